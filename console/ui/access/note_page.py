"""Write a private note on a contact: the author's alone, kept apart from the record."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from console.domain.access.notes import seems_to_hold
from console.ui.entry.page import Page
from console.ui.reading.announcing import announce
from console.ui.theme import set_role
from console.ui.translation import mark_data, translated

_SAVE_MS = 400
LONGEST = 100_000


class NotePage(Page):
    """One text; it is saved while it is typed."""

    edited = Signal(object)
    """A str: the note as it stands, a moment after a keystroke."""
    left = Signal()
    """The author goes back to work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = self.add_heading(self.tr("Private note"))
        self.add_text(
            self.tr(
                "Only you can ever read this: it lies in a file of its own, under your own "
                "passphrase, in no search, report, export, handoff or backup. It is lost with "
                "your passphrase."
            ),
            "quiet",
        )
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(self.tr("Private note"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(self.fontMetrics().height() * 8)
        mark_data(self.text)
        self.text.textChanged.connect(self._typed)
        self.body.addWidget(self.text)
        self._warning = self.add_text("", "state-waiting")
        self._warning.hide()
        self._state = self.add_text("", "quiet")
        self._back = QPushButton(self.tr("Back to work"), self)
        set_role(self._back, "primary")
        self._back.clicked.connect(self._leave)
        self.add_flow(self._back)
        self._save = QTimer(self, interval=_SAVE_MS, singleShot=True)
        self._save.timeout.connect(self._tell)
        self._loading = False

    def show_note(self, number: str, text: str) -> None:
        """Show the note on a contact."""
        self._loading = True
        words = self.tr("Private note on {number}").format(number=number)
        self._heading.setText(words if number else self.tr("Private note"))
        mark_data(self._heading)
        self.text.setPlainText(text)
        self._loading = False
        self.show_saved("")
        self._warn()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, words: str) -> None:
        """Say where the newest keystroke is."""
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def begin(self) -> None:
        """Begin in the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of it, not even for undo."""
        self._save.stop()
        self._loading = True
        self.text.setPlainText("")
        self._loading = False
        self._heading.setText(self.tr("Private note"))
        self._warn()

    @Slot()
    def _typed(self) -> None:
        if self._loading:
            return
        if len(self.text.toPlainText()) > LONGEST:
            self.text.undo()
            return
        self._save.start()
        self._warn()

    @Slot()
    def _tell(self) -> None:
        self.edited.emit(self.text.toPlainText())

    @Slot()
    def _leave(self) -> None:
        if self._save.isActive():
            self._save.stop()
            self._tell()
        self.left.emit()

    def _warn(self) -> None:
        holds = [translated("notes", it.value) for it in seems_to_hold(self.text.toPlainText())]
        before = self._warning.text()
        words = (
            self.tr(
                "This seems to hold {what}. That belongs into the log: nobody finds it here."
            ).format(what=", ".join(holds))
            if holds
            else ""
        )
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        if words and words != before:
            announce(self, words)
