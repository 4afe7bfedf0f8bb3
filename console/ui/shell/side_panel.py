"""Hold one page beside the queue: never over all of it, never modal, gone with Esc."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken

from console.ui.theme import set_role

_MOVED = {QEvent.Type.Resize, QEvent.Type.Move}
MOST_OF_WINDOW = 0.5
"""The part of the window's width that a panel may cover at the most."""


class SidePanel(QFrame):
    """A page over the right side of the window, with a title; it knows where the focus was.

    Args:
        title: The page's name, translated.
        room: The widget it lies over, inside a parent; the panel follows its size and place.
    """

    closed = Signal()
    """The panel was closed and the focus is back where it was."""

    def __init__(self, title: str, room: QWidget) -> None:
        # A stack of pages tells a screen reader of its pages only: the panel lies beside it.
        super().__init__(room.parentWidget())
        self._room = room
        self._focus_before: QWidget | None = None
        set_role(self, "overlay")
        self.setAutoFillBackground(True)
        self.setAccessibleName(title)
        heading = QLabel(title, self)
        set_role(heading, "title")
        close = QPushButton(self.tr("Close"), self)
        set_role(close, "bare")
        close.setToolTip(self.tr("Esc closes this panel"))
        close.setAccessibleName(self.tr("Close this panel"))
        close.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(close)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 10, 14, 14)
        self.body.addLayout(head)
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_panel)
        room.installEventFilter(self)
        self.hide()

    def open_panel(self) -> None:
        """Show the panel and give it the focus."""
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.take_focus()

    def close_panel(self) -> None:
        """Hide the panel and give the focus back to where it was."""
        if not self.isVisible():
            return
        back, self._focus_before = self._focus_before, None
        self.hide()
        if back is not None and _alive(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def take_focus(self) -> None:
        """Put the focus where a person begins; pages say where that is."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the room's size."""
        if watched is self._room and event.type() in _MOVED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._room.geometry()
        wish = max(self.fontMetrics().averageCharWidth() * 62, self.minimumSizeHint().width())
        width = min(wish, int(room.width() * MOST_OF_WINDOW))
        top, height = room.top() + 6, room.height() - 12
        self.setGeometry(room.right() - width - 5, top, width, height)


def _alive(widget: QWidget) -> bool:
    return bool(Shiboken.isValid(widget))
