"""Times of documents are aware UTC, or said not to be understood."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.feed.eido.time_stamps import read_stamp, write_stamp


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-14T02:10:05.000-05:00", datetime(2026, 3, 14, 7, 10, 5, tzinfo=UTC)),
        ("2026-03-14T07:10:05Z", datetime(2026, 3, 14, 7, 10, 5, tzinfo=UTC)),
        (" 2026-03-14t07:10:05z ", datetime(2026, 3, 14, 7, 10, 5, tzinfo=UTC)),
        ("2026-03-14 07:10", datetime(2026, 3, 14, 7, 10, tzinfo=UTC)),
        ("2026-03-14T07:10:05.1234567Z", datetime(2026, 3, 14, 7, 10, 5, 123456, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_as_utc(text: str, moment: datetime) -> None:
    assert read_stamp(text) == moment


def test_a_time_without_an_offset_is_in_the_zone_of_the_feed() -> None:
    zone = ZoneInfo("America/Chicago")
    assert read_stamp("2026-07-01T12:00:00", zone) == datetime(2026, 7, 1, 17, tzinfo=UTC)
    assert read_stamp("2026-07-01T12:00:00-05:00", zone) == datetime(2026, 7, 1, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2026-03-14", "12:30", "2026-13-14T00:00:00Z", "0001-01-01T00:00:00+14:00",
     "9999-12-31T23:59:59-12:00", "2026-03-14T25:00:00Z", "1" * 5_000, "1970-01-01T00:00:00Z"],
)  # fmt: skip
def test_what_is_no_time_is_none(text: str) -> None:
    assert read_stamp(text) is None


@given(st.text(max_size=60))
def test_no_text_is_an_error(text: str) -> None:
    moment = read_stamp(text)
    assert moment is None or moment.tzinfo is UTC


@given(st.datetimes(datetime(1991, 1, 1), datetime(2190, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - made aware by timezones
def test_what_is_written_is_read_again_to_the_millisecond(moment: datetime) -> None:
    again = read_stamp(write_stamp(moment))
    assert again == moment.replace(microsecond=moment.microsecond // 1000 * 1000)
