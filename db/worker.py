"""Run jobs one after the other on one thread that owns what they touch."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeVar

from db.errors import RecordClosedError

T = TypeVar("T")


class Job:
    """One piece of work and all the futures that wait for it."""

    __slots__ = ("begun", "futures", "guard", "work")

    def __init__(self, work: Callable[[], Any], future: "Future[Any]") -> None:
        self.guard = threading.Lock()
        self.begun = False
        self.work = work
        self.futures = [future]

    def overtake(self, work: Callable[[], Any], future: "Future[Any]") -> bool:
        """Give a job that still waits newer work; False when it has already begun."""
        with self.guard:
            if self.begun:
                return False
            self.work = work
            self.futures.append(future)
            return True


class Worker:
    """A thread with a queue; jobs run in the order they were asked for."""

    def __init__(self, name: str) -> None:
        self._guard = threading.Lock()
        # SimpleQueue hands over in C: a saved entry waits for this twice
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """Return how many jobs have not begun."""
        return self._jobs.qsize()

    def ask(self, work: Callable[[], T]) -> "Future[T]":
        """Queue ``work``; the future carries what it returns or raises.

        After ``close`` the future carries RecordClosedError.
        """
        future: Future[T] = Future()
        self.put(Job(work, future))
        return future

    def put(self, job: Job) -> None:
        """Queue a job."""
        with self._guard:
            if not self._closing:
                self._jobs.put(job)
                return
        for future in job.futures:
            future.set_exception(RecordClosedError())

    def finish_by_itself(self) -> None:
        """Take no more jobs and end when those that were accepted are done; returns at once."""
        with self._guard:
            if not self._closing:
                self._closing = True
                self._jobs.put(None)

    def close(self) -> None:
        """Finish every job that was accepted, then end the thread; a second call only waits."""
        self.finish_by_itself()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            with job.guard:
                job.begun = True
            _finish(job)


def _finish(job: Job) -> None:
    # a future that was cancelled while it waited is left alone; the others still get their answer
    waiting = [future for future in job.futures if future.set_running_or_notify_cancel()]
    if not waiting:
        return
    try:
        result = job.work()
    except BaseException as error:  # noqa: BLE001 - carried over to whoever waits
        for future in waiting:
            future.set_exception(error)
    else:
        for future in waiting:
            future.set_result(result)


def failed(error: Exception) -> "Future[Any]":
    """Return a future that holds ``error`` already, for what was refused before it was asked."""
    future: Future[Any] = Future()
    future.set_exception(error)
    return future
