"""A care plan has an owner and an end; an address is no person, and who is the same is said."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from bare_desk import RIVERA, BareDesk
from call_samples import call

from console.controllers.care_controller import CareController
from console.controllers.desk_state import read_desk_state
from console.controllers.history_controller import HistoryController, HistoryFound
from console.controllers.work_book import WorkBook
from console.domain.access.session import Role
from console.domain.access.table import RIGHTS, may_look
from console.domain.calls.call import Fact
from console.domain.calls.candidates import RuleKind
from console.domain.calls.queue import Group
from console.domain.clock import utc_now
from console.domain.contact.care_plan import CarePlan, CarePlanWish, EndPlanWish, ReviewWish
from console.domain.contact.contact import ContactId
from console.domain.contact.history import HistoryKey, HistoryQuestion
from console.domain.contact.work_wishes import PersonWish
from console.domain.folding import folded_name
from console.domain.screening.rules import shipped_questions

NUMBER = "612-555-0142"
DAYS = 180


class CareDesk:
    """A bare desk with care plans, and a clock that can be put forward."""

    def __init__(self, desk: BareDesk) -> None:
        self.desk = desk
        self.ahead = timedelta()
        self.allowed = set(HistoryKey)
        self.book = WorkBook(
            desk.record,
            desk.contacts,
            desk.session,
            desk.notices,
            shipped_questions(),
            desk,
            clock=lambda: utc_now() + self.ahead,
        )
        self.care = CareController(
            desk.record, desk.queue, self.book, DAYS, self.allowed.__contains__, desk
        )
        self.care.open(desk.reader)
        self.history = HistoryController(desk.notices, self.allowed.__contains__, desk)
        self.history.open(desk.reader)
        self.plans: dict[ContactId, tuple[CarePlan, ...]] = {}
        self.found = desk.collect(self.history.found)
        self.care.found.connect(self._found)

    def _found(self, contact_id: ContactId, plans: tuple[CarePlan, ...]) -> None:
        self.plans[contact_id] = plans

    def claim(self, number: int) -> ContactId:
        heard = call(number)
        self.desk.hear(heard)
        self.desk.contacts.claim(heard.call_id)
        self.desk.wait(lambda: self.desk.contacts.contact_of(heard.call_id) is not None)
        contact_id = self.desk.contacts.contact_of(heard.call_id)
        assert contact_id is not None
        return contact_id

    def look(self, contact_id: ContactId, number: str = "") -> tuple[CarePlan, ...]:
        self.plans.pop(contact_id, None)
        self.care.ask(contact_id, number)
        self.desk.wait(lambda: contact_id in self.plans)
        return self.plans[contact_id]

    def write(self, contact_id: ContactId, number: str = "") -> None:
        before = len(self.desk.entries("care_plan.written"))
        wish = CarePlanWish(contact_id=contact_id, owner="K. Owens", helps="one voice")
        self.care.write(wish, number)
        self.desk.wait(lambda: len(self.desk.entries("care_plan.written")) > before)


@pytest.fixture
def care(desk: BareDesk) -> Iterator[CareDesk]:
    made = CareDesk(desk)
    desk.sign_on()
    yield made
    made.care.forget()


def test_a_plan_without_an_owner_or_without_words_is_refused(care: CareDesk) -> None:
    contact_id = care.claim(1)
    care.care.write(CarePlanWish(contact_id=contact_id, owner=" ", helps="x"), "")
    assert "needs an owner" in care.desk.notice()
    care.care.write(CarePlanWish(contact_id=contact_id, owner="K. Owens"), "")
    assert "without words" in care.desk.notice()
    assert not care.desk.entries("care_plan.written")


def test_found_by_the_address_it_may_be_someone_else_and_by_the_person_it_is_theirs(
    care: CareDesk,
) -> None:
    contact_id = care.claim(1)
    care.care.name_person(PersonWish(contact_id=contact_id, name="Wren Tallow", born="1980"))
    care.desk.wait(lambda: care.book.work(contact_id).person is not None)  # type: ignore[union-attr]
    care.write(contact_id)
    (plan,) = care.look(contact_id)
    assert set(plan.found_by) == {HistoryKey.PERSON, HistoryKey.PLACE}
    assert not plan.may_be_someone_else
    other = care.claim(2)  # the same address, nobody named
    (plan,) = care.look(other)
    assert plan.may_be_someone_else


def test_a_plan_runs_out_and_a_review_lets_it_stand_for_longer(care: CareDesk) -> None:
    contact_id = care.claim(1)
    care.write(contact_id)
    (plan,) = care.look(contact_id)
    assert plan.is_in_force(utc_now() + timedelta(days=DAYS - 1))
    care.ahead = timedelta(days=DAYS + 1)
    assert not plan.is_in_force(utc_now() + care.ahead)
    care.care.review(ReviewWish(plan_id=plan.plan_id, owner="M. Ode"), contact_id)
    care.desk.wait(lambda: bool(care.desk.entries("care_plan.reviewed")))
    (plan,) = care.look(contact_id)
    assert (plan.owner, plan.helps) == ("M. Ode", "one voice")
    assert plan.is_in_force(utc_now() + care.ahead)
    care.care.end(EndPlanWish(plan_id=plan.plan_id, reason="moved away"), contact_id)
    care.desk.wait(lambda: bool(care.desk.entries("care_plan.ended")))
    assert care.look(contact_id) == ()


def test_a_plan_in_force_surfaces_its_calls_with_the_reason_and_no_longer(care: CareDesk) -> None:
    contact_id = care.claim(1)
    care.write(contact_id, NUMBER)
    care.desk.hear(
        call(3, place=Fact(value="9 Other Rd"), callback=Fact(value="(612) 555-0142"), notes=())
    )
    row = care.desk.queue.queue.row(call(3).call_id)
    assert row is not None
    care.desk.wait(lambda: _plan_hits(care, 3) == ["number"])
    row = care.desk.queue.queue.row(call(3).call_id)
    assert row is not None
    assert row.group is Group.CANDIDATE
    care.care.forget()
    assert _plan_hits(care, 3) == []
    care.ahead = timedelta(days=DAYS + 1)
    care.care.load()
    care.desk.reader.counts().result()
    care.desk.hear(call(4))
    assert _plan_hits(care, 4) == []


def _plan_hits(care: CareDesk, number: int) -> list[str]:
    row = care.desk.queue.queue.row(call(number).call_id)
    assert row is not None
    return [hit.reason for hit in row.hits if hit.kind is RuleKind.PLAN]


def test_a_name_alone_may_be_someone_else_until_a_person_says_it_is_the_same(
    care: CareDesk,
) -> None:
    first, second = care.claim(1), care.claim(2)
    for contact_id in (first, second):
        care.care.name_person(PersonWish(contact_id=contact_id, name="Wren Tallow"))
        care.desk.wait(lambda c=contact_id: care.book.work(c).person is not None)  # type: ignore[misc,union-attr]
    mine = care.book.work(second).person  # type: ignore[union-attr]
    assert mine is not None

    def look(person_id: str) -> tuple[HistoryKey, ...]:
        told = len(care.found.told)
        care.history.ask(
            HistoryQuestion(contact_id=second, person_id=person_id, name="tallow, wren")
        )
        care.desk.wait(lambda: len(care.found.told) > told)
        found = care.found.last
        assert isinstance(found, HistoryFound)
        (past,) = found.found
        care.past = past  # type: ignore[attr-defined]
        return past.found_by

    assert look(mine.person_id) == (HistoryKey.NAME,)
    assert care.past.may_be_someone_else  # type: ignore[attr-defined]
    care.care.name_person(
        PersonWish(
            contact_id=second,
            name="Wren Tallow",
            person_id=care.past.person_id,  # type: ignore[attr-defined]
            same_as=first,
        )
    )
    care.desk.wait(lambda: len(care.desk.entries("contact.person_named")) == 3)
    again = care.book.work(second).person  # type: ignore[union-attr]
    assert again is not None
    assert look(again.person_id) == (HistoryKey.PERSON,)
    works = {one.contact.contact_id: one for one in read_desk_state(care.desk.reader, RIVERA).works}
    assert works[first].person.person_id == works[second].person.person_id  # type: ignore[union-attr]


def test_a_first_name_alone_finds_nobody() -> None:
    assert folded_name("Wren") == ""
    assert folded_name("Tallow, WREN") == folded_name("wren tallow")


def test_who_may_not_look_by_a_person_is_told_and_nothing_is_asked(care: CareDesk) -> None:
    contact_id = care.claim(1)
    care.write(contact_id)
    care.allowed -= {HistoryKey.PLACE, HistoryKey.PERSON, HistoryKey.NAME}
    assert care.look(contact_id) == ()
    care.history.ask(HistoryQuestion(contact_id=contact_id, incident="26-9", name="Wren Tallow"))
    care.desk.wait(lambda: bool(care.found.told))
    found = care.found.last
    assert isinstance(found, HistoryFound)
    assert (found.asked, found.withheld) == ((HistoryKey.INCIDENT,), (HistoryKey.NAME,))


def test_each_way_of_looking_has_its_own_right() -> None:
    for key in HistoryKey:
        may = {role for role in Role if may_look(RIGHTS[role], key.value)}
        assert may == {Role.CLINICIAN, Role.LEAD}, key
