"""Give memory back to the system after something large, so that one large message is not kept for.

What was freed stays with the process otherwise: after the first message of 17 MB the C library
takes the next one from its own heap and keeps that.
"""

from functools import cache
from typing import Any

LARGE = 4 * 1024 * 1024
"""Bytes from which on giving back is worth a few milliseconds of the feed's thread."""


@cache
def _trim() -> Any:
    """Return the C library's way of giving back; None where it has none (not glibc)."""
    import ctypes  # noqa: PLC0415 - most feeds never bring anything large

    try:
        return ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None


class SpareMemory:
    """What one feed owes the system."""

    def __init__(self) -> None:
        self._owed = False

    def heard(self, size: int) -> None:
        """Note a message that was dealt with; a small one gives back what a large one left.

        Not at once: the last reference to a message goes when the next one is waited for.
        """
        if size >= LARGE:
            self._owed = True
        elif self._owed:
            self._owed = False
            if (trim := _trim()) is not None:
                trim(0)
