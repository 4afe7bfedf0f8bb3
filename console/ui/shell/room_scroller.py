"""Let a room scroll where its pane is too small for it, and fill the pane everywhere else."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class RoomScroller(QScrollArea):
    """A scroll area that goes by the least size of its room.

    QScrollArea's own resizing goes by the wished height of rooms that wrap text, and so scrolls
    rooms that would have fitted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room: QWidget | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    def hold(self, room: QWidget) -> None:
        """Take the room in, once, when this stands in its place.

        Each new parent dresses all below it anew, which is most of what a room costs.
        """
        self._room = room
        self.setWidget(room)
        room.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for a few lines only: the rest scrolls."""
        line = self.fontMetrics().height()
        return QSize(line * 8, line * 4)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Wish for what the room wishes."""
        return self._room.sizeHint() if self._room is not None else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the room the pane, or its least size."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the room's least size; QScrollArea watches its widget already."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._room
        if room is not None:
            least = room.minimumSizeHint().expandedTo(room.minimumSize())
            room.resize(self.viewport().size().expandedTo(least))
