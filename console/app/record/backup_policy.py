"""Say when a record is to be copied, how many copies stay, and which of them left the computer."""

import json
import tomllib
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from console.app.policy.keys import BACKUP_HOUR, BACKUP_KEEP, BACKUP_OFF_MACHINE
from console.app.policy.policy import read_policy as read_agency_policy
from db.care.backup import KEPT
from db.errors import RecordError
from db.vault.slots import replace_file

POLICY_NAME = "backup.toml"
OFF_MACHINE_NOTE = "off-machine.json"
OFF_MACHINE_LIMIT = timedelta(hours=24)
_MOST_KEPT = 60
_LONGEST_BYTES = 16_384


class BackupPolicyError(RecordError):
    """The policy file cannot be used; the usual policy holds."""

    what_happened = "The backup settings in backup.toml cannot be used."
    what_is_safe = "The record is copied every night as usual, and three copies are kept."
    what_to_do = "Tell IT to correct the file."


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPolicy:
    """How a desk copies its record.

    Attributes:
        keep: How many copies stay, 1 to 60.
        hour: From which full hour of the desk's own day the nightly copy is due, 0 to 23.
        off_machine: A folder on another machine for a second copy; None for none.
    """

    keep: int = KEPT
    hour: int = 3
    off_machine: Path | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.keep <= _MOST_KEPT or not 0 <= self.hour <= 23:
            raise BackupPolicyError("a number is out of range")
        if self.off_machine is not None and not self.off_machine.is_absolute():
            raise BackupPolicyError("off_machine is not a whole path")

    def due(self, now: datetime, last: datetime | None) -> bool:
        """Say whether a copy is due; ``now`` is in the desk's own zone."""
        night = now.replace(hour=self.hour, minute=0, second=0, microsecond=0)
        if night > now:
            night -= timedelta(days=1)
        return last is None or last < night


def read_policy(folder: Path) -> BackupPolicy:
    """Return the policy of a profile: the agency's word for word, else ``backup.toml``, else usual.

    Raises:
        BackupPolicyError: The file ``backup.toml`` cannot be used.
    """
    own, agency = _own_policy(folder), read_agency_policy()
    return BackupPolicy(
        keep=agency.value(BACKUP_KEEP) if agency.is_set(BACKUP_KEEP) else own.keep,
        hour=agency.value(BACKUP_HOUR) if agency.is_set(BACKUP_HOUR) else own.hour,
        off_machine=agency.value(BACKUP_OFF_MACHINE) or own.off_machine,
    )


def _own_policy(folder: Path) -> BackupPolicy:
    """Return what ``backup.toml`` says; raises as ``read_policy``."""
    try:
        with (folder / POLICY_NAME).open("rb") as file:
            data = file.read(_LONGEST_BYTES + 1)
    except FileNotFoundError:
        return BackupPolicy()
    except OSError as error:
        raise BackupPolicyError(f"not readable, {error.errno}") from error
    if len(data) > _LONGEST_BYTES:
        raise BackupPolicyError("too long")
    try:
        values = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise BackupPolicyError(type(error).__name__) from error
    keep, hour = values.pop("keep", KEPT), values.pop("hour", 3)
    place = values.pop("off_machine", "")
    if values or type(keep) is not int or type(hour) is not int or not isinstance(place, str):
        raise BackupPolicyError("an unknown word, or a value of the wrong kind")
    return BackupPolicy(keep=keep, hour=hour, off_machine=Path(place) if place else None)


def note_off_machine(folder: Path, made_ms: int) -> None:
    """Keep beside the record when a verified copy was put off the machine by a command.

    The command may run while the desk holds the record, whose own note only the desk can write.

    Raises:
        RecordError: The folder cannot be written.
    """
    text = json.dumps({"off_machine_ms": made_ms}) + "\n"
    replace_file(folder / OFF_MACHINE_NOTE, text.encode())


def noted_off_machine(folder: Path) -> int | None:
    """Return what ``note_off_machine`` kept; None where it kept nothing that can be read."""
    try:
        with (folder / OFF_MACHINE_NOTE).open("rb") as file:
            values = json.loads(file.read(_LONGEST_BYTES))
        made_ms = values["off_machine_ms"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return made_ms if type(made_ms) is int and made_ms > 0 else None
