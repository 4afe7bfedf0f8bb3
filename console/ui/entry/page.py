"""Lay out a page that stands alone in the window: a card of text and controls in the middle."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.ui.reading.announcing import announce
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role


class Page(QScrollArea):
    """A card in the middle of the window that scrolls where the window is too small for it.

    Args:
        parent: The pages.
        wide: True for a card that takes the whole window, as a list needs.
    """

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field = QWidget(self)
        field.setObjectName("scrolled")
        self._card = QFrame(field)
        set_role(self._card, "panel")
        self.body = QVBoxLayout(self._card)
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(10)
        column = QVBoxLayout(field)
        if wide:
            column.addWidget(self._card)
        else:
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(self._card, 6)
            row.addStretch(1)
            column.addStretch(2)
            column.addLayout(row)
            column.addStretch(3)
        self.setWidget(field)
        self._fit()

    def add_heading(self, text: str) -> QLabel:
        """Add the page's heading; it names the page for a screen reader."""
        self.setAccessibleName(text)
        return self.add_text(text, "heading")

    def add_text(self, text: str, role: str = "") -> QLabel:
        """Add a paragraph."""
        label = QLabel(text, self._card)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        set_role(label, role)
        self.body.addWidget(label)
        return label

    def add_flow(self, *parts: QWidget) -> WordFlow:
        """Add buttons or boxes side by side, in as many lines as the window is narrow."""
        holder = QWidget(self._card)
        flow = WordFlow(holder, gap=10, line_gap=6)
        for part in parts:
            flow.addWidget(part)
        self.body.addWidget(holder)
        return flow

    def add_field(self, name: str, longest: int, hint: str = "") -> QLineEdit:
        """Add a field of one line.

        Args:
            name: What it is called, also for a screen reader.
            longest: How many letters it takes.
            hint: What it says while it is empty; empty for its name.
        """
        field = QLineEdit(self)
        field.setMaxLength(longest)
        field.setAccessibleName(name)
        field.setPlaceholderText(hint or name)
        self.body.addWidget(field)
        return field

    def add_error(self) -> None:
        """Add the line that says what is wrong; ``tell_error`` fills it."""
        self._error = self.add_text("", "state-asked")
        self._error.hide()

    def tell_error(self, words: str, field: QWidget | None = None) -> None:
        """Say what is wrong, with the focus where it can be mended; empty takes it away."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        if words:
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, words, urgent=True)

    def add_go(self, words: str = "") -> QPushButton:
        """Add the button that leads on, alone in its line."""
        go = QPushButton(words, self)
        set_role(go, "primary")
        foot = QHBoxLayout()
        foot.addWidget(go)
        foot.addStretch(1)
        self.body.addLayout(foot)
        return go

    def show_next(self, step: int) -> None:
        """Turn ``step`` leaves further, where the page has leaves."""

    def begin(self) -> None:
        """Put the focus where a person begins; called when the page is shown."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        if self._wide:
            return
        self._card.setMaximumWidth(self.fontMetrics().averageCharWidth() * 84)
