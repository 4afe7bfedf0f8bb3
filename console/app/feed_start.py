"""Load the call feed and start it at once, so that it connects while the rest is still loaded."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.feed.feed_thread import FeedThread


class FeedStart:
    """The feed of one desk, from before anybody listens to it. All of it belongs to the worker.

    Args:
        url: Where it is; empty for none.
        simulated: True on a demo profile, which takes nothing else.
        heartbeat_s: The longest silence to ask of the feed.

    Attributes:
        thread: The feed once it runs; None before, and for ever where there is none.
    """

    def __init__(self, url: str, *, simulated: bool, heartbeat_s: float) -> None:
        self.url = url
        self.simulated = simulated
        self.thread: FeedThread | None = None
        self._heartbeat_s = heartbeat_s

    def begin(self) -> None:
        """Start the feed; an address that cannot be used leaves ``thread`` None."""
        if not self.url:
            return
        # The one is named for unreleased versions of websockets only, the other for finding a
        # proxy, which a feed never goes through; together they take a tenth of the whole start.
        with _left_out("importlib.metadata", "urllib.request"):
            import websockets.asyncio.client  # noqa: F401, PLC0415
        from console.feed.feed_config import FeedConfig  # noqa: PLC0415 - after first paint
        from console.feed.feed_thread import FeedThread  # noqa: PLC0415

        try:
            config = FeedConfig(
                url=self.url, expects_simulated=self.simulated, min_rate_s=self._heartbeat_s
            )
        except ValueError:
            return
        self.thread = FeedThread(config)
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
