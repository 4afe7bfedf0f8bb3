"""Rates have their wholes, waits their steps, and what cannot be counted says why."""

from datetime import date

import pytest

from console.domain.review.figure_cells import Cells, set_cell
from console.domain.review.metrics import (
    CallSet,
    Figures,
    WhyNot,
    diversion_rates,
    funnel,
    further_rates,
    wait_bins,
    waits,
    wilson,
)

DAYS = {"first": date(2026, 11, 2), "last": date(2026, 11, 29)}
B, C, Q, E, O, G, G24, G72 = (one.bit for one in CallSet if one is not CallSet.A)  # noqa: E741
FIGURES = Figures(
    **DAYS,
    sets={B | C | Q | E | O | G | G24 | G72: 40, B | C | Q | E | G | G24: 20, B | Q | E: 15, Q: 25},
)


def test_four_diversion_rates_stand_side_by_side_each_with_count_and_whole():
    found = [(one.whole, one.n, one.of) for one in diversion_rates(FIGURES)]
    assert found == [
        (CallSet.O, 40, 40), (CallSet.Q, 60, 100), (CallSet.C, 60, 60), (CallSet.B, 60, 75),
    ]  # fmt: skip
    assert diversion_rates(FIGURES)[1].share == 0.6


def test_what_is_not_in_the_record_says_so_and_the_center_can_give_it():
    first = funnel(FIGURES)[0]
    assert (first.n, first.why_not) == (None, WhyNot.NOT_IN_RECORD)
    share = further_rates(FIGURES)[0]
    assert (share.why_not, share.share) == (WhyNot.NOT_IN_RECORD, None)
    given = Figures(**DAYS, sets=FIGURES.sets, all_calls=3000)
    assert (funnel(given)[0].n, further_rates(given)[0].share) == (3000, 0.025)


def test_a_share_of_nobody_is_not_computable():
    empty = Figures(**DAYS)
    assert [one.why_not for one in diversion_rates(empty)] == [WhyNot.NOBODY] * 4
    assert all(one.interval is None for one in diversion_rates(empty))


@pytest.mark.parametrize(
    ("n", "of", "low", "high"), [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1)]
)
def test_the_interval_is_wilsons(n, of, low, high):
    assert wilson(n, of) == pytest.approx((low, high), abs=5e-4)


def test_half_and_nine_of_ten_lie_in_the_step_of_their_rank():
    found = waits({0: 4, 50: 1, 60: 4, 3600: 1}, 12)
    assert (found.n, found.of, found.within_60, found.within_120) == (10, 12, 5, 9)
    assert (found.p50, found.p90) == ((50, 60), (60, 70))
    assert waits({3600: 1}, 1).p90 == (3600, None)
    assert waits({}, 3).p50 is None


def test_the_bars_of_waits_hold_every_wait_once():
    assert wait_bins({0: 1, 20: 1, 30: 1, 110: 2, 120: 1, 570: 1, 3600: 3}) == (2, 1, 2, 1, 1, 0, 3)


def test_a_diversion_that_did_not_last_hides_what_would_give_it_away():
    kept = {B | C | Q | E | O | G | G24 | G72: 40, B | C | Q | E | O | G: 3, B | C | Q | E: 60}
    cells = Cells(Figures(**DAYS, sets=kept), suppress=True)
    shown = [cells.shown(set_cell(one)) for one in (CallSet.G, CallSet.G24, CallSet.G72)]
    assert None in shown[:1] or shown[1:] == [None, None]
    assert Cells(Figures(**DAYS, sets=kept), suppress=False).hidden == frozenset()
