"""Turn facilities with hours as pairs of numbers, as LinkSF keeps them, into HSDS objects."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Thing = Mapping[str, Any]
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_LAST_MINUTE = 2359
_MOST_PAIRS = 10


def is_facility(thing: Thing) -> bool:
    """Tell whether an object is such a facility: services with ``openHours``, phone numbers."""
    services = thing.get("services")
    if not isinstance(services, list) or "locations" in thing:
        return False
    inside = any(isinstance(one, dict) and "openHours" in one for one in services)
    return inside or "phoneNumbers" in thing


def as_organization(thing: Thing) -> dict[str, Any]:
    """Return the facility as an HSDS organization with one place and its services."""
    name = str(thing.get("name") or "")
    key = str(thing.get("objectId") or thing.get("id") or name)
    point = thing.get("location")
    place = {
        "id": key,
        "name": name,
        "latitude": point.get("latitude") if isinstance(point, dict) else None,
        "longitude": point.get("longitude") if isinstance(point, dict) else None,
        "addresses": [{"address_1": thing.get("address"), "city": thing.get("city")}],
        "phones": [
            {"number": one.get("number"), "description": one.get("info")}
            for one in _dicts(thing.get("phoneNumbers"))
        ],
    }
    services = []
    for number, service in enumerate(_dicts(thing.get("services")), 1):
        own = str(service.get("objectId") or service.get("id") or f"{key}-{number}")
        services.append(
            {
                "id": own,
                "name": service.get("name"),
                "description": service.get("description"),
                "application_process": service.get("notes"),
                "attributes": [{"label": service.get("category")}],
                "regular_schedules": list(_schedules(service.get("openHours"))),
                "service_at_locations": [{"id": own, "location_id": key}],
            }
        )
    return {
        "id": key,
        "name": name,
        "description": thing.get("notes"),
        "website": thing.get("website"),
        "locations": [place],
        "services": services,
    }


def _dicts(value: Any) -> list[Thing]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _schedules(hours: Any) -> Iterator[dict[str, str]]:
    """Yield a row for each pair: Sunday is 0, 700 is seven o'clock, 2359 the end of the day."""
    if not isinstance(hours, dict):
        return
    for day, pairs in hours.items():
        if not re.fullmatch(r"[0-6]", str(day)) or not isinstance(pairs, list):
            yield {"description": f"{day}: {pairs}"[:200]}
            continue
        for pair in pairs[:_MOST_PAIRS]:
            times = [_clock(one) for one in pair] if isinstance(pair, list) else []
            if len(times) == 2 and all(times):
                row = {"opens_at": times[0], "closes_at": times[1]}
                yield {"weekday": _DAYS[int(day)], **row}
            else:
                yield {"description": f"{_DAYS[int(day)]}: {pair}"[:200]}


def _clock(value: Any) -> str:
    if not isinstance(value, int) or not 0 <= value <= 2400 or value % 100 > 59:
        return ""
    return "24:00" if value == _LAST_MINUTE else f"{value // 100:02}:{value % 100:02}"
