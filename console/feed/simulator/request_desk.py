"""Be the other side of requests: alert, queue, accept, decline, be silent, answer late or twice."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from console.feed.subscription.conveyance import Response, encode

Send = Callable[[bytes], Awaitable[None]]

WORDS = {
    180: "Alerting",
    182: "Queued",
    200: "Accepted by T. Vance",
    302: "Moved",
    408: "Nobody answered",
    488: "Not acceptable here",
    503: "Unavailable",
    603: "Declined",
}
USUAL = (180, 182, 200)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardRequest:
    """One request as it came: its key as it was spelled, its id, and the whole message."""

    key: str
    request_id: str
    message: str


class RequestDesk:
    """What a simulated center does with requests.

    Attributes:
        heard: Every request, the oldest first.
        plan: Numbers that are answered, in order; empty for silence.
        pause_s: Before each answer.
        answers: What the desk answered to requests of this center, the oldest first.
    """

    def __init__(self) -> None:
        self.heard: list[HeardRequest] = []
        self.plan: tuple[int, ...] = USUAL
        self.pause_s = 0.02
        self.answers: list[Response] = []
        self._cancelled: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def hear(self, kind: str, request_id: str, data: bytes, send: Send) -> None:
        """Take a request, and answer it by the plan of this moment."""
        text = data.decode("utf-8", "replace")
        key = next(iter(json.loads(text)), "")
        self.heard.append(HeardRequest(key=key, request_id=request_id, message=text))
        if kind == "cancelRequest":
            self._cancelled.add(request_id)
            return
        task = asyncio.create_task(self._answer(request_id, self.plan, send))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def hear_answer(self, message: object) -> None:
        """Take an answer to a request of this center; other messages are left."""
        if isinstance(message, Response) and message.response_code is not None:
            self.answers.append(message)

    async def stop(self) -> None:
        """Answer nothing more."""
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _answer(self, request_id: str, plan: tuple[int, ...], send: Send) -> None:
        for code in plan:
            await asyncio.sleep(self.pause_s)
            if request_id not in self._cancelled:
                await send(answer(request_id, code))


def answer(request_id: str, code: int, text: str | None = None) -> bytes:
    """Return an answer to a request."""
    words = WORDS.get(code, "") if text is None else text
    return encode(Response(request_id=request_id, response_code=code, response_text=words))


def inbound(kind: str, request_id: str, document: bytes | None = None) -> bytes:
    """Return a request of another agency to the desk, with a document or none.

    Args:
        kind: ``requestForService``, ``requestAwareness`` or ``cancelRequest``.
        request_id: The sender's id of the ask.
        document: The incident as the sender has it, JSON.
    """
    body: dict[str, object] = {"requestId": request_id}
    if document is not None:
        body["eido"] = json.loads(document)
    return json.dumps({kind: body}).encode()
