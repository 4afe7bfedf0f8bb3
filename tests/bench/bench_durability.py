"""Measure what is lost when the store is killed at random while people type and sign.

``python tests/bench/bench_durability.py [SCALE]`` prints the measures; SCALE 1 is 500 kills.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KILLS = 500
POWER_CUTS = 10_000
SCRIPT = Path(__file__).resolve().with_name("crash_writer.py")
CUTS = SCRIPT.with_name("power_cuts.py")
COUNTED = (
    ("kills of the store", "kills", "kills", None),
    ("entries acknowledged before a kill", "acknowledged_entries", "entries", None),
    ("drafts acknowledged before a kill", "acknowledged_drafts", "drafts", None),
    ("keystrokes older than 1 s at a kill", "old_keystrokes", "keystrokes", None),
    ("acknowledged entries lost", "entries_lost", "entries", 0),
    ("acknowledged drafts lost", "drafts_lost", "drafts", 0),
    ("keystrokes older than 1 s lost", "old_keystrokes_lost", "keystrokes", 0),
    ("contacts signed and still a draft", "half_signed", "contacts", 0),
    ("records with a broken chain", "broken_chains", "records", 0),
    ("list rows unlike the journal", "unlike_projections", "rows", 0),
    ("opening after a kill, the slowest", "worst_s", "s", None),
)


def measures(scale: float = 1.0) -> Iterator[dict[str, Any]]:
    """Kill the store ``scale`` x 500 times and count."""
    kills = max(10, int(KILLS * scale))
    with tempfile.TemporaryDirectory(prefix="bench-durability-") as folder:
        done = subprocess.run(
            [sys.executable, str(SCRIPT), folder, "--kills", str(kills)],
            capture_output=True,
            text=True,
            check=False,
        )
    if not done.stdout:
        raise RuntimeError(done.stderr)
    tally = json.loads(done.stdout)
    for fault in tally["faults"]:
        print(fault, file=sys.stderr)
    for name, key, unit, goal in COUNTED:
        value = tally[key]
        yield {
            "name": name,
            "value": value,
            "unit": unit,
            "floor": None,
            "ratio": None,
            "goal": goal,
            "ok": goal is None or value <= goal,
        }
    yield from power_cuts(max(50, int(POWER_CUTS * scale)))


def power_cuts(cuts: int) -> Iterator[dict[str, Any]]:
    """Cut the power ``cuts`` times under FULL, and fewer times under OFF, the control."""
    for synchronous, times, goal in (("FULL", cuts, 0), ("OFF", max(20, cuts // 50), None)):
        command = [sys.executable, str(CUTS), "--cuts", str(times), "--synchronous", synchronous]
        with tempfile.TemporaryDirectory(prefix="bench-power-") as folder:
            done = subprocess.run([*command, folder], capture_output=True, text=True, check=False)
        if not done.stdout:
            raise RuntimeError(done.stderr)
        tally = json.loads(done.stdout)
        if "skipped" in tally:
            print(tally["skipped"], file=sys.stderr)
            return
        lost = tally["lost"]
        control = goal is None
        yield {
            "name": f"{times} power cuts under {synchronous}: those that lost something"
            + (" (the control, must lose)" if control else ""),
            "value": lost,
            "unit": "cuts",
            "floor": None,
            "ratio": None,
            "goal": goal,
            "ok": lost > 0 if control else lost <= 0,
        }


if __name__ == "__main__":
    for row in measures(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0):
        print(json.dumps(row), flush=True)
