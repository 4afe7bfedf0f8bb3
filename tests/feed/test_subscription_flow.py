"""A real feed thread listens to a real center, through every fault that can be brought about."""

import contextlib
import socket
import threading
import time

import pytest
from feed_listener import Listener, quick_config
from feed_samples import as_bytes, document, state
from raw_notifier import Talk, raw_notifier

from console.domain.calls import CallStatus
from console.domain.feed import (
    CallsHeard,
    FeedState,
    Heartbeat,
    RejectionReason,
    SalvageReason,
    SnapshotEnded,
)
from console.feed.feed_config import STALE_AFTER
from console.feed.simulator import bad_messages
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


def test_documents_of_a_newer_major_version_are_refused_aloud(center: CenterThread) -> None:
    center.publish(as_bytes(document(eidoVersion="2.0")), "urn:2")
    with Listener(quick_config(center.url)) as desk:
        event = desk.until_state(FeedState.OFFLINE)
        assert event.reason == "the center sends documents of a newer version"
        assert RejectionReason.NEWER_VERSION in desk.rejected
        assert FeedState.LIVE not in desk.states


def test_one_document_of_a_newer_version_among_others_is_only_counted(center: CenterThread) -> None:
    _publish(center, "urn:1")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        center.obey("bad newer-version")
        desk.until(lambda: RejectionReason.NEWER_VERSION in desk.rejected, "the count")
        _publish(center, "urn:3")
        desk.until(lambda: "urn:3" in desk.calls, "the next call")
        assert desk.states[-1] is FeedState.LIVE


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


def test_what_answers_but_is_no_feed_is_said_to_be_none() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answering = threading.Thread(target=_answer_like_a_web_server, args=(server,), daemon=True)
        answering.start()
        url = f"ws://127.0.0.1:{server.getsockname()[1]}/"
        with Listener(quick_config(url)) as desk:
            assert desk.until_state(FeedState.OFFLINE).reason == "what answers there is no feed"


def _answer_like_a_web_server(server: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            taken, _ = server.accept()
            with taken:
                taken.recv(4_096)
                taken.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")


_REJECTED = {
    "not-json": RejectionReason.NOT_JSON,
    "unknown-message": RejectionReason.UNKNOWN_MESSAGE,
    "too-big": RejectionReason.TOO_BIG,
    "too-deep": RejectionReason.TOO_DEEP,
    "no-identifier": RejectionReason.NO_IDENTIFIER,
    "document-not-an-object": RejectionReason.WRONG_TYPE,
}
_SALVAGED = {
    "wrong-types": SalvageReason.WRONG_TYPE,
    "dangling-reference": SalvageReason.DANGLING_REFERENCE,
    "circular-reference": SalvageReason.CIRCULAR_REFERENCE,
    "missing-times": SalvageReason.MISSING_TIME,
    "bad-times": SalvageReason.BAD_TIME,
    "unknown-codes": SalvageReason.UNKNOWN_CODE,
    "entity-bomb": SalvageReason.BAD_LOCATION,
    "long-note": SalvageReason.TEXT_CUT,
    "many-parts": SalvageReason.TOO_MANY_PARTS,
}


def test_the_queue_keeps_running_through_every_bad_message_and_counts_each(
    center: CenterThread,
) -> None:
    assert set(_REJECTED) | set(_SALVAGED) | {"newer-version", "script"} == set(
        bad_messages.BY_KIND
    )
    _publish(center, "urn:1")
    with Listener(quick_config(center.url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        for kind, reason in _REJECTED.items():
            before = desk.rejected.count(reason)
            center.obey(f"bad {kind}")
            desk.until(lambda r=reason, n=before: desk.rejected.count(r) > n, kind)  # type: ignore[misc]
        for kind, salvaged in _SALVAGED.items():
            center.obey(f"bad {kind}")
            desk.until(lambda s=salvaged: s in desk.salvaged, kind)  # type: ignore[misc]
        assert bad_messages.INCIDENT in desk.calls
        _publish(center, "urn:2")
        desk.until(lambda: "urn:2" in desk.calls, "a good call after all of them")
        assert desk.states[-1] is FeedState.LIVE
        assert FeedState.OFFLINE not in desk.states


def test_a_message_beyond_any_bound_ends_the_connection_and_the_feed_comes_back(
    center: CenterThread,
) -> None:
    with Listener(quick_config(center.url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.run(center.center.send_raw(b'{"event":"' + b"x" * (33 * 1024 * 1024) + b'"}'))
        assert "more in one message" in desk.until_state(FeedState.OFFLINE, after=seen).reason
        assert RejectionReason.TOO_BIG in desk.rejected
        desk.until_state(FeedState.LIVE, after=seen)


def _event(*documents: object, number: int = 1) -> dict[str, object]:
    return {
        "event": {
            "subscriptionId": "raw-1",
            "transactionId": f"raw-{number}",
            "notification": list(documents),
        }
    }


def test_a_snapshot_without_a_closing_empty_event_ends_after_a_short_silence() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event(state(1) | {"$id": "urn:1"}, number=1))
        talk.say(_event(state(1) | {"$id": "urn:2"}, state(1) | {"$id": "urn:3"}, number=2))
        talk.stay()

    with raw_notifier(script) as (url, _), Listener(quick_config(url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.snapshots[0].call_ids == {"urn:1", "urn:2", "urn:3"}


def test_changes_without_a_pause_do_not_keep_a_snapshot_open() -> None:
    leave = threading.Event()

    def script(talk: Talk) -> None:
        talk.accept()
        minute = 0
        while not leave.wait(0.02):
            minute += 1
            talk.say(_event(state(minute) | {"$id": "urn:1"}, number=minute))

    with raw_notifier(script) as (url, _), Listener(quick_config(url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        leave.set()


def test_a_snapshot_of_nothing_that_can_be_read_does_not_look_like_an_empty_queue() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event({"no": "identifier"}))
        talk.say(_event(state(1) | {"$id": "urn:1"}))
        talk.stay()

    with raw_notifier(script) as (url, _), Listener(quick_config(url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.snapshots[0].call_ids == {"urn:1"}


def test_a_sloppy_notifier_is_understood() -> None:
    def script(talk: Talk) -> None:
        ask = talk.hear("subscribe")
        answer = {"requestid": ask["requestId"], "requestId": ask["requestId"]}
        answer |= {"statusCode": "200", "clinicianConsoleSimulated": True}  # type: ignore[dict-item]
        talk.say({"SubscribeResponse": answer})
        talk.say('\n{ "Event" : {"Notification" : [], "TransactionID": "odd-1"} }')
        talk.hear("eventResponse")
        talk.stay()

    with raw_notifier(script) as (url, heard), Listener(quick_config(url)) as desk:
        desk.until_state(FeedState.LIVE)
        desk.until(lambda: any("eventResponse" in message for message in heard), "the answer")
        answer = next(m["eventResponse"] for m in heard if "eventResponse" in m)
        assert answer == {"transactionId": "odd-1", "statusCode": 200, "statusText": "OK"}


def test_what_is_asked_for_is_what_the_standard_asks_for() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.stay()

    with raw_notifier(script) as (url, heard), Listener(quick_config(url)) as desk:
        desk.until(lambda: heard, "the subscription")
        ask = heard[0]["subscribe"]
        assert ask.pop("requestId")
        assert ask == {
            "requestType": "EIDO",
            "requestSubType": "new",
            "requestAccepts": 'application/emergency.eido+json; version="1"',
            "minRate": 0.4,
            "expires": 600.0,
        }


def test_a_longer_heartbeat_is_granted_up_to_a_limit() -> None:
    def script(talk: Talk) -> None:
        talk.accept(minRate=86_400)
        talk.say(_event())
        talk.stay()

    with raw_notifier(script) as (url, _):
        config = quick_config(url, min_rate_limit_s=0.5)
        with Listener(config) as desk:
            desk.until_state(FeedState.LIVE)
            began = time.monotonic()
            desk.until_state(FeedState.STALE)
            assert time.monotonic() - began < STALE_AFTER * 0.5 + 1.0


def test_an_event_is_answered_after_its_calls_were_handed_over() -> None:
    answered = threading.Event()

    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event(state(1) | {"$id": "urn:1"}))
        talk.hear("eventResponse")
        answered.set()
        talk.stay()

    with raw_notifier(script) as (url, _):
        listener = Listener(quick_config(url))
        with listener:
            assert answered.wait(10)
            listener.drain()
            assert "urn:1" in listener.calls


def test_a_push_request_is_answered_as_not_implemented_and_nothing_else_happens() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event())
        talk.say({"requestForService": {"requestId": "rfs-1", "eido": document()}})
        talk.hear("response")
        talk.stay()

    with raw_notifier(script) as (url, heard), Listener(quick_config(url)) as desk:
        desk.until(lambda: any("response" in message for message in heard), "the answer")
        answer = next(m["response"] for m in heard if "response" in m)
        assert (answer["requestId"], answer["statusCode"]) == ("rfs-1", 501)
        assert desk.calls == {}
        assert desk.rejected == []


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
