"""Read opening strings of the OpenStreetMap form: the part of it that directories use."""

import re

from resources.hours.clock_text import ClockRange, read_clock
from resources.hours.timetable import DAY, Certainty, Hours, Span, Timetable, tidy

_Week = dict[tuple[int, tuple[int, ...]], list[Span]]
_DAYS = ("mo", "tu", "we", "th", "fr", "sa", "su")
_DAY = r"(?:mo|tu|we|th|fr|sa|su)"
_NTH = r"(?:\[-?\d(?:,-?\d)*\])?"
_RULE = re.compile(
    rf"(?P<days>(?:{_DAY}(?:-{_DAY}|{_NTH})(?:\s*,\s*(?={_DAY}|ph))?|ph(?:\s*,\s*)?)+)?\s*"
    r"(?P<times>off|closed|24/7|(?:\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*)?)+)"
)
_SIGN = re.compile(rf"\b(?:{_DAY}\b|ph\b).*(?:\d\d:\d\d|off)|^24/7$", re.IGNORECASE)


def looks_like_opening_string(text: str) -> bool:
    """Tell whether a text is meant as an opening string rather than as prose."""
    return bool(_SIGN.search(text)) and read_opening_string(text).timetables != ()


def read_opening_string(text: str) -> Hours:
    """Return the hours of a string such as ``Mo-Fr 08:00-12:00,13:00-17:00; Sa off; PH off``.

    Rules after ";" replace earlier ones for their days, those after "," with a day add to them.
    What is outside this form is unknown and kept as text.
    """
    raw = " ".join(text.split())
    unknown = Hours(timetables=(Timetable(certainty=Certainty.UNKNOWN, raw=raw[:500]),))
    if not raw:
        return Hours()
    week: _Week = {}
    holidays: bool | None = None
    for rule in filter(None, (part.strip() for part in raw.lower().split(";"))):
        for number, part in enumerate(re.split(rf"(?<=\d),\s*(?={_DAY})", rule)):
            found = _RULE.fullmatch(part.strip())
            openings = _openings(found["times"]) if found else None
            if found is None or openings is None:
                return unknown
            named = found["days"] or "mo-su"
            if "ph" in named:
                holidays = bool(openings)
            _apply(week, named, openings, adds=number > 0)
    spans = tidy(span for one in week.values() for span in one)
    return Hours(timetables=(Timetable(spans=spans, raw=raw, open_on_holidays=holidays),))


def _apply(week: _Week, named: str, openings: list[ClockRange], *, adds: bool) -> None:
    for day, nth in _days(named):
        if not adds and not nth:
            for key in [key for key in week if key[0] == day]:
                week.pop(key)
        week.setdefault((day, nth), []).extend(
            Span(weekday=day, opens=one.opens, closes=one.closes, nth=nth) for one in openings
        )


def _openings(text: str) -> list[ClockRange] | None:
    if text in {"off", "closed"}:
        return []
    if text == "24/7":
        return [ClockRange(opens=0, closes=DAY)]
    openings = []
    for pair in text.split(","):
        if not pair.strip():
            continue
        first, last = (read_clock(end.strip()) for end in pair.split("-"))
        if first is None or last is None:
            return None
        # this form is always on a 24-hour clock
        length = (last.minute - first.minute) % DAY or DAY
        opens = first.minute % DAY
        openings.append(ClockRange(opens=opens, closes=opens + length))
    return openings


def _days(text: str) -> list[tuple[int, tuple[int, ...]]]:
    days: list[tuple[int, tuple[int, ...]]] = []
    for found in re.finditer(rf"({_DAY})(?:-({_DAY})|\[([-\d,]+)\])?", text):
        first = _DAYS.index(found[1])
        last = _DAYS.index(found[2]) if found[2] else first
        nth = tuple(int(one) for one in found[3].split(",")) if found[3] else ()
        days += [((first + step) % 7, nth) for step in range((last - first) % 7 + 1)]
    return days
