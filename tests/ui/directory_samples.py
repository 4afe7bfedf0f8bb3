"""Answers of a real starter directory for the tests of its pane; everybody in it is invented."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from console.app.directory.files import open_plain
from console.controllers.directory_news import Asked, Found
from console.ui.directory.directory_pane import DirectoryPane
from resources.categories import Facet, shipped
from resources.folder import DirectoryFolder
from resources.importing.importer import import_sets
from resources.search.engine import DirectorySearch
from resources.search.question import Filters, Question
from resources.starter.sets import starter_requests

NOON = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)  # a Monday, twelve o'clock at the center
ZONE = ZoneInfo("America/Chicago")
HERE = (44.9778, -93.2650)
LABELS = {number: shipped().categories[number].label for number in shipped().of_facet(Facet.NEED)}


class StarterDirectory:
    """A starter directory on the disk, and answers from it."""

    def __init__(self, folder: Path) -> None:
        scratch = folder / "scratch"
        scratch.mkdir()
        self.folder = DirectoryFolder(folder / "directory", open_plain)
        requests = starter_requests(scratch, NOON.date())
        import_sets(self.folder, requests, vocabulary=shipped(), now=NOON)
        self.search = DirectorySearch(self.folder, shipped())

    def found(
        self, text: str, filters: Filters | None = None, place: tuple[float, float] | None = HERE
    ) -> Found:
        """Return what the pane is told for a text."""
        asked = Asked(text=text, filters=filters or Filters())
        answer = self.search.search(
            Question(text=text, at=NOON, zone=ZONE, place=place, filters=asked.filters, limit=40)
        )
        counts: dict[int, int] = {}
        for hit in answer.hits:
            for number in hit.listing.categories:
                counts[number] = counts.get(number, 0) + 1
        return Found(asked=asked, answer=answer, categories=counts, labels=LABELS)


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StarterDirectory]:
    """Give one starter directory to all tests; nobody writes into it."""
    made = StarterDirectory(tmp_path_factory.mktemp("starter"))
    yield made
    made.search.close()


class AnsweredPane:
    """A pane whose questions are answered at once from the starter directory."""

    def __init__(self, starter: StarterDirectory) -> None:
        self.starter = starter
        self.answering = True
        self.told: list[tuple[str, object]] = []
        self.pane = DirectoryPane(lambda: ZONE, clock=lambda: NOON)
        self.pane.resize(1300, 520)
        self.pane.asked.connect(self._answer)
        for name in ("number_taken", "pin_asked", "note_written", "refer_asked", "referred"):
            setattr(self, name, [])
            getattr(self.pane, name).connect(getattr(self, name).append)
        self.lists: list[object] = []
        self.pane.list_asked.connect(self.lists.append)
        self.pane.show()
        self.pane.activateWindow()
        QApplication.processEvents()

    def _answer(self, asked: Asked) -> None:
        if self.answering:
            self.pane.show_found(self.starter.found(asked.text, asked.filters))
