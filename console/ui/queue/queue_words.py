"""Say in sentences how far the queue can be believed, and why it is empty.

Nothing here ever says that no call waits while the feed is not live: it says what is not known.
"""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.domain.clock import utc_now
from console.domain.feed.health import FeedHealth
from console.domain.feed.state import FeedState
from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind


def clock_text(at: datetime | None) -> str:
    """Return a moment as the wall clock of this desk shows it; a word where it is not known."""
    if at is None:
        return QCoreApplication.translate("Queue", "the start")
    return at.astimezone().strftime("%H:%M:%S")


def band_text(health: FeedHealth) -> str:
    """Return the band over a queue that is not live; empty while it is."""
    sentence = {
        FeedState.LIVE: "",
        FeedState.CONNECTING: QCoreApplication.translate(
            "Queue", "CONNECTING since {since}: nothing heard from the call center yet"
        ),
        FeedState.CATCHING_UP: QCoreApplication.translate(
            "Queue", "CATCHING UP since {since}: calls are still arriving, the list is not whole"
        ),
        FeedState.STALE: QCoreApplication.translate(
            "Queue", "STALE since {since}: what you see may be old"
        ),
        FeedState.OFFLINE: QCoreApplication.translate(
            "Queue", "OFFLINE since {since}: new calls do not arrive here, what you see may be old"
        ),
    }[health.state]
    text = sentence.format(since=clock_text(health.since))
    if health.as_of is None:
        return text
    as_of = QCoreApplication.translate("Queue", "The list is as of {at}.")
    text = f"{text}. {as_of.format(at=clock_minutes(health.as_of))}"
    if health.data_as_of is not None and health.last_heard_at is not None:
        answers = QCoreApplication.translate("Queue", "The source last answered {at}.")
        text = f"{text} {answers.format(at=clock_text(health.last_heard_at))}"
    return text


def clock_minutes(at: datetime) -> str:
    """Return ``14:02``, with the date where the day is not today's."""
    local = at.astimezone()
    today = utc_now().astimezone().date() == local.date()
    return local.strftime("%H:%M" if today else "%d %b %H:%M")


def footer_text(counts: QueueCounts, *, filtered: bool) -> str:
    """Return the line below the rows: how many, how many of them shown, in which order."""
    if counts.all_calls == 0:
        return ""
    parts = [QCoreApplication.translate("Queue", "{count} open").format(count=counts.open_calls)]
    held = counts.all_calls - counts.open_calls
    if held:
        words = QCoreApplication.translate(
            "Queue", "{count} closed but still yours or a colleague's"
        )
        parts.append(words.format(count=held))
    if filtered:
        parts.append(
            QCoreApplication.translate("Queue", "{count} shown").format(count=counts.shown)
        )
    order = QCoreApplication.translate(
        "Queue", "asked for first, then yours, then candidates with the reason, then the rest"
    )
    return f"{', '.join(parts)}: {order}"


def empty_text(
    health: FeedHealth, wanted: QueueFilter, counts: QueueCounts, all_key: str = ""
) -> tuple[str, str]:
    """Return why no row is shown, and what to do; two empty texts where rows are shown.

    ``all_key`` is the key that shows every call, as it is bound now; empty for none.
    """
    if counts.shown:
        return "", ""
    if counts.all_calls == 0:
        return _no_calls(health)
    if wanted.words:
        headline = QCoreApplication.translate("Queue", "No call here matches “{text}”.")
        hint = QCoreApplication.translate("Queue", "Esc in the filter line empties it.")
        return headline.format(text=wanted.text.strip()), hint
    headline = _nothing_of(wanted.kind, live=health.live)
    count = QCoreApplication.translate("Queue", "{count} open.").format(count=counts.open_calls)
    if all_key:
        hint = QCoreApplication.translate("Queue", "Choose All (key {key}) to see every open call.")
        return f"{headline} {count}", hint.format(key=all_key)
    return f"{headline} {count}", QCoreApplication.translate(
        "Queue", "Choose All to see every open call."
    )


def _no_calls(health: FeedHealth) -> tuple[str, str]:
    headline, hint = {
        FeedState.LIVE: (
            QCoreApplication.translate("Queue", "No open calls. The feed is live."),
            QCoreApplication.translate("Queue", "A new call shows here by itself."),
        ),
        FeedState.CONNECTING: (
            QCoreApplication.translate("Queue", "No calls yet: connecting to the call center."),
            QCoreApplication.translate("Queue", "Calls may be open that this desk cannot see."),
        ),
        FeedState.CATCHING_UP: (
            QCoreApplication.translate("Queue", "No calls yet: they are arriving."),
            QCoreApplication.translate("Queue", "Calls may be open that this desk cannot see."),
        ),
        FeedState.STALE: (
            QCoreApplication.translate(
                "Queue", "No calls known. The feed is silent since {since}."
            ),
            QCoreApplication.translate("Queue", "Calls may be open that this desk cannot see."),
        ),
        FeedState.OFFLINE: (
            QCoreApplication.translate(
                "Queue", "No calls known. The feed is offline since {since}."
            ),
            QCoreApplication.translate(
                "Queue",
                "Calls may be open that this desk cannot see. A contact can be opened by hand.",
            ),
        ),
    }[health.state]
    return headline.format(since=clock_text(health.since)), hint


def _nothing_of(kind: QueueFilterKind, *, live: bool) -> str:
    if live:
        return {
            QueueFilterKind.ALL: QCoreApplication.translate("Queue", "Nothing to show."),
            QueueFilterKind.NEEDS_YOU: QCoreApplication.translate(
                "Queue", "Nothing needs you now."
            ),
            QueueFilterKind.MENTAL_HEALTH: QCoreApplication.translate(
                "Queue", "No call is flagged or surfaced now."
            ),
            QueueFilterKind.MINE: QCoreApplication.translate("Queue", "You hold no call."),
            QueueFilterKind.REQUESTED: QCoreApplication.translate(
                "Queue", "Nobody asks for a clinician now."
            ),
        }[kind]
    return QCoreApplication.translate(
        "Queue", "None of the calls known here, but the feed is not live: there may be others."
    )
