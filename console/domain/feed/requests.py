"""Say what goes back over a call feed and what comes in answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from console.domain.calls.call import CallId
from console.domain.reroute.brief import Part


class RequestKind(Enum):
    """What is asked. Source: NENA-STA-024.1.1, summed up in design/cad-feed.md 2.3."""

    SERVICE = "requestForService"
    AWARENESS = "requestAwareness"


class AnswerMeaning(Enum):
    """What an answer's number says to people; the numbers are those of SIP."""

    ALERTING = "they are being alerted"
    QUEUED = "it waits in their queue"
    ACCEPTED = "their system says yes"
    DECLINED = "they declined"
    UNAVAILABLE = "they cannot be had"
    TIMED_OUT = "nobody answered there"
    WRONG = "their system did not understand it"
    UNKNOWN = "an answer of a kind that is not known here"


MEANINGS = {
    180: AnswerMeaning.ALERTING,
    182: AnswerMeaning.QUEUED,
    200: AnswerMeaning.ACCEPTED,
    603: AnswerMeaning.DECLINED,
    606: AnswerMeaning.DECLINED,
    488: AnswerMeaning.DECLINED,
    403: AnswerMeaning.DECLINED,
    503: AnswerMeaning.UNAVAILABLE,
    502: AnswerMeaning.UNAVAILABLE,
    500: AnswerMeaning.UNAVAILABLE,
    408: AnswerMeaning.TIMED_OUT,
    504: AnswerMeaning.TIMED_OUT,
    400: AnswerMeaning.WRONG,
    404: AnswerMeaning.WRONG,
    501: AnswerMeaning.WRONG,
    505: AnswerMeaning.WRONG,
    513: AnswerMeaning.WRONG,
}


def meaning_of(code: int) -> AnswerMeaning:
    """Return what an answer's number says; 302 and whatever is new is UNKNOWN."""
    return MEANINGS.get(code, AnswerMeaning.UNKNOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRequest:
    """A request to be sent now or not at all.

    Attributes:
        request_id: The id of the ask; answers name it.
        kind: What is asked.
        agency: The receiver's domain name.
        call_id: The incident; its identifier goes along, nothing else of its document does.
        parts: The whitelisted parts of the card.
        valid_until: After that it is dropped (aware UTC).
    """

    request_id: str
    kind: RequestKind
    agency: str
    call_id: CallId | None
    parts: tuple[tuple[Part, str], ...]
    valid_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSent:
    """The request went onto the socket at this moment; nobody has heard it yet."""

    request_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestDropped:
    """The request did not leave and never will; ``reason`` is a word for the record."""

    request_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswer:
    """How a request that came in stands at this desk: a number of ``MEANINGS``, and words."""

    request_id: str
    code: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAnswer:
    """The other side's answer, as it came.

    Attributes:
        request_id: The request it names; may be nobody's.
        code: Its number.
        text: Its words, bounded.
        heard_at: Own clock (aware UTC).
    """

    request_id: str
    code: int
    text: str
    heard_at: datetime
