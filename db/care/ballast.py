"""Keep a reserve on the disk that is given up when the disk is full."""

import os
from pathlib import Path

from db.errors import DiskFullError

BALLAST_NAME = "reserve"
BALLAST_BYTES = 1_048_576


def lay(folder: Path) -> bool:
    """Make sure that the reserve is there; False when there is no room for it."""
    path = folder / BALLAST_NAME
    try:
        if path.exists() and path.stat().st_size == BALLAST_BYTES:
            return True
        # random bytes: a file system that compresses would keep no room for zeros
        path.write_bytes(os.urandom(BALLAST_BYTES))
    except OSError:
        path.unlink(missing_ok=True)
        return False
    return True


def drop(folder: Path) -> bool:
    """Give the reserve up; False when there was none."""
    path = folder / BALLAST_NAME
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise DiskFullError(f"the reserve stays, {error.errno}") from error
    return True
