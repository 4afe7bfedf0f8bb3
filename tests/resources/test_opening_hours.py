"""Hours: what is read, what is marked, what is left as text, and who else agrees."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from opening_hours import OpeningHours

from resources.hours.free_text import read_free_text
from resources.hours.open_state import OpenState, Reason, holidays_of, open_state
from resources.hours.opening_string import looks_like_opening_string, read_opening_string
from resources.hours.recurrence import read_schedules
from resources.hours.timetable import (
    DAY,
    Certainty,
    DatedDay,
    Hours,
    HoursKind,
    Span,
    Timetable,
    from_plain,
    to_plain,
)

CENTER = ZoneInfo("America/Chicago")
TODAY = date(2026, 11, 23)  # a Monday


def at(text: str) -> datetime:
    """Return an aware time from the center's wall clock."""
    return datetime.fromisoformat(text).replace(tzinfo=CENTER).astimezone(UTC)


def week(text: str) -> list[tuple[int, float, float]]:
    """Return the spans of the program, in hours."""
    tables = [one for one in read_free_text(text).timetables if one.kind is HoursKind.PROGRAM]
    return [(span.weekday, span.opens / 60, span.closes / 60) for span in tables[0].spans]


WORKDAYS = range(5)


@pytest.mark.parametrize(
    ("text", "certainty", "expected"),
    [
        ("Monday-Friday, 9-5", "read as", [(day, 9, 17) for day in WORKDAYS]),
        ("Mon-Fri 9am-5pm", "stated", [(day, 9, 17) for day in WORKDAYS]),
        ("9:00 am - 5:00 pm, Monday - Friday", "stated", [(day, 9, 17) for day in WORKDAYS]),
        ("8:30am\u20133:00pm Monday", "stated", [(0, 8.5, 15)]),
        ("M-F 8:30am-5pm, Sat 10-2", "read as", [*((d, 8.5, 17) for d in WORKDAYS), (5, 10, 14)]),
        ("Mon 08:00 - 12:00, 13:00 - 16:00;", "stated", [(0, 8, 12), (0, 13, 16)]),
        ("Monday to Friday 9am to 5pm. Closed weekends", "stated", [(d, 9, 17) for d in WORKDAYS]),
        ("Sunday: 11:00-20:00  Monday: 9:00-22:00", "stated", [(0, 9, 22), (6, 11, 20)]),
        ("13 hours daily, 5 pm-6 am", "stated", [(day, 17, 30) for day in range(7)]),
        (
            "Mon-Fri 9AM-6PMSaturday 9AM-noon",
            "stated",
            [*((d, 9, 18) for d in WORKDAYS), (5, 9, 12)],
        ),
        ("Weekdays noon-8pm", "stated", [(day, 12, 20) for day in WORKDAYS]),
        ("Open 24 hours", "stated", [(day, 0, 24) for day in range(7)]),
        ("24 hours a day, 7 days a week", "stated", [(day, 0, 24) for day in range(7)]),
        ("24/7", "stated", [(day, 0, 24) for day in range(7)]),
        ("Daily 12:00 am - 11:59 pm", "stated", [(day, 0, 24) for day in range(7)]),
        ("Mon-Sun 00:00-24:00", "stated", [(day, 0, 24) for day in range(7)]),
        ("Mon-Sun 00:00-23:59", "stated", [(day, 0, 24) for day in range(7)]),
        ("Mon-Sun 23:00-22:59", "stated", [(day, 23, 47) for day in range(7)]),
    ],
)
def test_hours_that_people_type_are_read_whole(
    text: str, certainty: str, expected: list[tuple[int, float, float]]
) -> None:
    assert week(text) == [tuple(map(float, span)) for span in expected]
    assert read_free_text(text).timetables[0].certainty.value == certainty


@pytest.mark.parametrize(
    "text",
    [
        "Mon-Fri 1-6",
        "Mon-Fri 6-8",
        "9am-5pm",  # on which days?
        "Daily intake 4:30 pm and residents must leave by 7:00 am",
        "Call for hours",
        "By appointment only",
        "Mon-Fri 25:00-26:00",
    ],
)
def test_what_is_not_understood_stays_text_and_is_never_closed(text: str) -> None:
    hours = read_free_text(text)
    assert hours.raw == text
    assert hours.timetables[0].certainty is Certainty.UNKNOWN
    assert open_state(hours, at("2026-11-23T03:00"), CENTER).state is OpenState.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "9:00 am - 9:00 pm, Monday - Friday; Crisis Team is operational 24 hours a day",
        "9:00 am - 9:00 pm, Monday - Friday; Crisis Intervention Team is operational 24 hours",
        "10:00 am - 10:30 pm (Administrative); 24-hours (Program)",
        "Office hours: Mon-Fri 9am-5pm; Program: 24 hours",
        "Open 24 Hours (Automated Telephone Number)",
    ],
)
def test_a_24_that_may_be_for_one_part_only_means_call(text: str) -> None:
    answer = open_state(read_free_text(text), at("2026-11-23T03:00"), CENTER)
    assert (answer.state, answer.reason) in {
        (OpenState.UNKNOWN, Reason.CONFIRM),
        (OpenState.UNKNOWN, Reason.TEXT_ONLY),
    }


def test_office_intake_and_program_hours_stay_apart() -> None:
    hours = read_free_text("Office hours: Mon-Fri 9am-5pm; Intake: Mon 9am-11am")
    assert {table.kind for table in hours.timetables} == {HoursKind.OFFICE, HoursKind.INTAKE}
    answer = open_state(hours, at("2026-11-23T12:00"), CENTER)
    assert answer.kind is HoursKind.INTAKE  # the office is open, the intake is not
    assert answer.state is OpenState.OPENS_LATER


def test_an_overnight_opening_holds_past_midnight_and_ends_at_its_hour() -> None:
    hours = read_free_text("Fri 5 pm-6 am")
    assert open_state(hours, at("2026-11-28T05:59"), CENTER).state is OpenState.OPEN
    assert open_state(hours, at("2026-11-28T05:59"), CENTER).until == at("2026-11-28T06:00")
    assert open_state(hours, at("2026-11-28T06:00"), CENTER).state is OpenState.OPENS_LATER


def test_the_clocks_going_forward_do_not_move_a_closing_time() -> None:
    hours = read_free_text("Sat 10 pm-8 am")
    answer = open_state(hours, at("2026-03-08T01:30"), CENTER)  # at 02:00 it becomes 03:00
    assert answer.until == datetime(2026, 3, 8, 13, 0, tzinfo=UTC)


def test_hours_that_ran_out_are_unknown_not_closed() -> None:
    rows = [
        {"weekday": "Monday", "opens_at": "9:00", "closes_at": "17:00", "valid_to": "2025-12-31"}
    ]
    answer = open_state(read_schedules(rows, TODAY), at("2026-11-23T10:00"), CENTER)
    assert (answer.state, answer.reason) == (OpenState.UNKNOWN, Reason.OUT_OF_DATE)


def test_on_a_public_holiday_weekly_hours_are_not_believed() -> None:
    thanksgiving = holidays_of(2026)
    moment = at("2026-11-26T10:00")
    assert open_state(read_free_text("Mon-Fri 9am-5pm"), moment, CENTER, thanksgiving).reason is (
        Reason.HOLIDAY
    )
    around = read_free_text("24/7")
    assert open_state(around, moment, CENTER, thanksgiving).state is OpenState.OPEN
    off = read_opening_string("Mo-Fr 09:00-17:00; PH off")
    assert open_state(off, moment, CENTER, thanksgiving).state is OpenState.OPENS_LATER


def test_federal_holidays_fall_where_the_calendar_says() -> None:
    expected = {(1, 1), (1, 19), (2, 16), (5, 25), (6, 19), (7, 3), (7, 4)}
    expected |= {(9, 7), (10, 12), (11, 11), (11, 26), (12, 25)}
    assert {(day.month, day.day) for day in holidays_of(2026)} == expected


def test_a_dated_exception_replaces_the_week_on_its_day() -> None:
    rows: list[dict[str, str]] = [
        {"weekday": "Monday", "opens_at": "09:00", "closes_at": "17:00"},
        {
            "start_date": "2026-11-23",
            "end_date": "2026-11-23",
            "closed": "true",
            "occasion": "Move",
        },
    ]
    hours = read_schedules(rows, TODAY)
    assert open_state(hours, at("2026-11-23T10:00"), CENTER).state is OpenState.OPENS_LATER
    assert open_state(hours, at("2026-11-30T10:00"), CENTER).state is OpenState.OPEN


@pytest.mark.parametrize(
    ("weekday", "days"),
    [("Tue, Thu", {1, 3}), ("mon-wed", {0, 1, 2}), ("2,4", {1, 3}), ("0", set())],
)
def test_weekdays_of_older_exports_are_read_or_left(weekday: str, days: set[int]) -> None:
    rows = [{"weekday": weekday, "opens_at": "9:00 AM", "closes_at": "5:00 PM"}]
    (table,) = read_schedules(rows, TODAY).timetables
    assert {span.weekday for span in table.spans} == days
    assert (table.certainty is Certainty.UNKNOWN) == (not days)
    assert table.certainty is not Certainty.STATED or "," not in weekday or "T" in weekday


spans = st.lists(
    st.builds(
        lambda day, opens, length: Span(weekday=day, opens=opens, closes=opens + length),
        st.integers(0, 6),
        st.integers(0, 95).map(lambda quarter: quarter * 15),
        st.integers(1, 95).map(lambda quarter: quarter * 15),
    ),
    max_size=5,
)
minutes = st.integers(0, 53 * 7 * DAY)
NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def opening_string(of: list[Span]) -> str:
    """Return an opening string in which every rule adds to the ones before it."""
    return ", ".join(
        f"{NAMES[one.weekday]} {one.opens // 60:02}:{one.opens % 60:02}"
        f"-{one.closes % DAY // 60:02}:{one.closes % 60:02}"
        for one in of
    )


@settings(max_examples=150, deadline=None)
@given(of=spans.filter(bool), minute=minutes)
def test_an_independent_library_agrees_when_it_is_open_and_until_when(
    of: list[Span], minute: int
) -> None:
    moment = datetime(2026, 1, 1) + timedelta(minutes=minute)  # noqa: DTZ001 - wall clock
    text = opening_string(of)
    oracle = OpeningHours(text)
    zone = ZoneInfo("Etc/UTC")
    built = Hours(timetables=(Timetable(spans=tuple(of)),))
    for hours in (built, read_opening_string(text)):
        answer = open_state(hours, moment.replace(tzinfo=zone), zone)
        assert (answer.state is OpenState.OPEN) == oracle.is_open(moment), text
        change = oracle.next_change(moment)
        ours = answer.until if answer.state is OpenState.OPEN else answer.opens_at
        assert (ours.replace(tzinfo=None) if ours else None) == change, text


@pytest.mark.parametrize(
    "text",
    ["Mo-Fr 08:00-12:00,13:00-17:00; Sa off", "Mo,We,Fr 09:00-17:00", "24/7", "Su 22:00-04:00"],
)
def test_opening_strings_are_told_from_prose_and_read(text: str) -> None:
    oracle, hours = OpeningHours(text), read_opening_string(text)
    assert looks_like_opening_string(text)
    for hour in range(24 * 8):
        moment = datetime(2026, 11, 23) + timedelta(hours=hour, minutes=7)  # noqa: DTZ001 - wall
        zone = ZoneInfo("Etc/UTC")
        state = open_state(hours, moment.replace(tzinfo=zone), zone).state
        assert (state is OpenState.OPEN) == oracle.is_open(moment)
    assert not looks_like_opening_string("Monday to Friday 9-5, closed on Sunday")


@settings(max_examples=80, deadline=None)
@given(
    nth=st.sampled_from([1, 2, 3, 4, 5, -1, -2]),
    day=st.integers(0, 6),
    start=st.dates(date(2025, 1, 1), date(2026, 11, 1)),
)
def test_the_nth_weekday_of_a_month_falls_where_dateutil_says(
    nth: int, day: int, start: date
) -> None:
    names = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    row = {
        "freq": "MONTHLY",
        "byday": f"{nth}{names[day]}",
        "opens_at": "10:00",
        "closes_at": "12:00",
    }
    (table,) = read_schedules([row], TODAY).timetables
    first = datetime.combine(start, datetime.min.time())
    rule = rrulestr(f"FREQ=MONTHLY;BYDAY={nth}{names[day]}", dtstart=first)
    theirs = {one.date() for one in rule.between(first, first + timedelta(days=400), inc=True)}
    days = [start + timedelta(days=ahead) for ahead in range(401)]
    assert {one for one in days if any(span.falls_on(one) for span in table.spans)} == theirs


@settings(max_examples=80, deadline=None)
@given(
    freq=st.sampled_from(["WEEKLY", "MONTHLY"]),
    interval=st.integers(1, 4),
    days=st.sets(st.integers(0, 6), min_size=1, max_size=3),
    monthday=st.integers(1, 31),
    start=st.dates(date(2026, 1, 1), date(2026, 11, 23)),
)
def test_rules_that_no_week_can_hold_are_written_out_as_dateutil_does(
    freq: str, interval: int, days: set[int], monthday: int, start: date
) -> None:
    names = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    weekly = freq == "WEEKLY"
    row = {"freq": freq, "interval": str(interval), "dtstart": start.isoformat()}
    row |= {"opens_at": "10:00", "closes_at": "12:00"}
    if weekly:
        row["byday"] = ",".join(names[day] for day in sorted(days))
    else:
        row["bymonthday"] = str(monthday)
    (table,) = read_schedules([row], TODAY).timetables
    rule = rrule(
        WEEKLY if weekly else MONTHLY,
        interval=interval,
        dtstart=datetime.combine(start, datetime.min.time()),
        byweekday=sorted(days) if weekly else None,
        bymonthday=None if weekly else monthday,
    )
    window = [TODAY + timedelta(days=ahead) for ahead in range(300)]
    theirs = {
        one.date()
        for one in rule.between(
            *(datetime.combine(window[end], datetime.min.time()) for end in (0, -1)), inc=True
        )
    }
    dated = {one.day for one in table.days}
    ours = {day for day in window if day in dated or any(s.falls_on(day) for s in table.spans)}
    assert ours == theirs


@given(of=spans, confirm=st.booleans())
def test_hours_come_back_from_the_file_as_they_went_in(of: list[Span], confirm: bool) -> None:
    table = Timetable(
        kind=HoursKind.INTAKE,
        spans=tuple(of),
        days=(DatedDay(day=TODAY, openings=((60, 120),), occasion="Move"),),
        valid_from=TODAY,
        certainty=Certainty.READ_AS,
        raw="9-5",
        open_on_holidays=False,
    )
    hours = Hours(timetables=(table,), confirm=confirm)
    assert from_plain(to_plain(hours)) == hours


@given(st.text(max_size=200))
def test_no_text_ever_makes_the_readers_raise(text: str) -> None:
    read_free_text(text)
    read_opening_string(text)
    read_schedules([{"weekday": text, "opens_at": text, "closes_at": text, "byday": text}], TODAY)
