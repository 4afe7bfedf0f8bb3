"""Name the columns of the queue."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class QueueColumn(IntEnum):
    """The columns of the queue, left to right."""

    WAITING = 0
    WHY = 1
    NATURE = 2
    PRIORITY = 3
    PLACE = 4
    CALL_TAKER = 5
    UNITS = 6
    CLINICIAN = 7
    NUMBER = 8


def column_name(column: QueueColumn) -> str:
    """Return the heading of a column."""
    return {
        QueueColumn.WAITING: QCoreApplication.translate("Queue", "Waiting"),
        QueueColumn.WHY: QCoreApplication.translate("Queue", "Why it is here"),
        QueueColumn.NATURE: QCoreApplication.translate("Queue", "Nature (CAD)"),
        QueueColumn.PRIORITY: QCoreApplication.translate("Queue", "Pri"),
        QueueColumn.PLACE: QCoreApplication.translate("Queue", "Place"),
        QueueColumn.CALL_TAKER: QCoreApplication.translate("Queue", "Call taker"),
        QueueColumn.UNITS: QCoreApplication.translate("Queue", "Units"),
        QueueColumn.CLINICIAN: QCoreApplication.translate("Queue", "Clinician"),
        QueueColumn.NUMBER: QCoreApplication.translate("Queue", "Call"),
    }[column]
