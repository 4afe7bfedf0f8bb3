"""Type and spell the messages of the subscription conversation (STA-024 over a WebSocket).

Each message is a JSON object with one key. Keys are told apart whatever their case, the two known
misspellings of the published schema included; what we send is spelled as its prose has it.
Source: facts of NENA-STA-024.1a and 1.1 as listed in docs/feed.md.
"""

import re
from typing import ClassVar

import msgspec
from msgspec import Struct

from console.feed.eido.json_scan import DepthError, require_shallow

SUBPROTOCOL = "emergency-ent1.0"
CONTROL_LIMIT = 65_536
"""Bytes of any message but an event; the standard's own limit for a subscription request."""

OK = 200
BAD_REQUEST = 400
NOT_FOUND = 404
NOT_ACCEPTABLE = 406
TOO_LARGE = 413
NO_SUBSCRIPTION = 481
NOT_IMPLEMENTED = 501
UNAVAILABLE = 503

_WORDS = {
    OK: "OK",
    BAD_REQUEST: "Bad request",
    NOT_FOUND: "Not found",
    NOT_ACCEPTABLE: "Version not acceptable",
    TOO_LARGE: "Too large",
    NO_SUBSCRIPTION: "No such subscription",
    NOT_IMPLEMENTED: "Not implemented",
    UNAVAILABLE: "Unavailable",
}


def words_of(status_code: int) -> str:
    """Return the words that go with a status code."""
    return _WORDS.get(status_code, f"Status {status_code}")


class MessageError(ValueError):
    """The message cannot be used. Carries no part of it."""


class NotJsonError(MessageError):
    """It is not JSON."""


class UnknownMessageError(MessageError):
    """It is JSON, but no message that is known here, or one of the wrong shape."""


class TooLargeError(MessageError):
    """It is longer than a message of its kind may be, or nested too deep."""


class _Message(Struct, kw_only=True, frozen=True, omit_defaults=True, rename="camel"):
    """A message; ``KEY`` is the one key of its envelope."""

    KEY: ClassVar[str]


class Subscribe(_Message, kw_only=True, frozen=True):
    """Ask for events, or with a subscription's id for more time."""

    KEY: ClassVar[str] = "subscribe"

    request_id: str
    request_type: str | None = None
    request_sub_type: str | None = None
    request_accepts: str | None = None
    qual_filter: str | None = None
    qual_filter_eval_period: float | None = None
    incident_id: str | None = None
    unit_id: str | None = None
    subscription_id: str | None = None
    min_rate: float | None = None
    max_rate: float | None = None
    expires: float | None = None


class SubscribeResponse(_Message, kw_only=True, frozen=True):
    """What was granted; times in seconds.

    ``clinician_console_simulated`` is our own member: only the simulated call center sets it.
    """

    KEY: ClassVar[str] = "subscribeResponse"

    request_id: str = ""
    subscription_id: str = ""
    min_rate: float | None = None
    max_rate: float | None = None
    expires: float | None = None
    status_code: int = 0
    status_text: str = ""
    clinician_console_simulated: bool | None = None


class EventResponse(_Message, kw_only=True, frozen=True):
    """The event with this transaction's id was dealt with."""

    KEY: ClassVar[str] = "eventResponse"

    transaction_id: str = ""
    status_code: int = 0
    status_text: str = ""


class Unsubscribe(_Message, kw_only=True, frozen=True):
    """No more events, please."""

    KEY: ClassVar[str] = "unsubscribe"

    request_id: str = ""
    subscription_id: str = ""


class UnsubscribeResponse(_Message, kw_only=True, frozen=True):
    """There will be none."""

    KEY: ClassVar[str] = "unsubscribeResponse"

    request_id: str = ""
    subscription_id: str = ""
    status_code: int = 0
    status_text: str = ""


class Terminate(_Message, kw_only=True, frozen=True):
    """The notifier ends a subscription."""

    KEY: ClassVar[str] = "terminate"

    request_id: str = ""
    subscription_id: str = ""


class TerminateResponse(_Message, kw_only=True, frozen=True):
    """The subscriber heard it."""

    KEY: ClassVar[str] = "terminateResponse"

    request_id: str = ""
    subscription_id: str = ""
    status_code: int = 0
    status_text: str = ""


class Response(_Message, kw_only=True, frozen=True):
    """Two messages share this key: a refusal has a status, an answer to a request a response."""

    KEY: ClassVar[str] = "response"

    request_id: str = ""
    status_code: int | None = None
    status_text: str | None = None
    response_code: int | None = None
    response_text: str | None = None


class Push(_Message, kw_only=True, frozen=True):
    """A request of version 1.1 to serve or know of an incident, or to forget it."""

    KEY: ClassVar[str] = "requestForService"

    request_id: str = ""
    kind: str = ""


class EventArrives(_Message, kw_only=True, frozen=True):
    """An event; its documents are walked with ``event_parts``, never decoded whole."""

    KEY: ClassVar[str] = "event"


Message = (
    Subscribe
    | SubscribeResponse
    | EventResponse
    | Unsubscribe
    | UnsubscribeResponse
    | Terminate
    | TerminateResponse
    | Response
    | Push
    | EventArrives
)
Sendable = (
    Subscribe
    | SubscribeResponse
    | EventResponse
    | Unsubscribe
    | UnsubscribeResponse
    | Terminate
    | TerminateResponse
    | Response
)

_BODIES: dict[str, type[Message]] = {
    kind.KEY.casefold(): kind
    for kind in (
        Subscribe,
        SubscribeResponse,
        EventResponse,
        Unsubscribe,
        UnsubscribeResponse,
        Terminate,
        TerminateResponse,
        Response,
    )
}
_PUSHES = {
    "requestforservice": "requestForService",
    "requestawareness": "requestAwareness",
    "requestawarenes": "requestAwareness",
    "cancelrequest": "cancelRequest",
    "cancelreequest": "cancelRequest",
    "resourcemessage": "resourceMessage",
    "resourcediscovery": "resourceDiscovery",
    "resourcediscoveryresponse": "resourceDiscoveryResponse",
}
_ENVELOPE = msgspec.json.Decoder(dict[str, msgspec.Raw])
_DECODERS = {key: msgspec.json.Decoder(kind, strict=False) for key, kind in _BODIES.items()}
_PUSH_DECODER = msgspec.json.Decoder(Push, strict=False)
_ENCODER = msgspec.json.Encoder()
_FIRST_KEY = re.compile(rb'[ \t\r\n]*+\{[ \t\r\n]*+"([A-Za-z]{1,40}+)"[ \t\r\n]*+:')
_BOM = b"\xef\xbb\xbf"


def encode(message: Sendable) -> bytes:
    """Return the message in its envelope, as compact JSON."""
    return b'{"%b":%b}' % (message.KEY.encode(), _ENCODER.encode(message))


def encode_event(
    subscription_id: str, transaction_id: str, documents: list[bytes] | None = None
) -> bytes:
    """Return an event: without documents a heartbeat, with an empty list an empty snapshot."""
    head = b'{"event":{"subscriptionId":%b,"transactionId":%b' % (
        _ENCODER.encode(subscription_id),
        _ENCODER.encode(transaction_id),
    )
    if documents is None:
        return head + b"}}"
    return head + b',"notification":[' + b",".join(documents) + b"]}}"


def open_message(data: bytes) -> Message:
    """Say which message this is and return it; of an event, only that it is one.

    Raises:
        NotJsonError: it is no JSON.
        UnknownMessageError: its key is not known, or its body has the wrong shape.
        TooLargeError: a message other than an event is over ``CONTROL_LIMIT`` bytes or too deep.
    """
    data = data.removeprefix(_BOM)
    found = _FIRST_KEY.match(data)
    key = found[1].decode().casefold() if found else ""
    if key == "event":
        return EventArrives()
    if len(data) > CONTROL_LIMIT and key not in _PUSHES:
        raise TooLargeError
    try:
        require_shallow(data)
        body = _body(data)
        if key in _PUSHES:
            return msgspec.structs.replace(_PUSH_DECODER.decode(body), kind=_PUSHES[key])
        if key in _DECODERS:
            return _DECODERS[key].decode(body)
    except (DepthError, RecursionError):
        raise TooLargeError from None
    except msgspec.ValidationError:
        raise UnknownMessageError from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise NotJsonError from None
    raise UnknownMessageError


def _body(data: bytes) -> msgspec.Raw:
    """Return the value of the first key; a second one is ignored, as a wrapper has only one."""
    return next(iter(_ENVELOPE.decode(data).values()), msgspec.Raw(b"null"))


_TRANSACTION = re.compile(
    rb'"transactionId"[ \t\r\n]*+:[ \t\r\n]*+"([^"\\]{1,200}+)"', re.IGNORECASE
)
_HEAD = 4_096


def transaction_of_head(data: bytes) -> str:
    """Return the transaction id of an event too large to be walked, if it stands near its ends."""
    found = _TRANSACTION.search(data[:_HEAD]) or _TRANSACTION.search(data[-_HEAD:])
    return found[1].decode("utf-8", "replace") if found else ""
