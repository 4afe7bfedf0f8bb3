"""Say what every feed is to the desk, whatever it is fetched from: the one contract of feeds.

A feed runs on threads of its own and puts ``FeedEvent`` values into its ``inbox``; the desk takes
them out with ``popleft``. Nothing else is shared. What the events mean is the same for all: calls
as they stand now, the end of a whole set, the state, and what could not be used.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from console.domain.calls.call import CallId
from console.domain.feed.events import FeedEvent


class Absence(Enum):
    """What it means that a call, or a part of one, is not named any more.

    NO_LONGER_IN_FEED: the feed tells all it has, so the call is shown as no longer in the feed;
    it is never closed for that. MEANS_NOTHING: the feed tells of changes only.
    """

    NO_LONGER_IN_FEED = "no longer in the feed"
    MEANS_NOTHING = "means nothing"


class WriteBack(Enum):
    """What can be sent back over a feed. NONE: people carry requests by voice.

    REQUESTS: requests for service and awareness, and their withdrawal (STA-024.1.1); an adapter
    that has it is a ``FeedThread``.
    """

    NONE = "none"
    REQUESTS = "requests"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTraits:
    """What kind of feed it is.

    Attributes:
        kind: ``eido``, ``folder``, ``sql`` or ``rest``.
        full_state: Each document or row is the whole present state of its call for its sender, so
            a note that is missing from it is no longer there.
        absence: What it means that a call is missing.
        heartbeat_s: The longest silence that is no fault: a poll's interval, the heartbeat asked
            of a notifier. None where nothing promises one, and then the feed is never LIVE.
        write_back: What can be sent back.
    """

    kind: str
    full_state: bool
    absence: Absence
    heartbeat_s: float | None
    write_back: WriteBack = WriteBack.NONE


class FeedAdapter(Protocol):
    """A feed that listens from ``start`` to ``stop``; once stopped it cannot be started again."""

    inbox: deque[FeedEvent]

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it is."""

    @property
    def running(self) -> bool:
        """Whether its thread is alive."""

    def start(self) -> None:
        """Begin to listen; returns at once."""

    def ask_for(self, call_ids: Iterable[CallId]) -> None:
        """Ask for calls by themselves that a whole set came without; returns at once.

        ``CallsEndedUnseen`` names those that are there no more. A feed that cannot ask does
        nothing, and they stay what they are: no longer in the feed.
        """

    def stop(self) -> bool:
        """End, close what is open and join the thread; True once it has ended."""
