"""List the coded words of a call and its caller: what was done, how, in which language, for whom.

Source: design/domain.md 1.2, 3 and 4.4 to 4.19. Codes are never reused.
"""

from console.domain.coded import Coded


class Function(Coded):
    """What the clinician did for the call. Source: design/domain.md 1.2."""

    MONITOR = ("MONITOR", "Watched the call")
    LISTEN = ("LISTEN", "Listened in")
    CONSULT_CT = ("CONSULT_CT", "Advised the call taker")
    CONSULT_DISP = ("CONSULT_DISP", "Advised the dispatcher")
    CONSULT_OFC = ("CONSULT_OFC", "Advised a unit")
    THREE_WAY = ("THREE_WAY", "Three-way talk")
    TAKEOVER = ("TAKEOVER", "Took the caller over")
    CALLBACK = ("CALLBACK", "Called back")
    COLLATERAL = ("COLLATERAL", "Spoke with family or a provider")
    REROUTE = ("REROUTE", "Sent the call elsewhere")
    FOLLOWUP = ("FOLLOWUP", "Planned follow-up")
    RECORDS = ("RECORDS", "Looked up earlier contacts")


class TalkMode(Coded):
    """How the talk was held."""

    PHONE = ("PHONE", "By phone")
    THREE_WAY = ("THREE_WAY", "Three-way, with the call taker")
    TEXT = ("TEXT", "By text")
    RADIO = ("RADIO", "By radio")
    FLOOR = ("FLOOR", "In person, on the floor")
    VIDEO = ("VIDEO", "By video")


class CallerParty(Coded):
    """Who calls. Source: design/domain.md 4.4."""

    SELF = ("SELF", "The person themselves")
    FAMILY = ("FAMILY", "Family")
    PARTNER = ("PARTNER", "Partner")
    FRIEND = ("FRIEND", "Friend")
    ROOMMATE = ("ROOMMATE", "Roommate")
    BYSTANDER = ("BYSTANDER", "Bystander")
    BUSINESS = ("BUSINESS", "Business")
    PROPERTY = ("PROPERTY", "Landlord or property")
    PROVIDER = ("PROVIDER", "Clinic, therapist, group home")
    SCHOOL = ("SCHOOL", "School")
    WORKPLACE = ("WORKPLACE", "Workplace")
    AGENCY = ("AGENCY", "Police, EMS, 988, social services")
    UNKNOWN = ("UNKNOWN", "Not known")


class Language(Coded):
    """The language spoken; ISO 639 codes. Source: design/domain.md 4.14."""

    ENGLISH = ("en", "English")
    SPANISH = ("es", "Spanish")
    SOMALI = ("so", "Somali")
    HMONG = ("hmn", "Hmong")
    OROMO = ("om", "Oromo")
    AMHARIC = ("am", "Amharic")
    KAREN = ("kar", "Karen")
    VIETNAMESE = ("vi", "Vietnamese")
    ARABIC = ("ar", "Arabic")
    RUSSIAN = ("ru", "Russian")
    SWAHILI = ("sw", "Swahili")
    ASL = ("ase", "American Sign Language")
    OTHER = ("OTHER", "Another language")
    UNKNOWN = ("UNKNOWN", "Not known")


class Interpreter(Coded):
    """Who interpreted."""

    NOT_NEEDED = ("NOT_NEEDED", "Not needed")
    PHONE = ("PHONE", "By phone")
    VIDEO = ("VIDEO", "By video")
    STAFF = ("STAFF", "A colleague who speaks it")
    FAMILY = ("FAMILY", "Family or friend")
    NOT_TO_BE_HAD = ("NOT_TO_BE_HAD", "Asked for, not to be had")
    NOT_OFFERED = ("NOT_OFFERED", "Not offered")


class CommsNeed(Coded):
    """What somebody needs to be understood."""

    DEAF = ("DEAF_HOH", "Deaf or hard of hearing")
    TTY = ("TTY_VRS", "TTY or video relay")
    SPEECH = ("SPEECH", "Speech")
    COGNITIVE = ("COGNITIVE", "Memory or understanding")


class ReceivedHow(Coded):
    """How somebody who took over was reached."""

    WARM = ("WARM", "Warm: both on the line")
    COLD = ("COLD", "Transferred, nobody stayed on")
    RELAYED = ("RELAYED", "Told by the dispatcher")


class OutcomeSource(Coded):
    """Where the outcome in the field is known from."""

    CAD = ("CAD", "CAD")
    UNIT = ("UNIT", "The unit said so")
    TEAM = ("TEAM", "The team said so")
    OTHER = ("OTHER", "Somebody else")


class SeenInField(Coded):
    """What happened in the field. Source: design/domain.md 3, outcome_field."""

    NONE = ("NONE", "None of these")
    ARREST = ("ARREST", "Arrest")
    CITATION = ("CITATION", "Citation")
    FORCE = ("FORCE", "Force was used")
    INJURY_PERSON = ("INJURY_PERSON", "The person was hurt")
    INJURY_OTHER = ("INJURY_OTHER", "Somebody else was hurt")
    INJURY_RESPONDER = ("INJURY_RESPONDER", "A responder was hurt")
    ED = ("ED", "Emergency department")
    DETOX = ("DETOX", "Detox")
    DECEASED = ("DECEASED", "Died")


class SafetyEvent(Coded):
    """What went wrong, or nearly."""

    NEAR_MISS = ("NEAR_MISS", "Near miss")
    INJURY = ("INJURY", "Injury")
    COMPLAINT = ("COMPLAINT", "Complaint")
    TECH = ("TECH", "Technical failure")


class LeftOpen(Coded):
    """Why an answer that an ending wants cannot be had."""

    CALL_ENDED = ("CALL_ENDED", "The call ended before")
    NOT_SAID = ("NOT_SAID", "They would not say")
    NOBODY_KNEW = ("NOBODY_KNEW", "Nobody could say")
    NO_SUPERVISOR = ("NO_SUPERVISOR", "No supervisor was reached")
    SYSTEM_DOWN = ("SYSTEM_DOWN", "A line or system was down")
