"""Keep the garbage collector from holding the window up, while loading and while calls come and go.

Python looks through all that lives for circles nobody can reach. With ten thousand open calls that
takes a tenth of a second, on whatever thread it happens, and there is next to nothing to find:
calls hold no circles. Measured: ``make bench ONLY=feed``, "with the collector as it comes".
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot


def spare_what_is_there() -> None:
    """Never look through what is there already; takes no time."""
    gc.freeze()


def rest_from_collecting() -> None:
    """Look for no garbage while everything is loaded: nearly nothing of it is, and looking costs.

    A ``WindowCollector`` looks again, once there is one.
    """
    gc.disable()


class WindowCollector(QObject):
    """Looks for garbage on the window's thread, and nobody does on any other.

    Python breaks a circle up on whatever thread happens to look. Where a QObject is in it, that
    thread takes Qt's lock and then waits for the interpreter, while the window holds the
    interpreter and waits for Qt's lock: the desk would stand still for ever. What was loaded at
    the start is never looked through.
    """

    LOOK_EVERY_MS = 500
    NEW = 20_000
    """So many new things are worth a look; it takes about a millisecond."""
    MIDDLE_EVERY, ALL_EVERY = 20, 2_000
    """Looks at what is new, after which those that stayed are looked at as well."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks = 0
        spare_what_is_there()
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(self.LOOK_EVERY_MS)

    @Slot()
    def _look(self) -> None:
        if gc.get_count()[0] < self.NEW:
            return
        self._looks += 1
        if self._looks % self.ALL_EVERY == 0:
            gc.collect(2)
        elif self._looks % self.MIDDLE_EVERY == 0:
            gc.collect(1)
        else:
            gc.collect(0)
