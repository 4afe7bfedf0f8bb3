"""Read from the record what a council's report says beyond the charts. Blocks."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from console.controllers.figure_reading import (
    EPOCH,
    FoundFigures,
    day_number,
    day_of,
    figures_of,
)
from console.controllers.scored_pairs import pairs_of
from console.domain.access.session import Role
from console.domain.review.agreement import agreement_of
from console.domain.review.council import Council, RulesUse, Shift, Staffing, months_of, staffing

if TYPE_CHECKING:
    from console.domain.review.metrics import Figures
    from db.lists.council_lists import CouncilRows
    from db.lists.staffing import ShiftRow
    from db.reader import Reader

SLICE = 7
"""Days that one question counts: the reader answers others in between."""

_LATEST = date(2200, 1, 1)
_LONGEST = timedelta(days=2)


def read_months(reader: "Reader", found: FoundFigures) -> "tuple[Figures, ...]":
    """Return the figures of each month that some days touch, as far as the record goes."""
    first, last = _bounds(found)
    months = months_of(first, last) if first and last else ()
    spans = tuple((day_number(begins), day_number(ends)) for begins, ends in months)
    return tuple(
        figures_of(counts, first=begins, last=ends)
        for counts, (begins, ends) in zip(reader.figure_spans(spans).result(), months, strict=True)
    )


def read_council(reader: "Reader", found: FoundFigures) -> Council:
    """Return the rest of the report of the days that some figures count.

    Args:
        reader: Answers by right.
        found: The figures of a record that is counted whole.
    """
    first, last = _bounds(found)
    if first is None or last is None:
        return Council()
    days = _slices(day_number(first), day_number(last))
    counted = [reader.council(low, high).result() for low, high in days]
    return replace(
        _added(counted),
        months=read_months(reader, found),
        staffing=_staffing(reader, found),
        agreement=agreement_of(pairs_of(reader.twice_scored().result())),
    )


def _bounds(found: FoundFigures) -> tuple[date | None, date | None]:
    """Return the first and the last day of which there is anything; None where there is none."""
    if found.record_first is None or found.record_last is None:
        return None, None
    first = max(found.figures.first, found.record_first)
    last = min(found.figures.last, found.record_last)
    return (first, last) if first <= last else (None, None)


def _staffing(reader: "Reader", found: FoundFigures) -> Staffing:
    first, last = max(found.figures.first, EPOCH), min(found.figures.last, _LATEST)
    begin = datetime.combine(first, time()).astimezone()
    end = datetime.combine(last + timedelta(days=1), time()).astimezone()
    rows = reader.shifts(_ms(begin), _ms(end)).result()
    shifts = (_shift(row) for row in rows if row.role == Role.CLINICIAN.value)
    return staffing(shifts, first, last)


def _slices(low: int, high: int) -> Iterator[tuple[int, int]]:
    for day in range(low, high + 1, SLICE):
        yield day, min(high, day + SLICE - 1)


def _added(some: "list[CouncilRows]") -> Council:
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    natures: dict[tuple[str, str], int] = defaultdict(int)
    rules: dict[tuple[str, str], RulesUse] = {}
    for rows in some:
        for (figure, code), n in rows.counts.items():
            counts[figure][code] += n
        for pair, n in rows.natures.items():
            natures[pair] += n
        for (decision, name), (first, last, n) in rows.rules.items():
            before = rules.get((decision, name))
            rules[decision, name] = RulesUse(
                decision=decision,
                rules=name,
                first=before.first if before else day_of(first),
                last=day_of(last),
                logs=n + (before.logs if before else 0),
            )
    return Council(
        counts={figure: dict(codes) for figure, codes in counts.items()},
        natures=dict(natures),
        rules=tuple(sorted(rules.values(), key=lambda it: (it.decision, it.first, it.rules))),
    )


def _shift(row: "ShiftRow") -> Shift:
    """Return a shift; what somebody said of being ready holds until they say something else."""
    off = row.off_ms if row.off_ms is not None and row.off_ms >= row.on_ms else None
    if off is not None and off - row.on_ms > _LONGEST / timedelta(milliseconds=1):
        off = None  # a program that was left open says nothing of a shift
    spent = {"READY": 0, "BUSY": 0, "BREAK": 0}
    ends = [at for at, _ in row.states[1:]] + [off or 0]
    for (at, state), end in zip(row.states, ends, strict=False):
        if off is not None and state in spent:
            spent[state] += max(0, min(end, off) - at)
    return Shift(
        person=row.person,
        on=_local(row.on_ms),
        off=_local(off) if off is not None else None,
        ready=timedelta(milliseconds=spent["READY"]),
        busy=timedelta(milliseconds=spent["BUSY"]),
        away=timedelta(milliseconds=spent["BREAK"]),
        alarms=row.alarms,
    )


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone()


def _ms(at: datetime) -> int:
    return round(at.timestamp() * 1000)
