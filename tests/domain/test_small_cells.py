"""No count that a report hides can be worked out from what it shows."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.review.small_cells import Sum, hidden_cells, is_small

small = st.integers(0, 14)


def solutions(counts, sums, hidden, most):
    """Yield every way to fill the hidden counts with 1 or more so that all sums hold."""
    names = sorted(hidden)
    for values in product(range(1, most + 1), repeat=len(names)):
        filled = dict(counts) | dict(zip(names, values, strict=True))
        if all(filled[one.total] == sum(filled[part] for part in one.parts) for one in sums):
            yield filled


def assert_kept(counts, sums):
    hidden = hidden_cells(counts, sums)
    assert {name for name, n in counts.items() if is_small(n)} <= hidden
    assert all(counts[name] for name in hidden)
    for one in hidden:
        seen = {found[one] for found in solutions(counts, sums, hidden, max(counts.values()) + 3)}
        assert len(seen) > 1, (one, hidden)


@settings(max_examples=50, deadline=None)
@given(st.lists(small, min_size=1, max_size=3))
def test_a_list_with_its_total_gives_no_hidden_count_away(parts):
    counts = {f"p{n}": value for n, value in enumerate(parts)} | {"all": sum(parts)}
    assert_kept(counts, [Sum(total="all", parts=tuple(f"p{n}" for n in range(len(parts))))])


@settings(max_examples=30, deadline=None)
@given(st.tuples(small, small), st.tuples(small, small))
def test_totals_of_totals_give_no_hidden_count_away(left, right):
    counts = {"a": left[0], "b": left[1], "c": right[0], "d": right[1]}
    counts |= {"ab": sum(left), "cd": sum(right), "all": sum(left) + sum(right)}
    sums = [
        Sum(total="ab", parts=("a", "b")),
        Sum(total="cd", parts=("c", "d")),
        Sum(total="all", parts=("ab", "cd")),
    ]
    hidden = hidden_cells(counts, sums)
    assert {name for name, n in counts.items() if is_small(n)} <= hidden
    # the hidden ones of one side are tried against what is shown, with totals up to their own
    most = 31
    free = sorted(hidden - {"ab", "cd", "all"})
    seen = {name: set() for name in hidden}
    for values in product(range(1, most), repeat=len(free)) if len(free) < 4 else ():
        filled = dict(counts) | dict(zip(free, values, strict=True))
        sides = filled["a"] + filled["b"], filled["c"] + filled["d"]
        sums_now = {"ab": sides[0], "cd": sides[1], "all": sum(sides)}
        if all(counts[name] == n for name, n in sums_now.items() if name not in hidden):
            for name in hidden:
                seen[name].add(sums_now.get(name, filled.get(name)))
    if len(free) < 4:
        assert all(len(values) > 1 for values in seen.values()), (hidden, seen)


def test_one_small_count_takes_the_next_smallest_with_it():
    counts = {"a": 4, "b": 20, "c": 30, "all": 54}
    assert hidden_cells(counts, [Sum(total="all", parts=("a", "b", "c"))]) == {"a", "b"}


def test_two_ones_that_are_two_together_take_a_third():
    counts = {"a": 1, "b": 1, "c": 30, "all": 32}
    assert hidden_cells(counts, [Sum(total="all", parts=("a", "b", "c"))]) == {"a", "b", "c"}


def test_noughts_and_large_counts_are_shown():
    counts = {"a": 0, "b": 11, "all": 11}
    assert hidden_cells(counts, [Sum(total="all", parts=("a", "b"))]) == frozenset()


def test_a_difference_that_no_table_shows_is_kept_as_well():
    counts = {"G": 50, "G72": 47, "back": 3}
    sums = [Sum(total="G", parts=("G72", "back"))]
    assert hidden_cells(counts, sums, frozenset({"back"})) == {"back", "G72"}
