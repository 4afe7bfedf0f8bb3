"""Carry out what ends a contact: its details, the safety plan, duties, the safe-response share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.form_drafts import FormDrafts
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.reroute_facts import unix_ms
from console.controllers.session_controller import SessionController
from console.domain.asking import Answers, first, to_pairs
from console.domain.brief import OutgoingRefusedError
from console.domain.clock import utc_now
from console.domain.contact import ContactId
from console.domain.contact_sheet import ContactSheet
from console.domain.finish import COUNTS_AS, Ending, finish_fields, still_missing
from console.domain.finish_sheet import FinishSheet, FinishWish, PlanWish, ShareWish, TaskWish
from console.domain.never_shared import Secrets
from console.domain.refusal import RefusedError
from console.domain.safety_plan import is_begun
from console.domain.save_state import SaveState
from console.domain.share import Share, ShareField, make_share
from console.domain.tasks import Task, check_end, open_task, tasks_of
from db.facts.finish import (
    FinishRecorded,
    SafetyPlanKept,
    SafetyPlanPrinted,
    TaskDone,
    TaskOpened,
)
from db.facts.reroute import ShareMade

if TYPE_CHECKING:
    from db.facts import Fact
    from db.rows import Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldForms:
    """What the record holds of endings: answers and plans by contact, and open duties."""

    answers: Mapping[ContactId, Answers] = field(default_factory=dict)
    plans: Mapping[ContactId, Answers] = field(default_factory=dict)
    recorded: Mapping[ContactId, datetime] = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()


class FinishController(QObject):
    """Own the endings of the person's contacts and every open duty of this desk.

    Signals:
        sheet_changed: A ``FinishSheet``, or None.
        tasks_changed: A tuple of ``Task`` that are open.
        shared: A ``Share`` that is on disk and may be read aloud.
    """

    sheet_changed = Signal(object)
    tasks_changed = Signal(object)
    shared = Signal(object)

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
        self._answers: dict[ContactId, Answers] = {}
        self._plans: dict[ContactId, Answers] = {}
        self._recorded: dict[ContactId, datetime] = {}
        self._saves: dict[ContactId, SaveState] = {}
        self._tasks: dict[str, Task] = {}
        self._threats: set[ContactId] = set()
        self._all = False
        self.drafts.saved.connect(self._saved)
        self.plan_drafts.saved.connect(self._saved)

    def load(self, held: HeldForms, person_id: str) -> None:
        """Take over what the record holds."""
        self.drafts.sign_as(person_id)
        self.plan_drafts.sign_as(person_id)
        self._answers, self._plans = dict(held.answers), dict(held.plans)
        self._recorded = dict(held.recorded)
        self._tasks = {task.task_id: task for task in held.tasks}
        self._tell_tasks()
        self._tell()

    def know_secrets(self, secrets: Callable[[ContactSheet], Secrets]) -> None:
        """Ask here what of a contact must not leave."""
        self._secrets = secrets

    def hear_threat(self, contact_id: ContactId, *, threat: bool) -> None:
        """Take whether a certain person was threatened, as the safety screen says."""
        (self._threats.add if threat else self._threats.discard)(contact_id)
        self._tell()

    def prefill(self, contact_id: ContactId, answers: Answers) -> None:
        """Take over what the desk knows already; an answer that was given stays as it is."""
        known = self._answers.get(contact_id, {})
        new = {code: given for code, given in answers.items() if code not in known}
        if new:
            self._answers[contact_id] = {**known, **new}
            self._tell()

    def is_recorded(self, contact_id: ContactId) -> bool:
        """Say whether an ending of a contact is on disk."""
        return contact_id in self._recorded

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Return the open duties, the first due first."""
        return tuple(sorted(self._tasks.values(), key=lambda task: task.due_at))

    @Slot(object)
    def look_at(self, sheet: ContactSheet | None) -> None:
        """Show the ending of a contact."""
        self._sheet = sheet
        self._tell()

    @Slot()
    def show_all(self) -> None:
        """Show every field, or only those that are needed."""
        self._all = not self._all
        self._tell()

    @Slot(object)
    def type_answers(self, wish: FinishWish) -> None:
        """Take a keystroke of the ending."""
        self._answers[wish.contact_id] = wish.answers
        self.drafts.keep(wish.contact_id, wish.answers)
        self._tell()

    @Slot(object)
    def type_plan(self, wish: PlanWish) -> None:
        """Take a keystroke of the safety plan."""
        self._plans[wish.contact_id] = wish.answers
        self.plan_drafts.keep(wish.contact_id, wish.answers)

    @Slot(object)
    def record(self, wish: FinishWish) -> None:
        """Record an ending as it stands; what is missing is recorded as missing, and shown."""
        sheet = self._mine(wish.contact_id)
        if sheet is None:
            return
        ending = self._ending(sheet)
        if ending.disposition is None:
            self._notices.caution(self.tr("Not recorded: the log has no disposition yet."))
            return
        missing = still_missing(ending, wish.answers)
        now = self._clock()
        known = {task.kind for task in self._tasks.values() if task.contact_id == wish.contact_id}
        new = [
            open_task(kind, str(uuid4()), wish.contact_id, sheet.contact.number, now)
            for kind in tasks_of(wish.answers)
            if kind not in known
        ]
        facts: list[Fact] = [
            FinishRecorded(
                contact_id=wish.contact_id,
                call_number=sheet.contact.number,
                disposition=ending.disposition.code,
                answers=to_pairs(wish.answers),
                missing=tuple(one.code for one in missing),
            ),
            *(_opened(task) for task in new),
        ]

        def recorded(receipts: "tuple[Receipt, ...]") -> None:
            self._recorded[wish.contact_id] = receipt_time(receipts[0])
            self._tasks |= {task.task_id: task for task in new}
            self._saves.pop(wish.contact_id, None)
            self._tell_tasks()
            self._tell()
            left = len(missing)
            words = self.tr("Ending recorded.")
            if left:
                words = self.tr("Ending recorded; {count} answers are still wanted.")
            self._notices.news(words.format(count=left))

        self._answers[wish.contact_id] = wish.answers
        self.drafts.forget(wish.contact_id)  # no keystroke may be saved behind the act

        def again() -> None:
            self.drafts.keep(wish.contact_id, self._answers[wish.contact_id])

        ended = self.drafts.id_of(wish.contact_id)
        self._record.write(facts, recorded, again, ends_draft=ended)

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

        self._plans[wish.contact_id] = wish.answers
        self.plan_drafts.forget(wish.contact_id)

        def again() -> None:
            self.plan_drafts.keep(wish.contact_id, self._plans[wish.contact_id])

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
        task = self._tasks.get(wish.task_id)
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
            self._tasks.pop(wish.task_id, None)
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

    def _ending(self, sheet: ContactSheet) -> Ending:
        return Ending(
            disposition=sheet.draft.disposition,
            concern=sheet.draft.presenting_concern,
            level=sheet.draft.overall_level,
            threat=sheet.contact.contact_id in self._threats,
        )

    @Slot(object, object, object)
    def _saved(self, contact_id: ContactId, state: SaveState, _at: datetime | None) -> None:
        self._saves[contact_id] = state
        self._tell()

    def _tell(self) -> None:
        sheet = self._sheet
        self.sheet_changed.emit(self._view(sheet) if sheet is not None else None)

    def _view(self, sheet: ContactSheet) -> FinishSheet:
        contact_id = sheet.contact.contact_id
        answers = self._answers.get(contact_id, {})
        ending = self._ending(sheet)
        return FinishSheet(
            contact_id=contact_id,
            number=sheet.contact.number,
            disposition=ending.disposition,
            counts_as=COUNTS_AS[ending.disposition] if ending.disposition else None,
            fields=finish_fields(ending, answers, all_of_them=self._all),
            answers=answers,
            missing=still_missing(ending, answers),
            all_of_them=self._all,
            plan=self._plans.get(contact_id, {}),
            tasks=tuple(task for task in self.tasks if task.contact_id == contact_id),
            recorded_at=self._recorded.get(contact_id),
            save=self._saves.get(contact_id),
        )

    def _tell_tasks(self) -> None:
        self.tasks_changed.emit(self.tasks)


def _opened(task: Task) -> TaskOpened:
    return TaskOpened(
        task_id=task.task_id,
        contact_id=task.contact_id,
        call_number=task.number,
        task_kind=task.kind.code,
        statute=task.statute,
        phone=task.phone,
        due_ms=unix_ms(task.due_at),
        written_due_ms=unix_ms(task.written_due_at) if task.written_due_at else 0,
    )


def _no_secrets(sheet: ContactSheet) -> Secrets:
    return Secrets(notes=(sheet.draft.narrative,))
