"""What the tests of the directory share: one moment, and the real driver."""

import sqlite3
from datetime import UTC, datetime

from sqlcipher3 import dbapi2

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)  # Monday noon in Minneapolis


def open_plain(path: str) -> sqlite3.Connection:
    """Open a file as the program does: the record's driver, without a key."""
    connection: sqlite3.Connection = dbapi2.connect(
        path, isolation_level=None, check_same_thread=False
    )
    return connection
