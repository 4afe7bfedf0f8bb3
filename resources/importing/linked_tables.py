"""Read tables of organizations, places and services that name one another under own headings.

Many centers export their database so: three CSV files, each row with an id and the ids of the
rows it belongs to. The columns are read as a proposed mapping says; a service takes from its place
and its organization what it does not say itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from resources.importing.draft import Draft, Problem
from resources.importing.hsds_tables import table_files
from resources.importing.mapping import ColumnMapping, draft_of, propose
from resources.importing.staging import Staging
from resources.importing.table_file import TableRow, read_csv
from resources.text_repair import known

_ENTITIES = ("organizations", "locations", "services")
_POINT = re.compile(r"(-?\d{1,2}\.\d+)\s*,\s*(-?\d{1,3}\.\d+)")
_HIDDEN = re.compile(r"display .*address.* to public.*|.*address is public.*")
_LOOKED_AT = 200
_MOSTLY = 0.6
_INHERITED = (
    "description",
    "eligibility",
    "how_to_get_in",
    "fees",
    "documents",
    "accessibility",
    "transportation",
    "website",
    "email",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """What the columns of one table are.

    Attributes:
        own: The column of the row's id.
        refers: Columns of the ids it belongs to, by table.
        hidden: Columns that say whether the address may be shown.
    """

    own: str
    refers: Mapping[str, str]
    mapping: ColumnMapping
    hidden: tuple[str, ...]


def is_linked(folder: Path) -> bool:
    """Tell whether a folder holds such tables: services, and one that they name by id."""
    files = {entity: path for path, entity in table_files(folder).items() if entity in _ENTITIES}
    if "services" not in files or len(files) < 2:
        return False
    columns = _columns(files["services"], "services")
    return bool(columns and columns.own and columns.refers.keys() & files.keys())


def read_linked(folder: Path, staging: Staging) -> Iterator[Draft | Problem]:
    """Yield a draft for each service, and for each place or organization that has none."""
    files = {entity: path for path, entity in table_files(folder).items() if entity in _ENTITIES}
    tables: dict[str, _Columns] = {}
    for entity, path in files.items():
        columns = _columns(path, entity)
        if columns is None or not columns.own:
            continue
        tables[entity] = columns
        for row in read_csv(path):
            if isinstance(row, Problem):
                yield row
                continue
            body = {**row.fields, "_file": path.name, "_row": row.number}
            staging.put(entity, row.fields.get(columns.own, "").strip(), "", body)
    staging.ready()
    yield from _Joining(staging, tables).drafts()


class _Joining:
    """Joins the rows of one folder."""

    def __init__(self, staging: Staging, tables: Mapping[str, _Columns]) -> None:
        self._staging = staging
        self._tables = tables
        self._used: set[tuple[str, str]] = set()

    def drafts(self) -> Iterator[Draft | Problem]:
        for entity in ("services", "locations", "organizations"):
            for identity, _, body in self._staging.every(entity):
                if (entity, identity) in self._used:
                    continue
                yield from self._joined(entity, identity, body)

    def _joined(
        self, entity: str, identity: str, body: dict[str, Any]
    ) -> Iterator[Draft | Problem]:
        own = self._draft(entity, identity, body)
        layers = []
        for other in ("locations", "organizations"):
            column = self._tables[entity].refers.get(other)
            named = str(body.get(column, "")).strip() if column else ""
            if not named or other == entity:
                continue
            found = self._staging.one(other, named)
            if not found:
                yield Problem(
                    file=own.file, row=own.row, field=str(column), raw=named[:80],
                    reason=f"{other.removesuffix('s')} is not in the files",
                )  # fmt: skip
                continue
            self._used.add((other, named))
            layers.append((other, self._draft(other, named, found)))
        for other, draft in layers:
            _inherit(own, draft, other)
        yield own

    def _draft(self, entity: str, identity: str, body: dict[str, Any]) -> Draft:
        columns = self._tables[entity]
        draft = draft_of(body, columns.mapping, str(body["_file"]), int(body["_row"]))
        draft.key = identity
        if any(str(body.get(name, "")).strip().lower() == "no" for name in columns.hidden):
            draft.private = bool(draft.street)
        for name, value in body.items():
            point = _POINT.search(str(value)) if "geolocation" in name.lower() else None
            if point:
                draft.latitude, draft.longitude = point[1], point[2]
        return draft


def _inherit(own: Draft, draft: Draft, entity: str) -> None:
    """Let a draft take from its place or organization what it does not say itself."""
    if entity == "organizations":
        own.organization = draft.service or draft.organization
        own.service = own.service or own.place_name or own.organization
    else:
        own.place_name = draft.service or draft.place_name
    if not own.phones:
        own.phones = draft.phones
    if not own.hours_texts and entity == "locations":
        own.hours_texts = draft.hours_texts
    if not own.street and not own.private:
        for name in ("street", "street_2", "city", "county", "state", "postal", "private"):
            setattr(own, name, getattr(draft, name))
    if own.latitude is None and not own.private:
        own.latitude, own.longitude = draft.latitude, draft.longitude
    own.areas = own.areas or draft.areas
    for name in _INHERITED:
        if not getattr(own, name):
            setattr(own, name, getattr(draft, name))


def _columns(path: Path, entity: str) -> _Columns | None:
    rows = [row.fields for row in islice(read_csv(path), _LOOKED_AT) if isinstance(row, TableRow)]
    if not rows:
        return None
    own, refers, rest = "", {}, []
    for heading in rows[0]:
        plain = re.sub(r"[^a-z]+", " ", heading.lower()).strip()
        named = next((one for one in _ENTITIES if plain in {f"{one} id", f"{one[:-1]} id"}), "")
        if named == entity or (plain == "id" and not own):
            own = own or heading
        elif named:
            refers[named] = heading
        elif plain not in _ENTITIES:  # a list of ids the other way round
            rest.append(heading)
    hidden = tuple(name for name in rest if _HIDDEN.fullmatch(" ".join(name.lower().split("?"))
                                                             .strip()))  # fmt: skip
    mapping = propose(rest, rows)
    field = "place_name" if entity == "locations" else "service"
    filled = {name for name, fed in mapping.columns.items() if fed == field}
    if not any(known(row.get(name)) for name in filled for row in rows):
        kept = {name: fed for name, fed in mapping.columns.items() if fed != field}
        kept |= dict.fromkeys(_named_nowhere(mapping.left_out, rows), field)
        mapping = ColumnMapping(columns=kept, left_out=mapping.left_out)
    return _Columns(own=own, refers=refers, mapping=mapping, hidden=hidden)


def _named_nowhere(headings: Iterable[str], rows: list[Mapping[str, str]]) -> list[str]:
    """Return the first column that looks like names although its heading says nothing."""
    for heading in headings:
        values = [known(row.get(heading), 200) for row in rows]
        texts = {value for value in values if re.search(r"[A-Za-z]{3}", value)}
        if len(texts) >= _MOSTLY * len(rows):
            return [heading]
    return []
