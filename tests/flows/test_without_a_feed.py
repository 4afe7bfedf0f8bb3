"""With no feed at all a contact is opened by hand, logged, signed, and joined to its call later."""

from pathlib import Path

from desk_stage import DeskStage, OpenDesk, demo_profile

from console.app.profile import Profile
from console.domain.contact.contact import ContactState
from console.domain.feed.events import FeedState
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.center_thread import CenterThread

NOTE = "Walk-in, wants a bed for the night."


def test_a_desk_without_a_feed_says_so_and_logs_all_the_same(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"))
    desk.wait_signed_on()
    desk.wait_state(FeedState.OFFLINE)
    assert desk.desk.window.header.lamp.word == "OFFLINE"
    assert desk.band.startswith("OFFLINE since ")
    desk.wait(lambda: "No call feed is set up." in desk.notices, "the notice")
    desk.wait(lambda: "press N" in desk.notices, "the notice")
    desk.open_by_hand()
    desk.answer()
    desk.hands.type(NOTE)
    desk.sign()
    fact = desk.newest("consult.signed").fact
    assert (fact.call_id, fact.call_number, fact.narrative) == (None, "", NOTE)


def test_a_bad_address_is_told_in_words_and_the_desk_works(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"), "http://center.example/feed")
    desk.wait_signed_on()
    desk.wait(lambda: "cannot be used" in desk.notices, "the words")
    desk.wait(lambda: "ws:// or wss://" in desk.notices, "the notice")
    desk.wait_state(FeedState.OFFLINE)
    desk.open_by_hand("26-0000001")
    assert desk.sheet.contact.number == "26-0000001"


def known_number(center: CenterThread, desk: DeskStage) -> str:
    """Return the number of an open call whose number the center has told."""
    return next(row.call.number for row in desk.rows() if row.call.number)


def test_a_typed_number_is_joined_to_its_call_once_the_feed_has_it(
    desk: DeskStage, center: CenterThread, open_desk: OpenDesk, tmp_path: Path
) -> None:
    number = known_number(center, desk)
    desk.close()
    center.run(center.center.stop())

    alone = open_desk(demo_profile(tmp_path / "alone"), center.url)
    alone.wait_signed_on()
    alone.open_by_hand(number)
    assert alone.sheet.contact.call_id is None
    alone.answer()
    alone.hands.type(NOTE)
    alone.sign()

    center.run(center.center.start())
    alone.wait(lambda: alone.health.live, "LIVE")
    alone.wait(lambda: alone.entries("contact.joined"), "the joining")
    joined = alone.newest("contact.joined").fact
    row = alone.row(joined.call_id)
    assert (joined.call_number, row.call.number) == (number, number)
    alone.wait(lambda: alone.sheet.contact.call_id == joined.call_id, "the call in the log")
    assert alone.sheet.contact.state is ContactState.CLOSED
    alone.wait(lambda: "was joined to its call" in alone.notices, "the notice")


def test_a_contact_of_yesterday_is_joined_when_its_call_is_here_before_the_person(
    desk: DeskStage, center: CenterThread, open_desk: OpenDesk, tmp_path: Path
) -> None:
    number = known_number(center, desk)
    desk.close()
    before = open_desk(demo_profile(tmp_path / "other"))
    before.wait_signed_on()
    before.open_by_hand(number)
    before.close()

    after = open_desk(demo_profile(tmp_path / "other"), center.url)
    after.wait(lambda: after.health.live, "LIVE")
    after.wait_signed_on()
    after.wait(lambda: after.entries("contact.joined"), "the joining")
    row = after.row(after.newest("contact.joined").fact.call_id)
    after.wait(lambda: after.row(row.call_id).mark.mine, "the owner in the row")


def test_a_working_desk_refuses_a_simulated_feed_in_words(
    open_desk: OpenDesk, center: CenterThread, tmp_path: Path, kept_keys: object
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"), center.url)
    desk.sign_on("A. Rivera")
    desk.wait_state(FeedState.OFFLINE)
    desk.wait(lambda: "SIMULATED" in desk.notices, "the notice")
    desk.wait(lambda: "real feed" in desk.notices, "the notice")
    assert "working" in desk.health.reason
    assert desk.rows() == ()
    assert not any(look.health.live for look in desk.looks)
    assert desk.counts().of("feed.changed") > 0


def test_a_demo_desk_refuses_a_real_feed_in_words(open_desk: OpenDesk, tmp_path: Path) -> None:
    real = SimulatedCenter(min_rate_floor_s=0.2, simulated=False)
    with CenterThread(real) as center:
        desk = open_desk(demo_profile(tmp_path / "profile"), center.url)
        desk.wait_signed_on()
        desk.wait_state(FeedState.OFFLINE)
        desk.wait(lambda: "real one" in desk.notices, "the notice")
        assert "demo" in desk.health.reason
        assert desk.rows() == ()
        assert desk.desk.window.windowTitle().startswith("SIMULATED")
        desk.close()
