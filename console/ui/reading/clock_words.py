"""Write times as people at the desk read them: local, 24 hours, the date where it is not today."""

from datetime import date, datetime, timedelta

from console.domain.clock import utc_now


def clock_seconds(at: datetime) -> str:
    """Return ``14:02:31``, or ``21 Nov 14:02:31`` where the day is not today's."""
    local = at.astimezone()
    return f"{_day(local)}{local.hour:02}:{local.minute:02}:{local.second:02}"


def clock_minutes(at: datetime) -> str:
    """Return ``14:02``, or ``21 Nov 14:02`` where the day is not today's."""
    local = at.astimezone()
    return f"{_day(local)}{local.hour:02}:{local.minute:02}"


def elapsed(span: timedelta) -> str:
    """Return a span as ``04:12`` or ``1:04:12``; never negative."""
    seconds = max(0, int(span.total_seconds()))
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def today() -> date:
    """Return the day on which times need no date beside them."""
    return utc_now().astimezone().date()


def _day(local: datetime) -> str:
    # Of a long sheet every note comes here: strftime only where a date is shown at all.
    return "" if local.date() == today() else local.strftime("%d %b ")
