"""Requests leave over the feed's socket now or never, and every answer comes back as it is."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.calls.call import CallId
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import FeedState, FeedStateChanged
from console.domain.feed.requests import (
    AnswerMeaning,
    FeedAnswer,
    FeedRequest,
    RequestDropped,
    RequestKind,
    RequestSent,
    meaning_of,
)
from console.domain.reroute.brief import Part
from console.feed.feed_adapter import WriteBack
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread
from console.feed.simulator.request_desk import answer
from console.feed.subscription.requests import encode_request

CALL = CallId("urn:emergency:uid:incidentid:x1234567890:psap.simulated.exampleton.example")
PARTS = ((Part.PLACE, "1 Heron St <b>"), (Part.HOW, "one voice & no lights"))


@pytest.fixture
def center() -> Iterator[CenterThread]:
    listening = SimulatedCenter(min_rate_floor_s=0.2, expires_floor_s=0.2)
    with CenterThread(listening) as running:
        yield running


@pytest.fixture
def feed(center: CenterThread) -> Iterator[FeedThread]:
    thread = FeedThread(FeedConfig(url=center.url, expects_simulated=True, takes_requests=True))
    thread.start()
    until(lambda: is_live(thread), "LIVE")
    yield thread
    thread.stop()


def until(fact: Callable[[], object], what: str, limit_s: float = 10.0) -> None:
    began = monotonic_s()
    while not fact():
        assert monotonic_s() - began < limit_s, what


def is_live(feed: FeedThread) -> bool:
    states = [one.state for one in tuple(feed.inbox) if isinstance(one, FeedStateChanged)]
    return bool(states) and states[-1] is FeedState.LIVE


def request(request_id: str = "r1", *, stands_s: float = 60.0) -> FeedRequest:
    return FeedRequest(
        request_id=request_id,
        kind=RequestKind.SERVICE,
        agency="crisis.simulated.exampleton.example",
        call_id=CALL,
        parts=PARTS,
        valid_until=utc_now() + timedelta(seconds=stands_s),
    )


def codes(feed: FeedThread) -> list[int]:
    return [one.code for one in tuple(feed.answers) if isinstance(one, FeedAnswer)]


def test_a_request_is_sent_alerted_queued_and_accepted(
    center: CenterThread, feed: FeedThread
) -> None:
    feed.send_request(request())
    until(lambda: codes(feed) == [180, 182, 200], "three answers")
    assert isinstance(feed.answers[0], RequestSent)
    (heard,) = center.center.requests.heard
    assert (heard.key, heard.request_id) == ("requestForService", "r1")


def test_a_request_holds_the_incident_the_card_and_nothing_else() -> None:
    body = json.loads(encode_request(request(), datetime(2026, 11, 23, tzinfo=UTC)))
    document = body["requestForService"]["eido"]
    assert document["$id"] == CALL
    assert set(document) == {
        "$id", "lastUpdateTimeStamp", "updatedByAgencyReference", "eidoVersion",
        "issuingElementIdentification", "agencyComponent", "notesComponent",
    }  # fmt: skip
    (note,) = document["notesComponent"]
    assert note["notesActionComments"] == "AT 1 Heron St &lt;b&gt;. HOW one voice &amp; no lights"


def test_after_its_time_it_does_not_leave(center: CenterThread, feed: FeedThread) -> None:
    feed.send_request(request(stands_s=-1))
    until(lambda: feed.answers, "what became of it")
    assert feed.answers[0] == RequestDropped(request_id="r1", reason="EXPIRED")
    assert center.center.requests.heard == []


def test_offline_it_does_not_leave_and_nothing_fires_when_the_line_is_back(
    center: CenterThread, feed: FeedThread
) -> None:
    center.run(center.center.stop())
    until(lambda: not is_live(feed), "the line is down")
    feed.send_request(request())
    until(lambda: feed.answers, "what became of it")
    assert feed.answers[0] == RequestDropped(request_id="r1", reason="OFFLINE")
    center.run(center.center.start())
    until(lambda: is_live(feed), "LIVE again", 20)
    feed.send_request(request("r2"))
    until(lambda: codes(feed), "answers to the second")
    assert [one.request_id for one in center.center.requests.heard] == ["r2"]


def test_a_withdrawal_is_sent_and_no_more_answers_come(
    center: CenterThread, feed: FeedThread
) -> None:
    center.center.requests.plan = ()
    feed.send_request(request())
    until(lambda: center.center.requests.heard, "the request")
    feed.cancel_request("r1")
    until(lambda: len(center.center.requests.heard) == 2, "the withdrawal")
    assert center.center.requests.heard[1].key == "cancelRequest"


@pytest.mark.parametrize("key", ["response", "Response", "RESPONSE"])
def test_an_answer_is_heard_however_its_key_is_spelled(
    center: CenterThread, feed: FeedThread, key: str
) -> None:
    message = answer("somebody else's", 603, "no\n  cars").replace(
        b'"response"', f'"{key}"'.encode()
    )
    center.run(center.center.send_raw(message))
    until(lambda: feed.answers, "the answer")
    heard = feed.answers[0]
    assert isinstance(heard, FeedAnswer)
    assert (heard.request_id, heard.code, heard.text) == ("somebody else's", 603, "no cars")


@pytest.mark.parametrize("key", ["requestAwarenes", "REQUESTFORSERVICE", "cancelREequest"])
def test_the_other_side_hears_requests_in_the_schema_s_own_misspellings(
    center: CenterThread, feed: FeedThread, key: str
) -> None:
    """The published schema misspells two keys; whoever follows it must be understood."""
    import asyncio

    import websockets

    async def say() -> None:
        async with websockets.connect(
            center.url, subprotocols=["emergency-ent1.0"], proxy=None
        ) as socket:
            await socket.send(json.dumps({key: {"requestId": "m1"}}))
            await socket.ping()

    asyncio.run(say())
    until(lambda: center.center.requests.heard, "the request")
    assert center.center.requests.heard[0].key == key


def test_answers_that_are_late_doubled_or_unknown_all_come_back_as_they_are(
    center: CenterThread, feed: FeedThread
) -> None:
    center.center.requests.plan = (200, 200, 302, 799)
    feed.send_request(request())
    until(lambda: codes(feed) == [200, 200, 302, 799], "four answers")
    assert meaning_of(302) is AnswerMeaning.UNKNOWN
    assert meaning_of(799) is AnswerMeaning.UNKNOWN


def test_a_center_that_knows_no_requests_says_so(center: CenterThread, feed: FeedThread) -> None:
    center.center.requests.plan = ()
    feed.send_request(request())
    until(lambda: center.center.requests.heard, "the request")
    center.run(
        center.center.send_raw('{"response":{"requestId":"r1","statusCode":501,"statusText":"No"}}')
    )
    until(lambda: codes(feed) == [501], "the refusal")


def test_a_site_that_agreed_to_nothing_sends_nothing(center: CenterThread) -> None:
    thread = FeedThread(FeedConfig(url=center.url, expects_simulated=True))
    thread.start()
    until(lambda: is_live(thread), "LIVE")
    assert thread.traits.write_back is WriteBack.NONE
    thread.send_request(request())
    until(lambda: thread.answers, "what became of it")
    assert thread.answers[0] == RequestDropped(request_id="r1", reason="OFFLINE")
    thread.stop()
    assert center.center.requests.heard == []
