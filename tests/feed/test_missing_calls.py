"""A call that a snapshot came without is asked for by itself: how it ended, or that nobody saw."""

from collections.abc import Callable
from typing import Any

import pytest
from feed_listener import Listener, quick_config
from feed_samples import as_bytes, state
from raw_notifier import Talk, raw_notifier

from console.domain.calls.call import CallId
from console.domain.feed.events import CallsEndedUnseen, FeedState
from console.feed.simulator.center_thread import CenterThread


def _post(center: CenterThread, incident_id: str, *, is_open: bool = True) -> None:
    statuses = ("Active",) if is_open else ("Closed",)
    data = as_bytes(state(5, statuses=statuses) | {"$id": incident_id})
    center.call(lambda: center.center.board.post(incident_id, data, is_open=is_open))


def _unseen(desk: Listener) -> set[CallId]:
    return {
        call_id
        for event in desk.events
        if isinstance(event, CallsEndedUnseen)
        for call_id in event.call_ids
    }


def test_a_call_that_ended_a_moment_ago_is_heard_and_one_that_is_gone_ended_unseen(
    center: CenterThread,
) -> None:
    _post(center, "urn:closed", is_open=False)
    _post(center, "urn:open")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        assert set(desk.calls) == {"urn:open"}
        desk.thread.ask_for([CallId("urn:gone"), CallId("urn:closed"), CallId("urn:open")])
        desk.until(lambda: "urn:closed" in desk.calls, "the last document of the closed call")
        assert not desk.calls[CallId("urn:closed")].is_open
        desk.until(lambda: _unseen(desk) == {"urn:gone"}, "what ended unseen")
        desk.until(lambda: len(center.center.subscriptions) == 1, "every question's end")
        assert FeedState.OFFLINE not in desk.states


def test_a_hundred_missing_calls_are_asked_for_one_after_the_other(center: CenterThread) -> None:
    ids = [CallId(f"urn:{number}") for number in range(100)]
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        desk.thread.ask_for(ids[:50])
        desk.thread.ask_for(ids)
        desk.until(lambda: _unseen(desk) == set(ids), "every answer")
        assert desk.states[-1] is FeedState.LIVE


def _answering(reply: Callable[[dict[str, Any]], list[object]]) -> Callable[[Talk], None]:
    def script(talk: Talk) -> None:
        talk.accept(minRate=5)
        talk.say({"event": {"subscriptionId": "raw-1", "transactionId": "t", "notification": []}})
        ask = talk.hear("subscribe")
        for message in reply(ask):
            talk.say(message)
        talk.hear("subscribe")
        talk.say({"event": {"subscriptionId": "raw-1", "transactionId": "again"}})
        talk.stay()

    return script


@pytest.mark.parametrize("code", [400, 403, 501])
def test_a_center_that_knows_no_such_question_is_not_asked_again(code: int) -> None:
    def refuse(ask: dict[str, Any]) -> list[object]:
        return [{"subscribeResponse": {"requestId": ask["requestId"], "statusCode": code}}]

    with (
        raw_notifier(_answering(refuse)) as (url, heard),
        Listener(quick_config(url, min_rate_s=5.0)) as desk,
    ):
        desk.until_state(FeedState.LIVE)
        desk.thread.ask_for([CallId("urn:a"), CallId("urn:b")])
        desk.until(lambda: len([m for m in heard if "subscribe" in m]) == 2, "the question")
        assert _unseen(desk) == set()
        assert FeedState.OFFLINE not in desk.states


def test_an_answer_without_a_document_and_the_end_of_a_question_lose_no_connection() -> None:
    def empty_then_ended(ask: dict[str, Any]) -> list[object]:
        granted = {"requestId": ask["requestId"], "subscriptionId": "one", "statusCode": 200}
        return [
            {"subscribeResponse": granted},
            {"terminate": {"requestId": "x", "subscriptionId": "one"}},
        ]

    with (
        raw_notifier(_answering(empty_then_ended)) as (url, heard),
        Listener(quick_config(url, min_rate_s=5.0)) as desk,
    ):
        desk.until_state(FeedState.LIVE)
        desk.thread.ask_for([CallId("urn:a"), CallId("urn:b")])
        desk.until(lambda: _unseen(desk) == {"urn:a"}, "what ended unseen")
        desk.until(lambda: len([m for m in heard if "subscribe" in m]) == 3, "the next question")
        assert desk.states[-1] is FeedState.LIVE


def test_a_connection_that_is_lost_in_the_middle_of_a_question_is_taken_up_again(
    center: CenterThread,
) -> None:
    with Listener(quick_config(center.url, open_timeout_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.obey("silence")
        desk.thread.ask_for([CallId("urn:a"), CallId("urn:b")])
        center.obey("drop")
        desk.until_state(FeedState.OFFLINE, after=seen)
        center.obey("speak")
        desk.until_state(FeedState.LIVE, after=seen)
        desk.thread.ask_for([CallId("urn:c")])
        desk.until(lambda: CallId("urn:c") in _unseen(desk), "the answer")
