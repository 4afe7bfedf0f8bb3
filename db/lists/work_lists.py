"""List what is still open: reroutes, follow-ups, tasks and handoffs, by the ids of their entries.

The lists name candidates; the entries of an id say how it stands. So a list may name one too many
and never one too few.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

REROUTE_DAYS = 3
"""A reroute that cleared is looked at for so long: another request of it may still be alive."""

_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenWork:
    """Ids of what may be open; what is due first stands first."""

    reroutes: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    handoffs: tuple[str, ...] = ()


def open_work(connection: "Connection", now_ms: int) -> OpenWork:
    """Return the ids of what may be open."""
    return OpenWork(
        reroutes=_ids(
            connection,
            "SELECT contact_id FROM reroute WHERE returned_ms IS NULL AND proposed_ms IS NOT NULL"
            " AND (cleared_ms IS NULL OR last_ms >= ?) ORDER BY last_ms, contact_id",
            now_ms - REROUTE_DAYS * _DAY_MS,
        ),
        follow_ups=_ids(
            connection,
            "SELECT follow_up_id FROM follow_up WHERE closed_ms IS NULL AND due_ms IS NOT NULL"
            " ORDER BY due_ms, follow_up_id",
        ),
        tasks=_ids(
            connection,
            "SELECT task_id FROM task WHERE done_ms IS NULL AND due_ms IS NOT NULL"
            " ORDER BY due_ms, task_id",
        ),
        handoffs=_ids(
            connection,
            "SELECT handoff_id FROM handoff WHERE ended_ms IS NULL AND begun_ms IS NOT NULL"
            " ORDER BY begun_ms, handoff_id",
        ),
    )


def _ids(connection: "Connection", query: str, *values: int) -> tuple[str, ...]:
    return tuple(row[0] for row in connection.execute(query, values))
