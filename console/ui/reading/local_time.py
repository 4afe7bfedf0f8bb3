"""Write a UTC moment as people at this desk read it: 24 hours, local time."""

from datetime import datetime


def clock_text(at: datetime) -> str:
    """Return ``14:02:10`` for an aware datetime."""
    return at.astimezone().strftime("%H:%M:%S")
