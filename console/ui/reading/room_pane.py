"""Lay out a room as one panel of rows that is never lower than its words need."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayoutItem, QStackedWidget, QVBoxLayout, QWidget


class RoomPane(QWidget):
    """A panel with rows; its least height follows from its width.

    Qt takes the least height of a layout as that of its words on their narrowest lines, and presses
    them together where a pane is lower than they are at its real width.

    Attributes:
        body: The rows of the panel.
    """

    def __init__(self, *, spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = QFrame()
        panel.setProperty("role", "panel")
        self.body = QVBoxLayout(panel)
        self.body.setContentsMargins(14, 12, 14, 10)
        self.body.setSpacing(spacing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(panel)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for every word at this width; what scrolls by itself asks for its own least."""
        least = super().minimumSizeHint()
        height = _least_height(self, max(least.width(), self.width()))
        return QSize(least.width(), max(least.height(), height))

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Ask for another least height at another width."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None and event.size().width() != event.oldSize().width():
            layout.update()


def _least_height(part: QWidget, width: int) -> int:
    """Return the height (pixels) a part needs at a width, so that no word of it is cut."""
    if isinstance(part, QStackedWidget):
        shown = part.currentWidget()
        return _least_height(shown, width) if shown is not None else 0
    rows = part.layout()
    if not isinstance(rows, QVBoxLayout):
        least = part.minimumSizeHint().height()
        return max(least, part.heightForWidth(width)) if part.hasHeightForWidth() else least
    margins = rows.contentsMargins()
    inner = width - margins.left() - margins.right()
    items = [item for n in range(rows.count()) if (item := rows.itemAt(n)) and not item.isEmpty()]
    heights = [_item_height(item, inner) for item in items]
    gaps = max(0, rows.spacing()) * max(0, len(heights) - 1)
    return margins.top() + margins.bottom() + sum(heights) + gaps


def _item_height(item: QLayoutItem, width: int) -> int:
    least = item.minimumSize().height()
    part = item.widget()
    if part is not None:
        return min(max(least, _least_height(part, width)), part.maximumHeight())
    return max(least, item.heightForWidth(width)) if item.hasHeightForWidth() else least
