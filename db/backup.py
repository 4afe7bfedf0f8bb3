"""Copy a record while it is in use, encrypted, and prove the copy before it counts."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import open_connection, told
from db.driver import DriverError
from db.errors import BackupFailedError, RecordError

if TYPE_CHECKING:
    from sqlite3 import Connection

BACKUPS_NAME = "backups"


def copy_record(source: "Connection", target: Path, key: bytes) -> None:
    """Copy the open record to ``target``, encrypted with ``key``, in one step, and check it.

    One step only: a stepped copy starts again at every write beside it. The copy is checked
    because copying a damaged source succeeds and copies the damage.

    Raises:
        BackupFailedError: the copy could not be made or is not whole; ``target`` is gone then.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    try:
        copy = open_connection(target, key, create=True)
        try:
            source.backup(copy, pages=-1)
            check_whole(copy)
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
