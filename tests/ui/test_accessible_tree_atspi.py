"""A screen reader's own interface, on a real X server: everything has a name and can be done."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LIMIT_S = 40
SYSTEM_PYTHON = "/usr/bin/python3"
NAME = "clinician-console-under-test"


def missing() -> str:
    """Return which of the system's parts is not installed, or an empty text."""
    for program in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return program
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    known = subprocess.run(asked, capture_output=True, timeout=30, check=False).returncode == 0
    return "" if known else "python3-pyatspi"


@contextmanager
def process_group(command: list[str], **options: object) -> Iterator[subprocess.Popen[str]]:
    """Run a program in a session of its own, and end all it started, whatever happens."""
    process = subprocess.Popen(command, start_new_session=True, text=True, **options)
    try:
        yield process
    finally:
        for end in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, end)
                process.wait(timeout=5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server on a display of its own choosing and give its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x900x24"]
    command += ["-nolisten", "tcp"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with process_group(command, pass_fds=(writing,), **quiet):
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # empty if the server ended instead
        assert number, "Xvfb did not start"
        yield f":{number}"


def run_desk_and_walk(tmp_path: Path) -> tuple[str, str, str]:
    """Return what the walker printed, what the desk printed, and what either complained of."""
    script = f"""
    {sys.executable} {HERE / "atspi_desk.py"} {LIMIT_S} >{tmp_path}/desk 2>{tmp_path}/desk-errors &
    desk=$!
    {SYSTEM_PYTHON} {HERE / "atspi_walk.py"} {NAME} {LIMIT_S - 5} >{tmp_path}/walk
    code=$?
    kill $desk
    wait $desk
    exit $code
    """
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    with screen() as display:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": str(runtime),
            "PYTHONPATH": str(HERE.parents[1]),
        }
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        with process_group(
            ["dbus-run-session", "--", "sh", "-c", script],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as session:
            _, complaints = session.communicate(timeout=LIMIT_S + 20)
    read = [(tmp_path / name).read_text() for name in ("walk", "desk", "desk-errors")]
    return read[0], read[1], complaints + read[2]


def test_a_screen_reader_finds_a_name_on_every_control_and_can_work_the_desk(
    tmp_path: Path,
) -> None:
    if part := missing():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{part} is not installed: it must be in CI")
        pytest.skip(f"{part} is not installed")
    walked, said, complaints = run_desk_and_walk(tmp_path)
    assert walked, complaints
    report = json.loads(walked)
    nameless = {page: seen["nameless"] for page, seen in report["pages"].items()}
    assert not any(nameless.values()), nameless
    assert all(seen["focusable"] >= 2 for seen in report["pages"].values())
    assert all(report["done"].values())
    lines = said.splitlines()
    assert lines[:2] == ["passphrase of 18", "sign on A. Rivera"]
    assert lines[-1] == "asked claim"
