"""Keep rows as pictures, so that a row that only moved, or merely stands there, is not drawn anew.

A change in a long queue moves rows, and then the whole view is painted: of forty rows three are
other than before. Drawing one takes nine texts, showing its picture a copy.
"""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from console.domain.calls.call import CallId
from console.domain.calls.queue import QueueRow
from console.models.queue_line import QueueLine
from console.ui.queue.queue_painter import QueuePainter, RowState, Spans

MOST_BYTES = 16 * 1024 * 1024
"""Pictures that are kept, the ones used last; about two screens full at the usual size."""


@dataclass(slots=True)
class _Kept:
    row: QueueRow
    line: QueueLine
    spans: Spans
    width: int
    picture: QPixmap


class RowPictures:
    """Pictures of rows for one painter; a row's waiting time is not part of it."""

    def __init__(self, brush: QueuePainter, ratio: float) -> None:
        """Keep pictures for a screen with so many of its points to one of ours.

        With a broken ratio rows do not begin on whole points and a copy would blur: then nothing
        is kept and each row is drawn.
        """
        self.ratio = ratio
        self._brush = brush
        self._kept: OrderedDict[tuple[CallId, RowState], _Kept] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        """Return how many pictures are kept."""
        return len(self._kept)

    def draw(
        self,
        painter: QPainter,
        rect: QRect,
        spans: Spans,
        row: QueueRow,
        line: QueueLine,
        state: RowState,
    ) -> None:
        """Draw all of a row but its waiting time."""
        if not self.ratio.is_integer():
            self._brush.draw_row(painter, rect, spans, row, line, state)
            return
        key = (row.call_id, state)
        kept = self._kept.get(key)
        if (
            kept is None
            or kept.row is not row
            or kept.line is not line
            or kept.spans != spans
            or kept.width != rect.width()
        ):
            kept = self._make(key, rect, spans, row, line)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(rect.topLeft(), kept.picture)

    def _make(
        self,
        key: tuple[CallId, RowState],
        rect: QRect,
        spans: Spans,
        row: QueueRow,
        line: QueueLine,
    ) -> _Kept:
        old = self._kept.pop(key, None)
        if old is not None:
            self._bytes -= _size(old.picture)
        if old is not None and old.width == rect.width():
            picture = old.picture
        else:
            picture = QPixmap(rect.size() * int(self.ratio))
            picture.setDevicePixelRatio(self.ratio)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRect(0, 0, rect.width(), rect.height())
            self._brush.draw_row(painter, whole, spans, row, line, key[1])
        made = self._kept[key] = _Kept(row, line, spans, rect.width(), picture)
        self._bytes += _size(picture)
        while self._bytes > MOST_BYTES and len(self._kept) > 1:
            _, gone = self._kept.popitem(last=False)
            self._bytes -= _size(gone.picture)
        return made


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
