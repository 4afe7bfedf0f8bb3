"""A center that stops leaves nothing open, however unlucky the moment."""

import asyncio
import gc
import socket
import warnings

import pytest

from console.feed.simulator.center import PATH, SimulatedCenter
from console.feed.subscription import conveyance

_ASKS_IN = (
    f"GET {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
    f"Sec-WebSocket-Protocol: {conveyance.SUBPROTOCOL}\r\n\r\n"
).encode()


async def knock_and_stop(turns: int) -> tuple[socket.socket, set[str]]:
    """Come in so many turns of the loop before the center stops.

    Returns:
        Our end of the connection, and the names of what is still at work in the center.
    """
    center = SimulatedCenter()
    await center.start()
    port = int(center.url.rpartition(":")[2].partition("/")[0])
    near = socket.create_connection(("127.0.0.1", port), timeout=5)
    near.sendall(_ASKS_IN)
    for _ in range(turns):
        await asyncio.sleep(0)
    await center.stop()
    return near, {str(task) for task in asyncio.all_tasks() if task is not asyncio.current_task()}


def is_closed(near: socket.socket) -> bool:
    """Say whether the other end has gone; what it had still to say is passed over."""
    try:
        while near.recv(4096):
            pass
    except ConnectionResetError:
        return True
    except TimeoutError:
        return False
    return True


@pytest.mark.parametrize("turns", range(6))
def test_who_comes_in_as_the_center_stops_is_not_left_on_an_open_socket(turns: int) -> None:
    with warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always")
        near, at_work = asyncio.run(knock_and_stop(turns))
        with near:
            assert is_closed(near)
        gc.collect()
    assert not at_work
    assert not [str(one.message) for one in left if issubclass(one.category, ResourceWarning)]
