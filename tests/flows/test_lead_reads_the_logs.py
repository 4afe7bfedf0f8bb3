"""A lead signs on, filters the signed logs, reads one, keeps a filter; each look is an entry."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.app.profile import Profile
from console.domain.access.session import Role
from console.domain.contact.signed_log import NON_DIVERTED, Only
from console.ui.logs.log_list_leaf import LogListLeaf
from console.ui.shell.desk_pages import DeskPage

pytestmark = pytest.mark.usefixtures("kept_keys")


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk where A. Rivera signed a log, left another, and has gone."""
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.sign_on("A. Rivera")
    desk.desk.work.people.flow.accounts.make(
        "T. Moua", (Role.LEAD,), WORDS, origin="admin", actor="admin"
    )
    desk.open_by_hand("26-0000417")
    desk.answer()
    desk.hands.type("Breathed together by the river until calm.")
    desk.sign()
    desk.open_by_hand("26-0000418")
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts")
    return desk


def leaf_of(desk: DeskStage) -> LogListLeaf:
    desk.prove("T. Moua", role=Role.LEAD)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ROOMS, "the rooms")
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_O)
    page = desk.page(DeskPage.LEAD)
    desk.wait(lambda: page.leaf is not None and page.leaf.model.rowCount(), "the list")
    return page.leaf


def numbers(leaf: LogListLeaf) -> list[str]:
    return [leaf.model.row(n).number for n in range(leaf.model.rowCount())]


def test_a_lead_finds_a_log_by_mark_and_word_and_reads_all_of_it(desk: DeskStage) -> None:
    leaf = leaf_of(desk)
    desk.wait(lambda: "Logs that fit: 1" in leaf.said.text(), "the count")
    desk.wait(lambda: "by the river" in leaf.timeline.view.toPlainText(), "the note")
    shown = leaf.timeline.view.toPlainText()
    assert "LOG SIGNED" in shown
    assert "A. Rivera" in shown
    assert desk.newest("access.read").fact.query == "timeline"
    leaf.bar.words.setFocus()
    desk.hands.type("tiger")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: leaf.said.text() == "No signed log fits.", "nothing")
    leaf.bar.words.setText("RIVER breath*")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: numbers(leaf) == ["26-0000417"], "the log again")
    leaf.bar.words.setText("")
    leaf.bar.only.setCurrentIndex(list(Only).index(Only.LEFT_UNSIGNED))
    leaf.bar.only.activated.emit(leaf.bar.only.currentIndex())
    desk.wait(lambda: numbers(leaf) == ["26-0000418"], "what was left unsigned")
    desk.wait(lambda: "NOT SIGNED" in leaf.timeline.view.toPlainText(), "that it is not signed")
    assert not leaf.review.isEnabled()
    leaf.absent.click()
    desk.wait(lambda: "nobody signs it" in desk.notices, "the mark")
    marked = desk.newest("review.author_absent")
    assert marked.entity == leaf.log.contact_id
    assert marked.actor != marked.fact.author_id
    assert desk.counts().of("consult.signed") == 1


def test_a_filter_is_kept_in_the_record_and_taken_up_again(desk: DeskStage) -> None:
    leaf = leaf_of(desk)
    leaf.bar.ending.setCurrentIndex(leaf.bar.ending.findText("not diverted"))
    leaf.bar.name.setFocus()
    desk.hands.type("with police")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: leaf.bar.mine.count() == 2, "the kept filter")
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts")
    assert leaf.model.rowCount() == 0
    assert "river" not in leaf.timeline.view.toPlainText()
    again = leaf_of(desk)
    desk.wait(lambda: again.bar.mine.count() == 2, "the kept filter of another shift")
    assert again.bar.question().endings == ()
    again.bar.mine.setCurrentIndex(1)
    again.bar.mine.activated.emit(1)
    assert again.bar.question().endings == NON_DIVERTED
    desk.wait(lambda: again.said.text() == "No signed log fits.", "none of them")
    again.bar._drop.click()
    desk.wait(lambda: again.bar.mine.count() == 1, "it dropped")


def test_the_room_is_left_by_the_key_that_leads_in_and_a_clinician_has_none(
    desk: DeskStage,
) -> None:
    leaf = leaf_of(desk)
    desk.hands.press(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ROOMS, "the rooms")
    desk.hands.press(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.desk.window.page is DeskPage.LEAD, "the room again")
    assert QApplication.focusWidget() is leaf.table
    desk.hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ROOMS, "the queue")
