"""List the facts of a contact, from its opening to the signed log."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOpened(Fact):
    """A clinician began a contact, with a call or without one.

    ``came_by`` says how word of it came, where it was opened by hand: RADIO, VOICE or WALK_UP.
    """

    kind: ClassVar[str] = "contact.opened"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str
    entry_channel: str
    came_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactClaimed(Fact):
    """The actor took the contact."""

    kind: ClassVar[str] = "contact.claimed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactReleased(Fact):
    """The actor gave the contact back."""

    kind: ClassVar[str] = "contact.released"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLeftUnsigned(Fact):
    """The shift of its clinician ended, and the log was not signed."""

    kind: ClassVar[str] = "contact.left_unsigned"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    shift_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactJoined(Fact):
    """A contact opened by hand was joined to the call it belongs to."""

    kind: ClassVar[str] = "contact.joined"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str
    call_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultSigned(Fact):
    """The clinician's signed record of one consult; read-only from here on.

    ``nature``, ``priority`` and ``units`` (their names) are what CAD said when it was signed; empty
    where it said nothing.
    """

    kind: ClassVar[str] = "consult.signed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str
    entry_channel: str
    requester_role: str
    requester: str
    presenting_concern: str
    mh_nexus: str
    overall_level: str
    recommended_response: str
    disposition: str
    narrative: str
    nature: str = ""
    priority: str = ""
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddendumSigned(Fact):
    """A signed addition that names the entry it amends; the entry itself stays as it was."""

    kind: ClassVar[str] = "addendum.signed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    amends: str
    text: str


KINDS: tuple[type[Fact], ...] = (
    ContactOpened,
    ContactClaimed,
    ContactReleased,
    ContactJoined,
    ContactLeftUnsigned,
    ConsultSigned,
    AddendumSigned,
)
