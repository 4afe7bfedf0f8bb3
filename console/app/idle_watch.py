"""Know how long nobody touched the desk, without looking at what every widget is told."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

from console.domain.clock import monotonic_s

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleWatch(QObject):
    """Hear keys and pointer at the windows of the system, before any widget gets them.

    A filter on the application would be asked about each event of every widget.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._touched_s = monotonic_s()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._watch)
            self._watch(QGuiApplication.focusWindow())

    @property
    def idle_s(self) -> float:
        """Return for how many seconds nobody touched anything."""
        return monotonic_s() - self._touched_s

    def touch(self) -> None:
        """Count from now on again, as when a pedal is pressed."""
        self._touched_s = monotonic_s()

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note that somebody is there; take nothing from anybody."""
        if event.type() in _TOUCHES:
            self._touched_s = monotonic_s()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
