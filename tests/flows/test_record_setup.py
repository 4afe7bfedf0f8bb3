"""No record of real work is made before a recovery key was tried; a person does it by keys."""

from pathlib import Path

import pytest
from desk_stage import DeskStage, MemoryKeyring, OpenDesk, demo_profile
from fault_parts import PictureTaker
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.app.profile import Profile
from console.app.record.recovery_key import PUBLIC_NAME, VARIABLE, read_private, read_public
from console.ui.shell.desk_pages import DeskPage
from db.care.restore import try_recovery
from db.vault.keys import RecoveryOpener
from db.vault.slots import SlotKind, read_slots


@pytest.fixture
def no_key_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the desk without the agency's public half."""
    monkeypatch.delenv(VARIABLE)


def wait_page(desk: DeskStage, page: DeskPage) -> None:
    desk.wait(lambda: desk.desk.window.page is page, page.value)


def to_the_file(desk: DeskStage) -> None:
    """Go from the two ways to the field by Tab, as a hand on the keyboard does."""
    field = desk.desk.window.pages.recovery._file
    for _ in range(5):
        if QApplication.focusWidget() is field:
            return
        desk.hands.press(Qt.Key.Key_Tab)
    raise AssertionError("Tab does not lead to the file")


@pytest.mark.usefixtures("kept_keys", "no_key_known")
def test_a_key_is_made_saved_tried_and_seen_before_the_record_is_made(
    open_desk: OpenDesk, tmp_path: Path, picture: PictureTaker
) -> None:
    profile, stick = Profile(folder=tmp_path / "working"), tmp_path / "stick"
    stick.mkdir()
    desk = open_desk(profile)
    wait_page(desk, DeskPage.RECOVERY)
    picture(desk, "set-up asks for a recovery key")
    assert "Nothing has been written yet" in desk.words()
    assert not (profile.folder / "keyslots.json").exists()

    desk.hands.press(Qt.Key.Key_Down)
    to_the_file(desk)
    page = desk.desk.window.pages.recovery
    assert page._file.accessibleName() == "New file for the private half"
    desk.hands.type(str(profile.folder / "recovery.key"))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "away from the record" in desk.words(), "the refusal")
    assert not (profile.folder / PUBLIC_NAME).exists()

    page._file.selectAll()
    desk.hands.type(str(stick / "recovery.key"))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "was tried and opens records" in desk.words(), "the trial")
    picture(desk, "set-up shows the tried key")
    assert read_public(profile.folder / PUBLIC_NAME).fingerprint in desk.words()
    assert "Take the file off this computer" in desk.words()
    assert not (profile.folder / "keyslots.json").exists(), "first it is to be seen"

    desk.hands.press(Qt.Key.Key_Space)
    wait_page(desk, DeskPage.FIRST_RUN)
    (slot,) = read_slots(profile.folder).of_kind(SlotKind.RECOVERY)
    assert slot.label.startswith("tried 20")
    try_recovery(profile.folder, RecoveryOpener(read_private(stick / "recovery.key")))
    private = read_private(stick / "recovery.key").hex()
    for file in profile.folder.rglob("*"):
        if file.is_file():
            assert private.encode() not in file.read_bytes(), file.name


@pytest.mark.usefixtures("kept_keys", "no_key_known")
def test_the_agencys_public_half_is_taken_and_its_fingerprint_shown(
    open_desk: OpenDesk, tmp_path: Path, agency_key: Path
) -> None:
    profile = Profile(folder=tmp_path / "working")
    desk = open_desk(profile)
    wait_page(desk, DeskPage.RECOVERY)
    to_the_file(desk)
    desk.hands.press(Qt.Key.Key_Return)
    assert "Type the whole path" in desk.words()
    desk.hands.type(str(agency_key))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "cannot be used" in desk.words(), "the refusal of the private half")
    desk.desk.window.pages.recovery._file.selectAll()
    desk.hands.type(str(agency_key.with_name("recovery.key.pub")))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "was tried and opens records" in desk.words(), "the key")
    assert "Take the file off" not in desk.words()
    desk.hands.press(Qt.Key.Key_Space)
    wait_page(desk, DeskPage.FIRST_RUN)
    try_recovery(profile.folder, RecoveryOpener(read_private(agency_key)))


@pytest.mark.usefixtures("no_keyring", "no_key_known")
def test_the_key_is_remembered_while_a_passphrase_is_asked_for(
    open_desk: OpenDesk, tmp_path: Path, agency_key: Path
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    wait_page(desk, DeskPage.RECOVERY)
    to_the_file(desk)
    desk.hands.type(str(agency_key.with_name("recovery.key.pub")))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "was tried and opens records" in desk.words(), "the key")
    desk.hands.press(Qt.Key.Key_Space)
    wait_page(desk, DeskPage.PASSPHRASE)


def test_a_broken_public_half_is_told_and_no_record_is_made(
    open_desk: OpenDesk, tmp_path: Path, kept_keys: MemoryKeyring
) -> None:
    profile = Profile(folder=tmp_path / "working")
    profile.folder.mkdir()
    (profile.folder / PUBLIC_NAME).write_text("something else")
    desk = open_desk(profile)
    wait_page(desk, DeskPage.RECOVERY)
    assert "The file with the recovery key cannot be used." in desk.words()
    assert not kept_keys.kept


@pytest.mark.usefixtures("no_key_known")
def test_a_demo_needs_no_recovery_key(open_desk: OpenDesk, tmp_path: Path) -> None:
    desk = open_desk(demo_profile(tmp_path / "demo"))
    desk.wait_signed_on()
    assert not read_slots(tmp_path / "demo").of_kind(SlotKind.RECOVERY)
