"""Put hits, card, comparison and the empty page into one place, as many as have room."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, tzinfo
from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from console.controllers.directory_news import Found
from console.models.directory_model import DirectoryModel, DirectoryRow
from console.ui.directory.answer_words import empty_words
from console.ui.directory.card_view import CardView
from console.ui.directory.compare_view import CompareView
from console.ui.directory.directory_words import row_words
from console.ui.directory.empty_page import EmptyPage
from console.ui.directory.result_list import ResultList

_WIDE_EMS = 42
"""Width, in heights of a line, from which list and card stand side by side."""

_LIST_SHARE = 54
"""Of the width for the list, in percent."""


class DirectoryBody(QStackedWidget):
    """What stands below the search line.

    Args:
        zone: The zone of the center.
        clock: Says when it is now.
        card: Built before, so that no step of the start takes long; None is built here.
        parent: Its parent.

    Signals:
        card_opened: The uid of the service whose card is shown now.
        arranged: Nothing; list and card stand otherwise than before.
    """

    card_opened = Signal(object)
    arranged = Signal()

    def __init__(
        self,
        zone: Callable[[], tzinfo],
        clock: Callable[[], datetime],
        card: CardView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._clock = clock
        self._card_alone = self._moved = False
        self.model = DirectoryModel(self._row_words, self)
        self.results = ResultList(self.model, zone, self._today)
        self.card = card or CardView(clock, zone)
        self.empty = EmptyPage()
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self._both.setChildrenCollapsible(False)
        self._both.addWidget(self.results)
        self._both.addWidget(self.card)
        self.card.show()  # may have been hidden until there was a place for it
        for page in (self.empty, self._both):
            self.addWidget(page)
        self._both.splitterMoved.connect(self._shared_by_hand)
        self.results.chosen.connect(self._show_card)
        self.results.card_asked.connect(self.show_card)
        self.card.show_row(None)

    @cached_property
    def compare(self) -> CompareView:
        """Return the comparison, which is built when it is first asked for."""
        made = CompareView()
        self.addWidget(made)
        return made

    @property
    def row(self) -> DirectoryRow | None:
        """Return the chosen service, while hits are shown."""
        return self.results.row if self.currentWidget() is self._both else None

    @property
    def comparing(self) -> bool:
        """Say whether two services stand side by side."""
        return isinstance(self.currentWidget(), CompareView)

    @property
    def narrow(self) -> bool:
        """Say whether there is room for the list or the card, but not both."""
        return self.width() < _WIDE_EMS * self.fontMetrics().height()

    @property
    def card_alone(self) -> bool:
        """Say whether the card stands in the list's place."""
        return self._card_alone and self.narrow

    def show_found(self, found: Found, marked: frozenset[str], *, again: bool) -> None:
        """Show an answer, the best chosen; the same question again keeps what was chosen."""
        chosen = self.results.row
        self.model.show(found.answer, marked)
        if found.answer.hits:
            self.results.choose(self._number_of(chosen) if again else 0)
            self.setCurrentWidget(self._both)
        else:
            self.empty.show_words(empty_words(found), found)
            self.setCurrentWidget(self.empty)
        self._show_card(self.results.row)
        self.results.expect_paint()

    def show_empty(self) -> None:
        """Show the page in place of the hits."""
        self.setCurrentWidget(self.empty)

    def show_two(self, rows: Sequence[DirectoryRow]) -> None:
        """Lay two services side by side."""
        self.compare.show_two(rows, self._clock(), self._zone())
        self.setCurrentWidget(self.compare)
        self.arranged.emit()
        self.compare.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self) -> None:
        """Go back to the hits."""
        self._card_alone = False
        if self.comparing:
            self.setCurrentWidget(self._both)
        self._fit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Put list and card side by side where there is room."""
        super().resizeEvent(event)
        self._fit()
        if not self._moved:
            self._both.setSizes(
                [
                    _LIST_SHARE * self.width() // 100,
                    (100 - _LIST_SHARE) * self.width() // 100,
                ]
            )

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "card"):
            self._fit()

    def _today(self) -> date:
        return self._clock().astimezone(self._zone()).date()

    def _row_words(self, row: DirectoryRow) -> str:
        return row_words(row, self._zone(), self._today())

    def _number_of(self, row: DirectoryRow | None) -> int:
        uids = [one.listing.uid for one in self.model.rows]
        return uids.index(row.listing.uid) if row and row.listing.uid in uids else 0

    def _shared_by_hand(self, _position: int, _index: int) -> None:
        self._moved = True  # the person's own share stays

    def _show_card(self, row: DirectoryRow | None) -> None:
        before = self.card.row
        self.card.show_row(row)
        if row is not None and (before is None or before.listing.uid != row.listing.uid):
            self.card_opened.emit(row.listing.uid)

    @Slot()
    def show_card(self) -> None:
        """Show the card, in the list's place where there is room for one only."""
        self._card_alone = True
        self._fit()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Show list and card side by side, or one of them."""
        wide = not self.narrow
        self.card.setVisible(wide or self._card_alone)
        self.results.setVisible(wide or not self._card_alone)
        self.arranged.emit()
