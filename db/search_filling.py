"""Fill the search of signed texts behind everything else that the store has to do."""

from typing import TYPE_CHECKING

from db.errors import RecordError

if TYPE_CHECKING:
    from db.worker import Worker
    from db.writer import Writer


def fill_search(worker: "Worker", writer: "Writer") -> None:
    """Take former texts in, a few at a time; each step waits behind whatever was asked before.

    Args:
        worker: The store thread; once it closes, the rest waits for the next start.
        writer: The writing end of the record.
    """

    def step() -> None:
        try:
            more = writer.fill_search()
        except RecordError:
            return  # whoever writes next is told what is wrong; the next start goes on from here
        if more:
            worker.ask(step)

    worker.ask(step)
