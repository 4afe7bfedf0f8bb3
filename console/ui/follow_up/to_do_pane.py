"""Show duties and later calls, the first deadline first, and record what was done of them."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from console.domain.asking import Answers, FormField, first
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.finish.follow_up import (
    AttemptResult,
    AttemptWay,
    FollowUpId,
    Outcome,
    Purpose,
    Safe,
    Window,
)
from console.domain.finish.follow_up_wishes import (
    AttemptWish,
    CloseWish,
    PlanFollowUpWish,
    SafetyWish,
)
from console.domain.finish.sheet import TaskWish
from console.domain.finish.tasks import TaskEnd
from console.domain.finish.to_do import ToDo
from console.domain.finish.words import Consent
from console.ui.entry.act_button import ActButton
from console.ui.entry.answer_form import AnswerForm
from console.ui.follow_up.to_do_words import to_do_words
from console.ui.reading.plain import PlainLabel
from console.ui.theme import current_theme

_SAFE = tuple(Safe)
PLAN = (
    FormField(code="consent", label="May we call later", choices=tuple(Consent), needed=True),
    FormField(code="window", label="When", choices=tuple(Window), needed=True),
    FormField(code="purpose", label="What for", choices=tuple(Purpose), needed=True),
    FormField(code="phone", label="Number", limit=40),
    FormField(code="person", label="Who to ask for", limit=80, hint="as they want to be called"),
    FormField(code="call", label="Safe to call", choices=_SAFE),
    FormField(code="text", label="Safe to text", choices=_SAFE),
    FormField(code="voicemail", label="Safe to leave a message", choices=_SAFE),
    FormField(code="words", label="Mind", limit=160, hint="who may answer, best time"),
)
TRIED = (
    FormField(code="way", label="How", choices=tuple(AttemptWay), needed=True),
    FormField(code="result", label="What came of it", choices=tuple(AttemptResult), needed=True),
    FormField(code="words", label="Remark", limit=200),
)
SAFETY = (
    FormField(code="call", label="Safe to call", choices=_SAFE, needed=True),
    FormField(code="text", label="Safe to text", choices=_SAFE, needed=True),
    FormField(code="voicemail", label="Safe to leave a message", choices=_SAFE, needed=True),
)
ENDED = (
    FormField(code="outcome", label="How it ended", choices=tuple(Outcome), needed=True),
    FormField(code="told", label="Who at 911 was told", limit=80, hint="only after a worry"),
    FormField(code="words", label="Remark", limit=200),
)
DUTY = (
    FormField(code="end", label="Done", choices=tuple(TaskEnd), needed=True),
    FormField(code="person", label="Who took it", limit=80, hint="a name"),
    FormField(code="reference", label="Their number", limit=60),
    FormField(code="words", label="Remark", limit=200, hint="why not, where it is not to be done"),
)


class ToDoPane(QWidget):
    """What is still to do at this desk.

    Signals:
        plan_asked: A ``PlanFollowUpWish``.
        attempt_asked: An ``AttemptWish``.
        safety_asked: A ``SafetyWish``.
        close_asked: A ``CloseWish``.
        task_asked: A ``TaskWish``.
        dismissed: Escape left the pane.
    """

    plan_asked = Signal(object)
    attempt_asked = Signal(object)
    safety_asked = Signal(object)
    close_asked = Signal(object)
    task_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Still to do"))
        self._to_do: tuple[ToDo, ...] = ()
        self._act = ""
        self._planned_for: tuple[ContactId, str] | None = None
        self.title = PlainLabel(role="title")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Duties and later calls"))
        self.asked = PlainLabel(role="title")
        self.form = AnswerForm(quick=True)
        self.tried = ActButton(self.tr("I tried"))
        self.safe = ActButton(self.tr("What is safe"))
        self.ended = ActButton(self.tr("It ended"))
        self.duty = ActButton(self.tr("Done, or not to be done"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.tried, self.safe, self.ended, self.duty):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.asked)
        column.addWidget(self.form)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        self.list.currentItemChanged.connect(self._show_buttons)
        self.list.itemActivated.connect(self._begin)
        self.form.edited.connect(self._follow)
        self.form.done.connect(self._record)
        self.tried.clicked.connect(self._ask_tried)
        self.safe.clicked.connect(self._ask_safe)
        self.ended.clicked.connect(self._ask_ended)
        self.duty.clicked.connect(self._ask_duty)
        self._close()
        self.show_to_do(())

    def show_to_do(self, to_do: tuple[ToDo, ...]) -> None:
        """Show what is to do; the mark stays on its line."""
        self._to_do = to_do
        self.show_time(utc_now())

    def show_time(self, now: datetime) -> None:
        """Let deadlines come nearer."""
        theme, marked = current_theme(), self._marked()
        key = marked.key if marked is not None else ""
        due = sum(one.is_due(now) for one in self._to_do)
        self.title.setText(
            self.tr("{count} to do, {due} now").format(count=len(self._to_do), due=due)
            if self._to_do
            else self.tr("Nothing is to do")
        )
        self.list.setVisible(bool(self._to_do))
        while self.list.count() > len(self._to_do):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self._to_do):
            self.list.addItem(QListWidgetItem())
        for row, one in enumerate(self._to_do):
            item = self.list.item(row)
            words = to_do_words(one, now)
            if item.text() != words:
                item.setText(words)
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            colour = theme.asked if one.is_late(now) else theme.text
            item.setForeground(QBrush(QColor(colour if one.is_due(now) else theme.quiet)))
            if one.key == key:
                self.list.setCurrentRow(row)
        if self._to_do and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._show_buttons()

    def start(self) -> None:
        """Put the focus on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_plan(self, contact_id: ContactId, number: str, phone: str) -> None:
        """Ask when and how a person may be called later."""
        self._planned_for = (contact_id, number)
        known = {"phone": (phone,)} if phone else {}
        self._ask("plan", self.tr("A later call"), PLAN, known)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Begin with Enter; leave what is half done with Escape."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._act:
            self._begin()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._act:
            self._close()
            self.start()
        else:
            self.dismissed.emit()

    # -- inside -------------------------------------------------------------------------------

    def _marked(self) -> ToDo | None:
        found = [item.data(Qt.ItemDataRole.UserRole) for item in self.list.selectedItems()]
        return next((one for one in self._to_do if found and one.key == found[0]), None)

    def _show_buttons(self, *_: object) -> None:
        one = self._marked()
        called = one is not None and one.follow_up is not None
        for button in (self.tried, self.safe, self.ended):
            button.setVisible(called)
        self.duty.setVisible(one is not None and one.task is not None)

    def _begin(self, *_: object) -> None:
        one = self._marked()
        if one is None:
            return
        if one.task is not None:
            self._ask_duty()
        else:
            self._ask_tried()

    def _ask_tried(self) -> None:
        self._ask("tried", self.tr("What came of it?"), TRIED, {"way": ("CALL",)})
        self.form.go_to("result")

    def _ask_safe(self) -> None:
        self._ask("safe", self.tr("What did the person say is safe?"), SAFETY, {})

    def _ask_ended(self) -> None:
        self._ask("ended", self.tr("How did it end?"), ENDED, {})

    def _ask_duty(self) -> None:
        self._ask("duty", self.tr("Was it done?"), DUTY, {})

    def _ask(self, act: str, words: str, fields: tuple[FormField, ...], known: Answers) -> None:
        self._act = act
        self.asked.setText(words)
        self.asked.show()
        self.form.show()
        self.form.ask(fields, {})
        self.form.ask(fields, known)
        self.form.go_to(fields[0].code)

    def _follow(self, answers: Answers) -> None:
        """Ask for the name or the reason that an answer brings about."""
        if self._act == "duty":
            self.form.ask(duty_fields(first(answers, "end")), answers)
        elif self._act == "ended":
            self.form.ask(ended_fields(first(answers, "outcome")), answers)

    def _close(self) -> None:
        self._act = ""
        self.form.hide_choices()
        self.form.hide()
        self.asked.hide()

    def _record(self, answers: Answers) -> None:
        if self.form.mark_missing():
            return
        act, one = self._act, self._marked()
        self._close()
        if act == "plan":
            self._plan(answers)
        elif one is not None and one.task is not None:
            end = first(answers, "end")
            self.task_asked.emit(
                TaskWish(
                    task_id=one.task.task_id,
                    end=TaskEnd(end) if end else None,
                    person=first(answers, "person"),
                    reference=first(answers, "reference"),
                    words=first(answers, "words"),
                )
            )
        elif one is not None and one.follow_up is not None:
            self._record_call(act, one.follow_up.follow_up_id, answers)
        self.start()

    def _plan(self, answers: Answers) -> None:
        if self._planned_for is None:
            return
        contact_id, number = self._planned_for
        self.plan_asked.emit(
            PlanFollowUpWish(
                contact_id=contact_id,
                number=number,
                person=first(answers, "person"),
                phone=first(answers, "phone"),
                purpose=Purpose(first(answers, "purpose")),
                window=Window(first(answers, "window")),
                consent=Consent(first(answers, "consent")),
                call=_safe(answers, "call"),
                text=_safe(answers, "text"),
                voicemail=_safe(answers, "voicemail"),
                words=first(answers, "words"),
            )
        )

    def _record_call(self, act: str, follow_up_id: FollowUpId, answers: Answers) -> None:
        if act == "tried":
            self.attempt_asked.emit(
                AttemptWish(
                    follow_up_id=follow_up_id,
                    way=AttemptWay(first(answers, "way")),
                    result=AttemptResult(first(answers, "result")),
                    words=first(answers, "words"),
                )
            )
        elif act == "safe":
            self.safety_asked.emit(
                SafetyWish(
                    follow_up_id=follow_up_id,
                    call=_safe(answers, "call"),
                    text=_safe(answers, "text"),
                    voicemail=_safe(answers, "voicemail"),
                )
            )
        else:
            self.close_asked.emit(
                CloseWish(
                    follow_up_id=follow_up_id,
                    outcome=Outcome(first(answers, "outcome")),
                    told=first(answers, "told"),
                    words=first(answers, "words"),
                )
            )


def duty_fields(end: str) -> tuple[FormField, ...]:
    """Return what is asked of a duty: a name where it was done, a reason where it is not to be."""
    needs = {"DONE": "person", "NOT_DUE": "words"}.get(end)
    return tuple(replace(one, needed=one.needed or one.code == needs) for one in DUTY)


def ended_fields(outcome: str) -> tuple[FormField, ...]:
    """Return what is asked at the end: after a worry, who at 911 was told."""
    worry = outcome == Outcome.WELFARE_CHECK_SENT.code
    return tuple(replace(one, needed=one.needed or (worry and one.code == "told")) for one in ENDED)


def _safe(answers: Answers, code: str) -> Safe:
    return Safe(first(answers, code) or Safe.UNKNOWN.code)
