"""Put into a sheet how long people waited for a clinician."""

from PySide6.QtCore import QCoreApplication

from console.domain.review.cell_book import cell
from console.domain.review.figure_cells import ASKED, Cells
from console.domain.review.metrics import WAIT_BINS_S, Figures, Waits, waits
from console.domain.review.small_cells import is_small
from console.ui.figures.sheets import HIDDEN, Bars, Sheet, Table, Tint


def wait_sheet(figures: Figures, cells: Cells) -> Sheet:
    """Return the sheet of waits: until a clinician had the call, and until they talked."""
    taken, engaged = waits(figures.taken, figures.asked), waits(figures.engaged, figures.asked)
    shown = tuple(cells.shown(cell("taken", str(n))) for n in range(len(WAIT_BINS_S)))
    return Sheet(
        code="waits",
        title=_tr("How long people waited"),
        headline=_tr(
            "From the request until a clinician had it: half within {p50}, nine of ten within"
            " {p90}; {n} of {of} requests"
        ).format(
            p50=_at_most(taken, taken.p50, cells, "taken"),
            p90=_at_most(taken, taken.p90, cells, "taken"),
            n=_count(cells.shown(cell("taken", "n"))),
            of=_count(cells.shown(ASKED)),
        ),
        chart=Bars(
            labels=_bin_names(),
            values=shown,
            texts=tuple(_count(n) for n in shown),
            tints=(Tint.PLAIN,) * len(shown),
        )
        if taken.n
        else None,
        tables=(
            Table(
                code="waits",
                caption=_tr("From the request, in seconds and minutes"),
                columns=(_tr("What"), _tr("Until taken"), _tr("Until they talked")),
                rows=_rows(taken, engaged, cells),
            ),
            Table(
                code="wait_times",
                caption=_tr("Requests by how long it took until a clinician had them"),
                columns=(_tr("Waited"), _tr("Requests")),
                rows=tuple(zip(_bin_names(), (_count(n) for n in shown), strict=True)),
            ),
        ),
        notes=(
            _tr("Calls that nobody asked for, only a rule, are not counted."),
            _tr("A log that was written in one go after the talk does not tell when it began."),
        ),
    )


def _rows(taken: Waits, engaged: Waits, cells: Cells) -> tuple[tuple[str, ...], ...]:
    both = ((taken, "taken"), (engaged, "engaged"))
    asked = _count(cells.shown(ASKED))
    return (
        (_tr("Requests"), asked, asked),
        (_tr("Of them known"), *(_count(cells.shown(cell(code, "n"))) for _, code in both)),
        (_tr("Half waited (p50)"), *(_at_most(it, it.p50, cells, code) for it, code in both)),
        (
            _tr("Nine of ten waited (p90)"),
            *(_at_most(it, it.p90, cells, code) for it, code in both),
        ),
        (_tr("Less than 60 s"), *(_part(cells, code, "60") for _, code in both)),
        (_tr("Less than 120 s"), *(_part(cells, code, "120") for _, code in both)),
    )


def _part(cells: Cells, code: str, seconds: str) -> str:
    n, of = cells.shown(cell(code, seconds)), cells.shown(cell(code, "n"))
    if n is None or of is None:
        return HIDDEN
    return _tr("{n} of {of} ({share})").format(
        n=_count(n), of=_count(of), share=f"{100 * n / of:.1f} %" if of else "-"
    )


def _at_most(found: Waits, step: tuple[int, int | None] | None, cells: Cells, code: str) -> str:
    """Return a wait as the end of its step; one of too few is hidden where small counts are."""
    if (
        step is not None
        and cells.suppresses
        and (is_small(found.n) or cells.shown(cell(code, "n")) is None)
    ):
        return HIDDEN
    return at_most(step)


def at_most(step: tuple[int, int | None] | None) -> str:
    """Return a wait as the end of its step; a stroke where there is none."""
    if step is None:
        return "-"
    begins, end = step
    if end is None:
        return _tr("over {minutes} min").format(minutes=begins // 60)
    return _span(end)


def _span(seconds: int) -> str:
    if seconds <= 120:
        return _tr("{seconds} s").format(seconds=seconds)
    return _tr("{minutes} min").format(minutes=f"{seconds / 60:g}")


def _bin_names() -> tuple[str, ...]:
    return (
        _tr("under 30 s"), _tr("30 to 60 s"), _tr("1 to 2 min"), _tr("2 to 5 min"),
        _tr("5 to 10 min"), _tr("10 to 30 min"), _tr("30 min and more"),
    )  # fmt: skip


def _count(n: int | None) -> str:
    return HIDDEN if n is None else f"{n:,}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
