"""Finish the making of a record that was killed when all but its name was there."""

from pathlib import Path

from db.errors import RecordMissingError
from db.slots import RECORD_NAME, SLOTS_NAME, sync_folder

UNFINISHED_NAME = "record.db.unfinished"


def finish_creation(folder: Path) -> None:
    """Give a new record its name where only that was left to do when the program was killed.

    Raises:
        RecordMissingError: Its making had not come so far.
    """
    unfinished = folder / UNFINISHED_NAME
    if unfinished.exists() and not (folder / RECORD_NAME).exists():
        if not (folder / SLOTS_NAME).exists():
            raise RecordMissingError("its making was not finished")
        unfinished.replace(folder / RECORD_NAME)
        sync_folder(folder)
