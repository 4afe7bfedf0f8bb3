"""Hand the record's seal to a command of the directory, where a record can be opened."""

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.record.keys import find_key
from db.connection import open_connection
from db.errors import RecordError
from db.vault.field_seal import seal_of
from db.vault.lock import FolderLock
from db.vault.slots import RECORD_NAME, SLOTS_NAME

if TYPE_CHECKING:
    from sqlite3 import Connection

    from resources.overlay import Seal

_WITHOUT = "Private addresses are left out: the record that would seal them could not be opened."


def record_seal(profile: Path, passphrase_file: Path | None) -> "Seal | None":
    """Return what closes private addresses, or None where they are to be left out.

    Without a record there is nothing to say; with one that does not open, one line on the
    terminal says so. The import goes on either way: nothing private is ever kept in the clear.
    """
    if not (profile / SLOTS_NAME).exists() or not (profile / RECORD_NAME).exists():
        return None
    try:
        return _seal(profile, passphrase_file)
    except RecordError:
        print(_WITHOUT, file=sys.stderr)
        return None


def _seal(profile: Path, passphrase_file: Path | None) -> "Seal":
    key = find_key(profile, passphrase_file=passphrase_file).db_key
    with closing(open_connection(profile / RECORD_NAME, key, read_only=True)) as connection:
        if _made(connection):
            return seal_of(connection).seal
    lock = FolderLock(profile)  # a desk that runs has made its seal when it opened the record
    try:
        with closing(open_connection(profile / RECORD_NAME, key)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            seal = seal_of(connection)
            connection.execute("COMMIT")
            return seal.seal
    finally:
        lock.release()


def _made(connection: "Connection") -> bool:
    found = connection.execute("SELECT 1 FROM meta WHERE key = 'field_key'").fetchone()
    return found is not None
