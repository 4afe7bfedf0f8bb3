"""Join requests that other agencies send over the feed to the calls they are about.

What the feed asks is shown at once, like everything the feed says, and written as soon as the
record takes it. The sender hears how it stands: it waits, somebody has it, nobody has taken it in
time, nobody is here. A request is never answered with a yes before a person has claimed the call.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.mark_controller import MarkController
from console.controllers.notice_controller import NoticeController
from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.domain.calls.call import CallId
from console.domain.calls.queue import QueueDelta
from console.domain.clock import utc_now
from console.domain.feed.events import RequestCancelled, RequestHeard
from console.domain.feed.requests import RequestAnswer
from console.domain.notices import Notice, NoticeLevel
from console.domain.vocabulary import RequesterRole
from db.facts import CallRequested, CallRequestWithdrawn, Fact

LIMIT = timedelta(seconds=180)
"""After which the sender is told that nobody has taken it. Source: design/domain.md 1.3."""

TICK_MS = 5_000
HAS_IT = "A clinician has it"
QUEUED, ACCEPTED, NOBODY_CAME, NOBODY_HERE = 182, 200, 408, 503


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A request that nobody has taken yet."""

    call_id: CallId
    number: str
    agency: str
    at: datetime
    serves: bool
    late: bool = False


class InboundController(QObject):
    """Own what was asked of this desk over the feed since it was started.

    Signals:
        answered: A ``RequestAnswer`` that is to be sent back.
    """

    answered = Signal(object)

    def __init__(
        self,
        record: RecordController,
        queue: QueueController,
        session: SessionController,
        marks: MarkController,
        notices: NoticeController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._record = record
        self._queue = queue
        self._session = session
        self._marks = marks
        self._notices = notices
        self._asked: dict[str, _Asked] = {}
        self._taken: set[str] = set()
        self._unwritten: list[Fact] = []
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        queue.request_told.connect(self.hear)
        queue.rows_changed.connect(self._rows_changed)

    @Slot(object)
    def hear(self, event: object) -> None:
        """Take a request, or its withdrawal."""
        if isinstance(event, RequestHeard):
            self._heard(event)
        elif isinstance(event, RequestCancelled):
            self._cancelled(event.request_id)

    def write_rest(self) -> None:
        """Write what was asked before the record was open."""
        if self._record.is_open and self._unwritten:
            facts, self._unwritten = self._unwritten, []
            self._record.note(facts)

    @Slot()
    def look_at_clock(self) -> None:
        """Tell senders whom nobody has answered in time; the request stands on."""
        now = self._clock()
        for request_id, asked in tuple(self._asked.items()):
            if asked.serves and not asked.late and now - asked.at >= LIMIT:
                self._asked[request_id] = replace(asked, late=True)
                self._answer(request_id, NOBODY_CAME, "Nobody has taken it yet. It still stands.")

    def stop(self) -> None:
        """Look at no clock any more."""
        self._tick.stop()

    def _heard(self, event: RequestHeard) -> None:
        if event.request_id in self._taken:  # sent again
            self._answer(event.request_id, ACCEPTED, HAS_IT)
            return
        here = self._session.session is not None
        agency = event.agency or self.tr("an agency without a name")
        known = self._asked.get(event.request_id)
        if event.call is None:
            self._say(agency, self.tr("a call that cannot be read"), event)
        elif known is None:
            call_id, number = event.call.call_id, event.call.number
            who = agency if event.serves else self.tr("{agency}, to be aware").format(agency=agency)
            self._asked[event.request_id] = _Asked(
                call_id=call_id, number=number, agency=who, at=event.heard_at, serves=event.serves
            )
            self._tick.start()
            self._write(
                CallRequested(
                    call_id=call_id,
                    call_number=number,
                    channel="",
                    requester_role=RequesterRole.OTHER_AGENCY.code,
                    requester=who,
                )
            )
            self._marks.change(
                call_id,
                requested_at=event.heard_at,
                requester=who,
                requester_role=RequesterRole.OTHER_AGENCY,
                channel=None,
            )
            self._say(agency, number or str(call_id), event)
        if event.request_id in self._taken:
            return  # somebody had the call already, and the sender has just heard so
        if not event.serves:
            self._answer(event.request_id, ACCEPTED, "Shown at the clinician's desk")
        elif here:
            self._answer(event.request_id, QUEUED, "Waits for the clinician")
        else:
            self._answer(event.request_id, NOBODY_HERE, "No clinician is signed on")

    def _cancelled(self, request_id: str) -> None:
        asked = self._asked.pop(request_id, None)
        if asked is None:
            return
        if all(other.call_id != asked.call_id for other in self._asked.values()):
            self._write(
                CallRequestWithdrawn(
                    call_id=asked.call_id, call_number=asked.number, reason="cancelled by sender"
                )
            )
            self._marks.change(
                asked.call_id, requested_at=None, requester="", requester_role=None, channel=None
            )
        self._notices.caution(
            self.tr("{agency} took its request back: {number}.").format(
                agency=asked.agency, number=asked.number or asked.call_id
            )
        )

    @Slot(object)
    def _rows_changed(self, delta: QueueDelta) -> None:
        """Tell the sender once a person has the call."""
        if not self._asked:
            return
        owned = {row.call_id for row in (*delta.added, *delta.changed) if row.mark.owner}
        for request_id, asked in tuple(self._asked.items()):
            if asked.call_id in owned:
                del self._asked[request_id]
                if asked.serves:
                    self._taken.add(request_id)
                    self._answer(request_id, ACCEPTED, HAS_IT)

    def _say(self, agency: str, number: str, event: RequestHeard) -> None:
        words = (
            self.tr("{agency} asks for you over the feed: {number}.")
            if event.serves
            else self.tr("{agency} lets you know over the feed: {number}.")
        ).format(agency=agency, number=number)
        self._notices.pass_on(
            Notice(
                level=NoticeLevel.CAUTION,
                happened=f"{words} {event.words}".strip(),
                topic=f"request {event.request_id}",
            )
        )

    def _answer(self, request_id: str, code: int, text: str) -> None:
        self.answered.emit(RequestAnswer(request_id=request_id, code=code, text=text))

    def _write(self, fact: Fact) -> None:
        self._unwritten.append(fact)
        self.write_rest()
