"""An answer that is half typed stays while the other side's system only says that it heard."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.domain.contact.contact import ContactId
from console.domain.reroute.reroute import Ask, AskId, AskState
from console.ui.entry.line_field import LineField
from console.ui.reroute.step_form import Said, StepForm

CONTACT = ContactId("contact-1")


def ask(state: AskState, ask_id: str = "ask-1") -> Ask:
    return Ask(
        ask_id=AskId(ask_id),
        target_id="crisis-team",
        target_name="Exampleton crisis team",
        target_kind="BCR",
        state=state,
        since=datetime(2026, 11, 23, 20, 0, tzinfo=UTC),
    )


def typing(qtbot: QtBot) -> tuple[StepForm, LineField]:
    """Return the form while a name is typed that accepted."""
    steps = StepForm()
    qtbot.addWidget(steps)
    steps.show_ask(CONTACT, ask(AskState.REQUESTED), "")
    steps.show()
    steps.start(Said.ACCEPTED)
    person = steps.form.widget_of("person")
    assert isinstance(person, LineField)
    QTest.keyClicks(person, "T. Va")
    return steps, person


def test_a_name_goes_on_being_typed_when_the_request_was_heard_meanwhile(qtbot: QtBot) -> None:
    steps, person = typing(qtbot)
    steps.show_ask(CONTACT, ask(AskState.DELIVERED), "")
    QTest.keyClicks(person, "nce")
    wished = []
    steps.step_asked.connect(wished.append)
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert [(wish.person, wish.ask_id) for wish in wished] == [("T. Vance", "ask-1")]


def test_a_name_for_one_request_is_not_taken_for_another(qtbot: QtBot) -> None:
    steps, _ = typing(qtbot)
    steps.show_ask(CONTACT, ask(AskState.REQUESTED, "ask-2"), "")
    assert not steps.is_asking


def test_what_can_no_longer_be_said_is_closed(qtbot: QtBot) -> None:
    steps, _ = typing(qtbot)
    steps.show_ask(CONTACT, None, "")
    assert not steps.is_asking
