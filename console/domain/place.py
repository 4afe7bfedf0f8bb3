"""Find the point that a call names, for the distance to a service."""

import re

from console.domain.calls import Call

Point = tuple[float, float]
"""Latitude and longitude in degrees."""

_POINT = re.compile(r"(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)")


def point_of(call: Call) -> Point | None:
    """Return where a call is; None where the feed told a street and no coordinates."""
    told = [call.place, *call.place_detail] if call.place is not None else [*call.place_detail]
    for fact in told:
        found = _POINT.fullmatch(fact.value.strip())
        if found is not None:
            latitude, longitude = float(found[1]), float(found[2])
            if abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude or longitude):
                return latitude, longitude
    return None
