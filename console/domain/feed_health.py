"""Judge at every moment how far the shown queue is the present one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from console.domain.feed_state import FeedState, RejectionReason, SalvageReason


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """What the lamp and the diagnostics page say of the feed.

    Attributes:
        state: How far the queue can be believed.
        since: When the state began (aware UTC), or None before the first.
        last_heard_at: When the feed last said anything (own wall clock), or None.
        silent_s: Seconds since then by the monotonic clock, or None.
        simulated: True if the source says it is a simulation, None before it spoke.
        reason: Why it is not live, in words.
        documents: Documents read since the desk opened.
        rejected: Documents that could not be used, by reason.
        salvaged: Documents shown in spite of something, by reason.
    """

    state: FeedState = FeedState.CONNECTING
    since: datetime | None = None
    last_heard_at: datetime | None = None
    silent_s: float | None = None
    simulated: bool | None = None
    reason: str = ""
    documents: int = 0
    rejected: Mapping[RejectionReason, int] = field(default_factory=lambda: MappingProxyType({}))
    salvaged: Mapping[SalvageReason, int] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def live(self) -> bool:
        """Say whether the queue may be read as the present one."""
        return self.state is FeedState.LIVE
