"""List the coded words of an ending: why police, transport, holds, consent, reports, referrals."""

from console.domain.vocabulary import Coded


class NonDivertReason(Coded):
    """Why police went. Source: design/domain.md 4.12b with 4.8."""

    WEAPON_IN_HAND = ("WEAPON_IN_HAND", "Weapon in hand or reach")
    VIOLENCE_NOW = ("VIOLENCE_NOW", "Violence now")
    THREAT_SPECIFIC = ("THREAT_SPECIFIC", "Threat to a certain person")
    CRIME_SERIOUS = ("CRIME_SERIOUS", "Serious crime")
    ATTEMPT_NOW = ("ATTEMPT_NOW", "Attempt under way")
    DANGEROUS_PLACE = ("DANGEROUS_PLACE", "Dangerous place")
    CHILD_ALONE = ("CHILD_ALONE", "Child or vulnerable adult unsafe")
    DOMESTIC_VIOL = ("DOMESTIC_VIOL", "Domestic violence")
    WANTS_POLICE = ("WANTS_POLICE", "Caller wants police")
    REFUSES_CLIN = ("REFUSES_CLIN", "Caller refused a clinician")
    OUT_OF_AREA = ("OUT_OF_AREA", "Out of the service area")
    BARRICADE = ("BARRICADE", "Barricade or hostage")
    NO_CLINICIAN = ("NO_CLINICIAN", "No clinician")
    CLINICIAN_BUSY = ("CLINICIAN_BUSY", "Clinician busy")
    BCR_UNAVAILABLE = ("BCR_UNAVAILABLE", "Crisis team not to be had")
    MCT_UNAVAILABLE = ("MCT_UNAVAILABLE", "County team not to be had")
    ALREADY_ON_SCENE = ("ALREADY_ON_SCENE", "Police were there already")
    CALLER_INSISTED = ("CALLER_INSISTED", "Caller insisted")
    LEGAL_HOLD_NEEDED = ("LEGAL_HOLD_NEEDED", "A hold had to be considered")
    CLIN_JUDGMENT = ("CLIN_JUDGMENT", "Clinical judgment")
    SUPERVISOR_ORDER = ("SUPERVISOR_ORDER", "Supervisor's order")
    LANGUAGE = ("LANGUAGE", "Language")
    TECH_FAILURE = ("TECH_FAILURE", "Technical failure")
    POLICY = ("POLICY", "Policy")
    UNKNOWN = ("UNKNOWN", "Not known")


class YesNo(Coded):
    """Yes, no, or not known."""

    YES = ("YES", "Yes")
    NO = ("NO", "No")
    UNKNOWN = ("UNKNOWN", "Not known")


class Consent(Coded):
    """What a person said to a later call, or to speaking with somebody else."""

    YES = ("YES", "Yes, said aloud")
    NO = ("NO", "No")
    NOT_ASKED = ("NOT_ASKED", "Not asked")


class Notice(Coded):
    """Whether the person was told why private data is collected. Source: Minn. Stat. 13.04."""

    GIVEN = ("YES", "Given")
    EMERGENCY = ("NO_EMERGENCY", "Not given, emergency")
    OTHER = ("NO_OTHER", "Not given, another reason")


class CrisisTeam(Coded):
    """Whether a crisis team was thought of. Source: Minn. Stat. 403.03 subd. 1(b)."""

    SENT = ("SENT", "Considered, sent")
    NOT_SENT = ("NOT_SENT", "Considered, not sent")
    NOT_CONSIDERED = ("NOT_CONSIDERED", "Not considered")


class NoTeamReason(Coded):
    """Why no crisis team went."""

    NOT_NEEDED = ("NOT_NEEDED", "Not needed: resolved otherwise")
    SAFETY = ("SAFETY", "A safety answer")
    UNAVAILABLE = ("UNAVAILABLE", "None to be had")
    DECLINED = ("DECLINED", "The team declined")
    REFUSED = ("REFUSED", "The person did not want one")
    MEDICAL = ("MEDICAL", "EMS went first")
    NOT_MH = ("NOT_MH", "No mental-health nexus")
    LOST = ("LOST", "The caller was lost before")


class ReferralKind(Coded):
    """Where somebody was pointed to. Source: design/domain.md 4.15."""

    CRISIS_LINE_988 = ("CRISIS_LINE_988", "988")
    COUNTY_CRISIS = ("COPE_ADULT", "County crisis, adults")
    COUNTY_CRISIS_CHILD = ("COPE_CHILD", "County crisis, children")
    WALK_IN_CRISIS = ("WALK_IN_CRISIS", "Walk-in crisis")
    CRISIS_STABILIZATION = ("CRISIS_STABILIZATION", "Crisis stabilization")
    CRISIS_RESIDENCE = ("CRISIS_RESIDENCE", "Crisis residence")
    ED = ("ED", "Emergency department")
    DETOX = ("DETOX_WITHDRAWAL", "Detox, withdrawal")
    SUD_TREATMENT = ("SUD_TREATMENT", "Substance use treatment")
    OUTPATIENT = ("OUTPATIENT_THERAPY", "Therapy")
    PSYCHIATRY = ("PSYCHIATRY", "Psychiatry")
    ACT_TEAM = ("ACT_TEAM", "ACT team")
    CASE_MANAGEMENT = ("CASE_MANAGEMENT", "Case management")
    PEER = ("PEER_WARMLINE", "Peer warmline")
    VETERANS = ("VETERANS_LINE", "Veterans line")
    YOUTH = ("YOUTH_LINE", "Youth line")
    LGBTQ = ("LGBTQ_LINE", "LGBTQ line")
    TRIBAL = ("TRIBAL_SERVICE", "Tribal service")
    CULTURAL = ("CULTURAL_PROVIDER", "Culturally specific provider")
    HOUSING = ("HOUSING_COORDINATED_ENTRY", "Housing entry")
    SHELTER = ("SHELTER", "Shelter")
    FOOD = ("FOOD", "Food")
    FINANCIAL = ("FINANCIAL", "Money, emergency assistance")
    LEGAL = ("LEGAL_AID", "Legal aid")
    DV = ("DV_ADVOCATE", "Domestic violence advocate")
    SEXUAL_ASSAULT = ("SEXUAL_ASSAULT_ADVOCATE", "Sexual assault advocate")
    AGING = ("AGING_SERVICES", "Aging services")
    DISABILITY = ("DISABILITY_HUB", "Disability services")
    PRIMARY_CARE = ("PRIMARY_CARE", "Primary care")
    PHARMACY = ("PHARMACY", "Pharmacy")
    SCHOOL = ("SCHOOL", "School")
    SOCIAL_WORKER = ("HENNEPIN_ESW", "Embedded social worker")
    LINE_211 = ("211", "211")
    REPORT_311 = ("311_REPORT", "311 report")
    OTHER = ("OTHER", "Another")


class ReferralHow(Coded):
    """How the person was pointed there."""

    INFO = ("INFO", "Information given")
    WARM = ("WARM", "Warm transfer")
    SENT = ("SENT", "Sent by us")
    APPOINTMENT = ("APPOINTMENT", "Appointment made")


class TransportMode(Coded):
    """How somebody was taken along."""

    NONE = ("NONE", "Nobody was taken along")
    TEAM = ("TEAM", "Crisis team")
    EMS = ("EMS", "Ambulance")
    POLICE = ("POLICE", "Police")
    FAMILY = ("FAMILY", "Family or friend")
    TAXI = ("TAXI", "Taxi or bus")


class TransportTo(Coded):
    """Where to."""

    ED = ("ED", "Emergency department")
    CRISIS_CENTER = ("CRISIS_CENTER", "Crisis center")
    DETOX = ("DETOX", "Detox")
    SHELTER = ("SHELTER", "Shelter")
    HOME = ("HOME", "Home")
    FAMILY = ("FAMILY", "Family")
    JAIL = ("JAIL", "Jail")
    OTHER = ("OTHER", "Elsewhere")


class HoldType(Coded):
    """Whether somebody was held; never the clinician's order. Source: design/domain.md 4.19."""

    NONE = ("NONE", "No hold")
    PEACE_OFFICER = ("PEACE_OFFICER_TRANSPORT", "Transport hold, peace officer (253B.051)")
    HEALTH_OFFICER = ("HEALTH_OFFICER_TRANSPORT", "Transport hold, health officer (253B.051)")
    EXAMINER = ("EXAMINER_72H", "72-hour hold by an examiner")
    COURT = ("COURT_APPREHEND", "Court order")
    COMMITTED = ("ALREADY_COMMITTED", "Under commitment already")


class MeansTalk(Coded):
    """Whether means safety was spoken about."""

    TALKED = ("TALKED", "Talked, a step agreed")
    NO_STEP = ("NO_STEP", "Talked, no step agreed")
    DECLINED = ("DECLINED", "Declined")
    NOT_TALKED = ("NOT_TALKED", "Not talked about")


class ReportDuty(Coded):
    """Whether the law wants a report."""

    NONE = ("NONE", "None")
    CHILD = ("CHILD", "Child maltreatment (260E)")
    ADULT = ("ADULT", "Vulnerable adult (626.557)")


class WarnDuty(Coded):
    """Whether the duty to warn was considered, and what followed. Source: Minn. Stat. 148.975."""

    NOT_MET = ("NOT_MET", "Considered: no specific threat to a certain person")
    MET = ("MET", "Met: warn the person or police")
    NOT_CONSIDERED = ("NOT_CONSIDERED", "Not considered")
