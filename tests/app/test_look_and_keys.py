"""A person's look and keys come back at the next start; garbage gives the usual ones."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.desk_program import wear_stored_look
from console.app.look_memory import LookMemory, stored_look
from console.app.profile import SettingsFile
from console.ui.shell.acts import Act
from console.ui.shell.desk_window import DeskWindow
from console.ui.theme import Look, ThemeName, current_look


def new_window(qtbot: QtBot, settings: SettingsFile) -> DeskWindow:
    window = DeskWindow(profile="Night", settings=settings)
    qtbot.addWidget(window)
    LookMemory(settings, window, window)
    return window


def test_look_and_keys_come_back(qtbot: QtBot, usual_look: QApplication, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    window = new_window(qtbot, settings)
    window.acts.ask(Act.TEXT_LARGER)
    window.acts.ask(Act.THEME_LIGHT)
    window.acts.rebind(Act.CLAIM, ["X", "Ctrl+Alt+X"])
    settings.sync()

    again = SettingsFile(tmp_path)
    look = stored_look(again)
    assert look == current_look()
    assert look.theme is ThemeName.LIGHT
    assert look.text_pt > Look().text_pt
    other = new_window(qtbot, again)
    assert [key.toString() for key in other.acts.keys(Act.CLAIM)] == ["X", "Ctrl+Alt+X"]

    other.acts.reset_keys()
    again.sync()
    third = new_window(qtbot, SettingsFile(tmp_path))
    assert [key.toString() for key in third.acts.keys(Act.CLAIM)] == ["G"]


@pytest.mark.parametrize("garbage", ["", "dark", "dark/large", "sepia/13", "/", "dark/13/4"])
def test_a_look_that_cannot_be_read_is_the_usual_one(garbage: str, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.set_text("look", garbage)
    assert stored_look(settings) == Look()


@pytest.mark.parametrize(
    "garbage",
    [
        "",
        "no json",
        "[1, 2]",
        json.dumps({"claim": 5, "unknown": ["Z"], "flag": [1, None]}),
        json.dumps({"claim": ["F"]}),
        "[" * 10_000,
    ],
)
def test_keys_that_cannot_be_read_leave_the_usual_ones(
    garbage: str, qtbot: QtBot, usual_look: QApplication, tmp_path: Path
) -> None:
    settings = SettingsFile(tmp_path)
    settings.set_text("keys", garbage)
    window = new_window(qtbot, settings)
    assert [key.toString() for key in window.acts.keys(Act.CLAIM)] == ["G"]


@pytest.mark.parametrize("size", ["-3", "0", "9000"])
def test_a_text_size_out_of_range_is_brought_into_it(
    size: str, qtbot: QtBot, usual_look: QApplication, tmp_path: Path
) -> None:
    settings = SettingsFile(tmp_path)
    settings.set_text("look", f"dark/{size}")
    wear_stored_look(usual_look, settings)
    assert 11 <= current_look().text_pt <= 22
