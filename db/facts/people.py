"""List the facts about the people at a desk: who is on shift, who may sign."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKeyGiven(Fact):
    """A person has a signing key from here on; ``public_key`` is Ed25519 in hexadecimal."""

    kind: ClassVar[str] = "person.key_given"
    about: ClassVar[str] = "person_id"
    person_id: str
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftSignedOn(Fact):
    """A person began to work at this desk."""

    kind: ClassVar[str] = "shift.signed_on"
    about: ClassVar[str] = "shift_id"
    shift_id: str
    person_id: str
    person_name: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftSignedOff(Fact):
    """A person ended the work at this desk."""

    kind: ClassVar[str] = "shift.signed_off"
    about: ClassVar[str] = "shift_id"
    shift_id: str


KINDS: tuple[type[Fact], ...] = (
    PersonKeyGiven,
    ShiftSignedOn,
    ShiftSignedOff,
)
