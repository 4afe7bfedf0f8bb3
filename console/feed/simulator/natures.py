"""List the kinds of call in the simulated city, with labels and codes of its own."""

from dataclasses import dataclass
from enum import Enum


class Theme(Enum):
    """What the notes of a call are about."""

    CRISIS = "crisis"
    SUICIDE = "suicide"
    WELFARE = "welfare"
    DISTURBANCE = "disturbance"
    MEDICAL = "medical"
    TRAFFIC = "traffic"
    PROPERTY = "property"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nature:
    """One kind of call.

    Attributes:
        code: The city's own code.
        label: Its words.
        common: The common registry's code.
        theme: What its notes are about.
        weight: Its share among calls without a mental-health nexus; relative.
        disguise: Its share among mental-health calls that begin under another name; relative.
        crisis: Its share among calls typed as mental health; relative.
        agency: Whose units go: police, fire or ems.
    """

    code: str
    label: str
    common: str
    theme: Theme
    weight: float = 0.0
    disguise: float = 0.0
    crisis: float = 0.0
    agency: str = "police"


NATURES = (
    Nature(
        code="EDP", label="Person in emotional crisis", common="EDP", theme=Theme.CRISIS, crisis=62
    ),
    Nature(
        code="SUICT", label="Suicidal person", common="SUICTHRT", theme=Theme.SUICIDE, crisis=24
    ),
    Nature(code="SUICA", label="Suicide attempt", common="SUICIDE", theme=Theme.SUICIDE, crisis=6),
    Nature(
        code="BCR", label="Behavioral crisis response", common="MNTL", theme=Theme.CRISIS, crisis=8
    ),
    Nature(
        code="CKWEL",
        label="Check the welfare",
        common="WELFARE",
        theme=Theme.WELFARE,
        weight=54,
        disguise=84,
    ),
    Nature(
        code="SUSPP",
        label="Suspicious person",
        common="PERSUSP",
        theme=Theme.DISTURBANCE,
        weight=70,
        disguise=56,
    ),
    Nature(
        code="AST",
        label="Assist EMS",
        common="ASSIST",
        theme=Theme.MEDICAL,
        weight=22,
        disguise=36,
        agency="ems",
    ),
    Nature(
        code="UNWANT",
        label="Unwanted person",
        common="TRESPASS",
        theme=Theme.DISTURBANCE,
        weight=34,
        disguise=29,
    ),
    Nature(
        code="DISTRB",
        label="Disturbance",
        common="DISORD",
        theme=Theme.DISTURBANCE,
        weight=78,
        disguise=40,
    ),
    Nature(
        code="JUVTRB",
        label="Juvenile trouble",
        common="JUV",
        theme=Theme.DISTURBANCE,
        weight=14,
        disguise=18,
    ),
    Nature(
        code="MISPER",
        label="Missing person",
        common="RUNAWAY",
        theme=Theme.WELFARE,
        weight=12,
        disguise=12,
    ),
    Nature(
        code="911HU",
        label="911 hang-up",
        common="911H",
        theme=Theme.OTHER,
        weight=32,
        disguise=9,
    ),
    Nature(
        code="DOWN",
        label="Person down",
        common="PERUNCON",
        theme=Theme.MEDICAL,
        weight=20,
        disguise=14,
        agency="ems",
    ),
    Nature(
        code="DABUSE",
        label="Domestic, in progress",
        common="DVA",
        theme=Theme.DISTURBANCE,
        weight=42,
        disguise=8,
    ),
    Nature(
        code="SICK",
        label="Sick person",
        common="SICK",
        theme=Theme.MEDICAL,
        weight=82,
        agency="ems",
    ),
    Nature(
        code="BREATH",
        label="Trouble breathing",
        common="ALS",
        theme=Theme.MEDICAL,
        weight=46,
        agency="ems",
    ),
    Nature(code="FALL", label="Fall", common="FALL", theme=Theme.MEDICAL, weight=32, agency="ems"),
    Nature(
        code="OVERDS",
        label="Overdose",
        common="OD",
        theme=Theme.MEDICAL,
        weight=14,
        disguise=6,
        agency="ems",
    ),
    Nature(
        code="FALRM",
        label="Fire alarm",
        common="ALRF",
        theme=Theme.OTHER,
        weight=34,
        agency="fire",
    ),
    Nature(
        code="PIACC", label="Crash with injury", common="MVAINJY", theme=Theme.TRAFFIC, weight=18
    ),
    Nature(code="PDACC", label="Crash, damage only", common="MVA", theme=Theme.TRAFFIC, weight=44),
    Nature(code="TRFSTP", label="Traffic stop", common="TSTOP", theme=Theme.TRAFFIC, weight=88),
    Nature(code="PARK", label="Parking problem", common="PARKING", theme=Theme.TRAFFIC, weight=58),
    Nature(code="THEFT", label="Theft report", common="LARCENY", theme=Theme.PROPERTY, weight=62),
    Nature(
        code="PROPD",
        label="Property damage report",
        common="VANDAL",
        theme=Theme.PROPERTY,
        weight=28,
    ),
    Nature(code="AUDRES", label="Alarm, house", common="ALRBA", theme=Theme.PROPERTY, weight=36),
    Nature(code="NOISE", label="Noise", common="NOISE", theme=Theme.OTHER, weight=38),
)
BY_CODE = {nature.code: nature for nature in NATURES}
CRISIS_COMMON = frozenset({"EDP", "MNTL", "MTLV", "SUICIDE", "SUICTHRT"})
"""Common codes under which a call counts as typed as mental health."""
