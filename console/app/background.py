"""Do slow things off the GUI thread, one after the other."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject

from console.controllers.promises import Promises


class Background(QObject):
    """One worker thread for opening, reading and closing.

    Jobs run in the order they were given; what they return comes back on the GUI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._promises = Promises(self)
        self._closed = False

    def run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run ``job`` on the worker, then ``done`` or ``failed`` here; nothing once closed."""
        if self._closed:
            return
        self._promises.keep(self._pool.submit(job), done, failed)

    def close(self) -> None:
        """Wait for the job that runs, drop those that wait."""
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
