"""Arrange the rooms of the desk: the queue on top, the call and the contact below it, in docks."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.ui.shell.pane_title import PaneTitle
from console.ui.theme import set_role

_QUEUE_SHARE, _CALL_SHARE = 0.40, 0.36
"""Of the height for the queue and of the width for the call sheet, as delivered."""


class RoomsArea(QMainWindow):
    """The docks round the queue. It lies inside the desk's window, so it is no window itself."""

    arranged = Signal()
    """A pane was moved, detached, shown or hidden by the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self._titles: dict[QDockWidget, str] = {}
        self.call_dock = self._dock("call", self.tr("Call"))
        self.contact_dock = self._dock("contact", self.tr("Contact"))
        self.diagnostics_dock = self._dock("diagnostics", self.tr("Diagnostics"), closable=True)
        self._rooms: dict[str, QWidget] = {}
        self._floating_hidden: list[QDockWidget] = []

    def set_rooms(
        self, queue: QWidget, call: QWidget, contact: QWidget, diagnostics: QWidget
    ) -> None:
        """Take the rooms in; called once."""
        self._rooms = {"queue": queue, "call": call, "contact": contact, "diagnostics": diagnostics}
        self.setCentralWidget(_framed(queue, scrolling=False))
        for dock, room in (
            (self.call_dock, call),
            (self.contact_dock, contact),
            (self.diagnostics_dock, diagnostics),
        ):
            dock.setWidget(_framed(room, scrolling=True))
        self._place_docks()

    def share_out(self) -> None:
        """Give queue, call and contact their usual parts of the room there is."""
        docks = [self.call_dock, self.contact_dock]
        call = int(self.width() * _CALL_SHARE)
        self.resizeDocks(docks, [call, self.width() - call], Qt.Orientation.Horizontal)
        below = int(self.height() * (1 - _QUEUE_SHARE))
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
        """Return a room: ``queue``, ``call``, ``contact`` or ``diagnostics``."""
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
        """Say in the title of each pane, so of each detached window, that its call is invented."""
        mark = self.tr("SIMULATED")
        for dock, title in self._titles.items():
            dock.setWindowTitle(f"{title} · {mark}" if simulated else title)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice when a person moved a pane."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self.arranged.emit()
        return super().eventFilter(watched, event)

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
        self._titles[dock] = title
        return dock


def _framed(room: QWidget, *, scrolling: bool) -> QFrame:
    """Put a room on a panel; a room that is too large for its pane scrolls instead of cutting."""
    panel = QFrame()
    set_role(panel, "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(6, 6, 6, 6)
    if not scrolling:
        column.addWidget(room)
        return panel
    area = QScrollArea(panel)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(room)
    room.setAutoFillBackground(False)
    column.addWidget(area)
    return panel
