"""Tell the format of a file or folder, and hand its drafts out."""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import chain, islice
from pathlib import Path
from typing import Any

from resources.errors import UnknownFormatError, UnreadableFileError
from resources.importing.draft import Draft, Problem
from resources.importing.findtreatment import draft_of as findtreatment_draft
from resources.importing.findtreatment import is_findtreatment
from resources.importing.hsds_objects import drafts_of as hsds_drafts
from resources.importing.hsds_objects import is_hsds
from resources.importing.hsds_tables import read_package, table_files
from resources.importing.icarol import SIGNS as ICAROL_SIGNS
from resources.importing.icarol import read_icarol
from resources.importing.json_file import read_json
from resources.importing.linked_tables import is_linked, read_linked
from resources.importing.mapping import ColumnMapping, propose
from resources.importing.mapping import draft_of as mapped_draft
from resources.importing.staging import Staging
from resources.importing.table_file import TableRow, read_csv, read_sheet

_JSON = frozenset({".json", ".ndjson", ".jsonl", ".geojson"})
_SHEETS = frozenset({".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"})
_TABLES = frozenset({".csv", ".tsv", ".txt"})
_DEEPEST = 4
Drafts = Iterator[Draft | Problem]


class Format(Enum):
    """What a reader exists for."""

    AUTO = "auto"
    HSDS_JSON = "hsds-json"
    HSDS_CSV = "hsds-csv"
    ICAROL = "icarol"
    TABLE = "table"
    FINDTREATMENT = "findtreatment"
    LINKED = "linked-tables"


def detect(path: Path) -> Format:
    """Return the format of a file or folder, from its names and its first rows.

    Raises:
        UnknownFormatError: No reader knows it.
        UnreadableFileError: It cannot be read at all.
    """
    if path.is_dir():
        if _is_package(path):
            return Format.HSDS_CSV
        if is_linked(path):
            return Format.LINKED
        raise UnknownFormatError("folder")
    suffix = path.suffix.lower()
    if suffix in _JSON:
        objects = (one for one in islice(read_json(path), 50) if not isinstance(one, Problem))
        for _, thing in objects:
            if is_findtreatment(thing):
                return Format.FINDTREATMENT
            return Format.HSDS_JSON if is_hsds(thing) else Format.TABLE
        raise UnreadableFileError("no object")
    if suffix in _TABLES or suffix in _SHEETS:
        rows = read_csv(path) if suffix in _TABLES else read_sheet(path)
        first = next((row for row in rows if isinstance(row, TableRow)), None)
        if first is None:
            raise UnreadableFileError("no rows")
        plain = {name.lower().replace("_", "").replace(" ", "") for name in first.fields}
        if plain >= ICAROL_SIGNS:
            return Format.ICAROL
        return Format.FINDTREATMENT if is_findtreatment(first.fields) else Format.TABLE
    raise UnknownFormatError(suffix[:10])


def _is_package(folder: Path) -> bool:
    """Tell whether a folder holds HSDS tables: by their names, and by the id they must have."""
    for path, entity in table_files(folder).items():
        if entity in {"organizations", "services", "locations"}:
            first = next((row for row in read_csv(path) if isinstance(row, TableRow)), None)
            if first is not None and {"id", "name"} <= {name.lower() for name in first.fields}:
                return True
    return False


def sets_in(path: Path) -> list[Path]:
    """Return what a path means: the file, the package, or each set that a folder holds.

    A set may lie up to three folders down. Tables in headings of their own are left aside where
    the same folder holds HSDS: they are what it was made from.

    Raises:
        UnknownFormatError: A folder without anything to read.
    """
    found = _sets_below(path, _DEEPEST)
    if not found:
        raise UnknownFormatError("folder")
    return found


def _sets_below(path: Path, depth: int) -> list[Path]:
    if not path.is_dir() or _is_package(path) or is_linked(path):
        return [path]
    sets: list[Path] = []
    tables: list[Path] = []
    for inside in sorted(path.iterdir()):
        if inside.is_symlink() or inside.name.startswith("."):
            continue  # a link may lead anywhere
        if inside.is_dir():
            if depth > 1:
                below = _sets_below(inside, depth - 1)
                (tables if below == [inside] and not _is_package(inside) else sets).extend(below)
        elif inside.suffix.lower() in _JSON | _SHEETS | {".csv"}:
            sets.append(inside)
    return sets or tables


def read_drafts(
    path: Path, kind: Format, open_staging: Callable[[], Staging], mapping: ColumnMapping | None
) -> Drafts:
    """Yield the drafts of a file or folder of a known format.

    Args:
        path: As given by the person who imports.
        kind: Not AUTO.
        open_staging: Makes a place for rows that must be joined.
        mapping: For tables; without one a proposed mapping is used.

    Raises:
        DirectoryError: The file cannot be taken.
    """
    if not path.exists():
        raise UnreadableFileError("missing")
    if kind is Format.HSDS_CSV:
        return read_package(path if path.is_dir() else path.parent, open_staging())
    if kind is Format.LINKED:
        return read_linked(path if path.is_dir() else path.parent, open_staging())
    if kind is Format.ICAROL:
        return read_icarol(path, open_staging())
    if kind is Format.HSDS_JSON:
        return _objects(path)
    return _rows(path, kind, mapping)


def _objects(path: Path) -> Drafts:
    for one in read_json(path):
        if isinstance(one, Problem):
            yield one
        else:
            number, thing = one
            yield from hsds_drafts(thing, path.name, number)


def table_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]] | Problem]:
    """Yield the rows of any table: CSV, spreadsheet, or JSON objects without nesting."""
    suffix = path.suffix.lower()
    if suffix in _JSON:
        yield from read_json(path)
        return
    for row in read_sheet(path) if suffix in _SHEETS else read_csv(path):
        yield row if isinstance(row, Problem) else (row.number, row.fields)


def _rows(path: Path, kind: Format, mapping: ColumnMapping | None) -> Drafts:
    rows = table_rows(path)
    if kind is Format.TABLE and mapping is None:
        ahead = list(islice(rows, 200))
        mapping = proposed_for(ahead)
        rows = chain(ahead, rows)
    for row in rows:
        if isinstance(row, Problem):
            yield row
        elif mapping is None:
            yield findtreatment_draft(row[1], path.name, row[0])
        else:
            yield mapped_draft(row[1], mapping, path.name, row[0])


def proposed_for(rows: list[tuple[int, Mapping[str, Any]] | Problem]) -> ColumnMapping:
    """Return the mapping proposed for these first rows of a table."""
    whole = [row[1] for row in rows if not isinstance(row, Problem)]
    headings = list(dict.fromkeys(name for row in whole for name in row))
    return propose(headings, whole)
