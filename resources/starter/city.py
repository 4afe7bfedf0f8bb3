"""Invent a city of some 300 services, the same at every run; nobody in it exists."""

import csv
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any

CITY, COUNTY, STATE = "Harriet Falls", "Prairie County", "MN"
CENTER = (44.9778, -93.2650)
SEED = 20261123
NOTICE = "Invented for practice: no such service exists."

_FIRST = "Cedar,Northlight,Riverbend,Lantern,Prairie,Stonebridge,Open Door,Harbor,Juniper,Common"
_SECOND = "Ground,House,Alliance,Partners,Community Services,Center,Project,Care,Neighbors,Circle"
_STREETS = "Alder,Basswood,Catalpa,Dogwood,Elder,Foxglove,Goldenrod,Hazel,Ironwood,Larkspur"
_QUARTERS = "Old Mill,Lowry Flats,East Bank,Whitewater,Garden Hill,Station North,Lakeview,Mercy"
_LANGUAGES = ("English", "Spanish", "Somali", "Hmong", "Oromo", "Karen")
_AREA_CODES = ("612", "651", "763", "952")


def rows(today: date) -> Iterator[dict[str, Any]]:
    """Yield one row for each service, with the fields of ``importing.mapping.FIELDS``.

    Args:
        today: Dates of verification lie before it; all else does not change.
    """
    dice = random.Random(SEED)  # noqa: S311 - a city, not a secret
    organizations = [f"{one} {two}" for one in _FIRST.split(",") for two in _SECOND.split(",")]
    dice.shuffle(organizations)
    numbers = [f"{area}-555-01{line:02}" for line in range(100) for area in _AREA_CODES]
    dice.shuffle(numbers)
    text = files("resources.starter").joinpath("kinds.csv").read_text(encoding="utf-8")
    serial = 0
    for kind in csv.DictReader(text.splitlines()):
        for place in range(int(kind["count"])):
            yield _row(kind, place, organizations[serial % 100], numbers[serial], dice, today)
            serial += 1


def _row(
    kind: dict[str, str],
    place: int,
    organization: str,
    number: str,
    dice: random.Random,
    today: date,
) -> dict[str, Any]:
    names = kind["names"].split("|")
    quarter = dice.choice(_QUARTERS.split(","))
    name = names[place % len(names)] + (f", {quarter}" if place >= len(names) else "")
    hours = kind["hours"].split("|")
    spoken = {"English", dice.choice(_LANGUAGES), dice.choice(_LANGUAGES)}
    row: dict[str, Any] = {
        "id": f"{kind['kind']}-{place + 1:02}",
        "service": name,
        "organization": organization,
        "description": f"{kind['description']} {NOTICE}",
        "eligibility": kind["eligibility"],
        "how_to_get_in": kind["how_to_get_in"],
        "phone": number,
        "hours": hours[place % len(hours)],
        "category": kind["categories"],
        "languages": "; ".join(sorted(spoken)),
        "areas": COUNTY,
        "county": COUNTY,
        "state": STATE,
        "verified": (today - timedelta(days=dice.randrange(20, 1300))).isoformat(),
        "status": "active",
        "website": "",
    }
    if kind["reach"] == "place":
        row |= {
            "street": f"{dice.randrange(100, 4000)} {dice.choice(_STREETS.split(','))} Street",
            "city": CITY,
            "postal": f"554{dice.randrange(1, 50):02}",
            "latitude": round(CENTER[0] + dice.uniform(-0.09, 0.09), 5),
            "longitude": round(CENTER[1] + dice.uniform(-0.11, 0.11), 5),
        }
    return row | _special(kind["kind"], place, organization, today)


def _special(kind: str, place: int, organization: str, today: date) -> dict[str, Any]:
    """Return what makes some services worth practising on."""
    if kind == "domestic-violence" and place < 4:
        return {"private": "yes"}
    if kind == "emergency-shelter" and place == 6:
        return {"status": "active, but do not refer"}
    if kind == "substance-treatment" and place == 2:
        return {"status": "inactive"}
    if kind == "weather-center" and place == 3:
        return {"alert": "Closed for repairs until further notice", "status": "temporarily closed"}
    if kind in {"crisis-bed", "withdrawal", "emergency-shelter"} and place < 3:
        said = datetime.combine(today, time(13), UTC) - timedelta(hours=3 + place)
        return {
            "capacity": place,
            "capacity_unit": "beds",
            "capacity_said_by": organization,
            "capacity_updated": said.isoformat(),
        }
    return {}
