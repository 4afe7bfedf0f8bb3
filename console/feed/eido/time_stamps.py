"""Read the times of a document as aware UTC, or say that they cannot be read."""

from datetime import UTC, datetime, tzinfo
from functools import lru_cache

_LONGEST = 40
_DATE_LENGTH = 10
_EARLIEST = 1990
_LATEST = 2200


@lru_cache(maxsize=4_096)
def read_stamp(text: str, zone: tzinfo = UTC) -> datetime | None:
    """Return the moment that ``text`` names.

    Args:
        text: RFC 3339; blanks around it, a space for the T and a lower-case z are let through.
        zone: The zone of a time that names no offset.

    Returns:
        Aware UTC, or None if it is no date with a time, or lies outside 1990 to 2199.
    """
    if len(text) > _LONGEST:
        return None
    text = text.strip()
    if len(text) <= _DATE_LENGTH or text[_DATE_LENGTH] not in "Tt ":
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        moment = moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return moment if _EARLIEST <= moment.year < _LATEST else None


def write_stamp(moment: datetime) -> str:
    """Return an aware time as RFC 3339 with milliseconds and its own offset."""
    return moment.isoformat(timespec="milliseconds")
