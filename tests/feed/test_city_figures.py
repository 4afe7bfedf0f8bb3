"""The simulated city keeps to the figures that were fitted on real calls, storms included."""

import csv
import json
import math
from collections import Counter
from itertools import islice, takewhile
from pathlib import Path
from random import Random
from statistics import mean, median, stdev
from typing import Any

import pytest

from console.feed.simulator import call_plans, figures, maps
from console.feed.simulator.calls_file import CallsFile
from console.feed.simulator.column_map import read_map
from console.feed.simulator.natures import BY_CODE, CRISIS_COMMON
from console.feed.simulator.replay import replayed_calls
from console.feed.simulator.steps import Act, CallPlan
from console.feed.simulator.traffic import invented_calls

SFFD = Path(maps.__file__).parent / "sffd_2016_2020.toml"
PROFILE = "alexandria_va_2025 all"
STRETCHES = ("received_queued", "queued_dispatched", "dispatched_arrived", "arrived_closed")


def _chance(seed: int = 3) -> Random:
    return Random(seed)  # noqa: S311 - invents calls


@pytest.fixture(scope="module")
def fitted(shared_data: Path) -> dict[str, Any]:
    text = (shared_data / "calls" / "simulator_params.json").read_text(encoding="utf-8")
    values: dict[str, Any] = json.loads(text)
    return values


@pytest.fixture(scope="module")
def plans() -> list[CallPlan]:
    return list(islice(invented_calls(_chance(), start_hour=0, calls_an_hour=42), 12_000))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [(figures.PUBLIC, "citizen"), (figures.MENTAL_HEALTH, "mental_health_police")],
)
def test_lengths_are_those_that_were_fitted(
    fitted: dict[str, Any], ours: figures.Spans, theirs: str
) -> None:
    for stretch in STRETCHES:
        want = fitted["durations_s"][theirs][stretch]
        span = getattr(ours, stretch)
        drawn = [call_plans.lasts(_chance(), span) for _ in range(1)]
        assert drawn
        assert (span.mu, span.sigma, span.zero) == (want["mu"], want["sigma"], want["zero"])
        assert span.never == want.get("never", 0.0)


def test_drawn_lengths_have_the_fitted_middle_and_spread() -> None:
    chance = _chance()
    for span in (figures.PUBLIC.received_queued, figures.MENTAL_HEALTH.received_queued):
        drawn = [call_plans.lasts(chance, span) for _ in range(6_000)]
        logs = [math.log(value) for value in drawn if value > 0]
        assert mean(logs) == pytest.approx(span.mu, abs=0.05)
        assert stdev(logs) == pytest.approx(span.sigma, abs=0.05)
        assert mean(value == 0 for value in drawn) == pytest.approx(span.zero, abs=0.012)


def test_the_hours_of_the_week_are_those_that_were_measured(shared_data: Path) -> None:
    file = shared_data / "calls" / "hour_of_week_profiles.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = [row for row in csv.DictReader(opened) if row["set"] == PROFILE]
    rates = {
        int(row["dow_mon0"]) * 24 + int(row["hour"]): float(row["calls_per_hour"]) for row in rows
    }
    assert len(rates) == figures.HOURS_A_WEEK
    middle = mean(rates.values())
    measured = [rates[hour] / middle for hour in range(figures.HOURS_A_WEEK)]
    ours = figures.HOUR_FACTORS
    ours_middle, theirs_middle = mean(ours), mean(measured)
    together = sum(
        (a - ours_middle) * (b - theirs_middle) for a, b in zip(ours, measured, strict=True)
    )
    alike = together / (len(ours) - 1) / stdev(ours) / stdev(measured)
    assert alike > 0.9  # the same shape of the week
    assert max(abs(a - b) for a, b in zip(ours, measured, strict=True)) < 0.6


def test_priorities_reopenings_and_label_drift_are_those_that_were_fitted(
    fitted: dict[str, Any], plans: list[CallPlan]
) -> None:
    public = [plan for plan in plans if not plan.flaggable]
    flagged = [plan for plan in plans if plan.flaggable]
    for some, shares in ((public, fitted["priority_citizen"]), (flagged, fitted["mh_priority"])):
        counted = Counter(plan.priority for plan in some)
        for priority in "1234":
            share = counted[priority] / len(some)
            assert share == pytest.approx(shares[priority], abs=0.035)
    reopened = mean(any(step.act is Act.REOPEN for step in plan.steps) for plan in plans)
    assert reopened == pytest.approx(fitted["reopened"], abs=0.005)
    drift = fitted["label_drift"]
    ended = [plan for plan in flagged if _typed(plan, -1)]
    began = mean(_typed(plan, 0) for plan in ended)
    assert began == pytest.approx(drift["seattle_crisis_final_that_started_as_crisis"], abs=0.06)
    stayed = mean(_typed(plan, -1) for plan in flagged if _typed(plan, 0))
    assert stayed == pytest.approx(drift["seattle_crisis_initial_that_stayed_crisis"], abs=0.06)
    changes = mean(len(plan.steps) for plan in plans)
    assert changes == pytest.approx(fitted["distinct_stamps_per_call"], rel=0.1)


def _typed(plan: CallPlan, which: int) -> bool:
    natures = [step.text for step in plan.steps if step.act in {Act.TYPE, Act.RETYPE}]
    return BY_CODE[natures[which]].common in CRISIS_COMMON


def test_storms_come_as_often_as_asked_and_as_hard_as_measured(fitted: dict[str, Any]) -> None:
    assert set(figures.STORM_FACTORS) == set(fitted["storm_factor"].values())
    hours = 24 * 60
    city = invented_calls(_chance(8), start_hour=0, calls_an_hour=12, storm_every_h=72)
    counts = Counter(
        int(plan.received_s // 3600)
        for plan in takewhile(lambda plan: plan.received_s < hours * 3600, city)
    )
    rates = [counts[hour] / (12 * figures.HOUR_FACTORS[hour % 168]) for hour in range(hours)]
    stormy = [rate for rate in rates if rate > 4]
    assert median(rates) < 1.3  # most hours are as ever
    assert 5 < median(stormy) < 14
    # A storm of four hours every three days is one hour in nineteen.
    assert len(stormy) / hours == pytest.approx(4 / 76, rel=0.5)


def test_without_storms_the_same_seed_makes_the_same_city_as_before() -> None:
    calm = [
        p.received_s for p in islice(invented_calls(_chance(), start_hour=0, calls_an_hour=42), 50)
    ]
    again = [
        p.received_s
        for p in islice(
            invented_calls(_chance(), start_hour=0, calls_an_hour=42, storm_every_h=None), 50
        )
    ]
    assert calm == again


def test_the_unit_rows_of_san_francisco_replay_as_calls(shared_data: Path) -> None:
    file = shared_data / "calls" / "sffd_2016_2020" / "unit_calls.csv"
    calls = CallsFile(file, read_map(SFFD))
    begin = calls.checked_start("2016-12-31T12:00")
    seen = units = 0
    last = 0.0
    for plan in islice(replayed_calls(calls, begin, _chance()), 1_500):
        seen += 1
        assert plan.received_s >= last
        last = plan.received_s
        units += len({step.text for step in plan.steps if step.act is Act.ASSIGN})
        assert plan.steps[-1].act is Act.CLOSE
    assert seen == 1_500
    assert 1.2 < units / seen < 4  # rows are units, several to a call
