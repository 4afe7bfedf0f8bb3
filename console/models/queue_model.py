"""Show the live queue to views: sorted, filtered and changed in place, never reset.

Everything that one frame brings is told in as few signals as Qt allows: removals and insertions by
contiguous run, all moves in one ``layoutChanged``. Measured in design/desktop.md 2.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from operator import attrgetter
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from console.domain.calls import CallId
from console.domain.clock import utc_now
from console.domain.queue import QueueDelta, QueueRow
from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind, kinds_of
from console.models.queue_line import QueueColumn, QueueLine, column_name, line_of
from console.models.queue_waiting import waiting_of

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Hands out the whole QueueRow."""

MOST_RUNS = 16
"""Above so many separate runs, rows are gathered at the end and told of at once."""

MOST_SINGLE_MOVES = 64
"""Above so many moves in one frame, sorting anew is cheaper than moving one by one."""

_KEY = attrgetter("key")
_ANYWHERE = QModelIndex()
_COLUMNS = len(QueueColumn)
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class _Entry:
    """One call of the queue, shown or not, with what was worked out about it."""

    __slots__ = ("kinds", "line", "row", "searched", "shown")

    def __init__(self, row: QueueRow) -> None:
        self.row = row
        self.kinds = kinds_of(row)
        self.line: QueueLine | None = None
        self.searched: str | None = None
        self.shown = False


class QueueModel(QAbstractTableModel):
    """The rows of the queue for views.

    Signals:
        counts_changed: QueueCounts, whenever one of them changed.
        change_started: Nothing; before the rows shown, or their order, change.
        change_finished: frozenset of CallId; the shown calls that changed their place.
    """

    counts_changed = Signal(object)
    change_started = Signal()
    change_finished = Signal(object)

    def __init__(
        self, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._entries: dict[CallId, _Entry] = {}
        self._shown: list[QueueRow] = []
        self._filter = QueueFilter()
        self._tally: Counter[QueueFilterKind] = Counter()
        self._open = 0
        self._counts = QueueCounts()

    @property
    def counts(self) -> QueueCounts:
        """Return how many calls stand in each part."""
        return self._counts

    @property
    def filter(self) -> QueueFilter:
        """Return what is looked at."""
        return self._filter

    def now(self) -> datetime:
        """Return the time that waiting times run to (aware UTC)."""
        return self._clock()

    def row_at(self, position: int) -> QueueRow:
        """Return the shown row at a position from 0.

        Raises:
            IndexError: Fewer rows are shown.
        """
        return self._shown[position]

    def line_at(self, position: int) -> QueueLine:
        """Return the words of the shown row at a position from 0."""
        row = self._shown[position]
        entry = self._entries.get(row.call_id)
        # A view may still ask for a row while it is being taken out.
        return self._line(entry) if entry is not None and entry.row is row else line_of(row)

    def row_of(self, call_id: CallId) -> QueueRow | None:
        """Return the row of a call in the queue, shown or not."""
        entry = self._entries.get(call_id)
        return entry.row if entry is not None else None

    def position_of(self, call_id: CallId) -> int | None:
        """Return where a call is shown, from 0; None where it is not."""
        entry = self._entries.get(call_id)
        if entry is None or not entry.shown:
            return None
        return self._position(entry.row)

    # what changes it

    def apply(self, delta: QueueDelta) -> None:
        """Take what one frame changed; an unknown removal is left out."""
        if not delta:
            return
        self.change_started.emit()
        leaving = self._forget(delta.removed)
        entering: list[QueueRow] = []
        staying: list[tuple[QueueRow, QueueRow]] = []
        for row in {row.call_id: row for row in (*delta.added, *delta.changed)}.values():
            old = self._entries.get(row.call_id)
            if old is not None and old.row == row:
                continue
            shows = self._take(row, old)
            if old is None or not old.shown:
                if shows:
                    entering.append(row)
            elif shows:
                staying.append((old.row, row))
            else:
                leaving.append(old.row)
        self._remove(leaving)
        moved = self._replace(staying)
        self._insert(entering)
        self._tell_changed(row for _, row in staying)
        self.change_finished.emit(moved)
        self._tell_counts()

    def set_filter(self, wanted: QueueFilter) -> None:
        """Show only what passes; rows that stay keep their indexes and their selection."""
        if wanted == self._filter:
            return
        self.change_started.emit()
        self._filter = wanted
        leaving, entering = [], []
        for entry in self._entries.values():
            passes = self._passes(entry)
            if passes and not entry.shown:
                entering.append(entry.row)
            elif entry.shown and not passes:
                leaving.append(entry.row)
            entry.shown = passes
        self._remove(leaving)
        self._insert(entering)
        self.change_finished.emit(frozenset())
        self._tell_counts()

    def retranslate(self) -> None:
        """Put every row into the words of the language now in force."""
        for entry in self._entries.values():
            entry.line = entry.searched = None
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)
        self._tell_changed(self._shown)

    # what views ask

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ANYWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ANYWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of QueueColumn."""
        return 0 if parent.isValid() else _COLUMNS

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the whole row, or the words of a cell for screen readers and tool tips."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        if role == ROW_ROLE:
            return self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), QueueColumn(index.column()), whole=False)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(index.row(), QueueColumn(index.column()), whole=True)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        if role in _TEXT_ROLES:
            return column_name(QueueColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if section == QueueColumn.WAITING:
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    # how it is done

    def _take(self, row: QueueRow, old: _Entry | None) -> bool:
        """Put a newer row in the place of an older one; say whether the filter shows it."""
        if old is not None:
            self._count(old, -1)
        entry = self._entries[row.call_id] = _Entry(row)
        self._count(entry, 1)
        entry.shown = self._passes(entry)
        return entry.shown

    def _forget(self, call_ids: Iterable[CallId]) -> list[QueueRow]:
        """Drop calls; return the rows of those that are shown."""
        shown = []
        for call_id in call_ids:
            entry = self._entries.pop(call_id, None)
            if entry is not None:
                self._count(entry, -1)
                if entry.shown:
                    shown.append(entry.row)
        return shown

    def _text(self, position: int, column: QueueColumn, *, whole: bool) -> str:
        if column is QueueColumn.WAITING:
            waiting = waiting_of(self._shown[position], self._clock())
            return waiting.spoken if whole else waiting.text
        line = self.line_at(position)
        return line.whole(column) if whole else line.shown(column)

    def _line(self, entry: _Entry) -> QueueLine:
        if entry.line is None:
            entry.line = line_of(entry.row)
        return entry.line

    def _passes(self, entry: _Entry) -> bool:
        if self._filter.kind not in entry.kinds:
            return False
        words = self._filter.words
        if not words:
            return True
        if entry.searched is None:
            entry.searched = self._line(entry).searched()
        return all(word in entry.searched for word in words)

    def _position(self, row: QueueRow) -> int:
        return bisect_left(self._shown, row.key, key=_KEY)

    def _remove(self, rows: list[QueueRow]) -> None:
        runs = _runs(sorted(self._position(row) for row in rows))
        if len(runs) > MOST_RUNS:
            gone = {row.call_id for row in rows}
            # False sorts before True and the sort is stable: the leaving rows gather at the end.
            self._rearrange(lambda: self._shown.sort(key=lambda row: row.call_id in gone))
            runs = [(len(self._shown) - len(rows), len(self._shown) - 1)]
        for first, last in reversed(runs):
            self.beginRemoveRows(_ANYWHERE, first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()

    def _replace(self, pairs: list[tuple[QueueRow, QueueRow]]) -> frozenset[CallId]:
        """Put newer rows in the place of older ones; return the calls that moved."""
        moves = []
        for old, new in pairs:
            if old.key == new.key:
                self._shown[self._position(old)] = new
            else:
                moves.append((old, new))
        if moves:
            self._rearrange(lambda: self._move(moves))
        return frozenset(new.call_id for _, new in moves)

    def _move(self, moves: list[tuple[QueueRow, QueueRow]]) -> None:
        if len(moves) > MOST_SINGLE_MOVES:
            newer = {new.call_id: new for _, new in moves}
            self._shown = [newer.get(row.call_id, row) for row in self._shown]
            self._shown.sort(key=_KEY)
            return
        for old, _ in moves:
            del self._shown[self._position(old)]
        for _, new in moves:
            insort(self._shown, new, key=_KEY)

    def _insert(self, rows: list[QueueRow]) -> None:
        if not rows:
            return
        rows.sort(key=_KEY)
        runs: list[tuple[int, list[QueueRow]]] = []
        for row in rows:
            position = self._position(row)
            if runs and runs[-1][0] == position:
                runs[-1][1].append(row)
            else:
                runs.append((position, [row]))
        if len(runs) > MOST_RUNS:
            self._insert_run(len(self._shown), rows)
            self._rearrange(lambda: self._shown.sort(key=_KEY))
            return
        for position, run in reversed(runs):
            self._insert_run(position, run)

    def _insert_run(self, position: int, rows: list[QueueRow]) -> None:
        self.beginInsertRows(_ANYWHERE, position, position + len(rows) - 1)
        self._shown[position:position] = rows
        self.endInsertRows()

    def _rearrange(self, arrange: Callable[[], None]) -> None:
        """Change the order of the shown rows; every persistent index follows its call."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        call_ids = [self._shown[index.row()].call_id for index in before]
        arrange()
        wanted = set(call_ids)
        places = {
            row.call_id: position
            for position, row in enumerate(self._shown if wanted else ())
            if row.call_id in wanted
        }
        after = [
            self.index(places[call_id], index.column())
            for call_id, index in zip(call_ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _tell_changed(self, rows: Iterable[QueueRow]) -> None:
        for first, last in _runs(sorted(self._position(row) for row in rows)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMNS - 1))

    def _count(self, entry: _Entry, step: int) -> None:
        for kind in entry.kinds:
            self._tally[kind] += step
        self._open += step * entry.row.call.is_open

    def _tell_counts(self) -> None:
        counts = QueueCounts(
            all_calls=self._tally[QueueFilterKind.ALL],
            open_calls=self._open,
            needs_you=self._tally[QueueFilterKind.NEEDS_YOU],
            mental_health=self._tally[QueueFilterKind.MENTAL_HEALTH],
            mine=self._tally[QueueFilterKind.MINE],
            requested=self._tally[QueueFilterKind.REQUESTED],
            shown=len(self._shown),
        )
        if counts != self._counts:
            self._counts = counts
            self.counts_changed.emit(counts)


def _runs(positions: list[int]) -> list[tuple[int, int]]:
    """Gather ascending positions into contiguous runs of first and last."""
    runs: list[tuple[int, int]] = []
    for position in positions:
        if runs and runs[-1][1] == position - 1:
            runs[-1] = (runs[-1][0], position)
        else:
            runs.append((position, position))
    return runs
