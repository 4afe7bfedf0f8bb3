"""Write what people did into the record, and say so only once it is there."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from console.controllers.given_out import lines_of
from console.controllers.promises import Promises
from console.domain.access.table import Right, may_write
from console.domain.calls.call import Call
from console.domain.notices import Notice, NoticeLevel
from db.errors import RecordError

if TYPE_CHECKING:
    from nacl.signing import SigningKey

    from db.facts import Fact
    from db.rows import CallState, Draft, DraftSaved, Receipt
    from db.satisfaction import SatisfactionRow
    from db.store import Store

MIRROR_MS = 1000
MIRROR_BATCH = 100
"""Calls written at once: the GUI thread spends about 10 us on each."""


class RecordController(QObject):
    """Hold the open store for every other controller; all of it is asked for, nothing waited for.

    Signals:
        noticed: A ``Notice`` when the record could not do what was asked, or can again.
        recorded: A tuple of ``Receipt`` after each commit.
    """

    noticed = Signal(object)
    recorded = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self._promises = Promises(self)
        self._actor = "desk"
        self._author_key: SigningKey | None = None
        self._rights: frozenset[Right] | None = None
        self._role = ""
        self._troubled = False
        self._mirror: dict[str, Call] = {}
        self._mirror_timer = QTimer(self, interval=MIRROR_MS)
        self._mirror_timer.timeout.connect(self._write_mirror)

    @property
    def is_open(self) -> bool:
        """Say whether the record can be written to."""
        return self._store is not None

    def open(self, store: "Store") -> None:
        """Take the open store; it is closed by whoever opened it."""
        self._store = store
        self._mirror_timer.start()

    def close(self) -> None:
        """Let go of the store; later wishes are refused in words."""
        self._mirror_timer.stop()
        self._store = None

    def sign_as(
        self,
        person_id: str,
        author_key: "SigningKey | None" = None,
        rights: frozenset[Right] | None = None,
        role: str = "",
    ) -> None:
        """Name the person whose acts are written from now on, and signed with their own key.

        What ``rights`` do not allow is refused here, whatever a page let through; None is the desk.
        ``role`` stands in the audit beside what they let out of the record.
        """
        self._actor = person_id
        self._author_key = author_key
        self._rights = rights
        self._role = role

    def write(
        self,
        facts: "Iterable[Fact]",
        done: "Callable[[tuple[Receipt, ...]], None]",
        failed: Callable[[], None] | None = None,
        ends_draft: "str | Sequence[str] | None" = None,
    ) -> None:
        """Append facts in one transaction; ``done`` is called after the commit, on this thread.

        A fact that says that something left has its line of the audit in the same transaction;
        ``done`` gets the receipts of ``facts`` alone. On failure one notice tells what happened and
        ``failed`` is called; nothing was written.
        """
        facts = tuple(facts)
        if self._store is None or not self._allowed(facts):
            self.noticed.emit(self._not_open() if self._store is None else self._not_allowed())
            if failed is not None:
                failed()
            return

        def committed(receipts: "tuple[Receipt, ...]") -> None:
            self._well()
            done(receipts[: len(facts)])
            self.recorded.emit(receipts)

        def refused(error: BaseException) -> None:
            self.trouble(error)
            if failed is not None:
                failed()

        future = self._store.append(
            *facts,
            *lines_of(facts, self._role),
            actor=self._actor,
            ends_draft=ends_draft,
            author_key=self._author_key,
        )
        self._promises.keep(future, committed, refused)

    def note(self, facts: "Iterable[Fact]") -> None:
        """Append what happened at the desk by itself, nobody's act; failure is one notice."""
        if self._store is not None:
            self._promises.keep(
                self._store.append(*facts, actor="desk"), self.recorded.emit, self.trouble
            )

    def keep_satisfaction(
        self, row: "SatisfactionRow", done: Callable[[], None], failed: Callable[[], None]
    ) -> None:
        """Keep a caller's answers beside the journal: no entry and no audit tells who and when.

        Whoever may write own contacts may do it; on failure one notice tells, and ``failed`` is
        called.
        """
        allowed = self._rights is None or Right.WRITE_OWN in self._rights
        if self._store is None or not allowed:
            self.noticed.emit(self._not_open() if self._store is None else self._not_allowed())
            failed()
            return

        def kept(_: None) -> None:
            self._well()
            done()

        def refused(error: BaseException) -> None:
            self.trouble(error)
            failed()

        self._promises.keep(self._store.keep_satisfaction(row), kept, refused)

    def save_draft(
        self,
        draft: "Draft",
        done: "Callable[[DraftSaved], None]",
        failed: Callable[[], None],
    ) -> None:
        """Put a draft on the encrypted disk; ``done`` is called after the commit."""
        if self._store is None:
            failed()
            return

        def saved(news: "DraftSaved") -> None:
            self._well()
            done(news)

        def refused(error: BaseException) -> None:
            self.trouble(error)
            failed()

        self._promises.keep(self._store.save_draft(draft), saved, refused)

    @Slot(object)
    def mirror(self, calls: Iterable[Call]) -> None:
        """Keep the last state of calls for the next cold start; written once a second."""
        for call in calls:
            self._mirror[call.call_id] = call

    def trouble(self, error: BaseException) -> None:
        """Turn an expected fault of the record into one notice; anything else is a bug."""
        if not isinstance(error, RecordError):
            raise error
        from console.controllers.guarded_reader import NobodyAsksError  # noqa: PLC0415 - at trouble

        if isinstance(error, NobodyAsksError):
            return
        self._troubled = True
        happened, safe, do = (
            QCoreApplication.translate("record", sentence) for sentence in error.sentences
        )
        self.noticed.emit(
            Notice(level=NoticeLevel.TROUBLE, happened=happened, safe=safe, do=do, topic="record")
        )

    def _well(self) -> None:
        if self._troubled:
            self._troubled = False
            self.noticed.emit(
                Notice(
                    level=NoticeLevel.NEWS,
                    happened=self.tr("The record takes entries again."),
                    topic="record",
                )
            )

    def _allowed(self, facts: "tuple[Fact, ...]") -> bool:
        rights = self._rights
        return rights is None or all(may_write(rights, fact.kind) for fact in facts)

    def _not_allowed(self) -> Notice:
        return Notice(
            level=NoticeLevel.CAUTION,
            happened=self.tr("Not recorded: your role may not do this."),
            safe=self.tr("Nothing was changed."),
            do=self.tr("Ask whoever may."),
            topic="act",
        )

    def _not_open(self) -> Notice:
        return Notice(
            level=NoticeLevel.TROUBLE,
            happened=self.tr("Not recorded: the record is not open."),
            safe=self.tr("Nothing was changed."),
            do=self.tr("Write on paper until this line goes away."),
            topic="record",
        )

    @Slot()
    def _write_mirror(self) -> None:
        if self._store is None or not self._mirror:
            return
        some = [self._mirror.pop(call_id) for call_id in list(self._mirror)[:MIRROR_BATCH]]
        future = self._store.mirror_calls([_call_state(call) for call in some])
        self._promises.keep(future, self._mirrored, self.trouble)

    def _mirrored(self, _: None) -> None:
        if len(self._mirror) >= MIRROR_BATCH:
            self._write_mirror()


def _call_state(call: Call) -> "CallState":
    from console.feed.call_codec import call_to_json  # noqa: PLC0415 - msgspec after first paint
    from db.rows import CallState  # noqa: PLC0415

    return CallState(
        call_id=call.call_id,
        number=call.number,
        is_open=call.is_open,
        received_ms=_unix_ms(call.received_at),
        heard_ms=_unix_ms(call.heard_at),
        body=call_to_json(call),
    )


def _unix_ms(at: datetime | None) -> int:
    return round(at.timestamp() * 1000) if at else 0
