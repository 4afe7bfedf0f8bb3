"""Word the change of a feed's state as one notice."""

from PySide6.QtCore import QCoreApplication

from console.domain.feed import FeedState
from console.domain.feed_health import FeedHealth
from console.domain.notices import Notice, NoticeLevel


def feed_notice(health: FeedHealth) -> Notice:
    """Return what to tell the person; LIVE and CONNECTING take the former notice away."""
    if health.state is FeedState.OFFLINE:
        return Notice(
            level=NoticeLevel.TROUBLE,
            happened=_words("The call feed is OFFLINE."),
            safe=_words("Your logs go on being saved; the queue shows what was last heard."),
            do=_words("Ask the call takers by voice; the desk tries again by itself."),
            topic="feed",
        )
    if health.state is FeedState.STALE:
        return Notice(
            level=NoticeLevel.CAUTION,
            happened=_words("The call feed is silent: the queue may be old."),
            safe=_words("Your logs go on being saved."),
            do=_words("Ask the call takers by voice."),
            topic="feed",
        )
    return Notice(level=NoticeLevel.NEWS, happened="", topic="feed", cleared=True)


def _words(text: str) -> str:
    return QCoreApplication.translate("feed_notices", text)
