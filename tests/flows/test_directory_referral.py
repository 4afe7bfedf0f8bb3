"""D, three letters, Enter; one key more and the referral stands in the log, on disk first."""

from pathlib import Path

from desk_stage import CONTROL, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.controllers.directory_news import ShelfState
from console.domain.contact.referral import Acceptance, ReferralMethod

NOTE = "Brother on the line, calm."


def directory_ready(desk: DeskStage) -> None:
    room = desk.desk.work.directory
    desk.wait(lambda: room.built and hasattr(room, "pane"), "the directory's pane")
    desk.wait(lambda: room.directory.shelf.state is ShelfState.READY, "the starter directory")


def find(desk: DeskStage, text: str) -> None:
    """Press D in the queue, type, and wait until the answer to what was typed is shown."""
    pane = desk.desk.work.directory.pane
    desk.hands.press(Qt.Key.Key_D)
    desk.wait(pane.search.hasFocus, "the search line")
    desk.hands.type(text)
    desk.wait(lambda: pane._found and pane._found.asked.text == text, "the answer")


def refer(desk: DeskStage) -> None:
    pane = desk.desk.work.directory.pane
    desk.hands.press(Qt.Key.Key_R, CONTROL)
    desk.wait(pane.refer_strip.isVisible, "the question how")
    desk.hands.press(Qt.Key.Key_Y)
    assert desk.sheet.handed == ()  # nothing is believed before it is on disk
    desk.wait(lambda: desk.sheet.handed, "the referral in the log")


def test_a_referral_goes_from_three_letters_into_the_signed_log(desk: DeskStage) -> None:
    QApplication.clipboard().clear()
    desk.claim()
    directory_ready(desk)
    desk.desk.queue_pane.focus_rows()
    find(desk, "det")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: QApplication.clipboard().text(), "the number")
    pane = desk.desk.work.directory.pane
    row = pane.body.row
    assert QApplication.clipboard().text() == row.listing.main_phone.number
    refer(desk)
    fact = desk.newest("referral.made").fact
    assert fact.contact_id == desk.sheet.contact.contact_id
    assert (fact.listing, fact.number) == (row.listing.uid, row.listing.main_phone.number)
    assert "withdrawal" in fact.categories
    assert (fact.method, fact.accepted) == ("INFO", "YES")
    handed = desk.sheet.handed[0]
    assert (handed.method, handed.accepted) == (ReferralMethod.INFO, Acceptance.YES)

    desk.hands.press(Qt.Key.Key_T, CONTROL)
    desk.wait(lambda: len(desk.sheet.handed) == 2, "the list in the log")
    assert row.listing.service in QApplication.clipboard().text()
    shared = desk.newest("referral.list_shared").fact
    assert shared.listings == (row.listing.uid,)

    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_L)
    desk.wait(lambda: row.listing.service in desk.words(), "the referral under the log")
    desk.answer()
    desk.hands.type(NOTE)
    desk.sign()
    signed = desk.desk.contact_pane.signed.view.toPlainText()
    assert row.listing.service in signed
    assert "accepted" in signed


def test_a_referral_is_there_again_after_the_desk_was_closed(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    profile = demo_profile(tmp_path / "profile")
    first = open_desk(profile)
    first.wait_signed_on()
    directory_ready(first)
    first.open_by_hand("26-1182201")
    first.desk.queue_pane.focus_rows()
    find(first, "warmline")
    refer(first)
    before = first.sheet.handed
    first.hands.press(Qt.Key.Key_Escape)
    first.close()
    again = open_desk(profile)
    again.wait_signed_on()
    contacts = again.desk.parts.contacts
    again.wait(lambda: any(sheet.handed for sheet in contacts._sheets.values()), "the referral")
    (sheet,) = contacts._sheets.values()
    assert [one.service for one in sheet.handed] == [one.service for one in before]
    again.close()


def test_without_a_contact_nothing_is_recorded_and_the_desk_says_why(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    directory_ready(desk)
    desk.desk.queue_pane.focus_rows()
    find(desk, "food")
    desk.hands.press(Qt.Key.Key_R, CONTROL)
    desk.wait(lambda: "No contact is open" in desk.notices, "the reason")
    assert desk.counts().of("referral.made") == 0
    desk.hands.press(Qt.Key.Key_T, CONTROL)
    row = desk.desk.work.directory.pane.body.row
    desk.wait(lambda: row.listing.service in QApplication.clipboard().text(), "the list")
    assert desk.counts().of("referral.list_shared") == 0
    desk.close()


def test_a_note_is_sealed_on_disk_and_read_again_at_the_next_start(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    profile = demo_profile(tmp_path / "profile")
    first = open_desk(profile)
    first.wait_signed_on()
    directory_ready(first)
    first.desk.queue_pane.focus_rows()
    find(first, "food")
    pane = first.desk.work.directory.pane
    first.hands.press(Qt.Key.Key_I, CONTROL)
    first.wait(pane.note_strip.isVisible, "the line for a note")
    first.hands.type("ask for the back door")
    first.hands.press(Qt.Key.Key_Return)
    first.wait(lambda: "back door" in pane.card.sheet.toPlainText(), "the note on the card")
    first.hands.press(Qt.Key.Key_B, CONTROL)
    first.wait(lambda: pane.body.row.hit.pinned, "the favourite")
    uid = pane.body.row.listing.uid
    first.close()
    overlay = (tmp_path / "profile" / "directory" / "overlay.db").read_bytes()
    assert b"back door" not in overlay
    again = open_desk(profile)
    again.wait_signed_on()
    directory_ready(again)
    again.desk.queue_pane.focus_rows()
    again.hands.press(Qt.Key.Key_D)
    room = again.desk.work.directory
    again.wait(lambda: room.pane.body.row is not None, "the favourites")
    assert room.pane.body.row.listing.uid == uid
    again.wait(lambda: "back door" in room.pane.card.sheet.toPlainText(), "the note")
    again.close()
