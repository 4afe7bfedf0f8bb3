"""Write down what people say of a target's staffing."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.reroute_book import RerouteBook
from console.domain.clock import utc_now
from console.domain.reroute.sheet import StaffingWish
from console.domain.reroute.targets import Staffing
from db.facts.reroute import StaffingNoted


class StaffingController(QObject):
    """Keep the last word of each target's people, with who said it and when.

    Signals:
        noted: Something was said; offers have to be made anew.
    """

    noted = Signal()

    def __init__(
        self,
        record: RecordController,
        book: RerouteBook,
        notices: NoticeController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._book = book
        self._notices = notices
        self._clock = clock

    @Slot(object)
    def note(self, wish: StaffingWish) -> None:
        """Record it; news from nobody is refused."""
        target = self._book.targets.find(wish.target_id)
        if target is None:
            return
        said_by = wish.said_by.strip()
        if not said_by:
            self._notices.caution(self.tr("Not recorded: who said so? A name is needed."))
            return
        said = Staffing(state=wish.state, said_by=said_by, said_at=self._clock(), units=wish.units)
        fact = StaffingNoted(
            target_id=wish.target_id,
            target_name=target.name,
            state=wish.state.code,
            said_by=said_by,
            units=-1 if wish.units is None else wish.units,
        )

        def noted(_: object) -> None:
            self._book.staffing[wish.target_id] = said
            self.noted.emit()

        self._record.write([fact], noted)
