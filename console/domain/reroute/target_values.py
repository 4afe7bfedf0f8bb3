"""Read single values of a target file, and name the key of one that does not fit."""

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from console.domain.reroute.target_area import AreaError, Point, read_ring
from console.domain.vocabulary import Coded

TEXT_LIMIT = 300
Rings = tuple[tuple[Point, ...], ...]


class MisfitError(Exception):
    """One key does not fit; the key leads to its line."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(reason)
        self.key = key
        self.reason = reason


def rings_of(shape: object) -> tuple[Rings, Rings]:
    """Return outer rings and holes of a GeoJSON geometry, feature or collection.

    Raises:
        AreaError: It is none, or a ring of it cannot be one.
    """
    if not isinstance(shape, dict):
        raise AreaError("the GeoJSON is no object")
    kind = shape.get("type")
    outer: list[tuple[Point, ...]] = []
    holes: list[tuple[Point, ...]] = []
    if kind == "FeatureCollection":
        features = shape.get("features")
        for feature in features if isinstance(features, list) else ():
            more, gaps = rings_of(feature)
            outer += more
            holes += gaps
    elif kind == "Feature":
        return rings_of(shape.get("geometry"))
    elif kind in {"Polygon", "MultiPolygon"}:
        polygons = shape.get("coordinates")
        for polygon in [polygons] if kind == "Polygon" else polygons or ():
            if not isinstance(polygon, list) or not polygon:
                raise AreaError("a polygon without corners")
            outer.append(read_ring(polygon[0]))
            holes += [read_ring(ring) for ring in polygon[1:]]
    else:
        raise AreaError(f"GeoJSON of type {kind!r} is no area")
    if not outer:
        raise AreaError("the GeoJSON holds no area")
    return tuple(outer), tuple(holes)


def zone_of(name: object) -> ZoneInfo:
    """Return a time zone by its name.

    Raises:
        MisfitError: It does not fit.
    """
    try:
        return ZoneInfo(str(name or ""))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise MisfitError("timezone", f"timezone {name!r} is not known") from None


def text_of(table: dict[str, Any], key: str, told_of: str = "") -> str:
    """Return text that is not empty.

    Raises:
        MisfitError: It does not fit.
    """
    value = table.get(key)
    if not isinstance(value, str) or not value.strip() or len(value) > TEXT_LIMIT:
        raise MisfitError(told_of or key, f"{key} must be text of {TEXT_LIMIT} letters at most")
    return value.strip()


def texts_of(table: dict[str, Any], key: str) -> tuple[str, ...]:
    """Return several texts; one alone counts as a list of one.

    Raises:
        MisfitError: It does not fit.
    """
    value = table.get(key, [])
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(one, str) and one for one in values):
        raise MisfitError(key, f"{key} must be text or a list of texts")
    return tuple(values)


def number_of(table: dict[str, Any], key: str, told_of: str = "") -> int | None:
    """Return a whole number, or None where there is none.

    Raises:
        MisfitError: It does not fit.
    """
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100_000:
        raise MisfitError(told_of or key, f"{key} must be a whole number from 0 up")
    return value


def code_of(vocabulary: type[Coded], key: str, code: object) -> Any:
    """Return the member of a vocabulary that has this code.

    Raises:
        MisfitError: It does not fit.
    """
    try:
        return vocabulary(str(code))
    except ValueError:
        known = ", ".join(one.code for one in vocabulary)
        raise MisfitError(key, f"{key} {code!r} is not known; known are {known}") from None
