"""Ask the safety screen by single keys, and say what its answers stop and what is still open."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.calls.wishes import REASON_LIMIT
from console.domain.clock import utc_now
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import AnswerWish, GoOnWish
from console.domain.screening.rules import QuestionSet
from console.domain.screening.screening import Answer, Informant, Item, ScreenResult
from console.ui.entry.act_button import ActButton
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.entry.question_list import QuestionList
from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel, WordLabel, one_line
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_pane import WorkPane
from console.ui.reading.work_words import shown_of
from console.ui.translation import question_words, vocabulary_label

INFORMANTS = (Informant.CALLER, Informant.PERSON, Informant.CALLTAKER, Informant.UNIT)


class GoOnStrip(InlineStrip):
    """Ask why it goes on with questions open.

    Signals:
        given: The reason.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Go on with open questions"), parent)
        self.title.setText(self.tr("Go on with questions open?"))
        self.reason = LineField(self.tr("Reason for going on"))
        self.reason.setMaxLength(REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("Why? It is kept with the decision"))
        self.rows.addWidget(self.reason)
        self.end_with(self.tr("Enter goes on, Esc goes back to the questions"))
        self.reason.left.connect(self._leave)

    def start(self) -> None:
        """Open the strip."""
        self.reason.clear()
        self.open_strip(self.reason)

    def _leave(self, step: object) -> None:
        if step is not Step.ENTER:
            return
        reason = self.reason.text().strip()
        if not reason:
            self.complain(self.tr("Going on needs a reason; a word is enough."))
            return
        self.close_strip()
        self.given.emit(reason)


class ScreenPane(WorkPane):
    """The screen of one contact. Wishes go out, the work comes in.

    Signals:
        answer_asked: An ``AnswerWish``.
        go_on_asked: A ``GoOnWish``.
    """

    answer_asked = Signal(object)
    go_on_asked = Signal(object)

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Safety screen"), parent)
        self._clock = clock
        self._questions: QuestionSet | None = None
        self._informant = Informant.CALLER
        self._stopped = False
        self.informant = ActButton("", role="chip")
        self.informant.show_key("W")
        self.verdict = PlainLabel(role="title")
        self.verdict.setWordWrap(True)
        self.progress = WordLabel(role="quiet")
        self.questions = QuestionList(self.tr("Questions of the safety screen"))
        self.go_on = ActButton(self.tr("Go on without them"), role="bare")
        self.strip = GoOnStrip(self)
        self.setFocusProxy(self.questions)
        self._lay_out()
        self.questions.answered.connect(self._answered)
        self.questions.informant_asked.connect(self._next_informant)
        self.informant.clicked.connect(self._next_informant)
        self.go_on.clicked.connect(self.strip.start)
        self.strip.given.connect(self._go_on)
        self._say_informant()
        self.close_work()

    @Slot(object)
    def take_questions(self, questions: QuestionSet) -> None:
        """Ask by this set."""
        if self._questions is questions:
            return
        self._questions = questions
        self.questions.show_items(questions.screen)
        if self._work is not None:
            self.show_work(self._work)

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact; the caller is asked unless somebody else is named."""
        same = self.shows(work)
        if not same:
            self._informant = Informant.CALLER
            self._say_informant()
            self.strip.close_strip()
        self._work = work
        self.show_work(work)
        if not same:
            self.questions.go_to_open()

    @Slot(object)
    def show_failed(self, work: ContactWork) -> None:
        """Show how the questions stand after one could not be written."""
        self.show_work(work, failed=True)

    @Slot(object)
    def show_work(self, work: ContactWork, *, failed: bool = False) -> None:
        """Show how the questions of the open contact stand."""
        if not self.shows(work):
            return
        self.show_head(work)
        now = self._clock()
        given = work.answers.given
        shown = {code: shown_of(given.get(code), now) for code in given}
        self.questions.show_answers(shown, failed=failed)
        if self._questions is not None:
            self._say_result(work, work.screen(self._questions))

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self.strip.close_strip()
        self.questions.show_answers({}, failed=True)
        self.verdict.setText(self.show_nobody())
        self.verdict.wear_role("quiet")
        self.progress.setText("")
        self.go_on.hide()

    @Slot()
    def focus_questions(self) -> None:
        """Put the keys on the first open question."""
        self.questions.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.questions.go_to_open()

    def _say_result(self, work: ContactWork, result: ScreenResult) -> None:
        asked = len(self._asked()) - len(result.not_asked)
        words = self.tr("{done} of {all} asked").format(done=asked, all=len(self._asked()))
        if result.unknown:
            words += ", " + self.tr("{count} unknown").format(count=len(result.unknown))
        self.progress.setText(words)
        text, role = self._verdict(work, result)
        self.verdict.setText(text)
        self.verdict.wear_role(role)
        if result.hard_stop and not self._stopped:
            announce(self, text, urgent=True)
        self._stopped = result.hard_stop
        waits = bool(result.open_gates) and not work.going_on_reason and not result.hard
        self.go_on.setVisible(waits)

    def _verdict(self, work: ContactWork, result: ScreenResult) -> tuple[str, str]:
        if result.hard:
            routes = _routes(result.hard)
            return self.tr("HARD STOP for phone only. Usual way: {routes}").format(
                routes=routes
            ), "state-asked"
        if result.medical:
            return self.tr("MEDICAL. Usual way: {routes}").format(
                routes=_routes(result.medical)
            ), "state-asked"
        if result.open_gates and work.going_on_reason:
            return self.tr("Goes on with {count} open: {reason}").format(
                count=len(result.open_gates), reason=one_line(work.going_on_reason, 80)
            ), "state-waiting"
        if result.open_gates:
            return self.tr("Police and EMS fit. Others not yet: {count} to ask").format(
                count=len(result.open_gates)
            ), "state-waiting"
        if result.soft:
            return self.tr("No hard stop. Use judgment: {routes}").format(
                routes=_routes(result.soft)
            ), "state-waiting"
        return self.tr("No hard stop found"), "state-good"

    def _asked(self) -> tuple[Item, ...]:
        return self._questions.screen if self._questions is not None else ()

    def _say_informant(self) -> None:
        who = vocabulary_label(self._informant)
        self.informant.setText(self.tr("Answers come from: {who}").format(who=who))
        self.informant.setAccessibleName(self.informant.text())
        self.informant.updateGeometry()

    @Slot()
    def _next_informant(self) -> None:
        at = INFORMANTS.index(self._informant)
        self._informant = INFORMANTS[(at + 1) % len(INFORMANTS)]
        self._say_informant()
        announce(self, self.informant.text())

    @Slot(object, object)
    def _answered(self, code: str, answer: Answer) -> None:
        if self._work is not None:
            self.answer_asked.emit(
                AnswerWish(
                    contact_id=self._work.contact.contact_id,
                    item=code,
                    answer=answer,
                    by=self._informant,
                )
            )

    @Slot(object)
    def _go_on(self, reason: str) -> None:
        if self._work is not None:
            wish = GoOnWish(contact_id=self._work.contact.contact_id, reason=reason)
            self.go_on_asked.emit(wish)

    def _lay_out(self) -> None:
        foot = QWidget()
        line = WordFlow(foot, gap=12)
        for widget in (self.informant, self.progress, self.go_on):
            line.addWidget(widget)
        line.begin_right(self.go_on)
        rows = self.body
        rows.addWidget(self.verdict)
        rows.addWidget(self.questions, 1)
        rows.addWidget(self.strip)
        rows.addWidget(foot)


def _routes(items: tuple[Item, ...]) -> str:
    return "; ".join(dict.fromkeys(question_words(item.route) for item in items if item.route))
