"""Ask for the agency's recovery key before the first record of real work is made."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from console.ui.entry.page import Page
from console.ui.reading.announcing import announce

_LONGEST_PATH = 1_024


class RecoverySource(Enum):
    """Where the recovery key comes from."""

    AGENCY = "agency"
    MADE_HERE = "made here"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryWish:
    """Which key a person wants.

    Attributes:
        source: Where it comes from.
        file: The public half to read, or the private half to make; as typed, never empty.
    """

    source: RecoverySource
    file: str


class RecoveryPage(Page):
    """Two ways to a key, one field for a file; then the key as it was tried, and on."""

    key_wished = Signal(object)
    """A RecoveryWish."""
    go_on_asked = Signal()
    """The key was tried and seen; the record may be made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tried = False
        self.add_heading(self.tr("Before the first entry: a recovery key"))
        self.add_text(
            self.tr(
                "The record is encrypted, and only this desk can open it. A recovery key is kept "
                "by the agency, away from every desk. It opens the record when the desk, its "
                "keyring or its passphrase is lost."
            )
        )
        self._safe = self.add_text(
            self.tr("Nothing has been written yet. The record is made once the key was tried."),
            "quiet",
        )
        self._ways = QButtonGroup(self)
        self._buttons = {
            RecoverySource.AGENCY: self._way(self.tr("The agency &has one: use its public half")),
            RecoverySource.MADE_HERE: self._way(self.tr("&Make one now, save it and try it")),
        }
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(self._label)
        self._file = QLineEdit(self)
        self._file.setMaxLength(_LONGEST_PATH)
        self._file.returnPressed.connect(self._go_clicked)
        self.body.addWidget(self._file)
        self._label.setBuddy(self._file)
        self._outcome = self.add_text("")
        self._advice = self.add_text("")
        self.add_error()
        self._go = self.add_go()
        self._go.clicked.connect(self._go_clicked)
        self._ways.buttonToggled.connect(self._chosen)
        self._buttons[RecoverySource.AGENCY].setChecked(True)
        self.ask()

    @property
    def source(self) -> RecoverySource:
        """Return the way that is chosen."""
        made_here = self._buttons[RecoverySource.MADE_HERE].isChecked()
        return RecoverySource.MADE_HERE if made_here else RecoverySource.AGENCY

    def ask(self, why: str = "") -> None:
        """Ask for a key.

        Args:
            why: What is wrong with the one that was named already; empty for none.
        """
        self._tried = False
        for part in (self._safe, *self._buttons.values(), self._label, self._file, self._advice):
            part.show()
        self._outcome.hide()
        self._chosen()
        self.show_error(why)

    def show_error(self, words: str) -> None:
        """Say why the key cannot be used, and let the person try again."""
        self._go.setEnabled(True)
        self.tell_error(words, self._file)

    def show_tried(self, fingerprint: str, source: RecoverySource) -> None:
        """Show the key that was tried; what is left is to go on."""
        self._tried = True
        words = self.tr(
            "The key was tried and opens records. Its fingerprint is {fingerprint}; write it down."
        ).format(fingerprint=fingerprint)
        self._outcome.setText(words)
        self._outcome.show()
        for part in (self._safe, *self._buttons.values(), self._label, self._file):
            part.hide()
        made_here = source is RecoverySource.MADE_HERE
        self._advice.setVisible(made_here)
        self._advice.setText(
            self.tr("Take the file off this computer now and lock it away: it opens the record.")
        )
        self._error.hide()
        self._say_go(self.tr("Go on"))
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def begin(self) -> None:
        """Begin at the choice, or at the way on."""
        first = self._go if self._tried else self._buttons[self.source]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _way(self, words: str) -> QRadioButton:
        button = QRadioButton(words, self)
        button.setAccessibleName(words.replace("&", ""))
        self._ways.addButton(button)
        self.body.addWidget(button)
        return button

    def _chosen(self) -> None:
        if self.source is RecoverySource.AGENCY:
            name = self.tr("File with the public half")
            advice = self.tr("IT makes it once for all desks: clinician-console recovery-key new.")
            self._say_go(self.tr("Use this key"))
        else:
            name = self.tr("New file for the private half")
            advice = self.tr(
                "Best on a memory stick; never in the folder of the record. A file that exists is "
                "not overwritten."
            )
            self._say_go(self.tr("Make the key and try it"))
        self._label.setText(name)
        self._file.setAccessibleName(name)
        self._file.setPlaceholderText(name)
        self._advice.setText(advice)
        self._file.setAccessibleDescription(advice)
        self._error.hide()

    def _say_go(self, words: str) -> None:
        self._go.setText(words)
        self._go.setAccessibleName(words)

    def _go_clicked(self) -> None:
        if not self._go.isEnabled():
            return
        file = self._file.text().strip()
        if self._tried:
            self._go.setEnabled(False)
            self.go_on_asked.emit()
        elif not file:
            self.show_error(self.tr("Type the whole path of the file first."))
        else:
            self.show_error("")
            self._go.setEnabled(False)
            self.key_wished.emit(RecoveryWish(source=self.source, file=file))
