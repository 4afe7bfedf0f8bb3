"""Take readings into the one book of a feed and hand over calls and counts in slices."""

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from console.domain.calls.call import Call, CallId
from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import (
    CallsHeard,
    DocumentRejected,
    DocumentSalvaged,
    FeedEvent,
    RejectionReason,
    SalvageReason,
    SnapshotEnded,
)
from console.feed.call_book import CallBook
from console.feed.need_to_know import EVERYTHING, NeedToKnow
from console.feed.reading import Reading

SLICE_S = 0.004
"""Work between two rests; a frame of the window is 16 ms."""

REST_S = 0.000_1
"""A bare yield would take the interpreter back at once."""


class ReadingIntake:
    """Readings in, feed events out; used by one thread. The book lives as long as the feed."""

    def __init__(self, emit: Callable[[FeedEvent], None], seen: NeedToKnow = EVERYTHING) -> None:
        """Begin with an empty book; ``seen`` is what the site may see of a call."""
        self._emit = emit
        self._seen = seen
        self.book = CallBook()
        self._calls: dict[CallId, Call] = {}
        self._salvaged: Counter[SalvageReason] = Counter()
        self._rest_at = time.perf_counter() + SLICE_S
        self.worked_s = 0.0

    def hear(self, reading: Reading) -> CallId:
        """Take in what one document or row says and return the call it is about."""
        self._salvaged.update(dict(reading.salvaged))
        if self._seen is not EVERYTHING:
            reading = replace(reading, call=self._seen.of(reading.call))
        for call in self.book.hear(reading):
            self._calls[call.call_id] = call
        return reading.call.call_id

    def reject(self, reason: RejectionReason, size: int) -> None:
        """Count something that could not be used."""
        self._emit(DocumentRejected(reason=reason, size=size, heard_at=utc_now()))

    def end_snapshot(self, call_ids: set[CallId]) -> None:
        """Say that all calls of the feed have been named; the book remembers who was missing."""
        self.hand_over()
        self.book.end_snapshot(call_ids)
        self._emit(SnapshotEnded(call_ids=frozenset(call_ids)))

    @property
    def rest_is_due(self) -> bool:
        """Whether a slice of work is over."""
        return time.perf_counter() >= self._rest_at

    def begin_slice(self) -> None:
        """Begin to count a slice of work."""
        self._rest_at = time.perf_counter() + SLICE_S

    def rest_if_due(self) -> None:
        """After a slice of work hand over and let other threads run. Blocks for a moment.

        ``worked_s`` says when that was last asked (own monotonic clock): the work goes on.
        """
        self.worked_s = monotonic_s()
        if self.rest_is_due:
            self.hand_over()
            time.sleep(REST_S)
            self.begin_slice()

    def hand_over(self) -> None:
        """Emit what was gathered."""
        now = utc_now()
        if self._calls:
            calls = tuple(self._calls.values())
            self._emit(CallsHeard(calls=calls, heard_at=now, monotonic_s=monotonic_s()))
            self._calls = {}
        for reason, count in self._salvaged.items():
            self._emit(DocumentSalvaged(reason=reason, count=count, heard_at=now))
        self._salvaged.clear()
