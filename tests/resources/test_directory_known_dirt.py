"""The dirt of real directories, each rebuilt small: what was found wrong, and how it is met.

Section 3 of the design names each set; the words and numbers here are our own.
"""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.errors import ShiftedColumnsError
from resources.folder import DirectoryFolder
from resources.hours.open_state import OpenState, open_state
from resources.hours.recurrence import read_schedules
from resources.hours.timetable import Certainty
from resources.importing.formats import Format, sets_in
from resources.importing.importer import ImportReport
from resources.listing import Listing, Status
from resources.search.engine import DirectorySearch
from resources.search.question import Answer, Question

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]
CENTER = ZoneInfo("America/Chicago")


def state_at(listing: Listing, wall: str) -> OpenState:
    """Return the open state at a wall-clock time of the center."""
    at = datetime.fromisoformat(wall).replace(tzinfo=CENTER).astimezone(UTC)
    return open_state(listing.hours, at, CENTER).state


def table(path: Path, *rows: dict[str, str]) -> Path:
    """Write rows as CSV."""
    out = io.StringIO()
    heads = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, heads)
    writer.writeheader()
    writer.writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def asked(folder: DirectoryFolder, text: str) -> Answer:
    """Return the answer at Monday noon."""
    search = DirectorySearch(folder, shipped())
    answer = search.search(Question(text=text, at=NOW, zone=CENTER, finished=True))
    search.close()
    return answer


def test_miami_a_wrong_descriptor_and_strange_headers_do_not_matter(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    """The descriptor names files that are not there and a schema that is none."""
    package = tmp_path / "miami"
    table(package / "data" / "organizations.csv", {"url": "", "name": "MIAMI", "id": "1"})
    table(
        package / "data" / "services.csv",
        {"extra": "?", "name": "KEY LARGO", "organization_id": "1", "id": "2", "status": ""},
    )
    descriptor = {"resources": [{"path": "organizations.csv", "schema": {"type": "url"}}] * 22}
    (package / "datapackage.json").write_text(json.dumps(descriptor))
    assert importing(package).sources[0].format is Format.HSDS_CSV
    (one,) = listings().values()
    assert (one.service, one.organization, one.status) == ("KEY LARGO", "MIAMI", Status.ACTIVE)


def test_miami_text_that_was_read_in_the_wrong_alphabet_is_put_right(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    broken = "8:30amGÇô3:00pm Monday, the caller\u0027s choice, itGÇÖs free"
    importing(
        table(tmp_path / "list.csv", {"Name": "Beds", "Hours": broken, "Description": broken})
    )
    (one,) = listings().values()
    assert "G\u00c7" not in one.description
    assert "it\u2019s free" in one.description


def test_miami_a_place_out_of_state_and_one_without_a_point_both_stay(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    rows = [
        {"Name": "Far away", "State": "Georgia", "Latitude": "33.7", "Longitude": "-84.4"},
        {"Name": "Nowhere", "State": "FL", "Latitude": "", "Longitude": ""},
    ]
    importing(table(tmp_path / "list.csv", *rows))
    found = {one.service: one for one in listings().values()}
    assert found["Far away"].address.state == "GA"
    assert found["Nowhere"].latitude is None


def test_haarrrvest_a_week_start_filled_with_the_open_day_changes_nothing() -> None:
    row = {"freq": "WEEKLY", "byday": "WE", "opens_at": "09:00", "closes_at": "17:00"}
    (plain,) = read_schedules([row], NOW.date()).timetables
    (filled,) = read_schedules([{**row, "wkst": "WE"}], NOW.date()).timetables
    assert filled.spans == plain.spans
    assert [span.weekday for span in filled.spans] == [2]


def test_haarrrvest_invented_values_are_not_shown_and_the_rows_stay(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    row = {
        "Name": "Food Assistance Location",
        "Organization": "Grace Pantry",
        "Phone": "(555) 987-6543",
        "Address": ", ,  UNKNOWN",
        "State": "State not available",
    }
    whole = {**row, "Phone": "612-348-2233", "Name": "Open Pantry"}
    report = importing(table(tmp_path / "list.csv", row, whole), fictional=False)
    one = next(one for one in listings().values() if one.service != "Open Pantry")
    assert (one.service, one.main_phone, one.address.line) == ("Grace Pantry", None, "")
    assert report.sources[0].reasons["phone: exchange 555 is not in use"] == 1


def test_colorado_a_header_with_one_column_more_to_the_left_stops_the_import(
    tmp_path: Path, importing: Importing
) -> None:
    rows = [f"Clinic {n},9 Elm St,Denver,80{n:03},\n" for n in range(40)]
    path = tmp_path / "npi.csv"
    path.write_text("name,address,city,phone,zip\n" + "".join(rows))
    mapping = tmp_path / "mapping.toml"
    mapping.write_text('[columns]\n"name" = "service"\n"phone" = "phone"\n')
    from resources.importing.mapping import read_mapping

    with pytest.raises(ShiftedColumnsError):
        importing(path, mapping=read_mapping(mapping))


def test_streetlives_a_cell_may_name_several_owners_and_files_may_have_a_mark(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    package = tmp_path / "streetlives"
    table(package / "organizations.csv", {"id": "1", "name": "Harbor"})
    rows = [{"id": one, "organization_id": "1", "name": f"Service {one}"} for one in "78"]
    table(package / "services.csv", *rows)
    table(package / "phones.csv", {"id": "p", "service_id": "7, 8", "number": "612-555-0101"})
    for path in package.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    importing(package)
    assert {one.phones[0].number for one in listings().values()} == {"612-555-0101"}
    assert len(listings()) == 2


def test_streetlives_hours_that_hold_now_may_lie_among_the_holidays(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    """Regular hours are stale; those of the season have an occasion, a weekday and no end."""
    package = tmp_path / "set"
    table(package / "organizations.csv", {"id": "1", "name": "Harbor"})
    table(package / "services.csv", {"id": "7", "organization_id": "1", "name": "Meals"})
    stale = {"id": "", "service_id": "7", "opens_at": "09:00", "closes_at": "17:00"}
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    table(package / "regular_schedules.csv", *({**stale, "weekday": day} for day in days))
    season = {
        "id": "", "service_id": "7", "closed": "FALSE", "opens_at": "10:00", "closes_at": "12:00",
        "start_date": "2020-03-20", "end_date": "", "occasion": "COVID19",
    }  # fmt: skip
    table(package / "holiday_schedules.csv", *({**season, "weekday": day} for day in days))
    importing(package)
    (one,) = listings().values()
    assert state_at(one, "2026-11-23T11:00") is OpenState.OPEN
    assert state_at(one, "2026-11-23T15:00") is not OpenState.OPEN
    assert state_at(one, "2026-11-24T09:30") is not OpenState.OPEN


def test_a_single_holiday_alone_never_closes_the_rest_of_the_year() -> None:
    row = {"start_date": "2026-12-25", "end_date": "2026-12-25", "closed": "TRUE"}
    assert read_schedules([row], NOW.date()).timetables == ()


def test_linksf_hours_are_pairs_of_numbers_and_run_over_midnight(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    night = [[0, 700], [1500, 2359]]
    facility = {
        "objectId": "f1",
        "name": "Night house",
        "address": "9 Elm St",
        "city": "Edina",
        "location": {"latitude": 44.9, "longitude": -93.3},
        "phoneNumbers": [{"number": "612-555-0101", "info": "front desk"}],
        "services": [
            {
                "objectId": "s1",
                "name": "Beds",
                "category": "shelter",
                "openHours": {str(day): night for day in range(7)},
            },
            {"objectId": "s2", "name": "Lunch", "openHours": {"0": [[1130, 1330]]}},
            {"objectId": "s3", "name": "Showers", "openHours": {"0": [[900, 1700]], "9": "?"}},
        ],
    }
    path = tmp_path / "linksf.json"
    path.write_text(json.dumps([facility]))
    importing(path)
    found = {one.service: one for one in listings().values()}
    beds = found["Beds"]
    assert (beds.organization, beds.address.street) == ("Night house", "9 Elm St")
    assert beds.main_phone is not None
    assert [state_at(beds, f"2026-11-24T{hour}") for hour in ("00:30", "06:59", "23:59")] == [
        OpenState.OPEN
    ] * 3
    assert state_at(beds, "2026-11-24T12:00") is OpenState.OPENS_LATER
    assert state_at(found["Lunch"], "2026-11-22T12:00") is OpenState.OPEN  # Sunday is 0
    assert state_at(found["Lunch"], "2026-11-23T12:00") is OpenState.OPENS_LATER
    assert found["Showers"].hours.timetables[0].certainty is Certainty.UNKNOWN


def test_ohana_json_lines_with_an_address_as_one_object_are_read(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    organization = {
        "name": "Peninsula House",
        "locations": [
            {
                "id": 4,
                "name": "Peninsula House",
                "address": {"street": "9 Elm St", "city": "Edina", "state": "MN", "zip": "55408"},
                "phones": [{"number": "612-555-0101", "department": "Intake"}],
                "services": [{"id": 5, "name": "Counseling", "description": "Talking helps."}],
            }
        ],
    }
    path = tmp_path / "ohana.jsonl"
    path.write_text(json.dumps(organization) + "\n" + json.dumps({**organization, "name": "B"}))
    importing(path)
    one = next(iter(listings().values()))
    assert (one.organization, one.address.line) == ("Peninsula House", "9 Elm St, Edina, MN 55408")


def test_dc_a_text_cut_off_and_one_place_twice_are_kept_as_they_came(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    cut = ("Beds and meals. " * 20)[:255]
    row = {"Name": "Beds", "Address": "9 Elm St", "City": "Washington", "Description": cut}
    report = importing(table(tmp_path / "dc.csv", {"Id": "1", **row}, {"Id": "2", **row}))
    assert report.sources[0].kept == 2
    assert {one.description for one in listings().values()} == {cut.strip()}


def test_dc_what_was_verified_long_ago_says_so_and_ranks_after_the_fresh(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    rows = [
        {"Id": str(year), "Name": "Detox center", "Verified": f"{year}-03-04"}
        for year in (2011, 2026)
    ]
    importing(table(tmp_path / "dc.csv", *rows))
    first, second = (hit.listing for hit in asked(folder, "detox").hits)
    assert (first.key, second.key) == ("2026", "2011")
    assert second.verified is not None
    assert second.verified.year == 2011


def test_a_private_number_stays_out_and_the_public_one_of_the_same_row_stays(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    row = {
        "ResourceAgencyNum": "1", "PublicName": "Haven", "TaxonomyLevelName": "Agency",
        "Phone1Number": "612-555-0101", "Phone1IsPrivate": "Yes",
        "Phone2Number": "612-555-0102", "Phone2IsPrivate": "No",
    }  # fmt: skip
    importing(table(tmp_path / "icarol.csv", row))
    (one,) = listings().values()
    assert [phone.number for phone in one.phones] == ["612-555-0102"]


@pytest.mark.parametrize(
    "row",
    [
        {
            "Agency Name": "Harbor", "Program Name": "Night beds", "Main Phone": "612-348-2233",
            "Physical Address": "9 Elm St", "City": "Edina", "Hours": "24/7",
        },
        {
            "ProviderName": "Harbor", "ServiceName": "Night beds", "Telephone": "612-348-2233",
            "Address Line 1": "9 Elm St", "City": "Edina", "Hours of Operation": "24/7",
        },
        {
            "Organization": "Harbor", "Program": "Night beds", "Phone Number": "612-348-2233",
            "Street Address": "9 Elm St", "City": "Edina", "Schedule": "24/7",
        },
    ],
    ids=["wellsky", "visionlink", "florida"],
)  # fmt: skip
def test_exports_of_other_vendors_are_read_by_their_headings(
    row: dict[str, str], tmp_path: Path, importing: Importing, listings: Read
) -> None:
    importing(table(tmp_path / "vendor.csv", row), fictional=False)
    (one,) = listings().values()
    assert (one.organization, one.service) == ("Harbor", "Night beds")
    assert one.main_phone is not None
    assert (one.main_phone.number, one.address.street) == ("612-348-2233", "9 Elm St")
    assert one.hours.always


def test_times_are_compared_as_times_and_not_as_text() -> None:
    rows = [{"weekday": "Monday", "opens_at": "9:00am", "closes_at": "5:00pm"}]
    (found,) = read_schedules(rows, NOW.date()).timetables
    assert [(span.opens, span.closes) for span in found.spans] == [(540, 1020)]


def test_tables_that_name_one_another_are_joined_and_a_hidden_address_stays_hidden(
    tmp_path: Path, importing: Importing, listings: Read, folder: DirectoryFolder
) -> None:
    base = tmp_path / "own" / "input"
    organization = {
        "Organization ID": "1", "Title": "Harbor Law", "Phone number": "612-555-0101",
        "Physical address": "742 Secret Terrace", "City": "Edina", "Services": "5, 6",
        "Display physical address to public users?": "No",
    }  # fmt: skip
    table(base / "organizations.csv", organization)
    places = [
        {"Location_id": str(n), "Field 2": f"Library {n}", "Hours of operation": "Mon: 9:00-17:00",
         "Organization ID": "99"}
        for n in (3, 4)
    ]  # fmt: skip
    table(base / "locations.csv", *places)
    services = [
        {"Services-ID": "5", "Title": "Forms", "Is this service open?": "Yes",
         "Geolocation": "It is 42.10, -87.97", "Organization ID": "99", "Location ID": "3"},
        {"Services-ID": "6", "Title": "Advice", "Is this service open?": "No",
         "Geolocation": "", "Organization ID": "1", "Location ID": ""},
    ]  # fmt: skip
    table(base / "services.csv", *services)
    assert sets_in(tmp_path / "own") == [base]
    report = importing(base)
    assert report.sources[0].format is Format.LINKED
    found = listings()
    assert set(found) == {"5", "6", "4"}
    assert (found["5"].organization, found["5"].latitude) == ("Library 3", 42.10)
    assert found["5"].hours.timetables
    assert found["4"].service == "Library 4"
    assert found["6"].status is Status.INACTIVE
    assert found["6"].organization == "Harbor Law"
    assert found["6"].private
    assert b"Secret" not in folder.current().read_bytes()
    assert report.sources[0].reasons["Organization ID: organization is not in the files"] == 2
    connection = open_plain(str(folder.current()))
    assert connection.execute("SELECT count(*) FROM names").fetchone() == (2,)
    connection.close()


def test_beside_hsds_the_tables_it_was_made_from_are_left_aside(tmp_path: Path) -> None:
    table(tmp_path / "set" / "output" / "services.csv", {"id": "1", "name": "Forms"})
    own = {"Services-ID": "5", "Title": "Forms", "Organization ID": "1"}
    table(tmp_path / "set" / "input" / "services.csv", own)
    table(
        tmp_path / "set" / "input" / "organizations.csv",
        {"Organization ID": "1", "Title": "Harbor"},
    )
    assert sets_in(tmp_path / "set") == [tmp_path / "set" / "output"]
