"""List what goes on at this desk now: who holds what, what waits, what is open; no text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

_MOST = 200
_OVER = "('returned', 'cancelled', 'closed', 'amended', 'followup_open')"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveContact:
    """A contact whose log is not signed, and what of its rescue is still open."""

    contact_id: str
    call_number: str
    holder: str
    holder_id: str
    since_ms: int
    last_ms: int
    rescue_ms: int | None
    rescue_told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LivePerson:
    """Somebody whose shift runs, and what they said of being ready; empty where nothing."""

    person_id: str
    name: str
    role: str
    since_ms: int
    readiness: str
    readiness_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveRows:
    """All of it; what is oldest stands first.

    Attributes:
        contacts: Not signed.
        people: On shift.
        waiting: (call number, since ms) of requests that nobody has taken.
        reroutes: (call number, since ms) of reroutes that have not landed.
    """

    contacts: tuple[LiveContact, ...] = ()
    people: tuple[LivePerson, ...] = ()
    waiting: tuple[tuple[str, int], ...] = ()
    reroutes: tuple[tuple[str, int], ...] = ()


def live_rows(connection: "Connection") -> LiveRows:
    """Return what goes on now."""
    return LiveRows(
        contacts=_contacts(connection),
        people=_people(connection),
        waiting=_pairs(
            connection,
            "SELECT m.call_number, m.requested_ms FROM call_mark m WHERE m.requested = 1"
            " AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.call_id = m.call_id)"
            " ORDER BY m.requested_ms LIMIT ?",
        ),
        reroutes=_pairs(
            connection,
            "SELECT coalesce(c.call_number, ''), r.proposed_ms FROM reroute r"
            " LEFT JOIN contact c ON c.contact_id = r.contact_id"
            " WHERE r.returned_ms IS NULL AND r.cleared_ms IS NULL AND r.proposed_ms IS NOT NULL"
            " ORDER BY r.proposed_ms LIMIT ?",
        ),
    )


def _contacts(connection: "Connection") -> tuple[LiveContact, ...]:
    return tuple(
        LiveContact(
            contact_id=row[0],
            call_number=row[1],
            holder=row[2] or "",
            holder_id=row[3] or "",
            since_ms=row[4] or row[5],
            last_ms=row[5],
            rescue_ms=row[6],
            rescue_told=bool(row[7]),
        )
        for row in connection.execute(
            "SELECT c.contact_id, c.call_number,"
            " (SELECT s.person_name FROM shift s WHERE s.person_id = c.holder"
            " ORDER BY s.on_ms DESC LIMIT 1), c.holder, coalesce(c.held_since_ms, c.opened_ms),"
            " max(c.last_ms, coalesce(w.last_ms, 0)),"
            " CASE WHEN coalesce(w.settled_ms, 0) < w.escalated_ms THEN w.escalated_ms END,"
            " coalesce(w.told_ms, 0) >= w.escalated_ms"
            " FROM contact c LEFT JOIN caller_work w ON w.contact_id = c.contact_id"
            f" WHERE c.signed_ms IS NULL AND coalesce(w.state, '') NOT IN {_OVER}"
            " ORDER BY c.opened_ms LIMIT ?",
            (_MOST,),
        )
    )


def _people(connection: "Connection") -> tuple[LivePerson, ...]:
    return tuple(
        LivePerson(
            person_id=row[0],
            name=row[1] or "",
            role=row[2] or "",
            since_ms=row[3],
            readiness=row[4] or "",
            readiness_ms=row[5] or row[3],
        )
        for row in connection.execute(
            "SELECT s.person_id, s.person_name, s.role, s.on_ms,"
            " (SELECT body ->> 'state' FROM entry JOIN body USING (place) WHERE entity = s.shift_id"
            " AND kind = 'shift.readiness' ORDER BY hlc DESC LIMIT 1),"
            " (SELECT max(wall_ms) FROM entry WHERE entity = s.shift_id"
            " AND kind = 'shift.readiness')"
            " FROM shift s WHERE s.off_ms IS NULL AND s.on_ms IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM shift l WHERE l.person_id = s.person_id AND l.on_ms > s.on_ms)"
            " ORDER BY s.on_ms LIMIT ?",
            (_MOST,),
        )
    )


def _pairs(connection: "Connection", query: str) -> tuple[tuple[str, int], ...]:
    return tuple(connection.execute(query, (_MOST,)))
