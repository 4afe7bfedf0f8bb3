"""Hand out signed logs, a page at a time, and say when the view has come to the end of them."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from console.domain.contact.signed_log import SignedLog

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


class LogColumn(IntEnum):
    """The columns, left to right."""

    OPENED = 0
    NUMBER = 1
    CLINICIAN = 2
    LEVEL = 3
    MARKS = 4
    ENDING = 5
    CONCERN = 6
    SIGNED = 7


_HEADS = ("Began", "Number", "Clinician", "Level", "Marks", "Ending", "Concern", "Signed")


class SignedLogModel(QAbstractTableModel):
    """The pages that were read for one question; another question begins anew.

    Signals:
        more_asked: The view is at the end, and there may be more.
    """

    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SignedLog] = []
        self._ids: set[str] = set()
        self._more = False
        self._asked = False

    def begin(self, rows: tuple[SignedLog, ...], *, more: bool) -> None:
        """Show the first page of another question."""
        self.beginResetModel()
        self._rows = list({row.contact_id: row for row in rows}.values())
        self._ids = {row.contact_id for row in rows}
        self._more, self._asked = more, False
        self.endResetModel()

    def append(self, rows: tuple[SignedLog, ...], *, more: bool) -> None:
        """Put the next page behind; a log that stands there already is not shown twice."""
        once = {row.contact_id: row for row in rows}
        new = [row for name, row in once.items() if name not in self._ids]
        if new:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._rows += new
            self._ids |= {row.contact_id for row in new}
            self.endInsertRows()
        self._more, self._asked = more, False

    def row(self, place: int) -> SignedLog | None:
        """Return one log, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def canFetchMore(self, parent: _Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether there may be more."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: _Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_asked.emit()

    def rowCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many logs were read."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(LogColumn)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column's word."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("logs", _HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a whole row, or nothing: the view puts it into words."""
        if index.isValid() and role == ROW_ROLE:
            return self.row(index.row())
        return None
