"""Map the columns of any table onto our fields, and propose such a mapping."""

import csv
import io
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from typing import Any

from resources.errors import UnreadableFileError
from resources.importing.draft import Draft, PhoneDraft
from resources.phones import read_phones
from resources.places import coordinates, postal_code, state_code
from resources.text_repair import cleaned, known

_FIELDS = """
    id service organization place_name alternate description eligibility how_to_get_in fees
    documents accessibility transportation phone hotline intake_phone text_phone tty fax
    extension street street_2 city county state postal latitude longitude hours office_hours
    intake_hours languages terms category areas website email status alert verified private
    minimum_age maximum_age capacity capacity_unit capacity_said_by capacity_updated
"""
FIELDS = tuple(_FIELDS.split())
_PHONES = {
    "phone": "",
    "hotline": "hotline",
    "intake_phone": "intake",
    "text_phone": "text",
    "tty": "tty",
    "fax": "fax",
}
_HOURS = {"hours": "program", "office_hours": "office", "intake_hours": "intake"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Which column feeds which field.

    Attributes:
        columns: Column by heading to field of ``FIELDS``; a field may be fed by several.
        left_out: Columns that are not read, among them those of staff.
    """

    columns: Mapping[str, str]
    left_out: tuple[str, ...] = ()

    def as_toml(self) -> str:
        """Return the mapping as the file that ``--mapping`` takes."""
        lines = ["# Column of the table = field of the directory. Remove a line to leave it out."]
        lines.append("# Fields: " + ", ".join(FIELDS))
        lines.append("[columns]")
        lines += [f"{_quoted(name)} = {_quoted(field)}" for name, field in self.columns.items()]
        lines += [f"# not read: {_quoted(name)}" for name in self.left_out]
        return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def read_mapping(path: Path) -> ColumnMapping:
    """Return the mapping that a TOML file holds.

    Raises:
        UnreadableFileError: Not TOML, no table ``columns``, or a field that we do not have.
    """
    try:
        if path.stat().st_size > 1_000_000:
            raise UnreadableFileError("mapping too large")
        columns = tomllib.loads(path.read_text(encoding="utf-8-sig"))["columns"]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise UnreadableFileError(f"mapping: {type(error).__name__}") from error
    if not isinstance(columns, dict) or any(one not in FIELDS for one in columns.values()):
        raise UnreadableFileError("mapping: unknown field")
    return ColumnMapping(columns={str(name): str(field) for name, field in columns.items()})


def propose(headings: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> ColumnMapping:
    """Return a mapping guessed from the headings, checked against some rows.

    A column whose values do not look like its field (telephone numbers, states, postal codes,
    points) is not mapped: a wrong mapping is worse than none.
    """
    sample = list(rows)[:200]
    columns: dict[str, str] = {}
    left_out: list[str] = []
    taken: set[str] = set()
    for heading in headings:
        field = _field_for(heading)
        values = [known(row.get(heading), 200) for row in sample]
        filled = [value for value in values if value]
        unfit = field in _CHECKS and not _fits(filled, _CHECKS[field])
        twice = field in taken and field not in {"phone", "description", "terms", "hours"}
        if unfit or twice or field in {"", "staff"}:
            left_out.append(heading)
        else:
            taken.add(field)
            columns[heading] = field
    return ColumnMapping(columns=columns, left_out=tuple(left_out))


@cache
def _hints() -> list[tuple[str, str]]:
    text = files("resources.importing").joinpath("heading_hints.csv").read_text(encoding="utf-8")
    return [(row["field"], row["pattern"]) for row in csv.DictReader(io.StringIO(text))]


def _field_for(heading: str) -> str:
    plain = " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])|[^A-Za-z0-9]+", " ", heading).lower().split())
    for field, pattern in _hints():
        if re.fullmatch(pattern, plain):
            return field
    return ""


def _fits(values: list[str], check: Callable[[str], object]) -> bool:
    if not values:
        return True
    return sum(bool(check(value)) for value in values) >= 0.3 * len(values)


def _some_phone(text: str) -> bool:
    return bool(read_phones(text)[0] or read_phones(text, fictional=True)[0])


_CHECKS: dict[str, Callable[[str], object]] = {
    "phone": _some_phone,
    "hotline": _some_phone,
    "intake_phone": _some_phone,
    "state": state_code,
    "postal": postal_code,
    "latitude": lambda text: coordinates(text, "-90"),
    "longitude": lambda text: coordinates("45", text),
}


def draft_of(row: Mapping[str, Any], mapping: ColumnMapping, file: str, number: int) -> Draft:
    """Return the draft of one row; without an id it gets one from its names, place and number."""
    fields: dict[str, Any] = {}
    phones: list[PhoneDraft] = []
    hours: list[tuple[str, Any]] = []
    for column, field in mapping.columns.items():
        value = row.get(column)
        if value in (None, ""):
            continue
        if field in _PHONES:
            label = column if field == "phone" and len(column) > 12 else ""
            phones.append(PhoneDraft(number=value, kind=_PHONES[field], label=label))
        elif field in _HOURS:
            hours.append((_HOURS[field], value))
        elif field in fields:
            fields[field] = f"{fields[field]} ; {value}"
        else:
            fields[field] = value
    extension = fields.pop("extension", "")
    if phones and extension:
        phones[0].extension = extension
    draft = Draft(
        file=file,
        row=number,
        key=str(fields.pop("id", "")),
        phones=phones,
        hours_texts=hours,
        private=cleaned(fields.pop("private", "")).lower() in {"yes", "y", "true", "1", "x"},
        languages=_parts(fields.pop("languages", "")),
        terms=_parts(fields.pop("terms", "")),
        areas=_parts(fields.pop("areas", "")),
        categories=[],
    )
    draft.categories = _parts(fields.pop("category", ""))
    for name, value in fields.items():
        setattr(draft, name, value)
    if cleaned(draft.status, 20).lower() in {"no", "n", "false", "0"}:
        draft.status = "inactive"  # "is this service open?"
    draft.street = street_of(cleaned(draft.street, 300), cleaned(draft.city), cleaned(draft.state))
    if not draft.key:
        told = [draft.service, draft.organization, draft.place_name, draft.street, draft.city]
        told += [phones[0].number if phones else ""]
        whole = "|".join(cleaned(one).lower() for one in told)
        draft.key = "row-" + blake2b(whole.encode(), digest_size=8).hexdigest()
    return draft


def _parts(value: object) -> list[str]:
    return [part for part in re.split(r"\s*[;,|]\s*", cleaned(value, 4000)) if part]


def street_of(address: str, city: str, state: str) -> str:
    """Return the street of an address that carries its city and state along, or ""."""
    parts = [part.strip() for part in address.split(",")]
    if all(not known(part) or not re.sub(r"(?i)unknown", "", part).strip() for part in parts):
        return ""
    while len(parts) > 1 and (
        (city and parts[-1].lower() == city.lower())
        or re.fullmatch(
            r"(?i)(?:[a-z]{2}|unknown|\w+ \w+)?\s*(?:\d{5}(?:-\d{4})?|unknown)", parts[-1]
        )
        or (state and parts[-1].upper() == state.upper())
    ):
        parts.pop()
    return ", ".join(part for part in parts if known(part))
