"""A file of past calls happens again, and one that does not fit says where."""

from itertools import islice
from pathlib import Path
from random import Random

import pytest

from console.feed.simulator import maps
from console.feed.simulator.calls_file import CallsFile, CallsFileError
from console.feed.simulator.column_map import ColumnMapError, read_map
from console.feed.simulator.natures import CRISIS_COMMON
from console.feed.simulator.replay import replayed_calls
from console.feed.simulator.steps import Act

ALEXANDRIA = Path(maps.__file__).parent / "alexandria_va_2020.toml"
_MAP = """
[file]
time_zone = "America/Chicago"
dates = "%Y-%m-%d %H:%M"
[columns]
id = "Number"
received = "Received"
type = "Problem"
unit = "Unit"
dispatched = "Out"
arrived = "There"
closed = "Closed"
[priorities]
[types]
"Crisis" = "EDP"
[type_words]
"noise" = "NOISE"
"""
_HEADER = "Number,Received,Problem,Unit,Out,There,Closed"


def _files(folder: Path, *rows: str, columns: str = _MAP, header: str = _HEADER) -> CallsFile:
    (folder / "map.toml").write_text(columns, encoding="utf-8")
    text = "\ufeff" + "\r\n".join([header, *rows]) + "\r\n"
    (folder / "calls.csv").write_text(text, encoding="utf-8")
    return CallsFile(folder / "calls.csv", read_map(folder / "map.toml"))


def _chance() -> Random:
    return Random(1)  # noqa: S311 - invents the rest of a call


def test_the_36039_calls_of_alexandria_replay_in_order(shared_data: Path) -> None:
    calls = CallsFile(
        shared_data / "calls" / "alexandria_va_2020" / "calls.csv", read_map(ALEXANDRIA)
    )
    assert calls.checked_start("") is None
    times = []
    flaggable = 0
    for plan in replayed_calls(calls, None, _chance()):
        times.append(plan.received_s)
        flaggable += plan.flaggable
    assert len(times) == 36_039
    assert times == sorted(times)
    assert times[0] == 0
    assert 663 <= flaggable <= 700


def test_alexandria_can_begin_on_any_evening(shared_data: Path) -> None:
    calls = CallsFile(
        shared_data / "calls" / "alexandria_va_2020" / "calls.csv", read_map(ALEXANDRIA)
    )
    begin = calls.checked_start("2020-07-04T20:00")
    assert begin
    assert begin.isoformat() == "2020-07-05T00:00:00+00:00"
    first = next(replayed_calls(calls, begin, _chance()))
    assert 0 <= first.received_s < 7_200


def test_alexandrias_dirt_is_tolerated(shared_data: Path, tmp_path: Path) -> None:
    source = shared_data / "calls" / "alexandria_va_2020" / "calls.csv"
    lines = source.read_text(encoding="utf-8").splitlines()[:6]
    lines[1] = lines[1].replace("2020-01-01 01:04:39", "NULL")
    lines[2] = lines[2].replace("Radio", "  Radio  ")
    lines.insert(3, ",,,,,,,,,,,")
    dirty = tmp_path / "dirty.csv"
    dirty.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n\xff,\r\n\r\n"[3:])
    calls = CallsFile(dirty, read_map(ALEXANDRIA))
    calls.checked_start("")
    assert len(list(replayed_calls(calls, None, _chance()))) == 5


def test_what_the_file_says_happens_and_the_rest_is_made_up(tmp_path: Path) -> None:
    calls = _files(
        tmp_path,
        "A1,2026-01-05 08:00,Crisis,S7,2026-01-05 08:05,2026-01-05 08:12,2026-01-05 09:00",
        "A2,2026-01-05 08:03,Loud noise,,NULL,,",
    )
    calls.checked_start("")
    first, second = replayed_calls(calls, None, _chance())
    assert (first.number, first.flaggable) == ("A1", True)
    assert first.kinds["Crisis"].common in CRISIS_COMMON
    acts = {step.act: (step.after_s, step.text) for step in first.steps}
    assert acts[Act.ASSIGN] == (300, "S7")
    assert acts[Act.ARRIVE] == (720, "S7")
    assert acts[Act.CLOSE][0] == 3_600
    assert second.received_s == 180
    assert second.kinds["Loud noise"].common == "NOISE"
    assert Act.ASSIGN not in {step.act for step in second.steps}
    assert second.steps[-1].act is Act.CLOSE


def test_rows_of_one_call_are_its_units(tmp_path: Path) -> None:
    calls = _files(
        tmp_path,
        "A1,2026-01-05 08:00,Fire,E1,2026-01-05 08:02,,",
        "A2,2026-01-05 08:01,Fire,E9,,,",
        "A1,2026-01-05 08:00,Fire,L4,2026-01-05 08:03,,",
    )
    calls.checked_start("")
    plans = list(replayed_calls(calls, None, _chance()))
    assert [plan.number for plan in plans] == ["A1", "A2"]
    units = {step.text for step in plans[0].steps if step.act is Act.ASSIGN}
    assert units == {"E1", "L4"}


def test_rows_in_no_order_are_put_in_order(tmp_path: Path) -> None:
    calls = _files(tmp_path, "B,2026-01-05 09:00,x,,,,", "A,2026-01-05 08:00,x,,,,")
    calls.checked_start("")
    assert [plan.number for plan in replayed_calls(calls, None, _chance())] == ["A", "B"]


def test_the_night_the_clock_goes_back_is_read(tmp_path: Path) -> None:
    calls = _files(tmp_path, "A,2026-11-01 00:30,x,,,,", "B,2026-11-01 01:30,x,,,,",
                   "C,2026-11-01 02:30,x,,,,")  # fmt: skip
    calls.checked_start("")
    times = [plan.received_s for plan in replayed_calls(calls, None, _chance())]
    assert times == [0, 3_600, 3 * 3_600]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (",2026-01-05 08:00,x,,,,", "row 2: column 'Number' is empty"),
        ("A,NULL,x,,,,", "row 2: column 'Received' is empty"),
        ("A,05/01/2026 08:00,x,,,,", "row 2: column 'Received' is no time: '05/01/2026 08:00'"),
        ("A,2026-01-05 08:00,x,,soon,,", "row 2: column 'Out' is no time: 'soon'"),
        ('A,2026-01-05 08:00,"' + "x" * 200_000 + '",,,,', "row 1: field larger"),
    ],
)
def test_a_cell_that_does_not_fit_is_named_by_file_row_and_column(
    tmp_path: Path, row: str, words: str
) -> None:
    calls = _files(tmp_path, row)
    with pytest.raises(CallsFileError) as caught:
        calls.checked_start("")
    assert str(caught.value).startswith(f"{tmp_path / 'calls.csv'}: ")
    assert words in str(caught.value)


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    calls = _files(tmp_path, header=_HEADER.replace("Problem", "Trouble"))
    with pytest.raises(CallsFileError, match=r"row 1: there is no column 'Problem'.*for type"):
        calls.checked_start("")


def test_a_file_that_is_not_there_or_empty_or_too_early_says_so(tmp_path: Path) -> None:
    calls = _files(tmp_path)
    with pytest.raises(CallsFileError, match="there are no calls"):
        calls.checked_start("")
    with pytest.raises(CallsFileError, match="cannot be read"):
        CallsFile(tmp_path / "none.csv", calls.map).checked_start("")
    calls = _files(tmp_path, "A,2026-01-05 08:00,x,,,,")
    with pytest.raises(CallsFileError, match="no call at or after 2030"):
        calls.checked_start("2030-01-01T00:00")
    with pytest.raises(CallsFileError, match="not a time"):
        calls.checked_start("tomorrow")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("[file]", "[files]"), "files is not known"),
        (("[columns]", "[columns"), "not TOML"),
        (('id = "Number"', ""), "columns.id is missing"),
        (('type = "Problem"', 'kind = "Problem"'), "columns.kind is not known"),
        (("America/Chicago", "America/Nowhere"), "there is no zone 'America/Nowhere'"),
        (("[priorities]", '[priorities]\n"1" = 11'), "priorities.1 must be 0 to 10"),
        (('"Crisis" = "EDP"', '"Crisis" = 7'), "types.Crisis must be text"),
        (("dates = ", "date = "), "file.date is not known"),
    ],
)
def test_a_map_that_does_not_fit_is_named_by_file_and_key(
    tmp_path: Path, change: tuple[str, str], words: str
) -> None:
    with pytest.raises(ColumnMapError) as caught:
        _files(tmp_path, columns=_MAP.replace(*change))
    assert words in str(caught.value)
    assert str(tmp_path / "map.toml") in str(caught.value)


def test_only_as_much_is_read_as_is_replayed(shared_data: Path) -> None:
    calls = CallsFile(
        shared_data / "calls" / "alexandria_va_2020" / "calls.csv", read_map(ALEXANDRIA)
    )
    calls.checked_start("")
    plans = list(islice(replayed_calls(calls, None, _chance()), 10))
    assert len(plans) == 10
