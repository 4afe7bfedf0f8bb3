"""Give the records of one reading to the intake, and pass over those that have not changed."""

import logging
from collections.abc import Hashable
from typing import TYPE_CHECKING

from console.domain.calls.call import CallId
from console.domain.clock import utc_now
from console.domain.feed.events import RejectionReason
from console.feed.eido.decode import RejectedError
from console.feed.eido.reader import read_document
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.reader import MappedReader
from console.feed.mapped.record import Record
from console.feed.reading import Reading
from console.feed.reading_intake import ReadingIntake

if TYPE_CHECKING:
    from datetime import datetime

_KNOWN_LIMIT = 100_000
_LOG = logging.getLogger(__name__)


class MappedIntake:
    """What was read of a source the last time, so that only what changed is read again.

    Between ``begin`` and ``end`` lies one reading of the source.
    """

    def __init__(self, columns: FeedMap | None) -> None:
        """Take the map; None for a source of EIDO documents."""
        self.reader = MappedReader(columns) if columns is not None else None
        self._before: dict[Hashable, CallId] = {}
        self._now: dict[Hashable, CallId] = {}
        self._marks: dict[CallId, Hashable] = {}
        self._whole = True
        self._readings = 0
        self.rejected = 0
        self.changes = 0
        self.newest_at: datetime | None = None

    def begin(self, *, whole: bool) -> None:
        """Begin a reading; one that is not whole keeps what earlier ones knew."""
        self._readings += 1
        self._whole = whole
        if whole or len(self._before) > _KNOWN_LIMIT:
            self._now = {}
        else:
            self._now = self._before

    def take(
        self,
        mark: Hashable,
        value: Record | bytes | memoryview,
        intake: ReadingIntake,
        *,
        version: int = 0,
    ) -> CallId | None:
        """Take one record, or one EIDO document, and return the call it is about.

        Args:
            mark: The same exactly while the record is; kept until the next reading.
            value: The record.
            intake: Where its reading goes.
            version: Which of two states of the same time is newer; 0 for the order of reading.
        """
        known = self._before.get(mark)
        if known is not None:
            self._now[mark] = known
            intake.rest_if_due()
            return known
        call_id = self._read(value, intake, version or self._readings)
        if call_id is not None:
            self.changes += 1
            self._now[mark] = call_id
            if not self._whole:
                # What an earlier reading knew of this call is over: if it comes again, it is news.
                self._now.pop(self._marks.get(call_id, mark), None)
                self._marks[call_id] = mark
                self._now[mark] = call_id
        intake.rest_if_due()
        return call_id

    def end(self) -> None:
        """End a reading."""
        self._before = self._now

    def forget(self) -> None:
        """Read everything again the next time."""
        self._before = {}

    def _read(
        self, value: Record | bytes | memoryview, intake: ReadingIntake, version: int
    ) -> CallId | None:
        size = len(value) if isinstance(value, (bytes, memoryview)) else 0
        try:
            reading = self._reading_of(value, version)
        except RejectedError as error:
            self.rejected += 1
            intake.reject(error.reason, size)
            return None
        except Exception as error:  # noqa: BLE001 - a fault of ours must not stop the queue
            _LOG.error("a record could not be read: %s", type(error).__name__)
            self.rejected += 1
            intake.reject(RejectionReason.WRONG_TYPE, size)
            return None
        stamp = reading.call.updated_at
        if stamp is not None and (self.newest_at is None or stamp > self.newest_at):
            self.newest_at = stamp
        return intake.hear(reading)

    def _reading_of(self, value: Record | bytes | memoryview, version: int) -> Reading:
        if isinstance(value, (bytes, memoryview)):
            return read_document(value, heard_at=utc_now())
        if self.reader is None:
            raise RejectedError(RejectionReason.WRONG_TYPE)
        return self.reader.read(value, heard_at=utc_now(), version=version)
