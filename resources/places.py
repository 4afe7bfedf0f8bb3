"""Read places: states, postal codes, coordinates, the cells of the map and the way between two."""

import math
import re

from resources.text_repair import known

MILES_PER_DEGREE = 69.0547
FINE, COARSE = 10, 1
"""Cells of a degree: about 7 by 5 miles, and 69 by 50."""

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


def miles_between(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return the straight line between two points in miles, on a sphere."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*first, *second))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 3958.8 * math.asin(math.sqrt(min(1.0, half)))
