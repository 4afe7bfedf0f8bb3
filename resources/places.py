"""Read places: states, postal codes, coordinates, the cells of the map and the way between two."""

import math
import re

from resources.text_repair import known

MILES_PER_DEGREE = 69.0547
FINE, MIDDLE, COARSE = 10, 4, 1
"""Cells of a degree: about 7 by 5 miles, 17 by 12, and 69 by 50."""

_STATES = (
    "AL Alabama;AK Alaska;AZ Arizona;AR Arkansas;CA California;CO Colorado;CT Connecticut;"
    "DE Delaware;DC District of Columbia;FL Florida;GA Georgia;HI Hawaii;ID Idaho;IL Illinois;"
    "IN Indiana;IA Iowa;KS Kansas;KY Kentucky;LA Louisiana;ME Maine;MD Maryland;"
    "MA Massachusetts;MI Michigan;MN Minnesota;MS Mississippi;MO Missouri;MT Montana;"
    "NE Nebraska;NV Nevada;NH New Hampshire;NJ New Jersey;NM New Mexico;NY New York;"
    "NC North Carolina;ND North Dakota;OH Ohio;OK Oklahoma;OR Oregon;PA Pennsylvania;"
    "PR Puerto Rico;RI Rhode Island;SC South Carolina;SD South Dakota;TN Tennessee;TX Texas;"
    "UT Utah;VT Vermont;VA Virginia;VI Virgin Islands;WA Washington;WV West Virginia;"
    "WI Wisconsin;WY Wyoming;GU Guam"
)
STATE_NAMES = {one[:2]: one[3:] for one in _STATES.split(";")}
_BY_WORD = {name.lower(): code for code, name in STATE_NAMES.items()}
_BY_WORD |= {code.lower(): code for code in STATE_NAMES}
_POSTAL = re.compile(r"\b(\d{5})(?:-\d{4})?\b")


def state_code(text: object) -> str:
    """Return "NY" for "Ny", "NY", "New York" or "N.Y."; "" for what is no state."""
    return _BY_WORD.get(known(text, 40).replace(".", "").lower(), "")


def postal_code(text: object) -> str:
    """Return the five digits of a postal code, or ""."""
    found = _POSTAL.search(known(text, 20).split(".")[0].zfill(5) if known(text, 20) else "")
    return found[1] if found and found[1] != "00000" else ""


def coordinates(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Return a point in degrees, or None for what is no point on land anyone means."""
    try:
        point = float(str(latitude)), float(str(longitude))
    except ValueError:
        return None
    if not all(map(math.isfinite, point)) or abs(point[0]) > 90 or abs(point[1]) > 180:
        return None
    return None if abs(point[0]) < 1 and abs(point[1]) < 1 else point


def cell(latitude: float, longitude: float, per_degree: int) -> int:
    """Return the number of the map cell that a point lies in."""
    row = math.floor((latitude + 90) * per_degree)
    column = math.floor((longitude + 180) * per_degree)
    return row * 360 * per_degree + column % (360 * per_degree)


def cells_around(latitude: float, longitude: float, per_degree: int, rings: int = 1) -> list[int]:
    """Return the cell of a point and those around it."""
    step = 1 / per_degree
    return sorted(
        {
            cell(latitude + north * step, longitude + east * step, per_degree)
            for north in range(-rings, rings + 1)
            for east in range(-rings, rings + 1)
        }
    )


def bands_around(
    latitude: float, longitude: float, per_degree: int, rings: int
) -> list[tuple[int, int]]:
    """Return the cells around a point as first and last of each row; none cross the date line."""
    step = 1 / per_degree
    return [
        (
            cell(latitude + north * step, max(-180.0, longitude - rings * step), per_degree),
            cell(latitude + north * step, min(179.999, longitude + rings * step), per_degree),
        )
        for north in range(-rings, rings + 1)
    ]


def miles_between(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the straight line between two points in miles, on a sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*first, *second))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 3958.8 * math.asin(math.sqrt(min(1.0, half)))


class Compass:
    """Measures the way from one place to many."""

    def __init__(self, place: tuple[float, float]) -> None:
        """Stand at a latitude and longitude in degrees."""
        self._latitude, self._longitude = map(math.radians, place)
        self._squeeze = math.cos(self._latitude)

    def miles_to(self, latitude: float, longitude: float) -> float:
        """Return the straight line to a point in degrees, in miles, on a sphere."""
        there = math.radians(latitude)
        north = math.sin((there - self._latitude) / 2)
        east = math.sin((math.radians(longitude) - self._longitude) / 2)
        half = north * north + self._squeeze * math.cos(there) * east * east
        return 7917.6 * math.asin(math.sqrt(min(1.0, half)))


def cells_within(place: tuple[float, float], miles: float, per_degree: int) -> list[int]:
    """Return the cells that a circle may touch; far too many for a large one, so ask first."""
    north = miles / MILES_PER_DEGREE
    east = north / max(0.05, math.cos(math.radians(min(89.0, abs(place[0]) + north))))
    rows = _steps(place[0], north, per_degree)
    columns = _steps(place[1], east, per_degree)
    return sorted({cell(one, two, per_degree) for one in rows for two in columns})


def _steps(middle: float, reach: float, per_degree: int) -> list[float]:
    first = math.floor((middle - reach) * per_degree)
    last = math.floor((middle + reach) * per_degree)
    return [(step + 0.5) / per_degree for step in range(first, last + 1)]
