"""Turn steps of a contact into the facts of the journal, and the journal back into the work."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from console.domain.coded import Coded
from console.domain.contact.advice import Advice, AdviceMode, AdviceTo, Followed
from console.domain.contact.contact import Contact, ContactId, Move
from console.domain.contact.decision import Decision
from console.domain.contact.escalation import RescueExcuse, RescueTold
from console.domain.contact.lost_caller import AttemptResult, LostCaller
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.state import ContactState, may_step, steps_between
from console.domain.contact.words import EngageMode, OverrideReason
from console.domain.contact.work import ContactWork, PersonOfConcern, StruckNote
from console.domain.refusal import RefusedError
from console.domain.screening.instruments import ASQ_ID, OnLine
from console.domain.screening.levels import ChosenLevel, Floor, SecondPerson, SecondPersonWay
from console.domain.screening.pack_answers import PackAnswers
from console.domain.screening.screening import Answer, Given, Informant
from console.domain.vocabulary import Level, ResponseType
from db.facts import screening as facts

if TYPE_CHECKING:
    from db.rows import Entry


def moved_fact(before: Contact, move: Move, open_codes: tuple[str, ...] = ()) -> facts.ContactMoved:
    """Return the fact of one step."""
    return facts.ContactMoved(
        contact_id=before.contact_id,
        before=before.state.value,
        after=move.to.value,
        at_ms=ms_of(move.at),
        reason=move.reason,
        words=move.words,
        party=move.party,
        party_id=move.party_id,
        method=move.method,
        codes=move.codes,
        open_codes=open_codes,
        override_by=move.override_by,
        level=move.level,
        mode=move.mode.code if move.mode is not None else "",
    )


def walk(
    contact: Contact, wished: Move, open_codes: tuple[str, ...] = ()
) -> tuple[Contact, tuple[facts.ContactMoved, ...]]:
    """Return a contact that went the whole way to a state, and the fact of each step.

    Raises:
        RefusedError: A step on the way is not allowed now.
    """
    found: list[facts.ContactMoved] = []
    for state in steps_between(contact.state, wished.to) or (wished.to,):
        move = replace(wished, to=state, at=max(wished.at, contact.last_at))
        found.append(moved_fact(contact, move, open_codes))
        contact = contact.move(move)
    return contact, tuple(found)


def decided_fact(decision: Decision) -> facts.LevelDecided:
    """Return the fact of a chosen level with all it leaned on."""
    chosen = decision.chosen
    second = chosen.second
    return facts.LevelDecided(
        contact_id=decision.contact_id,
        level=chosen.level.code,
        floor=chosen.floor.level.code,
        floor_items=chosen.floor.items,
        floor_rules=tuple(reason.rule_id for reason in chosen.floor.reasons),
        rules=decision.rules_version,
        answers=decision.answer_pairs(),
        open_codes=decision.open_codes,
        feed_state=decision.feed_state.value,
        feed_heard_ms=ms_of(decision.feed_heard_at) if decision.feed_heard_at else None,
        reason=chosen.reason.code if chosen.reason is not None else "",
        words=chosen.words,
        second_name=second.name if second is not None else "",
        second_way=second.way.value if second is not None else "",
        second_at_ms=ms_of(second.at) if second is not None else None,
        instruments=decision.instruments,
        packs=decision.packs,
        targets=decision.targets,
        going_on_reason=decision.going_on_reason,
        scheme=decision.scheme,
    )


def ms_of(at: datetime) -> int:
    """Return milliseconds since 1970."""
    return round(at.timestamp() * 1000)


def time_of(unix_ms: int) -> datetime:
    """Return an aware UTC time."""
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)


def fold_work(work: ContactWork, entries: "Iterable[Entry]") -> ContactWork:
    """Return the work as the journal tells it, entry by entry.

    An entry that does not fit what went before, as one of a newer program may not, is left out.
    """
    for entry in entries:
        if isinstance(entry.fact, facts.LevelCountersigned):
            work = countersigned(work, time_of(entry.wall_ms))
            continue
        fold = _FOLDS.get(type(entry.fact))
        if fold is None:
            continue
        try:
            work = fold(work, entry.fact)
        except (RefusedError, ValueError):
            continue
    return work


def phone_in(entries: "Iterable[Entry]") -> OnPhone | None:
    """Return who was on the phone last, as the journal tells it; None where nobody was."""
    phone: OnPhone | None = None
    for entry in sorted(entries, key=lambda one: one.wall_ms):
        fact = entry.fact
        if not isinstance(fact, facts.PhoneMarked):
            continue
        at, contact_id = time_of(fact.at_ms), ContactId(fact.contact_id)
        if fact.what == "renewed" and phone is not None and phone.contact_id == contact_id:
            phone = phone.renew(at)
        elif fact.what in {"on", "renewed"}:
            phone = OnPhone(contact_id=contact_id, since=at, renewed_at=at)
        else:
            phone = None
    return phone


def _code(kind: type[Coded], code: str) -> Any:
    return kind(code) if code else None


def _moved(work: ContactWork, fact: facts.ContactMoved) -> ContactWork:
    """Take a step as it was written: its guards were checked then."""
    contact, after = work.contact, ContactState(fact.after)
    if not may_step(contact.state, after):
        return work
    at = max(time_of(fact.at_ms), contact.last_at)
    move = Move(
        to=after,
        at=at,
        reason=fact.reason,
        words=fact.words or "-",
        party=fact.party or contact.owner,
        party_id=fact.party_id or contact.owner_id,
        method=fact.method or "-",
        codes=fact.codes,
        override_by=fact.override_by,
        level=fact.level or "NA",
        mode=_code(EngageMode, fact.mode),
        answers_complete=True,
    )
    lost = work.lost if after in {ContactState.LOST, ContactState.ESCALATED} else None
    return replace(work, contact=contact.move(move), lost=lost)


def _answered(work: ContactWork, fact: facts.ScreenAnswered) -> ContactWork:
    one = Given(
        item=fact.item,
        answer=Answer(fact.answer),
        at=time_of(fact.at_ms),
        by=Informant(fact.by),
        name=fact.name,
        confirmed=fact.confirmed,
    )
    return replace(work, answers=work.answers.with_answer(one))


def _asq(work: ContactWork, fact: facts.InstrumentAnswered) -> ContactWork:
    on_line = OnLine(fact.on_line)
    if fact.instrument != ASQ_ID:
        kept = work.packs.get(fact.instrument, PackAnswers())
        kept = kept.told(fact.item, fact.answer, fact.name, fact.band, fact.floor)
        return replace(work, packs={**work.packs, fact.instrument: kept}, on_line=on_line)
    if not fact.item:
        return replace(work, on_line=on_line)
    asq = {**work.asq, int(fact.item): Answer(fact.answer)}
    return replace(work, asq=asq, on_line=on_line)


def _went_on(work: ContactWork, fact: facts.WentOn) -> ContactWork:
    return replace(work, going_on_reason=fact.reason)


def _decided(work: ContactWork, fact: facts.LevelDecided) -> ContactWork:
    second = None
    if fact.second_name:
        second = SecondPerson(
            name=fact.second_name,
            way=SecondPersonWay(fact.second_way),
            at=time_of(fact.second_at_ms or 0),
        )
    chosen = ChosenLevel(
        level=Level(fact.level),
        floor=Floor(level=Level(fact.floor), rules_version=fact.rules),
        reason=_code(OverrideReason, fact.reason),
        words=fact.words,
        second=second,
    )
    return replace(work, chosen=chosen)


def countersigned(work: ContactWork, at: datetime) -> ContactWork:
    """Return the work once the person on the telephone has signed for its level."""
    chosen = work.chosen
    if chosen is None or chosen.second is None:
        return work
    second = replace(chosen.second, countersigned_at=at)
    return replace(work, chosen=replace(chosen, second=second))


def _advice_asked(work: ContactWork, fact: facts.AdviceAsked) -> ContactWork:
    return work.with_advice(
        Advice(
            advice_id=fact.advice_id,
            contact_id=work.contact.contact_id,
            to=AdviceTo(fact.to),
            requested_at=time_of(fact.at_ms),
            name=fact.name,
            asked=fact.asked,
            mode=AdviceMode(fact.mode),
        )
    )


def _advice_given(work: ContactWork, fact: facts.AdviceGiven) -> ContactWork:
    advice = work.advice(fact.advice_id)
    if advice is None:
        return work
    return work.with_advice(
        advice.answer(
            fact.words,
            time_of(fact.at_ms),
            response=_code(ResponseType, fact.response),
            lowers=fact.lowers,
            reason=fact.reason,
        )
    )


def _advice_ended(work: ContactWork, fact: facts.AdviceEnded) -> ContactWork:
    advice = work.advice(fact.advice_id)
    if advice is None:
        return work
    return work.with_advice(advice.end(Followed(fact.followed), time_of(fact.at_ms), fact.why_not))


def _said(work: ContactWork, fact: facts.RescueSaid) -> ContactWork:
    return replace(work, contact=work.contact.say_rescue(fact.reason))


def _told(work: ContactWork, fact: facts.RescueTold) -> ContactWork:
    told = RescueTold(name=fact.name, at=time_of(fact.at_ms))
    return replace(work, contact=work.contact.tell(told))


def _confirmed(work: ContactWork, fact: facts.RescueConfirmed) -> ContactWork:
    told = RescueTold(name=fact.name, at=time_of(fact.at_ms))
    return replace(work, contact=work.contact.confirm_rescue(told))


def _excused(work: ContactWork, fact: facts.RescueExcused) -> ContactWork:
    excuse = RescueExcuse(
        name=fact.name, role=fact.role, reason=fact.reason, at=time_of(fact.at_ms)
    )
    return replace(work, contact=work.contact.excuse_rescue(excuse))


def _lost(work: ContactWork, fact: facts.LineLost) -> ContactWork:
    lost = LostCaller(
        lost_at=time_of(fact.at_ms), number=fact.number, place=fact.place, level=fact.level
    )
    return replace(work, lost=lost)


def _tried(work: ContactWork, fact: facts.CallbackTried) -> ContactWork:
    if work.lost is None:
        return work
    at = max(time_of(fact.at_ms), work.lost.lost_at)
    return replace(work, lost=work.lost.try_again(AttemptResult(fact.result), at))


def _struck(work: ContactWork, fact: facts.NoteStruck) -> ContactWork:
    note = StruckNote(text=fact.text, reason=fact.reason, at=work.contact.last_at)
    return replace(work, struck=(*work.struck, note))


def _named(work: ContactWork, fact: facts.PersonNamed) -> ContactWork:
    person = PersonOfConcern(person_id=fact.person_id, name=fact.name, born=fact.born)
    return replace(work, person=person)


_FOLDS: Mapping[type, Callable[[ContactWork, Any], ContactWork]] = {
    facts.ContactMoved: _moved,
    facts.ScreenAnswered: _answered,
    facts.InstrumentAnswered: _asq,
    facts.WentOn: _went_on,
    facts.LevelDecided: _decided,
    facts.AdviceAsked: _advice_asked,
    facts.AdviceGiven: _advice_given,
    facts.AdviceEnded: _advice_ended,
    facts.RescueSaid: _said,
    facts.RescueTold: _told,
    facts.RescueConfirmed: _confirmed,
    facts.RescueExcused: _excused,
    facts.LineLost: _lost,
    facts.CallbackTried: _tried,
    facts.NoteStruck: _struck,
    facts.PersonNamed: _named,
}
