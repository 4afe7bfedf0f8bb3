"""What lamp, band and call sheet say while the feed is in trouble, and what that spares."""

from desk_stage import DeskStage

from console.domain.feed.events import FeedState
from console.feed.simulator import bad_messages
from console.feed.simulator.center_thread import CenterThread

NOTE = "Caller counts pills aloud."
SLOW_KINDS = {"too-big"}
"""Has a test of its own beside the feed; it takes seconds to send."""


def never_better_than_it_is(desk: DeskStage) -> bool:
    """Say whether lamp and band agreed with the feed's state at every moment."""
    for look in desk.looks:
        word = look.health.state.value.upper()
        told = look.band.startswith(word) if look.health.state is not FeedState.LIVE else True
        silent = look.health.state is not FeedState.LIVE or look.band == ""
        assert look.lamp.startswith(word), look
        assert told, look
        assert silent, look
    return True


def working_on_a_call(desk: DeskStage) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    assert not desk.desk.call_pane.head.as_of.isVisible()


def goes_on_writing(desk: DeskStage, more: str) -> None:
    """Type on: the focus, the text and the saving are those of before."""
    before = desk.note
    desk.hands.type(more)
    assert desk.note == before + more
    desk.wait_saved()
    assert desk.stored_note() == before + more


def test_a_dropped_feed_reads_offline_and_comes_back_without_touching_the_draft(
    desk: DeskStage, center: CenterThread
) -> None:
    working_on_a_call(desk)
    shown = desk.desk.parts.calls.call_id
    center.run(center.center.stop())

    desk.wait_state(FeedState.OFFLINE)
    desk.wait(lambda: desk.desk.window.header.lamp.word == "OFFLINE", "the lamp")
    assert desk.desk.window.header.lamp.remark.startswith("as of ")
    assert desk.band.startswith("OFFLINE since ")
    assert "The list is as of " in desk.band
    assert desk.desk.call_pane.head.as_of.text().startswith("as of ")
    assert desk.desk.call_pane.head.as_of.isVisible()
    desk.wait(lambda: "OFFLINE" in desk.notices, "the notice")
    goes_on_writing(desk, " Still there.")

    center.obey("call EDP walks on the tracks")
    center.run(center.center.start())
    desk.wait(lambda: desk.health.live, "LIVE again")
    desk.wait(lambda: desk.desk.window.header.lamp.word == "LIVE", "the lamp")
    assert desk.band == ""
    assert not desk.desk.call_pane.head.as_of.isVisible()
    assert "OFFLINE" not in desk.notices
    assert len(desk.rows()) == 31, "what happened meanwhile is there"
    assert desk.desk.parts.calls.call_id == shown
    goes_on_writing(desk, " Calm now.")
    assert never_better_than_it_is(desk)
    states = [entry.fact.state for entry in desk.entries("feed.changed")]
    assert states[-3:] == ["offline", "catching up", "live"]


def test_a_silent_feed_reads_stale_since_when_it_was_last_heard(
    desk: DeskStage, center: CenterThread
) -> None:
    working_on_a_call(desk)
    center.obey("silence")
    desk.wait_state(FeedState.STALE)
    desk.wait(lambda: desk.desk.window.header.lamp.word == "STALE", "the lamp")
    assert desk.band.startswith("STALE since ")
    assert desk.desk.call_pane.head.as_of.isVisible()
    desk.wait(lambda: "silent" in desk.notices, "the notice")
    goes_on_writing(desk, " Waiting.")

    center.obey("speak")
    desk.wait(lambda: desk.health.live, "LIVE again")
    assert desk.band == ""
    assert not desk.desk.call_pane.head.as_of.isVisible()
    assert "silent" not in desk.notices
    goes_on_writing(desk, " Back.")
    assert never_better_than_it_is(desk)


def test_a_subscription_the_center_ends_is_taken_up_again(
    desk: DeskStage, center: CenterThread
) -> None:
    working_on_a_call(desk)
    center.obey("terminate")
    desk.wait(lambda: any(look.health.state is FeedState.OFFLINE for look in desk.looks), "OFFLINE")
    desk.wait(lambda: desk.health.live, "LIVE again")
    goes_on_writing(desk, " On.")
    assert never_better_than_it_is(desk)


def test_bad_messages_are_counted_and_the_queue_runs_on(
    desk: DeskStage, center: CenterThread
) -> None:
    working_on_a_call(desk)
    kinds = set(bad_messages.BY_KIND) - SLOW_KINDS
    for kind in sorted(kinds):
        center.obey(f"bad {kind}")
    row = desk.ring(center)
    assert desk.row(row.call_id).call.is_open
    assert sum(desk.health.rejected.values()) >= 5
    assert sum(desk.health.salvaged.values()) >= 5
    assert desk.health.live
    goes_on_writing(desk, " Nothing lost.")
