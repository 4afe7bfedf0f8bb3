"""Show how a contact ends: what its disposition wants, then whatever else there is a place for."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.asking import Answers, FormField, first
from console.domain.contact.contact import ContactId
from console.domain.finish.fields import GROUPS, OF_EVERY_TALK, FieldGroup, not_asked
from console.domain.finish.safety_plan import FIELDS
from console.domain.finish.share import FIELD_LIMIT, RecipientKind, Share, ShareField, SharePurpose
from console.domain.finish.sheet import FinishSheet, FinishWish, PlanWish, ShareWish
from console.domain.refusal import Labels
from console.domain.save_state import SaveState
from console.ui.entry.act_button import ActButton
from console.ui.entry.answer_form import AnswerForm
from console.ui.finish.group_row import GroupRow
from console.ui.finish.satisfaction_group import SatisfactionGroup
from console.ui.reading.local_time import clock_text
from console.ui.reading.plain import PlainLabel, WordLabel, one_line
from console.ui.translation import translated, vocabulary_label

SHARE_FIELDS = (
    FormField(code="recipient", label="Who gets it", needed=True, limit=80, hint="a name"),
    FormField(code="kind", label="Who they are", choices=tuple(RecipientKind), needed=True),
    FormField(code="purpose", label="What for", choices=tuple(SharePurpose), needed=True),
    *(
        FormField(
            code=one.code,
            label=one.label,
            limit=FIELD_LIMIT,
            hint="for example: one voice, no lights" if one is ShareField.STRATEGIES else "",
        )
        for one in ShareField
    ),
)


class FinishPane(QWidget):
    """The ending of the contact that is worked on: details, safety plan, safe-response share.

    Signals:
        edited: A ``FinishWish`` after a keystroke.
        record_asked: A ``FinishWish``.
        plan_edited: A ``PlanWish`` after a keystroke.
        plan_asked: A ``PlanWish`` to be recorded.
        print_asked: The ``ContactId`` whose plan is to be printed.
        share_asked: A ``ShareWish``.
        group_asked: The ``FieldGroup`` whose fields are opened, or closed.
        follow_up_asked: Plan a later call for this contact.
        dismissed: Escape left the pane.
    """

    edited = Signal(object)
    record_asked = Signal(object)
    plan_edited = Signal(object)
    plan_asked = Signal(object)
    print_asked = Signal(object)
    share_asked = Signal(object)
    group_asked = Signal(object)
    follow_up_asked = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Ending"))
        self._sheet: FinishSheet | None = None
        self.head = PlainLabel(role="title")
        self.head.setWordWrap(True)
        self.state = WordLabel(role="quiet")
        self.said = PlainLabel()
        self.said.setWordWrap(True)
        self.said.hide()
        self.form = AnswerForm()
        self.plan = AnswerForm()
        self.share = AnswerForm()
        self._forms = (self.form, self.plan, self.share)
        self._page = 0
        self.record = ActButton(self.tr("Record"), role="primary")
        self.rest = ActButton(self.tr("The rest was not asked"))
        self.groups = GroupRow()
        self.satisfaction = SatisfactionGroup()
        self.to_plan = ActButton(self.tr("Safety plan"))
        self.to_share = ActButton(self.tr("Safe-response share"))
        self.later = ActButton(self.tr("Plan a follow-up"))
        self.print = ActButton(self.tr("Print the plan"))
        self.back = ActButton(self.tr("Back to the ending"))
        self._lay_out()
        self._join()
        self.show_sheet(None)

    @property
    def contact_id(self) -> ContactId | None:
        """Return the contact that is shown."""
        return self._sheet.contact_id if self._sheet is not None else None

    def show_sheet(self, sheet: FinishSheet | None) -> None:
        """Show the ending of another contact, or of the same after a keystroke."""
        other = sheet is None or self.contact_id != sheet.contact_id
        self._sheet = sheet
        if other:
            self._go(0)
            self.said.hide()
            self.share.ask((), {})
        if sheet is None:
            self.head.setText(self.tr("No contact is open."))
            self.state.setText(self.tr("Claim a call with G, or open a contact with N."))
            self.state.wear_role("quiet")
            self._go(0)
        else:
            self._show_head(sheet)
            self._go(self._page)
            self.form.ask(sheet.fields, sheet.answers)
            if other or not self.plan.isVisibleTo(self):
                self.plan.ask(FIELDS, sheet.plan)
            self.groups.show_sheet(sheet)
        self.satisfaction.show_contact(self.contact_id if self._talked() else None)
        self._show_buttons()

    def show_share(self, share: Share) -> None:
        """Show the words that may be read to the recipient, after they were written down."""
        words = self.tr("READ TO {name}:").format(name=share.recipient)
        self.said.setText(f"{words}\n{share.text}")
        self.said.wear_role("good")
        self.said.show()
        self.share.ask((), {})
        self._go(0)

    def start(self) -> None:
        """Go to what is missing."""
        self._go(0)
        if self._sheet is not None and self._sheet.fields:
            self.form.go_to_first_open()
        else:
            self.record.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_plan(self) -> None:
        """Go to the safety plan."""
        self._go(1)
        self.plan.go_to_first_open()

    def start_share(self) -> None:
        """Go to the share; its fields are made when somebody wants them."""
        if not self.share.fields:
            self.share.ask(SHARE_FIELDS, {})
        self._go(2)
        self.share.go_to_first_open()

    def settle(self) -> None:
        """Take an answer that is half typed, as before signing."""
        self.form.settle()

    def leave_rest(self) -> None:
        """Say of every wanted question that has such an answer that it was not asked."""
        unasked = self._unasked()
        if self._sheet is None or not unasked:
            return
        self._type({**self.form.answers(), **unasked})
        self.form.go_to_first_open()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Go back with Escape; record with Ctrl+Enter is the desk's own chord for signing."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._page:
            self.start()
        else:
            self.dismissed.emit()

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.state)
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.said)
        for form in self._forms:
            column.addWidget(form)
        first_row, second_row = QHBoxLayout(), QHBoxLayout()
        for row in (first_row, second_row):
            row.setSpacing(8)
        for button in (self.record, self.print, self.back):
            first_row.addWidget(button)
        for button in (self.to_plan, self.to_share, self.later):
            second_row.addWidget(button)
        first_row.addStretch(1)
        second_row.addStretch(1)
        column.addLayout(first_row)
        column.addWidget(self.groups)
        column.addLayout(second_row)
        column.addWidget(self.satisfaction)
        column.addStretch(1)

    def _join(self) -> None:
        self.form.edited.connect(self._type)
        self.form.done.connect(self._record_answers)
        self.form.back.connect(self.record.setFocus)
        self.plan.edited.connect(self._type_plan)
        self.plan.done.connect(self._record_plan)
        self.share.done.connect(self._share)
        self.record.clicked.connect(self._record)
        self.rest.clicked.connect(self.leave_rest)
        self.groups.group_asked.connect(self._open_group)
        self.to_plan.clicked.connect(self.start_plan)
        self.to_share.clicked.connect(self.start_share)
        self.later.clicked.connect(self.follow_up_asked)
        self.print.clicked.connect(self._print)
        self.back.clicked.connect(self.start)

    def _show_head(self, sheet: FinishSheet) -> None:
        if sheet.disposition is None:
            self.head.setText(self.tr("{call}: no disposition yet").format(call=self._call(sheet)))
            self.state.setText(self.tr("Choose it in the log (L). Then this page asks the rest."))
            self.state.wear_role("state-waiting")
            return
        label = vocabulary_label(sheet.disposition)
        counts = translated("finish", sheet.counts_as.value) if sheet.counts_as else ""
        self.head.setText(
            self.tr("{call}: {label} ({counts})").format(
                call=self._call(sheet), label=label, counts=counts
            )
        )
        words, role = self._state_words(sheet)
        self.state.setText(words)
        self.state.wear_role(role)
        if sheet.save is SaveState.NOT_SAVED:
            self.state.setText(self.tr("NOT SAVED: write on paper and call IT"))
            self.state.wear_role("state-asked")

    def _state_words(self, sheet: FinishSheet) -> tuple[str, str]:
        """Return how far the ending is, and the role that its words wear."""
        left = Labels("form", tuple(field.label for field in sheet.missing))
        names = left.joined(tuple(translated("form", label) for label in left.labels))
        if sheet.signed and sheet.unrecorded:
            return self.tr("SIGNED; what is answered now is not added yet"), "state-info"
        if sheet.signed:
            words = self.tr("SIGNED, left open: {fields}") if names else self.tr("SIGNED")
            return words.format(fields=names), "state-good"
        if names:
            return self.tr("STILL WANTED: {fields}").format(fields=names), "state-waiting"
        if sheet.recorded_at is not None and not sheet.unrecorded:
            at = clock_text(sheet.recorded_at)[:5]
            return self.tr("COMPLETE, recorded {time}").format(time=at), "state-good"
        return self.tr("COMPLETE, not recorded yet"), "state-info"

    def _call(self, sheet: FinishSheet) -> str:
        return one_line(sheet.number, 40) or self.tr("Contact without a number")

    def _show_buttons(self) -> None:
        there, page = self._sheet is not None, self._page
        self.record.setVisible(there)
        self.groups.setVisible(there and page == 0)
        self.satisfaction.setVisible(self._talked() and page == 0)
        self.rest.setVisible(there and page == 0 and bool(self._unasked()))
        self.back.setVisible(there and page > 0)
        self.print.setVisible(there and page == 1)
        for button in (self.to_plan, self.to_share, self.later):
            button.setVisible(there and page == 0)

    def _go(self, page: int) -> None:
        self._page = page
        for number, form in enumerate(self._forms):
            form.setVisible(number == page and self._sheet is not None)
        self._show_buttons()

    def _type(self, answers: Answers) -> None:
        if self._sheet is not None:
            wish = FinishWish(contact_id=self._sheet.contact_id, answers=self._with_hidden(answers))
            self.edited.emit(wish)

    def _unasked(self) -> dict[str, tuple[str, ...]]:
        left = self._sheet.missing if self._sheet is not None else ()
        return {field.code: (code,) for field in left if (code := not_asked(field))}

    def _talked(self) -> bool:
        """Say whether the disposition means that somebody talked with the caller."""
        fields = self._sheet.fields if self._sheet is not None else ()
        return any(field.needed and field.code in OF_EVERY_TALK for field in fields)

    def _with_hidden(self, answers: Answers) -> Answers:
        """Return what is typed with the answers of parts that are closed."""
        if self._sheet is None:
            return answers
        shown = {field.code for field in self._sheet.fields}
        hidden = {code: given for code, given in self._sheet.answers.items() if code not in shown}
        return {**hidden, **answers}

    def _open_group(self, group: FieldGroup) -> None:
        """Open a part and go to the first field that it brings."""
        self.group_asked.emit(group)
        if self._sheet is not None and self._sheet.group is group:
            codes = [field.code for field in GROUPS[group]]
            other = [field for field in self._sheet.fields if not field.needed]
            shown = [field.code for field in other if field.code in codes]
            if shown:
                self.form.go_to(shown[0])

    def _type_plan(self, answers: Answers) -> None:
        if self._sheet is not None:
            self.plan_edited.emit(PlanWish(contact_id=self._sheet.contact_id, answers=answers))

    def _record(self) -> None:
        page = self._page
        acts = (self._record_answers, self._record_plan, self._share)
        self._forms[page].settle()
        acts[page](self._forms[page].answers())

    def _record_answers(self, answers: Answers) -> None:
        self.form.mark_missing()
        if self._sheet is not None:
            self.record_asked.emit(
                FinishWish(contact_id=self._sheet.contact_id, answers=self._with_hidden(answers))
            )

    def _record_plan(self, answers: Answers) -> None:
        if self._sheet is not None:
            self.plan_asked.emit(PlanWish(contact_id=self._sheet.contact_id, answers=answers))

    def _share(self, answers: Answers) -> None:
        if self._sheet is None or self.share.mark_missing():
            return
        kind, purpose = first(answers, "kind"), first(answers, "purpose")
        self.share_asked.emit(
            ShareWish(
                contact_id=self._sheet.contact_id,
                recipient=first(answers, "recipient"),
                recipient_kind=RecipientKind(kind) if kind else None,
                purpose=SharePurpose(purpose) if purpose else None,
                answers=answers,
            )
        )

    def _print(self) -> None:
        if self._sheet is not None:
            self.print_asked.emit(self._sheet.contact_id)
