"""What a room cannot read is said in words, and the room comes once it can be read."""

from pathlib import Path

import pytest
from desk_stage import OpenDesk, demo_profile
from PySide6.QtCore import Qt

from console.app.rooms import directory_room, screening_room
from console.app.site.questions import SiteQuestions, load_questions
from db.errors import RecordLockedError


def test_questions_that_cannot_be_read_are_told_and_read_again(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = [True]

    def read(folder: Path) -> SiteQuestions:
        if locked[0]:
            raise RecordLockedError
        return load_questions(folder)

    monkeypatch.setattr(screening_room, "load_questions", read)
    monkeypatch.setattr(screening_room, "READ_AGAIN_MS", 50)
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.wait(lambda: "another program holds the record" in desk.notices, "the notice")
    assert desk.desk.parts.work.questions.name, "those that ship are asked meanwhile"
    locked[0] = False
    desk.wait(lambda: "holds the record" not in desk.notices, "its end")


def test_a_directory_whose_tables_are_wrong_is_told_and_comes_once_they_are_right(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory_room, "READ_AGAIN_MS", 50)
    table = tmp_path / "profile" / "directory" / "categories.csv"
    table.parent.mkdir(parents=True)
    table.write_text("no,such,columns\n1,2,3\n")
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.wait(lambda: "categories or phrases cannot be read" in desk.notices, "the notice")
    desk.hands.press(Qt.Key.Key_D)
    table.unlink()
    room = desk.desk.work.directory
    desk.wait(lambda: room.built, "the directory")
    assert "cannot be read" not in desk.notices


def test_a_directory_that_a_fault_of_the_record_stops_is_told(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare = directory_room.DirectoryRoom._prepare
    locked = [True]

    def wait_for_it(room: directory_room.DirectoryRoom) -> object:
        if locked[0]:
            raise RecordLockedError
        return prepare(room)

    monkeypatch.setattr(directory_room.DirectoryRoom, "_prepare", wait_for_it)
    monkeypatch.setattr(directory_room, "READ_AGAIN_MS", 50)
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.wait(lambda: "another program holds the record" in desk.notices, "the notice")
    locked[0] = False
    desk.wait(lambda: desk.desk.work.directory.built, "the directory")
    assert "holds the record" not in desk.notices
