"""Hand out the rows of a table, whole under one role: the view puts them into words."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows that are read, never edited, under columns with words.

    Args:
        context: Of the words' translation.
        heads: The columns' words, left to right.
    """

    def __init__(self, context: str, heads: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._heads = tuple(heads)
        self._rows: list[Row] = []

    def row(self, place: int) -> Row | None:
        """Return one row, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column's word."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(self._context, self._heads[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a whole row, or nothing."""
        if index.isValid() and role == ROW_ROLE:
            return self.row(index.row())
        return None
