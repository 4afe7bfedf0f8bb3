"""Name how far a feed can be believed, and what can be wrong with what it brings."""

from enum import Enum


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
    NOT_XML = "not XML"
    NOT_WHOLE = "cut off"
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
