"""Lay the judged listings out as plain rows that any engine can hold, and the filters as SQL."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from directory_judging import SOURCES, listings, text_of

from resources.categories import Facet, shipped
from resources.hours.timetable import Certainty, Hours
from resources.listing import Listing

LIMIT, BEST, MILES = 20, 200, 25.0
WEEK = 7 * 1440
_OFFERED = sorted(shipped().of_facet(Facet.WHO) | shipped().of_facet(Facet.ACCESS))[:20]
FACETS = tuple(f"c{number}" for number in _OFFERED)
COUNTS = ", ".join(
    f"sum(CASE WHEN facets & {1 << place} <> 0 THEN 1 ELSE 0 END)" for place in range(len(FACETS))
)
TABLES = """
    CREATE TABLE m (id INTEGER PRIMARY KEY, uid TEXT, source TEXT, card TEXT, latitude FLOAT,
                    longitude FLOAT, known INTEGER, facets INTEGER);
    CREATE TABLE span (id INTEGER, opens INTEGER, closes INTEGER);
"""


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked beside the text.

    Attributes:
        minute: Of the week, from Monday midnight in the center's zone.
        place: The caller's latitude and longitude.
        filtered: Open now and within 25 miles are on; otherwise only the sources are asked.
    """

    group: str
    minute: int
    place: tuple[float, float]
    filtered: bool

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the sources that are searched."""
        return SOURCES[self.group]

    @cached_property
    def squeeze(self) -> float:
        """Return how much shorter a degree of longitude is here."""
        return math.cos(math.radians(self.place[0]))


@dataclass(frozen=True, kw_only=True)
class PeerRow:
    """One listing as a peer holds it."""

    number: int
    uid: str
    source: str
    name: str
    text: str
    card: str
    latitude: float | None
    longitude: float | None
    spans: tuple[tuple[int, int], ...]
    facets: int

    @property
    def columns(self) -> tuple[object, ...]:
        """Return the row of table ``m``."""
        place = (self.latitude, self.longitude)
        return (self.number, self.uid, self.source, self.card, *place, int(bool(self.spans)),
                self.facets)  # fmt: skip

    @property
    def words(self) -> tuple[int, str, str]:
        """Return the number with what is searched."""
        return self.number, self.name, self.text

    def passes(self, asked: Asked) -> bool:
        """Tell whether the row passes the filters."""
        if self.source not in asked.sources:
            return False
        if not asked.filtered:
            return True
        if self.spans and not any(one <= asked.minute < two for one, two in self.spans):
            return False
        if self.latitude is None or self.longitude is None:
            return True
        north = (self.latitude - asked.place[0]) * 69.05
        east = (self.longitude - asked.place[1]) * 69.05 * asked.squeeze
        return north * north + east * east <= MILES * MILES


def _spans(hours: Hours) -> tuple[tuple[int, int], ...]:
    """Return minutes of the week, those past Sunday midnight also at its beginning."""
    found = []
    for table in () if hours.confirm else hours.timetables[:1]:
        for span in table.spans if table.certainty is not Certainty.UNKNOWN else ():
            opens, closes = span.weekday * 1440 + span.opens, span.weekday * 1440 + span.closes
            found.append((opens, closes))
            if closes > WEEK:
                found.append((opens - WEEK, closes - WEEK))
    return tuple(found)


def _card(listing: Listing) -> str:
    """Return what a line of the list and its card show."""
    phones = [[one.number, one.extension, one.kind.value, one.label] for one in listing.phones]
    hours = [[table.kind.value, table.raw] for table in listing.hours.timetables]
    return json.dumps(
        [listing.service, listing.organization, phones, listing.address.line, listing.description,
         listing.eligibility, listing.how_to_get_in, listing.fees, listing.website, hours,
         _spans(listing.hours), str(listing.verified), listing.alert, list(listing.terms)]
    )  # fmt: skip


@cache
def peer_rows() -> tuple[PeerRow, ...]:
    """Return every listing that may be offered."""
    every = [one for group in SOURCES for one in listings()[group]]
    return tuple(
        PeerRow(
            number=number,
            uid=one.uid,
            source=one.source,
            name=f"{one.service} {one.organization}",
            text=text_of(one),
            card=_card(one),
            latitude=one.latitude,
            longitude=one.longitude,
            spans=_spans(one.hours),
            facets=sum(1 << at for at, kind in enumerate(_OFFERED) if kind in one.categories),
        )
        for number, one in enumerate(every, 1)
    )


def span_rows() -> Iterator[tuple[int, int, int]]:
    """Yield when each row is open."""
    for row in peer_rows():
        for opens, closes in row.spans:
            yield row.number, opens, closes


def slots(row: PeerRow) -> str:
    """Return the quarters of an hour in which a row is open, as words."""
    quarters = {at for one, two in row.spans for at in range(max(0, one) // 15, two // 15)}
    found = [f"s{at}" for at in sorted(quarters)] or ["unknown"]
    return " ".join([*found, *(["nowhere"] if row.latitude is None else [])])


def where(asked: Asked) -> str:
    """Return the filters as the condition of a statement over ``m``."""
    sources = ",".join(f"'{source}'" for source in asked.sources)
    if not asked.filtered:
        return f"m.source IN ({sources})"
    north, east = asked.place
    square = (
        f"(m.latitude - {north}) * (m.latitude - {north}) * {69.05**2} + (m.longitude - {east})"
        f" * (m.longitude - {east}) * {(69.05 * asked.squeeze) ** 2}"
    )
    return (
        f"m.source IN ({sources}) AND (m.known = 0 OR EXISTS (SELECT 1 FROM span s WHERE"
        f" s.id = m.id AND s.opens <= {asked.minute} AND s.closes > {asked.minute}))"
        f" AND (m.latitude IS NULL OR {square} <= {MILES * MILES})"
    )
