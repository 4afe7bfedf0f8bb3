"""Name what happened in the queue by itself that a person must be told in words."""

from dataclasses import dataclass
from enum import Enum

from console.domain.calls.call_id import CallId


class NewsKind(Enum):
    """What happened to a call that somebody at this desk had marked.

    MERGED: another call took it over; what was recorded is shown there. PARTED: it is a call of
    its own again. BACK: the call that took it over is closed; what was recorded is shown with it
    again. CHANGED: it changed after its log was signed.
    """

    MERGED = "merged"
    PARTED = "parted"
    BACK = "back"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueNews:
    """One thing to tell.

    Attributes:
        number: The call as people read it aloud.
        other: The call that took it over, or let go of it; else empty.
    """

    kind: NewsKind
    call_id: CallId
    number: str
    other: str = ""
