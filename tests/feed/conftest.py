"""Give feed tests a call center that is really there."""

from collections.abc import Iterator

import pytest

from console.feed.simulator.center_thread import CenterThread


@pytest.fixture
def center() -> Iterator[CenterThread]:
    """Return a listening center without traffic and with short heartbeats."""
    with CenterThread() as listening:
        yield listening
