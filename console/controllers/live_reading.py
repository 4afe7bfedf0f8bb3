"""Read from the record what goes on now. Blocks."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.domain.review.live_board import (
    LiveBoard,
    LiveContactNow,
    LiveLine,
    LiveState,
    live_board,
)

if TYPE_CHECKING:
    from db.reader import Reader

_READINESS = {"READY": LiveState.READY, "BUSY": LiveState.BUSY, "BREAK": LiveState.BREAK}


def read_live_board(reader: "Reader", now: datetime) -> LiveBoard:
    """Return the board of this desk.

    Args:
        reader: Answers by right.
        now: Aware UTC.
    """
    rows = reader.live().result()
    here = {person.person_id for person in rows.people}
    return live_board(
        tuple(
            LiveContactNow(
                number=one.call_number,
                holder=one.holder,
                holder_here=one.holder_id in here,
                since=_at(one.since_ms),
                last=_at(one.last_ms),
                rescue=_at(one.rescue_ms) if one.rescue_ms is not None else None,
                told=one.rescue_told,
            )
            for one in rows.contacts
        ),
        tuple(_call(number, LiveState.ASKED, since) for number, since in rows.waiting),
        tuple(_call(number, LiveState.ON_THE_WAY, since) for number, since in rows.reroutes),
        tuple(
            LiveLine(
                number="",
                name=one.name,
                state=_READINESS.get(one.readiness, LiveState.NOT_SAID),
                since=_at(one.readiness_ms),
            )
            for one in rows.people
        ),
        now,
    )


def _call(number: str, state: LiveState, since_ms: int) -> LiveLine:
    return LiveLine(number=number, name="", state=state, since=_at(since_ms))


def _at(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)
