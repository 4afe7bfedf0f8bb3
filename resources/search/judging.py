"""Fetch for a question, sift by its filters and score what passes; wider while too few pass."""

import math
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from resources.categories import Vocabulary
from resources.hours.open_state import OpenNow, open_state
from resources.hours.timetable import UNKNOWN, Hours
from resources.places import Compass
from resources.reading import read_hours
from resources.search.candidates import Candidate, Candidates, Wanted
from resources.search.fetching import Fetching
from resources.search.filtering import Sieve
from resources.search.question import Filters, Question
from resources.search.ranking import Judged, Ranking
from resources.search.understanding import Understood

FIRST_CAP, LAST_CAP, WIDER = 200, 6400, 6
_HOURS_AT_HAND = 20_000
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
        stages: The stage that found each row: 0 all words, 1 in the text, 2 some words.
        capped: More rows exist than were looked at.
    """

    passed: list[Judged]
    stages: dict[int, int]
    capped: bool


class Judging:
    """Judges over one directory file; belongs to the thread of its connection.

    Attributes:
        hours: Those read so far, by number.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        candidates: Candidates,
        sieve: Sieve,
        vocabulary: Vocabulary,
        pins: Pins,
    ) -> None:
        self._connection = connection
        self._candidates = candidates
        self._sieve = sieve
        self._vocabulary = vocabulary
        self._pins = pins
        self._size = candidates.size()
        self.hours: dict[int, Hours] = {}
        self._states: dict[int, OpenNow] = {}
        self._states_at: tuple[object, ...] = ()

    def forget(self) -> None:
        """Read hours afresh: the file was changed."""
        self.hours.clear()
        self._states.clear()

    def found(self, asked: Asked) -> Found:
        """Return what passes the filters of a question, scored."""
        passed, came = self._passing(asked, asked.question.filters)
        ranking = Ranking(
            asked.meaning,
            self._vocabulary,
            key=asked.key,
            place=asked.question.place,
            areas=asked.areas,
            at=asked.question.at,
            weights=self._weights(asked),
            holding=came.holding,
        )
        served = [one.candidate.id for one in passed if one.candidate.reach]
        areas = self._candidates.areas_of(served) if served else {}
        pinned, words = self._pins.is_pinned, len(asked.meaning.words)
        by_stage = [points * words for points in _BY_STAGE]
        for one in passed:
            row = one.candidate
            ranking.score(one, areas.get(row.id), pinned=pinned(row.uid))
            one.score += by_stage[came.stages[row.id]]
        passed.sort(key=_order)
        return Found(passed, came.stages, came.capped)

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
            passed = self._sifted(question, came.rows.values(), rules)
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

    def _sifted(
        self,
        question: Question,
        rows: Iterable[Candidate],
        rules: list[Callable[[Judged], bool]],
    ) -> list[Judged]:
        self._states_for(question)
        states, compass = self._states, Compass(question.place) if question.place else None
        passed = []
        for row in rows:
            state = states.get(row.hours_id or 0) or self._state(row.hours_id or 0, question)
            one = Judged(row, state)
            if compass and row.latitude is not None and row.longitude is not None:
                one.miles = compass.miles_to(row.latitude, row.longitude)
            for rule in rules:
                if not rule(one):
                    break
            else:
                passed.append(one)
        return passed

    def _weights(self, asked: Asked) -> dict[str, float]:
        """Return how telling each word is in this directory; an unheard one tells nothing."""
        return {
            word: math.log(max(2.0, self._size / count)) if count else 0.0
            for word, count in asked.held.items()
            if word != asked.meaning.last or count
        }

    def _states_for(self, question: Question) -> None:
        """Forget the open states of another minute."""
        when = (int(question.at.timestamp()) // 60, question.zone, question.holidays)
        if when != self._states_at:
            self._states_at = when
            self._states.clear()

    def _state(self, identity: int, question: Question) -> OpenNow:
        if identity not in self.hours:
            if len(self.hours) > _HOURS_AT_HAND:
                self.hours.clear()
            self.hours[identity] = read_hours(self._connection, identity) if identity else UNKNOWN
        hours = self.hours[identity]
        state = open_state(hours, question.at, question.zone, question.holidays)
        self._states[identity] = state
        return state


def _order(judged: Judged) -> tuple[float, int]:
    return -judged.score, judged.candidate.id
