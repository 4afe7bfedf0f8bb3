"""Hold a folder so that only one process writes its record."""

import os
import sys
from pathlib import Path

from db.errors import ReadOnlyRecordError, RecordBusyError

LOCK_NAME = "record.lock"


class FolderLock:
    """An exclusive lock that the system lets go when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            RecordBusyError: another process, or another store of this one, holds it.
            ReadOnlyRecordError: the lock file cannot be made.
        """
        try:
            self._handle: int | None = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise ReadOnlyRecordError(f"lock {error.errno}") from error
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            self._handle = None
            raise RecordBusyError from error

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        # flock and not lockf: it also keeps a second store of the same process out
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
