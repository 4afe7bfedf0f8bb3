"""Count how many calls went how far: the sets A to G72 and the rates between them.

Never a bare diversion rate: four stand side by side, each with its count and what it is a part of,
and what cannot be counted says why. Source: design/domain.md 6.1, 6.2.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from math import sqrt

from console.domain.finish.satisfaction import QuarterMean

LONGEST_BUCKET_S = 3600
_Z = 1.959964
"""Of the normal curve, for 95 %."""


class CallSet(Enum):
    """The sets of the funnel; all but A count incidents, each once.

    The bit is that of ``Figures.sets``; A has none, because the record does not hold every call.
    """

    A = ("All calls of a police kind", 0)
    B = ("Of mental health", 1)
    C = ("Eligible: no hard answer, in the service area", 2)
    Q = ("Offered to a clinician", 4)
    E = ("Engaged or consulted", 8)
    O = ("Owned: takeover, callback or three-way", 16)  # noqa: E741 - the letter of the trade
    G = ("Diverted, no sworn unit came", 32)
    G24 = ("Still diverted after 24 hours", 64)
    G72 = ("Still diverted after 72 hours", 128)

    def __init__(self, label: str, bit: int) -> None:
        self.label = label
        self.bit = bit


class WhyNot(Enum):
    """Why a figure cannot be computed; the sentence is shown (context ``figures``)."""

    NOT_IN_RECORD = "the record keeps what clinicians did, not every call of the center"
    NOBODY = "nobody is in the set it is a part of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was counted over some days.

    Attributes:
        first: The first day, local.
        last: The last day, itself counted.
        sets: How many incidents lie in exactly these sets, by the sum of their bits.
        hours: By (weekday, hour) on which they began; Monday is 0.
        channels: By how they came to a clinician.
        dispositions: By how they ended.
        nondivert: By why police went.
        asked: Incidents on which somebody asked for a clinician.
        taken: By seconds from the request until a clinician had it, cut down to a step.
        engaged: The same until they talked, where the log tells it.
        all_calls: Set A, from the center's own statistics; None where nobody gave it.
        satisfaction: What callers said, by quarters that are over; empty where too few answered.
        counting: The record is still being counted: all of these may grow.
    """

    first: date
    last: date
    sets: Mapping[int, int] = field(default_factory=dict)
    hours: Mapping[tuple[int, int], int] = field(default_factory=dict)
    channels: Mapping[str, int] = field(default_factory=dict)
    dispositions: Mapping[str, int] = field(default_factory=dict)
    nondivert: Mapping[str, int] = field(default_factory=dict)
    asked: int = 0
    taken: Mapping[int, int] = field(default_factory=dict)
    engaged: Mapping[int, int] = field(default_factory=dict)
    all_calls: int | None = None
    satisfaction: tuple[QuarterMean, ...] = ()
    counting: bool = False

    @property
    def incidents(self) -> int:
        """Return how many incidents there are in all."""
        return sum(self.sets.values())

    @property
    def signed(self) -> int:
        """Return how many have a signed log."""
        return sum(self.dispositions.values())

    def within(self, *wanted: CallSet) -> int:
        """Return how many incidents lie in all of these sets."""
        bits = 0
        for one in wanted:
            bits |= one.bit
        return sum(n for mask, n in self.sets.items() if mask & bits == bits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """A part of a whole, never without either.

    Attributes:
        part: The set of the numerator.
        whole: The set it is a part of.
        n: How many of the whole are in the part.
        of: How many the whole has.
        why_not: Why it cannot be computed; None where it can.
    """

    part: CallSet
    whole: CallSet
    n: int
    of: int
    why_not: WhyNot | None = None

    @property
    def share(self) -> float | None:
        """Return the share, 0 to 1; None where it cannot be computed."""
        return None if self.why_not is not None else self.n / self.of

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the share's 95 % interval. Source: Wilson 1927."""
        return None if self.why_not is not None else wilson(self.n, self.of)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the funnel; ``n`` is None where it cannot be counted, for ``why_not``."""

    call_set: CallSet
    n: int | None
    why_not: WhyNot | None = None


def funnel(figures: Figures) -> tuple[Step, ...]:
    """Return the sets A to G72 in their order."""
    steps = [
        Step(
            call_set=CallSet.A,
            n=figures.all_calls,
            why_not=WhyNot.NOT_IN_RECORD if figures.all_calls is None else None,
        )
    ]
    rest = [one for one in CallSet if one is not CallSet.A]
    return (*steps, *(Step(call_set=one, n=figures.within(one)) for one in rest))


def rate(figures: Figures, part: CallSet, whole: CallSet) -> Rate:
    """Return how much of a set lies in another."""
    if whole is CallSet.A:
        n, of = figures.within(part), figures.all_calls
    else:
        n, of = figures.within(part, whole), figures.within(whole)
    missing = WhyNot.NOT_IN_RECORD if of is None else None if of else WhyNot.NOBODY
    return Rate(part=part, whole=whole, n=n, of=of or 0, why_not=missing)


def diversion_rates(figures: Figures) -> tuple[Rate, Rate, Rate, Rate]:
    """Return the four rates that are only ever shown together, the narrowest whole first."""
    return (
        rate(figures, CallSet.G, CallSet.O),
        rate(figures, CallSet.G, CallSet.Q),
        rate(figures, CallSet.G, CallSet.C),
        rate(figures, CallSet.G, CallSet.B),
    )


def further_rates(figures: Figures) -> tuple[Rate, ...]:
    """Return the share of mental health, reach, and how many diversions lasted."""
    return (
        rate(figures, CallSet.B, CallSet.A),
        rate(figures, CallSet.Q, CallSet.C),
        rate(figures, CallSet.E, CallSet.C),
        rate(figures, CallSet.G24, CallSet.G),
        rate(figures, CallSet.G72, CallSet.G),
    )


def wilson(n: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share, 0 to 1."""
    share, square = n / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """How long people waited.

    Attributes:
        n: How many waits are known.
        of: How many were asked for.
        p50: The step in which the middle one lies, (at least, less than) seconds; None without any.
        p90: The step within which nine of ten lie.
        within_60: How many waited less than a minute.
        within_120: How many waited less than two minutes.
    """

    n: int
    of: int
    p50: tuple[int, int | None] | None
    p90: tuple[int, int | None] | None
    within_60: int
    within_120: int


def waits(steps: Mapping[int, int], of: int) -> Waits:
    """Return the middle and the long waits.

    Args:
        steps: How many by the step's beginning, seconds; the steps are those of ``step_end``.
        of: How many were asked for.
    """
    n = sum(steps.values())
    return Waits(
        n=n,
        of=of,
        p50=_percentile(steps, n, 50),
        p90=_percentile(steps, n, 90),
        within_60=sum(count for begins, count in steps.items() if begins < 60),
        within_120=sum(count for begins, count in steps.items() if begins < 120),
    )


WAIT_BINS_S = (0, 30, 60, 120, 300, 600, 1800)
"""Where the bars of a chart of waits begin, seconds; the last has no end."""


def wait_bins(steps: Mapping[int, int]) -> tuple[int, ...]:
    """Return how many waits lie in each of ``WAIT_BINS_S``."""
    ends = (*WAIT_BINS_S[1:], None)
    return tuple(
        sum(n for begins, n in steps.items() if low <= begins and (high is None or begins < high))
        for low, high in zip(WAIT_BINS_S, ends, strict=True)
    )


def step_end(begins: int) -> int | None:
    """Return where the step of a wait ends, seconds; None for the last, which has no end."""
    if begins >= LONGEST_BUCKET_S:
        return None
    return begins + (10 if begins < 120 else 30 if begins < 600 else 300)


def _percentile(steps: Mapping[int, int], n: int, percent: int) -> tuple[int, int | None] | None:
    """Return the step of the smallest wait that ``percent`` of all do not exceed (nearest rank)."""
    wanted, seen = -(-n * percent // 100), 0
    for begins in sorted(steps):
        seen += steps[begins]
        if seen >= wanted and n:
            return begins, step_end(begins)
    return None
