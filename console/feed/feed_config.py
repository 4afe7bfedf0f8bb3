"""Say how to reach a feed, and how patient to be with it."""

import ssl
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from urllib.parse import urlsplit

from console.feed.need_to_know import EVERYTHING, NeedToKnow

STALE_AFTER = 2.4
"""Silence, in agreed heartbeats, after which what is shown is no longer the present.

The promise is two and a half; the tenth is for the frames until a person sees it.
"""

LOST_AFTER = 5.0
"""Silence, in agreed heartbeats, after which a socket that says nothing is given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedConfig:
    """One source of calls over STA-024.

    Attributes:
        url: ``ws://`` or ``wss://``; a name and password in it are refused.
        expects_simulated: True on a demo profile, which refuses a real feed; False on a working
            one, which refuses a simulated feed.
        min_rate_s: The longest silence to ask of the notifier.
        min_rate_limit_s: The longest silence that is granted to one which wants more.
        expires_s: How long a subscription shall last; it is renewed at two thirds of the time.
        backoff_first_s: Wait before the second attempt to connect; doubled from then on.
        backoff_limit_s: The longest such wait.
        backoff_jitter: Part of a wait, 0 to 1, that is left to chance.
        connect_grace_s: How long after the start attempts may fail before the feed is OFFLINE.
        snapshot_quiet_s: A snapshot without a closing empty event has ended after this silence.
        open_timeout_s: Patience with one attempt, and with the answer to a subscription.
        tls: Context for ``wss://``; None for the system's own.
        zone: The zone of times in documents that name no offset.
        inbox_limit: Events waiting in the inbox at which reading pauses.
        takes_requests: Whether the site has agreed that requests may be sent back over it.
        seen: What the site may see of a call.
    """

    url: str
    expects_simulated: bool
    min_rate_s: float = 15.0
    min_rate_limit_s: float = 60.0
    expires_s: float = 600.0
    backoff_first_s: float = 0.5
    backoff_limit_s: float = 30.0
    backoff_jitter: float = 0.3
    connect_grace_s: float = 3.0
    snapshot_quiet_s: float = 0.3
    open_timeout_s: float = 10.0
    tls: ssl.SSLContext | None = field(default=None, repr=False)
    zone: tzinfo = UTC
    inbox_limit: int = 20_000
    takes_requests: bool = False
    seen: NeedToKnow = EVERYTHING

    def __post_init__(self) -> None:
        """Refuse what could never work.

        Raises:
            ValueError: the address is no WebSocket address, or a time is not positive.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in {"ws", "wss"} or not parts.hostname:
            raise ValueError("a feed's address begins with ws:// or wss:// and names a host")
        if parts.username or parts.password:
            raise ValueError("a feed's address holds no password")
        times = (
            self.min_rate_s,
            self.min_rate_limit_s,
            self.expires_s,
            self.backoff_first_s,
            self.backoff_limit_s,
            self.snapshot_quiet_s,
            self.open_timeout_s,
        )
        if min(times) <= 0 or not 0 <= self.backoff_jitter <= 1:
            raise ValueError("a feed's times are positive and its jitter is between 0 and 1")
