"""Turn steps of a reroute into facts of the journal, and back."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.domain.calls.call import CallId
from console.domain.contact.contact import ContactId
from console.domain.reroute.brief import Brief, SafetyWord, WhoIsThere
from console.domain.reroute.reroute import AskId, Reroute, RerouteEvent, Step, replay
from db.facts import reroute as facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.reroute.target_fit import Offer
    from console.domain.reroute.targets import TargetSet
    from db.facts import Fact
    from db.rows import Entry

_FACT_OF: dict[Step, type[facts.RerouteStep]] = {
    Step.PROPOSED: facts.RerouteProposed,
    Step.REQUESTED: facts.RerouteRequested,
    Step.NOT_SENT: facts.RerouteNotSent,
    Step.DELIVERED: facts.RerouteDelivered,
    Step.ACCEPTED: facts.RerouteAccepted,
    Step.DECLINED: facts.RerouteDeclined,
    Step.UNAVAILABLE: facts.RerouteUnavailable,
    Step.EXPIRED: facts.RerouteExpired,
    Step.WITHDRAWN: facts.RerouteWithdrawn,
    Step.EN_ROUTE: facts.RerouteEnRoute,
    Step.ON_SCENE: facts.RerouteOnScene,
    Step.CLEARED: facts.RerouteCleared,
    Step.RETURNED: facts.RerouteReturned,
    Step.BRIEF_EDITED: facts.BriefEdited,
    Step.BRIEF_REACHED: facts.BriefReached,
    Step.ANSWER_KEPT: facts.AnswerKept,
    Step.MADE_AWARE: facts.RerouteMadeAware,
}
Made = tuple[RerouteEvent, Mapping[str, object]]
"""A step, and what only the record keeps of it."""

_STEP_OF = {kind: step for step, kind in _FACT_OF.items()}


def fact_of(contact_id: ContactId, event: RerouteEvent, **more: object) -> "Fact":
    """Return the fact of a step; ``more`` is what only the record keeps."""
    kind = _FACT_OF[event.step]
    known: dict[str, object] = {
        "contact_id": contact_id,
        "ask_id": event.ask_id,
        "target_id": event.target_id,
        "target_name": event.target_name,
        "target_kind": event.target_kind,
        "way": event.way,
        "answer_s": event.answer_s,
        "valid_until_ms": unix_ms(event.valid_until) if event.valid_until else 0,
        "person": event.person,
        "position": event.position,
        "code": event.code,
        "words": event.words,
        "brief_version": event.version,
        "said_ms": unix_ms(event.said_at or event.at),
        **more,
    }
    names = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in known.items() if name in names})  # type: ignore[arg-type]


def proposal_parts(
    reroute: Reroute, offer: "Offer", offered: "Iterable[Offer]", targets: "TargetSet", reason: str
) -> dict[str, object]:
    """Return what only the record keeps of a proposal: the call, and how every target stood."""
    return {
        "call_id": reroute.call_id,
        "call_number": reroute.number,
        "place": reroute.place,
        "position": reroute.position,
        "received_ms": unix_ms(reroute.received_at),
        "fit": offer.fit.value,
        "reason": reason,
        "rules": f"{targets.set_id}/{targets.version}",
        "offered": tuple((one.target.target_id, one.fit.value) for one in offered),
    }


def event_of(fact: object, at: datetime) -> RerouteEvent | None:
    """Return the step of a fact that was written at a time; None for a fact of another sort."""
    step = _STEP_OF.get(type(fact)) if isinstance(fact, facts.RerouteStep) else None
    if step is None:
        return None

    def part(name: str, otherwise: object = "") -> object:
        return getattr(fact, name, otherwise)

    until, said = part("valid_until_ms", 0), part("said_ms", 0)
    said_at = at_ms(said) if isinstance(said, int) and said else None
    return RerouteEvent(
        step=step,
        at=at,
        ask_id=AskId(str(part("ask_id"))),
        target_id=str(part("target_id")),
        target_name=str(part("target_name")),
        target_kind=str(part("target_kind")),
        way=str(part("way")),
        valid_until=at_ms(until) if isinstance(until, int) and until else None,
        answer_s=int(str(part("answer_s", 120))),
        person=str(part("person")),
        position=str(part("position")),
        code=str(part("code")),
        words=str(part("words")),
        version=int(str(part("brief_version", 0))),
        said_at=min(said_at, at) if said_at else None,
    )


def reroute_from(contact_id: ContactId, entries: "Iterable[Entry]") -> Reroute | None:
    """Return a contact's reroute as the record has it; None where nothing was proposed."""
    start: Reroute | None = None
    events = []
    for entry in entries:
        at = at_ms(entry.wall_ms)
        if start is None and isinstance(entry.fact, facts.RerouteProposed):
            start = Reroute(
                contact_id=contact_id,
                call_id=CallId(entry.fact.call_id) if entry.fact.call_id else None,
                number=entry.fact.call_number,
                place=entry.fact.place,
                position=entry.fact.position,
                received_at=at_ms(entry.fact.received_ms),
            )
        event = event_of(entry.fact, at)
        if event is not None:
            events.append(event)
    return replay(start, events) if start is not None else None


def brief_from(entries: "Iterable[Entry]") -> Brief | None:
    """Return the newest card of a contact as the record has it."""
    newest = None
    for entry in entries:
        if isinstance(entry.fact, facts.BriefEdited):
            newest = dict(entry.fact.parts)
    if newest is None:
        return None
    return Brief(
        number=newest.get("number", ""),
        place=newest.get("place", ""),
        asked=newest.get("asked", ""),
        safety=tuple(
            SafetyWord(code) for code in newest.get("safety", "").split() if _is_safety(code)
        ),
        who=WhoIsThere(newest.get("who", "UNKNOWN")),
        how=newest.get("how", ""),
        back=newest.get("back", ""),
    )


def edit_of(reroute: Reroute, brief: Brief, at: datetime) -> Made:
    """Return the step that gives the card its next version."""
    event = RerouteEvent(
        step=Step.BRIEF_EDITED, at=at, words=brief.text(), version=reroute.brief_version + 1
    )
    return event, {"parts": _parts(brief)}


def _parts(brief: Brief) -> tuple[tuple[str, str], ...]:
    return (
        ("number", brief.number),
        ("place", brief.place),
        ("asked", brief.asked),
        ("safety", " ".join(word.code for word in brief.safety)),
        ("who", brief.who.code),
        ("how", brief.how),
        ("back", brief.back),
    )


def unix_ms(moment: datetime) -> int:
    """Return a moment in milliseconds since 1970."""
    return round(moment.timestamp() * 1000)


def at_ms(wall_ms: int) -> datetime:
    """Return a moment of the record (aware UTC)."""
    return datetime.fromtimestamp(wall_ms / 1000, tz=UTC)


def _is_safety(code: str) -> bool:
    return any(word.code == code for word in SafetyWord)
