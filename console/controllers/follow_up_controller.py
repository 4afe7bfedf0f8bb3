"""Carry out planned later calls: plan, ask what is safe, try, end."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.act_writer import receipt_time
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.reroute_facts import at_ms, unix_ms
from console.controllers.session_controller import SessionController
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.finish.follow_up import (
    Attempt,
    AttemptResult,
    AttemptWay,
    FollowUp,
    FollowUpId,
    FollowUpRefusedError,
    FollowUpState,
    Outcome,
    Purpose,
    Safe,
)
from console.domain.finish.follow_up_wishes import (
    AttemptWish,
    CloseWish,
    PlanFollowUpWish,
    SafetyWish,
)
from console.domain.finish.words import Consent
from console.domain.refusal import RefusedError
from db.facts.finish import (
    FollowUpAttempted,
    FollowUpClosed,
    FollowUpPlanned,
    FollowUpSafetyAsked,
)

if TYPE_CHECKING:
    from db.facts import Fact
    from db.rows import Entry, Receipt

_TICK_MS = 10_000


class FollowUpController(QObject):
    """Own every follow-up of this desk that has not ended.

    Signals:
        changed: A tuple of ``FollowUp``, the first due first.
        ticked: A ``datetime``, every few seconds while any is open.
        worry: A ``FollowUp`` that ended in a worry: it goes back into the queue's notices.
    """

    changed = Signal(object)
    ticked = Signal(object)
    worry = Signal(object)

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
        self._open: dict[FollowUpId, FollowUp] = {}
        self._busy: set[FollowUpId] = set()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def load(self, follow_ups: Iterable[FollowUp]) -> None:
        """Take over what the record holds open."""
        self._open = {one.follow_up_id: one for one in follow_ups}
        self._tell()

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """Return what has not ended, the first due first."""
        return tuple(sorted(self._open.values(), key=lambda one: one.to_at))

    def due(self) -> tuple[FollowUp, ...]:
        """Return what is due or overdue now."""
        now = self._clock()
        late = {FollowUpState.DUE, FollowUpState.OVERDUE}
        return tuple(one for one in self.follow_ups if one.state_at(now) in late)

    @Slot(object)
    def plan(self, wish: PlanFollowUpWish) -> None:
        """Plan a later call; without a yes of the person there is none."""
        if not self._may_act():
            return
        if wish.consent is not Consent.YES:
            self._notices.caution(self.tr("Not planned: the person has not said yes to a call."))
            return
        if wish.window is None or wish.purpose is None:
            self._notices.caution(self.tr("Not planned: say when, and what for."))
            return
        now = self._clock()
        planned = FollowUp(
            follow_up_id=FollowUpId(str(uuid4())),
            contact_id=wish.contact_id,
            number=wish.number,
            person=wish.person.strip(),
            phone=wish.phone.strip(),
            purpose=wish.purpose,
            from_at=now,
            to_at=now + timedelta(hours=wish.window.hours),
            consented=True,
            call=wish.call,
            text=wish.text,
            voicemail=wish.voicemail,
            words=wish.words.strip(),
        )
        fact = FollowUpPlanned(
            follow_up_id=planned.follow_up_id,
            contact_id=planned.contact_id,
            call_number=planned.number,
            person=planned.person,
            phone=planned.phone,
            purpose=planned.purpose.code,
            from_ms=unix_ms(planned.from_at),
            to_ms=unix_ms(planned.to_at),
            consent=wish.consent.code,
            safe_to_call=planned.call.code,
            safe_to_text=planned.text.code,
            safe_to_voicemail=planned.voicemail.code,
            words=planned.words,
        )
        self._write(planned, fact, self.tr("Follow-up planned."))

    @Slot(object)
    def say_safe(self, wish: SafetyWish) -> None:
        """Record what the person said is safe."""

        def said(one: FollowUp) -> FollowUp:
            return one.say_safe(wish.call, wish.text, wish.voicemail)

        fact = FollowUpSafetyAsked(
            follow_up_id=wish.follow_up_id,
            safe_to_call=wish.call.code,
            safe_to_text=wish.text.code,
            safe_to_voicemail=wish.voicemail.code,
        )
        self._step(wish.follow_up_id, said, fact, self.tr("Written down what is safe."))

    @Slot(object)
    def attempt(self, wish: AttemptWish) -> None:
        """Record a try."""
        if wish.way is None or wish.result is None:
            self._notices.caution(self.tr("Not recorded: say how, and what came of it."))
            return
        tried = Attempt(
            at=self._clock(), way=wish.way, result=wish.result, words=wish.words.strip()
        )
        fact = FollowUpAttempted(
            follow_up_id=wish.follow_up_id,
            way=tried.way.code,
            result=tried.result.code,
            words=tried.words,
        )

        def try_it(one: FollowUp) -> FollowUp:
            return one.try_it(tried)

        self._step(wish.follow_up_id, try_it, fact, self.tr("Attempt recorded."))

    @Slot(object)
    def close(self, wish: CloseWish) -> None:
        """Record how it ended; a worry names who at 911 was told and is said again."""

        def end(one: FollowUp) -> FollowUp:
            return one.close(wish.outcome, wish.told)

        fact = FollowUpClosed(
            follow_up_id=wish.follow_up_id,
            outcome=wish.outcome.code if wish.outcome else "",
            told=wish.told.strip(),
            words=wish.words.strip(),
        )
        self._step(wish.follow_up_id, end, fact, self.tr("Follow-up ended."))

    # -- inside -------------------------------------------------------------------------------

    def _may_act(self) -> bool:
        if self._session.session is None:
            self._notices.caution(self.tr("Nobody is signed on. Nothing was recorded."))
            return False
        return True

    def _step(
        self,
        follow_up_id: FollowUpId,
        change: Callable[[FollowUp], FollowUp],
        fact: "Fact",
        words: str,
    ) -> None:
        one = self._open.get(follow_up_id)
        if one is None or follow_up_id in self._busy or not self._may_act():
            return
        try:
            after = change(one)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        self._write(after, fact, words)

    def _write(self, after: FollowUp, fact: "Fact", words: str) -> None:
        follow_up_id = after.follow_up_id
        self._busy.add(follow_up_id)

        def written(receipts: "tuple[Receipt, ...]") -> None:
            self._busy.discard(follow_up_id)
            now = _timed(after, receipt_time(receipts[-1]))
            if now.outcome is None:
                self._open[follow_up_id] = now
            else:
                self._open.pop(follow_up_id, None)
            self._tell()
            self._notices.news(words)
            if now.outcome is Outcome.WELFARE_CHECK_SENT:
                self.worry.emit(now)

        self._record.write([fact], written, lambda: self._busy.discard(follow_up_id))

    def _tell(self) -> None:
        if self._open and not self._timer.isActive():
            self._timer.start()
        self.changed.emit(self.follow_ups)

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit(self._clock())


def follow_up_from(entries: "Iterable[Entry]") -> FollowUp | None:
    """Return a follow-up as the record has it; None where its plan is not there."""
    found: FollowUp | None = None
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, FollowUpPlanned) and found is None:
            found = _planned(fact)
        elif found is not None:
            try:
                found = _after(found, fact, at_ms(entry.wall_ms))
            except FollowUpRefusedError:
                continue  # of another desk, behind the end: it stays in the journal
    return found


def _planned(fact: FollowUpPlanned) -> FollowUp:
    return FollowUp(
        follow_up_id=FollowUpId(fact.follow_up_id),
        contact_id=ContactId(fact.contact_id),
        number=fact.call_number,
        person=fact.person,
        phone=fact.phone,
        purpose=Purpose(fact.purpose),
        from_at=at_ms(fact.from_ms),
        to_at=at_ms(max(fact.from_ms, fact.to_ms)),
        consented=fact.consent == Consent.YES.code,
        call=Safe(fact.safe_to_call),
        text=Safe(fact.safe_to_text),
        voicemail=Safe(fact.safe_to_voicemail),
        words=fact.words,
    )


def _after(one: FollowUp, fact: object, at: datetime) -> FollowUp:
    if isinstance(fact, FollowUpSafetyAsked):
        return one.say_safe(
            Safe(fact.safe_to_call), Safe(fact.safe_to_text), Safe(fact.safe_to_voicemail)
        )
    if isinstance(fact, FollowUpAttempted):
        way, result = AttemptWay(fact.way), AttemptResult(fact.result)
        return one.try_it(Attempt(at=at, way=way, result=result, words=fact.words))
    if isinstance(fact, FollowUpClosed):
        return one.close(Outcome(fact.outcome), fact.told)
    return one


def _timed(one: FollowUp, at: datetime) -> FollowUp:
    """Give the newest attempt the time of its entry."""
    if not one.attempts:
        return one
    return replace(one, attempts=(*one.attempts[:-1], replace(one.attempts[-1], at=at)))
