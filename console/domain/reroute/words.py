"""List the coded words of rerouting: why not, how it ended, why it went back."""

from console.domain.vocabulary import Coded


class WayOut(Coded):
    """How a request leaves the desk."""

    READ_ALOUD = ("READ_ALOUD", "Read aloud")
    CLIPBOARD = ("CLIPBOARD", "Text on the clipboard")
    FEED = ("FEED", "Over the call feed")


class DeclineReason(Coded):
    """Why a target that was asked said no."""

    SAFETY = ("SAFETY", "Not safe for them")
    NOT_OURS = ("NOT_OURS", "Not their kind of call")
    OUT_OF_AREA = ("OUT_OF_AREA", "Out of their area")
    TOO_LONG = ("TOO_LONG", "Would take too long")
    NEEDS_POLICE = ("NEEDS_POLICE", "They want police there")
    NEEDS_MEDICAL = ("NEEDS_MEDICAL", "They want EMS there")
    KNOWN_TO_OTHER = ("KNOWN_TO_OTHER", "Somebody else already works with the person")
    NO_REASON = ("NO_REASON", "No reason given")
    OTHER = ("OTHER", "Another reason")


class UnavailableReason(Coded):
    """Why a target could not be had. Source: design/domain.md 4.19."""

    ALL_BUSY = ("ALL_BUSY", "All busy")
    OFF_HOURS = ("OFF_HOURS", "Off hours")
    OUT_OF_AREA = ("OUT_OF_AREA", "Out of area")
    SAFETY_DECLINED = ("SAFETY_DECLINED", "Held back for safety")
    STAFFING = ("STAFFING", "Not enough people")
    VEHICLE = ("VEHICLE", "No vehicle")
    NO_ANSWER = ("NO_ANSWER", "Nobody answers")
    TECH = ("TECH", "Line or system fault")


class FieldOutcome(Coded):
    """How a response ended. Source: design/domain.md 4.12, imported outcomes."""

    STABILIZED = ("STABILIZED_ON_SCENE", "Care given, stays where they are")
    ED_VOLUNTARY = ("TRANSPORT_ED_VOL", "To hospital, of their own will")
    ED_HOLD = ("TRANSPORT_ED_HOLD", "To hospital, on a hold")
    CRISIS_CENTER = ("TRANSPORT_CRISIS_CENTER", "To a crisis center")
    DETOX = ("DETOX", "To detox")
    SHELTER = ("SHELTER", "To a shelter")
    HOME_FAMILY = ("HOME_FAMILY", "Home, or to family")
    ARREST = ("ARREST", "Arrest")
    CITATION = ("CITATION", "Citation")
    REPORT_TAKEN = ("REPORT_TAKEN", "Report taken, case number given")
    PHONE_ONLY = ("PHONE_ONLY", "Helped by phone")
    GONE = ("GONE_ON_ARRIVAL", "Gone on arrival")
    NO_CONTACT = ("NO_CONTACT", "No contact made")
    REFUSED = ("REFUSED", "Refused help")
    DECEASED = ("DECEASED", "Died")
    NONE = ("NONE", "None of these")


class ReturnReason(Coded):
    """Why a call went back to 911. Source: design/domain.md 4.19."""

    NO_ANSWER = ("NO_ANSWER", "No target accepted")
    TIMEOUT = ("TIMEOUT", "Took too long")
    DISQUALIFIED = ("DISQUALIFIED", "A safety answer")
    CALLER_CHOICE = ("CALLER_CHOICE", "The caller wants police")
    CALLER_LOST = ("CALLER_LOST", "Caller lost")
    NOT_MH = ("NOT_MH", "No mental-health nexus")
    CAPACITY = ("CAPACITY", "No capacity")
    TECH = ("TECH", "Technical fault")


class WithdrawReason(Coded):
    """Why a request no longer stands."""

    OTHER_CHOSEN = ("OTHER_CHOSEN", "Another target goes")
    NOT_NEEDED = ("NOT_NEEDED", "No longer needed")
    WORSE = ("WORSE", "It became more dangerous")
    MISTAKE = ("MISTAKE", "Asked in error")
    RETURNED = ("RETURNED", "The call went back to 911")
