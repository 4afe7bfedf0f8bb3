"""Show the live queue to views: sorted, filtered and changed in place, never reset.

Everything that one frame brings is told in as few signals as Qt allows: removals and insertions by
contiguous run, all moves in one ``layoutChanged``. Measured in design/desktop.md 2.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from console.domain.calls.call_id import CallId
from console.domain.clock import utc_now
from console.models.queue_column import QueueColumn, column_name
from console.models.queue_filter import QueueCounts, QueueFilter

if TYPE_CHECKING:
    from console.domain.calls.queue import QueueDelta, QueueRow
    from console.models.queue_entries import QueueEntries
    from console.models.queue_line import QueueLine

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Hands out the whole QueueRow."""

MOST_RUNS = 16
"""Above so many separate runs, rows are gathered at the end and told of at once."""

MOST_SINGLE_MOVES = 64
"""Above so many moves in one frame, sorting anew is cheaper than moving one by one."""

PREPARED_AT_ONCE = 100
"""Rows whose words are worked out in one slice: about 3 ms."""

_KEY = attrgetter("key")
_ANYWHERE = QModelIndex()
_COLUMNS = len(QueueColumn)
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


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
        self._shown: list[QueueRow] = []
        self._counts = QueueCounts()
        self._filter = QueueFilter()
        self._unprepared: Iterator[CallId] = iter(())
        self._preparing = QTimer(self)
        self._preparing.setInterval(0)
        self._preparing.timeout.connect(self._prepare_some)

    @cached_property
    def _entries(self) -> "QueueEntries":
        # Imported here because an empty queue is painted before a call is known to the program.
        from console.models.queue_entries import QueueEntries  # noqa: PLC0415

        return QueueEntries()

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

    def row_at(self, position: int) -> "QueueRow":
        """Return the shown row at a position from 0.

        Raises:
            IndexError: Fewer rows are shown.
        """
        return self._shown[position]

    def line_at(self, position: int) -> "QueueLine":
        """Return the words of the shown row at a position from 0."""
        return self._entries.line(self._shown[position])

    def row_of(self, call_id: CallId) -> "QueueRow | None":
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

    def apply(self, delta: "QueueDelta") -> None:
        """Take what one frame changed; an unknown removal is left out."""
        if not delta:
            return
        self.change_started.emit()
        changes = self._entries.absorb(delta)
        self._remove(changes.leaving)
        moved = self._replace(changes.staying)
        self._insert(changes.entering)
        self._tell_changed(row for _, row in changes.staying)
        self.change_finished.emit(moved)
        self._tell_counts()

    def set_filter(self, wanted: QueueFilter) -> None:
        """Show only what passes; rows that stay keep their indexes and their selection."""
        if wanted == self.filter:
            return
        self._filter = wanted
        self.change_started.emit()
        changes = self._entries.refilter(wanted)
        self._remove(changes.leaving)
        self._insert(changes.entering)
        self.change_finished.emit(frozenset())
        self._tell_counts()

    def prepare_search(self) -> None:
        """Work out what free text is looked for in, a little at a time, before a key is hit.

        For 1,000 calls it takes about 30 ms, too long for the first letter typed.
        """
        self._unprepared = iter(self._entries.ids())
        self._preparing.start()

    def cover_names(self, *, covering: bool) -> None:
        """Cover what tells of whom the calls are, or show it again; a filter still finds it."""
        self._entries.covering = covering
        self._tell_changed(self._shown)

    def retranslate(self) -> None:
        """Put every row into the words of the language now in force."""
        self._entries.forget_words()
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

    def _text(self, position: int, column: QueueColumn, *, whole: bool) -> str:
        if column is QueueColumn.WAITING:
            waiting = self._entries.waiting(self._shown[position], self._clock())
            return waiting.spoken if whole else waiting.text
        line = self.line_at(position)
        return line.whole(column) if whole else line.shown(column)

    def _prepare_some(self) -> None:
        if self._entries.prepare_words(self._unprepared, PREPARED_AT_ONCE):
            self._preparing.stop()

    def _position(self, row: "QueueRow") -> int:
        return bisect_left(self._shown, row.key, key=_KEY)

    def _remove(self, rows: "list[QueueRow]") -> None:
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

    def _replace(self, pairs: "list[tuple[QueueRow, QueueRow]]") -> frozenset[CallId]:
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

    def _move(self, moves: "list[tuple[QueueRow, QueueRow]]") -> None:
        if len(moves) > MOST_SINGLE_MOVES:
            newer = {new.call_id: new for _, new in moves}
            self._shown = [newer.get(row.call_id, row) for row in self._shown]
            self._shown.sort(key=_KEY)
            return
        for old, _ in moves:
            del self._shown[self._position(old)]
        for _, new in moves:
            insort(self._shown, new, key=_KEY)

    def _insert(self, rows: "list[QueueRow]") -> None:
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

    def _insert_run(self, position: int, rows: "list[QueueRow]") -> None:
        self.beginInsertRows(_ANYWHERE, position, position + len(rows) - 1)
        self._shown[position:position] = rows
        self.endInsertRows()

    def _rearrange(self, arrange: Callable[[], None]) -> None:
        """Change the order of the shown rows; every persistent index follows its call."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        call_ids = [self._shown[index.row()].call_id for index in before]
        arrange()
        places = self._places(set(call_ids))
        after = [
            self.index(places[call_id], index.column())
            for call_id, index in zip(call_ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _places(self, call_ids: set[CallId]) -> dict[CallId, int]:
        """Return where calls stand; a search by key each, and all rows only where that fails."""
        places: dict[CallId, int] = {}
        for call_id in call_ids:
            entry = self._entries.get(call_id)
            position = self._position(entry.row) if entry is not None else len(self._shown)
            if position < len(self._shown) and self._shown[position].call_id == call_id:
                places[call_id] = position
        if len(places) < len(call_ids):  # while rows leave, they stand in another order
            return {row.call_id: position for position, row in enumerate(self._shown)}
        return places

    def _tell_changed(self, rows: "Iterable[QueueRow]") -> None:
        for first, last in _runs(sorted(self._position(row) for row in rows)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, _COLUMNS - 1))

    def _tell_counts(self) -> None:
        counts = self._entries.counts(len(self._shown))
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
