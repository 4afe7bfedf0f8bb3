"""Show everything known of one service, with what can be done about it."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.controllers.directory_news import CardExtras
from console.models.directory_model import DirectoryRow
from console.ui.directory.card_facts import card_facts, card_notes
from console.ui.directory.directory_words import phone_words, title_words
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.sheet_view import SheetView
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import mark_data


class CardAct(Enum):
    """What can be done about a service."""

    COPY = "copy"
    REFER = "refer"
    MARK = "mark"
    PIN = "pin"
    NOTE = "note"
    WRONG = "wrong"


_OFTEN = (CardAct.COPY, CardAct.REFER, CardAct.MARK)


class CardView(QWidget):
    """One service: its name, its number large, the sheet, and the acts.

    Signals:
        act_asked: A ``CardAct``.
    """

    act_asked = Signal(object)

    def __init__(
        self,
        now: Callable[[], datetime],
        zone: Callable[[], tzinfo],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._zone = zone
        self._row: DirectoryRow | None = None
        self._extras: CardExtras | None = None
        self.title = PlainLabel(role="title")
        self.title.setWordWrap(True)
        mark_data(self.title)
        self.number = PlainLabel(role="clock")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mark_data(self.number)
        self.sheet = SheetView(self.tr("Card of the service"))
        mark_data(self.sheet)
        self.buttons = {
            CardAct.COPY: ActButton(self.tr("Copy"), role="primary"),
            CardAct.REFER: ActButton(self.tr("Refer")),
            CardAct.MARK: ActButton(self.tr("Short list")),
            CardAct.PIN: ActButton(self.tr("Favourite")),
            CardAct.NOTE: ActButton(self.tr("Note")),
            CardAct.WRONG: ActButton(self.tr("Wrong")),
        }
        self.buttons[CardAct.COPY].setAccessibleName(self.tr("Copy the number"))
        self.buttons[CardAct.WRONG].setAccessibleName(self.tr("This was wrong"))
        self.bar = QWidget()
        flow = WordFlow(self.bar, gap=6, line_gap=4)
        for button in self.buttons.values():
            button.clicked.connect(self._clicked)
            flow.addWidget(button)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.sheet, 1)
        rows.addWidget(self.bar)
        self.setFocusProxy(self.sheet)

    @property
    def row(self) -> DirectoryRow | None:
        """Return the service that is shown."""
        return self._row

    def show_row(self, row: DirectoryRow | None) -> None:
        """Show a service; None shows nothing."""
        another = row is None or self._row is None or row.listing.uid != self._row.listing.uid
        self._row = row
        if another:
            self._extras = None
        for button in self.buttons.values():
            button.setEnabled(row is not None)
        if row is None:
            self.title.setText("")
            self.number.setText("")
            self.sheet.show_lines((), "", ())
            return
        self.title.setText(one_line(title_words(row.listing), 200))
        self.number.setText(phone_words(row.listing.main_phone))
        self._write()
        if another:
            self.sheet.show_from_top()

    def show_extras(self, extras: CardExtras) -> None:
        """Show what the center keeps about the service that is shown."""
        if self._row is not None and extras.uid == self._row.listing.uid:
            self._extras = extras
            self._write()

    def show_keys(self, keys: Mapping[CardAct, str]) -> None:
        """Show the keys as they are bound now; the rarer acts say theirs as a tool tip."""
        for act, key in keys.items():
            button = self.buttons[act]
            if act in _OFTEN:
                button.show_key(key)
            else:
                words = self.tr("Key {key}").format(key=key) if key else ""
                button.setToolTip(words)
                button.setAccessibleDescription(words)

    def _write(self) -> None:
        if self._row is None:
            return
        large = phone_words(self._row.listing.main_phone)  # stands above the sheet already
        told = card_facts(self._row, self._now(), self._zone())
        facts = [fact for fact in told if fact.value != large]
        notes = card_notes(self._row, self._extras)
        self.sheet.show_lines(facts, self.tr("What it is") if notes else "", notes)

    def _clicked(self) -> None:
        for act, button in self.buttons.items():
            if button is self.sender():
                self.act_asked.emit(act)
                return
