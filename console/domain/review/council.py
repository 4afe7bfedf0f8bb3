"""Hold what a council's report says beyond the charts, and work out its staffing.

Source: design/domain.md 6.2 to 6.4.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from console.domain.review.agreement import Agreement
from console.domain.review.metrics import Figures

HOUR = timedelta(hours=1)
MOST_SPANS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesUse:
    """A set of rules by which something was decided: its first and last day, and how many logs."""

    decision: str
    rules: str
    first: date
    last: date
    logs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One shift of a clinician.

    Attributes:
        person: A number that stands for them here.
        on: When it began, local.
        off: When it ended; None where no sign-off is on record.
        ready: How long they were ready.
        busy: How long busy.
        away: How long on a break.
        alarms: Notes, soon, immediate, and how many sounded.
    """

    person: int
    on: datetime
    off: datetime | None
    ready: timedelta = timedelta(0)
    busy: timedelta = timedelta(0)
    away: timedelta = timedelta(0)
    alarms: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staffing:
    """Who was there.

    Attributes:
        shifts: How many shifts of clinicians began.
        people: Of how many clinicians.
        unended: Of the shifts, those without a sign-off: their hours are not known.
        hours: Clinician-hours by (weekday, hour), Monday is 0.
        ready: Hours in which somebody was ready.
        busy: Busy.
        away: On a break.
        alarms: Notes, soon, immediate, and how many sounded.
    """

    shifts: int = 0
    people: int = 0
    unended: int = 0
    hours: Mapping[tuple[int, int], float] = field(default_factory=dict)
    ready: float = 0.0
    busy: float = 0.0
    away: float = 0.0
    alarms: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def all_hours(self) -> float:
        """Return all clinician-hours."""
        return sum(self.hours.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """What was counted over the signed logs of some days.

    Attributes:
        counts: By figure, then by code; see ``db/lists/council_lists.py``.
        natures: Logs by (nature at the beginning, nature at the signature).
        rules: By which rules was decided, in their order of time.
        months: The figures of each month; the first and the last may be cut.
        staffing: Who was there.
        agreement: Of two scorers, over every review of the record that has two.
    """

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    natures: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rules: tuple[RulesUse, ...] = ()
    months: tuple[Figures, ...] = ()
    staffing: Staffing = field(default_factory=Staffing)
    agreement: Agreement | None = None

    @property
    def logs(self) -> int:
        """Return how many signed logs are counted."""
        return self.of("log").get("", 0)

    def of(self, figure: str) -> Mapping[str, int]:
        """Return the counts of a figure by their codes."""
        return self.counts.get(figure, {})


def staffing(shifts: Iterable[Shift], first: date, last: date) -> Staffing:
    """Return who was there from the first day to the last, both counted, local."""
    kept = [one for one in shifts if first <= one.on.date() <= last]
    hours: dict[tuple[int, int], float] = {}
    for one in kept:
        for key, long in _by_hour(one):
            hours[key] = hours.get(key, 0.0) + long
    return Staffing(
        shifts=len(kept),
        people=len({one.person for one in kept}),
        unended=sum(one.off is None for one in kept),
        hours=hours,
        ready=sum((one.ready for one in kept), timedelta(0)) / HOUR,
        busy=sum((one.busy for one in kept), timedelta(0)) / HOUR,
        away=sum((one.away for one in kept), timedelta(0)) / HOUR,
        alarms=(
            sum(one.alarms[0] for one in kept),
            sum(one.alarms[1] for one in kept),
            sum(one.alarms[2] for one in kept),
            sum(one.alarms[3] for one in kept),
        ),
    )


def months_of(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """Return the months that some days touch, cut to these days; of many months the quarters.

    More than two years go by quarter, more than six by year: a table of more is not read.
    """
    by_month, by_quarter = (_spans(first, last, step) for step in (1, 3))
    if len(by_month) <= MOST_SPANS:
        return by_month
    return by_quarter if len(by_quarter) <= MOST_SPANS else _spans(first, last, 12)


def _spans(first: date, last: date, step: int) -> tuple[tuple[date, date], ...]:
    found: list[tuple[date, date]] = []
    at = first
    while at <= last:
        month = (at.month - 1) // step * step + step
        after = date(at.year + month // 12, month % 12 + 1, 1)
        found.append((at, min(last, after - timedelta(days=1))))
        at = after
    return tuple(found)


def _by_hour(one: Shift) -> Iterable[tuple[tuple[int, int], float]]:
    at = one.on
    while one.off is not None and at < one.off:
        after = min(one.off, at.replace(minute=0, second=0, microsecond=0) + HOUR)
        yield (at.weekday(), at.hour), (after - at) / HOUR
        at = after
