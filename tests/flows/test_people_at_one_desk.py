"""People sign off and on at one desk; each call has one owner, and the second is told who."""

from pathlib import Path
from threading import Event

from desk_stage import CONTROL, SHIFT, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from console.domain.calls.queue import Group
from console.domain.calls.wishes import NewContactWish
from console.feed.simulator.center_thread import CenterThread
from console.ui.shell.desk_pages import DeskPage

NOTE = "Half a note"


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.SIGN_ON, "the sign-on page")


def test_the_next_person_sees_the_owner_and_is_refused_in_words(
    desk: DeskStage, center: CenterThread
) -> None:
    row = desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    sign_off(desk)
    assert desk.desk.contact_pane.contact_id is None

    desk.sign_on("M. Ode")
    desk.wait(lambda: desk.row(row.call_id).mark.owner == "A. Rivera", "the owner in the row")
    assert desk.row(row.call_id).group is not Group.MINE
    desk.select(lambda r: r.call_id == row.call_id)
    desk.hands.press(Qt.Key.Key_G)
    desk.wait(lambda: "A. Rivera has " in desk.notices, "who has it")
    desk.wait(lambda: "Nothing was changed." in desk.notices, "the notice")
    assert desk.counts().of("contact.claimed") == 1
    assert desk.desk.contact_pane.contact_id is None

    sign_off(desk)
    desk.sign_on("a. rivera")
    desk.wait(lambda: desk.desk.contact_pane.contact_id is not None, "the log again")
    assert desk.note == NOTE
    assert desk.row(row.call_id).group is Group.MINE
    desk.hands.type(", finished.")
    desk.sign()
    signed = desk.newest("consult.signed")
    assert signed.fact.narrative == NOTE + ", finished."
    assert signed.actor == desk.newest("contact.claimed").actor


def test_a_person_picked_from_the_list_is_the_same_person_as_before(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"), person=None)
    desk.sign_on("M. Ode")
    desk.open_by_hand("26-0000002")
    sign_off(desk)
    assert "M. Ode" in str(desk.desk.window.pages.sign_on._known.item(0).text())
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait_signed_on()
    desk.wait(lambda: "1 contact open" in desk.words(), "the open contact")
    actors = {entry.actor for entry in desk.entries("shift.signed_on")}
    assert len(actors) == 1


def test_nobody_signed_on_means_no_act_and_a_sentence(desk: DeskStage) -> None:
    sign_off(desk)
    desk.desk.window.pages.sign_on._go.setFocus()
    desk.hands.press(Qt.Key.Key_N)
    desk.wait(lambda: "Sign on first" in desk.notices, "the sentence")
    assert desk.counts().of("contact.opened") == 0


def test_single_letters_never_act_while_text_has_focus(desk: DeskStage) -> None:
    letters = "fgnqljk12345?/"
    desk.claim()
    desk.answer()
    before = desk.counts()
    focus = QApplication.focusWidget()
    desk.hands.type(letters)
    assert desk.note == letters
    assert QApplication.focusWidget() is focus

    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is desk.desk.queue_pane.bar.edit
    desk.hands.type(letters)
    assert desk.desk.queue_pane.bar.edit.text() == letters
    desk.desk.queue_pane.bar.edit.clear()

    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_N)
    desk.hands.type(letters)
    assert desk.desk.contact_pane.new_strip.number.text() == letters
    desk.hands.press(Qt.Key.Key_Escape)

    sign_off(desk)
    name = desk.desk.window.pages.sign_on._name
    name.setFocus()
    desk.hands.type(letters)
    assert name.text() == letters
    after = desk.counts()
    for kind in ("call.flagged", "contact.opened", "contact.claimed", "call.requested"):
        assert after.of(kind) == before.of(kind), kind


def test_single_letters_act_where_no_text_has_focus(desk: DeskStage) -> None:
    desk.select(lambda row: not row.mark.owner)
    desk.hands.press(Qt.Key.Key_F)
    assert desk.desk.call_pane.flag_strip.isVisible()
    desk.hands.press(Qt.Key.Key_Escape)
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_4)
    assert desk.desk.model.filter.kind.name == "MINE"
    desk.hands.press(Qt.Key.Key_1)
    desk.hands.press(Qt.Key.Key_Question)
    assert any("All keys" in text for text in desk.words().splitlines())


class EagerHand(QObject):
    """Open a contact in the very moment somebody is signed on, however slow reading is."""

    def __init__(self, desk: DeskStage) -> None:
        super().__init__(desk)
        self._desk = desk
        self._looked, self._acted = Event(), Event()
        reader = desk.desk.record._open.reader
        self._quick = reader.open_contacts
        reader.open_contacts = self.slow
        desk.desk.parts.session.session_changed.connect(self.act)
        desk.desk.parts.contacts.sheet_opened.connect(self.opened)

    def slow(self) -> object:
        """Look, and give what was seen out only after the act, or where none comes."""
        seen = self._quick()
        seen.result(10)
        self._looked.set()
        self._acted.wait(0.6)
        return seen

    @Slot(object)
    def act(self, session: object) -> None:
        if session is not None:
            assert self._looked.wait(10)
            wish = NewContactWish(number="26-0000004")
            self._desk.desk.parts.contacts.open_by_hand(wish)

    @Slot(object)
    def opened(self, _: object) -> None:
        self._acted.set()


def test_an_act_in_the_moment_of_signing_on_is_not_taken_off_the_screen_again(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"), person=None)
    desk.wait(lambda: desk.desk.window.page is DeskPage.SIGN_ON, "the sign-on page")
    EagerHand(desk)
    shown: list[object] = []
    desk.desk.ready.connect(lambda: shown.append(True))
    desk.sign_on("M. Ode")
    desk.wait(lambda: shown, "the desk of the person")
    desk.wait(lambda: desk.desk.contact_pane.contact_id is not None, "the log")
    assert desk.sheet.contact.number == "26-0000004"
    desk.wait(lambda: "1 contact open" in desk.words(), "the open contact")
