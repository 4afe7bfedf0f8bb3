"""Word the change of a feed's state as one notice."""

from PySide6.QtCore import QCoreApplication

from console.domain.feed.events import FeedState
from console.domain.feed.health import FeedHealth
from console.domain.notices import Notice, NoticeLevel


def feed_notice(health: FeedHealth, *, expects_simulated: bool) -> Notice:
    """Return what to tell the person; LIVE and CONNECTING take the former notice away.

    Args:
        health: The feed's state.
        expects_simulated: True on a demo profile, which refuses a real feed; else the reverse.
    """
    offline = health.state is FeedState.OFFLINE
    if offline and health.simulated is not None and health.simulated != expects_simulated:
        return _refused(simulated=health.simulated)
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


def _refused(*, simulated: bool) -> Notice:
    if simulated:
        happened = _words("This call feed is SIMULATED: a working desk does not take its calls.")
        do = _words("Ask IT for the address of the real feed.")
    else:
        happened = _words("This call feed is a real one: a demo desk does not take its calls.")
        do = _words("Start the desk without demo to work on real calls.")
    return Notice(
        level=NoticeLevel.TROUBLE,
        happened=happened,
        safe=_words("None of its calls was shown or kept."),
        do=do,
        topic="feed",
    )


def _words(text: str) -> str:
    return QCoreApplication.translate("feed_notices", text)
