"""Find a service in three letters, and do with it what the caller needs."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.controllers.directory_news import (
    Asked,
    CardExtras,
    Found,
    ImportNews,
    ImportStage,
    ShelfNews,
)
from console.domain.calls.place import Point
from console.domain.clock import utc_now
from console.domain.contact.referral import ListForm
from console.models.directory_model import DirectoryRow
from console.ui.directory.answer_words import (
    count_words,
)
from console.ui.directory.card_view import CardAct
from console.ui.directory.directory_body import DirectoryBody
from console.ui.directory.directory_words import spoken_extension, title_words
from console.ui.directory.filter_bar import FilterBar
from console.ui.directory.remark_lines import RemarkLines
from console.ui.directory.search_row import SearchRow
from console.ui.directory.short_list import ListTaken, ShortList
from console.ui.directory.strip_stack import StripStack
from console.ui.reading.plain import one_line

_LOW_LINES = 14
"""Lines of text below which the pane is low."""


class DirectoryPane(QWidget):
    """Search, hits, card. It knows no file: questions go out, answers come in.

    Args:
        zone: The zone of the center, in which hours are read.
        body, filters, strips: Built before, so that no step of the start takes long; each needs a
            parent till then. What is None is built here.

    Signals:
        asked: An ``Asked`` after each keystroke and each filter.
        card_opened: The uid whose notes are wanted.
        number_taken: The uid whose number was copied.
        pin_asked: The uid.
        note_written: A ``NoteWish``.
        refer_asked: A ``DirectoryRow``: the room says to which contact, or why not.
        referred: A ``ReferralAnswer``.
        list_asked: A ``ListTaken``.
        import_asked: An ``ImportWish``.
        import_cancelled: Nothing.
        left: Nothing; the person is done here.
        painted: Nothing; the rows of an answer stand on the screen.
    """

    asked = Signal(object)
    card_opened = Signal(object)
    number_taken = Signal(object)
    pin_asked = Signal(object)
    note_written = Signal(object)
    refer_asked = Signal(object)
    referred = Signal(object)
    list_asked = Signal(object)
    import_asked = Signal(object)
    import_cancelled = Signal()
    left = Signal()
    painted = Signal()

    def __init__(
        self,
        zone: Callable[[], tzinfo],
        *,
        clock: Callable[[], datetime] = utc_now,
        body: DirectoryBody | None = None,
        filters: FilterBar | None = None,
        strips: StripStack | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Directory"))
        self._zone = zone
        self._clock = clock
        self._asked_now = Asked()
        self._found: Found | None = None
        self._take_when_answered = self._importing = False
        self.short = ShortList()
        self.body = body or DirectoryBody(zone, clock)
        self.model, self.results = self.body.model, self.body.results
        self.card, self.empty = self.body.card, self.body.empty
        self.row = SearchRow()
        self.search, self.count = self.row.search, self.row.count
        self.filters = filters or FilterBar()
        self.remarks = RemarkLines()
        self.strips = strips or StripStack()
        self.refer_strip, self.note_strip = self.strips.refer, self.strips.note
        self.import_strip = self.strips.importing
        self._lay_out()
        self._join()
        self.setFocusProxy(self.search)

    # -- what comes in ------------------------------------------------------------------------

    @Slot(object)
    def show_found(self, found: Found) -> None:
        """Show an answer; a number that was asked for before it came is copied now."""
        if found.asked != self._asked_now:
            return
        again = self._found is not None and self._found.asked == found.asked
        self._found = found
        self.filters.show_found(found)
        self.count.setText(count_words(found))
        self.remarks.show_found(found)
        self.body.show_found(found, self.short.uids, again=again)
        if self._take_when_answered:
            self._take_when_answered = False
            self.take_number()

    @Slot(object)
    def show_shelf(self, news: ShelfNews) -> None:
        """Say whether there is a directory, and how to get one where there is none."""
        ready = self.empty.show_shelf(news)
        self.search.setEnabled(ready)
        self.filters.setEnabled(ready)
        if not ready:
            self.count.setText("")
            self.remarks.forget()
            self.body.show_empty()

    @Slot(object)
    def show_extras(self, extras: CardExtras) -> None:
        """Show the center's own notes on the chosen service."""
        self.card.show_extras(extras)

    @Slot(object)
    def show_point(self, point: Point | None) -> None:
        """Measure from another place."""
        self.filters.show_point(point)
        if self.isVisible():
            self._ask()

    @Slot(object)
    def show_import(self, news: ImportNews) -> None:
        """Show how an import goes that was asked for here; its end also where the strip is away."""
        if not self._importing:
            return
        self.import_strip.show_news(news)
        if news.stage is not ImportStage.RUNNING:
            self._importing = False
            if self.import_strip.isHidden():
                self.say(self.import_strip.words.text())

    def show_keys(self, keys: Mapping[CardAct, str]) -> None:
        """Show the keys as they are bound now."""
        self.card.show_keys(keys)

    # -- acts ---------------------------------------------------------------------------------

    @Slot()
    def start(self) -> None:
        """Begin to look for something: the next letter replaces what was typed before."""
        if not self.search.isEnabled():
            self.empty.take_focus()
            return
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        self.body.show_list()
        self._ask()

    @Slot()
    def take_number(self) -> None:
        """Copy the number of the chosen service; say the extension apart, for the dial pad."""
        if self._found is None or self._found.asked != self._asked_now:
            self._take_when_answered = True
            return
        row = self._chosen()
        if row is None:
            return
        main = row.listing.main_phone
        if main is None:
            self._say(self.tr("No number on file for {name}."), row)
            return
        QGuiApplication.clipboard().setText(main.number)
        if main.extension:
            words = self.tr("Copied {number}, then extension {digits}. {name}")
        else:
            words = self.tr("Copied {number}. {name}")
        self._say(words, row, number=main.number, digits=spoken_extension(main.extension))
        self.number_taken.emit(row.listing.uid)

    @Slot()
    def ask_refer(self) -> None:
        """Ask to refer to the chosen service."""
        row = self._chosen()
        if row is not None:
            self.refer_asked.emit(row)

    def start_refer(self, row: DirectoryRow, contact: str) -> None:
        """Ask how, for a contact in words."""
        self.strips.close_all()
        self.refer_strip.start(row, contact)

    @Slot()
    def toggle_mark(self) -> None:
        """Put the chosen service on the short list, or take it off."""
        row = self._chosen()
        if row is None:
            return
        if not self.short.toggle(row):
            self._say(self.tr("The short list is full. {name} was not put on it."), row)
            return
        self.model.mark(self.short.uids)
        count = len(self.short.uids)
        self._say(self.tr("{count} on the short list"), row, count=str(count))

    @Slot()
    def toggle_compare(self) -> None:
        """Lay the first two of the short list side by side, or go back to the list."""
        if self.body.comparing:
            self.body.show_list()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        two = self.short.two(self.results.row)
        if len(two) < 2:
            self.remarks.say(self.tr("Put two services on the short list to compare them."))
            return
        self.body.show_two(two)

    @Slot()
    def take_text(self) -> None:
        """Copy the short list as a text message: names and numbers only."""
        self._take_list(ListForm.TEXT)

    @Slot()
    def take_print(self) -> None:
        """Print the short list."""
        self._take_list(ListForm.PRINT)

    @Slot()
    def toggle_pin(self) -> None:
        """Make the chosen service a favourite, or one no more."""
        row = self._chosen()
        if row is not None:
            self.pin_asked.emit(row.listing.uid)

    @Slot()
    def start_note(self) -> None:
        """Ask for a note on the chosen service."""
        self._start_note(wrong=False)

    @Slot()
    def start_wrong(self) -> None:
        """Ask what was wrong with the chosen service."""
        self._start_note(wrong=True)

    @Slot()
    def start_import(self) -> None:
        """Open the strip that imports a directory."""
        self.strips.close_all()
        self.import_strip.start()

    def say(self, words: str) -> None:
        """Say in the pane what was done."""
        self.remarks.say(words)

    def forget(self) -> None:
        """Show nothing of what the last person looked for."""
        self.strips.close_all()
        self.short.clear()
        self._take_when_answered = False
        self.remarks.say("")
        self.filters.clear_all()
        self.search.clear()

    # -- inside -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Go back with Esc or Left: from the comparison and the card to the list."""
        back = event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Left}
        if back and (self.body.comparing or not self.search.hasFocus()):
            self.body.show_list()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> DirectoryRow | None:
        row = self.body.row
        if row is None:
            self.remarks.say(self.tr("No service is chosen. Type what you look for first."))
        return row

    def _ask(self, _: object = None) -> None:
        asked = Asked(text=self.search.text(), filters=self.filters.filters)
        self.row.show_filters(len(asked.filters.names))
        if asked != self._asked_now:
            self._take_when_answered = False
            self.remarks.say("")
        self._asked_now = asked
        self.asked.emit(asked)

    def _take_list(self, form: ListForm) -> None:
        rows = list(self.short.rows)
        if not rows and (row := self._chosen()) is not None:
            rows = [row]
        if rows:
            listings = tuple(row.listing for row in rows)
            self.list_asked.emit(ListTaken(form=form, listings=listings))

    def _start_note(self, *, wrong: bool) -> None:
        row = self._chosen()
        if row is not None:
            self.strips.close_all()
            self.note_strip.start(row, wrong=wrong)

    def _card_act(self, act: object) -> None:
        acts = {
            CardAct.COPY: self.take_number,
            CardAct.REFER: self.ask_refer,
            CardAct.MARK: self.toggle_mark,
            CardAct.PIN: self.toggle_pin,
            CardAct.NOTE: self.start_note,
            CardAct.WRONG: self.start_wrong,
        }
        if isinstance(act, CardAct):
            acts[act]()

    def _say(self, words: str, row: DirectoryRow, **values: str) -> None:
        self.say(words.format(name=one_line(title_words(row.listing), 80), **values))

    @Slot()
    def _turn(self) -> None:
        if self.body.card_alone:
            self.body.show_list()
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.body.show_card()

    @Slot()
    def _arranged(self) -> None:
        """Show what has room: where the pane is low, the hits go before filters and remarks."""
        low = self.height() < _LOW_LINES * self.fontMetrics().height()
        comparing = self.body.comparing
        offered = self.body.narrow and not comparing
        self.row.show_turn(offered=offered, card_alone=self.body.card_alone)
        self.row.more.setVisible(low and not comparing)
        self.filters.setVisible(not comparing and (not low or self.row.more.isChecked()))
        self.remarks.show_low(low)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the room there is."""
        super().resizeEvent(event)
        self._arranged()

    @Slot(object)
    def _import_wished(self, wish: object) -> None:
        self._importing = True
        self.import_asked.emit(wish)

    @Slot(object)
    def _make_room(self, asking: object) -> None:
        """Take the card's buttons away while a strip asks: a small pane needs the room."""
        self.card.bar.setVisible(not asking)

    def _join(self) -> None:
        self.search.textChanged.connect(self._ask)
        self.search.stepped.connect(self.results.step)
        self.search.used.connect(self.take_number)
        self.search.left_empty.connect(self.left)
        self.filters.changed.connect(self._ask)
        self.results.used.connect(self.take_number)
        self.results.painted.connect(self.painted)
        self.row.turn_asked.connect(self._turn)
        self.row.filters_asked.connect(self._arranged)
        self.body.arranged.connect(self._arranged)
        self.body.card_opened.connect(self.card_opened)
        self.card.act_asked.connect(self._card_act)
        self.empty.filters_chosen.connect(self.filters.choose)
        self.empty.import_asked.connect(self.start_import)
        self.strips.asking.connect(self._make_room)
        self.refer_strip.answered.connect(self.referred)
        self.note_strip.written.connect(self.note_written)
        self.import_strip.import_asked.connect(self._import_wished)
        self.import_strip.cancel_asked.connect(self.import_cancelled)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 6, 8, 6)
        rows.setSpacing(6)
        rows.addWidget(self.row)
        rows.addWidget(self.filters)
        rows.addWidget(self.remarks)
        rows.addWidget(self.strips)
        rows.addWidget(self.body, 1)
        for part in (self.body, self.filters, self.strips):
            part.show()  # each may have been hidden until there was a place for it
