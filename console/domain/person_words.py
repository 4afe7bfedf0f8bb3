"""List the coded words about a person and their life, each of which may stay open.

Source: design/domain.md 3, 4.5, 4.7, 4.10, 4.13 and 4.14. Codes are never reused. Race and
ethnicity are one question with several answers (OMB Statistical Policy Directive 15, 2024), and who
said it is always kept with it.
"""

from console.domain.coded import Coded


class PersonKnown(Coded):
    """Whether the person is known by name."""

    NAMED = ("NAMED", "Known by name")
    ANON = ("ANON", "Stays anonymous")


class Gender(Coded):
    """Gender as said."""

    WOMAN = ("WOMAN", "Woman")
    MAN = ("MAN", "Man")
    NON_BINARY = ("NON_BINARY", "Non-binary")
    ANOTHER = ("ANOTHER", "Another")
    NOT_ASKED = ("NOT_ASKED", "Not asked")


class Race(Coded):
    """Race and ethnicity, several answers; the Minnesota detail stands behind the seven."""

    AIAN = ("AIAN", "American Indian or Alaska Native")
    ASIAN = ("ASIAN", "Asian")
    BLACK = ("BLACK", "Black or African American")
    HISPANIC = ("HISPANIC", "Hispanic or Latino")
    MENA = ("MENA", "Middle Eastern or North African")
    NHPI = ("NHPI", "Native Hawaiian or Pacific Islander")
    WHITE = ("WHITE", "White")
    SOMALI = ("MN_SOMALI", "Somali")
    HMONG = ("MN_HMONG", "Hmong")
    KAREN = ("MN_KAREN", "Karen")
    OROMO = ("MN_OROMO", "Oromo")
    OJIBWE = ("MN_OJIBWE", "Ojibwe")
    DAKOTA = ("MN_DAKOTA", "Dakota")
    DECLINED = ("DECLINED", "Would not say")
    UNKNOWN = ("UNKNOWN", "Not known")
    NOT_ASKED = ("NOT_ASKED", "Not asked")


class RaceSource(Coded):
    """Who said it."""

    SELF = ("SELF", "The person")
    THIRD_PARTY = ("THIRD_PARTY", "Somebody else")
    CAD = ("CAD", "CAD")
    UNKNOWN = ("UNKNOWN", "Not known")


class LocationType(Coded):
    """What sort of place the person is at. Source: design/domain.md 4.5."""

    PRIVATE_HOME = ("PRIVATE_HOME", "Private home")
    SHELTER = ("SHELTER", "Shelter")
    GROUP_HOME = ("GROUP_HOME", "Group home")
    HOTEL = ("HOTEL", "Hotel")
    SCHOOL = ("SCHOOL", "School")
    WORKPLACE = ("WORKPLACE", "Workplace")
    BUSINESS = ("BUSINESS", "Business")
    HOSPITAL_ED = ("HOSPITAL_ED", "Hospital, emergency department")
    CLINIC = ("CLINIC", "Clinic")
    TRANSIT = ("TRANSIT", "Bus, train, station")
    STREET_PARK = ("STREET_PARK", "Street or park")
    VEHICLE = ("VEHICLE", "Vehicle")
    BRIDGE_HEIGHT = ("BRIDGE_HEIGHT", "Bridge or height")
    WATER = ("WATER", "Water")
    TRACKS = ("TRACKS", "Tracks")
    JAIL = ("JAIL", "Jail")
    UNKNOWN = ("UNKNOWN", "Not known")


class Residence(Coded):
    """Where a person lives; the codes of Minnesota's MHIS. Source: design/domain.md 4.13."""

    HOMELESS = ("01", "Homeless or shelter")
    FOSTER = ("02", "Foster home")
    RESIDENTIAL = ("03", "Residential care")
    CRISIS = ("04", "Crisis residence")
    JAIL = ("06", "Jail or correctional")
    OWN = ("11", "Private residence, independent")
    DEPENDENT = ("12", "Private residence, dependent")
    UNKNOWN = ("UNKNOWN", "Not known")


class Precipitant(Coded):
    """What set it off; several. Source: design/domain.md 4.7."""

    RELATIONSHIP = ("RELATIONSHIP", "Relationship")
    DEATH = ("DEATH", "A death")
    EVICTION = ("EVICTION", "Eviction")
    JOB_MONEY = ("JOB_MONEY", "Work or money")
    LEGAL = ("LEGAL", "Legal trouble")
    CUSTODY = ("CUSTODY", "Custody of children")
    DISCHARGE = ("DISCHARGE", "Left hospital or jail within 30 days")
    MED_CHANGE = ("MED_CHANGE", "Change of medicine")
    SUBSTANCE = ("SUBSTANCE", "Substance use")
    ILLNESS_PAIN = ("ILLNESS_PAIN", "Illness or pain")
    BULLYING = ("BULLYING", "Bullying")
    DISCRIMINATION = ("DISCRIMINATION", "Discrimination")
    ANNIVERSARY = ("ANNIVERSARY", "Anniversary")
    VIOLENCE_EXPOSURE = ("VIOLENCE_EXPOSURE", "Saw or suffered violence")
    IMMIGRATION = ("IMMIGRATION", "Immigration")
    ISOLATION = ("ISOLATION", "Isolation")
    OTHER = ("OTHER", "Another")
    UNKNOWN = ("UNKNOWN", "Not known")


class Intervention(Coded):
    """What the clinician did with the person; several. Source: design/domain.md 4.10."""

    DEESCALATE = ("DEESCALATE", "De-escalation")
    LISTEN_SUPPORT = ("LISTEN_SUPPORT", "Listening, support")
    RISK_ASSESS = ("RISK_ASSESS", "Risk assessment")
    SAFETY_PLAN = ("SAFETY_PLAN", "Safety plan")
    MEANS_SAFETY = ("MEANS_SAFETY", "Means safety")
    COPING_SKILL = ("COPING_SKILL", "Coping skill")
    GROUNDING = ("GROUNDING", "Grounding")
    PSYCHOED = ("PSYCHOED", "Explained what happens")
    FAMILY_COACH = ("FAMILY_COACH", "Coached family")
    PROBLEM_SOLVE = ("PROBLEM_SOLVE", "Problem solving")
    RESOURCE_INFO = ("RESOURCE_INFO", "Information on help")
    WARM_HANDOFF = ("WARM_HANDOFF", "Warm handoff")
    PROVIDER_CONTACT = ("PROVIDER_CONTACT", "Reached the provider")
    CASE_MGR_CONTACT = ("CASE_MGR_CONTACT", "Reached the case manager")
    APPOINTMENT_MADE = ("APPOINTMENT_MADE", "Made an appointment")
    MED_ADVICE_REFERRAL = ("MED_ADVICE_REFERRAL", "Referred for advice on medicine")
    CRISIS_PLAN_REVIEW = ("CRISIS_PLAN_REVIEW", "Went through the crisis plan")
    STAY_ON_LINE = ("STAY_ON_LINE_UNTIL_UNIT", "Stayed on the line until a unit came")
    HARM_REDUCTION = ("HARM_REDUCTION", "Harm reduction")
    INTERPRETER_USED = ("INTERPRETER_USED", "Used an interpreter")
    ADVISE_DISPATCH = ("ADVISE_DISPATCH", "Advised dispatch")
    ADVISE_FIELD = ("ADVISE_FIELD", "Advised the field")
    HISTORY_SHARED = ("HISTORY_SHARED", "Shared what helps, by the rules")
    MANDATED_REPORT = ("MANDATED_REPORT", "Report by law")
    DUTY_TO_WARN = ("DUTY_TO_WARN_ACTION", "Warned, by law")
    NONE = ("NONE", "None")


class DistressBy(Coded):
    """Who put the number on the distress."""

    CLINICIAN = ("CLINICIAN", "The clinician")
    SELF = ("SELF", "The person")
