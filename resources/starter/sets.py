"""Lay the starter sets out as files that the importer takes like any other."""

import csv
import io
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
    lines = scratch / "national_lines.ndjson"
    with lines.open("w", encoding="utf-8") as out:
        for row in national_lines():
            out.write(json.dumps(row) + "\n")
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
            title="National lines (public facts; each names its source and the day it was read)",
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


def national_lines() -> list[dict[str, str]]:
    """Return the national lines, each with its source and the day it was read in its text.

    Columns ``source`` and ``read_on`` of the table: the public page on which the number was found,
    and what of the row was found on none.
    """
    text = files("resources.starter").joinpath("national_lines.csv").read_text(encoding="utf-8")
    lines = []
    for row in csv.DictReader(io.StringIO(text)):
        source, read_on = row.pop("source"), row.pop("read_on")
        said = f"Source: {source}, read on {read_on}."
        lines.append({**row, "description": f"{row['description']} {said}"})
    return lines
