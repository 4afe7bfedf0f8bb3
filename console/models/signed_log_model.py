"""Hand out signed logs, a page at a time, and say when the view has come to the end of them."""

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QObject, Signal

from console.domain.contact.signed_log import SignedLog
from console.models.row_table import Index, RowTable


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


class SignedLogModel(RowTable[SignedLog]):
    """The pages that were read for one question; another question begins anew.

    Signals:
        more_asked: The view is at the end, and there may be more.
    """

    more_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("logs", _HEADS, parent)
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

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Say whether there may be more."""
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for the next page; it comes later."""
        if self.canFetchMore(parent):
            self._asked = True
            self.more_asked.emit()
