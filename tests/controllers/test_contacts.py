"""What a clinician does is checked, written, and only then shown."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from bare_desk import ODE, RIVERA, BareDesk
from call_samples import MIDNIGHT, call
from contact_acts import WHOLE, claimed, opened, type_log

from console.controllers.desk_state import read_desk_state
from console.controllers.handed import handed_of
from console.domain.calls.call import CallStatus
from console.domain.calls.queue import Group
from console.domain.calls.wishes import (
    AddendumWish,
    FlagWish,
    NewContactWish,
    ReleaseWish,
    RequestWish,
)
from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.contact import ContactState
from console.domain.contact.sheet import Caret, ContactSheet, SaveNews, SaveState
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Nexus,
    RequesterRole,
)
from db.facts import ReferralListShared


def test_claiming_writes_the_contact_and_lays_the_owner_over_the_row(desk: BareDesk) -> None:
    sheet = claimed(desk)
    row = desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert (row.group, row.mark.owner) == (Group.MINE, "A. Rivera")
    assert (sheet.contact.number, sheet.place) == (call(1).number, "118 Alder St")
    assert [entry.actor for entry in desk.entries("contact.claimed")] == [RIVERA.person_id]


def test_a_second_claim_by_the_same_person_shows_the_contact_and_writes_nothing(
    desk: BareDesk,
) -> None:
    claimed(desk)
    desk.contacts.claim(call(1).call_id)
    desk.wait(lambda: len(desk.opened.told) == 2)
    assert len(desk.entries("contact.claimed")) == 1


def test_two_fast_claims_make_one_contact(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(call(1))
    desk.contacts.claim(call(1).call_id)
    desk.contacts.claim(call(1).call_id)
    opened(desk)
    assert len(desk.entries("contact.claimed")) == 1


def test_the_second_person_is_told_who_has_the_call(desk: BareDesk) -> None:
    claimed(desk)
    desk.sign_on(ODE)
    desk.wait(lambda: desk.session.session is not None and desk.session.session.person == ODE)
    state = read_desk_state(desk.reader, ODE)
    desk.marks.load(state.marks)
    desk.contacts.load(state.sheets)
    desk.contacts.claim(call(1).call_id)
    assert "A. Rivera has 26-1000001" in desk.notice()
    assert len(desk.entries("contact.claimed")) == 1


def test_nothing_is_recorded_while_nobody_is_signed_on(desk: BareDesk) -> None:
    desk.hear(call(1))
    desk.marks.flag(FlagWish(call_id=call(1).call_id, nexus=Nexus.YES, reason="voices"))
    desk.contacts.claim(call(1).call_id)
    desk.contacts.open_by_hand(NewContactWish(number="26-5"))
    assert len(desk.noticed.told) == 3
    assert "Nobody is signed on" in desk.notice()
    assert desk.reader.counts().result().of("call.flagged") == 0
    assert desk.reader.counts().result().of("contact.opened") == 0


def test_a_flag_holds_the_reason_the_nature_and_the_rules_version(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(replace(call(1), nature_code="EDP"))
    wish = FlagWish(call_id=call(1).call_id, nexus=Nexus.UNCERTAIN, reason="brother unsure")
    desk.marks.flag(wish)
    desk.wait(lambda: bool(desk.entries("call.flagged")))
    fact = desk.entries("call.flagged")[0].fact
    assert (fact.nexus, fact.reason) == ("UNCERTAIN", "brother unsure")  # type: ignore[union-attr]
    assert fact.nature == "Noise complaint"  # type: ignore[union-attr]
    assert fact.rule_ids == ("starter/2026.2/nature.crisis",)  # type: ignore[union-attr]
    desk.wait(lambda: desk.queue.queue.row(call(1).call_id).mark.nexus is Nexus.UNCERTAIN)  # type: ignore[union-attr]


def test_a_spoken_request_moves_the_call_up_and_prefills_the_log(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(call(1))
    desk.marks.ask(
        RequestWish(
            call_id=call(1).call_id,
            channel=EntryChannel.DISP_REQ,
            requester_role=RequesterRole.DISPATCHER,
            requester="disp 2",
        )
    )
    desk.wait(lambda: desk.queue.queue.row(call(1).call_id).group is Group.REQUESTED)  # type: ignore[union-attr]
    desk.contacts.claim(call(1).call_id)
    draft = opened(desk).draft
    assert (draft.entry_channel, draft.requester_role, draft.requester) == (
        EntryChannel.DISP_REQ,
        RequesterRole.DISPATCHER,
        "disp 2",
    )


def test_what_cad_does_not_say_is_not_prefilled(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(replace(call(1), nature_code="CLINREQ"))
    desk.contacts.claim(call(1).call_id)
    assert opened(desk).draft == ConsultDraft()


def test_a_keystroke_is_said_to_be_saved_only_when_the_record_has_it(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    for end in range(1, len(WHOLE.narrative) + 1):
        type_log(desk, contact_id, replace(WHOLE, narrative=WHOLE.narrative[:end]))
    first = desk.saved.told[0]
    assert isinstance(first, SaveNews)
    assert first.state is SaveState.SAVING
    desk.wait(lambda: desk.saved.last.state is SaveState.SAVED)  # type: ignore[attr-defined]
    stored = desk.reader.drafts().result()[0]
    assert dict(stored.fields)["narrative"] == WHOLE.narrative
    assert (stored.cursor_field, stored.cursor) == ("narrative", len(WHOLE.narrative))


def test_signing_writes_every_answer_and_ends_the_draft(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    desk.wait(lambda: bool(desk.changed.told))
    sheet = desk.changed.last
    assert isinstance(sheet, ContactSheet)
    assert sheet.contact.state is ContactState.CLOSED
    fact = desk.entries("consult.signed")[0].fact
    for field in ConsultField:
        answer = WHOLE.value(field)
        code = answer if isinstance(answer, str) else answer.code  # type: ignore[union-attr]
        assert getattr(fact, field.value) == code
    assert desk.reader.drafts().result() == ()


def test_no_keystroke_behind_the_signature_brings_the_draft_back(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    for end in range(1, len(WHOLE.narrative) + 1):
        type_log(desk, contact_id, replace(WHOLE, narrative=WHOLE.narrative[:end]))
    desk.contacts.sign(contact_id)
    shorter = WHOLE.narrative[:-1]
    type_log(desk, contact_id, replace(WHOLE, narrative=shorter))
    desk.wait(lambda: bool(desk.changed.told) and desk.drafts.settled)
    assert desk.reader.drafts().result() == ()
    fact = desk.entries("consult.signed")[0].fact
    assert fact.narrative == WHOLE.narrative  # type: ignore[union-attr]


def test_words_typed_while_the_signature_is_written_begin_an_addendum(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    for end in range(1, len(" Door opened.") + 1):
        longer = WHOLE.narrative + " Door opened."[:end]
        type_log(desk, contact_id, replace(WHOLE, narrative=longer))
    desk.wait(lambda: bool(desk.changed.told) and desk.drafts.settled)
    fact = desk.entries("consult.signed")[0].fact
    assert fact.narrative == WHOLE.narrative  # type: ignore[union-attr]
    sheet = desk.changed.last
    assert isinstance(sheet, ContactSheet)
    assert sheet.half_typed is not None
    assert (sheet.half_typed.text, sheet.half_typed.position) == ("Door opened.", 12)
    stored = [(draft.draft_id, draft.fields) for draft in desk.reader.drafts().result()]
    assert stored == [(f"{contact_id}:addendum", (("addendum", "Door opened."),))]
    state = read_desk_state(desk.reader, RIVERA)
    assert [it.half_typed.text for it in state.sheets if it.half_typed] == ["Door opened."]


@pytest.mark.parametrize(
    "changed",
    [
        replace(WHOLE, disposition=Disposition.UNREACHED),
        replace(WHOLE, requester="disp 9"),
        replace(WHOLE, narrative=WHOLE.narrative[:-5]),
    ],
    ids=["an answer", "a word", "words taken away"],
)
def test_what_is_changed_behind_the_signature_is_said_to_be_left_out(
    desk: BareDesk, changed: ConsultDraft
) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    type_log(desk, contact_id, changed)
    desk.wait(lambda: bool(desk.changed.told) and "Log signed" in desk.notice())
    assert "not in it" in desk.notice()


def test_a_signature_that_has_to_wait_for_another_act_is_not_lost_in_silence(
    desk: BareDesk,
) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    listed = ReferralListShared(
        contact_id=contact_id, call_id=None, call_number="26-1000001", listings=("a",), form="PRINT"
    )
    handed = partial(handed_of, listed)
    desk.contacts.hand_out(contact_id, listed, handed, "Noted.")  # type: ignore[arg-type]
    desk.contacts.sign(contact_id)
    assert "Press again" in desk.notice()
    desk.wait(lambda: "Noted." in desk.notice())
    desk.contacts.sign(contact_id)
    desk.wait(lambda: bool(desk.entries("consult.signed")))


def test_an_incomplete_log_is_not_signed_and_says_what_is_missing(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, replace(WHOLE, disposition=None, overall_level=None))
    desk.contacts.sign(contact_id)
    assert "Level, Disposition" in desk.notice()
    assert desk.entries("consult.signed") == ()


def test_a_signed_log_takes_addenda_and_nothing_else(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    desk.wait(lambda: bool(desk.changed.told))
    desk.contacts.sign(contact_id)
    assert "signed" in desk.notice()
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Team arrived."))
    desk.wait(lambda: len(desk.changed.told) == 2)
    sheet = desk.changed.last
    assert isinstance(sheet, ContactSheet)
    assert [(a.author, a.text) for a in sheet.addenda] == [("A. Rivera", "Team arrived.")]
    signed, addendum = desk.entries("consult.signed"), desk.entries("addendum.signed")
    assert len(signed) == 1
    assert addendum[0].fact.amends == signed[0].entry_id  # type: ignore[union-attr]


def test_handing_back_frees_the_call_and_keeps_the_reason(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.release(ReleaseWish(contact_id=contact_id, reason="other desk took it"))
    desk.wait(lambda: desk.contacts.sheet(contact_id) is None)
    row = desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert row.mark.owner == ""
    fact = desk.entries("contact.released")[0].fact
    assert fact.reason == "other desk took it"  # type: ignore[union-attr]
    assert desk.reader.drafts().result() == ()


def test_a_contact_by_hand_needs_no_feed_and_joins_its_call_later(desk: BareDesk) -> None:
    desk.sign_on()
    desk.contacts.open_by_hand(NewContactWish(number=call(7).number))
    sheet = opened(desk)
    assert sheet.contact.call_id is None
    desk.hear(call(7))
    desk.wait(lambda: bool(desk.changed.told))
    joined = desk.changed.last
    assert isinstance(joined, ContactSheet)
    assert (joined.contact.call_id, joined.place) == (call(7).call_id, "118 Alder St")
    assert "was joined" in desk.notice()
    row = desk.queue.queue.row(call(7).call_id)
    assert row is not None
    assert row.mark.mine


def test_a_typed_number_of_a_known_call_opens_that_call(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(call(7))
    desk.contacts.open_by_hand(NewContactWish(number=call(7).number))
    assert opened(desk).contact.call_id == call(7).call_id
    desk.contacts.open_by_hand(NewContactWish(number=call(7).number))
    assert len(desk.opened.told) == 2
    assert len(desk.entries("contact.opened")) == 1


def test_a_walk_up_has_neither_number_nor_call(desk: BareDesk) -> None:
    desk.sign_on()
    desk.contacts.open_by_hand(NewContactWish(number=""))
    contact = opened(desk).contact
    assert (contact.call_id, contact.number) == (None, "")
    assert contact.entry_channel is EntryChannel.WALKUP


def test_after_a_new_start_the_contact_comes_back_with_text_and_caret(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, replace(WHOLE, narrative="half typ"))
    desk.wait(lambda: desk.drafts.settled)
    desk.shut()
    desk.open()
    state = read_desk_state(desk.reader, RIVERA)
    assert state.newest == contact_id
    (sheet,) = state.sheets
    assert sheet.draft == replace(WHOLE, narrative="half typ")
    assert sheet.caret == Caret(field=ConsultField.NARRATIVE, position=8)
    assert state.marks[call(1).call_id].mine


def test_the_signed_call_stays_marked_after_a_new_start_and_does_not_need_anybody(
    desk: BareDesk,
) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    desk.wait(lambda: bool(desk.changed.told))
    state = read_desk_state(desk.reader, RIVERA)
    assert state.sheets == ()
    assert state.marks[call(1).call_id].signed


def test_a_closed_record_refuses_in_words_and_changes_nothing(desk: BareDesk) -> None:
    desk.sign_on()
    desk.hear(call(1))
    desk.record.close()
    desk.marks.flag(FlagWish(call_id=call(1).call_id, nexus=Nexus.YES, reason="voices"))
    assert "Write on paper" in desk.notice()
    row = desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert row.mark.nexus is None


def test_a_draft_that_cannot_be_saved_says_so_and_is_saved_later(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    desk.record.close()
    type_log(desk, contact_id, WHOLE)
    assert desk.saved.last.state is SaveState.NOT_SAVED  # type: ignore[attr-defined]
    desk.record.open(desk.store)
    desk.wait(lambda: desk.saved.last.state is SaveState.SAVED)  # type: ignore[attr-defined]
    assert dict(desk.reader.drafts().result()[0].fields)["narrative"] == WHOLE.narrative


def test_a_draft_that_is_saved_late_stays_with_whoever_typed_it(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    desk.record.close()
    type_log(desk, contact_id, WHOLE)
    desk.drafts.sign_as(ODE.person_id)
    desk.record.open(desk.store)
    desk.wait(lambda: desk.drafts.settled)
    assert desk.reader.drafts().result()[0].owner == RIVERA.person_id


@pytest.mark.parametrize("status", [CallStatus.OPEN, CallStatus.CLOSED])
def test_the_mirror_keeps_the_last_state_of_each_call(desk: BareDesk, status: CallStatus) -> None:
    desk.hear(call(1))
    desk.hear(replace(call(1), status=status, updated_at=MIDNIGHT + timedelta(minutes=3)))
    desk.wait(lambda: bool(desk.reader.calls().result()))
    desk.wait(lambda: desk.reader.calls().result()[0].is_open is (status is CallStatus.OPEN))
    assert len(desk.reader.calls().result()) == 1


def test_a_draft_that_fails_on_its_way_does_not_come_back_behind_the_signature(
    desk: BareDesk,
) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.wait(lambda: desk.drafts.settled)
    desk.reader.close()
    desk.store.close()
    type_log(desk, contact_id, replace(WHOLE, narrative="Advised a calm approach, twice."))
    desk.open()
    desk.contacts.sign(contact_id)
    desk.wait(lambda: bool(desk.changed.told) and desk.drafts.settled)
    assert desk.reader.drafts().result() == ()
    fact = desk.entries("consult.signed")[0].fact
    assert fact.narrative == "Advised a calm approach, twice."  # type: ignore[union-attr]


def test_a_contact_with_a_typed_number_is_joined_to_a_call_that_was_here_before_its_person(
    desk: BareDesk,
) -> None:
    desk.sign_on()
    desk.contacts.open_by_hand(NewContactWish(number=call(1).number))
    contact_id = opened(desk).contact.contact_id
    desk.contacts.load(())
    desk.hear(call(1))
    state = read_desk_state(desk.reader, RIVERA)
    desk.marks.load(state.marks)
    desk.contacts.load(state.sheets)
    desk.wait(lambda: bool(desk.entries("contact.joined")))
    assert desk.entries("contact.joined")[0].fact.contact_id == contact_id  # type: ignore[union-attr]
    desk.wait(lambda: desk.queue.queue.row(call(1).call_id).group is Group.MINE)  # type: ignore[union-attr]
