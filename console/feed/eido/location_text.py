"""Read one place out of a PIDF-LO, the XML in which a document carries it.

Anything that could expand, fetch or nest without end is refused before a parser sees it.
Source: facts of RFC 4119, 5139 and 5491 as listed in docs/feed.md.
"""

from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from console.feed.plain_text import line_text

XML_LIMIT = 65_536
"""Characters of XML that are read; a place needs under a thousand."""

_STREET = ("HNO", "HNS", "PRD", "RD", "STS", "POD")
_INSIDE = {"BLD": "building", "FLR": "floor", "UNIT": "unit", "ROOM": "room", "LOC": "at"}
_POINTS = 2


class LocationError(ValueError):
    """The XML is no place that can be shown. Carries no part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in words.

    Attributes:
        line: Street and number, or the name of the place; empty if only coordinates are known.
        details: Unit, floor, town, coordinates: the rest, each a short text.
    """

    line: str
    details: tuple[str, ...] = ()


def read_place(xml: str) -> Place:
    """Return the place that a PIDF-LO names.

    Raises:
        LocationError: too long, not XML, with a document type or an entity, or without a place.
    """
    if len(xml) > XML_LIMIT or "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise LocationError
    return _read(xml)


@lru_cache(maxsize=512)  # each keeps its XML; what a night never names again goes soon
def _read(xml: str) -> Place:
    try:
        root: Element = defusedxml.ElementTree.fromstring(
            _without_declaration(xml), forbid_dtd=True
        )
    except (ParseError, DefusedXmlException, ValueError, RecursionError):
        raise LocationError from None
    civic: dict[str, str] = {}
    points: list[str] = []
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        text = line_text(element.text or "", 200)[0]
        if text and name in {"pos", "lowerCorner"}:
            points.append(text)
        elif text and not len(element):
            civic.setdefault(name, text)
    return _place(civic, points)


def _without_declaration(xml: str) -> str:
    """Drop the XML declaration: its encoding was true of bytes, not of this text."""
    xml = xml.lstrip("\ufeff \t\r\n")
    if xml.startswith("<?xml"):
        return xml.partition("?>")[2]
    return xml


def _place(civic: dict[str, str], points: list[str]) -> Place:
    street = " ".join(civic[part] for part in _STREET if part in civic)
    name = civic.get("LMK") or civic.get("NAM") or ""
    line = street or name
    details = [f"{word} {civic[part]}" for part, word in _INSIDE.items() if part in civic]
    if name and street:
        details.insert(0, name)
    town = ", ".join(civic[part] for part in ("A3", "A1") if part in civic)
    if town:
        details.append(town)
    for point in points[:1]:
        numbers = point.split()[:_POINTS]
        if len(numbers) == _POINTS and all(_is_degree(number) for number in numbers):
            details.append(f"{float(numbers[0]):.5f}, {float(numbers[1]):.5f}")
    if not line and not details:
        raise LocationError
    return Place(line=line, details=tuple(details))


def _is_degree(text: str) -> bool:
    try:
        return -180 <= float(text) <= 180
    except ValueError:
        return False
