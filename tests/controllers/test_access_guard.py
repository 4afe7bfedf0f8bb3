"""Every question, every role: answered or refused as the table says, and written down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from access_parts import Accounts

from console.controllers.guarded_reader import (
    AccessRefusedError,
    Glass,
    GuardedReader,
    NobodyAsksError,
    questions,
)
from console.controllers.record_controller import RecordController
from console.domain.access.session import Person, Role
from console.domain.access.table import READINGS, RIGHTS, Reading, Right
from console.domain.clock import unix_ms
from db.facts import ContactOpened, ShiftSignedOn
from db.lists.audit import AuditFilter
from db.lists.past_contacts import PastQuestion
from db.lists.review_lists import EventQuestion
from db.lists.signed_list import SignedFilter
from db.rows import ContactFilter

SECRET = "CT_FLAG"
GIVEN = {
    "contact": ("contact-1",),
    "timeline": ("contact-1",),
    "contacts": (ContactFilter(),),
    "audit": (AuditFilter(),),
    "account_lines": (("access.account_made",),),
    "open_work": (0,),
    "figures": (0, 30_000),
    "figure_spans": (((0, 30_000),),),
    "council": (0, 30_000),
    "shifts": (0, 1),
    "satisfaction": ("2026-10",),
    "aged_contacts": (0,),
    "taken_from": ("person-1",),
    "care_plans": ("118 alder st", "", ""),
    "plan_keys": (0,),
    "signed_logs": (SignedFilter(), None, 0),
    "signed_log_count": (SignedFilter(),),
    "reviews_of": ("desk",),
    "review_candidates": (0, 1),
    "event_contacts": (EventQuestion(words="river"),),
    "past_contacts": (PastQuestion(contact_id="contact-1", incident="26-000417"),),
}
"""What a question is asked with; one that is not named is asked with nothing."""


def given(query: str, role: Role) -> tuple:
    """Return with what a question is asked by somebody; about their own alone where it is so."""
    own = READINGS[query] is Reading.OWN
    return (f"person-{role.value}",) if own else GIVEN.get(query, ())


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    accounts = Accounts(tmp_path / "profile")
    for number in (1, 2):
        accounts.store.append(
            ContactOpened(
                contact_id=f"contact-{number}",
                call_id=f"call-{number}",
                call_number="26-000417",
                entry_channel=SECRET,
            ),
            actor="rivera",
        ).result()
    yield accounts
    accounts.shut()


@pytest.fixture
def guarded(book: Accounts) -> Iterator[GuardedReader]:
    reader = GuardedReader.of(book.store)
    reader._fictional = False
    yield reader
    reader.close()


def person(role: Role) -> Person:
    return Person(person_id=f"person-{role.value}", name="A. Rivera", role=role)


def lines(book: Accounts, kind: str = "access.read") -> list:
    return list(book.reader.audit(AuditFilter(kinds=(kind,), limit=1000)).result())


def test_the_table_names_every_question_of_the_reader_and_nothing_else() -> None:
    assert sorted(questions()) == sorted(READINGS)


EXPECTED = {
    Reading.OPEN: set(Role),
    Reading.CALLS: {Role.CLINICIAN, Role.LEAD, Role.SUPERVISOR, Role.REVIEWER},
    Reading.CONTACTS: {Role.CLINICIAN, Role.LEAD},
    Reading.OWN: {Role.CLINICIAN, Role.LEAD, Role.REVIEWER},
    Reading.HOW_MANY: {Role.CLINICIAN, Role.LEAD},
    Reading.AUDIT: {Role.PRIVACY},
    Reading.AGES: {Role.PRIVACY},
    Reading.FIGURES: {Role.LEAD, Role.REVIEWER, Role.EVALUATOR},
    Reading.PLANS: {Role.CLINICIAN, Role.LEAD},
    Reading.SIGNATURES: {Role.CLINICIAN, Role.LEAD, Role.SUPERVISOR},
}
"""Who may, spelled out from domain.md 7.7 and not from the table under test."""


@pytest.mark.parametrize("role", Role)
def test_each_question_times_each_role(book: Accounts, guarded: GuardedReader, role: Role) -> None:
    guarded.ask_as(person(role))
    read, refused = [], []
    for query in questions():
        answer = getattr(guarded, query)(*given(query, role))
        reading = READINGS[query]
        if role in EXPECTED[reading]:
            answer.result(10)
            read += [query] if reading in {Reading.CONTACTS, Reading.AUDIT} else []
        else:
            with pytest.raises(AccessRefusedError):
                answer.result(10)
            refused.append(query)
    assert sorted(line.fact.query for line in lines(book)) == sorted(read)
    told = lines(book, "access.read_refused")
    assert sorted(line.fact.query for line in told) == sorted(refused)
    assert {line.actor for line in (*told, *lines(book))} <= {f"person-{role.value}"}


def test_while_nobody_is_signed_on_no_contact_is_read(
    book: Accounts, guarded: GuardedReader
) -> None:
    for query in questions():
        answer = getattr(guarded, query)(*GIVEN.get(query, ()))
        if READINGS[query] not in {Reading.OPEN, Reading.CALLS}:
            with pytest.raises(NobodyAsksError):
                answer.result(10)
        else:
            answer.result(10)
    assert not lines(book, "access.read_refused"), "nobody tried anything"


def test_what_somebody_asked_before_they_left_is_no_trouble_of_the_next(qapp: object) -> None:
    record, said = RecordController(), []
    record.noticed.connect(said.append)
    record.trouble(NobodyAsksError("audit"))
    assert said == []
    record.trouble(AccessRefusedError("audit"))
    assert [notice.happened for notice in said] == [AccessRefusedError.what_happened]


def test_a_read_names_who_what_and_which_contacts(book: Accounts, guarded: GuardedReader) -> None:
    guarded.ask_as(person(Role.CLINICIAN))
    guarded.timeline("contact-1").result(10)
    guarded.contacts(ContactFilter()).result(10)
    newest, first = lines(book)
    assert (first.actor, first.fact.subject, first.fact.query, first.fact.role) == (
        "person-clinician",
        "contact-1",
        "timeline",
        "clinician",
    )
    assert (newest.fact.subject, newest.fact.rows) == ("list", 2)
    assert set(newest.fact.contact_ids) == {"contact-1", "contact-2"}


def test_the_question_who_looked_at_this_contact_finds_opened_and_listed(
    book: Accounts, guarded: GuardedReader
) -> None:
    guarded.ask_as(person(Role.LEAD))
    guarded.contacts(ContactFilter()).result(10)
    guarded.contact("contact-2").result(10)
    guarded.contact("contact-1").result(10)
    looked = book.reader.audit(AuditFilter(subject="contact-2")).result()
    assert [line.fact.query for line in looked] == ["contact", "contacts"]


def test_nothing_is_answered_where_the_entry_cannot_be_written(
    book: Accounts, guarded: GuardedReader
) -> None:
    guarded.ask_as(Person(person_id="x" * 300, name="A. Rivera"))  # no entry takes such an actor
    with pytest.raises(Exception, match=r".*"):
        guarded.timeline("contact-1").result(10)
    assert not lines(book)


def test_the_timeline_of_what_is_no_contact_is_no_read_of_a_record(
    book: Accounts, guarded: GuardedReader
) -> None:
    fact = ShiftSignedOn(shift_id="shift-1", person_id="p", person_name="A. Rivera", role="lead")
    book.store.append(fact, actor="p").result()
    guarded.ask_as(person(Role.CLINICIAN))
    assert len(guarded.timeline("shift-1").result(10)) == 1
    assert not lines(book)


def test_a_trainee_reads_invented_people_only(guarded: GuardedReader) -> None:
    guarded._fictional = True
    guarded.ask_as(person(Role.TRAINEE))
    guarded.timeline("contact-1").result(10)
    guarded._fictional = False
    guarded.ask_as(person(Role.TRAINEE))
    with pytest.raises(AccessRefusedError):
        guarded.timeline("contact-1").result(10)


def test_a_reviewer_reads_what_was_assigned_and_nothing_beside_it(guarded: GuardedReader) -> None:
    guarded.ask_as(person(Role.REVIEWER))
    guarded.is_assigned = {"contact-1"}.__contains__
    guarded.timeline("contact-1").result(10)
    for refused in (guarded.timeline("contact-2"), guarded.contacts(ContactFilter())):
        with pytest.raises(AccessRefusedError):
            refused.result(10)


def test_emergency_access_opens_contacts_for_its_time_and_stands_in_each_entry(
    book: Accounts, guarded: GuardedReader
) -> None:
    guarded.ask_as(person(Role.SUPERVISOR))
    guarded.glass = Glass(line_id="glass-1", until_ms=unix_ms() + 60_000)
    guarded.timeline("contact-1").result(10)
    assert lines(book)[0].fact.glass == "glass-1"
    guarded.glass = Glass(line_id="glass-1", until_ms=unix_ms() - 1)
    with pytest.raises(AccessRefusedError):
        guarded.timeline("contact-1").result(10)
    guarded.glass = Glass(line_id="glass-1", until_ms=unix_ms() + 60_000)
    guarded.ask_as(person(Role.SUPERVISOR))
    with pytest.raises(AccessRefusedError):
        guarded.timeline("contact-1").result(10)


def test_no_role_but_the_privacy_officer_reads_the_audit_and_they_read_no_contact() -> None:
    may = {role for role, rights in RIGHTS.items() if Right.READ_AUDIT in rights}
    assert may == {Role.PRIVACY}
    assert not RIGHTS[Role.PRIVACY] & {Right.READ_CONTACTS, Right.WRITE_OWN, Right.SEE_CALLS}


def test_nobody_reads_the_reviews_of_another(book: Accounts, guarded: GuardedReader) -> None:
    guarded.ask_as(person(Role.CLINICIAN))
    assert guarded.reviews_of("person-clinician").result(10) == ()
    with pytest.raises(AccessRefusedError):
        guarded.reviews_of("person-lead").result(10)
    assert [line.fact.query for line in lines(book, "access.read_refused")] == ["reviews_of"]


def test_what_was_assigned_to_one_is_not_to_the_next(
    book: Accounts, guarded: GuardedReader
) -> None:
    guarded.ask_as(person(Role.REVIEWER))
    guarded.is_assigned = {"contact-1"}.__contains__
    assert guarded.timeline("contact-1").result(10)
    with pytest.raises(AccessRefusedError):
        guarded.timeline("contact-2").result(10)
    guarded.ask_as(person(Role.REVIEWER))
    with pytest.raises(AccessRefusedError):
        guarded.timeline("contact-1").result(10)
