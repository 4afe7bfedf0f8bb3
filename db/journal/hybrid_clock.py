"""Keep the hybrid logical clock: close to the wall clock, never backwards, never dragged away.

One number: milliseconds since 1970 shifted left by 16, plus a counter. Source: record.md 9.4.
"""

from collections.abc import Callable

COUNTER_BITS = 16
_FAR_REMOTE_MS = 10 * 60 * 1000
_FAR_BACK_MS = 10 * 60 * 1000
_FAR_OWN_MS = 366 * 24 * 3600 * 1000


class HybridClock:
    """The clock of one desk; belongs to the store thread.

    Attributes:
        doubtful: The wall clock stood more than a year ahead of the last entry at the last tick,
            and was not believed.
        behind: The wall clock stood more than ten minutes before the last entry at the last tick.
    """

    def __init__(self, unix_ms: Callable[[], int], last: int = 0) -> None:
        self._unix_ms = unix_ms
        self._last = last
        self.doubtful = False
        self.behind = False

    @property
    def last(self) -> int:
        """Return the newest time given out or received."""
        return self._last

    def tick(self) -> tuple[int, int]:
        """Return the hybrid time of a new entry, and what the wall clock says, in ms."""
        wall_ms = max(0, self._unix_ms())
        self._last = self._after(wall_ms)
        return self._last, wall_ms

    def receive(self, remote: int) -> None:
        """Advance past a time of another desk, unless it lies more than 10 minutes ahead."""
        if remote >> COUNTER_BITS <= self._unix_ms() + _FAR_REMOTE_MS:
            self._last = max(self._last, remote)

    def forget_from(self, last: int) -> None:
        """Go back to ``last`` after a transaction that was rolled back."""
        self._last = last

    def _after(self, wall_ms: int) -> int:
        physical = wall_ms << COUNTER_BITS
        last_ms = self._last >> COUNTER_BITS
        self.behind = wall_ms < last_ms - _FAR_BACK_MS
        # a desk is not left unused for a year: a clock at 2099 must not drag the order with it
        self.doubtful = self._last > 0 and wall_ms > last_ms + _FAR_OWN_MS
        if self.doubtful or physical <= self._last:
            return self._last + 1
        return physical
