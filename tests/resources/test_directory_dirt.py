"""The small dirt: broken text, numbers that are none, states, areas, spreadsheets, columns."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.categories import shipped
from resources.errors import FileTooLargeError, UnreadableFileError
from resources.importing.field_values import area_name
from resources.importing.formats import table_rows
from resources.importing.importer import ImportReport
from resources.importing.mapping import ColumnMapping, propose, read_mapping, street_of
from resources.importing.table_file import check_packed
from resources.listing import Listing, PhoneKind
from resources.phones import PhoneFault, read_phones
from resources.places import coordinates, miles_between, postal_code, state_code
from resources.text_repair import cleaned, decoded, export_cell, known, unmangled
from resources.words import keys_of

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("it\u0393\u00c7\u00d6s", "it\u2019s"),  # UTF-8 read as CP437
        ("itG\u00c7\u00d6s", "it\u2019s"),  # and its Gamma flattened to G
        ("8:30amG\u00c7\u00f43:00pm", "8:30am\u20133:00pm"),
        ("caf\u251c\u2310", "caf\u00e9"),
        ("it\u00e2\u20ac\u2122s", "it\u2019s"),  # UTF-8 read as cp1252
        ("Jos\u00e9 Mu\u00f1oz", "Jos\u00e9 Mu\u00f1oz"),  # honest accents
        ("Ha\u015fim \u4e2d\u6587", "Ha\u015fim \u4e2d\u6587"),
    ],
)
def test_mangled_text_is_put_right_and_honest_text_left(broken: str, whole: str) -> None:
    assert unmangled(broken) == whole


@given(st.text())
def test_repair_never_raises_and_repairs_what_cp437_did(text: str) -> None:
    cleaned(text)
    unmangled(text)


def test_bytes_are_decoded_with_or_without_a_mark_and_as_cp1252_else() -> None:
    assert decoded(b"\xef\xbb\xbfid") == "id"
    assert decoded(b"caf\xe9 \x96 open") == "caf\u00e9 \u2013 open"
    assert decoded("id".encode("utf-16")) == "id"


def test_markup_controls_and_hidden_direction_marks_go() -> None:
    assert cleaned("<b>Call</b><br/>us &amp; come\u202e\x07 in\u200b") == "Call us & come in"


@pytest.mark.parametrize(
    "text",
    [
        "UNKNOWN",
        "Not available",
        "State not available",
        "n/a",
        "none",
        "-",
        "tbd",
        "Address Not Available",
    ],
)
def test_a_field_that_says_nothing_is_empty(text: str) -> None:
    assert known(text) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("305-555-0142 x57471", [("305-555-0142", "57471")]),
        ("305-555-0142 xOPT2", [("305-555-0142", "OPT2")]),
        ("(202) 555-0158 Press 2", [("202-555-0158", "2")]),
        ("(828)5550114ext.016", [("828-555-0114", "016")]),
        ("1-800-799-SAFE (7233)", [("800-799-7233", "")]),
        ("1-800-273-TALK", [("800-273-8255", "")]),
        ("(301) 555-0117 or 202 555-0104", [("301-555-0117", ""), ("202-555-0104", "")]),
        ("415-555-0142 (cell)", [("415-555-0142", "")]),
        ("988", [("988", "")]),
        ("+1 612.555.0133", [("612-555-0133", "")]),
    ],
)
def test_numbers_are_recognised_with_their_extensions(
    text: str, expected: list[tuple[str, str]]
) -> None:
    invented = "555" in text  # the national lines are real, all else is not
    found, _ = read_phones(text, fictional=invented)
    assert [(p.number, p.extension) for p in found] == expected


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("(555) 987-6543", PhoneFault.INVENTED),
        ("612-555-0142", PhoneFault.INVENTED),
        ("UNKNOWN", PhoneFault.PLACEHOLDER),
        ("487-3604", PhoneFault.NO_AREA),
        ("(   ) 911-", PhoneFault.NO_NUMBER),
        ("228 York Street", PhoneFault.NO_NUMBER),
        ("55408", PhoneFault.NO_NUMBER),
        ("", PhoneFault.NONE),
    ],
)
def test_what_is_no_number_is_named_and_never_repaired(text: str, fault: PhoneFault) -> None:
    assert read_phones(text) == ((), fault)


def test_invented_numbers_are_right_only_in_an_invented_directory() -> None:
    ((phone,), fault) = read_phones("612-555-0142", fictional=True)
    assert (phone.number, fault) == ("612-555-0142", PhoneFault.NONE)
    assert read_phones("988", fictional=True)[1] is PhoneFault.NONE
    assert read_phones("1-800-273-TALK", fictional=True) == ((), PhoneFault.INVENTED)


def test_two_lines_in_one_field_keep_their_names() -> None:
    text = "Crisis line: 877-555-0150. Teen line: 877-555-0170"
    first, second = read_phones(text, fictional=True)[0]
    assert (first.number, first.kind) == ("877-555-0150", PhoneKind.HOTLINE)
    assert second.number == "877-555-0170"
    assert second.label == "Teen line"


def test_states_codes_and_points_are_read_as_they_are_written() -> None:
    assert [state_code(one) for one in ("Ny", "New York", "N.Y.", "NY")] == ["NY"] * 4
    assert state_code("State not available") == state_code("Ontario") == ""
    assert [postal_code(one) for one in ("55408-1234", "7305", "UNKNOWN")] == ["55408", "07305", ""]
    assert coordinates("44.9", "-93.2") == (44.9, -93.2)
    assert all(coordinates(*one) is None for one in ((0, 0), ("x", 1), (95, 1), ("nan", 1)))
    assert miles_between((44.9778, -93.2650), (44.9537, -93.0900)) == pytest.approx(8.7, abs=0.2)


@pytest.mark.parametrize(
    ("address", "street"),
    [
        (", ,  UNKNOWN", ""),
        ("Unknown, Unknown, Unknown Unknown", ""),
        ("Address not specified, City not specified, State not specified", ""),
        ("8032 Belair Road, Nottingham, MD 21236", "8032 Belair Road"),
        ("515 W Harrison St Suite 107, Kent, WA 98032", "515 W Harrison St Suite 107"),
    ],
)
def test_an_address_on_one_line_gives_its_street(address: str, street: str) -> None:
    city = address.split(", ")[1] if "," in address else ""
    assert street_of(address, city, "") == street


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hennepin County, Minnesota", "hennepin"),
        ("MN - Ramsey County", "ramsey"),
        ("Minnesota", "mn"),
        ("Statewide Minnesota", "mn"),
        ("Nationwide", "*"),
        ("City of Edina", "edina"),
    ],
)
def test_areas_served_are_compared_in_one_form(text: str, name: str) -> None:
    assert area_name(text) == name


def test_a_mapping_is_proposed_from_headings_and_checked_against_the_values() -> None:
    rows = [
        {"Program Name": "Beds", "Agency": "Haven", "Main Phone": "612-348-2233",
         "Zip Code": "55408", "State": "see below",
         "Contact Person": "Pat", "Hours of Operation": "24/7"}
    ]  # fmt: skip
    mapping = propose(rows[0], rows)
    assert mapping.columns == {
        "Program Name": "service",
        "Agency": "organization",
        "Main Phone": "phone",
        "Zip Code": "postal",
        "Hours of Operation": "hours",
    }
    assert mapping.left_out == ("State", "Contact Person")  # no state in it; staff


def test_a_mapping_goes_to_a_file_and_comes_back(tmp_path: Path) -> None:
    mapping = ColumnMapping(columns={'odd "name"': "service", "back\\slash": "phone"})
    path = tmp_path / "mapping.toml"
    path.write_text(mapping.as_toml())
    assert read_mapping(path).columns == mapping.columns
    path.write_text('[columns]\n"a" = "no such field"\n')
    with pytest.raises(UnreadableFileError):
        read_mapping(path)


def write_book(path: Path, rows: list[list[str]]) -> None:
    """Write a spreadsheet with inline texts, as small as XLSX goes."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>"
        for row in rows
    )
    main = "http://schemas.openxmlformats.org"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{main}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        )
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{main}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{main}/officeDocument/2006/relationships/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}/spreadsheetml/2006/main" xmlns:r="{main}/officeDocument/2006/'
            'relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{main}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{main}/officeDocument/2006/relationships/worksheet" '
            'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        book.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{main}/spreadsheetml/2006/main"><sheetData>{cells}</sheetData>'
            "</worksheet>",
        )


def test_a_spreadsheet_is_imported_as_a_table(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "list.xlsx"
    write_book(path, [["Name", "Telephone", "City"], ["Soup kitchen", "612-555-0133", "Edina"]])
    importing(path)
    (one,) = listings().values()
    assert (one.service, one.phones[0].number) == ("Soup kitchen", "612-555-0133")


def test_a_spreadsheet_that_unpacks_without_end_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    with pytest.raises(FileTooLargeError):
        list(table_rows(path))


def test_a_spreadsheet_that_names_files_outside_itself_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "path.xlsx"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("../../evil.txt", "x")
    with pytest.raises(UnreadableFileError):
        check_packed(path)


def test_formulas_stay_text_and_leave_as_text(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Description\n"=HYPERLINK(""http://x"")",-2+3\n')
    importing(path)
    (one,) = listings().values()
    assert one.service.startswith("=HYPERLINK")
    assert export_cell(one.service).startswith("'=")
    assert export_cell("Food") == "Food"


def test_a_quote_that_never_closes_does_not_swallow_the_import(
    tmp_path: Path, importing: Importing
) -> None:
    path = tmp_path / "list.csv"
    path.write_text('Name,Notes\nGood place,fine\n"never closed' + "x" * 1_200_000 + "\n")
    (source,) = importing(path).sources
    assert source.kept == 1
    assert source.reasons[": not a CSV row"] >= 1


def test_one_line_in_another_encoding_does_not_spoil_the_file(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;City\nCafé;Edina\n".encode() + "Crèche;Edina\n".encode("cp1252"))
    importing(path)
    assert {one.service for one in listings().values()} == {"Café", "Crèche"}


def test_a_treatment_facility_is_placed_by_its_codes(
    tmp_path: Path, importing: Importing, listings: Read
) -> None:
    path = tmp_path / "facilities.json"
    path.write_text(
        '{"page": 1, "rows": [{"name1": "River Clinic", "street1": "1 Dock Rd", "city": "Edina",'
        ' "state": "MN", "zip": "55410", "phone": "612-555-0150", "intake1": "612-555-0151 x2",'
        ' "latitude": "44.9", "longitude": "-93.3", "typeFacility": "SA", "services":'
        ' [{"f1": "Type of Care", "f2": "TC", "f3": "Detoxification; Substance use treatment"}]}]}'
    )
    importing(path)
    (one,) = listings().values()
    codes = {shipped().categories[number].code for number in one.categories}
    assert {"withdrawal", "substance_treatment"} <= codes
    assert one.main_phone is not None
    assert one.main_phone.kind is PhoneKind.INTAKE


def test_words_are_compared_without_accents_plurals_and_apostrophes() -> None:
    assert keys_of("O'Neil's Cafés, crisis pantries") == ["oneil", "cafe", "crisis", "pantry"]
