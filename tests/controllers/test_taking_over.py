"""Who has a call is told; it is taken at once within the grace, then with a name and a reason."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from bare_desk import ODE, RIVERA, BareDesk
from call_samples import call
from contact_acts import WHOLE, opened, type_log

from console.controllers.claim_controller import ClaimController
from console.controllers.desk_state import read_desk_state
from console.controllers.work_book import WorkBook
from console.domain.access.session import Person
from console.domain.calls.call import Unit
from console.domain.calls.claims import GRACE, HeldCall, TakeWish
from console.domain.calls.wishes import NewContactWish
from console.domain.clock import utc_now
from console.domain.contact.sheet import ContactSheet
from console.domain.contact.words import CameBy
from console.domain.screening.rules import shipped_questions
from console.domain.vocabulary import EntryChannel


class TwoPeople:
    """A desk that two people use one after the other, and a clock that can be put forward."""

    def __init__(self, desk: BareDesk) -> None:
        self.desk = desk
        self.ahead = timedelta()
        self.book = WorkBook(
            desk.record,
            desk.contacts,
            desk.session,
            desk.notices,
            shipped_questions(),
            desk,
            clock=lambda: utc_now() + self.ahead,
        )
        self.claims = ClaimController(
            desk.record,
            desk.contacts,
            self.book,
            desk.marks,
            desk.session,
            desk.notices,
            self._run,
            desk,
        )
        self.claims.open(desk.reader)
        self.held = desk.collect(self.claims.held)

    def _run(
        self,
        job: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        try:
            found = job()
        except Exception as error:  # noqa: BLE001 - as a worker would give it back
            failed(error)
            return
        done(found)

    def sit_down(self, person: Person) -> None:
        self.desk.sign_on(person)
        self.desk.wait(lambda: self.desk.session.session.person == person)  # type: ignore[union-attr]
        state = read_desk_state(self.desk.reader, person)
        self.desk.marks.load(state.marks)
        self.desk.contacts.load(state.sheets)
        self.book.load(state.works)

    def claim_then_change(self) -> HeldCall:
        """Let Rivera claim a call and write, and Ode sit down and claim the same."""
        self.sit_down(RIVERA)
        self.desk.hear(call(1))
        self.desk.contacts.claim(call(1).call_id)
        contact_id = opened(self.desk).contact.contact_id
        type_log(self.desk, contact_id, WHOLE)
        self.desk.wait(lambda: self.desk.drafts.settled)
        self.sit_down(ODE)
        self.desk.contacts.claim(call(1).call_id)
        held = self.held.last
        assert isinstance(held, HeldCall)
        return held


@pytest.fixture
def two(desk: BareDesk) -> TwoPeople:
    return TwoPeople(desk)


def test_the_second_is_told_who_has_it_and_nothing_changes(two: TwoPeople) -> None:
    held = two.claim_then_change()
    assert (held.claim.holder, held.number) == ("A. Rivera", call(1).number)
    assert "A. Rivera has" in two.desk.notice()
    assert len(two.desk.entries("contact.claimed")) == 1
    assert not two.desk.entries("contact.taken")


def test_within_the_grace_it_is_taken_without_a_reason_and_with_its_words(two: TwoPeople) -> None:
    held = two.claim_then_change()
    two.claims.take(TakeWish(held=held))
    two.desk.wait(lambda: two.desk.contacts.contact_of(call(1).call_id) == held.contact_id)
    sheet = two.desk.opened.last
    assert isinstance(sheet, ContactSheet)
    assert (sheet.contact.owner, sheet.draft.narrative) == ("M. Ode", WHOLE.narrative)
    (taken,) = (entry.fact for entry in two.desk.entries("contact.taken"))
    assert (taken.from_name, taken.to_name, taken.by_grace) == ("A. Rivera", "M. Ode", True)  # type: ignore[union-attr]
    row = two.desk.queue.queue.row(call(1).call_id)
    assert row is not None
    assert (row.mark.owner, row.mark.mine) == ("M. Ode", True)


def test_after_the_grace_it_needs_a_name_and_a_reason(two: TwoPeople) -> None:
    held = two.claim_then_change()
    two.ahead = GRACE + timedelta(seconds=1)
    two.claims.take(TakeWish(held=held))
    assert "needs a supervisor's name and a reason" in two.desk.notice()
    assert not two.desk.entries("contact.taken")
    two.claims.take(TakeWish(held=held, supervisor="K. Berg", reason="went home"))
    two.desk.wait(lambda: bool(two.desk.entries("contact.taken")))
    (taken,) = (entry.fact for entry in two.desk.entries("contact.taken"))
    assert (taken.supervisor, taken.reason, taken.by_grace) == ("K. Berg", "went home", False)  # type: ignore[union-attr]


def test_a_claim_is_stale_without_a_sign_of_life_and_stays_whose_it_is(two: TwoPeople) -> None:
    held = two.claim_then_change()
    assert not held.claim.is_stale(utc_now())
    assert held.claim.is_stale(utc_now() + timedelta(minutes=2))
    two.desk.contacts.claim(call(1).call_id)
    again = two.held.last
    assert isinstance(again, HeldCall)
    assert again.claim.holder == "A. Rivera"


def test_whoever_lost_it_is_told_when_they_come_back(two: TwoPeople) -> None:
    held = two.claim_then_change()
    two.ahead = timedelta(hours=1)
    two.claims.take(TakeWish(held=held, supervisor="K. Berg", reason="went home"))
    two.desk.wait(lambda: two.desk.contacts.contact_of(call(1).call_id) is not None)
    two.sit_down(RIVERA)
    two.claims.tell_taken(RIVERA)
    assert "M. Ode took" in two.desk.notice()
    assert "went home (K. Berg)" in two.desk.notice()
    assert two.desk.contacts.contact_of(call(1).call_id) is None
    two.sit_down(RIVERA)  # told once: what was taken before the former shift is known
    told = len(two.desk.noticed.told)
    two.claims.tell_taken(RIVERA)
    assert len(two.desk.noticed.told) == told


@pytest.mark.parametrize(
    ("way", "channel"),
    [
        (CameBy.RADIO, EntryChannel.OFC_REQ),
        (CameBy.VOICE, None),
        (CameBy.WALK_UP, EntryChannel.WALKUP),
    ],
)
def test_how_it_came_is_kept_and_only_what_is_known_is_filled_in(
    desk: BareDesk, way: CameBy, channel: EntryChannel | None
) -> None:
    desk.sign_on()
    desk.contacts.open_by_hand(NewContactWish(came_by=way))
    sheet = opened(desk)
    assert sheet.draft.entry_channel is channel
    (fact,) = (entry.fact for entry in desk.entries("contact.opened"))
    assert fact.came_by == way.code  # type: ignore[union-attr]


def test_a_unit_on_one_call_means_that_call_and_on_two_means_neither(desk: BareDesk) -> None:
    desk.sign_on()
    unit = (Unit(unit_id="u1", name="Adam 12"),)
    desk.hear(call(3, units=unit))
    desk.contacts.open_by_hand(NewContactWish(number="adam12", came_by=CameBy.RADIO))
    contact = opened(desk).contact
    assert (contact.call_id, contact.number) == (call(3).call_id, call(3).number)
    desk.hear(call(4, units=unit))
    desk.contacts.open_by_hand(NewContactWish(number="Adam 12"))
    desk.wait(lambda: len(desk.opened.told) == 2)
    assert desk.opened.last.contact.call_id is None  # type: ignore[attr-defined]
    assert desk.opened.last.contact.number == "Adam 12"  # type: ignore[attr-defined]


def test_a_contact_without_a_call_is_joined_by_hand_and_found_by_its_place(two: TwoPeople) -> None:
    two.sit_down(RIVERA)
    two.desk.contacts.open_by_hand(NewContactWish(came_by=CameBy.RADIO))
    contact_id = opened(two.desk).contact.contact_id
    two.desk.hear(call(5))
    two.claims.join_open(call(5).call_id)
    two.desk.wait(lambda: two.desk.contacts.contact_of(call(5).call_id) == contact_id)
    sheet = two.desk.contacts.sheet(contact_id)
    assert sheet is not None
    assert (sheet.contact.number, sheet.place) == (call(5).number, "118 Alder St")
    (keyed,) = (entry.fact for entry in two.desk.entries("contact.keyed"))
    assert keyed.place_key == "118 alder st"  # type: ignore[union-attr]
    two.desk.hear(call(6))
    two.claims.join_open(call(6).call_id)
    assert "nothing was joined" in two.desk.notice()


def test_an_agency_that_assists_already_is_named_and_nobody_is_kept_from_taking_it(
    two: TwoPeople,
) -> None:
    two.sit_down(RIVERA)
    two.desk.hear(call(8, assisting=("mobile crisis 2",)))
    two.desk.contacts.claim(call(8).call_id)
    opened(two.desk)
    assert "mobile crisis 2 assists on" in two.desk.notice()
    told = len(two.desk.noticed.told)
    two.desk.contacts.claim(call(8).call_id)
    assert len(two.desk.noticed.told) == told
