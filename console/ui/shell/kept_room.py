"""Keep the room of a line that is built after the first paint, exactly as high as it will be."""

from enum import Enum

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from console.ui.theme import set_role

_NO_LIMIT = (1 << 24) - 1


class Tallest(Enum):
    """What makes the line as high as it is; a chip and a key grow their edges with the text."""

    WORDS = "quiet"
    CHIP = "chip"
    KEY = "key"


class KeptRoom(QFrame):
    """An empty bar at the height of what will fill it, at any size of text; once filled, a frame.

    Args:
        tallest: What will stand in it.
        above: Pixels above and below what fills it.
    """

    def __init__(self, tallest: Tallest, *, above: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._tallest = tallest
        self._above = above
        self._filled = False
        self._keep()

    def fill(self, widget: QWidget) -> None:
        """Take in what the room was kept for, once; from here on it says how high it is."""
        self._filled = True
        self.setMinimumHeight(0)
        self.setMaximumHeight(_NO_LIMIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, self._above, 0, self._above)
        column.addWidget(widget)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size as long as nothing fills it."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._keep()

    def _keep(self) -> None:
        if not self._filled:
            self.setFixedHeight(_height_of(self._tallest) + 2 * self._above)


def _height_of(tallest: Tallest) -> int:
    """Measure one that is dressed like those to come; it is never shown."""
    like = QPushButton("8") if tallest is Tallest.CHIP else QLabel("8")
    set_role(like, tallest.value)
    like.ensurePolished()
    bare = tallest is Tallest.WORDS
    return like.fontMetrics().height() if bare else like.sizeHint().height()
