"""Import: every form is read, every kind of dirt is met as agreed, nothing half-done is seen."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resources.errors import (
    CancelledError,
    DirectoryBusyError,
    DirectoryError,
    NothingUsableError,
    ShiftedColumnsError,
    TooFewRowsError,
    UnknownFormatError,
    UnreadableFileError,
)
from resources.folder import DirectoryFolder
from resources.importing.formats import Format
from resources.importing.importer import ImportReport, Progress
from resources.listing import Listing, PhoneKind, Reach, Status

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]

ORGANIZATION = {
    "id": "org-1",
    "name": "Northside Care",
    "description": "Neighbors for neighbors.",
    "phones": [{"number": "612-555-0110", "type": "voice"}],
    "locations": [
        {
            "id": "loc-1",
            "location_type": "physical",
            "name": "Lake Street",
            "latitude": 44.948,
            "longitude": -93.26,
            "addresses": [
                {"address_1": "10 E Lake St", "city": "MINNEAPOLIS", "state_province": "Minnesota",
                 "postal_code": "55408", "country": "US", "address_type": "physical"}
            ],
        }
    ],
    "services": [
        {
            "id": "svc-1",
            "name": "Withdrawal management",
            "status": "active",
            "assured_date": "2026-10-01",
            "eligibility_description": "Adults 18 and older",
            "phones": [{"number": "(612) 555-0142 x07", "type": "hotline"}],
            "service_at_locations": [{"id": "sal-1", "location_id": "loc-1"}],
            "schedules": [
                {"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00"}
            ],
            "capacities": [
                {"available": 3, "unit": {"name": "beds"}, "updated": "2026-11-23T15:00:00Z"}
            ],
            "attributes": [{"taxonomy_term": {"name": "Detox"}}],
        },
        {"id": "svc-2", "name": "Warmline", "status": "active"},
    ],
}  # fmt: skip


def page(contents: list[object]) -> dict[str, object]:
    """Return the page that an HSDS API answers with."""
    return {"total_items": len(contents), "page_number": 1, "empty": False, "contents": contents}


@pytest.mark.parametrize("form", ["page", "array", "ndjson", "single", "bom"])
def test_hsds_json_is_read_in_each_of_its_forms(
    form: str, tmp_path: Path, importing: Importing, listings: Read
) -> None:
    texts = {
        "page": json.dumps(page([ORGANIZATION])),
        "array": json.dumps([ORGANIZATION]),
        "ndjson": json.dumps(ORGANIZATION) + "\n" + json.dumps({**ORGANIZATION, "id": "o"}) + "\n",
        "single": json.dumps(ORGANIZATION),
        "bom": "\ufeff" + json.dumps([ORGANIZATION]),
    }
    path = tmp_path / "orgs.json"
    path.write_text(texts[form], encoding="utf-8")
    report = importing(path)
    assert report.sources[0].format is Format.HSDS_JSON
    one = listings()["sal-1"]
    assert (one.service, one.organization) == ("Withdrawal management", "Northside Care")
    assert (one.address.city, one.address.state) == ("Minneapolis", "MN")
    assert [(p.number, p.extension, p.kind) for p in one.phones] == [
        ("612-555-0142", "07", PhoneKind.HOTLINE),
        ("612-555-0110", "", PhoneKind.VOICE),
    ]
    assert one.terms == ("Detox",)
    assert one.capacity is not None
    assert (one.capacity.available, one.capacity.said_by) == (3, "Northside Care")
    assert listings()["svc-2"].reach is Reach.AREA  # a line without a place


def test_an_organization_without_services_or_a_place_without_one_is_still_found(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    bare = {"id": "o", "name": "Quiet House", "services": [], "locations": []}
    placed = {**ORGANIZATION, "services": []}
    path = tmp_path / "o.json"
    path.write_text(json.dumps([bare, placed]))
    importing(path)
    assert set(listings()) == {"o", "loc-1"}


def write_package(folder: Path, tables: dict[str, str]) -> Path:
    """Write the CSV files of a package."""
    folder.mkdir(parents=True)
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_an_older_package_with_all_its_dirt_is_joined_and_its_orphans_told(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    """Tables in "data", 1.x names, blank status and ids, lists in one cell, orphans, repeats."""
    write_package(
        tmp_path / "set" / "data",
        {
            "organizations": "\ufeffid,name\n1,Harbor\n",
            "services": "id,organization_id,name,status\n7,1,Food shelf,\n8,99,Lost service,\n",
            "locations": "id,organization_id,name,latitude,longitude\n3,1,KEY PLACE,44.9,-93.2\n",
            "services_at_location": "id,service_id,location_id\n,7,3\n",
            "physical_addresses": "location_id,address_1,city,state_province\n3,1 Elm,Edina,MN\n",
            "phones": "id,service_id,location_id,number\n,7,,612-555-0101\n,,3,612-555-0102\n",
            "regular_schedules": 'id,service_id,weekday,opens_at,closes_at\n,7,"2,4",9:00,17:00\n',
            "eligibility": "id,service_id,eligibility\n,,Anyone\n,,Anyone\n,7,Families\n",
            "taxonomy": "id,name\nT1,Food pantries\n",
            "services_taxonomy": "id,service_id,taxonomy_id\n,7,T1\n",
            "languages": "id,service_id,language\n1,7,Somali\n1,7,English\n",
        },
    )
    report = importing(tmp_path / "set")
    found = listings()
    assert set(found) == {"7@3", "8"}
    one = found["7@3"]
    assert one.organization == "Harbor"
    assert one.address.street == "1 Elm"
    assert [phone.number for phone in one.phones] == ["612-555-0101", "612-555-0102"]
    assert one.status is Status.ACTIVE
    assert one.languages == ("somali", "english")
    assert one.terms == ("Food pantries",)
    assert {span.weekday for table in one.hours.timetables for span in table.spans} == {1, 3}
    reasons = report.sources[0].reasons
    assert reasons["id: belongs to nothing"] == 2
    assert reasons["organization_id: organization is not in the files"] == 1


def test_shifted_columns_stop_the_import_and_the_old_directory_stays(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    good = tmp_path / "list.csv"
    good.write_text("Name,Phone\n" + "".join(f"Place {n},612-555-01{n:02}\n" for n in range(30)))
    importing(good)
    before = folder.current()
    good.write_text("Name,Phone\n" + "".join(f"Place {n},55{n:03}\n" for n in range(30)))
    mapping = propose_plain()
    with pytest.raises(ShiftedColumnsError):
        importing(good, mapping=mapping)
    assert folder.current() == before
    assert folder.generations() == [before]


def propose_plain() -> object:
    """Return the mapping of a table with a name and a phone."""
    from resources.importing.mapping import ColumnMapping

    return ColumnMapping(columns={"Name": "service", "Phone": "phone"})


def test_a_fifth_fewer_services_are_refused_unless_accepted(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    path = tmp_path / "list.csv"
    rows = [f"Place {n},612-555-01{n:02}\n" for n in range(30)]
    path.write_text("Name,Phone\n" + "".join(rows))
    importing(path)
    before = folder.current()
    path.write_text("Name,Phone\n" + "".join(rows[:23]))
    with pytest.raises(TooFewRowsError):
        importing(path)
    assert folder.current() == before
    report = importing(path, accept_drop=True)
    assert report.listings == 23
    assert folder.go_back() == before  # the last one was kept


def test_two_sources_live_side_by_side_and_a_re_import_replaces_only_its_own(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    first, second = tmp_path / "one.csv", tmp_path / "two.csv"
    first.write_text("id,Name\na,Alpha pantry\n")
    second.write_text("id,Name\nb,Beta pantry\n")
    importing(first)
    importing(second)
    first.write_text("id,Name\na,Alpha food shelf\n")
    report = importing(first)
    assert report.listings == 2
    assert {one.service for one in listings().values()} == {"Alpha food shelf", "Beta pantry"}


def test_an_import_can_be_cancelled_and_leaves_nothing_behind(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\n" + "".join(f"Place {n}\n" for n in range(2000)))
    told: list[Progress] = []

    def keep_on(progress: Progress) -> bool:
        told.append(progress)
        return len(told) < 2

    with pytest.raises(CancelledError):
        importing(path, keep_on=keep_on)
    assert [one.read for one in told] == [500, 1000]
    assert folder.generations() == []
    assert folder.pointer() == ""


def test_only_one_import_runs_at_a_time(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name\nPlace\n")
    with folder.lock(), pytest.raises(DirectoryBusyError):
        importing(path)
    importing(path)


def test_a_repeated_id_and_a_row_without_a_name_are_left_out_and_told(
    tmp_path: Path, importing: Importing
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("id,Name\n1,One\n1,Other\n2,\n")
    (source,) = importing(path).sources
    assert (source.kept, source.dropped) == (1, 2)
    assert {(p.row, p.reason) for p in source.problems} == {(2, "id used twice"), (3, "no name")}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("empty.json", b"  "),
        ("cut.json", b'[{"id": "1", "name": "x"}, {"id"'),
        ("other.json", b'"just text"'),
        ("deep.json", b'{"services":' + b"[" * 200_000),
        ("book.xlsx", b"PK\x03\x04 not really"),
        ("picture.png", b"\x89PNG"),
        ("headings.csv", b"Name,Phone\n"),
    ],
)
def test_a_file_that_is_none_is_refused_in_words_and_the_old_directory_stays(
    name: str, content: bytes, tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    good = tmp_path / "good.csv"
    good.write_text("Name\nPlace\n")
    importing(good)
    before = folder.current()
    (tmp_path / name).write_bytes(content)
    with pytest.raises((UnreadableFileError, UnknownFormatError, NothingUsableError)) as caught:
        importing(tmp_path / name)
    assert all(sentence.endswith(".") for sentence in caught.value.sentences)
    assert folder.current() == before


def test_an_object_nested_without_end_is_left_out(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    deep = (
        '{"id": "d", "name": "Deep", "services": ' + '[{"services": ' * 80 + "1" + "}]" * 80 + "}"
    )
    path = tmp_path / "deep.json"
    path.write_text("[" + json.dumps(ORGANIZATION) + "," + deep + "]")
    (source,) = importing(path).sources
    assert source.reasons[": nested too deep"] == 1
    assert set(listings()) == {"sal-1", "svc-2"}


def test_a_missing_file_is_told(tmp_path: Path, importing: Importing) -> None:
    with pytest.raises(DirectoryError):
        importing(tmp_path / "nowhere.csv")


def test_no_path_leads_out_of_a_folder_that_is_imported(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    secret = tmp_path / "outside"
    secret.mkdir()
    (secret / "services.csv").write_text("id,name\n9,Secret\n")
    inside = write_package(tmp_path / "set", {"organizations": "id,name\n1,Harbor\n"})
    (inside / "services.csv").symlink_to(secret / "services.csv")
    importing(inside)
    assert set(listings()) == {"1"}
    shutil.rmtree(inside)
