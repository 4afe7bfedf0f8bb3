"""Lay two services side by side, line by line."""

from collections.abc import Sequence
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from console.models.directory_model import DirectoryRow
from console.ui.directory.card_facts import card_facts
from console.ui.directory.directory_words import title_words
from console.ui.reading.plain import shown
from console.ui.translation import mark_data


class CompareView(QTableWidget):
    """Two cards as a table of two columns; a line that one of them lacks stays empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("directory_compare")
        self.setAccessibleName(self.tr("Two services compared"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        mark_data(self)

    def show_two(self, rows: Sequence[DirectoryRow], now: datetime, zone: tzinfo) -> None:
        """Show up to two services."""
        two = rows[:2]
        cards = [_by_label(row, now, zone) for row in two]
        labels = list(dict.fromkeys(label for card in cards for label in card))
        self.setColumnCount(len(two))
        self.setRowCount(len(labels))
        self.setHorizontalHeaderLabels([title_words(row.listing) for row in two])
        self.setVerticalHeaderLabels(labels)
        for line, label in enumerate(labels):
            for column, card in enumerate(cards):
                words = shown(card.get(label, ""))
                item = QTableWidgetItem(words or "-")
                name = title_words(two[column].listing)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {label}: {words}")
                self.setItem(line, column, item)
        self.resizeRowsToContents()
        self.setCurrentCell(0, 0)

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.resizeRowsToContents()


def _by_label(row: DirectoryRow, now: datetime, zone: tzinfo) -> dict[str, str]:
    told: dict[str, str] = {}
    for fact in card_facts(row, now, zone):
        told[fact.label] = f"{told[fact.label]}\n{fact.value}" if fact.label in told else fact.value
    return told
