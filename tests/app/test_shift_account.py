"""The account of a shift is good only if every step was seen, in the record too."""

import json
from pathlib import Path

import pytest

from console.app.record.opening import open_demo
from console.app.stories.shift_report import (
    Expected,
    ShiftReport,
    _dropped_once,
    check_record,
    line_of,
)
from db.facts import FeedChanged, ShiftSignedOn

NOTHING = Expected(calls=0, flags=0, half_typed="", first_note="")


def test_an_account_without_steps_is_not_good() -> None:
    assert not ShiftReport().ok


def test_one_step_that_was_not_seen_spoils_the_account() -> None:
    report = ShiftReport()
    report.add("signed on", ok=True, seconds=0.1, seen="A. Rivera")
    assert report.ok
    step = report.add("live", ok=False, seconds=30, seen="not seen: LIVE")
    assert not report.ok
    assert line_of(step).startswith("FAIL")


def test_the_file_has_the_agreed_shape_and_nothing_else(tmp_path: Path) -> None:
    report = ShiftReport(counts={"calls": 40})
    report.add("signed on", ok=True, seconds=0.12345, seen="größer")
    file = tmp_path / "new" / "shift.json"
    report.write(file)
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "ok": True,
        "steps": [{"name": "signed on", "ok": True, "seconds": 0.123, "seen": "größer"}],
        "counts": {"calls": 40},
        "audit": [],
    }


def test_a_record_that_is_not_there_is_a_step_that_was_not_seen(tmp_path: Path) -> None:
    report = ShiftReport()
    check_record(tmp_path, "0+test", NOTHING, report)
    assert [(step.name, step.ok) for step in report.steps] == [("record: it opens", False)]


def test_a_record_that_lacks_what_was_expected_is_told_promise_by_promise(tmp_path: Path) -> None:
    opened = open_demo(tmp_path, "0+test")
    signed_on = ShiftSignedOn(
        shift_id="s1", person_id="p1", person_name="A. Rivera", role="clinician"
    )
    states = ("connecting", "live", "offline", "live")
    told = [FeedChanged(feed="main", state=s, simulated=True, reason="") for s in states]
    opened.store.append(signed_on, signed_on, *told, actor="desk").result(10)
    opened.reader.close()
    opened.store.close()

    report = ShiftReport()
    wanted = Expected(calls=1, flags=1, half_typed="half", first_note="whole")
    check_record(tmp_path, "0+test", wanted, report)
    seen = {step.name.removeprefix("record: "): step.ok for step in report.steps}
    assert seen == {
        "somebody signed on": True,
        "the calls arrived": False,
        "flags": False,
        "the claimed call was logged and signed": False,
        "the feed dropped and came back": True,
        "the note survived the kill": False,
        "each look at contacts is a line of the audit": False,
        "no draft is left over": True,
    }
    assert not report.ok
    assert report.counts["shift.signed_on"] == 2


@pytest.mark.parametrize(
    ("states", "dropped"),
    [
        (["connecting", "catching up", "live", "offline", "catching up", "live"], True),
        (["connecting", "offline", "live"], False),
        (["live", "offline"], False),
        (["live"], False),
        ([], False),
    ],
)
def test_a_feed_dropped_only_if_it_was_live_before_and_after(
    states: list[str], dropped: bool
) -> None:
    assert _dropped_once(states) is dropped
