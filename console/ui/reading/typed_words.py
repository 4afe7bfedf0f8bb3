"""Show what a person typed as it stands, and say where it cannot be so; never mend it."""

from datetime import datetime

from console.domain.typed_values import Mark, TypedValue, typed_clock, typed_number
from console.ui.reading.plain import one_line
from console.ui.reading.work_words import readable_number
from console.ui.translation import translated

NUMBER_LIMIT = 40


def number_words(number: str) -> str:
    """Return a number in readable groups, with what is odd about it; empty for none."""
    return readable_number(one_line(number, NUMBER_LIMIT)) + odd_words(number)


def odd_words(number: str) -> str:
    """Return what is odd about a number, in brackets behind it; empty for nothing."""
    return _odd(typed_number(number))


def odd_clock_words(text: str, now: datetime) -> str:
    """Return what is odd about a typed time, in brackets behind it; empty for nothing.

    Args:
        text: As typed.
        now: Aware UTC: when it was typed.
    """
    return _odd(typed_clock(text, now))


def _odd(typed: TypedValue) -> str:
    if typed.mark is None or typed.mark is Mark.EMPTY:
        return ""
    return f" ({translated('typed', typed.mark.value)})"
