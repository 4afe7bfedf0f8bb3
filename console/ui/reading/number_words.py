"""Show a telephone number as it was typed or heard, and say where it can be none; never mend it."""

from console.domain.typed_values import Mark, typed_number
from console.ui.reading.plain import one_line
from console.ui.reading.work_words import readable_number
from console.ui.translation import translated

NUMBER_LIMIT = 40


def number_words(number: str) -> str:
    """Return a number in readable groups, with what is odd about it; empty for none."""
    return readable_number(one_line(number, NUMBER_LIMIT)) + odd_words(number)


def odd_words(number: str) -> str:
    """Return what is odd about a number, in brackets behind it; empty for nothing."""
    mark = typed_number(number).mark
    if mark is None or mark is Mark.EMPTY:
        return ""
    return f" ({translated('typed', mark.value)})"
