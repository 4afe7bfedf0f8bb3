"""Take what a person typed as it is, and say where it cannot be so; nothing is ever corrected."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum


class Mark(Enum):
    """Why a typed value is marked."""

    NO_CLOCK = "no such time of day"
    FUTURE = "lies in the future"
    LONG_AGO = "more than a day ago"
    TOO_SHORT = "too short for a telephone number"
    TOO_LONG = "too long for a telephone number"
    NO_DIGITS = "no digits"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedValue:
    """What was typed, verbatim, and what is odd about it; None where nothing is."""

    text: str
    mark: Mark | None = None


def typed_clock(text: str, now: datetime) -> TypedValue:
    """Take a time of day such as ``14:05`` or ``1405``, or a full RFC 3339 time.

    Args:
        text: As typed.
        now: Aware UTC, to tell the future from the past of a full time.
    """
    plain = text.strip()
    if not plain:
        return TypedValue(text=text, mark=Mark.EMPTY)
    digits = plain.replace(":", "")
    if digits.isascii() and digits.isdigit() and len(digits) in {3, 4}:
        hour, minute = int(digits[:-2]), int(digits[-2:])
        odd = hour > 23 or minute > 59
        return TypedValue(text=text, mark=Mark.NO_CLOCK if odd else None)
    try:
        at = datetime.fromisoformat(plain)
    except ValueError:
        return TypedValue(text=text, mark=Mark.NO_CLOCK)
    at = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    if at - now > timedelta(minutes=1):
        return TypedValue(text=text, mark=Mark.FUTURE)
    return TypedValue(text=text, mark=Mark.LONG_AGO if now - at > timedelta(days=1) else None)


def typed_number(text: str) -> TypedValue:
    """Take a telephone number; fewer than 3 or more than 15 digits are marked."""
    digits = sum(c.isdigit() for c in text)
    if not text.strip():
        return TypedValue(text=text, mark=Mark.EMPTY)
    if not digits:
        return TypedValue(text=text, mark=Mark.NO_DIGITS)
    if digits < 3:
        return TypedValue(text=text, mark=Mark.TOO_SHORT)
    return TypedValue(text=text, mark=Mark.TOO_LONG if digits > 15 else None)
