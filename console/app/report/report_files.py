"""Write a report into a folder: a page, a document for paper, a file for each table.

Whoever calls has written the line of the audit first: a file whose line is missing never is.
"""

import os
from pathlib import Path

from console.app.report.report_csv import csv_of
from console.app.report.report_head import Report
from console.app.report.report_html import html_of
from console.app.report.report_pdf import write_pdf
from console.app.report.report_sums import SUMS, sums_of

PAGE, PAPER = "report.html", "report.pdf"


class FolderTakenError(Exception):
    """The folder has something in it already: nothing is written over."""


def check_folder(folder: Path) -> None:
    """Make the folder.

    Raises:
        FolderTakenError: It is there and not empty, or a file of that name is.
        OSError: It cannot be made.
    """
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise FolderTakenError(folder.name)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def write_report(report: Report, folder: Path) -> tuple[Path, ...]:
    """Write all files of a report into an empty folder; blocks, on any thread.

    Raises:
        OSError: A file could not be written; those before it are there.
    """
    files = [_text(folder / PAGE, html_of(report))]
    tables = [table for sheet in report.sheets for table in sheet.tables]
    files += [_text(folder / f"{table.code}.csv", csv_of(table)) for table in tables]
    if tables:
        files.append(_text(folder / SUMS, sums_of(report.sheets)))
    paper = folder / PAPER
    write_pdf(report, paper)
    return (*files, paper)


def _text(file: Path, words: str) -> Path:
    with file.open("x", encoding="utf-8", newline="") as opened:
        opened.write(words)
        opened.flush()
        os.fsync(opened.fileno())
    return file
