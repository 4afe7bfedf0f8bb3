"""Ask something in a strip inside a pane, never in a box over the queue."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.ui.reading.plain import PlainLabel


class InlineStrip(QFrame):
    """A hidden card with a question; Escape closes it and gives the focus back.

    Signals:
        opened: The strip itself.
        closed: The strip itself, once it is closed for whatever reason.
    """

    opened = Signal(object)
    closed = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self._return_to: QWidget | None = None
        self.title = PlainLabel(role="title")
        self.title.setWordWrap(True)
        self.trouble = PlainLabel(role="asked")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.hint = PlainLabel(role="quiet")
        self.hint.setWordWrap(True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 10, 12, 10)
        self.rows.setSpacing(8)
        self.rows.addWidget(self.title)
        self.hide()

    def open_strip(self, first: QWidget) -> None:
        """Show the strip with the focus on its first field, and remember where it came from."""
        if not self.isVisible():
            self._return_to = QApplication.focusWidget()
        self.complain("")
        self.show()
        self.opened.emit(self)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_strip(self) -> None:
        """Hide the strip and give the focus back, if it was here."""
        if self.isHidden():
            return
        holder = QApplication.focusWidget()
        inside = holder is not None and self.isAncestorOf(holder)
        self.hide()
        self.closed.emit(self)
        goal, self._return_to = self._return_to, None
        if inside and goal is not None and isValid(goal) and goal.isVisible():
            goal.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_with(self, hint: str) -> None:
        """Put the last line under the fields: which keys record and leave."""
        self.hint.setText(hint)
        self.rows.addWidget(self.trouble)
        self.rows.addWidget(self.hint)

    def complain(self, words: str) -> None:
        """Say what is missing, in place of the hint; nothing brings the hint back."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        self.hint.setVisible(not words)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_strip()
        else:
            super().keyPressEvent(event)
