"""A private note is its author's alone: kept, found again, and in nothing else."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.domain.access.session import Role
from console.ui.shell.desk_pages import DeskPage
from db.errors import RecordError
from db.proof.verify import verify_record
from db.vault.keys import KeyringOpener
from db.vault.person_keys import person_file
from db.vault.private_notes import PrivateNotes

THOUGHT = "It reminded me of the lanterns on the hill"
OTHER = "seven slow rivers in the rain"

pytestmark = pytest.mark.usefixtures("kept_keys")


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    book.make("M. Ode", (Role.CLINICIAN,), OTHER, origin="admin", actor="admin")
    desk.open_by_hand("26-0000001")
    desk.answer()
    return desk


def open_note(desk: DeskStage) -> object:
    desk.hands.press(Qt.Key.Key_N, CONTROL | SHIFT)
    return desk.page(DeskPage.NOTE)


def test_a_note_is_kept_apart_and_found_again_by_its_author(
    desk: DeskStage, tmp_path: Path
) -> None:
    page = open_note(desk)
    desk.hands.type(THOUGHT)
    desk.wait(lambda: "for you alone" in page._state.text(), "Saved")
    page._back.click()
    assert desk.desk.window.page is DeskPage.ROOMS
    assert page.text.toPlainText() == ""
    page = open_note(desk)
    desk.wait(lambda: page.text.toPlainText() == THOUGHT, "the note again")
    page._back.click()
    desk.desk.record._open.store.backup().result(20)
    desk.close()
    report = verify_record(tmp_path / "working", keys=KeyringOpener(), full=True)
    assert report.findings == ()
    holding = [
        file
        for file in (tmp_path / "working").rglob("*")
        if file.is_file() and THOUGHT.encode() in file.read_bytes()
    ]
    assert holding == []
    assert [f for f in (tmp_path / "working").rglob("*.notes*") if "backup" in str(f)] == []


def test_the_record_knows_nothing_of_a_note(desk: DeskStage) -> None:
    before = dict(desk.counts().kinds)
    page = open_note(desk)
    desk.hands.type(THOUGHT)
    desk.wait(lambda: "for you alone" in page._state.text(), "Saved")
    new = set(desk.counts().kinds) - set(before)
    assert new <= {"shift.readiness"}  # the desk's own word, a moment after the sign-on
    drafts = desk._reader().drafts().result(10)
    assert THOUGHT not in repr(drafts)


def test_nobody_else_opens_it_with_their_own_keys(desk: DeskStage, tmp_path: Path) -> None:
    page = open_note(desk)
    desk.hands.type(THOUGHT)
    desk.wait(lambda: "for you alone" in page._state.text(), "Saved")
    mine = desk.desk.parts.session.session.person.person_id
    contact = desk.entries("contact.opened")[0].entity
    desk.hands.press(Qt.Key.Key_U, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")
    assert page.text.toPlainText() == ""
    desk.prove("M. Ode", OTHER)
    desk.wait_signed_on()
    theirs = desk.desk.parts.session.proof.keys
    folder = tmp_path / "working"
    assert person_file(folder, mine, ".notes").exists()
    with pytest.raises(RecordError):
        PrivateNotes(folder, mine, theirs).read(contact)


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        (THOUGHT, ""),
        ("He said he has a plan and pills", "a plan"),
        ("Suicidal, I think", "risk"),
        ("Sent the team, transport to the hospital", "what was decided"),
        ("Lithium again?", "diagnosis or medicine"),
    ],
)
def test_words_that_belong_into_the_record_are_warned_of(
    desk: DeskStage, typed: str, warned: str
) -> None:
    page = open_note(desk)
    desk.hands.type(typed)
    assert (warned in page._warning.text()) if warned else page._warning.text() == ""
    assert page.text.toPlainText() == typed


def test_a_demo_says_that_it_keeps_none(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk(Profile(folder=tmp_path / "demo", demo=True))
    desk.wait_signed_on()
    desk.hands.press(Qt.Key.Key_N, CONTROL | SHIFT)
    desk.wait(lambda: "a demo has none" in desk.notices, "the sentence")
