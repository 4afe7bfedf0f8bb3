"""Measure the rows of the queue by the height of their text, before any row is known."""


def row_height(text_height: int) -> int:
    """Return the height of a row: comfortable to read, and never under 24 pixels to hit."""
    return max(24, round(text_height * 1.6))


def row_padding(text_height: int) -> int:
    """Return the room at both ends of a cell."""
    return max(6, round(text_height * 0.5))
