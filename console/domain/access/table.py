"""Hold the one table of who may do what: roles by rights, and what each act and read asks for.

Every act, command and question of the program is named here; tests find them in the program itself
and fail where one is missing. At run time what is not named is refused to everybody but a
clinician's own work. Source: design/domain.md 7.7.
"""

from collections.abc import Mapping
from enum import Enum

from console.domain.access.session import Role


class Right(Enum):
    """What a role may do; a class of data and what is done with it."""

    DESK = "use the desk: look, keys, lock, sign off"
    SEE_CALLS = "see live calls"
    WRITE_OWN = "write own contacts"
    READ_CONTACTS = "read contacts, each read an entry"
    READ_ASSIGNED = "read contacts assigned for review"
    AMEND = "add to signed contacts"
    PRIVATE_NOTES = "keep private notes"
    PERSONS = "see who a call is about"
    OPERATIONS = "see what does not identify anybody"
    REVIEW_OWN = "see reviews of own contacts"
    REVIEW = "review contacts"
    EXPORT_DEIDENTIFIED = "export without identities"
    EXPORT_AGGREGATE = "export counts"
    EXPORT_LOG = "export the audit"
    READ_AUDIT = "read the audit"
    PLACE_HOLD = "set a legal hold"
    RETAIN = "hold and destroy records"
    CONFIGURE = "make accounts and set rules"
    RELEASE_ACCOUNT = "release a locked account"
    BREAK_GLASS = "take emergency access"
    COUNTERSIGN = "sign for what was said by telephone"


_R = Right

RIGHTS: Mapping[Role, frozenset[Right]] = {
    Role.CLINICIAN: frozenset(
        {
            _R.DESK,
            _R.SEE_CALLS,
            _R.WRITE_OWN,
            _R.READ_CONTACTS,
            _R.AMEND,
            _R.PRIVATE_NOTES,
            _R.PERSONS,
            _R.OPERATIONS,
            _R.REVIEW_OWN,
            _R.COUNTERSIGN,
        }
    ),
    Role.LEAD: frozenset(
        {
            _R.DESK,
            _R.SEE_CALLS,
            _R.READ_CONTACTS,
            _R.AMEND,
            _R.PERSONS,
            _R.OPERATIONS,
            _R.REVIEW_OWN,
            _R.REVIEW,
            _R.PLACE_HOLD,
            _R.EXPORT_DEIDENTIFIED,
            _R.EXPORT_AGGREGATE,
            _R.RELEASE_ACCOUNT,
            _R.COUNTERSIGN,
        }
    ),
    Role.SUPERVISOR: frozenset(
        {
            _R.DESK,
            _R.SEE_CALLS,
            _R.OPERATIONS,
            _R.RELEASE_ACCOUNT,
            _R.BREAK_GLASS,
            _R.COUNTERSIGN,
        }
    ),
    Role.REVIEWER: frozenset(
        {
            _R.DESK,
            _R.SEE_CALLS,
            _R.READ_ASSIGNED,
            _R.OPERATIONS,
            _R.REVIEW,
            _R.EXPORT_DEIDENTIFIED,
            _R.EXPORT_AGGREGATE,
            _R.BREAK_GLASS,
        }
    ),
    Role.EVALUATOR: frozenset({_R.DESK, _R.OPERATIONS, _R.EXPORT_AGGREGATE}),
    Role.ADMIN: frozenset(
        {_R.DESK, _R.OPERATIONS, _R.CONFIGURE, _R.RELEASE_ACCOUNT, _R.BREAK_GLASS}
    ),
    Role.PRIVACY: frozenset({_R.DESK, _R.READ_AUDIT, _R.EXPORT_LOG, _R.PLACE_HOLD, _R.RETAIN}),
    Role.TRAINEE: frozenset({_R.DESK}),
}
"""On records of real work. A trainee works on invented data only, and there as a clinician."""

_FICTIONAL = {Role.TRAINEE: RIGHTS[Role.CLINICIAN]}

NOBODY = frozenset({Right.SEE_CALLS})
"""What the desk itself reads while nobody is signed on: its own calls, for the next start."""

GLASS = frozenset({Right.READ_CONTACTS})
"""What emergency access adds, for an hour."""


def rights_of(role: Role, *, fictional: bool) -> frozenset[Right]:
    """Return what a role may do.

    Args:
        role: As what somebody is signed on.
        fictional: True on a demo profile, which holds invented people only.
    """
    if fictional and role in _FICTIONAL:
        return _FICTIONAL[role]
    return RIGHTS[role]


_ACTS: Mapping[Right, str] = {
    _R.DESK: "detach_call detach_contact change_keys diagnostics dismiss_notice filter_1 filter_2"
    " filter_3 filter_4 filter_5 filter_text go_call go_contact go_queue help next_call palette"
    " previous_call quit reset_layout sign_off text_larger text_smaller theme_dark"
    " theme_high_contrast theme_light lock blank cover_names own_passphrase switch_user next_tab"
    " previous_tab directory directory_mark directory_compare directory_text directory_print"
    " directory_pin directory_note directory_wrong directory_open directory_near",
    _R.OPERATIONS: "directory_import",
    _R.WRITE_OWN: "flag flag_yes flag_no flag_uncertain claim requested new_contact log sign"
    " release reroute staffing return_to_911 screen assess consult on_phone off_phone line_lost"
    " escalate card strike where finish not_asked safety_plan share tennessen directory_refer"
    " ready busy break join_call",
    _R.READ_CONTACTS: "board history to_do handoff",
    _R.AMEND: "addendum",
    _R.PRIVATE_NOTES: "private_note",
    _R.REVIEW: "lead_room live_board",
    _R.REVIEW_OWN: "own_reviews",
    _R.EXPORT_AGGREGATE: "charts chart_table export_figures",
    _R.BREAK_GLASS: "break_glass",
    _R.RELEASE_ACCOUNT: "countersign",
    _R.COUNTERSIGN: "sign_level",
}
ACT_RIGHTS: Mapping[str, Right] = {
    act: right for right, acts in _ACTS.items() for act in acts.split()
}
"""What each act asks for, by its id."""


def may_act(rights: frozenset[Right], act_id: str) -> bool:
    """Say whether somebody with these rights may do an act."""
    return ACT_RIGHTS.get(act_id, Right.WRITE_OWN) in rights


class Reading(Enum):
    """What a question about the record gives away."""

    OPEN = "nothing of anybody"
    CALLS = "live calls"
    CONTACTS = "contacts: each answer is an entry"
    AUDIT = "the audit"
    AGES = "how old contacts are, and none of their text"
    OWN = "what is the asker's alone"
    HOW_MANY = "how many contacts a filter finds"
    FIGURES = "counts and times over many contacts, and nobody among them"
    PLANS = "that care plans are in force, and none of their words"
    SIGNATURES = "levels that wait for a signature, and nothing else of their contacts"


READINGS: Mapping[str, Reading] = {
    "backup_times": Reading.OPEN,
    "counts": Reading.OPEN,
    "people": Reading.OPEN,
    "account_lines": Reading.OPEN,
    "chain_began": Reading.OPEN,
    "open_work": Reading.CALLS,
    "calls": Reading.CALLS,
    "flags": Reading.CALLS,
    "requests": Reading.CALLS,
    "holders": Reading.CALLS,
    "signed_calls": Reading.CALLS,
    "contact": Reading.CONTACTS,
    "contacts": Reading.CONTACTS,
    "drafts": Reading.CONTACTS,
    "entries": Reading.CONTACTS,
    "open_contacts": Reading.CONTACTS,
    "past_contacts": Reading.CONTACTS,
    "taken_from": Reading.CONTACTS,
    "care_plans": Reading.CONTACTS,
    "plan_keys": Reading.PLANS,
    "timeline": Reading.CONTACTS,
    "signed_logs": Reading.CONTACTS,
    "signed_log_count": Reading.HOW_MANY,
    "open_reviews": Reading.CONTACTS,
    "review_candidates": Reading.CONTACTS,
    "event_contacts": Reading.CONTACTS,
    "reviews_of": Reading.OWN,
    "twice_scored": Reading.FIGURES,
    "audit": Reading.AUDIT,
    "aged_contacts": Reading.AGES,
    "countersigns": Reading.SIGNATURES,
    "figures": Reading.FIGURES,
    "figure_spans": Reading.FIGURES,
    "council": Reading.FIGURES,
    "shifts": Reading.FIGURES,
    "satisfaction": Reading.FIGURES,
    "live": Reading.CALLS,
}
"""What each question of the record's reader gives away, by its name."""

_ANY_OF: Mapping[Reading, frozenset[Right]] = {
    Reading.CALLS: frozenset({_R.SEE_CALLS}),
    Reading.CONTACTS: frozenset({_R.READ_CONTACTS}),
    Reading.OWN: frozenset({_R.REVIEW, _R.REVIEW_OWN}),
    Reading.HOW_MANY: frozenset({_R.READ_CONTACTS}),
    Reading.AUDIT: frozenset({_R.READ_AUDIT}),
    Reading.AGES: frozenset({_R.RETAIN}),
    Reading.FIGURES: frozenset({_R.REVIEW, _R.EXPORT_AGGREGATE}),
    Reading.SIGNATURES: frozenset({_R.COUNTERSIGN}),
    Reading.PLANS: frozenset({_R.PERSONS}),
}


NOT_CLINICAL = ("access.", "body.", "desk.", "feed.", "person.", "record.", "shift.", "target.")
"""How the kinds of entries begin that tell nothing of anybody's contact."""


def is_clinical(kind: str) -> bool:
    """Say whether entries of a kind belong to somebody's contact; an unknown kind does."""
    return not kind.startswith(NOT_CLINICAL)


_WITH_A_LEAD = (
    "addendum.",
    "alarm",
    "care_plan.",
    "follow_up.",
    "handoff.",
    "rescue.",
    "reroute.",
    "shift.",
    "task.",
)


_OF_ACCESS: Mapping[str, Right] = {
    "access.account_made": _R.CONFIGURE,
    "access.account_changed": _R.CONFIGURE,
    "access.account_released": _R.RELEASE_ACCOUNT,
    "access.release_countersigned": _R.RELEASE_ACCOUNT,
    "access.glass_broken": _R.BREAK_GLASS,
    "access.line_reviewed": _R.READ_AUDIT,
    "access.hold_placed": _R.PLACE_HOLD,
    "access.hold_lifted": _R.RETAIN,
}
"""What of the audit a person writes by a right of their own; the rest comes from using the desk."""


def may_write(rights: frozenset[Right], kind: str) -> bool:
    """Say whether somebody with these rights may write entries of a kind.

    What belongs to a contact is its clinician's; what the shift shares, a lead writes too.
    """
    if not is_clinical(kind):
        return _OF_ACCESS.get(kind, Right.DESK) in rights
    if kind == "level.countersigned":
        return Right.COUNTERSIGN in rights
    if kind.startswith("review."):
        return (Right.REVIEW_OWN if kind == "review.answered" else Right.REVIEW) in rights
    if kind.startswith(_WITH_A_LEAD):
        return Right.AMEND in rights
    return Right.WRITE_OWN in rights


_LOOKS: Mapping[str, Right] = {
    "incident": _R.READ_CONTACTS,
    "place": _R.PERSONS,
    "number": _R.PERSONS,
    "person": _R.PERSONS,
    "name": _R.PERSONS,
}


def may_look(rights: frozenset[Right], key: str) -> bool:
    """Say whether earlier contacts may be looked for by a key of ``history.HistoryKey``."""
    return Right.READ_CONTACTS in rights and _LOOKS.get(key, Right.PERSONS) in rights


def may_read(rights: frozenset[Right], query: str, *, assigned: bool = False) -> bool:
    """Say whether a question may be answered; one that is not named counts as one of contacts.

    Args:
        rights: Of whoever asks.
        query: The question's name.
        assigned: It is about one contact that was assigned to the asker for review.
    """
    reading = READINGS.get(query, Reading.CONTACTS)
    if reading is Reading.OPEN:
        return True
    if reading is Reading.CONTACTS and assigned and Right.READ_ASSIGNED in rights:
        return True
    return bool(_ANY_OF[reading] & rights)
