"""Let a second factor wait on a thread of its own, while the window goes on."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.factors.contract import Talk
from console.controllers.promises import Promises
from console.domain.access.factors import FactorNews


class FactorWait(QObject):
    """One try at a time; what was let be is never heard of again, even where its device hangs.

    Signals:
        told: A ``FactorNews``: what is waited for.
    """

    told = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._promises = Promises(self)
        self._talk: Talk | None = None
        self._heard.connect(self._hear)  # from the waiting thread: Qt queues it

    @property
    def waits(self) -> bool:
        """Say whether a try is under way."""
        return self._talk is not None

    def run(
        self,
        job: Callable[[Talk], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run ``job`` on a thread of its own, then ``done`` or ``failed`` here.

        A try that is under way is let be first.
        """
        self.cancel()
        future: Future[Any] = Future()
        talk = self._talk = Talk(lambda news: self._pass_on(talk, news))

        def ended(tell: Callable[[Any], None], told: Any) -> None:
            if self._talk is talk:
                self._talk = None
                tell(told)

        self._promises.keep(
            future, lambda result: ended(done, result), lambda error: ended(failed, error)
        )
        # A daemon: a device that never answers must not keep the program from ending.
        Thread(target=_work, args=(future, job, talk), name="second factor", daemon=True).start()

    def answer(self, typed: str) -> None:
        """Hand over the PIN that was asked for."""
        if self._talk is not None:
            self._talk.answer_pin(typed)

    def cancel(self) -> None:
        """Let the try be that is under way."""
        talk, self._talk = self._talk, None
        if talk is not None:
            talk.cancel()

    def _pass_on(self, talk: Talk, news: FactorNews) -> None:
        try:
            self._heard.emit((talk, news))
        except RuntimeError:
            return  # the Qt half is gone: the desk is closing

    @Slot(object)
    def _hear(self, heard: tuple[Talk, FactorNews]) -> None:
        talk, news = heard
        if talk is self._talk:
            self.told.emit(news)


def _work(future: "Future[Any]", job: Callable[[Talk], Any], talk: Talk) -> None:
    try:
        result = job(talk)
    except BaseException as error:  # noqa: BLE001 - whatever it was, its owner decides
        future.set_exception(error)
    else:
        future.set_result(result)
