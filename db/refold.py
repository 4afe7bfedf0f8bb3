"""Fold the whole journal anew, span by span, on as many processors as there are.

A helper thread reads with a connection of its own and hands rows over; the writing thread folds
spans itself whenever no rows wait. SQLite lets go of the interpreter while it works.
"""

import os
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING, Any

from db.folds import FOLDS, Fold, folds_of, stand_alone

if TYPE_CHECKING:
    from sqlite3 import Connection

SPAN_ENTRIES = 20_000
_FEWEST_FOR_HELP = 50_000
_MOST_HELPERS = 3
_HANDED_AT_ONCE = 4
_WAIT_S = 0.1
_AFTER_ALL = b""
"""In the order of SQLite every text stands before a blob."""
_ADD_COUNT = (
    "INSERT INTO rollup_hour VALUES (?, ?, ?, ?)"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + excluded.n"
)
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
        self._low: str | bytes = ""

    def take(self, connection: "Connection") -> Span | None:
        """Return the next span, None after the last; read on the caller's connection."""
        with self._guard:
            low = self._low
            if not isinstance(low, str):
                return None
            row = connection.execute(
                "SELECT entity FROM entry WHERE entity > ? ORDER BY entity LIMIT 1 OFFSET ?",
                (low, SPAN_ENTRIES),
            ).fetchone()
            self._low = row[0] if row else _AFTER_ALL
            return low, self._low

    def end(self) -> None:
        """Give out no more."""
        with self._guard:
            self._low = _AFTER_ALL


def needed(kinds: Sequence[str]) -> tuple[Fold, ...]:
    """Return the folds that read any of ``kinds``, in the order of their declaration."""
    tables = {fold.table for kind in kinds for fold in folds_of(kind)}
    return tuple(fold for fold in FOLDS if fold.table in tables)


def fill(connection: "Connection", beside: "Callable[[], Connection] | None" = None) -> None:
    """Fill the empty projections from the journal; in a transaction of the caller.

    Args:
        connection: The one that writes.
        beside: Opens one more connection that reads what is committed; None where nothing may be
            read beside, as when the journal itself is part of the transaction.
    """
    spans = Spans()
    helpers = _helpers(connection, beside, spans) if beside is not None else []
    try:
        while True:
            if _take_over(connection, helpers):
                continue
            span = spans.take(connection)
            if span is not None:
                _fold(connection, span)
            elif not any(helper.busy for helper in helpers):
                while _take_over(connection, helpers):
                    pass
                return
            else:
                _take_over(connection, helpers, wait_s=_WAIT_S)
    finally:
        spans.end()
        for helper in helpers:
            helper.stop()


def _fold(connection: "Connection", span: Span) -> None:
    counts = connection.execute(counting(), span).fetchall()
    connection.executemany(_ADD_COUNT, counts)
    for fold in needed([kind for _, kind, _, _ in counts]):
        within = _WITHIN.format(key=fold.key)
        connection.execute(
            f"INSERT INTO {fold.table} SELECT * FROM {fold.table}_fold {within}", span
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    """What a helper found in one span: the hourly counts, and the rows of each list."""

    counts: list[tuple[Any, ...]]
    lists: list[tuple[Fold, list[tuple[Any, ...]]]]


class _Helper:
    """One thread that folds spans on a connection of its own."""

    def __init__(self, open_beside: "Callable[[], Connection]", newest: int, spans: Spans) -> None:
        self._open_beside = open_beside
        self._newest = newest
        self._spans = spans
        self._stopped = threading.Event()
        self.found: Queue[_Rows | BaseException] = Queue(_HANDED_AT_ONCE)
        self._thread = threading.Thread(target=self._run, name="fold", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Say whether rows may still come."""
        return self._thread.is_alive() or not self.found.empty()

    def stop(self) -> None:
        """End the thread; what it was folding is thrown away."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            connection = self._open_beside()
            try:
                connection.execute("BEGIN")
                self._fold_spans(connection)
            finally:
                connection.close()
        except BaseException as error:  # noqa: BLE001 - raised again on the writing thread
            self._hand_over(error)

    def _fold_spans(self, connection: "Connection") -> None:
        if connection.execute("SELECT max(place) FROM entry").fetchone()[0] != self._newest:
            return  # it does not see what the writing thread sees
        while not self._stopped.is_set():
            span = self._spans.take(connection)
            if span is None:
                return
            counts = connection.execute(counting(), span).fetchall()
            lists = [
                (fold, connection.execute(_select(fold), span).fetchall())
                for fold in needed([kind for _, kind, _, _ in counts])
            ]
            self._hand_over(_Rows(counts, lists))

    def _hand_over(self, rows: _Rows | BaseException) -> None:
        while not self._stopped.is_set():
            with suppress(Full):
                self.found.put(rows, timeout=_WAIT_S)
                return


def _helpers(
    connection: "Connection", beside: "Callable[[], Connection]", spans: Spans
) -> list[_Helper]:
    newest = connection.execute("SELECT max(place) FROM entry").fetchone()[0]
    if (newest or 0) < _FEWEST_FOR_HELP:
        return []
    processors = os.cpu_count() or 1
    return [_Helper(beside, newest, spans) for _ in range(min(_MOST_HELPERS, processors - 1))]


def _take_over(
    connection: "Connection", helpers: Sequence[_Helper], *, wait_s: float = 0.0
) -> bool:
    """Insert what one helper has handed over; False where nothing waits."""
    for helper in helpers:
        with suppress(Empty):
            rows = helper.found.get(timeout=wait_s) if wait_s else helper.found.get_nowait()
            if isinstance(rows, BaseException):
                raise rows
            connection.executemany(_ADD_COUNT, rows.counts)
            for fold, found in rows.lists:
                if found:
                    marks = ",".join("?" * len(found[0]))
                    connection.executemany(f"INSERT INTO {fold.table} VALUES ({marks})", found)
            return True
    return False


@cache
def _select(fold: Fold) -> str:
    """Return the fold of a span without the views of the file, which may be of a former build."""
    name = f"{fold.table}_fold"
    return f"{stand_alone(name)} SELECT * FROM {name} {_WITHIN.format(key=fold.key)}"
