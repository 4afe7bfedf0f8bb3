"""Draw bars and a field of hours, walked through by the arrow keys.

Importing this module brings in pyqtgraph, which costs a quarter of a second: it is imported when
a chart is first shown, and nowhere else.
"""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.figures.heat_words import HeatWords
from console.ui.figures.sheets import HIDDEN, Bars, Heat, Tint
from console.ui.theme import current_theme

_INKS = {
    Tint.PLAIN: "info",
    Tint.GOOD: "good",
    Tint.PARTLY: "waiting",
    Tint.AGAINST: "asked",
    Tint.QUIET: "quiet",
}
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_HOURS = 24


class ChartView(QWidget):
    """One chart at a time. Its table twin, for reading and for screen readers, is in the leaf.

    Signals:
        walked: The words of the bar or hour that the marker stands on.
    """

    walked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._chart: Bars | Heat | None = None
        self._at = [0, 0]
        self._plot: Any = pg.PlotWidget(self)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._plot.invertY(True)  # noqa: FBT003 - pyqtgraph's signature
        self._mark: Any = pg.PlotCurveItem()
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self._plot)
        self._words = HeatWords(self._point, self)
        self._words.hide()

    def show_chart(self, chart: Bars | Heat) -> None:
        """Draw a chart anew; the marker begins at its first bar or hour."""
        if chart != self._chart:
            self._at = [0, 0]
        self._chart = chart
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow theme and text size."""
        super().changeEvent(event)
        changed = {QEvent.Type.PaletteChange, QEvent.Type.FontChange}
        if event.type() in changed and getattr(self, "_chart", None) is not None:
            self._draw()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the marker, and say where it stands."""
        super().focusInEvent(event)
        self._walk(0, 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the marker away."""
        super().focusOutEvent(event)
        self._mark.setData([], [])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk by arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._chart is None:
            super().keyPressEvent(event)
        else:
            self._walk(*step)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the counts lie over the whole plot."""
        super().resizeEvent(event)
        self._words.setGeometry(self.rect())

    def words(self) -> str:
        """Return what stands where the marker is."""
        column, row = self._at
        if isinstance(self._chart, Bars) and self._chart.labels:
            return f"{self._chart.labels[row]}: {self._chart.texts[row]}"
        if isinstance(self._chart, Heat):
            value = self._chart.values[row][column]
            return self.tr("{day}, {hour}:00 to {end}:00: {n}").format(
                day=self._chart.days[row],
                hour=f"{column:02}",
                end=f"{(column + 1) % _HOURS:02}",
                n=HIDDEN if value is None else f"{value:,}",
            )
        return ""

    def _point(self, hour: float, day: float) -> QPointF:
        """Return where a corner of an hour lies in this widget."""
        scene = self._plot.getPlotItem().vb.mapViewToScene(QPointF(hour, day))
        return QPointF(self._plot.viewport().mapTo(self, self._plot.mapFromScene(scene)))

    def _walk(self, across: int, down: int) -> None:
        if self._chart is None:
            return
        heat = isinstance(self._chart, Heat)
        rows = len(self._chart.days) if isinstance(self._chart, Heat) else len(self._chart.labels)
        if not rows:
            return
        self._at[0] = (self._at[0] + across) % _HOURS if heat else 0
        self._at[1] = (self._at[1] + down) % rows
        left, right = (self._at[0], self._at[0] + 1) if heat else (0.0, self._most())
        top = self._at[1] if heat else self._at[1] - 0.45
        bottom = top + (1 if heat else 0.9)
        self._mark.setData([left, right, right, left, left], [top, top, bottom, bottom, top])
        self.walked.emit(self.words())

    def _most(self) -> float:
        values = self._chart.values if isinstance(self._chart, Bars) else ()
        return float(max((value for value in values if value), default=0) or 1)

    def _draw(self) -> None:
        theme = current_theme()
        self._plot.clear()
        self._plot.setBackground(QColor(theme.panel))
        self._mark = pg.PlotCurveItem(pen=pg.mkPen(QColor(theme.accent), width=3))
        self._mark.setZValue(10)
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setTextPen(QColor(theme.text))
            axis.setPen(QColor(theme.line))
            axis.setStyle(tickFont=self.font(), tickLength=0)
        if isinstance(self._chart, Bars):
            self._draw_bars(self._chart)
        elif self._chart is not None:
            self._draw_heat(self._chart)
        self._plot.addItem(self._mark)
        self._words.show_heat(self._chart if isinstance(self._chart, Heat) else None)
        if self.hasFocus():
            self._walk(0, 0)

    def _draw_bars(self, chart: Bars) -> None:
        theme, most = current_theme(), self._most()
        rows = list(range(len(chart.labels)))
        inks = [QColor(getattr(theme, _INKS[tint])) for tint in chart.tints]
        self._plot.addItem(
            pg.BarGraphItem(
                x0=[0] * len(rows),
                y=rows,
                height=0.7,
                width=[value or 0 for value in chart.values],
                brushes=inks,
                pens=inks,
            )
        )
        for row, value, text in zip(rows, chart.values, chart.texts, strict=True):
            word = pg.TextItem(text, color=QColor(theme.text), anchor=(0, 0.5))
            word.setFont(self.font())
            word.setPos((value or 0) + most * 0.01, row)
            self._plot.addItem(word, ignoreBounds=True)
        left = self._plot.getAxis("left")
        left.setTicks([list(zip(rows, chart.labels, strict=True))])
        longest = max((self.fontMetrics().horizontalAdvance(it) for it in chart.labels), default=0)
        left.setWidth(longest + 16)
        self._plot.hideAxis("bottom")
        self._plot.setXRange(0, most * 1.25, padding=0)
        self._plot.setYRange(-0.6, len(rows) - 0.4, padding=0)
        self.setMinimumHeight(round(self.fontMetrics().height() * 1.25 * max(4, len(rows))))

    def _draw_heat(self, chart: Heat) -> None:
        theme = current_theme()
        values = np.array([[float(n or 0) for n in row] for row in chart.values])
        colours = pg.ColorMap([0.0, 1.0], [QColor(theme.raised), QColor(theme.info)])
        image = pg.ImageItem(values.T, levels=(0, max(1.0, float(values.max()))))
        image.setLookupTable(colours.getLookupTable(nPts=256))
        image.setRect(0, 0, _HOURS, len(chart.days))
        self._plot.addItem(image)
        line = pg.mkPen(QColor(theme.panel), width=2)
        for hour in range(1, _HOURS):
            self._plot.addItem(pg.InfiniteLine(hour, angle=90, pen=line))
        for day in range(1, len(chart.days)):
            self._plot.addItem(pg.InfiniteLine(day, angle=0, pen=line))
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setTicks([[(day + 0.5, name) for day, name in enumerate(chart.days)]])
        longest = max(self.fontMetrics().horizontalAdvance(name) for name in chart.days)
        left.setWidth(longest + 16)
        self._plot.showAxis("bottom")
        bottom.setTicks([[(hour + 0.5, f"{hour:02}") for hour in range(0, _HOURS, 3)]])
        bottom.setHeight(self.fontMetrics().height() + 10)
        self._plot.setXRange(0, _HOURS, padding=0)
        self._plot.setYRange(0, len(chart.days), padding=0)
        self.setMinimumHeight(self.fontMetrics().height() * 12)
