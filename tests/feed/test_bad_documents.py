"""Whatever arrives, what can be saved is shown and the rest is counted by its reason."""

import json
from typing import Any

import pytest
from feed_samples import HEARD, as_bytes, call_of, document, incident, note, reading_of
from hypothesis import given, settings
from hypothesis import strategies as st

from console.domain.feed.events import RejectionReason, SalvageReason
from console.feed.eido.decode import AT_ONCE_LIMIT, PART_LIMIT, RejectedError
from console.feed.eido.event_parts import EVENT_LIMIT, EventParts
from console.feed.eido.reader import read_document
from console.feed.plain_text import CUT_MARK, NOTE_LIMIT
from console.feed.simulator import bad_messages


def _rejection(data: bytes) -> RejectionReason:
    with pytest.raises(RejectedError) as caught:
        read_document(data, heard_at=HEARD)
    assert caught.value.args == (caught.value.reason.value,)
    return caught.value.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", RejectionReason.NOT_JSON),
        (b"{", RejectionReason.NOT_JSON),
        (b"hello", RejectionReason.NOT_JSON),
        (b'{"$id": broken}', RejectionReason.NOT_JSON),
        (b"[]", RejectionReason.WRONG_TYPE),
        (b"17", RejectionReason.WRONG_TYPE),
        (b"null", RejectionReason.WRONG_TYPE),
        (b"{}", RejectionReason.NO_IDENTIFIER),
        (b'{"$id": ""}', RejectionReason.NO_IDENTIFIER),
        (b'{"$id": null}', RejectionReason.NO_IDENTIFIER),
        (b'{"$id": ["x"]}', RejectionReason.NO_IDENTIFIER),
        (b'{"$id":"x","a":' + b"[" * 5_000 + b"]" * 5_000 + b"}", RejectionReason.TOO_DEEP),
        (b'{"$id":7,"a":' + b"[" * 200 + b"]" * 200 + b"}", RejectionReason.TOO_DEEP),
        (b'{"$id":"x","eidoVersion":"2.0"}', RejectionReason.NEWER_VERSION),
        (b'{"$id":"x","eidoVersion":"11"}', RejectionReason.NEWER_VERSION),
        (b"x" * (EVENT_LIMIT + 1), RejectionReason.TOO_BIG),
    ],
)
def test_what_cannot_be_used_is_rejected_with_its_reason(
    data: bytes, reason: RejectionReason
) -> None:
    assert _rejection(data) is reason


def test_only_the_identifier_is_needed() -> None:
    call = call_of({"$id": "urn:x"})
    assert call.call_id == "urn:x"
    assert (call.number, call.notes, call.units, call.nature) == ("", (), (), None)


@pytest.mark.parametrize("version", ["1.7", "1", "", "draft", "0.9", "1.0.0-b"])
def test_a_minor_or_unreadable_version_is_read(version: str) -> None:
    assert call_of(document(eidoVersion=version)).number == "26-9999999"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("wrong-types", SalvageReason.WRONG_TYPE),
        ("dangling-reference", SalvageReason.DANGLING_REFERENCE),
        ("circular-reference", SalvageReason.CIRCULAR_REFERENCE),
        ("missing-times", SalvageReason.MISSING_TIME),
        ("bad-times", SalvageReason.BAD_TIME),
        ("unknown-codes", SalvageReason.UNKNOWN_CODE),
        ("entity-bomb", SalvageReason.BAD_LOCATION),
        ("long-note", SalvageReason.TEXT_CUT),
        ("many-parts", SalvageReason.TOO_MANY_PARTS),
        ("script", None),
    ],
)
def test_what_can_be_saved_is_shown_and_what_was_wrong_is_counted(
    kind: str, reason: SalvageReason | None
) -> None:
    documents = list(EventParts(bad_messages.BY_KIND[kind]().encode()).documents())
    reading = read_document(documents[0], heard_at=HEARD)
    assert reading.call.call_id == bad_messages.INCIDENT
    assert reading.call.nature
    assert reading.call.nature.value == "Check the welfare"
    assert reading.call.notes
    reasons = {found for found, _ in reading.salvaged}
    assert (reason in reasons) if reason else not reasons


def test_a_place_that_cannot_be_read_gives_way_to_its_words() -> None:
    documents = list(EventParts(bad_messages.BY_KIND["entity-bomb"]().encode()).documents())
    place = read_document(documents[0], heard_at=HEARD).call.place
    assert place
    assert place.value == "corner of Heron and Vesper"


def test_numbers_for_texts_and_lone_values_for_lists_are_taken() -> None:
    call = call_of(
        document(
            incidentComponent=incident(
                internalIncidentId=269999999,
                incidentStatusCommonRegistryText="Closed",
                incidentCommonPriorityNumber="8",
                notesReference={"$ref": "note1"},
            )
        )
    )
    assert call.number == "269999999"
    assert not call.is_open
    assert call.priority_rank == 18
    assert [n.text for n in call.notes] == ["CTW"]


def test_null_means_nothing_and_is_not_counted() -> None:
    reading = reading_of(
        document(
            callComponent=[{"$id": "c", "callStateRegistryText": "callQueued", "answerDate": None}],
            linkComponent=[],
        )
        | {"dispatchComponent": None}
    )
    assert SalvageReason.WRONG_TYPE not in dict(reading.salvaged)
    assert reading.call.line_state == "callQueued"


def test_bytes_that_are_no_utf_8_and_raw_control_characters_are_saved() -> None:
    data = as_bytes(document(notesComponent=[note("note1", "MARK")]))
    call = read_document(data.replace(b"MARK", b"caf\xe9\x01\ttab"), heard_at=HEARD).call
    assert call.notes[0].text == "caf\ufffd\ttab"


def test_half_of_a_surrogate_pair_is_left_out() -> None:
    data = as_bytes(document(notesComponent=[note("note1", "MARK")]))
    call = read_document(data.replace(b"MARK", rb"a\ud800b"), heard_at=HEARD).call
    assert call.notes[0].text == "ab"
    data = as_bytes(document(incidentComponent=incident(incidentTypeInternalText="MARK")))
    nature = read_document(data.replace(b"MARK", rb"a\ud800b"), heard_at=HEARD).call.nature
    assert nature
    assert nature.value == "ab"


def test_a_note_of_many_megabytes_is_cut_and_the_rest_of_the_document_shown() -> None:
    long = 'A\\"\u00e9' * (2 * 1024 * 1024)
    reading = reading_of(
        document(
            incidentComponent=incident(notesReference=[{"$ref": "n1"}, {"$ref": "n2"}]),
            notesComponent=[note("n1", long), note("n2", "CTW", 2)],
        )
    )
    texts = [n.text for n in reading.call.notes]
    assert texts[0].endswith(CUT_MARK)
    assert len(texts[0]) == NOTE_LIMIT + len(CUT_MARK)
    assert texts[1] == "CTW"
    assert reading.call.number == "26-9999999"
    assert dict(reading.salvaged)[SalvageReason.TEXT_CUT] == 1


def test_a_large_document_is_read_like_a_small_one() -> None:
    notes = [note(f"n{number}", f"note {number}", number / 60) for number in range(400)]
    small = document(incidentComponent=incident(notesReference=[]), notesComponent=notes)
    large = {**small, "padding": "x" * AT_ONCE_LIMIT}
    assert len(as_bytes(large)) > AT_ONCE_LIMIT
    assert reading_of(large).call == reading_of(small).call


def test_parts_over_the_limit_are_left_out_and_counted_in_large_documents_too() -> None:
    notes = [note(f"n{number}", "x" * 600) for number in range(PART_LIMIT + 7)]
    reading = reading_of(
        document(incidentComponent=incident(notesReference=[]), notesComponent=notes)
    )
    assert len(reading.call.notes) == PART_LIMIT
    assert dict(reading.salvaged)[SalvageReason.TOO_MANY_PARTS] == 7


def test_a_large_document_that_breaks_off_shows_what_came_before() -> None:
    data = as_bytes(document(notesComponent=[note("n", "x" * AT_ONCE_LIMIT)]))
    cut = data[: data.index(b'"notesComponent"') + AT_ONCE_LIMIT // 2]
    broken = cut + b" " * AT_ONCE_LIMIT
    call = read_document(broken, heard_at=HEARD).call
    assert call.number == "26-9999999"


def test_a_reference_to_itself_and_round_in_a_circle_ends() -> None:
    reading = reading_of(
        document(
            incidentComponent=incident(
                notesReference=[{"$ref": "inc"}, {"$ref": "note1"}, {"$ref": "note1"}],
                agentReference=[{"$ref": "ct1@x"}],
            ),
            agentComponent=[
                {
                    "$id": "ct1@x",
                    "updatedByAgentReference": {"$ref": "ct1@x"},
                    "agencyReference": {"$ref": "ct1@x"},
                }
            ],
            mergeComponent=[
                {
                    "$id": "m",
                    "incidentTrackingIdentifier": bad_messages.INCIDENT,
                    "incidentMergeDirectionCode": "REPLACED",
                }
            ],
        )
    )
    assert len(reading.call.notes) == 1
    assert reading.merges == ()
    assert dict(reading.salvaged)[SalvageReason.CIRCULAR_REFERENCE] == 2


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def _paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [at] if at else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += _paths(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += _paths(inner, (*at, index))
    return found


_RICH = document(
    callComponent=[
        {
            "$id": "c",
            "callStateRegistryText": "callQueued",
            "callStartTimestamp": "2026-03-14T02:10:01-05:00",
            "agentReference": [{"$ref": "ct1@x"}],
            "callBackReference": {"$ref": "cb"},
            "locationReference": [{"$ref": "loc1"}],
        }
    ],
    agentComponent=[
        {"$id": "ct1@x", "agencyReference": {"$ref": "a"}, "agentJcard": ["vcard", []]}
    ],
    callbackComponent=[{"$id": "cb", "callBackInformationUri": ["tel:612-555-0101"]}],
    locationComponent=[
        {
            "$id": "loc1",
            "locationTypeDescriptionRegistryText": "Caller",
            "locationByValue": "<p><RD>Heron</RD></p>",
        }
    ],
    mergeComponent=[{"$id": "m", "incidentTrackingIdentifier": "urn:y"}],
    dispatchComponent=[{"$id": "d", "emergencyResourceReference": [{"$ref": "u"}]}],
    emergencyResourceComponent=[{"$id": "u", "unitStatusInternal": ["AOR"], "eta": "soon"}],
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_value_in_any_place_is_more_than_a_rejection(data: st.DataObject) -> None:
    changed = json.loads(json.dumps(_RICH))
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(_paths(changed)))
        holder = changed
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = data.draw(_VALUES)
    try:
        reading = read_document(json.dumps(changed).encode(), heard_at=HEARD)
    except RejectedError:
        return
    assert reading.call.call_id


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_cut_or_spoilt_byte_is_more_than_a_rejection(data: st.DataObject) -> None:
    raw = bytearray(as_bytes(_RICH))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    for spoilt in (bytes(raw), bytes(raw[:cut])):
        try:
            read_document(spoilt, heard_at=HEARD)
        except RejectedError:
            continue


@pytest.mark.parametrize("blank", ["", " ", "\t\r\n", "\u200b", "\x00"])
def test_an_identifier_of_blanks_is_no_identifier(blank: str) -> None:
    with pytest.raises(RejectedError) as refused:
        read_document(json.dumps({"$id": blank}).encode(), heard_at=HEARD)
    assert refused.value.reason is RejectionReason.NO_IDENTIFIER
