"""The program as people start it: the scripted shift, a second start, a kill, a polite end."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from app_parts import until
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from console.app.exit_codes import ExitCode
from console.app.record.opening import open_demo
from console.app.single_instance import raise_running

PROJECT = Path(__file__).resolve().parents[2]
COLOURS_OF_A_DESK = 40
"""A blank window has one or two."""


CALLER_STORIES = (
    "consult of one breath",
    "phone resolution",
    "consult followed",
    "consult not followed",
    "escalated and confirmed",
    "lost and called back",
)
"""Each signs one log of its own."""


def program(*arguments: str, screen: bool = False) -> "subprocess.Popen[str]":
    """Start the program in a process of its own; its screen, if any, is in memory."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "CLINICIAN_CONSOLE_PROFILE"}
    }
    environment["QT_QPA_PLATFORM"] = "offscreen"
    if screen:
        environment["DISPLAY"] = ":9"
    return subprocess.Popen(
        [sys.executable, "-m", "console", *arguments],
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


class Shift:
    """A scripted shift that was played: its exit code, words, account and pictures."""

    def __init__(self, folder: Path) -> None:
        self.pictures = folder / "pictures"
        self.profile = folder / "profile"
        file = folder / "account" / "shift.json"
        process = program(
            *("demo", "--headless", "--json", str(file)),
            *("--pictures", str(self.pictures), "--profile", str(self.profile)),
        )
        self.told, self.errors = process.communicate(timeout=100)
        self.code = process.returncode
        self.account = json.loads(file.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Shift:
    """Play the scripted shift once."""
    return Shift(tmp_path_factory.mktemp("shift"))


def test_the_shift_is_played_and_every_step_is_seen(shift: Shift) -> None:
    failed = [step for step in shift.account["steps"] if not step["ok"]]
    assert failed == []
    assert shift.account["ok"] is True
    assert shift.code == ExitCode.OK
    assert shift.errors == ""


def test_the_account_has_the_agreed_shape(shift: Shift) -> None:
    assert set(shift.account) == {"ok", "steps", "counts", "audit"}
    for step in shift.account["steps"]:
        assert set(step) == {"name", "ok", "seconds", "seen"}
        assert isinstance(step["seconds"], int | float)
        assert step["name"] in shift.told
    counts = shift.account["counts"]
    assert all(isinstance(number, int) for number in counts.values())
    assert counts["calls"] >= 40
    assert counts["call.flagged"] == 2
    names = [step["name"] for step in shift.account["steps"]]
    assert [name for name in names if name in CALLER_STORIES] == list(CALLER_STORIES)
    assert counts["consult.signed"] >= 2 + len(CALLER_STORIES)
    assert counts["shift.signed_on"] == 2
    assert counts["desk.opened"] == 2
    assert counts["desk.closed"] == 1


def test_the_record_checks_stand_among_the_steps(shift: Shift) -> None:
    names = [step["name"] for step in shift.account["steps"]]
    assert "the program is killed while a note is half typed" in names
    assert sum(name.startswith("record: ") for name in names) >= 7


def test_a_picture_of_each_state_is_saved_and_none_is_blank(shift: Shift) -> None:
    pictures = sorted(shift.pictures.glob("*.png"))
    assert len(pictures) >= 10
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1600, 900), picture.name
        colours = {
            image.pixel(x, y)
            for x in range(0, image.width(), 4)
            for y in range(0, image.height(), 4)
        }
        assert len(colours) > COLOURS_OF_A_DESK, picture.name
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)


def test_the_record_of_the_shift_opens_as_a_demo_and_holds_its_draft_no_more(
    shift: Shift,
) -> None:
    opened = open_demo(shift.profile, "0+test")
    try:
        with closing(opened.store.reader()) as reader:
            assert reader.drafts().result(10) == ()
        assert [person.name for person in opened.people] == ["A. Rivera"]
    finally:
        opened.reader.close()
        opened.store.close()


@pytest.fixture
def started(tmp_path: Path) -> Iterator[list["subprocess.Popen[str]"]]:
    """Collect processes; those that still run are ended."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 and SIGTERM are not Windows' ways")
def test_a_second_start_raises_the_first_and_a_killed_one_makes_room(
    started: list["subprocess.Popen[str]"], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "profile"
    demo = ("demo", "--profile", str(folder))
    first = program(*demo, screen=True)
    started.append(first)
    until(lambda: raise_running(folder), "the first desk")

    second = program(*demo, screen=True)
    started.append(second)
    told, errors = second.communicate(timeout=60)
    assert second.returncode == ExitCode.OK, errors
    assert "open already" in told
    assert first.poll() is None

    log = folder / "record.db-wal"
    until(log.exists, "the first record")
    first.kill()
    first.communicate()
    assert not raise_running(folder)

    before = log.stat().st_mtime_ns
    third = program(*demo, screen=True)
    started.append(third)
    until(lambda: raise_running(folder), "the third desk")
    until(lambda: log.exists() and log.stat().st_mtime_ns != before, "its record")
    third.send_signal(signal.SIGTERM)
    third.communicate(timeout=60)
    assert third.returncode == ExitCode.CANCELLED
    opened = open_demo(folder, "0+test")
    closed = opened.reader.counts().result(10).of("desk.closed")
    opened.reader.close()
    opened.store.close()
    assert closed == 1, "only the polite end was in order"


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another thing on Windows")
def test_a_shift_that_is_stopped_ends_at_once_and_leaves_no_desk_behind(
    started: list["subprocess.Popen[str]"], tmp_path: Path
) -> None:
    folder = tmp_path / "profile"
    playing = program("demo", "--headless", "--profile", str(folder))
    started.append(playing)
    until((folder / "record.db-wal").exists, "a desk at work")
    os.killpg(playing.pid, signal.SIGINT)  # as a terminal does: every process of it hears
    _, errors = playing.communicate(timeout=30)
    assert playing.returncode == ExitCode.CANCELLED
    assert "Traceback" not in errors
    opened = open_demo(folder, "0+test")  # refused while a desk still works on it
    opened.reader.close()
    opened.store.close()
