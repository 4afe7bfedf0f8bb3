"""Hold the level that answers allow at the least, and what a person chose instead.

Levels run from 0 (none) to 4 (immediate); some states number the other way round, so the local
label is shown beside the canonical one and never stored instead of it.

Source: design/domain.md 4.9, 5.7.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from console.domain.contact.words import OverrideReason
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Level

LEVELS = (Level.NONE, Level.LOW, Level.MODERATE, Level.HIGH, Level.IMMEDIATE)
"""The five levels, lowest first; NOT_ASSESSED is none of them."""


class LevelRefusedError(RefusedError):
    """A chosen level lacks what going below the floor asks for."""


def height_of(level: Level) -> int:
    """Return 0 to 4.

    Raises:
        ValueError: The level is NOT_ASSESSED.
    """
    return LEVELS.index(level)


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorReason:
    """One rule that set or reached a floor, and the answers that made it fire.

    Attributes:
        rule_id: The rule.
        level: What it asks for at the least.
        items: The codes of the answers that made it fire.
    """

    rule_id: str
    level: Level
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The lowest level that the answers allow.

    Attributes:
        level: 0 where nothing is positive.
        reasons: The rules that set it: those of the highest level that fired; empty at 0.
        rules_version: The rule set's id and version, for the record.
    """

    level: Level = Level.NONE
    reasons: tuple[FloorReason, ...] = ()
    rules_version: str = ""

    @property
    def items(self) -> tuple[str, ...]:
        """Return the codes of the answers that set the floor, each once."""
        return tuple(dict.fromkeys(item for reason in self.reasons for item in reason.items))


class SecondPersonWay(Enum):
    """How a second person stood behind going below a floor of 3 or 4."""

    AT_DESK = "at_desk"
    BY_PHONE = "by_phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPerson:
    """Who else decided.

    Attributes:
        name: The person; never the clinician themselves.
        way: AT_DESK is the 911 shift supervisor here; BY_PHONE is shown as "not signed".
        at: When (aware UTC).
        countersigned_at: When a BY_PHONE person signed for it later, or None.
    """

    name: str
    way: SecondPersonWay
    at: datetime
    countersigned_at: datetime | None = None

    @property
    def is_signed(self) -> bool:
        """Say whether the person signed: at the desk, or later."""
        return self.way is SecondPersonWay.AT_DESK or self.countersigned_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenLevel:
    """What the clinician chose, beside what the answers ask for.

    Attributes:
        level: The choice; NOT_ASSESSED needs ``words``.
        floor: As computed when the choice was made.
        reason: Why below the floor.
        words: The same in the clinician's words.
        second: Who else decided, below a floor of 3 or 4.
    """

    level: Level
    floor: Floor
    reason: OverrideReason | None = None
    words: str = ""
    second: SecondPerson | None = None

    @property
    def is_below(self) -> bool:
        """Say whether the choice is under the floor."""
        return self.level is not Level.NOT_ASSESSED and height_of(self.level) < height_of(
            self.floor.level
        )

    def check(self, clinician: str) -> None:
        """Allow the choice.

        At or above the floor nothing is asked. Below it a reason is; below a floor of 3 or 4 also a
        second person. Leaving the level open is below every floor but 0.

        Args:
            clinician: Who chooses; nobody is their own second person.

        Raises:
            LevelRefusedError: Something of that is missing; the message says what.
        """
        height = height_of(self.floor.level)
        if self.level is Level.NOT_ASSESSED:
            if not self.words.strip():
                raise LevelRefusedError("Not assessed: why? A word is needed.")
            if height < height_of(Level.HIGH):
                return
        elif not self.is_below:
            return
        elif self.reason is None:
            raise LevelRefusedError(
                "The answers ask for level {floor}. Going below needs a reason.",
                floor=self.floor.level.code,
            )
        if height < height_of(Level.HIGH):
            return
        if self.second is None or not self.second.name.strip():
            raise LevelRefusedError(
                "Going below level {floor} needs a second person: the shift supervisor here, or"
                " somebody by phone.",
                floor=self.floor.level.code,
            )
        if _same_person(self.second.name, clinician):
            raise LevelRefusedError("The second person must be somebody else.")


def _same_person(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelScheme:
    """What a state calls the levels.

    Attributes:
        code: Stored with the profile, for example ``VA``.
        name: For example ``Virginia``.
        labels: By level; a level without one has no counterpart there.
        note: What to know of it, for example that the numbers run the other way.
    """

    code: str
    name: str
    labels: Mapping[Level, str]
    note: str = ""

    def label(self, level: Level) -> str:
        """Return the local label; empty where the state has none."""
        return self.labels.get(level, "")


SCHEMES = (
    LevelScheme(code="NONE", name="No state", labels={}),
    LevelScheme(
        code="VA",
        name="Virginia",
        labels={
            Level.LOW: "Level 1, routine",
            Level.MODERATE: "Level 2, moderate",
            Level.HIGH: "Level 3, urgent",
            Level.IMMEDIATE: "Level 4, emergent",
        },
    ),
    LevelScheme(
        code="LA",
        name="Los Angeles County",
        labels={
            Level.NONE: "Level 1",
            Level.LOW: "Level 2",
            Level.MODERATE: "Level 3",
            Level.IMMEDIATE: "Level 4",
        },
        note="Urgent (3) has no level of its own there.",
    ),
    LevelScheme(
        code="IL",
        name="Illinois",
        labels={
            Level.LOW: "Level 4",
            Level.MODERATE: "Level 3",
            Level.HIGH: "Level 2",
            Level.IMMEDIATE: "Level 1",
        },
        note="Illinois counts the other way: level 1 is the most urgent.",
    ),
)
"""Facts of the states' published schemes; labels in our own words. Source: domain.md 4.9."""


def scheme_of(code: str) -> LevelScheme:
    """Return the scheme of a code; no state's where the code is not known."""
    return next((scheme for scheme in SCHEMES if scheme.code == code), SCHEMES[0])
