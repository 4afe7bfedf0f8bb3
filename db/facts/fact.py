"""Say what a fact is: a frozen dataclass that goes into a body of JSON and comes back equal.

A field is a text, an integer, a truth, None where declared so, or a tuple of these: ``tuple[str,
...]`` for a list, ``tuple[tuple[str, str], ...]`` for pairs such as coded answers. Never a float.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from types import NoneType, UnionType
from typing import Any, ClassVar, Self, get_args, get_origin


class FactMismatchError(ValueError):
    """A body does not fit the kind it claims to be."""


_names: dict[type["Fact"], tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What happened, as it is written into the journal once and never changed."""

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    about: ClassVar[str]
    """The name of the field whose value is the entity this fact is about."""

    @property
    def entity(self) -> str:
        """Return the id of what this fact is about; entries are found by it."""
        return str(getattr(self, self.about))

    def to_body(self) -> dict[str, Any]:
        """Return the fields as JSON values; tuples become lists."""
        names = _names.get(type(self))
        if names is None:  # asked of the class once: it takes as long as writing the JSON
            names = _names[type(self)] = tuple(field.name for field in fields(self))
        body: dict[str, Any] = {}
        for name in names:
            value = getattr(self, name)
            body[name] = _listed(value) if isinstance(value, tuple) else value
        return body

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        """Return the fact that ``body`` tells; fields of a later build are left out.

        Raises:
            FactMismatchError: a field is missing or of the wrong type.
        """
        values: dict[str, Any] = {}
        for field in fields(cls):
            if field.name in body:
                values[field.name] = _checked(field.name, body[field.name], field.type)
            elif field.default is MISSING:
                raise FactMismatchError(f"{cls.kind}: {field.name} is missing")
        return cls(**values)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownFact:
    """A fact of a newer build: kept and passed on as it came, shown as "from a newer program"."""

    kind: str
    version: int
    entity: str
    body: str
    """The canonical JSON text, exactly as stored."""


def _listed(value: tuple[Any, ...]) -> list[Any]:
    return [_listed(item) if isinstance(item, tuple) else item for item in value]


def _checked(name: str, value: Any, declared: Any) -> Any:
    """Return ``value`` as ``declared`` wants it; lists become tuples."""
    if get_origin(declared) is tuple:
        return _tuple(name, value, get_args(declared))
    allowed = get_args(declared) if isinstance(declared, UnionType) else (declared,)
    if type(value) in allowed or (value is None and NoneType in allowed):
        return value
    for choice in allowed:  # such as tuple[str, ...] | None
        if get_origin(choice) is tuple:
            return _tuple(name, value, get_args(choice))
    raise FactMismatchError(f"{name} is not of the declared type")


def _tuple(name: str, value: Any, items: tuple[Any, ...]) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise FactMismatchError(f"{name} is not a list")
    if items[-1] is Ellipsis:
        return tuple(_checked(name, item, items[0]) for item in value)
    if len(value) != len(items):
        raise FactMismatchError(f"{name} is not {len(items)} together")
    return tuple(_checked(name, item, want) for item, want in zip(value, items, strict=True))
