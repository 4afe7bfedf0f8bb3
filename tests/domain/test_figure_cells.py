"""No table of a whole report gives away a count that another one hides."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.review.cell_book import cell
from console.domain.review.figure_cells import Cells, set_cell
from console.domain.review.metrics import CallSet, Figures
from console.domain.review.small_cells import _leaks, is_small

B, C, Q, E, O, G, G24, G72 = (one.bit for one in CallSet if one is not CallSet.A)  # noqa: E741
MASKS = (
    B, B | C, B | C | Q, Q | E, B | Q | E | O, B | C | Q | E | O,
    B | C | Q | E | G, B | C | Q | E | O | G | G24, B | C | Q | E | O | G | G24 | G72,
)  # fmt: skip
PRIME = (1 << 61) - 1
counts = st.sampled_from([0, 0, 1, 3, 10, 11, 25, 140])


@st.composite
def weeks(draw) -> Figures:
    """Return figures that hang together as those of a record do."""
    sets = {mask: draw(counts) for mask in MASKS}
    whole, diverted = sum(sets.values()), sum(n for mask, n in sets.items() if mask & G)
    asked = draw(st.integers(0, whole))
    taken = draw(st.integers(0, asked))
    quick = draw(st.integers(0, taken))
    first = draw(st.integers(0, diverted))
    police = draw(counts)
    reason = draw(st.integers(0, police))
    late = draw(st.integers(0, whole))
    return Figures(
        first=date(2026, 11, 2),
        last=date(2026, 11, 29),
        sets=sets,
        hours={(0, 8): whole - late, (4, 22): late},
        channels={"CT_FLAG": whole - sets[B]},
        dispositions={
            "RESOLVED_PHONE": first, "TO_BCR": diverted - first, "POLICE_SENT": police,
            "CALLER_LOST": draw(counts),
        },
        nondivert={"POLICY": reason, "LANGUAGE": police - reason},
        asked=asked,
        taken={20: quick, 300: taken - quick},
    )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(weeks())
def test_no_small_count_is_shown_or_is_what_is_left_of_its_total(figures):
    cells = Cells(figures, suppress=True)
    assert not any(is_small(n) for name, n in cells.counts.items() if cells.shown(name) is not None)
    totals = [
        ("signed", [cell("disposition", code) for code in figures.dispositions]),
        ("with a reason", [cell("nondivert", code) for code in figures.nondivert]),
        ("all", [cell("hour", "0-8"), cell("hour", "4-22")]),
    ]
    for total, parts in totals:
        unknown = [part for part in parts if cells.shown(part) is None]
        assert not (len(unknown) == 1 and cells.shown(total) is not None), (total, unknown)
        if cells.shown(total) is not None and unknown:
            left = cells.counts[total] - sum(cells.shown(part) or 0 for part in parts)
            assert left > len(unknown)  # more than one each: nobody knows which has more


@settings(max_examples=25, deadline=None)
@given(weeks())
def test_no_small_difference_of_two_shown_sets_can_be_taken(figures):
    cells = Cells(figures, suppress=True)
    for whole, part in (
        (CallSet.B, CallSet.C), (CallSet.Q, CallSet.E), (CallSet.E, CallSet.O),
        (CallSet.G, CallSet.G24), (CallSet.G24, CallSet.G72),
    ):  # fmt: skip
        one, other = cells.shown(set_cell(whole)), cells.shown(set_cell(part))
        if one is not None and other is not None:
            assert not is_small(one - other)


@settings(max_examples=8, deadline=None)
@given(weeks())
def test_no_hidden_count_follows_from_all_that_is_shown(figures):
    """Change what is hidden along every direction that keeps all shown sums: each one can move."""
    cells = Cells(figures, suppress=True)
    hidden = sorted(name for name in cells.hidden if cells.counts[name])
    rows = []
    for one in cells._sums:
        row = [0] * len(hidden)
        for name, sign in ((one.total, -1), *((part, 1) for part in one.parts)):
            if name in cells.hidden and cells.counts[name]:
                row[hidden.index(name)] += sign
        rows.append(row)
    rank = rank_of(rows)
    for place, name in enumerate(hidden):
        if name in cells._unshown and not is_small(cells.counts[name]):
            continue
        alone = [int(n == place) for n in range(len(hidden))]
        assert rank_of([*rows, alone]) > rank, name


@settings(max_examples=15, deadline=None)
@given(st.lists(weeks(), min_size=1, max_size=6))
def test_months_give_nothing_away_that_their_sum_hides(months):
    whole = together(months)
    cells = Cells(whole, suppress=True, months=months)
    assert not any(is_small(n) for name, n in cells.counts.items() if cells.shown(name) is not None)
    assert not _leaks(cells.counts, cells._sums, set(cells.hidden), frozenset(cells._unshown))


def test_one_thin_month_hides_no_more_than_what_stands_beside_it():
    channels = ("CT_FLAG", "CT_TRANSFER", "OFC_REQ")
    counts = ((5, 6, 4), (32, 26, 29), (29, 19, 41), (26, 28, 15), (33, 27, 30), (31, 24, 36))
    months = [
        Figures(
            first=date(2026, n + 1, 1),
            last=date(2026, n + 1, 28),
            sets={Q: sum(it)},
            channels=dict(zip(channels, it, strict=True)),
        )
        for n, it in enumerate(counts)
    ]
    cells = Cells(together(months), suppress=True, months=months)
    shown = [
        cells.shown(cell(f"channel {n}", code)) is not None
        for n in range(len(counts))
        for code in channels
    ]
    assert not any(shown[:3])
    assert sum(shown) >= len(shown) // 2
    assert all(cells.shown(cell("month", n)) for n in range(len(counts)))
    assert all(cells.shown(cell("channel", code)) for code in channels)


def together(months: list[Figures]) -> Figures:
    """Return the figures of all of some months."""

    def added(name: str) -> dict:
        found: Counter = Counter()
        for month in months:
            found.update(getattr(month, name))
        return dict(found)

    names = ("sets", "hours", "channels", "dispositions", "nondivert", "taken", "engaged")
    return Figures(
        first=months[0].first,
        last=months[-1].last,
        asked=sum(month.asked for month in months),
        **{name: added(name) for name in names},
    )


def rank_of(rows: list[list[int]]) -> int:
    """Return the rank, reckoned modulo a large prime: quick, and right but for one chance in it."""
    left, rank = [[value % PRIME for value in row] for row in rows], 0
    for column in range(len(left[0]) if left else 0):
        at = next((n for n in range(rank, len(left)) if left[n][column]), None)
        if at is None:
            continue
        left[rank], left[at] = left[at], left[rank]
        pivot, turned = left[rank], pow(left[rank][column], -1, PRIME)
        for row in left[rank + 1 :]:
            if times := row[column] * turned % PRIME:
                for n in range(column, len(row)):
                    row[n] = (row[n] - times * pivot[n]) % PRIME
        rank += 1
    return rank
