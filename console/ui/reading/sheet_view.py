"""Show facts and notes of any length in one read-only text that changes in place.

Scroll position and selection survive every update. Nothing in it is interpreted: each piece is
inserted as plain text with a format of our own, and no resource is ever loaded. Long work is done
in slices, so that a sheet of 500 notes or one note of 64 kB never holds the window.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from console.domain.clock import monotonic_s
from console.ui.reading.fact_table import FactTable
from console.ui.reading.note_pieces import Piece, equal_pieces, pieces_below, pieces_of
from console.ui.reading.sheet_look import SheetLook
from console.ui.reading.sheet_parts import FactLine, NoteLine, Tone
from console.ui.theme import current_theme

_SLICE_S = 0.002
_SLICE_WEIGHT = 2_500
"""What one slice writes at the most: laying it out takes longer than writing it."""

_NOW = "00:00:00"


class SheetView(QTextEdit):
    """A read-only sheet: facts in columns, notes with a hanging head, and facts below them."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
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
        self._busy = False
        self._longest_at = _NOW
        self._look = self._present_look()
        self._table: FactTable | None = None
        self._heading = ""
        self._cut: dict[str, tuple[NoteLine, list[Piece]]] = {}
        self._wanted: tuple[Piece, ...] = ()
        self._wanted_keys: frozenset[tuple[str, int]] = frozenset()
        self._shown: list[Piece] = []
        self._settled = 0  # pieces known to be as wanted
        self._next_slice = QTimer(self)
        self._next_slice.setInterval(0)
        self._next_slice.setSingleShot(True)
        self._next_slice.timeout.connect(self._go_on)

    @property
    def complete(self) -> bool:
        """Say whether everything wanted is shown; False while slices remain."""
        return not self._next_slice.isActive()

    def show_lines(
        self,
        facts: Sequence[FactLine],
        heading: str,
        notes: Sequence[NoteLine],
        rest_heading: str = "",
        rest: Sequence[FactLine] = (),
    ) -> None:
        """Show facts, a heading, notes, and more facts below; what is as before stays untouched."""
        self._want(notes, pieces_below(rest_heading, rest))
        if self._table is None:
            self._begin(facts, heading)
            self.setTextCursor(self._beginning())
            return

        def write() -> None:
            self._write_facts(facts, heading)
            self._fill()

        self._in_place(write)

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

    # -- Qt -----------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for two lines with their air at the least."""
        return QSize(80, round(2.5 * self._look.em) + 6)

    def loadResource(self, kind: int, name: QUrl | str, /) -> object:  # noqa: ARG002, N802 (Qt's)
        """Load nothing, whatever asks."""
        return None

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Write everything anew where colours or letters changed."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in kinds:
            self._rewrite()

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Give the columns their widths; stack them where there is no room side by side."""
        super().resizeEvent(event)
        if self._busy:
            return
        if self._look.compact != self._present_look().compact:
            self._rewrite()
        else:
            self._fit()

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

    # -- writing ------------------------------------------------------------------------------

    def _want(self, notes: Sequence[NoteLine], below: Sequence[Piece]) -> None:
        kept, self._cut = self._cut, {}
        for note in notes:
            held = kept.get(note.key)
            self._cut[note.key] = held if held and held[0] == note else (note, pieces_of(note))
        wanted = (*(piece for note in notes for piece in self._cut[note.key][1]), *below)
        if wanted != self._wanted:
            self._settled = min(self._settled, equal_pieces(self._shown, wanted))
            self._wanted = wanted
            self._wanted_keys = frozenset(piece.key for piece in wanted)
        longest = max((note.at for note in notes), key=len, default="")
        if len(longest) > len(self._longest_at):
            self._longest_at = longest
            self._rewrite()

    def _begin(self, facts: Sequence[FactLine], heading: str) -> None:
        self._look = self._present_look()
        self._heading = ""
        with self._writing():
            self._table = FactTable(self.document(), self._look)
            self._write_facts(facts, heading)
            self._fill()

    def _rewrite(self) -> None:
        """Write the same again with another look, at about the same place."""
        if self._table is None:
            self._look = self._present_look()
            return
        facts, heading = self._table.facts, self._heading
        self._next_slice.stop()
        self._shown, self._settled = [], 0
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._table = None  # emptying the text may hide the scroll bar, which resizes the view
        self.document().clear()
        self._begin(facts, heading)
        self.setTextCursor(self._beginning())
        bar.setValue(round(part * bar.maximum()))

    def _in_place(self, write: Callable[[], None]) -> None:
        """Write without moving what is read or selected."""
        bar, kept = self.verticalScrollBar(), self._last_selected()
        top, scrolled = self.cursorForPosition(QPoint(2, 2)), bar.value()
        top_y = self.cursorRect(top).top()
        with self._writing():
            write()
        if scrolled:
            bar.setValue(bar.value() + self.cursorRect(top).top() - top_y)
        else:
            bar.setValue(0)
        if kept is not None:
            self._end_selection(*kept)

    def _last_selected(self) -> tuple[QTextCursor, str] | None:
        """Return a cursor before the last selected letter, with the letter."""
        selected = self.textCursor()
        if not selected.hasSelection():
            return None
        last = QTextCursor(self.document())
        last.setPosition(selected.selectionEnd() - 1)
        return last, self.document().characterAt(last.position())

    def _end_selection(self, last: QTextCursor, letter: str) -> None:
        """Let the selection end where it did: text written there must not grow into it."""
        selected, end = self.textCursor(), last.position() + 1
        whole = self.document().characterAt(last.position()) == letter
        if not whole or end <= selected.selectionStart() or end == selected.selectionEnd():
            return
        backwards = selected.position() < selected.anchor()
        ends = (selected.selectionStart(), end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(ends[backwards])
        cursor.setPosition(ends[not backwards], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _write_facts(self, facts: Sequence[FactLine], heading: str) -> None:
        table = self._table
        if table is None or (tuple(facts) == table.facts and heading == self._heading):
            return
        writer = QTextCursor(self.document())
        writer.beginEditBlock()
        table.write(facts)
        if heading != self._heading:
            self._heading = heading
            cursor = QTextCursor(self.document().findBlockByNumber(self._first() - 1))
            end = QTextCursor.MoveOperation.EndOfBlock
            cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            cursor.setBlockFormat(self._look.heading())
            cursor.insertText(heading, self._look.tone(Tone.QUIET, strong=True))
        writer.endEditBlock()

    def _go_on(self) -> None:
        self._in_place(self._fill)

    def _fill(self) -> None:
        """Bring the notes nearer to what is wanted, for one slice."""
        end, room = monotonic_s() + _SLICE_S, _SLICE_WEIGHT
        index, wanted, shown = self._settled, self._wanted, self._shown
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        while max(len(wanted), len(shown)) > index and room > 0 and monotonic_s() < end:
            if index < len(shown) and self._is_surplus(index):
                self._remove(index)
                continue
            if index >= len(shown) or shown[index] != wanted[index]:
                self._insert(index, wanted[index])
                room -= wanted[index].weight
            index += 1
        cursor.endEditBlock()
        self._settled = index
        if max(len(wanted), len(shown)) > index:
            self._next_slice.start()

    def _is_surplus(self, index: int) -> bool:
        """Say whether the piece shown here has to go, before anything is written here."""
        if index >= len(self._wanted):
            return True
        held, wanted = self._shown[index], self._wanted[index]
        changed = held.key == wanted.key or held.key not in self._wanted_keys
        return held != wanted and changed

    def _first(self) -> int:
        """Return the number of the first note's block: it follows the heading."""
        return self._table.block_after() + 1 if self._table is not None else 1

    def _insert(self, index: int, piece: Piece) -> None:
        look = self._look
        cursor = QTextCursor(self.document().findBlockByNumber(self._first() + index - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.insertBlock(look.block(piece), look.tone(Tone.PLAIN))
        for text, form in look.runs(piece):
            cursor.insertText(text, form)
        self._shown.insert(index, piece)

    def _remove(self, index: int) -> None:
        keep, move = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveOperation
        cursor = QTextCursor(self.document().findBlockByNumber(self._first() + index - 1))
        cursor.movePosition(move.EndOfBlock)
        cursor.movePosition(move.NextBlock, keep)
        cursor.movePosition(move.EndOfBlock, keep)
        cursor.removeSelectedText()
        del self._shown[index]

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the columns while text is written: a scroll bar may come and resize the view."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._fit()

    def _fit(self) -> None:
        if self._table is not None and not self._busy:
            self._table.fit(self._page_width())

    def _beginning(self) -> QTextCursor:
        return self._table.beginning() if self._table else QTextCursor(self.document())

    def _present_look(self) -> SheetLook:
        # The room beside a scroll bar, there or not: its coming must not turn the sheet round.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        return SheetLook(self.font(), room, self._longest_at)

    def _page_width(self) -> float:
        return max(1.0, self.viewport().width() - 2 * self.document().documentMargin())
