"""Say who has a call, and let it be taken over: within the grace, or with a name and a reason.

A claim is never given up by itself. A contact that was taken is told to whoever had it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.contact_controller import ContactController
from console.controllers.mark_controller import MarkController
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.work_book import WorkBook
from console.controllers.work_facts import time_of
from console.domain.access.session import Person
from console.domain.calls.call import CallId
from console.domain.calls.claims import Claim, HeldCall, TakeWish
from console.domain.calls.queue import QueueRow
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.notices import Notice, NoticeLevel
from console.domain.refusal import RefusedError
from db.errors import RecordError
from db.facts import ContactClaimed
from db.facts.screening import ContactTaken
from db.rows import ContactFilter

if TYPE_CHECKING:
    from console.controllers.desk_state import TakenContact
    from db.lists.caller_lists import TakenRow
    from db.reader import Reader

Run = Callable[
    [Callable[[], object], Callable[[object], None], Callable[[BaseException], None]], None
]


class ClaimController(QObject):
    """Answer a claim of a call that another person has.

    Args:
        run: Does blocking work off the GUI thread and gives its answer back on it.

    Signals:
        held: The ``HeldCall`` that was to be claimed, for the question whether to take it over.
    """

    held = Signal(object)

    def __init__(
        self,
        record: RecordController,
        contacts: ContactController,
        work: WorkBook,
        marks: MarkController,
        session: SessionController,
        notices: NoticeController,
        run: Run,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._contacts = contacts
        self._work = work
        self._marks = marks
        self._session = session
        self._notices = notices
        self._run = run
        self._reader: Reader | None = None
        self._told: set[ContactId] = set()
        contacts.held_elsewhere.connect(self.look)
        contacts.sheet_opened.connect(self._opened)

    def open(self, reader: "Reader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    @Slot(object)
    def look(self, row: QueueRow) -> None:
        """Find by which contact another person has a call, so that it can be taken over."""
        reader = self._reader
        if reader is None:
            return

        def found(answer: object) -> None:
            if isinstance(answer, HeldCall):
                self.held.emit(answer)

        # What another call took over has its own contact: the row names the owner of either.
        ids = (row.call_id, *(mark.call_id for mark in row.mark.carried))
        self._run(partial(_held, reader, ids, row.call.number), found, self._refused)

    @Slot(object)
    def take(self, wish: TakeWish) -> None:
        """Take a call over."""
        session, reader = self._session.session, self._reader
        if session is None or reader is None:
            return
        person, claim, now = session.person, wish.held.claim, self._work.clock()
        try:
            claim.take(
                person.name,
                person.person_id,
                now,
                supervisor=wish.supervisor,
                reason=wish.reason,
            )
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        held = wish.held
        facts = (
            ContactTaken(
                contact_id=held.contact_id,
                from_id=claim.holder_id,
                from_name=claim.holder,
                to_id=person.person_id,
                to_name=person.name,
                by_grace=claim.in_grace(now),
                supervisor=wish.supervisor.strip(),
                reason=wish.reason.strip(),
            ),
            ContactClaimed(
                contact_id=held.contact_id, call_id=held.call_id, call_number=held.number
            ),
        )

        def taken(_: object) -> None:
            read = partial(_taken, reader, person, held.contact_id)
            self._run(read, self._show, self._refused)

        self._record.write(facts, taken)

    @Slot(object)
    def join_open(self, call_id: CallId) -> None:
        """Join the contact that is shown, and that has no call, to a call of the queue."""
        shown = self._work.open_id
        sheet = self._contacts.sheet(shown) if shown is not None else None
        row = self._marks.row_to_act_on(call_id)
        if row is None:
            return
        if sheet is None or not sheet.contact.is_held or sheet.contact.call_id is not None:
            self._notices.caution(
                self.tr("No open contact without a call is shown, so nothing was joined.")
            )
        elif row.mark.owner:
            self._marks.tell_owner(row)
        else:
            self._contacts.join(sheet.contact.contact_id, row.call)

    def tell_taken(self, person: Person) -> None:
        """Tell a person who signs on which of their contacts were taken while they were away."""
        reader = self._reader
        if reader is None:
            return

        def found(answer: object) -> None:
            for row in answer if isinstance(answer, tuple) else ():
                self._tell(row)

        self._run(reader.taken_from(person.person_id).result, found, self._refused)

    @Slot(object)
    def _opened(self, sheet: ContactSheet) -> None:
        """Say once which agencies assist on the call already: nobody is kept from taking it."""
        contact = sheet.contact
        call = self._marks.call(contact.call_id) if contact.call_id is not None else None
        if call is None or not call.assisting or contact.contact_id in self._told:
            return
        self._told.add(contact.contact_id)
        self._notices.caution(
            self.tr(
                "{agency} assists on {number} already. You have it too: agree who leads."
            ).format(agency=", ".join(call.assisting), number=call.number)
        )

    def _show(self, found: object) -> None:
        taken: TakenContact | None = found  # type: ignore[assignment]
        if taken is None:
            return
        self._work.take_over(taken.work)
        self._contacts.take_over(taken.sheet)
        self._notices.news(
            self.tr("You have {number} now. Its log is as it was left.").format(
                number=taken.sheet.contact.number or self.tr("the contact without a number")
            )
        )

    def _tell(self, row: "TakenRow") -> None:
        words = self.tr("{person} took {number} over from you").format(
            person=row.to_name, number=row.call_number or self.tr("a contact without a number")
        )
        if row.reason:
            words += ": " + self.tr("{reason} ({supervisor})").format(
                supervisor=row.supervisor, reason=row.reason
            )
        self._notices.pass_on(
            Notice(level=NoticeLevel.CAUTION, happened=words + ".", topic=f"taken {row.contact_id}")
        )

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._notices.caution(self.tr("Who has it could not be read. Nothing was changed."))


def _held(reader: "Reader", call_ids: tuple[CallId, ...], number: str) -> HeldCall | None:
    """Return by which contact another person has a call. Blocks."""
    people = {row.person_id: row for row in reader.people().result()}
    for call_id in call_ids:
        rows = reader.contacts(ContactFilter(call_id=call_id, signed=False)).result()
        for row in rows:
            if row.holder is None or row.held_since_ms is None:
                continue
            person = people.get(row.holder)
            heard_ms = row.last_ms
            if person is not None:
                heard_ms = max(heard_ms, person.on_ms, person.off_ms or 0)
            claim = Claim(
                holder=person.person_name if person is not None else row.holder,
                holder_id=row.holder,
                at=time_of(row.held_since_ms),
                heard_at=time_of(max(heard_ms, row.held_since_ms)),
            )
            return HeldCall(
                call_id=call_id,
                contact_id=ContactId(row.contact_id),
                number=number,
                claim=claim,
            )
    return None


def _taken(reader: "Reader", person: Person, contact_id: ContactId) -> "TakenContact | None":
    from console.controllers.desk_state import read_taken  # noqa: PLC0415 - seldom

    return read_taken(reader, person, contact_id)
