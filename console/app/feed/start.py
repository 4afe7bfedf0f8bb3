"""Load the call feed and start it at once, so that it connects while the rest is still loaded."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.feed.feed_adapter import FeedAdapter


class FeedStart:
    """The feed of one desk, from before anybody listens to it. All of it belongs to the worker.

    Args:
        url: Where it is, or the configuration file of a feed of any kind; empty for none.
        simulated: True on a demo profile, which takes nothing else.
        heartbeat_s: The longest silence to ask of the feed.

    Attributes:
        thread: The feed once it runs; None before, and for ever where there is none.
    """

    def __init__(self, url: str, *, simulated: bool, heartbeat_s: float) -> None:
        self.url = url
        self.simulated = simulated
        self.thread: FeedAdapter | None = None
        self._heartbeat_s = heartbeat_s

    def begin(self) -> None:
        """Start the feed; an address that cannot be used leaves ``thread`` None."""
        if not self.url:
            return
        if not self.url.startswith(("ws://", "wss://")):
            self._begin_configured()
            return
        # The first is named for unreleased versions of websockets only, the second for finding a
        # proxy, which a feed never goes through, the third repeats what typing says on this Python
        # and need not be there; together they take a tenth of the whole start.
        with _left_out("importlib.metadata", "urllib.request", "typing_extensions"):
            import msgspec  # noqa: F401, PLC0415
            import websockets.asyncio.client  # noqa: F401, PLC0415
        from console.feed.feed_config import FeedConfig  # noqa: PLC0415 - after first paint
        from console.feed.feed_thread import FeedThread  # noqa: PLC0415

        try:
            config = FeedConfig(
                url=self.url,
                expects_simulated=self.simulated,
                min_rate_s=self._heartbeat_s,
                takes_requests=self.simulated,  # a site says so in the feed's configuration
            )
        except ValueError:
            return
        self.thread = FeedThread(config)
        self.thread.start()

    def _begin_configured(self) -> None:
        """Start a feed of any kind from its configuration file."""
        from console.app.feed.secrets import feed_secret_or_none  # noqa: PLC0415 - after first paint
        from console.feed.feed_file import make_feed, read_feed_file  # noqa: PLC0415
        from console.feed.toml_table import FeedFileError  # noqa: PLC0415

        try:
            self.thread = make_feed(
                read_feed_file(Path(self.url)),
                expects_simulated=self.simulated,
                secret=feed_secret_or_none,
            )
        except FeedFileError:
            return
        self.thread.start()

    def end(self) -> None:
        """End the subscription and join the thread; blocks for well under a second."""
        if self.thread is not None:
            self.thread.stop()


@contextmanager
def _left_out(*names: str) -> Iterator[None]:
    """Put empty modules in the place of some that are named at an import and never used.

    Whoever imports them afterwards gets the real ones. Nothing else may import meanwhile: the GUI
    thread waits for what is loaded here.
    """
    missing = [name for name in names if name not in sys.modules]
    for name in missing:
        sys.modules[name] = ModuleType(name)
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]
