"""Read the agency's policy: the system's file over the person's own over the environment.

What cannot be used never stops a desk: it is named with file and line, and the safe default of the
key holds. docs/policy.md is made of ``policy_keys``.
"""

import os
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from console.app.policy.files import UnusableFileError, read_bounded, usual_files
from console.app.policy.keys import KEYS
from console.app.policy.kinds import PolicyKey

V = TypeVar("V")

_NAMED_MOST = 60
_FINDINGS_MOST = 50
_AT_LINE = re.compile(r"\(at line (\d+)")
_BY_NAME = {key.name: key for key in KEYS}
_TABLES = frozenset(key.table for key in KEYS)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlaces:
    """Where the two files of the policy lie.

    Attributes:
        system: The agency's, which only an administrator can write.
        user: The person's own.
    """

    system: Path
    user: Path


def usual_places() -> PolicyPlaces:
    """Return where this system keeps settings of programs."""
    system, user = usual_files()
    return PolicyPlaces(system=system, user=user)


class Layer(Enum):
    """Who said a value, the strongest first."""

    SYSTEM = "system"
    USER = "user"
    ENVIRONMENT = "environment"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a value came from.

    Attributes:
        layer: Who said it.
        place: The file or the variable; empty for a default.
        line: The line in the file, from 1 on; None where it cannot be told.
    """

    layer: Layer
    place: str = ""
    line: int | None = None

    @property
    def words(self) -> str:
        """Return it in words, ``system, /etc/…/policy.toml:12``."""
        at = f":{self.line}" if self.line is not None else ""
        return f"{self.layer.value}, {self.place}{at}" if self.place else self.layer.value


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFinding:
    """One thing in the policy that cannot be used.

    Attributes:
        origin: Where it stands.
        key: The key as it was written, cut short and made printable; empty for a whole file.
        wrong: Why, in words that never repeat a value.
    """

    origin: Origin
    key: str
    wrong: str

    @property
    def words(self) -> str:
        """Return it in one sentence with file and line."""
        at = f":{self.origin.line}" if self.origin.line is not None else ""
        named = f"{self.key}: " if self.key else ""
        return f"{self.origin.place}{at}: {named}{self.wrong}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """What holds on this desk.

    Attributes:
        places: Where its files lie, or would lie.
        findings: What cannot be used, in the order of the layers.
    """

    places: PolicyPlaces
    findings: tuple[PolicyFinding, ...] = ()
    _values: Mapping[str, tuple[Any, Origin]] = field(default_factory=dict)

    def value(self, key: PolicyKey[V]) -> V:
        """Return what holds for a key."""
        found = self._values.get(key.name)
        value: V = key.default if found is None else found[0]
        return value

    def origin(self, key: PolicyKey[Any]) -> Origin:
        """Return who said what holds for a key."""
        found = self._values.get(key.name)
        return Origin(layer=Layer.DEFAULT) if found is None else found[1]

    def is_set(self, key: PolicyKey[Any]) -> bool:
        """Say whether anybody said anything about a key that can be used."""
        return key.name in self._values


def read_policy(
    places: PolicyPlaces | None = None, environment: Mapping[str, str] | None = None
) -> Policy:
    """Return what holds on this desk; never raises for what files or variables hold.

    Args:
        places: Where the files lie; None for the system's usual places.
        environment: The variables; None for the process's own.
    """
    found = places or usual_places()
    reading = _Reading()
    if sys.platform == "win32":  # pragma: no cover - nobody has run it there yet
        from console.app.policy.registry import registry_values  # noqa: PLC0415 - only there

        reading.take_registry(registry_values())
    reading.take_file(found.system, Layer.SYSTEM)
    reading.take_file(found.user, Layer.USER)
    reading.take_environment(os.environ if environment is None else environment)
    return Policy(places=found, findings=tuple(reading.findings), _values=reading.values)


class _Reading:
    """Lay one layer under the other; the first word about a key holds."""

    def __init__(self) -> None:
        self.values: dict[str, tuple[Any, Origin]] = {}
        self.findings: list[PolicyFinding] = []
        self._closed: set[str] = set()

    def take_file(self, file: Path, layer: Layer) -> None:
        try:
            text = read_bounded(file)
            tables = tomllib.loads(text)
        except UnusableFileError as unusable:
            self._give_up(Origin(layer=layer, place=str(file)), unusable.fault.value)
            return
        except tomllib.TOMLDecodeError as error:
            line = _AT_LINE.search(str(error))
            self._give_up(
                Origin(layer=layer, place=str(file), line=int(line[1]) if line else None),
                "this is not TOML, so nothing of the file is used",
            )
            return
        except (ValueError, RecursionError):
            self._give_up(
                Origin(layer=layer, place=str(file)), "it is nested or numbered beyond all reason"
            )
            return
        for name, value in _keys_of(tables):
            if name not in _BY_NAME and len(self.findings) >= _FINDINGS_MOST:
                continue  # a hostile file names thousands; looking for each one's line takes long
            origin = Origin(layer=layer, place=str(file), line=line_of(text, name))
            self._take(name, value, origin)

    def take_registry(self, said: Iterable[tuple[PolicyKey[Any], str, object]]) -> None:
        for key, place, value in said:
            self._take(key.name, value, Origin(layer=Layer.SYSTEM, place=place))

    def take_environment(self, environment: Mapping[str, str]) -> None:
        for key in KEYS:
            text = environment.get(key.variable)
            if not text or self._is_settled(key):
                continue
            origin = Origin(layer=Layer.ENVIRONMENT, place=key.variable)
            try:
                self.values[key.name] = (key.of_text(text), origin)
            except ValueError as wrong:
                self._refuse(key, origin, key.name, str(wrong))

    def _take(self, name: str, value: object, origin: Origin) -> None:
        key = _BY_NAME.get(name)
        if key is None:
            self._note(origin, name, "there is no such key")
        elif not self._is_settled(key):
            try:
                self.values[name] = (key.of_file(value), origin)
            except ValueError as wrong:
                self._refuse(key, origin, name, str(wrong))

    def _is_settled(self, key: PolicyKey[Any]) -> bool:
        return key.name in self.values or key.name in self._closed

    def _refuse(self, key: PolicyKey[Any], origin: Origin, name: str, wrong: str) -> None:
        holds = "the default" if key.safe is None else key.written(key.safe)
        self._note(origin, name, f"{wrong}; {holds} holds")
        self._close(key, origin)

    def _close(self, key: PolicyKey[Any], origin: Origin) -> None:
        """Let the safe value of a key hold, whatever a weaker layer says."""
        if self._is_settled(key):
            return
        self._closed.add(key.name)
        if key.safe is not None:
            self.values[key.name] = (key.safe, origin)

    def _give_up(self, origin: Origin, wrong: str) -> None:
        """Let nobody below the agency's file loosen what it may have said."""
        self._note(origin, "", wrong)
        if origin.layer is Layer.SYSTEM:
            for key in KEYS:
                if key.guarded:
                    self._close(key, origin)

    def _note(self, origin: Origin, name: str, wrong: str) -> None:
        shown = "".join(letter if letter.isprintable() else "?" for letter in name[:_NAMED_MOST])
        self.findings.append(PolicyFinding(origin=origin, key=shown, wrong=wrong))


def _keys_of(tables: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield ``table.key`` and value of everything in a file, two levels deep and no deeper."""
    for table, inside in tables.items():
        if isinstance(inside, dict) and table in _TABLES:
            for word, value in inside.items():
                yield f"{table}.{word}", value
        else:
            yield table, inside


def line_of(text: str, name: str) -> int | None:
    """Return the line, from 1 on, where a key stands; of its table where it stands in one line.

    Args:
        text: The file.
        name: ``table.key``, or what stands alone at the top.
    """
    table, _, word = name.partition(".")
    spelled = rf'["\']?{re.escape(word)}["\']?\s*[=.]' if word else ""
    inside = whole = None
    here = ""
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if header := re.match(r'\[+\s*["\']?([^"\'\]]*)["\']?\s*\]', stripped):
            here = header[1].strip()
        if re.match(rf'["\']?{re.escape(table)}["\']?\s*[=.]', stripped) and not here:
            whole = whole or number
            dotted = rf'["\']?{re.escape(table)}["\']?\s*\.\s*{spelled}'
            if word and re.match(dotted, stripped):
                inside = inside or number
        elif header and here == table:
            whole = whole or number
        elif here == table and spelled and re.match(spelled, stripped):
            inside = inside or number
    return inside or whole
