"""Open the record of a profile, with the key from wherever it may be had.

Everything here blocks and imports the heavy parts, so it runs on a worker thread after the first
paint. No way of opening ever leaves a key in plain text outside a demo profile.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from console.domain.access.session import Person
from console.domain.calls.call import Call
from console.domain.clock import unix_ms
from db.errors import (
    KeyringEmptyError,
    KeyringLockedError,
    KeyringTimedOutError,
    NoKeyringError,
    NoSlotError,
    RecordError,
    WrongPassphraseError,
)

if TYPE_CHECKING:
    from console.controllers.guarded_reader import GuardedReader
    from db.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The record is open.

    Attributes:
        store: The writing handle.
        reader: Lists, on a thread and a connection of their own, by right and written down.
        people: Who signed on here before.
        calls: Calls that were open when this desk last heard of them.
    """

    store: "Store"
    reader: "GuardedReader"
    people: tuple[Person, ...]
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseNeeded:
    """There is no usable keyring: a person has to type the passphrase.

    Attributes:
        reason: What is wrong with the keyring, or with the passphrase given, in words.
        new: True where the record does not exist yet and the passphrase is chosen now.
    """

    reason: RecordError
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryNeeded:
    """No record of real work is made before the agency can recover it: a key has to be named.

    Attributes:
        reason: What is wrong with the key that was named, in words; that none was, otherwise.
    """

    reason: RecordError


ASK_FOR_PASSPHRASE = (
    NoKeyringError,
    KeyringLockedError,
    KeyringTimedOutError,
    KeyringEmptyError,
    NoSlotError,
    WrongPassphraseError,
)


def open_demo(folder: Path, app_version: str) -> Opened:
    """Open the demo record in ``folder``, or make one.

    Raises:
        RecordError: in words; also where the folder holds a record of real work.
    """
    from db.store import Store  # noqa: PLC0415
    from db.vault.keys import DemoOpener, DemoSlot  # noqa: PLC0415 - the record comes after first paint

    if _exists(folder):
        store = Store.open(folder, keys=DemoOpener(), unix_ms=unix_ms, app_version=app_version)
    else:
        store = Store.create(
            folder, profile="demo", slots=[DemoSlot()], unix_ms=unix_ms, app_version=app_version
        )
    return _opened(store, app_version)


def open_working(
    folder: Path, app_version: str, passphrase: str | None
) -> Opened | PassphraseNeeded | RecoveryNeeded:
    """Open the working record in ``folder``, or make one that a tried recovery key opens too.

    The key comes from the system keyring; where that cannot be used, from ``passphrase``.

    Raises:
        RecordError: in words.
    """
    from console.app.record.recovery_key import (  # noqa: PLC0415 - the record comes after first paint
        RecoveryFileError,
        RecoveryNeededError,
        RecoveryUntriedError,
        recovery_key_for,
    )
    from db.store import Store  # noqa: PLC0415
    from db.vault.keyring_box import KeyringBox  # noqa: PLC0415
    from db.vault.keys import (  # noqa: PLC0415
        KeyringOpener,
        KeyringSlot,
        PassphraseOpener,
        PassphraseSlot,
    )
    from db.vault.slots import SlotKind, read_slots  # noqa: PLC0415

    exists = _exists(folder)
    try:
        if passphrase is not None and exists:
            keys = PassphraseOpener(passphrase)
            store = Store.open(folder, keys=keys, unix_ms=unix_ms, app_version=app_version)
        elif exists:
            store = Store.open(
                folder, keys=KeyringOpener(), unix_ms=unix_ms, app_version=app_version
            )
        else:
            recovery = recovery_key_for(folder)
            slot = KeyringSlot(KeyringBox()) if passphrase is None else PassphraseSlot(passphrase)
            store = Store.create(
                folder,
                profile="working",
                slots=[slot, recovery.slot()],
                unix_ms=unix_ms,
                app_version=app_version,
            )
    except (RecoveryNeededError, RecoveryFileError, RecoveryUntriedError) as reason:
        return RecoveryNeeded(reason=reason)
    except ASK_FOR_PASSPHRASE as reason:
        if exists and not read_slots(folder).of_kind(SlotKind.PASSPHRASE):
            raise  # no passphrase can open it: the words of the keyring's fault are what helps
        return PassphraseNeeded(reason=reason, new=not exists)
    return _opened(store, app_version)


def _exists(folder: Path) -> bool:
    from db.vault.slots import SLOTS_NAME  # noqa: PLC0415

    return (folder / SLOTS_NAME).exists()


def _opened(store: "Store", app_version: str) -> Opened:
    from console.controllers.desk_state import read_calls, read_people  # noqa: PLC0415
    from console.controllers.guarded_reader import GuardedReader  # noqa: PLC0415
    from db.facts import DeskOpened  # noqa: PLC0415

    store.append(DeskOpened(app_version=app_version), actor="desk").result()
    reader = GuardedReader.of(store)
    return Opened(store=store, reader=reader, people=read_people(reader), calls=read_calls(reader))
