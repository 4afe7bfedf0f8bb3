"""Read what reports count: sums over days, and nobody among them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.folds.figures import is_whole

if TYPE_CHECKING:
    from sqlite3 import Connection

FIGURES = ("sets", "channel", "disposition", "nondivert", "asked", "taken", "engaged")
"""What is summed up by its code; ``hour`` by the day of the week as well."""
_MONDAY = 3
"""1970-01-01 was a Thursday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRows:
    """Sums over some days.

    Attributes:
        counts: By figure, then by code; see ``db/folds/figures.sql``.
        hours: By (weekday, hour); Monday is 0.
        first_day: The first day with an incident in the whole record, days since 1970; None where
            there is none.
        last_day: The last.
        whole: False while a large record is still being counted.
    """

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    hours: Mapping[tuple[int, int], int] = field(default_factory=dict)
    first_day: int | None = None
    last_day: int | None = None
    whole: bool = True


def figure_rows(connection: "Connection", from_day: int, to_day: int) -> FigureRows:
    """Return the sums of the days from the first to the last, both counted."""
    days = {"low": from_day, "high": to_day, "monday": _MONDAY}
    hours = {
        (row[0], int(row[1])): row[2]
        for row in connection.execute(
            "SELECT (day + :monday) % 7, code, sum(n) FROM figure_day WHERE figure = 'hour'"
            " AND day BETWEEN :low AND :high GROUP BY 1, 2",
            days,
        )
    }
    bounds = connection.execute(
        "SELECT min(day), max(day) FROM figure_day WHERE figure = 'hour'"
    ).fetchone()
    return FigureRows(
        counts=_counts(connection, from_day, to_day),
        hours=hours,
        first_day=bounds[0],
        last_day=bounds[1],
        whole=is_whole(connection),
    )


def figure_spans(
    connection: "Connection", spans: tuple[tuple[int, int], ...]
) -> tuple[Mapping[str, Mapping[str, int]], ...]:
    """Return the sums of several spans of days, each from the first to the last, both counted."""
    return tuple(_counts(connection, low, high) for low, high in spans)


def _counts(connection: "Connection", low: int, high: int) -> dict[str, dict[str, int]]:
    return {
        figure: dict(
            connection.execute(
                "SELECT code, sum(n) FROM figure_day WHERE figure = :figure"
                " AND day BETWEEN :low AND :high GROUP BY code",
                {"figure": figure, "low": low, "high": high},
            )
        )
        for figure in FIGURES
    }
