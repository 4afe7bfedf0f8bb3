"""Draw the documents per minute over the last hour.

Importing this module brings in pyqtgraph, which costs a quarter of a second: it is imported when
the diagnostics are first opened, and nowhere else.
"""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.ui.diagnostics.minute_counts import MINUTES
from console.ui.theme import current_theme


class FeedChart(QWidget):
    """Sixty bars. Its table twin, for reading and for screen readers, is in the pane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Any = pg.PlotWidget(self)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        for part in (self._plot, self._plot.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setFrameShape(self._plot.Shape.NoFrame)
        self._bars: Any = pg.BarGraphItem(x=[0], height=[0], width=0.8)
        self._plot.addItem(self._bars)
        self._plot.setXRange(-MINUTES, 0, padding=0.02)
        bottom = self._plot.getAxis("bottom")
        bottom.setTicks([[(-at, str(at)) for at in range(0, MINUTES + 1, 15)]])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._plot)
        self._dress()

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """Show counts per minute, the oldest first; the last one is the running minute."""
        places = [place - len(counts) + 0.5 for place in range(len(counts))]
        self._bars.setOpts(x=places, height=list(counts), width=0.8)
        top = max(1, *counts)
        self._plot.setYRange(0, top * 1.05, padding=0)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow theme and text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(
            self, "_bars"
        ):
            self._dress()

    def _dress(self) -> None:
        theme = current_theme()
        self._plot.setBackground(QColor(theme.panel))
        self._bars.setOpts(brush=QColor(theme.info), pen=QColor(theme.panel))
        self.setMinimumHeight(self.fontMetrics().height() * 9)
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setTextPen(QColor(theme.quiet))
            axis.setPen(QColor(theme.line))
            axis.setStyle(tickFont=self.font())
            axis.label.setFont(self.font())
        self._plot.setLabel("bottom", self.tr("minutes ago"), color=theme.quiet)
