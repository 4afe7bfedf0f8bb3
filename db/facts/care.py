"""List the facts of care plans: what was agreed with a person, for how long, and who owns it."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanWritten(Fact):
    """A plan was written, or written anew; the newest words count.

    The keys are folded texts by which later calls and contacts find it.
    """

    kind: ClassVar[str] = "care_plan.written"
    about: ClassVar[str] = "plan_id"
    plan_id: str
    contact_id: str
    owner: str
    helps: str
    worsens: str
    response: str
    expires_ms: int
    place_key: str = ""
    number_key: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanReviewed(Fact):
    """An owner looked at a plan and lets it stand for longer."""

    kind: ClassVar[str] = "care_plan.reviewed"
    about: ClassVar[str] = "plan_id"
    plan_id: str
    owner: str
    expires_ms: int
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlanEnded(Fact):
    """A plan is none any more."""

    kind: ClassVar[str] = "care_plan.ended"
    about: ClassVar[str] = "plan_id"
    plan_id: str
    reason: str


KINDS: tuple[type[Fact], ...] = (CarePlanWritten, CarePlanReviewed, CarePlanEnded)
