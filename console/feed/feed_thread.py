"""Run one feed on a thread of its own and hand its events over through a deque."""

import asyncio
import contextlib
import threading
from collections import deque
from typing import TYPE_CHECKING

from console.domain.clock import monotonic_s
from console.domain.feed.events import CallsHeard
from console.feed.feed_adapter import Absence, FeedTraits, WriteBack
from console.feed.feed_config import FeedConfig
from console.feed.subscription.subscriber import Subscriber

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.calls.call import CallId
    from console.domain.feed.events import FeedEvent
    from console.domain.feed.requests import FeedRequest, RequestAnswer
    from console.feed.subscription.requests import NewsOfRequests

_JOIN_S = 5.0
LISTENER_S = 0.2
"""How long the first calls wait for somebody who takes them."""
_LOOK_S = 0.002
_SHOWN_S = 0.03
"""What whoever took the first calls needs to show them: about a frame."""


class FeedThread:
    """A feed that listens until it is stopped; see ``FeedAdapter``.

    ``inbox`` is filled by the feed's thread and emptied by whoever listens, with ``popleft``;
    nothing else is shared. Once stopped it cannot be started again.
    """

    def __init__(self, config: FeedConfig) -> None:
        """Prepare; nothing runs before ``start``."""
        self.inbox: deque[FeedEvent] = deque()
        self.answers: deque[NewsOfRequests] = deque(maxlen=1000)
        """What happened to requests; taken out with ``popleft``."""
        self._config = config
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._subscriber: Subscriber | None = None
        self._stopping = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="feed", daemon=True)
        self._given = 0
        self._rested = False

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it is."""
        return FeedTraits(
            kind="eido",
            full_state=True,
            absence=Absence.NO_LONGER_IN_FEED,
            heartbeat_s=self._config.min_rate_s,
            write_back=WriteBack.REQUESTS if self._config.takes_requests else WriteBack.NONE,
        )

    @property
    def running(self) -> bool:
        """Whether the thread is alive."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin to connect; returns at once."""
        self._thread.start()

    def ask_for(self, call_ids: "Iterable[CallId]") -> None:
        """Ask for calls by themselves that a whole set came without; returns at once."""
        subscriber, wanted = self._subscriber, tuple(call_ids)
        if self._loop is not None and subscriber is not None:
            with contextlib.suppress(RuntimeError):  # the loop may have ended
                self._loop.call_soon_threadsafe(subscriber.ask_for, wanted)

    def send_request(self, request: "FeedRequest") -> None:
        """Send a request now or never; ``answers`` tells which, and what came back."""
        self._on_loop("send_request", request)

    def cancel_request(self, request_id: str) -> None:
        """Withdraw a request that was sent."""
        self._on_loop("cancel_request", request_id)

    def answer_request(self, answer: "RequestAnswer") -> None:
        """Tell a sender how its request stands here; returns at once."""
        self._on_loop("answer_request", answer)

    def _on_loop(self, name: str, value: object) -> None:
        subscriber = self._subscriber
        if self._loop is not None and subscriber is not None:
            with contextlib.suppress(RuntimeError):  # the loop may have ended
                self._loop.call_soon_threadsafe(getattr(subscriber.requests, name), value)

    def stop(self) -> bool:
        """End the subscription, close the socket and join the thread.

        Returns:
            True once the thread has ended; it takes well under a second.
        """
        self._stopping.set()
        if self._thread.ident is None:
            return True
        self._ready.wait(_JOIN_S)
        if self._loop is not None and self._task is not None and self._thread.is_alive():
            with contextlib.suppress(RuntimeError):  # the loop may end between the two lines
                self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join(_JOIN_S)
        return not self._thread.is_alive()

    def _give(self, event: "FeedEvent") -> None:
        self.inbox.append(event)
        self._given += 1
        if not self._rested and type(event) is CallsHeard:
            self._rested = True
            self._await_listener()

    def _await_listener(self) -> None:
        """Read on, once, when the first calls were taken and had time to be shown.

        A desk that starts is still being loaded when they arrive; reading the rest of them just
        then would take the interpreter from what is to show the first.
        """
        until = monotonic_s() + LISTENER_S
        while len(self.inbox) == self._given and monotonic_s() < until:
            if self._stopping.wait(_LOOK_S):
                return
        self._stopping.wait(_SHOWN_S)

    def _run(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._subscriber = Subscriber(self._config, self._give, self.inbox.__len__)
        self._subscriber.requests.use_answers(self.answers.append)
        self._task = asyncio.create_task(self._subscriber.run())
        self._ready.set()
        if self._stopping.is_set():
            self._task.cancel()
        await asyncio.wait({self._task})
