"""Say what a feed brings to the desk and how far it can be believed."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from console.domain.calls import Call, CallId


class FeedState(Enum):
    """How far the shown queue is the present one.

    CONNECTING: never yet heard on this start. CATCHING_UP: a snapshot is arriving. LIVE: heard
    within the agreed silence. STALE: still connected, silent for too long. OFFLINE: not connected.
    """

    CONNECTING = "connecting"
    CATCHING_UP = "catching up"
    LIVE = "live"
    STALE = "stale"
    OFFLINE = "offline"


class RejectionReason(Enum):
    """Why a document, or a part of one, could not be used."""

    NOT_JSON = "not JSON"
    TOO_BIG = "too big"
    TOO_DEEP = "too deep"
    WRONG_TYPE = "wrong type"
    NO_IDENTIFIER = "no identifier"
    NEWER_VERSION = "newer major version"
    UNKNOWN_MESSAGE = "unknown message"


class SalvageReason(Enum):
    """What was wrong with a document that was shown all the same."""

    DANGLING_REFERENCE = "reference to nothing"
    CIRCULAR_REFERENCE = "circular reference"
    MISSING_TIME = "missing time"
    BAD_TIME = "time not understood"
    WRONG_TYPE = "field of the wrong type"
    UNKNOWN_CODE = "unknown code"
    BAD_LOCATION = "location not understood"
    TEXT_CUT = "text cut at the limit"
    TOO_MANY_PARTS = "parts over the limit left out"


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
    """

    heard_at: datetime
    monotonic_s: float


FeedEvent = (
    CallsHeard | SnapshotEnded | FeedStateChanged | DocumentRejected | DocumentSalvaged | Heartbeat
)
"""Everything a feed thread may put into the desk's inbox."""
