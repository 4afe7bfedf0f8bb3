"""Put a backup in the place of a record, after saying what would be lost by it."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import nacl.utils

from db.connection import open_connection
from db.driver import DriverError
from db.errors import BackupFailedError, NoSlotError, RecordError, WrongKeyError
from db.journal.mark import MARK_NAME, Mark, account, ends_of, read_marks
from db.journal.new_chain import begin_new_chain
from db.proof.verify import verify_record
from db.vault.keyring_box import KeyringBox
from db.vault.keys import HeldKey, KeyOpener, SlotPlan, slot_file
from db.vault.lock import FolderLock
from db.vault.slots import KEY_BYTES, RECORD_NAME, SLOTS_NAME, read_slots, write_slots

_RESTORING_NAME = "restoring"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestorePlan:
    """What a restore would bring and what it would cost.

    Attributes:
        backup_entries: How many entries the backup holds.
        backup_last_ms: When its last entry was written.
        record_entries: How many the record holds now; None when it cannot be read.
        lost: How many entries would be lost, as far as the record or its high-water mark tell.
        lost_from_ms: When the first of them was written; None when nothing would be lost or the
            record cannot be read.
    """

    backup_entries: int
    backup_last_ms: int
    record_entries: int | None
    lost: int
    lost_from_ms: int | None


def plan_restore(
    backup: Path, folder: Path, *, keys: KeyOpener, box: KeyringBox | None = None
) -> RestorePlan:
    """Compare a backup with the record in ``folder``; changes nothing.

    Raises:
        BackupFailedError: the backup is not whole.
        RecordError: the backup could not be opened.
    """
    slots = read_slots(backup)
    secrets = slots.prove(keys.open(slots))
    if not verify_record(backup, keys=HeldKey(secrets)).whole:
        raise BackupFailedError("the backup is not whole")
    connection = open_connection(backup / RECORD_NAME, secrets.db_key, read_only=True)
    try:
        entries, last_ms = connection.execute("SELECT count(*), max(wall_ms) FROM entry").fetchone()
        have = ends_of(connection)
    finally:
        connection.close()
    plan = RestorePlan(
        backup_entries=entries,
        backup_last_ms=last_ms,
        record_entries=None,
        lost=_missing(read_marks(folder, secrets.record_id, secrets.db_key, box).ends, have),
        lost_from_ms=None,
    )
    try:
        record = open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True)
    except RecordError:
        return plan
    try:
        total = record.execute("SELECT count(*) FROM entry").fetchone()[0]
        lost = _missing(ends_of(record), have)
        from_ms = None
        for desk in ends_of(record):
            first = record.execute(
                "SELECT min(wall_ms) FROM entry WHERE desk = ? AND seq > ?",
                (desk, have.get(desk, (0, ""))[0]),
            ).fetchone()[0]
            from_ms = min((it for it in (from_ms, first) if it is not None), default=None)
    except DriverError:
        return plan
    finally:
        record.close()
    return replace(plan, record_entries=total, lost=max(lost, plan.lost), lost_from_ms=from_ms)


def _missing(ends: Mapping[str, tuple[int, str]], have: Mapping[str, tuple[int, str]]) -> int:
    return sum(max(0, seq - have.get(desk, (0, ""))[0]) for desk, (seq, _) in ends.items())


def restore(
    backup: Path,
    folder: Path,
    *,
    keys: KeyOpener,
    unix_ms: Callable[[], int],
    new_slots: Sequence[SlotPlan] = (),
    box: KeyringBox | None = None,
) -> Path:
    """Put ``backup`` in the place of the record in ``folder``; what was there is set aside.

    Args:
        backup: One folder as ``make_backup`` makes them.
        folder: Where the desk's record is, or is to be.
        keys: How to open the backup.
        unix_ms: The wall clock.
        new_slots: New ways to open the record, instead of those of the backup. Needed after
            opening with a recovery key, which cannot sign: the desk then has a new signing key.
        box: The keyring that keeps the high-water mark.

    Returns:
        The folder into which the former files were moved.

    Raises:
        BackupFailedError: the backup is not whole; nothing was changed.
        NoSlotError: opened with a recovery key and no new slots given.
        RecordBusyError: the record is open.
        RecordError: as it happened; the former files are untouched.
    """
    slots = read_slots(backup)
    secrets = slots.prove(keys.open(slots))
    if secrets.desk_seed is None:
        if not new_slots:
            raise NoSlotError("a record that a recovery key opened needs new slots")
        secrets = replace(secrets, desk_seed=nacl.utils.random(KEY_BYTES))
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    lock = FolderLock(folder)
    try:
        work = folder / _RESTORING_NAME
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(mode=0o700)
        shutil.copy2(backup / RECORD_NAME, work / RECORD_NAME)
        if not verify_record(backup, keys=keys).whole:
            raise BackupFailedError("the backup is not whole")
        write_slots(work, slot_file(secrets, list(new_slots)) if new_slots else slots)
        ends = begin_new_chain(work / RECORD_NAME, secrets, unix_ms=unix_ms, reason="restore")
        text = Mark(record_id=secrets.record_id, ends=ends).sealed(secrets.db_key)
        (work / MARK_NAME).write_text(text, encoding="ascii")
        aside = _set_aside(folder, unix_ms())
        for name in (SLOTS_NAME, MARK_NAME, RECORD_NAME):  # the record last: with it, it is done
            (work / name).replace(folder / name)
        work.rmdir()
    except OSError as error:
        raise BackupFailedError(f"{type(error).__name__} {error.errno}") from error
    finally:
        lock.release()
    if box is not None:
        box.put(account(secrets.record_id), text)
    return aside


def _set_aside(folder: Path, now_ms: int) -> Path:
    aside = folder / f"replaced-{now_ms}"
    aside.mkdir(mode=0o700)
    for name in (RECORD_NAME, f"{RECORD_NAME}-wal", f"{RECORD_NAME}-shm", SLOTS_NAME, MARK_NAME):
        if (folder / name).exists():
            (folder / name).replace(aside / name)
    return aside


def try_recovery(folder: Path, keys: KeyOpener) -> None:
    """Prove that a recovery key opens the record in ``folder``; changes nothing.

    Set-up asks for this before a working record is used.

    Raises:
        NoSlotError: there is no recovery slot.
        WrongKeyError: the recovery key is another one.
    """
    slots = read_slots(folder)
    secrets = slots.prove(keys.open(slots))
    try:
        open_connection(folder / RECORD_NAME, secrets.db_key, read_only=True).close()
    except RecordError as error:
        raise WrongKeyError("the record did not open") from error
