"""Say with one key how word of a new contact came: by radio, by voice, or by a walk-up."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from console.domain.contact.words import CameBy
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import Step, types_a_letter
from console.ui.entry.typing_focus import keep_letters
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import vocabulary_label

KEYS = {CameBy.RADIO: "R", CameBy.VOICE: "V", CameBy.WALK_UP: "W"}


class WayRow(QWidget):
    """Three buttons and their three letters; anything else that is typed is a number or a unit.

    Signals:
        picked: The ``CameBy``.
        typed: A str that was typed and is none of the letters.
        left: A ``Step``: Enter opens as it stands, Tab goes to the number.
    """

    picked = Signal(object)
    typed = Signal(object)
    left = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons: dict[ActButton, CameBy] = {}
        row = WordFlow(self)
        for way, key in KEYS.items():
            button = ActButton(vocabulary_label(way), name=f"{name} {vocabulary_label(way)}")
            button.show_key(key)
            button.setProperty("role", "chip")
            keep_letters(button)
            button.installEventFilter(self)
            button.clicked.connect(self._clicked)
            self._buttons[button] = way
            row.addWidget(button)
        self.setFocusProxy(next(iter(self._buttons)))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: ARG002, N802 (Qt's)
        """Take letters on any of the buttons, so that none of them is an act of the desk."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and types_a_letter(event):
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        key, buttons = event.key(), list(self._buttons)
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
            step = 1 if key == Qt.Key.Key_Right else -1
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit(Step.ENTER)
        elif key == Qt.Key.Key_Tab:
            self.left.emit(Step.NEXT)
        elif types_a_letter(event) and key != Qt.Key.Key_Space:
            self._letter(event.text())
        else:
            return False
        return True

    def _letter(self, letter: str) -> None:
        for way, key in KEYS.items():
            if letter.upper() == key:
                self.picked.emit(way)
                return
        self.typed.emit(letter)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ActButton):
            self.picked.emit(self._buttons[button])
