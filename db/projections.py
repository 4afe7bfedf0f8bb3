"""Keep what the lists read: folds of the journal that can be dropped and rebuilt equal.

The SQL views of ``projections.sql`` are the only definition. An entry refreshes the row of its
entity from the view, in its own transaction; a rebuild copies the whole view.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from db.schema import statements

if TYPE_CHECKING:
    from sqlite3 import Connection

PROJECTION_VERSION = 1
"""Raised whenever ``projections.sql`` changes; another number in the file means a rebuild."""

FOLDED = {
    "contact": "contact_id",
    "call_mark": "call_id",
    "shift": "shift_id",
}
"""Each table that is kept per entity, and the column that holds the entity."""

TABLES = (*FOLDED, "rollup_hour")

_TABLE_OF_KIND = {
    "contact.opened": "contact",
    "contact.claimed": "contact",
    "contact.released": "contact",
    "contact.joined": "contact",
    "consult.signed": "contact",
    "addendum.signed": "contact",
    "call.flagged": "call_mark",
    "call.requested": "call_mark",
    "call.request_withdrawn": "call_mark",
    "shift.signed_on": "shift",
    "shift.signed_off": "shift",
}
_REFRESH = {
    table: f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}_fold WHERE {column} = ?"
    for table, column in FOLDED.items()
}
_COUNT = (
    "INSERT INTO rollup_hour SELECT hour_ms, kind, code, 1 FROM rollup_source WHERE place = ?"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + 1"
)
_COUNT_SPAN = (
    "INSERT INTO rollup_hour SELECT hour_ms, kind, code, count(*) FROM rollup_source"
    " WHERE entity >= ? AND entity < ? GROUP BY hour_ms, kind, code"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + excluded.n"
)
_SPAN_ENTRIES = 20_000
_AFTER_ALL = b""
"""In the order of SQLite every text stands before a blob."""
_NAMED = re.compile(r"^create (table|view) (\w+)", re.MULTILINE)


def definition() -> str:
    """Return the SQL of all projections."""
    return (files("db") / "projections.sql").read_text(encoding="utf-8")


def version_in(connection: "Connection") -> int:
    """Return which projections the file has; 0 for none."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'projection'").fetchone()
    return int(row[0]) if row else 0


def renew(connection: "Connection") -> None:
    """Drop, create and fill every projection; one transaction, to be opened by the caller."""
    names = dict.fromkeys(
        (kind, name)
        for kind, name in connection.execute(
            "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"
        )
        if name in _own_names()
    )
    for kind, name in sorted(names, reverse=True):  # views before the tables they read
        connection.execute(f"DROP {kind} {name}")
    parts = statements(definition())
    indexes = [part for part in parts if "create index" in part]
    for statement in parts:
        if statement not in indexes:
            connection.execute(statement)
    for span in _spans(connection):
        for table, column in FOLDED.items():
            connection.execute(
                f"INSERT INTO {table} SELECT * FROM {table}_fold"
                f" WHERE {column} >= ? AND {column} < ?",
                span,
            )
        connection.execute(_COUNT_SPAN, span)
    for statement in indexes:  # after the rows: one sort is faster than a million insertions
        connection.execute(statement)
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES ('projection', ?)", (str(PROJECTION_VERSION),)
    )


def _spans(connection: "Connection") -> Iterator[tuple[str, str | bytes]]:
    """Cut the entities into spans of some thousand entries: (from, up to but without).

    Every projection is folded span by span, so that each page of the journal is decrypted once
    for all of them: the cache holds what a span needs, and never what a million entries need.
    """
    low = ""
    while row := connection.execute(
        "SELECT entity FROM entry WHERE entity > ? ORDER BY entity LIMIT 1 OFFSET ?",
        (low, _SPAN_ENTRIES),
    ).fetchone():
        yield low, row[0]
        low = row[0]
    yield low, _AFTER_ALL


def apply(connection: "Connection", place: int, kind: str, entity: str) -> None:
    """Bring the projections up to one entry that was just inserted, in its transaction."""
    table = _TABLE_OF_KIND.get(kind)
    if table is not None:
        connection.execute(_REFRESH[table], (entity,))
    connection.execute(_COUNT, (place,))


def forget(connection: "Connection", place: int, kind: str, entity: str) -> None:
    """Bring the projections up to an entry whose body was just destroyed."""
    table = _TABLE_OF_KIND.get(kind)
    if table is not None:
        connection.execute(_REFRESH[table], (entity,))
    row = connection.execute(
        "SELECT hour_ms, kind FROM rollup_source WHERE place = ?", (place,)
    ).fetchone()
    counts = connection.execute(
        "SELECT code, count(*) FROM rollup_source WHERE hour_ms = ? AND kind = ? GROUP BY code",
        row,
    ).fetchall()
    connection.execute("DELETE FROM rollup_hour WHERE hour_ms = ? AND kind = ?", row)
    connection.executemany(
        "INSERT INTO rollup_hour VALUES (?, ?, ?, ?)", [(*row, code, n) for code, n in counts]
    )


def differences(connection: "Connection") -> Iterator[tuple[str, str]]:
    """Yield (table, key) of each row in which a projection differs from its fold."""
    names = {
        table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        for table in FOLDED
    }
    counted: Counter[tuple[int, str, str]] = Counter()
    for span in _spans(connection):
        for table, column in FOLDED.items():
            for key in _unlike(connection, table, column, names[table], span):
                yield table, key
        for hour_ms, kind, code, n in connection.execute(
            "SELECT hour_ms, kind, code, count(*) FROM rollup_source"
            " WHERE entity >= ? AND entity < ? GROUP BY hour_ms, kind, code",
            span,
        ):
            counted[hour_ms, kind, code] += n
    kept = set(connection.execute("SELECT hour_ms, kind, code, n FROM rollup_hour"))
    unlike_keys = {row[:3] for row in {(*key, n) for key, n in counted.items()} ^ kept}
    for hour_ms, kind, code in sorted(unlike_keys):
        yield "rollup_hour", f"{hour_ms} {kind} {code}".strip()


def _unlike(
    connection: "Connection",
    table: str,
    column: str,
    names: Sequence[str],
    span: tuple[str, str | bytes],
) -> Iterator[str]:
    """Yield the key of each row of one span in which a table differs from its fold."""
    unlike = " OR ".join(f"kept.{name} IS NOT fold.{name}" for name in names)
    both = (
        f"FROM {table}_fold fold LEFT JOIN {table} kept ON kept.{column} = fold.{column}"
        f" WHERE fold.{column} >= ? AND fold.{column} < ?"
    )
    within = f"WHERE {column} >= ? AND {column} < ?"
    folded, unlike_rows = connection.execute(
        f"SELECT count(*), total({unlike}) {both}", span
    ).fetchone()
    rows = connection.execute(f"SELECT count(*) FROM {table} {within}", span).fetchone()[0]
    # keys are unique on both sides: with equal counts and rows there is nothing to look for
    if not unlike_rows and rows == folded:
        return
    for (key,) in connection.execute(f"SELECT fold.{column} {both} AND ({unlike})", span):
        yield str(key)
    for (key,) in connection.execute(
        f"SELECT {column} FROM {table} {within} EXCEPT SELECT {column} FROM {table}_fold {within}",
        (*span, *span),
    ):
        yield str(key)


def _own_names() -> set[str]:
    return {name for _, name in _NAMED.findall(definition())}
