"""Know who is on the phone, and act when it turns dangerous: escalate, lose a line, strike a note.

Escalating goes by the contact that is ON PHONE, never by the selected row.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.work_book import WorkBook
from console.controllers.work_facts import ms_of, walk
from console.domain.contact.contact import ContactId, ContactState, Move
from console.domain.contact.escalation import RescueExcuse, RescueTold
from console.domain.contact.lost_caller import AttemptResult, LostCaller
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.state import may_step
from console.domain.contact.words import EngageMode, EscalateReason
from console.domain.contact.work import ContactWork, StruckNote
from console.domain.contact.work_wishes import RescueWish, StrikeWish
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Level
from db.facts import Fact
from db.facts import screening as facts

TICK_MS = 1000


class CallerController(QObject):
    """Own the mark ON PHONE and what follows from it.

    Signals:
        phone_changed: An ``OnPhone``, or None.
        phone_lapsed: The ``OnPhone`` that nobody renewed.
        escalated: The ``ContactWork`` that was just escalated, for its card.
        note_struck: The ``ContactId`` whose log is to lose the words that were struck.
    """

    phone_changed = Signal(object)
    phone_lapsed = Signal(object)
    escalated = Signal(object)
    note_struck = Signal(object)

    def __init__(self, book: WorkBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self.phone: OnPhone | None = None
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        book.work_left.connect(self._left)
        book.work_changed.connect(self._follow)

    # -- on the phone ---------------------------------------------------------------------------

    @Slot()
    def toggle_phone(self) -> None:
        """Say that the caller of the open contact is on the line; again renews it."""
        contact_id = self._book.open_id
        work = self._book.ahead(contact_id) if contact_id is not None else None
        if contact_id is None or work is None or work.contact.is_over:
            self._book.notices.caution(
                self.tr("No contact is open, so nobody can be on the phone. Claim or open one.")
            )
            return
        now = self._book.clock()
        if self.phone is not None and self.phone.contact_id == contact_id:
            self._mark(self.phone.renew(now), "renewed")
            return
        self._mark(OnPhone(contact_id=contact_id, since=now, renewed_at=now), "on")
        self._engage(work)

    @Slot()
    def end_phone(self) -> None:
        """Say that nobody is on the line any more."""
        if self.phone is not None:
            self._mark(None, "off")

    @Slot()
    def look_at_clock(self) -> None:
        """Let a mark lapse that nobody renewed."""
        phone = self.phone
        if phone is not None and phone.has_lapsed(self._book.clock()):
            self._mark(None, "lapsed")
            self.phone_lapsed.emit(phone)

    def stop(self) -> None:
        """Look at no clock any more: the desk is being closed."""
        self._tick.stop()

    def load(self, phone: OnPhone | None) -> None:
        """Begin with a mark as it was before the desk was closed, or none."""
        self.phone = phone
        (self._tick.start if phone is not None else self._tick.stop)()
        self.phone_changed.emit(phone)

    def _mark(self, phone: OnPhone | None, what: str) -> None:
        about = phone.contact_id if phone is not None else ""
        if phone is None and self.phone is not None:
            about = self.phone.contact_id
        # Shown at once: whom the next escalation is about must never wait for a disk.
        self.load(phone)
        fact = facts.PhoneMarked(contact_id=about, what=what, at_ms=ms_of(self._book.clock()))
        self._book.ask(ContactId(about), _same, [fact])

    def _engage(self, work: ContactWork) -> None:
        """Take the state along; a hard stop leaves it at consulting, which is always allowed."""
        if work.contact.state in {ContactState.ENGAGED, ContactState.ESCALATED}:
            return
        result = work.screen(self._book.questions)
        contact_id = work.contact.contact_id
        wished = Move(
            to=ContactState.ENGAGED,
            at=self._book.clock(),
            mode=EngageMode.TAKEOVER,
            hard_stop=result.hard_stop,
            codes=result.codes,
            level="NA",
            reason="ON_PHONE",
        )
        if result.hard_stop:
            wished = replace(wished, to=ContactState.CONSULTING, mode=None)
        if wished.to is not work.contact.state:
            self._book.go(contact_id, wished)

    # -- escalate -------------------------------------------------------------------------------

    def target(self) -> ContactWork | None:
        """Return the contact that the held key would escalate: the one ON PHONE, or None."""
        return self._book.ahead(self.phone.contact_id) if self.phone is not None else None

    @Slot()
    def escalate(self) -> None:
        """Escalate the contact ON PHONE in one act; reason and details come later."""
        work = self.target()
        person = self._book.person
        if work is None or person is None:
            self._book.notices.caution(
                self.tr("Nobody is ON PHONE, so nothing was escalated. Mark the contact first.")
            )
            return
        contact_id = work.contact.contact_id
        if work.contact.state is ContactState.ESCALATED:
            self.escalated.emit(work)
            return
        move = Move(
            to=ContactState.ESCALATED,
            at=self._book.clock(),
            reason=EscalateReason.NOT_SAID.code,
            party=person.name,
            party_id=person.person_id,
        )
        if self._book.go(contact_id, move):
            after = self._book.ahead(contact_id)
            if after is not None:
                self.escalated.emit(after)  # the card is read aloud while the disk is still busy

    @Slot(object)
    def told(self, wish: RescueWish) -> None:
        """Take the name of the person who was told."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            contact = work.contact.tell(RescueTold(name=wish.name, at=at))
            return replace(work, contact=contact)

        fact = facts.RescueTold(contact_id=wish.contact_id, name=wish.name, at_ms=ms_of(at))
        self._book.ask(wish.contact_id, change, [fact])

    @Slot(object)
    def confirmed(self, wish: RescueWish) -> None:
        """Take who reached the person or took over."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            contact = work.contact.confirm_rescue(RescueTold(name=wish.name, at=at))
            return replace(work, contact=contact)

        fact = facts.RescueConfirmed(contact_id=wish.contact_id, name=wish.name, at_ms=ms_of(at))
        self._book.ask(wish.contact_id, change, [fact])

    @Slot(object)
    def excused(self, wish: RescueWish) -> None:
        """Take a lead's or shift supervisor's reason for a rescue that nobody confirmed."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            excuse = RescueExcuse(name=wish.name, role=wish.role, reason=wish.reason, at=at)
            return replace(work, contact=work.contact.excuse_rescue(excuse))

        fact = facts.RescueExcused(
            contact_id=wish.contact_id,
            name=wish.name,
            role=wish.role,
            reason=wish.reason,
            at_ms=ms_of(at),
        )
        self._book.ask(wish.contact_id, change, [fact])

    @Slot(object)
    def say_reason(self, wish: RescueWish) -> None:
        """Take why it was escalated, once there is a moment."""

        def change(work: ContactWork) -> ContactWork:
            return replace(work, contact=work.contact.say_rescue(wish.reason))

        fact = facts.RescueSaid(contact_id=wish.contact_id, reason=wish.reason)
        self._book.ask(wish.contact_id, change, [fact])

    # -- a lost line ----------------------------------------------------------------------------

    def lose(self, number: str) -> None:
        """Say in one key that the line of the contact ON PHONE dropped.

        Args:
            number: Where to call back, as the call has it; may be empty.
        """
        work = self.target()
        if work is None:
            self._book.notices.caution(
                self.tr("Nobody is ON PHONE, so no caller was lost. Mark the contact first.")
            )
            return
        contact_id, at = work.contact.contact_id, self._book.clock()
        floor = work.floor(self._book.questions).level
        level: Level = Level.NOT_ASSESSED if floor is Level.NONE else floor
        if work.chosen is not None:
            level = work.chosen.level
        lost = LostCaller(lost_at=at, number=number, place=work.place, level=level.code)
        also: list[Fact] = [
            facts.LineLost(
                contact_id=contact_id,
                number=number,
                place=work.place,
                level=level.code,
                at_ms=ms_of(at),
            )
        ]
        before = work.contact.state
        if may_step(before, ContactState.LOST):
            wished = Move(to=ContactState.LOST, at=at)
            contact, moves = walk(work.contact, wished)
            also = [*moves, *also]
        else:
            contact = work.contact

        def change(now: ContactWork) -> ContactWork:
            if now.contact.state is before and contact.state is not before:
                moved, _ = walk(now.contact, Move(to=contact.state, at=at))
                return replace(now, contact=moved, lost=lost)
            return replace(now, lost=lost)

        if self._book.ask(contact_id, change, also):
            self._mark(None, "off")

    @Slot(object, object)
    def tried(self, contact_id: ContactId, result: AttemptResult) -> None:
        """Take what came of one call back; an answer brings the caller back on the phone."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            if work.lost is None:
                return work
            return replace(work, lost=work.lost.try_again(result, max(at, work.lost.lost_at)))

        fact = facts.CallbackTried(contact_id=contact_id, result=result.code, at_ms=ms_of(at))
        asked = self._book.ask(contact_id, change, [fact])
        if asked and result is AttemptResult.ANSWERED:
            self._mark(OnPhone(contact_id=contact_id, since=at, renewed_at=at), "on")
            work = self._book.ahead(contact_id)
            if work is not None and work.contact.state is ContactState.LOST:
                mode = EngageMode.CALLBACK
                self._book.go(contact_id, Move(to=ContactState.ENGAGED, at=at, mode=mode))

    # -- entered in error -----------------------------------------------------------------------

    def strike(self, wish: StrikeWish, text: str) -> None:
        """Strike words that stood on the wrong contact; they are kept in the journal, hidden."""
        at = self._book.clock()

        def change(work: ContactWork) -> ContactWork:
            if not wish.reason.strip() or not text.strip():
                raise RefusedError("Striking a note needs words to strike and a reason.")
            note = StruckNote(text=text, reason=wish.reason, at=at)
            return replace(work, struck=(*work.struck, note))

        def done() -> None:
            self.note_struck.emit(wish.contact_id)

        fact = facts.NoteStruck(contact_id=wish.contact_id, text=text, reason=wish.reason)
        self._book.ask(wish.contact_id, change, [fact], done)

    @Slot(object)
    def _follow(self, work: ContactWork) -> None:
        """Keep nobody on the phone of a contact that is over: nothing could be escalated there."""
        phone = self.phone
        if (
            phone is not None
            and phone.contact_id == work.contact.contact_id
            and work.contact.is_over
        ):
            self._mark(None, "off")

    @Slot(object)
    def _left(self, contact_id: ContactId) -> None:
        if self.phone is not None and self.phone.contact_id == contact_id:
            self.load(None)


def _same(work: ContactWork) -> ContactWork:
    return work
