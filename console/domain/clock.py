"""Tell the time: the only module that may read the wall clock."""

import time
from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the wall clock as an aware UTC datetime."""
    return datetime.now(UTC)


def unix_ms() -> int:
    """Return the wall clock in whole milliseconds since 1970-01-01T00:00Z."""
    return time.time_ns() // 1_000_000


def monotonic_s() -> float:
    """Return seconds that never step back; only differences mean anything."""
    return time.monotonic()
