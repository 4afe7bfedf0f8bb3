"""Keep what a feed says of itself as one state of health that cannot lie."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from console.domain.feed.events import (
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedEvent,
    FeedState,
    FeedStateChanged,
    Heartbeat,
    RejectionReason,
    SalvageReason,
)
from console.domain.feed.health import FeedHealth
from console.domain.feed.lag import ArrivalAges


class HealthBook:
    """Counts, times and the state of one feed, event by event."""

    def __init__(self) -> None:
        self._health = FeedHealth()
        self._heard_s: float | None = None
        self._ages = ArrivalAges()
        self._rejected: dict[RejectionReason, int] = {}
        self._salvaged: dict[SalvageReason, int] = {}

    def health(self, now_s: float, *, backlog: int) -> FeedHealth:
        """Return it as it stands.

        Args:
            now_s: The monotonic clock.
            backlog: What arrived and is not shown yet.
        """
        silent = None if self._heard_s is None else max(0.0, now_s - self._heard_s)
        return replace(
            self._health,
            silent_s=silent,
            backlog=backlog,
            lag_s=self._ages.lag_s,
            ahead_s=self._ages.ahead_s,
        )

    def recalled(self, as_of: datetime) -> None:
        """Note that what is shown comes from the record, as of a time (aware UTC)."""
        if self._heard_s is None:
            self._health = replace(self._health, data_as_of=as_of)

    def take(self, event: FeedEvent) -> None:
        """Take one event."""
        match event:
            case CallsHeard():
                self._take_calls(event)
            case Heartbeat():
                self._heard(event.heard_at, event.monotonic_s)
                if event.as_of != self._health.data_as_of:
                    self._health = replace(self._health, data_as_of=event.as_of)
            case FeedStateChanged():
                self._change_state(event)
            case DocumentRejected():
                self._rejected[event.reason] = self._rejected.get(event.reason, 0) + 1
                rejected = MappingProxyType(dict(self._rejected))
                self._health = replace(self._health, rejected=rejected)
            case DocumentSalvaged():
                self._salvaged[event.reason] = self._salvaged.get(event.reason, 0) + event.count
                salvaged = MappingProxyType(dict(self._salvaged))
                self._health = replace(self._health, salvaged=salvaged)

    def _take_calls(self, event: CallsHeard) -> None:
        if self._health.live:  # what a snapshot brings is old by nature
            for call in event.calls:
                self._ages.note(call.updated_at, call.heard_at)
        self._heard_s = event.monotonic_s
        self._health = replace(
            self._health,
            last_heard_at=event.heard_at,
            last_document_at=event.heard_at,
            documents=self._health.documents + len(event.calls),
        )

    def _heard(self, heard_at: datetime, at_s: float) -> None:
        self._heard_s = at_s
        self._health = replace(self._health, last_heard_at=heard_at)

    def _change_state(self, event: FeedStateChanged) -> None:
        known = self._health.simulated
        self._health = replace(
            self._health,
            state=event.state,
            since=event.since,
            simulated=known if event.simulated is None else event.simulated,
            reason="" if event.state is FeedState.LIVE else event.reason,
        )
