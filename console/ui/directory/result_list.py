"""Show the hits of the directory: three lines each, the number where the eye lands first."""

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from console.models.directory_model import ROW_ROLE, DirectoryModel, DirectoryRow
from console.ui.directory.directory_words import (
    age_words,
    for_words,
    is_old,
    miles_words,
    open_words,
    phone_words,
    place_words,
    source_words,
    status_words,
)
from console.ui.directory.row_ink import RowInk
from console.ui.reading.plain import one_line
from console.ui.theme import current_theme
from console.ui.translation import mark_data
from resources.hours.open_state import OpenState

_LINES, _FEWER_LINES = 3, 2
_ROOM_LINES = 7
"""Lines of text a list must have room for, so that each hit gets all its lines."""
_OPEN_INKS = {
    OpenState.OPEN: "good",
    OpenState.OPENS_LATER: "waiting",
    OpenState.CLOSED: "waiting",
    OpenState.UNKNOWN: "info",
}
_Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """Paints one hit. Colours repeat words and never stand for them."""

    def __init__(
        self, zone: Callable[[], tzinfo], today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._today = today
        self.lines = _LINES
        self._ink: RowInk | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802 (Qt's)
        """Return room for every line."""
        line = option.fontMetrics.height()
        return QSize(10 * line, self.lines * line + round(line * 0.75))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one hit."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DirectoryRow):
            return
        painter.save()
        ink = self._ink_for(option.font)
        ink.painter = painter
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(ink.theme.selected))
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), ink.of("accent"))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), ink.of("line"))
        air = round(ink.height * 0.35)
        inner = box.adjusted(air + 5, air, -air - 3, -air)
        lines = [
            QRect(inner.left(), inner.top() + number * ink.height, inner.width(), ink.height)
            for number in range(self.lines)
        ]
        self._first(ink, lines[0], row)
        self._second(ink, lines[1], row)
        if self.lines == _LINES:
            self._third(ink, lines[2], row)
        painter.restore()

    def _ink_for(self, font: QFont) -> RowInk:
        theme = current_theme()
        if self._ink is None or self._ink.font != font or self._ink.theme is not theme:
            self._ink = RowInk(QFont(font), theme)
        return self._ink

    def _first(self, ink: RowInk, line: QRect, row: DirectoryRow) -> None:
        listing = row.listing
        line = ink.right(line, phone_words(listing.main_phone), "text", strong=True)
        if row.hit.pinned:
            line = ink.left(line, "★", "accent")
        name = one_line(listing.service or listing.organization, 160)
        line = ink.left(line, name, "text", strong=True)
        if listing.organization and listing.organization != listing.service:
            ink.left(line, one_line(listing.organization, 160), "quiet")

    def _second(self, ink: RowInk, line: QRect, row: DirectoryRow) -> None:
        """Draw the open state whole, then how far, how old, and where with what room is left."""
        listing, today, state = row.listing, self._today(), row.hit.open
        if self.lines < _LINES:
            line = self._tags(ink, line, row)
            if alert := _alert(row):
                ink.left(line, alert, "asked")
                return
        line = ink.left(line, open_words(state, self._zone()), _OPEN_INKS[state.state])
        if row.hit.miles is not None:
            line = ink.left(line, f"· {miles_words(row.hit.miles)}", "text")
        old = "waiting" if is_old(listing.verified, today) else "quiet"
        line = ink.right(line, age_words(listing.verified, today), old)
        if place := one_line(place_words(listing), 120):
            ink.left(line, f"· {place}", "quiet")

    def _third(self, ink: RowInk, line: QRect, row: DirectoryRow) -> None:
        listing = row.listing
        line = self._tags(ink, line, row)
        if not row.fictional:
            line = ink.right(line, one_line(source_words(row.source, listing.source), 28), "quiet")
        if alert := _alert(row):
            ink.left(line, alert, "asked")
            return
        parts = [one_line(for_words(listing), 120), one_line(listing.how_to_get_in, 120)]
        ink.left(line, " · ".join(part for part in parts if part), "text")

    def _tags(self, ink: RowInk, line: QRect, row: DirectoryRow) -> QRect:
        if row.fictional:
            line = ink.tag(line, self.tr("FICTIONAL"), "waiting")
        return ink.tag(line, self.tr("SHORT LIST"), "accent") if row.marked else line


def _alert(row: DirectoryRow) -> str:
    words = row.listing.alert or status_words(row.listing.status)
    return "! " + one_line(words, 160) if words else ""


class ResultList(QListView):
    """The hits. Arrows choose, Enter copies the number, Right shows the card.

    Signals:
        chosen: The ``DirectoryRow`` the keyboard or pointer is on, or None.
        used: The ``DirectoryRow`` whose number is wanted.
        card_asked: Nothing; the card of the chosen row is wanted.
        painted: Nothing; an answer stands on the screen.
    """

    chosen = Signal(object)
    used = Signal(object)
    card_asked = Signal()
    painted = Signal()

    def __init__(
        self,
        model: DirectoryModel,
        zone: Callable[[], tzinfo],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._directory = model
        self._fresh = False
        self.setObjectName("directory_results")
        self.setAccessibleName(self.tr("Services found"))
        self.setModel(model)
        self._painter = RowPainter(zone, today, self)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        mark_data(self)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(self._double_clicked)

    @property
    def row(self) -> DirectoryRow | None:
        """Return the row that is chosen."""
        return self._directory.row(self.currentIndex().row())

    def choose(self, number: int) -> None:
        """Choose a row; outside the list none."""
        index = self._directory.index(number)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    def step(self, rows: int) -> None:
        """Choose the row ``rows`` further down, within the list."""
        count = self._directory.rowCount()
        if count:
            self.choose(max(0, min(count - 1, self.currentIndex().row() + rows)))

    def expect_paint(self) -> None:
        """Tell by ``painted`` when the rows that were just put in stand on the screen."""
        self._fresh = True
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for one row at the least."""
        line = self.fontMetrics().height()
        return QSize(12 * line, _FEWER_LINES * line + line)

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Give each hit a line less where the list is low: two whole hits beat one and a half."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Paint, and say so the first time an answer is painted."""
        super().paintEvent(event)
        if self._fresh:
            self._fresh = False
            self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Use a row with Enter, show its card with Right; letters never search the rows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.row is not None:
                self.used.emit(self.row)
        elif event.key() == Qt.Key.Key_Right:
            self.card_asked.emit()
        elif event.text() and event.text().isprintable() and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the size of text: the rows' height is the font's."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
            self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        room = self.viewport().height() >= _ROOM_LINES * self.fontMetrics().height()
        lines = _LINES if room else _FEWER_LINES
        if lines != self._painter.lines:
            self._painter.lines = lines
            self.scheduleDelayedItemsLayout()

    def _current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.row)

    def _double_clicked(self, _index: QModelIndex) -> None:
        if self.row is not None:
            self.used.emit(self.row)
