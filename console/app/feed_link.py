"""Keep the call feed of a desk: load it late, start it, write down what it did, stop it."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.background import Background
from console.app.feed_notices import feed_notice
from console.app.parts import Parts
from console.domain.clock import utc_now
from console.domain.feed import FeedState, FeedStateChanged
from console.domain.feed_health import FeedHealth
from console.domain.notices import Notice, NoticeLevel

if TYPE_CHECKING:
    from console.feed.feed_thread import FeedThread

FEED_NAME = "main"


class FeedLink(QObject):
    """The feed of one desk.

    Args:
        url: Where it is; empty for none.
        simulated: True on a demo profile, which takes nothing else.
        heartbeat_s: The longest silence to ask of the feed.
    """

    def __init__(
        self,
        url: str,
        parts: Parts,
        background: Background,
        parent: QObject,
        *,
        simulated: bool,
        heartbeat_s: float,
    ) -> None:
        super().__init__(parent)
        self._url = url
        self._simulated = simulated
        self._heartbeat_s = heartbeat_s
        self._parts = parts
        self._background = background
        self._feed: FeedThread | None = None
        self._unwritten: list[FeedHealth] = []
        self._ended = False
        parts.queue.state_changed.connect(self._changed)

    def start(self) -> None:
        """Load the feed's packages on the background thread and begin to listen."""
        if self._url:
            self._background.run(self._make, self._made, self._failed)
        else:
            self._stay_offline("no call feed is set up")
            self._say(
                NoticeLevel.CAUTION,
                self.tr("No call feed is set up."),
                self.tr("Ask IT to start the program with --feed URL."),
            )

    def write_states(self) -> None:
        """Write what the feed did, also what it did before the record was open."""
        if not self._parts.whole or not self._parts.record.is_open or not self._unwritten:
            return
        from db.facts import FeedChanged  # noqa: PLC0415 - after first paint

        self._parts.record.note(
            [
                FeedChanged(
                    feed=FEED_NAME,
                    state=health.state.value,
                    simulated=health.simulated,
                    reason=health.reason,
                )
                for health in self._unwritten
            ]
        )
        self._unwritten.clear()

    def close(self) -> None:
        """End the subscription and join the thread. Blocks: call it off the GUI thread."""
        self._ended = True
        if self._feed is not None:
            self._feed.stop()

    def _make(self) -> "FeedThread":
        from console.feed.feed_config import FeedConfig  # noqa: PLC0415 - after first paint
        from console.feed.feed_thread import FeedThread  # noqa: PLC0415

        return FeedThread(
            FeedConfig(
                url=self._url,
                expects_simulated=self._simulated,
                min_rate_s=self._heartbeat_s,
            )
        )

    def _made(self, feed: "FeedThread") -> None:
        if self._ended:
            return
        self._feed = feed
        self._parts.queue.start(feed.inbox)
        feed.start()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, ValueError):
            raise error
        self._stay_offline("the address of the call feed cannot be used")
        self._say(
            NoticeLevel.TROUBLE,
            self.tr("The address of the call feed cannot be used."),
            self.tr("Ask IT to correct --feed: it begins with ws:// or wss://."),
        )

    @Slot(object)
    def _changed(self, health: FeedHealth) -> None:
        if self._feed is not None:
            notice = feed_notice(health, expects_simulated=self._simulated)
            self._parts.notices.pass_on(notice)
        self._unwritten.append(health)
        self.write_states()

    def _stay_offline(self, reason: str) -> None:
        """Show that no call will be heard; without a feed nothing else would say so."""
        offline = FeedStateChanged(state=FeedState.OFFLINE, since=utc_now(), reason=reason)
        self._parts.queue.start(deque([offline]))

    def _say(self, level: NoticeLevel, happened: str, do: str) -> None:
        safe = self.tr("Contacts and logs work without it: press N.")
        self._parts.notices.pass_on(
            Notice(level=level, happened=happened, safe=safe, do=do, topic="feed")
        )
