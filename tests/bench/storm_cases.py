"""Run one case of a storm in this interpreter; bench_feed_storm.py starts it.

``storm`` brings 200 changes a second to 10,000 open calls, half of them to rows in view, with the
queue sorted and one filter on. ``desk`` is the queue as the program has it, from the feed's deque
through the controller to the painted row; ``bare`` a QTableView over a list and ``proxy`` a
QStandardItemModel behind a QSortFilterProxyModel, both given the same changes, gathered a frame.
``slope`` measures the cost of a change as the open calls grow. ``snapshot`` lets 10,000 incidents
arrive at once from a center in another process.
"""

import argparse
import gc
import json
import random
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from desk_cases import BareCase, Stopwatch, invented_call, percentile
from desk_cases import Feeder as SmallFeeder
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from storm_peer import FILTER, ProxyCase

import console.domain.candidates as candidates_module
from console.controllers.queue_controller import QueueController
from console.domain.calls import Call, CallId
from console.domain.candidates import read_rules
from console.domain.clock import utc_now
from console.domain.feed import CallsHeard, FeedEvent, FeedState
from console.domain.feed_health import FeedHealth
from console.domain.queue import CallQueue, QueueDelta
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.models.queue_filter import QueueFilter
from console.models.queue_model import QueueModel
from console.ui.fonts import text_font
from console.ui.queue.queue_pane import QueuePane
from console.ui.theme import ThemeName, wear

CALLS = 10_000
CHANGES_PER_S = 200
SETTLE_S = 3.0
FRAME_MS = 33
RULES = Path(candidates_module.__file__).with_name("candidate_rules.toml")
SIZES = (100, 1_000, 10_000)
PATIENCE_S = 240.0


def memory_kb() -> int:
    """Return the resident memory of this process."""
    text = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * 4


class Feeder(SmallFeeder):
    """Bring changes to very many calls; finding one of them costs the same however many."""

    def __init__(self, calls: list[Call], in_view: list[CallId], emit: Callable[[Any], None]):
        super().__init__(calls, in_view)
        self._list = [call.call_id for call in calls]
        self._emit = emit
        self.cpu_s = 0.0

    def run(self) -> None:
        """Bring changes, evenly, until stopped."""
        due = time.perf_counter()
        while not self.stopped.is_set():
            due += 1 / CHANGES_PER_S
            self._emit((time.perf_counter(), self._one()))
            self.cpu_s = time.thread_time()
            self.stopped.wait(max(0.0, due - time.perf_counter()))

    def _one(self) -> Call:
        chance = self._chance
        kind = chance.random()
        if kind < 0.04:
            self._next += 1
            call = invented_call(self._next, chance)
            self._calls[call.call_id] = call
            self._list.append(call.call_id)
            return call
        aimed = chance.choice(self.in_view) if self.in_view and chance.random() < 0.5 else None
        if aimed not in self._calls:
            place = chance.randrange(len(self._list))
            while self._list[place] not in self._calls:  # closed meanwhile
                self._list[place] = self._list[-1]
                self._list.pop()
                place = chance.randrange(len(self._list))
            aimed = self._list[place]
        call = self._changed(self._calls[aimed], kind)
        if call.is_open:
            self._calls[aimed] = call
        else:
            del self._calls[aimed]
        return call


class Desk(QObject):
    """The queue as the program joins it: the feed's deque, controller, model and pane."""

    def __init__(self, watch: Stopwatch, *, text: str = "") -> None:
        super().__init__()
        self.watch = watch
        self.inbox: deque[FeedEvent] = deque()
        self.stamps: dict[CallId, float] = {}
        self.controller = QueueController(read_rules(RULES))
        self.model = QueueModel()
        self.window = QueuePane(self.model)
        self.window.view.viewport().installEventFilter(watch)
        if text:
            self.model.set_filter(QueueFilter(text=text))
        self.heard: dict[CallId, float] = {}
        self.controller.calls_heard.connect(self.hear)
        self.controller.rows_changed.connect(self.model.apply)
        self.controller.rows_changed.connect(self.note)
        self.window.show_health(FeedHealth(state=FeedState.LIVE, since=utc_now()))
        self.feeder: Feeder | None = None

    def in_view(self) -> list[CallId]:
        """Return the calls that stand on the screen."""
        view = self.window.view
        last = view.rowAt(view.viewport().height() - 1)
        if last < 0:
            last = self.model.rowCount() - 1
        return [self.model.row_at(at).call_id for at in range(max(0, view.rowAt(0)), last + 1)]

    def bring(self, stamped: tuple[float, Call]) -> None:
        """Take one change on the feeder's thread, as a feed thread would hand it over."""
        stamp, call = stamped
        self.stamps.setdefault(call.call_id, stamp)
        self.inbox.append(CallsHeard(calls=(call,), heard_at=utc_now(), monotonic_s=stamp))

    @Slot(object)
    def hear(self, calls: tuple[Call, ...]) -> None:
        """Take the stamps of what this frame brought; what changes no row is never painted."""
        self.heard = {call.call_id: self.stamps.pop(call.call_id, 0.0) for call in calls}

    @Slot(object)
    def note(self, delta: QueueDelta) -> None:
        """Begin to wait for the paint of each change that is in view."""
        view = self.in_view()
        shown = set(view)
        for row in (*delta.added, *delta.changed):
            stamp = self.heard.get(row.call_id)
            if stamp and row.call_id in shown:
                self.watch.waiting.append(stamp)
        if self.feeder is not None:
            self.feeder.in_view = view

    def start(self) -> None:
        """Begin to drain."""
        self.controller.start(self.inbox)


class Drain(QObject):
    """Empty a deque once a frame for a case without a controller; the last state wins."""

    def __init__(self, inbox: deque[Any], case: BareCase | ProxyCase) -> None:
        super().__init__()
        self._inbox = inbox
        self._case = case
        self.feeder: Feeder | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)
        self._timer.start(FRAME_MS)

    @Slot()
    def _on_frame(self) -> None:
        batch: dict[CallId, tuple[float, Call]] = {}
        while self._inbox:
            stamp, call = self._inbox.popleft()
            batch[call.call_id] = (batch.get(call.call_id, (stamp,))[0], call)
        if batch:
            self._case.take(batch)
            if self.feeder is not None:
                self.feeder.in_view = self._case.in_view()


def application() -> QApplication:
    """Return the application, dressed as the desk is."""
    made = QApplication([])
    wear(made, ThemeName.DARK)
    made.setFont(text_font(11))
    return made


def calm_collector() -> None:
    """Never look through what is there already, and look at what comes less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def storm(name: str, seconds: float, *, calm: bool) -> dict[str, float]:
    """Run one case and return its figures in milliseconds."""
    made = application()
    chance = random.Random(5)  # noqa: S311 - a repeatable load
    calls = [invented_call(number, chance) for number in range(CALLS)]
    watch = Stopwatch()
    keep: list[object] = []
    if name == "desk":
        desk = Desk(watch, text=FILTER)
        desk.model.apply(desk.controller.queue.hear(calls))
        feeder = Feeder(calls, [], desk.bring)
        desk.feeder = feeder
        desk.start()
        window: QWidget = desk.window
        keep.append(desk)
    else:
        case = BareCase(watch, calls) if name == "bare" else ProxyCase(watch, calls)
        inbox: deque[Any] = deque()
        drain = Drain(inbox, case)
        feeder = Feeder(calls, [], inbox.append)
        drain.feeder = feeder
        window = case.window
        keep += [case, drain]
    window.resize(1600, 900)
    window.show()
    made.processEvents()
    if calm:
        calm_collector()
    marks: dict[str, float] = {}

    def begin() -> None:
        watch.counting = True
        marks["cpu"], marks["fed"] = time.process_time(), feeder.cpu_s
        marks["at"] = time.perf_counter()

    def weigh() -> None:
        marks["memory"] = float(memory_kb())

    feeder.start()
    QTimer.singleShot(int(SETTLE_S * 1000), watch, begin)
    QTimer.singleShot(int((SETTLE_S + min(120.0, seconds * 0.2)) * 1000), watch, weigh)
    QTimer.singleShot(int((SETTLE_S + seconds) * 1000), made.quit)
    made.exec()
    took_s = time.perf_counter() - marks["at"]
    cpu_s = time.process_time() - marks["cpu"] - (feeder.cpu_s - marks["fed"])
    feeder.stopped.set()
    feeder.join()
    return {
        "seen": len(watch.seen_ms),
        "seen_p50": percentile(watch.seen_ms, 0.5),
        "seen_p99": percentile(watch.seen_ms, 0.99),
        "late_p99": percentile(watch.late_ms, 0.99),
        "late_max": max(watch.late_ms),
        "cpu_percent": 100 * cpu_s / took_s,
        "memory_grows_percent": 100 * (memory_kb() / marks["memory"] - 1),
    }


def slope() -> dict[str, float]:
    """Return the cost in microseconds of one change, laid in, shown and painted, at each size."""
    made = application()
    desks: dict[int, tuple[CallQueue, QueueModel, QueuePane, Feeder]] = {}
    for size in SIZES:
        chance = random.Random(size)  # noqa: S311 - a repeatable load
        calls = [invented_call(number, chance) for number in range(size)]
        queue, model = CallQueue(read_rules(RULES)), QueueModel()
        pane = QueuePane(model)
        model.apply(queue.hear(calls))
        pane.resize(1600, 900)
        pane.show()
        desks[size] = (queue, model, pane, Feeder(calls, [], lambda _: None))
    made.processEvents()
    calm_collector()
    costs: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(7):
        for size, (queue, model, _, feeder) in desks.items():
            spent = 0.0
            for _ in range(60):
                changes = [feeder._one() for _ in range(7)]
                began = time.process_time()
                model.apply(queue.hear(changes))
                made.processEvents()
                spent += time.process_time() - began
            costs[size].append(spent / (60 * 7) * 1e6)
    return {str(size): sorted(found)[len(found) // 2] for size, found in costs.items()}


class Arrival(QObject):
    """Wait until a snapshot stands in the model."""

    def __init__(self, desk: Desk, wanted: int, made: QApplication) -> None:
        super().__init__()
        self._desk, self._wanted, self._made = desk, wanted, made
        self.done_s = 0.0
        desk.controller.rows_changed.connect(self._look)

    @Slot(object)
    def _look(self, _: object) -> None:
        if self._desk.model.rowCount() >= self._wanted and not self.done_s:
            self.done_s = time.perf_counter()
            QTimer.singleShot(0, self._made.quit)


def snapshot() -> dict[str, float]:
    """Return how long 10,000 incidents take to be shown, and how long the window is held up."""
    import bench_feed_storm

    program = [sys.executable, str(Path(__file__).with_name("snapshot_center.py"))]
    made = application()
    watch = Stopwatch()
    desk = Desk(watch)
    desk.window.resize(1600, 900)
    desk.window.show()
    made.processEvents()
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as center:
        assert center.stdin
        assert center.stdout
        url, count, size = center.stdout.readline().split()
        feed = FeedThread(FeedConfig(url=url, expects_simulated=True, min_rate_s=5.0))
        desk.controller.start(feed.inbox)
        feed.start()
        QTimer.singleShot(1500, made.quit)
        made.exec()
        calm_collector()
        arrival = Arrival(desk, int(count), made)
        watch.counting = True
        began_s = time.perf_counter()
        threading.Thread(target=bench_feed_storm.say_go, args=(center.stdin,)).start()
        QTimer.singleShot(int(PATIENCE_S * 1000), made.quit)
        made.exec()
        watch.counting = False
        took_s = (arrival.done_s or time.perf_counter()) - began_s
        feed.stop()
        center.stdin.close()
        center.wait()
    late = watch.late_ms
    return {
        "calls": desk.model.rowCount(),
        "megabytes": int(size) / 1e6,
        "took_s": took_s,
        "late_p99": percentile(late, 0.99),
        "late_max": max(late),
    }


def main() -> None:
    """Run one case and print its figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--case", choices=("desk", "bare", "proxy", "slope", "snapshot"), required=True
    )
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--usual-collector", action="store_true")
    asked = parser.parse_args()
    if asked.case == "slope":
        print(json.dumps(slope()))
    elif asked.case == "snapshot":
        print(json.dumps(snapshot()))
    else:
        print(json.dumps(storm(asked.case, asked.seconds, calm=not asked.usual_collector)))


if __name__ == "__main__":
    main()
