"""Give each part of a sheet its colour, weight and margins, from the font and the theme."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from console.ui.reading.note_pieces import Piece
from console.ui.reading.sheet_parts import Tone
from console.ui.theme import current_theme

_NARROW_EM = 22
"""Line heights of width below which sources stand under their values, heads over their notes."""


class SheetLook:
    """The formats of one sheet at one font, width and theme."""

    def __init__(self, font: QFont, width: float, longest_at: str) -> None:
        self._metrics = QFontMetricsF(font)
        self._longest_at = longest_at
        self.em = self._metrics.height()
        self.compact = width < _NARROW_EM * self.em

    def advance(self, text: str) -> float:
        """Return the width of a text in pixels."""
        return self._metrics.horizontalAdvance(text)

    def tone(self, tone: Tone, *, strong: bool = False) -> QTextCharFormat:
        """Return the format of letters."""
        form = QTextCharFormat()
        form.setForeground(QColor(getattr(current_theme(), tone.value)))
        if strong:
            form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def heading(self) -> QTextBlockFormat:
        """Return the block format of the heading over the notes."""
        form = QTextBlockFormat()
        form.setBottomMargin(self.em * 0.3)
        return form

    def note(self, piece: Piece) -> QTextBlockFormat:
        """Return the block format of a piece: time and author hang on its left."""
        form = QTextBlockFormat()
        form.setTopMargin(self.em * 0.25 if piece.first else 0)
        if self.compact or not piece.headed:
            return form
        time = self.advance(self._longest_at) + self.em * 0.9
        author = time + self.em * 4.4
        form.setLeftMargin(author)
        if piece.first:
            form.setTextIndent(-author)
            kind = QTextOption.TabType.LeftTab
            form.setTabPositions([QTextOption.Tab(time, kind), QTextOption.Tab(author, kind)])
        return form
