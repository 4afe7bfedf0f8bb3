"""Read times of day and ranges of them, without ever guessing am or pm in silence."""

import re
from dataclasses import dataclass

from resources.hours.timetable import DAY

NOON = 720
_CLOCK = re.compile(
    r"\s*(?:(?P<noon>noon|mid-?day)|(?P<midnight>midnight|mid-?night)"
    r"|(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?(?::\d{2}(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?\s?m\b\.?|[ap]\b)?\s*(?P<word>noon|midnight)?)\s*"
    r"(?:Z|[+-]\d{2}(?::?\d{2})?)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """A time of day as written.

    Attributes:
        minute: Minutes after midnight if read on a 24-hour clock (or with its am or pm).
        half: "a", "p" or "" where none was written.
        plain: It was written as on a 24-hour clock: two digits and a colon, or an hour over 12.
    """

    minute: int
    half: str = ""
    plain: bool = False


def read_clock(text: str) -> ClockReading | None:
    """Return a time of day such as "9", "9:00 am", "17:30", "08:00:00-05:00", "noon"."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    if found["noon"] or (found["word"] or "").lower() == "noon":
        return ClockReading(minute=NOON, half="p")
    if found["midnight"] or found["word"]:
        return ClockReading(minute=0, half="a")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    half = (found["half"] or "")[:1].lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        return ClockReading(
            minute=hour % 12 * 60 + minute + (NOON if half == "p" else 0), half=half
        )
    plain = hour > 12 or (len(found["hour"]) == 2 and hour < 10 and bool(found["minute"]))
    plain = plain or (hour == 0 and bool(found["minute"]))
    return ClockReading(minute=hour * 60 + minute, plain=plain)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRange:
    """An opening in minutes after midnight; ``closes`` may lie on the next day."""

    opens: int
    closes: int
    read_as: bool = False


def read_range(first: ClockReading, last: ClockReading) -> ClockRange | None:
    """Return the opening between two times as written, or None where it would be a guess.

    "9-5" is read as 09:00 to 17:00 and marked; "1-6" and "6-8" are not read. 00:00-23:59,
    00:00-00:00, 00:00-24:00 and 23:00-22:59 are whole days.

    Source: HSDS field guidance (00:00-23:59 is a strong signal); design/directory.md 5.3.
    """
    opens, closes = first.minute, last.minute
    if first.half and last.half:
        return _spread(opens, closes, read_as=False, halves=True)
    if first.half or last.half:
        return _one_half(first, last)
    if first.plain or last.plain:
        if opens > closes and 300 <= opens < NOON and not (first.plain and opens < 300):
            # 08:00-04:00 would be twenty hours: more likely a 12-hour clock with noughts
            return ClockRange(opens=opens, closes=closes + NOON, read_as=True)
        return _spread(opens, closes, read_as=False, halves=False)
    if 7 * 60 <= opens < NOON and (closes <= 6 * 60 + 30 or NOON <= closes < 13 * 60):
        later = closes if closes >= NOON else closes + NOON
        return ClockRange(opens=opens, closes=later, read_as=True) if closes else None
    return None


def _one_half(first: ClockReading, last: ClockReading) -> ClockRange | None:
    if first.plain or last.plain or first.minute >= 13 * 60 or last.minute >= 13 * 60 + NOON:
        return None
    if last.half:
        bare = first.minute % NOON
        fits = [start for start in (bare, bare + NOON) if start < last.minute]
        if not fits:
            return None
        # "1-5 pm" is one afternoon, "9-5 pm" can only have begun in the morning
        return ClockRange(opens=fits[-1], closes=last.minute, read_as=True)
    bare = last.minute % NOON
    ends = [end for end in (bare, bare + NOON) if end > first.minute]
    if len(ends) == 1 or (ends and first.half == "a" and first.minute >= 300):
        return ClockRange(opens=first.minute, closes=ends[-1], read_as=True)
    return None


def _spread(opens: int, closes: int, *, read_as: bool, halves: bool) -> ClockRange | None:
    if opens == DAY:
        return None
    length = (closes - opens) % DAY
    if length == DAY - 1 or (length == 0 and (opens == 0 or halves)):
        return ClockRange(opens=opens, closes=opens + DAY, read_as=read_as)
    if length == 0:
        return None
    return ClockRange(opens=opens, closes=opens + length, read_as=read_as)
