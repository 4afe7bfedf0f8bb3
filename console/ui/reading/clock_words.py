"""Write times as people at the desk read them: local, 24 hours, the date where it is not today."""

from datetime import datetime, timedelta

from console.domain.clock import utc_now


def clock_seconds(at: datetime) -> str:
    """Return ``14:02:31``, or ``21 Nov 14:02:31`` where the day is not today's."""
    return _with_day(at, "%H:%M:%S")


def clock_minutes(at: datetime) -> str:
    """Return ``14:02``, or ``21 Nov 14:02`` where the day is not today's."""
    return _with_day(at, "%H:%M")


def elapsed(span: timedelta) -> str:
    """Return a span as ``04:12`` or ``1:04:12``; never negative."""
    seconds = max(0, int(span.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def _with_day(at: datetime, form: str) -> str:
    local = at.astimezone()
    if local.date() == utc_now().astimezone().date():
        return local.strftime(form)
    return local.strftime(f"%d %b {form}")
