"""List which calls are held or signed, and nothing of what was written about them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_SIGNED = 5_000


def holders(connection: "Connection") -> tuple[tuple[str, str], ...]:
    """Return (call, person) of each open contact that somebody holds, the oldest first."""
    return tuple(
        connection.execute(
            "SELECT call_id, holder FROM contact WHERE signed_ms IS NULL AND holder IS NOT NULL"
            " AND call_id IS NOT NULL ORDER BY opened_ms, contact_id"
        )
    )


def signed_calls(connection: "Connection") -> tuple[tuple[str, int], ...]:
    """Return (call, ms since 1970) of each log that was signed, the newest contact first."""
    return tuple(
        connection.execute(
            "SELECT call_id, signed_ms FROM contact WHERE signed_ms IS NOT NULL"
            " AND call_id IS NOT NULL ORDER BY opened_ms DESC LIMIT ?",
            (MOST_SIGNED,),
        )
    )


def chain_began(connection: "Connection") -> int:
    """Return when the present chain of this desk began, ms since 1970."""
    row = connection.execute(
        "SELECT wall_ms FROM entry WHERE seq = 1"
        " AND desk = (SELECT value FROM meta WHERE key = 'desk')"
    ).fetchone()
    return int(row[0])
