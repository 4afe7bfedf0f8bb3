"""Describe what comes out of the record: frozen rows, never a driver's row."""

from collections.abc import Mapping
from dataclasses import dataclass

from db.facts import Fact, UnknownFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The proof that an entry is on the disk; made only after COMMIT.

    Attributes:
        entry_id: Unique for ever.
        seq: The place in this desk's chain, from 1.
        kind: Of the fact.
        wall_ms: What the wall clock said, ms since 1970.
    """

    entry_id: str
    seq: int
    kind: str
    wall_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Half-typed work, kept outside the journal and gone at signing.

    Attributes:
        draft_id: Made by the caller; one draft replaces the former one of the same id.
        contact_id: What it is about, or "" while there is no contact.
        owner: Whose it is.
        fields: (field, value) pairs in the order of the form.
        cursor_field: In which field the cursor stood, or "".
        cursor: At which character.
        saved_ms: When it reached the disk; set by the record, ignored when saving.
    """

    draft_id: str
    contact_id: str
    owner: str
    fields: tuple[tuple[str, str], ...]
    cursor_field: str = ""
    cursor: int = 0
    saved_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSaved:
    """The proof that a draft, or a newer one of the same id, is on the disk."""

    draft_id: str
    saved_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """The last known state of one CAD call; ``body`` is JSON text the record does not read."""

    call_id: str
    number: str
    is_open: bool
    received_ms: int
    heard_ms: int
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the journal; ``fact`` is None where the body was lawfully destroyed."""

    entry_id: str
    desk: str
    seq: int
    kind: str
    version: int
    actor: str
    entity: str
    wall_ms: int
    zone_min: int
    hlc: int
    fact: Fact | UnknownFact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFilter:
    """Which contacts to list; None means any. Newest first."""

    opened_from_ms: int | None = None
    opened_before_ms: int | None = None
    signed: bool | None = None
    disposition: str | None = None
    person: str | None = None
    call_id: str | None = None
    number_holds: str | None = None
    limit: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """One contact as the log lists it; ``holder`` is whoever has claimed it now."""

    contact_id: str
    call_id: str | None
    call_number: str
    entry_channel: str | None
    opened_ms: int | None
    opened_by: str | None
    holder: str | None
    held_since_ms: int | None
    signed_ms: int | None
    signed_by: str | None
    signed_entry: str | None
    presenting_concern: str | None
    mh_nexus: str | None
    overall_level: str | None
    recommended_response: str | None
    disposition: str | None
    addenda: int
    last_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagRow:
    """The latest flag of one call."""

    call_id: str
    call_number: str
    nexus: str
    reason: str
    nature: str
    rule_ids: tuple[str, ...]
    flagged_ms: int
    flagged_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A request for a clinician that still stands."""

    call_id: str
    call_number: str
    channel: str
    requester_role: str
    requester: str
    requested_ms: int
    requested_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody who has signed on at this record, by the latest shift."""

    person_id: str
    person_name: str
    role: str
    last_shift_id: str
    on_ms: int
    off_ms: int | None


BACKUP_KEY = "backup_ms"
OFF_MACHINE_KEY = "off_machine_ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupTimes:
    """When the last verified backups were made; None for never."""

    here_ms: int | None
    off_machine_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalCounts:
    """How many entries of each kind; ``codes`` splits the kinds that carry a code."""

    kinds: Mapping[str, int]
    codes: Mapping[tuple[str, str], int]
    outbox: int
    drafts: int

    def of(self, kind: str) -> int:
        """Return the number of entries of one kind."""
        return self.kinds.get(kind, 0)
