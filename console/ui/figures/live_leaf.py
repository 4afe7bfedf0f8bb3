"""Show what goes on at this desk now, section by section; nothing of it is sent anywhere."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.review.live_board import LiveBoard, LiveKind, LiveLine
from console.ui.reading.leaf import Leaf
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.second_tick import SecondTick
from console.ui.theme import current_theme
from console.ui.translation import mark_data, translated

REFRESH_MS = 5_000
_INKS = {
    LiveKind.RESCUE: "asked",
    LiveKind.WAITING: "waiting",
    LiveKind.REROUTE: "waiting",
    LiveKind.STALE: "waiting",
    LiveKind.WORK: "text",
    LiveKind.PEOPLE: "text",
}


class LiveLeaf(Leaf):
    """A tree with a head for each section; an empty one says that all is well.

    Signals:
        asked: Now and then while it is shown: read it anew.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Live board"))
        self._board: LiveBoard | None = None
        self.scope = PlainLabel(
            self.tr("This desk only. Other desks are not joined to it yet."), role="state-info"
        )
        self.calm = PlainLabel(role="heading")
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("What goes on at this desk"))
        self.tree.setColumnCount(4)
        heads = (self.tr("Call"), self.tr("Who"), self.tr("How it stands"), self.tr("Since"))
        self.tree.setHeaderLabels(list(heads))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        mark_data(self.tree)
        mark_data(self.calm)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.scope, self.calm):
            column.addWidget(part)
        column.addWidget(self.tree, 1)
        SecondTick(self, REFRESH_MS).ticked.connect(self.asked)

    def begin(self) -> None:
        """Ask for the board and put the focus on it."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def forget(self) -> None:
        """Show nothing."""
        self._board = None
        self.tree.clear()
        self.calm.clear()

    def show_board(self, board: LiveBoard, now: datetime | None = None) -> None:
        """Show the board as it is; the mark stays on its line."""
        moment = now or utc_now()
        marked = self.tree.currentItem()
        place = self._place(marked) if marked is not None else None
        self._board = board
        pressing = sum(
            len(lines)
            for kind, lines in board.lines
            if kind not in {LiveKind.WORK, LiveKind.PEOPLE}
        )
        self.calm.setText(
            self.tr("{count} to look at").format(count=pressing)
            if pressing
            else self.tr("Nothing presses")
        )
        self.tree.setUpdatesEnabled(False)
        self.tree.clear()
        for kind, lines in board.lines:
            self._add(kind, lines, moment)
        self.tree.expandAll()
        for column in range(3):
            self.tree.resizeColumnToContents(column)
        self._mark(place)
        self.tree.setUpdatesEnabled(True)

    def _add(self, kind: LiveKind, lines: tuple[LiveLine, ...], now: datetime) -> None:
        theme = current_theme()
        head = QTreeWidgetItem([translated("live", kind.label if lines else kind.calm)])
        head.setFirstColumnSpanned(True)
        ink = getattr(theme, _INKS[kind]) if lines else theme.quiet
        head.setForeground(0, QBrush(QColor(ink)))
        font = self.tree.font()
        font.setBold(bool(lines))
        head.setFont(0, font)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for line in lines:
            item = QTreeWidgetItem(
                [
                    one_line(line.number) or "-",
                    one_line(line.name) or "-",
                    translated("live", line.state.value),
                    self._span(now, line.since),
                ]
            )
            head.addChild(item)

    def _span(self, now: datetime, since: datetime) -> str:
        minutes = max(0, int((now - since).total_seconds() // 60))
        if minutes < 60:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)

    def _place(self, item: QTreeWidgetItem) -> tuple[int, int]:
        parent = item.parent()
        if parent is None:
            return self.tree.indexOfTopLevelItem(item), -1
        return self.tree.indexOfTopLevelItem(parent), parent.indexOfChild(item)

    def _mark(self, place: tuple[int, int] | None) -> None:
        head = self.tree.topLevelItem(place[0] if place else 0)
        if head is None:
            return
        child = head.child(min(place[1], head.childCount() - 1)) if place else None
        self.tree.setCurrentItem(child or head)
