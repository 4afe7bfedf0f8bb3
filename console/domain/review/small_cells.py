"""Hide small counts of a report, and as many others as keep anybody from working them out.

Counts of 1 to 10 are not given away; a nought is. A hidden count must not follow from the totals
that are shown either, so further counts are hidden until none does. Source: design/domain.md 6.3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

SMALLEST = 11
"""The smallest count that is given away, but for nought. Source: CMS cell size policy."""

_ROUNDS = 200
"""Sums that hang together end long before; sums that contradict each other never would."""

_Row = dict[str, Fraction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A count that is the sum of others, all by their names."""

    total: str
    parts: tuple[str, ...]


def is_small(n: int) -> bool:
    """Say whether a count is too small to be given away."""
    return 0 < n < SMALLEST


def hidden_cells(
    counts: Mapping[str, int], sums: Sequence[Sum], unshown: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Return the names of the counts that must not be shown.

    Args:
        counts: Every count of the report, and those that follow from it by subtraction.
        sums: How they hang together; every name is one of ``counts``.
        unshown: Counts that no table shows and that somebody could work out.

    Returns:
        Counts that are small, that would give a small one away, or that are not shown anyhow.
    """
    hidden = {name for name, n in counts.items() if is_small(n) or (name in unshown and n)}
    while leak := _leak(counts, sums, hidden, unshown):
        hidden.add(_next(leak, counts, sums, hidden))
    return frozenset(hidden)


def _leak(
    counts: Mapping[str, int], sums: Sequence[Sum], hidden: set[str], unshown: frozenset[str]
) -> str:
    """Return a hidden count that somebody could work out; empty where there is none."""
    kept = {name for name in hidden if name not in unshown or is_small(counts[name])}
    rows = [_row(counts, one, hidden) for one in sums]
    reduced = _reduced([(row, known) for row, known in rows if row])
    known = _pinned([*rows, *reduced])
    return min(known & kept, default="")


def _row(counts: Mapping[str, int], one: Sum, hidden: set[str]) -> tuple[_Row, Fraction]:
    """Return a sum with its shown counts put in: hidden counts on the left, a number right."""
    left: _Row = {}
    right = Fraction(0)
    for name, sign in ((one.total, -1), *((part, 1) for part in one.parts)):
        if name in hidden:
            left[name] = left.get(name, Fraction(0)) + sign
        else:
            right -= sign * counts[name]
    return left, right


def _reduced(rows: list[tuple[_Row, Fraction]]) -> list[tuple[_Row, Fraction]]:
    """Return the sums solved for as many counts as there are sums (Gauss and Jordan)."""
    done: list[tuple[str, _Row, Fraction]] = []
    for left, right in rows:
        row, value = dict(left), right
        for pivot, other, number in done:
            if pivot in row:
                row, value = _less(row, value, other, number, row[pivot])
        if not row:
            continue
        pivot = min(row)
        factor = row[pivot]
        row = {name: part / factor for name, part in row.items()}
        value /= factor
        done = [
            (name, *_less(other, number, row, value, other[pivot]))
            if pivot in other
            else (name, other, number)
            for name, other, number in done
        ]
        done.append((pivot, row, value))
    return [(row, value) for _, row, value in done]


def _less(
    row: _Row, value: Fraction, other: _Row, number: Fraction, times: Fraction
) -> tuple[_Row, Fraction]:
    left = dict(row)
    for name, part in other.items():
        left[name] = left.get(name, Fraction(0)) - times * part
        if not left[name]:
            del left[name]
    return left, value - times * number


def _pinned(rows: Sequence[tuple[_Row, Fraction]]) -> set[str]:
    """Return the counts that can only be one number, knowing that a hidden one is at least 1."""
    names = {name for row, _ in rows for name in row}
    low: dict[str, Fraction] = dict.fromkeys(names, Fraction(1))
    high: dict[str, Fraction | None] = dict.fromkeys(names)
    moved = True
    for _ in range(_ROUNDS):
        if not moved:
            break
        moved = False
        for row, value in rows:
            for name, part in row.items():
                moved |= _narrow(name, part, row, value, low, high)
    return {name for name in names if low[name] == high[name]}


def _narrow(
    name: str,
    part: Fraction,
    row: _Row,
    value: Fraction,
    low: dict[str, Fraction],
    high: dict[str, Fraction | None],
) -> bool:
    """Narrow what one count can be by what the others of its sum can be; say whether it did."""
    least: Fraction | None = Fraction(0)
    most: Fraction | None = Fraction(0)
    for other, times in row.items():
        if other == name:
            continue
        ends = (low[other], high[other]) if times > 0 else (high[other], low[other])
        least = None if least is None or ends[0] is None else least + times * ends[0]
        most = None if most is None or ends[1] is None else most + times * ends[1]
    bounds = [None if end is None else (value - end) / part for end in (most, least)]
    if part < 0:
        bounds.reverse()
    new_low, new_high = bounds
    moved = False
    if new_low is not None and new_low > low[name]:
        low[name] = Fraction(-(-new_low.numerator // new_low.denominator))
        moved = True
    if new_high is not None and (high[name] is None or new_high < (high[name] or new_high)):
        high[name] = Fraction(new_high.numerator // new_high.denominator)
        moved = True
    return moved


def _next(leak: str, counts: Mapping[str, int], sums: Sequence[Sum], hidden: set[str]) -> str:
    """Return what is hidden next: beside the leak and small first, a part before a total."""
    beside = [one for one in sums if leak in (one.total, *one.parts)]
    for some in (beside, sums):
        parts = [(counts[p], p) for one in some for p in one.parts if p not in hidden and counts[p]]
        if parts:
            return min(parts)[1]
        totals = [(counts[one.total], one.total) for one in some if one.total not in hidden]
        if totals:
            return min(totals)[1]
    raise ValueError(f"{leak} follows from nothing that is shown")
