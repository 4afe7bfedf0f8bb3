"""Prove that signed logs are found by their words: compare the index with the texts themselves.

The texts are taken in once more, a part of the record at a time, into an index in memory; then both
are read side by side, word by word. SQLite lets go of the interpreter meanwhile, and no more than
one word's entries become Python objects at once.
"""

import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from db import search_index
from db.driver import DriverError
from db.folds import stand_alone
from db.search_pages import PageFaultError, doubtful

if TYPE_CHECKING:
    from sqlite3 import Connection

PART = 500_000
"""Entries whose texts are in memory at once: some 30 MB of words where every third one is a log."""
STEP = 10_000
_QUICK = [("hashsize", 1 << 24), ("automerge", 0)]
"""An index that is read once and thrown away need not be put in order."""
_CACHE_KIB = 16_384
"""Each page is read once, in order."""
NO_PLACE = 0
"""Stands for the place of an entry where the index itself is not in order."""
_FIRST, _LAST = -(2**63), 2**63 - 1
_SETTINGS = "SELECT k, v FROM signed_words_config WHERE k <> 'version'"
_TAKE_IN = (
    "INSERT INTO words_anew (rowid, words) SELECT place, words FROM search_source"
    " WHERE place >= ? AND place < ?"
)
_BY_WORD = (
    "SELECT CAST(coalesce(term, '') AS blob), group_concat(doc) FROM {table}"
    " WHERE doc >= ? AND doc < ? GROUP BY term"
)
_LOOK_UP = "SELECT doc FROM words_kept WHERE term = CAST(? AS text) AND doc >= ? AND doc < ?"


def differences(
    connection: "Connection", most: int, stopped: threading.Event | None = None
) -> Iterator[int]:
    """Yield the place of each text that is not found by exactly its words.

    ``NO_PLACE`` is yielded where the index itself is not in order. Texts that have not been taken
    in yet must not be found at all. What is yielded after ``stopped`` is void.

    Args:
        connection: One that reads, in a transaction; it is good for nothing else afterwards.
        most: After so many places it looks for no more.
        stopped: Set by another thread to end this.
    """
    try:
        yield from _differences(connection, most, stopped or threading.Event())
    except (DriverError, PageFaultError, IndexError, ValueError):
        yield NO_PLACE


def _differences(connection: "Connection", most: int, stopped: threading.Event) -> Iterator[int]:
    connection.execute(f"PRAGMA cache_size=-{_CACHE_KIB}")
    if connection.execute("PRAGMA integrity_check(signed_words)").fetchone() != ("ok",):
        yield NO_PLACE
        return
    if connection.execute(_SETTINGS).fetchall() != search_index.SETTINGS:
        yield NO_PLACE
    doubts = doubtful(connection)
    low = search_index.low(connection)
    high = (connection.execute("SELECT max(place) FROM entry").fetchone()[0] or 0) + 1
    _make_another(connection)
    for begin in range(low, max(low + 1, high), PART):
        end = min(begin + PART, high)
        for step in range(begin, end, STEP):
            if stopped.is_set():
                return
            connection.execute(
                f"{stand_alone('search_source')} {_TAKE_IN}", (step, min(step + STEP, end))
            )
        # what is found at a place that has no text, or none yet, lies before the first or behind
        within = (_FIRST if begin == low else begin, _LAST if end >= high else end)
        places: set[int] = set()
        for some in _unlike(connection, within, doubts):
            places |= some
            if len(places) > most or stopped.is_set():
                break
        yield from sorted(places)
        connection.execute("INSERT INTO words_anew (words_anew) VALUES ('delete-all')")


def _make_another(connection: "Connection") -> None:
    """Make an empty index in memory, and what tells the words of both."""
    connection.execute("PRAGMA query_only=OFF")  # it writes, and into memory only
    connection.execute(search_index.like_it("temp.words_anew"))
    connection.executemany("INSERT INTO words_anew (words_anew, rank) VALUES (?, ?)", _QUICK)
    for name, table in (("words_kept", "main, signed_words"), ("words_told", "temp, words_anew")):
        connection.execute(f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab({table}, instance)")


def _unlike(
    connection: "Connection", within: tuple[int, int], doubts: Sequence[bytes]
) -> Iterator[set[int]]:
    """Yield for each word the places at which one index has it and the other has not."""
    kept = connection.execute(_BY_WORD.format(table="words_kept"), within)
    told = connection.execute(_BY_WORD.format(table="words_told"), within)
    ours, theirs = kept.fetchone(), told.fetchone()
    while ours or theirs:
        if ours == theirs:
            if doubts and bisect_right(doubts, ours[0]) % 2:
                found = connection.execute(_LOOK_UP, (ours[0], *within))
                yield {place for (place,) in found} ^ _places(ours)
            ours, theirs = kept.fetchone(), told.fetchone()
        elif theirs is None or (ours and ours[0] < theirs[0]):
            yield _places(ours)
            ours = kept.fetchone()
        elif ours is None or theirs[0] < ours[0]:
            yield _places(theirs)
            theirs = told.fetchone()
        else:
            yield _places(ours) ^ _places(theirs)
            ours, theirs = kept.fetchone(), told.fetchone()


def _places(row: tuple[bytes, str]) -> set[int]:
    return {int(place) for place in row[1].split(",")}
