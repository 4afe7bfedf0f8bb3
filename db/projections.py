"""Keep what the lists read: folds of the journal that can be dropped and rebuilt equal.

The SQL views of ``projections.sql`` are the only definition. An entry refreshes the row of its
entity from the view, in its own transaction; a rebuild copies the whole view.
"""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, Any

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
_CODE_OF_KIND = {
    "consult.signed": "disposition",
    "call.flagged": "nexus",
    "contact.opened": "entry_channel",
    "feed.changed": "state",
}
_REFRESH = {
    table: f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}_fold WHERE {column} = ?"
    for table, column in FOLDED.items()
}
_COUNT = (
    "INSERT INTO rollup_hour VALUES (?, ?, ?, 1)"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + 1"
)
_HOUR_MS = 3_600_000
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
    for statement in statements(definition()):
        connection.execute(statement)
    fill(connection)
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES ('projection', ?)", (str(PROJECTION_VERSION),)
    )


def fill(connection: "Connection", into: str = "") -> None:
    """Copy every view into its table.

    Args:
        connection: In a transaction of the caller.
        into: A prefix of the tables to fill, such as "temp.checked_".
    """
    for table in FOLDED:
        connection.execute(f"INSERT INTO {into}{table} SELECT * FROM {table}_fold")
    connection.execute(f"INSERT INTO {into}rollup_hour SELECT * FROM rollup_fold")


def apply(
    connection: "Connection", kind: str, entity: str, wall_ms: int, body: dict[str, Any]
) -> None:
    """Bring the projections up to one entry that was just inserted, in its transaction."""
    table = _TABLE_OF_KIND.get(kind)
    if table is not None:
        connection.execute(_REFRESH[table], (entity,))
    code = body.get(_CODE_OF_KIND.get(kind, ""), "")
    connection.execute(_COUNT, (wall_ms // _HOUR_MS * _HOUR_MS, kind, str(code)))


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
        kept = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        if unlike_rows or kept != folded:
            for (key,) in connection.execute(
                f"SELECT {column} FROM {table} EXCEPT SELECT {column} FROM {table}_fold"
            ):
                yield table, str(key)
    for pair in (
        "SELECT * FROM rollup_fold EXCEPT SELECT * FROM rollup_hour",
        "SELECT * FROM rollup_hour EXCEPT SELECT * FROM rollup_fold",
    ):
        for hour_ms, kind, code, _ in connection.execute(pair):
            yield "rollup_hour", f"{hour_ms} {kind} {code}".strip()


def _own_names() -> set[str]:
    return {name for _, name in _NAMED.findall(definition())}
