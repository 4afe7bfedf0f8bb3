"""Keep the state of a feed and tell of each change, so that old calls never look present."""

from collections.abc import Callable

from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import FeedEvent, FeedState, FeedStateChanged, Heartbeat
from console.feed.feed_config import LOST_AFTER, STALE_AFTER


class FeedHealth:
    """State, silence and source of one feed. Lives on the feed's own thread."""

    def __init__(self, emit: Callable[[FeedEvent], None], *, grace_s: float) -> None:
        """Begin CONNECTING; failures within ``grace_s`` seconds of it leave it so."""
        self._emit = emit
        self._grace_until_s = monotonic_s() + grace_s
        self._state: FeedState | None = None
        self._reason = ""
        self._since = utc_now()
        self._heartbeat_s = 0.0
        self._heard_s = monotonic_s()
        self._snapshot_ended = False
        self.simulated: bool | None = None
        self.change(FeedState.CONNECTING)

    @property
    def state(self) -> FeedState:
        """The present state."""
        return self._state or FeedState.CONNECTING

    def change(self, state: FeedState, reason: str = "") -> None:
        """Enter a state; told only if it, or its reason, is another than before.

        Another reason for the same state does not make it younger.
        """
        if (state, reason) == (self._state, self._reason):
            return
        if state is not self._state:
            self._since = utc_now()
        self._state, self._reason = state, reason
        self._emit(
            FeedStateChanged(
                state=state, since=self._since, simulated=self.simulated, reason=reason
            )
        )

    def offline(self, reason: str) -> None:
        """Not connected; right after the start that is still CONNECTING."""
        if self._state is FeedState.CONNECTING and monotonic_s() < self._grace_until_s:
            self.change(FeedState.CONNECTING, reason)
        else:
            self.change(FeedState.OFFLINE, reason)

    def subscribed(self, heartbeat_s: float) -> None:
        """Wait for a snapshot; from now on silence is measured in ``heartbeat_s`` seconds."""
        self._heartbeat_s = heartbeat_s
        self._snapshot_ended = False
        self._heard_s = monotonic_s()
        self.change(FeedState.CATCHING_UP)

    def snapshot_ended(self) -> None:
        """All is known that the feed has: what is shown is the present."""
        self._snapshot_ended = True
        self.change(FeedState.LIVE)

    def heard(self, at_s: float | None = None, *, recovers: bool = True) -> None:
        """The feed spoke.

        Args:
            at_s: When what it said was true (own monotonic clock); None for now.
            recovers: Whether that alone ends STALE.
        """
        self._heard_s = monotonic_s() if at_s is None else at_s
        self._emit(Heartbeat(heard_at=utc_now(), monotonic_s=self._heard_s))
        if recovers and self._state is FeedState.STALE:
            self.change(FeedState.LIVE if self._snapshot_ended else FeedState.CATCHING_UP)

    @property
    def stale_at_s(self) -> float:
        """When silence makes it STALE (own monotonic clock)."""
        return self._heard_s + STALE_AFTER * self._heartbeat_s

    def lost_at_s(self, bulk_at_s: float) -> float:
        """Return when silence ends the connection; bytes of a message under way put it off."""
        return max(self._heard_s, bulk_at_s) + LOST_AFTER * self._heartbeat_s
