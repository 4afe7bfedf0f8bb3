"""Texts go by authority and leave a certificate; holds, disclosures and the chain stay."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from access_parts import Accounts
from record_parts import consult, opened

from console.controllers.retention_desk import HeldError, NotSignedError, RetentionDesk
from console.domain.access_retention import EVERYTHING, Schedule, is_kept
from console.domain.clock import utc_now
from console.domain.session import Person, Role
from db.facts import KINDS, AddendumSigned
from db.keys import DemoOpener
from db.verify import verify_record

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
