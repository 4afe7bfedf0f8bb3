"""Fold the whole journal anew, span by span, on as many processors as there are.

A helper thread reads with a connection of its own and folds into a database in memory, which the
writing connection has attached; what it found is taken over with one statement a list. SQLite lets
go of the interpreter while it works, and no row of a helper ever becomes a Python object.
"""

import itertools
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from db.folds import FOLDS, Fold, folds_of, stand_alone

if TYPE_CHECKING:
    from sqlite3 import Connection

SPAN_ENTRIES = 20_000
_FEWEST_FOR_HELP = 50_000
_MOST_HELPERS = 3
_MOST_SPANS_OF_A_HELPER = 100
"""What one helper may hold in memory: the rows of two million entries."""
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
    newest = connection.execute("SELECT max(place) FROM entry").fetchone()[0]
    processors = os.cpu_count() or 1
    few = (newest or 0) < _FEWEST_FOR_HELP
    lent = tuple(Helper(beside) for _ in range(0 if few else min(_MOST_HELPERS, processors - 1)))
    try:
        yield lent
    finally:
        for helper in lent:
            helper.stop()
            if helper.begun:
                connection.execute(f"DETACH {helper.name}")


def begin(connection: "Connection", helpers: "Sequence[Helper]" = ()) -> Spans:
    """Set the helpers to work, in a transaction of the caller; ``fill`` ends what this begins.

    Args:
        connection: The one that writes.
        helpers: What ``helpers`` lent; none where nothing may be read beside, as when the journal
            itself is part of the transaction.
    """
    spans = Spans()
    newest = connection.execute("SELECT max(place) FROM entry").fetchone()[0]
    for helper in helpers:
        # only now: BEGIN IMMEDIATE would have locked whatever was attached before it
        connection.execute(_ATTACH.format(uri=helper.uri, name=helper.name))
        helper.start(spans, newest)
    return spans


def fill(connection: "Connection", spans: Spans, helpers: "Sequence[Helper]" = ()) -> None:
    """Fill the empty projections from the journal, together with the helpers that were begun."""
    while (span := spans.take(connection)) is not None:
        _fold(connection, span)
    for helper in helpers:
        helper.join()
        connection.executemany(_ADD_COUNT, helper.counts)
        for fold in helper.folded:
            connection.execute(
                f"INSERT INTO main.{fold.table} SELECT * FROM {helper.name}.{fold.table}"
            )


def _fold(connection: "Connection", span: Span) -> None:
    counts = connection.execute(counting(), span).fetchall()
    connection.executemany(_ADD_COUNT, counts)
    for fold in needed([kind for _, kind, _, _ in counts]):
        within = _WITHIN.format(key=fold.key)
        connection.execute(
            f"INSERT INTO {fold.table} SELECT * FROM {fold.table}_fold {within}", span
        )


class Helper:
    """One thread that folds spans on a connection of its own into a database in memory.

    Attributes:
        name: Under which the writing connection attaches that database.
        uri: Where both connections find it; it is gone when both have let go of it.
        counts: The hourly counts of what it folded, once it has ended.
        folded: The lists in which it has rows.
    """

    def __init__(self, open_beside: "Callable[[], Connection]") -> None:
        self.name = f"beside_{next(_names)}"
        self.uri = f"file:/{self.name}?vfs=memdb"
        self.counts: list[tuple[Any, ...]] = []
        self.folded: set[Fold] = set()
        self._open_beside = open_beside
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()

    @property
    def begun(self) -> bool:
        """Say whether it was started, so that the writing connection has its database."""
        return self._thread is not None

    def start(self, spans: Spans, newest: int | None) -> None:
        """Begin to take spans; ``newest`` is the last place that the writing thread sees."""
        self._thread = threading.Thread(
            target=self._run, args=(spans, newest), name="fold", daemon=True
        )
        self._thread.start()

    def join(self) -> None:
        """Wait for its last span.

        Raises:
            Exception: whatever stopped it.
        """
        if self._thread is not None:
            self._thread.join()
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """End the thread; what it was folding is thrown away."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, spans: Spans, newest: int | None) -> None:
        try:
            connection = self._open_beside()
            try:
                connection.execute(_ATTACH.format(uri=self.uri, name=self.name))
                connection.execute("PRAGMA query_only=OFF")  # it writes, and into memory only
                connection.execute("BEGIN")
                if connection.execute("SELECT max(place) FROM entry").fetchone()[0] == newest:
                    self._fold_spans(connection, spans)  # it sees what the writing thread sees
                connection.execute("COMMIT")
            finally:
                connection.close()
        except BaseException as error:  # noqa: BLE001 - raised again on the writing thread
            self._error = error

    def _fold_spans(self, connection: "Connection", spans: Spans) -> None:
        for _ in range(_MOST_SPANS_OF_A_HELPER):
            span = None if self._stopped.is_set() else spans.take(connection)
            if span is None:
                return
            counts = connection.execute(counting(), span).fetchall()
            self.counts += counts
            for fold in needed([kind for _, kind, _, _ in counts]):
                if fold not in self.folded:
                    connection.execute(_same_columns(self.name, fold))
                    self.folded.add(fold)
                connection.execute(_insertion(self.name, fold), span)


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
