"""Measure how long a keystroke takes to be saved while the record is copied and verified beside it.

``python tests/bench/bench_record_beside.py [SCALE]`` prints the measures; SCALE 1 is 200,000
entries. Keystrokes are saved one after the other on an own thread, as the desk does; the copy and
the verification run in the same process, as the nightly copy does.
"""

import json
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from bench_record import fill, measure, opened, percentile

from db.proof.verify import verify_record
from db.rows import Draft
from db.store import Store
from db.vault.keys import DemoOpener

if TYPE_CHECKING:
    from db.care.backup import CopyStep

ENTRIES = 200_000
KEYSTROKES = 300
BETWEEN_S = 0.01
FELT_MS = 100.0


def type_while(store: Store, going_on: Callable[[int], bool]) -> list[float]:
    """Save keystrokes while ``going_on`` of their number holds; return each one's milliseconds."""
    times: list[float] = []
    while going_on(len(times)):
        draft = Draft(
            draft_id="typed",
            contact_id="typed",
            owner="ann",
            fields=(("narrative", "x" * (1 + len(times) % 4000)),),
        )
        began = time.perf_counter()
        store.save_draft(draft).result()
        times.append((time.perf_counter() - began) * 1000)
        time.sleep(BETWEEN_S)
    return times


def verified(folder: Path) -> "Future[bool]":
    """Verify the record on a thread of its own."""
    future: Future[bool] = Future()
    threading.Thread(
        target=lambda: future.set_result(verify_record(folder, keys=DemoOpener()).whole)
    ).start()
    return future


def measures(scale: float = 1.0) -> Iterator[dict[str, Any]]:
    """Measure everything."""
    with tempfile.TemporaryDirectory(prefix="bench-beside-") as name:
        folder = Path(name) / "record"
        fill(folder, max(3000, int(ENTRIES * scale)))
        store = opened(folder)
        try:
            alone = type_while(store, lambda typed: typed < KEYSTROKES)
            steps: list[CopyStep] = []
            copy = store.backup(progress=lambda step, _done, _total: steps.append(step))
            during_copy = type_while(store, lambda _: not copy.done())
            copy.result()
            proof = verified(folder)
            during_proof = type_while(store, lambda _: not proof.done())
            if not proof.result():
                raise AssertionError("the record is not whole")
        finally:
            store.close()
    floor = percentile(alone, 0.99)
    yield measure("a keystroke saved with nothing beside it, p99", floor, "ms", None, FELT_MS)
    for what, times in (("copied", during_copy), ("verified", during_proof)):
        name = f"while the record is {what}: keystrokes saved"
        yield measure(name, len(times), "keystrokes", None, None)
        for at, label in ((0.5, "p50"), (0.99, "p99"), (1.0, "the slowest")):
            goal = FELT_MS if at == 0.99 else None
            name = f"a keystroke saved while the record is {what}, {label}"
            yield measure(name, percentile(times, at), "ms", None, goal)
    yield measure("times that a copy told its progress", len(steps), "times", None, None)


if __name__ == "__main__":
    for row in measures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        print(json.dumps(row), flush=True)
