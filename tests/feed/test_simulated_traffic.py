"""Simulated time runs, stops and runs on, and the commands that steer it are obeyed."""

import time
from random import Random

from feed_listener import Listener, quick_config

from console.domain.feed.events import FeedState, Heartbeat, RejectionReason
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread
from console.feed.simulator.traffic import Traffic, invented_calls


def _traffic(center: SimulatedCenter) -> Traffic:
    chance = Random(2)  # noqa: S311 - invents calls
    plans = invented_calls(chance, start_hour=20, calls_an_hour=60)
    traffic = Traffic(plans, center.publish, chance=chance, speed=600)
    traffic.open_at_start(3)
    return traffic


def _until(center: CenterThread, created: int) -> None:
    assert center.traffic
    end = time.monotonic() + 20
    while center.traffic.created < created:
        assert time.monotonic() < end, "no calls come"
        time.sleep(0.01)


def _center() -> CenterThread:
    return CenterThread(SimulatedCenter(min_rate_floor_s=0.2), _traffic)


def test_calls_come_stop_with_pause_and_come_again_with_resume() -> None:
    with _center() as center, Listener(quick_config(center.url, min_rate_s=0.2)) as desk:
        assert center.traffic
        _until(center, 5)
        assert center.obey("pause") == "paused"
        assert center.obey("pause") == "paused"
        stopped = center.traffic.created
        assert center.obey("count").startswith(f"created {stopped} open ")
        desk.drain()
        heard = len([e for e in desk.events if isinstance(e, Heartbeat)])
        desk.until(
            lambda: len([e for e in desk.events if isinstance(e, Heartbeat)]) > heard + 3,
            "heartbeats while time stands still",
        )
        assert center.traffic.created == stopped
        assert center.obey("resume") == "resumed"
        _until(center, stopped + 3)


def test_a_desk_sees_what_the_center_has_after_an_hour_in_seconds() -> None:
    with _center() as center, Listener(quick_config(center.url, min_rate_s=1.0)) as desk:
        desk.until_state(FeedState.LIVE)
        _until(center, 25)
        center.obey("pause")
        wanted = center.call(center.center.board.open_ids)
        desk.until(
            lambda: {i for i, call in desk.calls.items() if call.is_open} == wanted,
            "the same open calls on both sides",
        )
        assert desk.rejected == []
        assert desk.salvaged == set()


def test_a_storm_and_a_bad_message_on_command() -> None:
    with _center() as center, Listener(quick_config(center.url, min_rate_s=1.0)) as desk:
        desk.until_state(FeedState.LIVE)
        assert center.obey("storm 300") == "happened 300"
        assert center.obey("bad not-json") == "sent not-json"
        desk.until(lambda: RejectionReason.NOT_JSON in desk.rejected, "the bad message")
        assert center.obey("silence") == "silent"
        assert center.obey("speak") == "speaking"
        assert center.obey("refuse 503") == "refusing with 503"
        assert center.obey("accept") == "accepting"
