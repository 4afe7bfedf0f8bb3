"""Read a directory file: its sources, its listings, its quarantine."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from resources.hours.timetable import UNKNOWN, Hours
from resources.importing.draft import Problem
from resources.listing import Listing, Source
from resources.rows import COLUMNS, hours_of, listing_of

_SELECT = f"SELECT {', '.join(COLUMNS)} FROM listing"


def read_sources(connection: sqlite3.Connection) -> list[Source]:
    """Return the sources, by name."""
    rows = connection.execute(
        "SELECT name, title, licence, fictional, imported_at, made_on, rows, newest, cursor"
        " FROM source ORDER BY name"
    )
    return [
        Source(
            name=row[0],
            title=row[1],
            licence=row[2],
            fictional=bool(row[3]),
            imported_at=datetime.fromisoformat(row[4]) if row[4] else None,
            made_on=date.fromisoformat(row[5]) if row[5] else None,
            rows=row[6],
            newest=date.fromisoformat(row[7]) if row[7] else None,
            cursor=row[8],
        )
        for row in rows
    ]


def read_hours(connection: sqlite3.Connection, identity: int | None) -> Hours:
    """Return the hours with this number."""
    if identity is None:
        return UNKNOWN
    row = connection.execute("SELECT body FROM hours WHERE id = ?", (identity,)).fetchone()
    return hours_of(row[0] if row else None)


def read_all(connection: sqlite3.Connection, source: str) -> Iterator[Listing]:
    """Yield every listing of a source, also those that search does not offer."""
    hours: dict[int, Hours] = {}
    cursor = connection.execute(f"{_SELECT} WHERE source = ? ORDER BY id", (source,))
    for values in cursor:
        row = dict(zip(COLUMNS, values, strict=True))
        identity = row["hours_id"]
        if identity is not None and identity not in hours:
            if len(hours) > 50_000:
                hours.clear()
            hours[identity] = read_hours(connection, identity)
        yield listing_of(row, hours.get(identity, UNKNOWN) if identity else UNKNOWN)


def read_listings(
    connection: sqlite3.Connection, ids: Iterable[int], known: dict[int, Hours] | None = None
) -> dict[int, Listing]:
    """Return listings by row id, in the order asked for; all of them are fetched at once.

    Args:
        connection: On a directory file.
        ids: Row ids; one that is not there is left out.
        known: Hours by number that were read before; what is read anew is added.
    """
    wanted = list(ids)
    if not wanted:
        return {}
    hours = {} if known is None else known
    marks = ",".join(str(number) for number in wanted)
    came = connection.execute(f"{_SELECT} WHERE id IN ({marks})").fetchall()
    rows = {values[0]: dict(zip(COLUMNS, values, strict=True)) for values in came}
    _read_missing(connection, {row["hours_id"] for row in rows.values()} - {None}, hours)
    return {
        identity: listing_of(rows[identity], hours.get(rows[identity]["hours_id"] or 0, UNKNOWN))
        for identity in wanted
        if identity in rows
    }


def _read_missing(
    connection: sqlite3.Connection, wanted: set[int], hours: dict[int, Hours]
) -> None:
    """Read the hours that are not known yet, all at once."""
    marks = ",".join(str(number) for number in wanted - hours.keys())
    if marks:
        rows = connection.execute(f"SELECT id, body FROM hours WHERE id IN ({marks})")
        for identity, body in rows:
            hours[identity] = hours_of(body)


def read_listing(connection: sqlite3.Connection, uid: str) -> Listing | None:
    """Return one listing by the id that outlives imports."""
    row = connection.execute("SELECT id FROM listing WHERE uid = ?", (uid,)).fetchone()
    return read_listings(connection, [row[0]]).get(row[0]) if row else None


def read_problems(connection: sqlite3.Connection, source: str, limit: int = 1000) -> list[Problem]:
    """Return the quarantine of a source, as the import met it."""
    rows = connection.execute(
        "SELECT file, row, field, raw, reason, dropped FROM problem WHERE source = ? LIMIT ?",
        (source, limit),
    )
    return [
        Problem(
            file=row[0], row=row[1], field=row[2], raw=row[3], reason=row[4], dropped=bool(row[5])
        )
        for row in rows
    ]
