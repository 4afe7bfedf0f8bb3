"""Offer the command that checks an agency's own file of targets before it goes live."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from console.app.exit_codes import ExitCode

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it


def add_targets_commands(
    subparsers: "Subparsers[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add ``targets`` with what can be done about them; ``parents`` hold what all commands take."""
    targets = subparsers.add_parser("targets", help="where a call can go: check a file of targets")
    acts = targets.add_subparsers(title="acts", metavar="ACT", required=True)
    check = acts.add_parser(
        "check",
        parents=parents,
        help="check a file of targets",
        description="Read a file of targets whole and say of each thing that does not fit where "
        "it stands and why. Nothing is changed. 'example' checks the set that ships.",
        epilog="Exit codes: 0 it can be used, 2 it does not fit or cannot be read.",
    )
    check.add_argument("file", metavar="FILE", help="targets (TOML), or example")
    check.add_argument("--json", action="store_true", help="print JSON")
    check.set_defaults(run=_check)


def _check(options: argparse.Namespace) -> int:
    # Imported here: the other commands do without.
    from console.domain.reroute.target_file import (  # noqa: PLC0415
        EXAMPLE_TARGETS,
        TargetFileError,
        read_targets,
    )

    file = EXAMPLE_TARGETS if options.file == "example" else Path(options.file).expanduser()
    try:
        found = read_targets(file)
    except OSError as error:
        print(f"{file.name} cannot be read: {error.strerror}.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    except TargetFileError as wrong:
        if options.json:
            rows = [{"line": one.line, "reason": one.reason} for one in wrong.misfits]
            print(json.dumps({"usable": False, "misfits": rows}, ensure_ascii=False))
        else:
            print(wrong, file=sys.stderr)
            print("Nothing of this file is used. What was in force stays.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    if options.json:
        print(json.dumps({"usable": True, "targets": len(found.targets), "version": found.version}))
        return ExitCode.OK
    label = " (an example: invented)" if found.example else ""
    print(f"{found.set_id} {found.version}, {found.agency}{label}: {len(found.targets)} targets")
    for target in found.targets:
        ways = ", ".join(f"{reach.by.label} {reach.value}" for reach in target.reach)
        print(f"  {target.name}: {target.kind.label}, {target.hours.text}, {ways}")
    return ExitCode.OK
