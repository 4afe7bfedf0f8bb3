"""Show the tables of a sheet one beneath the other, each under its caption."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.ui.figures.sheets import Table
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data


class SheetTables(QScrollArea):
    """The same figures as the chart, for reading and for a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tables: tuple[QTableWidget, ...] = ()

    def show_tables(self, tables: tuple[Table, ...], notes: tuple[str, ...]) -> None:
        """Show these tables and what a reader must know of them."""
        field = QWidget()
        field.setObjectName("scrolled")
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 8, 0)
        made = []
        for table in tables:
            caption = PlainLabel(table.caption, role="title")
            shown = _table(table)
            caption.setBuddy(shown)
            column.addWidget(caption)
            column.addWidget(shown)
            made.append(shown)
        for note in notes:
            words = PlainLabel(note, role="quiet")
            words.setWordWrap(True)
            column.addWidget(words)
        column.addStretch(1)
        self.tables = tuple(made)
        self.setWidget(field)

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
            if column:
                item.setTextAlignment(right)
            shown.setItem(row, column, item)
    head = shown.horizontalHeader()
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, len(table.columns)):
        if (named := shown.horizontalHeaderItem(column)) is not None:
            named.setTextAlignment(right)
    shown.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    shown.setCurrentCell(0, 0)
    height = head.sizeHint().height() + 8 + sum(shown.rowHeight(n) for n in range(len(table.rows)))
    shown.setFixedHeight(height)
    return shown
