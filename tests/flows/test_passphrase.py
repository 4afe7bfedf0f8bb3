"""Without a keyring the desk says so, asks for a passphrase, and leaves no key in plain text."""

from pathlib import Path

import keyring
import pytest
from desk_stage import DeskStage, MemoryKeyring, OpenDesk
from keyring.backends import fail
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.ui.shell.desk_pages import DeskPage

PASSPHRASE = "four quiet lanterns on the hill"
NOTE = "Kept behind a passphrase."


def wait_page(desk: DeskStage, page: DeskPage) -> None:
    desk.wait(lambda: desk.desk.window.page is page, page.value)


def give(desk: DeskStage, words: str, *, twice: bool = False) -> None:
    """Type into the passphrase page, over whatever stands in its field."""
    field = desk.desk.window.pages.passphrase._first
    field.setFocus()
    field.selectAll()
    desk.hands.type(words)
    desk.hands.press(Qt.Key.Key_Return)
    if twice:
        desk.hands.type(words)
        desk.hands.press(Qt.Key.Key_Return)


@pytest.mark.usefixtures("no_keyring")
def test_a_passphrase_makes_and_opens_the_record_where_there_is_no_keyring(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    profile = Profile(folder=tmp_path / "working")
    desk = open_desk(profile)
    wait_page(desk, DeskPage.PASSPHRASE)
    assert "no keyring" in desk.words()
    assert "Nothing has been written yet" in desk.words()
    assert not (profile.folder / "record.db").exists()
    give(desk, "too short")
    assert "too short: 12 characters" in desk.words()
    give(desk, PASSPHRASE, twice=True)
    desk.sign_on("A. Rivera")
    desk.open_by_hand()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    desk.close()
    for file in profile.folder.rglob("*"):
        if file.is_file():
            assert PASSPHRASE.encode() not in file.read_bytes(), file.name
            assert NOTE.encode() not in file.read_bytes(), file.name

    again = open_desk(profile)
    wait_page(again, DeskPage.PASSPHRASE)
    assert "The record needs its passphrase" in again.words()
    give(again, "five loud lanterns in the valley")
    again.wait(lambda: "not the right one" in again.words(), "the refusal")
    assert again.desk.window.page is DeskPage.PASSPHRASE
    give(again, PASSPHRASE)
    # An impatient second Enter while the passphrase is being worked on must do no harm.
    again.hands.press(Qt.Key.Key_Return)
    wait_page(again, DeskPage.ACCOUNTS)
    assert again.desk.window.pages.passphrase._first.text() == ""
    again.sign_on("A. Rivera")
    again.wait(lambda: again.desk.contact_pane.contact_id is not None, "the log")
    assert again.note == NOTE
    assert "already open" not in again.notices


def test_a_record_whose_key_left_the_keyring_says_what_to_do(
    open_desk: OpenDesk, tmp_path: Path, kept_keys: MemoryKeyring
) -> None:
    profile = Profile(folder=tmp_path / "working")
    desk = open_desk(profile)
    desk.sign_on("A. Rivera")
    desk.close()

    keyring.set_keyring(fail.Keyring())
    locked = open_desk(profile)
    locked.wait(lambda: "The desk cannot open yet" in locked.words(), "the trouble")
    assert "no keyring" in locked.words()
    assert locked.desk.window.page is DeskPage.STARTING

    keyring.set_keyring(kept_keys)
    locked.hands.press(Qt.Key.Key_Space)  # the focus is on Try again
    locked.hands.wait(lambda: locked.desk.window.page is DeskPage.ACCOUNTS, "the sign-on page")


def test_a_working_desk_never_signs_anybody_on_by_itself(
    open_desk: OpenDesk, tmp_path: Path, kept_keys: MemoryKeyring
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    wait_page(desk, DeskPage.FIRST_RUN)
    assert desk.desk.parts.session.session is None
    assert desk.counts().of("shift.signed_on") == 0
    assert "SIMULATED" not in desk.desk.window.windowTitle()
    assert len(kept_keys.kept) >= 1
