"""Share the width of the queue among its columns, and keep the shares a person chose."""

from PySide6.QtCore import QByteArray, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from console.models.queue_column import QueueColumn, column_name

SHARES = {
    QueueColumn.WAITING: 9,
    QueueColumn.WHY: 30,
    QueueColumn.NATURE: 29,
    QueueColumn.PRIORITY: 6,
    QueueColumn.PLACE: 25,
    QueueColumn.CALL_TAKER: 11,
    QueueColumn.UNITS: 20,
    QueueColumn.CLINICIAN: 15,
    QueueColumn.NUMBER: 14,
}
"""How wide each column is, in letters, where there is room for all of them."""

LEAST = 0.62
"""No column gets less than this part of its letters; beyond it the queue scrolls sideways."""

WHOLE = {
    QueueColumn.WAITING: "!! 88:88",
    QueueColumn.WHY: "OO Requested by pos 88 +8",
    QueueColumn.PRIORITY: "P8",
    QueueColumn.CALL_TAKER: "Call taker",
    QueueColumn.CLINICIAN: "unclaimed",
    QueueColumn.NUMBER: "88-8888888",
}
"""Columns that are never cut below the room for this."""


class QueueHeader(QHeaderView):
    """Columns that grow and shrink together; a column that a person drew keeps its new share.

    Signals:
        shares_changed: A person drew a column, or the usual shares were put back.
    """

    shares_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("queue_header")
        self.setAccessibleName(self.tr("Columns of the queue"))
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setStretchLastSection(False)
        self._shares = [float(SHARES[column]) for column in QueueColumn]
        self._usual = True
        self._sharing = False
        self._padding = 8
        self.sectionResized.connect(self._on_section_resized)

    def set_padding(self, padding: int) -> None:
        """Begin every heading where the words of its column begin."""
        if padding != self._padding:
            self._padding = padding
            self.setStyleSheet(f"QHeaderView::section {{ padding: 4px {padding}px; }}")

    def share(self, width: int) -> None:
        """Give every column its share of so many pixels."""
        if self.count() != len(self._shares):
            return
        least = [self._least(column) for column in QueueColumn]
        whole = sum(self._shares)
        wanted = [
            max(low, int(width * part / whole))
            for low, part in zip(least, self._shares, strict=True)
        ]
        over = sum(wanted) - width
        for column in sorted(QueueColumn, key=lambda column: least[column] - wanted[column]):
            # What the narrow columns need is taken from those that have room.
            given = min(max(0, over), wanted[column] - least[column])
            wanted[column] -= given
            over -= given
        wanted[QueueColumn.WHY] += max(0, -over)
        self._sharing = True
        for column in QueueColumn:
            self.resizeSection(column, wanted[column])
        self._sharing = False

    def kept_state(self) -> QByteArray:
        """Return the columns to be kept; empty while nobody drew one."""
        return QByteArray() if self._usual else self.saveState()

    def put_back(self, width: int) -> None:
        """Give every column its usual share of so many pixels."""
        self._shares = [float(SHARES[column]) for column in QueueColumn]
        self._usual = True
        self.share(width)
        self.shares_changed.emit()

    def restore(self, state: QByteArray) -> bool:
        """Take back the columns that ``kept_state`` gave; say whether they could be used."""
        with QSignalBlocker(self):
            fits = self.restoreState(state) and self.count() == len(self._shares)
        if fits:
            self._keep_shares()
        return fits

    def _least(self, column: QueueColumn) -> int:
        metrics = self.fontMetrics()
        wholes = (WHOLE.get(column, ""), column_name(column))
        # A little more than measured: marked times and urgent priorities are heavier.
        whole = max(round(metrics.horizontalAdvance(text) * 1.1) for text in wholes)
        share = round(SHARES[column] * metrics.averageCharWidth() * LEAST)
        return max(whole + 2 * self._padding, share)

    def _on_section_resized(self, _column: int, _before: int, _after: int) -> None:
        if not self._sharing:
            self._keep_shares()
            self.shares_changed.emit()

    def _keep_shares(self) -> None:
        sizes = [self.sectionSize(column) for column in QueueColumn]
        if all(size > 0 for size in sizes):
            self._shares = [float(size) for size in sizes]
            self._usual = False
