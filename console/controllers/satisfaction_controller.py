"""Let three answers of a caller be kept without any name."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.record_controller import RecordController
from console.domain.asking import Answers, missing
from console.domain.clock import utc_now
from console.domain.finish.satisfaction import FIELDS, mark_of, month_of
from db.satisfaction import SatisfactionRow


class SatisfactionController(QObject):
    """Take the answers and the month, and nothing else: it is never told of which contact.

    Signals:
        kept: They are on disk.
        not_kept: They are not; a notice says why.
    """

    kept = Signal()
    not_kept = Signal()

    def __init__(
        self,
        record: RecordController,
        parent: QObject | None = None,
        *,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        super().__init__(parent)
        self._record = record
        self._clock = clock

    @Slot(object)
    def keep(self, answers: Answers) -> None:
        """Keep three answers; with one missing nothing is kept."""
        if missing(FIELDS, answers):
            self.not_kept.emit()
            return
        row = SatisfactionRow(
            month=month_of(self._clock()),
            heard=mark_of(answers, "heard"),
            safe=mark_of(answers, "safe"),
            needed=mark_of(answers, "needed"),
        )
        self._record.keep_satisfaction(row, self.kept.emit, self.not_kept.emit)
