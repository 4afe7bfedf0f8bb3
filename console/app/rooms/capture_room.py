"""Hold the agency's rule about pictures of the screen, or say that this system cannot."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from console.app.policy.keys import SCREEN_PICTURES
from console.app.policy.policy import read_policy
from console.app.rooms.room import Room
from console.app.screen_capture import can_forbid, forbid_capture
from console.domain.access.session import Session


class CaptureRoom(Room):
    """Every window of the program, also those that are shown later."""

    needs = None
    _forbidden = _told = False

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the look at the rule."""
        yield self._look

    def _look(self) -> None:
        self._forbidden = not read_policy().value(SCREEN_PICTURES)
        application = QApplication.instance()
        if not self._forbidden or not can_forbid() or application is None:
            return
        for window in QApplication.topLevelWidgets():
            self._forbid(window)
        application.installEventFilter(self)

    def person_came(self, session: Session, held: object) -> None:  # noqa: ARG002 - what every room is told
        """Say once that the rule is not held here: then it is for people to keep."""
        if self._forbidden and not can_forbid() and not self._told:
            self._told = True
            self.desk.parts.notices.caution(
                self.tr(
                    "The agency allows no pictures of the screen. This system cannot forbid them: "
                    "take none."
                )
            )

    @Slot(QObject, QEvent)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a window that is about to be shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._forbid(watched)
        return False

    def _forbid(self, window: QWidget) -> None:
        if window.isWindow():
            forbid_capture(int(window.winId()))
