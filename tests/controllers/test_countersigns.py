"""A level allowed by telephone waits in sight of everybody until who allowed it has signed."""

import pytest
from bare_desk import BareDesk
from call_samples import call
from contact_acts import opened

from console.controllers.countersign_controller import CountersignController
from console.controllers.desk_state import read_desk_state
from console.controllers.screen_controller import ScreenController
from console.controllers.work_book import WorkBook
from console.domain.access.session import Person, Role
from console.domain.contact.contact import ContactId
from console.domain.contact.words import OverrideReason
from console.domain.contact.work_wishes import AnswerWish, LevelWish
from console.domain.screening.levels import SecondPersonWay
from console.domain.screening.rules import shipped_questions
from console.domain.screening.screening import Answer
from console.domain.vocabulary import Level
from console.ui.assess.countersign_page import CountersignPage

RIVERA = Person(person_id="person-rivera", name="A. Rivera")
BERG = Person(person_id="person-berg", name="Karin Berg", role=Role.SUPERVISOR)


class Signing:
    """A desk on which one decides and another signs."""

    def __init__(self, desk: BareDesk) -> None:
        self.desk = desk
        self.book = WorkBook(
            desk.record, desk.contacts, desk.session, desk.notices, shipped_questions(), desk
        )
        self.screen = ScreenController(self.book, desk.queue, desk)
        self.signatures = CountersignController(
            desk.record, desk.session, self.book, desk.notices, desk
        )
        self.signatures.open(desk.reader, {RIVERA.person_id: RIVERA.name})

    def sit_down(self, person: Person) -> None:
        self.desk.sign_on(person)
        self.desk.wait(lambda: self.desk.session.session.person == person)  # type: ignore[union-attr]
        state = read_desk_state(self.desk.reader, person)
        self.desk.contacts.load(state.sheets)
        self.book.load(state.works)

    def decide(self, level: Level = Level.LOW, second: str = "K. Berg") -> ContactId:
        self.sit_down(RIVERA)
        self.desk.hear(call(1))
        self.desk.contacts.claim(call(1).call_id)
        contact_id = opened(self.desk).contact.contact_id
        self.screen.answer(
            AnswerWish(contact_id=contact_id, item="WEAPON_IN_HAND", answer=Answer.YES)
        )
        self.desk.wait(lambda: bool(self.work(contact_id)))
        self.screen.decide(
            LevelWish(
                contact_id=contact_id,
                level=level,
                reason=OverrideReason.NEW_INFO,
                second_name=second,
                second_way=SecondPersonWay.BY_PHONE,
            )
        )
        self.desk.wait(lambda: bool(self.desk.entries("level.decided")))
        return contact_id

    def work(self, contact_id: ContactId) -> object:
        work = self.book.work(contact_id)
        return work.answers.given if work is not None else None

    def look(self, count: int) -> None:
        self.signatures.look()
        self.desk.wait(lambda: len(self.signatures.waiting) == count)


@pytest.fixture
def signing(desk: BareDesk) -> Signing:
    return Signing(desk)


def test_it_waits_until_the_named_person_signs_and_is_signed_after_a_restart(
    signing: Signing,
) -> None:
    contact_id = signing.decide()
    signing.look(1)
    signing.signatures.sign(contact_id)
    assert "own decision" in signing.desk.notice()
    signing.sit_down(BERG)
    signing.look(1)
    (one,) = signing.signatures.waiting
    assert (one.level, one.floor, one.named) == (Level.LOW, Level.IMMEDIATE, "K. Berg")
    assert (one.decided_by, one.names(BERG)) == ("A. Rivera", True)
    signing.signatures.sign(contact_id)
    signing.desk.wait(lambda: not signing.signatures.waiting)
    (entry,) = signing.desk.entries("level.countersigned")
    assert entry.actor == BERG.person_id
    signing.sit_down(RIVERA)
    chosen = signing.book.work(contact_id).chosen  # type: ignore[union-attr]
    assert chosen is not None
    assert chosen.second is not None
    assert chosen.second.is_signed


def test_another_person_sees_that_it_waits_and_cannot_sign(signing: Signing) -> None:
    contact_id = signing.decide()
    signing.sit_down(Person(person_id="person-ode", name="M. Ode", role=Role.LEAD))
    signing.look(1)
    signing.signatures.sign(contact_id)
    assert "who was asked" in signing.desk.notice()
    assert not signing.desk.entries("level.countersigned")


def test_a_new_decision_asks_for_a_new_signature(signing: Signing) -> None:
    contact_id = signing.decide()
    signing.sit_down(BERG)
    signing.look(1)
    signing.signatures.sign(contact_id)
    signing.desk.wait(lambda: not signing.signatures.waiting)
    signing.sit_down(RIVERA)
    signing.screen.decide(
        LevelWish(
            contact_id=contact_id,
            level=Level.NONE,
            reason=OverrideReason.RESOURCE,
            second_name="Berg",
            second_way=SecondPersonWay.BY_PHONE,
        )
    )
    signing.desk.wait(lambda: len(signing.desk.entries("level.decided")) == 2)
    signing.look(1)
    assert signing.signatures.waiting[0].level is Level.NONE


def test_the_page_lets_only_the_named_person_press(signing: Signing, qtbot) -> None:
    signing.decide()
    signing.look(1)
    page = CountersignPage()
    qtbot.addWidget(page)
    page.show_waiting(signing.signatures.waiting, RIVERA)
    assert not page.sign.isEnabled()
    assert "K. Berg" in page.said.text()
    page.show_waiting(signing.signatures.waiting, BERG)
    with qtbot.waitSignal(page.sign_asked):
        page.sign.click()
