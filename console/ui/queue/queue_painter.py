"""Paint rows of the queue in one pass, from laid-out texts that are kept.

Why not a delegate: one Python call for each cell costs eight times as much (design/desktop.md 2).
"""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText

from console.domain.calls.queue import Group, QueueRow
from console.models.queue_column import QueueColumn
from console.models.queue_line import Holder, QueueLine
from console.models.queue_waiting import Urgency, waiting_of
from console.ui.queue.queue_inks import QueueInks
from console.ui.queue.row_measures import row_height, row_padding

Spans = tuple[tuple[QueueColumn, int, int], ...]
"""Columns with their left edge and width, as they stand in the view."""

MOST_TEXTS = 1024
"""Laid-out texts kept at most for a font; about three screens full. Rows are kept as pictures."""

_MARKS = {Urgency.CALM: "", Urgency.WAITING: "!", Urgency.LONG: "!!"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowState:
    """What the view knows of a row beyond its words."""

    selected: bool
    focused: bool
    even: bool
    starts_group: bool


class TextCache:
    """Texts laid out for one font, cut to a width; the least used go first."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._texts: OrderedDict[tuple[str, int], tuple[QStaticText, int]] = OrderedDict()

    def laid_out(self, text: str, width: int) -> tuple[QStaticText, int]:
        """Return the text, elided to at most ``width`` pixels, with the width it takes."""
        key = (text, width)
        found = self._texts.get(key)
        if found is not None:
            self._texts.move_to_end(key)
            return found
        elided = self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        static = QStaticText(elided)
        static.setTextFormat(Qt.TextFormat.PlainText)  # a note with markup is shown as text
        static.prepare(font=self.font)
        made = (static, self.metrics.horizontalAdvance(elided))
        self._texts[key] = made
        if len(self._texts) > MOST_TEXTS:
            self._texts.popitem(last=False)
        return made

    def __len__(self) -> int:
        """Return how many texts are kept."""
        return len(self._texts)


class QueuePainter:
    """Draws rows for one font and one set of colours; made anew when either changes."""

    def __init__(self, font: QFont, inks: QueueInks) -> None:
        plain = QFont(font)
        plain.setFeature(QFont.Tag("tnum"), 1)
        strong = QFont(plain)
        strong.setWeight(QFont.Weight.DemiBold)
        self.inks = inks
        self._plain = TextCache(plain)
        self._strong = TextCache(strong)
        self._height = self._plain.metrics.height()
        self.padding = row_padding(self._height)
        self._dot = max(6, round(self._height * 0.42))

    @property
    def row_height(self) -> int:
        """Return the height of a row."""
        return row_height(self._height)

    @property
    def texts_kept(self) -> int:
        """Return how many laid-out texts are kept."""
        return len(self._plain) + len(self._strong)

    @staticmethod
    def state(*, selected: bool, focused: bool, even: bool, starts_group: bool) -> RowState:
        """Return what is drawn of a row beyond its words."""
        return RowState(selected=selected, focused=focused, even=even, starts_group=starts_group)

    def draw_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """Fill a row's background, with the line above a new part of the queue."""
        inks = self.inks
        ground = inks.ground if state.even else inks.other_ground
        painter.fillRect(rect, inks.selected if state.selected else ground)
        if state.starts_group:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), inks.line)

    def draw_place(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """Draw the bar of the selected row, and the ring where the keyboard is."""
        if state.selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self.inks.here)
        if state.focused:
            painter.setPen(QPen(self.inks.here, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def draw_row(
        self,
        painter: QPainter,
        rect: QRect,
        spans: Spans,
        row: QueueRow,
        line: QueueLine,
        state: RowState,
    ) -> None:
        """Draw a row but for its waiting time, which is another every second."""
        self.draw_ground(painter, rect, state)
        self.draw_place(painter, rect, state)
        for column, left, width in spans:
            if column is not QueueColumn.WAITING:
                cell = QRect(left, rect.top(), width, rect.height())
                self.draw_cell(painter, cell, column, row, line)

    def draw_cell(
        self,
        painter: QPainter,
        rect: QRect,
        column: QueueColumn,
        row: QueueRow,
        line: QueueLine,
    ) -> None:
        """Draw the words of one cell of any column but the waiting time."""
        inks = self.inks
        inner = rect.adjusted(self.padding, 0, -self.padding, 0)
        match column:
            case QueueColumn.WHY:
                self._draw_why(painter, inner, line)
            case QueueColumn.NATURE:
                self._draw_nature(painter, inner, line)
            case QueueColumn.PRIORITY:
                cache = self._strong if line.urgent else self._plain
                self._draw(painter, inner, line.priority, inks.text, cache)
            case QueueColumn.PLACE:
                self._draw(painter, inner, line.place, inks.text)
            case QueueColumn.CALL_TAKER:
                self._draw(painter, inner, line.call_taker, inks.quiet)
            case QueueColumn.UNITS:
                ink = inks.text if row.call.units else inks.quiet
                self._draw(painter, inner, line.units, ink)
            case QueueColumn.CLINICIAN:
                self._draw_clinician(painter, inner, row, line)
            case QueueColumn.NUMBER:
                self._draw(painter, inner, line.number, inks.quiet)

    def _draw(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        ink: QColor,
        cache: TextCache | None = None,
    ) -> int:
        """Draw text at the left of a box; return the width it took."""
        if not text or rect.width() <= 0:
            return 0
        cache = cache or self._plain
        static, width = cache.laid_out(text, rect.width())
        painter.setFont(cache.font)
        painter.setPen(ink)
        painter.drawStaticText(QPointF(rect.left(), self._top(rect)), static)
        return width

    def _top(self, rect: QRect) -> float:
        return rect.top() + (rect.height() - self._height) // 2

    def draw_waiting(self, painter: QPainter, rect: QRect, row: QueueRow, now: datetime) -> None:
        """Draw how long a row waits at ``now`` (aware UTC)."""
        rect = rect.adjusted(self.padding, 0, -self.padding, 0)
        waiting = waiting_of(row, now)
        cache = self._plain if waiting.urgency is Urgency.CALM else self._strong
        calm = waiting.urgency is Urgency.CALM and row.group is Group.REST
        ink = self.inks.quiet if calm else self.inks.of_urgency(waiting.urgency)
        static, width = cache.laid_out(waiting.text, rect.width())
        painter.setFont(cache.font)
        painter.setPen(ink)
        painter.drawStaticText(QPointF(rect.right() + 1 - width, self._top(rect)), static)
        mark = _MARKS[waiting.urgency]
        if mark:
            self._draw(painter, rect.adjusted(0, 0, -width, 0), mark, ink, cache)

    def _draw_why(self, painter: QPainter, rect: QRect, line: QueueLine) -> None:
        inks = self.inks
        if line.tag:
            # Beside a reason the tag leaves room for its first words.
            kept = rect.width() * 2 // 5 if line.reasons else 0
            room = rect.adjusted(kept, 0, 0, 0)
            rect = rect.adjusted(0, 0, -self._draw_tag(painter, room, line.tag), 0)
        if not line.reasons:
            return
        first = line.reasons[0]
        middle = QPointF(rect.left() + self._dot / 2, rect.center().y() + 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.of_reason(first.kind))
        painter.drawEllipse(middle, self._dot / 2, self._dot / 2)
        rect = rect.adjusted(self._dot + self.padding * 2 // 3, 0, 0, 0)
        more = f"+{len(line.reasons) - 1}" if len(line.reasons) > 1 else ""
        kept = self._plain.metrics.horizontalAdvance(more) + self.padding // 2 if more else 0
        taken = self._draw(painter, rect.adjusted(0, 0, -kept, 0), first.text, inks.text)
        if more and rect.width() > kept:
            self._draw(painter, rect.adjusted(taken + self.padding // 2, 0, 0, 0), more, inks.quiet)

    def _draw_tag(self, painter: QPainter, rect: QRect, tag: str) -> int:
        """Draw a framed word at the right of a box; return the width to leave free."""
        static, width = self._plain.laid_out(tag, max(0, rect.width() - self.padding))
        gap = self.padding // 2
        frame = QRectF(
            rect.right() - width - 2 * gap, self._top(rect) - 1, width + 2 * gap, self._height + 2
        )
        painter.setPen(QPen(self.inks.waiting, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, 4, 4)
        painter.setFont(self._plain.font)
        painter.drawStaticText(QPointF(frame.left() + gap, self._top(rect)), static)
        return round(frame.width()) + gap

    def _draw_nature(self, painter: QPainter, rect: QRect, line: QueueLine) -> None:
        taken = self._draw(painter, rect, line.nature, self.inks.text)
        if line.was:
            rest = rect.adjusted(taken + self.padding * 2 // 3, 0, 0, 0)
            if rest.width() > 3 * self.padding:
                self._draw(painter, rest, line.was, self.inks.quiet)

    def _draw_clinician(
        self, painter: QPainter, rect: QRect, row: QueueRow, line: QueueLine
    ) -> None:
        ink = {
            Holder.NOBODY: self.inks.text if row.needs_you else self.inks.quiet,
            Holder.YOU: self.inks.good,
            Holder.COLLEAGUE: self.inks.text,
            Holder.ASSISTING: self.inks.text,
        }[line.holder]
        cache = self._strong if line.holder is Holder.YOU else self._plain
        self._draw(painter, rect, line.clinician, ink, cache)
