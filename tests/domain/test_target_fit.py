"""A target fits here and now or not, with the reason; what is not known is never taken for no."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from console.domain.reroute.target_area import Area, Inside, Where, read_ring, where_of
from console.domain.reroute.target_file import EXAMPLE_TARGETS, read_targets
from console.domain.reroute.target_fit import Fit, Offer, Question, Remark, Why, after_a_no, offers
from console.domain.reroute.targets import Caller, Staffing, StaffState, TargetId
from console.domain.vocabulary import Level, PresentingConcern

TARGETS = read_targets(EXAMPLE_TARGETS)
CHICAGO = ZoneInfo("America/Chicago")
MONDAY = datetime(2026, 11, 23, 14, 0, tzinfo=CHICAGO)
IN_TOWN = where_of(("2400 Heron St", "Exampleton", "44.95000, -93.25000"))
WEAPON = ("WEAPON_IN_HAND", "whether a weapon is in reach")


def asked(**known: object) -> dict[str, Offer]:
    question = Question(**{"at": MONDAY, "where": IN_TOWN, **known})  # type: ignore[arg-type]
    return {offer.target.target_id: offer for offer in offers(TARGETS, question, {})}


def whys(offer: Offer) -> set[object]:
    return {reason.why for reason in offer.reasons}


def test_the_crisis_team_fits_a_moderate_call_in_town_and_comes_first() -> None:
    question = Question(
        at=MONDAY, where=IN_TOWN, concern=PresentingConcern.PSYCHOSIS, level=Level.MODERATE, age=34
    )
    found = offers(TARGETS, question, {})
    assert found[0].target.target_id == "crisis-team"
    assert found[0].fit is Fit.FITS


def test_a_weapon_keeps_unarmed_teams_away_and_says_so() -> None:
    found = asked(yes=frozenset({"WEAPON_IN_HAND"}))
    assert found["crisis-team"].fit is Fit.DOES_NOT
    assert Why.REFUSES in whys(found["crisis-team"])
    assert found["police"].fit is Fit.FITS


def test_while_a_hard_question_is_open_only_police_and_ems_fit() -> None:
    found = asked(open_items=(WEAPON,), concern=PresentingConcern.SI, level=Level.LOW)
    fitting = {target_id for target_id, offer in found.items() if offer.fit is Fit.FITS}
    assert fitting == {"police", "ems"}
    assert found["crisis-team"].reasons[0].text == "Not yet: whether a weapon is in reach"


def test_a_place_outside_does_not_fit_and_an_unknown_one_has_to_be_asked() -> None:
    far = asked(where=where_of(("1 Far Rd", "46.00000, -94.00000")))["crisis-team"]
    assert Why.OUT_OF_AREA in whys(far)
    nowhere = asked(where=Where())["crisis-team"]
    assert (nowhere.fit, whys(nowhere)) == (Fit.NOT_YET, {Why.AREA_UNKNOWN})


def test_a_named_town_of_another_target_is_outside_and_an_unnamed_one_is_asked() -> None:
    assert Why.OUT_OF_AREA in whys(asked(where=where_of(("5 Elm St", "Otherton")))["reports"])
    assert Why.AREA_UNKNOWN in whys(asked(where=where_of(("5 Elm St",)))["reports"])


def test_a_closed_target_says_when_it_opens() -> None:
    night = asked(at=MONDAY.replace(hour=22))["reports"]
    assert night.reasons[0].text == "Closed, opens Tue 08:00"


def test_on_a_holiday_its_hours_are_said() -> None:
    thanksgiving = datetime(2026, 11, 26, 11, 0, tzinfo=CHICAGO)
    youth = asked(at=thanksgiving, age=12, level=Level.LOW)["county-youth"]
    assert youth.fit is Fit.FITS
    assert "holiday hours: Thanksgiving" in [remark.text for remark in youth.remarks]


def test_third_parties_may_be_offered_988() -> None:
    found = asked(caller=Caller.THIRD_PARTY, level=Level.LOW)
    assert found["line-988"].fit is Fit.FITS


def test_nobody_there_is_said_with_name_and_time() -> None:
    said = Staffing(state=StaffState.NONE, said_by="M. Ode", said_at=MONDAY - timedelta(minutes=20))
    question = Question(at=MONDAY, where=IN_TOWN, level=Level.MODERATE)
    found = {
        offer.target.target_id: offer
        for offer in offers(TARGETS, question, {TargetId("crisis-team"): said})
    }
    assert found["crisis-team"].reasons[0].text == "Nobody there: M. Ode said so at 13:40"


def test_old_news_of_staffing_says_its_age_and_none_says_that_too() -> None:
    said = Staffing(
        state=StaffState.THERE, said_by="M. Ode", said_at=MONDAY - timedelta(hours=6), units=2
    )
    question = Question(at=MONDAY, where=IN_TOWN, level=Level.MODERATE)
    first = offers(TARGETS, question, {TargetId("crisis-team"): said})[0]
    assert {remark.why for remark in first.remarks} == {Remark.UNITS, Remark.STAFFING_OLD}
    assert offers(TARGETS, question, {})[0].remarks[0].why is Remark.STAFFING_UNKNOWN


def test_staffing_needs_a_name() -> None:
    with pytest.raises(ValueError, match="without the name"):
        Staffing(state=StaffState.NONE, said_by=" ", said_at=MONDAY)


def test_a_child_is_not_for_the_adults_team() -> None:
    found = asked(age=12, level=Level.LOW)
    assert Why.AGE in whys(found["county-adult"])
    assert found["county-youth"].fit is Fit.FITS


ITEMS = some.frozensets(some.sampled_from(["WEAPON_IN_HAND", "MEDICAL_RED", "OVERDOSE", "X"]))


@given(
    yes=ITEMS,
    more=ITEMS,
    level=some.one_of(some.none(), some.sampled_from(Level)),
    hours_on=some.integers(0, 400),
    open_count=some.integers(0, 3),
)
def test_more_danger_or_more_open_questions_never_make_anything_fit(
    yes: frozenset[str], more: frozenset[str], level: Level | None, hours_on: int, open_count: int
) -> None:
    order = {Fit.FITS: 2, Fit.NOT_YET: 1, Fit.DOES_NOT: 0}
    at = MONDAY + timedelta(hours=hours_on)
    fewer = asked(yes=yes, level=level, at=at)
    worse = asked(yes=yes | more, level=level, at=at, open_items=(WEAPON,) * open_count)
    for target_id, offer in worse.items():
        assert order[offer.fit] <= order[fewer[target_id].fit]
        assert (offer.fit is Fit.FITS) == (not offer.reasons)


@given(north=some.floats(-89, 89), east=some.floats(-179, 179), size=some.floats(0.001, 0.5))
def test_the_middle_of_a_square_is_inside_and_far_away_is_not(
    north: float, east: float, size: float
) -> None:
    ring = read_ring(
        [[east, north], [east + size, north], [east + size, north + size], [east, north + size]]
    )
    area = Area(rings=(ring,))
    assert area.holds(Where(point=(east + size / 2, north + size / 2))) is Inside.YES
    assert area.holds(Where(point=(east + 2 * size, north))) is Inside.NO
    assert area.holds(Where(words=("somewhere",))) is Inside.UNKNOWN


def test_who_said_no_to_this_call_stands_behind_the_others_that_fit() -> None:
    found = offers(TARGETS, Question(at=MONDAY, where=IN_TOWN, level=Level.MODERATE, age=30), {})
    assert found[0].target.target_id == "crisis-team"
    again = after_a_no(found, {"crisis-team": MONDAY})
    fitting = [offer.target.target_id for offer in again if offer.fit is Fit.FITS]
    assert fitting[-1] == "crisis-team"
    assert len(again) == len(found)
    said = next(offer for offer in again if offer.target.target_id == "crisis-team")
    assert said.remarks[0].text == "could not take this call, 14:00"


def test_a_town_is_found_as_whole_words_of_one_text_only() -> None:
    area = Area(places=("Lake View",))
    assert area.holds(where_of(("12 Elm St", "LAKE  VIEW, north side"))) is Inside.YES
    assert area.holds(where_of(("12 Lake", "View St"))) is Inside.UNKNOWN
    assert area.holds(where_of(("Lake Viewers",)), elsewhere=True) is Inside.NO
