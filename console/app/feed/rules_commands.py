"""Offer the command that tries candidate rules on past calls before they go live."""

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def add_rules_commands(
    subparsers: "Subparsers[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add ``rules`` with what can be done about rules; ``parents`` hold what all commands take."""
    rules = subparsers.add_parser("rules", help="try candidate rules on past calls")
    acts = rules.add_subparsers(title="acts", metavar="ACT", required=True)
    trial = acts.add_parser(
        "try",
        parents=parents,
        help="try a set of rules",
        description="Try a set of rules on a file of past calls and print precision, recall and "
        "alerts an hour, by hour of the day and by rule.",
        epilog="Only the columns named here are read. Name none whose content was known only "
        "after the call. Exit codes: 0 done, 2 a file or a column does not fit.",
    )
    add = trial.add_argument
    add("rules", metavar="RULES", help="a rule file (TOML), or default for the one that ships")
    add("--calls", type=Path, metavar="FILE", help="past calls (CSV with a header)")
    add("--label", metavar="COLUMN", help="what a person said of the call later: 1 or 0")
    add("--received", default="received", metavar="COLUMN", help="its time; default received")
    add("--type", default="type", metavar="COLUMN", help="the CAD's type; default type")
    add("--code", default="", metavar="COLUMN", help="the CAD's code, if there is one")
    add("--notes", default="", metavar="COLUMN", help="what was noted during the call")
    add("--from", dest="begin", type=_moment, metavar="WHEN", help="first day or time")
    add("--to", dest="end", type=_moment, metavar="WHEN", help="day or time that ends it")
    add("--simulated", type=int, metavar="N", help="N calls of the simulated city instead")
    add("--notes-only", action="store_true", help="of simulated calls try the notes alone")
    add("--seed", type=int, default=911, help="of the simulated city")
    add("--json", action="store_true", help="print JSON")
    trial.set_defaults(run=_try)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _try(options: argparse.Namespace) -> int:
    from console.app.feed.rules_trial import run_trial  # noqa: PLC0415 - only where asked

    return run_trial(options)
