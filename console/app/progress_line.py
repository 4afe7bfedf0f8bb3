"""Show how far a long command has come, on one line of a terminal that is watched."""

import sys

from console.domain.clock import monotonic_s
from db.care.backup import CopyStep

_EVERY_S = 0.1


class ProgressLine:
    """One line that is written over; nothing where nobody watches.

    Args:
        quiet: The caller asked for silence.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self._shows = sys.stderr.isatty() and not quiet
        self._shown_s = 0.0

    def tell(self, words: str) -> None:
        """Show ``words`` instead of the last, ten times a second at the most."""
        if self._shows and monotonic_s() - self._shown_s >= _EVERY_S:
            self._shown_s = monotonic_s()
            print(f"\r\033[K{words}", end="", file=sys.stderr, flush=True)

    def step(self, step: CopyStep, done: int, total: int) -> None:
        """Show how far a copy of the record has come."""
        if total > 1:
            self.tell(f"{100 * done // total} %   {done:,} of {total:,} {step.value}")
        else:
            self.tell(f"{step.value}…")

    def wipe(self) -> None:
        """Take the line away, as at the end."""
        if self._shows:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
