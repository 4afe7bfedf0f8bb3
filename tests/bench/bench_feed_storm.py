"""Measure a storm ten times the largest city, against a bare table and the usual one.

storm_live.py and storm_cases.py say what each case is; each runs in an interpreter of its own, the
center that feeds it in another. "By its own work" leaves out what other programs of a busy machine
took; the judged figures of the window are those, the clock's stand beside them.
CLINICIAN_CONSOLE_SOAK=1 lets the storm last ten minutes.
"""

import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

CASES = Path(__file__).with_name("storm_cases.py")
LIVE = Path(__file__).with_name("storm_live.py")
SHORT_S, LONG_S = 25.0, 600.0
LOAD = "200 changes/s, 10,000 calls"
Measure = dict[str, Any]


def run_apart(name: str, *more: str) -> dict[str, float]:
    """Run one case in an interpreter of its own."""
    program = CASES if name in ("slope", "snapshot") else LIVE
    command = [sys.executable, str(program), "--case", name, *more]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print(f"  {name} {' '.join(more)}: {figures}", file=sys.stderr, flush=True)
    return figures


def say_go(center: IO[str]) -> None:
    """Let the center send its snapshot."""
    center.write("go\n")
    center.flush()


def row(
    name: str,
    value: float,
    unit: str,
    goal: float | None,
    floor: float | None = None,
    *,
    by: str = "value",
) -> Measure:
    """Return one measure; the goal is the highest value, or the highest ratio."""
    ratio = value / floor if floor else None
    judged = value if by == "value" or ratio is None else ratio
    return {
        "name": name,
        "value": round(value, 2),
        "unit": unit,
        "floor": None if floor is None else round(floor, 2),
        "ratio": None if ratio is None else round(ratio, 3),
        "goal": goal,
        "ok": goal is None or judged <= goal,
    }


def storm() -> Iterator[Measure]:
    """Measure what a person sees of a storm."""
    seconds = LONG_S if os.environ.get("CLINICIAN_CONSOLE_SOAK") == "1" else SHORT_S
    lasting = ("--seconds", str(seconds))
    quiet = run_apart("quiet", "--seconds", str(min(seconds, SHORT_S)))
    floor = run_apart("bare", *lasting)
    desk = run_apart("desk", *lasting)
    usual = run_apart("proxy", "--seconds", str(min(seconds, SHORT_S)))
    restless = run_apart("desk", "--usual-collector", "--seconds", str(min(seconds, SHORT_S)))
    yield row(f"sent to painted p99, {LOAD}", desk["seen_p99"], "ms", 100, floor["seen_p99"])
    yield row(
        "the same over a bare table", desk["seen_p99"], "ms", 2.0, floor["seen_p99"], by="ratio"
    )
    yield row(
        "the same over the usual model and proxy",
        desk["seen_p99"],
        "ms",
        1.0,
        usual["seen_p99"],
        by="ratio",
    )
    yield row("window held up p99, by its own work", desk["own_p99"], "ms", 16, floor["own_p99"])
    yield row(
        "window held up at most, by its own work", desk["own_max"], "ms", 50, floor["own_max"]
    )
    yield row("window held up p99, by the clock", desk["late_p99"], "ms", None, floor["late_p99"])
    yield row(
        "window held up at most, by the clock", desk["late_max"], "ms", None, floor["late_max"]
    )
    yield row(
        "window held up at most, ours over the usual model and proxy",
        desk["own_max"],
        "ms",
        1.0,
        usual["own_max"],
        by="ratio",
    )
    yield row(
        "window held up at most, with the collector as it comes",
        restless["own_max"],
        "ms",
        None,
        desk["own_max"],
    )
    yield row(
        f"processor, {LOAD}, without the measuring",
        desk["cpu_percent"] - quiet["cpu_percent"],
        "%",
        50,
        floor["cpu_percent"] - quiet["cpu_percent"],
    )
    yield row("processor, the measuring alone", quiet["cpu_percent"], "%", None)
    yield row(f"memory grows in {seconds:.0f} s", desk["memory_grows_percent"], "%", 2)


def growth() -> Iterator[Measure]:
    """Measure how the cost of a change grows with the open calls."""
    cost = run_apart("slope")
    sizes = [math.log(float(size)) for size in cost]
    times = [math.log(value) for value in cost.values()]
    found = statistics.linear_regression(sizes, times).slope
    told = ", ".join(f"{int(size):,}: {value:.0f} us" for size, value in cost.items())
    yield row(f"growth of a change's cost ({told})", found, "log/log", 0.15)


def _bare_snapshot() -> tuple[float, float]:
    """Return the seconds of a bare decode of the snapshot, and of filling the model."""
    import msgspec
    from snapshot_center import events, incidents

    from console.domain.calls.candidates import read_rules
    from console.domain.calls.queue import CallQueue
    from console.domain.clock import utc_now
    from console.feed.eido.reader import read_document

    kept = incidents()
    whole = events(kept)

    class Body(msgspec.Struct):
        notification: list[msgspec.Raw]

    class Envelope(msgspec.Struct):
        event: Body

    plain = msgspec.json.Decoder()
    began = time.perf_counter()
    for event in whole:
        for raw in msgspec.json.decode(event, type=Envelope).event.notification:
            plain.decode(raw)
    decoded_s = time.perf_counter() - began
    now = utc_now()
    calls = [read_document(data, heard_at=now).call for data in kept]
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from storm_cases import QueueModel
    from storm_stage import RULES, application

    made = application()
    queue, model = CallQueue(read_rules(RULES)), QueueModel()
    began = time.perf_counter()
    model.apply(queue.hear(calls))
    filled_s = time.perf_counter() - began
    made.processEvents()
    return decoded_s, filled_s


def snapshot() -> Iterator[Measure]:
    """Measure 10,000 incidents that arrive at once."""
    runs = [run_apart("snapshot") for _ in range(3)]
    figures = sorted(runs, key=lambda found: found["took_s"])[1]
    decoded_s, filled_s = _bare_snapshot()
    floor = decoded_s + filled_s
    about = f"{figures['calls']:,.0f} incidents, {figures['megabytes']:.0f} MB"
    yield row(
        f"snapshot of {about}: shown, over a bare decode ({decoded_s:.2f} s) and model fill"
        f" ({filled_s:.2f} s)",
        figures["took_s"],
        "s",
        3.0,
        floor,
        by="ratio",
    )
    yield row(
        f"snapshot of {about}: window held up at most, by its own work",
        figures["own_max"],
        "ms",
        50,
    )
    yield row(f"snapshot of {about}: the same by the clock", figures["late_max"], "ms", None)


def measures() -> Iterator[Measure]:
    """Measure everything."""
    yield from growth()
    yield from snapshot()
    yield from storm()


if __name__ == "__main__":
    for each in measures():
        print(json.dumps(each), flush=True)
