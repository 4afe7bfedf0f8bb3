"""List the codes of what happens to a contact: modes, reasons, parties. Codes are never reused."""

from console.domain.coded import Coded


class CameBy(Coded):
    """How word of a contact that is opened by hand reached the clinician."""

    RADIO = ("RADIO", "By radio")
    VOICE = ("VOICE", "By voice")
    WALK_UP = ("WALK_UP", "Walk-up")


class EngageMode(Coded):
    """How the clinician is in the talk."""

    LISTEN = ("LISTEN", "Listening in")
    THREE_WAY = ("THREE_WAY", "Three-way talk")
    TAKEOVER = ("TAKEOVER", "Has the caller")
    CALLBACK = ("CALLBACK", "Called back")
    TEXT = ("TEXT", "By text")


class ReturnReason(Coded):
    """Why a contact goes back to 911 unresolved; a hard disqualifier's code may stand instead."""

    NO_CLINICIAN = ("NO_CLINICIAN", "No clinician free")
    TIMEOUT = ("TIMEOUT", "Nobody answered in time")
    DISQUALIFIED = ("DISQUALIFIED", "The safety screen stops it")
    CALLER_LOST = ("CALLER_LOST", "Caller lost")
    NOT_MH = ("NOT_MH", "No mental-health nexus")
    CALLER_CHOICE = ("CALLER_CHOICE", "The caller wants 911")
    CAPACITY = ("CAPACITY", "Too much at once")
    TECH = ("TECH", "Something technical failed")
    HANDED_BACK = ("HANDED_BACK", "Handed back by the clinician")


class CancelReason(Coded):
    """Why a contact never was one."""

    DUPLICATE = ("DUPLICATE", "Duplicate")
    ENTERED_IN_ERROR = ("ENTERED_IN_ERROR", "Entered in error")
    CALLED_OFF = ("CALLED_OFF", "Called off before anybody engaged")


class EscalateReason(Coded):
    """What makes it an emergency; NOT_SAID stands until the clinician has a moment."""

    NOT_SAID = ("NOT_SAID", "Not said yet")
    WEAPON = ("WEAPON", "Weapon")
    VIOLENCE = ("VIOLENCE", "Somebody is being hurt")
    ATTEMPT = ("ATTEMPT", "Attempt under way or substance taken")
    DANGEROUS_PLACE = ("DANGEROUS_PLACE", "Bridge, roof, tracks, water or road")
    MEDICAL = ("MEDICAL", "Danger of the body")
    CHILD = ("CHILD", "Child or vulnerable adult in danger")
    LINE_LOST = ("LINE_LOST", "Line lost at high risk")
    OTHER = ("OTHER", "Other danger")


class OverrideReason(Coded):
    """Why a person chose otherwise than the rules."""

    NEW_INFO = ("NEW_INFO", "Newer information")
    CLINICAL_JUDGMENT = ("CLINICAL_JUDGMENT", "Clinical judgment")
    SUPERVISOR = ("SUPERVISOR", "Supervisor's decision")
    RESOURCE = ("RESOURCE", "What is available")
    CALLER_PREFERENCE = ("CALLER_PREFERENCE", "The caller's wish")
    RULE_WRONG = ("RULE_WRONG", "The rule is wrong here")
