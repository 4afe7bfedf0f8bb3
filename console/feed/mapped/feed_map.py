"""Say which column of a CAD means what, which of its codes mean what, and which time zones hold."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from console.feed.toml_table import FeedFileError, Table

TIMES = (
    "received",
    "changed",
    "answered",
    "dispatched",
    "en_route",
    "arrived",
    "cleared",
    "closed",
)
TEXTS = (
    "id", "number", "agency", "status", "type", "code", "priority", "place", "cross_street",
    "apartment", "city", "latitude", "longitude", "caller", "callback", "call_taker",
    "line_state", "beat", "disposition", "merged_into",
)  # fmt: skip
LISTS = ("notes", "units", "assisting")
"""Columns that may hold several values: repeated elements, a list, or text between separators."""

COLUMNS = frozenset((*TIMES, *TEXTS, *LISTS))
_MAP_KEYS = frozenset(
    (
        "agency", "agency_zone", "cad_zone", "dates", "offsets", "empty", "encoding", "separator",
        "id_repeats", "rows", "list_separator", "row_element",
    )
)  # fmt: skip
_PARTS = {
    "notes": frozenset(("id", "text", "at", "by")),
    "units": frozenset(("name", "status", "at")),
}
_TABLES = frozenset(
    ("map", "columns", "statuses", "priorities", "types", "type_words", "notes", "units")
)
_EMPTY = ("", "NULL", "null", "None", "N/A", "n/a", "\\N", "(null)")
_HIGHEST = 10


class IdRepeats(Enum):
    """Whether a CAD gives the same number again."""

    NEVER = "never"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedMap:
    """What a CAD's rows mean.

    Attributes:
        agency: Whose calls they are; part of each call's key, and who is shown as the source.
        agency_zone: The zone in which people at the center tell the time.
        cad_zone: The zone of times that the CAD writes without an offset.
        dates: ``iso``, ``epoch``, ``epoch_ms`` or ``strptime`` forms, tried in turn.
        ignore_offsets: True where the CAD writes offsets that are wrong: they are left out.
        empty: Cells that mean nothing.
        encoding: Of files.
        separator: Between the columns of a CSV file.
        row_element: The XML element that is one call.
        id_repeats: YEARLY puts the year into the key.
        several_rows: True where rows of one id are units of one call.
        list_separator: Between the values of a list in one cell; empty for no list.
        columns: Meaning, one of ``COLUMNS``, to column or path.
        statuses: Local word, folded, to whether it is open.
        priorities: Local priority, folded, to the common number; 10 is the most urgent.
        types: Local type or code, folded, to the common type.
        type_words: Words in a local type, folded, to the common type; the first that fits.
        parts: Of notes and units that are records themselves: meaning to path.
    """

    agency: str
    agency_zone: ZoneInfo
    cad_zone: ZoneInfo
    dates: tuple[str, ...]
    ignore_offsets: bool
    empty: frozenset[str]
    encoding: str
    separator: str
    row_element: str
    id_repeats: IdRepeats
    several_rows: bool
    list_separator: str
    columns: dict[str, str]
    statuses: dict[str, bool]
    priorities: dict[str, int]
    types: dict[str, str]
    type_words: tuple[tuple[str, str], ...]
    parts: dict[str, dict[str, str]]

    def common_type(self, *local: str) -> str:
        """Return the common type of local words, or nothing where the map knows none of them."""
        folded = [word.casefold() for word in local if word]
        for word in folded:
            if word in self.types:
                return self.types[word]
        for part, common in self.type_words:
            if any(part in word for word in folded):
                return common
        return ""


def map_tables() -> frozenset[str]:
    """Return the names of the tables of a configuration that belong to the map."""
    return _TABLES


def read_map(path: Path, tables: dict[str, Any]) -> FeedMap:
    """Return the map that a configuration holds.

    Raises:
        FeedFileError: Something is missing, of a wrong type, or not known.
    """
    about = Table(path, "map", tables.get("map", {}), _MAP_KEYS)
    columns = Table(path, "columns", tables.get("columns", {}), COLUMNS).words()
    for needed in ("id", "received"):
        if needed not in columns:
            raise FeedFileError(f"{path.name}: columns.{needed} is missing")
    return FeedMap(
        agency=about.text("agency"),
        agency_zone=about.zone("agency_zone"),
        cad_zone=about.zone("cad_zone"),
        dates=about.texts("dates", ("iso",)),
        ignore_offsets=about.choice("offsets", ("trust", "ignore"), "trust") == "ignore",
        empty=frozenset(about.texts("empty", _EMPTY)) | {""},
        encoding=_encoding(about),
        separator=about.text("separator", ","),
        row_element=about.text("row_element", "Call"),
        id_repeats=IdRepeats(about.choice("id_repeats", ("never", "yearly"), "yearly")),
        several_rows=about.choice("rows", ("call", "unit"), "call") == "unit",
        list_separator=about.text("list_separator", ""),
        columns=columns,
        statuses=_statuses(path, tables),
        priorities=_priorities(path, tables),
        types=_folded(Table(path, "types", tables.get("types", {}), frozenset()).words()),
        type_words=tuple(
            _folded(
                Table(path, "type_words", tables.get("type_words", {}), frozenset()).words()
            ).items()
        ),
        parts={
            name: Table(path, name, tables.get(name, {}), known).words()
            for name, known in _PARTS.items()
        },
    )


def _folded(words: dict[str, str]) -> dict[str, str]:
    return {word.casefold(): value for word, value in words.items()}


def _encoding(about: Table) -> str:
    name = about.text("encoding", "utf-8-sig")
    try:
        b"".decode(name)
    except LookupError:
        raise about.misfit("encoding", f"is not known: {name!r}") from None
    return name


def _statuses(path: Path, tables: dict[str, Any]) -> dict[str, bool]:
    table = Table(path, "statuses", tables.get("statuses", {}), frozenset())
    for key in table.values:
        table.choice(key, ("open", "closed"))
    return {word.casefold(): value == "open" for word, value in table.values.items()}


def _priorities(path: Path, tables: dict[str, Any]) -> dict[str, int]:
    table = Table(path, "priorities", tables.get("priorities", {}), frozenset())
    for key, value in table.values.items():
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _HIGHEST:
            raise table.misfit(key, "must be 0 to 10, 10 the most urgent")
    return {word.casefold(): value for word, value in table.values.items()}
