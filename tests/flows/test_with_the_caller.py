"""A clinician screens, assesses, advises and escalates by keys, and every step is in the record."""

import time

from desk_stage import DeskStage
from fault_parts import PictureTaker
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.work import ContactWork
from console.domain.screening.screening import Answer
from console.domain.vocabulary import Level
from console.ui.escalation.hold_button import HOLD_MS

ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def work(desk: DeskStage) -> ContactWork:
    found = desk.desk.parts.work.work(desk.desk.contact_pane.contact_id)
    assert found is not None
    return found


def claim_and_phone(desk: DeskStage) -> ContactId:
    desk.claim()
    desk.hands.press(KEY.Key_P, ALT)
    desk.wait(lambda: desk.desk.parts.caller.phone is not None, "ON PHONE")
    desk.wait(lambda: work(desk).contact.state is ContactState.ENGAGED, "the talk")
    return work(desk).contact.contact_id


def hold_escalate(desk: DeskStage) -> None:
    """Hold F12 as long as it asks for, measured by the button itself."""
    target = QApplication.focusWidget() or desk.desk.window
    QTest.keyPress(target, KEY.Key_F12)
    button = desk.desk.work.escalation.bar.escalate
    desk.wait(lambda: not button.is_held, "the end of the hold", limit_s=HOLD_MS / 1000 + 3)
    QTest.keyRelease(QApplication.focusWidget() or desk.desk.window, KEY.Key_F12)


def test_the_screen_and_the_level_are_done_by_single_keys(
    desk: DeskStage, picture: PictureTaker
) -> None:
    claim_and_phone(desk)
    keys = 2  # claim, ON PHONE
    desk.hands.press(KEY.Key_S, ALT)
    keys += 1
    pane = desk.desk.work.screening.screen
    picture(desk, "screen-1-begun")
    assert pane.questions.hasFocus()
    for code in pane.questions.codes:
        assert pane.questions.current == code
        desk.hands.press(KEY.Key_N)
        keys += 1
    desk.wait(lambda: len(work(desk).answers.given) == 20, "every answer on disk")
    result = work(desk).screen(desk.desk.parts.work.questions)
    assert not result.only_police_and_ems
    picture(desk, "screen-2-done")
    desk.hands.press(KEY.Key_A, ALT)
    keys += 1
    for letter in (KEY.Key_N, KEY.Key_N, KEY.Key_Y, KEY.Key_N, KEY.Key_N):
        desk.hands.press(letter)
        keys += 1
    desk.wait(lambda: len(work(desk).asq) == 5, "the ASQ on disk")
    picture(desk, "assess-1-asq")
    desk.hands.press(KEY.Key_2)
    keys += 1
    desk.wait(lambda: work(desk).chosen is not None, "the level on disk")
    picture(desk, "assess-2-level")
    chosen = work(desk).chosen
    assert chosen is not None
    assert (chosen.level, chosen.floor.level) == (Level.MODERATE, Level.LOW)
    desk.wait(lambda: desk.sheet.draft.overall_level is Level.MODERATE, "the level in the log")
    print(f"keystrokes, screening and assessing: {keys}")
    assert keys <= 45
    (decided,) = [entry.fact for entry in desk.entries("level.decided")]
    assert decided.feed_state == "live"
    assert len(decided.answers) == 20
    assert decided.rules == desk.desk.parts.work.questions.name


def test_what_the_call_taker_said_is_hollow_until_the_clinician_hears_it(
    desk: DeskStage, picture: PictureTaker
) -> None:
    claim_and_phone(desk)
    desk.hands.press(KEY.Key_S, ALT)
    for _ in range(2):
        desk.hands.press(KEY.Key_W)  # the person, then the call taker
    desk.hands.press(KEY.Key_N)
    desk.wait(lambda: "WEAPON_IN_HAND" in work(desk).answers.given, "the answer")
    given = work(desk).answers.given["WEAPON_IN_HAND"]
    assert given.is_hollow
    result = work(desk).screen(desk.desk.parts.work.questions)
    assert result.ask_next is not None
    assert result.ask_next.code == "WEAPON_IN_HAND"
    desk.hands.press(KEY.Key_U)  # the next question: no key answers two
    desk.wait(lambda: len(work(desk).answers.given) == 2, "the second answer")
    picture(desk, "screen-3-hollow")
    assert work(desk).answers.of("VIOLENCE_NOW") is Answer.UNKNOWN
    assert work(desk).answers.of("ATTEMPT_NOW") is Answer.NOT_ASKED


def test_below_a_high_floor_a_second_person_is_asked_for(
    desk: DeskStage, picture: PictureTaker
) -> None:
    claim_and_phone(desk)
    desk.hands.press(KEY.Key_S, ALT)
    desk.hands.press(KEY.Key_Y)
    desk.wait(lambda: work(desk).answers.of("WEAPON_IN_HAND") is Answer.YES, "the answer")
    picture(desk, "screen-4-hard-stop")
    desk.hands.press(KEY.Key_A, ALT)
    desk.hands.press(KEY.Key_1)
    picture(desk, "assess-3-below")
    assert work(desk).chosen is None
    desk.hands.type("new")
    desk.hands.press(KEY.Key_Return)
    desk.hands.press(KEY.Key_Return)
    desk.hands.press(KEY.Key_Return)
    strip = desk.desk.work.screening.assess.strip
    assert "second person" in strip.trouble.text()
    desk.hands.type("phone K. Berg")
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: work(desk).chosen is not None, "the level")
    chosen = work(desk).chosen
    assert chosen is not None
    assert chosen.second is not None
    assert (chosen.second.name, chosen.second.is_signed) == ("K. Berg", False)
    picture(desk, "assess-4-below-done")


def test_the_log_cannot_slip_under_the_floor(desk: DeskStage) -> None:
    claim_and_phone(desk)
    desk.hands.press(KEY.Key_S, ALT)
    desk.hands.press(KEY.Key_Y)
    desk.wait(lambda: work(desk).answers.of("WEAPON_IN_HAND") is Answer.YES, "the answer")
    desk.desk.contact_pane.focus_log()
    desk.desk.window.show_tab("contact")
    desk.desk.contact_pane.focus_log()
    desk.answer()
    desk.hands.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: "the answers ask for level 4" in desk.notices, "the refusal")
    assert work(desk).contact.state is ContactState.ENGAGED


def test_the_held_key_escalates_who_is_on_the_phone_and_never_the_selected_row(
    desk: DeskStage, picture: PictureTaker
) -> None:
    on_phone = claim_and_phone(desk)
    name = work(desk).contact.number
    other = desk.select(lambda row: not row.mark.mine)
    assert desk.desk.contact_pane.contact_id == on_phone  # selecting replaces nothing
    bar = desk.desk.work.escalation.bar
    assert name in bar.escalate.text()
    began = time.monotonic()
    hold_escalate(desk)
    assert time.monotonic() - began >= HOLD_MS / 1000
    desk.wait(lambda: work(desk).contact.state is ContactState.ESCALATED, "the escalation")
    assert desk.desk.parts.contacts.contact_of(other.call_id) is None
    card = desk.desk.work.escalation.card
    assert card.head.text() == "NOBODY HAS BEEN TOLD YET"
    assert card.told.hasFocus()
    picture(desk, "escalate-1-nobody-told")
    desk.hands.type("disp 3")
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: card.head.text() == "RESCUE NOT CONFIRMED", "who was told")
    picture(desk, "escalate-2-told")
    desk.desk.contact_pane.focus_log()
    desk.desk.window.show_tab("contact")
    desk.desk.contact_pane.focus_log()
    desk.answer()
    desk.hands.press(KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.wait(lambda: "rescue is not confirmed" in desk.notices, "the refusal")
    card.confirm.click()
    desk.hands.type("EMS 12")
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: card.head.text() == "Rescue confirmed", "the confirmation")
    picture(desk, "escalate-3-confirmed")
    desk.desk.window.show_tab("contact")
    desk.desk.contact_pane.focus_log()
    desk.sign()
    moved = [entry.fact.after for entry in desk.entries("contact.moved")]
    assert moved[-3:] == ["escalated", "wrap_up", "closed"]


def test_letting_the_key_go_early_does_nothing(desk: DeskStage) -> None:
    claim_and_phone(desk)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_F12)
    button = desk.desk.work.escalation.bar.escalate
    assert not button.is_held
    assert work(desk).contact.state is ContactState.ENGAGED
    assert not desk.entries("rescue.told")


def test_without_anybody_on_the_phone_the_held_key_escalates_nothing(desk: DeskStage) -> None:
    desk.claim()
    button = desk.desk.work.escalation.bar.escalate
    assert not button.isEnabled()
    QTest.keyPress(QApplication.focusWidget(), KEY.Key_F12)
    assert not button.is_held
    QTest.keyRelease(QApplication.focusWidget(), KEY.Key_F12)
    assert work(desk).contact.state is ContactState.CLAIMED


def test_advice_has_a_clock_and_an_end(desk: DeskStage, picture: PictureTaker) -> None:
    desk.claim()
    desk.hands.press(KEY.Key_C, ALT)
    for typed in ("call", "pos 17", "is this for a car?", ""):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: len(work(desk).advices) == 1, "the question")
    picture(desk, "consult-1-asked")
    desk.wait(lambda: not desk.desk.work.screening.advice.answer_strip.isHidden(), "the strip")
    for typed in ("ask about medicine first", "bcr", ""):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: work(desk).advices[0].answered_at is not None, "the advice")
    picture(desk, "consult-2-advised")
    desk.hands.press(KEY.Key_C, ALT)
    for typed in ("not f", "unit was there"):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: work(desk).advices[0].followed is not None, "the end")
    picture(desk, "consult-3-not-followed")
    (ended,) = [entry.fact for entry in desk.entries("advice.ended")]
    assert (ended.followed, ended.why_not) == ("NOT_FOLLOWED", "unit was there")
    assert work(desk).contact.state is ContactState.CONSULTING


def test_a_lost_caller_is_called_back_from_one_strip(
    desk: DeskStage, picture: PictureTaker
) -> None:
    claim_and_phone(desk)
    desk.hands.press(KEY.Key_Z, ALT)
    desk.wait(lambda: work(desk).contact.state is ContactState.LOST, "LOST")
    strip = desk.desk.work.escalation.lost
    assert "attempt 1 of 2" in strip.title.text()
    picture(desk, "lost-1")
    desk.hands.type("no an")
    desk.hands.press(KEY.Key_Return)
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: "attempt 2 of 2" in strip.title.text(), "the second attempt")
    desk.hands.type("answered")
    desk.hands.press(KEY.Key_Return)
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: work(desk).contact.state is ContactState.ENGAGED, "the caller")
    assert desk.desk.parts.caller.phone is not None
    assert strip.isHidden()


def test_a_note_on_the_wrong_contact_is_struck_and_kept(
    desk: DeskStage, picture: PictureTaker
) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type("meant for the other call")
    desk.wait_saved()
    desk.hands.press(KEY.Key_E, Qt.KeyboardModifier.ControlModifier | SHIFT)
    desk.hands.type("wrong call")
    picture(desk, "strike-1")
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: desk.note == "", "the empty note")
    (struck,) = [entry.fact for entry in desk.entries("note.struck")]
    assert (struck.text, struck.reason) == ("meant for the other call", "wrong call")


def test_earlier_contacts_of_the_same_place_may_be_someone_else(
    desk: DeskStage, picture: PictureTaker
) -> None:
    first = desk.claim()
    desk.answer()
    desk.hands.type("first time")
    desk.sign()
    desk.desk.window.focus_room("queue")
    desk.open_by_hand(first.call.number)
    assert work(desk).contact.state is ContactState.CLAIMED
    desk.hands.press(KEY.Key_H, ALT)
    pane = desk.desk.work.history.pane
    desk.wait(lambda: pane.list.count() == 1, "the earlier contact")
    picture(desk, "history-1")
    words = pane.list.item(0).text()
    assert "same incident, same place, same number" in words
    assert "SOMEONE ELSE" not in words
    assert "A. Rivera" in words


def test_where_was_i_goes_back_to_the_field_that_was_left(
    desk: DeskStage, picture: PictureTaker
) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type("half a sent")
    desk.wait_saved()
    other = desk.select(lambda row: not row.mark.mine)
    assert desk.desk.parts.calls.call_id == other.call_id
    desk.hands.press(KEY.Key_W)
    assert desk.desk.contact_pane.form.note.hasFocus()
    assert desk.note == "half a sent"
    desk.wait(lambda: "you were in: Note" in desk.notices, "the words")
    picture(desk, "where-1")
