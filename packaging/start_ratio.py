"""Measure how long the packaged program takes to start, beside the unpackaged one.

Both run on Debian's Python and look at the same simulated center in turn; what differs is what was
pruned, compiled and laid out for the package.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import deb_tree
from deb_tree import PROJECT

ROUNDS = 9
CHILD = PROJECT / "tests" / "bench" / "start_child.py"
EVENTS = ("connecting", "row")
"""What the child tells: the first painted window, and the first live row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StartRatio:
    """How the two starts compare.

    Attributes:
        packaged_ms: Median of each event for the packaged program.
        plain_ms: The same for the unpackaged one.
    """

    packaged_ms: dict[str, float]
    plain_ms: dict[str, float]

    @property
    def worst(self) -> float:
        """Return the larger of the ratios packaged to unpackaged."""
        return max(self.packaged_ms[event] / self.plain_ms[event] for event in EVENTS)

    @property
    def words(self) -> str:
        """Return both in words."""
        return ", ".join(
            f"{event} {self.packaged_ms[event]:.0f} ms to {self.plain_ms[event]:.0f} ms"
            f" ({self.packaged_ms[event] / self.plain_ms[event]:.2f})"
            for event in EVENTS
        )


def start_ratio(root: Path) -> StartRatio:
    """Start both in turn, from the tree of a package and from the project's own environment."""
    packaged = root / deb_tree.HOME / "bin" / "python3"
    with tempfile.TemporaryDirectory() as folder:
        plain = _plain_environment(Path(folder) / "plain")
        center = subprocess.Popen(
            [str(PROJECT / ".venv" / "bin" / "python"), "-m", "console", "simulate",
             "--open", "60", "--seed", "3"],
            cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        try:
            url = _address(center)
            times: dict[Path, dict[str, list[float]]] = {
                python: {event: [] for event in EVENTS} for python in (packaged, plain)
            }
            for number in range(ROUNDS + 1):
                for python, kept in times.items():
                    profile = Path(folder) / f"desk-{python.parents[1].name}"
                    seen = _start(python, profile, url)
                    if number:  # the first makes the record and compiles; it does not count
                        for event in EVENTS:
                            kept[event].append(seen[event])
        finally:
            center.kill()
            center.wait()
            if center.stdout is not None:
                center.stdout.close()
    medians = [{e: median(kept[e]) for e in EVENTS} for kept in times.values()]
    return StartRatio(packaged_ms=medians[0], plain_ms=medians[1])


def _plain_environment(folder: Path) -> Path:
    """Make an environment of Debian's Python that sees what ``.venv`` has installed."""
    subprocess.run(["/usr/bin/python3.11", "-m", "venv", "--without-pip", str(folder)], check=True)
    site = folder / "lib" / "python3.11" / "site-packages"
    ours = next((PROJECT / ".venv" / "lib").glob("python3.11")) / "site-packages"
    shutil.rmtree(site)
    site.symlink_to(ours)
    return folder / "bin" / "python3"


def _address(center: "subprocess.Popen[str]") -> str:
    """Return where the center listens, which is the first thing it says."""
    if center.stdout is None:
        return ""
    for line in center.stdout:
        for word in line.split():
            if word.startswith("ws://"):
                return word.strip('",')
    return ""


def _start(python: Path, profile: Path, url: str) -> dict[str, float]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    before = time.monotonic_ns()
    done = subprocess.run(
        [str(python), str(CHILD), "desk", str(profile), url],
        env=environment, capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    seen = {}
    for line in done.stdout.splitlines():
        name, _, at = line.partition(" ")
        seen[name] = (int(at) - before) / 1e6
    return seen


if __name__ == "__main__":
    print(start_ratio(Path(sys.argv[1])).words)
