"""Invent a city: streets, corners, call takers, units and telephone numbers that exist nowhere."""

from dataclasses import dataclass
from random import Random
from xml.sax.saxutils import escape

DOMAIN = "simulated.exampleton.example"
CENTER = f"psap.{DOMAIN}"
ELEMENT = f"cad.{CENTER}"
"""The issuing element of every simulated document; under a name that can never be registered."""

CRISIS_TEAM = f"crisis.{DOMAIN}"
TOWN = "Exampleton"

_STREETS = (
    "Alderbrook", "Amber", "Birchwater", "Bluestem", "Candlewick", "Cedar Hollow", "Copperleaf",
    "Dunmore", "Elderfield", "Fallow", "Fernwick", "Goldfinch", "Granary", "Harrow", "Heron",
    "Inkwell", "Juniper Bend", "Kestrel", "Lanternhill", "Larkmoor", "Mallow", "Millrace",
    "Northfold", "Oatfield", "Old Ferry", "Pennywhistle", "Quarry", "Ravenstone", "Saltmarsh",
    "Shearwater", "Tamarack", "Thistledown", "Umber", "Vesper", "Willowmere", "Yarrow",
)  # fmt: skip
_KINDS = ("St", "Ave", "Rd", "Ln", "Way", "Ct")
_SIDES = ("", "", "N", "S", "E", "W")
_NAMED = (
    "Lanternhill Library", "Quarry Park", "Northfold Transit Station", "Heron Street Shelter",
    "Yarrow Clinic", "Millrace High School", "Copperleaf Market", "Old Ferry Bridge",
)  # fmt: skip
_POSITIONS = 24
_DISPATCHERS = 6
_LATITUDE = 44.0
_LONGITUDE = -93.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the city.

    Attributes:
        number: House number; empty at a corner or a named place.
        street: Street, without its kind.
        kind: St, Ave and so on.
        side: N, S, E, W or nothing.
        unit: Apartment, or nothing.
        name: The name of the place, or nothing.
        latitude: Degrees.
        longitude: Degrees.
    """

    number: str
    street: str
    kind: str
    side: str
    unit: str
    name: str
    latitude: float
    longitude: float


def a_spot(chance: Random) -> Spot:
    """Return some place in the city."""
    named = chance.random() < 0.12
    inside = not named and chance.random() < 0.35
    return Spot(
        number=str(chance.randrange(100, 4_900)),
        street=chance.choice(_STREETS),
        kind=chance.choice(_KINDS),
        side=chance.choice(_SIDES),
        unit=str(chance.randrange(1, 32)) if inside else "",
        name=chance.choice(_NAMED) if named else "",
        latitude=_LATITUDE + chance.uniform(0.9, 1.0),
        longitude=_LONGITUDE - chance.uniform(0.2, 0.3),
    )


def a_number(chance: Random) -> str:
    """Return a telephone number of the range that is kept free for fiction."""
    return f"+1612555{chance.randrange(100, 200):04d}"


def a_call_taker(chance: Random) -> str:
    """Return a call taker's position, two digits."""
    return f"{chance.randrange(1, _POSITIONS + 1):02d}"


def a_dispatcher(chance: Random) -> str:
    """Return a dispatcher's number, two digits."""
    return f"{chance.randrange(1, _DISPATCHERS + 1):02d}"


def a_unit(chance: Random, agency: str) -> str:
    """Return a unit's name: a squad, an ambulance or an engine."""
    if agency == "ems":
        return f"MEDIC {chance.randrange(1, 20)}"
    if agency == "fire":
        return f"ENGINE {chance.randrange(1, 20)}"
    return f"SQUAD {chance.randrange(1, 6)}{chance.randrange(10, 60)}"


def a_crisis_unit(chance: Random) -> str:
    """Return a mobile crisis team's name."""
    return f"BCR {chance.randrange(1, 4)}"


def place_xml(spot: Spot) -> str:
    """Return the place as PIDF-LO."""
    civic = (
        ("country", "US"), ("A3", TOWN), ("PRD", spot.side), ("RD", spot.street),
        ("STS", spot.kind), ("HNO", spot.number), ("LMK", spot.name), ("UNIT", spot.unit),
    )  # fmt: skip
    inside = "".join(f"<ca:{tag}>{escape(value)}</ca:{tag}>" for tag, value in civic if value)
    return (
        '<presence xmlns="urn:ietf:params:xml:ns:pidf"'
        ' xmlns:gp="urn:ietf:params:xml:ns:pidf:geopriv10"'
        ' xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"'
        ' xmlns:ca="urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr"'
        ' xmlns:gml="http://www.opengis.net/gml"'
        f' entity="pres:caller@{DOMAIN}"><dm:device id="d1"><gp:geopriv><gp:location-info>'
        f"<ca:civicAddress>{inside}</ca:civicAddress>"
        '<gml:Point srsName="urn:ogc:def:crs:EPSG::4326">'
        f"<gml:pos>{spot.latitude:.5f} {spot.longitude:.5f}</gml:pos></gml:Point>"
        "</gp:location-info><gp:usage-rules/></gp:geopriv></dm:device></presence>"
    )
