"""Say what each disposition wants to be known, and when a log may be signed without some of it."""

from dataclasses import dataclass
from enum import Enum

from console.domain.asking import Answers, FormField, first, missing
from console.domain.finish.fields import (
    GROUPS,
    LEFT_OPEN,
    OF_EVERY_TALK,
    FieldGroup,
    in_asking_order,
)
from console.domain.refusal import Labels, RefusedError
from console.domain.vocabulary import Disposition, Level, PresentingConcern


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

POLICE_WENT = frozenset({_D.POLICE_SENT, _D.POLICE_SENT_WITH_INFO, _D.CORESPONSE_SENT})
"""Endings with which police were sent, alone or not."""

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
_MUST = frozenset(
    {"nondivert_reason", "crisis_team", "no_team_reason", "report_duty", "warn_duty", "notice"}
)
"""What no reason excuses."""

_NO_TEAM_ASKED = frozenset({_D.DUPLICATE, _D.TEST, _D.NOT_MH, _D.CONSULT_ONLY, _D.TO_CIVILIAN})
_NO_RACE_SAID = frozenset({"NOT_ASKED", "UNKNOWN", "DECLINED"})
_SUICIDE = frozenset({PresentingConcern.SI, PresentingConcern.SA, PresentingConcern.NSSI})


class EndingRefusedError(RefusedError):
    """A log cannot be signed while its ending lacks something; the sentence says what."""


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


def finish_fields(
    ending: Ending, answers: Answers, group: FieldGroup | None = None
) -> tuple[FormField, ...]:
    """Return what is asked, what is needed first.

    A consult that only gave advice needs nothing here: it stays a record of 30 seconds.

    Args:
        ending: What is known.
        answers: What is answered; some answers ask for another.
        group: The part that is opened besides; None for none.
    """
    codes = _needed(ending, answers)
    asked = in_asking_order(codes)
    if first(answers, LEFT_OPEN.code) or _may_stay_open(missing(asked, answers)):
        asked = (*asked, LEFT_OPEN)
    rest = GROUPS[group] if group is not None else ()
    return (*asked, *(field for field in rest if field.code not in codes))


def still_missing(ending: Ending, answers: Answers) -> tuple[FormField, ...]:
    """Return what this ending needs and nobody answered."""
    return missing(in_asking_order(_needed(ending, answers)), answers)


def check_may_sign(ending: Ending, answers: Answers) -> None:
    """Allow a log to be signed with its ending as it stands.

    What nobody can answer any more may stay open with a reason. What the law asks may not, nor why
    police went: each of these has an answer that says the truth, such as not considered.

    Raises:
        EndingRefusedError: Something is missing; the sentence names it.

    Source: design/domain.md 2.1, row 16.
    """
    left = still_missing(ending, answers)
    held = tuple(field for field in left if field.code in _MUST)
    excused = bool(first(answers, LEFT_OPEN.code))
    if held and excused:
        raise EndingRefusedError(
            "Not signed: {fields} cannot stay open. The answers are under Finish (E).",
            fields=labels_of(held),
        )
    if left and not excused:
        raise EndingRefusedError(
            "Not signed: the ending still wants {fields}. Answer under Finish (E), or say there"
            " why it cannot be answered.",
            fields=labels_of(left),
        )


def labels_of(fields: tuple[FormField, ...]) -> Labels:
    """Return the labels of fields, for a sentence."""
    return Labels("form", tuple(field.label for field in fields))


def _may_stay_open(left: tuple[FormField, ...]) -> bool:
    return bool(left) and not any(field.code in _MUST for field in left)


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
        needed |= {"notice", "report_duty"} | OF_EVERY_TALK
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
    if talked and set(answers.get("race", ())) - _NO_RACE_SAID:
        needed.add("race_source")
    if first(answers, "transport_mode") not in {"", "NONE"}:
        needed |= {"transport_to", "transport_voluntary"}
    return frozenset(needed)
