"""Offer the commands about policy: what holds here, and whether a file can be used."""

import argparse
import json
from pathlib import Path

from console.app.exit_codes import ExitCode

# The policy is imported inside the functions: this module is loaded for every other command.

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it
_EPILOG = "Exit codes: 0 everything can be used, 1 something cannot and is named."


def add_policy_commands(subparsers: "Subparsers[argparse.ArgumentParser]") -> None:
    """Add ``policy`` with what can be asked of it."""
    policy = subparsers.add_parser("policy", help="what the agency set, and who said it")
    acts = policy.add_subparsers(title="acts", metavar="ACT", required=True)
    show = acts.add_parser(
        "show", help="every key, its value and where that came from", epilog=_EPILOG
    )
    show.add_argument("--json", action="store_true", help="print JSON")
    show.set_defaults(run=_show)
    check = acts.add_parser("check", help="look at a file before it is rolled out", epilog=_EPILOG)
    check.add_argument("file", type=Path, metavar="FILE", help="a policy file")
    check.set_defaults(run=_check)
    example = acts.add_parser("example", help="print the shipped file: every key with its remark")
    example.set_defaults(run=_example)


def _show(options: argparse.Namespace) -> int:
    from console.app.policy.pages import policy_lines, policy_values  # noqa: PLC0415
    from console.app.policy.policy import read_policy  # noqa: PLC0415

    policy = read_policy()
    if options.json:
        print(json.dumps(policy_values(policy), indent=1))
    else:
        print("\n".join(policy_lines(policy)))
    return ExitCode.FAILED if policy.findings else ExitCode.OK


def _check(options: argparse.Namespace) -> int:
    from console.app.policy.keys import KEYS  # noqa: PLC0415
    from console.app.policy.policy import PolicyPlaces, read_policy  # noqa: PLC0415

    file: Path = options.file
    if not file.exists():
        print(f"{file}: there is no such file.")
        return ExitCode.BAD_INPUT
    policy = read_policy(PolicyPlaces(system=file, user=file / "none"), {})
    for finding in policy.findings:
        print(finding.words)
    said = sum(policy.is_set(key) for key in KEYS)
    print(f"{said} of {len(KEYS)} keys set, {len(policy.findings)} things cannot be used.")
    return ExitCode.FAILED if policy.findings else ExitCode.OK


def _example(_: argparse.Namespace) -> int:
    from console.app.policy.pages import shipped_file  # noqa: PLC0415

    print(shipped_file(), end="")
    return ExitCode.OK
