"""Ask the audit: which lines there are, and everything about accounts and rules."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.rows import Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

MOST_ACCOUNT_LINES = 100_000

_LISTED = (
    "entry.entry_id, entry.desk, entry.seq, entry.kind, entry.version, entry.actor, entry.entity,"
    " entry.wall_ms, entry.zone_min, entry.hlc, body.body"
    " FROM audit_line CROSS JOIN entry ON entry.place = audit_line.place"
    " LEFT JOIN body ON body.place = entry.place"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFilter:
    """Which lines to list; empty or None means any. Newest first.

    Attributes:
        from_ms: At that time or later, ms since 1970.
        before_ms: Earlier than that.
        actor: Who did it.
        subject: What it is about; a list that held the contact counts too.
        kinds: Which kinds of lines.
        role: As what.
        limit: How many lines at the most.
        oldest_first: In the order of time.
    """

    from_ms: int | None = None
    before_ms: int | None = None
    actor: str = ""
    subject: str = ""
    kinds: tuple[str, ...] = ()
    role: str = ""
    limit: int = 500
    oldest_first: bool = False


def lines(
    connection: "Connection", wanted: AuditFilter, entry: "Callable[[tuple[object, ...]], Entry]"
) -> tuple[Entry, ...]:
    """Return the lines that a filter asks for.

    Args:
        connection: Of a reader.
        wanted: The filter.
        entry: Makes an Entry of the usual columns.
    """
    tests, values = ["1"], list[object]()
    for test, value in (
        ("audit_line.at_ms >= ?", wanted.from_ms),
        ("audit_line.at_ms < ?", wanted.before_ms),
        ("audit_line.actor = ?", wanted.actor or None),
        ("audit_line.role = ?", wanted.role or None),
    ):
        if value is not None:
            tests.append(test)
            values.append(value)
    if wanted.subject:
        tests.append(
            "(audit_line.subject = ? OR (audit_line.kind = 'access.read' AND audit_line.subject ="
            " 'list' AND EXISTS (SELECT 1 FROM json_each(body.body, '$.contact_ids') it"
            " WHERE it.value = ?)))"
        )
        values += [wanted.subject, wanted.subject]
    if wanted.kinds:
        tests.append(f"audit_line.kind IN ({', '.join('?' * len(wanted.kinds))})")
        values += wanted.kinds
    order = "ASC" if wanted.oldest_first else "DESC"
    return tuple(
        entry(row)
        for row in connection.execute(
            f"SELECT {_LISTED} WHERE {' AND '.join(tests)}"
            f" ORDER BY audit_line.at_ms {order}, audit_line.place {order} LIMIT ?",
            (*values, wanted.limit),
        )
    )
