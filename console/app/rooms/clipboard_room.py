"""Take what was copied from the desk off the clipboard again after the time the agency set."""

from collections.abc import Callable, Iterator
from hashlib import sha256

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from console.app.policy import read_policy
from console.app.policy_keys import CLIPBOARD_SECONDS
from console.app.rooms.room import Room


class ClipboardRoom(Room):
    """The clipboard, as far as this desk filled it; what another program copied is left alone."""

    needs = None

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the watch."""
        yield self._watch

    def _watch(self) -> None:
        self._copied = b""
        seconds = read_policy().value(CLIPBOARD_SECONDS)
        self._timer = QTimer(self, interval=seconds * 1000, singleShot=True)
        self._timer.timeout.connect(self.clear)
        QGuiApplication.clipboard().dataChanged.connect(self._changed)

    @Slot()
    def clear(self) -> None:
        """Empty the clipboard, if it still holds what was copied here."""
        clipboard = QGuiApplication.clipboard()
        if self._copied and _print_of(clipboard.text()) == self._copied:
            clipboard.clear()

    @Slot()
    def _changed(self) -> None:
        clipboard = QGuiApplication.clipboard()
        text = clipboard.text()
        # Not every system says whose the clipboard is; who works at the desk copies from it.
        active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if text and (clipboard.ownsClipboard() or active):
            self._copied = _print_of(text)
            self._timer.start()
        else:
            self._copied = b""
            self._timer.stop()


def _print_of(text: str) -> bytes:
    """Return what tells a text again without keeping it."""
    return sha256(text.encode(errors="replace")).digest()
