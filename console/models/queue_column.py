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
    match column:
        case QueueColumn.WAITING:
            return QCoreApplication.translate("Queue", "Waiting")
        case QueueColumn.WHY:
            return QCoreApplication.translate("Queue", "Why it is here")
        case QueueColumn.NATURE:
            return QCoreApplication.translate("Queue", "Nature (CAD)")
        case QueueColumn.PRIORITY:
            return QCoreApplication.translate("Queue", "Pri")
        case QueueColumn.PLACE:
            return QCoreApplication.translate("Queue", "Place")
        case QueueColumn.CALL_TAKER:
            return QCoreApplication.translate("Queue", "Call taker")
        case QueueColumn.UNITS:
            return QCoreApplication.translate("Queue", "Units")
        case QueueColumn.CLINICIAN:
            return QCoreApplication.translate("Queue", "Clinician")
        case QueueColumn.NUMBER:
            return QCoreApplication.translate("Queue", "Call")
