"""The room of a line that comes later is as high as the line, at any size of text."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shell_stage import dressed  # noqa: F401 - a fixture

from console.ui.directory.lines_strip import LinesStrip
from console.ui.escalation.caller_bar import CallerAct, CallerBar
from console.ui.shell.desk_window import DeskWindow
from console.ui.theme import set_text_size

pytestmark = pytest.mark.usefixtures("dressed")


def heights(window: DeskWindow, qapp) -> tuple[int, int]:
    for _ in range(3):
        qapp.processEvents()
    return window._caller.height(), window._lines.height()


@pytest.mark.parametrize("pt", [11, 14, 16, 18, 22])
@pytest.mark.parametrize("before", [True, False])
def test_the_lines_at_the_foot_fill_the_room_that_was_kept(
    qtbot, qapp, pt: int, *, before: bool
) -> None:
    if before:
        set_text_size(qapp, pt)
    window = DeskWindow(profile="Night")
    qtbot.addWidget(window)
    column = QVBoxLayout(queue := QWidget())
    column.addWidget(QWidget())
    window.set_queue(queue)
    window.resize(1600, 900)
    window.show()
    if not before:
        set_text_size(qapp, pt)
    kept = heights(window, qapp)
    caller = CallerBar()
    caller.show_keys(dict.fromkeys(CallerAct, "F12"))
    window.set_caller(caller)
    window.set_lines(LinesStrip())
    assert heights(window, qapp) == kept
