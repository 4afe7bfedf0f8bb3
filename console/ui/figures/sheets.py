"""Describe a sheet of the figures: a title, a sentence, a chart and its table, all in words."""

from dataclasses import dataclass
from enum import Enum

HIDDEN = "*"
"""What stands for a count that must not be given away."""


def is_number(text: str) -> bool:
    """Say whether a cell holds a number, or stands for one."""
    return text[:1].isdigit() or text in ("", "-", HIDDEN)


class Tint(Enum):
    """What a bar tells by its colour as well as by its word."""

    PLAIN = "plain"
    GOOD = "good"
    PARTLY = "partly"
    AGAINST = "against"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table as text; the first cell of a row names it.

    Attributes:
        code: Its stable name, for a file.
        caption: What it holds, in words.
        columns: The heads, the first above the names of the rows.
        rows: One text for each column.
    """

    code: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars that lie beneath each other.

    Attributes:
        labels: A word for each.
        values: How long each is; None where the count is hidden or not known.
        texts: What stands at the end of each.
        tints: Its colour.
    """

    labels: tuple[str, ...]
    values: tuple[int | None, ...]
    texts: tuple[str, ...]
    tints: tuple[Tint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heat:
    """A field of seven days by twenty-four hours.

    Attributes:
        days: The words of the rows.
        values: By day, then by hour; None where the count is hidden.
    """

    days: tuple[str, ...]
    values: tuple[tuple[int | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        code: Its stable name.
        title: Its heading.
        headline: One sentence that tells what the chart shows.
        chart: What is drawn; None where nothing can be.
        tables: The same in figures; the first is that of the chart.
        notes: What a reader must know, one sentence each.
    """

    code: str
    title: str
    headline: str
    chart: Bars | Heat | None
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
