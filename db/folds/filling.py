"""Fill what an older or a large record lacks, behind everything else that the store has to do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.errors import RecordError

if TYPE_CHECKING:
    from db.worker import Worker


def fill_behind(worker: "Worker", fill: Callable[[], bool]) -> None:
    """Fill a little at a time; each step waits behind whatever was asked before.

    Args:
        worker: The store thread; once it closes, the rest waits for the next start.
        fill: Commits a few milliseconds' work and says whether there is more.
    """

    def step() -> None:
        try:
            more = fill()
        except RecordError:
            return  # whoever writes next is told what is wrong; the next start goes on from here
        if more:
            worker.ask(step)

    worker.ask(step)
