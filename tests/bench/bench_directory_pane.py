"""Measure from a key press to painted rows, beside the wing's own search of the same text.

21,000 generated rows; every key is typed into the real pane, whose questions go through the real
reader's thread. The floor is the same question asked of the library on the same thread, key by
key in the same run, so that a busy machine slows both. CLINICIAN_CONSOLE_BENCH_KEYS sets how many.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from directory_sets import open_plain, write_generated
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.app.directory.files import open_stoppable
from console.controllers.directory_controller import SHOWN, DirectoryController
from console.controllers.directory_news import Found
from console.controllers.directory_reader import DirectoryReader, Shelf, StopAsked
from console.controllers.notice_controller import NoticeController
from console.domain.clock import utc_now
from console.ui.directory.directory_pane import DirectoryPane
from console.ui.theme import ThemeName, wear
from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.overlay import Overlay
from resources.search.engine import DirectorySearch
from resources.search.question import Question

ROWS = 21_000
KEYS = int(os.environ.get("CLINICIAN_CONSOLE_BENCH_KEYS", "400"))
ZONE = ZoneInfo("America/Chicago")
TEXTS = (
    "detox", "food pantry", "emergency shelter", "legal aid", "crisis line", "rent help",
    "free clinic", "recovery", "someone to talk to", "shleter", "bed tonight", "counseling",
)  # fmt: skip
FRAME_MS = 1000 / 60
LIMIT_MS = 10_000


class CenterClock:
    """The center's zone, with no public holiday."""

    zone = ZONE
    holidays: frozenset[object] = frozenset()


class NoMemory:
    """Recents that nobody keeps."""

    def recall(self) -> tuple[str, ...]:
        """Return none."""
        return ()

    def keep(self, uids: tuple[str, ...]) -> None:
        """Keep none."""


class TypedPane:
    """The pane with its controller, and how long a key takes until its rows are painted."""

    def __init__(self, folder: DirectoryFolder) -> None:
        def open_shelf(stop: StopAsked) -> Shelf:
            stoppable = DirectoryFolder(folder.path, partial(open_stoppable, stop=stop))
            connection = open_plain(str(folder.path / "overlay.db"))
            overlay = Overlay(connection)
            search = DirectorySearch(stoppable, shipped(), overlay)

            def close() -> None:
                search.close()
                connection.close()

            return Shelf(search=search, overlay=overlay, close=close)

        self.reader = DirectoryReader(open_shelf)
        self.controller = DirectoryController(
            self.reader,
            {},
            CenterClock(),
            NoMemory(),
            NoticeController(),  # type: ignore[arg-type]
        )
        self.pane = DirectoryPane(lambda: ZONE)
        self.pane.asked.connect(self.controller.ask)
        self.controller.found.connect(self.pane.show_found)
        self.controller.found.connect(self._found)
        self.loop = QEventLoop()
        self.pane.painted.connect(self.loop.quit)
        self.pane.resize(1400, 700)
        self.pane.show()
        self.pane.start()
        self.settle()

    def settle(self) -> None:
        """Wait until what was asked is painted; an answer without hits has nothing to paint."""
        limit = QTimer(singleShot=True, interval=LIMIT_MS)
        limit.timeout.connect(self.loop.quit)
        limit.start()
        self.loop.exec()
        limit.stop()

    def _found(self, found: Found) -> None:
        if not found.answer.hits:
            QTimer.singleShot(0, self.loop.quit)

    def key(self, letter: str) -> tuple[float, float]:
        """Type one letter; return wall ms until it is painted, and the GUI thread's own ms."""
        start, own = time.perf_counter(), time.thread_time()
        QTest.keyClick(self.pane.search, letter)
        self.settle()
        return (time.perf_counter() - start) * 1000, (time.thread_time() - own) * 1000

    def clear(self) -> None:
        """Empty the line."""
        self.pane.search.clear()
        self.settle()

    def close(self) -> None:
        """End the reader's thread."""
        self.controller.close()
        self.controller.join()


def measures() -> Iterator[dict[str, object]]:
    """Yield key to paint beside the search alone, and the window's own share."""
    application = QApplication.instance() or QApplication([])
    wear(application, ThemeName.DARK)
    with tempfile.TemporaryDirectory() as name:
        folder = DirectoryFolder(Path(name), open_plain)
        write_generated(folder, ROWS)
        alone = DirectorySearch(folder, shipped())
        typed = TypedPane(folder)
        painted, own, floor = [], [], []
        while len(painted) < KEYS:
            for text in TEXTS:
                typed.clear()
                for end in range(1, len(text) + 1):
                    wall, gui = typed.key(text[end - 1])
                    question = Question(text=text[:end], at=utc_now(), zone=ZONE, limit=SHOWN)
                    start = time.perf_counter()
                    alone.search(question)
                    searched = (time.perf_counter() - start) * 1000
                    if end > 1:  # one letter is not looked for
                        painted.append(wall)
                        own.append(gui)
                        floor.append(searched)
        typed.close()
        alone.close()
    yield _line("key to painted rows, 21,000 rows: median", painted, floor, 0.5, None)
    yield _line("key to painted rows, 21,000 rows: p99", painted, floor, 0.99, None)
    paints = [whole - search for whole, search in zip(painted, floor, strict=True)]
    added = statistics.median(paints)
    yield {
        "name": "what the window adds to a search: median",
        "value": round(added, 2),
        "unit": "ms",
        "floor": round(statistics.median(floor), 2),
        "ratio": None,
        "goal": f"<= {FRAME_MS:.1f}",
        "ok": added <= FRAME_MS,
    }
    for what, place, goal in (("median", 0.5, 8.0), ("p99", 0.99, 16.0)):
        share = _at(own, place)
        yield {
            "name": f"the GUI thread's own work for a key: {what}",
            "value": round(share, 2),
            "unit": "ms of processor",
            "floor": None,
            "ratio": None,
            "goal": f"<= {goal:g}",
            "ok": share <= goal,
        }


def _line(
    name: str, values: list[float], floor: list[float], place: float, goal: float | None
) -> dict[str, object]:
    value, least = _at(values, place), _at(floor, place)
    return {
        "name": name,
        "value": round(value, 2),
        "unit": "ms",
        "floor": round(least, 2),
        "ratio": round(value / least, 2) if least else None,
        "goal": f"<= {goal:g}" if goal else "",
        "ok": goal is None or value <= goal,
    }


def _at(values: list[float], place: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * place))]
