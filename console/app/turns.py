"""Do slow things a little at a time, one a turn of the event loop."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Slot


class Turns(QObject):
    """Does steps in their order; between two of them the window goes on.

    Args:
        steps: Asked for one at a time, so that a step may decide what follows it.
        done: Called after the last step.
    """

    def __init__(
        self,
        steps: Iterable[Callable[[], object]],
        done: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._steps = iter(steps)
        self._done = done
        self._stopped = False

    def stop(self) -> None:
        """Do no further step, and do not say that it is done."""
        self._stopped = True

    @Slot()
    def go(self) -> None:
        """Do the next step now, and the one after it in the next turn."""
        if self._stopped:
            return
        step = next(self._steps, None)
        if step is None:
            self._done()
            return
        step()
        QTimer.singleShot(0, self.go)
