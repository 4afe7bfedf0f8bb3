"""Hold the work on every contact of this person, and change it only by what the journal took.

What was asked and not yet written lies ahead: checks look at it, so that two quick keys cannot
both pass where only one may; what is shown is what is on disk.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.contact_controller import ContactController
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.work_facts import walk
from console.domain.access.session import Person
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId, ContactState, Move
from console.domain.contact.sheet import ContactSheet
from console.domain.contact.work import ContactWork
from console.domain.refusal import RefusedError
from console.domain.screening.rules import QuestionSet

if TYPE_CHECKING:
    from db.facts import Fact

Change = Callable[[ContactWork], ContactWork]


class WorkBook(QObject):
    """The work by contact.

    Args:
        questions: The question set in force; ``take_questions`` changes it.
        clock: Tells the time, aware UTC.

    Signals:
        work_changed: A ``ContactWork`` after each change that is on disk.
        work_opened: The ``ContactWork`` of the contact that is shown now.
        work_failed: A ``ContactWork`` as it still is, where a change could not be written.
        work_left: The ``ContactId`` of a contact that is no longer this person's.
        questions_changed: The ``QuestionSet`` in force.
    """

    work_changed = Signal(object)
    work_opened = Signal(object)
    work_failed = Signal(object)
    work_left = Signal(object)
    questions_changed = Signal(object)

    def __init__(
        self,
        record: RecordController,
        contacts: ContactController,
        session: SessionController,
        notices: NoticeController,
        questions: QuestionSet,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._contacts = contacts
        self._session = session
        self.notices = notices
        self.questions = questions
        self.clock = clock
        self._works: dict[ContactId, ContactWork] = {}
        self._ahead: dict[ContactId, ContactWork] = {}
        self._waiting: dict[ContactId, int] = {}
        self.open_id: ContactId | None = None
        contacts.sheet_opened.connect(self._opened)
        contacts.sheet_changed.connect(self._changed)
        contacts.sheet_closed.connect(self._closed)

    @property
    def person(self) -> Person | None:
        """Return who is signed on."""
        return self._session.session.person if self._session.session is not None else None

    @property
    def shift_id(self) -> str:
        """Return the shift that runs; empty where nobody is signed on."""
        return self._session.session.shift_id if self._session.session is not None else ""

    def load(self, works: Iterable[ContactWork]) -> None:
        """Take over what the record holds for the person who signed on."""
        self._works = {work.contact.contact_id: work for work in works}
        self._ahead.clear()
        self._waiting.clear()
        self.open_id = None

    def take_over(self, work: ContactWork) -> None:
        """Take the work on a contact that came into this person's hands."""
        self._works[work.contact.contact_id] = work

    def works(self) -> tuple[ContactWork, ...]:
        """Return the work on every contact of this person that is not over."""
        return tuple(work for work in self._works.values() if not work.contact.is_over)

    def work(self, contact_id: ContactId | None) -> ContactWork | None:
        """Return the work on a contact, as it is on disk."""
        return self._works.get(contact_id) if contact_id is not None else None

    def ahead(self, contact_id: ContactId) -> ContactWork | None:
        """Return the work with everything that was asked for, written or not yet."""
        return self._ahead.get(contact_id) or self._works.get(contact_id)

    def take_questions(self, questions: QuestionSet) -> None:
        """Ask by another question set from now on; answers stay."""
        self.questions = questions
        self.questions_changed.emit(questions)

    def ask(
        self,
        contact_id: ContactId,
        change: Change,
        facts: "Sequence[Fact]",
        done: Callable[[], None] | None = None,
    ) -> bool:
        """Write facts of a contact, then change its work; False where the change is refused.

        The refusal is one notice, and nothing is written.
        """
        before = self.ahead(contact_id)
        if before is None or self.person is None:
            self.notices.caution(self.tr("No contact is open. Nothing was recorded."))
            return False
        try:
            self._ahead[contact_id] = change(before)
        except RefusedError as refused:
            self.notices.refusal(refused)
            return False
        self._waiting[contact_id] = self._waiting.get(contact_id, 0) + 1

        def written(_: object) -> None:
            self._settle(contact_id)
            work = self._works.get(contact_id)
            if work is not None:
                self._take(change(work))
            if done is not None:
                done()

        def failed() -> None:
            self._ahead.pop(contact_id, None)
            self._settle(contact_id)
            work = self._works.get(contact_id)
            if work is not None:
                self.work_failed.emit(work)

        self._record.write(facts, written, failed)
        return True

    def go(self, contact_id: ContactId, wished: Move, *, also: "Sequence[Fact]" = ()) -> bool:
        """Take a contact to a state; refused in one notice where the table does not allow it."""
        before = self.ahead(contact_id)
        if before is None:
            return False
        codes = before.open_codes(self.questions)
        try:
            _, facts = walk(before.contact, wished, codes)
        except RefusedError as refused:
            self.notices.refusal(refused)
            return False

        def moved(work: ContactWork) -> ContactWork:
            contact, _ = walk(work.contact, wished)
            return replace(work, contact=contact)

        return self.ask(contact_id, moved, [*facts, *also])

    def begin_screen(self, contact_id: ContactId) -> None:
        """Let a claimed contact be screened: its first answer is on the way."""
        work = self.ahead(contact_id)
        if work is not None and work.contact.state is ContactState.CLAIMED:
            self.go(contact_id, Move(to=ContactState.SCREENING, at=self.clock()))

    def _settle(self, contact_id: ContactId) -> None:
        left = self._waiting.get(contact_id, 1) - 1
        self._waiting[contact_id] = left
        if left <= 0:
            self._waiting.pop(contact_id, None)
            self._ahead.pop(contact_id, None)

    def _take(self, work: ContactWork) -> None:
        contact_id = work.contact.contact_id
        before = self._works.get(contact_id)
        self._works[contact_id] = work
        if before is not None and before.contact != work.contact:
            self._contacts.take_contact(work.contact)
        self.work_changed.emit(work)

    @Slot(object)
    def _opened(self, sheet: ContactSheet) -> None:
        self._follow(sheet)
        self.open_id = sheet.contact.contact_id
        self.work_opened.emit(self._works[sheet.contact.contact_id])

    @Slot(object)
    def _changed(self, sheet: ContactSheet) -> None:
        contact_id = sheet.contact.contact_id
        before = self._works.get(contact_id)
        self._follow(sheet)
        if before != self._works[contact_id]:
            self.work_changed.emit(self._works[contact_id])

    def _follow(self, sheet: ContactSheet) -> None:
        contact_id = sheet.contact.contact_id
        known = self._works.get(contact_id) or ContactWork(contact=sheet.contact)
        self._works[contact_id] = replace(known, contact=sheet.contact, place=sheet.place)
        ahead = self._ahead.get(contact_id)
        if ahead is not None and ahead.contact.state is known.contact.state:
            self._ahead[contact_id] = replace(ahead, contact=sheet.contact, place=sheet.place)

    @Slot(object)
    def _closed(self, contact_id: ContactId) -> None:
        self._works.pop(contact_id, None)
        self._ahead.pop(contact_id, None)
        if self.open_id == contact_id:
            self.open_id = None
        self.work_left.emit(contact_id)
