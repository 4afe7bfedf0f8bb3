"""Mark the items of the review form by single keys, down the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from console.domain.review.form import Mark, QaItem, Score, part_of
from console.ui.entry.typing_focus import keep_letters
from console.ui.reading.announcing import announce
from console.ui.translation import vocabulary_label

_KEYS = {
    Qt.Key.Key_2: Mark.MET,
    Qt.Key.Key_1: Mark.PARTLY,
    Qt.Key.Key_0: Mark.NOT_MET,
    Qt.Key.Key_N: Mark.NOT_APPLICABLE,
}
_LEAST_LINES = 9


class FormList(QListWidget):
    """The items in a column; 2, 1, 0 or N marks one and goes on to the next, Delete takes it back.

    Signals:
        changed: A mark was given or taken back.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[QaItem, Mark] = {}
        self.setAccessibleName(self.tr("Review form: 2 met, 1 partly, 0 not met, N does not apply"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self.fontMetrics().height() * _LEAST_LINES)
        keep_letters(self)
        for _ in QaItem:
            self.addItem(QListWidgetItem())
        self.show_score(None)

    @property
    def marks(self) -> tuple[tuple[QaItem, Mark], ...]:
        """Return the marks that were given, in the order of the form."""
        return tuple((item, self._marks[item]) for item in QaItem if item in self._marks)

    @property
    def missing(self) -> int:
        """Return how many items are not marked."""
        return len(QaItem) - len(self._marks)

    def percent(self) -> int | None:
        """Return the score of what is marked so far; None where nothing applies."""
        part = part_of(list(self._marks.values()))
        return None if part is None else round(part * 100)

    def show_score(self, score: Score | None) -> None:
        """Show the marks of a scoring, or none."""
        self._marks = dict(score.marks) if score is not None else {}
        for item in QaItem:
            self._word(item)
        self.setCurrentRow(0)

    def mark(self, mark: Mark | None) -> None:
        """Mark the current item and go on to the next; None takes its mark back."""
        row = self.currentRow()
        item = list(QaItem)[max(0, row)]
        if mark is None:
            self._marks.pop(item, None)
        else:
            self._marks[item] = mark
        self._word(item)
        announce(self, self.item(max(0, row)).text())
        if mark is not None and row < self.count() - 1:
            self.setCurrentRow(row + 1)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of the marks."""
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.mark(_KEYS[key])
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.mark(None)
        else:
            super().keyPressEvent(event)

    def _word(self, item: QaItem) -> None:
        mark = self._marks.get(item)
        said = f"  [ {vocabulary_label(mark)} ]" if mark is not None else ""
        row = list(QaItem).index(item)
        self.item(row).setText(f"{row + 1}  {vocabulary_label(item)}{said}")
