"""Record what was said of a request: one key says what, then who and why."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.asking import Answers, FormField, first
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.reroute.reroute import NO_ASK, Ask, AskState, Step
from console.domain.reroute.sheet import StepWish
from console.domain.reroute.words import (
    DeclineReason,
    FieldOutcome,
    ReturnReason,
    UnavailableReason,
    WithdrawReason,
)
from console.domain.vocabulary import Coded
from console.ui.entry.answer_form import AnswerForm
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.line_field import Step as Way
from console.ui.reading.plain import PlainLabel

_NAME_LIMIT = 80
_WORDS_LIMIT = 200


class Said(Coded):
    """What was said, each with a letter of its own."""

    ACCEPTED = ("ACCEPTED", "Accepted, by name")
    EN_ROUTE = ("EN_ROUTE", "En route: they are on the way")
    ON_SCENE = ("ON_SCENE", "On scene: they are there")
    CLEARED = ("CLEARED", "Cleared: they are done")
    DECLINED = ("DECLINED", "Declined")
    UNAVAILABLE = ("UNAVAILABLE", "Unavailable: not to be had")
    WITHDRAWN = ("WITHDRAWN", "Withdraw the request")
    RETURNED = ("RETURNED", "Return the call to 911")

    @property
    def step(self) -> Step:
        """Return the step it records."""
        return Step[self.code]


_AFTER = {
    AskState.PROPOSED: (Said.UNAVAILABLE, Said.WITHDRAWN, Said.RETURNED),
    AskState.REQUESTED: (
        Said.ACCEPTED, Said.DECLINED, Said.UNAVAILABLE, Said.ON_SCENE, Said.WITHDRAWN,
        Said.RETURNED,
    ),
    AskState.DELIVERED: (
        Said.ACCEPTED, Said.DECLINED, Said.UNAVAILABLE, Said.ON_SCENE, Said.WITHDRAWN,
        Said.RETURNED,
    ),
    AskState.ACCEPTED: (
        Said.EN_ROUTE, Said.ON_SCENE, Said.CLEARED, Said.DECLINED, Said.WITHDRAWN, Said.RETURNED,
    ),
    AskState.EN_ROUTE: (
        Said.ON_SCENE, Said.CLEARED, Said.DECLINED, Said.WITHDRAWN, Said.RETURNED,
    ),
    AskState.ON_SCENE: (Said.CLEARED, Said.RETURNED),
}  # fmt: skip
"""What may be said of a request in each state; six at most, so that one key chooses."""

_REASONS: dict[Said, tuple[str, type[Coded]]] = {
    Said.DECLINED: ("Why", DeclineReason),
    Said.UNAVAILABLE: ("Why", UnavailableReason),
    Said.WITHDRAWN: ("Why", WithdrawReason),
    Said.CLEARED: ("How it ended", FieldOutcome),
    Said.RETURNED: ("Why", ReturnReason),
}
_NAMED = {Said.ACCEPTED, Said.ON_SCENE, Said.CLEARED, Said.RETURNED}
_WHO = {
    Said.ACCEPTED: "Who accepted",
    Said.ON_SCENE: "Who said so",
    Said.CLEARED: "Who said so",
    Said.RETURNED: "Who at 911 was told",
    Said.DECLINED: "Who said so",
    Said.UNAVAILABLE: "Who said so",
}


def fields_of(said: Said) -> tuple[FormField, ...]:
    """Return what is asked after one answer; names and reasons where the step needs them."""
    fields = []
    if said in _REASONS:
        label, vocabulary = _REASONS[said]
        fields.append(FormField(code="code", label=label, choices=tuple(vocabulary), needed=True))
    if said in _WHO:
        fields.append(
            FormField(
                code="person",
                label=_WHO[said],
                needed=said in _NAMED,
                limit=_NAME_LIMIT,
                hint="a name" if said in _NAMED else "a name, if one was given",
            )
        )
    if said is Said.RETURNED:
        fields.append(FormField(code="position", label="Position", limit=40, hint="such as pos 17"))
    if said is Said.ACCEPTED:
        fields.append(FormField(code="time", label="When", limit=5, hint="now; or such as 14:02"))
    fields.append(FormField(code="words", label="Remark", limit=_WORDS_LIMIT, hint="stays here"))
    return tuple(fields)


class StepForm(QWidget):
    """A chooser with one key for each answer, and the few fields the answer needs.

    Signals:
        step_asked: A ``StepWish``.
        dismissed: The chooser was left without an answer.
    """

    step_asked = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id: ContactId | None = None
        self._ask: Ask | None = None
        self._position = ""
        self._said: tuple[Said, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.label = PlainLabel(self.tr("What was said?"), role="title")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.chooser: CodeChooser | None = None
        self.form = AnswerForm(quick=True)
        self.form.hide()
        self.trouble = PlainLabel(role="asked")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._column.addWidget(self.label)
        self._column.addWidget(self.form)
        self._column.addWidget(self.trouble)
        self.form.done.connect(self._record)
        self.form.back.connect(self._to_chooser)

    def show_ask(self, contact_id: ContactId, ask: Ask | None, position: str) -> None:
        """Offer what may be said of a request now; None where only a return is left."""
        same = contact_id == self._contact_id and ask is not None and self._ask is not None
        if same and ask is not None and self._ask is not None:
            same = ask.ask_id == self._ask.ask_id
        self._contact_id, self._ask, self._position = contact_id, ask, position
        said = _AFTER.get(ask.state, ()) if ask is not None else (Said.RETURNED,)
        if self.chooser is not None and said == self._said and (same or not self.is_asking):
            return  # what is half typed may still be said, also after their system has heard it
        held = self.chooser is not None and self.chooser.hasFocus()
        if self.chooser is not None:
            self.chooser.hide_choices()
            self.chooser.hide()
            self._column.removeWidget(self.chooser)
            self.chooser.deleteLater()
        self._said = said
        self.chooser = CodeChooser(self.tr("What was said"), said)
        self.chooser.answered.connect(self._choose)
        self.chooser.left.connect(self._left)
        self._column.insertWidget(1, self.chooser)
        self.chooser.show()  # at once: the focus goes there in the same turn
        self._close_form()
        if held:
            self.chooser.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self, said: Said | None = None) -> None:
        """Go to the chooser, or straight to one answer."""
        if self.chooser is None:
            return
        if said is not None and said in self._said:
            self.chooser.set_value(said)
            self._choose(said)
            return
        self.chooser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_asking(self) -> bool:
        """Say whether an answer is half given."""
        return not self.form.isHidden()

    def _choose(self, said: object) -> None:
        if not isinstance(said, Said) or self.chooser is None:
            self._close_form()
            return
        self.trouble.hide()
        known: dict[str, tuple[str, ...]] = {}
        if said is Said.RETURNED and self._position:
            known["position"] = (self._position,)
        if said in {Said.ACCEPTED, Said.ON_SCENE, Said.CLEARED} and self._ask is not None:
            known["person"] = (self._ask.person,) if self._ask.person else ()
        self.form.ask(fields_of(said), {})
        self.form.ask(fields_of(said), known)
        self.form.show()
        self.chooser.hide_choices()
        self.form.go_to(self.form.fields[0].code)

    def _left(self, way: object) -> None:
        if self.chooser is None:
            return
        if isinstance(self.chooser.value, Said) and way is not Way.BACK:
            self._choose(self.chooser.value)
        elif way is Way.BACK:
            self.focusNextPrevChild(False)  # noqa: FBT003 (Qt's signature)
        else:
            self.dismissed.emit()

    def _record(self, answers: Answers) -> None:
        said = self.chooser.value if self.chooser is not None else None
        if not isinstance(said, Said) or self._contact_id is None:
            return
        if self.form.mark_missing():
            return
        said_at = None
        typed = first(answers, "time").strip()
        if typed:
            said_at = today_at(typed)
            if said_at is None:
                self.trouble.setText(self.tr("That is no time of the day. Write it like 14:02."))
                self.trouble.show()
                self.form.go_to("time")
                return
        wish = StepWish(
            contact_id=self._contact_id,
            step=said.step,
            ask_id=self._ask.ask_id if self._ask is not None else NO_ASK,
            person=first(answers, "person"),
            position=first(answers, "position"),
            code=first(answers, "code"),
            words=first(answers, "words"),
            said_at=said_at,
        )
        # The focus waits here: it would go on to another room, and the next key with it.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_form()
        if self.chooser is not None:
            self.chooser.set_value(None)
        self.step_asked.emit(wish)

    def _to_chooser(self) -> None:
        self._close_form()
        if self.chooser is not None:
            self.chooser.set_value(None)
            self.chooser.setFocus(Qt.FocusReason.BacktabFocusReason)

    def _close_form(self) -> None:
        self.form.hide_choices()
        self.form.hide()
        self.trouble.hide()


def today_at(clock: str) -> datetime | None:
    """Return a time of this day, or of yesterday where that is nearer; None where it is no time."""
    now = utc_now().astimezone()
    hour, colon, minute = clock.partition(":")
    if not colon and len(clock) == 4:
        hour, minute = clock[:2], clock[2:]
    if not (hour.isdigit() and minute.isdigit()) or int(hour) > 23 or int(minute) > 59:
        return None
    said = now.replace(hour=int(hour), minute=int(minute), second=0, microsecond=0)
    if said - now > timedelta(hours=12):
        said -= timedelta(days=1)
    return said
