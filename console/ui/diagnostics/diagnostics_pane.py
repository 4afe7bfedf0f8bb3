"""Show how the desk itself is doing: the feed's counts and state, and facts of the record."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from console.domain.clock import monotonic_s
from console.domain.feed.health import FeedHealth
from console.ui.diagnostics.feed_facts import feed_facts
from console.ui.diagnostics.minute_counts import MINUTES, MinuteCounts
from console.ui.theme import set_role
from console.ui.translation import translated

if TYPE_CHECKING:
    from console.ui.diagnostics.feed_chart import FeedChart

_CHART_MS = 5_000
_TWIN_STEP = 5


class DiagnosticsPane(QWidget):
    """Two tables of facts, a chart, and the chart's numbers as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Diagnostics"))
        self._minutes = MinuteCounts()
        self._health = FeedHealth()
        self._chart: FeedChart | None = None
        self._column = QVBoxLayout(self)
        self._feed = self._table(self.tr("The feed"))
        self._record = self._table(self.tr("The record and this desk"))
        self._chart_title = self._title(self.tr("Documents per minute, the last hour"))
        self._waiting = QLabel(self.tr("Drawing the chart…"), self)
        set_role(self._waiting, "quiet")
        self._column.addWidget(self._waiting)
        self._twin = self._table(self.tr("The same in figures"))
        self._column.addStretch(1)
        # A timer of the pane's own: a pane that is hidden again, or gone, draws no chart.
        self._chart_due = QTimer(self, singleShot=True, interval=0)
        self._chart_due.timeout.connect(self._build_chart)
        self._tick = QTimer(self, interval=_CHART_MS)
        self._tick.timeout.connect(self._refresh)
        self.setFocusProxy(self._feed)
        self._show_feed()

    def show_health(self, health: FeedHealth) -> None:
        """Take the feed's state; cheap while the pane is hidden."""
        self._minutes.note(health.documents, monotonic_s())
        self._health = health
        if self.isVisible():
            self._show_feed()

    def show_facts(self, facts: Iterable[tuple[str, str]]) -> None:
        """Show facts of the record and the desk: pairs of a translated name and a value."""
        _fill(self._record, facts)

    def minute_counts(self) -> tuple[int, ...]:
        """Return the documents of each of the last sixty minutes, the oldest first."""
        return self._minutes.counts()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Bring the tables up to date at once and the chart after they are painted."""
        super().showEvent(event)
        self._show_feed()
        self._tick.start()
        if self._chart is None:
            self._chart_due.start()
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._chart_due.stop()
        self._tick.stop()

    def _build_chart(self) -> None:
        if self._chart is not None:
            return
        # Imported here because pyqtgraph costs a quarter of a second that no start may pay.
        from console.ui.diagnostics.feed_chart import FeedChart  # noqa: PLC0415

        chart = FeedChart(self)
        chart.setAccessibleName(self._chart_title.text())
        chart.setAccessibleDescription(self.tr("The table below holds the same figures."))
        self._column.replaceWidget(self._waiting, chart)
        self._waiting.hide()
        self._chart = chart
        self._refresh()

    def _refresh(self) -> None:
        self._minutes.advance(monotonic_s())
        counts = self._minutes.counts()
        if self._chart is not None:
            self._chart.show_counts(counts)
        _fill(self._twin, self._twin_rows(counts))

    def _twin_rows(self, counts: tuple[int, ...]) -> Iterable[tuple[str, str]]:
        for end in range(MINUTES, 0, -_TWIN_STEP):
            part = counts[MINUTES - end : MINUTES - end + _TWIN_STEP]
            label = self.tr("{first} to {last} min ago").format(first=end, last=end - _TWIN_STEP)
            yield label, str(sum(part))

    def _show_feed(self) -> None:
        health = self._health
        rows = list(feed_facts(health))
        if health.reason:
            rows.append((self.tr("Why"), health.reason))
        refused = self.tr("Could not be used: {reason}")
        rows += [
            (refused.format(reason=translated("feed", reason.value)), str(count))
            for reason, count in health.rejected.items()
        ]
        partly = self.tr("Shown in spite of: {reason}")
        rows += [
            (partly.format(reason=translated("feed", reason.value)), str(count))
            for reason, count in health.salvaged.items()
        ]
        _fill(self._feed, rows)

    def _title(self, text: str) -> QLabel:
        label = QLabel(text, self)
        set_role(label, "title")
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _table(self, title: str) -> QTableWidget:
        label = self._title(title)
        table = QTableWidget(0, 2, self)
        table.setAccessibleName(title)
        label.setBuddy(table)
        table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Value")])
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.addWidget(table)
        return table


def _fill(table: QTableWidget, facts: Iterable[tuple[str, str]]) -> None:
    """Write the rows, changing only what differs, and make the table as high as they are."""
    rows = list(facts)
    if table.rowCount() != len(rows):
        table.setRowCount(len(rows))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            item = table.item(number, column)
            if item is None:
                item = QTableWidgetItem(text)
                if column == 1:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                table.setItem(number, column, item)
            elif item.text() != text:
                item.setText(text)
    height = table.horizontalHeader().sizeHint().height() + 8
    height += sum(table.rowHeight(number) for number in range(len(rows)))
    table.setFixedHeight(height)
