"""Open the socket of a feed, and know when bytes last came in bulk."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.client import ClientProtocol
from websockets.typing import Subprotocol

from console.domain.clock import monotonic_s
from console.feed.feed_config import FeedConfig
from console.feed.subscription.chunked_reader import ChunkedReader
from console.feed.subscription.conveyance import SUBPROTOCOL

SOCKET_LIMIT = 32 * 1024 * 1024
"""Bytes of a message at which the socket is given up; events over 16 MB are answered with 413."""

_BULK = 1_024
_CLOSE_TIMEOUT_S = 1.0


class WatchedConnection(ClientConnection):
    """A connection that knows when bytes last came which are more than an echo of the socket."""

    def __init__(self, protocol: ClientProtocol, **options: Any) -> None:
        """Put our own reader under the protocol before the first byte."""
        protocol.reader = ChunkedReader()
        protocol.parser = protocol.parse()
        next(protocol.parser)
        super().__init__(protocol, **options)
        self.bulk_at_s = 0.0

    def data_received(self, data: bytes) -> None:
        """Take bytes in; called by the loop for each piece, long before a message is whole."""
        if len(data) >= _BULK:
            self.bulk_at_s = monotonic_s()
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of what was under way; called by the loop once, at the end.

        The parser that waits for more, or the error that ended it, would hold its own frame and
        with it all of the connection, until memory is searched for such circles, which is seldom.
        """
        super().connection_lost(exc)
        self.protocol.parser.close()
        if self.protocol.parser_exc is not None:
            self.protocol.parser_exc.__traceback__ = None


@asynccontextmanager
async def opened_socket(config: FeedConfig) -> AsyncIterator[WatchedConnection]:
    """Connect, and close in good form at the end; raises as ``connect`` of websockets does.

    A good form takes a while where nobody answers. Whoever does not wait for its end, as a desk
    that closes meanwhile, leaves no open socket either.
    """
    socket = await _connecting(config)
    if not isinstance(socket, WatchedConnection):
        raise TypeError(type(socket).__name__)
    try:
        yield socket
    finally:
        try:
            await socket.close()
        finally:
            socket.transport.abort()


def _connecting(config: FeedConfig) -> connect:
    """Return the attempt to connect.

    Nothing is compressed, so that no small message can grow; nobody else's proxy is used; silence
    is watched by the subscriber, not by pings, which a program that hangs would still answer.
    """
    options: dict[str, Any] = {}
    if config.tls is not None:
        options["ssl"] = config.tls
    return connect(
        config.url,
        create_connection=WatchedConnection,
        subprotocols=[Subprotocol(SUBPROTOCOL)],
        compression=None,
        max_size=SOCKET_LIMIT,
        max_queue=4,
        open_timeout=config.open_timeout_s,
        close_timeout=_CLOSE_TIMEOUT_S,
        ping_interval=None,
        proxy=None,
        user_agent_header=None,
        **options,
    )
