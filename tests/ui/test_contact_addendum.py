"""An addendum is told key by key, kept until it is on record, and comes back half typed."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pane_samples import AT, a_contact_sheet, focused, press, stand, type_keys
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from console.domain.calls.wishes import AddendumWish
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.sheet import Addendum, AddendumEdit, SaveNews, SaveState
from console.ui.contact.contact_pane import ContactPane
from console.ui.reading.clock_words import clock_seconds

SIGNED = {
    "state": ContactState.CLOSED,
    "signed_at": AT + timedelta(minutes=3),
    "draft": ConsultDraft(narrative="Hears voices."),
}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ContactPane]:
    pane = ContactPane(clock=lambda: AT + timedelta(minutes=4, seconds=12))
    window = stand(qtbot, pane, 520, 560)
    yield pane
    window.close()


def news(state: SaveState) -> SaveNews:
    return SaveNews(contact_id=ContactId("c1"), state=state, saved_at=AT)


def test_an_addendum_is_asked_for_and_kept_until_it_is_on_record(
    pane: ContactPane,
) -> None:
    wishes: list[object] = []
    pane.addendum_asked.connect(wishes.append)
    pane.open_sheet(a_contact_sheet(**SIGNED))
    pane.start_addendum()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wishes == []  # nothing typed
    type_keys("BCR 2 arrived.")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wishes == [AddendumWish(contact_id=ContactId("c1"), text="BCR 2 arrived.")]
    pane.refresh_sheet(a_contact_sheet(**SIGNED))
    assert pane.signed.addendum.toPlainText() == "BCR 2 arrived."
    added = Addendum(author="A. Rivera", at=AT, text="BCR 2 arrived.")
    amended = {**SIGNED, "state": ContactState.AMENDED}
    pane.refresh_sheet(a_contact_sheet(**amended, addenda=(added,)))
    assert pane.signed.addendum.toPlainText() == ""
    assert "Addendum  BCR 2 arrived." in pane.signed.view.toPlainText()


def test_words_typed_while_it_was_signed_go_on_in_the_addendum(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    pane.focus_log()
    typed = AddendumEdit(contact_id=ContactId("c1"), text="Door opened.", position=12)
    pane.refresh_sheet(a_contact_sheet(**SIGNED, half_typed=typed))
    assert focused() is pane.signed.addendum
    type_keys(" He sat.")
    assert pane.signed.addendum.toPlainText() == "Door opened. He sat."


def test_each_keystroke_of_an_addendum_is_told_with_the_cursor(
    pane: ContactPane, qtbot: QtBot
) -> None:
    told: list[object] = []
    pane.addendum_edited.connect(told.append)
    pane.open_sheet(a_contact_sheet(**SIGNED))
    pane.start_addendum()
    type_keys("ab")
    press(Qt.Key.Key_Left)
    type_keys("c")
    contact_id = ContactId("c1")
    assert told == [
        AddendumEdit(contact_id=contact_id, text="a", position=1),
        AddendumEdit(contact_id=contact_id, text="ab", position=2),
        AddendumEdit(contact_id=contact_id, text="acb", position=2),
    ]


def test_showing_or_clearing_an_addendum_is_not_told_as_typing(pane: ContactPane) -> None:
    told: list[object] = []
    pane.addendum_edited.connect(told.append)
    typed = AddendumEdit(contact_id=ContactId("c1"), text="half", position=2)
    pane.open_sheet(a_contact_sheet(**SIGNED, half_typed=typed))
    added = Addendum(author="A. Rivera", at=AT, text="half")
    pane.refresh_sheet(a_contact_sheet(**SIGNED, addenda=(added,)))
    assert pane.signed.addendum.toPlainText() == ""
    pane.close_sheet()
    assert told == []


def test_a_half_typed_addendum_comes_back_with_the_cursor_in_it(pane: ContactPane) -> None:
    typed = AddendumEdit(contact_id=ContactId("c1"), text="half typed", position=4)
    pane.open_sheet(a_contact_sheet("c2", **SIGNED))
    assert pane.signed.addendum.toPlainText() == ""
    pane.open_sheet(a_contact_sheet(**SIGNED, half_typed=typed))
    assert focused() is pane.signed.addendum
    type_keys("!")
    assert pane.signed.addendum.toPlainText() == "half! typed"


def test_an_addendum_says_where_its_words_are(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(**SIGNED))
    pane.show_save(news(SaveState.SAVED))
    assert not pane.head.save.isVisible()  # of the log itself its signature is said
    pane.start_addendum()
    type_keys("a")
    assert (pane.head.save.isVisible(), pane.head.save.text()) == (True, "Saving…")
    pane.show_save(news(SaveState.NOT_SAVED))
    assert pane.head.save.text() == "NOT SAVED"
    pane.show_save(news(SaveState.SAVED))
    assert pane.head.save.text() == "Saved " + clock_seconds(AT)
    added = Addendum(author="A. Rivera", at=AT, text="a")
    pane.refresh_sheet(a_contact_sheet(**SIGNED, addenda=(added,)))
    assert not pane.head.save.isVisible()


def test_nothing_of_an_addendum_is_left_for_whoever_sits_down_next(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(**SIGNED))
    pane.start_addendum()
    type_keys("half")
    pane.close_sheet()
    assert pane.signed.addendum.toPlainText() == ""
