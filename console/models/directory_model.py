"""Hold the hits of the directory for a list; another answer changes rows in place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources.listing import Listing, Source
from resources.search.question import Answer, Hit

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole ``DirectoryRow``."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryRow:
    """One hit as its row shows it.

    Attributes:
        complete: It has every word that was typed.
        marked: It stands on the short list, to be compared or handed out.
    """

    hit: Hit
    source: Source | None = None
    complete: bool = True
    marked: bool = False

    @property
    def listing(self) -> Listing:
        """Return the service at its place."""
        return self.hit.listing

    @property
    def fictional(self) -> bool:
        """Say whether it comes from an invented set."""
        return self.source is not None and self.source.fictional


class DirectoryModel(QAbstractListModel):
    """The rows of one answer.

    Args:
        words: How a row is said to a screen reader; a model knows no words of its own.
    """

    def __init__(self, words: Callable[[DirectoryRow], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[DirectoryRow] = []

    @property
    def rows(self) -> tuple[DirectoryRow, ...]:
        """Return the rows, the best first."""
        return tuple(self._rows)

    def row(self, number: int) -> DirectoryRow | None:
        """Return a row, or None outside the list."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name)
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the whole row, or how it is said."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(row)
        return None

    def show(self, answer: Answer, marked: frozenset[str]) -> None:
        """Show another answer: rows change in place, only what is too many or missing moves."""
        sources = {source.name: source for source in answer.sources}
        wanted = [
            DirectoryRow(
                hit=hit,
                source=sources.get(hit.listing.source),
                complete=number < answer.complete or not answer.missing,
                marked=hit.listing.uid in marked,
            )
            for number, hit in enumerate(answer.hits)
        ]
        self._become(wanted)

    def mark(self, marked: frozenset[str]) -> None:
        """Show which rows stand on the short list."""
        self._become(
            [
                DirectoryRow(
                    hit=row.hit,
                    source=row.source,
                    complete=row.complete,
                    marked=row.listing.uid in marked,
                )
                for row in self._rows
            ]
        )

    def _become(self, wanted: list[DirectoryRow]) -> None:
        held, count = len(self._rows), len(wanted)
        none = QModelIndex()
        if count < held:
            self.beginRemoveRows(none, count, held - 1)
            del self._rows[count:]
            self.endRemoveRows()
        changed = [row for row in range(min(held, count)) if self._rows[row] != wanted[row]]
        if changed:
            self._rows[: min(held, count)] = wanted[: min(held, count)]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
        if count > held:
            self.beginInsertRows(none, held, count - 1)
            self._rows.extend(wanted[held:])
            self.endInsertRows()
