"""Remember window, panes and detached panes per set of monitors, and never open off-screen."""

from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

VERSION = 1
"""Raised when panes come or go, so that an older memory is left aside whole."""
GRIP = 80
"""Logical pixels of a window's top edge that must lie on a screen, so that it can be taken."""


class Settings(Protocol):
    """What the application gives for remembering: bytes under short names, for this person."""

    def get(self, key: str) -> bytes | None:
        """Return what was stored under the key, or None."""

    def set(self, key: str, value: bytes) -> None:
        """Store bytes under the key; empty bytes forget it."""


class LayoutMemory(QObject):
    """Keeps the geometry of one window and the state of its panes.

    Args:
        window: The outermost window.
        rooms: The window inside it that holds the docks.
        settings: Where to remember; None remembers nothing.
    """

    def __init__(self, window: QWidget, rooms: QMainWindow, settings: Settings | None) -> None:
        super().__init__(window)
        self._window = window
        self._rooms = rooms
        self._settings = settings
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._screen_gone)

    def save(self) -> None:
        """Remember window and panes for the present monitors."""
        self.save_window()
        if self._settings is not None:
            self._settings.set(_key("panes"), bytes(self._rooms.saveState(VERSION).data()))

    def save_window(self) -> None:
        """Remember the window alone, as while its rooms are not shown."""
        if self._settings is not None:
            self._settings.set(_key("window"), bytes(self._window.saveGeometry().data()))

    def restore_window(self) -> None:
        """Bring the window back to where it was on these monitors, before it is shown."""
        stored = self._stored("window")
        if not stored.isEmpty():
            self._window.restoreGeometry(stored)
        self.bring_on_screen()

    def restore_panes(self) -> bool:
        """Bring the panes back and say whether there was anything usable.

        Called once the rooms have their size: Qt would stretch widths that it was told before.
        """
        stored = self._stored("panes")
        found = not stored.isEmpty() and self._rooms.restoreState(stored, VERSION)
        self.bring_on_screen()
        return found

    def forget(self) -> None:
        """Forget the arrangement for these monitors."""
        if self._settings is not None:
            for part in ("window", "panes"):
                self._settings.set(_key(part), b"")

    def bring_on_screen(self) -> None:
        """Move every window whose top edge lies on no screen to where it can be seen."""
        floating = [dock for dock in self._rooms.findChildren(QDockWidget) if dock.isFloating()]
        for window in (self._window, *floating):
            _bring_on_screen(window)

    def _screen_gone(self, _screen: object) -> None:
        QTimer.singleShot(0, self.bring_on_screen)  # once Qt has moved what it moves itself

    def _stored(self, part: str) -> QByteArray:
        stored = self._settings.get(_key(part)) if self._settings is not None else None
        return QByteArray(stored or b"")


def monitor_set() -> str:
    """Return a text that is the same for the same monitors in the same places."""
    screens = []
    for screen in QGuiApplication.screens():
        box = screen.geometry()
        screens.append(f"{screen.name()} {box.x()} {box.y()} {box.width()} {box.height()}")
    return ", ".join(sorted(screens))


def _key(part: str) -> str:
    return f"layout/{monitor_set()}/{part}"


def _bring_on_screen(window: QWidget) -> None:
    frame = window.frameGeometry()
    top = QRect(frame.x(), frame.y(), frame.width(), GRIP)
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(top)
        if seen.width() >= GRIP and seen.height() >= GRIP // 2:
            break
    else:
        area = QGuiApplication.primaryScreen().availableGeometry()
        window.resize(window.size().boundedTo(area.size()))
        window.move(
            area.x() + max(0, (area.width() - window.width()) // 2),
            area.y() + max(0, (area.height() - window.height()) // 2),
        )
