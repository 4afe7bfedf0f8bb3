"""Say who sits at the desk."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Role(Enum):
    """What a person is here; rights follow from it (``access_table``)."""

    CLINICIAN = "clinician"
    LEAD = "lead"
    SUPERVISOR = "supervisor"
    REVIEWER = "reviewer"
    EVALUATOR = "evaluator"
    ADMIN = "admin"
    PRIVACY = "privacy"
    TRAINEE = "trainee"

    @property
    def label(self) -> str:
        """Return the English word, to be translated where it is shown (context ``roles``)."""
        return _LABELS[self]


_LABELS = {
    Role.CLINICIAN: "clinician",
    Role.LEAD: "shift lead",
    Role.SUPERVISOR: "911 shift supervisor",
    Role.REVIEWER: "QA reviewer",
    Role.EVALUATOR: "evaluator",
    Role.ADMIN: "administrator",
    Role.PRIVACY: "privacy officer",
    Role.TRAINEE: "trainee",
}


class ProfileKind(Enum):
    """What a profile folder may hold: invented data only, or real work."""

    DEMO = "demo"
    WORKING = "working"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person who signs on.

    Attributes:
        person_id: Stable id (UUID text).
        name: The shown name, for example ``A. Rivera``.
        role: What they are here.
    """

    person_id: str
    name: str
    role: Role = Role.CLINICIAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One person's shift at this desk, from sign-on to sign-off."""

    shift_id: str
    person: Person
    since: datetime
