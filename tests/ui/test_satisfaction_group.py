"""Three questions for the caller are answered by keys, and leave the page without a contact."""

import pytest
from PySide6.QtCore import Qt

from console.domain.contact.contact import ContactId
from console.domain.finish.fields import in_asking_order
from console.domain.finish.satisfaction import HowMuch
from console.domain.finish.sheet import FinishSheet
from console.ui.finish.finish_pane import FinishPane
from console.ui.finish.satisfaction_group import SatisfactionGroup


@pytest.fixture
def pane(qtbot) -> FinishPane:
    pane = FinishPane()
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show()
    return pane


def sheet_of(contact: str, *, talked: bool = True) -> FinishSheet:
    fields = in_asking_order(frozenset({"spoken"} if talked else {"nondivert_reason"}))
    return FinishSheet(
        contact_id=ContactId(contact),
        number="26-000001",
        disposition=None,
        counts_as=None,
        fields=fields,
        answers={},
        missing=fields,
    )


def answer(qtbot, group: SatisfactionGroup, *marks: HowMuch) -> None:
    for code, mark in zip(("heard", "safe", "needed"), marks, strict=False):
        widget = group.form.widget_of(code)
        qtbot.keyClicks(widget, mark.code if mark is not HowMuch.DECLINED else "rather")
        qtbot.keyClick(widget, Qt.Key.Key_Return)


def test_it_is_offered_only_where_a_talk_took_place_and_makes_no_question_before(pane):
    assert not pane.satisfaction.isVisible()
    pane.show_sheet(sheet_of("contact-1", talked=False))
    assert not pane.satisfaction.isVisible()
    pane.show_sheet(sheet_of("contact-1"))
    assert pane.satisfaction.isVisible()
    assert pane.satisfaction.form.fields == ()


def test_three_answers_by_keys_leave_without_a_contact_and_it_says_so(qtbot, pane):
    group = pane.satisfaction
    pane.show_sheet(sheet_of("contact-1"))
    group.opener.setFocus()
    qtbot.keyClick(group.opener, Qt.Key.Key_Space)
    with qtbot.waitSignal(group.asked) as asked:
        answer(qtbot, group, HowMuch.FULLY, HowMuch.LITTLE, HowMuch.DECLINED)
    assert asked.args == [{"heard": ("5",), "safe": ("2",), "needed": ("DECLINED",)}]
    group.tell_kept()
    assert group.said.text() == "Kept without any name"
    assert not group.opener.isVisible()
    assert group.form.fields == ()
    pane.show_sheet(sheet_of("contact-2"))
    assert group.opener.isVisible()
    pane.show_sheet(sheet_of("contact-1"))
    assert group.said.text() == "Kept without any name"


def test_nothing_leaves_while_one_answer_is_missing_and_escape_forgets(qtbot, pane):
    group = pane.satisfaction
    pane.show_sheet(sheet_of("contact-1"))
    group.opener.click()
    with qtbot.assertNotEmitted(group.asked):
        answer(qtbot, group, HowMuch.FULLY)
        group.keep.click()
    with qtbot.assertNotEmitted(pane.dismissed):
        qtbot.keyClick(group, Qt.Key.Key_Escape)
    assert not group.opener.isChecked()
    assert group.form.fields == ()


def test_what_could_not_be_kept_stays_to_be_kept_again(qtbot, pane):
    group = pane.satisfaction
    pane.show_sheet(sheet_of("contact-1"))
    group.opener.click()
    answer(qtbot, group, HowMuch.FULLY, HowMuch.FULLY, HowMuch.FULLY)
    group.tell_not_kept()
    with qtbot.waitSignal(group.asked):
        group.keep.click()


def test_another_contact_finds_the_questions_closed_and_empty(pane):
    pane.show_sheet(sheet_of("contact-1"))
    pane.satisfaction.opener.click()
    pane.show_sheet(sheet_of("contact-2"))
    assert pane.satisfaction.form.fields == ()
    pane.show_sheet(None)
    assert not pane.satisfaction.isVisible()
