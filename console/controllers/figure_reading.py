"""Read from the record what reports count. Blocks."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from console.domain.finish.satisfaction import QuarterMean, first_month_of_quarter
from console.domain.review.metrics import Figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.reader import Reader

EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Some days, the first and the last counted; ``None`` is as far as the record goes."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFigures:
    """The figures of a period, and the days on which the record has any; None where it has none."""

    figures: Figures
    record_first: date | None
    record_last: date | None


def read_figures(
    reader: "Reader", period: Period, today: date, all_calls: int | None = None
) -> FoundFigures:
    """Return what happened in a period.

    Args:
        reader: Answers by right.
        period: Which days.
        today: The last day of a period without an end, where the record has none.
        all_calls: Set A of that period from the center's own statistics, or None.
    """
    low = day_number(period.first) if period.first else 0
    high = day_number(period.last) if period.last else day_number(date.max)
    rows = reader.figures(low, high).result()
    first = day_of(rows.first_day) if rows.first_day is not None else None
    last = day_of(rows.last_day) if rows.last_day is not None else None
    figures = figures_of(
        rows.counts,
        first=period.first or first or period.last or today,
        last=period.last or max(last or today, period.first or today),
    )
    return FoundFigures(
        figures=replace(
            figures,
            hours=rows.hours,
            all_calls=all_calls,
            counting=not rows.whole,
            satisfaction=_said(reader, figures, today),
        ),
        record_first=first,
        record_last=last,
    )


def figures_of(found: "Mapping[str, Mapping[str, int]]", *, first: date, last: date) -> Figures:
    """Return the figures of some days as the record sums them up; hours are not among them."""
    return Figures(
        first=first,
        last=last,
        sets={int(code): n for code, n in found.get("sets", {}).items()},
        channels=found.get("channel", {}),
        dispositions=found.get("disposition", {}),
        nondivert=found.get("nondivert", {}),
        asked=sum(found.get("asked", {}).values()),
        taken={int(code): n for code, n in found.get("taken", {}).items()},
        engaged={int(code): n for code, n in found.get("engaged", {}).items()},
    )


def _said(reader: "Reader", figures: Figures, today: date) -> tuple[QuarterMean, ...]:
    """Return what callers said in the quarters that a period touches and that are over."""
    low, high = _quarter(figures.first), _quarter(figures.last)
    return tuple(
        QuarterMean(
            year=row.year, quarter=row.quarter, question=row.question, n=row.n, mean=row.mean
        )
        for row in reader.satisfaction(first_month_of_quarter(today)).result()
        if low <= (row.year, row.quarter) <= high
    )


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3


def day_number(day: date) -> int:
    """Return a day as the record counts days: since 1970."""
    return (day - EPOCH).days


def day_of(number: int) -> date:
    """Return the day that the record counts so."""
    return EPOCH + timedelta(days=number)
