"""List the levels that wait for a signature, and take it from whoever was named by telephone."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.promises import Promises
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.controllers.work_book import WorkBook
from console.controllers.work_facts import countersigned, time_of
from console.domain.access.countersigning import Waiting
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Level
from db.errors import RecordError
from db.facts.screening import LevelCountersigned

if TYPE_CHECKING:
    from db.lists.caller_lists import CountersignRow
    from db.reader import Reader


class CountersignController(QObject):
    """Own what waits for a second signature at this desk.

    Signals:
        listed: A tuple of ``Waiting``, the oldest first.
    """

    listed = Signal(object)

    def __init__(
        self,
        record: RecordController,
        session: SessionController,
        work: WorkBook,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._session = session
        self._work = work
        self._notices = notices
        self._promises = Promises(self)
        self._reader: Reader | None = None
        self._names: dict[str, str] = {}
        self.waiting: tuple[Waiting, ...] = ()

    def open(self, reader: "Reader", names: Mapping[str, str]) -> None:
        """Take the reader of the open record, and the names of the people in it by id."""
        self._reader = reader
        self._names = dict(names)

    def know(self, person_id: str, name: str) -> None:
        """Know a person's name, who may be new."""
        self._names[person_id] = name

    def forget(self) -> None:
        """Show nobody what waits."""
        self.waiting = ()
        self.listed.emit(())

    @Slot()
    def look(self) -> None:
        """Read what waits."""
        if self._reader is not None:
            self._promises.keep(self._reader.countersigns(), self._read, self._refused)

    @Slot(object)
    def sign(self, contact_id: ContactId) -> None:
        """Sign for a level as the person who is signed on."""
        session = self._session.session
        one = next((w for w in self.waiting if w.contact_id == contact_id), None)
        if session is None or one is None:
            return
        try:
            one.check(session.person)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        fact = LevelCountersigned(contact_id=contact_id, name=one.named)

        def signed(_: object) -> None:
            self._notices.news(
                self.tr("You signed for {number}: level {level}.").format(
                    number=one.number or self.tr("a contact without a number"),
                    level=one.level.code,
                )
            )
            self.look()

        if self._work.ahead(contact_id) is not None:
            at = self._work.clock()
            self._work.ask(
                contact_id, lambda now: countersigned(now, at), [fact], lambda: signed(None)
            )
        else:
            self._record.write([fact], signed)

    def _read(self, rows: "tuple[CountersignRow, ...]") -> None:
        if self._session.session is None:
            return
        self.waiting = tuple(
            Waiting(
                contact_id=ContactId(row.contact_id),
                number=row.call_number,
                level=Level(row.level),
                floor=Level(row.floor),
                reason=row.reason,
                named=row.second_name,
                at=time_of(row.second_ms),
                decided_by=self._names.get(row.decided_by, row.decided_by),
                decided_by_id=row.decided_by,
            )
            for row in rows
        )
        self.listed.emit(self.waiting)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._notices.caution(self.tr("What waits for a signature could not be read."))
