"""What several documents and senders say becomes one call, whatever the order."""

from typing import Any

import pytest
from feed_samples import document, note, reading_of, stamp, state
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.calls.call import Call, CallStatus
from console.feed.call_book import CallBook

_ID = document()["$id"]


def _hear(*documents: dict[str, Any]) -> Call:
    book = CallBook()
    for each in documents:
        book.hear(reading_of(each))
    call = book.call(_ID)
    assert call
    return call


def test_a_repeated_document_changes_nothing() -> None:
    book = CallBook()
    assert len(book.hear(reading_of(state(1)))) == 1
    assert book.hear(reading_of(state(1))) == ()


def test_an_older_document_changes_nothing_but_what_it_tells_of_the_past() -> None:
    book = CallBook()
    book.hear(reading_of(state(5, nature="Person in crisis", notes=("a", "b"))))
    changed = book.hear(reading_of(state(1, nature="Check the welfare", notes=("a",))))
    assert len(changed) == 1
    assert len(changed[0].notes) == 2
    assert [(r.before, r.after) for r in changed[0].retypings] == [
        ("Check the welfare", "Person in crisis")
    ]


def test_every_retyping_is_kept_oldest_first() -> None:
    call = _hear(state(1, nature="A"), state(2, nature="B"), state(3, nature="B"), state(4))
    assert [(r.before, r.after) for r in call.retypings] == [
        ("A", "B"),
        ("B", "Check the welfare"),
    ]
    assert call.retypings[0].at
    assert call.retypings[0].at.isoformat() == "2026-03-14T07:02:00+00:00"


def test_the_time_received_outlives_the_telephone_call() -> None:
    ringing = state(
        1,
        callComponent=[
            {
                "$id": "c",
                "callStateRegistryText": "callQueued",
                "callStartTimestamp": stamp(0),
            }
        ],
    )
    answered = _hear(ringing, state(9)).received_at
    assert answered
    assert answered.isoformat() == "2026-03-14T07:00:00+00:00"
    assert _hear(state(9), ringing).received_at == answered


def test_closed_then_reopened_then_closed() -> None:
    documents = [
        state(1),
        state(2, statuses=("Closed",)),
        state(3, statuses=("Active", "ReOpened")),
        state(4, statuses=("Closed",)),
    ]
    book = CallBook()
    seen = [book.hear(reading_of(each))[0].status for each in documents]
    assert seen == [CallStatus.OPEN, CallStatus.CLOSED, CallStatus.OPEN, CallStatus.CLOSED]


def test_two_senders_are_one_call_and_their_conflict_is_seen() -> None:
    cad = state(2, nature="Person in crisis", notes=("from cad",))
    chfe = document(
        lastUpdateTimeStamp=stamp(3),
        issuingElementIdentification="chfe.example",
        incidentComponent=None,
        callComponent=[{"$id": "c", "callStateRegistryText": "callHold"}],
        callbackComponent=[{"$id": "cb", "callBackInformationUri": ["tel:612-555-0109"]}],
        notesComponent=[note("x", "from chfe")],
    )
    call = _hear(cad, chfe)
    assert call.nature
    assert call.nature.value == "Person in crisis"
    assert call.line_state == "callHold"
    assert call.callback
    assert call.callback.value == "612-555-0109"
    assert {n.text for n in call.notes} == {"from cad", "from chfe"}
    other = state(4, nature="Noise", sender="idx.example")
    told = dict(_hear(cad, other).other_facts)
    assert "Nature, by cad.example" in told


def test_a_component_that_is_gone_is_no_longer_shown() -> None:
    assert _hear(state(1, notes=("a", "b")), state(2, notes=("a",))).notes[0].text == "a"
    assert len(_hear(state(1, notes=("a", "b")), state(2, notes=("a",))).notes) == 1


def _merge(incident_id: str, other: str, direction: str, minute: float = 5) -> dict[str, Any]:
    return state(minute) | {
        "$id": incident_id,
        "mergeComponent": [
            {
                "$id": "m",
                "lastUpdateTimeStamp": stamp(minute),
                "incidentTrackingIdentifier": other,
                "incidentMergeDirectionCode": direction,
            }
        ],
    }


def test_a_call_taken_over_points_at_its_survivor_from_either_side() -> None:
    for direction, teller, other in (
        ("REPLACED", "urn:s", "urn:r"),
        ("Replacing", "urn:r", "urn:s"),
    ):
        book = CallBook()
        book.hear(reading_of(state(1) | {"$id": "urn:r"}))
        book.hear(reading_of(state(1) | {"$id": "urn:s"}))
        changed = book.hear(reading_of(_merge(teller, other, direction)))
        assert "urn:r" in {call.call_id for call in changed}
        retired, survivor = book.call("urn:r"), book.call("urn:s")  # type: ignore[arg-type]
        assert retired
        assert survivor
        assert retired.merged_into == "urn:s"
        assert survivor.merged_into is None


def test_a_split_moves_nothing() -> None:
    book = CallBook()
    book.hear(reading_of(_merge("urn:s", "urn:r", "SPLIT")))
    call = book.call("urn:s")  # type: ignore[arg-type]
    assert call
    assert call.merged_into is None


def test_the_book_forgets_closed_calls_first_and_never_grows_over_its_limit() -> None:
    book = CallBook(limit=3)
    for number in range(6):
        closed = ("Closed",) if number % 2 else ("Active",)
        book.hear(reading_of(state(number, statuses=closed) | {"$id": f"urn:{number}"}))
    assert len(book) == 3
    assert {number for number in range(6) if book.call(f"urn:{number}")} == {0, 2, 4}  # type: ignore[arg-type]


def test_closed_calls_are_forgotten_long_before_open_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("console.feed.call_book.CLOSED_LIMIT", 5)
    book = CallBook()
    for number in range(40):
        closed = ("Active",) if number < 10 or number == 39 else ("Closed",)
        book.hear(reading_of(state(number, statuses=closed) | {"$id": f"urn:{number}"}))
    book.hear(reading_of(state(50, statuses=("Active",)) | {"$id": "urn:38"}))  # opened again
    known = {number for number in range(40) if book.call(f"urn:{number}")}  # type: ignore[arg-type]
    assert known == {*range(10), 34, 35, 36, 37, 38, 39}


_STATES = st.builds(
    state,
    st.integers(0, 12),
    nature=st.sampled_from(["Noise", "Check the welfare", "Person in crisis"]),
    statuses=st.sampled_from([("Active",), ("Closed",), ("Active", "ReOpened")]),
    sender=st.sampled_from(["cad.example", "chfe.example", "idx.example"]),
    notes=st.lists(st.sampled_from(["a", "b", "c"]), max_size=3).map(tuple),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_STATES, min_size=1, max_size=7), st.data())
def test_any_order_and_any_repetition_of_documents_ends_in_the_same_call(
    documents: list[dict[str, Any]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(documents))
    repeated = shuffled + data.draw(st.lists(st.sampled_from(documents), max_size=5))
    assert _hear(*documents) == _hear(*repeated)


_IDS = [f"urn:{name}" for name in "abcd"]
_MERGES = st.builds(
    _merge,
    st.sampled_from(_IDS),
    st.sampled_from(_IDS),
    st.sampled_from(["REPLACED", "REPLACING", "SPLIT"]),
    st.integers(1, 6),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_MERGES, min_size=1, max_size=8), st.data())
def test_merges_in_any_order_with_chains_and_circles_end_in_the_same_survivors(
    documents: list[dict[str, Any]], data: st.DataObject
) -> None:
    def survivors(heard: list[dict[str, Any]]) -> dict[str, str | None]:
        book = CallBook()
        for incident_id in _IDS:
            book.hear(reading_of(state(0) | {"$id": incident_id}))
        told: dict[str, str | None] = {}
        for each in heard:
            for call in book.hear(reading_of(each)):
                told[call.call_id] = call.merged_into
        now = {i: call.merged_into for i in _IDS if (call := book.call(i))}  # type: ignore[arg-type]
        for call_id, merged_into in told.items():
            assert now[call_id] == merged_into, "the last word told is not the present"
        return dict(now)

    first = survivors(documents)
    assert first == survivors(data.draw(st.permutations(documents)) + documents[:2])
    for call_id, survivor in first.items():
        assert survivor != call_id
        if survivor is not None:
            assert first[survivor] is None, "a survivor is itself taken over"


def test_a_call_that_was_missing_and_comes_again_unchanged_is_told_again() -> None:
    book = CallBook()
    book.hear(reading_of(state(1)))
    book.end_snapshot({"urn:other"})  # type: ignore[arg-type]
    missing = book.call(_ID)
    assert missing
    assert not missing.in_feed
    (back,) = book.hear(reading_of(state(1)))
    assert back.in_feed
