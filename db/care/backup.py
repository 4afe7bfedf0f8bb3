"""Copy a record while it is in use, encrypted, and prove the copy before it counts."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import open_connection, told
from db.driver import DriverError
from db.errors import BackupFailedError, RecordError
from db.proof.verify import verify_record
from db.vault.keys import HeldKey
from db.vault.slots import RECORD_NAME, SLOTS_NAME, Secrets

if TYPE_CHECKING:
    from sqlite3 import Connection

BACKUPS_NAME = "backups"
KEPT = 3
_UNFINISHED = ".unfinished"
_PAGES_AT_ONCE = 1024
_WHEN = "%Y%m%dT%H%M%S"


class CopyStep(Enum):
    """What a copy of the record goes through, in this order."""

    COPYING = "pages copied"
    CHECKING = "checking every page"
    VERIFYING = "entries verified"


CopyProgress = Callable[[CopyStep, int, int], None]
"""Called with (step, done, of so many)."""


def untold(_step: CopyStep, _done: int, _total: int) -> None:
    """Tell nobody how far a copy has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A backup that was verified: a folder with the record and its key slots.

    Attributes:
        folder: Opens, verifies and restores like a record.
        entries: How many it holds.
        made_ms: When.
        removed: How many older backups were removed for it.
    """

    folder: Path
    entries: int
    made_ms: int
    removed: int


def make_backup(
    record: Path,
    secrets: Secrets,
    into: Path,
    *,
    unix_ms: Callable[[], int],
    keep: int = KEPT,
    progress: CopyProgress = untold,
) -> BackupMade:
    """Copy the record in use into a new folder below ``into``, verify it, drop the oldest.

    The copy opens with the same slots as the record, above all with the agency's recovery key.

    Args:
        record: The folder of the record.
        secrets: Its opened keys.
        into: Where backups are kept; made if missing.
        unix_ms: The wall clock.
        keep: How many verified backups stay.
        progress: Told of each step on the thread that copies; it may raise to stop.

    Raises:
        BackupFailedError: the copy could not be made or is not whole; older ones are untouched.
    """
    made_ms = unix_ms()
    stamp = datetime.fromtimestamp(made_ms / 1000, UTC).strftime(_WHEN) + f"{made_ms % 1000:03}Z"
    unfinished = into / f"{stamp}{_UNFINISHED}"
    try:
        into.mkdir(parents=True, exist_ok=True, mode=0o700)
        for leftover in into.glob(f"*{_UNFINISHED}"):
            shutil.rmtree(leftover)
        unfinished.mkdir(mode=0o700)
        shutil.copy2(record / SLOTS_NAME, unfinished / SLOTS_NAME)
        source = open_connection(record / RECORD_NAME, secrets.db_key, read_only=True)
        try:
            copy_record(source, unfinished / RECORD_NAME, secrets.db_key, progress)
        finally:
            source.close()
        report = verify_record(
            unfinished,
            keys=HeldKey(secrets),
            progress=lambda done, total: progress(CopyStep.VERIFYING, done, total),
        )
        if not report.whole:
            raise BackupFailedError(f"{len(report.findings)} findings")
        finished = into / stamp
        unfinished.rename(finished)
    except (DriverError, OSError, RecordError) as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        if isinstance(error, BackupFailedError):
            raise
        raise BackupFailedError(type(error).__name__) from error
    removed = 0
    for oldest in backups_in(into)[:-keep]:
        shutil.rmtree(oldest, ignore_errors=True)
        removed += 1
    return BackupMade(folder=finished, entries=report.entries, made_ms=made_ms, removed=removed)


def backups_in(folder: Path) -> tuple[Path, ...]:
    """Return the finished backups in a folder, the oldest first."""
    return tuple(
        sorted(
            path
            for path in folder.glob("*Z")
            if (path / RECORD_NAME).exists() and (path / SLOTS_NAME).exists()
        )
    )


def copy_record(
    source: "Connection", target: Path, key: bytes, progress: CopyProgress = untold
) -> None:
    """Copy the open record to ``target``, encrypted with ``key``, as of one moment, and check it.

    The source reads one moment of the record from the first page to the last: a stepped copy of
    the newest one would start again at every write beside it. The copy is checked because copying
    a damaged source succeeds and copies the damage.

    Raises:
        BackupFailedError: the copy could not be made or is not whole; ``target`` is gone then.
    """
    target.unlink(missing_ok=True)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = open_connection(target, key, create=True)
        try:
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            try:
                source.backup(
                    copy,
                    pages=_PAGES_AT_ONCE,
                    progress=lambda _, left, total: progress(CopyStep.COPYING, total - left, total),
                )
            finally:
                source.execute("COMMIT")
            progress(CopyStep.CHECKING, 0, 1)
            check_whole(copy)
            progress(CopyStep.CHECKING, 1, 1)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, nothing beside it
        finally:
            copy.close()
    except (DriverError, OSError, RecordError) as error:
        target.unlink(missing_ok=True)
        told_as = told(error) if isinstance(error, DriverError) else error
        raise BackupFailedError(type(told_as).__name__) from error


def check_whole(connection: "Connection") -> None:
    """Check every page and every index.

    Raises:
        BackupFailedError: a page or an index is bad.
    """
    bad_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if bad_pages:
        raise BackupFailedError(f"{len(bad_pages)} bad pages")
    found = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found is None or found[0] != "ok":
        raise BackupFailedError("quick_check")


def copy_before_migration(
    connection: "Connection", record: Path, key: bytes, migration_name: str
) -> Path:
    """Keep a copy of the record as it was before ``migration_name``; raises as copy_record."""
    target = record.parent / BACKUPS_NAME / f"before-{migration_name.removesuffix('.sql')}.db"
    copy_record(connection, target, key)
    return target
