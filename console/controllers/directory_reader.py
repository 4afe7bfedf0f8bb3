"""Ask the directory on a thread and a connection of its own; the newest question wins."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from resources.overlay import Overlay
    from resources.search.engine import DirectorySearch
    from resources.search.question import Answer, Question

T = TypeVar("T")

_INTERRUPTED = 9
"""SQLite's code for a statement that was stopped from another thread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What the reader's thread works with; nobody else touches it."""

    search: "DirectorySearch"
    overlay: "Overlay"
    close: Callable[[], None]


class DirectoryReader:
    """One thread that owns the directory's connections.

    Args:
        open_shelf: Opens search and overlay; called on the reader's thread, at the first question.
    """

    def __init__(self, open_shelf: Callable[[], Shelf]) -> None:
        self._open_shelf = open_shelf
        self._shelf: Shelf | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="directory")
        self._newest: Future[Answer] | None = None
        self._asked = 0
        # Held while a file may be opened or closed: only then may no statement be interrupted.
        self._opening = threading.Lock()
        self._closed = False

    def search(self, question: "Question") -> "Future[Answer]":
        """Answer a question; the one before is stopped and its future cancelled."""
        if self._closed:
            return _cancelled()
        if self._newest is not None and not self._newest.done() and not self._newest.cancel():
            self._interrupt()
        self._asked += 1
        turn = self._asked
        self._newest = self._pool.submit(self._answer, question, turn)
        return self._newest

    def ask(self, job: Callable[[Shelf], T]) -> "Future[T]":
        """Do something else on the reader's thread, after what was asked before."""
        return _cancelled() if self._closed else self._pool.submit(self._do, job)

    def join(self) -> None:
        """Wait until the thread has ended; blocks, so never on the GUI thread."""
        self._pool.shutdown(wait=True)

    def close(self) -> None:
        """Stop what runs, close the files on their own thread and take nothing more."""
        if self._closed:
            return
        self._closed = True
        self._asked += 1
        self._interrupt()
        self._pool.submit(self._shut)
        self._pool.shutdown(wait=False)

    def _interrupt(self) -> None:
        shelf = self._shelf
        if shelf is None or not self._opening.acquire(blocking=False):
            return  # nothing is being read yet
        try:
            shelf.search.interrupt()
        finally:
            self._opening.release()

    def _answer(self, question: "Question", turn: int) -> "Answer":
        while True:
            if turn != self._asked:
                raise CancelledError
            with self._opening:
                search = self._held().search
                search.sources()  # follows a directory that was swapped in
            try:
                return search.search(question)
            except Exception as error:
                # A stop that was meant for the question before may hit this one: ask again.
                if getattr(error, "sqlite_errorcode", 0) & 0xFF != _INTERRUPTED:
                    raise

    def _do(self, job: Callable[[Shelf], T]) -> T:
        while True:
            with self._opening:
                shelf = self._held()
            try:
                return job(shelf)
            except Exception as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF != _INTERRUPTED or self._closed:
                    raise

    def _held(self) -> Shelf:
        if self._shelf is None:
            self._shelf = self._open_shelf()
        return self._shelf

    def _shut(self) -> None:
        shelf, self._shelf = self._shelf, None
        if shelf is not None:
            with self._opening:
                shelf.close()


def _cancelled() -> "Future[Any]":
    future: Future[Any] = Future()
    future.cancel()
    return future
