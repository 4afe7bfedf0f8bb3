"""Answer questions from the directory in use: one object, one thread, one connection."""

import sqlite3
from collections.abc import Iterable

from resources.categories import Vocabulary
from resources.errors import NoDirectoryError
from resources.folder import DirectoryFolder
from resources.hours.open_state import OpenNow, open_state
from resources.listing import Listing, Source
from resources.reading import read_listing, read_listings, read_sources
from resources.search.candidates import Candidates
from resources.search.filtering import Sieve
from resources.search.judging import Asked, Judging, NoPins, Pins
from resources.search.question import Answer, Hit, Question, Relaxed
from resources.search.row_sets import USUAL_SIZE
from resources.search.sifting import Judged
from resources.search.spelling import Speller
from resources.search.understanding import Understood, understand, understand_keys
from resources.words import compact, keys_of

SHORTEST = 2
_CARDS_AT_HAND = 4000
_STAGES = (Relaxed.NOTHING, Relaxed.IN_TEXT, Relaxed.SOME_WORDS)


class DirectorySearch:
    """Searches the directory in use, and follows when another one is swapped in.

    Belongs to the thread that calls it; ``interrupt`` alone may be called from any.
    """

    def __init__(
        self,
        folder: DirectoryFolder,
        vocabulary: Vocabulary,
        pins: Pins | None = None,
        usual_size: int = USUAL_SIZE,
    ) -> None:
        """Open nothing yet.

        Args:
            folder: Where the directory lives.
            vocabulary: The center's categories and phrases.
            pins: What the center keeps on top.
            usual_size: Listings up to which the rows of a word are held in memory.
        """
        self._folder = folder
        self._vocabulary = vocabulary
        self._pins = pins or NoPins()
        self._usual_size = usual_size
        self._sieve = Sieve(vocabulary)
        self._name = ""
        self._connection: sqlite3.Connection | None = None
        self._candidates: Candidates
        self._speller: Speller
        self._version = 0
        self._at_hand: dict[int, Listing] = {}
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
            self._open_anew(name)
        version = self._file.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:  # an own listing was put in or taken out
            self._candidates.forget()
            self._judging.forget()
            self._let_go()
            self._version = version
        return self._file

    def _open_anew(self, name: str) -> None:
        """Open the file of this name, and give back what is held of the one before."""
        fresh = self._folder.open(str(self._folder.current()))
        fresh.execute("PRAGMA query_only=ON")
        fresh.execute("PRAGMA cache_size=-65536")
        before = (self._candidates.sets, self._speller) if self._name else ()
        self.close()
        self._connection, self._name = fresh, name
        self._candidates = Candidates(fresh, self._usual_size)
        self._sources = tuple(read_sources(fresh))
        self._speller = Speller(fresh, self._vocabulary)
        self._judging = Judging(fresh, self._candidates, self._sieve, self._vocabulary, self._pins)
        self._version = fresh.execute("PRAGMA data_version").fetchone()[0]
        for held in before:
            held.let_go()
        self._let_go()

    @property
    def _file(self) -> sqlite3.Connection:
        """Return the file that the running question began with, though another is in use by now."""
        if self._connection is None:
            raise NoDirectoryError
        return self._connection

    def _let_go(self) -> None:
        """Give the cards back one by one; all at once would hold up the other threads."""
        self._areas_at.clear()
        for _ in range(len(self._at_hand)):
            self._at_hand.popitem()

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
        self._candidates.between_questions()
        meaning = understand(question.text, self._vocabulary, finished=question.finished)
        key = compact(question.text[:200])
        if len(key) < SHORTEST:
            return Answer()
        meaning, read_as = self._respelt(meaning)
        held = self._speller.counts((*meaning.keys, *meaning.also))
        asked = Asked(question, meaning, key, self._areas(question), held)
        found = self._judging.found(asked)
        passed = found.passed
        top = passed[: question.limit]
        listings = self._cards([one.candidate.id for one in top])
        unranked = self._cards(self._candidates.sets.unranked(key))
        complete = sum(1 for one in passed if one.stage == 0)
        relaxed = _STAGES[min((one.stage for one in top), default=0)]
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
            without=() if passed else self._judging.without(asked),
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
        self._at_hand.update(read_listings(self._file, missing, self._judging.hours))
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


def _hit(judged: Judged, listing: Listing) -> Hit:
    return Hit(
        row_id=judged.candidate.id,
        listing=listing,
        open=judged.open,
        miles=judged.miles,
        serves_area=judged.serves_area,
        pinned=judged.pinned,
    )
