"""Let a simulated city's calls happen in time: arrivals, their steps, at any speed."""

import asyncio
import heapq
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from random import Random

from console.domain.clock import monotonic_s, utc_now
from console.feed.eido import document as eido
from console.feed.simulator import call_plans, figures
from console.feed.simulator.living_call import LivingCall
from console.feed.simulator.natures import BY_CODE
from console.feed.simulator.steps import CallPlan, Step

Publish = Callable[[str, bytes, bool], None]
"""Takes incident id, document and whether the incident is open."""

_HOUR_S = 3_600.0
_LONGEST_SLEEP_S = 0.25
_STEPS_A_TURN = 200


def invented_calls(
    chance: Random,
    *,
    start_hour: float,
    calls_an_hour: float,
    storm_every_h: float | None = None,
) -> Iterator[CallPlan]:
    """Yield calls without end, in order of time: Poisson, at the rate of each hour of the week.

    Args:
        chance: Where they come from.
        start_hour: The hour of the week at which simulated time is zero; 0 is Monday midnight.
        calls_an_hour: The mean over a week, storms left out.
        storm_every_h: Mean hours from the end of a storm to the next; None for no storms.
    """
    storms = _Storms(chance, storm_every_h)
    highest = max(figures.HOUR_FACTORS) * storms.highest
    at_s = 0.0
    while True:
        at_s += chance.expovariate(calls_an_hour * highest / _HOUR_S)
        hour = int(start_hour + at_s / _HOUR_S) % figures.HOURS_A_WEEK
        if chance.random() * highest <= figures.HOUR_FACTORS[hour] * storms.factor_at(at_s):
            yield call_plans.a_call(chance, at_s)


class _Storms:
    """When storms rage, and how hard; asked in order of time."""

    def __init__(self, chance: Random, every_h: float | None) -> None:
        self._chance = chance
        self._every_h = every_h
        self._begins_s = self._ends_s = math.inf
        self._factor = 1.0
        self.highest = 1.0 if every_h is None else figures.STORM_FACTORS[1]
        self._plan(0.0)

    def factor_at(self, at_s: float) -> float:
        """Return how many times the usual calls come now."""
        if at_s >= self._ends_s:
            self._plan(self._ends_s)
        return self._factor if at_s >= self._begins_s else 1.0

    def _plan(self, after_s: float) -> None:
        if self._every_h is None:
            return
        self._begins_s = after_s + self._chance.expovariate(1 / self._every_h) * _HOUR_S
        self._ends_s = self._begins_s + self._chance.uniform(*figures.STORM_HOURS) * _HOUR_S
        self._factor = self._chance.uniform(*figures.STORM_FACTORS)


@dataclass(order=True, slots=True)
class _Due:
    at_s: float
    serial: int
    call: LivingCall = field(compare=False)
    step: Step = field(compare=False)


class Traffic:
    """The calls of one source. Simulated seconds run ``speed`` times as fast as the clock.

    Every time that a document names is one of this machine's clock, so that a desk beside it shows
    true waiting times at any speed.
    """

    def __init__(
        self,
        plans: Iterator[CallPlan],
        publish: Publish,
        *,
        chance: Random,
        speed: float = 1.0,
        limit: int | None = None,
    ) -> None:
        """Prepare; nothing happens before ``run``.

        Args:
            plans: Calls in order of time.
            publish: Takes each document as it is written.
            chance: Where places, people and numbers come from.
            speed: Simulated seconds in a second.
            limit: Calls after which no new ones come; None for no end.
        """
        self._plans = plans
        self._publish = publish
        self._chance = chance
        self._speed = speed
        self._limit = limit
        self._serials = count(1)
        self._due: list[_Due] = []
        self._next: CallPlan | None = None
        self._created = 0
        self._started_at = utc_now()
        self._started_s = monotonic_s()
        self._paused_at_s: float | None = None
        self._leapt_s = 0.0

    @property
    def created(self) -> int:
        """Calls that came so far, those that were open at the start not counted."""
        return self._created

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return not self._due and self._peek() is None

    def open_at_start(self, how_many: int) -> None:
        """Let calls be open already, each somewhere in its life."""
        made = 0
        while made < how_many:
            plan = call_plans.a_call(self._chance, 0.0)
            closed_s = max(step.after_s for step in plan.steps)
            age_s = self._chance.uniform(0.02, 0.9) * closed_s
            if not 30 <= age_s <= 6 * _HOUR_S:
                continue
            self._begin(plan, -age_s, now_s=0.0)
            made += 1

    def call_now(self, code: str, note: str = "") -> str:
        """Let one more call come at once and return its number.

        Raises:
            KeyError: the city has no nature of this code.
        """
        nature = BY_CODE[code.upper()]
        plan = call_plans.plan(
            self._chance, self._now_s(), nature, flaggable=bool(nature.crisis), first_note=note
        )
        return self._begin(plan, self._now_s(), now_s=self._now_s()).number

    def pause(self) -> None:
        """Stop simulated time."""
        if self._paused_at_s is None:
            self._paused_at_s = monotonic_s()

    def resume(self) -> None:
        """Let simulated time run on."""
        if self._paused_at_s is not None:
            paused_s = monotonic_s() - self._paused_at_s
            self._started_s += paused_s
            self._started_at += timedelta(seconds=paused_s)
            self._paused_at_s = None

    async def run(self) -> None:
        """Let things happen until cancelled."""
        self._started_at, self._started_s = utc_now(), monotonic_s()
        while True:
            await asyncio.sleep(0 if self._catch_up() else self._wait_s())

    def _catch_up(self) -> bool:
        """Let what is due happen, not too much in one go; False if nothing was due."""
        if self._paused_at_s is not None:
            return False
        happened = 0
        while happened < _STEPS_A_TURN and self._next_at_s() <= self._now_s():
            self._happen()
            happened += 1
        return happened > 0

    def _wait_s(self) -> float:
        """Return how long to sleep: to the next happening, and never long."""
        if self._paused_at_s is not None:
            return _LONGEST_SLEEP_S
        return min(_LONGEST_SLEEP_S, max(0.0, self._next_at_s() - self._now_s()) / self._speed)

    def storm(self, changes: int) -> int:
        """Let the next ``changes`` happenings happen now and return how many did.

        Simulated time leaps ahead to each of them, so that no document names a time to come.
        """
        happened = 0
        while happened < changes and not self.ended:
            self._leapt_s += max(0.0, self._next_at_s() - self._now_s())
            self._happen()
            happened += 1
        return happened

    def _now_s(self) -> float:
        return (monotonic_s() - self._started_s) * self._speed + self._leapt_s

    def _clock_at(self, at_s: float) -> datetime:
        return self._started_at + timedelta(seconds=(at_s - self._leapt_s) / self._speed)

    def _peek(self) -> CallPlan | None:
        if self._next is None and (self._limit is None or self._created < self._limit):
            self._next = next(self._plans, None)
        return self._next

    def _next_at_s(self) -> float:
        plan = self._peek()
        due_s = self._due[0].at_s if self._due else math.inf
        return min(due_s, plan.received_s if plan else math.inf)

    def _happen(self) -> None:
        """Let the one next thing happen."""
        plan = self._peek()
        if plan is not None and (not self._due or plan.received_s <= self._due[0].at_s):
            self._next = None
            self._created += 1
            self._begin(plan, plan.received_s, now_s=plan.received_s)
            return
        due = heapq.heappop(self._due)
        due.call.apply(due.step, self._clock_at(due.at_s))
        self._tell(due.call)

    def _begin(self, plan: CallPlan, received_s: float, *, now_s: float) -> LivingCall:
        serial = next(self._serials)
        born_at = self._clock_at(received_s)
        call = LivingCall(plan, serial=serial, chance=self._chance, born_at=born_at)
        for step in plan.steps:
            at_s = received_s + step.after_s
            if at_s <= now_s:
                call.apply(step, self._clock_at(at_s))
            else:
                heapq.heappush(self._due, _Due(at_s, next(self._serials), call, step))
        self._tell(call)
        return call

    def _tell(self, call: LivingCall) -> None:
        self._publish(call.incident_id, eido.encode(call.document()), call.is_open)
