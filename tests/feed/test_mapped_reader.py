"""A CAD's row becomes a call: times of every kind, codes nobody knows, cells that mean nothing."""

import contextlib
import csv
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polled_feeds import HEADER, folder_file

from console.domain.calls.call import Call, CallStatus
from console.domain.feed.events import RejectionReason, SalvageReason
from console.feed.call_book import CallBook
from console.feed.eido.decode import RejectedError
from console.feed.feed_file import FeedFileError, read_feed_file
from console.feed.mapped.file_reading import FileFormat, items_of
from console.feed.mapped.reader import MappedReader
from console.feed.mapped.record import FlatRecord, JsonRecord
from console.feed.reading import Reading

NOW = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
PLACES = {name: place for place, name in enumerate(HEADER.split(","))}


@pytest.fixture
def reader(tmp_path: Path) -> MappedReader:
    columns = folder_file(tmp_path).columns
    assert columns
    return MappedReader(columns)


def read(reader: MappedReader, now: datetime = NOW, version: int = 1, **cells: Any) -> Reading:
    values: dict[str, Any] = {"num": "26-1", "received": "2026-03-14 02:00:00", **cells}
    row = [values.get(name) for name in HEADER.split(",")]
    return reader.read(FlatRecord(PLACES, [row]), heard_at=now, version=version)


def shown(reader: MappedReader, now: datetime = NOW, **cells: Any) -> Call:
    return read(reader, now, **cells).call


def test_a_row_becomes_a_call_in_the_zone_of_its_cad(reader: MappedReader) -> None:
    call = shown(
        reader, status="O", nature="Person in crisis", pri="1", address="1 Mallow Ct",
        lat="44.95", lon="-93.24", phone="612-555-0142", comments="HEARS VOICES", unit="SQUAD 312",
    )  # fmt: skip
    assert call.received_at == datetime(2026, 3, 14, 7, 0, tzinfo=UTC)
    assert call.nature_common == "EDP"
    assert call.priority_rank == 9
    assert [fact.value for fact in call.place_detail] == ["44.95000, -93.24000"]
    assert [unit.name for unit in call.units] == ["SQUAD 312"]
    assert call.notes[0].text == "HEARS VOICES"


def test_cells_that_mean_nothing_are_empty(reader: MappedReader) -> None:
    call = shown(
        reader, nature="NULL", pri="N/A", address=" ", lat="0", lon="0", phone="null",
        comments="ZZZZZZ", unit="\\N", dispo="(null)",
    )  # fmt: skip
    assert call.nature is None
    assert call.priority is None
    assert call.place is None
    assert call.place_detail == ()
    assert call.callback is None
    assert call.notes == ()
    assert call.units == ()
    assert call.other_facts == ()


@pytest.mark.parametrize("id_cell", ["", "NULL", None, "   "])
def test_a_row_without_an_id_is_rejected(reader: MappedReader, id_cell: str | None) -> None:
    with pytest.raises(RejectedError) as error:
        read(reader, num=id_cell)
    assert error.value.reason is RejectionReason.NO_IDENTIFIER


def test_codes_that_the_map_does_not_know_are_shown_and_counted(reader: MappedReader) -> None:
    reading = read(reader, nature="QX7 SPECIAL", pri="7", status="HELD")
    assert reading.call.nature
    assert reading.call.nature.value == "QX7 SPECIAL"
    assert reading.call.priority
    assert reading.call.priority.value == "7"
    assert reading.call.priority_rank == 50
    assert reading.call.is_open
    assert dict(reading.salvaged)[SalvageReason.UNKNOWN_CODE] == 3
    assert set(reader.unknown.codes) == {"types", "priorities", "statuses"}


def test_stamps_in_no_order_are_shown_as_they_are(reader: MappedReader) -> None:
    call = shown(
        reader, received="2026-03-14 02:00:00", dispatched="2026-03-14 01:58:00",
        closed="2026-03-14 01:59:00",
    )  # fmt: skip
    assert call.status is CallStatus.CLOSED
    assert call.received_at == datetime(2026, 3, 14, 7, 0, tzinfo=UTC)
    assert dict(call.other_facts)["Dispatched"].at == datetime(2026, 3, 14, 6, 58, tzinfo=UTC)


def test_a_time_without_a_date_is_near_the_one_received_also_over_midnight(
    reader: MappedReader,
) -> None:
    call = shown(reader, received="2026-03-13 23:58:00", dispatched="00:04:30")
    assert dict(call.other_facts)["Dispatched"].at == datetime(2026, 3, 14, 5, 4, 30, tzinfo=UTC)
    call = shown(reader, received="2026-03-14 00:02:00", dispatched="23:59")
    assert dict(call.other_facts)["Dispatched"].at == datetime(2026, 3, 14, 4, 59, tzinfo=UTC)


def test_stamps_of_minutes_only_are_read_and_the_later_reading_is_the_newer_state(
    reader: MappedReader,
) -> None:
    book = CallBook()
    for version, nature in enumerate(("Welfare check", "Person in crisis", "Welfare check"), 1):
        book.hear(read(reader, version=version, changed="03/14/2026 02:05", nature=nature))
    call = book.call(read(reader).call.call_id)
    assert call
    assert call.nature
    assert call.nature.value == "Welfare check"
    assert call.updated_at == datetime(2026, 3, 14, 7, 5, tzinfo=UTC)


def test_in_the_night_the_clock_goes_back_the_hour_that_has_come_is_meant(
    reader: MappedReader,
) -> None:
    first = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    for now, meant in ((first, first), (first + timedelta(hours=1), first + timedelta(hours=1))):
        call = shown(reader, now + timedelta(seconds=9), received="2026-11-01 01:30:00")
        assert call.received_at == meant
    spring = shown(reader, received="2026-03-08 02:30:00")  # a time that no clock showed
    assert spring.received_at


def test_a_time_ahead_of_our_clock_gives_no_negative_age_and_is_counted(
    reader: MappedReader,
) -> None:
    reading = read(reader, received="2026-03-14 09:00:00")  # five hours ahead: a wrong offset
    assert reading.call.received_at == NOW
    assert dict(reading.salvaged)[SalvageReason.BAD_TIME] == 1
    near = read(reader, received="2026-03-14 04:01:00")
    assert near.call.received_at == NOW
    assert near.salvaged == ()


def test_offsets_that_are_wrong_can_be_left_out(tmp_path: Path) -> None:
    columns = folder_file(tmp_path, map='offsets = "ignore"').columns
    assert columns
    call = shown(MappedReader(columns), received="2026-03-14T02:00:00+00:00")
    assert call.received_at == datetime(2026, 3, 14, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["soon", "2026-13-45 99:99", "9" * 60, "0001-01-01 00:00:00"])
def test_a_time_that_cannot_be_read_is_left_out_and_counted(
    reader: MappedReader, text: str
) -> None:
    reading = read(reader, received=text)
    assert reading.call.received_at is None
    assert dict(reading.salvaged)[SalvageReason.BAD_TIME] >= 1


def test_a_number_given_again_next_year_or_by_another_agency_is_another_call(
    reader: MappedReader, tmp_path: Path
) -> None:
    this = shown(reader, num="0000412")
    last = shown(reader, num="0000412", received="2025-03-14 02:00:00")
    assert this.call_id != last.call_id
    new_year = shown(reader, num="1", received="2025-12-31 23:30:00")  # next year in UTC already
    assert ":2025:" in new_year.call_id


def test_a_merged_number_points_at_its_survivor(reader: MappedReader) -> None:
    reading = read(reader, num="26-2", dup_of="26-1")
    assert [merge.survivor for merge in reading.merges] == [shown(reader, num="26-1").call_id]


def test_a_disposition_of_several_values_stays_as_it_is(reader: MappedReader) -> None:
    call = shown(reader, dispo="CN-Cancellation,NR-No Report")
    assert dict(call.other_facts)["Disposition"].value == "CN-Cancellation,NR-No Report"


def test_a_note_with_line_breaks_and_markup_is_plain_text(reader: MappedReader) -> None:
    call = shown(reader, comments="FIRST\r\nSECOND <script>x()</script> CUT IN MID-WO")
    assert call.notes[0].text == "FIRST\nSECOND [script left out] CUT IN MID-WO"


def test_reopened_after_close_is_open_though_the_closing_time_stays(reader: MappedReader) -> None:
    assert shown(reader, closed="2026-03-14 02:30:00").status is CallStatus.CLOSED
    assert shown(reader, closed="2026-03-14 02:30:00", status="O").status is CallStatus.OPEN


def _items(data: bytes, folder: Path, **parts: str) -> list[Call]:
    columns = folder_file(folder, **parts).columns
    assert columns
    made = MappedReader(columns)
    return [
        made.read(item.value, heard_at=NOW).call  # type: ignore[arg-type]
        for item in items_of(data, FileFormat.CSV, columns)
    ]


def test_a_byte_order_mark_blanks_in_the_header_and_foreign_bytes_are_let_through(
    tmp_path: Path,
) -> None:
    data = b"\xef\xbb\xbf num ,Received , NATURE\r\n26-1,2026-03-14 02:00:00,Caf\xe9 row\r\n"
    (call,) = _items(data, tmp_path)
    assert call.number == "26-1"
    assert call.nature
    assert call.nature.value == "Caf\ufffd row"


def test_columns_that_come_and_go_cost_only_themselves(tmp_path: Path) -> None:
    (first,) = _items(
        b"num,received,nature,new\n26-1,2026-03-14 02:00:00,Welfare check,x\n", tmp_path
    )
    (second,) = _items(b"received,num\n2026-03-14 02:00:00,26-1\n", tmp_path)
    assert first.call_id == second.call_id
    assert second.nature is None
    with pytest.raises(RejectedError):
        _items(b"received,nature\n2026-03-14 02:00:00,Welfare check\n", tmp_path)


def test_hundreds_of_repeated_rows_are_one_call(tmp_path: Path) -> None:
    row = "26-1,2026-03-14 02:00:00,Welfare check\n"
    calls = _items(f"num,received,nature\n{row * 500}".encode(), tmp_path)
    assert len({call.call_id for call in calls}) == 1
    assert len(set(calls)) == 1


def test_rows_that_are_units_are_one_call(tmp_path: Path) -> None:
    text = (
        "num,received,unit\n26-1,2026-03-14 02:00:00,E21\n26-2,2026-03-14 02:00:00,T3\n"
        "26-1,2026-03-14 02:00:00,M15\n26-1,2026-03-14 02:00:00,E21\n"
    )
    calls = _items(text.encode(), tmp_path, map='rows = "unit"')
    assert [[unit.name for unit in call.units] for call in calls] == [["E21", "M15"], ["T3"]]


def test_a_list_in_one_cell_is_taken_apart_where_the_map_says_so(tmp_path: Path) -> None:
    text = "num,received,unit\n26-1,2026-03-14 02:00:00,E21;M15;;E21\n"
    (call,) = _items(text.encode(), tmp_path, map='list_separator = ";"')
    assert [unit.name for unit in call.units] == ["E21", "M15"]


def test_a_file_of_another_year_of_columns_or_of_no_text_is_rejected_not_raised(
    tmp_path: Path,
) -> None:
    for data in (b"", b"\x00\xff\xfe" * 50, b'"' * 9, b"num\n" + b"x" * 200_000):
        with pytest.raises(RejectedError):
            _items(data, tmp_path) or _raise()


def _raise() -> None:
    raise RejectedError(RejectionReason.WRONG_TYPE)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(cells=st.fixed_dictionaries({}, optional=dict.fromkeys(HEADER.split(","), JSON_VALUES)))
def test_no_value_in_any_cell_is_more_than_a_rejection(
    cells: dict[str, Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    columns = folder_file(tmp_path_factory.getbasetemp()).columns
    assert columns
    with contextlib.suppress(RejectedError):
        call = MappedReader(columns).read(JsonRecord(cells), heard_at=NOW).call
        assert call.number


def test_the_same_rows_in_any_order_of_stamps_end_in_the_same_call(reader: MappedReader) -> None:
    text = "num,changed,nature\n26-1,2026-03-14 02:05:00,B\n26-1,2026-03-14 02:04:00,A\n"
    rows = list(csv.DictReader(io.StringIO(text)))
    ends = []
    for order in (rows, rows[::-1], [*rows, *rows]):
        book = CallBook()
        for row in order:
            book.hear(read(reader, **{name: row[name] for name in row}))
        call = book.call(read(reader).call.call_id)
        assert call
        ends.append((call.nature, [(r.before, r.after) for r in call.retypings]))
    assert ends[0] == ends[1] == ends[2]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[feed]\nkind='fax'", "feed.kind"),
        ("[feed]\nkind='folder'\ncolour=1", "feed.colour"),
        (
            "[feed]\nkind='folder'\n[columns]\nid='n'\nreceived='r'\n[map]\nagency='a'\nagency_zone='Mars'",
            "map.agency_zone",
        ),
        (
            "[feed]\nkind='folder'\n[map]\nagency='a'\nagency_zone='UTC'\ncad_zone='UTC'",
            "columns.id",
        ),
        ("[feed]\nkind='folder'\ninterval_s=0", "feed.interval_s"),
        ("[feed]\nkind='sql'\n[rest]\nurl='x'", "rest"),
        ("[feed\n", "not TOML"),
    ],
)
def test_a_configuration_that_does_not_fit_is_named_by_file_and_key(
    tmp_path: Path, text: str, key: str
) -> None:
    file = tmp_path / "feed.toml"
    file.write_text(text)
    with pytest.raises(FeedFileError, match=r"feed\.toml") as error:
        read_feed_file(file)
    assert key in str(error.value)
