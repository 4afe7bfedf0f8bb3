"""Whatever names a key on the screen names the key that is bound now."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from console.app.key_words import KeyWords
from console.domain.vocabulary import Nexus
from console.models.queue_filter import QueueFilterKind
from console.models.queue_model import QueueModel
from console.ui.call.call_pane import CallAct, CallPane
from console.ui.contact.contact_pane import ContactPane
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.act_table import ActTable
from console.ui.shell.acts import Act


@dataclass
class Panes:
    """The three panes with the table they follow."""

    acts: ActTable
    queue: QueuePane
    call: CallPane
    contact: ContactPane
    owner: QObject

    def chip(self, kind: QueueFilterKind) -> str:
        chip = self.queue.findChild(QPushButton, f"queue_chip_{kind.name.lower()}")
        assert isinstance(chip, QPushButton)
        return str(chip.accessibleDescription())


@pytest.fixture
def panes(qtbot: QtBot, qapp: QApplication) -> Panes:
    owner = QObject()
    made = Panes(
        ActTable(owner), QueuePane(QueueModel(parent=owner)), CallPane(), ContactPane(), owner
    )
    for pane in (made.queue, made.call, made.contact):
        qtbot.addWidget(pane)
    KeyWords(made.acts, made.queue, made.call, made.contact, owner)
    return made


def test_the_panes_show_the_keys_that_ship(panes: Panes) -> None:
    shown = {act: button.key for act, button in panes.call.buttons.items()}
    assert shown == {CallAct.FLAG: "F", CallAct.CLAIM: "G", CallAct.REQUEST: "Q"}
    assert panes.contact.sign_button.key == panes.contact.signed.add.key == "Ctrl+Return"
    assert panes.contact.release_button.key == "Ctrl+Shift+B"
    assert panes.contact.new_button.key == "N"
    assert "( / )" in panes.queue.bar.edit.placeholderText()
    assert "(key 2)" in panes.chip(QueueFilterKind.NEEDS_YOU)
    answers = panes.call.flag_strip.answers
    assert [answers.button(nexus).key for nexus in Nexus] == ["Y", "N", "U"]


def test_another_key_is_named_at_once_wherever_the_old_one_was(panes: Panes) -> None:
    acts = panes.acts
    acts.rebind(Act.CLAIM, ("X",))
    acts.rebind(Act.SIGN, ("F9",))
    acts.rebind(Act.NEW_CONTACT, ("Ins",))
    acts.rebind(Act.FILTER_TEXT, ("Ctrl+F",))
    acts.rebind(Act.FILTER_2, ("Alt+W",))
    assert panes.call.buttons[CallAct.CLAIM].key == "X"
    assert "X" in panes.call.buttons[CallAct.CLAIM].accessibleDescription()
    assert panes.contact.sign_button.key == panes.contact.signed.add.key == "F9"
    assert panes.contact.new_button.key == "Ins"
    assert "Ctrl+F" in panes.queue.bar.edit.placeholderText()
    assert "(key Alt+W)" in panes.chip(QueueFilterKind.NEEDS_YOU)


def test_an_act_without_a_key_names_none(panes: Panes) -> None:
    panes.acts.rebind(Act.FILTER_TEXT, ())
    panes.acts.rebind(Act.FILTER_2, ())
    panes.acts.rebind(Act.CLAIM, ())
    assert panes.queue.bar.edit.placeholderText() == "Filter calls"
    assert "key" not in panes.chip(QueueFilterKind.NEEDS_YOU)
    assert panes.call.buttons[CallAct.CLAIM].key == ""


def test_the_answers_of_a_flag_take_the_keys_they_show(panes: Panes) -> None:
    panes.acts.rebind(Act.FLAG_YES, ("J",))
    answers = panes.call.flag_strip.answers
    assert answers.button(Nexus.YES).key == "J"

    def press(letter: str, key: Qt.Key) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(answers.button(Nexus.YES), event)

    press("y", Qt.Key.Key_Y)
    assert answers.value is None
    press("j", Qt.Key.Key_J)
    assert answers.value is Nexus.YES
    panes.call.flag_strip.answers.clear()
    panes.call.flag_strip._leave_answers(None)
    assert panes.call.flag_strip.trouble.text() == "First the answer: J, N, U."
