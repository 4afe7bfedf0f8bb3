"""Show all that is known of the selected call, and let a clinician act on it from there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from console.domain.access.covered_call import covered
from console.domain.calls.claims import HeldCall
from console.domain.calls.sheet import CallSheet
from console.domain.clock import utc_now
from console.domain.vocabulary import Nexus
from console.ui.call.call_head import CallHead
from console.ui.call.fact_words import sources_sentence
from console.ui.call.flag_strip import FlagStrip
from console.ui.call.request_strip import RequestStrip
from console.ui.call.sheet_lines import (
    NoteBook,
    first_lines,
    notes_heading,
    rest_heading,
    rest_lines,
)
from console.ui.call.take_strip import TakeStrip
from console.ui.entry.act_button import ActButton
from console.ui.entry.inline_strip import InlineStrip
from console.ui.reading.plain import PlainLabel
from console.ui.reading.sheet_view import SheetView
from console.ui.reading.word_flow import WordFlow


class CallAct(Enum):
    """What can be done on the sheet."""

    FLAG = "flag"
    CLAIM = "claim"
    REQUEST = "request"


class CallPane(QWidget):
    """The call sheet. It knows no controller: wishes go out, sheets come in.

    Args:
        head: Its top, and
        view: its facts and notes, where they were made before: they are half of what it costs.

    Signals:
        flag_asked: A ``FlagWish``.
        claim_asked: The ``CallId``.
        request_asked: A ``RequestWish``.
        take_asked: A ``TakeWish``.
    """

    flag_asked = Signal(object)
    claim_asked = Signal(object)
    request_asked = Signal(object)
    take_asked = Signal(object)

    def __init__(
        self,
        *,
        head: CallHead | None = None,
        view: SheetView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Call sheet"))
        self._sheet: CallSheet | None = None
        self._covering = False
        self._notes = NoteBook()
        self.head = head or CallHead()
        self._head_area = _HeadArea(self.head)
        self.view = view or SheetView()
        self.view.setAccessibleName(self.tr("Facts and notes of the call"))
        self.flag_strip = FlagStrip(self)
        self.request_strip = RequestStrip(self)
        self.take_strip = TakeStrip(self)
        self.buttons = {
            CallAct.FLAG: ActButton(self.tr("Flag")),
            CallAct.CLAIM: ActButton(self.tr("Claim")),
            CallAct.REQUEST: ActButton(
                self.tr("Asked aloud"), name=self.tr("Somebody asked for me")
            ),
        }
        self._empty = PlainLabel(self.tr("No call selected"), role="quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.buttons[CallAct.FLAG].clicked.connect(self._flag_clicked)
        self.buttons[CallAct.CLAIM].clicked.connect(self.claim)
        self.buttons[CallAct.REQUEST].clicked.connect(self.start_request)
        self.flag_strip.flag_asked.connect(self.flag_asked)
        self.request_strip.request_asked.connect(self.request_asked)
        self.head.show_new.clicked.connect(self.show_new_notes)
        self.take_strip.take_asked.connect(self.take_asked)
        for strip in self._strips():
            strip.opened.connect(self._make_room)
            strip.closed.connect(self._make_room)

    @property
    def sheet(self) -> CallSheet | None:
        """Return what is shown."""
        return self._sheet

    @Slot(object)
    def show_sheet(self, sheet: CallSheet | None) -> None:
        """Show a call; the same call changes in place, another closes any open strip."""
        former = self._sheet.row.call_id if self._sheet is not None else None
        self._sheet = sheet
        another = sheet is None or sheet.row.call_id != former
        if another:
            self._close_strips()
        self._pages.setCurrentIndex(0 if sheet is None else 1)
        if sheet is None:
            return
        if self._covering:
            sheet = replace(sheet, row=replace(sheet.row, call=covered(sheet.row.call)))
        self.head.show_sheet(sheet)
        call = sheet.row.call
        notes = self._notes.lines(sheet)
        self.view.show_lines(
            first_lines(call), notes_heading(call), notes, rest_heading(), rest_lines(call)
        )
        self.view.setAccessibleDescription(sources_sentence(call))
        if another:
            self.view.show_from_top()
        self.buttons[CallAct.CLAIM].setEnabled(not sheet.row.mark.mine)
        self._head_area.updateGeometry()

    def cover_names(self, *, covering: bool) -> None:
        """Cover what tells of whom the call is, or show it again; acts go on with the call."""
        self._covering = covering
        self.show_sheet(self._sheet)

    @Slot(object)
    def show_as_of(self, at: datetime | None) -> None:
        """Say as of when the sheet is true (aware UTC); None while the feed is live."""
        self.head.show_as_of(at)

    def start_flag(self, nexus: Nexus | None = None) -> None:
        """Open the strip that flags this call, with an answer where the key gave one."""
        if self._sheet is not None:
            self._close_strips()
            self.flag_strip.start(self._sheet, nexus)

    @Slot()
    def start_request(self) -> None:
        """Open the strip that notes who asked for the clinician."""
        if self._sheet is not None:
            self._close_strips()
            self.request_strip.start(self._sheet)

    @Slot(object)
    def start_take(self, held: HeldCall) -> None:
        """Ask whether a call is to be taken over from whoever has it, while it is shown."""
        if self._sheet is not None and held.number == self._sheet.row.call.number:
            self._close_strips()
            self.take_strip.start_for(held, utc_now())

    @Slot()
    def claim(self) -> None:
        """Ask for this call."""
        if self._sheet is not None:
            self.claim_asked.emit(self._sheet.row.call_id)

    @Slot()
    def show_new_notes(self) -> None:
        """Scroll to the first note that came since this person looked."""
        if self._sheet is None:
            return
        for note in self._sheet.row.call.notes:
            if note.note_id in self._sheet.new_notes:
                self.view.show_note(note.note_id)
                break
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self, keys: Mapping[CallAct, str]) -> None:
        """Show the keys as they are bound now."""
        for act, key in keys.items():
            self.buttons[act].show_key(key)

    def show_answer_keys(self, keys: Mapping[Nexus, str]) -> None:
        """Take and show these keys as the answers of a flag."""
        self.flag_strip.show_answer_keys(keys)

    @Slot()
    def _flag_clicked(self) -> None:
        self.start_flag()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Leave more than half of the pane to facts and notes."""
        super().resizeEvent(event)
        self._head_area.setMaximumHeight(max(60, event.size().height() * 2 // 5))

    def _make_room(self, _: object) -> None:
        """Take the buttons away while a strip asks: it is the act, and a small pane needs room."""
        self._acts.setVisible(all(strip.isHidden() for strip in self._strips()))

    def _strips(self) -> tuple[InlineStrip, ...]:
        return (self.flag_strip, self.request_strip, self.take_strip)

    def _close_strips(self) -> None:
        for strip in self._strips():
            strip.close_strip()

    def _lay_out(self) -> None:
        self._acts = QWidget()
        row = WordFlow(self._acts, gap=8)
        row.setContentsMargins(6, 0, 6, 0)
        for button in self.buttons.values():
            row.addWidget(button)
        page = QFrame()
        page.setProperty("role", "panel")
        rows = QVBoxLayout(page)
        rows.setContentsMargins(8, 12, 8, 10)
        rows.setSpacing(8)
        rows.addWidget(self._head_area)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.flag_strip)
        rows.addWidget(self.request_strip)
        rows.addWidget(self.take_strip)
        rows.addWidget(self._acts)
        empty = QFrame()
        empty.setProperty("role", "panel")
        QHBoxLayout(empty).addWidget(self._empty)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(page)


class _HeadArea(QScrollArea):
    """Hold the head as high as it wants to be, and let it scroll where there is no room for it."""

    def __init__(self, head: CallHead) -> None:
        super().__init__()
        self._head = head
        self.setWidget(head)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        head.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the height the head needs at this width."""
        head = self._head
        width = max(1, self.viewport().width())
        height = head.heightForWidth(width) if head.hasHeightForWidth() else -1
        return QSize(width, height if height > 0 else head.sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for the title and one line of words at the least."""
        return QSize(80, round(2.3 * self.fontMetrics().height()) + 6)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
