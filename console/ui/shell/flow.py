"""Lay widgets in a line that breaks where the window ends, so that no text is ever cut."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Put items side by side, and what does not fit on further lines; heights follow the widest.

    One item may be marked as the first of the right side: while all fit on one line, the space to
    spare is put before it.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 18, line_gap: int = 2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._right: QWidget | None = None

    def begin_right(self, widget: QWidget) -> None:
        """Say which widget begins the right side."""
        self._right = widget

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take an item; called by addWidget."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return an item, or None past the end, as QLayout asks for."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give an item back."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Ask for no more room than the items need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that a narrower line is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height that this width asks for."""
        return self._lay(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place the items."""
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of everything on one line."""
        shown = self._shown()
        margins = self.contentsMargins()
        width = self._width(shown)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the widest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        lines = self._lines(inner.width())
        y = inner.top()
        for line in lines:
            height = max((item.sizeHint().height() for item in line), default=0)
            if move:
                self._place(line, QRect(inner.left(), y, inner.width(), height))
            y += height + self._line_gap
        return y - self._line_gap - rect.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        shown = self._shown()
        parts = [shown]
        if self._width(shown) > width:  # the right side goes to a line of its own first
            right = [place for place, item in enumerate(shown) if item.widget() is self._right]
            cut = right[0] if right else len(shown)
            parts = [shown[:cut], shown[cut:]]
        lines: list[list[QLayoutItem]] = []
        for part in parts:
            line: list[QLayoutItem] = []
            for item in part:
                if line and self._width([*line, item]) > width:
                    lines.append(line)
                    line = []
                line.append(item)
            lines.append(line)
        return [line for line in lines if line]

    def _width(self, items: list[QLayoutItem]) -> int:
        gaps = self._gap * max(0, len(items) - 1)
        return sum(item.sizeHint().width() for item in items) + gaps

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        spare = rect.width() - self._width(line)
        x = rect.left()
        for item in line:
            if self._right is not None and item.widget() is self._right:
                x += max(0, spare)
            size = item.sizeHint()
            size.setWidth(min(size.width(), rect.width()))
            item.setGeometry(
                QRect(QPoint(x, rect.top() + (rect.height() - size.height()) // 2), size)
            )
            x += size.width() + self._gap
