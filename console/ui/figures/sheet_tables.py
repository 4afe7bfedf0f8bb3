"""Show the tables of a sheet one beneath the other, each under its caption."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.ui.figures.sheets import Table, is_number
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data

_LONG = 60
"""Of how many characters a text wants several lines."""


class SheetTables(QScrollArea):
    """The same figures as the chart, for reading and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tables: tuple[QTableWidget, ...] = ()
        self._column = QVBoxLayout()
        self._left: list[Table] = []
        self._notes: tuple[str, ...] = ()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._add_next)

    def show_tables(self, tables: tuple[Table, ...], notes: tuple[str, ...]) -> None:
        """Show these tables and what a reader must know of them."""
        field = QWidget()
        field.setObjectName("scrolled")
        self._column = QVBoxLayout(field)
        self._column.setContentsMargins(0, 0, 8, 0)
        self.tables, self._left, self._notes = (), list(tables), notes
        self._add_next()
        self.setWidget(field)

    @Slot()
    def _add_next(self) -> None:
        """Add one table, the others each in a turn of its own: a large one takes a while."""
        if self._left:
            table = self._left.pop(0)
            caption, shown = PlainLabel(table.caption, role="title"), _table(table)
            caption.setBuddy(shown)
            self._column.addWidget(caption)
            self._column.addWidget(shown)
            self.tables = (*self.tables, shown)
        if self._left:
            self._next.start()
            return
        for note in self._notes:
            words = PlainLabel(note, role="quiet")
            words.setWordWrap(True)
            self._column.addWidget(words)
        self._column.addStretch(1)

    def start(self) -> None:
        """Put the focus on the first table."""
        if self.tables:
            self.tables[0].setFocus(Qt.FocusReason.ShortcutFocusReason)


def _table(table: Table) -> QTableWidget:
    shown = QTableWidget(len(table.rows), len(table.columns))
    shown.setAccessibleName(table.caption)
    mark_data(shown)
    shown.setHorizontalHeaderLabels(list(table.columns))
    shown.verticalHeader().hide()
    shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    shown.setTabKeyNavigation(False)
    shown.setShowGrid(False)
    shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for row, texts in enumerate(table.rows):
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            if column and is_number(text):
                item.setTextAlignment(right)
            shown.setItem(row, column, item)
    head = shown.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(table.columns)):
        if not all(is_number(texts[column]) for texts in table.rows):
            if any(len(texts[column]) > _LONG for texts in table.rows):
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            continue
        if (named := shown.horizontalHeaderItem(column)) is not None:
            named.setTextAlignment(right)
    shown.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    shown.setCurrentCell(0, 0)
    height = head.sizeHint().height() + 8 + sum(shown.rowHeight(n) for n in range(len(table.rows)))
    shown.setFixedHeight(height)
    return shown
