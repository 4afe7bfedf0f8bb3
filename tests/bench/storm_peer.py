"""The peer of the storm: the same table made of a QStandardItemModel behind a proxy."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parent))

from desk_cases import Stopwatch
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget
from storm_stage import in_sight

from console.domain.calls.call import Call, CallId

FILTER = "st"


class Contains(QSortFilterProxyModel):
    """The usual way to sort and filter a table."""

    def __init__(self) -> None:
        super().__init__()
        self.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterKeyColumn(4)
        self.setFilterFixedString(FILTER)
        self.setDynamicSortFilter(True)


class ProxyCase:
    """The usual table: a QStandardItemModel behind a proxy that sorts and filters."""

    def __init__(self, watch: Stopwatch, calls: list[Call]) -> None:
        self.watch = watch
        self.model = QStandardItemModel(0, 9)
        self.items: dict[CallId, list[QStandardItem]] = {}
        for call in calls:
            self._insert(call)
        self.proxy = Contains()
        self.proxy.setSourceModel(self.model)
        self.proxy.sort(3)
        self.window = QWidget()
        self.table = QTableView()
        self.table.viewport().installEventFilter(watch)
        self.table.setModel(self.proxy)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setDefaultSectionSize(170)
        QVBoxLayout(self.window).addWidget(self.table)

    @property
    def count(self) -> int:
        """Return how many rows there are, shown or not."""
        return self.model.rowCount()

    def in_view(self) -> list[CallId]:
        """Return the calls that stand on the screen."""
        indexes = (self.proxy.index(at, 8) for at in in_sight(self.table))
        return [CallId(str(index.data(Qt.ItemDataRole.UserRole))) for index in indexes]

    def take(self, batch: dict[CallId, tuple[float, Call]]) -> None:
        """Show what one frame brought."""
        for call_id, (stamp, call) in batch.items():
            self._change(call)
            items = self.items.get(call_id)
            if items is None or not self.watch.counting:
                continue
            index = self.proxy.mapFromSource(items[0].index())
            if index.isValid() and index.row() in in_sight(self.table):
                self.watch.waiting.append(stamp)

    def _change(self, call: Call) -> None:
        items = self.items.get(call.call_id)
        if items is None:
            self._insert(call)
        elif call.is_open:
            for item, text in zip(items, _texts(call), strict=True):
                if item.text() != text:
                    item.setText(text)
        else:
            self.model.removeRow(items[0].row())
            del self.items[call.call_id]

    def _insert(self, call: Call) -> None:
        items = [QStandardItem(text) for text in _texts(call)]
        items[8].setData(call.call_id, Qt.ItemDataRole.UserRole)
        self.items[call.call_id] = items
        self.model.appendRow(items)


def _texts(call: Call) -> list[str]:
    unit = call.units[0].name if call.units else ""
    note = call.notes[-1].text if call.notes else ""
    facts = (call.nature, call.priority, call.place, call.call_taker)
    words = [fact.value if fact else "" for fact in facts]
    return ["00:00", note, *words, unit, "unclaimed", call.number]
