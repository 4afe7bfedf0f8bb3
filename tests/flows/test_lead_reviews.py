"""A lead samples, scores and sends back; the clinician answers; it is closed: all on record."""

from pathlib import Path

import pytest
from desk_stage import DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.domain.access.session import Role
from console.domain.review.form import QaItem
from console.domain.review.review import ReviewState
from console.domain.review.sample import SamplePlan
from console.ui.review.review_leaf import ReviewLeaf, Which
from console.ui.shell.desk_pages import DeskPage
from db.proof.verify import verify_record
from db.vault.keys import KeyringOpener

pytestmark = pytest.mark.usefixtures("kept_keys")

PEOPLE = {"T. Moua": Role.LEAD, "C. Yang": Role.REVIEWER}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk where A. Rivera signed one log and has gone."""
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.leave_one_log(PEOPLE, "26-0000417", "Breathed together until calm.")
    return desk


def come(desk: DeskStage, name: str, page: DeskPage) -> None:
    desk.prove(name, role=PEOPLE.get(name, Role.CLINICIAN))
    desk.wait(lambda: desk.desk.window.page is page, page.value)


def reviews(desk: DeskStage) -> ReviewLeaf:
    """Turn to the reviews of the lead's room."""
    if desk.desk.window.page is not DeskPage.LEAD:
        desk.hands.press(Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    page = desk.page(DeskPage.LEAD)
    page.turn_to("reviews")
    desk.wait(lambda: isinstance(page.leaf, ReviewLeaf), "the reviews")
    return page.leaf


def state(leaf: ReviewLeaf) -> ReviewState | None:
    return leaf.panel.line.review.state if leaf.panel.line is not None else None


def test_drawn_scored_sent_back_answered_and_closed(desk: DeskStage, tmp_path: Path) -> None:
    come(desk, "T. Moua", DeskPage.ROOMS)
    leaf = reviews(desk)
    leaf.draw.click()
    assert leaf.sample.people.currentText() == "assign later"
    leaf.sample.percent.setValue(100)
    leaf.sample.go.click()
    desk.wait(lambda: "1 reviews opened" in leaf.sample.said.text(), "the sample")
    desk.wait(lambda: state(leaf) is ReviewState.OPEN, "the review")
    drawn = desk.newest("review.sample_drawn").fact
    assert (drawn.percent, drawn.candidates) == (100, 1)
    desk.wait(lambda: "Breathed" in leaf.timeline.view.toPlainText(), "the contact")
    leaf.sample.go.click()
    desk.wait(lambda: "0 reviews opened" in leaf.sample.said.text(), "that it is drawn already")
    leaf.panel.assign.click()
    desk.wait(lambda: state(leaf) is ReviewState.ASSIGNED, "the assignment")
    leaf.panel.form.setFocus()
    leaf.panel.form.setCurrentRow(0)
    leaf.panel.score.click()
    desk.wait(lambda: "Mark every item first" in desk.notices, "that it is not whole")
    for _ in QaItem:
        desk.hands.press(Qt.Key.Key_2)
    leaf.panel.form.setCurrentRow(16)
    desk.hands.press(Qt.Key.Key_N)
    leaf.panel.form.setCurrentRow(11)
    desk.hands.press(Qt.Key.Key_0)
    assert "94 %" in leaf.panel.total.text()
    leaf.panel.score.click()
    desk.wait(lambda: state(leaf) is ReviewState.SCORED, "the score")
    leaf.panel.words.setPlainText("Who was told that she is safe?")
    leaf.panel.back.click()
    desk.wait(lambda: state(leaf) is ReviewState.RETURNED, "sent back")
    assert not leaf.panel.close_it.isEnabled()
    desk.sign_off()
    assert leaf.list.count() == 0
    assert "Breathed" not in leaf.timeline.view.toPlainText()

    come(desk, "A. Rivera", DeskPage.ROOMS)
    desk.wait(lambda: "waits for your answer (M)" in desk.notices, "that one waits")
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_M)
    pane = desk.desk.work.own_reviews.pane
    desk.wait(pane.words.hasFocus, "the answer")
    assert "Who was told that she is safe?" in pane.told.text()
    assert "0 not met" in pane.told.text()
    desk.hands.type("Her sister and position 4.")
    pane.answer.click()
    desk.wait(lambda: not pane.answer.isVisible(), "that it is answered")
    desk.sign_off()
    assert pane.list.count() == 0

    come(desk, "T. Moua", DeskPage.ROOMS)
    again = reviews(desk)
    desk.wait(lambda: state(again) is ReviewState.ANSWERED, "the answer")
    assert "Her sister and position 4." in again.panel.said.text()
    again.panel.close_it.click()
    desk.wait(lambda: again.list.count() == 0, "closed")
    again.which.setCurrentIndex(list(Which).index(Which.CLOSED))
    again.which.activated.emit(0)
    desk.wait(lambda: state(again) is ReviewState.CLOSED, "the closed one")

    kinds = ("opened", "assigned", "scored", "returned", "answered", "closed")
    entries = [desk.newest(f"review.{kind}") for kind in kinds]
    assert len({entry.entity for entry in entries}) == 1
    assert [entry.seq for entry in entries] == sorted(entry.seq for entry in entries)
    author = desk.entries("consult.signed")[0].actor
    assert [entry.actor == author for entry in entries] == [False] * 4 + [True, False]
    assert dict(entries[2].fact.marks)["Q12"] == "0"
    desk.close()
    assert verify_record(tmp_path / "working", keys=KeyringOpener(), full=True).findings == ()


@pytest.mark.parametrize(
    ("own", "comes_to"), [(False, ReviewState.ASSIGNED), (True, ReviewState.OPEN)]
)
def test_a_sample_is_assigned_at_once_but_never_to_its_author(
    desk: DeskStage,
    own: bool,
    comes_to: ReviewState,
) -> None:
    come(desk, "T. Moua", DeskPage.ROOMS)
    leaf = reviews(desk)
    desk.wait(lambda: leaf.sample.people.count() > 1, "who may review")
    leaf.sample.people.setCurrentIndex(leaf.sample.people.findText("for T. Moua"))
    author = desk.entries("consult.signed")[0].actor
    if own:
        leaf.sample.asked.emit(SamplePlan(percent=0, seed="again"), 7, author)
    else:
        leaf.draw.click()
        leaf.sample.go.click()
    desk.wait(lambda: state(leaf) is comes_to, "the review")
    named = [entry.fact.reviewer_name for entry in desk.entries("review.assigned")]
    assert named == ([] if own else ["T. Moua"])


def test_a_reviewer_sees_what_is_assigned_and_nothing_else(desk: DeskStage) -> None:
    come(desk, "C. Yang", DeskPage.LEAD)
    page = desk.page(DeskPage.LEAD)
    assert page._names[0] == "reviews"
    assert "logs" not in page._names
    contact = desk.entries("contact.opened")[0].entity
    reader = desk.desk.record._open.reader
    assert reader.timeline(contact).exception(10) is not None
    assert not page.leaf.draw.isVisible()
    desk.sign_off()

    come(desk, "T. Moua", DeskPage.ROOMS)
    leaf = reviews(desk)
    page.turn_to("logs")
    desk.wait(lambda: page.leaf.model.rowCount() == 1, "the log")
    page.leaf.review.click()
    desk.wait(lambda: state(leaf) is ReviewState.OPEN, "the chosen review")
    names = [leaf.panel.people.itemText(n) for n in range(leaf.panel.people.count())]
    leaf.panel.people.setCurrentIndex(names.index("C. Yang"))
    leaf.panel.assign.click()
    desk.wait(lambda: state(leaf) is ReviewState.ASSIGNED, "the assignment")
    assert not leaf.panel.score.isEnabled()
    desk.sign_off()
    assert reader.timeline(contact).exception(10) is not None

    come(desk, "C. Yang", DeskPage.LEAD)
    mine = desk.page(DeskPage.LEAD).leaf
    desk.wait(lambda: mine.list.count() == 1, "what is assigned")
    desk.wait(lambda: "Breathed" in mine.timeline.view.toPlainText(), "the contact")
    assert mine.panel.score.isEnabled()
    assert desk.newest("access.read").fact.subject == contact


def test_an_event_finds_its_contact_holds_it_and_opens_a_review(desk: DeskStage) -> None:
    come(desk, "T. Moua", DeskPage.ROOMS)
    leaf = reviews(desk)
    leaf.event_button.click()
    strip = leaf.event_strip
    strip.look.click()
    assert "Type a number" in strip.said.text()
    strip.log_words.setText("breathed")
    strip.hours.setCurrentIndex(1)
    strip.look.click()
    desk.wait(lambda: strip.list.count() == 1, "the contact")
    strip.go.click()
    assert "Say what happened" in strip.said.text()
    strip.words.setText("Hurt an hour later")
    strip.go.click()
    desk.wait(lambda: "1 contacts are held" in strip.said.text(), "the hold")
    contact = desk.entries("contact.opened")[0].entity
    held = desk.newest("access.hold_placed").fact
    assert (held.subject, held.reason, held.role) == (contact, "Hurt an hour later", "lead")
    desk.wait(lambda: state(leaf) is ReviewState.OPEN, "its review")
    assert "Adverse outcome" in leaf.panel.head.text()
    assert desk.newest("review.event_opened").fact.contacts == (contact,)
