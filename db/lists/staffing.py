"""List the shifts of some days: when each began and ended, when somebody was ready; no name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftRow:
    """One shift.

    Attributes:
        person: A number that stands for the person within this answer.
        role: As what they signed on.
        on_ms: When, ms since 1970.
        off_ms: When they signed off; None where they never did, or are here still.
        states: (ms since 1970, READY, BUSY or BREAK), in order.
        alarms: Notes, soon, immediate, and how many sounded; as counted when the shift ended.
    """

    person: int
    role: str
    on_ms: int
    off_ms: int | None
    states: tuple[tuple[int, str], ...] = ()
    alarms: tuple[int, int, int, int] = (0, 0, 0, 0)


def shift_rows(connection: "Connection", from_ms: int, before_ms: int) -> tuple[ShiftRow, ...]:
    """Return the shifts that touch a span of time, the oldest first."""
    found = connection.execute(
        "SELECT shift_id, person_id, coalesce(role, ''), on_ms, off_ms FROM shift"
        " WHERE on_ms < :before_ms AND coalesce(off_ms, on_ms) >= :from_ms"
        " ORDER BY on_ms, shift_id",
        {"from_ms": from_ms, "before_ms": before_ms},
    ).fetchall()
    numbers: dict[str, int] = {}
    return tuple(
        ShiftRow(
            person=numbers.setdefault(person or shift_id, len(numbers)),
            role=role,
            on_ms=on_ms,
            off_ms=off_ms,
            states=_states(connection, shift_id),
            alarms=_alarms(connection, shift_id),
        )
        for shift_id, person, role, on_ms, off_ms in found
    )


def _states(connection: "Connection", shift_id: str) -> tuple[tuple[int, str], ...]:
    return tuple(
        (row[0], row[1] or "")
        for row in connection.execute(
            "SELECT wall_ms, body ->> 'state' FROM entry JOIN body USING (place)"
            " WHERE entity = ? AND kind = 'shift.readiness' ORDER BY hlc, desk",
            (shift_id,),
        )
    )


def _alarms(connection: "Connection", shift_id: str) -> tuple[int, int, int, int]:
    row = connection.execute(
        "SELECT body ->> 'notes', body ->> 'soon', body ->> 'immediate', body ->> 'sounded'"
        " FROM entry JOIN body USING (place) WHERE entity = ? AND kind = 'alarms.counted'"
        " ORDER BY hlc DESC, desk DESC LIMIT 1",
        (shift_id,),
    ).fetchone()
    return (row[0], row[1], row[2], row[3]) if row else (0, 0, 0, 0)
