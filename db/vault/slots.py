"""Keep the key slot file: the key of the record, locked up once per way of opening it."""

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from db.errors import DamagedSlotsError, ReadOnlyRecordError, RecordMissingError, WrongKeyError

RECORD_NAME = "record.db"
SLOTS_NAME = "keyslots.json"
NEXT_SLOTS_NAME = "keyslots.next.json"
KEY_BYTES = 32
_FORMAT = 1
_LONGEST_BYTES = 262_144
_MOST_SLOTS = 64
_CHECK_TAG = b"clinician-console key check 1\x00"


class SlotKind(Enum):
    """By what a slot opens."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"
    DEMO = "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Secrets:
    """What an opened slot gives.

    Attributes:
        record_id: Of which record.
        db_key: 32 bytes, the raw key of the database.
        desk_seed: 32 bytes, the desk's Ed25519 seed; None from a recovery slot, so that whoever
            recovers a record cannot sign as the desk.
    """

    record_id: str
    db_key: bytes
    desk_seed: bytes | None

    def __repr__(self) -> str:
        """Show no key, wherever this may be printed."""
        return f"Secrets(record_id={self.record_id!r})"

    def to_bytes(self) -> bytes:
        """Return the form that is locked into a slot."""
        return json.dumps(
            {
                "record_id": self.record_id,
                "db_key": self.db_key.hex(),
                "desk_seed": self.desk_seed.hex() if self.desk_seed else None,
            }
        ).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Secrets":
        """Return what ``to_bytes`` wrote.

        Raises:
            DamagedSlotsError: the bytes are something else.
        """
        try:
            values = json.loads(data)
            seed = values["desk_seed"]
            found = cls(
                record_id=str(values["record_id"]),
                db_key=bytes.fromhex(values["db_key"]),
                desk_seed=bytes.fromhex(seed) if seed else None,
            )
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedSlotsError("the content of a slot") from error
        if len(found.db_key) != KEY_BYTES or len(found.desk_seed or bytes(32)) != KEY_BYTES:
            raise DamagedSlotsError("a key of the wrong length")
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One locked copy of the key; ``values`` are texts and numbers as the kind needs them."""

    slot_id: str
    kind: SlotKind
    label: str
    values: Mapping[str, str | int]

    def text(self, name: str) -> str:
        """Return a text value, or raise DamagedSlotsError."""
        value = self.values.get(name)
        if not isinstance(value, str):
            raise DamagedSlotsError(f"{self.kind.value} slot without {name}")
        return value

    def data(self, name: str) -> bytes:
        """Return a value that is bytes in hexadecimal, or raise DamagedSlotsError."""
        try:
            return bytes.fromhex(self.text(name))
        except ValueError as error:
            raise DamagedSlotsError(f"{name} is not hexadecimal") from error

    def number(self, name: str) -> int:
        """Return a number, or raise DamagedSlotsError."""
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise DamagedSlotsError(f"{self.kind.value} slot without {name}")
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotFile:
    """All slots of a record, and the value that proves a key without touching the record."""

    record_id: str
    check: str
    slots: tuple[Slot, ...]

    def of_kind(self, kind: SlotKind) -> tuple[Slot, ...]:
        """Return the slots of one kind, in file order."""
        return tuple(slot for slot in self.slots if slot.kind is kind)

    def prove(self, secrets: Secrets) -> Secrets:
        """Return ``secrets`` when its key is the one of this record.

        Raises:
            WrongKeyError: it is another key.
        """
        found = key_check(secrets.record_id, secrets.db_key)
        if secrets.record_id != self.record_id or not hmac.compare_digest(found, self.check):
            raise WrongKeyError("the key check value differs")
        return secrets


def key_check(record_id: str, db_key: bytes) -> str:
    """Return the value that tells a wrong key from a damaged file; it gives nothing away."""
    return hmac.new(db_key, _CHECK_TAG + record_id.encode(), hashlib.sha256).hexdigest()


def write_slots(folder: Path, file: SlotFile, *, name: str = SLOTS_NAME) -> None:
    """Replace the slot file of ``folder`` in one step, readable by its owner only.

    Raises:
        ReadOnlyRecordError: the folder cannot be written.
    """
    values = {
        "format": _FORMAT,
        "record_id": file.record_id,
        "check": file.check,
        "slots": [
            {"slot_id": slot.slot_id, "kind": slot.kind.value, "label": slot.label, **slot.values}
            for slot in file.slots
        ],
    }
    replace_file(folder / name, (json.dumps(values, indent=1) + "\n").encode())


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` so that ``path`` holds either the old bytes or all of the new ones.

    Raises:
        ReadOnlyRecordError: the folder cannot be written.
    """
    new = path.with_name(path.name + ".writing")
    try:
        handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(handle, data)
            os.fsync(handle)
        finally:
            os.close(handle)
        new.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise ReadOnlyRecordError(f"{path.name} {error.errno}") from error


def sync_folder(folder: Path) -> None:
    """Put the names in a folder on the disk, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_slots(folder: Path, *, name: str = SLOTS_NAME) -> SlotFile:
    """Return the slots of ``folder``; bounded in size before anything is parsed.

    Raises:
        RecordMissingError: there is no slot file.
        DamagedSlotsError: it is not what this program writes.
    """
    path = folder / name
    try:
        with path.open("rb") as file:
            data = file.read(_LONGEST_BYTES + 1)
    except FileNotFoundError as error:
        raise RecordMissingError("no key slots") from error
    except OSError as error:
        raise DamagedSlotsError(f"not readable, {error.errno}") from error
    if len(data) > _LONGEST_BYTES:
        raise DamagedSlotsError("too big")
    try:
        return _parsed(json.loads(data))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise DamagedSlotsError(type(error).__name__) from error


def _parsed(values: Any) -> SlotFile:
    if values["format"] != _FORMAT:
        raise DamagedSlotsError("an unknown format")
    rows = values["slots"]
    if not isinstance(rows, list) or len(rows) > _MOST_SLOTS:
        raise DamagedSlotsError("too many slots")
    slots = [
        Slot(
            slot_id=str(row.pop("slot_id")),
            kind=SlotKind(row.pop("kind")),
            label=str(row.pop("label")),
            values=row,
        )
        for row in rows
    ]
    return SlotFile(
        record_id=str(values["record_id"]), check=str(values["check"]), slots=tuple(slots)
    )
