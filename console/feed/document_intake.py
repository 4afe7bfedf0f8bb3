"""Take the documents of an event in, one at a time, and hand over calls and counts.

After every few milliseconds of work it rests, so that the thread which paints is never kept
waiting; a snapshot is handed over in slices.
"""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import tzinfo

from console.domain.calls import Call, CallId
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed import (
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedEvent,
    RejectionReason,
    SalvageReason,
)
from console.feed.call_book import CallBook
from console.feed.eido_decode import RejectedError
from console.feed.eido_reader import read_document
from console.feed.event_parts import EventParts

SLICE_S = 0.004
"""Work between two rests; a frame of the window is 16 ms."""

_REST_S = 0.000_1
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

    def __init__(self, emit: Callable[[FeedEvent], None], *, zone: tzinfo) -> None:
        """Begin with an empty book; ``zone`` is that of times without an offset."""
        self._emit = emit
        self._zone = zone
        self._book = CallBook()
        self._calls: dict[CallId, Call] = {}
        self._salvaged: Counter[SalvageReason] = Counter()

    async def take(self, parts: EventParts) -> EventTaken:
        """Read every document of an event; all of it is handed over when this returns."""
        taken = EventTaken()
        rest_at = time.perf_counter() + SLICE_S
        for document in parts.documents():
            taken.documents += 1
            self._take_one(document, taken)
            if time.perf_counter() >= rest_at:
                self._hand_over()
                await self._rest()
                rest_at = time.perf_counter() + SLICE_S
        if parts.broken:
            self.reject(RejectionReason.NOT_JSON, len(parts.data))
        if parts.too_deep:
            self.reject(RejectionReason.TOO_DEEP, len(parts.data))
        self._hand_over()
        return taken

    def reject(self, reason: RejectionReason, size: int) -> None:
        """Count something that could not be used."""
        self._emit(DocumentRejected(reason=reason, size=size, heard_at=utc_now()))

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
        taken.call_ids.add(reading.call.call_id)
        self._salvaged.update(dict(reading.salvaged))
        for call in self._book.hear(reading):
            self._calls[call.call_id] = call

    def _hand_over(self) -> None:
        now = utc_now()
        if self._calls:
            self._emit(
                CallsHeard(
                    calls=tuple(self._calls.values()), heard_at=now, monotonic_s=monotonic_s()
                )
            )
            self._calls = {}
        for reason, count in self._salvaged.items():
            self._emit(DocumentSalvaged(reason=reason, count=count, heard_at=now))
        self._salvaged.clear()

    @staticmethod
    async def _rest() -> None:
        """Let other threads run, then the loop: a bare yield would take the interpreter back."""
        time.sleep(_REST_S)
        await asyncio.sleep(0)
