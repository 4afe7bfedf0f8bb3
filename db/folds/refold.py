"""Fold the whole journal anew, span by span, on as many processors as there are.

A helper thread reads with a connection of its own and folds batches of spans, each into a database
in memory; once a batch is done the writing connection attaches it and takes it over with one
statement a list, while the helper folds the next. SQLite lets go of the interpreter while it works,
and no row of a helper ever becomes a Python object.
"""

import itertools
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from db.folds import FOLDS, Fold, folds_of, stand_alone

if TYPE_CHECKING:
    from sqlite3 import Connection

SPAN_ENTRIES = 20_000
_FEWEST_FOR_HELP = 50_000
_MOST_HELPERS = 3
_MOST_SPANS_OF_A_HELPER = 100
"""What one helper may hold in memory: the rows of two million entries."""
_MOST_BATCHES = 9
"""Of all helpers: SQLite attaches ten databases to a connection, and no more."""
_names = itertools.count()
_AFTER_ALL = b""
"""In the order of SQLite every text stands before a blob."""
_BOUNDS = (
    "WITH RECURSIVE sample (place) AS (SELECT :span UNION ALL SELECT place + :span FROM sample"
    " WHERE place < (SELECT max(place) FROM entry))"
    " SELECT DISTINCT entity FROM sample JOIN entry USING (place) ORDER BY entity"
)
"""Each so-many-th entry names a bound: as even as a count would make it, and found at once."""
_ADD_COUNT = (
    "INSERT INTO rollup_hour VALUES (?, ?, ?, ?)"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + excluded.n"
)
_ATTACH = "ATTACH '{uri}' AS {name} KEY ''"
_WITHIN = "WHERE {key} >= ? AND {key} < ?"
Span = tuple[str, str | bytes]
"""The entities from the first up to but without the second."""


@cache
def counting() -> str:
    """Return the statement that counts the entries of a span by hour, kind and code."""
    return (
        f"{stand_alone('rollup_source')} SELECT hour_ms, kind, code, count(*) FROM rollup_source"
        " WHERE entity >= ? AND entity < ? GROUP BY hour_ms, kind, code"
    )


class Spans:
    """Cut the entities into spans of some thousand entries; any thread may take the next.

    Every projection is folded span by span, so that each page of the journal is decrypted once
    for all of them: the cache holds what a span needs, and never what a million entries need.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._bounds: Iterator[str] | None = None
        self._low: str | bytes = ""

    def take(self, connection: "Connection") -> Span | None:
        """Return the next span, None after the last; read on the caller's connection."""
        with self._guard:
            low = self._low
            if not isinstance(low, str):
                return None
            if self._bounds is None:
                found = connection.execute(_BOUNDS, {"span": SPAN_ENTRIES}).fetchall()
                self._bounds = (entity for (entity,) in found)
            self._low = next(self._bounds, _AFTER_ALL)
            return low, self._low

    def end(self) -> None:
        """Give out no more."""
        with self._guard:
            self._low = _AFTER_ALL


def needed(kinds: Sequence[str]) -> tuple[Fold, ...]:
    """Return the folds that read any of ``kinds``, in the order of their declaration."""
    tables = {fold.table for kind in kinds for fold in folds_of(kind)}
    return tuple(fold for fold in FOLDS if fold.table in tables)


@contextmanager
def helpers(
    connection: "Connection", beside: "Callable[[], Connection]"
) -> "Iterator[tuple[Helper, ...]]":
    """Lend helpers to one ``fill``; the transaction of ``connection`` lies within.

    Args:
        connection: The one that will write; in no transaction yet.
        beside: Opens one more connection that reads what is committed.
    """
    newest = _newest(connection)
    few = newest < _FEWEST_FOR_HELP
    count = 0 if few else min(_MOST_HELPERS, (os.cpu_count() or 1) - 1)
    lent = tuple(Helper(beside, _MOST_BATCHES // count) for _ in range(count))
    try:
        yield lent
    finally:
        for helper in lent:
            helper.stop()
            for batch in helper.batches:
                if batch.attached:
                    connection.execute(f"DETACH {batch.name}")


def begin(connection: "Connection", helpers: "Sequence[Helper]" = ()) -> Spans:
    """Set the helpers to work, in a transaction of the caller; ``fill`` ends what this begins.

    Args:
        connection: The one that writes.
        helpers: What ``helpers`` lent; none where nothing may be read beside, as when the journal
            itself is part of the transaction.
    """
    spans = Spans()
    newest = _newest(connection)
    for helper in helpers:
        helper.start(spans, newest)
    return spans


def fill(connection: "Connection", spans: Spans, helpers: "Sequence[Helper]" = ()) -> None:
    """Fill the empty projections from the journal, together with the helpers that were begun."""
    more = True
    while more:
        for helper in helpers:
            for batch in helper.done():
                _take_over(connection, batch)
        span = spans.take(connection)
        more = span is not None
        if span is not None:
            _fold(connection, span)
    for helper in helpers:
        helper.join()
        for batch in helper.done():
            _take_over(connection, batch)


def _newest(connection: "Connection") -> int:
    newest = connection.execute("SELECT max(place) FROM entry").fetchone()[0]
    return int(newest or 0)


def _take_over(connection: "Connection", batch: "Batch") -> None:
    # not before it is whole: SQLite may ask each attached database whether it is still as it was,
    # and would wait for the one that is being written
    connection.execute(_ATTACH.format(uri=batch.uri, name=batch.name))
    batch.attached = True
    connection.executemany(_ADD_COUNT, batch.counts)
    for fold in batch.folded:
        connection.execute(f"INSERT INTO main.{fold.table} SELECT * FROM {batch.name}.{fold.table}")


def _fold(connection: "Connection", span: Span) -> None:
    counts = connection.execute(counting(), span).fetchall()
    connection.executemany(_ADD_COUNT, counts)
    for fold in needed([kind for _, kind, _, _ in counts]):
        within = _WITHIN.format(key=fold.key)
        connection.execute(
            f"INSERT INTO {fold.table} SELECT * FROM {fold.table}_fold {within}", span
        )


@dataclass(slots=True, kw_only=True)
class Batch:
    """Some spans that a helper folded into one database in memory.

    Attributes:
        name: Under which a connection attaches that database.
        uri: Where each connection finds it; it is gone when all have let go of it.
        attached: The writing connection has it, and lets go of it after its transaction.
        counts: The hourly counts of its spans.
        folded: The lists in which it has rows.
    """

    name: str
    uri: str
    attached: bool = False
    counts: list[tuple[Any, ...]] = field(default_factory=list)
    folded: set[Fold] = field(default_factory=set)


class Helper:
    """One thread that folds spans on a connection of its own, batch by batch.

    Args:
        open_beside: Opens that connection.
        batches: How many it may hand over.
    """

    def __init__(self, open_beside: "Callable[[], Connection]", batches: int) -> None:
        names = [f"beside_{next(_names)}" for _ in range(batches)]
        self.batches = tuple(Batch(name=it, uri=f"file:/{it}?vfs=memdb") for it in names)
        self._open_beside = open_beside
        self._done: SimpleQueue[Batch] = SimpleQueue()
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()
        self._stopped = threading.Event()

    def start(self, spans: Spans, newest: int) -> None:
        """Begin to take spans; ``newest`` is the last place that the writing thread sees."""
        self._thread = threading.Thread(
            target=self._run, args=(spans, newest), name="fold", daemon=True
        )
        self._thread.start()

    def done(self) -> Iterator[Batch]:
        """Yield each batch that is whole and was not yielded before; never waits."""
        while True:
            try:
                yield self._done.get_nowait()
            except Empty:
                return

    def join(self) -> None:
        """Wait for its last batch.

        Raises:
            Exception: whatever stopped it.
        """
        if self._thread is not None:
            self._ended.wait()
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """End the thread; what was not taken over is thrown away."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, spans: Spans, newest: int) -> None:
        try:
            connection = self._open_beside()
            try:
                connection.execute("PRAGMA query_only=OFF")  # it writes, and into memory only
                if _newest(connection) == newest:  # it sees what the writing thread sees
                    self._fold_batches(connection, spans, newest)
                self._ended.set()
                self._stopped.wait()  # what is attached nowhere else would be gone with this
            finally:
                connection.close()
        except BaseException as error:  # noqa: BLE001 - raised again on the writing thread
            self._error = error
            self._ended.set()

    def _fold_batches(self, connection: "Connection", spans: Spans, newest: int) -> None:
        even = -(-(newest // SPAN_ENTRIES + 1) // len(self.batches))
        size = min(even, _MOST_SPANS_OF_A_HELPER // len(self.batches))
        for batch in self.batches:
            connection.execute(_ATTACH.format(uri=batch.uri, name=batch.name))
            connection.execute("BEGIN")
            last = self._fold_batch(connection, spans, batch, size)
            connection.execute("COMMIT")
            self._done.put(batch)
            if last:
                return

    def _fold_batch(self, connection: "Connection", spans: Spans, batch: Batch, size: int) -> bool:
        """Fold some spans; say whether they were the last."""
        for _ in range(size):
            span = None if self._stopped.is_set() else spans.take(connection)
            if span is None:
                return True
            counts = connection.execute(counting(), span).fetchall()
            batch.counts += counts
            for fold in needed([kind for _, kind, _, _ in counts]):
                if fold not in batch.folded:
                    connection.execute(_same_columns(batch.name, fold))
                    batch.folded.add(fold)
                connection.execute(_insertion(batch.name, fold), span)
        return False


@cache
def _insertion(into: str, fold: Fold) -> str:
    """Return the fold of a span without the views of the file, which may be of a former build."""
    name = f"{fold.table}_fold"
    within = _WITHIN.format(key=fold.key)
    return f"{stand_alone(name)} INSERT INTO {into}.{fold.table} SELECT * FROM {name} {within}"


def _same_columns(into: str, fold: Fold) -> str:
    name = f"{fold.table}_fold"
    return (
        f"CREATE TABLE {into}.{fold.table} AS"
        f" {stand_alone(name)} SELECT * FROM {name} WHERE {fold.key} IS NULL LIMIT 0"
    )
