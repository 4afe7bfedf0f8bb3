"""Offer the word that was meant for a word that the directory does not hold."""

import sqlite3
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from resources.categories import Vocabulary

SHORTEST = 4
_AT_ONCE = 1000
_REMEMBERED = 1000
_MIDDLING, _LONG = 6, 8


class Speller:
    """Knows the words of one directory file, and those of the phrases."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        """Read the words of the file; in the middle of typing it would be felt."""
        self._own = vocabulary.words()
        self._counts: dict[str, int] = {}
        rows = connection.execute("SELECT word, listings FROM vocabulary")
        while some := rows.fetchmany(_AT_ONCE):  # other threads get their turn in between
            self._counts.update(some)
        self._by_length: dict[int, list[str]] = {}
        for word in self._counts:
            if word.isalpha():
                self._by_length.setdefault(len(word), []).append(word)
        for word in self._own - self._counts.keys():
            self._by_length.setdefault(len(word), []).append(word)
        self._beginnings = {word[:length] for word in self._own for length in range(1, len(word))}
        self._meant: dict[str, str | None] = {}
        self._connection = connection

    def let_go(self) -> None:
        """Give the words back some at a time; all at once would hold up the other threads."""
        self._by_length.clear()
        for _ in range(len(self._counts)):
            self._counts.popitem()

    def counts(self, words: Iterable[str]) -> dict[str, int]:
        """Return how many listings hold each word."""
        return {word: self._counts.get(word, 0) for word in words}

    def knows(self, word: str, *, unfinished: bool) -> bool:
        """Tell whether some listing or phrase holds the word, or one that begins with it."""
        if word in self._own or word in self._counts or not word.isalpha():
            return True
        if not unfinished:
            return False
        if word in self._beginnings:
            return True
        row = self._connection.execute(
            "SELECT 1 FROM vocabulary WHERE word >= ? AND word <= ? LIMIT 1",
            (word, word + "\U0010ffff"),
        ).fetchone()
        return row is not None

    def meant(self, word: str) -> str | None:
        """Return the likeliest word, at most two slips away (one for short words), or None.

        A swapped pair of letters is one slip. Among equals a word of the phrases wins, then the
        one that more listings hold.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return None
        if word not in self._meant:
            if len(self._meant) > _REMEMBERED:
                self._meant.clear()
            self._meant[word] = self._nearest(word)
        return self._meant[word]

    def _nearest(self, word: str) -> str | None:
        slips = 1 if len(word) <= 4 else 2
        near: list[tuple[int, bool, int, str]] = []
        for length in range(max(3, len(word) - slips), len(word) + slips + 1):
            found = process.extract(
                word,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                score_cutoff=slips,
                limit=None,
            )
            near += [
                (int(slip), one not in self._own, -self._counts.get(one, 0), one)
                for one, slip, _ in found
                if slip < 2 or self._may_be(word, one)
            ]
        return min(near)[3] if near else None

    def _may_be(self, word: str, one: str) -> bool:
        """Tell whether two slips may lie between them; most such pairs are simply two words.

        The first letter is seldom wrong, short words have many such neighbours, and names of the
        directory are many: of those only long words count.
        """
        least = _MIDDLING if one in self._own else _LONG
        return word[0] == one[0] and min(len(word), len(one)) >= least
