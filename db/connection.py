"""Open an encrypted connection with every setting of the record, in their one right order."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from db.driver import Database, DriverError, IntegrityError, check_driver, dbapi2
from db.errors import (
    DamagedPagesError,
    DamagedRecordError,
    DiskFaultError,
    DiskFullError,
    EntryRefusedError,
    QuestionCancelledError,
    ReadOnlyRecordError,
    RecordError,
    RecordLockedError,
    RecordMissingError,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

BUSY_MS = 5000
_CACHE_KIB = 65536
_CHECKPOINT_PAGES = 1000
_WAL_LIMIT_BYTES = 64 * 1024 * 1024

_BY_CODE: dict[int, type[RecordError]] = {
    5: RecordLockedError,  # BUSY
    6: RecordLockedError,  # LOCKED
    8: ReadOnlyRecordError,  # READONLY
    9: QuestionCancelledError,  # INTERRUPT
    10: DiskFaultError,  # IOERR
    11: DamagedPagesError,  # CORRUPT
    13: DiskFullError,  # FULL
    14: ReadOnlyRecordError,  # CANTOPEN
    19: EntryRefusedError,  # CONSTRAINT
    26: DamagedRecordError,  # NOTADB
}


def told(error: Exception) -> RecordError:
    """Return the expected fault that a driver error stands for.

    The driver's own words are left out: they may quote what was being written.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and isinstance(error, IntegrityError):
        code = 19
    found = _BY_CODE.get((code or 0) & 0xFF, RecordError)
    return found(f"{type(error).__name__} {code}")


def open_connection(
    path: Path, key: bytes, *, create: bool = False, read_only: bool = False, shared: bool = False
) -> "Connection":
    """Open ``path`` with the raw 32-byte ``key``, prove the key, and set what record needs.

    Args:
        path: The database file.
        key: 32 random bytes; no key derivation takes place.
        create: Make the file when there is none; otherwise a missing file is an error.
        read_only: Refuse every write on this connection.
        shared: Let other threads than the opener use it, one at a time.

    Raises:
        RecordMissingError: there is no file and ``create`` is not set.
        DamagedRecordError: this key does not open this file.
        RecordError: any other fault, as ``told``.
    """
    check_driver()
    if not create and not path.exists():
        raise RecordMissingError
    # mode=rw even for readers: a reader of a WAL file must be able to write its shared memory
    mode = "rwc" if create else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    try:
        connection: Connection = dbapi2.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=BUSY_MS / 1000,
            check_same_thread=not shared,
        )
    except DriverError as error:
        raise told(error) from error
    try:
        _set_up(connection, key, read_only=read_only)
    except DriverError as error:
        connection.close()
        raise told(error) from error
    return connection


def _set_up(connection: "Connection", key: bytes, *, read_only: bool) -> None:
    run = connection.execute
    _give_key(connection, key)
    run("PRAGMA cipher_log_level=none")  # its complaints go to stderr otherwise
    run("SELECT count(*) FROM sqlite_master").fetchone()
    run("PRAGMA journal_mode=WAL").fetchone()
    run("PRAGMA synchronous=FULL")
    if sys.platform == "darwin":
        run("PRAGMA fullfsync=ON")
        run("PRAGMA checkpoint_fullfsync=ON")
    run(f"PRAGMA busy_timeout={BUSY_MS}")
    run("PRAGMA foreign_keys=ON")
    run(f"PRAGMA cache_size=-{_CACHE_KIB}")
    run(f"PRAGMA wal_autocheckpoint={_CHECKPOINT_PAGES}")
    run(f"PRAGMA journal_size_limit={_WAL_LIMIT_BYTES}")
    run("PRAGMA trusted_schema=OFF")
    run("PRAGMA cell_size_check=ON")
    # what is deleted or moves leaves no copy behind: texts, drafts, and words that an index merges
    run("PRAGMA secure_delete=ON")
    if read_only:
        run("PRAGMA query_only=ON")


def _give_key(connection: "Connection", key: bytes) -> None:
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")


def as_database(connection: "Connection") -> Database:
    """Return the sqlite-utils view of a connection; it also switches recursive triggers on."""
    return Database(connection, execute_plugins=False)
