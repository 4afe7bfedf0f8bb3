"""Send requests on whichever socket a feed has at the moment; loaded long before any is sent."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from console.domain.feed_requests import FeedRequest
    from console.feed.conveyance import Response
    from console.feed.requests import NewsOfRequests, RequestLine

Send = Callable[[bytes], Awaitable[None]]


class RequestSending:
    """The requests of one feed, on the loop's thread.

    Args:
        sender: Returns how to send now; None while no center has said that it is there.
    """

    def __init__(self, sender: Callable[[], Send | None]) -> None:
        self._sender = sender
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
            self._keep(line.send(self._sender(), request))

    def cancel_request(self, request_id: str) -> None:
        """Withdraw a request."""
        line = self._line()
        if line is not None:
            self._keep(line.cancel(self._sender(), request_id))

    def hear(self, message: "Response") -> bool:
        """Take an answer to a request, also of an earlier run; False where the message is none."""
        if self._opened is None and message.response_code is None:
            return False
        line = self._line()
        return line is not None and line.hear(message)

    def _line(self) -> "RequestLine | None":
        if self._opened is None and self._emit is not None:
            # Imported here because few sites send anything back.
            from console.feed.requests import RequestLine  # noqa: PLC0415

            self._opened = RequestLine(self._emit)
        return self._opened

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
