"""Let a second person release a locked account, at the desk or by phone."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.domain.access.sign_on import MOST_NAME, Account, SignOnTry
from console.domain.clock import utc_now
from console.ui.entry.secret_field import SecretField
from console.ui.reading.typed_words import odd_clock_words
from console.ui.theme import set_role
from console.ui.translation import mark_data


class ReleaseCard(QFrame):
    """Two ways: somebody here types their own passphrase, or somebody was called."""

    tried = Signal(object)
    """The SignOnTry of the second person, who sits down for a moment."""
    phoned = Signal(object, object)
    """(name of whoever was called, the time as typed)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._others: tuple[Account, ...] = ()
        column = QVBoxLayout(self)
        self._title(column, self.tr("A second person is here"))
        self.who = QComboBox(self)
        self.who.setAccessibleName(self.tr("Who releases the account"))
        mark_data(self.who)
        self.passphrase = SecretField(self.tr("The second person's own passphrase"), self)
        self.passphrase.returnPressed.connect(self._give)
        self._here = QPushButton(self.tr("Release"), self)
        self._here.clicked.connect(self._give)
        for part in (self.who, self.passphrase):
            column.addWidget(part)
        self._row(column, self._here)
        self._phone_title = self._title(column, self.tr("Or: somebody by phone"))
        self.by = self._field(self.tr("Who lets you try again"), MOST_NAME)
        self.at = self._field(self.tr("At what time, as 03:12"), 20)
        column.addWidget(self.by)
        column.addWidget(self.at)
        self.odd = QLabel(self)
        set_role(self.odd, "waiting")
        column.addWidget(self.odd)
        self.at.textChanged.connect(self._mark_odd)
        self._mark_odd("")
        self._phone = QPushButton(self.tr("Release by phone"), self)
        self._phone.clicked.connect(self._call)
        self._row(column, self._phone)
        self._note = QLabel(
            self.tr("The privacy officer sees this and has it countersigned."), self
        )
        self._note.setWordWrap(True)
        set_role(self._note, "quiet")
        column.addWidget(self._note)

    def show_others(self, others: Iterable[Account], *, by_phone: bool) -> None:
        """Show who may release, and whether a word by phone is enough this time."""
        self._others = tuple(others)
        self.who.clear()
        self.who.addItems([account.name for account in self._others])
        for part in (self._phone_title, self.by, self.at, self._phone):
            part.setVisible(by_phone)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self.passphrase.forget()
        self.by.setText("")
        self.at.setText("")

    def _title(self, column: QVBoxLayout, words: str) -> QLabel:
        label = QLabel(words, self)
        set_role(label, "title")
        column.addWidget(label)
        return label

    def _field(self, name: str, longest: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(longest)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        return field

    def _row(self, column: QVBoxLayout, button: QPushButton) -> None:
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    @Slot()
    def _give(self) -> None:
        row = self.who.currentIndex()
        if 0 <= row < len(self._others) and self.passphrase.text():
            self.tried.emit(
                SignOnTry(
                    account_id=self._others[row].account_id, passphrase=self.passphrase.take()
                )
            )

    @Slot(str)
    def _mark_odd(self, typed: str) -> None:
        """Say what is odd about the time; it goes out as it was typed all the same."""
        odd = odd_clock_words(typed, utc_now())
        self.odd.setText(odd.strip())
        self.odd.setVisible(bool(odd))

    @Slot()
    def _call(self) -> None:
        by, at = " ".join(self.by.text().split()), " ".join(self.at.text().split())
        if not by:
            self.by.setFocus()
        elif not at:
            self.at.setFocus()
        else:
            self.phoned.emit(by, at)
