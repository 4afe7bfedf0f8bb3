"""Open the files of the community directory: plain SQLite through the record's driver."""

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from console.app.policy.keys import ZONE
from console.app.policy.policy import read_policy
from console.domain.clock import utc_now
from db.driver import check_driver, dbapi2
from resources.categories import Vocabulary, of_center
from resources.folder import OVERLAY, DirectoryFolder
from resources.hours.open_state import holidays_of
from resources.overlay import Overlay, Seal

FOLDER = "directory"
_BUSY_MS = 5000
_TRIES = 8
"""At the journal of a new overlay: one fails for each other opener of the same moment."""
_STEPS = 2000
"""Steps of SQLite between two looks whether to go on: well under a millisecond."""


def open_plain(path: str) -> sqlite3.Connection:
    """Open a file of the directory without a key: what it holds is public, or sealed by field.

    The connection may be used from any one thread at a time.
    """
    check_driver()
    connection: sqlite3.Connection = dbapi2.connect(
        path, isolation_level=None, check_same_thread=False, timeout=_BUSY_MS / 1000
    )
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def open_stoppable(path: str, stop: Callable[[], bool]) -> sqlite3.Connection:
    """Open a file whose statements end with the interrupt error once ``stop`` returns True.

    ``stop`` is asked on the thread that runs the statement, every few thousand of its steps.
    """
    connection = open_plain(path)
    connection.set_progress_handler(stop, _STEPS)
    return connection


def directory_folder(profile: Path) -> DirectoryFolder:
    """Return the directory's folder in a profile."""
    return DirectoryFolder(profile / FOLDER, open_plain)


def open_overlay(
    folder: DirectoryFolder, *, seal: Seal | None = None, unseal: Seal | None = None
) -> Overlay:
    """Return what the center adds; without a seal its notes can be neither read nor written."""
    return Overlay(overlay_connection(folder), seal=seal, unseal=unseal)


def overlay_connection(folder: DirectoryFolder) -> sqlite3.Connection:
    """Return a new connection to the overlay's file, for whoever closes it."""
    folder.path.mkdir(parents=True, exist_ok=True)
    connection = folder.open(str(folder.path / OVERLAY))
    for left in reversed(range(_TRIES)):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            break
        except dbapi2.OperationalError:
            if not left:
                raise
            # Whoever opens a new file at the same moment is refused at once: the wait for a lock
            # does not hold for a change of the journal. It holds for the beginning of a write.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    return connection


def center_vocabulary(folder: DirectoryFolder) -> Vocabulary:
    """Return the center's categories and phrases: its own CSV files, or the ones that ship."""
    return of_center(folder.path)


def center_zone(named: str = "") -> ZoneInfo:
    """Return the zone of the center: as named, or as the policy says.

    Raises:
        ValueError: There is no such zone.
    """
    name = named or read_policy().value(ZONE)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"there is no time zone {name[:40]}") from error


def public_holidays() -> frozenset[date]:
    """Return the federal holidays of this year and the next."""
    year = utc_now().year
    return frozenset(holidays_of(year) | holidays_of(year + 1))
