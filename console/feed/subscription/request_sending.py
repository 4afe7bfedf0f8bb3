"""Send requests on whichever socket a feed has at the moment; loaded long before any is sent."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from console.domain.feed.events import FeedEvent
    from console.domain.feed.requests import FeedRequest, RequestAnswer
    from console.feed.feed_config import FeedConfig
    from console.feed.subscription.conveyance import Push, Response
    from console.feed.subscription.requests import NewsOfRequests, RequestLine

Send = Callable[[bytes], Awaitable[None]]


REQUEST, ANSWER = "request", "answer"


class RequestSending:
    """The requests of one feed, on the loop's thread.

    Args:
        sender: Returns how to send now; None while no center has said that it is there. Asked with
            ANSWER for an answer to what the center asked, which needs no leave of the site.
        tell: Takes what the center asks of the desk.
        config: How times are read, and what the site may see of a call.
    """

    def __init__(
        self,
        sender: Callable[[str], Send | None],
        tell: "Callable[[FeedEvent], None]",
        config: "FeedConfig",
    ) -> None:
        self._sender = sender
        self._tell = tell
        self._config = config
        self._emit: Callable[[NewsOfRequests], None] | None = None
        self._opened: RequestLine | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def use_answers(self, emit: "Callable[[NewsOfRequests], None]") -> None:
        """Tell here what happens to requests. From any thread, before the first request."""
        self._emit = emit

    def send_request(self, request: "FeedRequest") -> None:
        """Send a request now or never."""
        line = self._line()
        if line is not None:
            self._keep(line.send(self._sender(REQUEST), request))

    def cancel_request(self, request_id: str) -> None:
        """Withdraw a request."""
        line = self._line()
        if line is not None:
            self._keep(line.cancel(self._sender(REQUEST), request_id))

    def hear_push(self, message: "Push", data: bytes) -> bool:
        """Take what the center asks of the desk; False where the message is of another kind."""
        # Imported here because few centers ever ask anything this way.
        from console.domain.clock import utc_now  # noqa: PLC0415
        from console.feed.subscription.inbound import read_push  # noqa: PLC0415

        config = self._config
        heard = read_push(message, data, heard_at=utc_now(), zone=config.zone, seen=config.seen)
        if heard is not None:
            self._tell(heard)
        return heard is not None

    def answer_request(self, answer: "RequestAnswer") -> None:
        """Tell a sender how its request stands here."""
        from console.feed.subscription.conveyance import Response, encode  # noqa: PLC0415 - as above

        send = self._sender(ANSWER)
        if send is not None:
            message = Response(
                request_id=answer.request_id,
                response_code=answer.code,
                response_text=answer.text,
            )
            self._keep(_quietly(send, encode(message)))

    def hear(self, message: "Response") -> bool:
        """Take an answer to a request, also of an earlier run; False where the message is none."""
        if self._opened is None and message.response_code is None:
            return False
        line = self._line()
        return line is not None and line.hear(message)

    def _line(self) -> "RequestLine | None":
        if self._opened is None and self._emit is not None:
            # Imported here because few sites send anything back.
            from console.feed.subscription.requests import RequestLine  # noqa: PLC0415

            self._opened = RequestLine(self._emit)
        return self._opened

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _quietly(send: Send, message: bytes) -> None:
    """Send an answer; where the line broke meanwhile, the sender asks again or nobody waits."""
    with contextlib.suppress(Exception):
        await send(message)
