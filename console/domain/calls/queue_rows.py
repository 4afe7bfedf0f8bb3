"""Say what one line of the queue holds, and what changed in all of them."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from console.domain.calls.call import Call, CallId
from console.domain.calls.candidates import Hit
from console.domain.calls.desk_mark import DeskMark
from console.domain.vocabulary import Nexus


class Group(IntEnum):
    """The four parts of the queue, top to bottom."""

    REQUESTED = 0
    MINE = 1
    CANDIDATE = 2
    REST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One line of the queue: the call, the desk's mark and why it stands where it stands.

    Attributes:
        mark: Of this call and of those it took over; empty where another call took it over.
        since: From when the waiting time runs (aware UTC): the request, else receipt at 911.
        key: Sorts rows; ends with the id, so that no two are equal.
        survivor: The number of the call that took it over, where that is known.
        changed_since_signed: It reads differently than when its log was signed.
    """

    call: Call
    mark: DeskMark
    hits: tuple[Hit, ...]
    group: Group
    since: datetime | None
    key: tuple[int, int, int, float, str]
    survivor: str = ""
    changed_since_signed: bool = False

    @property
    def call_id(self) -> CallId:
        """Return the key of the call."""
        return self.call.call_id

    @property
    def mental_health(self) -> bool:
        """Say whether the call is flagged or surfaced, unless a person flagged it No."""
        if self.mark.nexus is not None:
            return self.mark.nexus is not Nexus.NO
        return bool(self.hits)

    @property
    def needs_you(self) -> bool:
        """Say whether the row waits for a clinician: asked for, or surfaced, and not yet owned."""
        owned = bool(self.mark.owner) or bool(self.call.assisting)
        if owned:
            return False
        return self.group is Group.REQUESTED or (self.mental_health and not self.mark.signed)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueDelta:
    """What one application changed; ids only stand in one of the three."""

    added: tuple[QueueRow, ...] = ()
    changed: tuple[QueueRow, ...] = ()
    removed: tuple[CallId, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.added or self.changed or self.removed)
