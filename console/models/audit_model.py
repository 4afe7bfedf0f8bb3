"""Hand out the lines of the audit, whole rows under one role and words in columns."""

from enum import IntEnum

from PySide6.QtCore import QObject

from console.domain.access.audit import AuditRow
from console.models.row_table import RowTable


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


class AuditModel(RowTable[AuditRow]):
    """The answer to one question; a new answer replaces it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("audit", _HEADS, parent)

    def show(self, rows: tuple[AuditRow, ...]) -> None:
        """Take the answer to another question."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rows(self) -> tuple[AuditRow, ...]:
        """Return every line, as it stands."""
        return tuple(self._rows)
