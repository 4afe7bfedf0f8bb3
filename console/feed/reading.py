"""Hold what one document said, before it is laid together with what others say of the incident."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.calls.call import Call, CallId
from console.domain.feed.events import SalvageReason


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeHeard:
    """One incident was taken over by another.

    Attributes:
        retired: The incident that is no longer worked.
        survivor: The one that took it over.
        at: When, as far as said.
    """

    retired: CallId
    survivor: CallId
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NatureHeard:
    """What kind of incident it was said to be, and when."""

    value: str
    code: str
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document of one sender.

    Attributes:
        call: What it says; retypings, merges and other senders are not in it.
        digest: Tells two documents of the same time apart, whichever came first.
        version: Tells two states of the same time apart where the source knows which is newer,
            for example a file's own time; 0 where it does not.
        has_status: Whether it says that the incident is open or closed at all.
        nature: Its nature, if it has one.
        merges: Takeovers that it tells of.
        salvaged: What was wrong with it, and how often.
    """

    call: Call
    digest: bytes
    has_status: bool
    nature: NatureHeard | None
    merges: tuple[MergeHeard, ...]
    salvaged: tuple[tuple[SalvageReason, int], ...]
    version: int = 0
