"""Take one line of typing; leave it with Enter or Tab, and let the desk's own chords through."""

from enum import Enum

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from console.ui.entry.typing_focus import keep_letters

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TYPING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Step(Enum):
    """Where a person goes from a field."""

    ENTER = "enter"
    NEXT = "next"
    BACK = "back"


def is_desk_chord(event: QKeyEvent) -> bool:
    """Say whether a chord belongs to the desk, though Qt's text widgets would take it.

    ``Ctrl+K`` deletes to the end of the line on X11, and signing is ``Ctrl+Return``.
    """
    if event.modifiers() & ~_TYPING != Qt.KeyboardModifier.ControlModifier:
        return False
    return event.key() in {Qt.Key.Key_K, *_ENTER}


def types_a_letter(event: QKeyEvent) -> bool:
    """Say whether a key would put a character into a text."""
    typing = not event.modifiers() & ~_TYPING
    return typing and bool(event.text()) and event.text().isprintable()


def _left_to_desk(event: QEvent) -> bool:
    """Ignore the override of a chord of the desk, so that the desk's shortcut gets it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if is_desk_chord(event):
        event.ignore()
        return True
    return False


class LineField(QLineEdit):
    """One line of plain text.

    Signals:
        left: A ``Step``: the person asked for the next or the former field.
    """

    left = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        keep_letters(self)

    def event(self, event: QEvent, /) -> bool:
        """Leave chords of the desk to the desk."""
        return False if _left_to_desk(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Leave with Enter; hand chords of the desk on."""
        if is_desk_chord(event):
            event.ignore()
        elif event.key() in _ENTER:
            self.left.emit(Step.ENTER)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001, N802 (Qt's)
        """Leave with Tab."""
        self.left.emit(Step.NEXT if next else Step.BACK)
        return True


class NoteField(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it.

    Signals:
        left: A ``Step``.
        paste_cut: The number of characters that did not fit.
    """

    left = Signal(object)
    paste_cut = Signal(object)

    def __init__(self, name: str, *, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._limit = limit
        self.setTabChangesFocus(True)
        keep_letters(self)

    def event(self, event: QEvent, /) -> bool:
        """Leave chords of the desk to the desk."""
        return False if _left_to_desk(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Hand chords of the desk and Escape on; leave with Tab."""
        plain = not event.modifiers() & ~_TYPING
        if is_desk_chord(event) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() == Qt.Key.Key_Tab and plain:
            self.left.emit(Step.NEXT)
        elif event.key() == Qt.Key.Key_Backtab:
            self.left.emit(Step.BACK)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool, /) -> bool:  # noqa: A002, FBT001, N802 (Qt's)
        """Leave with Tab."""
        self.left.emit(Step.NEXT if next else Step.BACK)
        return True

    def insertFromMimeData(self, source: QMimeData, /) -> None:  # noqa: N802 (Qt's name)
        """Paste plain text, as much as still fits."""
        text = source.text()
        room = max(0, self._limit - self.document().characterCount() + 1)
        self.insertPlainText(text[:room])
        if len(text) > room:
            self.paste_cut.emit(len(text) - room)
