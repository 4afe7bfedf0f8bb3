"""Compare the tables, triggers and views of a record with those that this build makes.

A record of a former build is looked at as that build left it: it lacks the later migrations, and
its lists are those of a former definition until the program is started on it.
"""

from functools import cache
from typing import TYPE_CHECKING

from db import folds, schema
from db.driver import dbapi2
from db.folds import projections

if TYPE_CHECKING:
    from sqlite3 import Connection


def lists_are_former(connection: "Connection") -> bool:
    """Say whether the lists in the file are those of a released former build."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'projection'").fetchone()
    return row is not None and row[0] != folds.version() and row[0] in folds.RELEASED


def changes(connection: "Connection") -> list[str]:
    """Return the name of everything in the file that is not as this or its own build made it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    steps = tuple(it for it in schema.migrations() if it.number <= schema.schema_number(connection))
    former = lists_are_former(connection)
    ignored = projections.names_in(connection) if former else frozenset()
    found = {
        f"{kind} {name}": sql
        for kind, name, table, sql in connection.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_master"
        )
        if table not in ignored and table.rpartition("_")[0] not in ignored  # and its shadows
    }
    wanted = expected_shape(len(steps), with_lists=not former)
    same_build = bool(steps) and version == schema.MAJOR * 1000 + steps[-1].number
    named = sorted(wanted.keys() | (found.keys() if same_build else set()))
    wrong = [name for name in named if found.get(name) != wanted.get(name)]
    digests = dict(connection.execute("SELECT name, digest FROM migration"))
    return wrong + [step.name for step in steps if digests.get(step.name) != step.digest]


def expected_shape(steps: int | None = None, *, with_lists: bool = True) -> dict[str, str | None]:
    """Return the SQL of every table, index, view and trigger that a build makes, by name.

    Args:
        steps: How many migrations the build had; all of this one when None.
        with_lists: With the projections of this build.
    """
    return _made_by(schema.migrations()[:steps], folds.version() if with_lists else "")


@cache
def _made_by(steps: tuple[schema.Migration, ...], lists: str) -> dict[str, str | None]:
    """Return the shape once for each definition: it takes longer than to verify a small record."""
    connection = dbapi2.connect(":memory:", isolation_level=None)
    try:
        schema.migrate(connection, steps, 0)
        if lists:
            projections.renew(connection)
        return dict(connection.execute("SELECT type || ' ' || name, sql FROM sqlite_master"))
    finally:
        connection.close()
