"""Answer questions from the directory in use: one object, one thread, one connection."""

import math
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from resources.categories import Vocabulary
from resources.errors import NoDirectoryError
from resources.folder import DirectoryFolder
from resources.hours.open_state import OpenNow, open_state
from resources.hours.timetable import UNKNOWN, Hours
from resources.listing import Listing, Source
from resources.reading import read_hours, read_listing, read_listings, read_sources
from resources.search.candidates import Candidate, Candidates
from resources.search.fetching import Fetching
from resources.search.filtering import Sieve
from resources.search.question import Answer, Filters, Hit, Question, Relaxed
from resources.search.ranking import Judged, Ranking
from resources.search.spelling import Speller
from resources.search.understanding import Understood, understand, understand_keys
from resources.words import compact, keys_of

SHORTEST = 2
FIRST_CAP, LAST_CAP = 200, 6400
_HOURS_AT_HAND = 20_000
_CARDS_AT_HAND = 400
_STAGES = (Relaxed.NOTHING, Relaxed.IN_TEXT, Relaxed.SOME_WORDS)


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


class DirectorySearch:
    """Searches the directory in use, and follows when another one is swapped in.

    Belongs to the thread that calls it; ``interrupt`` alone may be called from any.
    """

    def __init__(
        self, folder: DirectoryFolder, vocabulary: Vocabulary, pins: Pins | None = None
    ) -> None:
        self._folder = folder
        self._vocabulary = vocabulary
        self._pins = pins or NoPins()
        self._sieve = Sieve(vocabulary)
        self._name = ""
        self._connection: sqlite3.Connection | None = None
        self._version = 0
        self._at_hand: dict[int, Listing] = {}
        self._hours: dict[int, Hours] = {}
        self._states: dict[int, OpenNow] = {}
        self._states_at: tuple[object, ...] = ()
        self._areas_at: dict[tuple[float, float], frozenset[str]] = {}

    def close(self) -> None:
        """Close the file; the next question opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._name = ""

    def interrupt(self) -> None:
        """Stop the question that is running; it raises the driver's interrupt error."""
        if self._connection is not None:
            self._connection.interrupt()

    def _open(self) -> sqlite3.Connection:
        """Return the connection to the file in use; another file means starting afresh.

        Raises:
            NoDirectoryError: Nothing was imported yet.
        """
        name = self._folder.pointer()
        if self._connection is None or name != self._name:
            fresh = self._folder.open(str(self._folder.current()))
            fresh.execute("PRAGMA query_only=ON")
            fresh.execute("PRAGMA cache_size=-65536")
            self.close()
            self._connection, self._name = fresh, name
            self._candidates = Candidates(fresh)
            self._size = self._candidates.size()
            self._sources = tuple(read_sources(fresh))
            self._speller = Speller(fresh, self._vocabulary)
            self._forget()
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:  # an own listing was put in or taken out
            self._forget()
            self._version = version
        return self._connection

    @property
    def _file(self) -> sqlite3.Connection:
        """Return the file that the running question began with, though another is in use by now."""
        if self._connection is None:
            raise NoDirectoryError
        return self._connection

    def _forget(self) -> None:
        self._hours.clear()
        self._states.clear()
        self._areas_at.clear()
        self._at_hand.clear()
        self._candidates.forget()

    def sources(self) -> list[Source]:
        """Return the sources of the directory in use."""
        self._open()
        return list(self._sources)

    def listing(self, uid: str) -> Listing | None:
        """Return one listing by the id that outlives imports."""
        return read_listing(self._open(), uid)

    def state_of(self, listing: Listing, question: Question) -> OpenNow:
        """Return the open state of a listing; the same function as for badge and filter."""
        return open_state(listing.hours, question.at, question.zone, question.holidays)

    def search(self, question: Question) -> Answer:
        """Return what answers a question; no text raises, a query too short finds nothing.

        Raises:
            NoDirectoryError: Nothing was imported yet.
        """
        self._open()
        meaning = understand(question.text, self._vocabulary, finished=question.finished)
        key = compact(question.text[:200])
        if len(key) < SHORTEST:
            return Answer()
        meaning, read_as = self._respelt(meaning)
        held = self._speller.counts((*meaning.keys, *meaning.also))
        asked = _Asked(question, meaning, key, self._areas(question), held)
        found = self._judged(asked, question.filters)
        passed = self._sieve.passing(found.rows, question.filters)
        passed.sort(key=found.order)
        top = passed[: question.limit]
        listings = self._cards([one.candidate.id for one in top])
        unranked = self._cards(self._candidates.unranked(key))
        complete = sum(1 for one in passed if found.stages[one.candidate.id] == 0)
        relaxed = _STAGES[min((found.stages[one.candidate.id] for one in top), default=0)]
        return Answer(
            hits=tuple(
                _hit(one, listings[one.candidate.id]) for one in top if one.candidate.id in listings
            ),
            banners=tuple(unranked.values()),
            read_as=read_as,
            meant=self._vocabulary.labels(meaning.needs or meaning.begun),
            relaxed=relaxed,
            missing=meaning.words if complete < len(top) else (),
            complete=complete,
            left=self._sieve.counts(passed, question.filters),
            without=() if passed else self._without(asked, question.filters),
            counted=len(passed),
            more=found.capped,
            sources=self._sources,
        )

    def _cards(self, ids: Iterable[int]) -> dict[int, Listing]:
        """Return listings by row id; those of the last keystrokes are at hand."""
        wanted = list(ids)
        missing = [identity for identity in wanted if identity not in self._at_hand]
        if len(self._at_hand) > _CARDS_AT_HAND:
            self._at_hand.clear()
            missing = wanted
        self._at_hand.update(read_listings(self._file, missing, self._hours))
        return {one: self._at_hand[one] for one in wanted if one in self._at_hand}

    def _respelt(self, meaning: Understood) -> tuple[Understood, tuple[tuple[str, str], ...]]:
        """Return the meaning with unknown words read as known ones, and which they were."""
        changed: dict[str, str] = {}
        for word in meaning.words:
            if not self._speller.knows(word, unfinished=word == meaning.last):
                better = self._speller.meant(word)
                if better is not None:
                    changed[word] = better
        if not changed:
            return meaning, ()
        keys = [changed.get(key, key) for key in meaning.keys]
        keys = [part for key in keys for part in keys_of(key)]
        finished = not meaning.last or meaning.last in changed
        fresh = understand_keys(keys, self._vocabulary, finished=finished)
        return fresh, tuple(changed.items())

    def _areas(self, question: Question) -> frozenset[str]:
        if question.areas or question.place is None:
            return question.areas
        place = (round(question.place[0], 2), round(question.place[1], 2))
        if place not in self._areas_at:
            near = self._cards(self._candidates.areas_around(place))
            parts = [one.address for one in near.values()]
            names = {name.lower() for one in parts for name in (one.county, one.city, one.state)}
            self._areas_at[place] = frozenset(
                name.removesuffix(" county") for name in names if name
            )
        return self._areas_at[place]

    def _judged(self, asked: "_Asked", filters: Filters) -> "_Found":
        """Fetch and judge, with more rows at a time while filters leave too few."""
        cap = FIRST_CAP
        while True:
            came = Fetching(
                self._candidates,
                asked.meaning,
                key=asked.key,
                place=asked.question.place,
                wanted=self._sieve.wanted(filters),
                held=asked.held,
                cap=cap,
            )
            found = _Found(self._ranked(asked, came), came.stages, capped=came.capped)
            found.count_stages(asked.meaning)
            if not filters.names or not came.capped or cap >= LAST_CAP:
                return found
            if len(self._sieve.passing(found.rows, filters)) >= asked.question.limit:
                return found
            cap *= 4

    def _ranked(self, asked: "_Asked", came: Fetching) -> list[Judged]:
        question, rows = asked.question, came.rows
        ranking = Ranking(
            asked.meaning,
            self._vocabulary,
            key=asked.key,
            place=question.place,
            areas=asked.areas,
            at=question.at,
            weights=self._weights(asked),
            holding=came.holding,
        )
        served = [one.id for one in rows.values() if one.reach]
        areas = self._candidates.areas_of(served) if served else {}
        self._states_for(question)
        pinned = self._pins.is_pinned
        return [
            ranking.judge(
                one, self._state(one, question), areas.get(one.id), pinned=pinned(one.uid)
            )
            for one in rows.values()
        ]

    def _weights(self, asked: "_Asked") -> dict[str, float]:
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

    def _state(self, candidate: Candidate, question: Question) -> OpenNow:
        identity = candidate.hours_id or 0
        known = self._states.get(identity)
        if known is None:
            if identity not in self._hours:
                if len(self._hours) > _HOURS_AT_HAND:
                    self._hours.clear()
                hours = read_hours(self._file, identity) if identity else UNKNOWN
                self._hours[identity] = hours
            hours = self._hours[identity]
            known = open_state(hours, question.at, question.zone, question.holidays)
            self._states[identity] = known
        return known

    def _without(self, asked: "_Asked", filters: Filters) -> tuple[tuple[str, int], ...]:
        """Return, for each filter that is on, how many there would be without it."""
        counts = []
        for name, less, _ in self._sieve.tests(filters):
            found = self._judged(replace_filters(asked, less), less)
            counts.append((name, len(self._sieve.passing(found.rows, less))))
        return tuple(counts)


class _Asked:
    """A question on its way through the engine."""

    def __init__(
        self,
        question: Question,
        meaning: Understood,
        key: str,
        areas: frozenset[str],
        held: Mapping[str, int],
    ) -> None:
        self.held = held
        self.question = question
        self.meaning = meaning
        self.key = key
        self.areas = areas


class _Found:
    """Judged rows and the stage that found each: 0 all words, 1 in the text, 2 some words."""

    def __init__(self, rows: list[Judged], stages: dict[int, int], *, capped: bool) -> None:
        self.rows = rows
        self.stages = stages
        self.capped = capped

    def count_stages(self, meaning: Understood) -> None:
        """Let the stage speak in the score: words found, found in prose, or missing."""
        words = len(meaning.words)
        for one in self.rows:
            stage = self.stages[one.candidate.id]
            one.score += (10.0, 5.0, -10.0)[stage] * words

    def order(self, judged: Judged) -> tuple[float, int]:
        return -judged.score, judged.candidate.id


def replace_filters(asked: _Asked, filters: Filters) -> _Asked:
    """Return the same question with other filters."""
    question = replace(asked.question, filters=filters)
    return _Asked(question, asked.meaning, asked.key, asked.areas, asked.held)


def _hit(judged: Judged, listing: Listing) -> Hit:
    return Hit(
        row_id=judged.candidate.id,
        listing=listing,
        open=judged.open,
        miles=judged.miles,
        serves_area=judged.serves_area,
        pinned=judged.pinned,
    )
