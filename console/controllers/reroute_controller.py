"""Carry out what a clinician does to send a call elsewhere, and keep every open reroute in view.

Each step is checked against the rules of the trade, written, and shown only once it is on disk. A
request leaves after its entry is on disk, or not at all.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.reroute_book import RerouteBook, ScreenFacts
from console.controllers.reroute_facts import brief_parts, fact_of
from console.controllers.session_controller import SessionController
from console.domain.brief import Brief, OutgoingRefusedError, check_brief, release
from console.domain.clock import utc_now
from console.domain.contact import ContactId
from console.domain.contact_sheet import ContactSheet
from console.domain.feed_requests import FeedRequest, RequestKind
from console.domain.refusal import RefusedError
from console.domain.reroute import Ask, AskId, Reroute, RerouteEvent, Step, take
from console.domain.reroute_clocks import is_late
from console.domain.reroute_sheet import (
    BoardLine,
    BriefWish,
    ProposeWish,
    SendWish,
    StepWish,
)
from console.domain.reroute_words import WayOut
from console.domain.sending import SendRefusedError, check_may_send
from console.domain.target_fit import Fit
from console.domain.targets import Staffing, TargetId, TargetSet

if TYPE_CHECKING:
    from db.facts import Fact
    from db.rows import Receipt

_TICK_MS = 1000
Made = tuple[RerouteEvent, Mapping[str, object]]
"""A step, and what only the record keeps of it."""


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
        self._sheet: ContactSheet | None = None
        self._busy: set[ContactId] = set()
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
        self._sheet = None
        self.sheet_changed.emit(None)

    def hear_screen(self, contact_id: ContactId, facts: ScreenFacts) -> None:
        """Take what the safety screen of a contact says now."""
        self.book.screens[contact_id] = facts
        if self._sheet is not None and self._sheet.contact.contact_id == contact_id:
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
        self._sheet = sheet
        self._tell_sheet()

    # -- what a person does -------------------------------------------------------------------

    @Slot(object)
    def propose(self, wish: ProposeWish) -> None:
        """Pick a target; one that does not fit, or not yet, needs a reason."""
        sheet = self._sheet
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
        more: dict[str, object] = {
            "call_id": reroute.call_id,
            "call_number": reroute.number,
            "place": reroute.place,
            "position": reroute.position,
            "received_ms": round(reroute.received_at.timestamp() * 1000),
            "fit": offer.fit.value,
            "reason": wish.reason.strip(),
            "rules": f"{self.book.targets.set_id}/{self.book.targets.version}",
            "offered": tuple((one.target.target_id, one.fit.value) for one in offered),
        }
        old = self.book.brief_for(reroute)
        brief = replace(old, asked=target.kind.label)
        events: list[Made] = [(event, more)]
        if not reroute.brief_version or brief != old:
            events.append(self._edit(reroute, brief, event.at))
        self._write(reroute, events, brief=brief)

    @Slot(object)
    def edit_brief(self, wish: BriefWish) -> None:
        """Change the card; it is a new version even where nothing has left yet."""
        reroute = self.book.reroutes.get(wish.contact_id)
        if reroute is None or wish.brief == self.book.brief_for(reroute):
            return
        try:
            check_brief(wish.brief, self.book.secrets_for(self._sheet, wish.contact_id))
        except OutgoingRefusedError as refused:
            self._notices.refusal(refused)
            return
        edited = self._edit(reroute, wish.brief, self._clock())
        self._write(reroute, [edited], brief=wish.brief, done=self._tell_behind)

    @Slot(object)
    def send(self, wish: SendWish) -> None:
        """Let the card leave by one way; refused, the attempt is written down and nothing waits."""
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
            check_may_send(wish.way, online=self.book.feed_takes, now=now, valid_until=until)
            outgoing = release(
                self.book.brief_for(reroute),
                self.book.secrets_for(self._sheet, wish.contact_id),
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
            self._write(reroute, [(event, {})])
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
            heard = replace(requested, step=Step.DELIVERED)
            events.append((heard, {}))

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

        self._write(reroute, events, done=leave)

    @Slot(object)
    def step(self, wish: StepWish) -> None:
        """Record what was said of a request, or that the call went back to a named person."""
        reroute = self.book.reroutes.get(wish.contact_id)
        if reroute is None and self._sheet is not None and wish.step is Step.RETURNED:
            reroute = self.book.reroute_for(self._sheet, self._clock())
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
            said_at=_fitted(wish.said_at, reroute.ask(wish.ask_id)),
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

        self._write(reroute, [(event, {})], done=cancel)

    @Slot()
    def tick(self) -> None:
        """Let time pass: what has run out is written as expired."""
        now = self._clock()
        for reroute in list(self.book.reroutes.values()):
            late = next((ask for ask in reroute.asks if is_late(ask, now)), None)
            if late is not None and reroute.contact_id not in self._busy:
                event = RerouteEvent(step=Step.EXPIRED, at=now, ask_id=late.ask_id)
                self._write(reroute, [(event, {})], quiet=True)
        self.ticked.emit(now)

    def take_event(self, reroute: Reroute, event: RerouteEvent, **more: object) -> None:
        """Write a step that the other side's system caused."""
        self._write(reroute, [(event, more)], quiet=True)

    def is_busy(self, contact_id: str) -> bool:
        """Say whether an entry of a contact is on its way to the disk."""
        return contact_id in self._busy

    def keep_words(self, contact_id: ContactId, words: str) -> None:
        """Show an answer that fitted nothing; the record has it."""
        self.book.kept[contact_id] = (*self.book.kept.get(contact_id, ()), words)[-5:]
        self._tell_sheet()

    # -- inside -------------------------------------------------------------------------------

    def _write(
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
        if contact_id in self._busy:
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
        self._busy.add(contact_id)

        def written(receipts: "tuple[Receipt, ...]") -> None:
            self._busy.discard(contact_id)
            now = reroute
            for (event, _), receipt in zip(events, receipts, strict=True):
                now = take(now, replace(event, at=max(event.at, receipt_time(receipt))))
            self.book.reroutes[contact_id] = now
            if brief is not None:
                self.book.briefs[contact_id] = brief
            self._tell_board()
            self._tell_sheet()
            if done is not None:
                done(now)

        self._record.write(found, written, lambda: self._busy.discard(contact_id))

    def _edit(self, reroute: Reroute, brief: Brief, at: datetime) -> Made:
        event = RerouteEvent(
            step=Step.BRIEF_EDITED, at=at, words=brief.text(), version=reroute.brief_version + 1
        )
        return event, {"parts": brief_parts(brief)}

    def _tell_behind(self, reroute: Reroute) -> None:
        for ask in reroute.behind:
            self._notices.caution(
                self.tr("{target} has the older card. Tell them what changed.").format(
                    target=ask.target_name
                )
            )
            return

    def _tell_board(self) -> None:
        lines = self.board
        if lines and not self._timer.isActive():
            self._timer.start()
        self.board_changed.emit(lines)

    def _tell_sheet(self) -> None:
        sheet = self._sheet
        if sheet is None:
            self.sheet_changed.emit(None)
            return
        if not self._timer.isActive():
            self._timer.start()
        self.sheet_changed.emit(self.book.view_of(sheet, self._clock()))


def _fitted(said_at: datetime | None, ask: Ask | None) -> datetime | None:
    """Return a time of the clock that names no seconds as the first moment it can mean."""
    if said_at is None or ask is None:
        return said_at
    within_minute = timedelta(0) < ask.since - said_at < timedelta(minutes=1)
    return ask.since if within_minute else said_at
