"""The panes of a contact lie one behind the other, and each is a key away."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from console.ui.shell.work_area import WorkArea


@pytest.fixture
def area(qtbot: QtBot) -> WorkArea:
    made = WorkArea()
    qtbot.addWidget(made)
    return made


def test_one_pane_needs_no_line_of_tabs(area: WorkArea, qtbot: QtBot) -> None:
    area.add_tab("contact", "Log", QLineEdit())
    with qtbot.waitExposed(area):
        area.show()
    assert area.bar.isHidden()
    area.add_tab("screen", "Screen", QLineEdit())
    assert area.bar.isVisible()


def test_a_pane_comes_to_the_front_by_its_name(area: WorkArea, qtbot: QtBot) -> None:
    panes = {name: QLineEdit() for name in ("contact", "screen", "assess")}
    for name, pane in panes.items():
        area.add_tab(name, name.title(), pane)
    with qtbot.waitExposed(area):
        area.show()
    area.show_tab("assess")
    assert area.shown == "assess"
    assert [name for name, pane in panes.items() if pane.isVisible()] == ["assess"]
    area.show_tab("no such pane")
    assert area.shown == "assess"


def test_next_and_previous_go_round(area: WorkArea) -> None:
    for name in ("contact", "screen", "assess"):
        area.add_tab(name, name.title(), QWidget())
    area.show_next()
    assert area.shown == "screen"
    area.show_next(-2)
    assert area.shown == "assess"
