"""Raise what presses, sound it within the budget, and count it for the shift."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.queue_controller import QueueController
from console.controllers.record_controller import RecordController
from console.controllers.work_book import WorkBook
from console.domain.calls.queue import Group, QueueDelta, QueueRow
from console.domain.contact.alarms import Alarm, AlarmBook, AlarmLevel
from console.domain.contact.work import ContactWork
from db.facts.screening import AlarmAcknowledged, AlarmsCounted

TICK_MS = 1000
RESCUE_AGAIN = timedelta(minutes=3)
"""How soon a rescue that nobody confirmed sounds again after somebody was told."""
IMMEDIATE_RANK = 10
"""The priority rank from which a requested call is immediate."""


class AlarmController(QObject):
    """Own the alarms of this desk.

    Args:
        sound: Plays the tone of a level; None where the system has nothing to play it with.

    Signals:
        alarms_changed: A tuple of ``Alarm``, what presses first.
    """

    alarms_changed = Signal(object)

    def __init__(
        self,
        record: RecordController,
        book: WorkBook,
        queue: QueueController,
        sound: Callable[[AlarmLevel], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._work = book
        self._queue = queue
        self._sound = sound
        self.book = AlarmBook()
        self._shift = ""
        self._missed: tuple[Alarm, ...] = ()
        self._known: set[str] = set()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look_at_clock)
        for changed in (book.work_changed, book.work_opened):
            changed.connect(self._work_changed)
        book.work_left.connect(self._left)
        queue.rows_changed.connect(self._rows_changed)

    def begin_shift(self) -> None:
        """Count from here; nobody who is signed off is alarmed."""
        self.book = AlarmBook()
        self._shift = self._work.shift_id
        for missed in self._missed:
            self.book, _ = self.book.raise_alarm(missed, talking=True)
        self._missed = ()
        self._known = set()
        for row in self._queue.queue.rows():
            self._look_at_row(row)
        for work in self._work.works():
            self._work_changed(work)
        self._tick.start()
        self._tell()

    def end_shift(self) -> None:
        """Write down what the shift had, and be silent."""
        self._tick.stop()
        counts, shift = self.book.counts, self._shift
        if shift:  # nobody saw them: they wait for the next person
            self._missed = tuple(
                alarm
                for alarm in self.book.standing()
                if alarm.cause == "missed" and not alarm.seen
            )
        self.book, self._shift = AlarmBook(), ""
        if shift:
            notes, soon, immediate = counts.raised
            self._record.note(
                [
                    AlarmsCounted(
                        shift_id=shift,
                        notes=notes,
                        soon=soon,
                        immediate=immediate,
                        sounded=counts.sounded,
                        silenced=counts.silenced,
                        floods=counts.floods,
                    )
                ]
            )
        self.alarms_changed.emit(())

    @Slot(object)
    def acknowledge(self, key: str) -> None:
        """Say that a person has seen an alarm; it stands, silent, until its cause goes."""
        alarm = self.book.alarms.get(key)
        if alarm is None or alarm.seen:
            return
        # What was missed has no cause left that could end: being seen ends it.
        missed = alarm.cause == "missed"
        self.book = self.book.clear(key) if missed else self.book.acknowledge(key)
        fact = AlarmAcknowledged(alarm=key, level=int(alarm.level), repeats=alarm.repeats)
        self._record.write([fact], _nothing)
        self._tell()

    def acknowledge_told(self, work: ContactWork) -> None:
        """Take looking at the card as having seen a rescue; one that nobody was told of stays."""
        rescue = work.contact.open_rescue
        if rescue is not None and rescue.told is not None:
            self.acknowledge(f"rescue:{work.contact.contact_id}")

    @Slot()
    def look_at_clock(self) -> None:
        """Sound again what is immediate and nobody has seen, and rescues that stay open."""
        now = self._work.clock()
        for alarm in tuple(self.book.alarms.values()):
            if not alarm.seen or alarm.sounded_at is None or alarm.cause != "rescue":
                continue
            if now - alarm.sounded_at >= RESCUE_AGAIN:
                self.book = self.book.press_again(alarm.key)
        self.book, late = self.book.due(now)
        for alarm in late:
            self._make_sound(alarm)

    @Slot(object)
    def _work_changed(self, work: ContactWork) -> None:
        contact = work.contact
        number = contact.number
        rescue, key = contact.open_rescue, f"rescue:{contact.contact_id}"
        if rescue is None or contact.is_over:
            self._clear(key)
        else:
            words = (
                self.tr("Escalated, nobody has been told yet")
                if rescue.told is None
                else self.tr("Rescue not confirmed")
            )
            known = self.book.alarms.get(key)
            if known is None or known.words != words:
                self._raise(key, AlarmLevel.IMMEDIATE, words, number)
                if rescue.told is not None:  # whoever named a person has seen it
                    self.book = self.book.acknowledge(key)
        lost_key = f"lost:{contact.contact_id}"
        lost = work.lost
        if lost is None or lost.is_back or contact.is_over:
            self._clear(lost_key)
        elif lost_key not in self.book.alarms:
            self._raise(lost_key, AlarmLevel.SOON, self.tr("Caller lost"), number)

    @Slot(object)
    def _left(self, contact_id: object) -> None:
        for cause in ("rescue", "lost"):
            self._clear(f"{cause}:{contact_id}")

    @Slot(object)
    def _rows_changed(self, delta: QueueDelta) -> None:
        if not self._shift:
            return
        for row in (*delta.added, *delta.changed):
            self._look_at_row(row)
        for call_id in delta.removed:
            self._miss(str(call_id))

    def _look_at_row(self, row: QueueRow) -> None:
        key = f"asked:{row.call_id}"
        waits = row.group is Group.REQUESTED and row.needs_you
        if not waits:
            self._clear(key)
            return
        urgent = row.call.priority_rank <= IMMEDIATE_RANK
        level = AlarmLevel.IMMEDIATE if urgent else AlarmLevel.SOON
        known = self.book.alarms.get(key)
        if known is not None and known.level >= level:
            return
        words = (
            self.tr("You are asked for, immediate call") if urgent else self.tr("You are asked for")
        )
        self._raise(key, level, words, row.call.number)

    def _miss(self, call_id: str) -> None:
        """Keep a request whose call ended before anybody came: it stays until a person saw it."""
        asked = self.book.alarms.get(f"asked:{call_id}")
        if asked is None:
            return
        self._clear(asked.key)
        words = self.tr("Missed: asked for you, and the call ended")
        self._raise(f"missed:{call_id}", AlarmLevel.NOTE, words, asked.call_number)

    def _raise(self, key: str, level: AlarmLevel, words: str, number: str) -> None:
        if not self._shift:
            return
        alarm = Alarm(
            key=key,
            level=level,
            words=words,
            raised_at=self._work.clock(),
            call_number=number,
        )
        talking = any(work.contact.is_busy for work in self._work.works())
        # Other words under the same key are news: told nobody, then told but not confirmed.
        self.book = self.book.clear(key) if key in self.book.alarms else self.book
        self.book, sounds = self.book.raise_alarm(alarm, talking=talking)
        if sounds is not None:
            self._make_sound(sounds)
        self._tell()

    def _clear(self, key: str) -> None:
        if key in self.book.alarms:
            self.book = self.book.clear(key)
            self._tell()

    def _make_sound(self, alarm: Alarm) -> None:
        if self._sound is not None:
            self._sound(alarm.level)

    def _tell(self) -> None:
        self.alarms_changed.emit(self.book.standing())


def _nothing(_: object) -> None:
    """Expect nothing."""
