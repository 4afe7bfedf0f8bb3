"""Tell whether a target works at a moment, by its own week and its own holidays."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MINUTES = 24 * 60
_LOOK_AHEAD_DAYS = 14
_SPAN = re.compile(
    r"(?:(?P<days>[A-Z][a-z](?:\s*[-,]\s*[A-Z][a-z])*)\s+)?"
    r"(?P<from>\d{1,2}:\d{2})\s*-\s*(?P<to>\d{1,2}:\d{2})"
)


class HoursError(ValueError):
    """Opening hours that cannot be read; the sentence says which and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Open on one weekday from a minute up to another; past midnight goes beyond 1440.

    Attributes:
        day: 0 Monday to 6 Sunday.
    """

    day: int
    from_minute: int
    to_minute: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holidays:
    """Days that are not like others: their names, and the hours on them."""

    names: Mapping[date, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenState:
    """Whether it is open, until or from when (aware, in the target's zone), and why.

    Attributes:
        changes_at: The next closing if open, the next opening if closed; None for neither soon.
        holiday: The holiday's name on such a day, else empty.
    """

    is_open: bool
    changes_at: datetime | None = None
    holiday: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A week of opening hours.

    Attributes:
        zone: The target's own time zone.
        week: Spans that do not overlap; empty and not ``always`` is never open.
        always: Round the clock, holidays included.
        holidays: Days with other hours.
        on_holidays: Spans of the day on holidays (day is not looked at); None for the usual week.
        text: As the file has it, to be shown.
    """

    zone: ZoneInfo
    week: tuple[Span, ...] = ()
    always: bool = False
    holidays: Holidays = field(default_factory=Holidays)
    on_holidays: tuple[Span, ...] | None = ()
    text: str = ""

    def state_at(self, moment: datetime) -> OpenState:
        """Return whether it works at a moment (aware)."""
        if self.always:
            return OpenState(is_open=True)
        local = moment.astimezone(self.zone)
        holiday = self.holidays.names.get(local.date(), "")
        for begin, end in self._stretches(local.date() - timedelta(days=1), 2):
            if begin <= moment < end:
                return OpenState(is_open=True, changes_at=self._end_of(end), holiday=holiday)
        for number in range(_LOOK_AHEAD_DAYS):
            day = local.date() + timedelta(days=number)
            for begin, _ in self._stretches(day, 1):
                if begin > moment:
                    opens = begin.astimezone(self.zone)
                    return OpenState(is_open=False, changes_at=opens, holiday=holiday)
        return OpenState(is_open=False, holiday=holiday)

    def _end_of(self, end: datetime) -> datetime | None:
        """Follow stretches that touch each other; None where they go on for a week."""
        first = end
        while end - first < timedelta(days=7):
            day = end.astimezone(self.zone).date()
            later = [
                until
                for begin, until in self._stretches(day - timedelta(days=1), 2)
                if begin <= end < until
            ]
            if not later:
                return end.astimezone(self.zone)
            end = max(later)
        return None

    def _stretches(self, first: date, days: int) -> list[tuple[datetime, datetime]]:
        """Return opening stretches that begin on some days, in order (aware UTC)."""
        found = []
        for number in range(days):
            day = first + timedelta(days=number)
            holiday = day in self.holidays.names and self.on_holidays is not None
            spans = self.on_holidays if holiday else self.week
            found += [
                (self._at(day, span.from_minute), self._at(day, span.to_minute))
                for span in spans or ()
                if holiday or span.day == day.weekday()
            ]
        return sorted(found)

    def _at(self, day: date, minute: int) -> datetime:
        """Return a minute of a local day; wall-clock minutes, so that a clock change holds."""
        day += timedelta(days=minute // _MINUTES)
        clock = time(minute % _MINUTES // 60, minute % 60)
        return datetime.combine(day, clock, self.zone).astimezone(UTC)


def read_spans(texts: tuple[str, ...]) -> tuple[Span, ...]:
    """Return the spans of ``Mo-Fr 08:00-17:30`` and the like.

    Raises:
        HoursError: One cannot be read, has no length, or overlaps another.
    """
    spans: list[Span] = []
    for text in texts:
        for part in text.split(";"):
            spans.extend(_read_part(part.strip()))
    _check_overlaps(spans)
    return tuple(sorted(spans, key=lambda span: (span.day, span.from_minute)))


def _read_part(text: str) -> list[Span]:
    found = _SPAN.fullmatch(text)
    if found is None:
        raise HoursError(f"hours {text!r} cannot be read; write them like Mo-Fr 08:00-17:30")
    begin, end = _minute(found["from"], text), _minute(found["to"], text)
    if end == begin:
        raise HoursError(f"hours {text!r} have no length; write 00:00-24:00 for a whole day")
    if end < begin:
        end += _MINUTES
    return [Span(day=day, from_minute=begin, to_minute=end) for day in _days(found["days"], text)]


def _minute(clock: str, text: str) -> int:
    hour, minute = (int(part) for part in clock.split(":"))
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        raise HoursError(f"hours {text!r}: {clock} is no time of the day")
    return hour * 60 + minute


def _days(names: str | None, text: str) -> list[int]:
    if names is None:
        return list(range(7))
    days: list[int] = []
    for part in names.split(","):
        ends = [end.strip() for end in part.split("-")]
        if len(ends) > 2 or any(end not in DAYS for end in ends):
            raise HoursError(f"hours {text!r}: days are {', '.join(DAYS)}")
        first, last = DAYS.index(ends[0]), DAYS.index(ends[-1])
        days += [day % 7 for day in range(first, last + (7 if last < first else 0) + 1)]
    return days


def _check_overlaps(spans: list[Span]) -> None:
    """Refuse two spans that claim the same minute of the week, also over midnight and Sunday."""
    week = 7 * _MINUTES
    pieces = sorted(
        (begin, begin + span.to_minute - span.from_minute)
        for span in spans
        for begin in (span.day * _MINUTES + span.from_minute,)
    )
    pieces += [(begin + week, end + week) for begin, end in pieces]
    for (_, end), (begin, _) in pairwise(pieces):
        if begin < end:
            day = DAYS[begin % week // _MINUTES]
            clock = f"{begin % _MINUTES // 60:02d}:{begin % 60:02d}"
            raise HoursError(f"hours overlap on {day} at {clock}")
