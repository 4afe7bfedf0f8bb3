"""Write a report from the command line, without a window."""

import argparse
import getpass
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from console.app.exit_codes import ExitCode
from console.app.profile import profile_folder
from console.app.record.words import bad_input, key_of, say
from console.app.report.report_files import FolderTakenError, check_folder, write_report
from console.app.report.report_head import Report, report_of
from console.app.version import app_version
from console.controllers.council_reading import read_council
from console.controllers.figure_reading import Period, read_figures
from console.controllers.given_out import EXPORT, given_out
from console.domain.clock import unix_ms, utc_now
from console.ui.figures.council_sheets import council_sheets
from db.store import Store
from db.vault.keys import HeldKey

if TYPE_CHECKING:
    from pathlib import Path

ROLE = "command line"


def report_command(options: argparse.Namespace) -> int:
    """Run ``report``.

    Raises:
        RecordError: The record cannot be opened, or the line of the audit not be written.
    """
    if options.first and options.last and options.first > options.last:
        return bad_input("--from lies after --to")
    folder = profile_folder(options.profile)
    out: Path = options.out.expanduser()
    secrets = key_of(folder, options)
    store = Store.open(folder, keys=HeldKey(secrets), unix_ms=unix_ms, app_version=app_version())
    try:
        check_folder(out)
        report = _report_of(store, options)
        fact = given_out(
            how=EXPORT,
            to=f"folder {out.name}",
            subject=report.subject,
            role=ROLE,
            rows=report.incidents,
        )
        why = " ".join(options.why.split()) or "no reason given"
        store.append(replace(fact, reason=f"{why} ({_account()})"), actor="desk").result()
        return _write(report, out)
    except FolderTakenError:
        return bad_input(f"{out} is not empty: name a new folder")
    except OSError as error:
        return bad_input(f"{out} cannot be made: {error.strerror}")
    finally:
        store.close()


def _report_of(store: Store, options: argparse.Namespace) -> Report:
    now = utc_now().astimezone()
    reader = store.reader()
    try:
        period = Period(first=options.first, last=options.last)
        while True:
            found = read_figures(reader, period, now.date(), options.all_calls)
            if not found.figures.counting:
                break
            say("Counting a large record")
            store.check_place().result()  # behind what is counted meanwhile
        council = read_council(reader, found)
    finally:
        reader.close()
    return report_of(found, council_sheets(found.figures, council, suppress=True), now)


def _write(report: Report, out: "Path") -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - fonts for the PDF, no window

    application = QApplication.instance() or QApplication([])
    try:
        files = write_report(report, out)
    except OSError as error:
        print(
            f"The report could not be written whole: {error.strerror}. The record is as it was."
            " Make room and name a new folder.",
            file=sys.stderr,
        )
        return ExitCode.FAILED
    finally:
        del application
    if report.empty:
        print(report.lines[0])
    print(f"{out}: {', '.join(file.name for file in files)}")
    return ExitCode.OK


def _account() -> str:
    try:
        return f"system account {getpass.getuser()}"
    except (OSError, KeyError):
        return "system account unknown"
