"""Work one review: assign it, mark the form, send it back with a comment, discuss, close."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QVBoxLayout, QWidget

from console.domain.review.form import AutoFail, Mark
from console.domain.review.review import ALLOWED, ReviewLine, ReviewState, ReviewStep, ReviewWish
from console.ui.entry.line_field import NoteField, Step
from console.ui.reading.plain import PlainLabel
from console.ui.reading.word_flow import WordFlow
from console.ui.review.form_list import FormList
from console.ui.review.review_words import reason_words, said_words, score_words, state_words
from console.ui.theme import set_role
from console.ui.translation import mark_data, vocabulary_label

_WORDS_LIMIT = 4_000


class ReviewPanel(QWidget):
    """What is done with the chosen review.

    Signals:
        wished: A ``ReviewWish``.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: ReviewLine | None = None
        self._me = ""
        self._people: tuple[str, ...] = ()
        self.head = PlainLabel(role="heading")
        self.head.setWordWrap(True)
        self.said = PlainLabel()
        self.said.setWordWrap(True)
        mark_data(self.said)
        self.people = QComboBox(self)
        self.people.setAccessibleName(self.tr("Who reviews it"))
        self.assign = self._button(self.tr("Assign"), ReviewStep.ASSIGN)
        self.second = self._button(self.tr("Ask as second scorer"), ReviewStep.ASK_SECOND)
        self.form = FormList(self)
        self.marks = [self._mark(mark) for mark in Mark]
        self.fails = {fail: QCheckBox(vocabulary_label(fail), self) for fail in AutoFail}
        self.total = PlainLabel(role="quiet")
        self.words = NoteField(self.tr("Comment"), limit=_WORDS_LIMIT)
        self.words.setPlaceholderText(
            self.tr("Comment: to the clinician, of a discussion, or to the score")
        )
        self.words.setFixedHeight(self.fontMetrics().height() * 4)
        self.score = self._button(self.tr("Keep the score"), ReviewStep.SCORE)
        set_role(self.score, "primary")
        self.back = self._button(self.tr("Send back"), ReviewStep.SEND_BACK)
        self.discuss = self._button(self.tr("Discussed"), ReviewStep.DISCUSS)
        self.close_it = self._button(self.tr("Close"), ReviewStep.CLOSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self._flow(self.people, self.assign, self.second))
        column.addWidget(self.form, 1)
        column.addWidget(self._flow(*self.marks))
        column.addWidget(self._flow(*self.fails.values()))
        column.addWidget(self.total)
        column.addWidget(self.words)
        column.addWidget(self._flow(self.score, self.back, self.discuss, self.close_it))
        column.addWidget(self.said)
        self.form.changed.connect(self._say_total)
        self.words.left.connect(self._leave)
        self.show_line(None)

    @property
    def line(self) -> ReviewLine | None:
        """Return the review that is worked."""
        return self._line

    def show_people(self, names: Mapping[str, str], me: str) -> None:
        """Show who may review, by id; ``me`` is whoever is here."""
        self._me = me
        chosen = self._to()
        self._people = tuple(names)
        self.people.clear()
        self.people.addItems(list(names.values()))
        mark_data(self.people)
        wanted = chosen if chosen in self._people else me
        self.people.setCurrentIndex(self._people.index(wanted) if wanted in self._people else 0)

    def show_line(self, line: ReviewLine | None) -> None:
        """Show another review, or how this one stands now; marks that were not kept stay."""
        former = self._line
        self._line = line
        another = former is None or line is None or former.review.review_id != line.review.review_id
        if line is None:
            self.head.setText(self.tr("No review is chosen"))
            self.said.setText("")
        else:
            review = line.review
            self.head.setText(f"{state_words(review)}  ·  {reason_words(review)}")
            self.said.setText(self._exchange(line))
        mine = line.review.score_by(self._me) if line is not None else None
        if another:
            self.form.show_score(mine)
            self.words.setPlainText("")
            for fail, box in self.fails.items():
                box.setChecked(mine is not None and fail in mine.fails)
        elif former is not None and line is not None and line.review != former.review:
            self.words.setPlainText("")
        self._enable()
        self._say_total()

    def begin(self) -> None:
        """Put the focus where the next step is."""
        line = self._line
        if line is not None and line.review.state is ReviewState.OPEN:
            self.people.setFocus()
        else:
            self.form.setFocus()

    def _exchange(self, line: ReviewLine) -> str:
        review, me = line.review, self._me
        names = {review.author: line.author, review.reviewer: line.reviewer}
        names[review.second] = line.second
        # the second scorer marks without seeing the first one's marks
        blind = me == review.second and review.score_by(me) is None
        scores = [
            f"{names.get(score.by, score.by)}: {score_words(score)}"
            + (f"\n{score.words}" if score.words else "")
            for score in review.scores
            if not blind
        ]
        return "\n".join(
            [*scores, *(said_words(said, names.get(said.by, said.by)) for said in review.said)]
        )

    def _enable(self) -> None:
        review = self._line.review if self._line is not None else None
        own = review is None or review.author == self._me
        asked = review is not None and self._me in {review.reviewer, review.second}
        for button, step in (
            (self.assign, ReviewStep.ASSIGN),
            (self.second, ReviewStep.ASK_SECOND),
            (self.score, ReviewStep.SCORE),
            (self.back, ReviewStep.SEND_BACK),
            (self.discuss, ReviewStep.DISCUSS),
            (self.close_it, ReviewStep.CLOSE),
        ):
            may = review is not None and not own and review.state in ALLOWED[step]
            if step is ReviewStep.SCORE:
                may = may and asked
            if step is ReviewStep.CLOSE and review is not None:
                may = may and review.is_scored
            button.setEnabled(may)
        for part in (self.form, *self.marks, *self.fails.values()):
            part.setEnabled(self.score.isEnabled())
        self.people.setEnabled(self.assign.isEnabled() or self.second.isEnabled())
        self.words.setEnabled(review is not None and review.state is not ReviewState.CLOSED)

    @Slot()
    def _say_total(self) -> None:
        percent, missing = self.form.percent(), self.form.missing
        words = (
            self.tr("Nothing applies yet")
            if percent is None
            else self.tr("Score so far {percent} %").format(percent=percent)
        )
        if missing:
            words += "  ·  " + self.tr("not marked: {count}").format(count=missing)
        self.total.setText(words)

    def _to(self) -> str:
        index = self.people.currentIndex()
        return self._people[index] if 0 <= index < len(self._people) else ""

    def _button(self, words: str, step: ReviewStep) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.setProperty("step", step.name)
        button.clicked.connect(self._pressed)
        return button

    def _mark(self, mark: Mark) -> QPushButton:
        button = QPushButton(vocabulary_label(mark), self)
        button.setAutoDefault(False)
        button.setProperty("mark", mark.name)
        button.clicked.connect(self._mark_pressed)
        return button

    @Slot()
    def _mark_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.form.mark(Mark[str(button.property("mark"))])

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if self._line is None or not isinstance(button, QPushButton):
            return
        step = ReviewStep[str(button.property("step"))]
        self.wished.emit(
            ReviewWish(
                review_id=self._line.review.review_id,
                step=step,
                to=self._to() if step in {ReviewStep.ASSIGN, ReviewStep.ASK_SECOND} else "",
                words=self.words.toPlainText().strip(),
                marks=self.form.marks if step is ReviewStep.SCORE else (),
                fails=tuple(fail for fail, box in self.fails.items() if box.isChecked()),
            )
        )

    @Slot(object)
    def _leave(self, step: object) -> None:
        self.focusNextPrevChild(step is not Step.BACK)

    def _flow(self, *parts: QWidget) -> QWidget:
        holder = QWidget(self)
        flow = WordFlow(holder, gap=8, line_gap=4)
        for part in parts:
            flow.addWidget(part)
        return holder
