"""Whatever people do in whatever order, a contact keeps the invariants of its table of steps."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from contact_samples import AT, a_contact, later
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from console.domain.contact.contact import Contact, ContactRefusedError, ContactState, Move
from console.domain.contact.escalation import RescueExcuse, RescueRefusedError, RescueTold
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.state import (
    HELD,
    SIGNED,
    TERMINAL,
    may_step,
    steps_between,
)

STEPS = 5_000
RUN = 50
PEOPLE = (("A. Rivera", "p1"), ("M. Ode", "p2"))
NAMES = st.sampled_from(["", "  ", "disp 3", "Sgt. Holm"])
LATER = st.integers(min_value=-30, max_value=300)


def a_move(dice: int) -> Move:
    """Return a step of any kind, fit or not: one throw of dice decides every part of it."""

    def pick(*choices: Any) -> Any:
        nonlocal dice
        dice, index = divmod(dice, len(choices))
        return choices[index]

    return Move(
        to=pick(*ContactState),
        at=AT,
        reason=pick("", "NO_CLINICIAN", "DUPLICATE", "ENTERED_IN_ERROR"),
        words=pick("", "a word"),
        party=pick("", "  ", "disp 3", "M. Ode"),
        party_id=pick("", "p1", "p2"),
        method=pick("", "warm"),
        hard_stop=pick(True, False),
        override_by=pick("", "Sgt. Holm"),
        level=pick("", "0", "2", "4", "NA"),
        answers_complete=pick(True, False),
    )


moves = st.integers(min_value=0, max_value=2**31).map(a_move)


class Desk(RuleBasedStateMachine):
    """Several contacts of one desk, a journal beside them, and the one that is open."""

    steps = 0

    @initialize()
    def begin(self) -> None:
        self.contacts = {
            f"c{number}": a_contact(
                ContactState.CANDIDATE, contact_id=f"c{number}", owner="", owner_id=""
            )
            for number in range(3)
        }
        self.journal: list[tuple[str, ContactState, ContactState]] = []
        self.open: str | None = None
        self.phone: OnPhone | None = None
        self.now = AT

    def _take(self, name: str, after: Contact) -> None:
        before = self.contacts[name]
        if after.state is not before.state or after.since != before.since:
            self.journal.append((name, before.state, after.state))
        self.contacts[name] = after

    def _count(self) -> None:
        type(self).steps += 1

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), move=moves, seconds=LATER)
    def step(self, name: str, move: Move, seconds: int) -> None:
        """Any step, fit or not, at any time, also an earlier one."""
        self._count()
        before = self.contacts[name]
        at = before.last_at + timedelta(seconds=seconds)
        wished = replace(move, at=at)
        unsettled = before.open_rescue is not None
        try:
            after = before.move(wished)
        except ContactRefusedError:
            assert self.contacts[name] is before  # a refusal changes nothing
            assert not (
                wished.to is ContactState.ESCALATED
                and seconds >= 0
                and may_step(before.state, wished.to)
                and (before.owner_id or (wished.party.strip() and wished.party_id))
            )
            return
        assert may_step(before.state, after.state)
        assert after.last_at >= before.last_at
        if after.state in TERMINAL | SIGNED and before.state not in SIGNED:
            assert not unsettled
        self._take(name, after)

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), move=moves)
    def walk_on(self, name: str, move: Move) -> None:
        """A step that the table allows, with all it asks for, so that every state is reached."""
        self._count()
        before = self.contacts[name]
        ways = [s for s in ContactState if may_step(before.state, s)]
        if not ways:
            return
        to = ways[(list(ContactState).index(move.to) * 7 + len(move.level)) % len(ways)]
        name_of, person = PEOPLE[int(move.answers_complete)]
        full = Move(
            to=to,
            at=before.last_at + timedelta(seconds=1),
            reason="NO_CLINICIAN",
            words="a word",
            party=name_of,
            party_id=person,
            method="warm",
            level="2",
            answers_complete=True,
        )
        try:
            self._take(name, before.move(full))
        except ContactRefusedError:
            assert before.open_rescue is not None

    @rule(name=st.sampled_from(["c0", "c1", "c2"]))
    def escalate(self, name: str) -> None:
        """One act, from every state that is not terminal."""
        self._count()
        before = self.contacts[name]
        if before.is_over or before.state is ContactState.ESCALATED:
            return
        act = Move(to=ContactState.ESCALATED, at=before.last_at, party="M. Ode", party_id="p2")
        after = before.move(act)
        assert after.state is ContactState.ESCALATED
        assert after.open_rescue is not None
        self._take(name, after)

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), who=NAMES, confirm=st.booleans())
    def tell_or_confirm(self, name: str, who: str, confirm: bool) -> None:
        self._count()
        before = self.contacts[name]
        try:
            told = RescueTold(name=who, at=before.last_at)
            after = before.confirm_rescue(told) if confirm else before.tell(told)
        except (ContactRefusedError, RescueRefusedError):
            assert not who.strip() or before.open_rescue is None
            return
        self.contacts[name] = after

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), role=st.sampled_from(["clinician", "lead"]))
    def excuse(self, name: str, role: str) -> None:
        self._count()
        before = self.contacts[name]
        try:
            excuse = RescueExcuse(name="K. Berg", role=role, reason="units busy", at=before.last_at)
            self.contacts[name] = before.excuse_rescue(excuse)
        except (ContactRefusedError, RescueRefusedError):
            assert role != "lead" or before.open_rescue is None

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), person=st.sampled_from(PEOPLE))
    def hand_over(self, name: str, person: tuple[str, str]) -> None:
        self._count()
        before = self.contacts[name]
        if not before.is_held:
            with pytest.raises(ContactRefusedError):
                before.give_to(*person, before.last_at)
            return
        after = before.give_to(*person, before.last_at)
        assert after.state is before.state
        self.contacts[name] = after

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), opens=st.booleans())
    def select_or_open(self, name: str, opens: bool) -> None:
        """Selecting a row, or a call arriving, never changes which contact is open."""
        self._count()
        before = self.open
        if opens:
            self.open = name
        else:
            assert self.open == before

    @rule(name=st.sampled_from(["c0", "c1", "c2"]), seconds=st.integers(0, 2000))
    def phone_and_wait(self, name: str, seconds: int) -> None:
        self._count()
        self.phone = OnPhone(contact_id=name, since=self.now, renewed_at=self.now)
        assert not self.phone.has_lapsed(self.now)
        self.now += timedelta(seconds=seconds)
        lapsed = timedelta(seconds=seconds) >= self.phone.lapses_after
        assert self.phone.has_lapsed(self.now) is lapsed

    @invariant()
    def exactly_one_owner_while_held(self) -> None:
        for contact in getattr(self, "contacts", {}).values():
            if contact.state in HELD:
                assert contact.owner
                assert contact.owner_id

    @invariant()
    def no_time_before_its_predecessor(self) -> None:
        for contact in getattr(self, "contacts", {}).values():
            times = [at for _, at in contact.clocks]
            assert times == sorted(times)

    @invariant()
    def the_journal_tells_how_each_state_was_reached(self) -> None:
        told = dict.fromkeys(getattr(self, "contacts", {}), ContactState.CANDIDATE)
        for name, before, after in getattr(self, "journal", []):
            assert told[name] is before
            assert may_step(before, after)
            told[name] = after
        for name, contact in getattr(self, "contacts", {}).items():
            assert told[name] is contact.state


@pytest.mark.timeout(1200)  # the long form has twenty times the steps
def test_a_contact_keeps_its_invariants_over_thousands_of_random_acts(soak_scale: int) -> None:
    Desk.steps = 0
    wanted = STEPS * soak_scale
    while Desk.steps < wanted:  # a run may be shorter than it was asked to be
        run_state_machine_as_test(
            Desk,
            settings=settings(
                max_examples=(wanted - Desk.steps) // RUN + 1,
                stateful_step_count=RUN,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
    print(f"{Desk.steps} steps")


def test_the_open_contact_can_be_escalated_in_one_act_from_every_state_that_is_not_over() -> None:
    reached = Counter()
    for state in ContactState:
        if state in TERMINAL or state is ContactState.ESCALATED:
            continue
        after = a_contact(state).move(Move(to=ContactState.ESCALATED, at=AT))
        reached[after.state] += 1
    assert reached == {ContactState.ESCALATED: len(ContactState) - len(TERMINAL) - 1}


@pytest.mark.parametrize("state", sorted(TERMINAL - {ContactState.AMENDED}, key=str))
def test_what_is_over_leads_nowhere_but_to_an_addendum(state: ContactState) -> None:
    onward = [after for after in ContactState if may_step(state, after)]
    assert onward == ([ContactState.AMENDED] if state is ContactState.CLOSED else [])


def test_a_consult_of_one_breath_goes_through_every_state_on_its_way_to_the_signature() -> None:
    way = steps_between(ContactState.CLAIMED, ContactState.CLOSED)
    assert way == (
        ContactState.SCREENING,
        ContactState.CONSULTING,
        ContactState.DISPOSITION_SET,
        ContactState.WRAP_UP,
        ContactState.CLOSED,
    )


def test_a_hard_stop_lets_nobody_engage_but_still_lets_them_consult() -> None:
    screening = a_contact(ContactState.SCREENING)
    stopped = Move(to=ContactState.ENGAGED, at=AT, hard_stop=True)
    with pytest.raises(ContactRefusedError, match="supervisor can let it go on"):
        screening.move(stopped)
    with pytest.raises(ContactRefusedError):
        screening.move(Move(to=ContactState.CALLBACK_PENDING, at=AT, hard_stop=True))
    consult = Move(to=ContactState.CONSULTING, at=AT, hard_stop=True)
    assert screening.move(consult).state is ContactState.CONSULTING
    let = Move(to=ContactState.ENGAGED, at=AT, hard_stop=True, override_by="Sgt. Holm")
    assert screening.move(let).state is ContactState.ENGAGED


def test_an_unconfirmed_rescue_is_not_closed_without_a_lead_or_shift_supervisor() -> None:
    contact = a_contact(ContactState.ENGAGED).move(Move(to=ContactState.ESCALATED, at=AT))
    with pytest.raises(ContactRefusedError, match="Nobody has been told yet"):
        contact.move(Move(to=ContactState.WRAP_UP, at=AT))
    contact = contact.tell(RescueTold(name="disp 3", at=AT)).move(
        Move(to=ContactState.WRAP_UP, at=AT)
    )
    close = Move(to=ContactState.CLOSED, at=AT, answers_complete=True)
    with pytest.raises(ContactRefusedError, match="rescue is not confirmed"):
        contact.move(close)
    with pytest.raises(RescueRefusedError, match="Only a lead"):
        RescueExcuse(name="A. Rivera", role="clinician", reason="busy", at=AT)
    with pytest.raises(RescueRefusedError, match="a name and a reason"):
        RescueExcuse(name="K. Berg", role="lead", reason=" ", at=AT)
    excused = contact.excuse_rescue(
        RescueExcuse(name="K. Berg", role="lead", reason="gone on arrival", at=AT)
    )
    assert excused.move(close).state is ContactState.CLOSED
    confirmed = contact.confirm_rescue(RescueTold(name="EMS 12", at=AT))
    assert confirmed.move(close).signed_at == AT


def test_a_second_escalation_is_a_second_rescue_and_both_must_be_answered_for() -> None:
    contact = a_contact(ContactState.ENGAGED)
    for _ in range(2):
        contact = contact.move(Move(to=ContactState.ESCALATED, at=AT))
        contact = contact.tell(RescueTold(name="disp 3", at=AT))
        contact = contact.move(Move(to=ContactState.ENGAGED, at=AT))
    contact = contact.confirm_rescue(RescueTold(name="EMS 12", at=AT))
    assert contact.open_rescue is not None
    assert contact.confirm_rescue(RescueTold(name="EMS 12", at=AT)).open_rescue is None


def test_the_mark_on_the_phone_lapses_unless_it_is_renewed() -> None:
    mark = OnPhone(contact_id="c1", since=AT, renewed_at=AT)
    assert not mark.has_lapsed(later(19 * 60))
    assert mark.asks(later(18 * 60))
    assert mark.has_lapsed(later(20 * 60))
    renewed = mark.renew(later(18 * 60))
    assert not renewed.has_lapsed(later(30 * 60))
    assert renewed.age(later(30 * 60)) == timedelta(minutes=30)
