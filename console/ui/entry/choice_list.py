"""Show the answers that fit what was typed, over the pane and without taking the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from console.domain.vocabulary import Coded
from console.ui.theme import current_theme
from console.ui.translation import vocabulary_label

_SHOWN_AT_ONCE = 10


class _ChoiceDelegate(QStyledItemDelegate):
    """Paint the label, with the code quiet on the right where there is room."""

    def sizeHint(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a line with air above and below."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), round(option.fontMetrics.height() * 1.45))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one answer; the marked one has a bar besides its colour."""
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
            painter.fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), QColor(theme.accent))
        inner = rect.adjusted(10, 0, -10, 0)
        label = str(index.data(Qt.ItemDataRole.DisplayRole))
        code = index.data(Qt.ItemDataRole.UserRole).code
        metrics = option.fontMetrics
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(theme.text))
        room = inner.width() - metrics.horizontalAdvance(label) - metrics.height()
        elided = metrics.elidedText(label, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, centre | Qt.AlignmentFlag.AlignLeft, elided)
        if not label.startswith(code) and metrics.horizontalAdvance(code) < room:
            painter.setPen(QColor(theme.quiet))
            painter.drawText(inner, centre | Qt.AlignmentFlag.AlignRight, code)


class ChoiceList(QListWidget):
    """The open list of a chooser: a child of the window, so that nothing ever pops up elsewhere.

    Signals:
        picked: The ``Coded`` that was clicked.
    """

    picked = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner.window())
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Answers that fit"))
        self.itemClicked.connect(self._pick)
        self.hide()

    def offer(self, answers: Sequence[Coded], marked: Coded | None) -> None:
        """Show these answers under the field, one marked; hide where there are none."""
        self.clear()
        for answer in answers:
            item = QListWidgetItem(vocabulary_label(answer))
            item.setData(Qt.ItemDataRole.UserRole, answer)
            self.addItem(item)
            if answer is marked:
                self.setCurrentItem(item)
        if answers:
            self.place()
            self.show()
            self.raise_()
            self.scrollToItem(self.item(max(0, self.currentRow())))
        else:
            self.hide()

    @property
    def marked(self) -> Coded | None:
        """Return the marked answer."""
        row = self.currentRow()
        answer = self.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        return answer if isinstance(answer, Coded) else None

    def move_mark(self, rows: int) -> None:
        """Mark another answer, ``rows`` further down, within the list."""
        if self.count():
            row = self.currentRow() + rows
            self.setCurrentRow(max(0, min(self.count() - 1, row)))

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))

    def place(self) -> None:
        """Lie under the field, or over it where there is more room."""
        window = self._owner.window()
        if self.parentWidget() is not window:  # the pane was taken out of its window
            self.setParent(window)
        self.setPalette(QPalette(window.palette()))
        frame = 2 * self.frameWidth()
        line = self.sizeHintForRow(0)
        height = line * min(self.count(), _SHOWN_AT_ONCE) + frame
        below = self._owner.mapTo(window, QPoint(0, self._owner.height() + 2))
        room_below = window.height() - below.y() - 4
        room_above = self._owner.mapTo(window, QPoint(0, 0)).y() - 6
        if height <= room_below or room_below >= room_above:
            height = min(height, max(line + frame, room_below))
            top = below.y()
        else:
            height = min(height, max(line + frame, room_above))
            top = room_above + 4 - height
        widest = self.sizeHintForColumn(0) + 30
        width = max(self._owner.width(), min(widest, window.width() - below.x() - 4))
        self.setGeometry(below.x(), top, width, height)
