"""Say what a lead looks at now: rescues first, then what waits, who holds what, who is there."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

STALE_AFTER = timedelta(minutes=30)
"""A claim of which nothing was written for so long is asked about; it stays its holder's."""


class LiveKind(Enum):
    """The sections of the board, the most pressing first; each with its word when it is empty."""

    RESCUE = ("Rescues that nobody confirmed", "Every rescue is confirmed")
    WAITING = ("Waiting for a clinician", "Nobody waits")
    REROUTE = ("Reroutes that have not landed", "Every reroute has landed")
    STALE = ("Claims gone stale", "No claim has gone stale")
    WORK = ("Who is on what", "No contact is open")
    PEOPLE = ("Who is here", "Nobody is signed on")

    def __init__(self, label: str, calm: str) -> None:
        self.label = label
        self.calm = calm


class LiveState(Enum):
    """What a line says beside its number, name and time."""

    NOBODY_TOLD = "nobody has been told yet"
    TOLD = "told, not confirmed"
    ASKED = "asked for"
    ON_THE_WAY = "on the way"
    HOLDER_LEFT = "its holder has signed off"
    QUIET = "nothing written for a while"
    NOBODY = "nobody holds it"
    AT_WORK = "at work"
    READY = "ready"
    BUSY = "busy"
    BREAK = "on a break"
    NOT_SAID = "has not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveLine:
    """One line of the board: a call's number, a person, a state, and since when."""

    number: str
    name: str
    state: LiveState
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveContactNow:
    """A contact whose log is not signed.

    Attributes:
        number: Its call's number, may be empty.
        holder: The shown name, empty where nobody holds it.
        holder_here: Whether the holder's shift runs.
        since: Since when it is held.
        last: The last thing written of it.
        rescue: Since when its rescue is open, None where none is.
        told: Whether somebody was told of that.
    """

    number: str
    holder: str
    holder_here: bool
    since: datetime
    last: datetime
    rescue: datetime | None = None
    told: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveBoard:
    """The lines of each section, the oldest first."""

    lines: tuple[tuple[LiveKind, tuple[LiveLine, ...]], ...]

    def of(self, kind: LiveKind) -> tuple[LiveLine, ...]:
        """Return the lines of one section."""
        return dict(self.lines)[kind]


def live_board(
    contacts: tuple[LiveContactNow, ...],
    waiting: tuple[LiveLine, ...],
    reroutes: tuple[LiveLine, ...],
    people: tuple[LiveLine, ...],
    now: datetime,
) -> LiveBoard:
    """Return the board.

    Args:
        contacts: Not signed.
        waiting: Requests that nobody has taken.
        reroutes: What has not landed.
        people: Who is on shift.
        now: Aware UTC.
    """
    found: dict[LiveKind, list[LiveLine]] = {kind: [] for kind in LiveKind}
    found[LiveKind.WAITING] += waiting
    found[LiveKind.REROUTE] += reroutes
    found[LiveKind.PEOPLE] += people
    for one in contacts:
        if one.rescue is not None:
            told = LiveState.TOLD if one.told else LiveState.NOBODY_TOLD
            found[LiveKind.RESCUE].append(_line(one, told, one.rescue))
        state = _stale(one, now)
        found[LiveKind.WORK if state is LiveState.AT_WORK else LiveKind.STALE].append(
            _line(one, state, one.since if state is LiveState.AT_WORK else one.last)
        )
    return LiveBoard(
        lines=tuple(
            (kind, tuple(sorted(lines, key=lambda line: line.since)))
            for kind, lines in found.items()
        )
    )


def _stale(one: LiveContactNow, now: datetime) -> LiveState:
    if not one.holder:
        return LiveState.NOBODY
    if not one.holder_here:
        return LiveState.HOLDER_LEFT
    return LiveState.QUIET if now - one.last >= STALE_AFTER else LiveState.AT_WORK


def _line(one: LiveContactNow, state: LiveState, since: datetime) -> LiveLine:
    return LiveLine(number=one.number, name=one.holder, state=state, since=since)
