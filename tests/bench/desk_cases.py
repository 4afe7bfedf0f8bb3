"""Run one case of the queue under load in this interpreter; bench_desk.py starts it.

A thread brings 50 changes a second to 1,000 open calls; half of them hit rows in view. They wait
in a deque that a timer empties every 33 ms, as on the desk. A change counts as seen when the event
that painted it is over; hold-ups are the lateness of a 5 ms heartbeat. The floor is a bare
QTableView over a list, with the same changes gathered in the same way.
"""

import argparse
import json
import random
import sys
import threading
import time
from array import array
from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QVBoxLayout, QWidget

import console.domain.calls.candidates as candidates_module
from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note, Unit
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import CallQueue, DeskMark
from console.domain.feed.events import FeedState
from console.domain.feed.health import FeedHealth
from console.models.queue_model import QueueModel
from console.ui.fonts import text_font
from console.ui.queue.queue_pane import QueuePane
from console.ui.theme import ThemeName, wear

CALLS = 1000
CHANGES_PER_S = 50
SETTLE_S = 1.5
FRAME_MS = 33
HEARTBEAT_MS = 5
NATURES = ("Disturbance", "Check the welfare", "Suicidal person", "Trespass", "Alarm", "Noise")
WORDS = ("caller on the line", "hears voices", "talking to self", "gone on arrival", "quiet now")

Stamped = tuple[float, Call]


def invented_call(number: int, chance: random.Random) -> Call:
    """Return a call as a feed brings it."""
    at = datetime.now(UTC) - timedelta(seconds=chance.uniform(5, 4000))
    rank = chance.randrange(1, 6)
    return Call(
        call_id=CallId(f"urn:bench:{number:06d}"),
        number=f"26-{number:07d}",
        received_at=at,
        nature=Fact(value=chance.choice(NATURES)),
        priority=Fact(value=f"P{rank}"),
        priority_rank=rank,
        place=Fact(value=f"{chance.randrange(1, 6000)} Invented Ave S"),
        call_taker=Fact(value=f"pos {chance.randrange(1, 30):02d}"),
    )


class Feeder(threading.Thread):
    """Bring changes of calls, each with the moment it was made."""

    def __init__(self, calls: list[Call], in_view: list[CallId]) -> None:
        super().__init__(name="feeder", daemon=True)
        self.inbox: deque[Stamped] = deque()
        self.stopped = threading.Event()
        self._calls = {call.call_id: call for call in calls}
        self.in_view = in_view
        self._chance = random.Random(11)  # noqa: S311 - a repeatable load
        self._next = len(calls)

    def run(self) -> None:
        """Bring changes, evenly, until stopped."""
        due = time.perf_counter()
        while not self.stopped.is_set():
            due += 1 / CHANGES_PER_S
            call = self._change()
            self.inbox.append((time.perf_counter(), call))
            self.stopped.wait(max(0.0, due - time.perf_counter()))

    def _change(self) -> Call:
        chance = self._chance
        kind = chance.random()
        if kind < 0.04:
            self._next += 1
            call = invented_call(self._next, chance)
        else:
            aimed = chance.choice(self.in_view) if chance.random() < 0.5 else None
            if aimed not in self._calls:
                aimed = chance.choice(list(self._calls))
            call = self._calls[aimed]
            call = self._changed(call, kind)
        if call.is_open:
            self._calls[call.call_id] = call
        else:
            del self._calls[call.call_id]
        return call

    def _changed(self, call: Call, kind: float) -> Call:
        chance = self._chance
        if kind < 0.08:
            return replace(call, status=CallStatus.CLOSED)
        if kind < 0.30:
            rank = chance.randrange(1, 6)
            return replace(call, priority_rank=rank, priority=Fact(value=f"P{rank}"))
        if kind < 0.65:
            note = Note(note_id=str(len(call.notes)), text=chance.choice(WORDS))
            return replace(call, notes=(*call.notes, note)[-8:])
        name = str(chance.randrange(400, 599))
        status = chance.choice(("assigned", "en route", "on scene"))
        return replace(call, units=(Unit(unit_id=name, name=name, status=status),))


class Stopwatch(QObject):
    """Note when changes are seen and how late the heartbeat is.

    ``late_ms`` is by the clock on the wall; ``own_ms`` counts no more of it than this process
    computed meanwhile. Both are plain numbers, so that hours of them weigh nearly nothing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen_ms = array("f")
        self.late_ms = array("f")
        self.own_ms = array("f")
        self.counting = False
        self.waiting: list[float] = []
        self._last, self._worked = time.perf_counter(), time.process_time()
        self._beat = QTimer(self)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.setInterval(HEARTBEAT_MS)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the end of a paint: what waited is on the screen once its event is over."""
        if event.type() is QEvent.Type.Paint and self.waiting:
            QTimer.singleShot(0, self._on_seen)
        return super().eventFilter(watched, event)

    def _on_seen(self) -> None:
        now = time.perf_counter()
        if self.counting:
            self.seen_ms.extend((now - stamp) * 1000 for stamp in self.waiting)
        self.waiting.clear()

    def _on_beat(self) -> None:
        now, worked = time.perf_counter(), time.process_time()
        if self.counting:
            late_ms = max(0.0, (now - self._last) * 1000 - HEARTBEAT_MS)
            self.late_ms.append(late_ms)
            # What another program of a busy machine took is not this one's doing.
            self.own_ms.append(min(late_ms, (worked - self._worked) * 1000))
        self._last, self._worked = now, worked


class DeskCase(QObject):
    """The queue pane as the desk has it, fed through the domain's queue."""

    def __init__(self, watch: Stopwatch, calls: list[Call]) -> None:
        super().__init__()
        rules = Path(candidates_module.__file__).with_name("candidate_rules.toml")
        self.watch = watch
        self.queue = CallQueue(read_rules(rules))
        self.model = QueueModel()
        self.window = QueuePane(self.model)
        self.window.view.viewport().installEventFilter(watch)
        self.model.apply(self.queue.hear(calls))
        asked = {call.call_id: DeskMark(requester="pos 3") for call in calls[:5]}
        self.model.apply(self.queue.mark(asked))
        self.beat = QTimer(self)
        self.beat.timeout.connect(self._on_second)
        self.beat.start(1000)
        self._on_second()

    def in_view(self) -> list[CallId]:
        """Return the calls that stand on the screen."""
        view = self.window.view
        last = view.rowAt(view.viewport().height() - 1)
        return [self.model.row_at(at).call_id for at in range(view.rowAt(0), last + 1)]

    def take(self, batch: dict[CallId, Stamped]) -> None:
        """Show what one frame brought."""
        delta = self.queue.hear(call for _, call in batch.values())
        self.model.apply(delta)
        shown = set(self.in_view())
        told = {changed.call_id for changed in (*delta.added, *delta.changed)} & shown
        self.watch.waiting += [batch[call_id][0] for call_id in told]

    def _on_second(self) -> None:
        now = datetime.now(UTC)
        self.window.show_health(FeedHealth(state=FeedState.LIVE, since=now, last_heard_at=now))


class BareModel(QAbstractTableModel):
    """A list of calls as a table, with no order and no meaning."""

    def __init__(self, calls: list[Call]) -> None:
        super().__init__()
        self.calls = list(calls)
        self.places = {call.call_id: at for at, call in enumerate(calls)}

    def rowCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override]  # noqa: N802, B008 - Qt's name and default
        return len(self.calls)

    def columnCount(self, _parent: QModelIndex = QModelIndex()) -> int:  # type: ignore[override]  # noqa: N802, B008 - Qt's name and default
        return 9

    def data(self, index: QModelIndex, role: int = 0) -> Any:  # type: ignore[override]
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        call = self.calls[index.row()]
        unit = call.units[0].name if call.units else ""
        note = call.notes[-1].text if call.notes else ""
        facts = (call.nature, call.priority, call.place, call.call_taker)
        words = [fact.value if fact else "" for fact in facts]
        return ("00:00", note, *words, unit, "unclaimed", call.number)[index.column()]

    def take(self, call: Call) -> None:
        """Put a newer state in the place of an older one; a new call goes last."""
        at = self.places.get(call.call_id)
        if at is None:
            self.beginInsertRows(QModelIndex(), len(self.calls), len(self.calls))
            self.places[call.call_id] = len(self.calls)
            self.calls.append(call)
            self.endInsertRows()
        else:
            self.calls[at] = call
            self.dataChanged.emit(self.index(at, 0), self.index(at, 8))


class BareCase:
    """The floor: a stock table over a list."""

    def __init__(self, watch: Stopwatch, calls: list[Call]) -> None:
        self.watch = watch
        self.model = BareModel(calls)
        self.window = QWidget()
        self.table = QTableView()
        self.table.viewport().installEventFilter(watch)
        self.table.setModel(self.model)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setDefaultSectionSize(170)
        QVBoxLayout(self.window).addWidget(self.table)

    def in_view(self) -> list[CallId]:
        """Return the calls that stand on the screen."""
        last = self.table.rowAt(self.table.viewport().height() - 1)
        return [self.model.calls[at].call_id for at in range(self.table.rowAt(0), last + 1)]

    def take(self, batch: dict[CallId, Stamped]) -> None:
        """Show what one frame brought."""
        shown = set(self.in_view())
        for call_id, (stamp, call) in batch.items():
            self.model.take(call)
            if call_id in shown:
                self.watch.waiting.append(stamp)


class Drain(QObject):
    """Empty the feeder's deque once a frame; the last state of a call wins."""

    def __init__(self, feeder: Feeder, case: DeskCase | BareCase) -> None:
        super().__init__()
        self._feeder = feeder
        self._case = case
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)
        self._timer.start(FRAME_MS)

    def _on_frame(self) -> None:
        batch: dict[CallId, Stamped] = {}
        while self._feeder.inbox:
            stamp, call = self._feeder.inbox.popleft()
            # Of several changes of one call in a frame the first one has waited longest.
            batch[call.call_id] = (batch.get(call.call_id, (stamp,))[0], call)
        if batch:
            self._case.take(batch)
            self._feeder.in_view = self._case.in_view()


def percentile(values: Iterable[float], part: float) -> float:
    """Return the value that so much of the values lies at or under."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def run_case(name: str, seconds: float) -> dict[str, float]:
    """Run one case in this interpreter and return its figures in milliseconds."""
    application = QApplication([])
    wear(application, ThemeName.DARK)
    application.setFont(text_font(11))
    chance = random.Random(5)  # noqa: S311 - a repeatable load
    calls = [invented_call(number, chance) for number in range(CALLS)]
    watch = Stopwatch()
    case = DeskCase(watch, calls) if name == "desk" else BareCase(watch, calls)
    case.window.resize(1600, 900)
    case.window.show()
    application.processEvents()
    feeder = Feeder(calls, case.in_view())
    drain = Drain(feeder, case)
    feeder.start()
    QTimer.singleShot(int(SETTLE_S * 1000), watch, lambda: setattr(watch, "counting", True))
    QTimer.singleShot(int((SETTLE_S + seconds) * 1000), application.quit)
    cpu = time.process_time()
    application.exec()
    cpu = time.process_time() - cpu
    feeder.stopped.set()
    feeder.join()
    drain.deleteLater()
    return {
        "seen": len(watch.seen_ms),
        "seen_p50": percentile(watch.seen_ms, 0.5),
        "seen_p99": percentile(watch.seen_ms, 0.99),
        "late_p99": percentile(watch.late_ms, 0.99),
        "late_max": max(watch.late_ms),
        "own_max": max(watch.own_ms),
        "cpu_percent": 100 * cpu / (seconds + SETTLE_S),
    }


def main() -> None:
    """Run one case and print its figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", choices=("desk", "bare"), required=True)
    parser.add_argument("--seconds", type=float, required=True)
    asked = parser.parse_args()
    print(json.dumps(run_case(asked.case, asked.seconds)))


if __name__ == "__main__":
    main()
