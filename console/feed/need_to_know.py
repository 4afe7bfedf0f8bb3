"""Take no more of a call than a site may see: an allow-list of its parts.

What a call is found and sorted by is always taken: key, number, nature, priority, status, times.
What is left out here is nowhere: not on the screen, not in the record. Source: design/cad-feed.md
5.2.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from console.domain.calls.call import Call

_EMPTY: dict[str, Any] = {
    "place": None,
    "place_detail": (),
    "caller": None,
    "callback": None,
    "call_taker": None,
    "line_state": "",
    "notes": (),
    "units": (),
    "assisting": (),
    "other_facts": (),
}

PARTS = tuple(_EMPTY)
"""The parts of a call that a site may be without."""


class NeedToKnow:
    """Which parts of a call are taken."""

    def __init__(self, parts: Collection[str]) -> None:
        """Take these of ``PARTS``, and no other."""
        self._without = {name: empty for name, empty in _EMPTY.items() if name not in parts}

    def of(self, call: Call) -> Call:
        """Return what may be seen of a call."""
        return replace(call, **self._without) if self._without else call


EVERYTHING = NeedToKnow(PARTS)
