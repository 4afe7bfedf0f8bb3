"""Write the counts over a field of hours: a colour repeats a number, it never stands for one."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from console.ui.figures.sheets import HIDDEN, Heat
from console.ui.theme import contrast, current_theme


class HeatWords(QWidget):
    """Lies over the plot and lets every click through.

    Args:
        place: Turns (hour, day) of the plot into a point of this widget.
        parent: The chart.
    """

    def __init__(self, place: Callable[[float, float], QPointF], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place = place
        self._heat: Heat | None = None

    def show_heat(self, heat: Heat | None) -> None:
        """Write the counts of a field, or none."""
        self._heat = heat
        self.setVisible(heat is not None)
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Write each count that fits into its hour; the line beneath says any of them."""
        if self._heat is None:
            return
        theme = current_theme()
        most = max((n for row in self._heat.values for n in row if n), default=0) or 1
        painter = QPainter(self)
        painter.setFont(self.font())
        words = painter.fontMetrics()
        for day, row in enumerate(self._heat.values):
            for hour, n in enumerate(row):
                text = HIDDEN if n is None else str(n) if n else ""
                corner, opposite = self._place(hour, day), self._place(hour + 1, day + 1)
                box = QRectF(corner, opposite)
                if not text or words.horizontalAdvance(text) > box.width() - 2:
                    continue
                ground = _mixed(theme.raised, theme.info, (n or 0) / most)
                dark = contrast(theme.on_signal, ground) > contrast(theme.text, ground)
                painter.setPen(QColor(theme.on_signal if dark else theme.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


def _mixed(low: str, high: str, share: float) -> str:
    one, other = QColor(low), QColor(high)
    parts = (
        round(a + (b - a) * share)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts).name()
