"""A desk that starts while the center is away shows the calls of its record, and as of when."""

from pathlib import Path

from desk_stage import OpenDesk, demo_profile

from console.domain.feed.events import FeedState
from console.feed.simulator.center_thread import CenterThread
from console.ui.reading.clock_words import clock_minutes


def test_the_calls_of_the_last_shift_are_there_and_say_as_of_when(
    open_desk: OpenDesk, center: CenterThread, tmp_path: Path
) -> None:
    profile = demo_profile(tmp_path / "profile")
    before = open_desk(profile, center.url)
    before.wait_signed_on()
    before.wait(lambda: before.health.live, "LIVE")
    shown = {row.call_id for row in before.rows()}
    assert shown
    kept = before.desk.parts.record
    before.wait(lambda: not kept._mirror, "the states in the record, once a second")
    heard_at = max(row.call.heard_at for row in before.rows() if row.call.heard_at)
    before.close()

    center.run(center.center.stop())
    after = open_desk(profile, center.url)
    after.wait_signed_on()
    after.wait(lambda: {row.call_id for row in after.rows()} == shown, "the same calls")
    after.wait_state(FeedState.OFFLINE)
    as_of = clock_minutes(heard_at)
    assert after.band.startswith("OFFLINE since ")
    assert f"The list is as of {as_of}." in after.band
    after.select(lambda row: row.call_id in shown)
    assert after.desk.call_pane.head.as_of.text() == f"as of {as_of}"

    center.run(center.center.start())
    after.wait(lambda: after.health.live, "LIVE again")
    assert after.band == ""
    assert all(row.call.in_feed for row in after.rows())
