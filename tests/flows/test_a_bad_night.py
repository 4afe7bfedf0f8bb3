"""A night of the simulated city with every fault there is ends in the simulator's own state.

The short form lets a quarter of an hour pass; the long one (``make soak``) twelve hours in twelve
minutes, and weighs the memory.
"""

import gc
import json
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.app.calm_memory import WindowCollector
from console.app.profile import SHIPPED_RULES
from console.app.stories.simulated_center import SimulatedCenterProcess
from console.controllers.queue_controller import QueueController
from console.domain.calls.call import Call
from console.domain.calls.candidates import read_rules
from console.domain.clock import utc_now
from console.domain.feed.events import FeedState
from console.feed.eido.reader import read_document
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.feed.simulator import bad_messages
from console.models.queue_model import QueueModel

SPEED = 60
SHORT_S, LONG_S = 15, 720
FIRST_MINUTE_S = 60
FAULTS = (
    ("drop",),
    ("silence", "speak"),
    ("restart 0.2",),
    ("terminate",),
    ("refuse 503", "drop", "accept"),
    ("pause", "resume"),
    ("storm 200",),
    ("refuse 404", "terminate", "accept"),
    *((f"bad {kind}",) for kind in bad_messages.BY_KIND),
)
MAY_GROW = 1.05
OPEN_CALL_KB = 25
"""What one more open call weighs, with all that is known of it: no growth, but more to do."""
FIRST_BURST = 12_000
"""Changes at once: more than a thousand calls that come, and most of them go."""


class Night:
    """A desk's queue on a city's feed, without a window."""

    def __init__(self, url: str) -> None:
        config = FeedConfig(
            url=url, expects_simulated=True, min_rate_s=1.0, backoff_first_s=0.1,
            backoff_limit_s=1.0, connect_grace_s=0.0,
        )  # fmt: skip
        self.feed = FeedThread(config)
        self.desk = QueueController(read_rules(SHIPPED_RULES))
        self.model = QueueModel()
        self.desk.rows_changed.connect(self.model.apply)
        self.desk.calls_missing.connect(self.feed.ask_for)
        self.desk.start(self.feed.inbox)
        self.feed.start()

    @property
    def live(self) -> bool:
        return self.desk.health.state is FeedState.LIVE

    def close(self) -> None:
        self.desk.stop()
        assert self.feed.stop()


@pytest.fixture
def city() -> Iterator[SimulatedCenterProcess]:
    options = ("--speed", str(SPEED), "--open", "500", "--storms", "6", "--seed", "12")
    with SimulatedCenterProcess(*options, "--min-rate-floor", "1") as center:
        yield center


@pytest.fixture
def calm(qapp: QObject) -> Iterator[None]:
    """Collect garbage as seldom as a desk does, so that what piles up is seen."""
    collector = WindowCollector(qapp)
    yield
    collector.deleteLater()
    gc.unfreeze()


def _resident_kb() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4


def _shown(call: Call) -> tuple[object, ...]:
    """Return what a document alone says: not when it was heard, nor what came before it."""
    return (
        call.number, call.status, call.updated_at, call.nature, call.priority, call.place,
        call.caller, call.callback, call.call_taker, call.line_state, call.notes, call.units,
        call.assisting,
    )  # fmt: skip


@pytest.mark.usefixtures("calm")
def test_a_night_with_every_fault_ends_in_the_simulators_own_state(
    qtbot: QtBot, city: SimulatedCenterProcess, soak_scale: int
) -> None:
    lasts_s = SHORT_S if soak_scale == 1 else LONG_S
    step_ms = 250 if soak_scale == 1 else 1_500
    night = Night(city.url)
    orders = cycle(order for fault in FAULTS for order in fault)
    # The first minute knows the worst of it, so that what is weighed then is no empty desk: who
    # is not connected yet would hear of nothing but what is still open.
    qtbot.waitUntil(lambda: night.live, timeout=20_000)
    city.command(f"storm {FIRST_BURST}")
    city.command("bad too-big")
    done_ms = weighed_kb = open_then = faults = 0
    try:
        while done_ms < lasts_s * 1000:
            qtbot.wait(step_ms)  # time itself is the load here
            done_ms += step_ms
            city.command(next(orders))
            faults += 1
            if done_ms % 60_000 < step_ms:
                print(f"{done_ms // 1000} s: {_resident_kb() / 1024:.1f} MB", flush=True)
            if not weighed_kb and done_ms >= FIRST_MINUTE_S * 1000:
                weighed_kb, open_then = _resident_kb(), len(night.desk.queue.rows())
        ends_kb, open_now = _resident_kb(), len(night.desk.queue.rows())
        for order in ("accept", "speak", "resume", "pause", "drop"):
            city.command(order)
        documents = json.loads(city.ask("documents"))
        truth = {}
        for document in documents:
            call = read_document(json.dumps(document).encode(), heard_at=utc_now()).call
            truth[call.call_id] = _shown(call)
        assert len(truth) > 20
        seen_bad = {bad_messages.INCIDENT}

        def same() -> bool:
            rows = {row.call_id: row.call for row in night.desk.queue.rows()}
            here = {key: _shown(call) for key, call in rows.items() if call.in_feed}
            unseen = {key for key, call in rows.items() if call.ended_unseen}
            return night.live and here == truth and set(rows) - set(truth) == unseen <= seen_bad

        qtbot.waitUntil(same, timeout=60_000)
        assert night.model.rowCount() == len(night.desk.queue.rows())
        health = night.desk.health
        told = (
            f"{done_ms // 1000} s at {SPEED} x, {faults} orders: {city.ask('count')}; "
            f"{health.documents:,} documents, {health.rejected_count} refused, "
            f"{health.salvage_count} faults forgiven, {len(truth)} open at the end, all equal"
        )
        if weighed_kb:
            told += (
                f"; memory {weighed_kb / 1024:.1f} MB with {open_then} open calls after a minute, "
                f"{ends_kb / 1024:.1f} MB with {open_now} at the end, x {ends_kb / weighed_kb:.3f}"
            )
        print(told)
        more_kb = OPEN_CALL_KB * max(0, open_now - open_then)
        assert not weighed_kb or ends_kb - more_kb <= weighed_kb * MAY_GROW
    finally:
        night.close()
