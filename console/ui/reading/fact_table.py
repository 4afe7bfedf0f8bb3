"""Write labelled facts into a text as a table, changing only the cells that changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from console.ui.reading.note_pieces import LINE_END
from console.ui.reading.plain import one_line, plain_tip, shown
from console.ui.reading.sheet_look import SheetLook
from console.ui.reading.sheet_parts import FactLine, Tone

_SAID_COLUMN = 2
_NOTHING = FactLine(label="", value="")


class FactTable:
    """The table at the beginning of a document: label, value, and who said it when."""

    def __init__(self, document: QTextDocument, look: SheetLook) -> None:
        self._look = look
        self._facts: tuple[FactLine, ...] = ()
        cursor = QTextCursor(document)
        thin = QTextCharFormat()
        thin.setFontPointSize(1)  # Qt keeps an empty block before a table
        cursor.setBlockCharFormat(thin)
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(look.em * 0.1)
        form.setLeftMargin(-look.em * 0.1)
        form.setBottomMargin(look.em * 0.5)  # a block's own top margin counts for nothing here
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._table: QTextTable = cursor.insertTable(1, 2 if look.compact else 3, form)

    @property
    def facts(self) -> tuple[FactLine, ...]:
        """Return what is written."""
        return self._facts

    def beginning(self) -> QTextCursor:
        """Return a cursor before the first label."""
        return self._table.firstCursorPosition()

    def block_after(self) -> int:
        """Return the number of the first block below the table."""
        return int(self._table.lastCursorPosition().block().blockNumber()) + 1

    def write(self, facts: Sequence[FactLine]) -> None:
        """Write these facts; rows come and go where the labels begin to differ."""
        table = self._table
        old = list(self._facts)
        same = _equal_labels(old, facts)
        surplus = table.rows() - max(1, len(facts))
        if surplus > 0:
            table.removeRows(same, surplus)
            del old[same : same + surplus]
        elif surplus < 0:
            table.insertRows(same, -surplus)
            old[same:same] = [_NOTHING] * -surplus
        # a table keeps one row: where there is no fact it is emptied
        for row, fact in enumerate(facts or (_NOTHING,)):
            if row >= len(old) or old[row] != fact:
                self._write_row(row, fact)
        self._facts = tuple(facts)

    def fit(self, width: float) -> None:
        """Give the columns their widths, in pixels, out of the width of the page."""
        if not self._facts:
            return
        look = self._look
        labels = max(look.advance(fact.label) for fact in self._facts) + look.em
        widths = [min(labels, width * 0.4)]
        if not look.compact:
            said = max(look.advance(one_line(fact.said)) for fact in self._facts) + look.em * 0.6
            widths.append(min(said, width * 0.36))
        widths.insert(1, width - sum(widths))
        form = self._table.format().toTableFormat()
        old = [length.rawValue() for length in form.columnWidthConstraints()]
        new = [float(round(column)) for column in widths]
        if old != new:
            fixed = QTextLength.Type.FixedLength
            form.setColumnWidthConstraints([QTextLength(fixed, column) for column in new])
            self._table.setFormat(form)

    def _write_row(self, row: int, fact: FactLine) -> None:
        quiet, said = self._look.tone(Tone.QUIET), self._look.tone(Tone.QUIET)
        said.setToolTip(plain_tip(fact.tip))
        value = shown(fact.value).replace("\n", LINE_END)
        cells = [[(fact.label, quiet)], [(value, self._look.tone(fact.tone))]]
        if not self._look.compact:
            cells.append([(one_line(fact.said), said)])
        elif fact.said:
            cells[1].append((LINE_END + one_line(fact.said), said))
        for column, parts in enumerate(cells):
            cell = self._table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            end = cell.lastCursorPosition().position()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            block = QTextBlockFormat()
            if column == _SAID_COLUMN:
                block.setAlignment(Qt.AlignmentFlag.AlignRight)
            cursor.setBlockFormat(block)
            for text, form in parts:
                cursor.insertText(text, form)


def _equal_labels(held: Sequence[FactLine], wanted: Sequence[FactLine]) -> int:
    for index, (one, other) in enumerate(zip(held, wanted, strict=False)):
        if one.label != other.label:
            return index
    return min(len(held), len(wanted))
