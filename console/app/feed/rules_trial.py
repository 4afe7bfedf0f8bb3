"""Run a trial of candidate rules and print what it found, as a table or as JSON."""

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from console.app.exit_codes import ExitCode
from console.app.feed.past_calls import (
    Columns,
    PastCallsError,
    read_past_calls,
    simulated_past_calls,
)
from console.app.profile import SHIPPED_RULES
from console.domain.calls.candidates import RuleFileError, RuleSet, read_rules
from console.domain.calls.rule_trial import HOURS_A_DAY, Counts, PastCall, RuleTrial, try_rules


def run_trial(options: argparse.Namespace) -> int:
    """Try the rules that were asked for and return the exit code."""
    file = SHIPPED_RULES if options.rules == "default" else Path(options.rules)
    try:
        rules = read_rules(file)
        trial = try_rules(rules, _calls(options))
    except (RuleFileError, PastCallsError) as wrong:
        print(wrong, file=sys.stderr)
        return ExitCode.BAD_INPUT
    except OSError as wrong:
        print(f"{wrong.filename}: cannot be read: {wrong.strerror}", file=sys.stderr)
        return ExitCode.BAD_INPUT
    if not trial.total.calls:
        print("There is no call to try the rules on.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    print(json.dumps(_as_json(rules, trial), indent=1) if options.json else _table(rules, trial))
    return ExitCode.OK


def _calls(options: argparse.Namespace) -> Iterable[PastCall]:
    if options.simulated:
        return simulated_past_calls(options.simulated, options.seed, notes_only=options.notes_only)
    if options.calls is None or not options.label:
        raise PastCallsError("--calls FILE and --label COLUMN are needed, or --simulated N")
    columns = Columns(
        label=options.label,
        received=options.received,
        kind=options.type,
        code=options.code,
        notes=options.notes,
    )
    return read_past_calls(options.calls, columns, begin=options.begin, end=options.end)


def _as_json(rules: RuleSet, trial: RuleTrial) -> dict[str, Any]:
    return {
        "rules": rules.set_id,
        "version": rules.version,
        "first": trial.first.isoformat() if trial.first else None,
        "last": trial.last.isoformat() if trial.last else None,
        "hours": round(trial.hours, 1),
        "alerts_an_hour": round(trial.alerts_an_hour, 4),
        "total": _numbers(trial.total),
        "by_hour": [
            {"hour": hour, "alerts_an_hour": round(trial.alerts_in_hour(hour), 4)}
            | _numbers(trial.by_hour[hour])
            for hour in range(HOURS_A_DAY)
        ],
        "by_rule": {
            rule_id: _numbers(counts) | {"alone": trial.alone[rule_id]}
            for rule_id, counts in trial.by_rule.items()
        },
    }


def _numbers(counts: Counts) -> dict[str, Any]:
    return {
        "calls": counts.calls,
        "flagged": counts.flagged,
        "surfaced": counts.surfaced,
        "found": counts.found,
        "precision": None if counts.precision is None else round(counts.precision, 4),
        "recall": None if counts.recall is None else round(counts.recall, 4),
    }


def _table(rules: RuleSet, trial: RuleTrial) -> str:
    total = trial.total
    share = total.surfaced / total.calls
    lines = [
        f"rules {rules.set_id} {rules.version}",
        f"{total.calls} calls in {trial.hours:.0f} hours, {total.flagged} flagged by a person",
        f"precision {_part(total.precision)}  recall {_part(total.recall)}",
        f"alerts an hour {trial.alerts_an_hour:.2f}, {100 * share:.1f} % of all calls",
        "",
        "hour  calls  flagged  surfaced  alerts/h  precision  recall",
    ]
    for hour, counts in enumerate(trial.by_hour):
        lines.append(
            f"{hour:02d}   {counts.calls:6d} {counts.flagged:8d} {counts.surfaced:9d} "
            f"{trial.alerts_in_hour(hour):9.2f}  {_part(counts.precision):>9}  "
            f"{_part(counts.recall):>6}"
        )
    lines += ["", "rule                      surfaced  precision  recall  found by it alone"]
    for rule_id, counts in trial.by_rule.items():
        lines.append(
            f"{rule_id:25} {counts.surfaced:8d}  {_part(counts.precision):>9}  "
            f"{_part(counts.recall):>6}  {trial.alone[rule_id]:17d}"
        )
    return "\n".join(lines)


def _part(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
