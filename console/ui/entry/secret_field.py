"""Take a passphrase: hidden, bounded, forgotten as soon as it was handed over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

LONGEST = 1_024


class SecretField(QLineEdit):
    """A field that shows dots, keeps no history, and empties itself on ``take``."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def take(self) -> str:
        """Return what was typed and keep none of it, not even for undo."""
        typed = self.text()
        self.forget()
        return typed

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.setText("")  # unlike clear(), which undo brings back
        self.setModified(False)
