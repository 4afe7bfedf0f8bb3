"""Paint the small shapes that stand beside a word, so that no state is told by colour alone."""

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.theme import current_theme


class Shape(Enum):
    """Shapes that differ from each other also in grey."""

    DISC = "disc"
    RING = "ring"
    HALF = "half"
    TRIANGLE = "triangle"
    SQUARE = "square"
    CROSS = "cross"
    BARS = "bars"


class Glyph(QWidget):
    """One shape in the middle of a line of text, in a colour of the theme.

    The word beside it is the text: a screen reader is told nothing of the shape.

    Args:
        tone: The name of a colour in Theme, for example ``good``.
    """

    def __init__(self, shape: Shape, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_shape(self, shape: Shape, tone: str) -> None:
        """Change shape and colour."""
        if (shape, tone) != (self._shape, self._tone):
            self._shape, self._tone = shape, tone
            self.update()

    @property
    def shape(self) -> Shape:
        """Return the present shape."""
        return self._shape

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Follow the text size."""
        side = round(self.fontMetrics().height() * 0.62)
        return QSize(side, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the shape in the present theme's colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(getattr(current_theme(), self._tone))
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        box.adjust(1, 1, -1, -1)
        _paint(painter, self._shape, box, colour)
        painter.end()


def _paint(painter: QPainter, shape: Shape, box: QRectF, colour: QColor) -> None:
    line = QPen(colour, max(1.6, box.width() / 6))
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    inner = box.adjusted(1, 1, -1, -1)
    if shape is Shape.DISC:
        _fill(painter, colour)
        painter.drawEllipse(box)
    elif shape is Shape.SQUARE:
        _fill(painter, colour)
        painter.drawRoundedRect(inner, 1.5, 1.5)
    elif shape is Shape.TRIANGLE:
        _fill(painter, colour)
        top = QPointF(box.center().x(), box.top())
        painter.drawPolygon(QPolygonF([top, box.bottomRight(), box.bottomLeft()]))
    elif shape is Shape.BARS:
        _fill(painter, colour)
        third = box.width() / 3
        for x in (box.left(), box.right() - third):
            painter.drawRect(QRectF(x, box.top(), third, box.height()))
    else:
        painter.setPen(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if shape is Shape.CROSS:
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
            return
        painter.drawEllipse(inner)
        if shape is Shape.HALF:
            _fill(painter, colour)
            painter.drawPie(inner, 90 * 16, 180 * 16)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
