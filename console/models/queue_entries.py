"""Keep every call of the queue, shown or not, with its words and whether the filter shows it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from console.domain.access.covered_call import COVER
from console.domain.calls.call import CallId
from console.domain.calls.queue import QueueDelta, QueueRow
from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind
from console.models.queue_kinds import kinds_of
from console.models.queue_line import QueueLine, line_of
from console.models.queue_waiting import Waiting, waiting_of


class Entry:
    """One call of the queue with what was worked out about it; words only when first needed."""

    __slots__ = ("_covered", "_line", "_searched", "kinds", "row", "shown")

    def __init__(self, row: QueueRow) -> None:
        self.row = row
        self.kinds = kinds_of(row)
        self.shown = False
        self._line: QueueLine | None = None
        self._covered: QueueLine | None = None
        self._searched: str | None = None

    @property
    def line(self) -> QueueLine:
        """Return the words of the row."""
        if self._line is None:
            self._line = line_of(self.row)
        return self._line

    @property
    def covered_line(self) -> QueueLine:
        """Return the words of the row without the place."""
        if self._covered is None:
            self._covered = _covered(self.line)
        return self._covered

    @property
    def searched(self) -> str:
        """Return the words that a free text is looked for in."""
        if self._searched is None:
            self._searched = self.line.searched()
        return self._searched

    def passes(self, wanted: QueueFilter) -> bool:
        """Say whether a filter shows the row."""
        if wanted.kind not in self.kinds:
            return False
        return all(word in self.searched for word in wanted.words)

    def forget_words(self) -> None:
        """Drop the words, as when the language changed."""
        self._line = self._covered = self._searched = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChanges:
    """What changes in what is shown; a call stands in one of the three.

    Attributes:
        leaving: Rows as they are shown now.
        staying: Rows as they are shown now, each with the newer one.
    """

    leaving: list[QueueRow] = field(default_factory=list)
    entering: list[QueueRow] = field(default_factory=list)
    staying: list[tuple[QueueRow, QueueRow]] = field(default_factory=list)


class QueueEntries:
    """The calls of the queue by id, counted as they come and go."""

    def __init__(self) -> None:
        self.covering = False
        self._entries: dict[CallId, Entry] = {}
        self._filter = QueueFilter()
        self._tally: Counter[QueueFilterKind] = Counter()
        self._open = 0

    @property
    def filter(self) -> QueueFilter:
        """Return what is looked at."""
        return self._filter

    def get(self, call_id: CallId) -> Entry | None:
        """Return the entry of a call in the queue."""
        return self._entries.get(call_id)

    def line(self, row: QueueRow) -> QueueLine:
        """Return the words of a row, also while it is being taken out."""
        entry = self._entries.get(row.call_id)
        if entry is None or entry.row is not row:
            return _covered(line_of(row)) if self.covering else line_of(row)
        return entry.covered_line if self.covering else entry.line

    def waiting(self, row: QueueRow, now: datetime) -> Waiting:
        """Return how long a row waits at ``now`` (aware UTC)."""
        return waiting_of(row, now)

    def absorb(self, delta: QueueDelta) -> ShownChanges:
        """Take newer rows and removals; unknown removals and equal rows change nothing."""
        changes = ShownChanges(leaving=list(self._forget(delta.removed)))
        for row in {row.call_id: row for row in (*delta.added, *delta.changed)}.values():
            old = self._entries.get(row.call_id)
            if old is not None and old.row == row:
                continue
            shows = self._take(row, old)
            if old is None or not old.shown:
                if shows:
                    changes.entering.append(row)
            elif shows:
                changes.staying.append((old.row, row))
            else:
                changes.leaving.append(old.row)
        return changes

    def refilter(self, wanted: QueueFilter) -> ShownChanges:
        """Look at another part; only leaving and entering rows come of it."""
        self._filter = wanted
        changes = ShownChanges()
        for entry in self._entries.values():
            passes = entry.passes(wanted)
            if passes is not entry.shown:
                (changes.entering if passes else changes.leaving).append(entry.row)
            entry.shown = passes
        return changes

    def counts(self, shown: int) -> QueueCounts:
        """Return how many calls stand in each part."""
        return QueueCounts(
            all_calls=self._tally[QueueFilterKind.ALL],
            open_calls=self._open,
            needs_you=self._tally[QueueFilterKind.NEEDS_YOU],
            mental_health=self._tally[QueueFilterKind.MENTAL_HEALTH],
            mine=self._tally[QueueFilterKind.MINE],
            requested=self._tally[QueueFilterKind.REQUESTED],
            shown=shown,
        )

    def forget_words(self) -> None:
        """Drop the words of every row."""
        for entry in self._entries.values():
            entry.forget_words()

    def prepare_words(self, call_ids: Iterator[CallId], limit: int) -> bool:
        """Work out the searched words of the next few calls; say whether that was all."""
        several = list(islice(call_ids, limit))
        for call_id in several:
            entry = self._entries.get(call_id)
            if entry is not None:
                entry.searched  # noqa: B018 - worked out and kept by being asked for
        return len(several) < limit

    def ids(self) -> tuple[CallId, ...]:
        """Return every call of the queue, in no order."""
        return tuple(self._entries)

    def _take(self, row: QueueRow, old: Entry | None) -> bool:
        """Put a newer row in the place of an older one; say whether the filter shows it."""
        if old is not None:
            self._count(old, -1)
        entry = self._entries[row.call_id] = Entry(row)
        self._count(entry, 1)
        entry.shown = entry.passes(self._filter)
        return entry.shown

    def _forget(self, call_ids: Iterable[CallId]) -> Iterator[QueueRow]:
        """Drop calls; give the rows of those that are shown."""
        for call_id in call_ids:
            entry = self._entries.pop(call_id, None)
            if entry is not None:
                self._count(entry, -1)
                if entry.shown:
                    yield entry.row

    def _count(self, entry: Entry, step: int) -> None:
        for kind in entry.kinds:
            self._tally[kind] += step
        self._open += step * entry.row.call.is_open


def _covered(line: QueueLine) -> QueueLine:
    return replace(line, place=COVER) if line.place else line
