"""Say over an empty queue why it is empty, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget


class QueueEmpty(QWidget):
    """A headline and a hint in the middle; the rows keep the keyboard and the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._headline = words_label(self, "queue_empty")
        self._headline.setProperty("role", "title")
        self._hint = words_label(self, "queue_empty_hint")
        self._hint.setProperty("role", "quiet")
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self._headline, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addStretch(3)

    def say(self, headline: str, hint: str) -> None:
        """Show the two sentences; nothing where the headline is empty."""
        for label, text in ((self._headline, headline), (self._hint, hint)):
            label.setText(text)
            label.setAccessibleName(text)
        self.setVisible(bool(headline))


def words_label(parent: QWidget, name: str) -> QLabel:
    """Return a label of running words, which wrap and are never read as markup."""
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
