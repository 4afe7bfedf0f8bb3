"""One night at one desk: a call changes hands, and a yes given by phone is signed for, by keys."""

from desk_stage import CONTROL, SHIFT, DeskStage
from fault_parts import PictureTaker
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from console.domain.screening.screening import Answer
from console.ui.shell.desk_pages import DeskPage

ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def change_person(desk: DeskStage, name: str) -> None:
    desk.hands.press(KEY.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.SIGN_ON, "the sign-on page")
    desk.sign_on(name)


def test_a_call_changes_hands_and_a_spoken_yes_is_signed(
    desk: DeskStage, picture: PictureTaker
) -> None:
    row = desk.claim()
    contact_id = desk.desk.contact_pane.contact_id
    work = desk.desk.parts.work.work
    desk.hands.press(KEY.Key_S, ALT)
    desk.hands.press(KEY.Key_Y)
    desk.wait(
        lambda: work(contact_id).answers.of("WEAPON_IN_HAND") is Answer.YES,  # type: ignore[union-attr]
        "the answer",
    )
    desk.hands.press(KEY.Key_A, ALT)
    desk.hands.press(KEY.Key_1)
    for typed in ("new", "", "phone K. Berg"):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: desk.entries("level.decided"), "the level")
    desk.desk.contact_pane.focus_log()
    desk.answer()
    desk.hands.type("half a sent")
    desk.wait_saved()

    change_person(desk, "M. Ode")
    left = "\n".join(label.text() for label in desk.desk.window.findChildren(QLabel))
    assert "K. Berg" not in left  # nothing of the level stands in a tab that nobody looks at
    assert "because of" not in left
    before = desk.hands.keys
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(KEY.Key_N)
    assert desk.desk.contact_pane.new_strip.isVisible()
    picture(desk, "new-contact-1")
    desk.hands.press(KEY.Key_R)
    assert desk.hands.keys - before == 2
    desk.wait(lambda: desk.desk.contact_pane.contact_id is not None, "the contact by radio")
    opened = desk.newest("contact.opened").fact
    assert (opened.came_by, opened.entry_channel, opened.call_number) == ("RADIO", "OFC_REQ", "")

    desk.select(lambda r: r.call_id == row.call_id)
    desk.hands.press(KEY.Key_G)
    strip = desk.desk.call_pane.take_strip
    desk.wait(strip.isVisible, "the question")
    picture(desk, "take-over-1")
    assert "A. Rivera" in strip.title.text()
    if strip.field("supervisor").isVisible():  # a slow machine: the grace is over
        desk.hands.type("K. Berg")
        desk.hands.press(KEY.Key_Return)
        desk.hands.type("went home")
    desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: desk.desk.contact_pane.contact_id == contact_id, "the contact")
    assert desk.note == "half a sent"
    assert work(contact_id).chosen is not None  # type: ignore[union-attr]
    picture(desk, "take-over-2")

    change_person(desk, "K. Berg")
    desk.wait(lambda: "wait for your signature: 1" in desk.notices, "the notice")
    desk.hands.press(KEY.Key_K, CONTROL | SHIFT)
    page = desk.page(DeskPage.LEVELS)
    desk.wait(lambda: page.list.count() == 1, "the level that waits")  # type: ignore[attr-defined]
    picture(desk, "countersign-1")
    desk.hands.press(KEY.Key_Return)
    signed = desk.newest("level.countersigned")
    assert (signed.fact.contact_id, signed.fact.name) == (contact_id, "K. Berg")
    desk.wait(lambda: page.list.count() == 0, "nothing more")  # type: ignore[attr-defined]

    change_person(desk, "A. Rivera")
    desk.wait(lambda: "M. Ode took" in desk.notices, "who took it")
    assert desk.desk.contact_pane.contact_id is None
