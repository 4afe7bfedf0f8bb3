"""Let a second start raise the first window instead of opening another."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 300


def _name(folder: Path) -> str:
    """Return a name for the folder's window that tells nothing of where it lies."""
    return "clinician-console-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]


def raise_running(folder: Path) -> bool:
    """Ask the desk that works on ``folder`` to come to the front; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(b"raise\n")
    answered = socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return bool(answered)


class InstanceGuard(QObject):
    """Listen for second starts of the same profile, of this user only.

    Signals:
        raise_asked: Somebody started the program again.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._visited)
        name = _name(folder)
        if not self._server.listen(name):
            # What a killed desk left behind; nobody answered on it, so nobody lives there.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @Slot()
    def _visited(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnected.connect(visitor.deleteLater)
            self.raise_asked.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
