"""Say what a source is that has to be asked again and again, and what it answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from console.domain.calls.call import CallId
from console.feed.feed_adapter import FeedTraits
from console.feed.reading_intake import ReadingIntake


class SourceLostError(Exception):
    """The source could not be asked; the sentence says why, without a word of its data.

    Attributes:
        retry_after_s: How long the source wants to be left alone; 0 where it did not say.
    """

    def __init__(self, words: str, *, retry_after_s: float = 0.0) -> None:
        super().__init__(words)
        self.retry_after_s = retry_after_s


class SourceRefusedError(SourceLostError):
    """Asking again soon would change nothing: a wrong password, a column that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Polled:
    """What one reading of a source found.

    Attributes:
        call_ids: Every call the source has now; None where it was not asked for all.
        progress: Anything that changes when the source's data moves on; compared with the last.
        newest_at: The newest change known in the data (aware UTC), where the source tells one.
        rows: Records that were looked at.
        alive: False where the source has nothing by which its silence could be told from a fault.
    """

    call_ids: frozenset[CallId] | None
    progress: object
    newest_at: datetime | None = None
    rows: int = 0
    alive: bool = True


class PollSource(Protocol):
    """A source that answers when asked. All but ``interrupt`` is called by one thread."""

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it makes."""

    def open(self) -> None:
        """Connect.

        Raises:
            SourceLostError: It cannot be reached.
            SourceRefusedError: It will not have us.
        """

    def poll(self, intake: ReadingIntake) -> Polled:
        """Ask once and give what is new to the intake. Blocks.

        Raises:
            SourceLostError: It does not answer any more.
        """

    def interrupt(self) -> None:
        """Make a ``poll`` that hangs end soon; may be called from any thread."""

    def close(self) -> None:
        """Let go of what is open; never raises."""
