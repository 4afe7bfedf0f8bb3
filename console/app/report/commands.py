"""Offer ``report`` on the command line."""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from console.app.record.words import worded


def add_report_commands(
    subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]",
    *,
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Register the command; ``parents`` hold what all commands take."""
    report = subparsers.add_parser(
        "report",
        parents=list(parents),
        help="write the evaluation report and its tables",
        description="Write a page, a PDF and a CSV file for each table into an empty folder. They"
        " hold counts only, the small ones hidden. That they left is an entry of the audit before"
        " the first file is there.",
        epilog="Exit codes: 0 written, also where the period is empty, 1 failed, 2 bad input,"
        " 3 no key, 130 cancelled.",
    )
    report.add_argument(
        "--from", dest="first", type=_day, metavar="DAY", help="first day, as 2026-01-31"
    )
    report.add_argument("--to", dest="last", type=_day, metavar="DAY", help="last day, counted")
    report.add_argument("--out", type=Path, metavar="DIR", required=True, help="an empty folder")
    report.add_argument(
        "--why", metavar="WORDS", default="", help="what it is for; stands in the audit"
    )
    report.add_argument(
        "--all-calls",
        type=_count,
        metavar="N",
        help="calls of a police kind in these days, from the center's own statistics",
    )
    report.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="its first line is the passphrase"
    )
    report.add_argument(
        "--recovery-key", type=Path, metavar="FILE", help="the private half of the recovery key"
    )
    report.set_defaults(run=lambda options: worded(_report, options))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-01-31") from None


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no count")
    return int(text)


def _report(options: argparse.Namespace) -> int:
    from console.app.report.report_command import report_command  # noqa: PLC0415 - when it runs

    return report_command(options)
