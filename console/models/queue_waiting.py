"""Say how long a call has waited, and whether that is too long."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from console.domain.calls.queue import Group, QueueRow

AMBER_S = 60
RED_S = 120


class Urgency(IntEnum):
    """How pressing a wait is: only where somebody asks and nobody has taken the call."""

    CALM = 0
    WAITING = 1
    LONG = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A waiting time as shown.

    Attributes:
        text: ``mm:ss`` within the hour, ``h h mm`` after it, so that neither reads as the other.
        spoken: The same for a screen reader, with the urgency in words.
    """

    text: str
    spoken: str
    urgency: Urgency


def waiting_of(row: QueueRow, now: datetime) -> Waiting:
    """Return the waiting time of a row at ``now`` (aware UTC).

    A time that lies ahead of the desk's own clock counts as no wait.
    """
    if row.since is None:
        spoken = QCoreApplication.translate("Queue", "no time given")
        return Waiting(text="—", spoken=spoken, urgency=Urgency.CALM)
    seconds = max(0, int((now - row.since).total_seconds()))
    urgency = urgency_of(row, seconds)
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        text = f"{minutes:02d}:{rest:02d}"
        spoken = QCoreApplication.translate("Queue", "{minutes} min {seconds} s").format(
            minutes=minutes, seconds=rest
        )
    else:
        hours, minutes = divmod(minutes, 60)
        text = QCoreApplication.translate("Queue", "{hours} h {minutes:02d}").format(
            hours=hours, minutes=minutes
        )
        spoken = QCoreApplication.translate("Queue", "{hours} h {minutes} min").format(
            hours=hours, minutes=minutes
        )
    word = {
        Urgency.CALM: "",
        Urgency.WAITING: QCoreApplication.translate("Queue", "asked for, over 1 minute"),
        Urgency.LONG: QCoreApplication.translate("Queue", "asked for, over 2 minutes"),
    }[urgency]
    return Waiting(text=text, spoken=f"{spoken}, {word}" if word else spoken, urgency=urgency)


def urgency_of(row: QueueRow, seconds: int) -> Urgency:
    """Return how pressing a wait of so many seconds is for this row."""
    if row.group is not Group.REQUESTED or row.mark.owner or row.call.assisting:
        return Urgency.CALM
    if seconds >= RED_S:
        return Urgency.LONG
    return Urgency.WAITING if seconds >= AMBER_S else Urgency.CALM
