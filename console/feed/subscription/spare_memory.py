"""Give memory back to the system after something large, so that one large message is not kept for.

The C library learns from a freed piece of 17 MB to take the next one from its own heap, where other
things soon stand behind it: measured, 30 MB that never come back. So it is told not to learn that.
"""

from functools import cache
from typing import Any

LARGE = 4 * 1024 * 1024
"""Bytes from which on giving back is worth a few milliseconds of the feed's thread."""

_FROM_THE_SYSTEM = 256 * 1024
"""Pieces from this size on come from the system and go back to it at once."""

_MMAP_THRESHOLD, _TRIM_THRESHOLD = -3, -1  # mallopt(3)


@cache
def _library() -> Any:
    """Return the C library, told how to take large pieces; None where it is not glibc."""
    import ctypes  # noqa: PLC0415 - most feeds never bring anything large

    try:
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _FROM_THE_SYSTEM)
        library.mallopt(_TRIM_THRESHOLD, _FROM_THE_SYSTEM)
        library.malloc_trim  # noqa: B018 - raises where there is none
    except (AttributeError, OSError, TypeError):
        return None
    return library


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
            _library()
        elif self._owed:
            self._owed = False
            if (library := _library()) is not None:
                library.malloc_trim(0)
