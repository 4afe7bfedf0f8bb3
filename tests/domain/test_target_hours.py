"""A target is open or closed by its own week, its holidays and its own clock."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from console.domain.reroute.target_hours import Holidays, Hours, HoursError, read_spans

CHICAGO = ZoneInfo("America/Chicago")


def hours(*texts: str, holidays: dict[date, str] | None = None, special: str = "") -> Hours:
    return Hours(
        zone=CHICAGO,
        week=read_spans(texts),
        holidays=Holidays(names=holidays or {}),
        on_holidays=tuple(s for s in read_spans((special,)) if s.day == 0) if special else (),
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHICAGO)


def test_it_is_open_in_its_hours_and_says_when_it_closes() -> None:
    state = hours("Mo-Fr 08:00-17:30").state_at(at("2026-11-23T10:00"))
    assert state.is_open
    assert state.changes_at == at("2026-11-23T17:30")


def test_it_is_closed_at_the_minute_it_closes_and_says_when_it_opens() -> None:
    state = hours("Mo-Fr 08:00-17:30").state_at(at("2026-11-27T17:30"))
    assert not state.is_open
    assert state.changes_at == at("2026-11-30T08:00")


def test_hours_over_midnight_belong_to_the_day_they_began() -> None:
    week = hours("Fr 22:00-06:00")
    assert week.state_at(at("2026-11-28T05:59")).is_open
    assert not week.state_at(at("2026-11-28T22:30")).is_open


def test_a_holiday_is_closed_unless_it_has_hours_of_its_own() -> None:
    days = {date(2026, 11, 26): "Thanksgiving"}
    closed = hours("Mo-Fr 08:00-17:00", holidays=days).state_at(at("2026-11-26T10:00"))
    assert (closed.is_open, closed.holiday) == (False, "Thanksgiving")
    short = hours("Mo-Fr 08:00-17:00", holidays=days, special="10:00-12:00")
    assert short.state_at(at("2026-11-26T11:00")).is_open
    assert not short.state_at(at("2026-11-26T13:00")).is_open


def test_touching_hours_close_at_the_end_of_the_last() -> None:
    state = hours("Mo 08:00-24:00", "Tu 00:00-10:00").state_at(at("2026-11-23T23:00"))
    assert state.changes_at == at("2026-11-24T10:00")


def test_the_clock_change_moves_no_opening() -> None:
    week = hours("Su 01:30-03:30")
    # On 2026-11-01 the hour from one to two comes twice in Chicago.
    assert week.state_at(datetime(2026, 11, 1, 9, 15, tzinfo=UTC)).is_open  # 03:15, wall clock
    assert not week.state_at(datetime(2026, 11, 1, 9, 45, tzinfo=UTC)).is_open


def test_another_zone_s_moment_is_the_same_moment() -> None:
    week = hours("Mo-Fr 08:00-17:30")
    assert week.state_at(datetime(2026, 11, 23, 14, 30, tzinfo=UTC)).is_open  # 08:30 in Chicago
    assert not week.state_at(datetime(2026, 11, 23, 13, 30, tzinfo=UTC)).is_open


@pytest.mark.parametrize("text", ["Mo 25:00-26:00", "Mo 08:00-08:00", "Xx 08:00-09:00", "", "Mo"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(HoursError):
        read_spans((text,))
