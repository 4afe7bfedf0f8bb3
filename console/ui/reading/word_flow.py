"""Lay widgets out like words: line after line, each wrapping by itself where it is too wide."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class WordFlow(QLayout):
    """A layout whose height follows from its width; hidden widgets take no room.

    One widget may begin the right side: the space to spare in its line is put before it, and where
    not all fit into one line it begins the next one.

    Args:
        gap: Pixels between two items.
        line_gap: Pixels between two lines; half the gap where nothing is said.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._line_gap = gap // 2 if line_gap is None else line_gap
        self._right: QWidget | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def begin_right(self, widget: QWidget) -> None:
        """Say which widget begins the right side."""
        self._right = widget

    def addItem(self, item: QLayoutItem, /) -> None:  # noqa: N802 (Qt's name)
        """Take one more item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802
        """Return an item, or None outside the list."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # noqa: N802
        """Remove and return an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 (Qt's name)
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int, /) -> int:  # noqa: N802 (Qt's name)
        """Return the height needed at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect, /) -> None:  # noqa: N802 (Qt's name)
        """Place every item."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the size in one line."""
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        height = max((size.height() for size in sizes), default=0)
        return self._with_margins(QSize(self._width(sizes), height))

    def minimumSize(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return the size of the largest item, shrunk where it may shrink."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height needed; place the items of each line on its middle."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        y = inner.y()
        for line in self._lines(max(1, inner.width())):
            height = max(size.height() for _, size in line)
            if move:
                self._place_line(line, QRect(inner.x(), y, inner.width(), height))
            y += height + self._line_gap
        return max(0, y - self._line_gap - rect.y()) + margins.bottom()

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        spare = rect.width() - self._width([size for _, size in line])
        x = rect.x()
        for item, size in line:
            if self._right is not None and item.widget() is self._right:
                x += max(0, spare)
            item.setGeometry(
                QRect(QPoint(x, rect.y() + (rect.height() - size.height()) // 2), size)
            )
            x += size.width() + self.spacing()

    def _width(self, sizes: list[QSize]) -> int:
        return sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        shown = [(item, self._size(item, width)) for item in self._items if not item.isEmpty()]
        broken = self._width([size for _, size in shown]) > width
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item, size in shown:
            begins = broken and self._right is not None and item.widget() is self._right
            if not lines or begins or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self.spacing()
        return lines

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint().boundedTo(QSize(width, 1 << 20))
        if item.hasHeightForWidth():
            size.setHeight(max(size.height(), item.heightForWidth(size.width())))
        return size
