"""Say which targets fit a call here and now, and why the rest do not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum

from console.domain.reroute.target_area import Inside, Where
from console.domain.reroute.target_hours import OpenState
from console.domain.reroute.targets import (
    Caller,
    ReachBy,
    Staffing,
    StaffState,
    Target,
    TargetId,
    TargetSet,
)
from console.domain.vocabulary import Level, PresentingConcern


class Fit(Enum):
    """How a target stands to a call. NOT_YET: something has to be asked first."""

    FITS = "fits"
    NOT_YET = "not yet"
    DOES_NOT = "does not fit"


class Why(Enum):
    """Why a target does not fit, or not yet; the value is a sentence with places for words."""

    CLOSED = "Closed, opens {opens}"
    CLOSED_LONG = "Closed"
    NOBODY = "Nobody there: {who} said so at {when}"
    OUT_OF_AREA = "Does not go there"
    AREA_UNKNOWN = "Not yet: ask where, or whether they go there"
    REFUSES = "Does not go: {item}"
    CONCERN = "Does not take: {concern}"
    LEVEL = "Not for level {level}"
    AGE = "Not for this age ({ages})"
    THIRD_PARTY = "Only for the person themselves"
    OPEN_QUESTION = "Not yet: {item}"


class Remark(Enum):
    """What is worth knowing of a target that fits."""

    CLOSES_SOON = "closes {closes}"
    SHORT = "short of people: {who}, {when}"
    UNITS = "{units} free: {who}, {when}"
    STAFFING_UNKNOWN = "nobody has said whether they are staffed"
    STAFFING_OLD = "staffing {age} old"
    HOLIDAY = "holiday hours: {holiday}"
    SAID_NO = "could not take this call, {when}"


_ORDER = {Fit.FITS: 0, Fit.NOT_YET: 1, Fit.DOES_NOT: 2}
SOON_S = 45 * 60
STAFFING_OLD_S = 4 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is known of a call when somebody asks where it can go.

    Attributes:
        at: The moment (aware).
        where: The place.
        concern: The presenting concern, or None while not judged.
        level: The level, or None while not judged.
        age: Years, or None.
        caller: Who is on the line.
        yes: Codes of safety items answered Yes.
        open_items: Hard and medical items unknown or not asked: code and the words to ask.
    """

    at: datetime
    where: Where
    concern: PresentingConcern | None = None
    level: Level | None = None
    age: int | None = None
    caller: Caller = Caller.UNKNOWN
    yes: frozenset[str] = frozenset()
    open_items: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason or remark, with what goes into the places of its sentence."""

    why: Why | Remark
    words: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Return the sentence in English."""
        return str(self.why.value).format(**dict(self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A target with how it stands to the call, the weightiest reason first."""

    target: Target
    fit: Fit
    reasons: tuple[Reason, ...] = ()
    remarks: tuple[Reason, ...] = ()
    staffing: Staffing | None = None

    @property
    def has_feed(self) -> bool:
        """Say whether the target is reached over the feed, too."""
        return any(way.by is ReachBy.FEED for way in self.target.reach)


def fits_here_and_now(
    target: Target,
    question: Question,
    staffing: Staffing | None = None,
    *,
    elsewhere: bool = False,
) -> Offer:
    """Return how one target stands to one call. Pure: the same question has the same answer.

    An answer that is not known is never taken for No: it leads to "not yet", and while a hard or
    medical question is open only those who go into danger fit.

    Args:
        target: The target.
        question: What is known of the call.
        staffing: What was last said of its people; None for nothing.
        elsewhere: Whether any target of the site is named in the place.

    Source: design/domain.md 4.8, 4.11 and 5.7.
    """
    state = target.hours.state_at(question.at)
    inside = target.area.holds(question.where, elsewhere=elsewhere)
    never = _never(target, question, state, staffing, inside)
    ask = _not_yet(target, question, inside)
    if never:
        fit = Fit.DOES_NOT
    elif ask:
        fit = Fit.NOT_YET
    else:
        fit = Fit.FITS
    return Offer(
        target=target,
        fit=fit,
        reasons=(*never, *ask),
        remarks=_remarks(question, state, staffing),
        staffing=staffing,
    )


def offers(
    targets: TargetSet, question: Question, staffing: Mapping[TargetId, Staffing]
) -> tuple[Offer, ...]:
    """Return every target: first what fits, then what may after a question, then the rest."""
    elsewhere = any(target.area.is_named(question.where) for target in targets.targets)
    found = [
        fits_here_and_now(target, question, staffing.get(target.target_id), elsewhere=elsewhere)
        for target in targets.targets
    ]
    return tuple(
        sorted(
            found,
            key=lambda offer: (_ORDER[offer.fit], offer.target.rank, offer.target.name.casefold()),
        )
    )


def after_a_no(found: tuple[Offer, ...], said_no: Mapping[str, datetime]) -> tuple[Offer, ...]:
    """Return offers with those behind that could not take this call; they may be asked again.

    Args:
        found: As ``offers`` returned them.
        said_no: When each target declined or could not be had (aware, in the desk's zone).
    """
    marked = [
        replace(
            offer,
            remarks=(
                Reason(why=Remark.SAID_NO, words=(("when", f"{said_no[target_id]:%H:%M}"),)),
                *offer.remarks,
            ),
        )
        if (target_id := offer.target.target_id) in said_no
        else offer
        for offer in found
    ]
    return tuple(
        sorted(marked, key=lambda offer: (_ORDER[offer.fit], offer.target.target_id in said_no))
    )


def _never(
    target: Target,
    question: Question,
    state: OpenState,
    staffing: Staffing | None,
    inside: Inside,
) -> tuple[Reason, ...]:
    found = [
        Reason(why=Why.REFUSES, words=(("item", item),))
        for item in sorted(question.yes & target.refuses)
    ]
    if not state.is_open:
        if state.changes_at is None:
            found.append(Reason(why=Why.CLOSED_LONG))
        else:
            opens = _day_and_clock(state.changes_at, question.at)
            found.append(Reason(why=Why.CLOSED, words=(("opens", opens),)))
    if inside is Inside.NO:
        found.append(Reason(why=Why.OUT_OF_AREA))
    if staffing is not None and staffing.state is StaffState.NONE:
        words = (("who", staffing.said_by), ("when", _clock(staffing.said_at, question.at)))
        found.append(Reason(why=Why.NOBODY, words=words))
    if question.concern is not None and target.takes and question.concern not in target.takes:
        found.append(Reason(why=Why.CONCERN, words=(("concern", question.concern.label),)))
    level = question.level
    if level is not None and level is not Level.NOT_ASSESSED and not _takes_level(target, level):
        found.append(Reason(why=Why.LEVEL, words=(("level", level.label),)))
    if question.age is not None and not _takes_age(target, question.age):
        found.append(Reason(why=Why.AGE, words=(("ages", _ages(target)),)))
    if question.caller is Caller.THIRD_PARTY and not target.third_party:
        found.append(Reason(why=Why.THIRD_PARTY))
    return tuple(found)


def _not_yet(target: Target, question: Question, inside: Inside) -> tuple[Reason, ...]:
    found = []
    if not target.kind.goes_in_danger:
        found = [
            Reason(why=Why.OPEN_QUESTION, words=(("item", words),))
            for _, words in question.open_items
        ]
    if inside is Inside.UNKNOWN:
        found.append(Reason(why=Why.AREA_UNKNOWN))
    return tuple(found)


def _remarks(question: Question, state: OpenState, staffing: Staffing | None) -> tuple[Reason, ...]:
    found = []
    if state.is_open and state.changes_at is not None:
        left_s = (state.changes_at - question.at).total_seconds()
        if left_s <= SOON_S:
            found.append(
                Reason(
                    why=Remark.CLOSES_SOON,
                    words=(("closes", _clock(state.changes_at, question.at)),),
                )
            )
    if state.holiday:
        found.append(Reason(why=Remark.HOLIDAY, words=(("holiday", state.holiday),)))
    if staffing is None or staffing.state is StaffState.UNKNOWN:
        found.append(Reason(why=Remark.STAFFING_UNKNOWN))
        return tuple(found)
    said = (("who", staffing.said_by), ("when", _clock(staffing.said_at, question.at)))
    age_s = (question.at - staffing.said_at).total_seconds()
    if staffing.state is StaffState.SHORT:
        found.append(Reason(why=Remark.SHORT, words=said))
    elif staffing.units is not None:
        found.append(Reason(why=Remark.UNITS, words=(("units", str(staffing.units)), *said)))
    if age_s > STAFFING_OLD_S:
        found.append(Reason(why=Remark.STAFFING_OLD, words=(("age", f"{int(age_s // 3600)} h"),)))
    return tuple(found)


def _takes_level(target: Target, level: Level) -> bool:
    return not target.levels or level in target.levels


def _takes_age(target: Target, age: int) -> bool:
    young = target.from_age is not None and age < target.from_age
    old = target.to_age is not None and age > target.to_age
    return not young and not old


def _ages(target: Target) -> str:
    if target.to_age is None:
        return f"{target.from_age} and older"
    return f"{target.from_age or 0} to {target.to_age}"


def _clock(moment: datetime, seen_from: datetime) -> str:
    """Return the clock of a moment in the zone of whoever looks."""
    return f"{moment.astimezone(seen_from.tzinfo):%H:%M}"


def _day_and_clock(moment: datetime, seen_from: datetime) -> str:
    """Return the clock, with the day where it is another one."""
    local = moment.astimezone(seen_from.tzinfo)
    if local.date() == seen_from.date():
        return f"{local:%H:%M}"
    return f"{local:%a %H:%M}"
