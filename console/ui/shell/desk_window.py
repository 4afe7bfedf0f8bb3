"""Hold the desk together: bars, pages, rooms and panels in one window that never asks in a box."""

from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from console.ui.shell.act_table import ActTable
from console.ui.shell.desk_acts import ALWAYS, DeskActs
from console.ui.shell.header_bar import HeaderBar
from console.ui.shell.layout_memory import LayoutMemory, Settings
from console.ui.shell.notice_bar import NoticeBar
from console.ui.shell.passphrase_page import PassphrasePage
from console.ui.shell.rooms_area import RoomsArea
from console.ui.shell.sign_on_page import SignOnPage
from console.ui.shell.starting_page import StartingPage
from console.ui.theme import Look, current_theme

if TYPE_CHECKING:
    from console.ui.shell.page import Page

ICON = Path(__file__).parents[1] / "assets" / "icons" / "clinician-console.svg"
USUAL_SIZE = QSize(1600, 900)
FRAME_PX = 4
"""Width of the line round a window that shows invented calls."""
_REMEMBER_MS = 800


class DeskPage(Enum):
    """What stands between the bars."""

    STARTING = "starting"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a page
    SIGN_ON = "sign on"
    ROOMS = "rooms"


class DeskWindow(QMainWindow):
    """The one window. It shows states and passes wishes on; it knows no record and no feed.

    Args:
        profile: The profile's name for the title; never a path with a person's name in it.
        settings: Where arrangement is remembered; None remembers nothing.
    """

    look_changed = Signal(object)
    """A Look: the person chose another theme or text size; it is already worn."""
    close_asked = Signal()
    """The person wants to leave; sent only while the window is guarded (``guard_close``)."""

    def __init__(self, *, profile: str, settings: Settings | None = None) -> None:
        super().__init__()
        self._profile = profile
        self._simulated = False
        self._guarded = False
        self._shown_before = False
        self._arranged_once = False
        self._page = DeskPage.STARTING
        self.acts = ActTable(self)
        self.header = HeaderBar(self)
        self.rooms = RoomsArea(self)
        self.starting = StartingPage(self)
        self.notices = NoticeBar(self.acts, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.starting)
        self._stack.addWidget(self.rooms)
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notices)
        self.setCentralWidget(self._column)
        self.acts.fill(self.menuBar())
        self.acts.install(self)
        self.memory = LayoutMemory(self, self.rooms, settings)
        self._remember = QTimer(self, interval=_REMEMBER_MS, singleShot=True)
        self._remember.timeout.connect(self._remember_now)
        self.rooms.arranged.connect(self._arranged)
        self._own_acts = DeskActs(self, self._stack)
        self._own_acts.look_chosen.connect(self._look_chosen)
        self.starting.quit_asked.connect(self.close)
        self._say_title()
        self.show_page(DeskPage.STARTING)
        self.resize(USUAL_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))

    def set_rooms(
        self, queue: QWidget, call: QWidget, contact: QWidget, diagnostics: QWidget
    ) -> None:
        """Take the rooms in, once, before they are shown."""
        self.rooms.set_rooms(queue, call, contact, diagnostics)
        self.memory.restore_window()

    # The next two are built when they are first asked for: the first paint needs neither.

    @cached_property
    def passphrase(self) -> PassphrasePage:
        """Return the page that asks for a passphrase."""
        page = PassphrasePage(self)
        self._stack.addWidget(page)
        return page

    @cached_property
    def sign_on(self) -> SignOnPage:
        """Return the page that asks who sits at the desk."""
        page = SignOnPage(self)
        self._stack.addWidget(page)
        return page

    @property
    def page(self) -> DeskPage:
        """Return what stands between the bars."""
        return self._page

    def show_page(self, page: DeskPage) -> None:
        """Show a page or the rooms; acts of the desk are refused while the rooms are away."""
        if self._remember.isActive():
            self._remember_now()  # before detached panes are hidden
        self._page = page
        self._own_acts.close_panels()
        if page is DeskPage.ROOMS:
            self._stack.setCurrentWidget(self.rooms)
            self.acts.open_all()
            self.rooms.show_detached()
            self._arrange_once()
            self.focus_room("queue")
            return
        self.rooms.hide_detached()
        self.acts.stop_awaiting()
        self.acts.shut_all_but(
            self.tr("Sign on first.")
            if page is DeskPage.SIGN_ON
            else self.tr("The record is not open yet."),
            *ALWAYS,
        )
        widget: Page = self.starting
        if page is DeskPage.PASSPHRASE:
            widget = self.passphrase
        elif page is DeskPage.SIGN_ON:
            widget = self.sign_on
        self._stack.setCurrentWidget(widget)
        widget.begin()

    def focus_room(self, name: str) -> None:
        """Put the focus into a room: ``queue``, ``call``, ``contact`` or ``diagnostics``.

        A room that names a focus proxy decides itself where; else its first control gets it.
        """
        room = self.rooms.room(name)
        if room is None:
            return
        reason = Qt.FocusReason.ShortcutFocusReason
        room.window().activateWindow()
        if room.focusProxy() is not None or room.focusPolicy() & Qt.FocusPolicy.TabFocus:
            room.setFocus(reason)
            return
        # The queue is its rows, not the field above them, which would take the letters.
        kind = QAbstractItemView if name == "queue" else QWidget
        controls = (
            child
            for child in (*room.findChildren(kind), *room.findChildren(QWidget))
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isVisibleTo(room)
            and child.isEnabled()
        )
        first = next(controls, None)
        if first is not None:
            first.setFocus(reason)

    def show_simulated(self, simulated: bool) -> None:  # noqa: FBT001 - a slot's payload
        """Say in header, title and a line round the window that the calls are invented."""
        self._simulated = simulated
        self.header.show_simulated(simulated)
        self.rooms.show_simulated(simulated)
        width = FRAME_PX if simulated else 0
        self.setContentsMargins(width, width, width, width)
        self._say_title()
        self.update()

    def show_look(self, look: Look) -> None:
        """Wear a theme and a text size, for example those the person chose another day."""
        self._own_acts.wear_look(look)

    def guard_close(self, guarded: bool) -> None:  # noqa: FBT001 - a slot's payload
        """While guarded, closing only asks (``close_asked``); the application closes in order."""
        self._guarded = guarded

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the arrangement, or ask the application to stop first."""
        if self._guarded:
            event.ignore()
            self.close_asked.emit()
            return
        self._remember_now()
        self.rooms.hide_detached()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Esc take back an awaited answer, then an open panel."""
        if event.key() == Qt.Key.Key_Escape:
            if self.acts.awaited:
                self.acts.stop_awaiting()
            else:
                self._own_acts.close_panels()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Fetch the icon after the first paint: it needs a plug-in."""
        super().showEvent(event)
        if not self._shown_before:
            self._shown_before = True
            QTimer.singleShot(0, self._dress_icon)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the new size a moment later."""
        super().resizeEvent(event)
        self._arranged()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line that says the calls are invented."""
        super().paintEvent(event)
        if self._simulated:
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(current_theme().waiting))
            box = self.rect()
            painter.drawRect(0, 0, box.width(), FRAME_PX)
            painter.drawRect(0, box.height() - FRAME_PX, box.width(), FRAME_PX)
            painter.drawRect(0, 0, FRAME_PX, box.height())
            painter.drawRect(box.width() - FRAME_PX, 0, FRAME_PX, box.height())
            painter.end()

    def _arrange_once(self) -> None:
        """Share the room out the first time there is any, unless the person did so before."""
        if not self._arranged_once and self.rooms.room("queue") is not None:
            self._arranged_once = True
            QTimer.singleShot(0, self._bring_panes_back)

    def _bring_panes_back(self) -> None:
        if not self.memory.restore_panes():
            self.rooms.share_out()

    def _arranged(self) -> None:
        if self._page is DeskPage.ROOMS and self.isVisible():
            self._remember.start()

    def _remember_now(self) -> None:
        self._remember.stop()
        if self._page is DeskPage.ROOMS and self._arranged_once:
            self.memory.save()
        else:
            self.memory.save_window()

    def _look_chosen(self, look: Look) -> None:
        self.look_changed.emit(look)

    def _dress_icon(self) -> None:
        if ICON.is_file():
            self.setWindowIcon(QIcon(str(ICON)))

    def _say_title(self) -> None:
        parts = [self.tr("SIMULATED")] if self._simulated else []
        self.setWindowTitle(" · ".join([*parts, self._profile, self.tr("Clinician Console")]))
