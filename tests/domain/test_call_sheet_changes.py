"""What changed since a call was looked at."""

from dataclasses import replace
from datetime import UTC, datetime

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note, Unit
from console.domain.calls.sheet import Change, changes_between, new_notes

AT = datetime(2026, 11, 22, 20, 2, tzinfo=UTC)
CALL = Call(
    call_id=CallId("urn:1"),
    number="26-1",
    nature=Fact(value="Disturbance"),
    units=(Unit(unit_id="u", name="EMS 34", status="en route"),),
    notes=(Note(note_id="1", text="first"),),
)


def test_a_call_that_stayed_as_it_was_changed_nothing() -> None:
    assert changes_between(CALL, CALL) == ()
    assert changes_between(CALL, replace(CALL, heard_at=AT, updated_at=AT)) == ()


def test_a_source_that_says_the_same_again_is_no_change() -> None:
    again = replace(CALL, nature=Fact(value="Disturbance", source="disp2", at=AT))
    assert changes_between(CALL, again) == ()


def test_changes_are_told_in_reading_order_with_before_and_after() -> None:
    newer = replace(
        CALL,
        nature=Fact(value="EDP"),
        caller=Fact(value="brother"),
        status=CallStatus.CLOSED,
        units=(Unit(unit_id="u", name="EMS 34", status="on scene"),),
        notes=(*CALL.notes, Note(note_id="2", text="second"), Note(note_id="3", text="third")),
    )
    assert changes_between(CALL, newer) == (
        Change(what="nature", before="Disturbance", after="EDP"),
        Change(what="caller", before="", after="brother"),
        Change(what="status", before="open", after="closed"),
        Change(what="units", before="EMS 34 en route", after="EMS 34 on scene"),
        Change(what="notes", before="", after="2"),
    )


def test_new_notes_are_those_with_an_id_not_seen_before() -> None:
    newer = replace(CALL, notes=(Note(note_id="0", text="older"), *CALL.notes))
    assert [note.note_id for note in new_notes(CALL, newer)] == ["0"]
    assert new_notes(CALL, replace(CALL, notes=())) == ()
