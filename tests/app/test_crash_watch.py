"""A bug is logged by its class and place, never by its message, and the person is told."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, Slot
from pytestqt.qtbot import QtBot

from console.app.crash import LOG, CrashWatch, log_to, where
from console.domain.notices import Notice, NoticeLevel

CALLER = "Winifred Osterhout"
NUMBER = "612-555-0142"
PLACE = "118 Alder St"
WORDS = "says the radio talks to her"
PRIVATE = (CALLER, "Osterhout", NUMBER, "0142", PLACE, WORDS, "radio")


class Buggy(QObject):
    """Something that fails with a caller's details in its hands."""

    @Slot()
    def fail(self) -> None:
        note = f"{CALLER} {NUMBER} {PLACE}: {WORDS}"
        try:
            {}[CALLER]
        except KeyError as error:
            raise ValueError(note) from error


class Reader(QObject):
    """Collect notices, and on which thread they came."""

    def __init__(self) -> None:
        super().__init__()
        self.notices: list[Notice] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def read(self, notice: Notice) -> None:
        self.notices.append(notice)
        self.threads.append(QThread.currentThread())


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """Log to a file for as long as the test runs."""
    before = (list(LOG.handlers), LOG.level, LOG.propagate)
    file = tmp_path / "logs" / "desk.log"
    log_to(file)
    yield file
    for handler in LOG.handlers:
        if handler not in before[0]:
            handler.close()
    LOG.handlers, LOG.propagate = before[0], before[2]
    LOG.setLevel(before[1])


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Reader]:
    """Watch for bugs, and collect what the person is told."""
    watch, reader = CrashWatch(), Reader()
    watch.noticed.connect(reader.read)
    watch.install()
    yield reader
    watch.remove()


def has_no_caller(file: Path) -> str:
    """Return the log's text after looking for a caller's details in it."""
    text = file.read_text(encoding="utf-8")
    for word in PRIVATE:
        assert word not in text
    return text


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_is_logged_by_place_and_told(
    log_file: Path, watched: Reader, qtbot: QtBot
) -> None:
    buggy = Buggy()
    QTimer.singleShot(0, buggy.fail)
    qtbot.waitUntil(lambda: bool(watched.notices), timeout=10_000)
    text = has_no_caller(log_file)
    assert "bug: ValueError at test_crash_watch.py:" in text
    assert " fail" in text
    (notice,) = watched.notices
    assert notice.level is NoticeLevel.TROUBLE
    assert notice.safe == "Your notes are safe."
    assert all(word not in notice.line for word in PRIVATE)


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_thread_is_logged_and_told_on_the_threads_of_the_window(
    log_file: Path, watched: Reader, qtbot: QtBot
) -> None:
    thread = threading.Thread(target=Buggy().fail, name="worker 7")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(watched.notices), timeout=10_000)
    text = has_no_caller(log_file)
    assert "worker 7 bug: ValueError at test_crash_watch.py:" in text
    assert watched.threads == [watched.thread()]


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert where(ValueError(WORDS)) == "ValueError at an unknown place"


def test_the_log_is_for_its_owner_and_stays_small(log_file: Path) -> None:
    assert log_file.parent.stat().st_mode & 0o077 == 0
    for _ in range(30):
        LOG.info("x" * 60_000)
    files = list(log_file.parent.iterdir())
    assert 2 <= len(files) <= 4
    assert sum(file.stat().st_size for file in files) <= 4_200_000


def test_nothing_of_the_console_reaches_the_terminals_log(log_file: Path) -> None:
    LOG.warning("count 3")
    assert not LOG.propagate
    assert "count 3" in log_file.read_text(encoding="utf-8")
    assert (
        logging.getLogger("console.feed.subscription.subscriber").getEffectiveLevel()
        == logging.INFO
    )


def test_the_hooks_go_back_to_whoever_had_them(qapp: object) -> None:
    import sys

    before = (sys.excepthook, threading.excepthook)
    watch = CrashWatch()
    watch.install()
    assert sys.excepthook != before[0]
    watch.remove()
    assert (sys.excepthook, threading.excepthook) == before
