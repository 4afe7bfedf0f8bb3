"""The lock conceals in one frame, keeps everything alive, and brings back the exact caret."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import process_time, thread_time

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from console.app.profile import Profile
from console.domain.access.lock import LockReason
from console.domain.access.session import Role
from console.domain.clock import monotonic_s
from console.domain.notices import Notice, NoticeLevel
from console.feed.simulator.center_thread import CenterThread
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage

SECRET = "Planted: the caller is at the red door"
WRONG = "five loud lanterns in the valley"


def press_lock(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_Pause)


def visible_texts(desk: DeskStage) -> set[str]:
    """Return every text that any visible widget of any window shows, placeholders too."""
    found: set[str] = set()
    for widget in QApplication.allWidgets():
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel | QAbstractButton):
            found.add(widget.text())
        elif isinstance(widget, QLineEdit):
            found |= {widget.text(), widget.placeholderText()}
        elif isinstance(widget, QPlainTextEdit):
            found |= {widget.toPlainText(), widget.placeholderText()}
        elif isinstance(widget, QComboBox):
            found.add(widget.currentText())
    return found - {""}


def everything_said(root: QWidget) -> str:
    """Return what every widget of a window holds, seen or not."""
    parts: list[str] = []
    for widget in (root, *root.findChildren(QWidget)):
        parts += [widget.accessibleName(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            parts.append(widget.text())
        elif isinstance(widget, QLineEdit):
            parts += [widget.text(), widget.placeholderText()]
        elif isinstance(widget, QPlainTextEdit):
            parts.append(widget.toPlainText())
    return "\n".join(parts)


@pytest.fixture
def writing(desk: DeskStage) -> DeskStage:
    """Return a demo desk with a half-typed note, the caret in the middle of it."""
    desk.claim()
    desk.answer()
    desk.hands.type(SECRET)
    for _ in range(8):
        desk.hands.press(Qt.Key.Key_Left)
    return desk


def test_one_key_conceals_all_but_time_age_and_card_in_one_frame(writing: DeskStage) -> None:
    desk, cover = writing, writing.desk.work.lock.cover
    assert any(SECRET in text for text in visible_texts(desk))
    began_s = thread_time()  # this thread's own work: no neighbour makes it longer
    press_lock(desk)
    concealed_s = thread_time() - began_s
    shown = visible_texts(desk)
    assert shown == {cover.clock.text(), cover.age.text(), cover.card.text()}
    assert "LIVE" in cover.age.text()
    assert "telephone" in cover.card.text()
    assert concealed_s < 0.05


def test_the_picture_of_a_locked_desk_is_the_same_whatever_lies_beneath(
    writing: DeskStage,
) -> None:
    desk, cover = writing, writing.desk.work.lock.cover
    press_lock(desk)
    for label in (cover.clock, cover.age):
        label.setText("")
    with_note = desk.desk.window.grab().toImage()
    desk.desk.contact_pane.form.note.setPlainText("")
    desk.desk.call_pane.hide()
    assert desk.desk.window.grab().toImage() == with_note
    assert not with_note.size().isEmpty()


def test_unlocking_brings_back_the_exact_caret_and_the_next_letter(writing: DeskStage) -> None:
    desk, note = writing, writing.desk.contact_pane.form.note
    at = note.textCursor().position()
    press_lock(desk)
    desk.hands.press(Qt.Key.Key_A)
    desk.hands.press(Qt.Key.Key_Return)
    assert not desk.desk.work.lock.cover.concealing
    assert QApplication.focusWidget() is note
    assert note.textCursor().position() == at == len(SECRET) - 8
    desk.hands.type("very ")
    assert desk.note == SECRET[:-8] + "very " + SECRET[-8:]
    desk.wait_saved()
    assert desk.stored_note() == desk.note
    kinds = [desk.counts().of(f"access.desk_{word}") for word in ("locked", "unlocked")]
    assert kinds == [1, 1]


def test_the_queue_lives_on_beneath_and_no_key_reaches_it(
    writing: DeskStage, center: CenterThread
) -> None:
    desk = writing
    press_lock(desk)
    before = desk.counts()
    row = desk.ring(center)
    assert row.call.is_open
    for key in (Qt.Key.Key_F, Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_G):
        desk.hands.press(key)
    desk.hands.press(Qt.Key.Key_Return, CONTROL)
    for kind in ("call.flagged", "contact.opened", "consult.signed"):
        assert desk.counts().of(kind) == before.of(kind), kind


def test_an_alarm_beneath_the_lock_names_nothing(writing: DeskStage) -> None:
    desk = writing
    press_lock(desk)
    trouble = Notice(level=NoticeLevel.TROUBLE, happened="Unit for 26-0000417 needs an answer.")
    desk.desk.parts.notices.pass_on(trouble)
    assert "26-0000417" not in "\n".join(visible_texts(desk))
    assert "waits for you" in "\n".join(visible_texts(desk))
    assert trouble.happened in desk.notices


def test_a_detached_pane_and_a_clipboard_hold_nothing_after_the_lock(writing: DeskStage) -> None:
    desk = writing
    QApplication.clipboard().setText(SECRET)
    desk.desk.window.rooms.detach_or_return(desk.desk.window.rooms.contact_dock)
    desk.wait(desk.desk.window.rooms.contact_dock.isVisible, "the detached pane")
    press_lock(desk)
    assert not desk.desk.window.rooms.contact_dock.isVisible()
    assert QApplication.clipboard().text() == ""
    desk.desk.window.resize(QSize(1200, 700))
    assert desk.desk.work.lock.cover.size() == QSize(1200, 700)
    desk.hands.press(Qt.Key.Key_A)
    desk.hands.press(Qt.Key.Key_Return)
    assert desk.desk.window.rooms.contact_dock.isVisible()


def test_blank_ends_with_any_key_and_is_no_lock(writing: DeskStage) -> None:
    desk = writing
    desk.hands.press(Qt.Key.Key_Escape, SHIFT)
    assert SECRET not in "\n".join(visible_texts(desk))
    desk.hands.press(Qt.Key.Key_A)
    assert desk.note == SECRET
    assert desk.counts().of("access.desk_locked") == 0


def idle_for(desk: DeskStage, seconds: float) -> None:
    desk.desk.work.lock.idle._touched_s = monotonic_s() - seconds
    desk.desk.work.lock.look()


def test_an_idle_desk_locks_and_says_in_the_record_why(writing: DeskStage) -> None:
    desk = writing
    idle_for(desk, 9 * 60)
    assert not desk.desk.work.lock.is_locked
    idle_for(desk, 10 * 60)
    assert desk.desk.work.lock.is_locked
    desk.wait(lambda: desk.counts().of("access.desk_locked") == 1, "the entry")
    assert desk.entries("access.desk_locked")[0].fact.reason == "idle"


def test_on_the_phone_the_idle_lock_warns_for_a_minute_and_any_key_cancels(
    writing: DeskStage,
) -> None:
    desk = writing
    desk.desk.parts.session.on_phone = True
    idle_for(desk, 10 * 60 + 15)
    assert not desk.desk.work.lock.is_locked
    desk.wait(lambda: "locks in 45 s" in desk.notices, "the notice")
    desk.desk.work.lock.idle.touch()
    desk.desk.work.lock.look()
    assert "locks in" not in desk.notices
    idle_for(desk, 11 * 60)
    assert desk.desk.work.lock.is_locked


def test_the_lock_hears_who_is_on_the_phone(writing: DeskStage) -> None:
    desk = writing
    assert not desk.desk.parts.session.on_phone
    desk.desk.window.acts.ask(Act.ON_PHONE)
    desk.wait(lambda: desk.desk.parts.session.on_phone, "ON PHONE")
    desk.desk.window.acts.ask(Act.OFF_PHONE)
    desk.wait(lambda: not desk.desk.parts.session.on_phone, "nobody on the phone")


@pytest.fixture
def working(open_desk: OpenDesk, tmp_path: Path, kept_keys: object) -> DeskStage:
    """Return a working desk where A. Rivera writes a note and M. Ode has an account too."""
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    book.make("M. Ode", (Role.CLINICIAN,), WRONG, origin="admin", actor="admin")
    desk.open_by_hand("26-0000001")
    desk.answer()
    desk.hands.type(SECRET)
    return desk


def test_a_working_desk_unlocks_by_the_passphrase_alone(working: DeskStage) -> None:
    desk, cover = working, working.desk.work.lock.cover
    press_lock(desk)
    desk.hands.type(WRONG)
    assert cover.field.text() == WRONG
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "more tries" in cover._error.text(), "the refusal")
    assert cover.concealing
    desk.hands.type(WORDS)
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: not cover.concealing, "the desk")
    assert QApplication.focusWidget() is desk.desk.contact_pane.form.note
    assert desk.newest("access.desk_unlocked").fact.how == "passphrase"


def test_switching_users_loses_nobodys_words_and_shows_neither_the_others(
    working: DeskStage,
) -> None:
    desk = working
    press_lock(desk)
    desk.hands.press(Qt.Key.Key_Space)
    began_s = process_time()
    desk.desk.work.lock.cover._switch.click()
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")
    desk.prove("M. Ode", WRONG)
    desk.wait_signed_on()
    assert process_time() - began_s < 2.0
    assert desk.desk.parts.session.session.person.name == "M. Ode"
    assert SECRET not in everything_said(desk.desk.window)
    assert desk.desk.contact_pane.contact_id is None
    desk.open_by_hand("26-0000002")
    desk.answer()
    desk.hands.type("Words of M. Ode")
    desk.hands.press(Qt.Key.Key_U, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")
    desk.sign_on("A. Rivera")
    desk.wait(lambda: desk.desk.contact_pane.contact_id is not None, "the log")
    assert desk.note == SECRET
    assert "Words of M. Ode" not in everything_said(desk.desk.window)
    shifts = desk.counts()
    assert (shifts.of("shift.signed_on"), shifts.of("shift.signed_off")) == (3, 2)


def test_after_twelve_hours_the_person_proves_themselves_again_but_never_on_the_phone(
    working: DeskStage,
) -> None:
    desk, session = working, working.desk.parts.session
    session.session = replace(session.session, since=session.session.since - timedelta(hours=13))
    session.on_phone = True
    desk.desk.work.lock.look()
    assert not desk.desk.work.lock.is_locked
    session.on_phone = False
    desk.desk.work.lock.look()
    assert desk.desk.work.lock._reason is LockReason.SIGN_ON_AGAIN
    desk.hands.type(WORDS)
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: not desk.desk.work.lock.cover.concealing, "the desk")
    desk.desk.work.lock.look()
    assert not desk.desk.work.lock.is_locked
    assert desk.note == SECRET
