"""Put what was counted into sheets: words, charts and tables of the same figures."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from console.domain.coded import Coded
from console.domain.finish.finish import COUNTS_AS, Diverted
from console.domain.finish.words import NonDivertReason
from console.domain.review.cell_book import cell
from console.domain.review.figure_cells import (
    ALL,
    SIGNED,
    WITH_REASON,
    Cells,
    set_cell,
)
from console.domain.review.metrics import (
    CallSet,
    Figures,
    Rate,
    diversion_rates,
    funnel,
    further_rates,
)
from console.domain.vocabulary import Disposition, EntryChannel
from console.ui.figures.satisfaction_sheet import satisfaction_sheets
from console.ui.figures.sheets import HIDDEN, Bars, Heat, Sheet, Table, Tint
from console.ui.figures.wait_sheet import wait_sheet
from console.ui.translation import translated, vocabulary_label

_TINTS = {
    Diverted.YES: Tint.GOOD,
    Diverted.PARTLY: Tint.PARTLY,
    Diverted.NO: Tint.AGAINST,
    Diverted.SUPPORTED: Tint.AGAINST,
    Diverted.OUTSIDE: Tint.QUIET,
}


def sheets_of(figures: Figures, cells: Cells) -> tuple[Sheet, ...]:
    """Return every sheet; small counts are hidden where ``cells`` hides them."""
    return (
        _funnel_sheet(figures, cells),
        _hour_sheet(figures, cells),
        wait_sheet(figures, cells),
        _ending_sheet(figures, cells),
        _reason_sheet(figures, cells),
        *satisfaction_sheets(figures),
    )


def day_names() -> tuple[str, ...]:
    """Return the days of the week, Monday first."""
    return (
        _tr("Monday"), _tr("Tuesday"), _tr("Wednesday"), _tr("Thursday"), _tr("Friday"),
        _tr("Saturday"), _tr("Sunday"),
    )  # fmt: skip


def count_text(n: int | None) -> str:
    """Return a count as it is shown; hidden ones have their mark."""
    return HIDDEN if n is None else f"{n:,}"


def share_text(n: int | None, of: int | None) -> str:
    """Return a share in percent; a hidden part or whole hides it."""
    if n is None or of is None:
        return HIDDEN
    return f"{100 * n / of:.1f} %" if of else "-"


def _funnel_sheet(figures: Figures, cells: Cells) -> Sheet:
    steps = funnel(figures)
    shown = [
        step.n if step.call_set is CallSet.A else cells.shown(set_cell(step.call_set))
        for step in steps
    ]
    names = [f"{step.call_set.name}  {_tr(step.call_set.label)}" for step in steps]
    texts = [
        _not_computable(step.why_not.value) if step.why_not else count_text(n)
        for step, n in zip(steps, shown, strict=True)
    ]
    diverted = {CallSet.G, CallSet.G24, CallSet.G72}
    tints = (Tint.GOOD if step.call_set in diverted else Tint.PLAIN for step in steps)
    return Sheet(
        code="funnel",
        title=_tr("From calls to diversions"),
        headline=_tr("{n} incidents, {g} diverted without a sworn unit").format(
            n=count_text(cells.shown(ALL)), g=count_text(cells.shown(set_cell(CallSet.G)))
        ),
        chart=Bars(
            labels=tuple(names),
            values=tuple(shown),
            texts=tuple(
                _tr("not computable") if step.why_not else text
                for step, text in zip(steps, texts, strict=True)
            ),
            tints=tuple(tints),
        ),
        tables=(
            Table(
                code="funnel",
                caption=_tr("Incidents by how far they went"),
                columns=(_tr("Set"), _tr("Incidents")),
                rows=tuple(zip(names, texts, strict=True)),
            ),
            diversion_table("diversion_rates", figures, cells),
            _rate_table("further_rates", _tr("Further rates"), further_rates(figures), cells),
        ),
        notes=(
            _tr("An incident is a call with all its contacts; duplicates and tests are none."),
            _tr("G follows the signed ending and who came as far as it says; no CAD unit history."),
            _tr(
                "G24 and G72 look at later contacts of the same place or number in this record;"
                " what police did without a clinician is not known here."
            ),
            _tr("No figure here says what caused a change."),
        ),
    )


def diversion_table(code: str, figures: Figures, cells: Cells) -> Table:
    """Return the four rates of diversion, which only ever stand together."""
    caption = _tr("Diversion, always four rates")
    return _rate_table(code, caption, diversion_rates(figures), cells)


def rate_name(one: Rate) -> str:
    """Return a rate as its letters."""
    return f"{one.part.name}/{one.whole.name}"


def rate_texts(one: Rate, cells: Cells) -> tuple[str, str, str, str]:
    """Return count, whole, share and 95 % interval of a rate as text."""
    both = set_cell(one.part, one.whole)  # missing where the part lies in the whole
    n = cells.shown(both if both in cells.counts else set_cell(one.part))
    of = one.of if one.whole is CallSet.A else cells.shown(set_cell(one.whole))
    if one.why_not is not None or one.interval is None:
        why = one.why_not.value if one.why_not is not None else ""
        known = count_text(of) if one.whole is not CallSet.A else "-"
        return count_text(n), known, _not_computable(why), ""
    if n is None or of is None:
        return count_text(n), count_text(of), HIDDEN, HIDDEN
    low, high = one.interval
    within = _tr("{low} to {high} %").format(low=f"{100 * low:.1f}", high=f"{100 * high:.1f}")
    return count_text(n), count_text(of), share_text(n, of), within


def _rate_table(code: str, caption: str, rates: Iterable[Rate], cells: Cells) -> Table:
    rows = []
    for one in rates:
        name = f"{rate_name(one)}  {_tr(one.part.label)} / {_tr(one.whole.label)}"
        rows.append((name, *rate_texts(one, cells)))
    heads = (_tr("Rate"), _tr("Count"), _tr("Out of"), _tr("Share"), _tr("95 % interval"))
    return Table(code=code, caption=caption, columns=heads, rows=tuple(rows))


def _hour_sheet(figures: Figures, cells: Cells) -> Sheet:
    values = tuple(
        tuple(
            cells.shown(cell("hour", f"{day}-{hour}")) if (day, hour) in figures.hours else 0
            for hour in range(24)
        )
        for day in range(7)
    )
    days = day_names()
    headline = _tr("No calls in this period")
    if figures.incidents:
        headline = _tr("Single hours have too few incidents to be shown")
    seen = [(n, d, h) for d, row in enumerate(values) for h, n in enumerate(row) if n]
    if seen:
        n, day, hour = max(seen)
        headline = _tr("Most on {day} from {hour}:00 to {end}:00: {n}").format(
            day=days[day], hour=f"{hour:02}", end=f"{(hour + 1) % 24:02}", n=count_text(n)
        )
    return Sheet(
        code="hours",
        title=_tr("By hour and weekday"),
        headline=headline,
        chart=Heat(days=days, values=values) if figures.incidents else None,
        tables=(
            Table(
                code="hours",
                caption=_tr("Incidents by the hour they began, local time"),
                columns=(_tr("Hour"), *days),
                rows=tuple(
                    (f"{hour:02}:00", *(count_text(values[day][hour]) for day in range(7)))
                    for hour in range(24)
                ),
            ),
            _coded_table(
                (_tr("How it came"), _tr("Incidents"), _tr("Share of all")),
                _tr("Incidents by how they came to a clinician"),
                [(one, figures.channels.get(one.code, 0)) for one in EntryChannel],
                cells,
                ("channels", "channel", ALL),
            ),
        ),
    )


def _ending_sheet(figures: Figures, cells: Cells) -> Sheet:
    found = [(one, figures.dispositions.get(one.code, 0)) for one in Disposition]
    found = sorted((pair for pair in found if pair[1]), key=lambda pair: -pair[1])
    table = _coded_table(
        (_tr("How it ended"), _tr("Incidents"), _tr("Share of signed"), _tr("Counts as")),
        _tr("Incidents by how they ended"),
        found,
        cells,
        ("dispositions", "disposition", SIGNED),
        extra=lambda one: translated("figures", _counts_as(one).value),
    )
    return Sheet(
        code="dispositions",
        title=_tr("How they ended"),
        headline=_tr("{n} signed").format(n=count_text(cells.shown(SIGNED))),
        chart=_coded_bars(found, cells, "disposition", lambda one: _TINTS[_counts_as(one)]),
        tables=(table,),
    )


def _reason_sheet(figures: Figures, cells: Cells) -> Sheet:
    found = [(one, figures.nondivert.get(one.code, 0)) for one in NonDivertReason]
    found = sorted((pair for pair in found if pair[1]), key=lambda pair: -pair[1])
    return Sheet(
        code="nondivert",
        title=_tr("Why police went"),
        headline=_tr("{n} with a reason").format(n=count_text(cells.shown(WITH_REASON))),
        chart=_coded_bars(found, cells, "nondivert", lambda _: Tint.AGAINST),
        tables=(
            _coded_table(
                (
                    _tr("Why police went"), _tr("Incidents"), _tr("Share of these"),
                    _tr("With those above"),
                ),
                _tr("Incidents that police went to, by the reason written down"),
                found,
                cells,
                ("nondivert", "nondivert", WITH_REASON),
                extra=_running(found, cells).__getitem__,
            ),
        ),
    )  # fmt: skip


def _running(found: Sequence[tuple[Coded, int]], cells: Cells) -> dict[Coded, str]:
    """Return the share of each reason together with those above it; none once one is hidden."""
    texts: dict[Coded, str] = {}
    so_far: int | None = 0
    for one, _ in found:
        n = cells.shown(cell("nondivert", one.code))
        so_far = None if n is None or so_far is None else so_far + n
        texts[one] = share_text(so_far, cells.shown(WITH_REASON))
    return texts


def _coded_bars(
    found: Sequence[tuple[Coded, int]], cells: Cells, name: str, tint: Callable[[Coded], Tint]
) -> Bars | None:
    if not found:
        return None
    shown = tuple(cells.shown(cell(name, one.code)) for one, _ in found)
    return Bars(
        labels=tuple(vocabulary_label(one) for one, _ in found),
        values=shown,
        texts=tuple(count_text(n) for n in shown),
        tints=tuple(tint(one) for one, _ in found),
    )


def _coded_table(
    columns: tuple[str, ...],
    caption: str,
    found: Sequence[tuple[Coded, int]],
    cells: Cells,
    names: tuple[str, str, str],
    extra: Callable[[Coded], str] | None = None,
) -> Table:
    """Return a table of codes; ``names`` are its own, that of its cells, that of their total."""
    code, name, total = names
    whole = cells.shown(total)
    rows = []
    for one, n in found:
        shown = cells.shown(cell(name, one.code)) if n else 0
        row = (vocabulary_label(one), count_text(shown), share_text(shown, whole))
        rows.append((*row, extra(one)) if extra is not None else row)
    last = (_tr("Together"), count_text(whole), "", "")[: len(columns)]
    return Table(code=code, caption=caption, columns=columns, rows=(*rows, last))


def _counts_as(one: Coded) -> Diverted:
    return COUNTS_AS[Disposition(one.code)]


def _not_computable(why: str) -> str:
    return _tr("not computable: {why}").format(why=_tr(why))


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
