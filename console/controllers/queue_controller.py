"""Drain the feed into the queue once a frame and say what changed."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.domain.calls.call import Call, CallId
from console.domain.calls.candidates import RuleSet
from console.domain.calls.plan_book import PlanBook
from console.domain.calls.queue import CallQueue, DeskMark, QueueDelta, QueueRow
from console.domain.clock import monotonic_s
from console.domain.feed.events import (
    CallsEndedUnseen,
    CallsHeard,
    FeedEvent,
    FeedStateChanged,
    RequestCancelled,
    RequestHeard,
    SnapshotEnded,
)
from console.domain.feed.health import FeedHealth
from console.domain.feed.health_book import HealthBook

FRAME_MS = 33
FIRST_FRAME_MS = 4
"""Until the first calls are told: a person who has just started waits for nothing else."""
SLICE_S = 0.004
"""The most one frame may spend on the feed, so that painting and keys keep their share of 8 ms."""

BACKLOG_MS = 2
"""The pause before the next slice while calls wait, as in a snapshot; what was typed goes first."""


class QueueController(QObject):
    """Own the live queue on the GUI thread.

    Signals:
        rows_changed: A ``QueueDelta``, at most one a frame.
        health_changed: A ``FeedHealth`` when the state changes, and once a second.
        state_changed: A ``FeedHealth`` when the feed's state changes, for the record.
        calls_heard: A tuple of ``Call``, for the mirror in the record.
        calls_missing: A tuple of ``CallId`` that a whole set came without, to be asked for.
        request_told: A ``RequestHeard`` or ``RequestCancelled``: an agency asks over the feed.
        news_told: A tuple of ``QueueNews``: what happened by itself to calls that are marked here.
    """

    rows_changed = Signal(object)
    health_changed = Signal(object)
    state_changed = Signal(object)
    calls_heard = Signal(object)
    calls_missing = Signal(object)
    request_told = Signal(object)
    news_told = Signal(object)

    def __init__(
        self,
        rules: RuleSet,
        parent: QObject | None = None,
        monotonic: Callable[[], float] = monotonic_s,
    ) -> None:
        super().__init__(parent)
        self.queue = CallQueue(rules)
        self._monotonic = monotonic
        self._inbox: deque[FeedEvent] = deque()
        self._waiting: dict[CallId, Call] = {}
        self._snapshot_end: SnapshotEnded | None = None
        self._snapshot_heard = False
        self._ask_missing = False
        self._unseen: list[CallId] = []
        self._book = HealthBook()
        self._frame = QTimer(self, interval=FIRST_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self.drain)
        self._backlog = QTimer(self, interval=BACKLOG_MS, singleShot=True)
        self._backlog.timeout.connect(self.drain)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._tell_health)

    @property
    def health(self) -> FeedHealth:
        """Return how far the queue can be believed now."""
        backlog = len(self._inbox) + len(self._waiting) + (self._snapshot_end is not None)
        return self._book.health(self._monotonic(), backlog=backlog)

    def start(self, inbox: deque[FeedEvent]) -> None:
        """Begin to drain ``inbox``, which one feed thread fills."""
        self._inbox = inbox
        self._frame.start()
        self._second.start()
        self._tell_health()
        if inbox:
            self.drain()  # the feed was quicker than the queue that shows it

    def stop(self) -> None:
        """Stop draining; what still lies in the inbox is left there."""
        self._frame.stop()
        self._backlog.stop()
        self._second.stop()

    def recall(self, calls: Iterable[Call]) -> None:
        """Show calls from the record until the feed told its own; later ones are left out.

        They stand under the band that says the feed is not live yet.
        """
        if self._snapshot_heard:
            return
        known = tuple(calls)
        self._tell(self.queue.hear(known))
        as_of = max((call.heard_at for call in known if call.heard_at), default=None)
        if as_of is not None:
            self._book.recalled(as_of)
            self._tell_health()

    def mark(self, marks: Mapping[CallId, DeskMark]) -> None:
        """Lay what the record says over the calls."""
        self._tell(self.queue.mark(marks))

    def take_plans(self, plans: PlanBook) -> None:
        """Look for these care plans in every call from now on."""
        self._tell(self.queue.take_plans(plans))

    def clear_marks(self) -> None:
        """Forget what the record said, as when another person signs on."""
        self._tell(self.queue.clear_marks())

    @Slot()
    def drain(self) -> None:
        """Apply what the feed brought, the last state of a call only, for ``SLICE_S`` at most."""
        deadline = self._monotonic() + SLICE_S
        heard: list[Call] = []
        changes: list[QueueDelta] = []
        while self._monotonic() < deadline:
            if self._waiting and (self._snapshot_end is not None or len(self._waiting) >= 512):
                self._apply_some(heard, changes)
            elif self._snapshot_end is not None:
                changes.append(self.queue.end_snapshot(self._snapshot_end.call_ids))
                self._snapshot_end = None
                self._ask_missing = True
            elif self._inbox:
                self._take(self._inbox.popleft())
            elif self._waiting:
                self._apply_some(heard, changes)
            else:
                break
        if heard:
            self.calls_heard.emit(tuple(heard))
        self._tell(_gather(changes))
        self._follow_missing()
        if (self._inbox or self._waiting) and self._frame.isActive():
            self._backlog.start()
        if heard and self._frame.interval() != FRAME_MS:
            self._frame.setInterval(FRAME_MS)

    def _follow_missing(self) -> None:
        """Have missing calls asked for, and show which of them ended unseen."""
        if self._ask_missing:
            self._ask_missing = False
            missing = self.queue.missing()
            if missing:
                self.calls_missing.emit(missing)
        if self._unseen and not self._waiting:
            unseen, self._unseen = self._unseen, []
            self._tell(self.queue.end_unseen(unseen))

    def _apply_some(self, heard: list[Call], changes: list[QueueDelta]) -> None:
        """Apply a few calls: the slice is looked at between them."""
        some = [self._waiting.pop(call_id) for call_id in list(self._waiting)[:16]]
        heard.extend(some)
        changes.append(self.queue.hear(some))

    def _take(self, event: FeedEvent) -> None:
        self._book.take(event)
        match event:
            case CallsHeard():
                for call in event.calls:
                    self._waiting[call.call_id] = call
            case SnapshotEnded():
                self._snapshot_end = event
                self._snapshot_heard = True
            case CallsEndedUnseen():
                self._unseen.extend(event.call_ids)
            case RequestHeard():
                # What the feed itself says of a call is never replaced by what a request says.
                if event.call is not None and self.queue.call(event.call.call_id) is None:
                    self._waiting.setdefault(event.call.call_id, event.call)
                self.request_told.emit(event)
            case RequestCancelled():
                self.request_told.emit(event)
            case FeedStateChanged():
                self.state_changed.emit(self.health)
                self._tell_health()

    @Slot()
    def _tell_health(self) -> None:
        self.health_changed.emit(self.health)

    def _tell(self, delta: QueueDelta) -> None:
        if delta:
            self.rows_changed.emit(delta)
        news = self.queue.take_news()
        if news:
            self.news_told.emit(news)


def _gather(changes: list[QueueDelta]) -> QueueDelta:
    """Join the changes of one frame into one, the last state of each row only."""
    if len(changes) == 1:
        return changes[0]
    added: dict[CallId, QueueRow] = {}
    changed: dict[CallId, QueueRow] = {}
    removed: dict[CallId, None] = {}
    for delta in changes:
        for row in delta.added:
            if row.call_id in removed:
                del removed[row.call_id]
                changed[row.call_id] = row
            else:
                added[row.call_id] = row
        for row in delta.changed:
            (added if row.call_id in added else changed)[row.call_id] = row
        for call_id in delta.removed:
            changed.pop(call_id, None)
            if added.pop(call_id, None) is None:
                removed[call_id] = None
    return QueueDelta(
        added=tuple(added.values()),
        changed=tuple(changed.values()),
        removed=tuple(removed),
    )
