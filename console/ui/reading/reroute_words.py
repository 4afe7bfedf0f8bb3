"""Put reroutes into words: how a target stands, what a request is at, how long nobody goes."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.domain.clock import utc_now
from console.domain.reroute.clocks import Voice, Wait, ask_wait, must_be_told, nobody_going
from console.domain.reroute.reroute import Ask, AskState, Aware, Reroute
from console.domain.reroute.target_fit import Fit, Offer, Reason, Why
from console.domain.reroute.words import (
    DeclineReason,
    FieldOutcome,
    UnavailableReason,
    WithdrawReason,
)
from console.ui.reading.local_time import clock_text
from console.ui.translation import translated, vocabulary_label

VOICE_ROLE = {Voice.QUIET: "state-quiet", Voice.RAISED: "state-waiting", Voice.LOUD: "state-asked"}
_REASONS = {
    AskState.DECLINED: DeclineReason,
    AskState.UNAVAILABLE: UnavailableReason,
    AskState.WITHDRAWN: WithdrawReason,
    AskState.CLEARED: FieldOutcome,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("reroute", text)


def fit_word(fit: Fit) -> str:
    """Return the one word before the reason."""
    words = {Fit.FITS: _tr("FITS"), Fit.NOT_YET: _tr("NOT YET"), Fit.DOES_NOT: _tr("NO")}
    return words[fit]


def reason_words(reason: Reason) -> str:
    """Return one reason or remark in the person's language."""
    return translated("targets", str(reason.why.value)).format(**dict(reason.words))


def offer_words(offer: Offer) -> str:
    """Return why a target does not fit, or what is worth knowing of one that does."""
    open_now = [one for one in offer.reasons if one.why is Why.OPEN_QUESTION]
    shown = [one for one in offer.reasons if one not in open_now[1:]] or list(offer.remarks)
    words = " · ".join(reason_words(one) for one in shown)
    if len(open_now) > 1:
        words += _tr(" (and {count} more to ask)").format(count=len(open_now) - 1)
    return words


def staffing_words(offer: Offer) -> str:
    """Return what was last said of a target's people, by whom and when."""
    said = offer.staffing
    if said is None:
        return _tr("Staffing: nobody has said")
    state = vocabulary_label(said.state)
    if said.units is not None:
        state = _tr("{state}, {units} free").format(state=state, units=said.units)
    at = said.said_at.astimezone()
    day = "" if at.date() == utc_now().astimezone().date() else f"{at:%d.%m.} "
    return _tr("Staffing: {state}. {who} said so, {when}").format(
        state=state, who=said.said_by, when=f"{day}{_clock(said.said_at)}"
    )


def span_words(seconds: int) -> str:
    """Return minutes and seconds, or hours and minutes."""
    if seconds >= 3600:
        return _tr("{hours} h {minutes:02d} min").format(
            hours=seconds // 3600, minutes=seconds % 3600 // 60
        )
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def nobody_words(wait: Wait) -> str:
    """Return the one clock in words."""
    return _tr("NOBODY IS GOING {span}").format(span=span_words(wait.seconds))


def going_words(reroute: Reroute) -> str:
    """Return who goes, or who was told that the call went back."""
    if reroute.returned is not None:
        told = reroute.returned
        return _tr("BACK WITH 911: {person} was told at {time}").format(
            person=told.person, time=_clock(told.at)
        )
    for ask in reversed(reroute.asks):
        if ask.is_going:
            return ask_words(ask)
        if ask.state is AskState.CLEARED:
            return _tr("LANDED {time}").format(time=_clock(ask.since))
    return ""


def ask_words(ask: Ask) -> str:
    """Return how a request stands, in one line."""
    at = _clock(ask.since)
    person = ask.person
    words = {
        AskState.PROPOSED: _tr("{target}: card not read or sent yet"),
        AskState.REQUESTED: _tr("{target}: asked {at}, nobody has heard it by name"),
        AskState.DELIVERED: _tr("{target}: {person} heard it {at}, no answer yet"),
        AskState.ACCEPTED: _tr("{target}: ACCEPTED by {person} {at}"),
        AskState.EN_ROUTE: _tr("{target}: on the way since {at} ({person})"),
        AskState.ON_SCENE: _tr("{target}: there since {at} ({person})"),
        AskState.CLEARED: _tr("{target}: done {at}. {reason}"),
        AskState.DECLINED: _tr("{target}: declined {at}. {reason}"),
        AskState.UNAVAILABLE: _tr("{target}: not to be had {at}. {reason}"),
        AskState.EXPIRED: _tr("{target}: no answer in time, {at}"),
        AskState.WITHDRAWN: _tr("{target}: withdrawn {at}. {reason}"),
    }
    return words[ask.state].format(
        target=ask.target_name, at=at, person=person, reason=code_words(ask)
    )


def aware_words(one: Aware) -> str:
    """Return who only was told, in one line."""
    told = _tr("{target}: told over the feed {at}; nothing is asked of them")
    words = _tr("{target}: not told, {at}") if one.code else told
    return words.format(target=one.target_name, at=_clock(one.at))


def code_words(ask: Ask) -> str:
    """Return the coded reason or outcome of a request's last step."""
    vocabulary = _REASONS.get(ask.state)
    if vocabulary is None or not ask.code:
        return ""
    try:
        return vocabulary_label(vocabulary(ask.code))
    except ValueError:
        return ask.code  # of a newer build: shown as it stands


def wait_words(ask: Ask, now: datetime) -> tuple[str, Voice]:
    """Return how long a request has waited and how loud that is."""
    wait = ask_wait(ask, now)
    if wait is None:
        return "", Voice.QUIET
    return span_words(wait.seconds), wait.voice


def tell_words(reroute: Reroute, now: datetime) -> str:
    """Return what must be said aloud to 911 now; empty where nothing must."""
    if not must_be_told(reroute, now) or nobody_going(reroute, now) is None:
        return ""
    who = _position(reroute.position) if reroute.position else _tr("THE CALL TAKER")
    return _tr("TELL {who}: nobody has accepted {number}. The call stays with 911.").format(
        who=who, number=reroute.number or _tr("this call")
    )


def _position(words: str) -> str:
    """Return a position as it is said aloud."""
    head, _, rest = words.strip().partition(" ")
    short = head.casefold().rstrip(".") in {"pos", "position", "ct"}
    return _tr("POSITION {number}").format(number=rest) if short and rest else words.upper()


def _clock(at: datetime) -> str:
    return clock_text(at)[:5]
