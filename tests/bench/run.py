"""Measure what the desk promised, print a table of it and write build/bench.json.

``run.py [--only GROUP]``. A file ``bench_GROUP*.py`` beside this one offers ``measures()``, which
yields one dict for each number: name, value, unit, floor, ratio, goal, ok. Each file runs in an
interpreter of its own, so that none warms or spoils another. Exit codes: 0 all goals met; 1 a goal
was missed or a file broke; 2 no such group, or nothing to measure in the one that was asked for.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

PROJECT = Path(__file__).resolve().parents[2]
GROUPS = ("start", "record", "feed", "durability", "desk", "directory", "people", "lead")
KEYS = {"name", "value", "unit", "floor", "ratio", "goal", "ok"}
Measure = dict[str, Any]


def benches(folder: Path, group: str) -> list[Path]:
    """Return the files that measure a group, by name."""
    return sorted(
        path
        for path in folder.glob(f"bench_{group}*.py")
        if path.stem == f"bench_{group}" or path.stem.startswith(f"bench_{group}_")
    )


def checked(measure: Measure, source: str) -> Measure:
    """Return the measure as it is.

    Raises:
        ValueError: It lacks a key, or has one too many.
    """
    if set(measure) != KEYS:
        raise ValueError(f"{source}: a measure has the keys {sorted(KEYS)}, not {sorted(measure)}")
    return measure


def measure_here(path: Path) -> list[Measure]:
    """Run one file's measures in this interpreter."""
    specification = importlib.util.spec_from_file_location(path.stem, path)
    if specification is None or specification.loader is None:
        raise ValueError(f"{path.name} is not a Python file")
    module = importlib.util.module_from_spec(specification)
    sys.modules[path.stem] = module  # dataclasses and pickling look a module up by its name
    sys.path.insert(0, str(path.parent))
    specification.loader.exec_module(module)
    found = []
    for measure in cast("Iterable[Measure]", module.measures()):
        found.append(checked(measure, path.name))
        print(f"  {line_of(measure)}", file=sys.stderr, flush=True)
    return found


def measure_apart(path: Path) -> list[Measure] | None:
    """Run one file's measures in an interpreter of its own; None when it broke."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "measures.json"
        command = [sys.executable, str(Path(__file__)), "--file", str(path), "--answer"]
        done = subprocess.run([*command, str(answer)], check=False)
        if done.returncode or not answer.exists():
            return None
        return cast("list[Measure]", json.loads(answer.read_text(encoding="utf-8")))


def shown(value: object) -> str:
    """Return a number short enough for a table."""
    if value is None:
        return "-"
    return f"{value:,.4g}" if isinstance(value, float) else str(value)


def line_of(measure: Measure) -> str:
    """Return one measure as a line of text."""
    facts = " ".join(f"{key} {shown(measure[key])}" for key in ("value", "unit", "ratio", "goal"))
    return f"{measure['name']}: {facts}: {'ok' if measure['ok'] else 'MISSED'}"


def table_of(measures: Sequence[Measure]) -> str:
    """Return the measures as a table with one column a key."""
    heads = ("name", "value", "unit", "floor", "ratio", "goal", "ok")
    rows: list[tuple[str, ...]] = [heads]
    for measure in measures:
        verdict = "ok" if measure["ok"] else "MISSED"
        rows.append((*(shown(measure[head]) for head in heads[:-1]), verdict))
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    lines = []
    for row in rows:
        cells = [
            cell.ljust(width) if place in (0, 2, 6) else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Measure the groups asked for and return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=GROUPS, metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--folder", type=Path, default=Path(__file__).parent, help="of the benches")
    parser.add_argument("--output", type=Path, default=PROJECT / "build" / "bench.json")
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--answer", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.file is not None:
        asked.answer.write_text(json.dumps(measure_here(asked.file)), encoding="utf-8")
        return 0
    measures: list[Measure] = []
    broken: list[str] = []
    for group in [asked.only] if asked.only else GROUPS:
        paths = benches(asked.folder, group)
        if not paths:
            print(f"{group}: nothing to measure yet", file=sys.stderr)
            if asked.only:
                return 2
        for path in paths:
            print(f"{group}: {path.name}", file=sys.stderr, flush=True)
            found = measure_apart(path)
            if found is None:
                broken.append(path.name)
            measures += found or []
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    asked.output.write_text(json.dumps(measures, indent=1) + "\n", encoding="utf-8")
    if measures:
        print(table_of(measures))
    for name in broken:
        print(f"{name} broke before it was done; its own words are above.")
    return 1 if broken or not all(measure["ok"] for measure in measures) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
