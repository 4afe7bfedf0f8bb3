"""Hide small counts of a report, and as many others as keep anybody from working them out.

Counts of 1 to 10 are not given away; a nought is. A hidden count must not follow from the totals
that are shown either, so further counts are hidden until none does. Source: design/domain.md 6.3.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import gcd

SMALLEST = 11
"""The smallest count that is given away, but for nought. Source: CMS cell size policy."""

_ROUNDS = 200
"""Sums that hang together end long before; sums that contradict each other never would."""

_Row = dict[str, int]


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
    order = dict.fromkeys(sorted(hidden), 0)  # when each was hidden
    sums_of: dict[str, list[Sum]] = {}
    for one in sums:
        for name in dict.fromkeys(_names(one)):
            sums_of.setdefault(name, []).append(one)
    while leaks := _leaks(counts, sums, hidden, unshown):
        # What was hidden last comes first: it wants another beside itself, and so on around. Those
        # that lie in no sum together are settled at once.
        touched: set[str] = set()
        for leak in sorted(leaks, key=lambda name: (-order[name], name)):
            beside = {name for one in sums_of[leak] for name in _names(one)}
            if not beside & touched:
                touched |= beside
                kept = {it for it in hidden if it not in unshown or is_small(counts[it])}
                found = _next(leak, counts, sums_of, (hidden, kept))
                hidden.add(found)
                order[found] = len(order)
    return frozenset(hidden)


def _names(one: Sum) -> tuple[str, ...]:
    return (one.total, *one.parts)


def _leaks(
    counts: Mapping[str, int], sums: Sequence[Sum], hidden: set[str], unshown: frozenset[str]
) -> list[str]:
    """Return the hidden counts that somebody could work out, by their names."""
    kept = {name for name in hidden if name not in unshown or is_small(counts[name])}
    rows = [(row, known) for row, known in (_row(counts, one, hidden) for one in sums) if row]
    return sorted(_pinned([*rows, *_reduced(rows)]) & kept)


def _row(counts: Mapping[str, int], one: Sum, hidden: set[str]) -> tuple[_Row, int]:
    """Return a sum with its shown counts put in: hidden counts on the left, a number right."""
    left: _Row = {}
    right = 0
    for name, sign in ((one.total, -1), *((part, 1) for part in one.parts)):
        if name in hidden:
            left[name] = left.get(name, 0) + sign
        else:
            right -= sign * counts[name]
    return {name: times for name, times in left.items() if times}, right


def _reduced(rows: list[tuple[_Row, int]]) -> list[tuple[_Row, int]]:
    """Return the sums solved for as many counts as there are sums (Gauss and Jordan)."""
    done: list[tuple[str, _Row, int]] = []
    for left, right in rows:
        row, value = left, right
        for pivot, other, number in done:
            if pivot in row:
                row, value = _less(row, value, other, number, pivot)
        if not row:
            continue
        pivot = min(row)
        done = [
            (name, *_less(other, number, row, value, pivot))
            if pivot in other
            else (name, other, number)
            for name, other, number in done
        ]
        done.append((pivot, row, value))
    return [(row, value) for _, row, value in done]


def _less(row: _Row, value: int, other: _Row, number: int, pivot: str) -> tuple[_Row, int]:
    """Return a row without its pivot, by taking another that has it as often as is needed."""
    mine, theirs = row[pivot], other[pivot]
    left = {name: theirs * times for name, times in row.items()}
    for name, times in other.items():
        left[name] = left.get(name, 0) - mine * times
    left = {name: times for name, times in left.items() if times}
    value = theirs * value - mine * number
    common = gcd(value, *left.values()) or 1
    return {name: times // common for name, times in left.items()}, value // common


def _pinned(rows: Sequence[tuple[_Row, int]]) -> set[str]:
    """Return the counts that can only be one number, knowing that a hidden one is at least 1."""
    names = {name for row, _ in rows for name in row}
    low = dict.fromkeys(names, 1)
    high: dict[str, int | None] = dict.fromkeys(names)
    moved = True
    for _ in range(_ROUNDS):
        if not moved:
            break
        moved = False
        for row, value in rows:
            moved |= _narrow(row, value, low, high)
    return {name for name in names if low[name] == high[name]}


def _narrow(row: _Row, value: int, low: dict[str, int], high: dict[str, int | None]) -> bool:
    """Narrow what each count of a sum can be by what the others can be; say whether any did."""
    least = most = free_below = free_above = 0
    for name, times in row.items():
        end = high[name]
        far = None if end is None else times * end
        near = times * low[name]
        if times > 0:
            least += near
            most, free_above = (most, free_above + 1) if far is None else (most + far, free_above)
        else:
            most += near
            least, free_below = (
                (least, free_below + 1) if far is None else (least + far, free_below)
            )
    moved = False
    for name, times in row.items():
        end, near = high[name], times * low[name]
        far = 0 if end is None else times * end
        others_above = free_above - (end is None and times > 0)
        others_below = free_below - (end is None and times < 0)
        # what the others leave for ``times`` times this count
        at_least = None if others_above else value - (most - (far if times > 0 else near))
        at_most = None if others_below else value - (least - (near if times > 0 else far))
        floor, ceiling = (at_least, at_most) if times > 0 else (at_most, at_least)
        if floor is not None and (bound := -(-floor // times)) > low[name]:
            low[name] = bound
            moved = True
        if ceiling is not None and (end is None or ceiling // times < end):
            high[name] = ceiling // times
            moved = True
    return moved


def _next(
    leak: str,
    counts: Mapping[str, int],
    sums_of: Mapping[str, Sequence[Sum]],
    sets: tuple[set[str], set[str]],
) -> str:
    """Return what is hidden next: beside the leak, a part before a total, small first.

    A sum in which the leak alone is hidden comes before others: whatever else is hidden, that one
    would go on giving it away. And what stands in sums that have something hidden already comes
    before what would want another in a new one. ``sets`` are all that is hidden, and of it what
    nobody may work out.
    """
    hidden, kept = sets

    def worth(name: str) -> tuple[int, int, str]:
        fresh = sum(kept.isdisjoint(_names(one)) for one in sums_of[name])
        return fresh, counts[name], name

    beside = sums_of[leak]
    alone = [one for one in beside if kept.intersection(_names(one)) == {leak}]
    everywhere = [one for some in sums_of.values() for one in some]
    for some in (alone, beside, everywhere):
        parts = {it for one in some for it in one.parts if it not in hidden and counts[it]}
        if parts:
            return min(parts, key=worth)
        totals = {one.total for one in some if one.total not in hidden}
        if totals:
            return min(totals, key=worth)
    raise ValueError(f"{leak} follows from nothing that is shown")
