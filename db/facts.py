"""List the facts that the journal keeps, one frozen dataclass per kind.

Codes are plain text here: the record keeps what it is told and does not know the vocabularies.
A kind is never renamed; a changed meaning is a new ``version`` that still reads the old ones.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from types import NoneType, UnionType
from typing import Any, ClassVar, Self, get_args, get_origin


class FactMismatchError(ValueError):
    """A body does not fit the kind it claims to be."""


_names: dict[type["Fact"], tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What happened, as it is written into the journal once and never changed."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    about: ClassVar[str]
    """The name of the field whose value is the entity this fact is about."""

    @property
    def entity(self) -> str:
        """Return the id of what this fact is about; entries are found by it."""
        return str(getattr(self, self.about))

    def to_body(self) -> dict[str, Any]:
        """Return the fields as JSON values; tuples become lists."""
        names = _names.get(type(self))
        if names is None:  # asked of the class once: it takes as long as writing the JSON
            names = _names[type(self)] = tuple(field.name for field in fields(self))
        body: dict[str, Any] = {}
        for name in names:
            value = getattr(self, name)
            body[name] = list(value) if isinstance(value, tuple) else value
        return body

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        """Return the fact that ``body`` tells; fields of a later build are left out.

        Raises:
            FactMismatchError: a field is missing or of the wrong type.
        """
        values: dict[str, Any] = {}
        for field in fields(cls):
            if field.name in body:
                values[field.name] = _checked(field.name, body[field.name], field.type)
            elif field.default is MISSING:
                raise FactMismatchError(f"{cls.kind}: {field.name} is missing")
        return cls(**values)


def _checked(name: str, value: Any, declared: Any) -> Any:
    if get_origin(declared) is tuple:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        raise FactMismatchError(f"{name} is not a list of texts")
    allowed = get_args(declared) if isinstance(declared, UnionType) else (declared,)
    if type(value) in allowed or (value is None and NoneType in allowed):
        return value
    raise FactMismatchError(f"{name} is not of the declared type")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFact:
    """A fact of a newer build: kept and passed on as it came, shown as "from a newer program"."""

    kind: str
    version: int
    entity: str
    body: str
    """The canonical JSON text, exactly as stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCreated(Fact):
    """The first entry of a record; the store writes it, nobody else.

    ``profile`` is "demo" or "working" and can never change; ``desk_key`` is the desk's public
    Ed25519 key in hexadecimal.
    """

    kind: ClassVar[str] = "record.created"
    about: ClassVar[str] = "record_id"
    record_id: str
    profile: str
    app_version: str
    desk_id: str = ""
    desk_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskStarted(Fact):
    """A new chain began in a record that goes on: after a restore or a rollback.

    ``after_hash`` is the hash of the last entry of the former chain: signing this entry vouches for
    all of that chain, also where the desk has a new key.
    """

    kind: ClassVar[str] = "desk.started"
    about: ClassVar[str] = "desk_id"
    desk_id: str
    desk_key: str
    after_desk: str
    after_seq: int
    after_hash: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollbackFound(Fact):
    """The record ended earlier than the sealed high-water mark says it had."""

    kind: ClassVar[str] = "record.rollback_found"
    about: ClassVar[str] = "lost_desk"
    lost_desk: str
    marked_seq: int
    found_seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyDestroyed(Fact):
    """The certificate that a body was lawfully destroyed; the entry and its hash stay."""

    kind: ClassVar[str] = "body.destroyed"
    about: ClassVar[str] = "entry_id"
    entry_id: str
    authority: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKeyGiven(Fact):
    """A person has a signing key from here on; ``public_key`` is Ed25519 in hexadecimal."""

    kind: ClassVar[str] = "person.key_given"
    about: ClassVar[str] = "person_id"
    person_id: str
    public_key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(Fact):
    """The program was started on this record."""

    kind: ClassVar[str] = "desk.opened"
    about: ClassVar[str] = "app_version"
    app_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskClosed(Fact):
    """The program was closed in order."""

    kind: ClassVar[str] = "desk.closed"
    about: ClassVar[str] = ""

    @property
    def entity(self) -> str:
        """Return the word that stands for this desk."""
        return "desk"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedChanged(Fact):
    """A call feed became live, stale or silent; ``simulated`` is None while not yet known."""

    kind: ClassVar[str] = "feed.changed"
    about: ClassVar[str] = "feed"
    feed: str
    state: str
    simulated: bool | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFlagged(Fact):
    """A call was judged to have a mental-health side, or not, apart from the CAD nature."""

    kind: ClassVar[str] = "call.flagged"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    nexus: str
    reason: str
    nature: str
    rule_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequested(Fact):
    """Somebody asked for a clinician on a call."""

    kind: ClassVar[str] = "call.requested"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    channel: str
    requester_role: str
    requester: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRequestWithdrawn(Fact):
    """The request for a clinician on a call no longer stands."""

    kind: ClassVar[str] = "call.request_withdrawn"
    about: ClassVar[str] = "call_id"
    call_id: str
    call_number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOpened(Fact):
    """A clinician began a contact, with a call or without one."""

    kind: ClassVar[str] = "contact.opened"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str
    entry_channel: str


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
class ContactJoined(Fact):
    """A contact opened by hand was joined to the call it belongs to."""

    kind: ClassVar[str] = "contact.joined"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str
    call_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultSigned(Fact):
    """The clinician's signed record of one consult; read-only from here on."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class AddendumSigned(Fact):
    """A signed addition that names the entry it amends; the entry itself stays as it was."""

    kind: ClassVar[str] = "addendum.signed"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    amends: str
    text: str


KINDS: Mapping[str, type[Fact]] = {
    fact.kind: fact
    for fact in (
        RecordCreated,
        DeskStarted,
        RollbackFound,
        BodyDestroyed,
        PersonKeyGiven,
        DeskOpened,
        DeskClosed,
        ShiftSignedOn,
        ShiftSignedOff,
        FeedChanged,
        CallFlagged,
        CallRequested,
        CallRequestWithdrawn,
        ContactOpened,
        ContactClaimed,
        ContactReleased,
        ContactJoined,
        ConsultSigned,
        AddendumSigned,
    )
}


def read_fact(
    kind: str, version: int, entity: str, body: str, values: Mapping[str, Any]
) -> Fact | UnknownFact:
    """Return the fact of a stored entry, or an UnknownFact when this build cannot read it.

    Args:
        kind: As stored; may be of a newer build.
        version: As stored; newer than ours means unknown.
        entity: As stored.
        body: The stored text, kept for UnknownFact.
        values: ``body`` decoded.
    """
    known = KINDS.get(kind)
    if known is not None and version <= known.version:
        try:
            return known.from_body(values)
        except FactMismatchError:
            pass  # a later build wrote it under this version: shown as unknown, never dropped
    return UnknownFact(kind=kind, version=version, entity=entity, body=body)
