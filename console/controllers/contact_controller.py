"""Carry out what a clinician does with a contact: claim, log, sign, add, hand back.

Each act is checked against the rules of the trade, written, and shown only once it is on disk. A
refused act gives one notice and writes nothing.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.act_writer import ActWriter, receipt_time
from console.controllers.contact_opening import call_of_unit, joining_of, opened_sheet, opening_of
from console.controllers.draft_controller import DraftController
from console.controllers.mark_controller import MarkController
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.signing import (
    amendment_of,
    edit_of,
    first_answers,
    place_of,
    return_of,
    signature_of,
)
from console.controllers.signing_gate import SigningGate
from console.domain.calls.call import Call, CallId
from console.domain.calls.wishes import AddendumWish, NewContactWish, ReleaseWish
from console.domain.clock import utc_now
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId
from console.domain.contact.referral import HandedAt, check_may_refer
from console.domain.contact.sheet import Addendum, AddendumEdit, ContactSheet, DraftEdit
from console.domain.contact.words import CameBy
from console.domain.refusal import RefusedError
from db.facts import AddendumSigned, Fact

if TYPE_CHECKING:
    from db.rows import Receipt


class ContactController(QObject):
    """Own the open contacts of the person at the desk.

    Signals:
        sheet_opened: A ``ContactSheet`` to show, with its caret.
        sheet_changed: A ``ContactSheet`` whose contact changed, not its text.
        sheet_closed: The ``ContactId`` of a contact that is no longer this person's.
        open_changed: A tuple of ``ContactSheet``: the person's open contacts, oldest first.
        held_elsewhere: The ``QueueRow`` of a call that was to be claimed and that another has.
    """

    sheet_opened = Signal(object)
    sheet_changed = Signal(object)
    sheet_closed = Signal(object)
    open_changed = Signal(object)
    held_elsewhere = Signal(object)

    def __init__(
        self,
        record: RecordController,
        queue: QueueController,
        session: SessionController,
        marks: MarkController,
        drafts: DraftController,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._queue = queue
        self._session = session
        self._marks = marks
        self._drafts = drafts
        self._notices = notices
        self._sheets: dict[ContactId, ContactSheet] = {}
        self._writer = ActWriter(record, drafts, notices, self._keep_again)
        self._opening: set[str] = set()
        self.gate = SigningGate()

    def load(self, sheets: Iterable[ContactSheet]) -> None:
        """Take over what the record holds open or half typed of the person who signed on.

        One that began with a typed number is joined if its call has been heard meanwhile.
        """
        self._sheets = {sheet.contact.contact_id: sheet for sheet in sheets}
        for sheet in self._sheets.values():
            if sheet.saved_at is not None:
                self._drafts.tell_saved(sheet.contact.contact_id, sheet.saved_at)
        self._tell_open()
        self.join_calls(tuple(row.call for row in self._queue.queue.rows()))

    def take_contact(self, contact: Contact, *added: Addendum) -> None:
        """Take what the journal has already of a contact; its words stay as they are."""
        sheet = self._sheets.get(contact.contact_id)
        if sheet is not None and (added or sheet.contact != contact):
            self._replace(replace(sheet, contact=contact, addenda=(*sheet.addenda, *added)))

    def sheet(self, contact_id: ContactId) -> ContactSheet | None:
        """Return a contact of this shift as last known."""
        return self._sheets.get(contact_id)

    def contact_of(self, call_id: CallId) -> ContactId | None:
        """Return this person's open contact with a call, or with one that it took over."""
        home_of = self._queue.queue.home_of
        for contact_id, sheet in self._sheets.items():
            held = sheet.contact.call_id if sheet.contact.is_held else None
            if held is not None and (held == call_id or home_of(held) == home_of(call_id)):
                return contact_id
        return None

    @Slot(object)
    def show(self, contact_id: ContactId) -> None:
        """Show a contact with its caret."""
        if contact_id in self._sheets:
            self.sheet_opened.emit(self._sheets[contact_id])

    @Slot(object)
    def keep_draft(self, edit: DraftEdit) -> None:
        """Take a keystroke of a log; while it is being signed, keep it in case that fails."""
        sheet = self._sheets.get(edit.contact_id)
        if sheet is None or not sheet.contact.is_held:
            return
        if not self._writer.hold(edit):
            self._sheets[edit.contact_id] = replace(sheet, draft=edit.draft, caret=edit.caret)
            self._drafts.keep(edit)

    @Slot(object)
    def keep_addendum(self, edit: AddendumEdit) -> None:
        """Take a keystroke of an addendum; while one is being signed, keep what comes behind it."""
        sheet = self._sheets.get(edit.contact_id)
        if sheet is None or not sheet.contact.is_signed:
            return
        self._sheets[edit.contact_id] = replace(sheet, half_typed=edit)
        if not self._writer.hold(edit):
            self._drafts.keep(edit)

    @Slot(object)
    def join_calls(self, calls: tuple[Call, ...]) -> None:
        """Join contacts that began with a typed number to their call, visibly, once it is heard.

        A contact that came back from the record gets the place of its call.
        """
        self._find_places(calls)
        loose = {
            sheet.contact.number: contact_id
            for contact_id, sheet in self._sheets.items()
            if sheet.contact.call_id is None and sheet.contact.number
        }
        for call in calls if loose else ():
            contact_id = loose.pop(call.number, None)
            if contact_id is not None:
                self.join(contact_id, call)

    @Slot(object)
    def claim(self, call_id: CallId) -> None:
        """Take a call; whoever is second is told who has it."""
        row = self._marks.row_to_act_on(call_id)
        if row is None:
            return
        mine = self.contact_of(call_id)
        if mine is not None:
            self.show(mine)
        elif row.mark.owner:
            self._marks.tell_owner(row)
            self.held_elsewhere.emit(row)
        else:
            self._open(call=row.call, number=row.call.number, draft=first_answers(row))

    @Slot(object)
    def open_by_hand(self, wish: NewContactWish) -> None:
        """Begin a contact with a typed incident number, a unit or neither, feed or no feed.

        A unit that is on one open call means that call.
        """
        queue, number = self._queue.queue, wish.number
        call = queue.find_number(number) if number else None
        if call is None and number:
            call = call_of_unit(queue.calls(), number)
            number = call.number if call is not None else number
        mine = self.contact_of(call.call_id) if call is not None else None
        if mine is not None:
            self.show(mine)
            return
        draft = ConsultDraft(entry_channel=wish.known_channel)
        self._open(call=call, number=number, draft=draft, came_by=wish.came_by)

    @Slot(object)
    def sign(self, contact_id: ContactId) -> None:
        """Sign a log: read-only from the commit on."""
        sheet = self._sheets.get(contact_id)
        if sheet is None:
            return
        contact = sheet.contact
        try:
            contact.check_may_log(self._person_id)
            along = self.gate.pass_through(sheet)
            signing = edit_of(sheet)
            closed, facts = signature_of(contact, sheet.draft, utc_now(), along)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return

        def signed(receipts: "tuple[Receipt, ...]") -> None:
            along.done(receipts[-1 - len(along.facts) : -1])
            done = replace(closed, signed_at=receipt_time(receipts[-1]))
            now = replace(self._sheets[contact_id], signed_entry=receipts[-1].entry_id)
            typed = self._writer.typed_behind(signing)
            self._replace(replace(now, contact=done, half_typed=typed))
            if contact.call_id is not None:
                self._marks.change(contact.call_id, owner="", mine=False, signed=True)
            late, words = self._writer.said_behind(signing), self.tr("Log signed: {what}.")
            tell = self._notices.caution if late else self._notices.news
            tell(f"{words.format(what=self._name(contact))} {late}".rstrip())

        self._writer.end(signing, facts, signed, along)

    @Slot(object)
    def amend(self, wish: AddendumWish) -> None:
        """Add a dated text to a signed log."""
        sheet = self._sheets.get(wish.contact_id)
        session = self._session.session
        if sheet is None or session is None:
            return
        try:
            sheet.contact.check_may_amend()
            amended_at, moves = amendment_of(sheet.contact, wish.text, utc_now())
        except RefusedError as refused:
            self._notices.refusal(refused)
            return

        def amended(receipts: "tuple[Receipt, ...]") -> None:
            addendum = Addendum(
                author=session.person.name, at=receipt_time(receipts[-1]), text=wish.text
            )
            now = self._sheets[wish.contact_id]
            now = replace(now, addenda=(*now.addenda, addendum), half_typed=None)
            self._replace(replace(now, contact=amended_at))
            self._notices.news(self.tr("Addendum signed."))

        amends, text = sheet.signed_entry, wish.text
        fact = AddendumSigned(contact_id=wish.contact_id, amends=amends, text=text)
        typed = sheet.half_typed or AddendumEdit(contact_id=wish.contact_id, text=text)
        self._writer.end(typed, (*moves, fact), amended)

    @Slot(object)
    def release(self, wish: ReleaseWish) -> None:
        """Hand a contact back unlogged, with a reason; the call is unclaimed again."""
        sheet = self._sheets.get(wish.contact_id)
        if sheet is None:
            return
        contact = sheet.contact
        try:
            contact.check_may_log(self._person_id)
            facts = return_of(contact, wish.reason, utc_now())
        except RefusedError as refused:
            self._notices.refusal(refused)
            return

        def released(_: object) -> None:
            del self._sheets[wish.contact_id]
            if contact.call_id is not None:
                self._marks.change(contact.call_id, owner="", mine=False)
            self.sheet_closed.emit(wish.contact_id)
            self._tell_open()
            self._notices.news(self.tr("Handed back: {what}.").format(what=self._name(contact)))

        self._writer.end(edit_of(sheet), facts, released)

    def hand_out(self, contact_id: ContactId, fact: Fact, handed: HandedAt, said: str) -> None:
        """Record what was handed out; it stands in the log once it is on disk.

        Args:
            contact_id: Of the contact it belongs to.
            fact: What is written.
            handed: Returns what the log shows, from who wrote it and when.
            said: The notice once it is recorded.
        """
        sheet = self._sheets.get(contact_id)
        if sheet is None or self._session.session is None:
            return
        author = self._session.session.person.name
        try:
            check_may_refer(sheet.contact, self._person_id)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        if self._writer.is_busy(contact_id):
            self._notices.caution(self.tr("Not recorded: the log is being written. Press again."))
            return

        def written(receipts: "tuple[Receipt, ...]") -> None:
            now = self._sheets.get(contact_id)
            if now is not None:
                more = handed(author, receipt_time(receipts[-1]))
                self._replace(replace(now, handed=(*now.handed, more)))
            self._notices.news(said)

        self._writer.write(contact_id, (fact,), written)

    @property
    def _person_id(self) -> str:
        return self._session.session.person.person_id if self._session.session else ""

    def _name(self, contact: Contact) -> str:
        return contact.number or self.tr("contact without a number")

    def _open(
        self,
        *,
        call: Call | None,
        number: str,
        draft: ConsultDraft,
        came_by: CameBy | None = None,
    ) -> None:
        session = self._session.session
        if session is None:
            self._notices.caution(
                self.tr("Nobody is signed on. Sign on first; nothing was recorded.")
            )
            return
        contact_id = ContactId(str(uuid4()))
        call_id = call.call_id if call is not None else None
        busy = call_id or contact_id
        if busy in self._opening:
            return
        self._opening.add(busy)

        def opened(receipts: "tuple[Receipt, ...]") -> None:
            self._opening.discard(busy)
            at = receipt_time(receipts[-1])
            sheet = opened_sheet(contact_id, number, call, draft, session.person, at)
            self._sheets[contact_id] = sheet
            if call_id is not None:
                self._marks.change(call_id, owner=session.person.name, mine=True)
            self.show(contact_id)
            self._tell_open()

        facts = opening_of(contact_id, number, call, draft, came_by)
        self._record.write(facts, opened, lambda: self._opening.discard(busy))

    def take_over(self, sheet: ContactSheet) -> None:
        """Take a contact that came into this person's hands, and show it."""
        contact = sheet.contact
        self._sheets[contact.contact_id] = sheet
        if contact.call_id is not None:
            self._marks.change(contact.call_id, owner=contact.owner, mine=True)
        self.show(contact.contact_id)
        self._tell_open()

    def join(self, contact_id: ContactId, call: Call) -> None:
        """Join a contact that began without a call to the one it belongs to."""

        def joined(_: object) -> None:
            sheet = self._sheets.get(contact_id)
            if sheet is None:
                return
            contact = replace(sheet.contact, call_id=call.call_id, number=call.number)
            self._replace(replace(sheet, contact=contact, place=place_of(call)))
            if contact.is_held:
                self._marks.change(call.call_id, owner=contact.owner, mine=True)
            self._notices.news(
                self.tr("Your contact {number} was joined to its call.").format(number=call.number)
            )

        self._writer.write(contact_id, joining_of(contact_id, call), joined)

    def _find_places(self, calls: tuple[Call, ...]) -> None:
        placeless = {
            sheet.contact.call_id: contact_id
            for contact_id, sheet in self._sheets.items()
            if sheet.contact.call_id is not None and not sheet.place
        }
        for call in calls if placeless else ():
            contact_id = placeless.get(call.call_id)
            if contact_id is not None and call.place is not None:
                self._replace(replace(self._sheets[contact_id], place=place_of(call)))

    def _keep_again(self, edit: DraftEdit | AddendumEdit) -> None:
        if isinstance(edit, AddendumEdit):
            self.keep_addendum(edit)
        else:
            self.keep_draft(edit)

    def _replace(self, sheet: ContactSheet) -> None:
        self._sheets[sheet.contact.contact_id] = sheet
        self.sheet_changed.emit(sheet)
        self._tell_open()

    def _tell_open(self) -> None:
        held = [sheet for sheet in self._sheets.values() if sheet.contact.is_held]
        self.open_changed.emit(tuple(sorted(held, key=lambda sheet: sheet.contact.opened_at)))
