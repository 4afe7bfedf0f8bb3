"""When the record cannot take a word, the desk says so, keeps the words, and saves them later."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_stage import CONTROL, DeskStage, OpenDesk, demo_profile
from fault_parts import PictureTaker
from PySide6.QtCore import Qt

from console.domain.contact.contact import ContactState
from console.domain.contact.sheet import SaveState
from console.domain.notices import NoticeLevel

DISK_MB = 6
NOTE = "The disk fills up while she talks"


class SmallDisk:
    """A disk of a few megabytes that can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        with self._filler.open("ab", buffering=0) as file:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while file.write(b"\0" * size):
                        pass
                except OSError:
                    continue

    def make_room(self) -> None:
        self._filler.unlink()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """Return a small disk of its own; skip where none may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_MB}m", "tmpfs", str(folder)]
    done = subprocess.run(mount, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {done.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def type_until_not_saved(desk: DeskStage, disk: SmallDisk) -> None:
    """Type on a full disk until a letter does not fit any more, reserve included."""
    for _ in range(200):
        disk.fill()
        desk.hands.type(".")
        desk.wait(lambda: desk.saves[-1].state is not SaveState.SAVING, "an answer")
        if desk.saves[-1].state is SaveState.NOT_SAVED:
            return
    pytest.fail("the full disk took everything")


def test_a_full_disk_is_told_and_the_words_are_saved_once_there_is_room(
    small_disk: SmallDisk, open_desk: OpenDesk, picture: PictureTaker
) -> None:
    desk = open_desk(demo_profile(small_disk.folder / "profile"))
    desk.wait_signed_on()
    desk.open_by_hand("26-0000003")
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    type_until_not_saved(desk, small_disk)

    typed = desk.note
    assert typed.startswith(NOTE)
    desk.wait(lambda: "Not saved: the disk is full." in desk.notices, "the notice")
    desk.wait(lambda: "Your text is still here" in desk.notices, "the notice")
    assert "NOT SAVED" in desk.words()
    shown = [notice.level for notice in desk.desk.window.notices.shown()]
    assert NoticeLevel.TROUBLE in shown
    picture(desk, "the disk is full")

    desk.hands.press(Qt.Key.Key_Return, CONTROL)
    desk.hands.type("!")  # while the signature is still on its way
    desk.wait(lambda: desk.desk.parts.drafts.failing, "NOT SAVED")
    assert desk.sheet.contact.state is ContactState.CLAIMED
    assert desk.note.startswith(typed)

    desk.desk.window.close()
    desk.wait(lambda: "Not closed" in desk.notices, "the notice")
    assert desk.desk.window.isVisible()

    small_disk.make_room()
    desk.wait_saved()
    desk.wait(lambda: "Not saved" not in desk.notices, "the end of the trouble")
    assert "Not closed" not in desk.notices
    desk.wait(lambda: "takes entries again" in desk.notices, "the notice")
    assert desk.stored_note() == desk.note
    assert "NOT SAVED" not in desk.words()
    desk.sign()
    assert desk.newest("consult.signed").fact.narrative == desk.note


def test_a_record_that_was_closed_refuses_in_words_and_the_pane_keeps_the_text(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.open_by_hand()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    desk.desk.record._open.store.close()

    desk.hands.type(" on")
    desk.wait(lambda: desk.saves[-1].state is SaveState.NOT_SAVED, "NOT SAVED")
    desk.wait(lambda: "The record is closed." in desk.notices, "the notice")
    assert desk.note == NOTE + " on"
    desk.desk.window.close()
    desk.wait(
        lambda: "Not closed: your last words could not be saved." in desk.notices, "the notice"
    )
    desk.close()
