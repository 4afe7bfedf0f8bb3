"""Bring what another thread finished back to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    future: "Future[Any]"
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]


class Promises(QObject):
    """Wait for futures without blocking; both callables run on the thread that owns this object.

    A future that ends after the owner is gone is dropped: Qt disconnects the queued signal.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Queued always: a future that is done already must not call back in the middle of an act.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def keep(
        self,
        future: "Future[Any]",
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Call ``done`` with the result or ``failed`` with the error once ``future`` ends."""
        kept = _Kept(future=future, done=done, failed=failed)
        future.add_done_callback(lambda _: self._tell(kept))

    def _tell(self, kept: _Kept) -> None:
        try:
            self._ended.emit(kept)
        except RuntimeError:
            # The Qt half of this object is gone: the desk is closing and nobody waits any more.
            return

    @Slot(object)
    def _deliver(self, kept: _Kept) -> None:
        try:
            result = kept.future.result()
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - whatever it was, its owner decides
            kept.failed(error)
        else:
            kept.done(result)
