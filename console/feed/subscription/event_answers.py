"""Answer each event once the desk has taken in what it brought, and not before.

A center may forget what was answered. What still lies in the inbox of a desk that hangs is not
applied yet, so it is not answered either.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from console.domain.feed.events import FeedEvent
from console.feed.subscription.conveyance import EventResponse, Sendable

LOOK_S = 0.015
"""How often to look whether the desk has taken more; half a frame of its window."""


class EventAnswers:
    """The answers that wait, in the order of their events. Lives on the feed's loop."""

    def __init__(self, emit: Callable[[FeedEvent], None], waiting: Callable[[], int]) -> None:
        """Prepare.

        Args:
            emit: Puts an event into the desk's inbox.
            waiting: How many events lie in the inbox.
        """
        self._emit = emit
        self._waiting = waiting
        self._emitted = 0
        self._owed: deque[tuple[int, EventResponse]] = deque()
        self._came = asyncio.Event()

    def emit(self, event: FeedEvent) -> None:
        """Put an event into the inbox and count it."""
        self._emit(event)
        self._emitted += 1

    def owe(self, answer: EventResponse) -> None:
        """Answer once all that was emitted so far has been taken out of the inbox."""
        self._owed.append((self._emitted, answer))
        self._came.set()

    def forget(self) -> None:
        """Owe nothing any more: the connection is another."""
        self._owed.clear()

    async def run(self, send: Callable[[Sendable], Awaitable[None]]) -> None:
        """Send answers as they become due, until cancelled."""
        while True:
            await self._came.wait()
            while self._owed:
                while self._owed and self._owed[0][0] <= self._emitted - self._waiting():
                    await send(self._owed.popleft()[1])
                if self._owed:
                    await asyncio.sleep(LOOK_S)
            self._came.clear()
