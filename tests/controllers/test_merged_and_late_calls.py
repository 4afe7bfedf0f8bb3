"""What the feed does to calls that are marked here is told, and no contact loses its call."""

from dataclasses import replace
from datetime import timedelta

from bare_desk import RIVERA, BareDesk
from call_samples import MIDNIGHT, call, note
from contact_acts import WHOLE, claimed, type_log

from console.controllers.desk_state import read_desk_state
from console.domain.calls.call import Call
from console.domain.notices import Notice

LATER = MIDNIGHT + timedelta(hours=2)


def _merged(one: Call, other: Call) -> Call:
    return replace(one, merged_into=other.call_id, updated_at=LATER)


def _told(desk: BareDesk) -> list[str]:
    return [told.happened for told in desk.noticed.told if isinstance(told, Notice)]


def test_a_claim_is_found_from_the_call_that_took_its_own_over_and_the_move_is_told(
    desk: BareDesk,
) -> None:
    mine = claimed(desk).contact.contact_id
    desk.hear(call(2))
    desk.hear(_merged(call(1), call(2)))
    words = "911 merged 26-1000001 into 26-1000002"
    desk.wait(lambda: any(told.startswith(words) for told in _told(desk)))
    assert desk.contacts.contact_of(call(2).call_id) == mine
    seen = len(desk.opened.told)
    desk.contacts.claim(call(2).call_id)
    desk.wait(lambda: len(desk.opened.told) == seen + 1)
    assert len(desk.entries("contact.claimed")) == 1


def test_a_change_after_the_signature_is_told_also_once_the_desk_has_started_again(
    desk: BareDesk,
) -> None:
    sheet = claimed(desk)
    type_log(desk, sheet.contact.contact_id, WHOLE)
    desk.contacts.sign(sheet.contact.contact_id)
    desk.wait(lambda: desk.reader.counts().result().of("consult.signed") == 1)
    desk.wait(lambda: any(told.startswith("Log signed") for told in _told(desk)))
    row = desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert (row.mark.signed, row.changed_since_signed) == (True, False)
    assert row.mark.signed_at is not None
    late = row.mark.signed_at + timedelta(minutes=5)
    rang_back = replace(note("caller rang back"), at=late)
    desk.hear(replace(call(1), notes=(rang_back,), updated_at=late))
    desk.wait(lambda: "26-1000001 changed since its log was signed." in _told(desk))
    state = read_desk_state(desk.reader, RIVERA)
    desk.marks.load(state.marks)
    row = desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert row.changed_since_signed
