"""Know at which places and numbers a care plan is in force, for the rows of the queue."""

from collections.abc import Iterable
from dataclasses import dataclass

from console.domain.folding import folded_number, folded_place

PLACE, NUMBER = "place", "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanKey:
    """By what a plan in force is found in the queue."""

    place_key: str
    number_key: str


class PlanBook:
    """The plans in force by place and number, for the rows of the queue."""

    def __init__(self, keys: Iterable[PlanKey] = ()) -> None:
        self._keys = frozenset(
            (kind, text)
            for key in keys
            for kind, text in (
                (PLACE, key.place_key),
                (NUMBER, key.number_key),
            )
            if text
        )

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self._keys)

    def found_by(self, place: str, number: str) -> str:
        """Return by what a call meets a plan in force; empty for none."""
        if (PLACE, folded_place(place)) in self._keys:
            return PLACE
        if (NUMBER, folded_number(number)) in self._keys:
            return NUMBER
        return ""
