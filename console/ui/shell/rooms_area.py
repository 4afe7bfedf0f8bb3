"""Arrange the rooms of the desk: the queue on top, the call and the contact below it, in docks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from console.ui.shell.pane_title import PaneTitle
from console.ui.theme import set_role

if TYPE_CHECKING:
    from console.ui.shell.work_area import WorkArea

_QUEUE_SHARE, _CALL_SHARE = 0.40, 0.36
"""Of the height for the queue and of the width for the call sheet, as delivered."""
_COMFORTABLE_LINES = 20
"""Lines of text below which the panes do without their title lines."""
_QUEUE_LINES, _MOST_FOR_QUEUE = 14, 0.6
"""Lines of text the queue should have, if that is not more than this part of the height."""


class RoomsArea(QMainWindow):
    """The docks round the queue. It lies inside the desk's window, so it is no window itself."""

    arranged = Signal()
    """A pane was moved, detached, shown or hidden by the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setContentsMargins(8, 0, 8, 0)
        self.setDockNestingEnabled(True)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self._simulated = False
        self._titles: dict[QDockWidget, str] = {}
        self._frames: dict[QDockWidget, QFrame] = {}
        self.call_dock = self._dock("call", self.tr("Call"))
        self.contact_dock = self._dock("contact", self.tr("Contact"))
        self.diagnostics_dock = self._dock("diagnostics", self.tr("Diagnostics"), closable=True)
        self._rooms: dict[str, QWidget] = {}
        self._floating_hidden: list[QDockWidget] = []
        self._work: WorkArea | None = None

    def set_queue(self, queue: QWidget) -> None:
        """Take the queue in and put the empty panes round it, so that it never moves later."""
        self._rooms["queue"] = queue
        self.setCentralWidget(_framed(queue))
        for dock in self._frames:
            dock.setWidget(self._frames[dock])
        self._place_docks()

    def set_pane(self, name: str, pane: QWidget) -> None:
        """Put a pane into its dock: ``call``, ``contact`` or ``diagnostics``."""
        # Imported here because the panes come after the first paint.
        from console.ui.shell.room_scroller import RoomScroller  # noqa: PLC0415

        self._rooms[name] = pane
        docks = {dock.objectName(): dock for dock in self._frames}
        layout = self._frames[docks[name]].layout()
        if layout is None:
            return
        if name == "contact":
            from console.ui.shell.work_area import WorkArea  # noqa: PLC0415

            self._work = WorkArea()
            layout.addWidget(self._work)
            self.add_tab(name, self.tr("Log"), pane)
        else:
            scroller = RoomScroller()
            layout.addWidget(scroller)
            scroller.hold(pane)

    def add_tab(self, name: str, title: str, pane: QWidget) -> None:
        """Put a pane behind those of the work area; its first pane, ``contact``, is there."""
        from console.ui.shell.room_scroller import RoomScroller  # noqa: PLC0415

        if self._work is not None:
            self._rooms[name] = pane
            scroller = RoomScroller()
            self._work.add_tab(name, title, scroller)
            scroller.hold(pane)

    def show_tab(self, name: str) -> None:
        """Bring a pane of the work area to the front."""
        if self._work is not None:
            self._work.show_tab(name)

    @property
    def work(self) -> "WorkArea | None":
        """Return the panes of the contact; None before the first one is there."""
        return self._work

    def share_out(self) -> None:
        """Give queue, call and contact their usual parts of the room there is."""
        queue = self.centralWidget()
        if queue is None:
            return
        docks = [self.call_dock, self.contact_dock]
        call = int(self.width() * _CALL_SHARE)
        self.resizeDocks(docks, [call, self.width() - call], Qt.Orientation.Horizontal)
        # Large text needs a larger part for the queue: a queue without rows is none.
        lines = self.fontMetrics().height() * _QUEUE_LINES
        share = min(_MOST_FOR_QUEUE, max(_QUEUE_SHARE, lines / max(1, self.height())))
        least = queue.minimumSizeHint().height()
        above = max(least, int(self.height() * share))
        title = self.call_dock.titleBarWidget().sizeHint().height()
        below = max(1, self.height() - above - title)
        self.resizeDocks(docks, [below, below], Qt.Orientation.Vertical)

    def put_back(self) -> None:
        """Put every pane where it was delivered, and the diagnostics away."""
        for dock in (self.call_dock, self.contact_dock, self.diagnostics_dock):
            dock.setFloating(False)
            self.removeDockWidget(dock)
        self._place_docks()
        self.share_out()

    def _place_docks(self) -> None:
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.call_dock)
        self.splitDockWidget(self.call_dock, self.contact_dock, Qt.Orientation.Horizontal)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.diagnostics_dock)
        self.call_dock.show()
        self.contact_dock.show()
        self.diagnostics_dock.hide()

    def room(self, name: str) -> QWidget | None:
        """Return a room by its name: ``queue``, ``call``, ``diagnostics`` or a tab's."""
        return self._rooms.get(name)

    def detach_or_return(self, dock: QDockWidget) -> None:
        """Make a pane a window of its own, or put it back."""
        dock.setFloating(not dock.isFloating())
        dock.activateWindow()

    def toggle_diagnostics(self) -> bool:
        """Show or hide the diagnostics; say whether they are shown now."""
        shown = not self.diagnostics_dock.isVisible()
        self.diagnostics_dock.setVisible(shown)
        return shown

    def hide_detached(self) -> None:
        """Hide the detached panes too: a person left, and they show a call."""
        docks = (self.call_dock, self.contact_dock, self.diagnostics_dock)
        hidden = [dock for dock in docks if dock.isFloating() and dock.isVisible()]
        for dock in hidden:
            dock.hide()
        self._floating_hidden.extend(hidden)

    def show_detached(self) -> None:
        """Show the detached panes again that ``hide_detached`` hid."""
        for dock in self._floating_hidden:
            dock.show()
        self._floating_hidden.clear()

    def show_simulated(self, simulated: bool) -> None:  # noqa: FBT001 - a slot's payload
        """Say in the title of each detached pane that its call is invented."""
        self._simulated = simulated
        mark = self.tr("SIMULATED")
        for dock, title in self._titles.items():
            marked = simulated and dock.isFloating()
            dock.setWindowTitle(f"{mark} · {title}" if marked else title)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Drop the panes' title lines where the text is large for the window."""
        super().resizeEvent(event)
        self._save_lines()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._save_lines()

    def _save_lines(self) -> None:
        compact = self.height() < self.fontMetrics().height() * _COMFORTABLE_LINES
        for title in self.findChildren(PaneTitle):
            title.show_compact(compact)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice when a person moved a pane."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.arranged.emit()
        return super().eventFilter(watched, event)

    def _detached(self, _detached: bool) -> None:  # noqa: FBT001 - a slot's payload
        self.show_simulated(self._simulated)
        self.arranged.emit()

    def _dock(self, name: str, title: str, *, closable: bool = False) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setAccessibleName(title)
        feature = QDockWidget.DockWidgetFeature
        features = feature.DockWidgetMovable | feature.DockWidgetFloatable
        dock.setFeatures(features | feature.DockWidgetClosable if closable else features)
        dock.setTitleBarWidget(PaneTitle(dock, closable=closable))
        dock.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        dock.installEventFilter(self)
        dock.topLevelChanged.connect(self._detached)
        self._titles[dock] = title
        self._frames[dock] = _framed()
        return dock


def _framed(room: QWidget | None = None) -> QFrame:
    """Put a room on a panel, or leave the panel empty for one that is not built yet."""
    panel = QFrame()
    set_role(panel, "room")
    column = QVBoxLayout(panel)
    column.setContentsMargins(2, 2, 2, 2)
    if room is not None:
        column.addWidget(room)
    return panel
