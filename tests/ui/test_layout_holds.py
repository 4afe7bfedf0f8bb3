"""No text is cut: from 11 to 22 points, on small screens, at 200 percent, in longer languages."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from shell_stage import (
    Stage,
    cut_texts,
    dressed,  # noqa: F401 - a fixture
    strange_language,  # noqa: F401 - a fixture
)

from console.domain.notices import Notice, NoticeLevel
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.theme import set_text_size

pytestmark = pytest.mark.usefixtures("dressed")

HERE = Path(__file__).parent
NOTICES = (
    Notice(
        level=NoticeLevel.TROUBLE,
        happened="Not saved: the disk is full.",
        safe="Your note is still here.",
        do="Write it on paper and call IT.",
        topic="store",
    ),
    Notice(level=NoticeLevel.NEWS, happened="The feed is back."),
)


def problems_of(stage: Stage, settle) -> list[str]:
    """Walk every page and panel and gather what is cut or forces the window to grow."""
    window = stage.window
    size = window.size()
    found = []
    for notice in NOTICES:
        window.notices.show_notice(notice)
    for page in DeskPage:
        window.pages.passphrase.ask_new("No keyring service answers.")
        window.show_page(page)
        settle()
        found += [f"{page.value}: {cut}" for cut in cut_texts(window)]
    for act in (Act.HELP, Act.PALETTE, Act.CHANGE_KEYS, Act.DIAGNOSTICS):
        window.acts.ask(act)
        settle()
        found += [f"{act.id}: {cut}" for cut in cut_texts(window)]
        window.acts.ask(act)
    window.acts.ask(Act.FLAG)
    settle()
    found += [f"awaiting: {cut}" for cut in cut_texts(window.notices)]
    if window.size() != size:
        found.append(f"the window grew from {size} to {window.size()}")
    return found


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def test_the_checker_sees_a_cut_text_and_one_that_sticks_out(qtbot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    row = QHBoxLayout(room)
    label, button = QLabel("Somebody asks for you"), QPushButton("Hand back")
    row.addWidget(label)
    row.addWidget(button)
    room.show()
    assert cut_texts(room) == []
    label.setFixedWidth(30)
    assert len(cut_texts(room)) == 1
    button.setParent(room)
    row.removeWidget(button)
    button.move(room.width() - 5, 0)
    assert len(cut_texts(room)) == 2


@pytest.mark.parametrize("size", [(1600, 900), (1366, 768)])
@pytest.mark.parametrize("pt", [11, 14, 18, 22])
def test_no_text_is_cut_at_any_size_of_text(qtbot, qapp, pt: int, size: tuple[int, int]) -> None:
    set_text_size(qapp, pt)
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.window.resize(*size)
    stage.open_rooms()
    stage.window.resize(*size)
    assert problems_of(stage, settle) == []


def test_no_text_is_cut_when_it_grows_while_it_is_shown(qtbot, qapp) -> None:
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.window.resize(1366, 768)
    stage.open_rooms()
    assert problems_of(stage, settle) == []
    for _ in range(30):
        stage.window.acts.ask(Act.TEXT_LARGER)
    settle()
    assert problems_of(stage, settle) == []


@pytest.mark.usefixtures("strange_language")
def test_no_text_is_cut_in_a_longer_language(qtbot, qapp) -> None:
    set_text_size(qapp, 16)
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.window.resize(1366, 768)
    stage.open_rooms()
    assert problems_of(stage, settle) == []


AT_200_PERCENT = """
import json, sys
sys.path.insert(0, {here!r})
from PySide6.QtWidgets import QApplication
application = QApplication([])
from console.ui.theme import ThemeName, wear
wear(application, ThemeName.DARK, {pt})
from shell_stage import Stage
from test_layout_holds import problems_of, settle
stage = Stage()
stage.window.resize({width}, {height})
stage.open_rooms()
print(json.dumps([stage.window.devicePixelRatioF(), problems_of(stage, settle)]))
"""


@pytest.mark.parametrize(
    ("pt", "width", "height"), [(11, 960, 540), (11, 800, 450), (16, 960, 540)]
)
def test_no_text_is_cut_at_200_percent(pt: int, width: int, height: int) -> None:
    """Take a screen of 1920 by 1080 or 1600 by 900 pixels, of which half remain as logical ones."""
    code = AT_200_PERCENT.format(here=str(HERE), pt=pt, width=width, height=height)
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"},
        cwd=HERE.parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    scale, found = json.loads(done.stdout.splitlines()[-1])
    assert scale == 2
    assert found == []
