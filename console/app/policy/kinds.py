"""Say what a value of the policy may be: each kind of key knows its own type and bounds."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")

VARIABLE_PREFIX = "CLINICIAN_CONSOLE_"
_YES = frozenset(("true", "yes", "on", "1"))
_NO = frozenset(("false", "no", "off", "0"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyKey(ABC, Generic[V]):
    """One key of the policy.

    Attributes:
        name: Table and key as they stand in the file, ``table.key``.
        default: What holds where nobody says anything, and where what was said cannot be used.
        meaning: What it does, in one sentence for IT; the pages are made of it.
        example: A value as an agency might write it.
        guarded: It protects people. Where the system's file, or what it says here, cannot be used,
            the default holds; what a person's own file or the environment says is not heeded.
        safe: What holds in that case instead of the default; None for the default.
        variable_name: The environment's name for it; empty for the usual one.
    """

    name: str
    default: V
    meaning: str
    example: V
    guarded: bool = False
    safe: V | None = None
    variable_name: str = ""

    def __post_init__(self) -> None:
        if self.of_file(_as_written(self.example)) != self.example:
            raise ValueError(f"the example of {self.name} is not one of its values")

    @property
    def table(self) -> str:
        """Return the table it stands in."""
        return self.name.partition(".")[0]

    @property
    def word(self) -> str:
        """Return its name inside the table."""
        return self.name.partition(".")[2]

    @property
    def variable(self) -> str:
        """Return the environment variable that may set it."""
        return self.variable_name or VARIABLE_PREFIX + self.name.replace(".", "_").upper()

    @property
    @abstractmethod
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""

    @abstractmethod
    def of_file(self, value: object) -> V:
        """Return what a value of the TOML file means.

        Raises:
            ValueError: It does not fit; the words say what would, and never repeat the value.
        """

    @abstractmethod
    def of_text(self, text: str) -> V:
        """Return what the environment's text means; raises as ``of_file``."""

    def written(self, value: V) -> str:
        """Return a value as the file writes it; ``""`` for none."""
        plain = _as_written(value)
        if isinstance(plain, bool):
            return "true" if plain else "false"
        if isinstance(plain, list):
            return f"[{', '.join(_quoted(word) for word in plain)}]"
        return _quoted(plain) if isinstance(plain, str) else str(plain)


def _as_written(value: object) -> object:
    """Return the plain TOML value of a key's value."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return list(value)
    return str(value) if isinstance(value, Path) else value


def _quoted(text: str) -> str:
    marks = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(marks.get(letter, letter) for letter in text) + '"'


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchKey(PolicyKey[bool]):
    """A key that is on or off."""

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return "true or false"

    def of_file(self, value: object) -> bool:
        """Return the switch; raises as ``PolicyKey.of_file``."""
        if not isinstance(value, bool):
            raise ValueError("it must be true or false")  # noqa: TRY004 - one error for all misfits
        return value

    def of_text(self, text: str) -> bool:
        """Return the switch that a word means; raises as ``PolicyKey.of_file``."""
        word = text.strip().lower()
        if word not in _YES | _NO:
            raise ValueError("it must be true or false")
        return word in _YES


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeKey(PolicyKey[int]):
    """A key that is a whole number.

    Attributes:
        least: The smallest that is allowed.
        most: The largest that is allowed.
    """

    least: int
    most: int

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return f"whole number, {self.least} to {self.most}"

    def of_file(self, value: object) -> int:
        """Return the number; raises as ``PolicyKey.of_file``."""
        if type(value) is not int or not self.least <= value <= self.most:
            raise ValueError(f"it must be a whole number from {self.least} to {self.most}")
        return value

    def of_text(self, text: str) -> int:
        """Return the number that digits mean; raises as ``PolicyKey.of_file``."""
        digits = text.strip()
        fits = digits.isascii() and digits.isdigit() and len(digits) <= len(str(self.most))
        return self.of_file(int(digits) if fits else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceKey(PolicyKey[str]):
    """A key that is one of a few words.

    Attributes:
        choices: The words.
    """

    choices: tuple[str, ...]

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return " or ".join(f'"{choice}"' for choice in self.choices)

    def of_file(self, value: object) -> str:
        """Return the word; raises as ``PolicyKey.of_file``."""
        if not isinstance(value, str) or value not in self.choices:
            raise ValueError(f"it must be {self.type_words}")
        return value

    def of_text(self, text: str) -> str:
        """Return the word; raises as ``PolicyKey.of_file``."""
        return self.of_file(text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyKey(PolicyKey[tuple[str, ...]]):
    """A key that is one or more of a few words, a list in the file.

    Attributes:
        choices: The words.
    """

    choices: tuple[str, ...]

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return "list of " + ", ".join(f'"{choice}"' for choice in self.choices) + ", at least one"

    def of_file(self, value: object) -> tuple[str, ...]:
        """Return the words, in their own order; raises as ``PolicyKey.of_file``."""
        if (
            not isinstance(value, list)
            or not value
            or any(word not in self.choices for word in value)
        ):
            raise ValueError(f"it must be a {self.type_words}")
        return tuple(word for word in self.choices if word in value)

    def of_text(self, text: str) -> tuple[str, ...]:
        """Return the words that commas part, or as the file has them; raises as ``of_file``."""
        return self.of_file([word.strip(' "') for word in text.strip(" []").split(",")])


@dataclass(frozen=True, slots=True, kw_only=True)
class TextKey(PolicyKey[str]):
    """A key that is free text, shown as it is written.

    Attributes:
        longest: How many letters it may have.
        lines: Whether it may have more than one line.
    """

    longest: int
    lines: bool = False

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return f"text, at most {self.longest} letters" + (" in several lines" if self.lines else "")

    def of_file(self, value: object) -> str:
        """Return the text; raises as ``PolicyKey.of_file``."""
        if not isinstance(value, str) or len(value) > self.longest:
            raise ValueError(f"it must be text of at most {self.longest} letters")
        allowed = "\n" if self.lines else ""
        if not all(letter.isprintable() or letter in allowed for letter in value):
            raise ValueError("it holds letters that cannot be shown")
        return value

    def of_text(self, text: str) -> str:
        """Return the text; raises as ``PolicyKey.of_file``."""
        return self.of_file(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceKey(PolicyKey[Path | None]):
    """A key that is a whole path, or empty for none; ``~`` is the person's own folder."""

    @property
    def type_words(self) -> str:
        """Return type and bounds as the pages say them."""
        return "whole path, or empty"

    def of_file(self, value: object) -> Path | None:
        """Return the path; raises as ``PolicyKey.of_file``."""
        if (
            not isinstance(value, str)
            or len(value) > 4096
            or not (value.isprintable() or not value)
        ):
            raise ValueError("it must be a whole path, or empty")
        if not value:
            return None
        try:
            place = Path(value).expanduser()
        except RuntimeError:  # a person who does not exist
            place = Path(value)
        if not place.is_absolute():
            raise ValueError("it must be a whole path, or empty")
        return place

    def of_text(self, text: str) -> Path | None:
        """Return the path, from the present folder on; raises as ``PolicyKey.of_file``."""
        if not text or text.startswith("~"):
            return self.of_file(text)
        return self.of_file(str(Path(text).absolute()))
