"""A connection that is lost leaves nothing behind, however seldom memory is looked through."""

import asyncio
import contextlib
import gc
import logging
import socket
from collections.abc import Iterator

import pytest
from dropping_proxy import DroppingProxy
from feed_listener import Listener, quick_config

from console.domain.feed.events import FeedState
from console.feed.simulator.center_thread import CenterThread
from console.feed.subscription.chunked_reader import ChunkedReader
from console.feed.subscription.socket import WatchedConnection, opened_socket

LOSSES = 6


@pytest.fixture
def nothing_is_collected() -> Iterator[None]:
    """Let only what nobody refers to any more go, as on a desk that collects seldom."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


def _left() -> int:
    kinds = (WatchedConnection, ChunkedReader)
    return sum(type(each) in kinds for each in gc.get_objects())


@pytest.mark.usefixtures("nothing_is_collected")
def test_many_lost_connections_leave_one_that_is_open(
    center: CenterThread, caplog: pytest.LogCaptureFixture
) -> None:
    # What pytest gathers of the library's log would hold each connection it is about.
    caplog.set_level(logging.CRITICAL, logger="websockets")
    before = _left()
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        for _ in range(LOSSES):
            known = len(desk.states)
            center.call(center.center.drop_sockets)
            desk.until_state(FeedState.LIVE, after=known)
        # The last one lost may still be saying goodbye; it has a connection and a reader.
        desk.until(lambda: _left() - before <= 2, "no more than one connection and its reader")


async def break_off_the_close(url: str, proxy: DroppingProxy) -> socket.socket:
    """Connect, let the other side vanish, and stop waiting for its part of the goodbye."""
    leaving = asyncio.Event()

    async def converse() -> socket.socket:
        async with opened_socket(quick_config(url)) as opened:
            raw: socket.socket = opened.transport._sock
            raws.append(raw)
            proxy.cut()
            leaving.set()
        return raw

    raws: list[socket.socket] = []
    talk = asyncio.create_task(converse())
    await leaving.wait()
    assert not talk.done()
    talk.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await talk
    return raws[0]


def test_a_feed_that_stops_while_a_lost_connection_is_closed_leaves_no_socket_open(
    center: CenterThread,
) -> None:
    port = int(center.url.rpartition(":")[2].partition("/")[0])
    with DroppingProxy("127.0.0.1", port) as proxy:
        url = center.url.replace(str(port), str(proxy.port))
        raw = asyncio.run(break_off_the_close(url, proxy))
        assert raw.fileno() == -1
