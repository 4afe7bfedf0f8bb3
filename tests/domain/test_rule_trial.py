"""A trial says how often rules and people agreed, by hour and by rule."""

from datetime import datetime

from console.domain.calls.call import Call, CallId, Fact
from console.domain.calls.candidates import Rule, RuleKind, RuleSet
from console.domain.calls.rule_trial import PastCall, try_rules


def past(number: int, nature: str, hour: int, *, flagged: bool) -> PastCall:
    call = Call(call_id=CallId(str(number)), number=str(number), nature=Fact(value=nature))
    received = datetime(2026, 3, 1 + number // 4, hour)  # noqa: DTZ001 - a center's wall clock
    return PastCall(call=call, flagged=flagged, received=received)


RULES = RuleSet(
    set_id="t",
    version="1",
    rules=(
        Rule(rule_id="crisis", kind=RuleKind.NATURE, terms=("crisis",), reason="{term}"),
        Rule(rule_id="person", kind=RuleKind.NATURE, terms=("person",), reason="{term}"),
    ),
)
CALLS = [
    past(0, "Person in crisis", 2, flagged=True),
    past(1, "Suspicious person", 2, flagged=True),
    past(2, "Suspicious person", 3, flagged=False),
    past(3, "Noise", 3, flagged=True),
    past(8, "Noise", 2, flagged=False),
]


def test_precision_recall_and_load_are_those_of_the_calls() -> None:
    trial = try_rules(RULES, CALLS)
    assert (trial.total.calls, trial.total.flagged) == (5, 3)
    assert (trial.total.surfaced, trial.total.found) == (3, 2)
    assert trial.total.precision == 2 / 3
    assert trial.total.recall == 2 / 3
    assert trial.hours == 48
    assert trial.alerts_an_hour == 3 / 48


def test_each_hour_and_each_rule_is_counted_for_itself() -> None:
    trial = try_rules(RULES, CALLS)
    assert trial.by_hour[2].surfaced == 2
    assert trial.alerts_in_hour(2) == 1.0
    assert trial.by_hour[3].precision == 0.0
    assert trial.by_hour[4].recall is None
    assert (trial.by_rule["crisis"].surfaced, trial.by_rule["person"].surfaced) == (1, 3)
    assert trial.alone == {"person": 1}


def test_no_calls_are_no_numbers_and_no_error() -> None:
    trial = try_rules(RULES, [])
    assert trial.total.precision is None
    assert trial.alerts_an_hour == 0
