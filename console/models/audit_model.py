"""Hand out the lines of the audit, whole rows under one role and words in columns."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from console.domain.access.audit import AuditRow

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


class AuditColumn(IntEnum):
    """The columns, left to right."""

    AT = 0
    ACTOR = 1
    ROLE = 2
    KIND = 3
    UNUSUAL = 4
    WORDS = 5
    REVIEWED = 6
    SUBJECT = 7


_HEADS = ("When", "Who", "As", "What", "Stands out because", "More", "Looked at by", "About")


class AuditModel(QAbstractTableModel):
    """The answer to one question; a new answer replaces it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[AuditRow, ...] = ()

    def show(self, rows: tuple[AuditRow, ...]) -> None:
        """Take the answer to another question."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, place: int) -> AuditRow | None:
        """Return one line, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rows(self) -> tuple[AuditRow, ...]:
        """Return every line, as it stands."""
        return self._rows

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(AuditColumn)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column's word."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("audit", _HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a whole row, or nothing: the view puts it into words."""
        if index.isValid() and role == ROW_ROLE:
            return self.row(index.row())
        return None
