"""Each hazard of a real feed has a rule, and each rule has a test that shows it."""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest
from feed_samples import HEARD, call_of, document, note, reading_of, stamp, state
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console.domain.calls.call import Call, CallId, CallStatus
from console.domain.calls.candidates import read_rules
from console.domain.calls.queue import CallQueue, DeskMark
from console.domain.feed.events import SalvageReason
from console.domain.vocabulary import Nexus
from console.feed.call_book import CallBook

TESTS = Path(__file__).parents[1]
HAZARDS = tomllib.loads(Path(__file__).with_name("hazards.toml").read_text(encoding="utf-8"))
RULES = TESTS.parent / "console" / "domain" / "calls" / "candidate_rules.toml"


def _tests_there() -> set[str]:
    return {
        node.name
        for path in TESTS.rglob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_every_hazard_and_every_kind_of_dirt_names_tests_that_are_there() -> None:
    there = _tests_there()
    for part in ("hazard", "dirt"):
        assert len(HAZARDS[part]) >= 14
        for entry in HAZARDS[part]:
            assert entry["rule"]
            assert entry["tests"], entry["what"]
            missing = [name for name in entry["tests"] if name not in there]
            assert not missing, f"{entry['what']}: {missing}"


def _book(*documents: dict[str, Any]) -> Call:
    book = CallBook()
    for each in documents:
        book.hear(reading_of(each))
    call = book.call(document()["$id"])
    assert call
    return call


def test_a_transfer_keeps_the_incident_though_its_telephone_call_vanishes() -> None:
    talking = state(
        1,
        callComponent=[
            {"$id": "c1", "callStateRegistryText": "callAnswered", "callStartTimestamp": stamp(0)}
        ],
    )
    agency = {
        "$id": "other.example",
        "lastUpdateTimeStamp": stamp(2),
        "agencyRoleDescriptionRegistryText": ["TransferredTo"],
        "agencyType": ["psap"],
    }
    handed_over = state(2, agencyComponent=[agency])
    again = state(
        3,
        agencyComponent=[agency],
        callComponent=[
            {"$id": "c2", "callStateRegistryText": "callAnswered", "callStartTimestamp": stamp(3)}
        ],
    )
    for documents in ((talking, handed_over), (talking, handed_over, again)):
        call = _book(*documents)
        assert call.is_open
        assert call.received_at
        assert call.received_at.isoformat() == "2026-03-14T07:00:00+00:00"


def test_what_comes_after_the_close_is_shown_all_the_same() -> None:
    closed = state(5, statuses=("Closed",), notes=("one",))
    late = state(400, statuses=("Closed",), notes=("one", "written hours later"))
    call = _book(closed, late)
    assert call.status is CallStatus.CLOSED
    assert [n.text for n in call.notes] == ["one", "written hours later"]


def test_a_call_that_began_ahead_of_our_clock_has_no_negative_age() -> None:
    ahead = state(
        1, callComponent=[{"$id": "c", "callStartTimestamp": "2026-03-14T17:00:00+00:00"}]
    )
    reading = reading_of(ahead)
    assert reading.call.received_at == HEARD
    assert dict(reading.salvaged)[SalvageReason.BAD_TIME] == 1


def test_the_same_number_under_two_keys_is_two_calls() -> None:
    one, two = state(1), state(1) | {"$id": "urn:another-year"}
    for each in (one, two):
        each["incidentComponent"]["internalIncidentId"] = "0000412"
    assert call_of(one).number == call_of(two).number
    assert call_of(one).call_id != call_of(two).call_id


IDS = ("urn:a", "urn:b", "urn:c")


def _merge(teller: str, other: str, direction: str, minute: float) -> dict[str, Any]:
    return state(minute) | {
        "$id": teller,
        "mergeComponent": [
            {
                "$id": "m",
                "lastUpdateTimeStamp": stamp(minute),
                "incidentTrackingIdentifier": other,
                "incidentMergeDirectionCode": direction,
            }
        ],
    }


_DOCUMENTS = st.one_of(
    st.builds(
        lambda incident, minute, nature, closed, notes: (
            state(
                minute,
                nature=nature,
                statuses=("Closed",) if closed else ("Active",),
                notes=tuple(notes),
            )
            | {"$id": incident}
        ),
        st.sampled_from(IDS),
        st.integers(0, 40),
        st.sampled_from(["Noise", "Check the welfare", "Person in crisis"]),
        st.booleans(),
        st.lists(st.sampled_from(["quiet now", "hears voices"]), max_size=2),
    ),
    st.builds(
        _merge,
        st.sampled_from(IDS),
        st.sampled_from(IDS),
        st.sampled_from(["REPLACING", "REPLACED", "SPLIT"]),
        st.integers(0, 40),
    ),
)


def _last_of_each(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what a snapshot would hold: the newest document of each incident."""
    newest: dict[str, dict[str, Any]] = {}
    for each in documents:
        known = newest.get(each["$id"])
        order = (each["lastUpdateTimeStamp"], reading_of(each).digest)
        if known is None or order >= (known["lastUpdateTimeStamp"], reading_of(known).digest):
            newest[each["$id"]] = each
    return list(newest.values())


def _present(call: Call) -> tuple[object, ...]:
    """Return what a call is now: its past may have been lost with the lost documents."""
    return (call.status, call.nature, call.notes, call.updated_at, call.in_feed)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents=st.lists(_DOCUMENTS, min_size=1, max_size=8), data=st.data())
def test_loss_then_a_snapshot_ends_where_nothing_was_lost(
    documents: list[dict[str, Any]], data: st.DataObject
) -> None:
    snapshot = _last_of_each(documents)
    some = data.draw(st.lists(st.sampled_from(documents), max_size=12), "heard, in this order")
    snapshot_order = data.draw(st.permutations(snapshot), "the snapshot's order")
    whole, lossy = CallBook(), CallBook()
    for each in documents:
        whole.hear(reading_of(each))
    for each in [*some, *snapshot_order]:
        lossy.hear(reading_of(each))
    for each in snapshot:
        ours, theirs = lossy.call(each["$id"]), whole.call(each["$id"])
        assert ours
        assert theirs
        assert _present(ours) == _present(theirs)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents=st.lists(_DOCUMENTS, min_size=1, max_size=8), data=st.data())
def test_no_flag_or_claim_is_lost_or_moved_silently_whatever_the_feed_says(
    documents: list[dict[str, Any]], data: st.DataObject
) -> None:
    marks = {
        CallId("urn:a"): DeskMark(nexus=Nexus.YES, flag_reason="heard", owner="J. D.", mine=True),
        CallId("urn:b"): DeskMark(owner="R. P."),
    }
    queue = CallQueue(read_rules(RULES))
    queue.hear(call_of(state(0) | {"$id": str(call_id)}) for call_id in marks)
    queue.mark(marks)
    book = CallBook()
    for each in data.draw(st.lists(st.sampled_from(documents), max_size=15), "heard"):
        queue.hear(book.hear(reading_of(each)))
        if data.draw(st.booleans(), "a snapshot without them"):
            queue.end_snapshot(frozenset())
    for call_id, mark in marks.items():
        home = queue.home_of(call_id)
        row = queue.row(home)
        assert row, "a held call left the queue"
        assert mark.owner in row.mark.owner
        assert row.mark.mine or not mark.mine
        shown = [(each.call_id, each.mark) for each in row.mark.carried]
        assert home == call_id or (call_id, mark) in shown, "a mark moved without its number"


@pytest.mark.parametrize("text", ["", "   ", "<script>", "&nbsp;"])
def test_an_empty_note_is_no_note(text: str) -> None:
    shown = call_of(state(1) | {"notesComponent": [note("n0", text)]}).notes
    assert [n.text for n in shown] in ([], ["[script left out]"])
