"""Take what is looked for; the keys that choose and use a service work without leaving it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from console.ui.entry.line_field import LineField, Step

LONGEST = 200
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}


class SearchField(LineField):
    """The line that is typed into.

    Signals:
        stepped: How many rows further down, as an int.
        used: Nothing; the number of the chosen row is wanted.
        left_empty: Nothing; Esc was pressed in an empty line.
    """

    stepped = Signal(object)
    used = Signal()
    left_empty = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setObjectName("directory_search")
        self.setMaxLength(LONGEST)
        self.left.connect(self._left)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Choose rows with the arrows; Esc empties the line, then leaves."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left_empty.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent, /) -> bool:
        """Let chords of the desk through that Qt's line would take for itself."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in {Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_O}
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001, N802 (Qt's)
        """Go on with Tab as everywhere."""
        return QWidget.focusNextPrevChild(self, next)

    def _left(self, step: object) -> None:
        if step is Step.ENTER:
            self.used.emit()
