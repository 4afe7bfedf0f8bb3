"""The invented city follows the measured one, and every document of it fits our own model."""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from random import Random
from statistics import mean, median

import pytest

from console.domain.clock import utc_now
from console.feed.eido import document as eido
from console.feed.eido.reader import read_document
from console.feed.simulator import call_plans, city, figures, phrases
from console.feed.simulator.natures import BY_CODE, CRISIS_COMMON, NATURES, Theme
from console.feed.simulator.steps import Act, CallPlan
from console.feed.simulator.traffic import Traffic, invented_calls


def _chance(seed: int = 3) -> Random:
    return Random(seed)  # noqa: S311 - invents calls


@pytest.fixture(scope="module")
def plans() -> list[CallPlan]:
    """Return a week and more of calls."""
    return list(islice(invented_calls(_chance(), start_hour=0, calls_an_hour=42), 9_000))


def _documents(count: int, seed: int = 3) -> Iterator[tuple[str, bytes, bool]]:
    """Let ``count`` calls live through at once and yield what is published."""
    published: list[tuple[str, bytes, bool]] = []
    chance = _chance(seed)
    traffic = Traffic(
        invented_calls(chance, start_hour=12, calls_an_hour=42),
        lambda *told: published.append(told),
        chance=chance,
        limit=count,
    )
    traffic.open_at_start(5)
    while not traffic.ended:
        traffic.storm(100)
        yield from published
        published.clear()


def test_every_document_fits_the_strict_model_and_is_read_without_a_salvage(
    soak_scale: int,
) -> None:
    seen = 0
    for _, data, is_open in _documents(60 * soak_scale):
        fits = eido.decode_strictly(data)
        assert eido.encode(fits) == data
        reading = read_document(data, heard_at=utc_now())
        assert reading.salvaged == ()
        assert reading.call.is_open is is_open
        seen += 1
    assert seen > 400 * soak_scale


def test_telephone_numbers_are_of_the_range_kept_for_fiction() -> None:
    for _, data, _ in _documents(20):
        callback = read_document(data, heard_at=utc_now()).call.callback
        assert callback
        assert callback.value.startswith("+161255501")
        assert len(callback.value) == 12


def test_the_same_seed_makes_the_same_calls() -> None:
    def told(seed: int) -> list[str]:
        return [incident_id for incident_id, _, _ in _documents(12, seed)]

    assert told(8) == told(8)
    assert told(8) != told(9)


def test_there_are_168_hours_and_their_mean_is_one() -> None:
    assert len(figures.HOUR_FACTORS) == 168
    assert mean(figures.HOUR_FACTORS) == pytest.approx(1, abs=0.005)


def test_arrivals_follow_the_hour_of_the_week(plans: list[CallPlan]) -> None:
    day = [p.received_s for p in plans if (p.received_s / 3_600) % 24 >= 12]
    night = [p.received_s for p in plans if (p.received_s / 3_600) % 24 < 6]
    factors = figures.HOUR_FACTORS
    expected = sum(factors[h] for h in range(168) if h % 24 >= 12) / sum(
        factors[h] for h in range(168) if h % 24 < 6
    )
    assert len(day) / len(night) == pytest.approx(expected, rel=0.12)
    hours = plans[-1].received_s / 3_600
    assert len(plans) / hours == pytest.approx(42, rel=0.08)


def test_arrivals_are_poisson(plans: list[CallPlan]) -> None:
    counts = Counter(int(plan.received_s // 3_600) for plan in plans)
    factors = figures.HOUR_FACTORS
    hours = range(max(counts))
    chi = mean((counts[h] - 42 * factors[h % 168]) ** 2 / (42 * factors[h % 168]) for h in hours)
    assert 0.8 < chi < 1.25


def test_about_eight_changes_a_call(plans: list[CallPlan]) -> None:
    assert 7.6 < mean(len(plan.steps) for plan in plans) < 9.0


def test_two_in_a_hundred_are_reopened_and_all_are_closed(plans: list[CallPlan]) -> None:
    reopened = mean(any(s.act is Act.REOPEN for s in plan.steps) for plan in plans)
    assert 0.013 < reopened < 0.027
    assert all(plan.steps[-1].act is Act.CLOSE for plan in plans)
    assert all(
        earlier.after_s <= later.after_s
        for plan in plans
        for earlier, later in pairwise(plan.steps)
    )


def test_six_in_a_hundred_would_be_flagged_and_a_third_of_them_carry_the_type(
    plans: list[CallPlan],
) -> None:
    flagged = [plan for plan in plans if plan.flaggable]
    assert 0.05 < len(flagged) / len(plans) < 0.07

    def typed(plan: CallPlan, *, last: bool) -> bool:
        natures = [s.text for s in plan.steps if s.act in {Act.TYPE, Act.RETYPE}]
        return BY_CODE[natures[-1 if last else 0]].common in CRISIS_COMMON

    began = mean(typed(plan, last=False) for plan in flagged)
    assert 0.22 < began < 0.35
    ended = [plan for plan in flagged if typed(plan, last=True)]
    assert 0.33 < mean(typed(plan, last=False) for plan in ended) < 0.50
    assert not any(typed(plan, last=True) for plan in plans if not plan.flaggable)


def test_one_call_in_nine_never_sees_a_unit_arrive(plans: list[CallPlan]) -> None:
    never = mean(not any(s.act is Act.ARRIVE for s in plan.steps) for plan in plans)
    assert 0.08 < never < 0.14


def test_lengths_follow_the_fitted_curves() -> None:
    chance = _chance()
    for span in (figures.PUBLIC.arrived_closed, figures.MENTAL_HEALTH.dispatched_arrived):
        drawn = [call_plans.lasts(chance, span) for _ in range(4_000)]
        assert median(drawn) == pytest.approx(math.exp(span.mu), rel=0.12)
        assert max(drawn) <= figures.STRETCH_LIMIT_S


def test_some_notes_ask_for_the_clinician(plans: list[CallPlan]) -> None:
    asked = [plan for plan in plans if any("CLINICIAN" in step.text for step in plan.steps)]
    assert asked
    assert all(plan.flaggable for plan in asked)


def test_notes_are_short_and_filled_in() -> None:
    chance = _chance()
    notes = [write(chance, theme) for theme in Theme for write in (phrases.opening, phrases.later)]
    notes += [
        phrases.request(chance),
        phrases.closing(chance),
        phrases.from_unit(chance, "SQUAD 1"),
    ]
    for text in notes * 3:
        assert 2 < len(text) < 80
        assert "{" not in text


def test_codes_are_told_apart_and_every_nature_can_come() -> None:
    assert len(BY_CODE) == len(NATURES)
    assert all(nature.weight or nature.disguise or nature.crisis for nature in NATURES)


def test_open_calls_at_the_start_are_old_and_open() -> None:
    published: list[tuple[str, bytes, bool]] = []
    chance = _chance()
    traffic = Traffic(iter(()), lambda *told: published.append(told), chance=chance)
    traffic.open_at_start(50)
    calls = [read_document(d, heard_at=utc_now()).call for _, d, _ in published]
    assert len(calls) == 50
    assert sum(call.is_open for call in calls) >= 48
    assert all(call.received_at and call.updated_at for call in calls)


def test_a_call_can_be_made_to_come_now_with_its_note() -> None:
    published: list[tuple[str, bytes, bool]] = []
    chance = _chance()
    traffic = Traffic(iter(()), lambda *told: published.append(told), chance=chance)
    traffic.call_now("edp", "REQ CLINICIAN NOW")
    while not traffic.ended:
        traffic.storm(1)
    last = read_document(published[-1][1], heard_at=utc_now()).call
    assert last.nature_code == "EDP"
    assert last.notes[0].text == "REQ CLINICIAN NOW"
    with pytest.raises(KeyError):
        traffic.call_now("NOWHERE")


def test_places_are_under_a_name_that_cannot_be_real() -> None:
    assert city.ELEMENT.endswith(".example")


def test_a_storm_never_names_a_time_to_come() -> None:
    latest = utc_now()
    for _, data, _ in _documents(20):
        call = read_document(data, heard_at=utc_now()).call
        times = [call.received_at, call.updated_at, *(note.at for note in call.notes)]
        latest = max([latest, *(at for at in times if at is not None)])
    assert latest <= utc_now()
