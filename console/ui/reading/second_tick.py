"""Let a part count while it is seen, and rest while it is not."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

SECOND_MS = 1000


class SecondTick(QObject):
    """The seconds of one part; nothing runs for what nobody sees.

    Args:
        part: The widget that shows them, and owns this.
        interval_ms: Another step than a second.

    Signals:
        ticked: As soon as the part is shown, and at each step while it is.
    """

    ticked = Signal()

    def __init__(self, part: QWidget, interval_ms: int = SECOND_MS) -> None:
        super().__init__(part)
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.ticked)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:  # noqa: N802, ARG002 (Qt's)
        """Begin when the part is shown, end when it is hidden."""
        if event.type() == QEvent.Type.Show:
            self.ticked.emit()
            self._timer.start()
        elif event.type() == QEvent.Type.Hide:
            self._timer.stop()
        return False
