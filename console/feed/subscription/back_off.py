"""Say how long to wait before a lost connection is tried again."""

import random

from console.feed.feed_config import FeedConfig


class BackOff:
    """Doubled with each failure up to a limit, with a part left to chance."""

    def __init__(self, config: FeedConfig) -> None:
        self._config = config
        self._failures = 0

    def succeeded(self) -> None:
        """Begin anew."""
        self._failures = 0

    def next_s(self) -> float:
        """Return the seconds to wait after one failure more."""
        config = self._config
        doubled = config.backoff_first_s * 2.0 ** min(self._failures, 20)
        self._failures += 1
        chance = random.random() * 2 - 1  # noqa: S311 - spreads reconnects, guards nothing
        return min(config.backoff_limit_s, doubled) * (1 + config.backoff_jitter * chance)
