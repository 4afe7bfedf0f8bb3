"""Tell whether a service is open at one moment: the same answer for badge, filter and order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from resources.hours.timetable import Certainty, Hours, HoursKind, Timetable

_LOOK_AHEAD = 8
_MERGED_FOR_EVER = timedelta(days=6)
_ORDER = (HoursKind.PROGRAM, HoursKind.INTAKE, HoursKind.OFFICE)


class OpenState(Enum):
    """What the badge says."""

    OPEN = "open"
    OPENS_LATER = "opens"  # closed now, and opens within the coming week at a known time
    CLOSED = "closed"
    UNKNOWN = "unknown"  # never shown as closed, never hidden


class Reason(Enum):
    """Why the state is not known."""

    NONE = ""
    NO_HOURS = "no hours on file"
    TEXT_ONLY = "hours could not be read"
    CONFIRM = "hours differ by part: call"
    OUT_OF_DATE = "hours on file have run out"
    NOT_YET = "hours on file start later"
    HOLIDAY = "public holiday: call"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenNow:
    """The open state at one moment.

    Attributes:
        until: Aware UTC time of closing; None when never, or when not open.
        opens_at: Aware UTC time of the next opening.
        kind: Whose hours were read.
        read_as: Am or pm was supplied by the reader; say so beside the state.
    """

    state: OpenState
    until: datetime | None = None
    opens_at: datetime | None = None
    kind: HoursKind = HoursKind.PROGRAM
    read_as: bool = False
    reason: Reason = Reason.NONE

    @property
    def words(self) -> str:
        """Return the one word that exports and the command line use."""
        return self.state.value


def open_state(
    hours: Hours, at: datetime, zone: ZoneInfo, holidays: frozenset[date] = frozenset()
) -> OpenNow:
    """Return the open state at ``at``.

    Program hours count first, then intake, then office hours; only one kind is ever read, and the
    answer names it. On a public holiday weekly hours are not believed, unless the source speaks of
    that date, of holidays, or is open at all times.

    Args:
        hours: As held in the directory.
        at: An aware time.
        zone: The zone of the center; an offset in the source is not used.
        holidays: The dates of the center's public holidays.
    """
    if not hours.timetables:
        return OpenNow(state=OpenState.UNKNOWN, reason=Reason.NO_HOURS)
    if hours.confirm:
        return OpenNow(state=OpenState.UNKNOWN, reason=Reason.CONFIRM)
    local = at.astimezone(zone).replace(tzinfo=None, fold=0)
    why = Reason.TEXT_ONLY
    for kind in _ORDER:
        tables = [table for table in hours.timetables if table.kind is kind]
        if not tables:
            continue
        if any(table.certainty is Certainty.UNKNOWN for table in tables):
            return OpenNow(state=OpenState.UNKNOWN, kind=kind, reason=Reason.TEXT_ONLY)
        today = [table for table in tables if _holds_on(table, local.date())]
        if not today:
            late = all(table.valid_to and table.valid_to < local.date() for table in tables)
            why = Reason.OUT_OF_DATE if late else Reason.NOT_YET
            return OpenNow(state=OpenState.UNKNOWN, kind=kind, reason=why)
        return _state_of(tables, today, local, zone, holidays)
    return OpenNow(state=OpenState.UNKNOWN, reason=why)


def _state_of(
    tables: list[Timetable],
    today: list[Timetable],
    local: datetime,
    zone: ZoneInfo,
    holidays: frozenset[date],
) -> OpenNow:
    kind = today[0].kind
    read_as = any(table.certainty is Certainty.READ_AS for table in tables)
    if any(table.always and not table.days for table in today):
        return OpenNow(state=OpenState.OPEN, kind=kind, read_as=read_as)
    if local.date() in holidays and _silent_on(today, local.date()):
        return OpenNow(state=OpenState.UNKNOWN, kind=kind, reason=Reason.HOLIDAY)
    upcoming: datetime | None = None
    for start, end in _merged(_openings(tables, local.date(), holidays)):
        if end <= local:
            continue
        if start <= local:
            forever = end - local > _MERGED_FOR_EVER
            until = None if forever else _utc(end, zone)
            return OpenNow(state=OpenState.OPEN, until=until, kind=kind, read_as=read_as)
        upcoming = start
        break
    if upcoming is None:
        return OpenNow(state=OpenState.CLOSED, kind=kind, read_as=read_as)
    return OpenNow(
        state=OpenState.OPENS_LATER, opens_at=_utc(upcoming, zone), kind=kind, read_as=read_as
    )


def _holds_on(table: Timetable, day: date) -> bool:
    after_start = table.valid_from is None or table.valid_from <= day
    return after_start and (table.valid_to is None or day <= table.valid_to)


def _silent_on(tables: list[Timetable], day: date) -> bool:
    return all(
        table.open_on_holidays is None and all(one.day != day for one in table.days)
        for table in tables
    )


def _openings(
    tables: list[Timetable], today: date, holidays: frozenset[date]
) -> Iterator[tuple[datetime, datetime]]:
    for ahead in range(-1, _LOOK_AHEAD):
        day = today + timedelta(days=ahead)
        midnight = datetime.combine(day, datetime.min.time())
        for table in tables:
            if not _holds_on(table, day):
                continue
            for opens, closes in _of_day(table, day, holidays):
                yield midnight + timedelta(minutes=opens), midnight + timedelta(minutes=closes)


def _of_day(table: Timetable, day: date, holidays: frozenset[date]) -> Iterable[tuple[int, int]]:
    for dated in table.days:
        if dated.day == day:
            return dated.openings
    if day in holidays and not table.open_on_holidays:
        return ()
    return [(span.opens, span.closes) for span in table.spans if span.falls_on(day)]


def _merged(openings: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    joined: list[tuple[datetime, datetime]] = []
    for start, end in sorted(openings):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _utc(local: datetime, zone: ZoneInfo) -> datetime:
    return local.replace(tzinfo=zone).astimezone(UTC)


def holidays_of(year: int) -> frozenset[date]:
    """Return the federal holidays of the United States on which offices close, and observed days.

    Source: 5 U.S.C. 6103.
    """
    fixed = [date(year, 1, 1), date(year, 6, 19), date(year, 7, 4)]
    fixed += [date(year, 11, 11), date(year, 12, 25)]
    observed = {day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0)) for day in fixed}
    moving = [
        _nth(year, 1, 0, 3),
        _nth(year, 2, 0, 3),
        _nth(year, 9, 0, 1),
        _nth(year, 10, 0, 2),
        _nth(year, 11, 3, 4),
    ]
    last_of_may = date(year, 5, 31)
    memorial = last_of_may - timedelta(days=last_of_may.weekday())
    return frozenset([*fixed, *observed, *moving, memorial])


def _nth(year: int, month: int, weekday: int, count: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
