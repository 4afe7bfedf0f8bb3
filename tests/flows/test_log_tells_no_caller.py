"""The log that IT reads holds ids, kinds and counts; no trouble of a shift puts a caller in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_stage import DeskStage

from console.app.crash import LOG, log_to
from console.domain.contact.sheet import SaveState
from console.domain.feed.events import FeedState
from console.feed.simulator.center_thread import CenterThread

NOTE = "Winifred Osterhout, 612-555-0142, says the radio talks to her."
REASON = "radio talks"


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """Log to a file for as long as the test runs."""
    before = (list(LOG.handlers), LOG.level, LOG.propagate)
    file = tmp_path / "logs" / "desk.log"
    log_to(file)
    yield file
    for handler in LOG.handlers:
        if handler not in before[0]:
            handler.close()
    LOG.handlers, LOG.propagate = before[0], before[2]
    LOG.setLevel(before[1])


def test_a_shift_with_trouble_leaves_no_caller_in_the_log(
    log_file: Path, desk: DeskStage, center: CenterThread
) -> None:
    row = desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    for kind in ("script", "wrong-types", "too-deep", "not-json"):
        center.obey(f"bad {kind}")
    center.obey("drop")
    desk.wait(lambda: any(look.health.state is FeedState.OFFLINE for look in desk.looks), "OFFLINE")
    desk.desk.record._open.store.close()
    desk.hands.type(REASON)
    desk.wait(lambda: desk.saves[-1].state is SaveState.NOT_SAVED, "NOT SAVED")
    desk.desk.window.close()
    desk.close()

    text = log_file.read_text(encoding="utf-8")
    assert "not closed in order: RecordClosedError at " in text
    assert row.call.place is not None
    of_the_call = (row.call.place.value, row.call.call_id)
    for word in ("Winifred", "Osterhout", "0142", "radio", "Rivera", *of_the_call):
        assert word not in text
