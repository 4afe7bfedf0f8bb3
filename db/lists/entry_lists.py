"""List entries of the journal: about one contact or anything else, or of this desk's chain."""

from typing import TYPE_CHECKING, Any

from db.errors import RecordError
from db.facts import Fact, UnknownFact, read_fact
from db.journal.canonical import decode_body
from db.rows import Entry

if TYPE_CHECKING:
    from sqlite3 import Connection

ENTRY_COLUMNS = (
    "entry_id, desk, seq, kind, version, actor, entity, wall_ms, zone_min, hlc, body"
    " FROM entry LEFT JOIN body USING (place)"
)


def timeline(connection: "Connection", entity: str) -> tuple[Entry, ...]:
    """Return every entry about one contact, or any other entity, in the order of the record."""
    return tuple(
        entry_of(row)
        for row in connection.execute(
            f"SELECT {ENTRY_COLUMNS} WHERE entity = ? ORDER BY hlc, desk", (entity,)
        )
    )


def entries(
    connection: "Connection", kind: str | None, after_seq: int, limit: int
) -> tuple[Entry, ...]:
    """Return entries of this desk's present chain with ``seq > after_seq``, in order."""
    return tuple(
        entry_of(row)
        for row in connection.execute(
            f"SELECT {ENTRY_COLUMNS}"
            " WHERE desk = (SELECT value FROM meta WHERE key = 'desk')"
            " AND seq > :after AND (:kind IS NULL OR kind = :kind)"
            " ORDER BY seq LIMIT :limit",
            {"after": after_seq, "kind": kind, "limit": limit},
        )
    )


def entry_of(row: tuple[Any, ...]) -> Entry:
    """Return the entry of a row of ``ENTRY_COLUMNS``."""
    return Entry(
        entry_id=row[0],
        desk=row[1],
        seq=row[2],
        kind=row[3],
        version=row[4],
        actor=row[5],
        entity=row[6],
        wall_ms=row[7],
        zone_min=row[8],
        hlc=row[9],
        fact=_fact(row[3], row[4], row[6], row[10]),
    )


def _fact(kind: str, version: int, entity: str, body: str | None) -> Fact | UnknownFact | None:
    if body is None:
        return None
    try:
        values = decode_body(body)
    except RecordError:
        return UnknownFact(kind=kind, version=version, entity=entity, body=body)
    return read_fact(kind, version, entity, body, values)
