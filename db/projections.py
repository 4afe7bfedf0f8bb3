"""Keep what the lists read: folds of the journal that can be dropped and rebuilt equal.

The SQL views of ``projections.sql`` are the only definition. An entry refreshes the row of its
entity from the view, in its own transaction; a rebuild copies the whole view.
"""

import re
from collections import Counter
from collections.abc import Iterator
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
    for table in FOLDED:
        connection.execute(f"INSERT INTO {table} SELECT * FROM {table}_fold")
    connection.executemany("INSERT INTO rollup_hour VALUES (?, ?, ?, ?)", _counted(connection))
    for statement in indexes:  # after the rows: one sort is faster than a million insertions
        connection.execute(statement)
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES ('projection', ?)", (str(PROJECTION_VERSION),)
    )


def _counted(connection: "Connection") -> set[tuple[int, str, str, int]]:
    counts = Counter(connection.execute("SELECT hour_ms, kind, code FROM rollup_source"))
    return {(*key, n) for key, n in counts.items()}


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
    for table, column in FOLDED.items():
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        unlike = " OR ".join(f"kept.{name} IS NOT fold.{name}" for name in names)
        folded = unlike_rows = 0
        for key, differs in connection.execute(
            f"SELECT fold.{column}, {unlike} FROM {table}_fold fold"
            f" LEFT JOIN {table} kept ON kept.{column} = fold.{column}"
        ):
            folded += 1
            if differs:
                unlike_rows += 1
                yield table, str(key)
        # keys are unique on both sides: with equal counts there is nothing more to look for
        rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        if unlike_rows or rows != folded:
            for (key,) in connection.execute(
                f"SELECT {column} FROM {table} EXCEPT SELECT {column} FROM {table}_fold"
            ):
                yield table, str(key)
    # counted by SQLite here: slower than in Python, and leaves Python to the walk of the chain
    counted = connection.execute(
        "SELECT hour_ms, kind, code, count(*) FROM rollup_source GROUP BY hour_ms, kind, code"
    )
    kept = connection.execute("SELECT hour_ms, kind, code, n FROM rollup_hour")
    unlike_keys = {row[:3] for row in set(counted) ^ set(kept)}
    for hour_ms, kind, code in sorted(unlike_keys):
        yield "rollup_hour", f"{hour_ms} {kind} {code}".strip()


def _own_names() -> set[str]:
    return {name for _, name in _NAMED.findall(definition())}
