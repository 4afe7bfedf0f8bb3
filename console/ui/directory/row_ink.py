"""Draw the words of a row from laid-out texts that are kept: laying out costs more than drawing."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QStaticText

from console.ui.theme import Theme

MOST_TEXTS = 1024
"""Laid-out texts kept at most; some twenty screens full."""


class RowInk:
    """Words at the left or the right of what is left of a line, for one font and one theme.

    Attributes:
        painter: What is drawn on; set before each row.
    """

    painter: QPainter

    def __init__(self, font: QFont, theme: Theme) -> None:
        self.font = font
        self.theme = theme
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        self._fonts = {False: font, True: strong}
        self._metrics = {False: QFontMetrics(font), True: QFontMetrics(strong)}
        self._texts: OrderedDict[tuple[str, int, bool], tuple[QStaticText, int]] = OrderedDict()
        self._colours: dict[str, QColor] = {}
        self.height = self._metrics[False].height()
        self._gap = max(8, self.height // 2)

    def of(self, name: str) -> QColor:
        """Return a colour of the theme."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(getattr(self.theme, name))
        return colour

    def left(self, line: QRect, words: str, ink: str, *, strong: bool = False) -> QRect:
        """Draw at the left, elided; return what is left of the line."""
        width = self._draw(line, words, ink, strong=strong, right=False)
        return line.adjusted(width + self._gap, 0, 0, 0)

    def right(self, line: QRect, words: str, ink: str, *, strong: bool = False) -> QRect:
        """Draw at the right, elided; return what is left of the line."""
        width = self._draw(line, words, ink, strong=strong, right=True)
        return line.adjusted(0, 0, -width - self._gap, 0)

    def tag(self, line: QRect, words: str, ink: str) -> QRect:
        """Draw a framed word at the right where it has room; return what is left of the line."""
        text, inner = self._laid_out(words, line.width(), strong=False)
        width = inner + self._gap
        if width > line.width():
            return line
        frame = QRectF(line.right() - width, line.top() + 1, width, line.height() - 2)
        self.painter.setPen(QPen(self.of(ink), 1))
        self.painter.drawRoundedRect(frame, 4, 4)
        self.painter.setFont(self.font)
        self.painter.drawStaticText(QPointF(frame.left() + self._gap / 2, line.top()), text)
        return line.adjusted(0, 0, -width - self._gap, 0)

    def _draw(self, line: QRect, words: str, ink: str, *, strong: bool, right: bool) -> int:
        if not words or line.width() < self._gap:
            return 0
        text, width = self._laid_out(words, line.width(), strong=strong)
        self.painter.setFont(self._fonts[strong])
        self.painter.setPen(self.of(ink))
        start = line.right() + 1 - width if right else line.left()
        self.painter.drawStaticText(QPointF(start, line.top()), text)
        return width

    def _laid_out(self, words: str, width: int, *, strong: bool) -> tuple[QStaticText, int]:
        key = (words, width, strong)
        found = self._texts.get(key)
        if found is not None:
            self._texts.move_to_end(key)
            return found
        metrics = self._metrics[strong]
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        text = QStaticText(elided)
        text.setTextFormat(Qt.TextFormat.PlainText)  # a name with markup is shown as text
        text.prepare(font=self._fonts[strong])
        made = self._texts[key] = (text, metrics.horizontalAdvance(elided))
        if len(self._texts) > MOST_TEXTS:
            self._texts.popitem(last=False)
        return made
