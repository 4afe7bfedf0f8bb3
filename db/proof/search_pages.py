"""Tell for which words a search may turn to a wrong page of the index.

A search looks in ``signed_words_idx`` on which page its word must be; SQLite's own check sees that
each line there lies at or before the first word of its page, and no more. A line that lies too far
before hides the words between; a line that is missing hides a page. The form of a page: the comment
at the head of SQLite's ``fts5_index.c``.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

_SEGMENT_BITS = 37
_PAGE_BITS = 31
_HEAD_BYTES = 4
_SEVEN_BITS = 0x7F
_LINES = "SELECT segid, pgno >> 1, CAST(term AS blob) FROM signed_words_idx ORDER BY segid, pgno"
FIRST_PAGE = 1 << _SEGMENT_BITS
"""Rows of the index before this one hold its counts and its plan."""
_PAGES = f"SELECT id, block FROM signed_words_data WHERE id >= {FIRST_PAGE} ORDER BY id"


class PageFaultError(Exception):
    """A search would read some page of the index wrongly, or not at all."""


def doubtful(connection: "Connection") -> Sequence[bytes]:
    """Return borders of words, in order: whatever lies from an even to an odd one is in doubt.

    Raises:
        PageFaultError: words begin on a page that is not listed, or its head leads astray.
    """
    lines = {(segment, page): term for segment, page, term in connection.execute(_LINES)}
    spans: list[tuple[bytes, bytes]] = []
    before = -1
    for number, block in connection.execute(_PAGES):
        segment, page = number >> _SEGMENT_BITS, number & ((1 << _SEGMENT_BITS) - 1)
        words_end = int.from_bytes(block[2:4])
        if page >> _PAGE_BITS or words_end >= len(block):
            continue  # it leads to other pages, or goes on with a word of the page before
        listed = lines.get((segment, page))
        offset, _ = _number(block, words_end)
        goes_on = int.from_bytes(block[:2])  # where the entries of the word before go on, if so
        if listed is None or (goes_on and not _HEAD_BYTES <= goes_on < offset):
            raise PageFaultError
        if segment == before:  # nothing lies before the first page
            spans.append((listed[1:], _word(block, offset)))
        before = segment
    return _joined(sorted(spans))


def _word(block: bytes, offset: int) -> bytes:
    length, begin = _number(block, offset)
    return block[begin + 1 : begin + length]  # a mark of the main index stands before each word


def _number(block: bytes, at: int) -> tuple[int, int]:
    """Return a number as SQLite packs it, seven bits to a byte, and where it ends."""
    value = block[at] & _SEVEN_BITS
    while block[at] > _SEVEN_BITS:
        at += 1
        value = value << 7 | block[at] & _SEVEN_BITS
    return value, at + 1


def _joined(spans: Sequence[tuple[bytes, bytes]]) -> list[bytes]:
    borders: list[bytes] = []
    for low, high in spans:
        if low >= high:
            continue
        if borders and low <= borders[-1]:
            borders[-1] = max(borders[-1], high)
        else:
            borders += (low, high)
    return borders
