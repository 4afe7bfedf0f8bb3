"""Word what is known of the feed's health, one fact a line."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from console.domain.feed.health import FeedHealth
from console.ui.reading.local_time import clock_text
from console.ui.translation import translated


def feed_facts(health: FeedHealth) -> Iterator[tuple[str, str]]:
    """Yield pairs of a translated name and a value."""
    yield _tr("State"), translated("feed", health.state.value)
    yield _tr("Since"), _at(health.since)
    yield _tr("Last document"), _at(health.last_document_at)
    yield _tr("Last heard or answered"), _at(health.last_heard_at)
    if health.data_as_of is not None:
        yield _tr("Its data is as of"), _at(health.data_as_of)
    yield _tr("Changes are this old when they arrive"), _seconds(health.lag_s)
    yield _tr("Its clock is ahead of ours by"), _seconds(health.ahead_s)
    yield _tr("Arrived, not shown yet"), str(health.backlog)
    simulated = {True: _tr("yes"), False: _tr("no"), None: _tr("not known yet")}
    yield _tr("Simulated"), simulated[health.simulated]
    yield _tr("Documents read"), str(health.documents)
    yield _tr("Documents that could not be used"), str(health.rejected_count)
    yield _tr("Faults that were forgiven"), str(health.salvage_count)
    yield _tr("Unknown codes"), str(health.unknown_codes)


def _at(at: datetime | None) -> str:
    return clock_text(at) if at is not None else _tr("not yet")


def _seconds(seconds: float | None) -> str:
    if seconds is None:
        return _tr("not known yet")
    if seconds >= 120:
        return _tr("{minutes} min").format(minutes=round(seconds / 60))
    return _tr("{seconds} s").format(seconds=f"{seconds:.1f}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("DiagnosticsPane", text)
