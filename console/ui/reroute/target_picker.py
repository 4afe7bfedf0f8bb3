"""Pick where a call can go: type a few letters, Enter picks what is marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.domain.reroute.sheet import AwareWish, ProposeWish, RerouteSheet
from console.domain.reroute.target_fit import Fit, Offer
from console.domain.reroute.targets import ReachBy
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import PlainLabel
from console.ui.reading.reroute_words import staffing_words
from console.ui.reroute.staffing_strip import StaffingStrip
from console.ui.reroute.target_list import TargetList

_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
_REASON_LIMIT = 200


class _FilterField(LineField):
    """The field; arrows move the mark in the list below it."""

    moved = Signal(object)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Move the mark, or type."""
        rows = _MOVES.get(Qt.Key(event.key()))
        if rows is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.moved.emit(rows)
        else:
            super().keyPressEvent(event)


class TargetPicker(QWidget):
    """The targets of a site as they stand to one call.

    Signals:
        propose_asked: A ``ProposeWish``.
        staffing_asked: A ``StaffingWish``.
        aware_asked: An ``AwareWish``.
        dismissed: Escape was pressed.
    """

    propose_asked = Signal(object)
    staffing_asked = Signal(object)
    aware_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: RerouteSheet | None = None
        self.field = _FilterField(self.tr("Find a target"))
        self.field.setPlaceholderText(self.tr("Type a name or a kind; Enter picks the marked one"))
        self.list = TargetList()
        self.list.setMinimumHeight(round(self.fontMetrics().height() * 7.5))  # three targets
        self.detail = PlainLabel(role="quiet")
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.reason = LineField(self.tr("Why all the same"))
        self.reason.setMaxLength(_REASON_LIMIT)
        self.reason.setPlaceholderText(
            self.tr("It does not fit, or not yet. Why ask them all the same?")
        )
        self.reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addWidget(self.reason)
        self.staffing = StaffingStrip(self)
        column.addWidget(self.staffing)
        self.staff = ActButton(self.tr("Staffing now"))
        self.aware = ActButton(self.tr("Only let them know"))
        self.aware.hide()
        row = QHBoxLayout()
        row.addWidget(self.staff)
        row.addWidget(self.aware)
        row.addStretch(1)
        column.addLayout(row)
        self.staff.clicked.connect(self.start_staffing)
        self.aware.clicked.connect(self._let_know)
        self.staffing.staffing_asked.connect(self.staffing_asked)
        self.staffing.opened.connect(self._make_room)
        self.staffing.closed.connect(self._make_room)
        self.field.textEdited.connect(self._filter)
        self.field.moved.connect(self.list.move_mark)
        self.field.left.connect(self._leave)
        self.reason.left.connect(self._leave_reason)
        self.list.clicked.connect(self._clicked)
        self.list.selectionModel().currentRowChanged.connect(self._show_detail)

    def show_sheet(self, sheet: RerouteSheet) -> None:
        """Show the targets as they stand; the mark stays on its target."""
        marked = self.list.marked
        same = self._sheet is not None and self._sheet.contact_id == sheet.contact_id
        if not same:
            self.field.clear()
            self.list.offers.filter("")
            self.reason.hide()
        self._sheet = sheet
        if not same or sheet.offers != self._shown_offers:
            self._shown_offers = sheet.offers
            self.list.offers.show_offers(sheet.offers)
        row = self.list.offers.row_of(marked.target.target_id) if marked and same else -1
        self.list.mark(max(0, row))
        self._show_detail()

    _shown_offers: tuple[Offer, ...] = ()

    def start(self) -> None:
        """Put the cursor into the empty field, the first offer marked."""
        self.field.clear()
        self._filter("")
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _make_room(self, _: object) -> None:
        """Show the list, or in its place what is asked about one target of it."""
        asking = not self.staffing.isHidden()
        for widget in (self.field, self.list, self.detail, self.staff):
            widget.setHidden(asking)
        if asking:
            self.reason.hide()
            self.aware.hide()
        else:
            self._show_detail()

    def start_staffing(self) -> None:
        """Ask about the people of the marked target."""
        offer = self.list.marked
        if offer is not None:
            self.staffing.ask(offer)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            if self.reason.isVisible():
                self.reason.hide()
                self.start()
            else:
                self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _filter(self, typed: str) -> None:
        self.list.offers.filter(typed)
        self.list.mark(0)
        self.reason.hide()
        self._show_detail()

    def _leave(self, step: object) -> None:
        if step is not Step.ENTER:
            self.focusNextPrevChild(step is Step.NEXT)
            return
        self._pick()

    def _clicked(self, _: QModelIndex | QPersistentModelIndex) -> None:
        self._pick()

    def _pick(self) -> None:
        offer = self.list.marked
        if offer is None or self._sheet is None:
            return
        if offer.fit is not Fit.FITS:
            self.reason.clear()
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._propose(offer, "")

    def _leave_reason(self, step: object) -> None:
        if step is Step.BACK:
            self.start()
        elif step is Step.ENTER and self.reason.text().strip() and self.list.marked:
            self._propose(self.list.marked, self.reason.text().strip())

    def _let_know(self) -> None:
        offer = self.list.marked
        if offer is not None and self._sheet is not None:
            self.aware_asked.emit(
                AwareWish(contact_id=self._sheet.contact_id, target_id=offer.target.target_id)
            )

    def _propose(self, offer: Offer, reason: str) -> None:
        if self._sheet is None:
            return
        self.reason.hide()
        self.propose_asked.emit(
            ProposeWish(
                contact_id=self._sheet.contact_id,
                target_id=offer.target.target_id,
                reason=reason,
            )
        )

    def _show_detail(self, *_: object) -> None:
        offer = self.list.marked
        self.staff.setEnabled(offer is not None)
        takes = self._sheet is not None and self._sheet.feed_takes
        self.aware.setVisible(takes and offer is not None and offer.has_feed)
        if offer is None:
            nothing = self.tr("No target is called that.") if self.field.text() else ""
            self.detail.setText(nothing)
            return
        target = offer.target
        ways = " · ".join(
            f"{way.value} ({way.ask_for})" if way.ask_for else way.value
            for way in target.reach
            if way.by is not ReachBy.FEED
        )
        rest = " · ".join(part for part in (target.hours.text, target.note) if part)
        self.detail.setText("\n".join((ways, rest, staffing_words(offer))))
