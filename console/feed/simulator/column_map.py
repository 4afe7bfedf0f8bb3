"""Read the map that says what the columns of a calls file mean."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

COLUMNS = (
    "id", "received", "type", "code", "priority", "agency", "source", "place", "unit",
    "queued", "dispatched", "en_route", "arrived", "cleared", "closed",
)  # fmt: skip
"""What a column can be."""

TIMES = ("received", "queued", "dispatched", "en_route", "arrived", "cleared", "closed")
_REQUIRED = ("id", "received", "type")
_KNOWN = {"file", "columns", "priorities", "types", "type_words"}
_FILE_KEYS = {"name", "time_zone", "encoding", "dates", "empty", "separator", "other_type"}
_PRIORITY_LIMIT = 10


class ColumnMapError(ValueError):
    """The map does not fit; the sentence names the file and the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMap:
    """What a calls file means.

    Attributes:
        path: The map itself, to be named in errors.
        name: What the calls are.
        zone: The zone of its wall-clock times.
        encoding: Of the file.
        dates: A ``strptime`` form, or ``iso``.
        separator: Between columns.
        empty: Values that mean nothing.
        columns: Meaning (one of ``COLUMNS``) to header.
        priorities: Local priority to common number, 0 to 10.
        types: Local type, in capitals, to common type.
        type_words: Words in a local type, in capitals, to common type; the first that fits.
        other_type: Common type of everything else.
    """

    path: Path
    name: str
    zone: ZoneInfo
    encoding: str
    dates: str
    separator: str
    empty: frozenset[str]
    columns: dict[str, str]
    priorities: dict[str, int]
    types: dict[str, str]
    type_words: tuple[tuple[str, str], ...]
    other_type: str

    def common_type(self, local: str) -> str:
        """Return the common type of a local one."""
        text = local.upper()
        found = self.types.get(text)
        if found:
            return found
        return next((common for word, common in self.type_words if word in text), self.other_type)


def read_map(path: Path) -> ColumnMap:
    """Return a column map.

    Raises:
        ColumnMapError: it cannot be read, is no TOML, or says something that is not understood.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ColumnMapError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ColumnMapError(f"{path}: not TOML: {error}") from None
    _refuse_unknown(path, "", table, _KNOWN)
    about = _table(path, table, "file")
    _refuse_unknown(path, "file.", about, _FILE_KEYS)
    columns = _words(path, table, "columns")
    _refuse_unknown(path, "columns.", columns, set(COLUMNS))
    for needed in _REQUIRED:
        if needed not in columns:
            raise ColumnMapError(f"{path}: columns.{needed} is missing")
    types = _words(path, table, "types")
    return ColumnMap(
        path=path,
        name=_word(path, about, "name", path.stem),
        zone=_zone(path, about),
        encoding=_word(path, about, "encoding", "utf-8-sig"),
        dates=_word(path, about, "dates", "iso"),
        separator=_word(path, about, "separator", ","),
        empty=frozenset(_list(path, about, "empty", ["", "NULL"])),
        columns=columns,
        priorities=_priorities(path, table),
        types={local.upper(): common for local, common in types.items()},
        type_words=tuple(
            (word.upper(), common) for word, common in _words(path, table, "type_words").items()
        ),
        other_type=_word(path, about, "other_type", "NONEMERG"),
    )


def _refuse_unknown(path: Path, where: str, table: dict[str, Any], known: set[str]) -> None:
    for key in table:
        if key not in known:
            raise ColumnMapError(
                f"{path}: {where}{key} is not known; known are: {', '.join(sorted(known))}"
            )


def _table(path: Path, table: dict[str, Any], key: str) -> dict[str, Any]:
    found = table.get(key, {})
    if not isinstance(found, dict):
        raise ColumnMapError(f"{path}: {key} must be a table")
    return found


def _words(path: Path, table: dict[str, Any], key: str) -> dict[str, str]:
    found = _table(path, table, key)
    for name, value in found.items():
        if not isinstance(value, str) or not value:
            raise ColumnMapError(f"{path}: {key}.{name} must be text")
    return found


def _word(path: Path, table: dict[str, Any], key: str, default: str) -> str:
    found = table.get(key, default)
    if not isinstance(found, str) or not found:
        raise ColumnMapError(f"{path}: file.{key} must be text")
    return found


def _list(path: Path, table: dict[str, Any], key: str, default: list[str]) -> list[str]:
    found = table.get(key, default)
    if not isinstance(found, list) or not all(isinstance(value, str) for value in found):
        raise ColumnMapError(f"{path}: file.{key} must be a list of texts")
    return found


def _zone(path: Path, table: dict[str, Any]) -> ZoneInfo:
    name = _word(path, table, "time_zone", "UTC")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ColumnMapError(f"{path}: file.time_zone: there is no zone {name!r}") from None


def _priorities(path: Path, table: dict[str, Any]) -> dict[str, int]:
    found = _table(path, table, "priorities")
    for name, value in found.items():
        if not isinstance(value, int) or not 0 <= value <= _PRIORITY_LIMIT:
            raise ColumnMapError(f"{path}: priorities.{name} must be 0 to 10, 10 the most urgent")
    return found
