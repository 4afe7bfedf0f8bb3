"""Read hours that people typed, or leave them as text: nothing is read in part."""

import re
from dataclasses import dataclass
from enum import Enum

from resources.hours.clock_text import ClockRange, read_clock, read_range
from resources.hours.day_names import GROUPS, NUMBER_OF, between
from resources.hours.timetable import (
    DAY,
    Certainty,
    Hours,
    HoursKind,
    Span,
    Timetable,
    tidy,
    whole_week,
)

LONGEST = 2000
"""Longer texts are kept, not read."""

_TIME = (
    r"(?:noon|mid-?day|midnight|\d{1,2}(?:[:.]\d{2}){0,2}"
    r"\s*(?:[ap]\.?\s?m\b\.?|[ap]\b)?(?:\s*(?:noon|midnight))?)"
)
_TO = r"\s*(?:-|\u2013|\u2014|\bto\b|\buntil\b|\btill?\b|\bthrough\b|\bthru\b)\s*"
_NAMES = "|".join(sorted(map(re.escape, NUMBER_OF), key=len, reverse=True))
_GROUPS = "|".join(re.escape(name) for name in sorted(GROUPS, key=len, reverse=True))
_TOKEN = re.compile(
    rf"""(?P<always>24\s*/\s*7(?:\s*/\s*365)?|(?:open\s+)?(?:24|twenty-?four)\s*-?\s*(?:hours?|hrs?)
            (?:\s*(?:a|per|/|every)\s*day)?|around\s+the\s+clock)
    |(?P<label>\(?\b(?P<kind>administrative|administration|admin|business\s+office|office|program|programme|shelter
            |services?|intakes?|walk-?ins?)(?:\s+hours?)?\s*(?::|\)|(?=\s+\d)))
    |(?P<range>(?P<first>{_TIME}){_TO}(?P<last>{_TIME}))
    |(?P<group>\b(?:{_GROUPS})\b)
    |(?P<days>\b(?P<from>{_NAMES})\b\.?(?:{_TO}(?P<to>{_NAMES})\b\.?)?)
    |(?P<closed>\b(?:closed|off|no\s+hours)\b)
    |(?P<filler>\b\d{{1,2}}\s+(?:hours|hrs)\b|\b(?:hours?|hrs|of|operation|open|from|the|and|are|is|on
            |business|days?|a|week|regular|currently)\b)
    |(?P<join>[,&/+]|\s+)
    |(?P<stop>[;|.\n:•])
    |(?P<other>.)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_GLUED = re.compile(r"(?<=[ap]m)(?=[A-Z])|(?<=[AP]M)(?=[A-Z][a-z])")
_KINDS = {
    "adm": HoursKind.OFFICE,
    "bus": HoursKind.OFFICE,
    "off": HoursKind.OFFICE,
    "int": HoursKind.INTAKE,
}


class _Sort(Enum):
    DAYS = "days"
    TIMES = "times"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class _Item:
    sort: _Sort
    days: tuple[int, ...] = ()
    openings: tuple[ClockRange, ...] | None = None  # None with TIMES: closed
    kind: HoursKind = HoursKind.PROGRAM
    after: bool = False  # a label in brackets follows its hours


def read_free_text(text: str) -> Hours:
    """Return the hours that a text means; unknown, with the text kept, where it is not all read.

    Office, intake and program hours are told apart where the text labels them. Where "24 hours"
    stands beside office hours, or beside words that are not hours, the answer is to call.
    """
    raw = " ".join(text.split())
    if not raw:
        return Hours()
    text = _GLUED.sub(" ; ", text)
    unknown = Hours(timetables=(Timetable(certainty=Certainty.UNKNOWN, raw=raw[:LONGEST]),))
    if len(raw) > LONGEST:
        return unknown
    items, whole, always = _items(text)
    if not whole:
        mixed = always and any(item.sort is _Sort.TIMES for item in items)
        return Hours(timetables=unknown.timetables, confirm=mixed)
    tables = _tables(_without_closed_tail(items), raw)
    if not tables:
        mixed = always and any(item.sort is _Sort.LABEL for item in items)
        return Hours(timetables=unknown.timetables, confirm=mixed)
    kinds = {table.kind for table in tables}
    return Hours(timetables=tables, confirm=always and len(kinds) > 1)


def _items(text: str) -> tuple[list[_Item], bool, bool]:
    items: list[_Item] = []
    whole, always = True, False
    for found in _TOKEN.finditer(re.sub(r"\s+", " ", text.replace("\n", "\n ; ")).strip()):
        if found["always"]:
            always = True
            day = ClockRange(opens=0, closes=DAY)
            items.append(_Item(_Sort.TIMES, openings=(day,)))
        elif found["label"]:
            kind = _KINDS.get(found["kind"][:3].lower(), HoursKind.PROGRAM)
            items.append(_Item(_Sort.LABEL, kind=kind, after=found["label"].startswith("(")))
        elif found["range"]:
            first, last = read_clock(found["first"]), read_clock(found["last"])
            opening = read_range(first, last) if first and last else None
            if opening is None:
                whole = False
            else:
                items.append(_Item(_Sort.TIMES, openings=(opening,)))
        elif found["group"]:
            items.append(_Item(_Sort.DAYS, days=tuple(GROUPS[found["group"].lower()])))
        elif found["days"]:
            start = NUMBER_OF[found["from"].lower()]
            end = NUMBER_OF[found["to"].lower()] if found["to"] else start
            items.append(_Item(_Sort.DAYS, days=tuple(between(start, end))))
        elif found["closed"]:
            items.append(_Item(_Sort.TIMES, openings=None))
        elif found["other"]:
            whole = False
    return items, whole, always


def _without_closed_tail(items: list[_Item]) -> list[_Item]:
    """Return the items without "... 5pm, closed weekends": those days stay closed by themselves."""
    kept: list[_Item] = []
    dropping = False
    for place, item in enumerate(items):
        closed = item.sort is _Sort.TIMES and item.openings is None
        after_times = bool(kept) and kept[-1].sort is _Sort.TIMES
        before_days = place + 1 < len(items) and items[place + 1].sort is _Sort.DAYS
        if closed and after_times and before_days:
            dropping = True
        elif not (dropping and item.sort is _Sort.DAYS):
            dropping = False
            kept.append(item)
    return kept


def _tables(items: list[_Item], raw: str) -> tuple[Timetable, ...]:
    by_kind: dict[HoursKind, list[_Item]] = {}
    for kind, item in _labelled(items):
        by_kind.setdefault(kind, []).append(item)
    tables = []
    for kind, group in by_kind.items():
        read = _week(group)
        if read is None:
            return ()
        spans, read_as = read
        certainty = Certainty.READ_AS if read_as else Certainty.STATED
        tables.append(Timetable(kind=kind, spans=spans, certainty=certainty, raw=raw))
    return tuple(tables)


def _labelled(items: list[_Item]) -> list[tuple[HoursKind, _Item]]:
    """Return each item with its kind: a label with a colon leads, one in brackets follows."""
    kinds = [HoursKind.PROGRAM] * len(items)
    open_from = 0
    for place, item in enumerate(items):
        if item.sort is not _Sort.LABEL:
            continue
        if item.after:
            for before in range(open_from, place):
                kinds[before] = item.kind
            open_from = place + 1
        else:
            for behind in range(place, len(items)):
                kinds[behind] = item.kind
            open_from = place + 1
    pairs = zip(kinds, items, strict=True)
    return [(kind, item) for kind, item in pairs if item.sort is not _Sort.LABEL]


def _week(items: list[_Item]) -> tuple[tuple[Span, ...], bool] | None:
    groups: list[tuple[_Sort, list[_Item]]] = []
    for item in items:
        if groups and groups[-1][0] is item.sort:
            groups[-1][1].append(item)
        else:
            groups.append((item.sort, [item]))
    if len(groups) == 1 and groups[0][0] is _Sort.TIMES:
        only = groups[0][1]
        if len(only) == 1 and only[0].openings == (ClockRange(opens=0, closes=DAY),):
            return whole_week(), False
        return None  # on which days?
    if len(groups) % 2:
        # "24 hours, 7 days a week" and its like come in pairs; an odd one out is not understood
        return None
    days_first = groups[0][0] is _Sort.DAYS
    spans: dict[int, list[Span]] = {}
    read_as = False
    for first, second in zip(groups[::2], groups[1::2], strict=True):
        days, times = (first[1], second[1]) if days_first else (second[1], first[1])
        named = sorted({day for item in days for day in item.days})
        openings = [one for item in times for one in item.openings or ()]
        if any(item.openings is None for item in times) and openings:
            return None
        read_as = read_as or any(one.read_as for one in openings)
        for day in named:
            fresh = [Span(weekday=day, opens=one.opens, closes=one.closes) for one in openings]
            spans.setdefault(day, []).extend(fresh)
    return tidy(span for one in spans.values() for span in one), read_as
