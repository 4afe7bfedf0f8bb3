"""Carry out a shift: ready, busy, break, and the handoff in which every item gets an owner."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.session_controller import SessionController
from console.domain.finish.handoff import (
    Handoff,
    HandoffId,
    Item,
    Readiness,
    TakeWish,
    in_order,
)
from console.domain.refusal import RefusedError
from db.facts.shift_work import (
    HandoffBegun,
    HandoffEnded,
    HandoffItemTaken,
    ReadinessChanged,
)

if TYPE_CHECKING:
    from db.rows import Receipt


class ShiftController(QObject):
    """Own the readiness of the person at the desk and the sheet that is being handed over.

    Signals:
        readiness_changed: A ``Readiness`` or None, and the reason of a break.
        handoff_changed: A ``Handoff``, or None.
        handed_over: Every item has an owner; the person may sign off.
    """

    readiness_changed = Signal(object, object)
    handoff_changed = Signal(object)
    handed_over = Signal()

    def __init__(
        self,
        record: RecordController,
        session: SessionController,
        notices: NoticeController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._session = session
        self._notices = notices
        self._open_items: Callable[[], Iterable[Item]] = tuple
        self.readiness: Readiness | None = None
        self.handoff: Handoff | None = None
        self._busy = False

    def ask_open_items(self, open_items: Callable[[], Iterable[Item]]) -> None:
        """Ask here what is open when a sheet is made."""
        self._open_items = open_items

    def begin_shift(self) -> None:
        """Start anew with a person: ready, no sheet."""
        self.readiness = None
        self.handoff = None
        self.handoff_changed.emit(None)
        self.say(Readiness.READY)

    def say(self, readiness: Readiness, reason: str = "") -> None:
        """Record whether the clinician can take a call; a break needs a reason."""
        session = self._session.session
        if session is None or readiness is self.readiness:
            return
        if readiness is Readiness.BREAK and not reason.strip():
            self._notices.caution(self.tr("Not recorded: why is there a break?"))
            return
        fact = ReadinessChanged(
            shift_id=session.shift_id, state=readiness.code, reason=reason.strip()
        )

        def said(_: object) -> None:
            self.readiness = readiness
            self.readiness_changed.emit(readiness, reason.strip())

        self._record.write([fact], said)

    @Slot()
    def begin_handoff(self) -> None:
        """Make the sheet from what is open, or renew the one that is being handed over."""
        session = self._session.session
        if session is None or self._busy:
            return
        if self.handoff is not None:
            self.handoff = self.handoff.renew(self._open_items())
            self.handoff_changed.emit(self.handoff)
            return
        sheet = Handoff(
            handoff_id=HandoffId(str(uuid4())),
            outgoing=session.person.name,
            items=in_order(self._open_items()),
        )
        fact = HandoffBegun(
            handoff_id=sheet.handoff_id,
            shift_id=session.shift_id,
            items=tuple((item.key, item.words) for item in sheet.items),
        )
        self._busy = True

        def begun(_: object) -> None:
            self._busy = False
            self.handoff = sheet
            self.handoff_changed.emit(sheet)

        self._record.write([fact], begun, self._free)

    @Slot(object)
    def take(self, wish: TakeWish) -> None:
        """Record that a named person takes one item."""
        sheet = self.handoff
        if sheet is None or self._busy:
            return
        try:
            after = sheet.take(wish.key, wish.person, wish.role)
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        item = next(one for one in after.items if one.key == wish.key)
        fact = HandoffItemTaken(
            handoff_id=sheet.handoff_id,
            item_id=item.item_id,
            item_kind=item.kind.name,
            person=item.taken_by,
            role=wish.role.code,
            words=item.words,
        )
        self._busy = True

        def taken(_: "tuple[Receipt, ...]") -> None:
            self._busy = False
            self.handoff = after
            self.handoff_changed.emit(after)

        self._record.write([fact], taken, self._free)

    @Slot()
    def end_handoff(self) -> None:
        """Record that the shift is handed over; refused while anything is without an owner.

        What was opened while the sheet was read is put on it first.
        """
        session = self._session.session
        if session is None or self.handoff is None or self._busy:
            return
        sheet = self.handoff.renew(self._open_items())
        self.handoff = sheet
        self.handoff_changed.emit(sheet)
        try:
            sheet.check_done()
        except RefusedError as refused:
            self._notices.refusal(refused)
            return
        fact = HandoffEnded(handoff_id=sheet.handoff_id, shift_id=session.shift_id)
        self._busy = True

        def ended(_: object) -> None:
            self._busy = False
            self.handoff = None
            self._notices.news(self.tr("Handed over: every item has an owner by name."))
            self.handed_over.emit()

        self._record.write([fact], ended, self._free)

    def _free(self) -> None:
        self._busy = False
