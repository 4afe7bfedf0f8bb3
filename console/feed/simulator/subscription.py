"""Send one subscriber its snapshot, its changes and its heartbeats."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from itertools import count

from console.domain.clock import monotonic_s
from console.feed.subscription import conveyance

EVENT_BYTES = 512 * 1024
"""Documents are gathered into one event up to this size."""

ANSWER_S = 5.0
MISSED_LIMIT = 3
"""Events that may stay unanswered for ``ANSWER_S`` before the subscription is dropped."""


class Subscription:
    """One subscription on one socket. Lives as long as ``run`` does."""

    def __init__(
        self,
        subscription_id: str,
        send: Callable[[bytes], Awaitable[None]],
        *,
        min_rate_s: float,
        expires_s: float,
        incident_id: str = "",
    ) -> None:
        """Prepare.

        Args:
            subscription_id: Its id.
            send: Sends one message on the socket.
            min_rate_s: The longest silence.
            expires_s: How long it lasts unless renewed.
            incident_id: The only incident it is about; empty for all.
        """
        self.subscription_id = subscription_id
        self.incident_id = incident_id
        self.min_rate_s = min_rate_s
        self.renewals = 0
        self._send = send
        self._expires_at_s = monotonic_s() + expires_s
        self._pending: dict[str, bytes] = {}
        self._wake = asyncio.Event()
        self._transactions = count(1)
        self._unanswered: dict[str, float] = {}
        self._sent_s = monotonic_s()
        self.silent = False

    def renew(self, expires_s: float) -> None:
        """Let it last for ``expires_s`` seconds from now."""
        self._expires_at_s = monotonic_s() + expires_s
        self.renewals += 1
        self._wake.set()

    def change(self, incident_id: str, document: bytes) -> None:
        """Have an incident's document sent; the last one of a moment wins."""
        if self.incident_id in {"", incident_id}:
            self._pending[incident_id] = document
            self._wake.set()

    def answered(self, transaction_id: str) -> bool:
        """Note an answer; False if no event waits for it."""
        return self._unanswered.pop(transaction_id, None) is not None

    def speak(self) -> None:
        """Look at once whether there is something to send."""
        self._wake.set()

    async def run(self, snapshot: Iterable[bytes]) -> None:
        """Send the snapshot, an empty event, then changes and heartbeats until it ends."""
        while self.silent and monotonic_s() < self._expires_at_s:
            await self._rest(monotonic_s())
        for batch in batches(snapshot):
            await self._event(batch)
        await self._event([])
        while True:
            now_s = monotonic_s()
            if now_s >= self._expires_at_s or self._missed(now_s) >= MISSED_LIMIT:
                return
            if self._pending and not self.silent:
                documents, self._pending = list(self._pending.values()), {}
                for batch in batches(documents):
                    await self._event(batch)
                continue
            if now_s - self._sent_s >= self.min_rate_s and not self.silent:
                await self._event(None)
                continue
            await self._rest(now_s)

    async def _rest(self, now_s: float) -> None:
        """Wait for a change, the next heartbeat or the end."""
        due_s = min(self._expires_at_s, max(now_s + 0.01, self._sent_s + self.min_rate_s))
        if self.silent:
            due_s = min(self._expires_at_s, now_s + self.min_rate_s)
        self._wake.clear()
        try:
            async with asyncio.timeout(max(0.0, due_s - now_s)):
                await self._wake.wait()
        except TimeoutError:
            return

    def _missed(self, now_s: float) -> int:
        return sum(1 for sent_s in self._unanswered.values() if now_s - sent_s > ANSWER_S)

    async def _event(self, documents: list[bytes] | None) -> None:
        transaction_id = f"{self.subscription_id}-{next(self._transactions)}"
        self._unanswered[transaction_id] = monotonic_s()
        self._sent_s = monotonic_s()
        await self._send(conveyance.encode_event(self.subscription_id, transaction_id, documents))


def batches(documents: Iterable[bytes], limit: int = EVENT_BYTES) -> Iterable[list[bytes]]:
    """Yield documents in lists that stay under ``limit`` bytes; a larger one stands alone."""
    batch: list[bytes] = []
    size = 0
    for document in documents:
        if batch and size + len(document) > limit:
            yield batch
            batch, size = [], 0
        batch.append(document)
        size += len(document) + 1
    if batch:
        yield batch
