"""A second start raises the first window; what a killed desk left behind stops nobody."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from console.app.single_instance import InstanceGuard, _name, raise_running

VISITOR = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from console.app.single_instance import raise_running
application = QCoreApplication([])
print(raise_running(Path(sys.argv[1])))
"""
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from console.app.single_instance import InstanceGuard
application = QCoreApplication([])
guard = InstanceGuard(Path(sys.argv[1]))
guard.raise_asked.connect(lambda: print("raised", flush=True))
print("listening", flush=True)
application.exec()
"""
PROJECT = Path(__file__).resolve().parents[2]


def visit(folder: Path) -> str:
    """Start a second time, in another process."""
    done = subprocess.run(
        [sys.executable, "-c", VISITOR, str(folder)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return done.stdout.strip()


def test_nobody_answers_where_no_desk_runs(qtbot: QtBot, tmp_path: Path) -> None:
    assert not raise_running(tmp_path)


def test_a_second_start_is_heard_by_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    guard = InstanceGuard(tmp_path)
    try:
        with qtbot.waitSignal(guard.raise_asked, timeout=10_000):
            assert raise_running(tmp_path)
        with qtbot.waitSignal(guard.raise_asked, timeout=30_000):
            assert visit(tmp_path) == "True"
    finally:
        guard.close()
    assert not raise_running(tmp_path)


def test_desks_of_other_profiles_are_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    guard = InstanceGuard(tmp_path / "one")
    try:
        assert not raise_running(tmp_path / "two")
        with qtbot.waitSignal(guard.raise_asked, timeout=10_000):
            assert raise_running(tmp_path / "two" / ".." / "one")
    finally:
        guard.close()


def test_the_name_of_the_socket_tells_nothing_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "A. Rivera"
    assert "rivera" not in _name(folder).casefold()


def test_what_a_killed_desk_left_behind_stops_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "listening\n"
        assert raise_running(tmp_path)
        assert holder.stdout.readline() == "raised\n"
        holder.kill()
        holder.stdout.read()
    assert not raise_running(tmp_path)
    guard = InstanceGuard(tmp_path)
    try:
        with qtbot.waitSignal(guard.raise_asked, timeout=10_000):
            assert raise_running(tmp_path)
    finally:
        guard.close()
        QLocalServer.removeServer(_name(tmp_path))
