"""Choose the days that the figures are of: a usual span by one key, or two dates."""

from datetime import date, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from console.ui.reading.plain import PlainLabel
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role


class PeriodBar(QWidget):
    """Chips for usual spans, and two fields for dates; both days are counted.

    Signals:
        chosen: A pair of dates; None is as far as the record goes.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        flow = WordFlow(self, gap=8, line_gap=6)
        self.chips: dict[int, QPushButton] = {}
        spans = ((7, self.tr("7 days")), (28, self.tr("28 days")), (365, self.tr("12 months")))
        for days, words in (*spans, (0, self.tr("Everything"))):
            chip = QPushButton(words, self)
            set_role(chip, "chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._picked)
            self.chips[days] = chip
            flow.addWidget(chip)
        self.first = self._field(self.tr("From, as 2026-01-31"))
        self.last = self._field(self.tr("To, as 2026-01-31"))
        to = PlainLabel(self.tr("to"), role="quiet")
        for part in (self.first, to, self.last):
            flow.addWidget(part)
        self.error = PlainLabel(role="state-asked")
        self.error.hide()
        flow.addWidget(self.error)

    def begin(self, today: date) -> None:
        """Choose the last 28 days, if nothing was chosen yet."""
        fresh = self._today == date.min
        self._today = today
        if fresh:
            self.choose(28)

    def choose(self, days: int) -> None:
        """Choose the last so many days; 0 is everything."""
        for number, chip in self.chips.items():
            chip.setChecked(number == days)
        first = self._today - timedelta(days=days - 1) if days else None
        last = self._today if days else None
        self.first.setText(first.isoformat() if first else "")
        self.last.setText(last.isoformat() if last else "")
        self._tell("")
        self.chosen.emit((first, last))

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMaxLength(10)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 22)
        field.returnPressed.connect(self._typed)
        return field

    @Slot()
    def _picked(self) -> None:
        chip = self.sender()
        self.choose(next((days for days, one in self.chips.items() if one is chip), 28))

    @Slot()
    def _typed(self) -> None:
        try:
            first, last = (
                date.fromisoformat(field.text().strip()) if field.text().strip() else None
                for field in (self.first, self.last)
            )
        except ValueError:
            self._tell(self.tr("Write a day as 2026-01-31."))
            return
        if first and last and first > last:
            self._tell(self.tr("The first day lies after the last."))
            return
        for chip in self.chips.values():
            chip.setChecked(False)
        self._tell("")
        self.chosen.emit((first, last))

    def _tell(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
