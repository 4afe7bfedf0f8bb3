"""Write the rows of a council's report: a count, what it is out of, its share and its interval."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from console.domain.coded import Coded
from console.domain.review.cell_book import CellBook, cell
from console.domain.review.metrics import wilson
from console.ui.figures.sheets import HIDDEN, Bars, Table, Tint
from console.ui.translation import vocabulary_label


def count_words(n: int | None) -> str:
    """Return a count as it is shown; a hidden one has its mark."""
    return HIDDEN if n is None else f"{n:,}"


def share_words(n: int | None, of: int | None) -> str:
    """Return a share in percent; a hidden part or whole hides it."""
    if n is None or of is None:
        return HIDDEN
    return f"{100 * n / of:.1f} %" if of else "-"


def rate_row(label: str, n: int | None, of: int | None) -> tuple[str, str, str, str, str]:
    """Return a rate with its count, what it is out of, its share and its 95 % interval (Wilson)."""
    within = HIDDEN if n is None or of is None else ""
    if n is not None and of:
        low, high = wilson(n, of)
        within = _tr("{low} to {high} %").format(low=f"{100 * low:.1f}", high=f"{100 * high:.1f}")
    return label, count_words(n), count_words(of), share_words(n, of), within


def rate_heads(first: str) -> tuple[str, ...]:
    """Return the heads above ``rate_row``."""
    return (first, _tr("Count"), _tr("Out of"), _tr("Share"), _tr("95 % interval"))


def rate_table(
    code: str, caption: str, first: str, rows: Iterable[tuple[str, int | None, int | None]]
) -> Table:
    """Return a table of rates; each row is its label, its count and what that is out of."""
    return Table(
        code=code,
        caption=caption,
        columns=rate_heads(first),
        rows=filled(5, (rate_row(*row) for row in rows)),
    )


def filled(columns: int, rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return rows, or one that says that there are none."""
    return tuple(rows) or ((_tr("Nothing on record"), *[""] * (columns - 1)),)


def coded_rates(
    cells: CellBook, figure: str, choices: Iterable[Coded], of: str, *, empty: bool = False
) -> list[tuple[str, int | None, int | None]]:
    """Return a row for each code that was counted; with ``empty`` also for those that were not."""
    found = [
        (one, cells.counts.get(cell(figure, one.code), 0), cells.shown(cell(figure, one.code)))
        for one in choices
    ]
    return [
        (vocabulary_label(one), shown, cells.shown(of)) for one, n, shown in found if n or empty
    ]


def told_rates(
    cells: CellBook, field: str, choices: Iterable[Coded], *, empty: bool = False
) -> list[tuple[str, int | None, int | None]]:
    """Return a row for each answer to a field of an ending, out of the logs that answer it."""
    return coded_rates(cells, field, choices, cell("told", field), empty=empty)


def bars_of(rows: Sequence[tuple[str, int | None, int | None]], tint: Tint = Tint.PLAIN) -> Bars:
    """Return bars of the counts of some rows."""
    return Bars(
        labels=tuple(label for label, _, _ in rows),
        values=tuple(n for _, n, _ in rows),
        texts=tuple(count_words(n) for _, n, _ in rows),
        tints=(tint,) * len(rows),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
