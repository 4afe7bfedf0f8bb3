"""Measure what the feed costs: one document, and a 16 MB event while another thread wants to run.

``python tests/bench/bench_feed.py`` prints the measures.
"""

import gc
import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Self

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import msgspec
from feed_flood import documents

from console.domain.clock import utc_now
from console.domain.feed.events import CallsHeard, FeedState, FeedStateChanged
from console.feed.call_book import CallBook
from console.feed.eido import document as eido
from console.feed.eido.reader import read_document
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.feed.plain_text import NOTE_LIMIT, note_text
from console.feed.subscription import conveyance

ROUNDS = 7
SAMPLE_BYTES = 3_000_000
PATIENCE_S = 60.0
Measure = dict[str, Any]


def measure(name: str, value: float, unit: str, floor: float | None, goal: float | None) -> Measure:
    """Return one row; ``goal`` is the highest ratio, or without a floor the highest value."""
    ratio = value / floor if floor else None
    judged = value if ratio is None else ratio
    return {
        "name": name,
        "value": round(value, 3),
        "unit": unit,
        "floor": None if floor is None else round(floor, 3),
        "ratio": None if ratio is None else round(ratio, 2),
        "goal": goal,
        "ok": goal is None or judged <= goal,
    }


def one_document() -> Iterator[Measure]:
    """Compare reading a document with bare decodes of the same bytes, interleaved."""
    kept = documents(SAMPLE_BYTES)
    now = utc_now()
    plain = msgspec.json.Decoder()
    book = CallBook()
    ways: dict[str, Callable[[bytes], object]] = {
        "bare": plain.decode,
        "typed": eido.decode_strictly,
        "read": lambda data: read_document(data, heard_at=now),
        "known": lambda data: book.hear(read_document(data, heard_at=now)),
    }
    costs: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, act in ways.items():
            began = time.perf_counter()
            for data in kept:
                act(data)
            costs[way].append((time.perf_counter() - began) / len(kept) * 1e6)
    cost = {way: statistics.median(found) for way, found in costs.items()}
    size = sum(map(len, kept)) / len(kept) / 1_000
    about = f"of {size:.1f} kB"
    yield measure(
        f"a document {about} read, over a bare decode", cost["read"], "us", cost["bare"], 12.0
    )
    yield measure(
        f"a document {about} read, over a typed decode", cost["read"], "us", cost["typed"], 6.0
    )
    yield measure(
        f"a document {about} read and laid into the book", cost["known"], "us", cost["bare"], 15.0
    )


class Sleeper:
    """A thread that wakes every millisecond, as one that paints would, and notes how late it is.

    Counted is only the time in which this very process was computing: what another program of a
    busy machine takes is not the feed's doing.
    """

    def __init__(self) -> None:
        self.late_s: list[float] = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        last, computed = time.perf_counter(), time.process_time()
        while not self._stop.is_set():
            time.sleep(0.001)
            now, computing = time.perf_counter(), time.process_time()
            self.late_s.append(min(max(0.0, now - last - 0.001), computing - computed))
            last, computed = now, computing


def _quiet(seconds: float) -> list[float]:
    """Return how late the thread wakes while nothing else happens in this process."""
    with Sleeper() as sleeper:
        time.sleep(seconds)
    return sleeper.late_s


def _heard(thread: FeedThread, count: int) -> float:
    """Return how long it takes until ``count`` calls were heard."""
    began = time.perf_counter()
    heard = 0
    while heard < count and time.perf_counter() - began < PATIENCE_S:
        time.sleep(0.033)
        while thread.inbox:
            event = thread.inbox.popleft()
            heard += len(event.calls) if isinstance(event, CallsHeard) else 0
    return time.perf_counter() - began


def _until_live(thread: FeedThread) -> None:
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        while thread.inbox:
            event = thread.inbox.popleft()
            if isinstance(event, FeedStateChanged) and event.state is FeedState.LIVE:
                return
        time.sleep(0.01)
    raise TimeoutError("the feed never became live")


def _one_flood() -> tuple[list[float], list[float], float, int]:
    """Let one event of 16 MB arrive; return lateness during and before, seconds, and calls."""
    program = [sys.executable, str(Path(__file__).with_name("feed_flood.py"))]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as center:
        assert center.stdin
        assert center.stdout
        url, count, _ = center.stdout.readline().split()
        thread = FeedThread(FeedConfig(url=url, expects_simulated=True, min_rate_s=5.0))
        thread.start()
        _until_live(thread)
        before = _quiet(1.0)
        gc.collect()
        gc.freeze()
        gc.disable()
        try:
            with Sleeper() as sleeper:
                center.stdin.write("go\n")
                center.stdin.flush()
                took_s = _heard(thread, int(count))
        finally:
            gc.enable()
            gc.unfreeze()
        thread.stop()
        center.stdin.close()
    return sleeper.late_s, before, took_s, int(count)


def _bare_split(kept: list[bytes]) -> float:
    """Return the seconds in which msgspec alone splits the event and decodes each document."""
    event = conveyance.encode_event("s", "t", kept)

    class Body(msgspec.Struct):
        notification: list[msgspec.Raw]

    class Envelope(msgspec.Struct):
        event: Body

    began = time.perf_counter()
    raws = msgspec.json.decode(event, type=Envelope).event.notification
    decoder = msgspec.json.Decoder()
    for raw in raws:
        decoder.decode(raw)
    return time.perf_counter() - began


def large_event() -> Iterator[Measure]:
    """Measure how long a thread that wants to paint is kept waiting by a 16 MB event.

    The collector is still meanwhile, as the desk keeps it while calls arrive.
    """
    floods = [_one_flood() for _ in range(3)]
    late_s, before, took_s, count = sorted(floods, key=lambda flood: max(flood[0]))[1]
    quiet_ms = max(before) * 1e3
    late_ms = sorted(late * 1e3 for late in late_s)
    yield measure(
        f"16 MB event, {count} calls: longest wait of another thread", late_ms[-1], "ms", None, 8.0
    )
    yield measure(
        "16 MB event: p99 wait of another thread",
        late_ms[int(len(late_ms) * 0.99)],
        "ms",
        None,
        8.0,
    )
    yield measure("quiet process: longest wait of another thread", quiet_ms, "ms", None, None)
    kept = documents(16 * 1024 * 1024)
    floor = statistics.median(_bare_split(kept) for _ in range(3))
    yield measure("16 MB event: all calls heard, over a bare decode", took_s, "s", floor, None)


def hostile_notes() -> Iterator[Measure]:
    """Measure the longest of notes that were made to take long; each is one step of the feed."""
    pieces = ("<", "<!--", "<script>", "<p ", "<b a=", "&", "&#", "&amp;", "</p>", "\u202e", " \t")
    slowest_ms = 0.0
    for piece in pieces:
        markup = piece * (NOTE_LIMIT // len(piece))
        times = []
        for _ in range(5):
            began = time.process_time()
            note_text(markup)
            times.append(time.process_time() - began)
        slowest_ms = max(slowest_ms, min(times) * 1e3)
    yield measure("the slowest of hostile notes of 64 kB", slowest_ms, "ms", None, 25.0)


def measures() -> Iterator[Measure]:
    """Measure everything."""
    yield from hostile_notes()
    yield from one_document()
    yield from large_event()


if __name__ == "__main__":
    for row in measures():
        print(json.dumps(row), flush=True)
