"""Show the figures of some days: a chart to look at, or its tables, and the way out as a report."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from console.domain.clock import utc_now
from console.ui.figures.export_strip import ExportStrip
from console.ui.figures.period_bar import PeriodBar
from console.ui.figures.rate_cards import RateCards
from console.ui.figures.sheet_tables import SheetTables
from console.ui.figures.sheets import Sheet
from console.ui.reading.announcing import announce
from console.ui.reading.leaf import Leaf
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data

if TYPE_CHECKING:
    from console.ui.figures.charts import ChartView

_RATES = "diversion_rates"


class ChartsLeaf(Leaf):
    """A list of sheets on the left; on the right the chart of one, or its tables.

    Signals:
        asked: A pair of dates to show the figures of; None is as far as the record goes.
    """

    asked = Signal(object)
    whole_asked = Signal()
    """Every part of the report is to be shown, not the charts alone."""
    export_asked = Signal()
    """The figures are to leave as a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Charts"))
        self._sheets: tuple[Sheet, ...] = ()
        self.chart: ChartView | None = None
        self.period = PeriodBar(self)
        self.period.chosen.connect(self._ask)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Sheets"))
        self.list.setFixedWidth(self.fontMetrics().averageCharWidth() * 27)
        mark_data(self.list)
        self.list.currentRowChanged.connect(self._turned)
        self.title = self._label("heading")
        self.headline = self._label("")
        self.empty = self._label("quiet")
        self.walked = self._label("quiet")
        self.cards = RateCards(self)
        self.tables = SheetTables(self)
        self.stack = QStackedWidget(self)
        self._waiting = self._label("quiet")
        self._waiting.setText(self.tr("Drawing the chart…"))
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.stack.addWidget(self._waiting)
        self.stack.addWidget(self.tables)
        self.toggle = QPushButton(self.tr("Tables"), self)
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self.show_twin)
        self.whole = QPushButton(self.tr("Every part"), self)
        self.whole.setToolTip(self.tr("Counts every part of the report; long over many years"))
        self.whole.clicked.connect(self.whole_asked)
        self.leave = QPushButton(self.tr("Export the report"), self)
        self.leave.clicked.connect(self.export_asked)
        self.export = ExportStrip(self)
        self.export.hide()
        self.export.left.connect(self._left_export)
        # The chart is loaded while the record is asked; a leaf that is left at once loads nothing.
        self._load_due = QTimer(self, singleShot=True, interval=0)
        self._load_due.timeout.connect(self._load)
        self._lay_out()

    def begin(self) -> None:
        """Show the days that were chosen last, the last 28 at first."""
        today = utc_now().astimezone().date()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.period.begin(today)
        if self.chart is None:
            self._load_due.start()

    def forget(self) -> None:
        """Show nothing."""
        self.show_sheets((), "")
        self.export.hide()

    def show_sheets(self, sheets: tuple[Sheet, ...], empty: str) -> None:
        """Show what was counted.

        Args:
            sheets: The sheets; none where there is nothing to show.
            empty: Why there is nothing, or that it is still being counted; empty otherwise.
        """
        before = self.sheet.code if self.sheet is not None else ""
        self._sheets = sheets
        self.empty.setText(empty)
        self.empty.setVisible(bool(empty))
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        self.list.addItems([sheet.title for sheet in sheets])
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        for part in (self.list, self.stack, self.toggle, self.whole):
            part.setVisible(bool(sheets))
        if sheets:
            codes = [sheet.code for sheet in sheets]
            self.list.setCurrentRow(codes.index(before) if before in codes else 0)
            self._turned(self.list.currentRow())
        else:
            self.title.clear()
            self.headline.clear()
            self.cards.hide()
            self.walked.clear()

    @property
    def sheet(self) -> Sheet | None:
        """Return the sheet that is turned to."""
        row = self.list.currentRow()
        return self._sheets[row] if 0 <= row < len(self._sheets) else None

    @property
    def shows_tables(self) -> bool:
        """Say whether the tables stand in the place of the chart."""
        return self.toggle.isChecked()

    @Slot()
    def flip(self) -> None:
        """Show the tables instead of the chart, or the chart again."""
        self.toggle.setChecked(not self.toggle.isChecked())
        self.show_twin()

    @Slot()
    def show_twin(self) -> None:
        """Show tables or chart, as the button says, with the focus in it."""
        self._show()
        if self.shows_tables:
            self.tables.start()
        elif self.chart is not None:
            self.chart.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_export(self, name: str) -> None:
        """Ask why and where to; ``name`` is that of the new folder."""
        self.export.start(name)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        for part in (self.title, self.headline, self.cards):
            right.addWidget(part)
        right.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.walked, 1)
        foot.addWidget(self.whole)
        foot.addWidget(self.toggle)
        foot.addWidget(self.leave)
        right.addLayout(foot)
        middle = QHBoxLayout()
        middle.setSpacing(14)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.period)
        column.addWidget(self.export)
        column.addWidget(self.empty)
        column.addLayout(middle, 1)

    def _label(self, role: str) -> PlainLabel:
        label = PlainLabel(role=role, parent=self)
        label.setWordWrap(True)
        mark_data(label)
        return label

    @Slot(object)
    def _ask(self, period: object) -> None:
        self.asked.emit(period)

    @Slot(int)
    def _turned(self, _row: int) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        self.title.setText(sheet.title)
        self.headline.setText(sheet.headline)
        rates = next((table for table in sheet.tables if table.code == _RATES), None)
        self.cards.setVisible(rates is not None)
        if rates is not None:
            self.cards.show_rates(rates)
        self._show()

    def _show(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        self.walked.clear()
        if self.shows_tables or sheet.chart is None:
            if self.chart is not None:
                self.chart.setMinimumHeight(0)  # a hidden chart asks for no room
            self.tables.show_tables(sheet.tables, sheet.notes)
            self.stack.setCurrentWidget(self.tables)
        elif self.chart is None:
            self.stack.setCurrentWidget(self._waiting)
            self._load_due.start()
        else:
            self._draw()

    @Slot()
    def _load(self) -> None:
        if self.chart is None and self.isVisible():
            # Imported here because pyqtgraph costs a quarter of a second that no start may pay.
            from console.ui.figures.charts import ChartView  # noqa: PLC0415

            self.chart = ChartView(self)
            self.chart.walked.connect(self._say)
            self.stack.addWidget(self.chart)
        self._draw()

    def _draw(self) -> None:
        sheet = self.sheet
        if self.chart is None or sheet is None or sheet.chart is None or self.shows_tables:
            return
        self.chart.setAccessibleName(f"{sheet.title}. {sheet.headline}")
        self.chart.setAccessibleDescription(self.tr("The tables hold the same figures."))
        mark_data(self.chart)
        self.chart.show_chart(sheet.chart)
        self.stack.setCurrentWidget(self.chart)

    @Slot(object)
    def _say(self, words: object) -> None:
        self.walked.setText(str(words))
        announce(self, str(words))

    @Slot()
    def _left_export(self) -> None:
        self.export.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
