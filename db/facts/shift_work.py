"""List the facts of a shift: ready, busy, away, and what was handed to whom."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessChanged(Fact):
    """The clinician of a shift became ready, busy or away; a break has a reason."""

    kind: ClassVar[str] = "shift.readiness"
    about: ClassVar[str] = "shift_id"
    shift_id: str
    state: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoffBegun(Fact):
    """A handoff sheet was made from what was open; ``items`` are ids and their words."""

    kind: ClassVar[str] = "handoff.begun"
    about: ClassVar[str] = "handoff_id"
    handoff_id: str
    shift_id: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoffItemTaken(Fact):
    """A named person took one item; ``role`` is clinician or 911 shift supervisor."""

    kind: ClassVar[str] = "handoff.item_taken"
    about: ClassVar[str] = "handoff_id"
    handoff_id: str
    item_id: str
    item_kind: str
    person: str
    role: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoffEnded(Fact):
    """Every item has an owner by name; the outgoing clinician may sign off."""

    kind: ClassVar[str] = "handoff.ended"
    about: ClassVar[str] = "handoff_id"
    handoff_id: str
    shift_id: str


KINDS: tuple[type[Fact], ...] = (
    ReadinessChanged,
    HandoffBegun,
    HandoffItemTaken,
    HandoffEnded,
)
