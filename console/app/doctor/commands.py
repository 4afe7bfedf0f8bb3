"""Offer ``doctor`` and ``support-bundle`` on the command line."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.exit_codes import ExitCode

if TYPE_CHECKING:
    from console.app.doctor.doctor import Finding

# The checks are imported inside the functions: this module is loaded for every other command.

Subparsers = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it
_EPILOG = (
    "Exit codes: 0 all is well, 1 something failed, 4 nothing failed and somebody should look at"
    " something. With --strict a warning counts as a failure."
)


def add_doctor_commands(
    subparsers: "Subparsers[argparse.ArgumentParser]",
    parents: Sequence[argparse.ArgumentParser] = (),
) -> None:
    """Add both commands; ``parents`` hold what all commands take."""
    doctor = subparsers.add_parser(
        "doctor",
        parents=parents,
        help="check every part of this desk and say what to do",
        description="Check every part of this desk. Nothing is changed: what is written to try"
        " the disk and the keyring is taken away again.",
        epilog=_EPILOG,
    )
    doctor.add_argument("--json", action="store_true", help="print JSON")
    doctor.add_argument("--strict", action="store_true", help="a warning ends with 1 as well")
    doctor.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="its first line opens the record; without it demo slot and keyring are asked",
    )
    doctor.set_defaults(run=_doctor)
    bundle = subparsers.add_parser(
        "support-bundle",
        parents=parents,
        help="gather what IT may send to whoever helps: no caller, no name, no note",
        description="Gather versions, what doctor found, the policy without its texts, and the"
        " log's own sentences into one file. Nothing is sent.",
        epilog="Exit codes: 0 made, 2 FILE is there already or cannot be written.",
    )
    bundle.add_argument("file", type=Path, metavar="FILE", help="the bundle, a .zip not there yet")
    bundle.set_defaults(run=_support_bundle)


def _doctor(options: argparse.Namespace) -> int:
    from console.app.doctor.doctor import Patient, examine  # noqa: PLC0415
    from console.app.policy.policy import read_policy  # noqa: PLC0415
    from console.app.profile import profile_folder  # noqa: PLC0415

    patient = Patient(
        folder=profile_folder(options.profile),
        policy=read_policy(),
        passphrase_file=options.passphrase_file,
    )
    findings = []
    for finding in examine(patient):
        findings.append(finding)
        if not options.json:
            print("\n".join(_lines(finding)), flush=True)
    code = _code(findings, strict=options.strict)
    if options.json:
        print(json.dumps(_values(patient.folder, findings, code), indent=1))
    else:
        print(_sum(findings))
    return code


def _support_bundle(options: argparse.Namespace) -> int:
    from console.app.doctor.doctor import Patient, examine  # noqa: PLC0415
    from console.app.doctor.support_bundle import make_bundle  # noqa: PLC0415
    from console.app.policy.policy import read_policy  # noqa: PLC0415
    from console.app.profile import profile_folder  # noqa: PLC0415

    patient = Patient(folder=profile_folder(options.profile), policy=read_policy())
    try:
        made = make_bundle(options.file, patient, list(examine(patient)))
    except OSError as error:
        print(f"{options.file}: {error.strerror}. Nothing was written over.", file=sys.stderr)
        return ExitCode.BAD_INPUT
    print(f"{made.file}: {', '.join(made.members)}")
    if made.left_out:
        print(f"{made.left_out} lines of the logs were left out: not the program's own sentences.")
    print("Nothing was sent. Look into it before you send it.")
    return ExitCode.OK


def _lines(finding: "Finding") -> list[str]:
    lines = [f"{finding.health.value.upper():8} {finding.name:15} {finding.seen}"]
    return [*lines, f"{'':24} -> {finding.to_do}"] if finding.to_do else lines


def _code(findings: "Sequence[Finding]", *, strict: bool) -> ExitCode:
    healths = {finding.health.value for finding in findings}
    if "failure" in healths or (strict and "warning" in healths):
        return ExitCode.FAILED
    return ExitCode.WARNED if "warning" in healths else ExitCode.OK


def _sum(findings: "Sequence[Finding]") -> str:
    counts = [
        f"{sum(finding.health.value == health for finding in findings)} {word}"
        for health, word in (("ok", "well"), ("warning", "to look at"), ("failure", "failed"))
    ]
    return "\n" + ", ".join(counts)


def _values(folder: Path, findings: "Sequence[Finding]", code: ExitCode) -> dict[str, object]:
    return {
        "profile": str(folder),
        "exit_code": int(code),
        "checks": [
            {
                "name": finding.name,
                "result": finding.health.value,
                "seen": finding.seen,
                "to_do": finding.to_do,
            }
            for finding in findings
        ],
    }
