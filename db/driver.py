"""Put the encrypting SQLite driver under sqlite-utils.

Must be imported before sqlite_utils: sqlite-utils catches the exceptions of the driver that it
finds at its own import, and those of sqlcipher3 are unrelated classes to those of the standard
library. Source: docs/decisions/010-sqlcipher3.md.
"""

import sys
import threading
from importlib.abc import MetaPathFinder

from db import allocations

allocations.count_none()  # before the driver is loaded for anything else

import sqlcipher3  # noqa: E402
from sqlcipher3 import dbapi2  # noqa: E402

from db.errors import DriverTooOldError  # noqa: E402

OLDEST_SQLITE = (3, 51, 3)
"""SQLite 3.7.0 to 3.51.2 can spoil a WAL file when two connections checkpoint at once."""

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2


class _WithoutNumpy(MetaPathFinder):
    """Hide numpy and pandas from what one thread imports.

    sqlite-utils loads them, where they happen to be installed, to know their number types. We
    never hand it any, and numpy alone takes as long to load as all the rest of the record.
    """

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, name: str, path: object, target: object = None) -> None:  # noqa: ARG002 - the protocol's
        if name in ("numpy", "pandas") and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(name=name)


_hiding = _WithoutNumpy()
sys.meta_path.insert(0, _hiding)
try:
    import sqlite_utils.utils  # the driver is in its place now
    from sqlite_utils import Database
finally:
    sys.meta_path.remove(_hiding)

if sqlite_utils.utils.OperationalError is not dbapi2.OperationalError:
    raise ImportError("db.driver must be imported before sqlite_utils")

DatabaseError = dbapi2.DatabaseError
OperationalError = dbapi2.OperationalError
IntegrityError = dbapi2.IntegrityError
DriverError = dbapi2.Error

__all__ = [
    "OLDEST_SQLITE",
    "Database",
    "DatabaseError",
    "DriverError",
    "IntegrityError",
    "OperationalError",
    "check_driver",
    "dbapi2",
]


def check_driver(version: tuple[int, ...] = dbapi2.sqlite_version_info) -> None:
    """Refuse a SQLite that can lose data.

    Raises:
        DriverTooOldError: ``version`` is older than OLDEST_SQLITE.
    """
    if version < OLDEST_SQLITE:
        raise DriverTooOldError(".".join(str(part) for part in version))
