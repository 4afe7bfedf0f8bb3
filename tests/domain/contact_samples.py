"""Contacts and answers that several tests begin with."""

from datetime import UTC, datetime, timedelta

from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.screening.screening import Answer, Answers, Given, Informant
from console.domain.vocabulary import EntryChannel

AT = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def a_contact(state: ContactState = ContactState.CLAIMED, **changes: object) -> Contact:
    values: dict[str, object] = {
        "contact_id": ContactId("c1"),
        "call_id": None,
        "number": "26-1182201",
        "state": state,
        "owner": "A. Rivera",
        "owner_id": "p1",
        "entry_channel": EntryChannel.CT_FLAG,
        "opened_at": AT,
        **changes,
    }
    return Contact(**values)  # type: ignore[arg-type]


def answers_of(*, hollow: bool = False, **given: Answer) -> Answers:
    answers = Answers()
    for code, answer in given.items():
        answers = answers.with_answer(
            Given(
                item=code,
                answer=answer,
                at=AT,
                by=Informant.CALLTAKER if hollow else Informant.CALLER,
                confirmed=not hollow,
            )
        )
    return answers


def later(seconds: float) -> datetime:
    return AT + timedelta(seconds=seconds)
