"""Find the key of a record for a command, from wherever it may be had but the command line."""

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.record.recovery_key import read_private
from db.errors import (
    DemoSlotRefusedError,
    KeyringEmptyError,
    KeyringLockedError,
    KeyringTimedOutError,
    NoKeyringError,
    NoSlotError,
    RecordError,
    WrongKeyError,
)
from db.vault.keyring_box import KeyringBox
from db.vault.keys import (
    DemoOpener,
    KeyOpener,
    KeyringOpener,
    KeyringSlot,
    PassphraseOpener,
    PassphraseSlot,
    RecoveryOpener,
    SlotPlan,
)
from db.vault.slots import Secrets, SlotKind, read_slots

if TYPE_CHECKING:
    from db.vault.slots import SlotFile

NO_KEY = (
    WrongKeyError,
    NoSlotError,
    NoKeyringError,
    KeyringLockedError,
    KeyringTimedOutError,
    KeyringEmptyError,
    DemoSlotRefusedError,
)
"""Nothing that was tried opens the record, or nothing may."""

MINIMUM_LENGTH = 12
_LONGEST_BYTES = 4_096


class PassphraseFileError(RecordError):
    """A passphrase cannot be taken from that file."""

    what_happened = "The passphrase cannot be read from that file."
    what_is_safe = "Nothing was changed."
    what_to_do = "Name a small text file whose first line is the passphrase."


class PassphraseTooShortError(RecordError):
    """A new passphrase is too short to hang a record on."""

    what_happened = "The new passphrase is too short, or the two were not the same."
    what_is_safe = "Nothing was changed."
    what_to_do = "Choose one of at least 12 characters and type it twice alike."


def find_key(
    folder: Path, *, passphrase_file: Path | None = None, recovery_file: Path | None = None
) -> Secrets:
    """Return the proven key of the record in ``folder``; blocks, and may ask on the terminal.

    The file that was named, else the demo slot, the keyring, a passphrase, in this order.

    Raises:
        RecordError: No record, a bad file, or one of NO_KEY.
    """
    slots = read_slots(folder)
    if passphrase_file is not None:
        return _opened(slots, PassphraseOpener(read_passphrase(passphrase_file)))
    if recovery_file is not None:
        return _opened(slots, RecoveryOpener(read_private(recovery_file)))
    if slots.slots and all(slot.kind is SlotKind.DEMO for slot in slots.slots):
        return _opened(slots, DemoOpener())
    try:
        return _opened(slots, KeyringOpener())
    except NO_KEY:
        if not slots.of_kind(SlotKind.PASSPHRASE) or not sys.stdin.isatty():
            raise
    return _opened(slots, PassphraseOpener(getpass.getpass("Passphrase of the record: ")))


def mark_keyring(folder: Path) -> KeyringBox | None:
    """Return the keyring that keeps the high-water mark of a record; None for a record without.

    Raises:
        RecordError: The key slots cannot be read.
    """
    return usable_keyring() if read_slots(folder).of_kind(SlotKind.KEYRING) else None


def usable_keyring() -> KeyringBox | None:
    """Return the system's keyring, or None where it cannot be used now."""
    box = KeyringBox()
    try:
        box.name()
    except RecordError:
        return None
    return box


def new_desk_slot(box: KeyringBox | None, passphrase_file: Path | None) -> SlotPlan:
    """Return how a desk is to open its record from now on: keyring, else a new passphrase.

    Raises:
        PassphraseFileError, PassphraseTooShortError: No passphrase that can be used.
        NoKeyringError: No keyring, and nobody to ask.
    """
    if passphrase_file is not None:
        words = again = read_passphrase(passphrase_file)
    elif box is not None:
        return KeyringSlot(box)
    elif sys.stdin.isatty():
        words = getpass.getpass("New passphrase of the record: ")
        again = getpass.getpass("The same passphrase again: ")
    else:
        raise NoKeyringError("no terminal to ask on")
    if words != again or len(words) < MINIMUM_LENGTH:
        raise PassphraseTooShortError
    return PassphraseSlot(words)


def read_passphrase(file: Path) -> str:
    """Return the first line of a file.

    Raises:
        PassphraseFileError: It cannot be read, or there is none.
    """
    try:
        with file.open("rb") as opened:
            data = opened.read(_LONGEST_BYTES + 1)
        words = data.decode().splitlines()[0]
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise PassphraseFileError(type(error).__name__) from error
    if not words or len(data) > _LONGEST_BYTES:
        raise PassphraseFileError("empty, or too long")
    return words


def _opened(slots: "SlotFile", opener: KeyOpener) -> Secrets:
    return slots.prove(opener.open(slots))
