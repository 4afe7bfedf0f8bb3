"""Describe where a call can go: who takes it, when, where, and how they are reached."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType

from console.domain.reroute.target_area import Area
from console.domain.reroute.target_hours import Hours
from console.domain.vocabulary import Coded, Level, PresentingConcern, ResponseType

TargetId = NewType("TargetId", str)
"""The agency's own short id of a target; never reused for another one."""


class TargetKind(Coded):
    """What sort of help a target is. Source: design/domain.md 4.11."""

    BCR = ("BCR", "Mobile crisis team")
    MCT_COUNTY = ("MCT_COUNTY", "County crisis team")
    CORESPONSE = ("CORESPONSE", "Co-response")
    EMS = ("EMS", "Ambulance")
    FIRE = ("FIRE", "Fire or rescue")
    POLICE = ("POLICE", "Police")
    C988 = ("C988", "988")
    CIVILIAN_RPT = ("CIVILIAN_RPT", "Civilian report desk")
    OUTREACH = ("OUTREACH", "Outreach")
    POISON = ("POISON", "Poison center")
    CHILD_PROT = ("CHILD_PROT", "Child protection")
    ADULT_PROT = ("ADULT_PROT", "Adult protection")
    SCHOOL_TEAM = ("SCHOOL_TEAM", "School crisis team")
    OTHER_PSAP = ("OTHER_PSAP", "Other call center")

    @property
    def response(self) -> ResponseType:
        """Return the recommended response that goes with this kind."""
        if self in {TargetKind.CHILD_PROT, TargetKind.ADULT_PROT}:
            return ResponseType.PROTECTION
        if self is TargetKind.SCHOOL_TEAM:
            return ResponseType.OUTREACH
        return ResponseType(self.code)

    @property
    def goes_in_danger(self) -> bool:
        """Say whether it may be offered while a hard or medical question is still open."""
        return self in {TargetKind.EMS, TargetKind.POLICE, TargetKind.FIRE}


class ReachBy(Coded):
    """How a target is reached."""

    RADIO = ("RADIO", "Radio")
    PHONE = ("PHONE", "Phone")
    CAD = ("CAD", "Through CAD")
    FEED = ("FEED", "Over the call feed")


class StaffState(Coded):
    """Whether anybody is there now, as a person said."""

    THERE = ("THERE", "Staffed")
    SHORT = ("SHORT", "Short of people")
    NONE = ("NONE", "Nobody there")
    UNKNOWN = ("UNKNOWN", "Not known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One way to a target: a talkgroup, a number, a CAD unit or an agency of the feed."""

    by: ReachBy
    value: str
    ask_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """What a named person said of a target's people, and when (aware UTC).

    Attributes:
        units: How many teams or lines are free; None where nobody said.
    """

    state: StaffState
    said_by: str
    said_at: datetime
    units: int | None = None

    def __post_init__(self) -> None:
        """Refuse news from nobody.

        Raises:
            ValueError: Nobody is named, or the number is below zero.
        """
        if not self.said_by.strip():
            raise ValueError("staffing without the name of who said so")
        if self.units is not None and self.units < 0:
            raise ValueError("fewer than no units")


class Caller(Enum):
    """Who is on the line, as far as a target minds."""

    PERSON = "the person themselves"
    THIRD_PARTY = "somebody else"
    UNKNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One place a call can go.

    Attributes:
        target_id: The agency's id.
        name: As people say it on the radio.
        kind: What sort of help it is.
        hours: When it works, by its own clock.
        area: Where it goes, or for whom it answers.
        reach: How it is reached, the usual way first; never empty.
        takes: Concerns it takes; empty for any.
        refuses: Codes of safety answers with which it does not go.
        levels: Levels it takes; empty for any.
        from_age: Youngest age in years; None for any.
        to_age: Oldest age in years; None for any.
        third_party: Whether it may be offered to somebody who calls for another person.
        rank: Lower is offered first among those that fit.
        answers_within_s: After so long without an answer it counts as unanswered.
        note: One line for the clinician.
        line: Where it stands in its file, for messages.
    """

    target_id: TargetId
    name: str
    kind: TargetKind
    hours: Hours
    area: Area
    reach: tuple[Reach, ...]
    takes: frozenset[PresentingConcern] = frozenset()
    refuses: frozenset[str] = frozenset()
    levels: frozenset[Level] = frozenset()
    from_age: int | None = None
    to_age: int | None = None
    third_party: bool = True
    rank: int = 50
    answers_within_s: int = 120
    note: str = ""
    line: int = 0

    def __post_init__(self) -> None:
        """Refuse a target that nobody could reach or tell from another.

        Raises:
            ValueError: It has no id, no name or no way to reach it.
        """
        if not self.target_id or not self.name.strip():
            raise ValueError("a target without an id or a name")
        if not self.reach:
            raise ValueError("no way to reach it")


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSet:
    """Every target of a site, from one file, all of it or nothing.

    Attributes:
        set_id: Goes into each record that leans on it, with the version.
        example: Invented; said on the screen wherever it is used.
    """

    set_id: str
    version: str
    agency: str
    example: bool
    targets: tuple[Target, ...]
    approved_by: str = ""

    def find(self, target_id: str) -> Target | None:
        """Return the target of this id, or None."""
        for target in self.targets:
            if target.target_id == target_id:
                return target
        return None
