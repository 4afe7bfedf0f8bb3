"""The site chooses the key that is held to escalate; a person's own goes before it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.app.look_memory import LookMemory
from console.app.policy.keys import ESCALATE_KEY
from console.app.profile import SettingsFile
from console.ui.shell.acts import Act
from console.ui.shell.desk_window import DeskWindow

pytestmark = pytest.mark.usefixtures("usual_look")


def keys_of(window: DeskWindow) -> list[str]:
    return [key.toString() for key in window.acts.keys(Act.ESCALATE)]


def new_window(qtbot: QtBot, settings: SettingsFile) -> tuple[DeskWindow, LookMemory]:
    window = DeskWindow(profile="Night", settings=settings)
    qtbot.addWidget(window)
    return window, LookMemory(settings, window, window)


def test_the_sites_key_stands_in_place_of_the_default_and_a_persons_own_before_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ESCALATE_KEY.variable, "F9")
    settings = SettingsFile(tmp_path)
    window, _ = new_window(qtbot, settings)
    assert keys_of(window) == ["F9"]
    window.acts.rebind(Act.ESCALATE, ["F11"])
    settings.sync()
    again, _ = new_window(qtbot, SettingsFile(tmp_path))
    assert keys_of(again) == ["F11"]
    again.acts.reset_keys()
    assert keys_of(again) == ["F9"]
    assert again.acts.own_keys() == {}


@pytest.mark.parametrize(("chosen", "words"), [("G", "Claim"), ("not a key!", "cannot be read")])
def test_a_key_of_another_act_or_none_is_refused_in_words_and_f12_stays(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    words: str,
) -> None:
    monkeypatch.setenv(ESCALATE_KEY.variable, chosen)
    window, memory = new_window(qtbot, SettingsFile(tmp_path))
    assert keys_of(window) == ["F12"]
    (refusal,) = memory.refusals
    assert words in refusal


def test_without_a_choice_of_the_site_it_is_f12(
    qtbot: QtBot, usual_look: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(ESCALATE_KEY.variable, raising=False)
    window, memory = new_window(qtbot, SettingsFile(tmp_path))
    assert (keys_of(window), memory.refusals) == (["F12"], ())
