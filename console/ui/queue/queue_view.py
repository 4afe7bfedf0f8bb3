"""Show the queue as a table that stays still under the hand, whatever arrives."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from console.domain.calls.call_id import CallId
from console.models.queue_column import QueueColumn
from console.models.queue_model import QueueModel
from console.ui.queue.queue_header import QueueHeader
from console.ui.queue.row_measures import row_height, row_padding
from console.ui.theme import current_theme

if TYPE_CHECKING:
    from console.ui.queue.queue_painter import QueuePainter
    from console.ui.queue.row_pictures import RowPictures

TICK_MS = 1000

FEWEST_ROWS = 3
"""The view never gets lower than these."""


class QueueView(QTableView):
    """The rows of the queue, drawn in one pass.

    The selected call is a person's choice: it outlives the row's leaving the view, no other row is
    taken for it, and it is selected again when it comes back.

    Signals:
        call_selected: CallId, or None; a person chose another call.
        call_opened: CallId; a person asked for the call (Enter or double click).
        columns_changed: The widths of the columns are others than those kept.
        rows_painted: Nothing; the first rows stand on the screen.
    """

    call_selected = Signal(object)
    call_opened = Signal(object)
    columns_changed = Signal()
    rows_painted = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = model
        self._selected: CallId | None = None
        self._following = False
        self._dimmed = False
        self._painted_rows = False
        self._last_position = 0
        self._in_view: list[CallId] = []
        self._painter: QueuePainter | None = None
        self._pictures: RowPictures | None = None
        # A widget that Qt made itself is looked up among all its classes, which takes 20 ms once;
        # one that was made here is known.
        port = QWidget(self)
        port.setBackgroundRole(QPalette.ColorRole.Base)
        port.setAutoFillBackground(True)
        self.setViewport(port)
        self.setAccessibleName(self.tr("Queue of calls"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        self._header = QueueHeader(self)
        self.setHorizontalHeader(self._header)
        self._header.shares_changed.connect(self.columns_changed)
        self.setModel(model)
        self._fit_rows()
        model.change_started.connect(self._on_change_started)
        model.change_finished.connect(self._on_change_finished)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self._tick = QTimer(self)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.repaint_waiting)

    @property
    def selected_call(self) -> CallId | None:
        """Return the call a person chose, also while it is not shown."""
        return self._selected

    def select_call(self, call_id: CallId | None) -> None:
        """Choose a call; one that is not shown is selected when it comes into view."""
        if call_id == self._selected:
            return
        self._selected = call_id
        self._follow(scroll=True)
        self.call_selected.emit(call_id)

    def select_next(self) -> None:
        """Choose the next call down the rows; the last one stays."""
        self._step(QAbstractItemView.CursorAction.MoveDown)

    def select_previous(self) -> None:
        """Choose the next call up the rows; the first one stays."""
        self._step(QAbstractItemView.CursorAction.MoveUp)

    def set_dimmed(self, dimmed: bool) -> None:  # noqa: FBT001 - Qt's way of setters
        """Draw the rows quietly, as they may be old; all stay readable."""
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self._painter = None
            self.viewport().update()

    def layout_state(self) -> QByteArray:
        """Return the widths of the columns, to be kept; empty while nobody drew one."""
        return self._header.kept_state()

    def reset_layout(self) -> None:
        """Give every column its usual width."""
        self._header.put_back(self.viewport().width())

    def restore_layout(self, state: QByteArray) -> bool:
        """Take back kept widths; say whether they could be used."""
        fits = self._header.restore(state)
        self._header.share(self.viewport().width())
        return fits

    def repaint_waiting(self) -> None:
        """Draw the waiting times of the rows in view again, and nothing else."""
        left = self.columnViewportPosition(QueueColumn.WAITING)
        width = self.columnWidth(QueueColumn.WAITING)
        self.viewport().update(QRect(left, 0, width, self.viewport().height()))

    # what Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the part of the rows that asks for it."""
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._header.share(self.viewport().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the font and the theme."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)
        if event.type() in kinds and hasattr(self, "_header"):
            self._painter = None
            self._fit_rows()
            self._header.share(self.viewport().width())
            self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to tick."""
        super().showEvent(event)
        self._tick.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Rest while nobody looks."""
        super().hideEvent(event)
        self._tick.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the ring; choose nothing by merely arriving."""
        super().focusInEvent(event)
        if self._position() is None:
            # Qt would make the first row the current one, and Down would then pass it over.
            self.selectionModel().clearCurrentIndex()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the selected call with Enter; letters belong to the desk's keys, not to a search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._selected is not None:
                self.call_opened.emit(self._selected)
            event.accept()
            return
        if event.text().isprintable() and event.text().strip():
            event.ignore()
            return
        super().keyPressEvent(event)

    def moveCursor(  # noqa: N802 - Qt's name
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Move from the selected row, or from where it stood before it left the view."""
        count = self._queue.rowCount()
        move = QAbstractItemView.CursorAction
        if count == 0:
            return QModelIndex()
        if action is move.MoveHome:
            return self._queue.index(0, 0)
        if action is move.MoveEnd:
            return self._queue.index(count - 1, 0)
        if self._position() is not None:
            return super().moveCursor(action, modifiers)
        back = action in (move.MoveUp, move.MovePrevious, move.MovePageUp)
        wanted = self._last_position - (1 if back else 0)
        return self._queue.index(min(max(wanted, 0), count - 1), 0)

    def rowsAboutToBeRemoved(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int
    ) -> None:
        """Let go of a leaving row, so that Qt does not choose its neighbour for the person."""
        current = self.currentIndex()
        if current.isValid() and start <= current.row() <= end:
            self._following = True
            self.selectionModel().clear()
            self._following = False
        super().rowsAboutToBeRemoved(parent, start, end)

    # how it is done

    def _step(self, action: QAbstractItemView.CursorAction) -> None:
        index = self.moveCursor(action, Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            self.setCurrentIndex(index)

    def _paint(self, painter: QPainter, dirty: QRect) -> None:
        # Not fillRect: Qt would look whether the colour is one of its 169 gradients.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_theme().panel))
        painter.drawRect(dirty)
        first = self.rowAt(dirty.top())
        if first < 0:
            return
        if not self._painted_rows:
            self._painted_rows = True
            QTimer.singleShot(0, self.rows_painted.emit)  # once the whole window is painted
        last = self.rowAt(dirty.bottom())
        if last < 0:
            last = self._queue.rowCount() - 1
        brush, pictures = self._brush()
        spans = tuple(
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in QueueColumn
        )
        left, width = next(span[1:] for span in spans if span[0] is QueueColumn.WAITING)
        waiting = left <= dirty.right() and left + width > dirty.left()
        now = self._queue.now()
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        focused = self.hasFocus()
        height = self.rowHeight(first)  # the same for all
        rect = QRect(0, self.rowViewportPosition(first), self.viewport().width(), height)
        above = self._queue.row_at(first - 1).group if first else None
        for position in range(first, last + 1):
            row = self._queue.row_at(position)
            state = brush.state(
                selected=position in chosen,
                focused=focused and position in chosen,
                even=position % 2 == 0,
                starts_group=above not in (None, row.group),
            )
            pictures.draw(painter, rect, spans, row, self._queue.line_at(position), state)
            if waiting:
                brush.draw_waiting(painter, QRect(left, rect.top(), width, height), row, now)
            above = row.group
            rect.translate(0, height)

    def _brush(self) -> "tuple[QueuePainter, RowPictures]":
        # Imported here because the empty queue is painted first, and needs none of it.
        from console.ui.queue.queue_inks import inks_of  # noqa: PLC0415
        from console.ui.queue.queue_painter import QueuePainter  # noqa: PLC0415
        from console.ui.queue.row_pictures import RowPictures  # noqa: PLC0415

        ratio = self.devicePixelRatioF()
        if self._painter is None:
            self._painter = QueuePainter(self.font(), inks_of(current_theme(), dimmed=self._dimmed))
            self._pictures = None
        if self._pictures is None or self._pictures.ratio != ratio:
            self._pictures = RowPictures(self._painter, ratio)
        return self._painter, self._pictures

    def _fit_rows(self) -> None:
        text = self.fontMetrics().height()
        height = row_height(text)
        self._header.set_padding(row_padding(text))
        self.setMinimumHeight(self._header.sizeHint().height() + FEWEST_ROWS * height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _position(self) -> int | None:
        return None if self._selected is None else self._queue.position_of(self._selected)

    def _on_selection_changed(self) -> None:
        if self._following:
            return
        rows = self.selectionModel().selectedRows()
        chosen = self._queue.row_at(rows[0].row()).call_id if rows else None
        if chosen != self._selected:
            self._selected = chosen
            self.call_selected.emit(chosen)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.call_opened.emit(self._queue.row_at(index.row()).call_id)

    def _on_change_started(self) -> None:
        position = self._position()
        if position is not None:
            self._last_position = position
        bar = self.verticalScrollBar()
        first = bar.value()
        # At the very top the view stays at the top: who asks next must come into sight.
        shown = self._queue.rowCount() if first > 0 else 0
        last = min(shown, first + 1 + self.viewport().height() // max(1, self.rowHeight(0)))
        self._in_view = [self._queue.row_at(at).call_id for at in range(first, last)]

    def _on_change_finished(self, moved: frozenset[CallId]) -> None:
        self._follow(scroll=False)
        if not self._painted_rows:
            self.viewport().repaint()  # the first rows wait for no further turn of the loop
        for offset, call_id in enumerate(self._in_view):
            position = None if call_id in moved else self._queue.position_of(call_id)
            if position is not None:
                self.updateGeometries()
                self.verticalScrollBar().setValue(max(0, position - offset))
                break

    def _follow(self, *, scroll: bool) -> None:
        """Select the row of the chosen call again, where it is shown."""
        position = self._position()
        chosen = [index.row() for index in self.selectionModel().selectedRows()]
        if position is not None and chosen == [position] == [self.currentIndex().row()]:
            return
        self._following = True
        if position is None:
            self.selectionModel().clear()
        else:
            keep = self.hasAutoScroll()
            self.setAutoScroll(scroll)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(
                self._queue.index(position, 0), flags.ClearAndSelect | flags.Rows
            )
            self.setAutoScroll(keep)
        self._following = False
