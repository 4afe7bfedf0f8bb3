"""Say what each disposition wants to be known, and what else there is a place for."""

from dataclasses import dataclass
from enum import Enum

from console.domain.asking import Answers, FormField, first, missing
from console.domain.finish_words import (
    Consent,
    CrisisTeam,
    HoldType,
    MeansTalk,
    NonDivertReason,
    NoTeamReason,
    Notice,
    ReferralHow,
    ReferralKind,
    ReportDuty,
    TransportMode,
    TransportTo,
    WarnDuty,
    YesNo,
)
from console.domain.vocabulary import Disposition, Level, PresentingConcern, ResponseType


class Diverted(Enum):
    """How a disposition counts in the funnel. Source: design/domain.md 4.12."""

    YES = "diverted"
    PARTLY = "partly, reported apart"
    NO = "not diverted"
    SUPPORTED = "not diverted, supported"
    OUTSIDE = "not in the denominator"


_D = Disposition
COUNTS_AS = {
    _D.RESOLVED_PHONE: Diverted.YES,
    _D.RESOLVED_REFERRED: Diverted.YES,
    _D.TO_BCR: Diverted.YES,
    _D.TO_MCT: Diverted.YES,
    _D.TO_988: Diverted.YES,
    _D.TO_EMS_ONLY: Diverted.YES,
    _D.TO_OUTREACH: Diverted.YES,
    _D.TO_CIVILIAN: Diverted.YES,
    _D.PROVIDER_TOOK_OVER: Diverted.YES,
    _D.CORESPONSE_SENT: Diverted.PARTLY,
    _D.POLICE_SENT: Diverted.NO,
    _D.POLICE_SENT_WITH_INFO: Diverted.SUPPORTED,
    _D.POLICE_CANCELLED: Diverted.YES,
    _D.CONSULT_ONLY: Diverted.OUTSIDE,
    _D.CALLER_LOST: Diverted.NO,
    _D.REFUSED: Diverted.NO,
    _D.UNREACHED: Diverted.NO,
    _D.NOT_MH: Diverted.OUTSIDE,
    _D.DUPLICATE: Diverted.OUTSIDE,
    _D.TEST: Diverted.OUTSIDE,
}

_POLICE = frozenset(
    {_D.POLICE_SENT, _D.POLICE_SENT_WITH_INFO, _D.CORESPONSE_SENT, _D.POLICE_CANCELLED}
)
_RECEIVED = frozenset(
    {
        _D.TO_BCR, _D.TO_MCT, _D.TO_988, _D.TO_EMS_ONLY, _D.TO_OUTREACH, _D.TO_CIVILIAN,
        _D.PROVIDER_TOOK_OVER, _D.CORESPONSE_SENT,
    }
)  # fmt: skip
_NO_TALK = frozenset(
    {
        _D.CONSULT_ONLY, _D.DUPLICATE, _D.TEST, _D.NOT_MH, _D.CALLER_LOST, _D.UNREACHED,
        _D.TO_CIVILIAN,
    }
)  # fmt: skip
_NO_TEAM_ASKED = frozenset({_D.DUPLICATE, _D.TEST, _D.NOT_MH, _D.CONSULT_ONLY, _D.TO_CIVILIAN})
_SUICIDE = frozenset({PresentingConcern.SI, PresentingConcern.SA, PresentingConcern.NSSI})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What is known of a contact when it ends.

    Attributes:
        disposition: How it ended, or None while nobody said.
        concern: The presenting concern.
        level: The level.
        threat: Whether a certain person was threatened.
    """

    disposition: Disposition | None
    concern: PresentingConcern | None = None
    level: Level | None = None
    threat: bool = False


def finish_fields(ending: Ending, answers: Answers, *, all_of_them: bool) -> tuple[FormField, ...]:
    """Return what is asked, what is needed first.

    A consult that only gave advice needs nothing here: it stays a record of 30 seconds.

    Args:
        ending: What is known.
        answers: What is answered; some answers ask for another.
        all_of_them: Also what this ending does not need.
    """
    needed = _needed(ending, answers)
    fields = [_with_need(field, field.code in needed) for field in _ALL]
    asked = [field for field in fields if field.needed]
    rest = [
        field for field in fields if not field.needed and (all_of_them or answers.get(field.code))
    ]
    return (*asked, *rest)


def still_missing(ending: Ending, answers: Answers) -> tuple[FormField, ...]:
    """Return what this ending needs and nobody answered."""
    return missing(finish_fields(ending, answers, all_of_them=False), answers)


def _needed(ending: Ending, answers: Answers) -> frozenset[str]:
    if ending.disposition is None:
        return frozenset()
    return _by_disposition(ending.disposition) | _by_case(ending, ending.disposition, answers)


def _by_disposition(disposition: Disposition) -> frozenset[str]:
    needed: set[str] = set()
    if disposition in _POLICE:
        needed.add("nondivert_reason")
    if disposition is _D.POLICE_CANCELLED:
        needed.add("units_cancelled")
    if disposition in _RECEIVED:
        needed |= {"receiving_agency", "receiving_person"}
    if disposition is _D.RESOLVED_REFERRED:
        needed |= {"referrals", "referral_how"}
    if disposition not in _NO_TEAM_ASKED:
        needed.add("crisis_team")
    if disposition not in _NO_TALK:
        needed |= {"notice", "report_duty"}
    return frozenset(needed)


def _by_case(ending: Ending, disposition: Disposition, answers: Answers) -> frozenset[str]:
    needed: set[str] = set()
    talked = disposition not in _NO_TALK
    if first(answers, "crisis_team") in {"NOT_SENT", "NOT_CONSIDERED"}:
        needed.add("no_team_reason")
    if talked and ending.concern in _SUICIDE:
        needed.add("means_talk")
    if talked and ending.level is Level.IMMEDIATE:
        needed.add("supervisor")
    if ending.threat and disposition is not _D.TEST:
        needed.add("warn_duty")
    if first(answers, "transport_mode") not in {"", "NONE"}:
        needed |= {"transport_to", "transport_voluntary"}
    return frozenset(needed)


def _with_need(field: FormField, needed: bool) -> FormField:  # noqa: FBT001 - of one field
    if field.needed == needed:
        return field
    return FormField(
        code=field.code,
        label=field.label,
        choices=field.choices,
        needed=needed,
        many=field.many,
        lines=field.lines,
        limit=field.limit,
        hint=field.hint,
    )


_ALL = (
    FormField(code="nondivert_reason", label="Why police", choices=tuple(NonDivertReason)),
    FormField(code="units_cancelled", label="Units cancelled by dispatch", limit=60),
    FormField(code="receiving_agency", label="Who took over", limit=80, hint="the agency"),
    FormField(code="receiving_person", label="By name", limit=80, hint="the person who took over"),
    FormField(code="crisis_team", label="Crisis team (403.03)", choices=tuple(CrisisTeam)),
    FormField(code="no_team_reason", label="Why no team", choices=tuple(NoTeamReason)),
    FormField(code="referrals", label="Referred to", choices=tuple(ReferralKind), many=True),
    FormField(code="referral_how", label="How", choices=tuple(ReferralHow)),
    FormField(code="referral_accepted", label="Accepted", choices=tuple(YesNo)),
    FormField(code="notice", label="Privacy notice", choices=tuple(Notice)),
    FormField(code="means_talk", label="Means safety", choices=tuple(MeansTalk)),
    FormField(code="firearms", label="Firearms at home", choices=tuple(YesNo)),
    FormField(
        code="means_step",
        label="Step agreed",
        limit=160,
        hint="what, who, when; no serial number, no list of weapons",
    ),
    FormField(code="report_duty", label="Report by law", choices=tuple(ReportDuty)),
    FormField(code="warn_duty", label="Duty to warn", choices=tuple(WarnDuty)),
    FormField(code="transport_mode", label="Taken along by", choices=tuple(TransportMode)),
    FormField(code="transport_to", label="Where to", choices=tuple(TransportTo)),
    FormField(code="transport_voluntary", label="Of their own will", choices=tuple(YesNo)),
    FormField(code="hold", label="Hold", choices=tuple(HoldType)),
    FormField(code="hold_note", label="Facts of the hold", limit=200, hint="what was seen"),
    FormField(code="consent_follow_up", label="May we call later", choices=tuple(Consent)),
    FormField(code="consent_provider", label="May we call the provider", choices=tuple(Consent)),
    FormField(code="consent_family", label="May we call family", choices=tuple(Consent)),
    FormField(
        code="actual_response", label="Who really came", choices=tuple(ResponseType), many=True
    ),
    FormField(code="supervisor", label="Supervisor told", limit=80, hint="name and time"),
    FormField(code="distress_start", label="Distress at start, 0 to 10", limit=2),
    FormField(code="distress_end", label="Distress at end, 0 to 10", limit=2),
    FormField(code="protective", label="What holds", limit=200, lines=True),
    FormField(code="language", label="Language", limit=40, hint="and whether interpreted"),
    FormField(code="comms_need", label="Communication need", limit=80),
    FormField(code="residential", label="Where they live", limit=80),
    FormField(code="safety_event", label="Near miss or complaint", limit=200, lines=True),
)
