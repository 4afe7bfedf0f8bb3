"""The messages of the conversation are told apart and spelled right."""

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.feed.eido.event_parts import EventParts
from console.feed.subscription import conveyance
from console.feed.subscription.conveyance import (
    CONTROL_LIMIT,
    EventArrives,
    EventResponse,
    MessageError,
    NotJsonError,
    Push,
    Response,
    Subscribe,
    SubscribeResponse,
    Terminate,
    TerminateResponse,
    TooLargeError,
    UnknownMessageError,
    Unsubscribe,
    open_message,
)


def test_each_of_the_nineteen_envelopes_is_known(shared_data: Path) -> None:
    kinds = {
        "cancelRequest": Push,
        "eventResponse_ok": EventResponse,
        "event_heartbeat_no_notification": EventArrives,
        "event_many": EventArrives,
        "event_one": EventArrives,
        "event_snapshot_empty": EventArrives,
        "requestAwareness": Push,
        "requestForService": Push,
        "response_501": Response,
        "response_to_request_accepted": Response,
        "response_to_request_declined": Response,
        "response_to_request_queued": Response,
        "subscribeResponse_ok": SubscribeResponse,
        "subscribe_new": Subscribe,
        "subscribe_renew": Subscribe,
        "subscribe_single": Subscribe,
        "terminate": Terminate,
        "terminateResponse": TerminateResponse,
        "unsubscribe": Unsubscribe,
    }
    folder = shared_data / "eido" / "conveyance"
    assert {path.stem for path in folder.glob("*.json")} == set(kinds)
    for name, kind in kinds.items():
        message = open_message((folder / f"{name}.json").read_bytes())
        assert type(message) is kind, name


def test_the_envelopes_say_what_they_say(shared_data: Path) -> None:
    folder = shared_data / "eido" / "conveyance"

    def read(name: str) -> object:
        return open_message((folder / f"{name}.json").read_bytes())

    renewal = read("subscribe_renew")
    assert isinstance(renewal, Subscribe)
    assert (renewal.subscription_id, renewal.request_type) == ("sub-42", None)
    single = read("subscribe_single")
    assert isinstance(single, Subscribe)
    assert single.request_sub_type == "single"
    assert single.incident_id
    answer = read("subscribeResponse_ok")
    assert isinstance(answer, SubscribeResponse)
    assert (answer.min_rate, answer.expires, answer.status_code) == (20, 600, 200)
    assert answer.clinician_console_simulated is None
    refused, accepted = read("response_501"), read("response_to_request_accepted")
    assert isinstance(refused, Response)
    assert isinstance(accepted, Response)
    assert (refused.status_code, refused.response_code) == (501, None)
    assert (accepted.status_code, accepted.response_code) == (None, 200)
    push = read("requestForService")
    assert isinstance(push, Push)
    assert (push.kind, push.request_id) == ("requestForService", "rfs-1")


@pytest.mark.parametrize(
    ("name", "documents", "transaction"),
    [
        ("event_heartbeat_no_notification", 0, "tx-2"),
        ("event_snapshot_empty", 0, "tx-1"),
        ("event_one", 1, "tx-3"),
        ("event_many", 2, "tx-4"),
    ],
)
def test_events_are_walked(shared_data: Path, name: str, documents: int, transaction: str) -> None:
    parts = EventParts((shared_data / "eido" / "conveyance" / f"{name}.json").read_bytes())
    assert len([json.loads(bytes(document)) for document in parts.documents()]) == documents
    assert (parts.subscription_id, parts.transaction_id) == ("sub-42", transaction)
    assert not parts.broken


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"EVENT": {}}', "event"),
        ('{"subscriberesponse": {"statusCode": "200"}}', "subscribeResponse"),
        ('{"requestAwarenes": {"requestId": "1"}}', "requestForService"),
        ('{"cancelREequest": {"requestId": "1"}}', "requestForService"),
        ('\ufeff {"Terminate" : {"requestId": 7}}', None),
    ],
)
def test_spelling_is_forgiven(text: str, kind: str | None) -> None:
    if kind is None:
        with pytest.raises(UnknownMessageError):
            open_message(text.encode())
        return
    assert kind == open_message(text.encode()).KEY


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", NotJsonError),
        (b"hello", NotJsonError),
        (b"[1]", UnknownMessageError),
        (b'{"subscribe": {"requestId": ', NotJsonError),
        (b"{}", UnknownMessageError),
        (b'{"greeting": {}}', UnknownMessageError),
        (b'{"subscribe": []}', UnknownMessageError),
        (b'{"subscribe": {"requestId": "' + b"x" * CONTROL_LIMIT + b'"}}', TooLargeError),
        (b'{"subscribe": ' + b"[" * 5_000 + b"]" * 5_000 + b"}", TooLargeError),
        (b'\xff\xfe{"event"', NotJsonError),
    ],
)
def test_what_is_no_message_is_an_error_without_its_text(
    data: bytes, error: type[MessageError]
) -> None:
    with pytest.raises(error) as caught:
        open_message(data)
    assert str(caught.value) == ""


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_bytes_are_anything_but_a_message_or_a_message_error(data: bytes) -> None:
    try:
        message = open_message(data)
    except MessageError:
        return
    if isinstance(message, EventArrives):
        list(EventParts(data).documents())


def test_what_we_send_is_spelled_as_the_standard_does() -> None:
    ask = Subscribe(request_id="1", request_type="EIDO", request_sub_type="new", min_rate=2.5)
    assert json.loads(conveyance.encode(ask)) == {
        "subscribe": {
            "requestId": "1",
            "requestType": "EIDO",
            "requestSubType": "new",
            "minRate": 2.5,
        }
    }
    answer = EventResponse(transaction_id="t", status_code=200, status_text="OK")
    assert open_message(conveyance.encode(answer)) == answer


def test_an_event_without_documents_is_a_heartbeat_and_with_an_empty_list_an_empty_snapshot() -> (
    None
):
    assert json.loads(conveyance.encode_event("s", "t")) == {
        "event": {"subscriptionId": "s", "transactionId": "t"}
    }
    assert json.loads(conveyance.encode_event("s", "t", [])) == {
        "event": {"subscriptionId": "s", "transactionId": "t", "notification": []}
    }


def test_a_document_that_is_not_json_costs_only_itself() -> None:
    data = (
        b'{"event":{"notification":[{"$id":"a"},{"$id": broken},{"$id":"c"}],'
        b'"transactionId":"t-9"}}'
    )
    parts = EventParts(data)
    documents = [bytes(document) for document in parts.documents()]
    assert documents == [b'{"$id":"a"}', b'{"$id": broken}', b'{"$id":"c"}']
    assert (parts.transaction_id, parts.broken) == ("t-9", False)


def test_an_event_that_breaks_off_gives_what_came_before() -> None:
    parts = EventParts(b'{"event":{"notification":[{"$id":"a"},{"$id":')
    assert [bytes(document) for document in parts.documents()] == [b'{"$id":"a"}']
    assert parts.broken


def test_the_transaction_of_an_event_too_large_to_walk_is_found_at_its_ends() -> None:
    middle = b'"notification":[' + b"1," * 10_000 + b"1]"
    assert conveyance.transaction_of_head(b'{"event":{"transactionId":"t1",' + middle) == "t1"
    assert conveyance.transaction_of_head(middle + b',"transactionId" : "t2"}}') == "t2"
    assert conveyance.transaction_of_head(middle) == ""


def test_a_status_has_words() -> None:
    assert conveyance.words_of(406) == "Version not acceptable"
    assert conveyance.words_of(599) == "Status 599"
    assert msgspec.json.encode(conveyance.words_of(200)) == b'"OK"'
