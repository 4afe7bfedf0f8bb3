"""The Tennessen notice is read, noted in a key or two, and outlives the texts of its contact."""

from desk_stage import CONTROL, SHIFT, DeskStage
from PySide6.QtCore import Qt

from console.domain.access.retention import is_kept
from console.ui.shell.desk_pages import DeskPage


def test_the_notice_is_read_and_noted_by_keys(desk: DeskStage) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type("Calm now.")
    desk.hands.press(Qt.Key.Key_I, CONTROL | SHIFT)
    page = desk.page(DeskPage.TENNESSEN)
    assert "You need not answer" in page.words.text()
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.counts().of("tennessen.noted") == 1, "the entry")
    desk.wait(lambda: desk.desk.window.page is DeskPage.ROOMS, "the rooms")
    fact = desk.newest("tennessen.noted").fact
    assert (fact.how, fact.contact_id) == ("GIVEN", desk.sheet.contact.contact_id)
    assert "You need not answer" in fact.text
    assert desk.note == "Calm now."
    finish = desk.desk.work.finish
    desk.wait(lambda: finish.built, "the page of endings")
    filled_in = finish.finish.book.answers[desk.sheet.contact.contact_id]
    assert filled_in["notice"] == ("YES",)  # nobody answers it twice
    desk.hands.press(Qt.Key.Key_I, CONTROL | SHIFT)
    desk.page(DeskPage.TENNESSEN)._emergency.click()
    desk.wait(lambda: desk.counts().of("tennessen.noted") == 2, "the entry")
    assert desk.newest("tennessen.noted").fact.how == "EMERGENCY"
    assert is_kept("tennessen.noted")
