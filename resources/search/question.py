"""Say what is asked of the directory, and what it answers."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from resources.hours.open_state import OpenNow
from resources.listing import Listing, Source

MOST_HITS = 100


class Who(Enum):
    """Whom a service must accept; one that says nothing of it accepts them."""

    ADULTS = "adults"
    YOUTH = "youth"
    FAMILIES = "families"
    WOMEN = "women"
    MEN = "men"
    SENIORS = "seniors"
    VETERANS = "veterans"
    LGBTQ = "lgbtq"
    NATIVE = "native"
    IMMIGRANTS = "immigrants"
    DEAF = "deaf"
    UNINSURED = "uninsured"
    DISABLED = "disabled"


class Trait(Enum):
    """A filter with one meaning and no value."""

    OPEN_NOW = "open now"  # leaves out what is known to be closed; unknown stays
    ALWAYS_OPEN = "24/7"
    WALK_IN = "walk-in"
    NO_REFERRAL = "no referral"
    SENDS_SOMEONE = "can send someone"
    BY_PHONE = "by phone"
    BY_TEXT = "by text or chat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a hit must meet; every one is the clinician's own choice and none is dropped.

    Attributes:
        within_miles: Straight line from the caller; services without a place stay.
        language: Lower-case English name, one of ``resources.rows.LANGUAGES``.
        categories: Numbers, of which a hit has at least one.
        source: Name of a source.
        sources: Names of sources, any of which will do.
    """

    traits: frozenset[Trait] = frozenset()
    accepts: frozenset[Who] = frozenset()
    within_miles: float | None = None
    language: str = ""
    categories: frozenset[int] = frozenset()
    source: str = ""
    sources: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the filters that are on, as words."""
        on = [one.value for one in sorted(self.traits, key=lambda one: one.value)]
        on += [one.value for one in sorted(self.accepts, key=lambda one: one.value)]
        if self.within_miles is not None:
            on.append(f"within {self.within_miles:g} miles")
        on += [text for text in (self.language, self.source) if text]
        if self.sources:
            on.append("source")
        if self.categories:
            on.append("category")
        return tuple(on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a clinician asks.

    Attributes:
        text: As typed; read as unfinished unless ``finished``.
        at: Aware time for the open state.
        place: The caller's latitude and longitude in degrees.
        areas: County, city and state of the caller in lower case, if known; else they are taken
            from the nearest listings.
        finished: The last word is whole (Enter was pressed).
    """

    text: str
    at: datetime
    zone: ZoneInfo
    place: tuple[float, float] | None = None
    areas: frozenset[str] = frozenset()
    filters: Filters = field(default_factory=Filters)
    holidays: frozenset[date] = frozenset()
    limit: int = 20
    finished: bool = False

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("the time of a question is aware")
        if not 1 <= self.limit <= MOST_HITS:
            raise ValueError(f"a question asks for 1 to {MOST_HITS} hits")


class Relaxed(Enum):
    """What was loosened to find anything; said above the hits, never done to a filter."""

    NOTHING = ""
    IN_TEXT = "words found in descriptions"
    SOME_WORDS = "not all words found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One listing that answers.

    Attributes:
        miles: Straight line from the caller; None without a place on either side.
        serves_area: It is known to serve the caller's county, city or state.
        pinned: The center keeps it on top of equals.
    """

    row_id: int
    listing: Listing
    open: OpenNow
    miles: float | None = None
    serves_area: bool = False
    pinned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the directory found.

    Attributes:
        banners: Listings named exactly that must not be referred to; shown in red, not ranked.
        read_as: Pairs of a word as typed and the word it was read as.
        meant: Labels of the categories that the words were taken for.
        missing: Words that the hits below ``complete`` do not have.
        complete: How many of the hits, from the top, meet all words.
        left: For each further filter, how many of the hits would be left.
        without: Where nothing was found: for each filter on, how many there are without it.
        counted: How many were judged; more exist when ``more`` is set.
        sources: All sources, so that a card can say how fresh and whether it is invented.
    """

    hits: tuple[Hit, ...] = ()
    banners: tuple[Listing, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    meant: tuple[str, ...] = ()
    relaxed: Relaxed = Relaxed.NOTHING
    missing: tuple[str, ...] = ()
    complete: int = 0
    left: tuple[tuple[str, int], ...] = ()
    without: tuple[tuple[str, int], ...] = ()
    counted: int = 0
    more: bool = False
    sources: tuple[Source, ...] = ()

    def source_of(self, listing: Listing) -> Source | None:
        """Return where a listing comes from; the center's own may have no source yet."""
        return next((one for one in self.sources if one.name == listing.source), None)
