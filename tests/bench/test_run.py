"""The bench runner: what it gathers, prints, writes and returns."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")
MEASURE = {
    "name": "one saved entry",
    "value": 3.25,
    "unit": "ms",
    "floor": 2.5,
    "ratio": 1.3,
    "goal": 2.0,
    "ok": True,
}


def bench(folder: Path, name: str, *measures: dict[str, object]) -> None:
    lines = ["def measures():"] + [f"    yield {measure!r}" for measure in measures]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(RUN), "--folder", str(folder)]
    command += ["--output", str(folder / "out" / "bench.json"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def written(folder: Path) -> object:
    return json.loads((folder / "out" / "bench.json").read_text(encoding="utf-8"))


def test_goals_that_are_met_are_shown_and_written(tmp_path: Path) -> None:
    bench(tmp_path, "bench_record_saving.py", MEASURE)
    done = run(tmp_path)
    assert done.returncode == 0
    assert written(tmp_path) == [MEASURE]
    assert "one saved entry" in done.stdout
    assert "3.25" in done.stdout


def test_a_missed_goal_fails_the_run_and_is_named(tmp_path: Path) -> None:
    bench(tmp_path, "bench_record.py", MEASURE, MEASURE | {"ok": False, "ratio": 2.4})
    done = run(tmp_path, "--only", "record")
    assert done.returncode == 1
    assert "MISSED" in done.stdout


def test_a_group_without_benches_says_so_and_fails_only_when_asked_for(tmp_path: Path) -> None:
    bench(tmp_path, "bench_record.py", MEASURE)
    everything = run(tmp_path)
    assert everything.returncode == 0
    assert "people: nothing to measure yet" in everything.stderr
    assert run(tmp_path, "--only", "people").returncode == 2


def test_only_the_group_asked_for_is_measured(tmp_path: Path) -> None:
    bench(tmp_path, "bench_record.py", MEASURE)
    bench(tmp_path, "bench_feed.py", MEASURE | {"name": "one notice"})
    assert run(tmp_path, "--only", "feed").returncode == 0
    assert [measure["name"] for measure in written(tmp_path)] == ["one notice"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "broken",
    ["def measures():\n    raise RuntimeError", "def measures():\n    yield {'name': 'half'}"],
)
def test_a_bench_that_breaks_fails_the_run_and_keeps_the_others(
    tmp_path: Path, broken: str
) -> None:
    (tmp_path / "bench_feed.py").write_text(broken, encoding="utf-8")
    bench(tmp_path, "bench_record.py", MEASURE)
    done = run(tmp_path)
    assert done.returncode == 1
    assert "bench_feed.py broke" in done.stdout
    assert written(tmp_path) == [MEASURE]


def test_a_group_nobody_knows_is_refused(tmp_path: Path) -> None:
    assert run(tmp_path, "--only", "recrod").returncode == 2
