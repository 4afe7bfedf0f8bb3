"""The simulated center answers as a notifier must, and refuses as one must."""

import json
from typing import Any

import pytest
from feed_samples import as_bytes, document
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from console.feed.simulator.board import CLOSED_FOR_S, Board
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread
from console.feed.simulator.controls import CommandError
from console.feed.simulator.subscription import EVENT_BYTES, batches
from console.feed.subscription import conveyance

_ACCEPTS = 'application/emergency.eido+json; version="1"'


def _open(center: CenterThread) -> ClientConnection:
    return connect(
        center.url,
        subprotocols=[Subprotocol(conveyance.SUBPROTOCOL)],
        proxy=None,
        compression=None,
        max_size=None,
        ping_interval=None,
    )


def _say(socket: ClientConnection, message: object) -> None:
    socket.send(message if isinstance(message, str) else json.dumps(message))


def _hear(socket: ClientConnection) -> dict[str, Any]:
    heard: dict[str, Any] = json.loads(socket.recv(timeout=10))
    return heard


def _listen_for_ever(socket: ClientConnection) -> None:
    while True:
        socket.recv(timeout=10)


def _ask(**changes: object) -> dict[str, Any]:
    values = {
        "requestId": "r1",
        "requestType": "EIDO",
        "requestSubType": "new",
        "requestAccepts": _ACCEPTS,
        "minRate": 0.3,
        "expires": 60,
        **changes,
    }
    return {"subscribe": {key: value for key, value in values.items() if value is not None}}


def _subscribed(socket: ClientConnection, **changes: object) -> dict[str, Any]:
    _say(socket, _ask(**changes))
    answer: dict[str, Any] = _hear(socket)["subscribeResponse"]
    return answer


def _snapshot(socket: ClientConnection) -> list[list[dict[str, Any]]]:
    """Answer and return events up to the empty one."""
    events = []
    while True:
        event = _hear(socket)["event"]
        _say(
            socket, {"eventResponse": {"transactionId": event["transactionId"], "statusCode": 200}}
        )
        if event.get("notification") == []:
            return events
        events.append(event["notification"])


def test_it_listens_on_loopback_only() -> None:
    with pytest.raises(ValueError, match="loopback"):
        SimulatedCenter(host="0.0.0.0")  # noqa: S104 - that is what is refused


def test_it_speaks_the_subprotocol_and_says_that_it_is_simulated(center: CenterThread) -> None:
    with _open(center) as socket:
        assert socket.subprotocol == "emergency-ent1.0"
        answer = _subscribed(socket)
        assert answer["statusCode"] == 200
        assert answer["clinicianConsoleSimulated"] is True
        assert (answer["requestId"], answer["minRate"], answer["expires"]) == ("r1", 0.3, 60)


def test_a_subscriber_gets_every_open_incident_then_an_empty_event(center: CenterThread) -> None:
    for number in range(40):
        center.publish(as_bytes(document(**{"$id": f"urn:{number}"})), f"urn:{number}")
    with _open(center) as socket:
        _subscribed(socket)
        events = _snapshot(socket)
        assert [d["$id"] for event in events for d in event] == [f"urn:{n}" for n in range(40)]


def test_a_large_snapshot_comes_in_several_events(center: CenterThread) -> None:
    padding = "x" * 100_000
    for number in range(12):
        center.publish(as_bytes(document(**{"$id": f"u{number}", "pad": padding})), f"u{number}")
    with _open(center) as socket:
        _subscribed(socket)
        sizes = [len(json.dumps(event)) for event in _snapshot(socket)]
        assert len(sizes) == 3
        assert max(sizes) < EVENT_BYTES + 10_000


def test_a_heartbeat_is_an_event_without_a_notification(center: CenterThread) -> None:
    with _open(center) as socket:
        answer = _subscribed(socket)
        _snapshot(socket)
        beat = _hear(socket)["event"]
        assert beat.keys() == {"subscriptionId", "transactionId"}
        assert beat["subscriptionId"] == answer["subscriptionId"]


def test_every_subscriber_hears_every_change_and_a_single_one_only_its_own(
    center: CenterThread,
) -> None:
    for name in ("urn:a", "urn:b"):
        center.publish(as_bytes(document(**{"$id": name})), name)
    with _open(center) as all_of_it, _open(center) as single:
        _subscribed(all_of_it)
        _snapshot(all_of_it)
        assert _subscribed(single, requestSubType="single", incidentId="urn:b")["statusCode"] == 200
        assert [[d["$id"] for d in e] for e in _snapshot(single)] == [["urn:b"]]
        for name in ("urn:a", "urn:b"):
            center.publish(as_bytes(document(**{"$id": name, "eidoVersion": "1.1"})), name)

        def changes(socket: ClientConnection, count: int) -> list[str]:
            names: list[str] = []
            while len(names) < count:
                names += [d["$id"] for d in _hear(socket)["event"].get("notification", [])]
            return names

        assert changes(all_of_it, 2) == ["urn:a", "urn:b"]
        assert changes(single, 1) == ["urn:b"]


def test_several_subscriptions_live_on_one_socket(center: CenterThread) -> None:
    with _open(center) as socket:
        first = _subscribed(socket)["subscriptionId"]
        _snapshot(socket)
        _say(socket, _ask(requestId="r2"))
        ids = {first}
        while len(ids) < 2:
            message = _hear(socket)
            if "subscribeResponse" in message:
                ids.add(message["subscribeResponse"]["subscriptionId"])
        _say(socket, {"unsubscribe": {"requestId": "r3", "subscriptionId": first}})
        while "unsubscribeResponse" not in (message := _hear(socket)):
            pass
        assert message["unsubscribeResponse"]["statusCode"] == 200


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"requestType": "LoST"}, 400),
        ({"requestType": None}, 400),
        ({"requestId": ""}, 400),
        ({"requestAccepts": 'application/emergency.eido+json; version="2"'}, 406),
        ({"requestAccepts": "text/plain"}, 406),
        ({"requestSubType": "resource"}, 501),
        ({"qualFilter": "priority > 3"}, 501),
        ({"requestSubType": "single"}, 400),
        ({"requestSubType": "single", "incidentId": "urn:nowhere"}, 404),
        ({"subscriptionId": "sub-none"}, 481),
    ],
)
def test_a_subscription_that_cannot_be_had_is_refused_with_its_code(
    center: CenterThread, changes: dict[str, object], code: int
) -> None:
    with _open(center) as socket:
        assert _subscribed(socket, **changes)["statusCode"] == code


@pytest.mark.parametrize("spelling", ["eido", "EIDO", "Eido"])
def test_the_request_type_is_taken_in_any_case(center: CenterThread, spelling: str) -> None:
    with _open(center) as socket:
        assert _subscribed(socket, requestType=spelling)["statusCode"] == 200


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("nonsense", 400),
        ({"greeting": {}}, 501),
        ({"subscribe": {"requestId": "x" * 70_000}}, 413),
    ],
)
def test_what_is_no_request_is_answered_with_its_code(
    center: CenterThread, message: object, code: int
) -> None:
    with _open(center) as socket:
        _say(socket, message)
        assert _hear(socket)["response"]["statusCode"] == code


def test_a_subscription_request_of_64_kb_is_accepted(center: CenterThread) -> None:
    with _open(center) as socket:
        ask = _ask()
        room = conveyance.CONTROL_LIMIT - len(json.dumps(_ask(unitId="")))
        assert (
            _subscribed(socket, **{**ask["subscribe"], "unitId": "u" * room})["statusCode"] == 200
        )


def test_an_unknown_subscription_cannot_be_ended(center: CenterThread) -> None:
    with _open(center) as socket:
        _say(socket, {"unsubscribe": {"requestId": "r3", "subscriptionId": "sub-none"}})
        assert _hear(socket)["unsubscribeResponse"]["statusCode"] == 481


def test_the_socket_closes_when_the_last_subscription_has_run_out(center: CenterThread) -> None:
    with _open(center) as socket:
        _subscribed(socket, expires=0.3)
        with pytest.raises(ConnectionClosed):
            _listen_for_ever(socket)


def test_a_renewal_lets_it_live_on(center: CenterThread) -> None:
    with _open(center) as socket:
        answer = _subscribed(socket, expires=0.5)
        renewal = {"requestId": "r2", "subscriptionId": answer["subscriptionId"], "expires": 600}
        _say(socket, {"subscribe": renewal})
        while "subscribeResponse" not in (message := _hear(socket)):
            pass
        assert message["subscribeResponse"]["expires"] == 600
        assert center.center.subscriptions[0].renewals == 1


def test_it_ends_a_subscription_in_good_form(center: CenterThread) -> None:
    with _open(center) as socket:
        answer = _subscribed(socket)
        _snapshot(socket)
        center.obey("terminate")
        while "terminate" not in (message := _hear(socket)):
            pass
        assert message["terminate"]["subscriptionId"] == answer["subscriptionId"]


def test_batches_stay_under_their_limit_and_lose_nothing() -> None:
    documents = [b"x" * size for size in (10, 90, 40, 40, 40, 500, 1)]
    parts = list(batches(documents, limit=100))
    assert [document for part in parts for document in part] == documents
    assert all(sum(map(len, part)) <= 100 or len(part) == 1 for part in parts)


def test_a_closed_incident_can_be_asked_for_once_more_for_five_minutes() -> None:
    board = Board()
    board.post("urn:1", b"{}", is_open=False)
    assert board.wanted("urn:1") == b"{}"
    assert board.open_documents() == []
    assert CLOSED_FOR_S == 300
    board.post("urn:1", b"{}", is_open=True)
    assert board.open_ids() == {"urn:1"}


@pytest.mark.parametrize(
    "command", ["", "dance", "bad nothing", "storm many", "call NOWHERE", "refuse"]
)
def test_a_command_that_is_not_understood_says_so(center: CenterThread, command: str) -> None:
    with pytest.raises(CommandError):
        center.obey(command)


def test_help_names_every_command(center: CenterThread) -> None:
    text = center.obey("help")
    for command in ("drop", "silence", "speak", "pause", "resume", "restart", "terminate",
                    "refuse", "accept", "bad", "storm", "call", "count", "quit"):  # fmt: skip
        assert command in text
