"""Time from starting the process to the first painted window and to the first live row.

The floor is a bare PySide6 window with an empty table of nine headings, started in turn with the
desk. Both run from compiled bytecode, as an installed program does.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from console.app.stories.simulated_center import SimulatedCenterProcess

ROUNDS = 15
CHILD = Path(__file__).with_name("start_child.py")


def _start(*arguments: str) -> dict[str, float]:
    """Start one child; return milliseconds from before the start to each thing it saw."""
    before = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(CHILD), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=60,
        env=_environment(),
    )
    seen = {}
    for line in done.stdout.splitlines():
        name, _, at = line.partition(" ")
        seen[name] = (int(at) - before) / 1e6
    return seen


def _environment() -> dict[str, str]:
    """Return this environment with an offscreen screen, and free to keep compiled modules."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def measures() -> Iterable[dict[str, object]]:
    """Yield both numbers of the start, as ratios to the bare window."""
    bare, connecting, row = [], [], []
    with (
        SimulatedCenterProcess("--open", "60", "--seed", "3") as center,
        tempfile.TemporaryDirectory() as folder,
    ):
        _start("desk", folder, center.url)  # makes the demo record; not counted
        for _ in range(ROUNDS):
            bare.append(_start("bare")["painted"])
            seen = _start("desk", folder, center.url)
            connecting.append(seen["connecting"])
            row.append(seen["row"])
    floor = median(bare)
    for name, times, goal in (
        ("start to an empty queue that says CONNECTING", connecting, 1.6),
        ("start to the first live row", row, 2.5),
    ):
        value = median(times)
        yield {
            "name": name,
            "value": value,
            "unit": "ms",
            "floor": floor,
            "ratio": value / floor,
            "goal": goal,
            "ok": value / floor <= goal,
        }
