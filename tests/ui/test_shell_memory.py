"""The arrangement is remembered per set of monitors and never comes back off-screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from shell_stage import MemorySettings, Stage, dressed  # noqa: F401 - a fixture

from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.layout_memory import GRIP, monitor_set

pytestmark = pytest.mark.usefixtures("dressed")

HERE = Path(__file__).parent


def opened(qtbot, settings: MemorySettings) -> Stage:
    stage = Stage(settings).open_rooms()
    qtbot.addWidget(stage.window)
    return stage


def test_a_closed_window_opens_again_as_it_was_left(qtbot) -> None:
    settings = MemorySettings()
    first = opened(qtbot, settings)
    first.window.resize(700, 600)
    first.window.rooms.resizeDocks(
        [first.window.rooms.call_dock, first.window.rooms.contact_dock],
        [300, 400],
        Qt.Orientation.Horizontal,
    )
    first.window.acts.ask(Act.DIAGNOSTICS)
    width = first.window.rooms.call_dock.width()
    first.window.close()
    second = opened(qtbot, settings)
    assert second.window.size() == first.window.size()
    qtbot.waitUntil(second.window.rooms.diagnostics_dock.isVisible)
    qtbot.waitUntil(lambda: second.window.rooms.call_dock.width() == width)


def test_a_change_is_remembered_soon_without_closing(qtbot) -> None:
    settings = MemorySettings()
    stage = opened(qtbot, settings)
    settings.stored.clear()
    stage.window.resize(720, 610)
    qtbot.waitUntil(lambda: f"layout/{monitor_set()}/window" in settings.stored)


def test_a_desk_closed_while_nobody_is_signed_on_keeps_its_detached_panes(qtbot) -> None:
    settings = MemorySettings()
    first = opened(qtbot, settings)
    first.window.acts.ask(Act.DETACH_CALL)
    first.window.show_page(DeskPage.SIGN_ON)
    first.window.close()
    second = opened(qtbot, settings)
    qtbot.waitUntil(second.window.rooms.call_dock.isFloating)
    assert second.window.rooms.call_dock.isVisible()
    second.window.close()
    assert not second.window.rooms.call_dock.isVisible()


def test_putting_the_panes_back_forgets_and_restores_what_was_delivered(qtbot) -> None:
    settings = MemorySettings()
    stage = opened(qtbot, settings)
    rooms = stage.window.rooms
    stage.window.acts.ask(Act.DETACH_CALL)
    stage.window.acts.ask(Act.DIAGNOSTICS)
    stage.window.memory.save()
    stage.window.acts.ask(Act.RESET_LAYOUT)
    assert not rooms.call_dock.isFloating()
    assert not rooms.contact_dock.isFloating()
    assert rooms.call_dock.isVisible()
    assert not rooms.diagnostics_dock.isVisible()
    assert rooms.dockWidgetArea(rooms.contact_dock) is Qt.DockWidgetArea.BottomDockWidgetArea
    assert settings.stored[f"layout/{monitor_set()}/panes"] == b""


def test_what_cannot_be_read_is_left_aside(qtbot) -> None:
    settings = MemorySettings()
    for part in ("window", "panes"):
        settings.set(f"layout/{monitor_set()}/{part}", b"\x00nonsense" * 50)
    stage = opened(qtbot, settings)
    assert stage.queue.isVisible()
    assert stage.call.isVisible()


def test_a_window_beyond_every_screen_is_brought_back(qtbot) -> None:
    stage = opened(qtbot, MemorySettings())
    stage.window.acts.ask(Act.DETACH_CALL)
    dock = stage.window.rooms.call_dock
    for window in (stage.window, dock):
        window.move(QPoint(9000, 9000))
    stage.window.memory.bring_on_screen()
    screen = QGuiApplication.primaryScreen().availableGeometry()
    for window in (stage.window, dock):
        top = window.frameGeometry()
        assert screen.intersected(top).width() >= GRIP
        assert top.top() >= screen.top()


TWO_SCREENS = """
import sys
sys.path.insert(0, {here!r})
from PySide6.QtWidgets import QApplication
application = QApplication([])
from shell_stage import MemorySettings, Stage
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.layout_memory import monitor_set
import json, pathlib
store = pathlib.Path({store!r})
settings = MemorySettings()
if store.exists():
    settings.stored = {{k: bytes.fromhex(v) for k, v in json.loads(store.read_text()).items()}}
stage = Stage(settings).open_rooms()
if {move}:
    stage.window.setGeometry(*{move})
    application.processEvents()
    stage.window.memory.save()
    store.write_text(json.dumps({{k: v.hex() for k, v in settings.stored.items()}}))
box = stage.window.geometry()
print(json.dumps([monitor_set(), box.x(), box.y(), box.width(), box.height()]))
"""


def run_on(tmp_path: Path, screens: list[tuple[int, int, int, int]], move=()) -> list:
    """Run a desk in a process of its own that has these monitors."""
    config = tmp_path / "screens.json"
    described = [
        {"name": f"S{number}", "x": x, "y": y, "width": width, "height": height,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for number, (x, y, width, height) in enumerate(screens)
    ]  # fmt: skip
    config.write_text(json.dumps({"screens": described}))
    code = TWO_SCREENS.format(here=str(HERE), store=str(tmp_path / "store.json"), move=move)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_each_set_of_monitors_has_an_arrangement_of_its_own(tmp_path: Path) -> None:
    both = [(0, 0, 1600, 900), (1600, 0, 1600, 900)]
    one = [(0, 0, 1600, 900)]
    first = run_on(tmp_path, both, (1700, 50, 1200, 700))
    alone = run_on(tmp_path, one)
    assert alone[0] != first[0]
    assert 0 <= alone[1] < 1600 - GRIP, "the second monitor is gone, and the window is not on it"
    again = run_on(tmp_path, both)
    assert again == first
