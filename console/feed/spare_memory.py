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


def give_back(size: int) -> None:
    """Give back what is free, if something of ``size`` bytes was large. Other threads run on."""
    if size >= LARGE and (trim := _trim()) is not None:
        trim(0)
