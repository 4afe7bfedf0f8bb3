"""Keep the present document of every incident that a simulated center knows."""

from collections import OrderedDict
from dataclasses import dataclass

from console.domain.clock import monotonic_s

CLOSED_FOR_S = 300.0
"""A closed incident is given out once more, on request, for this long."""

_CLOSED_LIMIT = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """One incident's present document."""

    document: bytes
    is_open: bool
    closed_s: float | None


class Board:
    """Incident id to document; open ones stay, closed ones for a while."""

    def __init__(self) -> None:
        """Begin empty."""
        self._posted: OrderedDict[str, Posted] = OrderedDict()
        self._closed: OrderedDict[str, None] = OrderedDict()

    def post(self, incident_id: str, document: bytes, *, is_open: bool) -> None:
        """Replace an incident's document."""
        closed_s = None if is_open else monotonic_s()
        self._posted[incident_id] = Posted(document=document, is_open=is_open, closed_s=closed_s)
        if is_open:
            self._closed.pop(incident_id, None)
            return
        self._closed[incident_id] = None
        while len(self._closed) > _CLOSED_LIMIT:
            del self._posted[self._closed.popitem(last=False)[0]]

    def open_documents(self) -> list[bytes]:
        """Return the documents of the open incidents, in the order in which they came."""
        return [posted.document for posted in self._posted.values() if posted.is_open]

    def open_ids(self) -> set[str]:
        """Return the open incidents."""
        return {incident_id for incident_id, posted in self._posted.items() if posted.is_open}

    def wanted(self, incident_id: str) -> bytes | None:
        """Return one incident's document if it is open or closed only a moment ago."""
        posted = self._posted.get(incident_id)
        if posted is None:
            return None
        if posted.closed_s is not None and monotonic_s() - posted.closed_s > CLOSED_FOR_S:
            return None
        return posted.document
