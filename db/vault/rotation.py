"""Change who can open a record, and change the key of the record itself."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import nacl.utils

from db.care.backup import BACKUPS_NAME, CopyProgress, copy_record, make_backup, untold
from db.connection import open_connection
from db.errors import DamagedRecordError, NoSlotError, RecordError
from db.journal.mark import MARK_NAME, Mark, account
from db.journal.new_chain import begin_new_chain
from db.vault.keyring_box import KeyringBox
from db.vault.keys import KeyOpener, SlotPlan, slot_file
from db.vault.lock import FolderLock
from db.vault.slots import (
    KEY_BYTES,
    NEXT_SLOTS_NAME,
    RECORD_NAME,
    SLOTS_NAME,
    Secrets,
    SlotKind,
    read_slots,
    replace_file,
    sync_folder,
    write_slots,
)

_NEXT_RECORD_NAME = "record.db.next"
_NOT_A_DESK = (SlotKind.RECOVERY,)


def add_slot(folder: Path, *, keys: KeyOpener, plan: SlotPlan) -> str:
    """Give the record one more way to open it; the record itself is not touched.

    Returns:
        The id of the new slot.

    Raises:
        RecordError: ``keys`` did not open, or the plan could not be carried out.
    """
    file = read_slots(folder)
    slot = plan.lock(file.prove(keys.open(file)))
    write_slots(folder, replace(file, slots=(*file.slots, slot)))
    return slot.slot_id


def remove_slot(folder: Path, *, keys: KeyOpener, slot_id: str) -> None:
    """Take a way to open the record away.

    Whoever once opened the record may have kept its key: after a loss of trust, ``rotate_key``.

    Raises:
        NoSlotError: there is no such slot, or it is the last one that a desk can work with.
        RecordError: ``keys`` did not open.
    """
    file = read_slots(folder)
    file.prove(keys.open(file))
    left = tuple(slot for slot in file.slots if slot.slot_id != slot_id)
    if len(left) == len(file.slots):
        raise NoSlotError("no such slot")
    if all(slot.kind in _NOT_A_DESK for slot in left):
        raise NoSlotError("the last slot that a desk can work with stays")
    write_slots(folder, replace(file, slots=left))


def rotate_key(
    folder: Path,
    *,
    keys: KeyOpener,
    slots: Sequence[SlotPlan],
    unix_ms: Callable[[], int],
    box: KeyringBox | None = None,
    progress: CopyProgress = untold,
) -> Secrets:
    """Encrypt the whole record with a new key, behind new slots; a verified backup comes first.

    The desk gets a new signing key as well, since whoever held a slot held the former one: it
    begins a new chain, which vouches for all before it. Killed at any moment, the record opens
    with the former slots or with the new ones.

    Args:
        folder: Of the record, which must be closed.
        keys: One of the former ways to open it; not a recovery key.
        slots: All the ways that are to open it from now on.
        unix_ms: The wall clock.
        box: The keyring that keeps the high-water mark.
        progress: Told of each step, of the backup first and then of the record anew.

    Returns:
        The new keys.

    Raises:
        RecordBusyError: the record is open.
        BackupFailedError: the backup or the new file is not whole; nothing was changed.
        RecordError: as it happened; the former file is still in its place.
    """
    if all(plan.kind in _NOT_A_DESK for plan in slots):
        raise NoSlotError("a desk needs a way to open its record")
    lock = FolderLock(folder)
    try:
        former = prove_opening(folder, keys)
        if former.desk_seed is None:
            raise NoSlotError("a recovery key restores a record; it does not rotate")
        make_backup(folder, former, folder / BACKUPS_NAME, unix_ms=unix_ms, progress=progress)
        new = replace(
            former, db_key=nacl.utils.random(KEY_BYTES), desk_seed=nacl.utils.random(KEY_BYTES)
        )
        _discard_next(folder)
        source = open_connection(folder / RECORD_NAME, former.db_key)
        try:
            copy_record(source, folder / _NEXT_RECORD_NAME, new.db_key, progress)
        finally:
            source.close()  # folds the WAL in: nothing may be left beside the file that goes
        ends = begin_new_chain(folder / _NEXT_RECORD_NAME, new, unix_ms=unix_ms, reason="rekey")
        text = Mark(record_id=new.record_id, ends=ends).sealed(new.db_key)
        write_slots(folder, slot_file(new, list(slots)), name=NEXT_SLOTS_NAME)
        (folder / MARK_NAME).unlink(missing_ok=True)
        (folder / _NEXT_RECORD_NAME).replace(folder / RECORD_NAME)  # from here on the new key holds
        sync_folder(folder)
        (folder / NEXT_SLOTS_NAME).replace(folder / SLOTS_NAME)
        sync_folder(folder)
        replace_file(folder / MARK_NAME, text.encode())
    finally:
        lock.release()
    if box is not None:
        box.put(account(new.record_id), text)
    return new


def prove_opening(folder: Path, keys: KeyOpener) -> Secrets:
    """Return the keys that open the record, finishing or undoing a rotation that was killed.

    Call with the folder locked.

    Raises:
        RecordError: ``keys`` did not open.
    """
    if not (folder / NEXT_SLOTS_NAME).exists():
        _discard_next(folder)
        file = read_slots(folder)
        return file.prove(keys.open(file))
    try:
        new_file = read_slots(folder, name=NEXT_SLOTS_NAME)
        new = new_file.prove(keys.open(new_file))
        _prove(folder, new)
    except RecordError as refusal:
        file = read_slots(folder)
        former = file.prove(keys.open(file))
        try:
            _prove(folder, former)
        except DamagedRecordError:
            raise refusal from None  # the new key holds already, and these were not its keys
        # the former key still holds: the rotation had not come to its end, and is undone
        (folder / NEXT_SLOTS_NAME).unlink(missing_ok=True)
        _discard_next(folder)
        return former
    (folder / NEXT_SLOTS_NAME).replace(folder / SLOTS_NAME)
    sync_folder(folder)
    return new


def _discard_next(folder: Path) -> None:
    for leftover in folder.glob(f"{_NEXT_RECORD_NAME}*"):  # and its write-ahead log
        leftover.unlink()


def _prove(folder: Path, secrets: Secrets) -> None:
    if not (folder / RECORD_NAME).exists():
        raise DamagedRecordError("the record is gone")
    open_connection(folder / RECORD_NAME, secrets.db_key).close()
