"""Whoever sits down next reads nothing of the former person's caller, in no tab."""

from datetime import UTC, datetime, timedelta

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.domain.contact.contact import Contact, ContactId, ContactState, Move
from console.domain.contact.escalation import RescueTold
from console.domain.contact.lost_caller import LostCaller
from console.domain.contact.work import ContactWork
from console.domain.screening.levels import ChosenLevel, SecondPerson, SecondPersonWay
from console.domain.screening.rules import shipped_questions
from console.domain.screening.screening import Answer, Answers, Given, Informant
from console.domain.vocabulary import EntryChannel, Level
from console.ui.assess.assess_pane import AssessPane
from console.ui.entry.act_button import ActButton
from console.ui.escalation.card_pane import CardPane
from console.ui.escalation.lost_strip import LostStrip
from console.ui.reading.typed_words import number_words

AT = datetime(2026, 11, 22, 3, 12, tzinfo=UTC)
QUESTIONS = shipped_questions()
TELLING = ("Berg", "Lanternhill", "555-0142", "26-77", "weapon", "dispatcher 3", "Chosen")


def a_work() -> ContactWork:
    contact = Contact(
        contact_id=ContactId("c1"),
        call_id=None,
        number="26-77",
        state=ContactState.CLAIMED,
        owner="A. Rivera",
        owner_id="p1",
        entry_channel=EntryChannel.CT_FLAG,
        opened_at=AT,
    ).move(Move(to=ContactState.ESCALATED, at=AT, reason="WEAPON", party="A. Rivera"))
    contact = contact.tell(RescueTold(name="dispatcher 3", at=AT))
    given = Given(item="WEAPON_IN_HAND", answer=Answer.YES, at=AT, by=Informant.CALLER)
    work = ContactWork(
        contact=contact,
        answers=Answers().with_answer(given),
        place="12 Lanternhill",
        lost=LostCaller(lost_at=AT, number="612-555-0142", place="12 Lanternhill", level="4"),
    )
    second = SecondPerson(name="K. Berg", way=SecondPersonWay.BY_PHONE, at=AT)
    chosen = ChosenLevel(level=Level.LOW, floor=work.floor(QUESTIONS), second=second)
    return ContactWork(**{**_fields(work), "chosen": chosen})


def _fields(work: ContactWork) -> dict[str, object]:
    return {name: getattr(work, name) for name in work.__slots__}


def test_a_lost_line_never_stands_over_the_card_of_another_call(qtbot: QtBot) -> None:
    card = CardPane(clock=lambda: AT)
    qtbot.addWidget(card)
    work = a_work()
    card.show_card(work, QUESTIONS, "")
    card.leave_settled(ContactId("c2"))
    assert card.contact_id == "c1"  # nobody has confirmed that rescue: it goes on standing there
    confirmed = work.contact.confirm_rescue(RescueTold(name="medic 18", at=AT))
    card.show_work(ContactWork(**{**_fields(work), "contact": confirmed}))
    card.leave_settled(ContactId("c1"))
    assert card.contact_id == "c1"
    card.leave_settled(ContactId("c2"))
    assert told_by(card) == []


def test_a_number_that_can_be_none_is_shown_as_it_came_and_marked() -> None:
    assert number_words("12") == "12 (too short for a telephone number)"
    assert number_words("call me") == "call me (no digits)"
    assert "555-0142" in number_words("612-555-0142")
    assert "(" not in number_words("612-555-0142")
    assert number_words("") == ""


def told_by(pane: QWidget) -> list[str]:
    texts = [label.text() for label in pane.findChildren(QLabel)]
    texts += [button.text() for button in pane.findChildren(ActButton) if button.isChecked()]
    said = "\n".join(texts)
    return [word for word in TELLING if word in said]


def test_the_assessment_forgets_level_floor_and_who_allowed_it(qtbot: QtBot) -> None:
    pane = AssessPane(clock=lambda: AT)
    qtbot.addWidget(pane)
    pane.take_questions(QUESTIONS)
    pane.open_work(a_work())
    assert {"Berg", "Chosen"} <= set(told_by(pane))
    pane.close_work()
    assert [word for word in told_by(pane) if word != "weapon"] == []
    assert not any(button.isChecked() for button in pane.levels.findChildren(ActButton))


def test_the_escalation_card_and_the_lost_line_are_forgotten(qtbot: QtBot) -> None:
    card = CardPane(clock=lambda: AT + timedelta(minutes=1))
    lost = LostStrip(card)
    card.take_strips(lost)
    qtbot.addWidget(card)
    work = a_work()
    card.show_card(work, QUESTIONS, "612-555-0142")
    lost.start_for(work)
    assert {"Lanternhill", "26-77", "dispatcher 3"} <= set(told_by(card))
    card.forget()
    lost.forget()
    assert told_by(card) == []
    assert card.contact_id is None
