"""Work a real desk by its keys, and wait for what is seen rather than for time.

Used where nobody sits at the screen: the scripted shift and the stories in the tests.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from console.app.desk import Desk
from console.domain.clock import monotonic_s

WAIT_S = 30.0
_LOOK_MS = 10
_TURNS = 3


class NotSeenError(Exception):
    """Something that had to be seen was not, in the time that was given."""


class Hands:
    """Somebody at the keyboard of one desk.

    Args:
        desk: The desk, started.
        pictures: Where pictures of states are saved; None for nowhere.
    """

    def __init__(self, desk: Desk, pictures: Path | None = None) -> None:
        self._desk = desk
        self._pictures = pictures
        self.keys = 0
        """How many keys were pressed so far."""

    def wait(self, fact: Callable[[], bool], what: str, limit_s: float = WAIT_S) -> float:
        """Let the desk work until ``fact`` holds; return the seconds it took.

        Raises:
            NotSeenError: It never held.
        """
        began = monotonic_s()
        while not fact():
            if monotonic_s() - began > limit_s:
                raise NotSeenError(what)
            loop = QEventLoop()
            QTimer.singleShot(_LOOK_MS, loop.quit)
            loop.exec()
        return monotonic_s() - began

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key wherever the focus is."""
        self.keys += 1
        QTest.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type text wherever the focus is."""
        for letter in text:
            self.keys += 1
            QTest.keyClicks(self._focus(), letter)

    def picture(self, name: str) -> None:
        """Save what the window shows."""
        if self._pictures is None:
            return
        for _ in range(_TURNS):  # what was just shown takes its place first
            QApplication.processEvents()
        self._pictures.mkdir(parents=True, exist_ok=True)
        self._desk.window.grab().save(str(self._pictures / f"{name}.png"))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._desk.window
