"""Lay the starter sets out as files that the importer takes like any other."""

import json
from datetime import date
from importlib.resources import files
from pathlib import Path

from resources.importing.formats import Format
from resources.importing.importer import ImportRequest
from resources.importing.mapping import FIELDS, ColumnMapping
from resources.starter.city import rows

NATIONAL, CITY = "national", "starter-city"
NOTED = date(2026, 11, 23)
"""When the national lines were written down; nobody has called them to verify."""


def starter_requests(scratch: Path, today: date) -> tuple[ImportRequest, ...]:
    """Return the requests that import the starter directory.

    Args:
        scratch: A folder of the caller, who removes it after the import.
        today: The center's date.
    """
    same = ColumnMapping(columns={name: name for name in FIELDS})
    lines = scratch / "national_lines.csv"
    text = files("resources.starter").joinpath("national_lines.csv").read_text(encoding="utf-8")
    lines.write_text(text, encoding="utf-8")
    city = scratch / "starter_city.ndjson"
    with city.open("w", encoding="utf-8") as out:
        for row in rows(today):
            out.write(json.dumps(row) + "\n")
    return (
        ImportRequest(
            path=lines,
            format=Format.TABLE,
            mapping=same,
            made_on=NOTED,
            name=NATIONAL,
            title="National lines (public facts; the website of each is its source)",
            licence="public facts",
        ),
        ImportRequest(
            path=city,
            format=Format.TABLE,
            mapping=same,
            name=CITY,
            title="Harriet Falls (an invented city for practice)",
            licence="CC0",
            fictional=True,
        ),
    )
