"""Tell whether a place lies in a target's area, and whether an area can be one at all."""

import re
from dataclasses import dataclass
from enum import Enum

Point = tuple[float, float]
"""Longitude and latitude in degrees, as GeoJSON has them."""

_COORDINATES = re.compile(r"^\s*(-?\d{1,2}\.\d+),\s*(-?\d{1,3}\.\d+)\s*$")
CORNERS_LIMIT = 2_000


class AreaError(ValueError):
    """An area that cannot be used; the sentence says why."""


class Inside(Enum):
    """Whether a place lies in an area. UNKNOWN: too little is known of the place."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """What is known of a place: its words, its town and its coordinates.

    Attributes:
        words: Street, place name, details: everything said, in one text each.
        point: Longitude and latitude, or None.
    """

    words: tuple[str, ...] = ()
    point: Point | None = None

    @property
    def is_known(self) -> bool:
        """Say whether anything is known at all."""
        return self.point is not None or any(word.strip() for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where a target goes: everywhere, inside rings, or in named places.

    Attributes:
        everywhere: No limit.
        rings: Outer rings, each closed, of corners (longitude, latitude).
        holes: Rings that are left out.
        places: Names of towns, districts or buildings, compared as whole words.
    """

    everywhere: bool = False
    rings: tuple[tuple[Point, ...], ...] = ()
    holes: tuple[tuple[Point, ...], ...] = ()
    places: tuple[str, ...] = ()

    def holds(self, where: Where, towns: frozenset[str] = frozenset()) -> Inside:
        """Say whether a place lies here; what is not known is never taken for yes or no.

        Args:
            where: The place.
            towns: Every place name of the site's targets: one of another target's is a no.
        """
        if self.everywhere:
            return Inside.YES
        if self.places and any(_names(place, where.words) for place in self.places):
            return Inside.YES
        if self.rings and where.point is not None:
            within = any(_within(where.point, ring) for ring in self.rings)
            cut_out = any(_within(where.point, hole) for hole in self.holes)
            return Inside.YES if within and not cut_out else Inside.NO
        if not self.rings and any(_names(town, where.words) for town in towns):
            return Inside.NO
        return Inside.UNKNOWN


def where_of(words: tuple[str, ...]) -> Where:
    """Return the place of a call from its texts, one of which may be coordinates (north, east)."""
    point = None
    rest = []
    for text in words:
        found = _COORDINATES.match(text)
        if found is None:
            rest.append(text)
        elif point is None:
            point = (float(found[2]), float(found[1]))
    return Where(words=tuple(rest), point=point)


def read_ring(corners: object) -> tuple[Point, ...]:
    """Return a ring of corners as GeoJSON gives them.

    Raises:
        AreaError: It is no list of pairs, has too few corners, is not on earth or crosses itself.
    """
    if not isinstance(corners, list) or len(corners) < 3:
        raise AreaError("an area needs three corners at least")
    if len(corners) > CORNERS_LIMIT:
        raise AreaError(f"an area may have {CORNERS_LIMIT} corners at most")
    ring = tuple(_corner(pair) for pair in corners)
    if ring[0] == ring[-1]:
        ring = ring[:-1]
    if len(set(ring)) < 3:
        raise AreaError("an area needs three different corners at least")
    crossing = _crossing(ring)
    if crossing is not None:
        first, second = crossing
        raise AreaError(f"the area crosses itself: sides {first + 1} and {second + 1}")
    return ring


def _corner(pair: object) -> Point:
    if not isinstance(pair, list) or len(pair) < 2:
        raise AreaError("a corner is a pair of longitude and latitude")
    east, north = pair[0], pair[1]
    for number in (east, north):
        if isinstance(number, bool) or not isinstance(number, int | float):
            raise AreaError("a corner is a pair of numbers")
    if not (-180 <= east <= 180 and -90 <= north <= 90):
        raise AreaError(f"corner {east}, {north} is not on earth (longitude comes first)")
    return float(east), float(north)


def _within(point: Point, ring: tuple[Point, ...]) -> bool:
    """Count crossings of a ray to the east; a point on the border may fall on either side."""
    east, north = point
    inside = False
    before = ring[-1]
    for corner in ring:
        (x1, y1), (x2, y2) = before, corner
        if (y1 > north) != (y2 > north) and east < (x2 - x1) * (north - y1) / (y2 - y1) + x1:
            inside = not inside
        before = corner
    return inside


def _crossing(ring: tuple[Point, ...]) -> tuple[int, int] | None:
    """Return two sides that meet though they are no neighbours, or None."""
    count = len(ring)
    sides = [(ring[n], ring[(n + 1) % count]) for n in range(count)]
    boxes = [(min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1])) for a, b in sides]
    order = sorted(range(count), key=lambda n: boxes[n][0])
    for at, first in enumerate(order):
        for second in order[at + 1 :]:
            if boxes[second][0] > boxes[first][1]:
                break  # sorted by their western end: nothing further east can meet this side
            if (first - second) % count in {1, count - 1}:
                continue
            apart = boxes[second][2] > boxes[first][3] or boxes[second][3] < boxes[first][2]
            if not apart and _meet(*sides[first], *sides[second]):
                return min(first, second), max(first, second)
    return None


def _meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    one, two = _turn(c, d, a), _turn(c, d, b)
    three, four = _turn(a, b, c), _turn(a, b, d)
    if one * two < 0 and three * four < 0:
        return True
    return any(
        turn == 0 and _between(begin, end, point)
        for turn, begin, end, point in (
            (one, c, d, a), (two, c, d, b), (three, a, b, c), (four, a, b, d),
        )
    )  # fmt: skip


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _between(a: Point, b: Point, c: Point) -> bool:
    return min(a[0], b[0]) <= c[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= c[1] <= max(a[1], b[1])


def _names(place: str, texts: tuple[str, ...]) -> bool:
    sought = _folded(place)
    return any(f" {sought} " in f" {_folded(text)} " for text in texts)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())
