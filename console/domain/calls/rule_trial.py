"""Try a set of candidate rules on past calls of which a person said what they were."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from console.domain.calls.call import Call
from console.domain.calls.candidates import RuleSet

HOURS_A_DAY = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCall:
    """A call of which is known what a person said of it later.

    Attributes:
        call: What was known while it was taken; nothing of its outcome.
        flagged: Whether a person said that it had to do with mental health.
        received: When it was received, by the wall clock of its center.
    """

    call: Call
    flagged: bool
    received: datetime


@dataclass(slots=True)
class Counts:
    """How often rules and people agreed.

    Attributes:
        calls: Calls that were looked at.
        flagged: Of these, what a person flagged.
        surfaced: What the rules surface: the alert load.
        found: Surfaced and flagged.
    """

    calls: int = 0
    flagged: int = 0
    surfaced: int = 0
    found: int = 0

    @property
    def precision(self) -> float | None:
        """The share of surfaced calls that a person flagged."""
        return self.found / self.surfaced if self.surfaced else None

    @property
    def recall(self) -> float | None:
        """The share of flagged calls that are surfaced."""
        return self.found / self.flagged if self.flagged else None

    def count(self, *, surfaced: bool, flagged: bool) -> None:
        """Count one call."""
        self.calls += 1
        self.flagged += flagged
        self.surfaced += surfaced
        self.found += surfaced and flagged


@dataclass(slots=True)
class RuleTrial:
    """The result of a trial.

    Attributes:
        total: Over all calls.
        by_hour: For each hour of the day by the center's clock, 0 to 23.
        by_rule: For each rule by its id; a call that two rules surface counts for both.
        alone: Flagged calls that one rule alone found, by its id.
        first: The earliest call, or None.
        last: The latest call, or None.
    """

    total: Counts = field(default_factory=Counts)
    by_hour: list[Counts] = field(default_factory=lambda: [Counts() for _ in range(HOURS_A_DAY)])
    by_rule: dict[str, Counts] = field(default_factory=dict)
    alone: Counter[str] = field(default_factory=Counter)
    first: datetime | None = None
    last: datetime | None = None

    @property
    def hours(self) -> float:
        """Hours from the first call to the last, at least one."""
        if self.first is None or self.last is None:
            return 1.0
        return max(1.0, (self.last - self.first).total_seconds() / 3600)

    @property
    def alerts_an_hour(self) -> float:
        """Surfaced calls in a mean hour."""
        return self.total.surfaced / self.hours

    def alerts_in_hour(self, hour: int) -> float:
        """Surfaced calls in this hour of a mean day."""
        return self.by_hour[hour].surfaced / max(1.0, self.hours / HOURS_A_DAY)


def try_rules(rules: RuleSet, calls: Iterable[PastCall]) -> RuleTrial:
    """Return how well a set finds the calls that people flagged, and at what load."""
    trial = RuleTrial(by_rule={rule.rule_id: Counts() for rule in rules.rules})
    for past in calls:
        hits = {hit.rule_id for hit in rules.hits(past.call)}
        trial.total.count(surfaced=bool(hits), flagged=past.flagged)
        trial.by_hour[past.received.hour].count(surfaced=bool(hits), flagged=past.flagged)
        for rule_id, counts in trial.by_rule.items():
            counts.count(surfaced=rule_id in hits, flagged=past.flagged)
        if past.flagged and len(hits) == 1:
            trial.alone.update(hits)
        trial.first = past.received if trial.first is None else min(trial.first, past.received)
        trial.last = past.received if trial.last is None else max(trial.last, past.received)
    return trial
