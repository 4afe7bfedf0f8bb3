"""Show at every moment whose log is written, of which call, since when, and where the words are."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.contact.contact import ContactState
from console.domain.contact.sheet import ContactSheet, SaveNews, SaveState
from console.ui.contact.field_words import is_written, number_words, state_words
from console.ui.reading.announcing import announce
from console.ui.reading.clock_words import clock_seconds, elapsed
from console.ui.reading.plain import PlainLabel, WordLabel, one_line
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.title_size import TitleSize
from console.ui.reading.word_flow import WordFlow


class ContactHead(QWidget):
    """Place, number, owner, state, elapsed time and the state of the newest keystroke."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._sheet: ContactSheet | None = None
        self.title = PlainLabel(role="title")
        self.title.setWordWrap(True)
        self.number = WordLabel()
        self.owner = WordLabel(role="quiet")
        self.state = WordLabel(role="quiet")
        self.elapsed = WordLabel(role="quiet")
        self.save = PlainLabel(role="quiet")
        words = QWidget()
        row = WordFlow(words, gap=14)
        for label in (self.number, self.owner, self.state, self.elapsed):
            row.addWidget(label)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addWidget(words)
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)
        TitleSize(self.title, self)

    def show_sheet(self, sheet: ContactSheet) -> None:
        """Show a contact, or the same one as it is now."""
        self._sheet = sheet
        contact = sheet.contact
        self.title.setText(one_line(sheet.place, 160) or self.tr("Place not known"))
        self.number.setText(one_line(number_words(contact), 40))
        self.owner.setText(one_line(contact.owner, 40))
        self.state.setText(state_words(contact))
        # Of a claimed contact the time since the claim says as much.
        self.state.setVisible(contact.state is not ContactState.CLAIMED)
        self.state.wear_role("good" if contact.signed_at is not None else "quiet")
        self.tick()

    def show_save(self, news: SaveNews | None) -> None:
        """Say where the newest keystroke is; None before anything was typed."""
        state = news.state if news is not None else SaveState.NOTHING_YET
        if state is SaveState.NOTHING_YET or news is None:
            text, role = "", "quiet"
        elif state is SaveState.SAVING:
            text, role = self.tr("Saving…"), "waiting"
        elif state is SaveState.SAVED:
            at = clock_seconds(news.saved_at) if news.saved_at is not None else ""
            text, role = self.tr("Saved {time}").format(time=at).strip(), "good"
        else:
            text, role = self.tr("NOT SAVED"), "state-asked"
            if text != self.save.text() and QAccessible.isActive():
                announce(self.save, text, urgent=True)
        self.save.setText(text)
        self.save.wear_role(role)

    @Slot()
    def tick(self) -> None:
        """Show the time since the claim; nothing runs on a log that is closed."""
        sheet = self._sheet
        if sheet is None or not is_written(sheet.contact):
            self.elapsed.hide()
            return
        self.elapsed.show()
        span = elapsed(self._clock() - sheet.contact.opened_at)
        self.elapsed.setText(self.tr("{span} since claim").format(span=span))
