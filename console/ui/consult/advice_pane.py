"""Keep the talk with call taker, dispatcher or unit: asked, answered, followed or not."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from console.domain.calls.wishes import REASON_LIMIT, REQUESTER_LIMIT
from console.domain.clock import utc_now
from console.domain.contact.advice import (
    AMBER,
    RED,
    Advice,
    AdviceMode,
    AdviceState,
    AdviceTo,
    Followed,
)
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import AdviceAskedWish, AdviceWish, FollowedWish
from console.domain.vocabulary import ResponseType
from console.ui.entry.act_button import ActButton
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField
from console.ui.reading.clock_words import clock_seconds, elapsed
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.word_flow import WordFlow
from console.ui.reading.work_pane import WorkPane
from console.ui.translation import translated, vocabulary_label


class AdvicePane(WorkPane):
    """The advice of one contact, oldest first, with its response clock.

    Signals:
        asked_wished: An ``AdviceAskedWish``.
        advised_wished: An ``AdviceWish``.
        ended_wished: A ``FollowedWish``.
    """

    asked_wished = Signal(object)
    advised_wished = Signal(object)
    ended_wished = Signal(object)

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Consult"), parent)
        self._clock = clock
        self._key = ""
        self._advice_id = ""
        self._answers_next = False
        self.state = PlainLabel(role="title")
        self.state.setWordWrap(True)
        self.ask = ActButton(self.tr("Somebody asks"), role="primary")
        self.answer = ActButton(self.tr("What you advised"))
        self.followed = ActButton(self.tr("What became of it"))
        self.lines = PlainLabel()
        self.lines.setWordWrap(True)
        self.ask_strip = self._ask_strip()
        self.answer_strip = self._answer_strip()
        self.followed_strip = self._followed_strip()
        self.setFocusProxy(self.ask)
        self._lay_out()
        self.ask.clicked.connect(self.start_asked)
        self.answer.clicked.connect(self._start_answer)
        self.followed.clicked.connect(self._start_followed)
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)
        self.close_work()

    def show_keys(self, key: str) -> None:
        """Show the key of the next step."""
        for button in (self.ask, self.answer, self.followed):
            button.show_key("")
        self._next_button().show_key(key)
        self._key = key

    @Slot(object)
    def open_work(self, work: ContactWork) -> None:
        """Show another contact."""
        if not self.shows(work):
            self._close_strips()
        self._work = work
        self._refresh()

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Show how the open contact stands."""
        if self._work is None or not self.shows(work):
            return
        before = len(self._work.advices)
        self._work = work
        self._refresh()
        if self._answers_next and len(work.advices) > before:
            self._answers_next = False
            self._start_answer()

    @Slot()
    def close_work(self) -> None:
        """Show no contact."""
        self._close_strips()
        self.state.setText(self.show_nobody())
        self.state.wear_role("quiet")
        self.lines.setText("")

    @Slot()
    def next_step(self) -> None:
        """Do what comes next: note the question, the advice, or what became of it."""
        if self._work is None:
            self.ask.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        advice = self._open_advice()
        if advice is None:
            self.start_asked()
        elif advice.state is AdviceState.REQUESTED:
            self._start_answer()
        else:
            self._start_followed()

    @Slot()
    def start_asked(self) -> None:
        """Ask who asks; the response clock begins when it is recorded."""
        if self._work is not None:
            self.ask_strip.start(self.tr("Who asks, and what?"))

    @Slot()
    def tick(self) -> None:
        """Show the response clock."""
        advice = self._open_advice()
        if advice is None or self._work is None:
            return
        name = vocabulary_label(advice.to)
        span = advice.response_time(self._clock())
        if advice.state is AdviceState.REQUESTED:
            words = self.tr("{who} waits {span}").format(who=name, span=elapsed(span))
            role = "state-asked" if span >= RED else "state-waiting" if span >= AMBER else "title"
        else:
            words = self.tr("Advised after {span}. Followed?").format(span=elapsed(span))
            role = "state-info"
        self.state.setText(words)
        self.state.wear_role(role)

    def _open_advice(self) -> Advice | None:
        advices = self._work.advices if self._work is not None else ()
        return next((one for one in advices if one.state is not AdviceState.ENDED), None)

    def _next_button(self) -> ActButton:
        advice = self._open_advice()
        if advice is None:
            return self.ask
        return self.answer if advice.state is AdviceState.REQUESTED else self.followed

    def _refresh(self) -> None:
        work = self._work
        if work is None:
            return
        self.show_head(work)
        advice = self._open_advice()
        self.answer.setVisible(advice is not None and advice.state is AdviceState.REQUESTED)
        self.followed.setVisible(advice is not None and advice.state is AdviceState.ANSWERED)
        if advice is None:
            count = len(work.advices)
            self.state.setText(
                self.tr("Advised {count} times").format(count=count)
                if count
                else self.tr("Nobody asked yet")
            )
            self.state.wear_role("quiet")
        self.lines.setText("\n\n".join(_lines(one) for one in work.advices))
        self.show_keys(self._key)
        self.tick()

    @Slot()
    def _start_answer(self) -> None:
        advice = self._open_advice()
        if advice is not None and advice.state is AdviceState.REQUESTED:
            self._advice_id = advice.advice_id
            self.answer_strip.start(self.tr("What did you advise? Your own words"))

    @Slot()
    def _start_followed(self) -> None:
        advice = self._open_advice()
        if advice is not None and advice.state is AdviceState.ANSWERED:
            self._advice_id = advice.advice_id
            title = self.tr("Was it followed: “{words}”")
            self.followed_strip.start(title.format(words=one_line(advice.words, 60)))

    @Slot(object)
    def _asked(self, strip: FieldStrip) -> None:
        to, mode = strip.coded("to"), strip.coded("mode")
        if self._work is None or not isinstance(to, AdviceTo):
            return
        self._answers_next = True
        self.asked_wished.emit(
            AdviceAskedWish(
                contact_id=self._work.contact.contact_id,
                to=to,
                name=strip.text("name"),
                asked=strip.text("asked"),
                mode=mode if isinstance(mode, AdviceMode) else AdviceMode.ASIDE,
            )
        )

    @Slot(object)
    def _advised(self, strip: FieldStrip) -> None:
        response = strip.coded("response")
        if self._work is None:
            return
        reason = strip.text("reason")
        self.advised_wished.emit(
            AdviceWish(
                contact_id=self._work.contact.contact_id,
                advice_id=self._advice_id,
                words=strip.text("words"),
                response=response if isinstance(response, ResponseType) else None,
                lowers=bool(reason),
                reason=reason,
            )
        )

    @Slot(object)
    def _ended(self, strip: FieldStrip) -> None:
        followed = strip.coded("followed")
        if self._work is not None and isinstance(followed, Followed):
            self.ended_wished.emit(
                FollowedWish(
                    contact_id=self._work.contact.contact_id,
                    advice_id=self._advice_id,
                    followed=followed,
                    why_not=strip.text("why"),
                )
            )

    def _close_strips(self) -> None:
        for strip in (self.ask_strip, self.answer_strip, self.followed_strip):
            strip.close_strip()

    def _ask_strip(self) -> FieldStrip:
        name, asked = LineField(self.tr("Position or unit")), LineField(self.tr("Question"))
        name.setMaxLength(REQUESTER_LIMIT)
        asked.setMaxLength(REASON_LIMIT)
        for field in (name, asked):
            field.setPlaceholderText(self.tr("may stay empty"))
        strip = FieldStrip(
            self.tr("Somebody asks for advice"),
            {
                "to": CodeChooser(self.tr("Who asks"), AdviceTo),
                "name": name,
                "asked": asked,
                "mode": CodeChooser(self.tr("How"), AdviceMode),
            },
            {"to": self.tr("Say first who asks.")},
            self.tr("Enter goes on; the clock begins at the last Enter"),
            self,
        )
        strip.filled.connect(self._asked)
        return strip

    def _answer_strip(self) -> FieldStrip:
        words, reason = LineField(self.tr("Advice")), LineField(self.tr("It lowers a response"))
        for field in (words, reason):
            field.setMaxLength(REASON_LIMIT)
        words.setPlaceholderText(self.tr("as you said it"))
        reason.setPlaceholderText(
            self.tr("only if it holds, cancels or lowers a response: your reason")
        )
        strip = FieldStrip(
            self.tr("What you advised"),
            {
                "words": words,
                "response": CodeChooser(self.tr("Response you recommend"), ResponseType),
                "reason": reason,
            },
            {"words": self.tr("What was advised? A few words are needed.")},
            self.tr("Enter goes on, then stops the clock; Esc leaves it open"),
            self,
        )
        strip.filled.connect(self._advised)
        return strip

    def _followed_strip(self) -> FieldStrip:
        why = LineField(self.tr("Why, if not"))
        why.setMaxLength(REASON_LIMIT)
        why.setPlaceholderText(self.tr("may stay empty"))
        strip = FieldStrip(
            self.tr("What became of the advice"),
            {"followed": CodeChooser(self.tr("Followed?"), Followed), "why": why},
            {"followed": self.tr("Followed, not followed, or not known?")},
            self.tr("Enter goes on, then records; it can be said later"),
            self,
        )
        strip.filled.connect(self._ended)
        return strip

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = WordFlow(acts, gap=8)
        for button in (self.ask, self.answer, self.followed):
            flow.addWidget(button)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.lines.setObjectName("scrolled")
        scroller.setWidget(self.lines)
        rows = self.body
        rows.addWidget(self.state)
        rows.addWidget(acts)
        for strip in (self.ask_strip, self.answer_strip, self.followed_strip):
            rows.addWidget(strip)
        rows.addWidget(scroller, 1)


def _lines(advice: Advice) -> str:
    who = f"{vocabulary_label(advice.to)} {advice.name}".strip()
    asked = translated("AdvicePane", "{time}  {who} asked").format(
        time=clock_seconds(advice.requested_at), who=who
    )
    if advice.asked:
        asked += f": {advice.asked}"
    if advice.mode is not AdviceMode.ASIDE:
        asked += f" ({vocabulary_label(advice.mode)})"
    parts = [asked]
    if advice.answered_at is not None:
        span = elapsed(advice.response_time(advice.answered_at))
        said = translated("AdvicePane", "{time}  advised after {span}: {words}").format(
            time=clock_seconds(advice.answered_at), span=span, words=advice.words
        )
        if advice.response is not None:
            said += f" ({vocabulary_label(advice.response)})"
        parts.append(said)
        if advice.lowers:
            parts.append(
                translated("AdvicePane", "lowers a response, because: {reason}").format(
                    reason=advice.reason
                )
            )
    if advice.followed is not None and advice.followed_at is not None:
        ended = f"{clock_seconds(advice.followed_at)}  {vocabulary_label(advice.followed)}"
        parts.append(f"{ended}: {advice.why_not}" if advice.why_not else ended)
    return "\n".join(parts)
