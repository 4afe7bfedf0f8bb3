"""Put the head of a council's report into sheets: six numbers, who was there, month by month."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from console.domain.review.cell_book import cell
from console.domain.review.council import Council, Staffing
from console.domain.review.council_cells import CouncilCells
from console.domain.review.figure_cells import ALL, Cells, set_cell
from console.domain.review.metrics import CallSet, Figures, waits
from console.domain.review.small_cells import is_small
from console.domain.vocabulary import EntryChannel
from console.ui.figures.figure_sheets import day_names, diversion_table
from console.ui.figures.report_rows import count_words, rate_table
from console.ui.figures.sheets import HIDDEN, Bars, Heat, Sheet, Table, Tint
from console.ui.figures.wait_sheet import at_most
from console.ui.translation import vocabulary_label

_FEWEST_MONTHS = 8
"""Of which a control chart says anything."""
_MOVES = 2.66
"""Limits of a chart of single values lie that many mean moves away. Source: Shewhart, XmR chart."""


def summary_sheet(figures: Figures, cells: Cells, logs: CouncilCells) -> Sheet:
    """Return one page: six numbers, each with its count and what it is out of."""

    def of(one: CallSet) -> int | None:
        return cells.shown(set_cell(one))

    return Sheet(
        code="summary",
        title=_tr("Summary"),
        headline=_tr("{n} incidents from {first} to {last}").format(
            n=count_words(cells.shown(ALL)),
            first=figures.first.isoformat(),
            last=figures.last.isoformat(),
        ),
        chart=None,
        tables=(
            rate_table(
                "summary",
                _tr("Six numbers"),
                _tr("What"),
                (
                    (
                        _tr("Of mental health, of all in this record"),
                        of(CallSet.B),
                        cells.shown(ALL),
                    ),
                    (_tr("Engaged or consulted, of offered"), of(CallSet.E), of(CallSet.Q)),
                    (
                        _tr("A clinician within two minutes, of known waits"),
                        cells.shown(cell("taken", "120")),
                        cells.shown(cell("taken", "n")),
                    ),
                    (
                        _tr("Diverted without a sworn unit, of mental health"),
                        cells.shown(set_cell(CallSet.G, CallSet.B)),
                        of(CallSet.B),
                    ),
                    (
                        _tr("Still diverted after 72 hours, of diverted"),
                        of(CallSet.G72),
                        of(CallSet.G),
                    ),
                    (
                        _tr("Escalations confirmed, of signed logs with one"),
                        logs.shown("rescue:settled"),
                        logs.shown("rescue:escalated"),
                    ),
                ),
            ),
            diversion_table("summary_diversion", figures, cells),
        ),
        notes=(_tr("No figure here says what caused a change."),),
    )


def staffing_sheet(council: Council) -> Sheet:
    """Return when clinicians were there, to be laid beside the hours of the calls."""
    staff = council.staffing
    days = day_names()
    whole = tuple(
        tuple(round(staff.hours.get((day, hour), 0.0)) for hour in range(24)) for day in range(7)
    )
    return Sheet(
        code="staffing",
        title=_tr("Hours staffed"),
        headline=_tr("{shifts} shifts of {people} clinicians, {hours} hours").format(
            shifts=f"{staff.shifts:,}", people=staff.people, hours=f"{staff.all_hours:,.0f}"
        ),
        chart=Heat(days=days, values=whole) if staff.hours else None,
        tables=(
            Table(
                code="staffed_hours",
                caption=_tr("Clinician-hours by hour and weekday, local time"),
                columns=(_tr("Hour"), *days),
                rows=tuple(
                    (
                        f"{hour:02}:00",
                        *(f"{staff.hours.get((day, hour), 0.0):.1f}" for day in range(7)),
                    )
                    for hour in range(24)
                ),
            ),
            Table(
                code="staffing",
                caption=_tr("Shifts of clinicians"),
                columns=(_tr("What"), _tr("Number")),
                rows=_staff_rows(staff),
            ),
        ),
        notes=(
            _tr("From sign-on to sign-off at this desk; a roster is not in this record."),
            _tr("A shift without a sign-off counts as a shift and gives no hours."),
            _tr("Alarms are counted when a shift ends."),
        ),
    )


def _staff_rows(staff: Staffing) -> tuple[tuple[str, str], ...]:
    notes, soon, immediate, sounded = staff.alarms
    return (
        (_tr("Shifts begun"), f"{staff.shifts:,}"),
        (_tr("Of them without a sign-off"), f"{staff.unended:,}"),
        (_tr("Clinicians"), f"{staff.people:,}"),
        (_tr("Hours signed on"), f"{staff.all_hours:,.1f}"),
        (_tr("Hours said to be ready"), f"{staff.ready:,.1f}"),
        (_tr("Hours said to be busy"), f"{staff.busy:,.1f}"),
        (_tr("Hours on a break"), f"{staff.away:,.1f}"),
        (_tr("Alarms: immediate"), f"{immediate:,}"),
        (_tr("Alarms: soon"), f"{soon:,}"),
        (_tr("Notes"), f"{notes:,}"),
        (_tr("Of all these, with a sound"), f"{sounded:,}"),
    )


def month_sheet(months: Sequence[Figures], cells: Cells) -> Sheet:
    """Return how many incidents each month had, and by which way they came."""
    names = span_names(months)
    shown = tuple(cells.shown(cell("month", n)) for n in range(len(months)))
    most = max(range(len(months)), key=lambda n: shown[n] or 0, default=0)
    channels = [one for one in EntryChannel if any(one.code in it.channels for it in months)]
    return Sheet(
        code="months",
        title=_tr("Month by month"),
        headline=_tr("Most in {month}: {n}").format(month=names[most], n=count_words(shown[most]))
        if months
        else _tr("No calls in this period"),
        chart=Bars(
            labels=names,
            values=shown,
            texts=tuple(count_words(n) for n in shown),
            tints=(Tint.PLAIN,) * len(shown),
        ),
        tables=(
            Table(
                code="months",
                caption=_tr("Incidents by month"),
                columns=(_tr("Begins"), _tr("Incidents"), _tr("Asked for"), _tr("Diverted")),
                rows=tuple(
                    (
                        name,
                        *(
                            count_words(cells.shown(cell(table, n)))
                            for table in ("month", "asked", "diverted")
                        ),
                    )
                    for n, name in enumerate(names)
                ),
            ),
            Table(
                code="months_channels",
                caption=_tr("Incidents by month and by how they came to a clinician"),
                columns=(_tr("Begins"), *(vocabulary_label(one) for one in channels)),
                rows=tuple(
                    (
                        name,
                        *(
                            count_words(cells.shown(cell(f"channel {n}", one.code)))
                            for one in channels
                        ),
                    )
                    for n, name in enumerate(names)
                ),
            ),
        ),
        notes=(
            _tr("The first and the last month may be cut; long periods go by quarter or year."),
        ),
    )


def month_wait_sheet(months: Sequence[Figures], cells: Cells) -> Sheet:
    """Return the middle and the long waits of each month, and whether they lie within limits."""
    names = span_names(months)
    found = [waits(it.taken, it.asked) for it in months]
    kept = [
        not (cells.suppresses and (is_small(it.n) or cells.shown(cell("waited", n)) is None))
        for n, it in enumerate(found)
    ]
    middles = [_end(it.p50) if ok else None for it, ok in zip(found, kept, strict=True)]
    longs = [_end(it.p90) if ok else None for it, ok in zip(found, kept, strict=True)]
    labels = [
        _tr("{month} {part}").format(month=it, part=p) for it in names for p in ("p50", "p90")
    ]
    both = [value for pair in zip(middles, longs, strict=True) for value in pair]
    words = [
        at_most(step) if ok else HIDDEN
        for it, ok in zip(found, kept, strict=True)
        for step in (it.p50, it.p90)
    ]
    return Sheet(
        code="month_waits",
        title=_tr("Waits by month"),
        headline=_tr("Until a clinician had it: the middle wait (p50), and nine of ten (p90)"),
        chart=Bars(
            labels=tuple(labels),
            values=tuple(both),
            texts=tuple(words),
            tints=(Tint.PLAIN, Tint.PARTLY) * len(names),
        ),
        tables=(
            Table(
                code="month_waits",
                caption=_tr("Waits by month, with the limits of a control chart"),
                columns=(
                    _tr("Begins"), _tr("Known waits"), _tr("p50"), _tr("p50 within its limits"),
                    _tr("p90"), _tr("p90 within its limits"),
                ),
                rows=tuple(
                    zip(
                        names,
                        (count_words(cells.shown(cell("waited", n))) for n in range(len(names))),
                        words[::2],
                        within_limits(middles),
                        words[1::2],
                        within_limits(longs),
                        strict=True,
                    )
                ),
            ),
        ),
        notes=(
            _tr(
                "Limits are the mean and 2.66 mean moves from month to month; they want eight"
                " months. A point outside says that something changed, not what."
            ),
        ),
    )  # fmt: skip


def within_limits(values: Sequence[int | None]) -> tuple[str, ...]:
    """Say of each value whether it lies within the limits of a control chart of single values."""
    known = [it for it in values if it is not None]
    if len(known) < _FEWEST_MONTHS:
        return (_tr("too few months"),) * len(values)
    mean = sum(known) / len(known)
    moves = [abs(one - other) for one, other in pairwise(known)]
    far = _MOVES * sum(moves) / len(moves)
    yes, no = _tr("yes"), _tr("NO")
    return tuple(
        HIDDEN if it is None else yes if mean - far <= it <= mean + far else no for it in values
    )


def span_names(months: Sequence[Figures]) -> tuple[str, ...]:
    """Return a name for each span of days: its month where that is whole, else its first day."""
    return tuple(
        f"{it.first:%Y-%m}" if it.first.day == 1 else it.first.isoformat() for it in months
    )


def _end(step: tuple[int, int | None] | None) -> int | None:
    return None if step is None else step[1] if step[1] is not None else step[0]


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
