"""Find the point that a call names, for the distance to a service."""

import re

from console.domain.calls.call import Call

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

_POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)")


def point_of(call: Call) -> Point | None:
    """Return where a call is; None where the feed told a street and no coordinates."""
    told = [call.place, *call.place_detail] if call.place is not None else [*call.place_detail]
    return next((point for fact in told if (point := point_in(fact.value)) is not None), None)


def point_in(text: str) -> Point | None:
    """Return the coordinates that a text is; None for any other text, or a point not on earth."""
    found = _POINT.fullmatch(text.strip())
    if found is None:
        return None
    latitude, longitude = float(found[1]), float(found[2])
    on_earth = abs(latitude) <= 90 and abs(longitude) <= 180
    return (latitude, longitude) if on_earth and (latitude or longitude) else None
