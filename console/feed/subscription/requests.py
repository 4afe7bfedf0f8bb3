"""Write requests that go back over a feed, from whitelisted parts alone, and read their answers.

Nothing of a document that was received is sent on: a request names the incident, our agency, the
receiver, and one note with the card. Source: NENA-STA-024.1.1 as summed up in docs/reroute.md.
"""

import html
from collections.abc import Awaitable, Callable
from datetime import datetime

import msgspec

from console.domain.clock import utc_now
from console.domain.feed.requests import (
    FeedAnswer,
    FeedRequest,
    RequestDropped,
    RequestKind,
    RequestSent,
)
from console.feed.eido.write import request_document
from console.feed.subscription.conveyance import Response

TEXT_LIMIT = 500
"""Characters of an answer's words that are kept."""

NewsOfRequests = FeedAnswer | RequestSent | RequestDropped
_ENCODER = msgspec.json.Encoder()


def encode_request(request: FeedRequest, at: datetime) -> bytes:
    """Return the message: the key as the standard's prose spells it, and a small document."""
    text = html.escape(". ".join(f"{part.value} {words}" for part, words in request.parts))
    document = request_document(
        incident=request.call_id or "", receiver=request.agency, note=text, at=at
    )
    body = {"requestId": request.request_id, "eido": msgspec.Raw(document)}
    return _ENCODER.encode({request.kind.value: body})


def encode_cancel(request_id: str) -> bytes:
    """Return the message that withdraws a request."""
    return _ENCODER.encode({"cancelRequest": {"requestId": request_id}})


class RequestLine:
    """Requests on one socket. Everything runs on the feed's loop.

    Args:
        emit: Takes what happened to requests; called on the loop's thread only.
        clock: Tells the time (aware UTC).
    """

    def __init__(
        self, emit: Callable[[NewsOfRequests], None], clock: Callable[[], datetime] = utc_now
    ) -> None:
        self._emit = emit
        self._clock = clock
        self._sent: set[str] = set()

    async def send(
        self, send: Callable[[bytes], Awaitable[None]] | None, request: FeedRequest
    ) -> None:
        """Send a request now or never: after its time, or without a line, it is dropped."""
        if send is None:
            self.drop(request.request_id, "OFFLINE")
            return
        now = self._clock()
        if now >= request.valid_until:
            self.drop(request.request_id, "EXPIRED")
            return
        try:
            await send(encode_request(request, now))
        except Exception:  # noqa: BLE001 - whatever broke the line, it did not leave
            self.drop(request.request_id, "OFFLINE")
            return
        self._sent.add(request.request_id)
        self._emit(RequestSent(request_id=request.request_id, at=now))

    async def cancel(
        self, send: Callable[[bytes], Awaitable[None]] | None, request_id: str
    ) -> None:
        """Withdraw a request that was sent; one that never left needs no word."""
        if send is not None and request_id in self._sent:
            self._sent.discard(request_id)
            await send(encode_cancel(request_id))

    def hear(self, message: Response) -> bool:
        """Take an answer to a request; False where the message is none."""
        code = message.response_code
        if code is None and message.request_id in self._sent:
            code = message.status_code  # 501 and the like come under the other name
        if code is None:
            return False
        words = message.response_text or message.status_text or ""
        self._emit(
            FeedAnswer(
                request_id=message.request_id[:TEXT_LIMIT],
                code=code,
                text=" ".join(words.split())[:TEXT_LIMIT],
                heard_at=self._clock(),
            )
        )
        return True

    def drop(self, request_id: str, reason: str) -> None:
        """Tell that a request never left."""
        self._emit(RequestDropped(request_id=request_id, reason=reason))


__all__ = ["NewsOfRequests", "RequestKind", "RequestLine", "encode_cancel", "encode_request"]
