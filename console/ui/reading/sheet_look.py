"""Give each part of a sheet its colour, weight and margins, from the font and the theme."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextOption,
)

from console.ui.reading.note_pieces import LINE_END, Piece, PieceKind
from console.ui.reading.plain import plain_tip
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

    def block(self, piece: Piece) -> QTextBlockFormat:
        """Return the block format of a piece: what labels it hangs on its left."""
        if piece.kind is PieceKind.HEADING:
            form = self.heading()
            form.setTopMargin(self.em)
            return form
        form = QTextBlockFormat()
        if piece.kind is PieceKind.FACT:
            form.setTopMargin(self.em * 0.15)
            if not self.compact:
                self._hang(form, self.em * 5.2)
            return form
        form.setTopMargin(self.em * 0.25 if piece.first else 0)
        if self.compact or not piece.headed:
            return form
        time = self.advance(self._longest_at) + self.em * 0.9
        author = time + self.em * 4.4
        if piece.first:
            self._hang(form, time, author)
        else:
            form.setLeftMargin(author)
        return form

    def runs(self, piece: Piece) -> list[tuple[str, QTextCharFormat]]:
        """Return the words of a piece in order, each with its letters' format."""
        quiet, plain = self.tone(Tone.QUIET), self.tone(Tone.PLAIN)
        if piece.kind is PieceKind.HEADING:
            return [(piece.text, self.tone(Tone.QUIET, strong=True))]
        if piece.kind is PieceKind.FACT:
            said = self.tone(Tone.QUIET)
            said.setToolTip(plain_tip(piece.tip))
            label = piece.at + ("  " if self.compact else "\t")
            return [
                (label, quiet),
                (piece.text, self.tone(piece.tone)),
                (f"   {piece.author}", said),
            ]
        runs = []
        if piece.headed and piece.first:
            head = self.tone(piece.tone if piece.mark else Tone.QUIET)
            runs.append((piece.at + ("  " if self.compact else "\t"), head))
            runs.append((piece.author + (LINE_END if self.compact else "\t"), quiet))
        if piece.mark:
            runs.append((piece.mark + "  ", self.tone(piece.tone, strong=True)))
        runs.append((piece.text, plain))
        return runs

    @staticmethod
    def _hang(form: QTextBlockFormat, *columns: float) -> None:
        """Begin the first line at the left edge and go on at the last column."""
        form.setLeftMargin(columns[-1])
        form.setTextIndent(-columns[-1])
        kind = QTextOption.TabType.LeftTab
        form.setTabPositions([QTextOption.Tab(column, kind) for column in columns])
