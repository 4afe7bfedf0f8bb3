"""Turn a running total of documents into counts per minute over the last hour."""

from collections import deque

MINUTES = 60


class MinuteCounts:
    """Counts per whole minute of a clock that never steps back; the last one is still running."""

    def __init__(self) -> None:
        self._counts: deque[int] = deque([0] * MINUTES, maxlen=MINUTES)
        self._minute: int | None = None
        self._total = 0

    def note(self, total: int, at_s: float) -> None:
        """Take the total as it stood at a moment.

        Args:
            total: Documents read since the desk opened; a smaller one begins anew.
            at_s: Seconds of the monotonic clock.
        """
        self.advance(at_s)
        self._counts[-1] += max(0, total - self._total)
        self._total = total

    def advance(self, at_s: float) -> None:
        """Let time pass without a document."""
        minute = int(at_s // 60)
        passed = 0 if self._minute is None else max(0, minute - self._minute)
        self._counts.extend([0] * min(passed, MINUTES))
        self._minute = minute if self._minute is None else max(minute, self._minute)

    def counts(self) -> tuple[int, ...]:
        """Return 60 counts, the oldest minute first."""
        return tuple(self._counts)
