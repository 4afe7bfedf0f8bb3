"""List the facts of what a person keeps at the desk for their own use; of no contact."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterKept(Fact):
    """A person gave what they filter for a name; one of the same name is replaced.

    It lies in the record because its words may name somebody.
    """

    kind: ClassVar[str] = "desk.filter_kept"
    about: ClassVar[str] = "filters_id"
    filters_id: str
    name: str
    asked: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterDropped(Fact):
    """A kept filter is no longer wanted."""

    kind: ClassVar[str] = "desk.filter_dropped"
    about: ClassVar[str] = "filters_id"
    filters_id: str
    name: str


KINDS: tuple[type[Fact], ...] = (FilterKept, FilterDropped)
