"""Answer yes, no or uncertain with one key."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from console.domain.vocabulary import Nexus
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import Step, types_a_letter
from console.ui.entry.typing_focus import keep_letters
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import vocabulary_label

USUAL_KEYS = {Nexus.YES: "Y", Nexus.NO: "N", Nexus.UNCERTAIN: "U"}


class AnswerRow(QWidget):
    """Three buttons and their three letters; unanswered until one is pressed.

    Signals:
        answered: The ``Nexus``.
        left: A ``Step``, when Tab or Enter leaves the row.
    """

    answered = Signal(object)
    left = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._buttons: dict[Nexus, ActButton] = {}
        self._group = QButtonGroup(self)
        row = WordFlow(self)
        self._keys = dict(USUAL_KEYS)
        for nexus, key in self._keys.items():
            button = ActButton(vocabulary_label(nexus), name=f"{name} {vocabulary_label(nexus)}")
            button.setCheckable(True)
            button.show_key(key)
            button.setProperty("role", "chip")
            keep_letters(button)
            button.installEventFilter(self)
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self._buttons[nexus] = button
            row.addWidget(button)
        self.setFocusProxy(self._buttons[Nexus.YES])

    @property
    def value(self) -> Nexus | None:
        """Return the answer, or None."""
        for nexus, button in self._buttons.items():
            if button.isChecked():
                return nexus
        return None

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the answers, in shown order, those without one left out."""
        return tuple(key for key in self._keys.values() if key)

    def show_keys(self, keys: Mapping[Nexus, str]) -> None:
        """Take and show other keys; a key that types no letter is an act of the desk's table."""
        for nexus, key in keys.items():
            self._keys[nexus] = key
            self._buttons[nexus].show_key(key)

    def clear(self) -> None:
        """Go back to unanswered."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, nexus: Nexus) -> ActButton:
        """Return the button of an answer."""
        return self._buttons[nexus]

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
        key, buttons = event.key(), list(self._buttons.values())
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            at = next((n for n, button in enumerate(buttons) if button.hasFocus()), 0)
            step = 1 if key == Qt.Key.Key_Right else -1
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self.left.emit(Step.NEXT)
            return True
        if types_a_letter(event) and key != Qt.Key.Key_Space:
            for nexus, key_ in self._keys.items():
                if event.text().upper() == key_.upper():
                    self._buttons[nexus].click()
            return True
        return False

    def _clicked(self) -> None:
        value = self.value
        if value is not None:
            self.answered.emit(value)
