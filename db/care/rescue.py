"""Keep what is in an open record whose file was deleted, moved away or replaced meanwhile.

The entries are in the open file alone, and go with it when it is closed. So it is copied first:
back to its place, or beside what has its place now.
"""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from db.care.backup import copy_record
from db.driver import DriverError
from db.errors import RecordError
from db.vault.slots import RECORD_NAME, SLOTS_NAME, sync_folder

if TYPE_CHECKING:
    from sqlite3 import Connection

RESCUED_NAME = "rescued"
_COPY_NAME = "record.db.rescued"


def copy_open_record(connection: "Connection", folder: Path, key: bytes) -> Path | None:
    """Copy the record that ``connection`` has open into ``folder``; None where that cannot be.

    Call before the connection is closed, and ``put_back`` after.
    """
    copy = folder / _COPY_NAME
    try:
        # a file that was moved is then whole by itself: its log stays where it was
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        copy_record(connection, copy, key)
    except (DriverError, OSError, RecordError):
        return None
    return copy


def put_back(copy: Path, now_ms: int) -> Path:
    """Give the copy the record's place, or where a file has it a folder of its own beside.

    Returns:
        Where the copy is now; a folder opens like a backup.
    """
    folder = copy.parent
    place = folder / RECORD_NAME
    if place.exists():
        place = folder / f"{RESCUED_NAME}-{now_ms}" / RECORD_NAME
        place.parent.mkdir(mode=0o700)
        shutil.copy2(folder / SLOTS_NAME, place.parent / SLOTS_NAME)
    else:  # the log of the file that is gone would be taken for that of the copy
        for leftover in folder.glob(f"{RECORD_NAME}-*"):
            leftover.unlink()
    copy.replace(place)
    sync_folder(folder)
    return place
