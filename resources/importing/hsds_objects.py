"""Turn nested HSDS objects, of any version, into drafts: one for each service at a location."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from resources.importing.draft import Draft, PhoneDraft
from resources.importing.facility_objects import as_organization, is_facility

Thing = Mapping[str, Any]
_PRIVATE_TYPES = frozenset({"redacted", "confidential", "private"})
_NESTED = ("services", "locations", "service_at_locations", "organization", "phones", "location")


def is_hsds(thing: Thing) -> bool:
    """Tell whether an object has the nested form of HSDS, rather than being one flat row."""
    return any(isinstance(thing.get(key), dict | list) for key in _NESTED)


def drafts_of(thing: Thing, file: str, row: int) -> Iterator[Draft]:
    """Yield the drafts of an organization, a service, a service at location or a location."""
    if is_facility(thing):
        yield from _of_organization(as_organization(thing), file, row)
    elif isinstance(thing.get("service"), dict):
        service = thing["service"]
        yield _draft(
            _org_of(service, thing), service, thing, _dict(thing.get("location")), file, row
        )
    elif "services" in thing or ("locations" in thing and "organization" not in thing):
        yield from _of_organization(thing, file, row)
    elif isinstance(thing.get("organization"), dict) or "service_at_locations" in thing:
        yield from _of_service(_org_of(thing), thing, {}, file, row)
    else:
        yield _draft({}, {}, {}, thing, file, row)


def _org_of(*things: Thing) -> Thing:
    return next((_dict(one["organization"]) for one in things if one.get("organization")), {})


def _of_organization(organization: Thing, file: str, row: int) -> Iterator[Draft]:
    places = {str(one.get("id")): one for one in _dicts(organization.get("locations"))}
    used: set[str] = set()
    services = _dicts(organization.get("services"))
    for service in services:
        for link in _links(service):
            used.add(str(link.get("location_id") or _dict(link.get("location")).get("id")))
        yield from _of_service(organization, service, places, file, row)
    unused = [place for key, place in places.items() if key not in used]
    for place in unused:
        yield _draft(organization, {}, {}, place, file, row)
    if not services and not places:
        yield _draft(organization, {}, {}, {}, file, row)


def _links(service: Thing) -> list[Thing]:
    return _dicts(service.get("service_at_locations") or service.get("service_at_location"))


def _of_service(
    organization: Thing, service: Thing, places: Mapping[str, Thing], file: str, row: int
) -> Iterator[Draft]:
    links = _links(service)
    if not links:
        own = _dicts(service.get("locations"))
        if not own:
            yield _draft(organization, service, {}, {}, file, row)
        for place in own:
            yield _draft(organization, service, {}, place, file, row)
    for link in links:
        inside = _dict(link.get("location"))
        known_place = places.get(str(link.get("location_id") or inside.get("id")), {})
        yield _draft(organization, service, link, {**known_place, **inside}, file, row)


def _draft(
    organization: Thing, service: Thing, link: Thing, place: Thing, file: str, row: int
) -> Draft:
    """Join what four objects say of one service at one location; the nearest to it speaks first."""
    ids = [str(one["id"]) for one in (service, place) if one.get("id")]
    key = str(link.get("id") or "@".join(ids) or organization.get("id") or "")
    addresses = _dicts(
        place.get("addresses") or place.get("physical_addresses") or place.get("address")
    )
    physical = [
        one
        for one in addresses
        if str(one.get("address_type", "physical")) in {"physical", "None", ""}
    ]
    address = (physical or [{}])[0]
    kind = str(place.get("location_type") or "").lower()
    layers = (link, service, place, organization)
    capacity = (
        _dicts(service.get("capacities")) or _dicts(service.get("service_capacity")) or [{}]
    )[0]
    unit = capacity.get("unit")
    return Draft(
        file=file,
        row=row,
        key=key,
        service=service.get("name"),
        organization=organization.get("name") or service.get("organization_name"),
        alternate=service.get("alternate_name") or organization.get("alternate_name"),
        place_name=place.get("name"),
        description=_paragraphs(
            service.get("description"), link.get("description"), place.get("description"),
            organization.get("description") if not service else "",
        ),
        eligibility=service.get("eligibility_description") or _eligibility(service),
        how_to_get_in=service.get("application_process"),
        fees=service.get("fees_description") or service.get("fees"),
        documents=_joined(service.get("required_documents"), ("document",)),
        accessibility=_joined(
            place.get("accessibility") or place.get("accessibility_for_disabilities"),
            ("description", "accessibility"),
        ),
        transportation=place.get("transportation"),
        website=service.get("url") or organization.get("website") or organization.get("url"),
        email=service.get("email") or organization.get("email"),
        phones=_phones(layers),
        street=address.get("address_1") or address.get("street"),
        street_2=address.get("address_2"),
        city=address.get("city"),
        county=address.get("region") if "county" in str(address.get("region")).lower() else "",
        state=address.get("state_province") or address.get("state"),
        postal=address.get("postal_code") or address.get("zip"),
        latitude=place.get("latitude"),
        longitude=place.get("longitude"),
        virtual=kind == "virtual",
        private=kind in _PRIVATE_TYPES or _true(place.get("confidential")),
        schedules=_first(layers[:3], ("schedules", "operating_hours", "regular_schedules"))
        + _first(layers[:3], ("holiday_schedules",)),
        terms=_terms(service) or _terms(organization),
        languages=[
            one.get("name") or one.get("language") for one in _first(layers, ("languages",))
        ],
        minimum_age=service.get("minimum_age"),
        maximum_age=service.get("maximum_age"),
        areas=[
            one.get("name") or one.get("service_area") or one.get("description")
            for one in _first(layers[:2], ("service_areas", "service_area"))
        ],
        status=service.get("status"),
        alert=service.get("alert"),
        verified=service.get("assured_date") or service.get("last_verified"),
        capacity=capacity.get("available"),
        capacity_unit=unit.get("name") if isinstance(unit, dict) else unit,
        capacity_said_by=organization.get("name") or service.get("name"),
        capacity_updated=capacity.get("updated"),
    )  # fmt: skip


def _dict(value: Any) -> Thing:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[Thing]:
    if not value:
        return []
    if isinstance(value, dict):
        return [value]
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _true(value: object) -> bool:
    return str(value).strip().lower() in {"true", "t", "yes", "y", "1"}


def _first(layers: Iterable[Thing], names: tuple[str, ...]) -> list[Thing]:
    for layer in layers:
        for name in names:
            value = layer.get(name)
            if value and (found := _dicts(value)):
                return found
    return []


def _phones(layers: Iterable[Thing]) -> list[PhoneDraft]:
    """Return the numbers of all four objects, the nearest first; those of contacts stay out."""
    return [
        PhoneDraft(
            number=one.get("number"),
            extension=one.get("extension") or "",
            kind=str(one.get("type") or ""),
            label=str(one.get("description") or one.get("department") or ""),
        )
        for layer in layers
        if (phones := layer.get("phones"))
        for one in _dicts(phones)
        if not one.get("contact_id")
    ]


def _joined(value: Any, names: tuple[str, ...]) -> str:
    """Return what objects say under the first of these names that each has."""
    if not value:
        return ""
    return "; ".join(
        str(next((one[name] for name in names if one.get(name)), "")) for one in _dicts(value)
    )


def _eligibility(service: Thing) -> str:
    found = service.get("eligibility")
    if not found:
        return ""
    if isinstance(found, str):
        return found
    return "; ".join(str(one.get("eligibility") or "") for one in _dicts(found))


def _terms(thing: Thing) -> list[Any]:
    terms: list[Any] = []
    if not (thing.get("attributes") or thing.get("taxonomy_terms")):
        return terms
    for one in _dicts(thing.get("attributes")) + _dicts(thing.get("taxonomy_terms")):
        term = one.get("taxonomy_term")
        terms.append(
            _dict(term).get("name") or one.get("label") or one.get("name") or one.get("value")
        )
    return [term for term in terms if isinstance(term, str)]


def _paragraphs(*texts: object) -> str:
    return " ".join(dict.fromkeys(str(text) for text in texts if text))
