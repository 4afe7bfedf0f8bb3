"""Who staffs a target is noted by name, an agency is only told, a changed card reaches by name."""

from desk_stage import ALT, DeskStage
from PySide6.QtCore import Qt
from test_reroute_by_keys import ENTER, pick, picture, ready, state

from console.domain.reroute.reroute import AskState
from console.feed.simulator.center_thread import CenterThread


def test_staffing_is_noted_with_who_said_so_and_decides_who_fits(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    desk.hands.press(Qt.Key.Key_R, ALT)
    pane = desk.desk.work.reroute.pane
    desk.hands.type("exampleton crisis")
    assert "nobody has said" in pane.picker.detail.text()
    desk.hands.press(Qt.Key.Key_N, ALT)
    desk.hands.type("short")
    desk.hands.press(ENTER)
    desk.hands.type("1")
    desk.hands.press(ENTER)
    desk.hands.press(ENTER)
    assert "A name is needed" in pane.picker.staffing.trouble.text()
    picture(desk, "11-staffing")
    desk.hands.type("T. Vance")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("target.staffing_noted"), "the entry")
    noted = desk.newest("target.staffing_noted").fact
    assert (noted.state, noted.units, noted.said_by) == ("SHORT", 1, "T. Vance")
    desk.wait(lambda: "T. Vance said so" in pane.picker.detail.text(), "who said so")
    assert "Short of people, 1 free" in pane.picker.detail.text()
    picture(desk, "12-staffed")


def test_an_agency_is_only_told_over_the_feed_and_no_clock_stops_by_it(
    desk: DeskStage, center: CenterThread
) -> None:
    center.center.requests.plan = (200,)
    ready(desk)
    desk.claim()
    desk.hands.press(Qt.Key.Key_R, ALT)
    desk.hands.type("exampleton crisis")
    pane = desk.desk.work.reroute.pane
    desk.wait(pane.picker.aware.isVisible, "the way over the feed")
    pane.picker.aware.click()
    desk.wait(lambda: desk.entries("reroute.made_aware"), "the entry")
    desk.wait(lambda: "their system: 200" in pane.kept.text(), "what their system says")
    (heard,) = center.center.requests.heard
    assert heard.key == "requestAwareness"
    assert "NOBODY IS GOING" in pane.head.clock.text()
    assert "nothing is asked of them" in pane.asks.text()
    assert desk.entries("reroute.requested") == ()
    picture(desk, "13-told")


def test_a_changed_card_is_the_older_one_until_somebody_heard_it_by_name(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    pick(desk, "police")
    desk.hands.type("A. Lund")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "who heard it")
    pane = desk.desk.work.reroute.pane
    pane.change.click()
    pane.card.form.go_to("how")
    desk.hands.type("one voice, no lights")
    desk.hands.press(ENTER)
    desk.wait(lambda: "HAS THE OLDER CARD" in pane.asks.text(), "who has the older one")
    assert pane.told.hasFocus()
    picture(desk, "14-older-card")
    desk.hands.type("A. Lund")
    desk.hands.press(ENTER)
    desk.wait(lambda: "HAS THE OLDER CARD" not in pane.asks.text(), "the new one heard")
    reached = desk.newest("reroute.brief_reached").fact
    assert (reached.person, reached.brief_version) == ("A. Lund", 2)
    assert pane.told.isHidden()
