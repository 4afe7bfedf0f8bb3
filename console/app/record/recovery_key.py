"""Keep the two halves of an agency's recovery key as files, and try them on each other.

The public half lies beside the record, or where the site keeps it; with it a record can be locked
up and never opened. The private half is kept away from every desk. Source: record.md 9.5.
"""

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import nacl.exceptions
from nacl.public import PrivateKey, PublicKey, SealedBox

from console.app.policy.keys import RECOVERY_KEY
from console.app.policy.policy import read_policy
from console.domain.clock import unix_ms, utc_now
from db.care.restore import try_recovery
from db.errors import ReadOnlyRecordError, RecordError
from db.store import Store
from db.vault.keys import RecoveryOpener, RecoverySlot
from db.vault.slots import KEY_BYTES, SLOTS_NAME, replace_file

PUBLIC_NAME = "recovery.pub"
VARIABLE = RECOVERY_KEY.variable

_MARK = "clinician-console recovery key 1"
_LONGEST_BYTES = 4_096
_PRIVATE_WORDS = "Whoever has this file can read every record it was made for. Lock it away."
_PUBLIC_WORDS = "This half can only lock records up. It may lie on every desk."


class RecoveryFileError(RecordError):
    """A file is not the half of a recovery key that was asked for."""

    what_happened = "The file with the recovery key cannot be used."
    what_is_safe = "Nothing was changed."
    what_to_do = "Name a file that recovery-key new has made: FILE.pub at the desk, FILE elsewhere."


class RecoveryUntriedError(RecordError):
    """Nobody has ever opened anything with this key."""

    what_happened = "The recovery key was never tried: nobody knows whether it opens a record."
    what_is_safe = "Nothing was changed."
    what_to_do = "Where the private half is, run: clinician-console recovery-key try FILE."


class RecoveryPlaceError(RecordError):
    """The private half cannot be written to that place."""

    what_happened = "The recovery key was not saved there."
    what_is_safe = "No file that was there before was changed."
    what_to_do = "Name a new file, in a folder that exists, away from the record."


class RecoveryNeededError(RecordError):
    """A working record is to be made and nobody could ever recover it."""

    what_happened = "A recovery key is needed before a record of real work is made."
    what_is_safe = "Nothing has been written yet."
    what_to_do = "Name the agency's public recovery key, or make a recovery key here."


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryKey:
    """The public half.

    Attributes:
        public: 32 bytes, Curve25519.
        tried_at: When a record was last opened with the private half, RFC 3339; empty for never.
    """

    public: bytes
    tried_at: str

    @property
    def fingerprint(self) -> str:
        """Return 16 hexadecimal digits in groups, for people to compare."""
        digits = sha256(self.public).hexdigest()[:16]
        return " ".join(digits[at : at + 4] for at in range(0, 16, 4))

    def slot(self) -> RecoverySlot:
        """Return how to lock a record up for it.

        Raises:
            RecoveryUntriedError: Nobody ever opened anything with it.
        """
        if not self.tried_at:
            raise RecoveryUntriedError
        return RecoverySlot(self.public, label=f"tried {self.tried_at}")


def recovery_key_for(folder: Path) -> RecoveryKey:
    """Return the key for a profile: its own ``recovery.pub``, else the file the policy names.

    Raises:
        RecoveryNeededError: There is neither.
        RecoveryFileError: There is such a file and it cannot be used.
        RecoveryUntriedError: There is one that was never tried.
    """
    named = read_policy().value(RECOVERY_KEY)
    own = folder / PUBLIC_NAME
    if not own.exists() and named is None:
        raise RecoveryNeededError
    key = read_public(own if own.exists() or named is None else named)
    if not key.tried_at:
        raise RecoveryUntriedError
    return key


def adopt_public(folder: Path, file: Path) -> None:
    """Put a public half into a profile that has no record yet; another one is left alone.

    Raises:
        RecoveryFileError, RecoveryUntriedError, RecoveryPlaceError: Nothing was changed.
    """
    if (folder / SLOTS_NAME).exists():
        return
    key = read_public(file)
    if not key.tried_at:
        raise RecoveryUntriedError
    write_public(folder / PUBLIC_NAME, key)


def make_recovery_key(private_file: Path) -> RecoveryKey:
    """Write a new private half, read it back from the file and try it; blocks for a moment.

    Args:
        private_file: Must not exist; its folder must.

    Raises:
        RecoveryPlaceError: It cannot be written there.
        RecordError: The trial failed; the file is gone again.
    """
    text = f"{_MARK} private\n{_PRIVATE_WORDS}\nkey {bytes(PrivateKey.generate()).hex()}\n"
    try:
        handle = os.open(private_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise RecoveryPlaceError(f"{error.errno}") from error
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        return try_recovery_key(private_file)
    except OSError as error:
        private_file.unlink(missing_ok=True)
        raise RecoveryPlaceError(f"{error.errno}") from error
    except RecordError:
        private_file.unlink(missing_ok=True)
        raise


def try_recovery_key(private_file: Path) -> RecoveryKey:
    """Open a throw-away record with a private half, and return the public half as tried.

    Raises:
        RecoveryFileError: The file is not a private half.
        RecordError: The record did not open.
    """
    private = read_private(private_file)
    public = bytes(PrivateKey(private).public_key)
    with TemporaryDirectory(prefix="recovery-trial-") as folder:
        Store.create(
            Path(folder),
            profile="working",
            slots=[RecoverySlot(public)],
            unix_ms=unix_ms,
            app_version="",
        ).close()
        try_recovery(Path(folder), RecoveryOpener(private))
    return RecoveryKey(public=public, tried_at=utc_now().isoformat(timespec="seconds"))


def write_public(file: Path, key: RecoveryKey) -> None:
    """Write the public half, in one step.

    Raises:
        RecoveryPlaceError: It cannot be written there.
    """
    tried = f"tried {key.tried_at}\n" if key.tried_at else ""
    text = f"{_MARK} public\n{_PUBLIC_WORDS}\nkey {key.public.hex()}\n{tried}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(file, text.encode())
    except (OSError, ReadOnlyRecordError) as error:
        raise RecoveryPlaceError(type(error).__name__) from error


def read_public(file: Path) -> RecoveryKey:
    """Return the public half in a file.

    Raises:
        RecoveryFileError: It is something else.
    """
    lines = _lines(file, "public")
    public = _key(lines)
    try:
        SealedBox(PublicKey(public)).encrypt(b"")
    except (nacl.exceptions.CryptoError, RuntimeError) as error:
        raise RecoveryFileError("not a key that can lock anything") from error
    return RecoveryKey(public=public, tried_at=lines.get("tried", "")[:40])


def read_private(file: Path) -> bytes:
    """Return the private half in a file; raises as ``read_public``."""
    return _key(_lines(file, "private"))


def _lines(file: Path, half: str) -> dict[str, str]:
    try:
        with file.open("rb") as opened:
            data = opened.read(_LONGEST_BYTES + 1)
    except OSError as error:
        raise RecoveryFileError(f"not readable, {error.errno}") from error
    first, *rest = data.decode("ascii", errors="replace").splitlines() or [""]
    if len(data) > _LONGEST_BYTES or first != f"{_MARK} {half}":
        raise RecoveryFileError(f"not a {half} half")
    return {name: value for name, _, value in (line.partition(" ") for line in rest)}


def _key(lines: dict[str, str]) -> bytes:
    try:
        key = bytes.fromhex(lines.get("key", ""))
    except ValueError as error:
        raise RecoveryFileError("the key is not hexadecimal") from error
    if len(key) != KEY_BYTES:
        raise RecoveryFileError("a key of the wrong length")
    return key
