"""List calls: their last states, who flagged or asked, and which are held or signed."""

import json
from typing import TYPE_CHECKING

from db.rows import CallState, FlagRow, RequestRow

if TYPE_CHECKING:
    from collections.abc import Sequence
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


def flags(connection: "Connection") -> tuple[FlagRow, ...]:
    """Return the latest flag of each call that has one, the oldest first."""
    return tuple(
        FlagRow(
            call_id=row[0],
            call_number=row[1],
            nexus=row[2],
            reason=row[3] or "",
            nature=row[4] or "",
            rule_ids=tuple(str(rule) for rule in json.loads(row[5] or "[]")),
            flagged_ms=row[6],
            flagged_by=row[7],
        )
        for row in connection.execute(
            "SELECT call_id, call_number, nexus, nexus_reason, nature, rule_ids,"
            " flagged_ms, flagged_by FROM call_mark WHERE nexus IS NOT NULL"
            " ORDER BY flagged_ms, call_id"
        )
    )


def requests(connection: "Connection") -> tuple[RequestRow, ...]:
    """Return the requests that still stand, the oldest first."""
    return tuple(
        RequestRow(
            call_id=row[0],
            call_number=row[1],
            channel=row[2] or "",
            requester_role=row[3] or "",
            requester=row[4] or "",
            requested_ms=row[5],
            requested_by=row[6],
        )
        for row in connection.execute(
            "SELECT call_id, call_number, request_channel, requester_role, requester,"
            " requested_ms, requested_by FROM call_mark WHERE requested = 1"
            " ORDER BY requested_ms, call_id"
        )
    )


def calls(connection: "Connection", *, open_only: bool) -> tuple[CallState, ...]:
    """Return the last known states of CAD calls, by the time they came in."""
    return tuple(
        CallState(
            call_id=row[0],
            number=row[1],
            is_open=bool(row[2]),
            received_ms=row[3],
            heard_ms=row[4],
            body=row[5],
        )
        for row in connection.execute(
            "SELECT call_id, number, is_open, received_ms, heard_ms, body FROM call_state"
            " WHERE is_open = 1 OR NOT :open_only ORDER BY received_ms, call_id",
            {"open_only": open_only},
        )
    )


def mirror(connection: "Connection", calls: "Sequence[CallState]") -> None:
    """Keep the last known state of each call in the place of the former one."""
    connection.executemany(
        "INSERT INTO call_state VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (call_id) DO UPDATE SET number = excluded.number,"
        " is_open = excluded.is_open, received_ms = excluded.received_ms,"
        " heard_ms = excluded.heard_ms, body = excluded.body",
        [
            (it.call_id, it.number, int(it.is_open), it.received_ms, it.heard_ms, it.body)
            for it in calls
        ],
    )


def forget(connection: "Connection", before_ms: int, call_id: str) -> int:
    """Take mirrored calls away: the feed's own words, which stand in no journal.

    Args:
        connection: The writing one.
        before_ms: Closed calls that were last heard of before it go, where no contact is about
            them; without ``call_id`` only.
        call_id: This one call goes, whatever its age.

    Returns:
        How many went.
    """
    return connection.execute(
        "DELETE FROM call_state WHERE call_id = :one"
        " OR (:one = '' AND is_open = 0 AND heard_ms < :before"
        " AND call_id NOT IN (SELECT call_id FROM contact WHERE call_id IS NOT NULL))",
        {"one": call_id, "before": before_ms},
    ).rowcount
