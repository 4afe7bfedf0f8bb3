"""Keep what the lists read: folds of the journal that can be dropped and rebuilt equal.

The SQL views of ``db/folds`` are the only definition. An entry refreshes the row of its entity from
the views that read its kind, in its own transaction; a rebuild copies the views, span by span.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from db import folds
from db.folds import FOLDS, Fold, definition, figures, folds_of, own_names, refold, search_index
from db.schema import statements

if TYPE_CHECKING:
    from sqlite3 import Connection

_REFRESH = {
    fold.table: f"INSERT OR REPLACE INTO {fold.table}"
    f" SELECT * FROM {fold.table}_fold WHERE {fold.key} = ?"
    for fold in FOLDS
}
_COUNT = (
    "INSERT INTO rollup_hour SELECT hour_ms, kind, code, 1 FROM rollup_source WHERE place = ?"
    " ON CONFLICT (hour_ms, kind, code) DO UPDATE SET n = n + 1"
)
_CACHE_KIB = 256 * 1024
"""While all is rebuilt: what is written stays in memory, where the indexes grow, to the end."""
_NAMES_KEY = "projection_names"


def stale(connection: "Connection") -> bool:
    """Say whether the file has projections of another definition than this build's, or none."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'projection'").fetchone()
    return row is None or row[0] != folds.version()


def rebuild(connection: "Connection", beside: "Callable[[], Connection]") -> None:
    """Renew every projection as a transaction of its own, on as many processors as there are.

    Args:
        connection: The one that writes; in no transaction.
        beside: Opens a connection that reads beside it.
    """
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    try:
        with refold.helpers(connection, beside) as helpers:
            connection.execute("BEGIN IMMEDIATE")
            try:
                renew(connection, helpers)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
    finally:
        connection.execute(f"PRAGMA cache_size={usual}")


def renew(connection: "Connection", helpers: Sequence[refold.Helper] = ()) -> None:
    """Drop, create and fill every projection; one transaction, to be opened by the caller."""
    spans = refold.begin(connection, helpers)  # they fold while the former rows are taken away
    _drop(connection)
    for statement in statements(definition()):  # the indexes as well: rows come in time's order
        connection.execute(statement)
    search_index.begin(connection)
    refold.fill(connection, spans, helpers)
    figures.fill(connection)
    connection.executemany(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        [("projection", folds.version()), (_NAMES_KEY, " ".join(sorted(own_names())))],
    )


def names_in(connection: "Connection") -> frozenset[str]:
    """Return the names of the projections of this build, and of the build that made the file's."""
    kept = dict(
        connection.execute(
            "SELECT key, value FROM meta WHERE key IN ('projection', ?)", (_NAMES_KEY,)
        )
    )
    released = folds.RELEASED.get(kept.get("projection", ""), ())
    return own_names().union(released, kept.get(_NAMES_KEY, "").split())


def _drop(connection: "Connection") -> None:
    """Drop the projections of this build, and of whichever build made those in the file."""
    names = names_in(connection)
    found = connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view')"
    ).fetchall()
    for kind, name in sorted(found, reverse=True):  # views before the tables they read
        if name in names:
            connection.execute(f"DROP {kind} {name}")


def apply(connection: "Connection", place: int, kind: str, entity: str) -> None:
    """Bring the projections up to one entry that was just inserted, in its transaction."""
    for fold in folds_of(kind):
        connection.execute(_REFRESH[fold.table], (entity,))
    connection.execute(_COUNT, (place,))
    search_index.add(connection, place, kind)
    figures.refresh(connection, figures.incidents_of(connection, kind, entity))


def forget(connection: "Connection", place: int, kind: str, entity: str) -> None:
    """Bring the projections up to an entry whose body was just destroyed."""
    former = figures.standing_of(connection, kind, entity)
    for fold in folds_of(kind):
        connection.execute(_REFRESH[fold.table], (entity,))
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
    figures.refresh(connection, {*former, *figures.incidents_of(connection, kind, entity)})


def differences(
    connection: "Connection",
    spans: refold.Spans | None = None,
    *,
    every_incident: bool = True,
) -> Iterator[tuple[str, str]]:
    """Yield (table, key) of each row in which a projection differs from its fold.

    Whoever hands in ``spans`` can end them from another thread; what is yielded after that is void.
    Without ``every_incident`` what reports count is added up again, and not folded anew.
    """
    names = {
        fold.table: [row[1] for row in connection.execute(f"PRAGMA table_info({fold.table})")]
        for fold in FOLDS
    }
    counted: Counter[tuple[int, str, str]] = Counter()
    spans = spans or refold.Spans()
    while (span := spans.take(connection)) is not None:
        counts = connection.execute(refold.counting(), span).fetchall()
        for hour_ms, kind, code, n in counts:
            counted[hour_ms, kind, code] += n
        needed = refold.needed([kind for _, kind, _, _ in counts])
        for fold in FOLDS:
            if fold in needed:
                unlike = _unlike(connection, fold.table, fold.key, names[fold.table], span)
            else:
                unlike = _any(connection, fold, span)
            for key in unlike:
                yield fold.table, key
    kept = set(connection.execute("SELECT hour_ms, kind, code, n FROM rollup_hour"))
    unlike_keys = {row[:3] for row in {(*key, n) for key, n in counted.items()} ^ kept}
    for hour_ms, kind, code in sorted(unlike_keys):
        yield "rollup_hour", f"{hour_ms} {kind} {code}".strip()
    yield from figures.differences(connection, every_one=every_incident)


def _any(connection: "Connection", fold: Fold, span: tuple[str, str | bytes]) -> Iterator[str]:
    """Yield the key of each row of a span in which the journal gives the fold none."""
    for (key,) in connection.execute(
        f"SELECT {fold.key} FROM {fold.table} WHERE {fold.key} >= ? AND {fold.key} < ?", span
    ):
        yield str(key)


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
