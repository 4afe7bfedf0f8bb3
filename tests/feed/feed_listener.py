"""Listen to a feed as the desk does, and wait for facts instead of for time."""

import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar

from console.domain.calls.call import Call, CallId
from console.domain.feed.events import (
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedEvent,
    FeedState,
    FeedStateChanged,
    RejectionReason,
    SalvageReason,
    SnapshotEnded,
)
from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread

PATIENCE_S = 20.0
T = TypeVar("T")


def quick_config(url: str, **changes: object) -> FeedConfig:
    """Return a configuration with the short times that tests want."""
    values: dict[str, object] = {
        "url": url,
        "expects_simulated": True,
        "min_rate_s": 0.4,
        "backoff_first_s": 0.05,
        "backoff_limit_s": 0.2,
        "connect_grace_s": 0.0,
        **changes,
    }
    return FeedConfig(**values)  # type: ignore[arg-type]


class Listener:
    """A feed thread and everything it said, in order."""

    def __init__(self, config: FeedConfig | FeedAdapter) -> None:
        self.events: list[FeedEvent] = []
        self.thread = FeedThread(config) if isinstance(config, FeedConfig) else config

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self.thread.stop(), "the feed thread did not end"

    def drain(self) -> None:
        """Take out what waits in the inbox."""
        while self.thread.inbox:
            self.events.append(self.thread.inbox.popleft())

    def until(self, fact: Callable[[], T], what: str, patience_s: float = PATIENCE_S) -> T:
        """Drain until the fact is true and return it."""
        end = time.monotonic() + patience_s
        while True:
            self.drain()
            found = fact()
            if found:
                return found
            assert time.monotonic() < end, f"never seen: {what}; states {self.states}"
            time.sleep(0.005)

    @property
    def state_events(self) -> list[FeedStateChanged]:
        """Changes of state so far."""
        return [event for event in self.events if isinstance(event, FeedStateChanged)]

    @property
    def states(self) -> list[FeedState]:
        """States so far."""
        return [event.state for event in self.state_events]

    def until_state(self, state: FeedState, after: int = 0) -> FeedStateChanged:
        """Wait for a state among the events after the first ``after`` state changes."""

        def found() -> FeedStateChanged | None:
            return next((e for e in self.state_events[after:] if e.state is state), None)

        event = self.until(found, f"{state} after {after} changes")
        assert event is not None
        return event

    @property
    def calls(self) -> dict[CallId, Call]:
        """The calls as last heard."""
        return {
            call.call_id: call
            for event in self.events
            if isinstance(event, CallsHeard)
            for call in event.calls
        }

    def call(self, number: str) -> Call:
        """Return the call of a number that people read aloud, as last heard."""
        return next(call for call in self.calls.values() if call.number == number)

    @property
    def numbers(self) -> set[str]:
        """The numbers of calls heard so far."""
        return {call.number for call in self.calls.values()}

    @property
    def snapshots(self) -> list[SnapshotEnded]:
        """Snapshots that ended."""
        return [event for event in self.events if isinstance(event, SnapshotEnded)]

    @property
    def rejected(self) -> list[RejectionReason]:
        """Why documents were rejected."""
        return [event.reason for event in self.events if isinstance(event, DocumentRejected)]

    @property
    def salvaged(self) -> set[SalvageReason]:
        """What was forgiven."""
        return {event.reason for event in self.events if isinstance(event, DocumentSalvaged)}
