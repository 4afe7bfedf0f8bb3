"""Offer the word that was meant for a word that the directory does not hold."""

import sqlite3
from bisect import bisect_left

from rapidfuzz import process
from rapidfuzz.distance import OSA

from resources.categories import Vocabulary

SHORTEST = 4


class Speller:
    """Knows the words of one directory file, and those of the phrases."""

    def __init__(self, connection: sqlite3.Connection, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._own = sorted(vocabulary.words())
        self._own_set = set(self._own)
        # read at once: in the middle of typing it would be felt
        self._counts: dict[str, int] = dict(
            connection.execute("SELECT word, listings FROM vocabulary").fetchall()
        )
        self._words = list(self._counts.keys() | self._own_set)

    def knows(self, word: str, *, unfinished: bool) -> bool:
        """Tell whether some listing or phrase holds the word, or one that begins with it."""
        if word in self._own_set or not word.isalpha():
            return True
        place = bisect_left(self._own, word)
        if unfinished and place < len(self._own) and self._own[place].startswith(word):
            return True
        end = word + "\U0010ffff" if unfinished else word
        row = self._connection.execute(
            "SELECT 1 FROM vocabulary WHERE word >= ? AND word <= ? LIMIT 1", (word, end)
        ).fetchone()
        return row is not None

    def meant(self, word: str) -> str | None:
        """Return the likeliest word, at most two slips away (one for short words), or None.

        A swapped pair of letters is one slip. Among equals a word of the phrases wins, then the
        one that more listings hold.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return None
        slips = 1 if len(word) <= 4 else 2
        found = process.extract(
            word, self._words, scorer=OSA.distance, score_cutoff=slips, limit=40
        )
        near = [
            (distance, candidate not in self._own_set, -self._counts.get(candidate, 0), candidate)
            for candidate, distance, _ in found
            if len(candidate) >= 3 and candidate[0:1] and not candidate.isdigit()
        ]
        return min(near)[3] if near else None
