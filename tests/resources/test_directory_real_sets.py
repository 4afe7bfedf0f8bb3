"""Two real directories go in whole, and their quarantine says what was wrong with them."""

from collections.abc import Callable
from pathlib import Path

from resources.importing.formats import Format
from resources.importing.importer import ImportReport
from resources.listing import Listing

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]


def test_the_food_pantry_set_is_imported_with_its_quarantine(
    shared_data: Path, importing: Importing, listings: Read
) -> None:
    path = shared_data / "directory" / "haarrrvest_hsds311" / "locations_10201.json"
    (source,) = importing(path, fictional=False).sources
    assert (source.read, source.kept) == (10201, 10201)
    found = listings().values()
    assert not any("unknown" in one.address.line.lower() for one in found)
    assert not any(phone.number.startswith("555-") for one in found for phone in one.phones)
    placed = sum(bool(one.address.street) for one in found)
    assert 7000 <= placed <= 7400
    assert not any(one.service == "Food Assistance Location" for one in found)


def test_the_nested_form_and_the_package_of_the_same_set_give_the_same_listings(
    shared_data: Path, importing: Importing, listings: Read
) -> None:
    base = shared_data / "directory" / "haarrrvest_hsds311"
    importing(base / "csv", name="set")
    package = listings()
    importing(base / "organizations_nested_hsds31_DERIVED.json", name="set")
    nested = listings()
    assert len(package) == 1459
    assert package.keys() == nested.keys()
    names = {key: (one.service, one.organization, one.phones) for key, one in package.items()}
    assert names == {k: (one.service, one.organization, one.phones) for k, one in nested.items()}


def test_the_legal_aid_set_is_imported_with_its_quarantine(
    shared_data: Path, importing: Importing, listings: Read
) -> None:
    (source,) = importing(
        shared_data / "directory" / "ilao_hsds11" / "output", fictional=False
    ).sources
    assert source.format is Format.HSDS_CSV
    assert source.read - source.kept == source.reasons["id: no id"] == 1
    assert source.reasons["organization_id: organization is not in the files"] > 500
    opened = [one for one in listings().values() if one.hours.timetables]
    assert len(opened) > 300
