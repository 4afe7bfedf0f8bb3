"""Import a directory beside the work at the desk, with progress and a way to stop it."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from console.controllers.directory_controller import is_file_fault, sentences_of
from console.controllers.directory_news import ImportNews, ImportStage, ImportWish
from console.controllers.promises import Promises
from resources.errors import CancelledError, DirectoryError, TooFewRowsError

if TYPE_CHECKING:
    from resources.importing.importer import ImportReport, KeepOn, Progress

_BREATH_S = 0.004
"""How long the import rests at each report of progress, so that the window gets its turn."""

Importer = Callable[[ImportWish | None, "KeepOn"], "ImportReport"]
"""Imports a wish, or the starter directory for None; runs on the import's own thread."""


class DirectoryImportController(QObject):
    """Run one import at a time.

    Signals:
        told: An ``ImportNews``.
        swapped: Nothing; another directory is in use.
    """

    told = Signal(object)
    swapped = Signal()
    _progressed = Signal(object)

    def __init__(self, run: Importer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="directory-import")
        self._promises = Promises(self)
        self._stop = threading.Event()
        self._running = False
        self._progressed.connect(self.told, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Say whether an import runs."""
        return self._running

    def close(self) -> None:
        """Stop the import that runs; the directory in use stays."""
        self._stop.set()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def join(self) -> None:
        """Wait until the thread has ended; blocks, so never on the GUI thread."""
        self._pool.shutdown(wait=True)

    @Slot(object)
    def start(self, wish: ImportWish | None) -> None:
        """Import a file or folder, or the starter directory for None."""
        if self._running:
            return
        self._running = True
        self._stop.clear()
        name = wish.path.name if wish is not None else ""
        self.told.emit(ImportNews(stage=ImportStage.RUNNING, source=name))
        future = self._pool.submit(self._run, wish, self._keep_on)
        self._promises.keep(future, partial(self._done, name), partial(self._failed, name))

    @Slot()
    def cancel(self) -> None:
        """Ask the import to stop; what it had built is thrown away."""
        self._stop.set()

    def _keep_on(self, progress: "Progress") -> bool:
        rows = (progress.read, progress.kept)
        news = ImportNews(
            stage=ImportStage.RUNNING, source=progress.source, words=progress.stage, rows=rows
        )
        try:
            self._progressed.emit(news)
        except RuntimeError:
            return False  # the desk is gone
        time.sleep(_BREATH_S)
        return not self._stop.is_set()

    def _done(self, name: str, report: "ImportReport") -> None:
        self._running = False
        self.told.emit(ImportNews(stage=ImportStage.DONE, source=name, report=report))
        self.swapped.emit()

    def _failed(self, name: str, error: BaseException) -> None:
        self._running = False
        if isinstance(error, CancelledError):
            stage = ImportStage.CANCELLED
        elif isinstance(error, DirectoryError):
            stage = ImportStage.FAILED
        elif is_file_fault(error):
            stage, error = ImportStage.FAILED, DirectoryError()
        else:
            raise error
        self.told.emit(
            ImportNews(
                stage=stage,
                source=name,
                sentences=sentences_of(error),
                too_few=isinstance(error, TooFewRowsError),
            )
        )
