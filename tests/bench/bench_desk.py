"""Measure the queue under load: how late a change is seen, and how long the window is held up.

desk_cases.py says what the load is and what the floor is; each case runs in an interpreter of its
own. CLINICIAN_CONSOLE_SOAK=1 runs them longer.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CASES = Path(__file__).with_name("desk_cases.py")
SHORT_S, LONG_S = 20.0, 300.0
GOAL_SEEN_MS = 100.0
GOAL_HELD_MS = 32.0
LOAD = "50 changes/s, 1,000 calls"


@contextmanager
def screen(platform: str) -> Iterator[dict[str, str]]:
    """Give a case its environment; a virtual screen of its own for xcb."""
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    if platform != "xcb":
        yield environment
        return
    reader, writer = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writer),
        "-screen",
        "0",
        "1920x1080x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb gave no screen")
        yield {**environment, "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()


def run_apart(name: str, platform: str, seconds: float) -> dict[str, float]:
    """Run one case in an interpreter of its own."""
    with screen(platform) as environment:
        command = [sys.executable, str(CASES), "--case", name, "--seconds", str(seconds)]
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, text=True, check=True
        )
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    print(f"  {platform} {name}: {figures}", file=sys.stderr, flush=True)
    return figures


def row(name: str, value: float, floor: float, goal: float) -> dict[str, Any]:
    """Return one measure; the goal is the highest value in milliseconds."""
    return {
        "name": name,
        "value": round(value, 2),
        "unit": "ms",
        "floor": round(floor, 2),
        "ratio": round(value / floor, 2) if floor else None,
        "goal": goal,
        "ok": value <= goal,
    }


def measures() -> Iterator[dict[str, Any]]:
    """Yield how late changes are seen and how long the window is held up, on each platform."""
    seconds = LONG_S if os.environ.get("CLINICIAN_CONSOLE_SOAK") == "1" else SHORT_S
    platforms = ["offscreen", *(["xcb"] if shutil.which("Xvfb") else [])]
    for platform in platforms:
        floor = run_apart("bare", platform, seconds)
        desk = run_apart("desk", platform, seconds)
        load = f"{LOAD}, {platform}"
        yield row(f"notice to paint p99, {load}", desk["seen_p99"], floor["seen_p99"], GOAL_SEEN_MS)
        yield row(f"window held up p99, {load}", desk["late_p99"], floor["late_p99"], GOAL_HELD_MS)
