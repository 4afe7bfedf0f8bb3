"""List every field of an ending, in groups of which each opens by itself.

Source: design/domain.md 3. What stands elsewhere is not asked again: the one-breath log, the safety
screen, the assessment, the consult, the safety plan, the private note, later calls and duties.
"""

from dataclasses import replace
from enum import Enum

from console.domain.asking import FormField
from console.domain.calls.words import (
    CallerParty,
    CommsNeed,
    Function,
    Interpreter,
    Language,
    LeftOpen,
    OutcomeSource,
    ReceivedHow,
    SafetyEvent,
    SeenInField,
    TalkMode,
)
from console.domain.finish.words import (
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
from console.domain.person_words import (
    DistressBy,
    Gender,
    Intervention,
    LocationType,
    PersonKnown,
    Precipitant,
    Race,
    RaceSource,
    Residence,
)
from console.domain.vocabulary import Level, PresentingConcern, ResponseType


class FieldGroup(Enum):
    """The parts of an ending that open one by one; the value is the label."""

    RESPONSE = "Response"
    REFERRAL = "Referral, transport"
    CALLER = "Caller"
    PERSON = "Person"
    SAFETY = "Concern, safety"
    CARE = "Care, consent"
    DUTY = "Duties, review"


_F = FormField
_RESPONSE = (
    _F(code="nondivert_reason", label="Why police", choices=tuple(NonDivertReason)),
    _F(code="units_cancelled", label="Units cancelled by dispatch", limit=60),
    _F(code="receiving_agency", label="Who took over", limit=80, hint="the agency"),
    _F(code="receiving_person", label="By name", limit=80, hint="the person who took over"),
    _F(code="receiving_how", label="How they were reached", choices=tuple(ReceivedHow)),
    _F(code="receiving_ref", label="Their reference", limit=40, hint="a number they gave"),
    _F(code="crisis_team", label="Crisis team (403.03)", choices=tuple(CrisisTeam)),
    _F(code="no_team_reason", label="Why no team", choices=tuple(NoTeamReason)),
    _F(code="police_asked", label="Police asked for by you", choices=tuple(YesNo)),
    _F(code="police_asked_why", label="Why you asked", limit=120),
    _F(code="actual_response", label="Who really came", choices=tuple(ResponseType), many=True),
    _F(code="field_outcome", label="What happened there", choices=tuple(SeenInField), many=True),
    _F(code="field_source", label="Known from", choices=tuple(OutcomeSource)),
)
_REFERRAL = (
    _F(code="referrals", label="Referred to", choices=tuple(ReferralKind), many=True),
    _F(code="referral_how", label="How", choices=tuple(ReferralHow)),
    _F(code="referral_accepted", label="Accepted", choices=tuple(YesNo)),
    _F(code="referral_refused", label="Why not accepted", limit=120),
    _F(code="appointment", label="Appointment", limit=80, hint="day, time, where"),
    _F(code="transport_mode", label="Taken along by", choices=tuple(TransportMode)),
    _F(code="transport_to", label="Where to", choices=tuple(TransportTo)),
    _F(code="transport_voluntary", label="Of their own will", choices=tuple(YesNo)),
    _F(code="hold", label="Hold", choices=tuple(HoldType)),
    _F(code="hold_note", label="Facts of the hold", limit=200, hint="what was seen"),
)
_CALLER = (
    _F(code="talk_mode", label="How you spoke", choices=tuple(TalkMode)),
    _F(code="caller_party", label="Who calls", choices=tuple(CallerParty)),
    _F(code="spoken", label="Language spoken", choices=tuple(Language)),
    _F(code="language", label="Another language", limit=40),
    _F(code="interpreter", label="Interpreter", choices=tuple(Interpreter)),
    _F(code="interpreter_id", label="Interpreter's number", limit=40),
    _F(code="interpreter_wait", label="Waited, seconds", limit=5),
    _F(code="comms", label="To be understood", choices=tuple(CommsNeed), many=True),
    _F(code="comms_need", label="Communication need", limit=80),
    _F(code="caller_name", label="Caller's name", limit=80),
    _F(code="caller_phone", label="Caller's number", limit=40),
    _F(code="caller_safe", label="Safe to call", choices=tuple(YesNo)),
    _F(code="functions", label="What you did", choices=tuple(Function), many=True),
    _F(code="related_incidents", label="Other incident numbers", limit=160),
)
_PERSON = (
    _F(code="location_type", label="Where they are", choices=tuple(LocationType)),
    _F(code="race", label="Race, ethnicity", choices=tuple(Race), many=True),
    _F(code="race_other", label="In their words", limit=80),
    _F(code="race_source", label="Who said so", choices=tuple(RaceSource)),
    _F(code="person_known", label="Known by name", choices=tuple(PersonKnown)),
    _F(code="person_name", label="Person's name", limit=80),
    _F(code="person_age", label="Birth date or age", limit=20),
    _F(code="gender", label="Gender", choices=tuple(Gender)),
    _F(code="pronoun", label="Pronoun", limit=20),
    _F(code="residence", label="Where they live", choices=tuple(Residence)),
    _F(code="residential", label="Housing, in words", limit=80),
    _F(code="veteran", label="Veteran", choices=tuple(YesNo)),
    _F(code="pregnant", label="Pregnant or birth within a year", choices=tuple(YesNo)),
    _F(code="student", label="Student", choices=tuple(YesNo)),
    _F(code="school", label="School", limit=80),
    _F(code="tribal", label="Tribal affiliation", limit=80),
    _F(code="disability", label="Disability", choices=tuple(YesNo)),
)
_SAFETY = (
    _F(code="risk_suicide", label="Risk of suicide", choices=tuple(Level)),
    _F(code="risk_violence", label="Risk of violence", choices=tuple(Level)),
    _F(code="risk_medical", label="Medical risk", choices=tuple(Level)),
    _F(code="risk_intoxication", label="Risk by alcohol or drugs", choices=tuple(Level)),
    _F(code="risk_self_care", label="Risk to daily needs", choices=tuple(Level)),
    _F(code="secondary", label="Also about", choices=tuple(PresentingConcern), many=True),
    _F(code="precipitants", label="What set it off", choices=tuple(Precipitant), many=True),
    _F(code="weapon_detail", label="Weapon: what, where", limit=120, hint="type, place, who can"),
    _F(code="means_talk", label="Means safety", choices=tuple(MeansTalk)),
    _F(code="firearms", label="Firearms at home", choices=tuple(YesNo)),
    _F(
        code="means_step",
        label="Step agreed",
        limit=160,
        hint="what, who, when; no serial number, no list of weapons",
    ),
    _F(code="means_holder", label="Who holds them", limit=80, hint="a role, such as brother"),
    _F(code="protective", label="What holds", limit=200, lines=True),
)
_CARE = (
    _F(code="notice", label="Privacy notice", choices=tuple(Notice)),
    _F(code="interventions", label="What was done", choices=tuple(Intervention), many=True),
    _F(code="consent_follow_up", label="May we call later", choices=tuple(Consent)),
    _F(code="consent_provider", label="May we call the provider", choices=tuple(Consent)),
    _F(code="consent_family", label="May we call family", choices=tuple(Consent)),
    _F(code="distress_start", label="Distress at start, 0 to 10", limit=2),
    _F(code="distress_end", label="Distress at end, 0 to 10", limit=2),
    _F(code="distress_by", label="Rated by", choices=tuple(DistressBy)),
)
_DUTY = (
    _F(code="report_duty", label="Report by law", choices=tuple(ReportDuty)),
    _F(code="warn_duty", label="Duty to warn", choices=tuple(WarnDuty)),
    _F(code="warn_facts", label="Facts of the threat", limit=160, hint="who, how specific"),
    _F(code="supervisor", label="Supervisor told", limit=80, hint="name and time"),
    _F(code="supervisor_advice", label="Supervisor's advice", limit=160),
    _F(code="safety_kind", label="What went wrong", choices=tuple(SafetyEvent)),
    _F(code="safety_event", label="Near miss or complaint", limit=200, lines=True),
    _F(code="qa_flag", label="For review", choices=tuple(YesNo)),
    _F(code="training_flag", label="For training", choices=tuple(YesNo)),
)
LEFT_OPEN = _F(code="left_open", label="Cannot be answered: why", choices=tuple(LeftOpen))

GROUPS = {
    FieldGroup.RESPONSE: _RESPONSE,
    FieldGroup.REFERRAL: _REFERRAL,
    FieldGroup.CALLER: _CALLER,
    FieldGroup.PERSON: _PERSON,
    FieldGroup.SAFETY: _SAFETY,
    FieldGroup.CARE: _CARE,
    FieldGroup.DUTY: _DUTY,
}

_ASKED_FIRST = (
    "nondivert_reason", "units_cancelled", "receiving_agency", "receiving_person", "crisis_team",
    "no_team_reason", "referrals", "referral_how", "notice", "means_talk", "report_duty",
    "warn_duty", "supervisor", "transport_to", "transport_voluntary", "interventions", "talk_mode",
    "caller_party", "spoken", "location_type", "race", "race_source", "risk_suicide",
    "risk_violence", "risk_medical", "risk_intoxication", "risk_self_care",
)  # fmt: skip
_BY_CODE = {field.code: field for fields in GROUPS.values() for field in fields}

OF_EVERY_TALK = frozenset(
    {
        "interventions", "talk_mode", "caller_party", "spoken", "location_type", "race",
        "risk_suicide", "risk_violence", "risk_medical", "risk_intoxication", "risk_self_care",
    }
)  # fmt: skip
"""What is asked once somebody was engaged; most have an answer that says "not asked"."""

_NOT_ASKED = {"UNKNOWN", "NOT_ASKED", "NA"}


def in_asking_order(codes: frozenset[str]) -> tuple[FormField, ...]:
    """Return needed fields, marked so, in the order in which they are asked."""
    order = [code for code in _ASKED_FIRST if code in codes]
    order += [code for code in _BY_CODE if code in codes and code not in order]
    return tuple(replace(_BY_CODE[code], needed=True) for code in order)


def not_asked(field: FormField) -> str:
    """Return the answer that says truly that nobody was asked; empty where there is none.

    Only of what every talk is asked: why police went, or what the law wants, is answered by itself.
    """
    if field.code not in OF_EVERY_TALK:
        return ""
    return next((choice.code for choice in field.choices if choice.code in _NOT_ASKED), "")


def field_of(code: str) -> FormField:
    """Return a field by its code; one of a newer build is shown by its code."""
    if code == LEFT_OPEN.code:
        return LEFT_OPEN
    return _BY_CODE.get(code) or FormField(code=code, label=code)
