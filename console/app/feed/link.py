"""Join the call feed to the queue of a desk, and write down what it did."""

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.feed.notices import feed_notice
from console.app.feed.start import FeedStart
from console.app.parts import Parts
from console.domain.calls.call import CallId
from console.domain.clock import utc_now
from console.domain.feed.events import FeedState, FeedStateChanged
from console.domain.feed.health import FeedHealth
from console.domain.notices import Notice, NoticeLevel

if TYPE_CHECKING:
    from console.feed.feed_adapter import FeedAdapter

FEED_NAME = "main"


class FeedLink(QObject):
    """The feed of one desk.

    Args:
        feed: The feed, begun.
    """

    def __init__(self, feed: FeedStart, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._feed = feed
        self._parts = parts
        self._unwritten: list[FeedHealth] = []
        self._calmed = False
        parts.queue.state_changed.connect(self._changed)
        parts.queue.calls_missing.connect(self._ask_for)

    @property
    def adapter(self) -> "FeedAdapter | None":
        """Return the feed, if there is one."""
        return self._feed.thread

    def start(self) -> None:
        """Begin to listen, or say why there is nothing to listen to."""
        if self._feed.thread is not None:
            self._parts.queue.start(self._feed.thread.inbox)
        elif self._feed.url:
            self._stay_offline("the address of the call feed cannot be used")
            self._say(
                NoticeLevel.TROUBLE,
                self.tr("The address of the call feed cannot be used."),
                self.tr("Ask IT to correct --feed: it begins with ws:// or wss://."),
            )
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

    @Slot(object)
    def _changed(self, health: FeedHealth) -> None:
        if self._feed.thread is not None:
            notice = feed_notice(health, expects_simulated=self._feed.simulated)
            self._parts.notices.pass_on(notice)
        self._unwritten.append(health)
        self.write_states()
        if health.live and not self._calmed:
            from console.app.calm_memory import spare_what_is_there  # noqa: PLC0415 - after first rows

            self._calmed = True
            spare_what_is_there()

    @Slot(object)
    def _ask_for(self, call_ids: tuple[CallId, ...]) -> None:
        if self._feed.thread is not None:
            self._feed.thread.ask_for(call_ids)

    def _stay_offline(self, reason: str) -> None:
        """Show that no call will be heard; without a feed nothing else would say so."""
        offline = FeedStateChanged(state=FeedState.OFFLINE, since=utc_now(), reason=reason)
        self._parts.queue.start(deque([offline]))

    def _say(self, level: NoticeLevel, happened: str, do: str) -> None:
        safe = self.tr("Contacts and logs work without it: press N.")
        self._parts.notices.pass_on(
            Notice(level=level, happened=happened, safe=safe, do=do, topic="feed")
        )
