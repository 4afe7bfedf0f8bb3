"""Hold opening hours as weekly spans, dated exceptions and the text they were read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

DAY = 1440
"""Minutes in a day of the wall clock."""


class HoursKind(Enum):
    """Whose hours these are; office hours are not the hours of the program."""

    PROGRAM = "program"
    INTAKE = "intake"
    OFFICE = "office"


class Certainty(Enum):
    """How far the hours may be trusted."""

    STATED = "stated"
    READ_AS = "read as"  # am or pm, or the numbering of days, was supplied by the reader
    UNKNOWN = "unknown"  # there is only the text


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """One opening of a week, on the wall clock of the center.

    Attributes:
        weekday: 0 is Monday; the day on which it opens.
        opens: Minutes after midnight, 0 to 1439.
        closes: Minutes after the midnight of ``weekday``; over 1440 means the next day.
        nth: Which of the month's such weekdays, -1 for the last; empty means every week.
    """

    weekday: int
    opens: int
    closes: int
    nth: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not (0 <= self.weekday <= 6 and 0 <= self.opens < DAY):
            raise ValueError("a span opens on a day of the week, before its midnight")
        if not self.opens < self.closes <= self.opens + DAY:
            raise ValueError("a span lasts more than no time and at most one day")

    def falls_on(self, day: date) -> bool:
        """Tell whether the span opens on this date."""
        if day.weekday() != self.weekday:
            return False
        if not self.nth:
            return True
        from_end = -((_days_in_month(day) - day.day) // 7 + 1)
        return (day.day - 1) // 7 + 1 in self.nth or from_end in self.nth


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedDay:
    """What holds on one date instead of the week; no opening means closed."""

    day: date
    openings: tuple[tuple[int, int], ...] = ()
    occasion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The hours of one kind in one season.

    Attributes:
        valid_from: First date on which they hold; None means ever since.
        valid_to: Last date; past it the hours are unknown, not closed.
        raw: The text or the fields they were read from, for the eye.
        open_on_holidays: What the source says of public holidays; None when it says nothing.
    """

    kind: HoursKind = HoursKind.PROGRAM
    spans: tuple[Span, ...] = ()
    days: tuple[DatedDay, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    certainty: Certainty = Certainty.STATED
    raw: str = ""
    open_on_holidays: bool | None = None

    @property
    def always(self) -> bool:
        """Tell whether every minute of every week is open."""
        full = {span.weekday for span in self.spans if span.closes - span.opens == DAY}
        return len(full) == 7 and not any(span.nth for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """All timetables of one service at one place.

    Attributes:
        confirm: The text mixes hours of different things; show it and call.
    """

    timetables: tuple[Timetable, ...] = ()
    confirm: bool = False

    @property
    def raw(self) -> str:
        """Return the texts behind the hours, each once."""
        return "; ".join(dict.fromkeys(table.raw for table in self.timetables if table.raw))

    @property
    def always(self) -> bool:
        """Tell whether the program is open at all times, without a doubt in the text."""
        return not self.confirm and any(
            table.always and table.kind is HoursKind.PROGRAM and table.valid_to is None
            for table in self.timetables
        )


UNKNOWN = Hours()


def whole_week() -> tuple[Span, ...]:
    """Return the spans of a service that never closes."""
    return tuple(Span(weekday=day, opens=0, closes=DAY) for day in range(7))


def to_plain(hours: Hours) -> dict[str, Any]:
    """Return the hours as JSON values; short keys, empty ones left out."""
    tables = []
    for table in hours.timetables:
        plain: dict[str, Any] = {"k": table.kind.value, "c": table.certainty.value}
        if table.spans:
            plain["s"] = [
                [span.weekday, span.opens, span.closes, *span.nth] for span in table.spans
            ]
        if table.days:
            plain["d"] = [
                [one.day.isoformat(), [list(pair) for pair in one.openings], one.occasion]
                for one in table.days
            ]
        if table.valid_from:
            plain["from"] = table.valid_from.isoformat()
        if table.valid_to:
            plain["to"] = table.valid_to.isoformat()
        if table.raw:
            plain["raw"] = table.raw
        if table.open_on_holidays is not None:
            plain["hol"] = table.open_on_holidays
        tables.append(plain)
    return {"t": tables, "confirm": True} if hours.confirm else {"t": tables}


def from_plain(plain: dict[str, Any]) -> Hours:
    """Return the hours that ``to_plain`` wrote."""
    return Hours(
        timetables=tuple(_table(one) for one in plain.get("t", ())),
        confirm=bool(plain.get("confirm", False)),
    )


def _table(plain: dict[str, Any]) -> Timetable:
    return Timetable(
        kind=HoursKind(plain["k"]),
        certainty=Certainty(plain["c"]),
        spans=tuple(
            Span(weekday=one[0], opens=one[1], closes=one[2], nth=tuple(one[3:]))
            for one in plain.get("s", ())
        ),
        days=tuple(
            DatedDay(
                day=date.fromisoformat(one[0]),
                openings=tuple((pair[0], pair[1]) for pair in one[1]),
                occasion=one[2],
            )
            for one in plain.get("d", ())
        ),
        valid_from=_day(plain.get("from")),
        valid_to=_day(plain.get("to")),
        raw=plain.get("raw", ""),
        open_on_holidays=plain.get("hol"),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _days_in_month(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - day.replace(day=1)).days


def tidy(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, each once."""
    return tuple(sorted(set(spans)))
