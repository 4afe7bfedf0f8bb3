"""A part counts from the moment it is shown, and nothing runs for what nobody sees."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.ui.reading.second_tick import SecondTick


def test_a_part_ticks_as_soon_as_it_is_shown_and_again_while_it_is(qtbot: QtBot) -> None:
    part = QWidget()
    qtbot.addWidget(part)
    tick = SecondTick(part, interval_ms=5)
    with qtbot.waitSignals([tick.ticked, tick.ticked, tick.ticked]):
        part.show()


def test_nothing_runs_for_a_part_that_is_hidden_with_what_holds_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = QLabel("0:01", window)
    timer = SecondTick(part).findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert not timer.isActive()
    window.show()
    assert timer.isActive()
    window.hide()
    assert not timer.isActive()
