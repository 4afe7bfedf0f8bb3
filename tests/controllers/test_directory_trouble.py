"""What the disk refuses about the directory is said in words, and the desk goes on."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from console.app.directory.files import directory_folder, overlay_connection
from console.controllers.directory_controller import Asked, DirectoryController, ShelfState
from console.controllers.directory_reader import DirectoryReader, Shelf, StopAsked
from console.controllers.notice_controller import NoticeController
from resources.errors import DirectoryError


class CenterClock:
    """The center's zone, with no public holiday."""

    zone = ZoneInfo("America/Chicago")
    holidays: frozenset[date] = frozenset()


class NoMemory:
    """Recents that nobody keeps."""

    def recall(self) -> tuple[str, ...]:
        return ()

    def keep(self, uids: tuple[str, ...]) -> None:
        """Keep none."""


def test_a_profile_where_no_folder_can_be_made_is_told_as_a_directory_that_fails(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "directory").write_text("a file where the folder should be")

    def open_shelf(stop: StopAsked) -> Shelf:
        overlay_connection(directory_folder(tmp_path))
        pytest.fail("the folder was made")

    desk = DirectoryController(
        DirectoryReader(open_shelf), {}, CenterClock(), NoMemory(), NoticeController()
    )
    desk.ask(Asked(text="shelter"))
    qtbot.waitUntil(lambda: desk.shelf.state is ShelfState.BROKEN, timeout=20_000)
    assert desk.shelf.sentences == DirectoryError().sentences
    desk.close()
    desk.join()
