"""List the coded answers of the one-breath record.

Codes are stored and never reused; labels are shown and translated. Source: the programme's own
seed lists, written from public facts; an agency may relabel, codes that guards name stay.
"""

from console.domain.coded import Coded

__all__ = [
    "Coded",
    "Disposition",
    "EntryChannel",
    "Level",
    "Nexus",
    "PresentingConcern",
    "RequesterRole",
    "ResponseType",
]


class EntryChannel(Coded):
    """How the contact came to the clinician."""

    CT_FLAG = ("CT_FLAG", "Call taker asked")
    CT_TRANSFER = ("CT_TRANSFER", "Call taker transferred")
    DISP_REQ = ("DISP_REQ", "Dispatcher asked")
    OFC_REQ = ("OFC_REQ", "Unit in the field asked")
    CLIN_PULL = ("CLIN_PULL", "Clinician picked it")
    RULE = ("RULE", "Surfaced by a rule")
    OVERWATCH = ("OVERWATCH", "Supervisor referred")
    IN_988 = ("IN_988", "From 988")
    WALKUP = ("WALKUP", "Walk-up, no incident")
    FOLLOWUP = ("FOLLOWUP", "Planned follow-up")
    IN_311 = ("IN_311", "From 311")
    IN_COPE = ("IN_COPE", "From the county crisis line")
    IN_BCR = ("IN_BCR", "From the crisis team")
    REFERRAL_LATER = ("REFERRAL_LATER", "Referred afterwards")


class RequesterRole(Coded):
    """Who asked for the clinician."""

    CALLTAKER = ("CALLTAKER", "Call taker")
    DISPATCHER = ("DISPATCHER", "Dispatcher")
    SHIFT_SUPERVISOR = ("SHIFT_SUPERVISOR", "Shift supervisor")
    OFFICER = ("OFFICER", "Officer")
    EMS = ("EMS", "EMS")
    FIRE = ("FIRE", "Fire")
    MOBILE_CRISIS = ("MOBILE_CRISIS", "Mobile crisis team")
    COUNSELOR_988 = ("COUNSELOR_988", "988 counselor")
    OTHER_AGENCY = ("OTHER_AGENCY", "Other agency")
    CLINICIAN = ("CLINICIAN", "Clinician")
    SYSTEM = ("SYSTEM", "Nobody: a rule")
    BCR_TEAM = ("BCR_TEAM", "Behavioral crisis responders")


class PresentingConcern(Coded):
    """What it is about, in the clinician's judgment."""

    SI = ("SI", "Thoughts of suicide")
    SA = ("SA", "Suicide attempt")
    NSSI = ("NSSI", "Self-injury without intent to die")
    HI = ("HI", "Thoughts of harming others")
    PSYCHOSIS = ("PSYCHOSIS", "Psychosis")
    MANIA = ("MANIA", "Mania")
    DEPRESSION = ("DEPRESSION", "Depression")
    ANXIETY = ("ANXIETY", "Anxiety or panic")
    TRAUMA = ("TRAUMA", "Reaction to trauma")
    DYSREG_CHILD = ("DYSREG_CHILD", "Child overwhelmed")
    FAMILY_CONFLICT = ("FAMILY_CONFLICT", "Family conflict")
    CONFUSION = ("CONFUSION", "Confusion (medical until shown otherwise)")
    IDD_AUTISM = ("IDD_AUTISM", "Disability or autism related distress")
    SUD_INTOX = ("SUD_INTOX", "Intoxication")
    SUD_WITHDRAWAL = ("SUD_WITHDRAWAL", "Withdrawal")
    SUD_HELP = ("SUD_HELP", "Wants help with substance use")
    GRIEF = ("GRIEF", "Grief or loss")
    BASIC_NEEDS = ("BASIC_NEEDS", "Housing, food, money, cold or heat")
    MEDS = ("MEDS", "Medication problem")
    WELFARE_CONCERN = ("WELFARE_CONCERN", "Somebody is worried, state unknown")
    LONELY = ("LONELY", "Loneliness, needs to talk")
    ABUSE = ("ABUSE", "Violence or abuse suffered")
    INFO = ("INFO", "Information only")
    NONE_MH = ("NONE_MH", "No mental-health nexus found")


class Nexus(Coded):
    """Whether the call has to do with mental health."""

    YES = ("YES", "Yes")
    NO = ("NO", "No")
    UNCERTAIN = ("UNCERTAIN", "Uncertain")


class Level(Coded):
    """The overall level, 0 none to 4 immediate; some states number the other way round."""

    NONE = ("0", "0 None")
    LOW = ("1", "1 Low")
    MODERATE = ("2", "2 Moderate")
    HIGH = ("3", "3 High")
    IMMEDIATE = ("4", "4 Immediate")
    NOT_ASSESSED = ("NA", "Not assessed")


class ResponseType(Coded):
    """The response the clinician recommends. The program itself recommends and sends nothing."""

    PHONE = ("PHONE", "Phone, by clinician")
    BCR = ("BCR", "Behavioral crisis response")
    MCT_COUNTY = ("MCT_COUNTY", "County mobile crisis")
    CORESPONSE = ("CORESPONSE", "Police with clinician")
    POLICE_CIT = ("POLICE_CIT", "Police, CIT asked")
    POLICE = ("POLICE", "Police")
    EMS = ("EMS", "Ambulance")
    FIRE = ("FIRE", "Fire or rescue")
    EMS_POLICE_STAGE = ("EMS_POLICE_STAGE", "Ambulance, police staged")
    POISON = ("POISON", "Poison center")
    C988 = ("C988", "988")
    CIVILIAN_RPT = ("CIVILIAN_RPT", "Civilian report")
    OUTREACH = ("OUTREACH", "Outreach")
    PROTECTION = ("PROTECTION", "Child or adult protection")
    NO_RESPONSE = ("NO_RESPONSE", "No response needed")
    OTHER_PSAP = ("OTHER_PSAP", "Other call center")


class Disposition(Coded):
    """How the contact ended; exactly one."""

    CONSULT_ONLY = ("CONSULT_ONLY", "Consult only, advice given")
    RESOLVED_PHONE = ("RESOLVED_PHONE", "Resolved by phone")
    RESOLVED_REFERRED = ("RESOLVED_REFERRED", "Resolved, referral accepted")
    TO_BCR = ("TO_BCR", "Crisis response sent, no police")
    TO_MCT = ("TO_MCT", "County mobile crisis sent")
    TO_988 = ("TO_988", "988 accepted the caller")
    TO_EMS_ONLY = ("TO_EMS_ONLY", "EMS only")
    TO_OUTREACH = ("TO_OUTREACH", "Outreach")
    TO_CIVILIAN = ("TO_CIVILIAN", "Civilian report")
    PROVIDER_TOOK_OVER = ("PROVIDER_TOOK_OVER", "Own provider took over")
    CORESPONSE_SENT = ("CORESPONSE_SENT", "Co-response sent")
    POLICE_SENT = ("POLICE_SENT", "Police sent")
    POLICE_SENT_WITH_INFO = ("POLICE_SENT_WITH_INFO", "Police sent, briefed")
    POLICE_CANCELLED = ("POLICE_CANCELLED", "Police cancelled by dispatch")
    CALLER_LOST = ("CALLER_LOST", "Caller lost")
    REFUSED = ("REFUSED", "Refused")
    UNREACHED = ("UNREACHED", "Never reached")
    NOT_MH = ("NOT_MH", "No mental-health nexus, returned")
    DUPLICATE = ("DUPLICATE", "Duplicate")
    TEST = ("TEST", "Test")
