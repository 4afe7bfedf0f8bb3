"""Carry out what a clinician does to send a call elsewhere, and keep every open reroute in view.

Each step is checked against the rules of the trade, written, and shown only once it is on disk. A
request leaves after its entry is on disk, or not at all.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.reroute_book import RerouteBook, ScreenFacts
from console.controllers.reroute_facts import Made, edit_of, fact_of, proposal_parts
from console.controllers.session_controller import SessionController
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet
from console.domain.feed.requests import FeedRequest, RequestKind
from console.domain.refusal import RefusedError
from console.domain.reroute.brief import Brief, OutgoingRefusedError, check_brief, release
from console.domain.reroute.clocks import first_moment, is_late
from console.domain.reroute.reroute import AskId, Reroute, RerouteEvent, Step, replay, take
from console.domain.reroute.sending import SendRefusedError
from console.domain.reroute.sheet import BoardLine, BriefWish, ProposeWish, SendWish, StepWish
from console.domain.reroute.target_fit import Fit
from console.domain.reroute.targets import Staffing, TargetId, TargetSet
from console.domain.reroute.words import WayOut

if TYPE_CHECKING:
    from db.facts import Fact
    from db.rows import Receipt

_TICK_MS = 1000


class RerouteController(QObject):
    """Own every reroute that has not landed, and the targets.

    Signals:
        sheet_changed: A ``RerouteSheet`` of the contact that is looked at, or None.
        board_changed: A tuple of ``BoardLine``: what has not landed.
        ticked: A ``datetime`` once a second while anything is open.
        request_asked: A ``FeedRequest`` that is on disk and may leave.
        cancel_asked: The id of a request that no longer stands.
    """

    sheet_changed = Signal(object)
    board_changed = Signal(object)
    ticked = Signal(object)
    request_asked = Signal(object)
    cancel_asked = Signal(object)

    def __init__(
        self,
        record: RecordController,
        queue: QueueController,
        session: SessionController,
        notices: NoticeController,
        targets: TargetSet,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._session = session
        self._notices = notices
        self._clock = clock
        self.book = RerouteBook(queue, targets)
        self.sheet: ContactSheet | None = None
        self.busy: set[ContactId] = set()
        """Contacts of which an entry is on its way to the disk."""
        self._held: dict[ContactId, Callable[[], None] | None] = {}
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    # -- what is known ------------------------------------------------------------------------

    def load(
        self,
        reroutes: Iterable[Reroute],
        briefs: Mapping[ContactId, Brief],
        staffing: Mapping[TargetId, Staffing],
    ) -> None:
        """Take over what the record holds open."""
        self.book.reroutes = {one.contact_id: one for one in reroutes}
        self.book.briefs = dict(briefs)
        self.book.staffing = dict(staffing)
        self._tell_board()
        self._tell_sheet()

    @Slot()
    def refresh(self) -> None:
        """Show again what rests on the book."""
        self._tell_sheet()

    def unload(self) -> None:
        """Show nothing: the person has left. Open reroutes stay on the board."""
        self.look_at(None)

    def hear_screen(self, contact_id: ContactId, facts: ScreenFacts) -> None:
        """Take what the safety screen of a contact says now."""
        self.book.screens[contact_id] = facts
        if self.sheet is not None and self.sheet.contact.contact_id == contact_id:
            self._tell_sheet()

    def reroute_of(self, contact_id: ContactId) -> Reroute | None:
        """Return a contact's reroute."""
        return self.book.reroutes.get(contact_id)

    @property
    def board(self) -> tuple[BoardLine, ...]:
        """Return what has not landed."""
        return tuple(
            BoardLine(reroute=one)
            for one in self.book.reroutes.values()
            if one.asks and not one.is_landed
        )

    @Slot(object)
    def look_at(self, sheet: ContactSheet | None) -> None:
        """Show the reroute of another contact, or of the same with a changed log."""
        self.sheet = sheet
        self._tell_sheet()

    # -- what a person does -------------------------------------------------------------------

    @Slot(object)
    def propose(self, wish: ProposeWish) -> None:
        """Pick a target; one that does not fit, or not yet, needs a reason."""
        if self._hold(wish.contact_id, partial(self.propose, wish)):
            return
        sheet = self.sheet
        target = self.book.targets.find(wish.target_id)
        if sheet is None or sheet.contact.contact_id != wish.contact_id or target is None:
            return
        offered = self.book.offers_for(sheet, self._clock())
        offer = next(one for one in offered if one.target.target_id == wish.target_id)
        if offer.fit is not Fit.FITS and not wish.reason.strip():
            self._notices.caution(
                self.tr("{name}: {why}. To ask them all the same, say why.").format(
                    name=target.name, why=offer.reasons[0].text
                )
            )
            return
        event = RerouteEvent(
            step=Step.PROPOSED,
            at=self._clock(),
            ask_id=AskId(str(uuid4())),
            target_id=target.target_id,
            target_name=target.name,
            target_kind=target.kind.code,
            answer_s=target.answers_within_s,
        )
        reroute = self.book.reroute_for(sheet, self._clock())
        more = proposal_parts(reroute, offer, offered, self.book.targets, wish.reason.strip())
        old = self.book.brief_for(reroute)
        brief = replace(old, asked=target.kind.label)
        events: list[Made] = [(event, more)]
        if not reroute.brief_version or brief != old:
            events.append(edit_of(reroute, brief, event.at))
        self.write(reroute, events, brief=brief)

    @Slot(object)
    def edit_brief(self, wish: BriefWish) -> None:
        """Change the card; it is a new version even where nothing has left yet."""
        if self._hold(wish.contact_id, partial(self.edit_brief, wish)):
            return
        reroute = self.book.reroutes.get(wish.contact_id)
        if reroute is None or wish.brief == self.book.brief_for(reroute):
            return
        try:
            check_brief(wish.brief, self.book.secrets_for(self.sheet, wish.contact_id))
        except OutgoingRefusedError as refused:
            self._notices.refusal(refused)
            return
        edited = edit_of(reroute, wish.brief, self._clock())
        self.write(reroute, [edited], brief=wish.brief, done=self._tell_behind)

    @Slot(object)
    def send(self, wish: SendWish) -> None:
        """Let the card leave by one way; refused, the attempt is written down and nothing waits."""
        if self._hold(wish.contact_id, partial(self.send, wish)):
            return
        reroute = self.book.reroutes.get(wish.contact_id)
        ask = reroute.ask(wish.ask_id) if reroute else None
        if reroute is None or ask is None:
            return
        now = self._clock()
        until = now + timedelta(seconds=ask.answer_s)
        person = wish.person.strip()
        if wish.way is WayOut.READ_ALOUD and not person:
            self._notices.caution(self.tr("Not recorded: who heard it? A name is needed."))
            return
        try:
            self.book.check_way(wish.way, now, until)
            outgoing = release(
                self.book.brief_for(reroute),
                self.book.secrets_for(self.sheet, wish.contact_id),
                way=wish.way,
                version=reroute.brief_version,
                now=now,
                valid_until=until,
            )
        except (SendRefusedError, OutgoingRefusedError) as refused:
            code = "OFFLINE" if isinstance(refused, SendRefusedError) else "TEXT"
            event = RerouteEvent(
                step=Step.NOT_SENT, at=now, ask_id=ask.ask_id, way=wish.way.code, code=code
            )
            self._notices.refusal(refused)
            self.write(reroute, [(event, {})])
            return
        requested = RerouteEvent(
            step=Step.REQUESTED,
            at=now,
            ask_id=ask.ask_id,
            way=wish.way.code,
            valid_until=until,
            version=reroute.brief_version,
            person=person,
        )
        events: list[Made] = [(requested, {"text": outgoing.text})]
        if person:
            events.append((replace(requested, step=Step.DELIVERED), {}))

        def leave(_: Reroute) -> None:
            if wish.way is WayOut.FEED:
                self.request_asked.emit(
                    FeedRequest(
                        request_id=ask.ask_id,
                        kind=RequestKind.SERVICE,
                        agency=self.book.agency_of(ask.target_id),
                        call_id=reroute.call_id,
                        parts=outgoing.parts,
                        valid_until=until,
                    )
                )

        self.write(reroute, events, done=leave)

    @Slot(object)
    def step(self, wish: StepWish) -> None:
        """Record what was said of a request, or that the call went back to a named person."""
        if self._hold(wish.contact_id, partial(self.step, wish)):
            return
        reroute = self.book.reroutes.get(wish.contact_id)
        if reroute is None and self.sheet is not None and wish.step is Step.RETURNED:
            reroute = self.book.reroute_for(self.sheet, self._clock())
        if reroute is None:
            return
        event = RerouteEvent(
            step=wish.step,
            at=self._clock(),
            ask_id=wish.ask_id,
            person=wish.person.strip(),
            position=wish.position.strip(),
            code=wish.code,
            words=wish.words.strip(),
            version=reroute.brief_version,
            said_at=first_moment(wish.said_at, reroute.ask(wish.ask_id)),
        )
        over_feed = [
            ask.ask_id
            for ask in reroute.asks
            if ask.is_alive
            and ask.way == WayOut.FEED.code
            and (wish.step is Step.RETURNED or ask.ask_id == wish.ask_id)
        ]

        def cancel(_: Reroute) -> None:
            if wish.step in {Step.WITHDRAWN, Step.RETURNED}:
                for ask_id in over_feed:
                    self.cancel_asked.emit(ask_id)

        self.write(reroute, [(event, {})], done=cancel)

    @Slot()
    def tick(self) -> None:
        """Let time pass: what has run out is written as expired."""
        now = self._clock()
        for reroute in list(self.book.reroutes.values()):
            late = next((ask for ask in reroute.asks if is_late(ask, now)), None)
            if late is not None and reroute.contact_id not in self.busy:
                event = RerouteEvent(step=Step.EXPIRED, at=now, ask_id=late.ask_id)
                self.write(reroute, [(event, {})], quiet=True)
        self.ticked.emit(now)

    def take_event(self, reroute: Reroute, event: RerouteEvent, **more: object) -> None:
        """Write a step that the other side's system caused."""
        self.write(reroute, [(event, more)], quiet=True)

    def keep_words(self, contact_id: ContactId, words: str) -> None:
        """Show an answer that fitted nothing; the record has it."""
        self.book.kept[contact_id] = (*self.book.kept.get(contact_id, ()), words)[-5:]
        self._tell_sheet()

    # -- inside -------------------------------------------------------------------------------

    def _hold(self, contact_id: ContactId, act: Callable[[], None]) -> bool:
        """Hold a person's act back while a step of nobody's is written: it must not be lost."""
        if contact_id not in self._held:
            return False
        self._held[contact_id] = act
        return True

    def _free(self, contact_id: ContactId) -> None:
        self.busy.discard(contact_id)
        held = self._held.pop(contact_id, None)
        if held is not None:
            held()

    def write(
        self,
        reroute: Reroute,
        events: "list[Made]",
        *,
        brief: Brief | None = None,
        done: Callable[[Reroute], None] | None = None,
        quiet: bool = False,
    ) -> None:
        """Write steps in one transaction; what is shown changes in the callback of the commit."""
        contact_id = reroute.contact_id
        if contact_id in self.busy:
            return
        if self._session.session is None and not quiet:
            self._notices.caution(self.tr("Nobody is signed on. Nothing was recorded."))
            return
        after = reroute
        found: list[Fact] = []
        try:
            for event, more in events:
                after = take(after, event)
                found.append(fact_of(contact_id, event, **more))
        except RefusedError as refused:
            if not quiet:
                self._notices.refusal(refused)
            return
        self.busy.add(contact_id)
        if quiet:
            self._held[contact_id] = None
        written = partial(self._written, reroute, events, brief, done)
        self._record.write(found, written, partial(self._free, contact_id))

    def _written(
        self,
        now: Reroute,
        events: "list[Made]",
        brief: Brief | None,
        done: Callable[[Reroute], None] | None,
        receipts: "tuple[Receipt, ...]",
    ) -> None:
        """Take the steps at the time of their entries, as they are read back."""
        now = replay(
            now,
            (
                replace(event, at=max(event.at, receipt_time(receipt)))
                for (event, _), receipt in zip(events, receipts, strict=True)
            ),
        )
        self.book.reroutes[now.contact_id] = now
        if brief is not None:
            self.book.briefs[now.contact_id] = brief
        self._tell_board()
        self._tell_sheet()
        if done is not None:
            done(now)
        self._free(now.contact_id)

    def _tell_behind(self, reroute: Reroute) -> None:
        if reroute.behind:
            self._notices.caution(
                self.tr("{target} has the older card. Tell them what changed.").format(
                    target=reroute.behind[0].target_name
                )
            )

    def _tell_board(self) -> None:
        self._keep_time()
        self.board_changed.emit(self.board)

    def _tell_sheet(self) -> None:
        self._keep_time()
        sheet = self.sheet
        self.sheet_changed.emit(sheet and self.book.view_of(sheet, self._clock()))

    def _keep_time(self) -> None:
        """Tick while a reroute is looked at or any has not landed."""
        if self.sheet is None and not self.board:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
