"""Measure, in this interpreter, what grows with the open calls; bench_feed_storm.py starts it.

``slope`` measures the cost of a change as the open calls grow. ``snapshot`` lets 10,000 incidents
arrive at once from a center in another process.
"""

import argparse
import json
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from desk_cases import Feeder as SmallFeeder
from desk_cases import Stopwatch, invented_call, percentile
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication
from storm_stage import RULES, Desk, application

from console.app.calm_memory import WindowCollector
from console.domain.calls.call import Call
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import CallQueue
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.models.queue_model import QueueModel
from console.ui.queue.queue_pane import QueuePane

SIZES = (100, 1_000, 10_000)
PATIENCE_S = 240.0


class Feeder(SmallFeeder):
    """Make changes to very many calls; finding one of them costs the same however many."""

    def __init__(self, calls: list[Call]) -> None:
        super().__init__(calls, [])
        self._list = [call.call_id for call in calls]

    def one(self) -> Call:
        """Return the next change."""
        chance = self._chance
        kind = chance.random()
        if kind < 0.04:
            self._next += 1
            call = invented_call(self._next, chance)
            self._calls[call.call_id] = call
            self._list.append(call.call_id)
            return call
        place = chance.randrange(len(self._list))
        while self._list[place] not in self._calls:  # closed meanwhile
            self._list[place] = self._list[-1]
            self._list.pop()
            place = chance.randrange(len(self._list))
        call = self._changed(self._calls[self._list[place]], kind)
        if call.is_open:
            self._calls[call.call_id] = call
        else:
            del self._calls[call.call_id]
        return call


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
        desks[size] = (queue, model, pane, Feeder(calls))
    made.processEvents()
    WindowCollector(made)
    costs: dict[int, list[float]] = {size: [] for size in SIZES}
    for _ in range(7):
        for size, (queue, model, _, feeder) in desks.items():
            spent = 0.0
            for _ in range(60):
                changes = [feeder.one() for _ in range(7)]
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
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as center:
        assert center.stdin
        assert center.stdout
        url, count, size = center.stdout.readline().split()
        feed = FeedThread(FeedConfig(url=url, expects_simulated=True, min_rate_s=5.0))
        desk = Desk(watch, feed.inbox)
        desk.window.resize(1600, 900)
        desk.window.show()
        made.processEvents()
        desk.start()
        feed.start()
        QTimer.singleShot(1500, made.quit)
        made.exec()
        WindowCollector(made)  # as the desk does
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
        "own_max": max(watch.own_ms),
    }


def main() -> None:
    """Run one case and print its figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", choices=("slope", "snapshot"), required=True)
    asked = parser.parse_args()
    print(json.dumps(slope() if asked.case == "slope" else snapshot()))


if __name__ == "__main__":
    main()
