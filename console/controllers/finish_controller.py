"""Carry out what ends a contact: its details, the safety plan, duties, the safe-response share."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.finish_book import FinishBook, HeldForms, Recording
from console.controllers.form_drafts import FormDrafts
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.signing_gate import EndingWantedError, SignedAlong
from console.domain.asking import Answers, first, to_pairs
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.finish.fields import FieldGroup
from console.domain.finish.finish import EndingRefusedError, check_may_sign
from console.domain.finish.safety_plan import is_begun
from console.domain.finish.share import Share, ShareField, make_share
from console.domain.finish.sheet import FinishWish, PlanWish, ShareWish, TaskWish
from console.domain.finish.tasks import Task, check_end
from console.domain.refusal import RefusedError
from console.domain.reroute.brief import OutgoingRefusedError
from console.domain.reroute.never_shared import Secrets
from console.domain.save_state import SaveState
from db.facts.finish import SafetyPlanKept, SafetyPlanPrinted, TaskDone
from db.facts.reroute import ShareMade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Receipt


class FinishController(QObject):
    """Own the endings of the person's contacts and every open duty of this desk.

    Signals:
        sheet_changed: A ``FinishSheet``, or None.
        tasks_changed: A tuple of ``Task`` that are open.
        shared: A ``Share`` that is on disk and may be read aloud.
        late: A ``ContactSheet`` that is signed and whose ending says more now.
    """

    sheet_changed = Signal(object)
    tasks_changed = Signal(object)
    shared = Signal(object)
    late = Signal(object)

    def __init__(
        self,
        record: RecordController,
        session: SessionController,
        notices: NoticeController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._session = session
        self._notices = notices
        self._clock = clock
        self.drafts = FormDrafts(record, "finish", self)
        self.plan_drafts = FormDrafts(record, "plan", self)
        self._sheet: ContactSheet | None = None
        self._secrets: Callable[[ContactSheet], Secrets] = _no_secrets
        self.book = FinishBook()
        self.drafts.saved.connect(self._saved)
        self.plan_drafts.saved.connect(self._saved)

    def load(self, held: HeldForms, person_id: str) -> None:
        """Take over what the record holds."""
        self.drafts.sign_as(person_id)
        self.plan_drafts.sign_as(person_id)
        self.book.load(held)
        self._tell_tasks()
        self._tell()

    def know_secrets(self, secrets: Callable[[ContactSheet], Secrets]) -> None:
        """Ask here what of a contact must not leave."""
        self._secrets = secrets

    def hear_threat(self, contact_id: ContactId, *, threat: bool) -> None:
        """Take whether a certain person was threatened, as the safety screen says."""
        (self.book.threats.add if threat else self.book.threats.discard)(contact_id)
        self._tell()

    def prefill(self, contact_id: ContactId, answers: Answers) -> None:
        """Take over what the desk knows already; an answer that was given stays as it is."""
        if self.book.fill_in(contact_id, answers):
            self._tell()

    def is_recorded(self, contact_id: ContactId) -> bool:
        """Say whether an ending of a contact is on disk."""
        return contact_id in self.book.recorded

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Return the open duties, the first due first."""
        return tuple(sorted(self.book.tasks.values(), key=lambda task: task.due_at))

    @Slot(object)
    def look_at(self, sheet: ContactSheet | None) -> None:
        """Show the ending of a contact."""
        self._sheet = sheet
        self._tell()

    @Slot(object)
    def open_group(self, group: FieldGroup | None) -> None:
        """Show one part of the other fields besides what is needed; the open one closes."""
        self.book.group = None if group is self.book.group else group
        self._tell()

    @Slot(object)
    def type_answers(self, wish: FinishWish) -> None:
        """Take a keystroke of the ending."""
        self.book.type_in(wish.contact_id, wish.answers)
        self.drafts.keep(wish.contact_id, wish.answers)
        self._tell()

    @Slot(object)
    def type_plan(self, wish: PlanWish) -> None:
        """Take a keystroke of the safety plan."""
        self.book.plans[wish.contact_id] = wish.answers
        self.plan_drafts.keep(wish.contact_id, wish.answers)

    @Slot(object)
    def record(self, wish: FinishWish) -> None:
        """Record an ending as it stands; what is missing is recorded as missing, and shown.

        Of a signed log it becomes an addendum: what was signed stays.
        """
        sheet = self._mine(wish.contact_id)
        if sheet is None:
            return
        if sheet.draft.disposition is None:
            self._notices.caution(self.tr("Not recorded: the log has no disposition yet."))
            return
        self.book.type_in(wish.contact_id, wish.answers)
        if sheet.contact.is_signed:
            if self.book.is_new(sheet):
                self.late.emit(sheet)
            else:
                self._notices.caution(self.tr("Nothing was changed; nothing was added."))
            return
        along = self._along(self.book.recording(sheet, self._clock()), wish.contact_id)

        def recorded(receipts: "tuple[Receipt, ...]") -> None:
            along.done(receipts)
            left = len(self.book.view(sheet).missing)
            words = self.tr("Ending recorded.")
            if left:
                words = self.tr("Ending recorded; {count} answers are still wanted.")
            self._notices.news(words.format(count=left))

        along.begin()
        self._record.write(along.facts, recorded, along.failed, ends_draft=along.draft_ids)

    def at_signing(self, sheet: ContactSheet) -> SignedAlong:
        """Return what of an ending is signed with its log.

        Raises:
            EndingWantedError: It lacks something that no reason excuses.
        """
        contact_id = sheet.contact.contact_id
        try:
            check_may_sign(self.book.ending(sheet), self.book.answers.get(contact_id, {}))
        except EndingRefusedError as refused:
            raise EndingWantedError(refused.template, **refused.values) from refused
        if not self.book.is_wanted(sheet) or not self.book.is_new(sheet):
            return SignedAlong()
        return self._along(self.book.recording(sheet, self._clock()), contact_id)

    def wanted(self, sheet: ContactSheet) -> int:
        """Return how many answers an ending wants before its log is signed."""
        if sheet.contact.is_signed:
            return 0
        return len(self.book.view(sheet).missing)

    def late_parts(self, sheet: ContactSheet) -> SignedAlong:
        """Return what is written of an ending after its log was signed."""
        return self._along(self.book.recording(sheet, self._clock()), sheet.contact.contact_id)

    def _along(self, recording: Recording, contact_id: ContactId) -> SignedAlong:
        return SignedAlong(
            facts=recording.facts,
            begin=partial(self.drafts.forget, contact_id),
            draft_ids=(self.drafts.id_of(contact_id),),
            done=partial(self._recorded, recording, contact_id),
            failed=partial(self._keep_again, contact_id),
        )

    def _recorded(
        self, recording: Recording, contact_id: ContactId, receipts: "Sequence[Receipt]"
    ) -> None:
        self.book.take(contact_id, recording, receipt_time(receipts[0]))
        self._tell_tasks()
        self._tell()

    def _keep_again(self, contact_id: ContactId) -> None:
        self.drafts.keep(contact_id, self.book.answers[contact_id])

    @Slot(object)
    def record_plan(self, wish: PlanWish) -> None:
        """Record a safety plan."""
        sheet = self._mine(wish.contact_id)
        if sheet is None:
            return
        if not is_begun(wish.answers):
            self._notices.caution(self.tr("Not recorded: nothing of the plan is written."))
            return
        fact = SafetyPlanKept(contact_id=wish.contact_id, lines=to_pairs(wish.answers))

        def kept(_: object) -> None:
            self._tell()
            self._notices.news(self.tr("Safety plan recorded."))

        self.book.plans[wish.contact_id] = wish.answers
        self.plan_drafts.forget(wish.contact_id)

        def again() -> None:
            self.plan_drafts.keep(wish.contact_id, self.book.plans[wish.contact_id])

        ended = self.plan_drafts.id_of(wish.contact_id)
        self._record.write([fact], kept, again, ends_draft=ended)

    @Slot(object)
    def note_printed(self, contact_id: ContactId) -> None:
        """Write down that a safety plan was printed."""
        fact = SafetyPlanPrinted(contact_id=contact_id, way="print")
        self._record.write([fact], self._ignore)

    @Slot(object)
    def share(self, wish: ShareWish) -> None:
        """Let a safe-response share leave: the entry first, then the words to read aloud."""
        sheet = self._mine(wish.contact_id)
        if sheet is None:
            return
        said = {one: first(wish.answers, one.code) for one in ShareField}
        try:
            share = make_share(
                wish.recipient, wish.recipient_kind, wish.purpose, said, self._secrets(sheet)
            )
        except OutgoingRefusedError as refused:
            self._notices.refusal(refused)
            return
        fact = ShareMade(
            contact_id=wish.contact_id,
            call_number=sheet.contact.number,
            recipient=share.recipient,
            recipient_kind=share.recipient_kind.code,
            purpose=share.purpose.code,
            fields=tuple((one.code, text) for one, text in share.fields),
        )

        def made(_: object) -> None:
            self._let_out(share)

        self._record.write([fact], made)

    @Slot(object)
    def end_task(self, wish: TaskWish) -> None:
        """Record that a duty was done, or why it is not to be done."""
        task = self.book.tasks.get(wish.task_id)
        if task is None or self._session.session is None:
            return
        try:
            check_end(wish.end, wish.person, wish.words)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        fact = TaskDone(
            task_id=wish.task_id,
            code=wish.end.code if wish.end else "",
            person=wish.person.strip(),
            reference=wish.reference.strip(),
            words=wish.words.strip(),
        )

        def done(_: object) -> None:
            self.book.tasks.pop(wish.task_id, None)
            self._tell_tasks()
            self._tell()

        self._record.write([fact], done)

    # -- inside -------------------------------------------------------------------------------

    def _let_out(self, share: Share) -> None:
        self.shared.emit(share)
        self._notices.news(
            self.tr("Shared with {name}, and written down.").format(name=share.recipient)
        )

    def _ignore(self, _: object) -> None:
        """Nothing is shown differently after this entry."""

    def _mine(self, contact_id: ContactId) -> ContactSheet | None:
        if self._session.session is None:
            self._notices.caution(self.tr("Nobody is signed on. Nothing was recorded."))
            return None
        sheet = self._sheet
        return sheet if sheet is not None and sheet.contact.contact_id == contact_id else None

    @Slot(object, object, object)
    def _saved(self, contact_id: ContactId, state: SaveState, _at: datetime | None) -> None:
        self.book.saves[contact_id] = state
        self._tell()

    def _tell(self) -> None:
        sheet = self._sheet
        self.sheet_changed.emit(self.book.view(sheet) if sheet is not None else None)

    def _tell_tasks(self) -> None:
        self.tasks_changed.emit(self.tasks)


def _no_secrets(sheet: ContactSheet) -> Secrets:
    return Secrets(notes=(sheet.draft.narrative,))
