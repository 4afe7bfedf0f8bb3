"""Read the schedule rows of HSDS: RRULE fields of 2.0 and later, weekdays of 1.x."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from resources.hours.clock_text import ClockRange, read_clock, read_range
from resources.hours.day_names import days_of
from resources.hours.free_text import read_free_text
from resources.hours.timetable import (
    Certainty,
    DatedDay,
    Hours,
    HoursKind,
    Span,
    Timetable,
    tidy,
)

EXPANDED_DAYS = 400
"""How far a rule that no week can hold is written out; past it the hours are unknown."""

_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_BYDAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_TIMES = {"opens_at", "closes_at", "description"}
_FALSE = {"", "0", "f", "false", "n", "no"}


def read_schedules(rows: Iterable[Mapping[str, Any]], today: date) -> Hours:
    """Return the hours that schedule rows mean.

    Rows of either form may come mixed. What cannot be read stays as text and makes the kind
    unknown. Holiday rows of 1.x (``start_date`` and ``end_date``) become dated exceptions.

    Args:
        rows: Fields as in the source, text or JSON values.
        today: Where a rule without ``dtstart`` begins to be written out.
    """
    tables: list[Timetable] = []
    dated: list[DatedDay] = []
    given = [
        {key: str(value).strip() for key, value in row.items() if value is not None} for row in rows
    ]
    timed = any(fields.get("opens_at") for fields in given)
    for fields in given:
        if (
            timed
            and fields.get("weekday")
            and not (_TIMES & {key for key in fields if fields[key]})
        ):
            continue  # a weekday without times, beside others that have them: no opening then
        if fields.get("start_date"):
            dated += _holiday(fields, today)
        else:
            tables.append(_table(fields, today))
    seasonal = any(fields.get("weekday") and fields.get("start_date") for fields in given)
    if seasonal and not tables and any(one.openings for one in dated):
        tables.append(Timetable(raw="; ".join(dict.fromkeys(map(_raw, given)))[:2000]))
    return Hours(timetables=_joined(tables, tuple(dated)))


def _table(fields: Mapping[str, str], today: date) -> Timetable:
    blank = Timetable(
        kind=_kind(fields.get("description", "") + " " + fields.get("notes", "")),
        certainty=Certainty.UNKNOWN,
        raw=_raw(fields),
        valid_from=day_of(fields.get("valid_from")),
        valid_to=day_of(fields.get("valid_to")),
    )
    opening = _opening(fields)
    if opening is None:
        return _from_words(fields, blank)
    certainty = Certainty.READ_AS if opening.read_as else Certainty.STATED
    named = fields.get("weekday", "")
    if named:
        days, numbered = days_of(named)
        if not days:
            return blank
        spans = tidy(Span(weekday=day, opens=opening.opens, closes=opening.closes) for day in days)
        return replace(blank, spans=spans, certainty=Certainty.READ_AS if numbered else certainty)
    ruled = _by_rule(fields, opening, today)
    if ruled is None:
        return blank
    spans, dated, last = ruled
    valid_to = min(filter(None, [blank.valid_to, last]), default=None)
    return replace(blank, spans=spans, days=dated, certainty=certainty, valid_to=valid_to)


def _from_words(fields: Mapping[str, str], blank: Timetable) -> Timetable:
    if fields.get("opens_at") or fields.get("closes_at"):
        return blank
    read = read_free_text(fields.get("description", ""))
    if read.confirm or len(read.timetables) != 1:
        return blank
    table = read.timetables[0]
    return replace(blank, spans=table.spans, certainty=table.certainty)


def _by_rule(
    fields: Mapping[str, str], opening: ClockRange, today: date
) -> tuple[tuple[Span, ...], tuple[DatedDay, ...], date | None] | None:
    freq = fields.get("freq", "").upper()
    found: list[tuple[str | None, str]] = [
        (match[1], match[2]) for match in _BYDAY.finditer(fields.get("byday", "").upper())
    ]
    interval = fields.get("interval", "") or "1"
    until = day_of(fields.get("until"))
    if freq not in {"WEEKLY", "MONTHLY", "DAILY"} or not interval.isdigit():
        return None
    simple = interval == "1" and not any(
        fields.get(key) for key in ("count", "bymonthday", "byyearday", "byweekno")
    )
    if simple and freq == "DAILY":
        found = [(None, name) for name in _DAYS]
    if simple and found and (freq != "MONTHLY" or all(nth for nth, _ in found)):
        spans = []
        for nth, name in found:
            which = (int(nth),) if nth and freq == "MONTHLY" else ()
            spans.append(
                Span(weekday=_DAYS[name], opens=opening.opens, closes=opening.closes, nth=which)
            )
        return tidy(spans), (), until
    return _written_out(fields, freq, int(interval), found, opening, today)


def _written_out(
    fields: Mapping[str, str],
    freq: str,
    interval: int,
    found: list[tuple[str | None, str]],
    opening: ClockRange,
    today: date,
) -> tuple[tuple[Span, ...], tuple[DatedDay, ...], date | None] | None:
    start = day_of(fields.get("dtstart"))
    monthdays = [int(one) for one in re.findall(r"-?\d+", fields.get("bymonthday", ""))]
    if fields.get("byyearday") or fields.get("byweekno") or interval < 1:
        return None
    if start is None:
        if interval > 1 or fields.get("count"):
            return None  # every second week, but from when?
        start = today
    week_start = _DAYS.get(fields.get("wkst", "").upper()[:2], 0)
    if freq == "MONTHLY" and not found and not monthdays:
        monthdays = [start.day]
    if freq == "WEEKLY" and not found:
        found = [(None, list(_DAYS)[start.weekday()])]
    limit = int(fields["count"]) if fields.get("count", "").isdigit() else EXPANDED_DAYS
    end = max(start, today) + timedelta(days=EXPANDED_DAYS)
    until = day_of(fields.get("until"))
    last = min(end, until) if until else end
    hits: list[date] = []
    day = start
    while day <= last and len(hits) < limit and (day - start).days < 20_000:
        if _matches(day, start, freq, interval, found, monthdays, week_start):
            hits.append(day)
        day += timedelta(days=1)
    span = ((opening.opens, opening.closes),)
    days = tuple(
        DatedDay(day=one, openings=span) for one in hits if one >= today - timedelta(days=1)
    )
    return (), days, last


def _matches(
    day: date,
    start: date,
    freq: str,
    interval: int,
    found: list[tuple[str | None, str]],
    monthdays: list[int],
    week_start: int,
) -> bool:
    if freq == "DAILY":
        period = (day - start).days
    elif freq == "WEEKLY":
        first = start - timedelta(days=(start.weekday() - week_start) % 7)
        period = (day - first).days // 7
    else:
        period = (day.year - start.year) * 12 + day.month - start.month
    if period % interval:
        return False
    if monthdays:
        length = (date(day.year + day.month // 12, day.month % 12 + 1, 1) - timedelta(days=1)).day
        if day.day not in monthdays and day.day - length - 1 not in monthdays:
            return False
    if not found:
        return True
    return any(
        Span(
            weekday=_DAYS[name],
            opens=0,
            closes=1,
            nth=(int(nth),) if nth and freq == "MONTHLY" else (),
        ).falls_on(day)
        for nth, name in found
    )


def _opening(fields: Mapping[str, str]) -> ClockRange | None:
    first, last = read_clock(fields.get("opens_at", "")), read_clock(fields.get("closes_at", ""))
    return read_range(first, last) if first and last else None


def _holiday(fields: Mapping[str, str], today: date) -> list[DatedDay]:
    """Return the dates of a holiday row; with a weekday only those, as of a season.

    Some publishers keep the hours that hold now in such rows, with an occasion instead of a
    holiday and no end: each of its weekdays counts then, for as long as rules are written out.
    """
    first = day_of(fields.get("start_date"))
    last = day_of(fields.get("end_date"))
    weekdays, _ = days_of(fields.get("weekday", ""))
    ever = today + timedelta(days=EXPANDED_DAYS)
    if first is None:
        return []
    if last is None:
        last = ever if weekdays else first
    seasonal = weekdays or set(range(7))
    if last < first or (not weekdays and (last - first).days > EXPANDED_DAYS):
        return []
    openings: tuple[tuple[int, int], ...] = ()
    if fields.get("closed", "").lower() in _FALSE:
        opening = _opening(fields)
        if opening is None:
            return []
        openings = ((opening.opens, opening.closes),)
    if weekdays:
        first, last = max(first, today - timedelta(days=1)), min(last, ever)
    occasion = fields.get("occasion", "")[:80]
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return [
        DatedDay(day=day, openings=openings, occasion=occasion)
        for day in days
        if day.weekday() in seasonal
    ]


def _joined(tables: list[Timetable], dated: tuple[DatedDay, ...]) -> tuple[Timetable, ...]:
    """Join rows that hold in the same season, so that one day may open several times."""
    groups: dict[tuple[object, ...], list[Timetable]] = {}
    for table in tables:
        groups.setdefault((table.kind, table.valid_from, table.valid_to), []).append(table)
    joined = []
    for group in groups.values():
        bad = [one.certainty for one in group]
        worst = next((one for one in (Certainty.UNKNOWN, Certainty.READ_AS) if one in bad), None)
        first = group[0]
        joined.append(
            Timetable(
                kind=first.kind,
                valid_from=first.valid_from,
                valid_to=first.valid_to,
                spans=tidy(span for one in group for span in one.spans),
                days=_days_joined([*(day for one in group for day in one.days), *dated]),
                certainty=worst or Certainty.STATED,
                raw="; ".join(dict.fromkeys(one.raw for one in group if one.raw))[:2000],
            )
        )
    return tuple(joined)


def _days_joined(days: list[DatedDay]) -> tuple[DatedDay, ...]:
    by_day: dict[date, DatedDay] = {}
    for one in days:
        before = by_day.get(one.day)
        openings = one.openings if before is None else (*before.openings, *one.openings)
        by_day[one.day] = DatedDay(day=one.day, openings=openings, occasion=one.occasion)
    return tuple(by_day[day] for day in sorted(by_day))


def _kind(text: str) -> HoursKind:
    lowered = text.lower()
    if "office" in lowered or "administrat" in lowered:
        return HoursKind.OFFICE
    return HoursKind.INTAKE if "intake" in lowered else HoursKind.PROGRAM


def _raw(fields: Mapping[str, str]) -> str:
    text = fields.get("description", "")
    days = fields.get("weekday") or fields.get("byday", "")
    times = "-".join(filter(None, [fields.get("opens_at"), fields.get("closes_at")]))
    return (text or " ".join(filter(None, [days, times])))[:500]


def day_of(text: str | None) -> date | None:
    """Return the date that an ISO date or time begins with."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
