"""List the states of a contact and the steps that are allowed between them.

Source: design/domain.md 2.1; the steps marked "own" are not in its table, and say why.
"""

from collections import deque
from enum import Enum


class ContactState(Enum):
    """Where a contact stands.

    CANDIDATE: surfaced by a rule, nobody asked. QUEUED: somebody asked for the clinician. CLAIMED:
    one clinician holds it. SCREENING: the safety screen is open. CONSULTING: advice; 911 or the
    field keeps the call. CALLBACK_PENDING: the clinician is to call. ENGAGED: speaking with the
    caller or the person. LOST: the line dropped. ESCALATED: police, EMS or fire are needed now.
    DISPOSITION_SET: a route is chosen. AWAITING_CONFIRM: the receiving party has not confirmed.
    WRAP_UP: the talking is done, the record is not. FOLLOWUP_OPEN: signed, a task is due. CLOSED:
    signed, read-only. AMENDED: closed, with an addendum. RETURNED: handed back to 911 unresolved.
    CANCELLED: duplicate, entered in error, or called off before anybody engaged.
    """

    CANDIDATE = "candidate"
    QUEUED = "queued"
    CLAIMED = "claimed"
    SCREENING = "screening"
    CONSULTING = "consulting"
    CALLBACK_PENDING = "callback_pending"
    ENGAGED = "engaged"
    LOST = "lost"
    ESCALATED = "escalated"
    DISPOSITION_SET = "disposition_set"
    AWAITING_CONFIRM = "awaiting_confirm"
    WRAP_UP = "wrap_up"
    FOLLOWUP_OPEN = "followup_open"
    CLOSED = "closed"
    AMENDED = "amended"
    RETURNED = "returned"
    CANCELLED = "cancelled"


_S = ContactState

SIGNED = frozenset({_S.FOLLOWUP_OPEN, _S.CLOSED, _S.AMENDED})
"""The log is signed: read-only, addenda only."""

TERMINAL = frozenset({_S.CLOSED, _S.AMENDED, _S.RETURNED, _S.CANCELLED})
"""No way leads on, but for an addendum."""

HELD = frozenset(
    {
        _S.CLAIMED,
        _S.SCREENING,
        _S.CONSULTING,
        _S.CALLBACK_PENDING,
        _S.ENGAGED,
        _S.LOST,
        _S.ESCALATED,
        _S.DISPOSITION_SET,
        _S.AWAITING_CONFIRM,
        _S.WRAP_UP,
    }
)
"""From CLAIMED to WRAP_UP: exactly one owner."""

BUSY = frozenset({_S.CONSULTING, _S.ENGAGED})
"""The clinician talks: nothing but an immediate alarm makes a sound."""

_ALLOWED: dict[ContactState, frozenset[ContactState]] = {
    _S.CANDIDATE: frozenset({_S.QUEUED, _S.CANCELLED}),
    _S.QUEUED: frozenset({_S.CLAIMED, _S.RETURNED, _S.CANCELLED}),
    # own: CLAIMED may be handed back or struck before anything was asked
    _S.CLAIMED: frozenset({_S.SCREENING, _S.RETURNED, _S.CANCELLED}),
    _S.SCREENING: frozenset(
        {_S.RETURNED, _S.CONSULTING, _S.ENGAGED, _S.CALLBACK_PENDING, _S.CANCELLED}
    ),
    # own: a consult can lead to a callback, and 911 can take back what it only asked about
    _S.CONSULTING: frozenset({_S.ENGAGED, _S.CALLBACK_PENDING, _S.DISPOSITION_SET, _S.RETURNED}),
    # own: reached, never reached, or handed back
    _S.CALLBACK_PENDING: frozenset({_S.ENGAGED, _S.DISPOSITION_SET, _S.RETURNED}),
    # own: the caller goes back to the call taker and the clinician advises on
    _S.ENGAGED: frozenset(
        {_S.LOST, _S.CONSULTING, _S.CALLBACK_PENDING, _S.DISPOSITION_SET, _S.RETURNED}
    ),
    # own: a caller who stays lost is a disposition of its own
    _S.LOST: frozenset({_S.ENGAGED, _S.DISPOSITION_SET, _S.RETURNED}),
    _S.ESCALATED: frozenset({_S.ENGAGED, _S.AWAITING_CONFIRM, _S.WRAP_UP}),
    # own: another route is chosen, or the talk goes on, before anybody was asked
    _S.DISPOSITION_SET: frozenset({_S.AWAITING_CONFIRM, _S.WRAP_UP, _S.ENGAGED, _S.RETURNED}),
    _S.AWAITING_CONFIRM: frozenset({_S.WRAP_UP, _S.DISPOSITION_SET, _S.RETURNED}),
    # own: what was thought settled is taken up again before the signature
    _S.WRAP_UP: frozenset({_S.FOLLOWUP_OPEN, _S.CLOSED, _S.ENGAGED, _S.CONSULTING}),
    _S.FOLLOWUP_OPEN: frozenset({_S.CLOSED}),
    _S.CLOSED: frozenset({_S.AMENDED}),
    _S.AMENDED: frozenset({_S.AMENDED}),
    _S.RETURNED: frozenset(),
    _S.CANCELLED: frozenset(),
}


def may_step(before: ContactState, after: ContactState) -> bool:
    """Say whether a step is in the table; ESCALATED is, from every state that is not terminal."""
    if after is ContactState.ESCALATED:
        return before not in TERMINAL and before is not ContactState.ESCALATED
    return after in _ALLOWED[before]


def steps_between(before: ContactState, after: ContactState) -> tuple[ContactState, ...]:
    """Return the shortest allowed way, without ``before``; empty where there is none.

    A one-breath consult is signed in one act, yet the record shows every state it went through.
    Ways through ESCALATED, LOST or RETURNED are not looked for: they tell of something that
    happened.
    """
    telling = {ContactState.ESCALATED, ContactState.LOST} | TERMINAL
    ways: deque[tuple[ContactState, ...]] = deque([(before,)])
    seen = {before}
    while ways:
        way = ways.popleft()
        for state in ContactState:
            if state in seen or not may_step(way[-1], state):
                continue
            if state is after:
                return (*way[1:], state)
            if state not in telling:
                seen.add(state)
                ways.append((*way, state))
    return ()
