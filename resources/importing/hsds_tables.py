"""Read the CSV package of HSDS, 1.x to 3.x: tables in files, joined into nested objects."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from resources.importing.draft import Draft, Problem
from resources.importing.hsds_objects import drafts_of
from resources.importing.staging import Staging
from resources.importing.table_file import TableRow, read_csv

_ENTITIES = {
    "organization": "organizations",
    "service": "services",
    "location": "locations",
    "service_at_location": "service_at_locations",
    "services_at_location": "service_at_locations",
    "services_at_locations": "service_at_locations",
    "address": "addresses",
    "physical_address": "addresses",
    "postal_address": "",
    "phone": "phones",
    "schedule": "schedules",
    "regular_schedule": "schedules",
    "holiday_schedule": "holiday_schedules",
    "service_area": "service_areas",
    "language": "languages",
    "eligibility": "eligibility",
    "required_document": "required_documents",
    "service_taxonomy": "attributes",
    "services_taxonomy": "attributes",
    "service_attribute": "attributes",
    "attribute": "attributes",
    "taxonomy": "terms",
    "taxonomy_term": "terms",
    "accessibility": "accessibility",
    "accessibility_for_disabilities": "accessibility",
    "service_capacity": "capacities",
}
_OWNERS = (
    ("service_at_location_id", "service_at_locations"),
    ("service_id", "services"),
    ("location_id", "locations"),
    ("organization_id", "organizations"),
    ("phone_id", "phones"),
)
_ROOTS = frozenset({"organizations", "terms"})


def entity_of(path: Path) -> str | None:
    """Return what a file of the package holds: "" for a table we leave, None for a stranger."""
    stem = path.stem.lower()
    for name in (stem, stem.removesuffix("s"), stem.removesuffix("es")):
        if name in _ENTITIES:
            return _ENTITIES[name]
    if stem.endswith("ies"):
        return _ENTITIES.get(stem[:-3] + "y")
    return None


def table_files(folder: Path) -> dict[Path, str]:
    """Return the tables of a package by file; they lie in the folder or in "data" below it."""
    found: dict[Path, str] = {}
    for place in (folder, folder / "data"):
        for path in sorted(place.glob("*.csv")):
            entity = entity_of(path)
            if entity is not None and path.resolve().is_relative_to(folder.resolve()):
                found[path] = entity
    return found


def read_package(folder: Path, staging: Staging) -> Iterator[Draft | Problem]:
    """Yield the drafts of a package.

    Children whose owner is missing from the files are told as problems; a service without its
    organization is still a service.
    """
    for path, entity in table_files(folder).items():
        if entity:
            yield from _stage(path, entity, staging)
    staging.ready()
    for key, _, organization in staging.every("organizations"):
        yield from _joined(organization, key, staging)
    yield from _orphans(staging)


def _stage(path: Path, entity: str, staging: Staging) -> Iterator[Problem]:
    for row in read_csv(path):
        if isinstance(row, Problem):
            yield row
            continue
        body: dict[str, Any] = {name.lower(): text for name, text in row.fields.items() if text}
        body |= {"_file": path.name, "_row": row.number}
        identity = body.get("id", "")
        if entity == "attributes" and "link_id" in body:
            body.setdefault(f"{body.get('link_entity', 'service')}_id", body["link_id"])
        owners = _owners(entity, body)
        if not owners and entity not in _ROOTS:
            if entity not in {"services", "locations"}:
                yield _problem(row, path, "belongs to nothing", dropped=True)
                continue
            owners = [""]
        for owner in owners or [""]:
            staging.put(entity, identity, owner, body)
        if entity == "service_at_locations" and body.get("location_id"):
            staging.put("links", identity, f"linked:{body['location_id']}", {})


def _owners(entity: str, body: dict[str, Any]) -> list[str]:
    """Return the owners of a row; a cell may name several, with commas between them."""
    for column, owner in _OWNERS:
        if owner == entity or not body.get(column):
            continue
        if entity == "phones" and body.get("contact_id"):
            return []
        ids = [one.strip() for one in body[column].split(",")]
        return [f"{owner}:{one}" for one in ids if one]
    return []


def _problem(row: TableRow, path: Path, reason: str, *, dropped: bool) -> Problem:
    return Problem(
        file=path.name, row=row.number, field="id", raw="", reason=reason, dropped=dropped
    )


def _joined(organization: dict[str, Any], key: str, staging: Staging) -> Iterator[Draft]:
    children = staging.owned_by(f"organizations:{key}") if key else {}
    nested = {**organization, **children}
    nested["services"] = [_service(one, staging) for one in children.get("services", ())]
    nested["locations"] = [_location(one, staging) for one in children.get("locations", ())]
    yield from _placed(nested, organization)


def _placed(thing: dict[str, Any], at: dict[str, Any]) -> Iterator[Draft]:
    yield from drafts_of(thing, at.get("_file", ""), at.get("_row", 0))


def _service(service: dict[str, Any], staging: Staging) -> dict[str, Any]:
    identity = service.get("id", "")
    children = staging.owned_by(f"services:{identity}") if identity else {}
    nested = {**service, **children}
    nested["attributes"] = [_term(one, staging) for one in children.get("attributes", ())]
    links = []
    for link in children.get("service_at_locations", ()):
        place = staging.one("locations", str(link.get("location_id", "")))
        own = staging.owned_by(f"service_at_locations:{link.get('id', '')}")
        links.append({**link, **own, "location": _location(place, staging)})
    nested["service_at_locations"] = links
    return nested


def _location(place: dict[str, Any], staging: Staging) -> dict[str, Any]:
    identity = place.get("id", "")
    children = staging.owned_by(f"locations:{identity}") if identity else {}
    children.pop("service_at_locations", None)
    return {**place, **children}


def _term(attribute: dict[str, Any], staging: Staging) -> dict[str, Any]:
    wanted = attribute.get("taxonomy_term_id") or attribute.get("taxonomy_id") or ""
    term = staging.one("terms", str(wanted))
    return {**attribute, "taxonomy_term": term} if term else attribute


def _orphans(staging: Staging) -> Iterator[Draft | Problem]:
    """Yield services and locations whose organization is not in the files."""
    seen: set[str] = set()
    for key, owner, service in staging.every("services"):
        if staging.holds("organizations", owner.removeprefix("organizations:")):
            continue
        yield _dangling(service, owner)
        nested = _service(service, staging)
        seen |= {str(link.get("location_id")) for link in nested["service_at_locations"]}
        yield from _placed({**nested, "organization": {}}, service)
        seen.add(key)
    for key, owner, place in staging.every("locations"):
        if staging.holds("organizations", owner.removeprefix("organizations:")) or key in seen:
            continue
        if key and staging.owned_by(f"linked:{key}"):
            continue
        yield _dangling(place, owner)
        yield from _placed(_location(place, staging), place)


def _dangling(row: dict[str, Any], owner: str) -> Problem:
    return Problem(
        file=row["_file"],
        row=row["_row"],
        field="organization_id",
        raw=owner.removeprefix("organizations:")[:80],
        reason="organization is not in the files",
    )
