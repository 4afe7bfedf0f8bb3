"""Measure how old changes are when they arrive, and whether the source's clock runs ahead."""

from collections import deque
from datetime import datetime

KEPT = 100
"""Changes that are looked at, the newest."""


class ArrivalAges:
    """Ages of the newest changes: our time of arrival less the source's own time.

    Lag and a clock that is behind look the same; only a clock that is ahead can be told for sure.
    """

    def __init__(self) -> None:
        self._ages_s: deque[float] = deque(maxlen=KEPT)

    def note(self, updated_at: datetime | None, heard_at: datetime | None) -> None:
        """Take one change; without both times it tells nothing."""
        if updated_at is not None and heard_at is not None:
            self._ages_s.append((heard_at - updated_at).total_seconds())

    @property
    def lag_s(self) -> float | None:
        """Return the median age in seconds, never negative; None before any change."""
        return max(0.0, sorted(self._ages_s)[len(self._ages_s) // 2]) if self._ages_s else None

    @property
    def ahead_s(self) -> float | None:
        """Return by how many seconds at least the source's clock is ahead; 0 where it is not."""
        return max(0.0, -min(self._ages_s)) if self._ages_s else None
