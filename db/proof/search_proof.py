"""Prove that signed logs are found by their words: compare the index with the texts themselves.

The texts are taken in once more, into an index in memory. Where both are small, SQLite puts each of
them in order, and equal ones are then equal byte for byte. Where they differ, and in a large
record, both are read side by side, word by word and a part of the record at a time. SQLite lets go
of the interpreter meanwhile, and no more than one word's entries become Python objects at once.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from db.driver import DriverError
from db.folds import search_index, stand_alone
from db.folds.refold import Span
from db.proof.search_pages import FIRST_PAGE, PageFaultError, doubtful

if TYPE_CHECKING:
    from sqlite3 import Connection

SMALL_BYTES = 32 * 1024 * 1024
"""Of an index that is compared at once: that of a million entries and some 300,000 long texts."""
PART = 500_000
"""Entries whose texts are in memory at once otherwise: some 20 MB where every third is a log."""
STEP = 10_000
_QUICK = [("hashsize", 1 << 24), ("automerge", 0)]
"""An index that is read once and thrown away need not be put in order."""
FAULTS = (DriverError, PageFaultError, IndexError, ValueError)
NO_PLACE = 0
"""Stands for the place of an entry where the index itself is not in order."""
_FIRST, _LAST = -(2**63), 2**63 - 1
_EMPTY = "INSERT INTO words_anew (words_anew) VALUES ('delete-all')"
_SETTINGS = "SELECT k, v FROM signed_words_config WHERE k <> 'version'"
_SIZE = "SELECT total(length(block)) FROM signed_words_data"
_COUNT = "SELECT count(*), total(doc) FROM {table}_count"
_PAGES = "SELECT block FROM {table}_data WHERE id >= {first} ORDER BY id"
_TAKE_IN = (
    "INSERT INTO words_anew (rowid, words) SELECT place, words FROM search_source"
    " WHERE place >= ? AND place < ?"
)
_TAKE_IN_SPAN = (
    "INSERT INTO words_anew (rowid, words) SELECT place, words FROM search_source"
    " WHERE entity >= ? AND entity < ? AND place >= ? ORDER BY place"
)
_BY_WORD = (
    "SELECT CAST(coalesce(term, '') AS blob), group_concat(doc) FROM {table}"
    " WHERE doc >= ? AND doc < ? GROUP BY term"
)
_BETWEEN = (
    "SELECT CAST(term AS blob), group_concat(doc) FROM words_told"
    " WHERE term >= CAST(? AS text) AND term < CAST(? AS text) GROUP BY term"
)
_LOOK_UP = "SELECT doc FROM words_kept WHERE term = CAST(? AS text) AND doc >= ? AND doc < ?"


class WordProof:
    """One comparison, on a connection that reads in a transaction and does nothing else after."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._faulty = False
        self._doubts: Sequence[bytes] = ()
        self._low = self._high = 1
        self._taken_in = False
        try:
            self._begin()
        except FAULTS:
            self._faulty = True

    def _begin(self) -> None:
        run = self._connection.execute
        self._faulty = (
            run("PRAGMA integrity_check(signed_words)").fetchone() != ("ok",)
            or run(_SETTINGS).fetchall() != search_index.SETTINGS
        )
        if self._faulty:
            return
        self._doubts = doubtful(self._connection)
        self._low = search_index.low(self._connection)
        self._high = (run("SELECT max(place) FROM entry").fetchone()[0] or 0) + 1
        _make_another(self._connection)
        self._taken_in = run(_SIZE).fetchone()[0] <= SMALL_BYTES

    def take_in(self, span: Span) -> None:
        """Take in the texts of a span of entities, where all are compared at once.

        Whoever has just read these entities on the same connection spares most of the work: no
        page is decrypted again.
        """
        if self._taken_in and not self._faulty:
            self._connection.execute(
                f"{stand_alone('search_source')} {_TAKE_IN_SPAN}", (*span, self._low)
            )

    def differences(self, most: int, stopped: Callable[[], bool]) -> Iterator[int]:
        """Yield the place of each text that is not found by exactly its words.

        ``NO_PLACE`` is yielded where the index itself is not in order. Texts that the index has
        not taken in yet must not be found at all. What is yielded after the stop is void.

        Args:
            most: After so many places it looks for no more.
            stopped: Asked now and then whether to end.
        """
        try:
            if not self._faulty:
                yield from self._differences(most, stopped)
        except FAULTS:
            self._faulty = True
        if self._faulty:
            yield NO_PLACE

    def _differences(self, most: int, stopped: Callable[[], bool]) -> Iterator[int]:
        connection = self._connection
        if self._taken_in:
            if _alike(connection):
                yield from sorted(_misled(connection, self._doubts))
                return
            connection.execute(_EMPTY)
        for begin in range(self._low, max(self._low + 1, self._high), PART):
            end = min(begin + PART, self._high)
            for step in range(begin, end, STEP):
                if stopped():
                    return
                connection.execute(
                    f"{stand_alone('search_source')} {_TAKE_IN}", (step, min(step + STEP, end))
                )
            # what is found where there is no text, or none yet, lies before the first or behind
            within = (_FIRST if begin == self._low else begin, _LAST if end >= self._high else end)
            places: set[int] = set()
            for some in _unlike(connection, within, self._doubts):
                places |= some
                if len(places) > most or stopped():
                    break
            yield from sorted(places)
            connection.execute(_EMPTY)


def _alike(connection: "Connection") -> bool:
    """Say whether a copy of the index and the other one, both put in order, are equal."""
    connection.execute(search_index.like_it("temp.words_copy"))
    for part in ("data", "idx"):
        connection.execute(f"DELETE FROM words_copy_{part}")
        connection.execute(f"INSERT INTO words_copy_{part} SELECT * FROM signed_words_{part}")
    counts, pages = [], []
    for table in ("words_copy", "words_anew"):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.{table}_count USING fts5vocab(temp, {table}, row)"
        )
        # equal pages are not enough: the index must also know of each of them
        counts.append(connection.execute(_COUNT.format(table=table)).fetchone())
        pages.append(connection.execute(_PAGES.format(table=table, first=FIRST_PAGE)))
    return counts[0] == counts[1] and all(one == other for one, other in zip_longest(*pages))


def _misled(connection: "Connection", doubts: Sequence[bytes]) -> set[int]:
    """Return where a word is not found although the index has it."""
    places: set[int] = set()
    for border in zip(doubts[::2], doubts[1::2], strict=True):
        for row in connection.execute(_BETWEEN, border):
            places |= _places(row) ^ _looked_up(connection, row[0], (_FIRST, _LAST))
    return places


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
                yield _places(ours) ^ _looked_up(connection, ours[0], within)
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


def _looked_up(connection: "Connection", word: bytes, within: tuple[int, int]) -> set[int]:
    return {place for (place,) in connection.execute(_LOOK_UP, (word, *within))}
