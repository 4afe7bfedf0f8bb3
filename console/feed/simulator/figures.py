"""Hold the measured figures that the simulated city follows.

Source: docs/feed.md, "The simulated city"; fitted on public call sets, written here as numbers.
"""

from dataclasses import dataclass

HOURS_A_WEEK = 168

HOUR_FACTORS: tuple[float, ...] = (
    0.64, 0.58, 0.49, 0.43, 0.41, 0.37, 0.65, 0.86, 1.32, 1.48, 1.46, 1.46,
    1.60, 1.35, 1.44, 1.55, 1.29, 1.41, 1.09, 0.94, 0.91, 0.87, 0.75, 0.82,
    0.53, 0.56, 0.40, 0.43, 0.32, 0.49, 0.63, 1.05, 1.50, 1.51, 1.55, 1.34,
    1.52, 1.32, 1.29, 1.52, 1.37, 1.41, 1.31, 1.10, 0.95, 0.76, 0.94, 0.91,
    0.65, 0.57, 0.41, 0.34, 0.36, 0.51, 0.58, 0.94, 1.65, 1.60, 1.57, 1.54,
    1.43, 1.47, 1.41, 1.48, 1.41, 1.38, 1.10, 1.08, 1.05, 0.92, 0.91, 0.73,
    0.65, 0.68, 0.45, 0.42, 0.39, 0.40, 0.55, 0.96, 1.51, 1.64, 1.48, 1.57,
    1.45, 1.51, 1.58, 1.51, 1.43, 1.61, 1.10, 1.02, 0.95, 0.82, 0.82, 0.88,
    0.70, 0.55, 0.47, 0.54, 0.47, 0.40, 0.61, 1.07, 1.19, 1.41, 1.45, 1.37,
    1.60, 1.51, 1.58, 1.48, 1.32, 1.48, 1.36, 1.10, 0.98, 1.09, 1.11, 0.94,
    0.77, 0.65, 0.58, 0.64, 0.51, 0.41, 0.37, 0.65, 0.98, 1.18, 1.25, 1.30,
    1.09, 1.18, 1.09, 1.13, 1.26, 1.07, 0.97, 1.11, 0.96, 0.89, 1.23, 1.11,
    0.92, 0.75, 0.67, 0.65, 0.39, 0.46, 0.41, 0.72, 0.78, 1.11, 1.02, 1.06,
    1.02, 1.08, 0.98, 1.06, 0.89, 0.99, 1.02, 0.91, 0.99, 0.79, 1.01, 0.74,
)  # fmt: skip
"""Calls in each hour of the week over the mean hour, Monday 00:00 first; their mean is 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A length of time: lognormal seconds, with a share that is exactly zero.

    Attributes:
        mu: Mean of the logarithm of the seconds.
        sigma: Its standard deviation.
        zero: Share of exact zeros.
        never: Share in which the thing does not happen at all.
    """

    mu: float
    sigma: float
    zero: float = 0.0
    never: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """The four stretches of a call's life."""

    received_queued: Span
    queued_dispatched: Span
    dispatched_arrived: Span
    arrived_closed: Span


PUBLIC = Spans(
    received_queued=Span(mu=4.13, sigma=0.75, zero=0.03),
    queued_dispatched=Span(mu=4.25, sigma=2.71),
    dispatched_arrived=Span(mu=5.68, sigma=1.29, zero=0.03, never=0.11),
    arrived_closed=Span(mu=7.35, sigma=1.52, zero=0.01),
)
MENTAL_HEALTH = Spans(
    received_queued=Span(mu=4.50, sigma=0.78, zero=0.07),
    queued_dispatched=Span(mu=5.40, sigma=1.72, zero=0.01),
    dispatched_arrived=Span(mu=5.70, sigma=1.37, zero=0.02, never=0.06),
    arrived_closed=Span(mu=8.50, sigma=1.58, zero=0.01),
)
STRETCH_LIMIT_S = 36 * 3600.0
"""No stretch of a call's life lasts longer; the measured tail ends in a day and a half."""

PUBLIC_PRIORITIES = {1: 0.172, 2: 0.386, 3: 0.227, 4: 0.215}
MENTAL_HEALTH_PRIORITIES = {1: 0.169, 2: 0.800, 3: 0.008, 4: 0.023}
PRIORITY_NUMBERS = {1: 9, 2: 7, 3: 4, 4: 2}
"""The common number for each local priority; 10 is the most urgent."""

MENTAL_HEALTH_SHARE = 0.059
"""Calls that a person would flag."""

BEGAN_AS_SUCH = 0.28
RETYPED_AS_SUCH = 0.34
STAYED_SUCH = 0.85
"""Of the calls a person would flag: typed so from the start, retyped so later (the rest never
are), and of those typed so from the start how many stay so. Together: of the calls that end as a
crisis about two in five began as one."""

REOPENED_SHARE = 0.020
REQUEST_SHARE = 0.12
"""Of the calls a person would flag, how many a call taker marks as wanting the clinician."""

DEFAULT_CALLS_AN_HOUR = 42.0

STORM_FACTORS = (6.5, 13.0)
"""How many times the usual calls come in a storm, from the mildest to the worst measured."""

STORM_HOURS = (2.0, 6.0)
"""How long a storm lasts."""
