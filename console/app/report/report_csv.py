"""Write a table as CSV that no spreadsheet takes for a formula."""

import csv
import io

from console.ui.figures.sheets import Table

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
BOM = "\ufeff"
"""By which a spreadsheet knows the text for UTF-8."""


def csv_of(table: Table) -> str:
    """Return the table as CSV text. Source: RFC 4180; OWASP, CSV injection."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (table.columns, *table.rows):
        writer.writerow([harmless(text) for text in row])
    return BOM + out.getvalue()


def harmless(text: str) -> str:
    """Return a text that a spreadsheet shows as it is: what would begin a formula is quoted."""
    bare = text.lstrip()
    begins = text.startswith(_STARTS_FORMULA) or bare.startswith(_STARTS_FORMULA)
    return f"'{text}" if begins and text != "-" else text
