"""Look after the open record of a desk: its warnings, its place, its copies.

Nothing here waits for a disk on the GUI thread. Copies are made on a thread of the record's own,
so that no keystroke waits for them either.
"""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.app.background import Background
from console.app.crash import LOG, where
from console.app.record.backup_policy import OFF_MACHINE_LIMIT, BackupPolicy
from console.app.record.known_copies import Copies, NotRecoverableError, copies_of, due_copies
from console.app.record.link import record_words
from console.controllers.promises import Promises
from console.domain.clock import monotonic_s, utc_now
from console.domain.notices import Notice, NoticeLevel
from db.errors import RecordError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from console.app.record.opening import Opened
    from db.care.backup import BackupMade

PLACE_MS = 20_000
FIRST_COPY_MS = 60_000
"""How long after the start copies are first thought of: a start has other things to do."""
COPIES_MS = 300_000
AGAIN_S = 3_600.0
"""Copies are never tried again sooner, whether they failed or the clock makes them look old."""
REMIND_S = 28_800.0
"""About a shift: an alarm that was put away comes back for the next person."""


class RecordCare(QObject):
    """The record's nurse: asks now and then, says what a person must know, copies at night.

    Args:
        folder: The profile.
        demo: A demo's copies are nobody's loss: it is only looked after while it is open.

    Signals:
        noticed: A ``Notice``.
        copied: A ``BackupMade`` after each verified copy.
    """

    noticed = Signal(object)
    copied = Signal(object)

    def __init__(
        self, folder: Path, background: Background, parent: QObject, *, demo: bool
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._background = background
        self._demo = demo
        self._promises = Promises(self)
        self._opened: Opened | None = None
        self._told: set[str] = set()
        self._said: set[str] = set()
        self._gone = False
        self._looking = False
        self._alarmed_s: float | None = None
        self._again_s: float | None = None
        self._waiting: list[Path | None] = []
        self._place_timer = QTimer(self, interval=PLACE_MS)
        self._place_timer.timeout.connect(self.look_at_record)
        self._copies_timer = QTimer(self, interval=FIRST_COPY_MS)
        self._copies_timer.timeout.connect(self.look_at_copies)

    @property
    def is_copying(self) -> bool:
        """Say whether a copy is being made."""
        return bool(self._waiting)

    def start(self, opened: "Opened") -> None:
        """Look after an open record from now on."""
        self._opened = opened
        self.look_at_record()
        self._place_timer.start()
        if not self._demo:
            self._copies_timer.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._opened = None
        self._place_timer.stop()
        self._copies_timer.stop()

    @Slot()
    def look_at_record(self) -> None:
        """Say what the record itself warns of, and ask whether it is still in its place."""
        if self._opened is None:
            return
        warnings = {type(one).__name__: one for one in self._opened.store.warnings}
        for name in warnings.keys() - self._told:
            self._tell(warnings[name], NoticeLevel.CAUTION, topic=name)
        for name in self._told - warnings.keys():
            self._clear(name)
        self._told = set(warnings)
        self._promises.keep(self._opened.store.check_place(), self._in_place, self._not_in_place)

    @Slot()
    def look_at_copies(self) -> None:
        """Copy the record if that is due; else say if no copy left the computer."""
        if self._opened is None or self._looking or self.is_copying or self._gone:
            return
        self._copies_timer.setInterval(COPIES_MS)
        self._looking = True
        job = partial(copies_of, self._folder, self._opened.reader)
        self._background.run(job, self._copies_found, self._not_found)

    # -- the place ------------------------------------------------------------------------------

    def _in_place(self, _: None) -> None:
        if self._gone:
            self._gone = False
            self._clear("place")

    def _not_in_place(self, error: BaseException) -> None:
        if self._opened is None:
            return  # it was closed meanwhile
        if not isinstance(error, RecordError):
            raise error
        if not self._gone:
            self._gone = True
            self._tell(error, NoticeLevel.TROUBLE, topic="place")

    # -- the copies -----------------------------------------------------------------------------

    def _not_found(self, error: BaseException) -> None:
        self._looking = False
        if not isinstance(error, RecordError):
            raise error
        LOG.error("copies: %s", where(error))

    def _copies_found(self, found: Copies) -> None:
        self._looking = False
        if self._opened is None:
            return
        self._keep_said("policy", found.fault)
        self._keep_said("recovery", None if found.recoverable else NotRecoverableError())
        now = utc_now()
        rests = self._again_s is not None and monotonic_s() < self._again_s
        self._waiting = [] if rests else due_copies(found, now)
        if self._waiting:
            self._again_s = monotonic_s() + AGAIN_S
            self._say(self.tr("The record is being copied and checked; go on working."))
            self._copy_next(found.policy)
        else:
            self._alarm(found, now)

    def _copy_next(self, policy: BackupPolicy) -> None:
        if self._opened is None:
            self._waiting.clear()
            return
        into = self._waiting[0]
        future: Future[BackupMade] = self._opened.store.backup(
            into, off_machine=into is not None, keep=policy.keep
        )
        self._promises.keep(
            future, partial(self._copy_made, policy), partial(self._copy_failed, policy)
        )

    def _copy_made(self, policy: BackupPolicy, made: "BackupMade") -> None:
        LOG.info("copy made: %d entries, %d removed", made.entries, made.removed)
        words = self.tr("The record was copied: {count} entries, every one checked.")
        self._say(words.format(count=f"{made.entries:,}"))
        self._copied(policy)
        self.copied.emit(made)

    def _copy_failed(self, policy: BackupPolicy, error: BaseException) -> None:
        if self._opened is not None:
            if not isinstance(error, RecordError):
                raise error
            LOG.error("copy not made: %s", where(error))
            self._tell(error, NoticeLevel.CAUTION, topic="backup")
        self._copied(policy)

    def _copied(self, policy: BackupPolicy) -> None:
        self._waiting = self._waiting[1:]
        if self._waiting:
            self._copy_next(policy)
        else:
            self.look_at_copies()  # did one leave the computer?

    def _alarm(self, found: Copies, now: datetime) -> None:
        last = max(found.off_machine_at or found.begun_at, found.begun_at)
        if now - last <= OFF_MACHINE_LIMIT:
            if self._alarmed_s is not None:
                self._alarmed_s = None
                self._clear("off-machine")
        elif self._alarmed_s is None or monotonic_s() - self._alarmed_s > REMIND_S:
            self._alarmed_s = monotonic_s()
            self.noticed.emit(
                Notice(
                    level=NoticeLevel.CAUTION,
                    happened=self.tr("For more than a day no copy of the record left this desk."),
                    safe=self.tr("Everything saved is on this desk's own disk."),
                    do=self.tr("Go on working; tell IT to make a copy on another machine."),
                    topic="off-machine",
                )
            )

    # -- words ----------------------------------------------------------------------------------

    def _keep_said(self, topic: str, error: RecordError | None) -> None:
        """Say a fault when it comes, take it away when it goes."""
        if error is None:
            if topic in self._said:
                self._said.discard(topic)
                self._clear(topic)
        elif topic not in self._said:
            self._said.add(topic)
            self._tell(error, NoticeLevel.CAUTION, topic=topic)

    def _tell(self, error: RecordError, level: NoticeLevel, *, topic: str) -> None:
        happened, safe, do = record_words(error)
        self.noticed.emit(Notice(level=level, happened=happened, safe=safe, do=do, topic=topic))

    def _say(self, words: str) -> None:
        self.noticed.emit(Notice(level=NoticeLevel.NEWS, happened=words, topic="backup"))

    def _clear(self, topic: str) -> None:
        self.noticed.emit(Notice(level=NoticeLevel.NEWS, happened="", topic=topic, cleared=True))
