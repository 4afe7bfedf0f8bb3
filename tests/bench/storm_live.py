"""Run one case of a storm in this interpreter; bench_feed_storm.py starts it.

A center in another process brings 10,000 open calls over a real socket, then 200 changes a second,
half of them to rows in view, with the queue sorted and one filter on. ``desk`` is the queue as the
program has it; ``bare`` a QTableView over a list and ``proxy`` a QStandardItemModel behind a
QSortFilterProxyModel, both given the same changes from the same feed, gathered a frame. ``quiet``
is the desk without a change: what the measuring itself takes.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from desk_cases import BareCase, Stopwatch, percentile
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from storm_center import CALLS
from storm_peer import FILTER, ProxyCase
from storm_stage import Desk, application, in_sight, memory_kb, stamp_of

from console.app.calm_memory import WindowCollector
from console.domain.calls.call import Call, CallId
from console.domain.feed.events import CallsHeard, FeedEvent
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread

if TYPE_CHECKING:
    from collections import deque

SETTLE_S = 5.0
FRAME_MS = 33
AIM_MS = 500
ARRIVES_S = 60.0


class BareStorm(BareCase):
    """The floor, watched as lightly as the desk is."""

    @property
    def count(self) -> int:
        """Return how many rows there are."""
        return len(self.model.calls)

    def take(self, batch: dict[CallId, tuple[float, Call]]) -> None:
        """Show what one frame brought."""
        seen = in_sight(self.table)
        for call_id, (stamp, call) in batch.items():
            self.model.take(call)
            if self.watch.counting and self.model.places[call_id] in seen:
                self.watch.waiting.append(stamp)


class Drain(QObject):
    """Empty the feed's deque once a frame for a case without a controller; the last state wins."""

    def __init__(self, inbox: "deque[FeedEvent]", case: BareStorm | ProxyCase) -> None:
        super().__init__()
        self._inbox = inbox
        self._case = case
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)
        self._timer.start(FRAME_MS)

    @Slot()
    def _on_frame(self) -> None:
        batch: dict[CallId, tuple[float, Call]] = {}
        while self._inbox:
            event = self._inbox.popleft()
            for call in event.calls if isinstance(event, CallsHeard) else ():
                stamp = stamp_of(call.updated_at)
                batch[call.call_id] = (batch.get(call.call_id, (stamp,))[0], call)
        if batch:
            self._case.take(batch)


class Storm(QObject):
    """One case from the arrival of its calls to the end of its storm."""

    def __init__(self, center: "subprocess.Popen[str]", case: str, seconds: float) -> None:
        super().__init__()
        assert center.stdin
        assert center.stdout
        self._orders = center.stdin
        self.watch = Stopwatch()
        url = center.stdout.readline().strip()
        self.feed = FeedThread(FeedConfig(url=url, expects_simulated=True, min_rate_s=5.0))
        self._case: Desk | BareStorm | ProxyCase
        if case in ("desk", "quiet"):
            self._case = desk = Desk(self.watch, self.feed.inbox, text=FILTER)
            desk.start()
        else:
            kind = BareStorm if case == "bare" else ProxyCase
            self._case = kind(self.watch, [])
            self._drain = Drain(self.feed.inbox, self._case)
        self.window: QWidget = self._case.window
        self._seconds = seconds
        self._changes = case != "quiet"
        self.marks: dict[str, float] = {}
        self._aim = QTimer(self, interval=AIM_MS)
        self._aim.timeout.connect(self.aim)

    def arrive(self, made: QApplication) -> None:
        """Let every call arrive."""
        self.feed.start()
        end = time.monotonic() + ARRIVES_S
        while self._case.count < CALLS:
            made.processEvents()
            assert time.monotonic() < end, f"only {self._case.count} calls came"
            time.sleep(0.001)

    @Slot()
    def aim(self) -> None:
        """Tell the center what is in view; it is in another process and this is its only load."""
        self._order(f"aim {' '.join(self._case.in_view())}")

    def rage(self, made: QApplication) -> None:
        """Let the storm last; counting begins once it has settled."""
        self.aim()
        if self._changes:
            self._order("go")
            self._aim.start()
        QTimer.singleShot(int(SETTLE_S * 1000), self, self._begin)
        weighed_s = SETTLE_S + min(120.0, self._seconds * 0.2)
        QTimer.singleShot(int(weighed_s * 1000), self, self._weigh)
        QTimer.singleShot(int((SETTLE_S + self._seconds) * 1000), made.quit)
        made.exec()
        # Before the figures are worked out: sorting a long night of them takes megabytes itself.
        self.marks |= {"cpu_end": time.process_time(), "end": time.perf_counter()}
        self.marks["memory_end"] = float(memory_kb())

    def record(self, folder: Path) -> None:
        """Save what it looks like, from before the storm to its end, as numbered pictures."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._pictures = folder, 0
        self._camera = QTimer(self, interval=int((SETTLE_S + self._seconds) * 1000 / 12))
        self._camera.timeout.connect(self._take_picture)
        self._camera.start()
        self._take_picture()

    @Slot()
    def _take_picture(self) -> None:
        self._pictures += 1
        self.window.grab().save(str(self._folder / f"storm-{self._pictures:02d}.png"))

    def _order(self, line: str) -> None:
        self._orders.write(line + "\n")
        self._orders.flush()

    @Slot()
    def _begin(self) -> None:
        self.watch.counting = True
        self.marks |= {"cpu": time.process_time(), "at": time.perf_counter()}

    @Slot()
    def _weigh(self) -> None:
        self.marks["memory"] = float(memory_kb())

    def figures(self) -> dict[str, float]:
        """Return what was measured; times in milliseconds."""
        watch, marks = self.watch, self.marks
        cpu_s = marks["cpu_end"] - marks["cpu"]
        return {
            "seen": len(watch.seen_ms),
            "seen_p50": percentile(watch.seen_ms, 0.5) if watch.seen_ms else 0.0,
            "seen_p99": percentile(watch.seen_ms, 0.99) if watch.seen_ms else 0.0,
            "late_p99": percentile(watch.late_ms, 0.99),
            "late_max": max(watch.late_ms),
            "own_p99": percentile(watch.own_ms, 0.99),
            "own_max": max(watch.own_ms),
            "over_50": sum(late > 50 for late in watch.own_ms),
            "cpu_percent": 100 * cpu_s / (marks["end"] - marks["at"]),
            "memory_mb": marks["memory"] / 1024,
            "memory_grows_percent": 100 * (marks["memory_end"] / marks["memory"] - 1),
        }


def main() -> None:
    """Run one case and print its figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", choices=("desk", "bare", "proxy", "quiet"), required=True)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--usual-collector", action="store_true")
    parser.add_argument("--pictures", type=Path, help="save what it looks like into this folder")
    asked = parser.parse_args()
    program = [sys.executable, str(Path(__file__).with_name("storm_center.py"))]
    made = application()
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as center:
        storm = Storm(center, asked.case, asked.seconds)
        storm.window.resize(1600, 900)
        storm.arrive(made)
        storm.window.show()
        made.processEvents()
        if not asked.usual_collector:
            WindowCollector(made)  # as the desk does
        if asked.pictures is not None:
            storm.record(asked.pictures)
        storm.rage(made)
        print(json.dumps(storm.figures()))
        storm.feed.stop()
        if center.stdin:
            center.stdin.close()


if __name__ == "__main__":
    main()
