"""Show facts and notes of any length in one read-only text that changes in place.

Scroll position and selection survive every update. Nothing in it is interpreted: each piece is
inserted as plain text with a format of our own, and no resource is ever loaded. Long work is done
in slices, so that a sheet of 500 notes or one note of 64 kB never holds the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from console.domain.clock import monotonic_s
from console.ui.reading.plain import one_line, plain_tip, shown
from console.ui.theme import current_theme

PIECE_LIMIT = 1_000
"""Characters of a note in one block; longer notes are several blocks, so that layout is lazy."""

_SLICE_S = 0.003
_LINE = "\u2028"  # a line end inside one text block


class Tone(Enum):
    """How a value stands out; each tone repeats what its words say."""

    PLAIN = "text"
    QUIET = "quiet"
    WAITING = "waiting"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One labelled value.

    Attributes:
        said: Who said it and when, quiet on the right.
        tip: What the pointer shows on ``said``.
    """

    label: str
    value: str
    said: str = ""
    tip: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One dated text.

    Attributes:
        key: Stable across updates; a changed text under the same key is replaced in place.
        at: When, in words; a note without it has no head and begins at the margin.
        mark: A word before the text, such as ``NEW``; empty for none.
        tone: The colour of the mark.
    """

    key: str
    at: str
    author: str
    text: str
    mark: str = ""
    tone: Tone = Tone.WAITING


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    key: tuple[str, int]
    headed: bool = True
    tone: Tone = Tone.WAITING
    at: str = ""
    author: str = ""
    mark: str = ""
    text: str = ""


class SheetView(QTextEdit):
    """A read-only sheet: facts in columns, then notes with a hanging head."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(6)
        self._facts: tuple[FactLine, ...] = ()
        self._heading = ""
        self._wanted: tuple[_Piece, ...] = ()
        self._wanted_keys: frozenset[tuple[str, int]] = frozenset()
        self._shown: list[_Piece] = []
        self._settled = 0  # pieces known to be as wanted
        self._table: QTextTable | None = None
        self._compact = False
        self._longest_at = "00:00:00"
        self._next_slice = QTimer(self)
        self._next_slice.setInterval(0)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._fill)

    @property
    def complete(self) -> bool:
        """Say whether everything wanted is shown; False while slices remain."""
        return not self._next_slice.isActive()

    def show_lines(
        self, facts: Sequence[FactLine], heading: str, notes: Sequence[NoteLine]
    ) -> None:
        """Show facts, a heading and notes; what is as before stays untouched."""
        wanted = tuple(piece for note in notes for piece in _pieces(note))
        longest = max((note.at for note in notes), key=len, default="")
        if len(longest) > len(self._longest_at):
            self._longest_at = longest
            self._rewrite()
        if wanted != self._wanted:
            self._settled = min(self._settled, _common(self._shown, wanted))
            self._wanted = wanted
            self._wanted_keys = frozenset(piece.key for piece in wanted)
        self._edit(tuple(facts), heading)

    def show_from_top(self) -> None:
        """Go to the beginning and select nothing, as for another call."""
        self.setTextCursor(self._beginning())
        self.verticalScrollBar().setValue(0)

    def show_note(self, key: str) -> bool:
        """Scroll a note to the top of the view; False while it is not shown."""
        for index, piece in enumerate(self._shown):
            if piece.key[0] == key:
                cursor = QTextCursor(self.document().findBlockByNumber(self._first() + index))
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + self.cursorRect(cursor).top())
                return True
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for two lines at the least."""
        return QSize(80, round(2 * self._em()))

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:  # noqa: ARG002, N802 (Qt's)
        """Load nothing, whatever asks."""
        return None

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Write everything anew where colours or letters changed."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self._rewrite()

    def paintEvent(self, event: QPaintEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Draw a ring while the keys go here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_theme().accent), 1.5))
            ring = QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, 4, 4)

    def focusInEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Give the columns their widths; stack them where there is no room side by side."""
        super().resizeEvent(event)
        if self._table is None:
            return
        if self._compact != self._is_narrow():
            self._rewrite()
        else:
            self._fit_columns()

    def _beginning(self) -> QTextCursor:
        if self._table is not None:
            return self._table.firstCursorPosition()
        return QTextCursor(self.document())

    # -- writing ------------------------------------------------------------------------------

    def _rewrite(self) -> None:
        if self._table is None:
            return
        facts, self._facts = self._facts, ()
        self._next_slice.stop()
        self._table, self._shown, self._settled = None, [], 0
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self.document().clear()
        self._edit(facts, self._heading)
        self.setTextCursor(self._beginning())
        bar.setValue(round(part * bar.maximum()))

    def _edit(self, facts: tuple[FactLine, ...], heading: str) -> None:
        cursor = self.textCursor()
        kept = (cursor.anchor(), cursor.position())
        first = self._table is None
        at_end = cursor.hasSelection() and max(kept) == self.document().characterCount() - 1
        top = self.cursorForPosition(QPoint(2, 2))
        scrolled = self.verticalScrollBar().value()
        top_y = self.cursorRect(top).top()
        self._write_facts(facts, heading)
        self._fill()
        if scrolled:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(top).top() - top_y)
        else:
            self.verticalScrollBar().setValue(0)
        if first:  # a cursor at the beginning would go along with what is written there
            self.setTextCursor(self._beginning())
        elif at_end:  # text written at the end must not grow into the selection
            cursor = QTextCursor(self.document())
            cursor.setPosition(kept[0])
            cursor.setPosition(kept[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _write_facts(self, facts: tuple[FactLine, ...], heading: str) -> None:
        if self._table is None:
            self._begin(len(facts))
        elif facts == self._facts and heading == self._heading:
            return
        table = self._table
        assert table is not None  # noqa: S101 (made two lines above)
        writer = QTextCursor(self.document())
        writer.beginEditBlock()
        old = list(self._facts)
        same = _common_labels(old, facts)
        surplus = table.rows() - max(1, len(facts))
        if surplus > 0:
            table.removeRows(min(same, table.rows() - surplus), surplus)
            del old[same : same + surplus]
        elif surplus < 0:
            table.insertRows(min(same, table.rows()), -surplus)
            old[same:same] = [FactLine(label="", value="")] * -surplus
        for row, fact in enumerate(facts):
            if row >= len(old) or old[row] != fact:
                self._write_fact(table, row, fact)
        self._facts = facts
        if heading != self._heading or not self._shown:
            self._heading = heading
            self._write_heading()
        writer.endEditBlock()
        self._fit_columns()

    def _begin(self, rows: int) -> None:
        self._compact = self._is_narrow()
        cursor = QTextCursor(self.document())
        thin = QTextCharFormat()
        thin.setFontPointSize(1)
        cursor.setBlockCharFormat(thin)
        form = QTextTableFormat()
        form.setBorder(0)
        form.setCellPadding(self._em() * 0.16)
        form.setLeftMargin(-self._em() * 0.16)
        form.setCellSpacing(0)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._table = cursor.insertTable(max(1, rows), 2 if self._compact else 3, form)

    def _write_fact(self, table: QTextTable, row: int, fact: FactLine) -> None:
        value, said = self._format(fact.tone), self._format(Tone.QUIET)
        said.setToolTip(plain_tip(fact.tip))
        cells = [
            [(fact.label, self._format(Tone.QUIET))],
            [(shown(fact.value).replace("\n", _LINE), value)],
        ]
        if self._compact:
            if fact.said:
                cells[1].append((_LINE + one_line(fact.said), said))
        else:
            cells.append([(one_line(fact.said), said)])
        for column, pieces in enumerate(cells):
            cell = table.cellAt(row, column)
            cursor = cell.firstCursorPosition()
            cursor.setPosition(
                cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
            block = QTextBlockFormat()
            if column == 2:
                block.setAlignment(Qt.AlignmentFlag.AlignRight)
            cursor.setBlockFormat(block)
            for text, form in pieces:
                cursor.insertText(text, form)

    def _write_heading(self) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(self._first() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        block = QTextBlockFormat()
        block.setTopMargin(self._em() * 0.9)
        block.setBottomMargin(self._em() * 0.3)
        cursor.setBlockFormat(block)
        cursor.insertText(self._heading, self._format(Tone.QUIET, strong=True))

    def _fill(self) -> None:
        """Bring the notes nearer to what is wanted, for a slice of time."""
        end = monotonic_s() + _SLICE_S
        index = self._settled
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        while index < len(self._wanted) or len(self._shown) > index:
            if monotonic_s() > end:
                break
            wanted = self._wanted[index] if index < len(self._wanted) else None
            held = self._shown[index] if index < len(self._shown) else None
            if wanted is None:
                self._remove(index)
                continue
            if held is not None and held != wanted:
                if held.key != wanted.key and held.key not in self._wanted_keys:
                    self._remove(index)
                    continue
                if held.key == wanted.key:
                    self._remove(index)
                    held = None
            if held != wanted:
                self._insert(index, wanted)
            index += 1
        cursor.endEditBlock()
        self._settled = index
        if index < len(self._wanted) or len(self._shown) > index:
            self._next_slice.start()

    def _first(self) -> int:
        """Return the number of the first note's block: it follows the heading."""
        table = self._table
        if table is None:
            return 1
        return int(table.lastCursorPosition().block().blockNumber()) + 2

    def _insert(self, index: int, piece: _Piece) -> None:
        block = self.document().findBlockByNumber(self._first() + index - 1)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(self._note_format(piece), self._format(Tone.PLAIN))
        if piece.headed and piece.key[1] == 0:
            head = self._format(piece.tone if piece.mark else Tone.QUIET)
            gap = "  " if self._compact else "\t"
            cursor.insertText(piece.at + gap, head)
            cursor.insertText(piece.author, self._format(Tone.QUIET))
            cursor.insertText(_LINE if self._compact else "\t", self._format(Tone.QUIET))
        if piece.mark:
            cursor.insertText(piece.mark + "  ", self._format(piece.tone, strong=True))
        cursor.insertText(piece.text, self._format(Tone.PLAIN))
        self._shown.insert(index, piece)

    def _remove(self, index: int) -> None:
        before = self.document().findBlockByNumber(self._first() + index - 1)
        cursor = QTextCursor(before)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        del self._shown[index]

    # -- formats ------------------------------------------------------------------------------

    def _em(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _is_narrow(self) -> bool:
        return self.viewport().width() < 22 * self._em()

    def _format(self, tone: Tone, *, strong: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(getattr(current_theme(), tone.value)))
        if strong:
            form.setFontWeight(QFont.Weight.DemiBold)
        return form

    def _note_format(self, piece: _Piece) -> QTextBlockFormat:
        em = self._em()
        form = QTextBlockFormat()
        first = piece.key[1] == 0
        form.setTopMargin(em * 0.25 if first else 0)
        if self._compact or not piece.headed:
            return form
        metrics = QFontMetricsF(self.font())
        time = metrics.horizontalAdvance(self._longest_at) + em * 0.9
        author = time + em * 4.4
        form.setLeftMargin(author)
        if first:
            form.setTextIndent(-author)
            kind = QTextOption.TabType.LeftTab
            form.setTabPositions([QTextOption.Tab(time, kind), QTextOption.Tab(author, kind)])
        return form

    def _fit_columns(self) -> None:
        table = self._table
        if table is None or not self._facts:
            return
        metrics, em = QFontMetricsF(self.font()), self._em()
        width = max(1.0, self.viewport().width() - 2 * self.document().documentMargin())
        labels = max(metrics.horizontalAdvance(fact.label) for fact in self._facts) + em
        fixed = QTextLength.Type.FixedLength
        widths = [min(labels, width * 0.4)]
        if not self._compact:
            said = max(metrics.horizontalAdvance(one_line(f.said)) for f in self._facts) + em * 0.6
            widths.append(min(said, width * 0.36))
        widths.insert(1, width - sum(widths))
        form = table.format().toTableFormat()
        lengths = [QTextLength(fixed, round(column)) for column in widths]
        if [length.rawValue() for length in form.columnWidthConstraints()] != [
            length.rawValue() for length in lengths
        ]:
            form.setColumnWidthConstraints(lengths)
            table.setFormat(form)


def _pieces(note: NoteLine) -> list[_Piece]:
    """Cut a note where a reader would not mind: at a line end, else between words."""
    text = shown(note.text).strip("\n")
    pieces: list[_Piece] = []
    start = 0
    while start < len(text) or not pieces:
        end = start + PIECE_LIMIT
        if end < len(text):
            cut = max(text.rfind("\n", start + PIECE_LIMIT // 2, end), -1)
            if cut < 0:
                cut = text.rfind(" ", start + PIECE_LIMIT // 2, end)
            end = cut + 1 if cut > 0 else end
        part = text[start:end].rstrip("\n").replace("\n", _LINE)
        first = not pieces
        pieces.append(
            _Piece(
                key=(note.key, len(pieces)),
                headed=bool(note.at or note.author),
                tone=note.tone,
                at=note.at if first else "",
                author=one_line(note.author, 16) if first else "",
                mark=note.mark if first else "",
                text=part,
            )
        )
        start = end
    return pieces


def _common(held: Sequence[_Piece], wanted: Sequence[_Piece]) -> int:
    for index, (one, other) in enumerate(zip(held, wanted, strict=False)):
        if one != other:
            return index
    return min(len(held), len(wanted))


def _common_labels(held: Sequence[FactLine], wanted: Sequence[FactLine]) -> int:
    for index, (one, other) in enumerate(zip(held, wanted, strict=False)):
        if one.label != other.label:
            return index
    return min(len(held), len(wanted))
