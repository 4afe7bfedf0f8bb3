"""Follow a call from the wish to send it elsewhere until somebody has landed it.

The call stays in normal 911 handling until a target accepts by name. Each step is a journal entry;
a reroute is what its steps, in order, make of it. Source: design/domain.md 2.2.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from console.domain.calls.call import CallId
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.reroute.steps import (
    ALIVE,
    ASKED,
    FROM,
    GOING,
    NAMED,
    NO_ASK,
    REASONED,
    STATE_AFTER,
    AskId,
    AskState,
    Step,
)

__all__ = [
    "ALIVE",
    "ASKED",
    "GOING",
    "NO_ASK",
    "Ask",
    "AskId",
    "AskState",
    "Aware",
    "Reroute",
    "RerouteEvent",
    "RerouteRefusedError",
    "Step",
    "Told",
    "replay",
    "take",
]


class RerouteRefusedError(RefusedError):
    """A step does not fit where the reroute stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RerouteEvent:
    """One step. Which parts a step needs is checked when it is made.

    Attributes:
        step: What happened.
        at: When, by this desk's clock (aware UTC).
        ask_id: The request it is about; empty for the whole reroute.
        target_id: Of a proposal.
        target_name: Of a proposal, as it was called then.
        target_kind: Code of a proposal's kind.
        way: Code of the way out of a request.
        valid_until: Until when a request stands (aware UTC).
        answer_s: Seconds this target is given to answer.
        person: Who said it, heard it or accepted it.
        position: Where that person sits, such as position 17.
        code: The coded reason or outcome.
        words: A free remark; never sent anywhere.
        version: The version of the brief.
        said_at: When the named person said it, where that was not now (aware UTC).
    """

    step: Step
    at: datetime
    ask_id: AskId = NO_ASK
    target_id: str = ""
    target_name: str = ""
    target_kind: str = ""
    way: str = ""
    valid_until: datetime | None = None
    answer_s: int = 120
    person: str = ""
    position: str = ""
    code: str = ""
    words: str = ""
    version: int = 0
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A request to one target.

    Attributes:
        since: When it came into its state (aware UTC).
        valid_until: After that it is never sent and no answer to it counts.
        person: Who accepted it, or last spoke for the target.
        accepted_at: When the named person accepted; None before.
        brief_version: The newest brief that reached the receiver; 0 for none.
        code: The reason or outcome of the last step.
    """

    ask_id: AskId
    target_id: str
    target_name: str
    target_kind: str
    state: AskState
    since: datetime
    answer_s: int = 120
    way: str = ""
    valid_until: datetime | None = None
    person: str = ""
    accepted_at: datetime | None = None
    brief_version: int = 0
    code: str = ""

    @property
    def is_alive(self) -> bool:
        """Say whether something may still come of it."""
        return self.state in ALIVE

    @property
    def is_going(self) -> bool:
        """Say whether somebody by name has accepted, or is there."""
        return self.state in GOING


@dataclass(frozen=True, slots=True, kw_only=True)
class Aware:
    """Who was told of a call over the feed, of whom nothing was asked.

    Attributes:
        request_id: By which their system may answer.
        code: Why it did not leave; empty where it did.
    """

    request_id: AskId
    target_name: str
    at: datetime
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who was told that a call went back to 911, and when."""

    person: str
    position: str
    at: datetime
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reroute:
    """Everything that was tried for one contact's call.

    Attributes:
        contact_id: The contact; one reroute each.
        call_id: The incident, or None.
        number: Its shown number.
        place: The call's place, for the board.
        position: The call taker's position, to be told.
        received_at: When 911 began to have the call (aware UTC); the clock runs from here.
        asks: Requests, the oldest first.
        aware: Who only was told, the oldest first; no clock stops by it.
        brief: The text that is to be read or sent; empty before it is written.
        brief_version: 0 before it is written.
        returned: Who was told that the call went back, or None.
        stopped_at: When somebody began to go, or the call went back; None while nobody does.
    """

    contact_id: ContactId
    call_id: CallId | None
    number: str
    received_at: datetime
    place: str = ""
    position: str = ""
    asks: tuple[Ask, ...] = ()
    aware: tuple[Aware, ...] = ()
    brief: str = ""
    brief_version: int = 0
    returned: Told | None = None
    stopped_at: datetime | None = None

    @property
    def is_going(self) -> bool:
        """Say whether somebody by name goes, or has been there."""
        return any(ask.is_going or ask.state is AskState.CLEARED for ask in self.asks)

    @property
    def is_landed(self) -> bool:
        """Say whether nothing is open: a response cleared and none alive, or a named return."""
        if self.returned is not None:
            return True
        cleared = any(ask.state is AskState.CLEARED for ask in self.asks)
        return cleared and not any(ask.is_alive for ask in self.asks)

    def ask(self, ask_id: str) -> Ask | None:
        """Return a request by its id."""
        for one in self.asks:
            if one.ask_id == ask_id:
                return one
        return None

    @property
    def current(self) -> Ask | None:
        """Return the request to go on with: the newest that is alive, else None."""
        return next((ask for ask in reversed(self.asks) if ask.is_alive), None)

    @property
    def behind(self) -> tuple[Ask, ...]:
        """Return requests whose receiver has an older brief than the present one."""
        return tuple(
            ask for ask in self.asks if ask.is_alive and 0 < ask.brief_version < self.brief_version
        )


def take(reroute: Reroute, event: RerouteEvent) -> Reroute:
    """Return the reroute after one step.

    Raises:
        RerouteRefusedError: The step does not fit; nothing is changed.
    """
    _check_parts(event)
    if event.step is Step.ANSWER_KEPT:
        return reroute
    if event.step is Step.BRIEF_EDITED:
        return _edited(reroute, event)
    if reroute.is_landed:
        raise RerouteRefusedError(
            "{number} has landed. Nothing was changed.", number=_name(reroute)
        )
    if event.step is Step.PROPOSED:
        after = _proposed(reroute, event)
    elif event.step is Step.MADE_AWARE:
        after = _made_aware(reroute, event)
    elif event.step is Step.RETURNED:
        after = _returned(reroute, event)
    else:
        after = _stepped(reroute, event)
    return _with_clock(after, event.at)


def replay(reroute: Reroute, events: Iterable[RerouteEvent]) -> Reroute:
    """Return the reroute after many steps; one that does not fit is passed over.

    Entries of two desks may arrive in an order in which one of them no longer fits; it stays in the
    journal and changes nothing.
    """
    for event in events:
        try:
            reroute = take(reroute, event)
        except RerouteRefusedError:
            continue
    return reroute


def _check_parts(event: RerouteEvent) -> None:
    """Refuse a step without the name or the reason that it needs."""
    if event.step in NAMED and not event.person.strip():
        raise RerouteRefusedError("Not recorded: who said so? A name is needed.")
    if event.step in REASONED and not event.code:
        raise RerouteRefusedError("Not recorded: a reason is needed.")


def _proposed(reroute: Reroute, event: RerouteEvent) -> Reroute:
    if not event.ask_id or not event.target_id:
        raise RerouteRefusedError("Not recorded: pick a target first.")
    if reroute.ask(event.ask_id) is not None:
        raise RerouteRefusedError("Not recorded: this was proposed before.")
    if any(ask.is_alive and ask.target_id == event.target_id for ask in reroute.asks):
        raise RerouteRefusedError(
            "{target} is already being asked. Withdraw that first.", target=event.target_name
        )
    ask = Ask(
        ask_id=event.ask_id,
        target_id=event.target_id,
        target_name=event.target_name,
        target_kind=event.target_kind,
        state=AskState.PROPOSED,
        since=event.at,
        answer_s=event.answer_s,
    )
    return replace(reroute, asks=(*reroute.asks, ask))


def _made_aware(reroute: Reroute, event: RerouteEvent) -> Reroute:
    if event.valid_until is None or event.at >= event.valid_until:
        raise RerouteRefusedError("Not sent: its time is over. Ask again.")
    one = Aware(
        request_id=event.ask_id, target_name=event.target_name, at=event.at, code=event.code
    )
    return replace(reroute, aware=(*reroute.aware, one))


def _stepped(reroute: Reroute, event: RerouteEvent) -> Reroute:
    ask = reroute.ask(event.ask_id)
    if ask is None:
        raise RerouteRefusedError("Not recorded: nobody was asked yet.")
    if ask.state not in FROM[event.step]:
        raise RerouteRefusedError(
            "Not recorded: {target} is {state}.", target=ask.target_name, state=ask.state.value
        )
    if event.at < ask.since:
        raise RerouteRefusedError("Not recorded: that was before the last step.")
    _check_time(ask, event)
    if event.step is Step.NOT_SENT:
        return reroute
    if event.step is Step.BRIEF_REACHED:
        return _with(reroute, replace(ask, brief_version=event.version))
    changed = replace(
        ask,
        state=STATE_AFTER[event.step],
        since=event.at,
        code=event.code,
        person=event.person.strip() or ask.person,
    )
    if event.step is Step.REQUESTED:
        changed = replace(
            changed,
            way=event.way,
            valid_until=event.valid_until,
            brief_version=event.version if event.person else 0,
        )
    elif event.step is Step.DELIVERED:
        changed = replace(changed, brief_version=event.version or reroute.brief_version)
    elif event.step is Step.ACCEPTED:
        changed = replace(changed, accepted_at=event.said_at or event.at)
    return _with(reroute, changed)


def _check_time(ask: Ask, event: RerouteEvent) -> None:
    """Hold the times of a request: nothing late is sent or counts, nothing early expires."""
    if event.step is Step.REQUESTED:
        if event.valid_until is None or event.at >= event.valid_until:
            raise RerouteRefusedError("Not sent: its time is over. Ask again.")
        if not event.version:
            raise RerouteRefusedError("Not sent: there is nothing to read or send yet.")
    late = ask.valid_until is not None and event.at >= ask.valid_until
    if event.step in {Step.ACCEPTED, Step.DELIVERED} and late:
        raise RerouteRefusedError(
            "Not recorded: the request to {target} has expired. Ask again.", target=ask.target_name
        )
    if event.step is Step.EXPIRED and not late:
        raise RerouteRefusedError("Not recorded: the request still stands.")
    if event.said_at is not None and (event.said_at > event.at or event.said_at < ask.since):
        raise RerouteRefusedError("Not recorded: that time does not fit.")


def _returned(reroute: Reroute, event: RerouteEvent) -> Reroute:
    asks = tuple(
        replace(ask, state=AskState.WITHDRAWN, since=event.at, code="RETURNED")
        if ask.is_alive
        else ask
        for ask in reroute.asks
    )
    told = Told(person=event.person, position=event.position, at=event.at, code=event.code)
    return replace(reroute, asks=asks, returned=told)


def _edited(reroute: Reroute, event: RerouteEvent) -> Reroute:
    if event.version != reroute.brief_version + 1:
        raise RerouteRefusedError("Not kept: somebody changed the card meanwhile. Look again.")
    if not event.words.strip():
        raise RerouteRefusedError("Not kept: the card is empty.")
    return replace(reroute, brief=event.words, brief_version=event.version)


def _with(reroute: Reroute, changed: Ask) -> Reroute:
    asks = tuple(changed if ask.ask_id == changed.ask_id else ask for ask in reroute.asks)
    return replace(reroute, asks=asks)


def _with_clock(reroute: Reroute, at: datetime) -> Reroute:
    """Stop the one clock once somebody goes; start it again, from receipt, once nobody does."""
    stopped = reroute.is_going or reroute.returned is not None
    if stopped == (reroute.stopped_at is not None):
        return reroute
    return replace(reroute, stopped_at=at if stopped else None)


def _name(reroute: Reroute) -> str:
    return reroute.number or "This contact"
