"""Read values out of a TOML table and name the file and the key of one that does not fit."""

from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

T = TypeVar("T", str, bool, int, float)


class FeedFileError(ValueError):
    """A feed's configuration does not fit; the sentence names the file and the key."""


class Table:
    """One table of a configuration; every key must be known, and none may be of a wrong type."""

    def __init__(self, path: Path, name: str, values: object, known: frozenset[str]) -> None:
        """Hold a table.

        Args:
            path: The file, to be named in errors.
            name: The table's own name.
            values: What stands there.
            known: Keys it may have; empty for any.

        Raises:
            FeedFileError: It is no table, or has a key that is not known.
        """
        self.path = path
        self.name = name
        if not isinstance(values, dict):
            raise FeedFileError(f"{path.name}: {name} must be a table")
        for key in values:
            if known and key not in known:
                names = ", ".join(sorted(known))
                raise FeedFileError(f"{path.name}: {name}.{key} is not known; known are: {names}")
        self.values: dict[str, Any] = values

    def misfit(self, key: str, words: str) -> FeedFileError:
        """Return an error about one key."""
        return FeedFileError(f"{self.path.name}: {self.name}.{key} {words}")

    def text(self, key: str, default: str | None = None) -> str:
        """Return text that is not empty; without a default it is needed."""
        value = self.values.get(key, default)
        if value is None:
            raise self.misfit(key, "is missing")
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.misfit(key, "must be text")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.misfit(key, "must be true or false")
        return value

    def seconds(self, key: str, default: float, *, least: float = 0.05) -> float:
        """Return a length of time in seconds (or another positive number)."""
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or value < least:
            raise self.misfit(key, f"must be a number from {least} up")
        return float(value)

    def choice(self, key: str, choices: tuple[str, ...], default: str | None = None) -> str:
        """Return one of a few words."""
        value = self.text(key, default)
        if value not in choices:
            raise self.misfit(key, f"must be one of: {', '.join(choices)}")
        return value

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return several texts; one alone counts as a list of one."""
        value = self.values.get(key, list(default))
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            raise self.misfit(key, "must be text or a list of texts")
        return tuple(values)

    def words(self) -> dict[str, str]:
        """Return the whole table as text to text."""
        for key, value in self.values.items():
            if not isinstance(value, str) or not value:
                raise self.misfit(key, "must be text")
        return dict(self.values)

    def zone(self, key: str) -> ZoneInfo:
        """Return a time zone by its name; it is needed."""
        name = self.text(key)
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise self.misfit(key, f"names no time zone: {name!r}") from None
