"""Ask the directory on a thread and a connection of its own; the newest question wins."""

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
"""SQLite's code for a statement that was stopped half way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What the reader's thread works with; nobody else touches it."""

    search: "DirectorySearch"
    overlay: "Overlay"
    close: Callable[[], None]


StopAsked = Callable[[], bool]
"""Says whether what runs on the reader's thread is no longer wanted; asked between two steps."""


class DirectoryReader:
    """One thread that owns the directory's connections; no other thread ever touches them.

    Args:
        open_shelf: Opens search and overlay; called on the reader's thread, at the first question.
            Its connections stop with SQLite's interrupt error once what it is given returns True.
    """

    def __init__(self, open_shelf: Callable[[StopAsked], Shelf]) -> None:
        self._open_shelf = open_shelf
        self._shelf: Shelf | None = None
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="directory")
        self._newest: Future[Answer] | None = None
        self._asked = self._answering = 0
        self._closed = False

    def search(self, question: "Question") -> "Future[Answer]":
        """Answer a question; the one before is stopped and its future cancelled."""
        if self._closed:
            return _cancelled()
        if self._newest is not None:
            self._newest.cancel()  # does nothing where it runs: then it sees that it is old
        self._asked += 1
        self._newest = self._pool.submit(self._answer, question, self._asked)
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
        self._pool.submit(self._shut)
        self._pool.shutdown(wait=False)

    def _answer(self, question: "Question", turn: int) -> "Answer":
        if turn != self._asked:
            raise CancelledError
        search = self._held().search
        search.sources()  # opens a file that was swapped in; an opening is never stopped half way
        self._answering = turn
        try:
            return search.search(question)
        except Exception as error:
            if _interrupted(error):
                raise CancelledError from error
            raise
        finally:
            self._answering = 0

    def _do(self, job: Callable[[Shelf], T]) -> T:
        return job(self._held())

    def _is_old(self) -> bool:
        """Say whether a question is being answered that nobody waits for any more."""
        return self._answering not in {0, self._asked}

    def _held(self) -> Shelf:
        if self._shelf is None:
            self._shelf = self._open_shelf(self._is_old)
        return self._shelf

    def _shut(self) -> None:
        shelf, self._shelf = self._shelf, None
        if shelf is not None:
            shelf.close()


def _interrupted(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == _INTERRUPTED


def _cancelled() -> "Future[Any]":
    future: Future[Any] = Future()
    future.cancel()
    return future
