"""The first calls are shown before the rest of them is read."""

import pytest
from feed_listener import PATIENCE_S, Listener, quick_config
from feed_samples import as_bytes, state

from console.domain.feed.events import CallsHeard, FeedEvent, FeedState
from console.feed import feed_thread
from console.feed.feed_thread import LISTENER_S, FeedThread
from console.feed.simulator.center_thread import CenterThread

CALLS = 400
"""More than one slice of work holds."""


def _fill(center: CenterThread) -> None:
    for number in range(CALLS):
        center.publish(as_bytes(state(1) | {"$id": f"urn:{number}"}), f"urn:{number}")


def _times(events: list[FeedEvent]) -> list[float]:
    return [event.monotonic_s for event in events if isinstance(event, CallsHeard)]


def test_what_nobody_takes_is_waited_for_but_not_for_long(center: CenterThread) -> None:
    _fill(center)
    thread = FeedThread(quick_config(center.url))
    with Listener(thread) as desk:
        while len(_times(list(thread.inbox))) < 2:
            assert thread.running
        times = _times(list(thread.inbox))
        assert times[1] - times[0] >= LISTENER_S
        desk.until_state(FeedState.LIVE)
    assert set(desk.calls) == {f"urn:{number}" for number in range(CALLS)}


def test_whoever_takes_the_first_calls_gets_the_rest_at_once(
    center: CenterThread, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feed_thread, "LISTENER_S", 10 * PATIENCE_S)
    _fill(center)
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
    assert len(_times(desk.events)) >= 2
