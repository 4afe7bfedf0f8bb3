"""The simulated call center is a program: it says when it listens, obeys, and ends well."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from feed_listener import Listener, quick_config
from test_replay import ALEXANDRIA

from console.domain.feed.events import FeedState
from console.feed.simulator.main import run

_PROGRAM = [sys.executable, "-m", "console.feed.simulator.main"]
Program = subprocess.Popen[str]


def _start(*options: str) -> tuple[Program, str]:
    program = subprocess.Popen(
        [*_PROGRAM, "--control", "--min-rate-floor", "0.2", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout
    line = program.stdout.readline()
    assert line.startswith("listening on ws://127.0.0.1:"), line
    return program, line.removeprefix("listening on ").strip()


def _order(program: Program, command: str) -> str:
    assert program.stdin
    assert program.stdout
    program.stdin.write(command + "\n")
    program.stdin.flush()
    return program.stdout.readline().strip()


@pytest.fixture
def program() -> Iterator[tuple[Program, str]]:
    """Return a running program with twenty open calls, and its address."""
    started, url = _start("--open", "20", "--seed", "4", "--speed", "30", "--start", "20")
    with started:
        yield started, url
        if started.poll() is None:
            started.communicate(timeout=20)
        assert started.returncode == 0


def test_a_desk_hears_its_calls_and_survives_what_it_is_told_to_do(
    program: tuple[Program, str],
) -> None:
    started, url = program
    with Listener(quick_config(url)) as desk:
        desk.until_state(FeedState.LIVE)
        assert len(desk.snapshots[0].call_ids) >= 18
        answer = _order(started, "call EDP REQ CLINICIAN")
        assert answer.startswith("ok call ")
        number = answer.removeprefix("ok call ")
        seen = len(desk.states)
        assert _order(started, "drop") == "ok dropped 1"
        desk.until_state(FeedState.LIVE, after=seen)
        assert _order(started, "storm 100") == "ok happened 100"
        desk.until(
            lambda: any(call.number == number for call in desk.calls.values()), "the ordered call"
        )
        assert _order(started, "dance").startswith("error ")


def test_it_ends_with_its_input_and_with_quit() -> None:
    for ending in ("quit\n", ""):
        started, _ = _start()
        with started:
            started.communicate(ending, timeout=20)
            assert started.returncode == 0


def test_alexandria_replays_over_the_wire(shared_data: Path, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    started, url = _start(
        "--calls", str(shared_data / "calls" / "alexandria_va_2020" / "calls.csv"),
        "--columns", str(ALEXANDRIA), "--start", "2020-07-04T20:00", "--speed", "5000",
        "--ready-file", str(ready),
    )  # fmt: skip
    with started:
        assert ready.read_text(encoding="utf-8").strip() == url
        with Listener(quick_config(url)) as desk:
            desk.until(
                lambda: any(c.number.startswith("20-") for c in desk.calls.values()), "a call"
            )
            desk.until(lambda: len(desk.calls) >= 5, "five calls")
        started.communicate(timeout=20)
        assert started.returncode == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--calls", "none.csv", "--columns", str(ALEXANDRIA)], "none.csv: cannot be read"),
        (["--calls", "x.csv", "--columns", "none.toml"], "none.toml: cannot be read"),
    ],
)
def test_a_file_that_does_not_fit_is_exit_code_2(
    options: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(options) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "options",
    [
        ["--speed", "0"],
        ["--port", "70000"],
        ["--open", "-1"],
        ["--calls", "x.csv"],
        ["--start", "soon"],
        ["--nonsense"],
    ],
)
def test_an_option_that_does_not_fit_is_exit_code_2(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        run(options)
    assert caught.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_a_port_that_is_taken_is_exit_code_1(
    program: tuple[Program, str], capsys: pytest.CaptureFixture[str]
) -> None:
    port = program[1].split(":")[2].split("/")[0]
    assert run(["--port", port]) == 1
    assert "cannot listen" in capsys.readouterr().err


def test_help_says_what_the_exit_codes_mean(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["--help"])
    assert caught.value.code == 0
    assert "exit codes" in capsys.readouterr().out
