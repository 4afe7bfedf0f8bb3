"""Three questions about the help, for the caller to answer without any name, or not at all.

Own words. Source: design/domain.md 3 and 6.5: a store of its own, and no help hangs on an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from console.domain.asking import Answers, FormField, first
from console.domain.coded import Coded


class HowMuch(Coded):
    """How much a caller agrees."""

    NOT_AT_ALL = ("1", "1 Not at all")
    LITTLE = ("2", "2 A little")
    PARTLY = ("3", "3 Partly")
    MOSTLY = ("4", "4 Mostly")
    FULLY = ("5", "5 Fully")
    DECLINED = ("DECLINED", "Would rather not say")


QUESTIONS: Mapping[str, str] = {
    "heard": "Did you feel heard?",
    "safe": "Did you feel safe?",
    "needed": "Did you get what you needed?",
}
"""What is asked, by the code of each question."""

FIELDS = tuple(
    FormField(code=code, label=words, choices=tuple(HowMuch), needed=True)
    for code, words in QUESTIONS.items()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterMean:
    """The answers to one question in one quarter that is over.

    Attributes:
        year: Of the calendar.
        quarter: 1 to 4.
        question: Its code.
        n: How many answered it.
        mean: Of 1 to 5.
    """

    year: int
    quarter: int
    question: str
    n: int
    mean: float


def mark_of(answers: Answers, code: str) -> int | None:
    """Return 1 to 5, or None where the caller declined."""
    given = first(answers, code)
    return int(given) if given.isdigit() else None


def month_of(at: datetime) -> str:
    """Return the calendar month here, as "2026-11"."""
    return f"{at.astimezone():%Y-%m}"


def first_month_of_quarter(day: date) -> str:
    """Return the month with which the quarter of a day began, as "2026-10"."""
    return f"{day.year:04}-{(day.month - 1) // 3 * 3 + 1:02}"
