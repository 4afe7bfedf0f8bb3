"""Nothing typed into an addendum is lost: it is kept by the key, and signed once."""

from bare_desk import ODE, RIVERA, BareDesk
from call_samples import call
from contact_acts import WHOLE, claimed, type_log

from console.controllers.desk_state import read_desk_state
from console.domain.calls.wishes import AddendumWish
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.sheet import AddendumEdit, ContactSheet, SaveState


def signed(desk: BareDesk) -> ContactId:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.contacts.sign(contact_id)
    desk.wait(lambda: _state(desk, contact_id) is ContactState.CLOSED)
    return contact_id


def type_addendum(desk: BareDesk, contact_id: ContactId, text: str) -> None:
    edit = AddendumEdit(contact_id=contact_id, text=text, position=len(text))
    desk.contacts.keep_addendum(edit)


def stored(desk: BareDesk) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    return [(draft.draft_id, draft.fields) for draft in desk.reader.drafts().result()]


def begin_again(desk: BareDesk) -> None:
    state = read_desk_state(desk.reader, RIVERA)
    desk.marks.load(state.marks)
    desk.contacts.load(state.sheets)


def _state(desk: BareDesk, contact_id: ContactId) -> ContactState | None:
    sheet = desk.contacts.sheet(contact_id)
    return sheet.contact.state if sheet is not None else None


def test_every_keystroke_of_an_addendum_is_on_disk_and_said_to_be(desk: BareDesk) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "Team arr")
    assert desk.saved.last.state is SaveState.SAVING  # type: ignore[attr-defined]
    desk.wait(lambda: desk.drafts.settled)
    assert stored(desk) == [(f"{contact_id}:addendum", (("addendum", "Team arr"),))]
    assert desk.saved.last.state is SaveState.SAVED  # type: ignore[attr-defined]
    assert desk.saved.last.contact_id == contact_id  # type: ignore[attr-defined]


def test_the_addendums_commit_ends_its_draft(desk: BareDesk) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "Team arrived.")
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Team arrived."))
    desk.wait(lambda: _state(desk, contact_id) is ContactState.AMENDED)
    assert stored(desk) == []
    assert desk.saved.last.state is SaveState.SAVED  # type: ignore[attr-defined]
    assert read_desk_state(desk.reader, RIVERA).sheets == ()


def test_keys_that_come_while_an_addendum_is_signed_are_kept_as_the_next_draft(
    desk: BareDesk,
) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "Team arrived.")
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Team arrived."))
    type_addendum(desk, contact_id, "Team arrived. And")
    desk.wait(lambda: _state(desk, contact_id) is ContactState.AMENDED)
    desk.wait(lambda: desk.drafts.settled)
    (addendum,) = desk.entries("addendum.signed")
    assert addendum.fact.text == "Team arrived."  # type: ignore[union-attr]
    assert stored(desk) == [(f"{contact_id}:addendum", (("addendum", "Team arrived. And"),))]


def test_an_addendum_that_could_not_be_signed_is_still_a_draft(desk: BareDesk) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "Team arrived.")
    desk.wait(lambda: desk.drafts.settled)
    desk.record.close()
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Team arrived."))
    assert desk.saved.last.state is SaveState.NOT_SAVED  # type: ignore[attr-defined]
    desk.record.open(desk.store)
    desk.wait(lambda: desk.drafts.settled)
    assert stored(desk) == [(f"{contact_id}:addendum", (("addendum", "Team arrived."),))]
    assert _state(desk, contact_id) is ContactState.CLOSED


def test_after_a_new_start_the_signed_contact_comes_back_with_its_half_typed_addendum(
    desk: BareDesk,
) -> None:
    contact_id = signed(desk)
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Team arrived."))
    desk.wait(lambda: _state(desk, contact_id) is ContactState.AMENDED)
    type_addendum(desk, contact_id, "Nobody was ta")
    desk.wait(lambda: desk.drafts.settled)
    before = desk.contacts.sheet(contact_id)
    assert before is not None
    desk.shut()
    desk.open()
    state = read_desk_state(desk.reader, RIVERA)
    assert state.newest == contact_id
    (sheet,) = state.sheets
    for part in ("contact_id", "call_id", "number", "state", "owner", "owner_id", "signed_at"):
        assert getattr(sheet.contact, part) == getattr(before.contact, part), part
    assert sheet.draft == WHOLE
    assert [(a.author, a.text) for a in sheet.addenda] == [("A. Rivera", "Team arrived.")]
    half = AddendumEdit(contact_id=contact_id, text="Nobody was ta", position=13)
    assert sheet.half_typed == half
    begin_again(desk)
    assert desk.saved.last.state is SaveState.SAVED  # type: ignore[attr-defined]
    desk.contacts.amend(AddendumWish(contact_id=contact_id, text="Nobody was taken along."))
    desk.wait(lambda: len(desk.entries("addendum.signed")) == 2)
    log, addendum = desk.entries("consult.signed")[0], desk.entries("addendum.signed")[1]
    assert addendum.fact.amends == log.entry_id  # type: ignore[union-attr]
    desk.wait(lambda: stored(desk) == [])


def test_a_half_typed_addendum_comes_back_to_its_author_only(desk: BareDesk) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "half")
    desk.wait(lambda: desk.drafts.settled)
    assert read_desk_state(desk.reader, ODE).sheets == ()


def test_an_addendum_that_was_emptied_does_not_come_back(desk: BareDesk) -> None:
    contact_id = signed(desk)
    type_addendum(desk, contact_id, "half")
    type_addendum(desk, contact_id, "")
    desk.wait(lambda: desk.drafts.settled)
    assert read_desk_state(desk.reader, RIVERA).sheets == ()


def test_a_contact_that_came_back_gets_the_place_of_its_call(desk: BareDesk) -> None:
    contact_id = claimed(desk).contact.contact_id
    type_log(desk, contact_id, WHOLE)
    desk.wait(lambda: desk.drafts.settled)
    begin_again(desk)
    sheet = desk.contacts.sheet(contact_id)
    assert isinstance(sheet, ContactSheet)
    assert sheet.place == "118 Alder St"
    assert desk.saved.last.state is SaveState.SAVED  # type: ignore[attr-defined]
    assert desk.queue.queue.call(call(1).call_id) is not None
