"""Find out which copies of a record there are, and which are due."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.record.backup_policy import (
    BackupPolicy,
    BackupPolicyError,
    noted_off_machine,
    read_policy,
)
from db.errors import RecordError
from db.vault.slots import SlotKind, read_slots

if TYPE_CHECKING:
    from db.reader import Reader


class NotRecoverableError(RecordError):
    """A working record, made by an early version, has no recovery key."""

    what_happened = "No recovery key opens this record: if this desk is lost, the record is."
    what_is_safe = "Everything saved is in the record, and this desk opens it."
    what_to_do = "Go on working; tell IT to run recovery-key add."


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What is known of the copies of the record.

    Attributes:
        policy: When they are due and how many stay.
        fault: Why the agency's own policy does not hold; None where it does, or there is none.
        begun_at: When the record was begun on this desk, or restored.
        here_at: When the last verified copy was made in the profile.
        off_machine_at: When the last one left the computer.
        recoverable: Whether a recovery key opens the record.
    """

    policy: BackupPolicy
    fault: RecordError | None
    begun_at: datetime
    here_at: datetime | None
    off_machine_at: datetime | None
    recoverable: bool


def copies_of(folder: Path, reader: "Reader") -> Copies:
    """Read what is known of a record's copies; blocks.

    Raises:
        RecordError: The record could not be read.
    """
    fault: RecordError | None = None
    policy = BackupPolicy()
    try:
        policy = read_policy(folder)
    except BackupPolicyError as error:
        fault = error
    times = reader.backup_times().result()
    began_ms = reader.chain_began().result()  # here, or when it was restored
    off_ms = max((ms for ms in (times.off_machine_ms, noted_off_machine(folder)) if ms), default=0)
    return Copies(
        policy=policy,
        fault=fault,
        begun_at=_at(began_ms),
        here_at=_at(times.here_ms) if times.here_ms else None,
        off_machine_at=_at(off_ms) if off_ms else None,
        recoverable=bool(read_slots(folder).of_kind(SlotKind.RECOVERY)),
    )


def due_copies(found: Copies, now: datetime) -> list[Path | None]:
    """Return where copies are due: None for the profile's own folder, then the other machine."""
    policy, here = found.policy, now.astimezone()
    due: list[Path | None] = [None] if policy.due(here, found.here_at) else []
    if policy.off_machine is not None and policy.due(here, found.off_machine_at):
        due.append(policy.off_machine)
    return due


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)
