"""Judge at every moment how far the shown queue is the present one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from console.domain.feed.state import FeedState, RejectionReason, SalvageReason


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """What the lamp and the diagnostics page say of the feed.

    Attributes:
        state: How far the queue can be believed.
        since: When the state began (aware UTC), or None before the first.
        last_heard_at: When the feed last said or answered anything (own wall clock), or None.
        last_document_at: When it last brought a call (own wall clock), or None.
        data_as_of: As of when its data is true, where it answers with old data, or where the calls
            shown are those of the record; else None.
        silent_s: Seconds since then by the monotonic clock, or None.
        simulated: True if the source says it is a simulation, None before it spoke.
        reason: Why it is not live, in words.
        documents: Documents read since the desk opened.
        rejected: Documents that could not be used, by reason.
        salvaged: Documents shown in spite of something, by reason.
        backlog: Events and calls that arrived and are not shown yet.
        lag_s: How old changes are when they arrive, the median in seconds; None before any.
        ahead_s: By how many seconds at least the source's clock is ahead of ours; None as above.
    """

    state: FeedState = FeedState.CONNECTING
    since: datetime | None = None
    last_heard_at: datetime | None = None
    last_document_at: datetime | None = None
    data_as_of: datetime | None = None
    silent_s: float | None = None
    simulated: bool | None = None
    reason: str = ""
    documents: int = 0
    rejected: Mapping[RejectionReason, int] = field(default_factory=lambda: MappingProxyType({}))
    salvaged: Mapping[SalvageReason, int] = field(default_factory=lambda: MappingProxyType({}))

    backlog: int = 0
    lag_s: float | None = None
    ahead_s: float | None = None

    @property
    def live(self) -> bool:
        """Say whether the queue may be read as the present one."""
        return self.state is FeedState.LIVE

    @property
    def as_of(self) -> datetime | None:
        """Return as of when what is shown is true; None while it is the present, or unknown."""
        if self.live:
            return None
        if self.state in (FeedState.STALE, FeedState.OFFLINE):
            return self.data_as_of or self.last_heard_at
        return self.data_as_of  # what the record held, until the feed speaks

    @property
    def unknown_codes(self) -> int:
        """Return how many codes were met that nobody here knows."""
        return self.salvaged.get(SalvageReason.UNKNOWN_CODE, 0)

    @property
    def salvage_count(self) -> int:
        """Return how often something was wrong with what was shown all the same."""
        return sum(self.salvaged.values())

    @property
    def rejected_count(self) -> int:
        """Return how many documents could not be used."""
        return sum(self.rejected.values())
