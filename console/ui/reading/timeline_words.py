"""Put the entries about a contact into words: what happened, and what the entry says of it."""

from console.domain.coded import Coded
from console.domain.contact.signed_log import TimelineLine
from console.domain.contact.state import ContactState
from console.domain.contact.words import (
    CancelReason,
    EscalateReason,
    OverrideReason,
    ReturnReason,
)
from console.domain.finish.words import NonDivertReason
from console.domain.reroute.words import DeclineReason, UnavailableReason, WithdrawReason
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Level,
    Nexus,
    PresentingConcern,
    RequesterRole,
    ResponseType,
)
from console.ui.reading.clock_words import clock_seconds
from console.ui.reading.work_words import STATES
from console.ui.translation import translated, vocabulary_label

KIND_WORDS = {
    "contact.opened": "Contact opened",
    "contact.claimed": "Claimed",
    "contact.released": "Handed back",
    "contact.joined": "Joined to its call",
    "contact.moved": "Step",
    "contact.person_named": "Who it is about",
    "contact.taken": "Taken over",
    "review.author_absent": "AUTHOR ABSENT, marked by a lead",
    "contact.left_unsigned": "SHIFT ENDED, LOG NOT SIGNED",
    "consult.signed": "LOG SIGNED",
    "addendum.signed": "ADDENDUM",
    "screen.answered": "Safety question",
    "screen.went_on": "Went on with open questions",
    "instrument.answered": "Instrument",
    "level.decided": "LEVEL DECIDED, with what was known then",
    "level.countersigned": "Level countersigned",
    "advice.asked": "Advice asked",
    "advice.given": "Advice given",
    "advice.ended": "What became of the advice",
    "rescue.said": "Why it was escalated",
    "rescue.told": "Told of the rescue",
    "rescue.confirmed": "Rescue confirmed",
    "rescue.excused": "Rescue closed without confirmation",
    "line.lost": "LINE LOST",
    "callback.tried": "Called back",
    "phone.marked": "On the phone",
    "note.struck": "Note struck, entered in error",
    "finish.recorded": "Ending recorded",
    "safety_plan.kept": "Safety plan",
    "safety_plan.printed": "Safety plan printed",
    "referral.made": "Referral",
    "referral.list_shared": "List of services shared",
    "share.made": "Safe-response share",
    "reroute.proposed": "Reroute proposed",
    "reroute.requested": "Reroute requested",
    "reroute.not_sent": "Reroute not sent",
    "reroute.delivered": "Reroute delivered",
    "reroute.accepted": "Reroute accepted",
    "reroute.declined": "Reroute declined",
    "reroute.unavailable": "Target unavailable",
    "reroute.expired": "Reroute expired",
    "reroute.withdrawn": "Reroute withdrawn",
    "reroute.en_route": "On the way",
    "reroute.on_scene": "On scene",
    "reroute.cleared": "Reroute cleared",
    "reroute.returned": "RETURNED TO 911",
    "reroute.brief_edited": "Brief changed",
    "reroute.brief_reached": "Brief reached the team",
    "reroute.answer_kept": "Answer of the center",
    "reroute.made_aware": "Let know",
    "tennessen.noted": "Tennessen notice",
}
"""What each kind of entry about a contact is called; ids for the lists are left out."""

NOT_SHOWN = frozenset({"contact.keyed"})
"""Kinds that only help to find a contact again."""

FIELD_WORDS = {
    "entry_channel": "came by",
    "requester_role": "asked by",
    "requester": "name",
    "presenting_concern": "concern",
    "mh_nexus": "mental health",
    "overall_level": "level",
    "recommended_response": "recommended",
    "disposition": "ending",
    "narrative": "note",
    "text": "text",
    "words": "words",
    "reason": "reason",
    "before": "from",
    "after": "to",
    "item": "question",
    "answer": "answer",
    "by": "said by",
    "name": "name",
    "confirmed": "heard by the clinician",
    "level": "level",
    "floor": "floor of the rules",
    "floor_items": "set by",
    "open_codes": "not known then",
    "answers": "answers then",
    "feed_state": "calls then",
    "feed_heard_ms": "last heard of the calls",
    "second_name": "second person",
    "second_way": "reached by",
    "second_at_ms": "reached at",
    "going_on_reason": "why it went on",
    "at_ms": "at",
    "said_ms": "said at",
    "to": "to",
    "asked": "asked",
    "mode": "by",
    "response": "advised",
    "lowers": "lowers the response",
    "followed": "followed",
    "why_not": "why not",
    "role": "role",
    "number": "number",
    "place": "place",
    "result": "result",
    "what": "what",
    "code": "code",
    "person": "person",
    "way": "way",
    "target_name": "target",
    "position": "position",
    "parts": "parts",
    "answer_s": "answers within, s",
    "received_ms": "call came at",
    "valid_until_ms": "holds until",
    "lines": "plan",
    "missing": "not answered",
    "method": "by",
    "party": "with",
    "override_by": "let by",
    "from_name": "from",
    "to_name": "to",
    "supervisor": "supervisor",
    "by_grace": "back to the same person",
    "organization": "organization",
    "service": "service",
    "accepted": "accepted",
    "recipient": "to",
    "purpose": "purpose",
    "fields": "what was given",
    "instrument": "instrument",
    "on_line": "who answered",
    "form": "as",
    "listings": "services",
}
"""What a field is called; one that is not here is an id or a code for the lists, and not shown."""

_CODES: dict[str, type[Coded]] = {
    "entry_channel": EntryChannel,
    "requester_role": RequesterRole,
    "by": RequesterRole,
    "presenting_concern": PresentingConcern,
    "mh_nexus": Nexus,
    "overall_level": Level,
    "level": Level,
    "floor": Level,
    "recommended_response": ResponseType,
    "response": ResponseType,
    "disposition": Disposition,
}
_OF_REROUTE: tuple[type[Coded], ...] = (DeclineReason, UnavailableReason, WithdrawReason)
_OF_CONTACT: tuple[type[Coded], ...] = (
    Disposition,
    ReturnReason,
    CancelReason,
    EscalateReason,
    OverrideReason,
    NonDivertReason,
)
_STATES = frozenset({"before", "after"})
_REASON_FIELDS = frozenset({"reason", "going_on_reason", "code", "why_not"})
_TEXTS = frozenset({"narrative", "text", "words", "lines", "answers"})
_BETWEEN = "  ·  "
_HIDDEN = {"note.struck": frozenset({"text"})}
"""Words that stood on the wrong contact are somebody else's."""


def kind_words(line: TimelineLine) -> str:
    """Return what happened."""
    return translated("timeline", KIND_WORDS.get(line.kind, line.kind))


def value_words(line: TimelineLine) -> str:
    """Return what the entry says, texts on lines of their own; or why it says nothing."""
    if line.destroyed:
        return translated("timeline", "The text was lawfully destroyed.")
    if line.newer:
        return translated("timeline", "From a newer program; this one cannot read it.")
    hidden = _HIDDEN.get(line.kind, frozenset())
    short: list[str] = []
    texts: list[str] = []
    for name, value in line.values:
        if name not in FIELD_WORDS or name in hidden or not value or _is_now(line, name, value):
            continue
        words = f"{translated('timeline', FIELD_WORDS[name])}: {_value(line.kind, name, value)}"
        (texts if name in _TEXTS else short).append(words)
    return "\n".join([*([_BETWEEN.join(short)] if short else []), *texts])


def note_of(lines: tuple[TimelineLine, ...]) -> str:
    """Return the note of the signed log; empty where there is none."""
    for line in lines:
        if line.kind == "consult.signed":
            return dict(line.values).get("narrative", "").strip()
    return ""


def addenda_of(lines: tuple[TimelineLine, ...]) -> tuple[TimelineLine, ...]:
    """Return the addenda whose text is still there."""
    return tuple(line for line in lines if line.kind == "addendum.signed" and line.values)


def _is_now(line: TimelineLine, name: str, value: str) -> bool:
    """Say whether a time is that of the entry itself, to the minute."""
    return name == "at_ms" and value.startswith(f"{line.at.astimezone():%Y-%m-%d %H:%M}")


def _value(kind: str, name: str, value: str) -> str:
    try:
        if name in _STATES:
            return translated("Contact", STATES[ContactState(value)])
        if name in _CODES:
            return vocabulary_label(_CODES[name](value))
        if name in _REASON_FIELDS:
            return _reason(kind, value)
    except ValueError:
        return value  # of a newer program
    return value


def _reason(kind: str, value: str) -> str:
    """Return the label of a code, or what was typed."""
    of_reroute = kind.startswith("reroute.")
    for vocabulary in _OF_REROUTE + _OF_CONTACT if of_reroute else _OF_CONTACT + _OF_REROUTE:
        if value in {each.code for each in vocabulary}:
            return vocabulary_label(vocabulary(value))
    return value


def line_time(line: TimelineLine) -> str:
    """Return when the entry was written."""
    return clock_seconds(line.at)
