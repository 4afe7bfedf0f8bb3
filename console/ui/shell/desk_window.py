"""Hold the desk together: bars, pages, rooms and panels in one window that never asks in a box."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from console.ui.shell.acts import ActGroup, group_label
from console.ui.shell.desk_pages import AT_WORK, BEFORE_SIGN_ON, DeskPage, DeskPages
from console.ui.shell.header_bar import HeaderBar
from console.ui.shell.kept_room import KeptRoom, Tallest
from console.ui.shell.layout_memory import LayoutMemory, Settings
from console.ui.shell.rooms_area import RoomsArea
from console.ui.theme import Look, current_look, current_theme

if TYPE_CHECKING:
    from console.domain.notices import Notice
    from console.ui.shell.act_table import ActTable
    from console.ui.shell.desk_acts import DeskActs
    from console.ui.shell.notice_bar import NoticeBar

ICON = Path(__file__).parents[1] / "assets" / "icons" / "clinician-console.svg"
USUAL_SIZE = QSize(1600, 900)
FRAME_PX = 4
"""Width of the line round a window that shows invented calls."""
_REMEMBER_MS = 800
_ROUND_NOTICES, _ROUND_LINES = 6, 3
"""Pixels above and below the notices, and the lines that are always in sight."""
_LINES_FROM = 22
"""Lines of text a window must have room for, so that one of them is always the lifeline's."""


class DeskWindow(QMainWindow):
    """The one window. It shows states and passes wishes on; it knows no record and no feed.

    It is painted with header, queue and the frames of the panes. Everything else is built when it
    is first asked for, or piece by piece after the first paint, in the room that is kept for it.

    Args:
        profile: The profile's name for the title; never a path with a person's name in it.
        settings: Where arrangement is remembered; None remembers nothing.
    """

    look_changed = Signal(object)
    """A Look: the person chose another theme or text size; it is already worn."""
    first_painted = Signal()
    """The window stands on the screen for the first time."""
    close_asked = Signal()
    """The person wants to leave; sent only while the window is guarded (``guard_close``)."""

    def __init__(self, *, profile: str, settings: Settings | None = None) -> None:
        super().__init__()
        self._profile = profile
        self._simulated = False
        self._guarded = False
        self._shown_before = False
        self._painted_before = False
        self._arranged_once = False
        self._arranged_for = QSize()
        self._furnished = False
        self._acts: ActTable
        self._own_acts: DeskActs
        self._page = DeskPage.STARTING
        self.header = HeaderBar(self)
        self.rooms = RoomsArea(self)
        self.pages = DeskPages(self.rooms, self)
        self.pages.quit_asked.connect(self.close)
        self._foot = KeptRoom(Tallest.KEY, above=_ROUND_NOTICES, parent=self)
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.header)
        self._column.addWidget(self.pages, 1)
        self._lines = KeptRoom(Tallest.WORDS, above=_ROUND_LINES, parent=self)
        self._caller = KeptRoom(Tallest.CHIP, parent=self)
        always = QVBoxLayout()
        always.setSpacing(0)
        always.addWidget(self._caller)
        always.addWidget(self._lines)
        self._column.addLayout(always)
        self._column.addWidget(self._foot)
        self.setCentralWidget(body)
        bar = self.menuBar()
        self._menus = {group: bar.addMenu(group_label(group)) for group in ActGroup}
        self.memory = LayoutMemory(self, self.rooms, settings)
        self._remember = QTimer(self, interval=_REMEMBER_MS, singleShot=True)
        self._remember.timeout.connect(self._remember_now)
        self.rooms.arranged.connect(self._arranged)
        self._say_title()
        self.resize(USUAL_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))

    def set_queue(self, queue: QWidget) -> None:
        """Take the queue in, once, before the window is shown."""
        self.rooms.set_queue(queue)
        self.memory.restore_window()

    def set_pane(self, name: str, pane: QWidget) -> None:
        """Take a pane in, once: ``call``, ``contact`` or ``diagnostics``."""
        self.rooms.set_pane(name, pane)

    def add_tab(self, name: str, title: str, pane: QWidget) -> None:
        """Take a pane into the work area, once, behind those that are there.

        Args:
            name: By which ``focus_room`` and ``show_tab`` know it.
            title: The tab's word, translated.
            pane: It scrolls where the work area is too small for it.
        """
        self.rooms.add_tab(name, title, pane)

    def set_caller(self, bar: QWidget) -> None:
        """Take in the line that says who is on the phone, once; its place is kept likewise."""
        self._caller.fill(bar)

    def set_lines(self, lines: QWidget) -> None:
        """Take in the lines that are always in sight, once; their place is kept from the start."""
        self._lines.fill(lines)

    def show_notice(self, notice: "Notice") -> None:
        """Say what happened, at the foot; what takes away a notice nobody saw is left out."""
        if not notice.cleared or "notices" in self.__dict__:
            self.notices.show_notice(notice)

    # What follows is imported and built when it is first asked for: the first paint needs none.

    @property
    def acts(self) -> "ActTable":
        """Return the table of acts, with its keys and menus."""
        if not self._furnished:
            from console.ui.shell.act_table import ActTable  # noqa: PLC0415
            from console.ui.shell.desk_acts import DeskActs  # noqa: PLC0415

            self._furnished = True
            self._acts = ActTable(self)
            self._acts.fill(self._menus)
            self._acts.install(self)
            self._own_acts = DeskActs(self, self.pages)
            self._own_acts.look_chosen.connect(self._look_chosen)
            self.allow_acts()
        return self._acts

    @cached_property
    def notices(self) -> "NoticeBar":
        """Return the notices at the foot."""
        from console.ui.shell.notice_bar import NoticeBar  # noqa: PLC0415

        bar = NoticeBar(self.acts, self)
        self._column.replaceWidget(self._foot, bar)
        self._foot.hide()
        self._foot.deleteLater()
        return bar

    @property
    def page(self) -> DeskPage:
        """Return what stands between the bars."""
        return self._page

    def show_page(self, page: DeskPage) -> None:
        """Show a page or the rooms; acts of the desk are refused while the rooms are away."""
        if self._remember.isActive():
            self._remember_now()  # before detached panes are hidden
        self._page = page
        if self._furnished:
            self._own_acts.close_panels()
            self.allow_acts()
        if page is DeskPage.ROOMS:
            self.pages.show_rooms()
            self.rooms.show_detached()
            self._arrange_once()
            self.focus_room("queue")
            return
        self.rooms.hide_detached()
        self.pages.show_page(page)

    def show_tab(self, name: str) -> None:
        """Bring a pane of the work area to the front; the focus stays where it is."""
        self.rooms.show_tab(name)

    def focus_room(self, name: str) -> None:
        """Put the focus into a room, by its name; a pane of the work area comes to the front.

        A room that names a focus proxy decides itself where; else its first control gets it.
        """
        room = self.rooms.room(name)
        if room is None:
            return
        self.rooms.show_tab(name)
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
        if look != current_look():
            self.acts  # noqa: B018 - built by being asked for: its panels follow the look
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
        """Show the page that was chosen, and share out its room before the first paint."""
        super().showEvent(event)
        if not self._shown_before:
            self._shown_before = True
            if self._page is DeskPage.STARTING:
                self.show_page(DeskPage.STARTING)
            elif self._arranged_once:
                self._bring_panes_back()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the new size a moment later; the lines at the foot go where all is too low."""
        super().resizeEvent(event)
        self._lines.setVisible(self.height() >= self.fontMetrics().height() * _LINES_FROM)
        self._arranged()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line that says the calls are invented."""
        super().paintEvent(event)
        if not self._painted_before:
            self._painted_before = True
            QTimer.singleShot(0, self.first_painted.emit)  # when the children are painted too
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
        if self._arranged_for == self.rooms.size():
            return
        self._arranged_for = self.rooms.size()
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

    def dress_icon(self) -> None:
        """Fetch the icon; it needs a plug-in, so that it comes after the first paint."""
        from PySide6.QtGui import QIcon  # noqa: PLC0415

        if ICON.is_file():
            self.setWindowIcon(QIcon(str(ICON)))

    def allow_acts(self) -> None:
        """Let the acts through that may be done on the present page."""
        from console.ui.shell.desk_acts import (  # noqa: PLC0415 - after the first paint
            ALWAYS,
            IN_LEAD_ROOM,
            WITHOUT_CALLS,
        )

        if self._page is DeskPage.ROOMS:
            self._acts.open_all()
            return
        self._acts.stop_awaiting()
        if self._page in AT_WORK:
            reason = self.tr("There are no calls on this page.")
            here = IN_LEAD_ROOM if self._page is DeskPage.LEAD else ()
            self._acts.shut_all_but(reason, *ALWAYS, *WITHOUT_CALLS, *here)
            return
        self._acts.shut_all_but(
            self.tr("Sign on first.")
            if self._page in BEFORE_SIGN_ON
            else self.tr("The record is not open yet."),
            *ALWAYS,
        )

    def _say_title(self) -> None:
        parts = [self.tr("SIMULATED")] if self._simulated else []
        self.setWindowTitle(" · ".join([*parts, self._profile, self.tr("Clinician Console")]))
