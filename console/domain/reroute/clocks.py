"""Measure how long nobody has been going, and how loud each wait has become."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from console.domain.reroute.reroute import Ask, AskState, Reroute


class Voice(IntEnum):
    """How loud a wait speaks; each has words and a place on the screen besides its colour."""

    QUIET = 0
    RAISED = 1
    LOUD = 2


NOBODY_RAISED_S = 60
NOBODY_LOUD_S = 180
"""Source: design/domain.md 1.3, flag to accept: amber at 60 s, back to 911 at 180 s."""

_WAITS_S = {
    AskState.PROPOSED: 60,
    AskState.ACCEPTED: 10 * 60,
    AskState.EN_ROUTE: 30 * 60,
    AskState.ON_SCENE: 60 * 60,
}
"""After so many seconds in a state somebody asks how it stands; loud after twice as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long something has waited, in whole seconds, and how loud that is."""

    seconds: int
    voice: Voice
    due_s: int


def nobody_going(reroute: Reroute, now: datetime) -> Wait | None:
    """Return for how long nobody has been going; None while somebody does, or after a return.

    It runs from the receipt of the call. No decline, no new request and no other target resets it.
    """
    if reroute.stopped_at is not None:
        return None
    seconds = _seconds(reroute.received_at, now)
    if seconds >= NOBODY_LOUD_S:
        voice = Voice.LOUD
    elif seconds >= NOBODY_RAISED_S:
        voice = Voice.RAISED
    else:
        voice = Voice.QUIET
    return Wait(seconds=seconds, voice=voice, due_s=NOBODY_LOUD_S)


def ask_wait(ask: Ask, now: datetime) -> Wait | None:
    """Return how long a request has been in its state; None once nothing is waited for."""
    if not ask.is_alive:
        return None
    seconds = _seconds(ask.since, now)
    due_s = _WAITS_S.get(ask.state, ask.answer_s)
    if seconds >= 2 * due_s or is_late(ask, now):
        voice = Voice.LOUD
    elif seconds >= due_s:
        voice = Voice.RAISED
    else:
        voice = Voice.QUIET
    return Wait(seconds=seconds, voice=voice, due_s=due_s)


def is_late(ask: Ask, now: datetime) -> bool:
    """Say whether a request that waits for its answer has run out."""
    waiting = ask.state in {AskState.REQUESTED, AskState.DELIVERED}
    return waiting and ask.valid_until is not None and now >= ask.valid_until


def must_be_told(reroute: Reroute, now: datetime) -> bool:
    """Say whether the call taker has to be told, aloud, that nobody has accepted.

    So it is once the clock is loud, or once a request ran out or was turned down with no other
    alive: without write-back nothing but a voice tells 911.
    """
    wait = nobody_going(reroute, now)
    if wait is None or not reroute.asks:
        return False
    waiting = any(ask.is_alive and not is_late(ask, now) for ask in reroute.asks)
    return wait.voice is Voice.LOUD or not waiting


def loudest(reroute: Reroute, now: datetime) -> Voice:
    """Return the loudest voice of a reroute, by which the board is ordered."""
    waits = [nobody_going(reroute, now), *(ask_wait(ask, now) for ask in reroute.asks)]
    return max((wait.voice for wait in waits if wait is not None), default=Voice.QUIET)


def first_moment(said_at: datetime | None, ask: Ask | None) -> datetime | None:
    """Return a time of the clock that names no seconds as the first moment it can mean."""
    if said_at is None or ask is None:
        return said_at
    within_minute = timedelta(0) < ask.since - said_at < timedelta(minutes=1)
    return ask.since if within_minute else said_at


def _seconds(since: datetime, now: datetime) -> int:
    return max(0, int((now - since).total_seconds()))
