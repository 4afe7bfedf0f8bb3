"""Plan the life of one invented call: what happens to it and when, at the measured rates."""

import math
from collections.abc import Sequence
from random import Random

from console.feed.simulator import city, figures, phrases
from console.feed.simulator.figures import Span, Spans
from console.feed.simulator.natures import CRISIS_COMMON, NATURES, Nature, Theme
from console.feed.simulator.steps import Act, CallPlan, Kind, Step

_CRISIS = tuple(nature for nature in NATURES if nature.crisis)
_DISGUISED = tuple(nature for nature in NATURES if nature.disguise)
_PUBLIC = tuple(nature for nature in NATURES if nature.weight)
_KINDS = {
    nature.code: Kind(code=nature.code, label=nature.label, common=nature.common)
    for nature in NATURES
}


def lasts(chance: Random, span: Span) -> float:
    """Return seconds drawn from a span."""
    if chance.random() < span.zero:
        return 0.0
    return min(figures.STRETCH_LIMIT_S, math.exp(chance.gauss(span.mu, span.sigma)))


def a_call(chance: Random, received_s: float) -> CallPlan:
    """Return some call that is received at this time."""
    flaggable = chance.random() < figures.MENTAL_HEALTH_SHARE
    first, second = _natures(chance, flaggable=flaggable)
    return plan(chance, received_s, first, second, flaggable=flaggable)


def plan(
    chance: Random,
    received_s: float,
    first: Nature,
    second: Nature | None = None,
    *,
    flaggable: bool = False,
    first_note: str = "",
) -> CallPlan:
    """Return a call of this nature that becomes ``second`` while it is worked, if that is given."""
    spans = figures.MENTAL_HEALTH if flaggable else figures.PUBLIC
    shares = figures.MENTAL_HEALTH_PRIORITIES if flaggable else figures.PUBLIC_PRIORITIES
    priority = chance.choices(tuple(shares), weights=tuple(shares.values()))[0]
    return CallPlan(
        received_s=received_s,
        steps=_steps(chance, spans, first, second, flaggable=flaggable, first_note=first_note),
        kinds=_KINDS,
        priority=str(priority),
        priority_number=figures.PRIORITY_NUMBERS[priority],
        flaggable=flaggable,
    )


def _natures(chance: Random, *, flaggable: bool) -> tuple[Nature, Nature | None]:
    """Return what it is typed as first, and what it is retyped as, if it is."""
    if not flaggable:
        return _drawn(chance, _PUBLIC, [nature.weight for nature in _PUBLIC]), None
    drawn = chance.random()
    crisis = _drawn(chance, _CRISIS, [nature.crisis for nature in _CRISIS])
    disguised = _drawn(chance, _DISGUISED, [nature.disguise for nature in _DISGUISED])
    if drawn < figures.BEGAN_AS_SUCH:
        return crisis, None if chance.random() < figures.STAYED_SUCH else disguised
    if drawn < figures.BEGAN_AS_SUCH + figures.RETYPED_AS_SUCH:
        return disguised, crisis
    return disguised, None


def _drawn(chance: Random, natures: Sequence[Nature], weights: Sequence[float]) -> Nature:
    return chance.choices(natures, weights=weights)[0]


def _steps(
    chance: Random,
    spans: Spans,
    first: Nature,
    second: Nature | None,
    *,
    flaggable: bool,
    first_note: str,
) -> tuple[Step, ...]:
    """Return about eight happenings, in order."""
    answered = chance.uniform(2, 12)
    typed = answered + max(5.0, lasts(chance, spans.received_queued))
    theme = (second or first).theme if flaggable else first.theme
    steps = [
        Step(after_s=0, act=Act.RING),
        Step(after_s=answered, act=Act.ANSWER, text=city.a_call_taker(chance)),
        Step(after_s=typed, act=Act.TYPE, text=first.code),
        Step(
            after_s=typed + chance.uniform(4, 25),
            act=Act.NOTE,
            text=first_note or phrases.opening(chance, theme),
        ),
    ]
    talk_until = typed + chance.uniform(60, 420)
    if flaggable and chance.random() < figures.REQUEST_SHARE:
        steps.append(
            Step(
                after_s=typed + chance.uniform(20, 90),
                act=Act.NOTE,
                text=phrases.request(chance),
            )
        )
    if chance.random() < (0.8 if flaggable else 0.3):
        steps.append(
            Step(
                after_s=typed + chance.uniform(40, 300),
                act=Act.NOTE,
                text=phrases.later(chance, theme),
            )
        )
    if second is not None:
        steps.append(
            Step(after_s=typed + chance.uniform(60, 600), act=Act.RETYPE, text=second.code)
        )
    if chance.random() < 0.6:
        steps.append(Step(after_s=talk_until, act=Act.HANG_UP))
    steps.extend(_response(chance, spans, second or first, typed))
    closed = max(step.after_s for step in steps) + chance.uniform(5, 60)
    steps.append(Step(after_s=closed, act=Act.CLOSE, text=phrases.closing(chance)))
    if chance.random() < figures.REOPENED_SHARE:
        again = closed + chance.uniform(60, 3_600)
        steps.append(Step(after_s=again, act=Act.REOPEN, text=phrases.later(chance, theme)))
        steps.append(Step(after_s=again + chance.uniform(120, 1_800), act=Act.CLOSE, text="CLR"))
    return tuple(sorted(steps, key=lambda step: step.after_s))


def _response(chance: Random, spans: Spans, nature: Nature, typed: float) -> list[Step]:
    """Return what the units do; one call in nine never sees one arrive."""
    crisis = nature.common in CRISIS_COMMON and nature.theme is not Theme.SUICIDE
    by_team = crisis and chance.random() < 0.4
    unit = city.a_crisis_unit(chance) if by_team else city.a_unit(chance, nature.agency)
    assigned = typed + lasts(chance, spans.queued_dispatched)
    steps = [Step(after_s=assigned, act=Act.ASSIGN, text=unit)]
    travel = lasts(chance, spans.dispatched_arrived)
    stay = lasts(chance, spans.arrived_closed)
    if chance.random() < spans.dispatched_arrived.never:
        return [*steps, Step(after_s=assigned + min(stay, 1_800), act=Act.CLEAR, text=unit)]
    arrived = assigned + travel
    if travel > 60 and chance.random() < 0.4:
        steps.append(Step(after_s=assigned + chance.uniform(5, 55), act=Act.ENROUTE, text=unit))
    steps.append(Step(after_s=arrived, act=Act.ARRIVE, text=unit))
    if stay > 300 and chance.random() < 0.12:
        steps.append(
            Step(
                after_s=arrived + stay * chance.uniform(0.2, 0.8),
                act=Act.NOTE,
                text=phrases.from_unit(chance, unit),
            )
        )
    if chance.random() < 0.12:
        steps.append(Step(after_s=arrived + stay * 0.9, act=Act.CLEAR, text=unit))
    return steps
