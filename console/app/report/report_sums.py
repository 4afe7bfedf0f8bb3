"""Say by a checksum which tables a report has, so that the audit can prove what left.

``sha256sum -c SHA256SUMS`` looks at the files of a folder, ``sha256sum SHA256SUMS`` gives the
checksum that stands on the page and in the line of the audit.
"""

import hashlib
from collections.abc import Iterable

from console.app.report.report_csv import csv_of
from console.ui.figures.sheets import Sheet

SUMS = "SHA256SUMS"


def sums_of(sheets: Iterable[Sheet]) -> str:
    """Return one line for each table's file, as ``sha256sum`` writes it."""
    return "".join(
        f"{_sum(csv_of(table))}  {table.code}.csv\n" for sheet in sheets for table in sheet.tables
    )


def checksum_of(sheets: Iterable[Sheet]) -> str:
    """Return the checksum of all tables, 64 hexadecimal digits."""
    return _sum(sums_of(sheets))


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
