"""Tell whether a place lies in a target's area, and whether an area can be one at all."""

import re
from dataclasses import dataclass, field
from enum import Enum

from console.domain.calls.place import point_in

Point = tuple[float, float]
"""Longitude and latitude in degrees, as GeoJSON has them."""

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
        said: The words as they are compared; folded once, for hundreds of targets.
    """

    words: tuple[str, ...] = ()
    point: Point | None = None
    said: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the words; each text stands in a line of its own."""
        object.__setattr__(self, "said", "\n".join(_folded(text) for text in self.words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where a target goes: everywhere, inside rings, or in named places.

    Attributes:
        everywhere: No limit.
        rings: Outer rings, each closed, of corners (longitude, latitude).
        holes: Rings that are left out.
        places: Names of towns, districts or buildings, compared as whole words.
        sought: The places as they are compared.
    """

    everywhere: bool = False
    rings: tuple[tuple[Point, ...], ...] = ()
    holes: tuple[tuple[Point, ...], ...] = ()
    places: tuple[str, ...] = ()
    sought: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the places."""
        object.__setattr__(self, "sought", tuple(_folded(place) for place in self.places))

    def is_named(self, where: Where) -> bool:
        """Say whether one of the places stands in the words of a place."""
        return any(place in where.said for place in self.sought)

    def holds(self, where: Where, *, elsewhere: bool = False) -> Inside:
        """Say whether a place lies here; what is not known is never taken for yes or no.

        Args:
            where: The place.
            elsewhere: Whether any target of the site is named there: another target's town is a no.
        """
        if self.everywhere or self.is_named(where):
            return Inside.YES
        if self.rings and where.point is not None:
            within = any(_within(where.point, ring) for ring in self.rings)
            cut_out = any(_within(where.point, hole) for hole in self.holes)
            return Inside.YES if within and not cut_out else Inside.NO
        if not self.rings and elsewhere:
            return Inside.NO
        return Inside.UNKNOWN


def where_of(words: tuple[str, ...]) -> Where:
    """Return the place of a call from its texts, one of which may be coordinates (north, east)."""
    point = None
    rest = []
    for text in words:
        found = point_in(text)
        if found is None:
            rest.append(text)
        elif point is None:
            north, east = found
            point = (east, north)
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


def _folded(text: str) -> str:
    """Return the words of a text between spaces, so that only whole words are found in it."""
    words = re.sub(r"[^\w]+", " ", text.casefold()).split()
    return f" {' '.join(words)} "
