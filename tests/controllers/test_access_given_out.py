"""Whatever says that something left the record has its line of the audit in one transaction."""

import pytest
from bare_desk import RIVERA, BareDesk

from console.controllers.given_out import COPY, LEAVING, PRINT, SHARE
from db.facts import Fact
from db.facts.access import GivenOut
from db.facts.finish import SafetyPlanPrinted
from db.facts.referral import ReferralListShared
from db.facts.reroute import RerouteRequested, ShareMade
from db.lists.audit import AuditFilter


def request(way: str, person: str = "") -> RerouteRequested:
    return RerouteRequested(
        contact_id="contact-1",
        ask_id="ask-1",
        way=way,
        valid_until_ms=1,
        brief_version=1,
        text="One person, calm.",
        person=person,
    )


def shared_list(form: str) -> ReferralListShared:
    return ReferralListShared(
        contact_id="contact-1",
        call_id=None,
        call_number="26-0000001",
        listings=("one", "two"),
        form=form,
    )


SHARED = ShareMade(
    contact_id="contact-1",
    call_number="26-0000001",
    recipient="Sgt. Vue",
    recipient_kind="POLICE",
    purpose="SAFE_RESPONSE",
    fields=(("strategies", "speak low"), ("safety", "a dog")),
)
PRINTED = SafetyPlanPrinted(contact_id="contact-1", way="print")


@pytest.mark.parametrize(
    ("fact", "how", "to", "rows"),
    [
        (SHARED, SHARE, "Sgt. Vue, POLICE", 2),
        (PRINTED, PRINT, "printer", 1),
        (shared_list("PRINT"), PRINT, "printer", 2),
        (request("READ_ALOUD", "T. Moua"), SHARE, "T. Moua", 1),
        (request("FEED"), SHARE, "feed", 1),
    ],
)
def test_what_leaves_is_a_line_of_the_same_transaction(
    desk: BareDesk, fact: Fact, how: str, to: str, rows: int
) -> None:
    desk.sign_on(RIVERA)
    written: list[object] = []
    desk.record.write([fact], written.extend)
    desk.wait(lambda: bool(written))
    assert len(written) == 1  # whoever wrote hears of what they wrote, and of nothing else
    lines = [e for e in desk.reader.audit(AuditFilter()).result() if isinstance(e.fact, GivenOut)]
    assert [(e.fact.how, e.fact.to, e.fact.rows) for e in lines] == [(how, to, rows)]
    assert (lines[0].fact.subject, lines[0].fact.role) == ("contact-1", "clinician")
    assert lines[0].actor == RIVERA.person_id
    assert lines[0].seq == written[0].seq + 1


def test_neither_is_there_where_the_transaction_fails(desk: BareDesk) -> None:
    desk.sign_on(RIVERA)
    before = desk.reader.counts().result()
    refused: list[bool] = []
    impossible = SafetyPlanPrinted(contact_id="\x00", way="print")
    desk.record.write([SHARED, impossible], lambda _: None, lambda: refused.append(True))
    desk.wait(lambda: bool(refused))
    assert desk.reader.counts().result() == before


def test_what_is_copied_has_its_line_from_the_clipboard(desk: BareDesk) -> None:
    desk.sign_on(RIVERA)
    written: list[object] = []
    for fact in (request("CLIPBOARD"), shared_list("TEXT")):
        assert LEAVING[fact.kind](fact)[0] == COPY
        desk.record.write([fact], written.append)
    desk.wait(lambda: len(written) == 2)
    assert desk.reader.counts().result().of("access.given_out") == 0
