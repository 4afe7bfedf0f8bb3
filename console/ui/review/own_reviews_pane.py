"""Show a clinician the reviews of their own contacts, and take their answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from console.domain.review.form import Mark
from console.domain.review.review import ReviewLine, ReviewState, ReviewStep, ReviewWish
from console.ui.entry.act_button import ActButton
from console.ui.entry.line_field import NoteField, Step
from console.ui.reading.plain import PlainLabel
from console.ui.reading.room_pane import RoomPane
from console.ui.review.review_words import reason_words, said_words, score_words, state_words
from console.ui.translation import mark_data, vocabulary_label

_WORDS_LIMIT = 4_000
TOLD = frozenset(
    {ReviewState.RETURNED, ReviewState.ANSWERED, ReviewState.DISCUSSED, ReviewState.CLOSED}
)
"""What a review must have come to before its author is shown it."""


class OwnReviewsPane(RoomPane):
    """Reviews of own contacts; one that was sent back is answered here.

    Signals:
        wished: A ``ReviewWish`` that answers.
        dismissed: Back to the queue.
    """

    wished = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Reviews of my contacts"))
        self._lines: tuple[ReviewLine, ...] = ()
        self.said = PlainLabel(role="quiet")
        self.said.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Reviews of my contacts"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark_data(self.list)
        self.told = PlainLabel()
        self.told.setWordWrap(True)
        mark_data(self.told)
        self.words = NoteField(self.tr("My answer"), limit=_WORDS_LIMIT)
        self.words.setFixedHeight(self.fontMetrics().height() * 4)
        self.answer = ActButton(self.tr("Answer"), role="primary")
        self.setFocusProxy(self.list)
        self.body.addWidget(self.said)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.body.addWidget(self.words)
        self.body.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignRight)
        self.list.currentRowChanged.connect(self._chosen)
        self.answer.clicked.connect(self._ask)
        self.words.left.connect(self._leave)
        self.show_lines((), "")

    def show_lines(self, lines: tuple[ReviewLine, ...], me: str) -> int:
        """Show the reviews of whoever is here.

        Returns:
            How many wait for an answer.
        """
        former = self._line()
        self._lines = tuple(
            line for line in lines if line.review.author == me and line.review.state in TOLD
        )
        self.list.clear()
        for line in self._lines:
            number = line.number or self.tr("no number")
            words = f"{number}  ·  {state_words(line.review)}\n{reason_words(line.review)}"
            self.list.addItem(QListWidgetItem(words))
        waiting = sum(line.review.state is ReviewState.RETURNED for line in self._lines)
        self.said.setText(
            self.tr("Reviews: {count}, for you to answer: {waiting}").format(
                count=len(self._lines), waiting=waiting
            )
            if self._lines
            else self.tr("No review of a contact of yours.")
        )
        ids = [line.review.review_id for line in self._lines]
        wanted = former.review.review_id if former is not None else ""
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0 if ids else -1)
        self._chosen()
        return waiting

    def start(self) -> None:
        """Begin where an answer is wanted."""
        states = [line.review.state for line in self._lines]
        if ReviewState.RETURNED in states:
            self.list.setCurrentRow(states.index(ReviewState.RETURNED))
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _line(self) -> ReviewLine | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @Slot()
    @Slot(int)
    def _chosen(self, _: int = 0) -> None:
        line = self._line()
        self.told.setText(self._words_of(line) if line is not None else "")
        asked = line is not None and line.review.state is ReviewState.RETURNED
        self.words.setVisible(asked)
        self.answer.setVisible(asked)
        if not asked:
            self.words.setPlainText("")

    def _words_of(self, line: ReviewLine) -> str:
        review = line.review
        names = {
            review.author: line.author,
            review.reviewer: line.reviewer,
            review.second: line.second,
        }
        told = []
        for score in review.scores:
            told.append(f"{names.get(score.by, score.by)}: {score_words(score)}")
            told += [
                f"    {vocabulary_label(item)}: {vocabulary_label(mark)}"
                for item, mark in score.marks
                if mark in {Mark.NOT_MET, Mark.PARTLY}
            ]
            told += [score.words] if score.words else []
        told += [said_words(said, names.get(said.by, said.by)) for said in review.said]
        return "\n".join(told)

    @Slot()
    def _ask(self) -> None:
        line = self._line()
        if line is not None:
            self.wished.emit(
                ReviewWish(
                    review_id=line.review.review_id,
                    step=ReviewStep.ANSWER,
                    words=self.words.toPlainText().strip(),
                )
            )

    @Slot(object)
    def _leave(self, step: object) -> None:
        self.focusNextPrevChild(step is not Step.BACK)
