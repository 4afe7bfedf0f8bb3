"""Walk an event of any size document by document, so that no step holds the interpreter."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from console.feed.eido.json_scan import DepthError, ScanError, blanks, members

EVENT_LIMIT = 16 * 1024 * 1024
"""Bytes of one event; a larger snapshot comes as several."""

_ARRAYS = frozenset({"notification"})
_TEXT_LIMIT = 200


@dataclass(slots=True)
class EventParts:
    """One event while it is being walked.

    Attributes:
        data: The message.
        subscription_id: Known when the walk has ended; empty if the event had none.
        transaction_id: The same.
        broken: True if the event stopped being JSON; what came before was yielded.
        too_deep: True if it stopped being followed because of its depth.
    """

    data: bytes
    subscription_id: str = ""
    transaction_id: str = ""
    broken: bool = False
    too_deep: bool = False
    _view: memoryview = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._view = memoryview(self.data)

    def documents(self) -> Iterator[memoryview]:
        """Yield each document, unread; ends early, never raises, where the text is no JSON."""
        try:
            yield from self._walk()
        except ScanError:
            self.broken = True
        except DepthError:
            self.too_deep = True

    def _walk(self) -> Iterator[memoryview]:
        view = self._view
        start = blanks(view, 3 if self.data[:3] == b"\xef\xbb\xbf" else 0)
        at = blanks(view, start + 1)
        at = blanks(view, self.data.index(b'"', at + 1) + 1)
        at = blanks(view, at + 1)
        for span in members(view, at, _ARRAYS):
            key = (span.key or "").casefold()
            if span.element:
                yield view[span.start : span.end]
            elif key == "subscriptionid":
                self.subscription_id = self._text(span.start, span.end)
            elif key == "transactionid":
                self.transaction_id = self._text(span.start, span.end)
            elif key == "notification" and self.data[span.start : span.start + 1] == b"{":
                yield view[span.start : span.end]

    def _text(self, start: int, end: int) -> str:
        return str(self._view[start:end], "utf-8", "replace").strip().strip('"')[:_TEXT_LIMIT]
