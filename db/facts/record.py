"""List the facts that a record keeps of itself: its beginning, its desks, what was destroyed."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


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
    """A new chain began in a record that goes on: by a restore, a rollback or a change of keys.

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


KINDS: tuple[type[Fact], ...] = (
    RecordCreated,
    DeskStarted,
    RollbackFound,
    BodyDestroyed,
    DeskOpened,
    DeskClosed,
)
