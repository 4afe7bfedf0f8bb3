"""iCarol exports: joined by level, private where private, silent where staff speak."""

from collections.abc import Callable
from pathlib import Path

import pytest
from directory_world import open_plain

from resources.folder import DirectoryFolder
from resources.importing.formats import Format
from resources.importing.icarol import read_icarol
from resources.importing.importer import ImportReport
from resources.importing.staging import Staging
from resources.listing import Listing, Status

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]

ICAROL_HEAD = (
    "ResourceAgencyNum,PublicName,TaxonomyLevelName,ParentAgencyNum,ConnectsToSiteNum,"
    "ConnectsToProgramNum,PhysicalAddress1,PhysicalCity,PhysicalStateProvince,Latitude,Longitude,"
    "PhysicalAddressIsPrivate,Phone1Number,Phone1IsPrivate,PhoneNumberHotline,HoursOfOperation,"
    "Coverage,AgencyStatus,TemporaryMessage,TemporaryMessageExpires,SeniorWorkerName,InternalNotes,"
    "ExcludeFromWebsite,ExcludeFromDirectory,AgencyDescription,LastVerifiedOn,TaxonomyTerms"
)


def icarol(*rows: dict[str, str]) -> str:
    """Return an export of iCarol with these rows."""
    names = ICAROL_HEAD.split(",")
    lines = [
        ",".join('"' + row.get(name, "").replace('"', '""') + '"' for name in names) for row in rows
    ]
    return "\n".join([ICAROL_HEAD, *lines]) + "\n"


AGENCY = {"ResourceAgencyNum": "A1", "PublicName": "Haven", "TaxonomyLevelName": "Agency"}
PROGRAM = {
    "ResourceAgencyNum": "P1",
    "PublicName": "Night beds",
    "TaxonomyLevelName": "Program",
    "ParentAgencyNum": "A1",
    "PhoneNumberHotline": "612-555-0120",
    "HoursOfOperation": "Mon 08:00 - 16:00; Tue 08:00 - 16:00;",
    "SeniorWorkerName": "Wanda Workerson",
    "InternalNotes": "do not tell anybody",
    "Coverage": "MN - Hennepin County; MN - Ramsey County",
    "TaxonomyTerms": "Emergency shelter",
}
SITE = {
    "ResourceAgencyNum": "S1",
    "PublicName": "East site",
    "TaxonomyLevelName": "Site",
    "ParentAgencyNum": "A1",
    "PhysicalAddress1": "742 Secret Terrace",
    "PhysicalCity": "Minneapolis",
    "PhysicalStateProvince": "MN",
    "Latitude": "44.97",
    "Longitude": "-93.25",
}
PAIR = {
    "ResourceAgencyNum": "PS1",
    "TaxonomyLevelName": "ProgramAtSite",
    "ParentAgencyNum": "A1",
    "ConnectsToSiteNum": "S1",
    "ConnectsToProgramNum": "P1",
    "LastVerifiedOn": "3/4/2026",
}


def test_an_icarol_export_joins_program_site_and_agency(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "icarol.csv"
    path.write_text(icarol(AGENCY, PROGRAM, SITE, PAIR))
    report = importing(path)
    assert report.sources[0].format is Format.ICAROL
    (one,) = listings().values()
    assert (one.key, one.service, one.organization) == ("PS1", "Night beds", "Haven")
    assert one.address.street == "742 Secret Terrace"
    assert one.areas == ("hennepin", "ramsey")
    assert one.verified is not None
    assert one.verified.isoformat() == "2026-03-04"
    assert {span.weekday for table in one.hours.timetables for span in table.spans} == {0, 1}


def test_staff_names_and_internal_notes_are_nowhere_in_the_file(
    tmp_path: Path, importing: Importing, folder: DirectoryFolder
) -> None:
    path = tmp_path / "icarol.csv"
    path.write_text(icarol(AGENCY, PROGRAM, SITE, PAIR))
    importing(path)
    raw = folder.current().read_bytes()
    assert b"Workerson" not in raw
    assert b"anybody" not in raw
    assert b"Night beds" in raw  # the search above can find something


@pytest.mark.parametrize("sealed", [True, False])
def test_a_private_address_is_nowhere_but_under_the_seal(
    sealed: bool, tmp_path: Path, importing: Importing, folder: DirectoryFolder, listings: Read
) -> None:
    private = {**SITE, "PhysicalAddressIsPrivate": "Yes", "PhysicalCity": "Littletown"}
    telling = {**PROGRAM, "AgencyDescription": "Come to 742 Secret Terrace in Littletown at night."}
    path = tmp_path / "icarol.csv"
    path.write_text(icarol(AGENCY, telling, private, PAIR))
    importing(path, seal=(lambda raw: b"sealed:" + raw[::-1]) if sealed else None)
    raw = folder.current().read_bytes()
    for secret in (
        b"742 Secret",
        b"secret terrace",
        b"Terrace",
        b"Littletown",
        b"littletown",
        b"44.97",
    ):
        assert secret not in raw
    (one,) = listings().values()
    assert one.private
    assert one.latitude is None
    assert one.phones[0].number == "612-555-0120"  # the public number stays
    expected = b"sealed:" + b"742 Secret Terrace, Littletown, MN"[::-1]
    assert one.sealed == (expected if sealed else None)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"AgencyStatus": "Active, but do not refer"}, Status.DO_NOT_REFER),
        ({"AgencyStatus": "Inactive"}, Status.INACTIVE),
        ({"AgencyStatus": "Defunct"}, Status.DEFUNCT),
        ({"ExcludeFromWebsite": "Yes"}, Status.DO_NOT_REFER),
        ({"ExcludeFromDirectory": "Yes"}, Status.DO_NOT_REFER),
        ({"AgencyStatus": "Active"}, Status.ACTIVE),
    ],
)
def test_what_must_not_be_referred_to_is_kept_apart(
    fields: dict[str, str], status: Status, tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "icarol.csv"
    path.write_text(icarol({**AGENCY, **fields}, PROGRAM, SITE, PAIR))
    importing(path)
    (one,) = listings().values()
    assert one.status is status


def test_a_notice_that_ran_out_is_not_shown_and_one_that_holds_is(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    told = {
        "TemporaryMessage": "Refer only to the other site.",
        "TemporaryMessageExpires": "1/10/10",
    }
    second = {**PAIR, "ResourceAgencyNum": "PS2", **told, "TemporaryMessageExpires": "1/1/50"}
    path = tmp_path / "icarol.csv"
    third = {**second, "ResourceAgencyNum": "PS3", "TemporaryMessageExpires": "1/1/00"}
    path.write_text(icarol(AGENCY, PROGRAM, SITE, {**PAIR, **told}, second, third))
    importing(path)
    assert listings()["PS1"].alert == ""
    assert listings()["PS2"].alert == "Refer only to the other site."
    assert listings()["PS3"].alert == "Refer only to the other site.", "1/1/00 is no date at all"


def test_staff_names_do_not_even_reach_the_scratch_file(tmp_path: Path) -> None:
    path = tmp_path / "icarol.csv"
    path.write_text(icarol(AGENCY, PROGRAM, SITE, PAIR))
    scratch = tmp_path / "scratch.db"
    connection = open_plain(str(scratch))
    list(read_icarol(path, Staging(connection)))
    connection.close()
    assert b"Night beds" in scratch.read_bytes()
    assert b"Workerson" not in scratch.read_bytes()
    assert b"anybody" not in scratch.read_bytes()
