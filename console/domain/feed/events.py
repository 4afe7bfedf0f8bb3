"""Say what a feed brings to the desk and how far it can be believed."""

from dataclasses import dataclass
from datetime import datetime

from console.domain.calls.call import Call, CallId
from console.domain.feed.state import FeedState, RejectionReason, SalvageReason

__all__ = [
    "CallsEndedUnseen",
    "CallsHeard",
    "DocumentRejected",
    "DocumentSalvaged",
    "FeedEvent",
    "FeedState",
    "FeedStateChanged",
    "Heartbeat",
    "RejectionReason",
    "RequestCancelled",
    "RequestHeard",
    "SalvageReason",
    "SnapshotEnded",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsHeard:
    """Documents of one message, read; in the sender's order, one call at most once each."""

    calls: tuple[Call, ...]
    heard_at: datetime
    monotonic_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotEnded:
    """The snapshot is complete: the feed has these calls now and no others."""

    call_ids: frozenset[CallId]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallsEndedUnseen:
    """Calls that a whole set came without were asked for by themselves: they are there no more."""

    call_ids: tuple[CallId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedStateChanged:
    """The feed's state changed.

    Attributes:
        state: The new state.
        since: When it began (aware UTC).
        simulated: Whether the source says it is a simulation; None before it spoke.
        reason: Words for the diagnostics page, never caller details.
    """

    state: FeedState
    since: datetime
    simulated: bool | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRejected:
    """A document could not be used at all. Holds no part of it."""

    reason: RejectionReason
    size: int
    heard_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentSalvaged:
    """A document was shown although parts of it were wrong. Holds no part of it."""

    reason: SalvageReason
    count: int
    heard_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Heartbeat:
    """The feed spoke, with or without news.

    Attributes:
        heard_at: Own wall clock, aware UTC.
        monotonic_s: Own monotonic clock, for ages.
        as_of: As of when the source's data is true, where it answers with old data; else None.
    """

    heard_at: datetime
    monotonic_s: float
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestHeard:
    """An agency asks the desk to serve a call, or lets it know of one.

    Attributes:
        request_id: The sender's id of the ask; the answer names it.
        serves: True for a request for service, False for one to be aware.
        call: What the request says of the call; None where it names none that can be read.
        agency: Who asks, as they name themselves.
        words: Their first note, bounded.
        heard_at: Own clock (aware UTC).
    """

    request_id: str
    serves: bool
    call: Call | None
    agency: str
    words: str
    heard_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestCancelled:
    """An agency takes its request back."""

    request_id: str


FeedEvent = (
    CallsHeard
    | SnapshotEnded
    | CallsEndedUnseen
    | FeedStateChanged
    | DocumentRejected
    | DocumentSalvaged
    | Heartbeat
    | RequestHeard
    | RequestCancelled
)
"""Everything a feed thread may put into the desk's inbox."""
