"""Ask a center, one by one, for calls that its whole set came without: did they end, and how?

A ``single`` subscription is honoured for five minutes after an incident was closed. What the center
tells is taken in like any document; of what it has no more, the end was not seen here.
"""

import asyncio
import uuid
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from console.domain.calls.call import CallId
from console.feed.eido.document import MEDIA_TYPE
from console.feed.subscription import conveyance
from console.feed.subscription.conveyance import Sendable, Subscribe, SubscribeResponse, Unsubscribe

MOST_ASKED = 1_000
"""Calls that may wait to be asked for; the oldest asked for go first."""


class Found(Enum):
    """What came of asking for one call."""

    TOLD = "told"
    GONE = "gone"
    REFUSED = "refused"


@dataclass(slots=True)
class _Asked:
    call_id: CallId
    request_id: str
    found: asyncio.Future[Found]
    subscription_id: str = ""


class MissingCalls:
    """The calls still to be asked for. Lives on the feed's loop; one is asked for at a time."""

    def __init__(self, ended_unseen: Callable[[CallId], None], *, answer_s: float) -> None:
        """Prepare.

        Args:
            ended_unseen: Told of each call that the center has no more.
            answer_s: How long to wait for an answer.
        """
        self._ended_unseen = ended_unseen
        self._answer_s = answer_s
        self._waiting: OrderedDict[CallId, None] = OrderedDict()
        self._asked: _Asked | None = None

    def add(self, call_ids: Iterable[CallId]) -> None:
        """Put calls in line."""
        self._waiting.update(dict.fromkeys(call_ids))
        while len(self._waiting) > MOST_ASKED:
            self._waiting.popitem(last=False)

    async def ask(self, send: Callable[[Sendable], Awaitable[None]]) -> None:
        """Ask for every call in line; ends when a center does not know such questions."""
        while self._waiting and self._asked is None:
            call_id, _ = self._waiting.popitem(last=False)
            found = await self._ask_for(call_id, send)
            if found is Found.GONE:
                self._ended_unseen(call_id)
            elif found is Found.REFUSED:
                self._waiting.clear()

    async def _ask_for(
        self, call_id: CallId, send: Callable[[Sendable], Awaitable[None]]
    ) -> Found | None:
        """Ask for one call; None where no answer came in time."""
        future: asyncio.Future[Found] = asyncio.get_running_loop().create_future()
        asked = self._asked = _Asked(call_id, str(uuid.uuid4()), future)
        try:
            await send(
                Subscribe(
                    request_id=asked.request_id,
                    request_type="EIDO",
                    request_sub_type="single",
                    request_accepts=MEDIA_TYPE,
                    incident_id=call_id,
                )
            )
            async with asyncio.timeout(self._answer_s):
                return await future
        except TimeoutError:
            return None
        finally:
            self._asked = None
            if asked.subscription_id:
                goodbye = Unsubscribe(
                    request_id=str(uuid.uuid4()), subscription_id=asked.subscription_id
                )
                await send(goodbye)

    def hear_answer(self, answer: SubscribeResponse) -> bool:
        """Take an answer to a subscription; say whether it was to a question of ours."""
        asked = self._asked
        if asked is None or answer.request_id != asked.request_id:
            return False
        if answer.status_code == conveyance.OK:
            asked.subscription_id = answer.subscription_id
        elif answer.status_code == conveyance.NOT_FOUND:
            _settle(asked, Found.GONE)
        else:
            _settle(asked, Found.REFUSED)
        return True

    def hear_refusal(self, request_id: str) -> bool:
        """Take a bare refusal; say whether it was of a question of ours."""
        if self._asked is None or request_id != self._asked.request_id:
            return False
        _settle(self._asked, Found.REFUSED)
        return True

    def hear_event(self, subscription_id: str, *, documents: int) -> bool:
        """Take note of an event; an empty one means that there is nothing to tell."""
        if not self._is_ours(subscription_id):
            return False
        if self._asked is not None:
            _settle(self._asked, Found.TOLD if documents else Found.GONE)
        return True

    def hear_end(self, subscription_id: str) -> bool:
        """Take the end of a subscription; say whether it was one of ours."""
        if not self._is_ours(subscription_id):
            return False
        if self._asked is not None:
            self._asked.subscription_id = ""
            _settle(self._asked, Found.GONE)
        return True

    def _is_ours(self, subscription_id: str) -> bool:
        asked = self._asked
        return (
            asked is not None
            and bool(subscription_id)
            and (subscription_id == asked.subscription_id)
        )


def _settle(asked: _Asked, found: Found) -> None:
    if not asked.found.done():
        asked.found.set_result(found)
