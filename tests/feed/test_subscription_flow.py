"""A real feed thread listens to a real center, through every fault that can be brought about."""

import threading
import time

import pytest
from feed_listener import Listener, quick_config
from feed_samples import as_bytes, state

from console.domain.calls.call import CallStatus
from console.domain.feed.events import (
    CallsHeard,
    FeedState,
    Heartbeat,
    SnapshotEnded,
)
from console.feed.feed_config import STALE_AFTER
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread


def _publish(center: CenterThread, incident_id: str, minute: float = 1, **more: object) -> None:
    center.publish(as_bytes(state(minute, **more) | {"$id": incident_id}), incident_id)  # type: ignore[arg-type]


def test_a_snapshot_then_changes_are_heard_in_this_order(center: CenterThread) -> None:
    for number in range(25):
        _publish(center, f"urn:{number}")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.states == [FeedState.CONNECTING, FeedState.CATCHING_UP, FeedState.LIVE]
        assert desk.snapshots[0].call_ids == {f"urn:{number}" for number in range(25)}
        assert set(desk.calls) == desk.snapshots[0].call_ids
        kinds = [type(event) for event in desk.events]
        assert kinds.index(CallsHeard) < kinds.index(SnapshotEnded)
        _publish(center, "urn:7", 2, statuses=("Closed",))
        desk.until(lambda: not desk.calls["urn:7"].is_open, "the change")  # type: ignore[index]
        assert desk.calls["urn:7"].status is CallStatus.CLOSED  # type: ignore[index]


def test_an_empty_center_is_live_with_an_empty_queue(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        assert desk.until_state(FeedState.LIVE).simulated is True
        assert desk.snapshots[0].call_ids == frozenset()


def test_heartbeats_come_at_the_agreed_rate_and_keep_it_live(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)

        def beats() -> list[float]:
            return [e.monotonic_s for e in desk.events if isinstance(e, Heartbeat)]

        desk.until(lambda: len(beats()) >= 6, "six heartbeats")
        gaps = [after - before for before, after in zip(beats()[1:], beats()[2:], strict=False)]
        assert max(gaps) < STALE_AFTER * 0.4
        assert FeedState.STALE not in desk.states


def test_every_event_is_answered(center: CenterThread) -> None:
    _publish(center, "urn:1")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        for minute in range(2, 12):
            _publish(center, "urn:1", minute)
        subscription = center.center.subscriptions[0]
        desk.until(lambda: not subscription._unanswered, "every answer")
        assert subscription.subscription_id


def test_a_dropped_socket_is_offline_at_once_and_live_only_after_a_new_snapshot(
    center: CenterThread,
) -> None:
    _publish(center, "urn:1")
    _publish(center, "urn:2")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.obey("pause")
        center.call(lambda: center.center.board.post("urn:2", as_bytes(state(9)), is_open=False))
        assert center.obey("drop") == "dropped 1"
        desk.until_state(FeedState.LIVE, after=seen)
        assert desk.states[seen:] == [FeedState.OFFLINE, FeedState.CATCHING_UP, FeedState.LIVE]
        assert desk.state_events[seen].reason == "the connection was lost"
        assert desk.snapshots[-1].call_ids == {"urn:1"}


def test_a_restarted_center_is_found_again(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.obey("restart 0.3")
        desk.until_state(FeedState.LIVE, after=seen)
        offline = [e for e in desk.state_events[seen:] if e.state is FeedState.OFFLINE]
        assert offline[0].reason == "the connection was lost"
        assert offline[-1].reason == "the center cannot be reached"
        assert {event.since for event in offline} == {offline[0].since}
        assert desk.states[-2:] == [FeedState.CATCHING_UP, FeedState.LIVE]


def test_a_center_that_keeps_the_socket_and_says_nothing_is_stale_in_time(
    center: CenterThread,
) -> None:
    _publish(center, "urn:1")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.obey("silence")
        silent_s = time.monotonic()
        desk.until_state(FeedState.STALE, after=seen)
        assert time.monotonic() - silent_s < STALE_AFTER * 0.4 + 1.0
        assert desk.states[seen] is FeedState.STALE
        center.obey("speak")
        desk.until_state(FeedState.LIVE, after=seen + 1)


def test_silence_that_does_not_end_is_a_lost_connection(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.obey("silence")
        event = desk.until_state(FeedState.OFFLINE, after=seen)
        assert event.reason == "the center fell silent"
        assert desk.states[seen] is FeedState.STALE


def test_a_center_silent_from_the_start_never_looks_live(center: CenterThread) -> None:
    _publish(center, "urn:1")
    center.obey("silence")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.STALE)
        desk.until_state(FeedState.OFFLINE)
        assert FeedState.LIVE not in desk.states
        center.obey("speak")
        desk.until_state(FeedState.LIVE)


def test_a_subscription_is_renewed_before_it_expires(center: CenterThread) -> None:
    with Listener(quick_config(center.url, expires_s=0.6)) as desk:
        desk.until_state(FeedState.LIVE)
        subscription = center.center.subscriptions[0]
        desk.until(lambda: subscription.renewals >= 3, "three renewals")
        assert desk.states == [FeedState.CONNECTING, FeedState.CATCHING_UP, FeedState.LIVE]


def test_a_renewal_that_comes_too_late_begins_anew_with_a_snapshot(center: CenterThread) -> None:
    with Listener(quick_config(center.url, expires_s=0.9)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        talk = next(iter(center.center._conversations))
        center.call(talk.subscriptions.clear)
        desk.until_state(FeedState.LIVE, after=seen)
        assert desk.states[seen] is FeedState.CATCHING_UP
        assert desk.state_events[seen].reason == "the subscription had ended"
        assert len(desk.snapshots) == 2


def test_a_subscription_that_expires_at_the_center_is_made_anew(center: CenterThread) -> None:
    with Listener(quick_config(center.url, expires_s=600)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        subscription = center.center.subscriptions[0]
        center.call(lambda: subscription.renew(0.0))
        desk.until_state(FeedState.LIVE, after=seen)
        assert FeedState.OFFLINE in desk.states[seen:]


def test_a_terminated_subscription_is_answered_and_made_anew(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        assert center.obey("terminate") == "terminated 1"
        assert desk.until_state(FeedState.OFFLINE, after=seen).reason == (
            "the center ended the subscription"
        )
        desk.until_state(FeedState.LIVE, after=seen)


@pytest.mark.parametrize("code", [400, 403, 404, 413, 481, 500, 503])
def test_a_refused_subscription_is_offline_and_tried_again(center: CenterThread, code: int) -> None:
    center.obey(f"refuse {code}")
    with Listener(quick_config(center.url)) as desk:
        assert desk.until_state(FeedState.OFFLINE).reason == (
            f"the center refused the subscription ({code})"
        )
        center.obey("accept")
        desk.until_state(FeedState.LIVE)


def test_a_version_that_is_not_acceptable_is_said_aloud(center: CenterThread) -> None:
    center.obey("refuse 406")
    with Listener(quick_config(center.url)) as desk:
        assert "406" in desk.until_state(FeedState.OFFLINE).reason


@pytest.mark.parametrize(
    ("expects", "says", "words"),
    [(False, True, "simulated feed"), (True, False, "real feed")],
)
def test_a_demo_profile_refuses_a_real_feed_and_a_working_one_a_simulated(
    *, expects: bool, says: bool, words: str
) -> None:
    with CenterThread(SimulatedCenter(min_rate_floor_s=0.2, simulated=says)) as center:
        _publish(center, "urn:1")
        with Listener(quick_config(center.url, expects_simulated=expects)) as desk:
            event = desk.until_state(FeedState.OFFLINE)
            assert words in event.reason
            assert event.simulated is says
            assert desk.calls == {}
            assert FeedState.LIVE not in desk.states


def test_a_working_profile_hears_a_feed_that_does_not_say_it_is_simulated() -> None:
    real = SimulatedCenter(min_rate_floor_s=0.2, simulated=False)
    with (
        CenterThread(real) as center,
        Listener(quick_config(center.url, expects_simulated=False)) as desk,
    ):
        assert desk.until_state(FeedState.LIVE).simulated is False


def test_a_center_that_does_not_echo_the_subprotocol_is_heard() -> None:
    plain = SimulatedCenter(min_rate_floor_s=0.2, echo_subprotocol=False)
    with CenterThread(plain) as center, Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)


def test_right_after_the_start_a_center_that_is_not_up_yet_is_still_connecting() -> None:
    late = SimulatedCenter(min_rate_floor_s=0.2)
    with CenterThread(late) as center:
        url = center.url
    with Listener(quick_config(url, connect_grace_s=30.0)) as desk:
        desk.until(
            lambda: "the center cannot be reached" in [e.reason for e in desk.state_events],
            "a failed attempt",
        )
        assert set(desk.states) == {FeedState.CONNECTING}


def test_reading_pauses_while_nobody_takes_anything_out(center: CenterThread) -> None:
    with Listener(quick_config(center.url, inbox_limit=5)) as desk:
        for minute in range(60):
            _publish(center, f"urn:{minute}", minute)
        deadline = time.monotonic() + 5
        while len(desk.thread.inbox) <= 5 and time.monotonic() < deadline:
            time.sleep(0.01)
        assert len(desk.thread.inbox) < 40
        desk.until(lambda: len(desk.calls) == 60, "all of it after all")


def test_stopping_is_quick_in_every_state_and_leaves_no_thread(center: CenterThread) -> None:
    _publish(center, "urn:1")
    for url in (center.url, "ws://127.0.0.1:9/", "ws://10.255.255.1:9/"):
        listener = Listener(quick_config(url))
        listener.thread.start()
        if url == center.url:
            listener.until_state(FeedState.LIVE)
        began = time.monotonic()
        assert listener.thread.stop()
        assert time.monotonic() - began < 2.5
        assert not listener.thread.running
    assert not [t for t in threading.enumerate() if t.name == "feed"]


def test_a_feed_that_was_never_started_can_be_stopped(center: CenterThread) -> None:
    assert Listener(quick_config(center.url)).thread.stop()


def test_the_center_hears_that_the_desk_is_leaving(center: CenterThread) -> None:
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        assert len(center.center.subscriptions) == 1
    deadline = time.monotonic() + 5
    while center.center.subscriptions and time.monotonic() < deadline:
        time.sleep(0.01)
    assert center.center.subscriptions == []


@pytest.mark.parametrize(
    "changes",
    [
        {"url": "http://127.0.0.1/"},
        {"url": "ws:///nowhere"},
        {"url": "ws://name:word@127.0.0.1/"},
        {"min_rate_s": 0},
        {"backoff_jitter": 2},
    ],
)
def test_a_configuration_that_could_never_work_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="feed's"):
        quick_config(**{"url": "ws://127.0.0.1:1/", **changes})  # type: ignore[arg-type]
