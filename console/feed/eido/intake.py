"""Take the documents of an event in, one at a time, and hand over calls and counts.

After every few milliseconds of work it rests, so that the thread which paints is never kept
waiting; a snapshot is handed over in slices.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import tzinfo

from console.domain.calls.call import CallId
from console.domain.clock import utc_now
from console.domain.feed.events import FeedEvent, RejectionReason
from console.feed.eido.decode import RejectedError
from console.feed.eido.event_parts import EventParts
from console.feed.eido.reader import read_document
from console.feed.need_to_know import EVERYTHING, NeedToKnow
from console.feed.reading_intake import REST_S, ReadingIntake

_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class EventTaken:
    """What became of one event.

    Attributes:
        call_ids: The incidents it named.
        documents: Documents that it held, read or not.
        read: Documents that were read.
        newer: Documents of a major version above ours.
    """

    call_ids: set[CallId] = field(default_factory=set)
    documents: int = 0
    read: int = 0
    newer: int = 0


class DocumentIntake:
    """Documents in, feed events out. Keeps the one book of a feed for as long as it runs."""

    def __init__(
        self,
        emit: Callable[[FeedEvent], None],
        *,
        zone: tzinfo,
        seen: NeedToKnow = EVERYTHING,
    ) -> None:
        """Begin with an empty book.

        Args:
            emit: Takes each event.
            zone: The zone of times without an offset.
            seen: What the site may see of a call.
        """
        self._zone = zone
        self._intake = ReadingIntake(emit, seen)

    async def take(self, parts: EventParts) -> EventTaken:
        """Read every document of an event; all of it is handed over when this returns."""
        taken = EventTaken()
        self._intake.begin_slice()
        for document in parts.documents():
            taken.documents += 1
            self._take_one(document, taken)
            if self._intake.rest_is_due:
                self._intake.hand_over()
                await self._rest()
                self._intake.begin_slice()
        if parts.broken:
            self.reject(RejectionReason.NOT_JSON, len(parts.data))
        if parts.too_deep:
            self.reject(RejectionReason.TOO_DEEP, len(parts.data))
        self._intake.hand_over()
        return taken

    def reject(self, reason: RejectionReason, size: int) -> None:
        """Count something that could not be used."""
        self._intake.reject(reason, size)

    def end_snapshot(self, call_ids: set[CallId]) -> None:
        """Say that all calls of the feed have been named."""
        self._intake.end_snapshot(call_ids)

    def _take_one(self, document: memoryview, taken: EventTaken) -> None:
        try:
            reading = read_document(document, heard_at=utc_now(), zone=self._zone)
        except RejectedError as error:
            self.reject(error.reason, len(document))
            taken.newer += error.reason is RejectionReason.NEWER_VERSION
            return
        except Exception as error:  # noqa: BLE001 - a fault of ours must not stop the queue
            _LOG.error("a document could not be read: %s", type(error).__name__)
            self.reject(RejectionReason.WRONG_TYPE, len(document))
            return
        taken.read += 1
        taken.call_ids.add(self._intake.hear(reading))

    @staticmethod
    async def _rest() -> None:
        """Let other threads run, then the loop: a bare yield would take the interpreter back."""
        time.sleep(REST_S)
        await asyncio.sleep(0)
