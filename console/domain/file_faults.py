"""Say what is wrong with a file of rules, packs or words: the file, the line and the reason."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE_LIMIT = 512 * 1024
"""Bytes a rule file or pack may have; a hundred times what is usual."""

_LINE = re.compile(r"\(at line (\d+)")


class RuleFileFault(ValueError):  # noqa: N818 - it is told to people as a fault of the file
    """A file does not fit and is refused whole.

    Attributes:
        file: The file's name, without its folder.
        line: Where, counted from 1; 0 where it is the file as a whole.
        reason: Why, in words.
    """

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}" if line else f"{file}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlFile:
    """A TOML file that was read, with its text to find lines in.

    Attributes:
        name: Without the folder.
        text: As it stands.
        content: Decoded.
    """

    name: str
    text: str
    content: Mapping[str, Any]

    def fault(self, reason: str, *needles: str) -> RuleFileFault:
        """Return the fault; its line is the first that holds the first needle found."""
        return RuleFileFault(self.name, self.line_of(*needles), reason)

    def line_of(self, *needles: str) -> int:
        """Return the line of the first needle that stands in the text; 0 where none does."""
        for needle in needles:
            for number, line in enumerate(self.text.splitlines(), start=1):
                if needle and needle in line:
                    return number
        return 0

    def tables(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """Return a list of tables; empty where there is none.

        Raises:
            RuleFileFault: What stands under the key is no list of tables.
        """
        found = self.content.get(key, [])
        if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
            raise self.fault(f"[[{key}]] must be a list of tables", f"{key}")
        return tuple(found)

    def text_of(self, table: Mapping[str, Any], key: str, where: str, *, must: bool = True) -> str:
        """Return one text.

        Raises:
            RuleFileFault: It is missing or no text.
        """
        value = table.get(key, "" if not must else None)
        if not isinstance(value, str) or (must and not value.strip()):
            raise self.fault(f"{where}: {key} is missing or no text", where, key)
        return value.strip()

    def texts_of(self, table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
        """Return a list of texts; empty where it is missing.

        Raises:
            RuleFileFault: It is something else.
        """
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.fault(f"{where}: {key} must be a list of texts", where, key)
        return tuple(value)


def read_toml(file: Path) -> TomlFile:
    """Read a TOML file, bounded in size.

    Raises:
        RuleFileFault: It cannot be opened, is too large, no UTF-8 or no TOML.
    """
    try:
        with file.open("rb") as opened:
            raw = opened.read(FILE_LIMIT + 1)
    except OSError as error:
        raise RuleFileFault(file.name, 0, error.strerror or "cannot be opened") from error
    if len(raw) > FILE_LIMIT:
        raise RuleFileFault(file.name, 0, f"larger than {FILE_LIMIT // 1024} kB")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise RuleFileFault(file.name, line, "not written in UTF-8") from error
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = int(found.group(1)) if found else 0
        raise RuleFileFault(file.name, line, "not TOML: " + str(error)) from error
    return TomlFile(name=file.name, text=text, content=content)
