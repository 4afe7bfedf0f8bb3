"""Be the notifier: a WebSocket server on loopback that speaks the notifier's side of STA-024."""

import asyncio
import contextlib
import ssl
from itertools import count

import websockets
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.typing import Subprotocol

from console.feed.simulator.board import Board
from console.feed.simulator.request_desk import RequestDesk
from console.feed.simulator.subscription import Subscription
from console.feed.subscription import conveyance
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
    UnsubscribeResponse,
)

PATH = "/IncidentData/ent"
_EXPIRES_FLOOR_S = 15.0
_EXPIRES_LIMIT_S = 86_400.0
_CLOSE_S = 0.5
_REQUESTS = frozenset({"requestForService", "requestAwareness", "cancelRequest"})


class SimulatedCenter:
    """A call center that subscribers can connect to.

    What it tells is put in with ``publish``; everything else a subscriber may meet in a notifier,
    its faults included, can be had on request. Loopback only.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        min_rate_floor_s: float = 5.0,
        expires_floor_s: float = _EXPIRES_FLOOR_S,
        simulated: bool = True,
        echo_subprotocol: bool = True,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """Prepare; nothing listens before ``start``.

        Args:
            host: A loopback address.
            port: 0 for any that is free.
            min_rate_floor_s: The shortest heartbeat that is granted.
            expires_floor_s: The shortest life of a subscription that is granted.
            simulated: Whether it says that it is simulated; only tests say it is not.
            echo_subprotocol: Whether the handshake names the subprotocol; some real ones do not.
            tls: Context to serve ``wss://`` with.

        Raises:
            ValueError: ``host`` is not loopback.
        """
        if host not in {"127.0.0.1", "::1", "localhost"}:
            raise ValueError("the simulated call center listens on loopback only")
        self.board = Board()
        self.requests = RequestDesk()
        self.refusing: int | None = None
        self._host = host
        self._port = port
        self._min_rate_floor_s = min_rate_floor_s
        self._expires_floor_s = expires_floor_s
        self._simulated = simulated
        self._echo = echo_subprotocol
        self._tls = tls
        self._server: Server | None = None
        self._numbers = count(1)
        self._conversations: set[_Conversation] = set()
        self._silent = False

    @property
    def url(self) -> str:
        """Where it listens, once it does."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"{'wss' if self._tls else 'ws'}://{host}:{self._port}{PATH}"

    @property
    def subscriptions(self) -> list[Subscription]:
        """The subscriptions of the moment."""
        return [sub for talk in self._conversations for sub in talk.subscriptions.values()]

    async def start(self) -> None:
        """Listen.

        Raises:
            OSError: the port is taken.
        """
        self._server = await serve(
            self._serve,
            self._host,
            self._port,
            subprotocols=[Subprotocol(conveyance.SUBPROTOCOL)] if self._echo else None,
            compression=None,
            max_size=2 * conveyance.CONTROL_LIMIT,
            ping_interval=None,
            close_timeout=_CLOSE_S,
            ssl=self._tls,
        )
        self._port = next(iter(self._server.sockets)).getsockname()[1]

    async def stop(self) -> None:
        """Close every socket and stop listening; ``start`` listens on the same port again."""
        if self._server is not None:
            await self._shut_the_door(self._server)
            self.drop_sockets()
            self._server.close()
            await self._server.wait_closed()
            self._server = None
        await self.requests.stop()

    @staticmethod
    async def _shut_the_door(server: Server) -> None:
        """Accept nobody any more, and let those who have just come in be known to the server.

        A connection that is accepted in the very turn of the loop in which the server closes is
        refused by asyncio when it is made, and its socket would stay open.
        """
        loop = asyncio.get_running_loop()
        with contextlib.suppress(NotImplementedError):  # the loop of Windows has no readers
            for listener in server.sockets:
                loop.remove_reader(listener.fileno())
        await asyncio.sleep(0)

    def publish(self, incident_id: str, document: bytes, is_open: bool = True) -> None:  # noqa: FBT001, FBT002 - the shape of Traffic's Publish
        """Post an incident's document and send it to whoever subscribes."""
        self.board.post(incident_id, document, is_open=is_open)
        for subscription in self.subscriptions:
            subscription.change(incident_id, document)

    def drop_sockets(self) -> int:
        """Cut every connection without a word, and return how many there were."""
        talks = list(self._conversations)
        for talk in talks:
            talk.socket.transport.abort()
        return len(talks)

    def silence(self, *, on: bool) -> None:
        """Keep connections open and say nothing on them, or speak again."""
        self._silent = on
        for subscription in self.subscriptions:
            subscription.silent = on
            subscription.speak()

    async def terminate_all(self) -> int:
        """End every subscription in good form, and return how many there were."""
        ended = 0
        for talk in list(self._conversations):
            for subscription_id in list(talk.subscriptions):
                await talk.terminate(subscription_id)
                ended += 1
        return ended

    async def send_raw(self, message: str | bytes) -> None:
        """Send the same text, whatever it is, on every socket."""
        for talk in list(self._conversations):
            with contextlib.suppress(websockets.ConnectionClosed):
                await talk.socket.send(message, text=True)

    def grant(self, ask: Subscribe) -> tuple[float, float]:
        """Return heartbeat and life that are granted, in seconds."""
        min_rate_s = max(self._min_rate_floor_s, ask.min_rate or 20.0)
        expires_s = max(self._expires_floor_s, ask.expires or 600.0)
        return min_rate_s, min(expires_s, _EXPIRES_LIMIT_S)

    def next_id(self) -> str:
        """Return an id for a subscription."""
        return f"sub-{next(self._numbers)}"

    @property
    def says_simulated(self) -> bool | None:
        """What goes into an answer to a subscription."""
        return True if self._simulated else None

    @property
    def is_silent(self) -> bool:
        """Whether new subscriptions are kept in silence too."""
        return self._silent

    async def _serve(self, socket: ServerConnection) -> None:
        talk = _Conversation(self, socket)
        self._conversations.add(talk)
        try:
            await talk.run()
        finally:
            self._conversations.discard(talk)


class _Conversation:
    """One socket and the subscriptions on it."""

    def __init__(self, center: SimulatedCenter, socket: ServerConnection) -> None:
        self.socket = socket
        self.subscriptions: dict[str, Subscription] = {}
        self._center = center
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Answer until the socket closes."""
        try:
            async for data in self.socket:
                raw = data.encode() if isinstance(data, str) else data
                await self._hear(raw)
        except websockets.ConnectionClosed:
            pass
        finally:
            for task in self._tasks.values():
                task.cancel()
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def terminate(self, subscription_id: str) -> None:
        """End one subscription and say so."""
        self._end(subscription_id)
        await self._say(
            Terminate(request_id=self._center.next_id(), subscription_id=subscription_id)
        )

    async def _say(self, message: Sendable) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            await self.socket.send(conveyance.encode(message), text=True)

    async def _hear(self, data: bytes) -> None:
        try:
            message = conveyance.open_message(data)
        except conveyance.NotJsonError:
            await self._respond("", conveyance.BAD_REQUEST)
        except conveyance.TooLargeError:
            await self._respond("", conveyance.TOO_LARGE)
        except conveyance.UnknownMessageError:
            await self._respond("", conveyance.NOT_IMPLEMENTED)
        else:
            await self._answer(message, data)

    async def _answer(self, message: Message, data: bytes) -> None:
        match message:
            case Subscribe() if message.subscription_id:
                await self._renew(message)
            case Subscribe():
                await self._subscribe(message)
            case Unsubscribe():
                await self._unsubscribe(message)
            case EventResponse():
                for subscription in self.subscriptions.values():
                    if subscription.answered(message.transaction_id):
                        return
            case TerminateResponse() | Response() | EventArrives():
                self._center.requests.hear_answer(message)
            case Push() if message.kind in _REQUESTS:
                self._center.requests.hear(message.kind, message.request_id, data, self._send_event)
            case Push():
                await self._respond(message.request_id, conveyance.NOT_IMPLEMENTED)
            case _:
                await self._respond(message.request_id, conveyance.BAD_REQUEST)

    async def _respond(self, request_id: str, code: int) -> None:
        await self._say(
            Response(request_id=request_id, status_code=code, status_text=conveyance.words_of(code))
        )

    async def _subscribe(self, ask: Subscribe) -> None:
        code = self._judge(ask)
        if code != conveyance.OK:
            await self._say(_refusal(ask, code))
            return
        min_rate_s, expires_s = self._center.grant(ask)
        subscription = Subscription(
            self._center.next_id(),
            self._send_event,
            min_rate_s=min_rate_s,
            expires_s=expires_s,
            incident_id=ask.incident_id or "",
        )
        subscription.silent = self._center.is_silent
        await self._say(
            SubscribeResponse(
                request_id=ask.request_id,
                subscription_id=subscription.subscription_id,
                min_rate=min_rate_s,
                expires=expires_s,
                status_code=conveyance.OK,
                status_text=conveyance.words_of(conveyance.OK),
                clinician_console_simulated=self._center.says_simulated,
            )
        )
        wanted = self._center.board.wanted(ask.incident_id) if ask.incident_id else None
        snapshot = [wanted] if wanted else self._center.board.open_documents()
        self.subscriptions[subscription.subscription_id] = subscription
        task = asyncio.create_task(self._serve_subscription(subscription, snapshot))
        self._tasks[subscription.subscription_id] = task

    def _judge(self, ask: Subscribe) -> int:
        """Return 200, or why this subscription cannot be had."""
        kind = (ask.request_sub_type or "new").casefold()
        code = conveyance.OK
        if self._center.refusing is not None:
            code = self._center.refusing
        elif not ask.request_id or (ask.request_type or "").casefold() != "eido":
            code = conveyance.BAD_REQUEST
        elif ask.request_accepts and not _accepts_version_one(ask.request_accepts):
            code = conveyance.NOT_ACCEPTABLE
        elif kind not in {"new", "single"} or ask.qual_filter:
            code = conveyance.NOT_IMPLEMENTED
        elif kind == "single" and not ask.incident_id:
            code = conveyance.BAD_REQUEST
        elif kind == "single" and self._center.board.wanted(ask.incident_id or "") is None:
            code = conveyance.NOT_FOUND
        return code

    async def _renew(self, ask: Subscribe) -> None:
        subscription = self.subscriptions.get(ask.subscription_id or "")
        if subscription is None:
            await self._say(_refusal(ask, conveyance.NO_SUBSCRIPTION))
            return
        _, expires_s = self._center.grant(ask)
        subscription.renew(expires_s)
        await self._say(
            SubscribeResponse(
                request_id=ask.request_id,
                subscription_id=subscription.subscription_id,
                min_rate=subscription.min_rate_s,
                expires=expires_s,
                status_code=conveyance.OK,
                status_text=conveyance.words_of(conveyance.OK),
                clinician_console_simulated=self._center.says_simulated,
            )
        )

    async def _unsubscribe(self, ask: Unsubscribe) -> None:
        known = ask.subscription_id in self.subscriptions
        self._end(ask.subscription_id)
        code = conveyance.OK if known else conveyance.NO_SUBSCRIPTION
        await self._say(
            UnsubscribeResponse(
                request_id=ask.request_id,
                subscription_id=ask.subscription_id,
                status_code=code,
                status_text=conveyance.words_of(code),
            )
        )

    async def _send_event(self, message: bytes) -> None:
        await self.socket.send(message, text=True)

    async def _serve_subscription(self, subscription: Subscription, snapshot: list[bytes]) -> None:
        """Run one subscription; the socket closes when the last one has run out."""
        try:
            await subscription.run(snapshot)
        except websockets.ConnectionClosed:
            return
        self.subscriptions.pop(subscription.subscription_id, None)
        self._tasks.pop(subscription.subscription_id, None)
        if not self.subscriptions:
            await self.socket.close()

    def _end(self, subscription_id: str) -> None:
        self.subscriptions.pop(subscription_id, None)
        task = self._tasks.pop(subscription_id, None)
        if task is not None:
            task.cancel()


def _refusal(ask: Subscribe, code: int) -> SubscribeResponse:
    return SubscribeResponse(
        request_id=ask.request_id,
        subscription_id=ask.subscription_id or "",
        status_code=code,
        status_text=conveyance.words_of(code),
    )


def _accepts_version_one(accepts: str) -> bool:
    """Say whether a media type names version 1, or none."""
    text = accepts.replace(" ", "").casefold()
    if "emergency.eido+json" not in text:
        return False
    _, named, versions = text.partition("version=")
    return not named or "1" in versions.strip('"').split(";")[0].strip('"').split(",")
