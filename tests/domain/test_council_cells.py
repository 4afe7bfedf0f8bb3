"""What a council reads of signed logs gives no small count away, and counts staff by the hour."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.person_words import Residence
from console.domain.review.cell_book import cell
from console.domain.review.council import Council, Shift, months_of, staffing
from console.domain.review.council_cells import FINISHED, CouncilCells
from console.domain.review.mhis import MHIS_REASONS, REASON_LABELS
from console.domain.review.small_cells import _leaks, is_small
from console.domain.vocabulary import Disposition, PresentingConcern

DAY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DIVERTED = frozenset({Disposition.RESOLVED_PHONE})
POLICE = frozenset({Disposition.POLICE_SENT})
counts = st.sampled_from([0, 1, 4, 10, 12, 30, 90])


@st.composite
def councils(draw) -> Council:
    concerns = {it: draw(counts) for it in ("SI", "ANXIETY", "GRIEF", "MEDS", "INFO")}
    logs = sum(concerns.values())
    finished = draw(st.integers(0, logs))
    races = {it: draw(st.integers(0, finished)) for it in ("BLACK", "WHITE")}
    ended = {
        f"{race}|{ending}": n
        for race, whole in races.items()
        for n in (draw(st.integers(0, whole)),)
        for ending, n in (("RESOLVED_PHONE", n), ("POLICE_SENT", (whole - n) // 2))
    }
    women = draw(st.integers(0, finished))
    return Council(
        counts={
            "log": {"": logs},
            "concern": concerns,
            "finished": {"": finished},
            "race": races | ended,
            "gender": {"WOMAN": women},
            "told": {"race": max(races.values()), "gender": women},
            "later": {"planned": 30, "tried": 29, "reached": 12, "in_time": 3},
            "later outcome": {"MOVED": 4, "REFUSED": 22},
        },
        natures={("EDP", "EDP"): logs - logs // 9, ("EDP", "rare"): logs // 9},
    )


@settings(max_examples=40, deadline=None)
@given(councils())
def test_no_small_count_of_logs_is_shown_or_follows_from_what_is(council):
    cells = CouncilCells(council, diverted=DIVERTED, police=POLICE, suppress=True)
    assert not any(is_small(n) for name, n in cells.counts.items() if cells.shown(name) is not None)
    assert not _leaks(cells.counts, cells._sums, set(cells.hidden), frozenset(cells._unshown))


def test_a_group_is_counted_with_how_its_logs_ended():
    council = Council(
        counts={
            "log": {"": 100},
            "finished": {"": 100},
            "gender": {"WOMAN": 60, "WOMAN|RESOLVED_PHONE": 40, "WOMAN|POLICE_SENT": 20},
            "told": {"gender": 60},
        }
    )
    cells = CouncilCells(council, diverted=DIVERTED, police=POLICE, suppress=True)
    whole = cell("gender", "WOMAN")
    assert [cells.shown(it) for it in (whole, f"{whole} diverted", f"{whole} police")] == [
        60,
        40,
        20,
    ]
    assert cells.shown(cell("gender", "-")) == cells.shown(FINISHED) - 60


def test_every_concern_has_its_place_in_mhis_or_none():
    assert set(MHIS_REASONS) == set(PresentingConcern)
    assert set(MHIS_REASONS.values()) - {""} == set(REASON_LABELS)
    assert [MHIS_REASONS[it] for it in (PresentingConcern.SI, PresentingConcern.HI)] == ["09", "06"]
    assert {it.code for it in Residence} >= {"01", "02", "03", "04", "06", "11", "12"}


def test_staff_hours_lie_in_the_hours_that_were_worked():
    shifts = (
        Shift(person=1, on=DAY, off=DAY + timedelta(hours=2), ready=timedelta(hours=1)),
        Shift(person=1, on=DAY + timedelta(hours=1), off=DAY + timedelta(hours=2)),
        Shift(person=2, on=DAY, off=None),
        Shift(person=3, on=DAY - timedelta(days=9), off=DAY - timedelta(days=8)),
    )
    found = staffing(shifts, DAY.date(), DAY.date())
    assert (found.shifts, found.people, found.unended, found.ready) == (3, 2, 1, 1.0)
    assert found.hours == {(0, 6): 0.5, (0, 7): 1.5, (0, 8): 1.0}
    assert found.all_hours == 3.0


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [
        (date(2026, 11, 23), date(2027, 1, 2), ["2026-11-23", "2026-12-01", "2027-01-01"]),
        (date(2026, 2, 28), date(2026, 2, 28), ["2026-02-28"]),
        (date(2024, 2, 10), date(2026, 2, 9), ["2024-02-10", "2024-04-01"]),
        (date(2015, 5, 1), date(2026, 2, 9), ["2015-05-01", "2016-01-01"]),
    ],
)
def test_days_are_cut_by_month_or_where_they_are_many_by_quarter_and_year(first, last, begins):
    found = months_of(first, last)
    assert [it[0].isoformat() for it in found][: len(begins)] == begins
    assert (found[0][0], found[-1][1]) == (first, last)
    assert all(b[0] - a[1] == timedelta(days=1) for a, b in pairwise(found))
