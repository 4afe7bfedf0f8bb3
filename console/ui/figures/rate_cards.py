"""Show the four diversion rates side by side; none of them ever stands alone."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from console.ui.figures.sheets import Table
from console.ui.reading.plain import PlainLabel
from console.ui.theme import set_role
from console.ui.translation import mark_data


class RateCards(QWidget):
    """One card a rate: its letters, its share, and count and whole beneath it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._cards: list[tuple[QFrame, PlainLabel, PlainLabel, PlainLabel]] = []

    def show_rates(self, table: Table) -> None:
        """Show the rates of a table: name, count, out of, share, interval."""
        while len(self._cards) < len(table.rows):
            self._cards.append(self._card())
        for (card, name, share, parts), row in zip(self._cards, table.rows, strict=True):
            letters, _, _ = row[0].partition("  ")
            name.setText(letters)
            share.setText(row[3])
            whole = self.tr("{n} of {of}").format(n=row[1], of=row[2])
            within = self.tr("95 %: {interval}").format(interval=row[4]) if row[4] else ""
            parts.setText("\n".join(part for part in (whole, within) if part))
            card.setAccessibleName(f"{row[0]}: {row[3]}, {whole}, {within}")
            card.setToolTip(row[0])

    def _card(self) -> tuple[QFrame, PlainLabel, PlainLabel, PlainLabel]:
        card = QFrame(self)
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        labels = (PlainLabel(role="title"), PlainLabel(role="clock"), PlainLabel(role="quiet"))
        for label in labels:
            label.setWordWrap(True)
            mark_data(label)
            column.addWidget(label)
        column.addStretch(1)
        mark_data(card)
        self._row.addWidget(card, 1)
        return (card, *labels)
