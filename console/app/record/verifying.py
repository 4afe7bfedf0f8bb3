"""Verify a record from the command line, and print a report that an auditor can read."""

import argparse
import json
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from types import FrameType
from typing import Any

from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.app.progress_line import ProgressLine
from console.app.record.keys import mark_keyring
from console.app.record.words import key_of
from console.app.version import app_version
from console.domain.clock import utc_now
from db.proof.report import Report
from db.proof.verify import verify_record
from db.vault.keys import HeldKey


def verify(options: argparse.Namespace) -> int:
    """Run ``verify``."""
    folder = profile_folder(options.profile)
    secrets = key_of(folder, options)
    began = utc_now()
    with _progress("entries", quiet=options.quiet) as (tell, stopped):
        report = verify_record(
            folder,
            keys=HeldKey(secrets),
            full=options.full,
            progress=tell,
            stop=stopped,
            box=mark_keyring(folder),
        )
    if options.json:
        print(json.dumps(_report_values(report, began), indent=1))
    elif options.quiet:
        print(report.lines()[0])
    else:
        print(f"Clinician Console {app_version()}, verified {began:%Y-%m-%d %H:%M:%S} UTC")
        print("\n".join(report.lines()))
        print(f"{len(report.findings) + report.more} findings in {report.took_s:.1f} s")
    if report.findings:
        return ExitCode.FAILED
    return ExitCode.CANCELLED if report.stopped else ExitCode.OK


def _report_values(report: Report, began: datetime) -> dict[str, Any]:
    values = asdict(report)
    values["findings"] = [
        {
            "kind": one.kind.name,
            "words": one.kind.value,
            "place": one.place,
            "desk": one.desk,
            "seq": one.seq,
        }
        for one in report.findings
    ]
    verified_at = began.isoformat(timespec="seconds")
    return {"whole": report.whole, "verified_at": verified_at, "app": app_version(), **values}


@contextmanager
def _progress(
    unit: str, *, quiet: bool
) -> Iterator[tuple[Callable[[int, int], None], Callable[[], bool]]]:
    """Yield what shows progress on a terminal, and what says that Ctrl+C was pressed."""
    line = ProgressLine(quiet=quiet)
    pressed = False

    def press(_signal: int, _frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True  # the walk ends at its next look, and says how far it came

    def tell(done: int, total: int) -> None:
        line.tell(f"{done:,} of {total:,} {unit}")

    former = signal.signal(signal.SIGINT, press)
    try:
        yield tell, lambda: pressed
    finally:
        signal.signal(signal.SIGINT, former)
        line.wipe()
