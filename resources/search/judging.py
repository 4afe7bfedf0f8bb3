"""Fetch for a question, sift by its filters and score what passes; wider while too few pass."""

import math
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Protocol

from resources.categories import Vocabulary
from resources.hours.timetable import Hours
from resources.search.candidates import Candidates, Wanted
from resources.search.fetching import Fetching
from resources.search.filtering import Sieve
from resources.search.question import Filters, Question
from resources.search.ranking import Ranking
from resources.search.sifting import Judged, Sifting
from resources.search.understanding import Understood

_SCORE = attrgetter("score")
FIRST_CAP, LAST_CAP, WIDER = 200, 6400, 6
_BY_STAGE = (10.0, 5.0, -10.0)
"""Points a word: all words found in names, found in the text, or some missing."""


class Pins(Protocol):
    """What the center keeps about listings, as far as search needs it."""

    def is_pinned(self, uid: str) -> bool:
        """Tell whether a listing is pinned."""
        ...


class NoPins:
    """A center that has pinned nothing."""

    def is_pinned(self, uid: str) -> bool:  # noqa: ARG002 - the protocol's
        """Return False."""
        return False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way.

    Attributes:
        key: The whole query in the form of name keys.
        areas: The caller's county, city and state.
        held: How many listings hold each word.
        fetched: What was fetched for it already.
    """

    question: Question
    meaning: Understood
    key: str
    areas: frozenset[str]
    held: Mapping[str, int]
    fetched: dict[tuple[Wanted, int], Fetching] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What passed every filter, best first.

    Attributes:
        capped: More rows exist than were looked at.
    """

    passed: list[Judged]
    capped: bool


class Judging:
    """Judges over one directory file; belongs to the thread of its connection."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        candidates: Candidates,
        sieve: Sieve,
        vocabulary: Vocabulary,
        pins: Pins,
    ) -> None:
        self._candidates = candidates
        self._sieve = sieve
        self._vocabulary = vocabulary
        self._pins = pins
        self._size = candidates.size()
        self._sifting = Sifting(connection, candidates)

    @property
    def hours(self) -> dict[int, Hours]:
        """Return the hours read so far, by number."""
        return self._sifting.hours

    def forget(self) -> None:
        """Read hours afresh: the file was changed."""
        self._sifting.forget()

    def found(self, asked: Asked) -> Found:
        """Return what passes the filters of a question, scored."""
        passed, came = self._passing(asked, asked.question.filters)
        ranking = Ranking(
            asked.meaning,
            self._vocabulary,
            key=asked.key,
            weights=self._weights(asked),
            holding=came.holding,
        )
        words = len(asked.meaning.words)
        by_stage = [points * words for points in _BY_STAGE]
        ranking.score(passed, self._pins.is_pinned, by_stage)
        passed.sort(key=_SCORE, reverse=True)  # stable: equals stay in the order of quality
        return Found(passed, came.capped)

    def without(self, asked: Asked) -> tuple[tuple[str, int], ...]:
        """Return, for each filter that is on, how many there would be without it."""
        return tuple(
            (name, len(self._passing(asked, less)[0]))
            for name, less, _ in self._sieve.tests(asked.question.filters)
        )

    def _passing(self, asked: Asked, filters: Filters) -> tuple[list[Judged], Fetching]:
        """Fetch and sift, with more rows at a time while filters leave too few."""
        question = asked.question
        wanted = self._sieve.wanted(filters, question.place)
        rules = [rule for _, _, rule in self._sieve.tests(filters)]
        cap = FIRST_CAP
        while True:
            came = self._fetched(asked, wanted, cap)
            passed = self._sifting.passed(question, asked.areas, filters, rules, came.rows)
            if not rules or not came.capped or cap >= LAST_CAP or len(passed) >= question.limit:
                return passed, came
            cap *= WIDER

    def _fetched(self, asked: Asked, wanted: Wanted, cap: int) -> Fetching:
        """Fetch, unless the same was fetched for this question with one filter more or less."""
        came = asked.fetched.get((wanted, cap))
        if came is None:
            came = asked.fetched[(wanted, cap)] = Fetching(
                self._candidates,
                asked.meaning,
                key=asked.key,
                place=asked.question.place,
                wanted=wanted,
                held=asked.held,
                cap=cap,
            )
        return came

    def _weights(self, asked: Asked) -> dict[str, float]:
        """Return how telling each word is in this directory; an unheard one tells nothing."""
        return {
            word: math.log(max(2.0, self._size / count)) if count else 0.0
            for word, count in asked.held.items()
            if word != asked.meaning.last or count
        }
