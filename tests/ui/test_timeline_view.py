"""A contact that is read shows its note first and all of its entries; left, it shows nothing."""

from lead_samples import LINES, NAMES, review_line, sample_logs, sample_reviews

from console.domain.review.form import Mark, QaItem
from console.domain.review.review import ReviewState, ReviewStep
from console.ui.reading.sheet_parts import FactLine
from console.ui.reading.timeline_view import TimelineView
from console.ui.review.own_reviews_pane import OwnReviewsPane
from console.ui.review.review_leaf import Which


def test_the_note_stands_first_then_every_entry_with_what_was_known(qtbot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.show_timeline("26-1182200", (FactLine(label="Began", value="02:14"),), LINES)
    shown = view.view.toPlainText()
    assert shown.index("Brother on the line") < shown.index("Contact opened")
    assert "not known then: MEDICAL; CHILDREN" in shown
    assert "at the hospital" in shown
    view.show_nothing()
    assert "Brother" not in view.view.toPlainText()
    assert view.view.toPlainText().strip() == ""


def test_what_was_read_is_forgotten_with_the_person(qtbot) -> None:
    for make in (sample_logs, sample_reviews):
        leaf = make(None)
        qtbot.addWidget(leaf)
        leaf.show()
        assert "Brother" in leaf.timeline.view.toPlainText()
        leaf.forget()
        assert leaf.timeline.view.toPlainText().strip() == ""


def test_the_list_of_reviews_is_filtered_and_the_chosen_one_stays_chosen(qtbot) -> None:
    leaf = sample_reviews(None)
    qtbot.addWidget(leaf)
    leaf.list.setCurrentRow(2)
    assert leaf.panel.line.review.review_id == "review-2"
    leaf.show_lines(tuple(review_line(n) for n in range(4)))
    assert leaf.panel.line.review.review_id == "review-2"
    leaf.which.setCurrentIndex(list(Which).index(Which.CLOSED))
    leaf.which.activated.emit(0)
    assert (leaf.list.count(), leaf.panel.line) == (0, None)
    assert not leaf.panel.score.isEnabled()


def test_a_second_scorer_marks_without_seeing_the_first_ones_marks(qtbot) -> None:
    leaf = sample_reviews(None)
    qtbot.addWidget(leaf)
    leaf.show_people({"p3": "C. Yang"}, "p3")
    leaf.show_lines((review_line(1, ReviewState.SCORED, second="p3"),))
    assert "Score" not in leaf.panel.said.text()
    leaf.show_people({"p2": "M. Ode"}, "p2")
    leaf.show_lines((review_line(1, ReviewState.SCORED, second="p3", reasons=()),))
    assert "M. Ode: Score 97 %" in leaf.panel.said.text()
    assert not leaf.panel.close_it.isEnabled()  # the second has not scored


def test_the_form_is_wished_for_with_every_mark(qtbot) -> None:
    leaf = sample_reviews(None)
    qtbot.addWidget(leaf)
    wishes = []
    leaf.panel.wished.connect(wishes.append)
    leaf.panel.form.setCurrentRow(0)
    for _ in QaItem:
        leaf.panel.form.mark(Mark.MET)
    leaf.panel.score.click()
    (wish,) = wishes
    assert (wish.step, len(wish.marks)) == (ReviewStep.SCORE, len(QaItem))
    leaf.panel.form.mark(None)
    assert leaf.panel.form.missing == 1


def test_a_clinician_sees_what_was_sent_back_and_nothing_before(qtbot) -> None:
    pane = OwnReviewsPane()
    qtbot.addWidget(pane)
    lines = tuple(
        review_line(n, state)
        for n, state in enumerate((ReviewState.SCORED, ReviewState.RETURNED, ReviewState.CLOSED))
    )
    assert pane.show_lines(lines, "p1") == 1
    assert pane.list.count() == 2
    assert "Who was told at 02:16?" in pane.told.text()
    assert "1 partly" in pane.told.text()
    assert not pane.words.isHidden()
    pane.list.setCurrentRow(1)
    assert pane.words.isHidden()
    assert pane.show_lines(lines, next(iter(NAMES)) + "x") == 0
    assert pane.told.text() == ""
