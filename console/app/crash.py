"""Meet bugs: log them without a caller's details, tell the person that notes are safe."""

import logging
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LOG = logging.getLogger("console")
_LOG_BYTES = 1_000_000
_LOG_FILES = 3


def log_to(file: Path, level: str = "info") -> None:
    """Send the program's log to a file that IT may read: ids, kinds, counts, durations."""
    # Imported here because it brings in sockets, queues and pickling, for which no start waits.
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415

    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = RotatingFileHandler(
        file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(level.upper())
    LOG.propagate = False


def note_hard_crashes(file: Path) -> None:
    """Write where every thread was when the interpreter itself is ended: places, never values.

    The file stays on this computer. Whoever watches for that already, as a test does, goes on.
    """
    import faulthandler  # noqa: PLC0415 - no start waits for it

    if faulthandler.is_enabled():
        return
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if file.exists() and file.stat().st_size > _LOG_BYTES:
        file.replace(file.with_name(f"{file.name}.1"))
    faulthandler.enable(file.open("a", encoding="utf-8"))  # open for as long as the process


def where(error: BaseException) -> str:
    """Return the error's class and the places it came through.

    Never the message, which may quote a note, and never source lines or values.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames)
    )
    return f"{type(error).__name__} at {places or 'an unknown place'}"


class CrashWatch(QObject):
    """Take the interpreter's hooks for errors nobody caught.

    Signals:
        noticed: A ``Notice`` for the person at the desk.
    """

    noticed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._former = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Catch what would otherwise end in a terminal nobody looks at."""
        self._former = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def remove(self) -> None:
        """Give the hooks back to whoever had them."""
        sys.excepthook, threading.excepthook = self._former

    def _caught(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        self._tell(error)

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._tell(caught.exc_value)

    def _tell(self, error: BaseException) -> None:
        from console.domain.notices import Notice, NoticeLevel  # noqa: PLC0415 - once it is needed

        LOG.error("bug: %s", where(error))
        self.noticed.emit(
            Notice(
                level=NoticeLevel.TROUBLE,
                happened=self.tr("The program made a mistake."),
                safe=self.tr("Your notes are safe."),
                do=self.tr("Go on working; tell IT to look at the log."),
                topic="bug",
            )
        )
