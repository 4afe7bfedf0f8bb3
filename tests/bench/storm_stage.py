"""The queue as the program joins it, with a watch on what is painted when."""

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from desk_cases import Stopwatch
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QTableView

import console.domain.calls.candidates as candidates_module
from console.controllers.queue_controller import QueueController
from console.domain.calls.call import CallId
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import QueueDelta
from console.domain.clock import utc_now
from console.models.queue_model import QueueModel
from console.ui.fonts import text_font
from console.ui.queue.queue_pane import QueuePane
from console.ui.theme import ThemeName, wear

if TYPE_CHECKING:
    from collections import deque

    from console.domain.feed.events import FeedEvent

RULES = Path(candidates_module.__file__).with_name("candidate_rules.toml")


def application() -> QApplication:
    """Return the application, dressed as the desk is."""
    made = QApplication([])
    wear(made, ThemeName.DARK)
    made.setFont(text_font(11))
    return made


def memory_kb() -> int:
    """Return the resident memory of this process."""
    text = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * 4


def stamp_of(updated_at: datetime | None) -> float:
    """Return a document's own time as the stopwatch counts; now where it has none."""
    now = time.perf_counter()
    return now - (utc_now() - updated_at).total_seconds() if updated_at else now


def in_sight(table: QTableView) -> range:
    """Return the positions of the rows that stand on the screen."""
    rows = table.model().rowCount()
    last = table.rowAt(table.viewport().height() - 1)
    return range(max(0, table.rowAt(0)), (rows if last < 0 else last + 1))


class Desk(QObject):
    """The queue as the program joins it: the feed's deque, controller, model and pane."""

    def __init__(self, watch: Stopwatch, inbox: "deque[FeedEvent]", *, text: str = "") -> None:
        super().__init__()
        self.watch = watch
        self.controller = QueueController(read_rules(RULES))
        self.model = QueueModel()
        self.window = QueuePane(self.model)
        self.window.view.viewport().installEventFilter(watch)
        if text:
            self.window.bar.edit.setText(text)
            assert self.model.filter.text == text
        self.controller.rows_changed.connect(self.model.apply)
        self.controller.rows_changed.connect(self.note)
        self.controller.health_changed.connect(self.window.show_health)
        self._inbox = inbox

    @property
    def count(self) -> int:
        """Return how many calls are in the queue."""
        return self.model.counts.all_calls

    def start(self) -> None:
        """Begin to drain."""
        self.controller.start(self._inbox)

    def in_view(self) -> list[CallId]:
        """Return the calls that stand on the screen."""
        return [self.model.row_at(at).call_id for at in in_sight(self.window.view)]

    @Slot(object)
    def note(self, delta: QueueDelta) -> None:
        """Begin to wait for the paint of each change that is in view."""
        if not self.watch.counting:
            return
        seen = in_sight(self.window.view)
        for row in (*delta.added, *delta.changed):
            if self.model.position_of(row.call_id) in seen:
                self.watch.waiting.append(stamp_of(row.call.updated_at))
