"""A notifier that is not ours is understood, however it goes about it."""

import contextlib
import socket
import threading
import time

from feed_listener import Listener, quick_config
from feed_samples import document, state
from raw_notifier import Talk, raw_notifier

from console.domain.feed.events import (
    CallsHeard,
    FeedState,
    RequestCancelled,
    RequestHeard,
)
from console.feed.feed_config import STALE_AFTER


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


def test_an_event_is_answered_after_its_calls_were_taken_in_and_not_before() -> None:
    sent, taken, answered = threading.Event(), threading.Event(), threading.Event()
    in_time: list[bool] = []

    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event(state(1) | {"$id": "urn:1"}))
        sent.set()
        talk.hear("eventResponse")
        in_time.append(taken.is_set())
        answered.set()
        talk.stay()

    with raw_notifier(script) as (url, _):
        listener = Listener(quick_config(url))
        with listener:
            assert sent.wait(10)
            end = time.monotonic() + 10
            while not any(isinstance(event, CallsHeard) for event in tuple(listener.thread.inbox)):
                assert time.monotonic() < end, "the call was never handed over"
                time.sleep(0.005)
            assert not answered.wait(0.3)  # nobody has looked into the inbox yet
            taken.set()
            listener.drain()
            assert answered.wait(10)
            assert "urn:1" in listener.calls
    assert in_time == [True]


def test_a_push_that_is_no_request_is_answered_as_not_implemented() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event())
        talk.say({"resourceDiscovery": {"requestId": "rfs-1"}})
        talk.hear("response")
        talk.stay()

    with raw_notifier(script) as (url, heard), Listener(quick_config(url)) as desk:
        desk.until(lambda: any("response" in message for message in heard), "the answer")
        answer = next(m["response"] for m in heard if "response" in m)
        assert (answer["requestId"], answer["statusCode"]) == ("rfs-1", 501)
        assert desk.calls == {}
        assert desk.rejected == []


def test_a_snapshot_that_comes_after_too_long_a_silence_is_caught_up_with_first() -> None:
    go_on = threading.Event()

    def script(talk: Talk) -> None:
        talk.accept()
        go_on.wait(10)
        talk.say(_event(state(1) | {"$id": "urn:1"}))
        talk.say(_event(number=2))
        talk.stay()

    with raw_notifier(script) as (url, _), Listener(quick_config(url)) as desk:
        desk.until_state(FeedState.STALE)
        go_on.set()
        desk.until_state(FeedState.LIVE)
        assert desk.states[-3:] == [FeedState.STALE, FeedState.CATCHING_UP, FeedState.LIVE]


def test_a_request_is_heard_and_left_to_people_to_answer() -> None:
    def script(talk: Talk) -> None:
        talk.accept()
        talk.say(_event())
        talk.say({"requestForService": {"requestId": "rfs-1", "eido": document()}})
        talk.say({"requestAwareness": {"requestId": "rfa-1", "eido": {"no": "incident"}}})
        talk.say({"cancelRequest": {"requestId": "rfs-1"}})
        talk.stay()

    with raw_notifier(script) as (url, heard), Listener(quick_config(url)) as desk:

        def requests() -> list[object]:
            kinds = (RequestHeard, RequestCancelled)
            return [event for event in desk.events if isinstance(event, kinds)]

        desk.until(lambda: len(requests()) == 3, "three messages")
        first, second, third = requests()
        assert (first.request_id, first.serves) == ("rfs-1", True)
        assert first.call is not None
        assert (second.request_id, second.serves, second.call) == ("rfa-1", False, None)
        assert third == RequestCancelled(request_id="rfs-1")
        assert desk.calls == {}
        assert not any("response" in message for message in heard)
