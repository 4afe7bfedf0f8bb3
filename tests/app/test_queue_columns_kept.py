"""The widths a person drew come back at the next start, and go when the panes are put back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.app.column_memory import ColumnMemory
from console.app.profile import SettingsFile
from console.models.queue_column import QueueColumn
from console.models.queue_model import QueueModel
from console.ui.queue.queue_pane import QueuePane

DRAWN = 420


def a_start(qtbot: QtBot, folder: Path) -> tuple[QueuePane, SettingsFile]:
    """Return a queue that remembers in a folder, as one start of the desk has it."""
    settings, parent = SettingsFile(folder), QObject()
    pane = QueuePane(QueueModel(parent=parent))
    parent.setParent(pane)
    ColumnMemory(settings, pane, pane)
    qtbot.addWidget(pane)
    pane.resize(1500, 420)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane, settings


def widths(pane: QueuePane) -> list[int]:
    return [pane.view.columnWidth(column) for column in QueueColumn]


def test_drawn_columns_come_back_and_others_stay_as_delivered(qtbot: QtBot, tmp_path: Path) -> None:
    first, settings = a_start(qtbot, tmp_path)
    usual = widths(first)
    first.view.horizontalHeader().resizeSection(QueueColumn.PLACE, DRAWN)
    settings.sync()
    second, _ = a_start(qtbot, tmp_path)
    assert second.view.columnWidth(QueueColumn.PLACE) > usual[QueueColumn.PLACE] + 40
    assert sum(widths(second)) == second.view.viewport().width()


def test_putting_the_panes_back_forgets_the_columns(qtbot: QtBot, tmp_path: Path) -> None:
    first, settings = a_start(qtbot, tmp_path)
    usual = widths(first)
    first.view.horizontalHeader().resizeSection(QueueColumn.PLACE, DRAWN)
    first.reset_layout()
    assert widths(first) == usual
    settings.sync()
    assert settings.get("queue_columns") is None
    second, _ = a_start(qtbot, tmp_path)
    assert widths(second) == usual


def test_a_wider_window_alone_is_nothing_to_remember(qtbot: QtBot, tmp_path: Path) -> None:
    pane, settings = a_start(qtbot, tmp_path)
    pane.resize(1800, 420)
    assert settings.get("queue_columns") is None


@pytest.mark.parametrize("kept", [b"no widths", b"\x00" * 400])
def test_a_damaged_memory_means_the_usual_widths(qtbot: QtBot, tmp_path: Path, kept: bytes) -> None:
    usual = widths(a_start(qtbot, tmp_path)[0])
    SettingsFile(tmp_path).set("queue_columns", kept)
    assert widths(a_start(qtbot, tmp_path)[0]) == usual
