"""The directory is asked on a thread of its own: the newest question wins, a swap hurts nobody."""

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Self
from zoneinfo import ZoneInfo

import pytest

from console.app.directory.files import open_plain, open_stoppable, overlay_connection
from console.controllers.directory_reader import DirectoryReader, Shelf, StopAsked
from resources.categories import shipped
from resources.folder import OVERLAY, DirectoryFolder
from resources.importing.importer import import_sets
from resources.overlay import Overlay
from resources.search.engine import DirectorySearch
from resources.search.question import Answer, Question
from resources.starter.sets import starter_requests

NOON = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
ZONE = ZoneInfo("America/Chicago")
TEXTS = ("s", "sh", "she", "shel", "shelter", "shelter bed", "food", "crisis line", "det", "detox")


def question(text: str) -> Question:
    return Question(text=text, at=NOON, zone=ZONE, place=(44.9778, -93.2650), limit=40)


@pytest.fixture(scope="module")
def two_directories(tmp_path_factory: pytest.TempPathFactory) -> DirectoryFolder:
    """Return a folder in which the starter directory was imported twice."""
    folder = DirectoryFolder(tmp_path_factory.mktemp("two") / "directory", open_plain)
    scratch = tmp_path_factory.mktemp("scratch")
    for _ in range(2):
        requests = starter_requests(scratch, NOON.date())
        import_sets(folder, requests, vocabulary=shipped(), now=NOON)
    assert len(folder.generations()) == 2
    return folder


ENDLESS = "endless"
started = threading.Event()


class SlowSearch(DirectorySearch):
    """Takes for ever over one text, as a hopeless query over millions of rows would."""

    def search(self, question: Question) -> Answer:
        if question.text != ENDLESS:
            return super().search(question)
        started.set()
        forever = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT max(i) FROM n"
        self._open().execute(forever).fetchone()
        return Answer()


@pytest.fixture
def reader(two_directories: DirectoryFolder) -> Iterator[DirectoryReader]:
    def open_shelf(stop: StopAsked) -> Shelf:
        folder = DirectoryFolder(two_directories.path, partial(open_stoppable, stop=stop))
        connection = overlay_connection(two_directories)
        overlay = Overlay(connection)
        search = SlowSearch(folder, shipped(), overlay)

        def close() -> None:
            search.close()
            connection.close()

        return Shelf(search=search, overlay=overlay, close=close)

    started.clear()
    made = DirectoryReader(open_shelf)
    yield made
    made.close()
    made.join()


class Swapping:
    """Makes one directory after the other the current one, as two imports would."""

    def __init__(self, folder: DirectoryFolder) -> None:
        self._folder = folder
        self._over = threading.Event()
        self.swaps = 0
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        files = self._folder.generations()
        while not self._over.wait(0.02):
            waiting = self._folder.path / "current.new"
            waiting.write_text(files[self.swaps % 2].name, encoding="ascii")
            waiting.replace(self._folder.path / "current")
            self.swaps += 1


def test_the_newest_question_is_answered_and_those_before_are_dropped(
    reader: DirectoryReader,
) -> None:
    futures = [reader.search(question(text)) for text in TEXTS * 5]
    last = futures[-1].result(20)
    assert last.hits
    ended = [future for future in futures[:-1] if not future.cancelled() and future.done()]
    for future in ended:
        assert future.exception(20) is None or isinstance(future.exception(), CancelledError)
    answered = [future for future in ended if future.exception() is None]
    assert len(answered) < len(futures) - 1


def test_a_running_question_is_stopped_by_the_next_one(reader: DirectoryReader) -> None:
    endless = reader.search(question(ENDLESS))
    started.wait(20)
    assert reader.search(question("food")).result(20).hits
    with pytest.raises(CancelledError):
        endless.result(20)


def test_a_swap_during_running_searches_gives_no_error(
    reader: DirectoryReader, two_directories: DirectoryFolder
) -> None:
    answers: list[Answer] = []
    with Swapping(two_directories) as swapping:
        while swapping.swaps < 25 or len(answers) < 25:
            for text in TEXTS[:4]:
                dropped = reader.search(question(text))
            answers.append(reader.search(question(TEXTS[len(answers) % len(TEXTS)])).result(20))
            assert dropped.done()
    assert swapping.swaps >= 25
    assert sum(bool(answer.hits) for answer in answers) > len(answers) / 2


def test_an_overlay_that_another_is_just_making_is_waited_for(tmp_path: Path) -> None:
    """Reader and import open it at the same moment of a first start; neither may be refused."""
    folder = DirectoryFolder(tmp_path / "directory", open_plain)
    folder.path.mkdir()
    other = open_plain(str(folder.path / OVERLAY))
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(max_workers=1) as pool:
        opening = pool.submit(overlay_connection, folder)
        with pytest.raises(TimeoutError):
            opening.result(0.2)
        other.execute("COMMIT")
        connection = opening.result(20)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
    other.close()


def test_what_is_asked_after_the_end_is_dropped(reader: DirectoryReader) -> None:
    assert reader.search(question("food")).result(20).hits
    reader.close()
    assert reader.search(question("food")).cancelled()
    assert reader.ask(lambda shelf: shelf.overlay.pins).cancelled()
    reader.join()
