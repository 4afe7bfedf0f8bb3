"""Put the line that is typed into beside how many were found and what the pane can turn to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from console.ui.directory.search_field import SearchField
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data


class SearchRow(QWidget):
    """The first line of the pane.

    Signals:
        turn_asked: Nothing; the card is wanted in the list's place, or the list again.
        filters_asked: Nothing; the filters are wanted, or are in the way.
    """

    turn_asked = Signal()
    filters_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Find a service"))
        self.search.setPlaceholderText(self.tr("What would you say? Three letters will do"))
        self.count = PlainLabel(role="quiet")
        mark_data(self.count)
        self.more = QPushButton(self.tr("Filters"))
        self.more.setProperty("role", "chip")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.hide()
        self.turn = ActButton(self.tr("Card"))
        self.turn.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.search, 1)
        for part in (self.count, self.more, self.turn):
            row.addWidget(part)
        self.turn.clicked.connect(self.turn_asked)
        self.more.clicked.connect(self.filters_asked)
        self.setFocusProxy(self.search)

    def show_filters(self, count: int) -> None:
        """Say how many filters are on, also while their own line has no room."""
        words = self.tr("{count} on").format(count=count) if count else self.tr("Filters")
        self.more.setText(words)
        named = self.tr("Filters, {count} on").format(count=count)
        self.more.setAccessibleName(named)

    def show_turn(self, *, offered: bool, card_alone: bool) -> None:
        """Offer the card where it has no room of its own, or the list once the card is there."""
        self.turn.setVisible(offered)
        self.turn.setText(self.tr("List") if card_alone else self.tr("Card"))
        self.turn.setAccessibleName(self.turn.text())
        self.turn.show_key("←" if card_alone else "→")
