"""Keep what callers said of the help, so that nothing joins it to a contact, a person or a minute.

A table of its own in the record: no entry, no list and no search tells of it. What is read of it is
means over a quarter, and only where enough people answered.
"""

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

LEAST = 11
"""With fewer answers nothing of a question is given away."""
_KEY_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SatisfactionRow:
    """Three answers of one caller, 1 (not at all) to 5 (fully); None is declined.

    Attributes:
        month: The calendar month, "2026-11"; nothing nearer is kept.
        heard: Whether they felt heard.
        safe: Whether they felt safe.
        needed: Whether they got what they needed.
    """

    month: str
    heard: int | None
    safe: int | None
    needed: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterMeanRow:
    """The answers to one question in one quarter that is over.

    Attributes:
        year: Of the calendar.
        quarter: 1 to 4.
        question: "heard", "safe" or "needed".
        n: How many answered it, at least 11.
        mean: Of 1 to 5.
    """

    year: int
    quarter: int
    question: str
    n: int
    mean: float


def keep(connection: "Connection", row: SatisfactionRow) -> None:
    """Put a row among the others, at a random place."""
    connection.execute(
        "INSERT INTO satisfaction (answer_id, month, heard, safe, needed) VALUES (?, ?, ?, ?, ?)",
        (secrets.token_bytes(_KEY_BYTES), row.month, row.heard, row.safe, row.needed),
    )


def quarter_means(connection: "Connection", before_month: str) -> tuple[QuarterMeanRow, ...]:
    """Return means by quarter and question, the oldest first.

    Args:
        connection: To the record.
        before_month: The first month of the quarter that runs: a mean that is seen to move gives
            away the answer that moved it.
    """
    found: list[QuarterMeanRow] = []
    for question in ("heard", "safe", "needed"):
        rows = connection.execute(
            "SELECT cast(substr(month, 1, 4) AS integer) AS year,"
            " (cast(substr(month, 6) AS integer) + 2) / 3 AS quarter,"
            f" count({question}), avg({question}) FROM satisfaction WHERE month < ?"
            f" GROUP BY year, quarter HAVING count({question}) >= ?",
            (before_month, LEAST),
        )
        found += [
            QuarterMeanRow(year=year, quarter=quarter, question=question, n=n, mean=mean)
            for year, quarter, n, mean in rows
        ]
    return tuple(sorted(found, key=lambda row: (row.year, row.quarter)))
