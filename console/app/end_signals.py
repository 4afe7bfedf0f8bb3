"""Let Ctrl+C, and a polite end by the system, close the desk in order."""

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


class EndSignals(QObject):
    """Hear the signals that ask a program to end.

    Python's own handlers wait until Python runs, which a Qt loop may put off, and a
    KeyboardInterrupt would break off whatever slot happens to run; a byte on a socket does neither.

    Signals:
        asked: The program is to end.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heard = False
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)  # noqa: FBT003 - the setter's only argument
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._former: dict[signal.Signals, object] = {}

    def install(self) -> None:
        """Take the signals; call it on the main thread."""
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            self._former[number] = signal.signal(number, _noted)

    def remove(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        for number, handler in self._former.items():
            signal.signal(number, handler)  # type: ignore[arg-type]
        self._former.clear()
        self._notifier.setEnabled(False)
        for end in (self._near, self._far):
            end.close()

    @Slot()
    def _woken(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._near.recv(64)
        self.heard = True
        self.asked.emit()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the byte on the socket is what is heard."""
