"""Texts go by authority and leave a certificate; holds, disclosures and the chain stay."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from access_parts import Accounts
from record_parts import consult, opened

from console.controllers.retention_desk import HeldError, NotSignedError, RetentionDesk
from console.controllers.retention_schedule import forget_calls, forget_notes
from console.domain.access.retention import EVERYTHING, Schedule, is_kept
from console.domain.access.session import Person, Role
from console.domain.clock import unix_ms, utc_now
from db.facts import KINDS, AddendumSigned, CallFlagged, ContactJoined
from db.facts.finish import FollowUpAttempted, FollowUpPlanned, TaskDone, TaskOpened
from db.facts.review import ReviewOpened, ReviewReturned
from db.proof.verify import verify_record
from db.rows import CallState
from db.vault.keys import DemoOpener
from db.vault.private_notes import PrivateNote, PrivateNotes

SECRET = "Planted: behind the red door"
OFFICER = Person(person_id="vang", name="J. Vang", role=Role.PRIVACY)
ORDER = {"authority": "schedule 12 of 2026", "reason": "kept as long as it was to be kept"}


def signed(contact_id: str) -> list:
    return [
        opened(contact_id),
        consult(contact_id, SECRET),
        AddendumSigned(contact_id=contact_id, amends="x", text=SECRET),
    ]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    accounts = Accounts(tmp_path / "profile")
    for contact_id in ("contact-1", "contact-2"):
        accounts.store.append(*signed(contact_id), actor="rivera").result()
    yield accounts
    accounts.shut()


@pytest.fixture
def desk(book: Accounts) -> RetentionDesk:
    return RetentionDesk(book.store, book.reader, OFFICER)


def test_without_a_schedule_nothing_is_ever_due(desk: RetentionDesk) -> None:
    assert desk.due(Schedule(), datetime(2099, 1, 1, tzinfo=UTC)) == ()


def test_what_is_older_than_the_schedule_is_due_and_a_hold_keeps_it(desk: RetentionDesk) -> None:
    schedule, later = Schedule(clinical_days=30), utc_now() + timedelta(days=31)
    assert desk.due(schedule, utc_now()) == ()
    assert [it.contact_id for it in desk.due(schedule, later)] == ["contact-1", "contact-2"]
    desk.place("contact-1", authority="county attorney", reason="litigation")
    assert [it.contact_id for it in desk.due(schedule, later)] == ["contact-2"]
    desk.place(EVERYTHING, authority="county attorney", reason="litigation")
    assert desk.due(schedule, later) == ()
    with pytest.raises(HeldError):
        desk.destroy("contact-2", **ORDER)
    desk.lift(EVERYTHING, authority="county attorney", reason="over")
    assert [it.contact_id for it in desk.due(schedule, later)] == ["contact-2"]


def test_destroyed_texts_are_gone_and_the_chain_still_verifies(
    book: Accounts, desk: RetentionDesk
) -> None:
    assert desk.destroy("contact-1", **ORDER) == 3
    gone = book.reader.timeline("contact-1").result()
    assert [entry.fact for entry in gone] == [None, None, None]
    kept = book.reader.timeline("contact-2").result()
    assert all(entry.fact is not None for entry in kept)
    with pytest.raises(NotSignedError):
        desk.destroy("contact-1", **ORDER)
    book.shut()
    report = verify_record(book.folder, keys=DemoOpener(), full=True)
    assert (report.findings, report.destroyed) == ((), 3)
    book.open()


def linked(contact_id: str) -> list:
    return [
        FollowUpPlanned(
            follow_up_id="later-1",
            contact_id=contact_id,
            call_number="26-0000001",
            person=SECRET,
            phone="612-555-0142",
            purpose="CHECK_IN",
            from_ms=1,
            to_ms=2,
            consent="YES",
            safe_to_call="YES",
            safe_to_text="NO",
            safe_to_voicemail="NO",
        ),
        FollowUpAttempted(follow_up_id="later-1", way="CALL", result="REACHED", words=SECRET),
        TaskDone(task_id="duty-1", code="", person=SECRET, reference="", words=SECRET),
        ContactJoined(contact_id=contact_id, call_id="call-1", call_number="26-0000001"),
        CallFlagged(
            call_id="call-1",
            call_number="26-0000001",
            nexus="YES",
            reason=SECRET,
            nature="",
            rule_ids=(),
        ),
    ]


def test_what_hangs_on_a_contact_goes_with_it_and_what_the_feed_said_too(
    book: Accounts, desk: RetentionDesk
) -> None:
    opened_duty = TaskOpened(
        task_id="duty-1",
        contact_id="contact-1",
        call_number="26-0000001",
        task_kind="ADDENDUM",
        statute="",
        phone="612-555-0142",
        due_ms=0,
        written_due_ms=0,
    )
    about: dict = {"review_id": "review-1", "contact_id": "contact-1"}
    reviewed = (
        ReviewOpened(**about, author_id="rivera", call_number="26-0000001", reasons=("CHOSEN",)),
        ReviewReturned(**about, words=SECRET),
    )
    book.store.append(opened_duty, *linked("contact-1"), *reviewed, actor="rivera").result()
    mirrored = [call_state("call-1", SECRET), call_state("call-2", SECRET)]
    book.store.mirror_calls(mirrored).result()
    desk.destroy("contact-1", **ORDER)
    left = [
        entry.kind
        for kind in KINDS
        for entry in book.reader.entries(kind=kind).result()
        if SECRET in str(entry.fact) and entry.entity != "contact-2"
    ]
    assert left == []
    assert [call.call_id for call in book.reader.calls().result()] == ["call-2"]
    book.shut()
    assert verify_record(book.folder, keys=DemoOpener(), full=True).findings == ()
    book.open()


def test_feed_data_goes_by_schedule_and_only_where_no_contact_is_about_it(book: Accounts) -> None:
    book.store.append(
        ContactJoined(contact_id="contact-1", call_id="call-1", call_number="26-0000001"),
        actor="rivera",
    ).result()
    open_call = call_state("call-3", "", is_open=True)
    closed = [call_state("call-1", ""), call_state("call-2", "")]
    book.store.mirror_calls([*closed, open_call]).result()
    later = utc_now() + timedelta(days=31)
    assert forget_calls(book.store, book.reader, 0, later) == 0
    assert forget_calls(book.store, book.reader, 30, utc_now()) == 0
    officer = RetentionDesk(book.store, book.reader, OFFICER)
    officer.place(EVERYTHING, authority="county attorney", reason="litigation")
    assert forget_calls(book.store, book.reader, 30, later) == 0
    officer.lift(EVERYTHING, authority="county attorney", reason="over")
    assert forget_calls(book.store, book.reader, 30, later) == 1
    left = {call.call_id for call in book.reader.calls().result()}
    assert left == {"call-1", "call-3"}


def test_private_notes_go_by_schedule_when_their_author_is_there(book: Accounts) -> None:
    account, keys = book.made()
    notes = PrivateNotes(book.folder, account.account_id, keys)
    for contact_id in ("contact-1", "contact-2"):
        note = PrivateNote(contact_id=contact_id, changed_ms=unix_ms(), text=SECRET)
        notes.keep(note)
    later = utc_now() + timedelta(days=31)
    assert forget_notes(notes, (), 0, later) == 0
    assert forget_notes(notes, (EVERYTHING,), 30, later) == 0
    assert forget_notes(notes, ("contact-2",), 30, later) == 1
    assert notes.read("contact-1") is None
    assert notes.read("contact-2") is not None


def call_state(call_id: str, body: str, *, is_open: bool = False) -> CallState:
    return CallState(
        call_id=call_id,
        number="26-0000001",
        is_open=is_open,
        received_ms=1,
        heard_ms=unix_ms(),
        body=f'{{"said": "{body}"}}',
    )


def test_each_certificate_names_who_by_what_right_and_why(
    book: Accounts, desk: RetentionDesk
) -> None:
    desk.destroy("contact-1", **ORDER)
    certificates = book.reader.entries(kind="body.destroyed").result()
    assert len(certificates) == 3
    assert {(c.actor, c.fact.authority, c.fact.reason) for c in certificates} == {
        ("vang", ORDER["authority"], ORDER["reason"])
    }


def test_what_tells_of_a_disclosure_outlives_the_contact() -> None:
    kept = {kind for kind in KINDS if is_kept(kind)}
    assert {"share.made", "referral.list_shared", "access.given_out"} <= kept
    assert not kept & {"consult.signed", "addendum.signed", "contact.opened", "screen.answered"}
