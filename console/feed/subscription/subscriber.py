"""Hold the subscriber's side of the conversation with a notifier, as often as it is lost."""

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidMessage,
    InvalidURI,
    PayloadTooBig,
)

from console.domain.clock import monotonic_s
from console.domain.feed.events import CallsEndedUnseen, FeedEvent, FeedState, RejectionReason
from console.feed.eido.document import MEDIA_TYPE
from console.feed.eido.event_parts import EVENT_LIMIT, EventParts
from console.feed.eido.intake import DocumentIntake, EventTaken
from console.feed.feed_config import FeedConfig
from console.feed.feed_health import FeedHealth
from console.feed.subscription import conveyance
from console.feed.subscription.back_off import BackOff
from console.feed.subscription.conveyance import (
    EventArrives,
    EventResponse,
    Message,
    Push,
    Response,
    Sendable,
    Subscribe,
    SubscribeResponse,
    Terminate,
    TerminateResponse,
    Unsubscribe,
)
from console.feed.subscription.event_answers import EventAnswers
from console.feed.subscription.loss import LostError, RefusedError
from console.feed.subscription.missing_calls import MissingCalls
from console.feed.subscription.request_sending import ANSWER, RequestSending, Send
from console.feed.subscription.socket import WatchedConnection, opened_socket
from console.feed.subscription.spare_memory import SpareMemory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.calls.call import CallId

_RENEW_AT = 2 / 3
_FULL_PAUSE_S = 0.05
_GOODBYE_S = 0.5
_LOG = logging.getLogger(__name__)


class Subscriber:
    """One feed, from connecting to its last word. Everything runs on one asyncio loop."""

    def __init__(
        self, config: FeedConfig, emit: Callable[[FeedEvent], None], waiting: Callable[[], int]
    ) -> None:
        """Prepare; nothing is opened before ``run``.

        Args:
            config: The source.
            emit: Takes each event; called on the loop's thread only.
            waiting: How many events have not been taken out yet.
        """
        self._config = config
        self._waiting = waiting
        self._answers = EventAnswers(emit, waiting)
        emit = self._answers.emit
        self._health = FeedHealth(emit, grace_s=config.connect_grace_s)
        self._intake = DocumentIntake(emit, zone=config.zone, seen=config.seen)
        self._missing = MissingCalls(
            lambda call_id: emit(CallsEndedUnseen(call_ids=(call_id,))),
            answer_s=config.open_timeout_s,
        )
        self._socket: WatchedConnection | None = None
        self._asking: asyncio.Task[None] | None = None
        self.requests = RequestSending(self._sender, emit, config)
        self._spare = SpareMemory()
        self._back_off = BackOff(config)
        self._begin()

    def _begin(self) -> None:
        """Forget the last connection's subscription."""
        self._subscription_id = ""
        self._request_id = ""
        self._answer_due_s: float | None = None
        self._renew_at_s: float | None = None
        self._snapshot: set[CallId] | None = None
        self._quiet_at_s: float | None = None
        self._understood = 0

    async def run(self) -> None:
        """Converse until cancelled; every loss is told and followed by a new attempt."""
        while True:
            wait_s = self._config.backoff_limit_s
            try:
                await self._once()
            except RefusedError as error:
                self._health.change(FeedState.OFFLINE, str(error))
            except LostError as error:
                self._health.offline(str(error))
                wait_s = self._back_off.next_s()
            except Exception as error:  # noqa: BLE001 - a fault of ours must not end the feed
                _LOG.error("the feed stumbled: %s", type(error).__name__)
                self._health.offline("a fault of this program; see its log")
                wait_s = self._back_off.next_s()
            await asyncio.sleep(wait_s)

    def ask_for(self, call_ids: "Iterable[CallId]") -> None:
        """Ask for calls by themselves that a whole set came without. On the loop's thread."""
        self._missing.add(call_ids)
        idle = self._asking is None or self._asking.done()
        if self._socket is not None and self._subscription_id and idle:
            self._asking = asyncio.create_task(self._ask_missing(self._socket))

    def _sender(self, what: str) -> Send | None:
        """Return how to send now; None while no center has said that it is there."""
        may = self._config.takes_requests or what == ANSWER
        live = may and self._health.state is FeedState.LIVE
        return partial(self._socket.send, text=True) if self._socket and live else None

    async def _answer_events(self, socket: WatchedConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self._answers.run(partial(self._send, socket))

    async def _ask_missing(self, socket: WatchedConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self._missing.ask(partial(self._send, socket))

    async def _once(self) -> None:
        """Connect once and converse until the connection is lost."""
        self._begin()
        try:
            async with opened_socket(self._config) as socket:
                self._socket = socket
                answering = asyncio.create_task(self._answer_events(socket))
                try:
                    await self._converse(socket)
                finally:
                    answering.cancel()
                    self._answers.forget()
                    if self._asking is not None:
                        self._asking.cancel()
                    await self._say_goodbye(socket)
                    self._socket = None
        except ConnectionClosed as error:
            if isinstance(error.__cause__, PayloadTooBig):
                self._intake.reject(RejectionReason.TOO_BIG, 0)
                raise LostError("the center sent more in one message than can be taken") from None
            raise LostError("the connection was lost") from None
        except (TimeoutError, OSError):
            raise LostError("the center cannot be reached") from None
        except (InvalidHandshake, InvalidMessage, InvalidURI):
            raise LostError("what answers there is no feed") from None

    async def _converse(self, socket: WatchedConnection) -> None:
        await self._subscribe(socket)
        while True:
            due_s = self._next_due_s(socket)
            try:
                async with asyncio.timeout(max(0.0, due_s - monotonic_s())):
                    data = await socket.recv(decode=False)
            except TimeoutError:
                await self._on_time(socket)
                continue
            size = len(data)
            await self._hear(socket, bytes(data))
            del data
            self._spare.heard(size)
            while self._waiting() > self._config.inbox_limit:
                await asyncio.sleep(_FULL_PAUSE_S)

    async def _subscribe(self, socket: WatchedConnection) -> None:
        self._begin()
        await self._ask(
            socket,
            Subscribe(
                request_id=str(uuid.uuid4()),
                request_type="EIDO",
                request_sub_type="new",
                request_accepts=MEDIA_TYPE,
                min_rate=self._config.min_rate_s,
                expires=self._config.expires_s,
            ),
        )

    async def _ask(self, socket: WatchedConnection, ask: Subscribe) -> None:
        """Send a subscription or its renewal; an answer is due."""
        self._request_id = ask.request_id
        self._answer_due_s = monotonic_s() + self._config.open_timeout_s
        await self._send(socket, ask)

    @staticmethod
    async def _send(socket: WatchedConnection, message: Sendable) -> None:
        await socket.send(conveyance.encode(message), text=True)

    def _next_due_s(self, socket: WatchedConnection) -> float:
        dues = [self._answer_due_s, self._renew_at_s, self._quiet_at_s]
        if self._subscription_id:
            dues.append(self._health.lost_at_s(socket.bulk_at_s))
            if self._health.state is not FeedState.STALE:
                dues.append(self._health.stale_at_s)
        return min(due for due in dues if due is not None)

    async def _on_time(self, socket: WatchedConnection) -> None:
        """Do what has come due."""
        now_s = monotonic_s()
        if self._answer_due_s is not None and now_s >= self._answer_due_s:
            raise LostError("the center did not answer")
        if self._subscription_id and now_s >= self._health.lost_at_s(socket.bulk_at_s):
            raise LostError("the center fell silent")
        if self._subscription_id and now_s >= self._health.stale_at_s:
            self._health.change(FeedState.STALE, "the center is silent")
        if self._quiet_at_s is not None and now_s >= self._quiet_at_s:
            quiet_at_s = socket.bulk_at_s + self._config.snapshot_quiet_s
            if quiet_at_s > now_s:
                self._quiet_at_s = quiet_at_s
            else:
                self._end_snapshot()
        if self._renew_at_s is not None and now_s >= self._renew_at_s:
            self._renew_at_s = None
            await self._ask(
                socket,
                Subscribe(
                    request_id=str(uuid.uuid4()),
                    subscription_id=self._subscription_id,
                    expires=self._config.expires_s,
                ),
            )

    async def _hear(self, socket: WatchedConnection, data: bytes) -> None:
        if len(data) > EVENT_LIMIT:
            await self._refuse_large(socket, data)
            return
        try:
            message = conveyance.open_message(data)
        except conveyance.NotJsonError:
            self._intake.reject(RejectionReason.NOT_JSON, len(data))
        except conveyance.UnknownMessageError:
            self._intake.reject(RejectionReason.UNKNOWN_MESSAGE, len(data))
        except conveyance.TooLargeError:
            self._intake.reject(RejectionReason.TOO_BIG, len(data))
        else:
            await self._answer(socket, message, data)

    async def _refuse_large(self, socket: WatchedConnection, data: bytes) -> None:
        """Answer a message that is too large with 413; the queue goes on without it."""
        self._intake.reject(RejectionReason.TOO_BIG, len(data))
        await self._send(
            socket,
            EventResponse(
                transaction_id=conveyance.transaction_of_head(data),
                status_code=conveyance.TOO_LARGE,
                status_text=conveyance.words_of(conveyance.TOO_LARGE),
            ),
        )

    async def _answer(self, socket: WatchedConnection, message: Message, data: bytes) -> None:
        match message:
            case EventArrives():
                await self._on_event(socket, data)
            case SubscribeResponse():
                await self._on_subscribed(socket, message)
            case Terminate():
                of_one = self._missing.hear_end(message.subscription_id)
                await self._send(
                    socket,
                    TerminateResponse(
                        request_id=message.request_id,
                        subscription_id=message.subscription_id,
                        status_code=conveyance.OK,
                        status_text=conveyance.words_of(conveyance.OK),
                    ),
                )
                if not of_one:
                    raise LostError("the center ended the subscription")
            case Response() if self.requests.hear(message):
                pass
            case Response() if self._missing.hear_refusal(message.request_id):
                pass
            case Response() if message.request_id == self._request_id:
                raise LostError(f"the center answered {message.status_code or 'nothing'}")
            case Push() if self.requests.hear_push(message, data):
                return
            case Push() | Subscribe() | Unsubscribe():
                await self._send(
                    socket,
                    Response(
                        request_id=message.request_id,
                        status_code=conveyance.NOT_IMPLEMENTED,
                        status_text=conveyance.words_of(conveyance.NOT_IMPLEMENTED),
                    ),
                )
            case _:
                pass

    async def _on_subscribed(self, socket: WatchedConnection, answer: SubscribeResponse) -> None:
        if self._missing.hear_answer(answer):
            return
        if answer.request_id and answer.request_id != self._request_id:
            return
        self._answer_due_s = None
        code = answer.status_code
        if code != conveyance.OK:
            await self._on_refused(socket, code)
            return
        simulated = answer.clinician_console_simulated is True
        expires_s = answer.expires or self._config.expires_s
        self._renew_at_s = monotonic_s() + max(0.05, expires_s * _RENEW_AT)
        if self._subscription_id:
            return
        self._health.simulated = simulated
        if simulated != self._config.expects_simulated:
            raise RefusedError(
                "this is a simulated feed and the profile is a working one"
                if simulated
                else "this is a real feed and the profile is a demo one"
            )
        self._subscription_id = answer.subscription_id or self._request_id
        granted_s = answer.min_rate or self._config.min_rate_s
        self._snapshot = set()
        self._health.subscribed(
            min(max(granted_s, self._config.min_rate_s), self._config.min_rate_limit_s)
        )

    async def _on_refused(self, socket: WatchedConnection, code: int) -> None:
        if code == conveyance.NOT_ACCEPTABLE:
            raise RefusedError("the center does not speak our version (406)")
        if self._subscription_id and code in {conveyance.NOT_FOUND, conveyance.NO_SUBSCRIPTION}:
            await self._subscribe(socket)
            self._health.change(FeedState.CATCHING_UP, "the subscription had ended")
            return
        raise LostError(f"the center refused the subscription ({code})")

    async def _on_event(self, socket: WatchedConnection, data: bytes) -> None:
        parts = EventParts(data)
        taken = await self._intake.take(parts)
        self._understood += taken.read
        refused = taken.newer > 0 and self._understood == 0
        code = conveyance.NOT_ACCEPTABLE if refused else conveyance.OK
        if parts.broken or parts.too_deep:
            code = conveyance.BAD_REQUEST
        self._health.heard()
        of_one = self._missing.hear_event(parts.subscription_id, documents=taken.documents)
        if not of_one and not refused and not parts.broken and not parts.too_deep:
            self._count_snapshot(taken)
        answer = EventResponse(
            transaction_id=parts.transaction_id,
            status_code=code,
            status_text=conveyance.words_of(code),
        )
        if code == conveyance.OK:
            self._answers.owe(answer)
        else:
            await self._send(socket, answer)
        if refused:
            raise RefusedError("the center sends documents of a newer version")

    def _count_snapshot(self, taken: EventTaken) -> None:
        """Add to the snapshot, or end it: an empty event says that it is whole.

        Where none comes, silence ends it; what names only calls already heard is no part of it.
        """
        if self._snapshot is None:
            return
        if not taken.documents:
            self._end_snapshot()
        elif self._quiet_at_s is None or not taken.call_ids <= self._snapshot:
            self._snapshot |= taken.call_ids
            self._quiet_at_s = monotonic_s() + self._config.snapshot_quiet_s

    def _end_snapshot(self) -> None:
        self._quiet_at_s = None
        if self._snapshot is not None:
            self._back_off.succeeded()
            self._intake.end_snapshot(self._snapshot)
            self._snapshot = None
            self._health.snapshot_ended()

    async def _say_goodbye(self, socket: WatchedConnection) -> None:
        """End the subscription in good form, if that is quickly done."""
        if not self._subscription_id:
            return
        try:
            async with asyncio.timeout(_GOODBYE_S):
                await self._send(
                    socket,
                    Unsubscribe(
                        request_id=str(uuid.uuid4()), subscription_id=self._subscription_id
                    ),
                )
        except (ConnectionClosed, TimeoutError, OSError):
            return
