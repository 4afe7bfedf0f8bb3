"""A document becomes a call: each fact with its source and time."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from feed_samples import HEARD, as_bytes, call_of, document, incident, note, reading_of

from console.domain.calls.call import Call, CallStatus
from console.feed.eido.reader import read_document
from console.feed.plain_text import SCRIPT_MARK
from console.feed.reading import Reading


def _shared(shared_data: Path, number: int) -> Reading:
    path = next((shared_data / "eido").glob(f"{number:02d}_*.json"))
    return read_document(path.read_bytes(), heard_at=HEARD)


def test_a_call_in_the_queue_is_shown_before_there_is_an_incident(shared_data: Path) -> None:
    call = _shared(shared_data, 1).call
    assert call.number == ""
    assert call.line_state == "callQueued"
    assert call.received_at == datetime(2026, 3, 14, 7, 10, 1, 250000, tzinfo=UTC)
    assert call.place
    assert call.place.value == "118 Alder St"
    assert [fact.value for fact in call.place_detail] == ["Exampleton, XX", "place of: Caller"]
    assert call.callback
    assert call.callback.value == "+15555550142"
    assert call.nature
    assert call.nature.value == "emergency"
    assert call.status is CallStatus.OPEN


def test_an_incident_is_shown_with_its_type_priority_and_call_taker(shared_data: Path) -> None:
    call = _shared(shared_data, 2).call
    assert call.number == "26-0031442"
    assert call.nature
    assert (call.nature.value, call.nature.source) == (
        "Welfare check",
        "ct17@psap.exampleton.example",
    )
    assert (call.nature_code, call.nature_common) == ("WELCK", "WELFARE")
    assert call.priority
    assert call.priority.value == "3"
    assert call.call_taker
    assert call.call_taker.value == "pos 17"
    assert [n.text for n in call.notes] == ["Caller worried about sister, not answering door."]


def test_a_script_in_a_note_is_left_out_and_said_to_be(shared_data: Path) -> None:
    call = _shared(shared_data, 3).call
    assert call.notes[1].text == f'Sister texted "goodbye". No weapon seen.{SCRIPT_MARK}'


def test_a_clinician_who_assists_is_named_and_is_not_the_call_taker(shared_data: Path) -> None:
    call = _shared(shared_data, 4).call
    assert call.assisting == ("clin02@crisis.exampleton.example",)
    assert call.call_taker
    assert call.call_taker.value == "pos 17"


def test_closed_is_closed_and_reopened_is_open(shared_data: Path) -> None:
    closed, reopened = _shared(shared_data, 5).call, _shared(shared_data, 6).call
    assert closed.status is CallStatus.CLOSED
    assert ("Disposition", "Resolved by clinician, phone contact / MHPHONE / 05") in [
        (label, fact.value) for label, fact in closed.other_facts
    ]
    assert reopened.status is CallStatus.OPEN
    assert reopened.received_at is None


def test_both_sides_of_a_merge_say_the_same(shared_data: Path) -> None:
    survivor, retired = _shared(shared_data, 7), _shared(shared_data, 8)
    assert survivor.merges == retired.merges
    assert survivor.merges[0].survivor == survivor.call.call_id
    assert survivor.merges[0].retired == retired.call.call_id


def test_a_link_is_a_fact_and_no_merge(shared_data: Path) -> None:
    linked = _shared(shared_data, 9)
    assert linked.merges == ()
    label, fact = linked.call.other_facts[-1]
    assert label == "Link"
    assert fact.value.startswith("RELATED urn:")
    assert fact.value.endswith("same household")


def test_nothing_is_wrong_with_any_of_the_nine(shared_data: Path) -> None:
    for number in range(1, 10):
        assert _shared(shared_data, number).salvaged == ()


@pytest.mark.parametrize(
    ("number", "rank"), [(10, 0), (9, 9), (7, 27), (5, 45), (0, 90), (None, 50), (77, 50)]
)
def test_ten_is_the_most_urgent_number_and_the_first_rank(number: int | None, rank: int) -> None:
    changes = {} if number is None else {"incidentCommonPriorityNumber": number}
    assert call_of(document(incidentComponent=incident(**changes))).priority_rank == rank


def test_the_drafts_priority_words_are_ranked() -> None:
    def rank(word: str) -> int:
        return call_of(
            document(
                incidentComponent=None,
                callComponent=[
                    {"$id": "c", "callStateRegistryText": "callQueued", "priorityIdentifier": word}
                ],
            )
        ).priority_rank

    ranks = [rank(word) for word in ("highest", "high", "normal", "low", "lowest")]
    assert ranks == sorted(ranks)
    assert rank("highest") < rank("odd") < rank("lowest")


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        (["Active"], CallStatus.OPEN),
        (["Closed"], CallStatus.CLOSED),
        (["cancelled"], CallStatus.CLOSED),
        (["Closed", "ReOpened"], CallStatus.OPEN),
        (["Closed", "Active"], CallStatus.OPEN),
        (["Closed", "ResourcesOnscene"], CallStatus.CLOSED),
        (["Simmering"], CallStatus.OPEN),
        ([], CallStatus.OPEN),
    ],
)
def test_status_words_are_open_unless_closed_and_not_opened_again(
    statuses: list[str], status: CallStatus
) -> None:
    changed = document(incidentComponent=incident(incidentStatusCommonRegistryText=statuses))
    assert call_of(changed).status is status


def _located(*kinds: str) -> Call:
    return call_of(
        document(
            locationComponent=[
                {
                    "$id": f"loc-{kind}",
                    "locationTypeDescriptionRegistryText": kind,
                    "locationDescriptionText": f"{kind} place",
                }
                for kind in kinds
            ]
        )
    )


def test_the_present_place_goes_before_the_first_the_callers_and_the_towers() -> None:
    kinds = ["TowerLocation", "RoutingLocation", "Caller", "InitialIncident", "CurrentIncident"]
    for last in range(5, 0, -1):
        place = _located(*kinds[:last]).place
        assert place
        assert place.value == f"{kinds[last - 1]} place"


def test_a_corrected_number_goes_before_tel_and_tel_before_sip() -> None:
    def number(**changes: object) -> str:
        callback = call_of(
            document(
                callbackComponent=[
                    {
                        "$id": "cb",
                        "callBackInformationUri": ["sip:612-555-0101@x", "tel:612-555-0102"],
                        **changes,
                    }
                ]
            )
        ).callback
        assert callback
        return callback.value

    assert number() == "612-555-0102"
    assert number(callBackInformationUri=["sip:612-555-0101@x"]) == "612-555-0101@x"
    corrected = {"updatedCbnIdentifierUri": "tel:612-555-0103"}
    assert number(updatedCbn=corrected) == "612-555-0103"


def test_notes_are_in_order_of_time_and_those_without_one_last() -> None:
    call = call_of(
        document(
            incidentComponent=incident(notesReference=[]),
            notesComponent=[
                {"$id": "z", "notesActionComments": "without time"},
                note("b", "second", 2),
                note("a", "first", 1),
            ],
        )
    )
    assert [n.text for n in call.notes] == ["first", "second", "without time"]


def test_units_carry_their_status_in_the_senders_words_first() -> None:
    call = call_of(
        document(
            emergencyResourceComponent=[
                {"$id": "s1@x", "emergencyResourceName": "SQUAD 1", "unitStatusInternal": ["AOR"]},
                {"$id": "s2@x", "secondaryUnitStatusRegistryText": ["EnRoute"],
                 "eta": "2026-03-14T07:30:00Z"},
                {"$id": "s3@x", "primaryUnitStatusRegistryText": "Available"},
            ]
        )
    )  # fmt: skip
    assert [(unit.name, unit.status) for unit in call.units] == [
        ("SQUAD 1", "AOR"),
        ("s2", "EnRoute ETA 07:30Z"),
        ("s3", "Available"),
    ]


def test_a_call_takers_name_comes_from_the_card_then_the_position_then_the_id() -> None:
    def taker(**changes: object) -> str:
        call = call_of(
            document(
                callComponent=[
                    {
                        "$id": "c",
                        "callStateRegistryText": "callAnswered",
                        "agentReference": [{"$ref": "ct9@x"}],
                    }
                ],
                agentComponent=[{"$id": "ct9@x", **changes}],
            )
        )
        assert call.call_taker
        return call.call_taker.value

    card = ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "R. Moss"]]]
    position = {"agentWorkstationPositionIdentification": "9"}
    assert taker(agentJcard=card, **position) == "R. Moss"
    assert taker(agentJcard="odd", **position) == "pos 9"
    assert taker() == "ct9"


def test_times_without_an_offset_are_in_the_zone_of_the_feed() -> None:
    data = as_bytes(document(lastUpdateTimeStamp="2026-07-01T12:00:00"))
    call = read_document(data, heard_at=HEARD, zone=ZoneInfo("America/Chicago")).call
    assert call.updated_at == datetime(2026, 7, 1, 17, tzinfo=UTC)


def test_a_cards_person_never_gets_in() -> None:
    reading = reading_of(
        document(
            personComponent=[
                {
                    "$id": "p",
                    "personIncidentRoleRegistryText": ["Caller", "PatientRelative"],
                    "ncPersonComponent": {"personName": "Ida Quill", "mentalState": "x"},
                }
            ]
        )
    )
    assert "Ida Quill" not in repr(reading)
    assert reading.call.caller
    assert reading.call.caller.value == "PatientRelative"


@pytest.mark.parametrize("name", ["NOTESCOMPONENT", "notescomponent"])
def test_names_in_another_case_are_read_all_the_same(name: str) -> None:
    odd = {key.swapcase(): value for key, value in document(notesComponent=None).items()}
    odd[name] = [{"$ID": "note1", "NotesActionComments": "CTW"}]
    call = call_of(odd)
    assert [n.text for n in call.notes] == ["CTW"]
    assert call.number == "26-9999999"
