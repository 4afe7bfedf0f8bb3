"""A call is sent to the right door by keys: picked, read, accepted by name, cleared."""

import os
from pathlib import Path

from desk_stage import DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from console.domain.reroute.reroute import AskState
from console.feed.simulator.center_thread import CenterThread

ENTER = Qt.Key.Key_Return
PICTURES = os.environ.get("CLINICIAN_CONSOLE_PICTURES")


def picture(desk: DeskStage, name: str) -> None:
    """Save what the window shows, where somebody wants to look at it."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        desk.desk.window.grab().save(f"{PICTURES}/{name}.png")


def ready(desk: DeskStage) -> None:
    """Wait until the room of rerouting is there, and the shift has said its own word."""
    work = desk.desk.work
    desk.wait(lambda: work.reroute.built and work.shift.built, "the room of rerouting")
    desk.wait(lambda: desk.entries("shift.readiness"), "ready")


def state(desk: DeskStage) -> AskState | None:
    """Return where the newest request of the shown contact stands."""
    contact_id = desk.desk.contact_pane.contact_id
    reroute = desk.desk.work.reroute.reroutes.reroute_of(contact_id)
    return reroute.asks[-1].state if reroute is not None and reroute.asks else None


def pick(desk: DeskStage, words: str, reason: str = "") -> None:
    """Press R and pick a target by a few letters."""
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_R)
    desk.hands.type(words)
    desk.hands.press(ENTER)
    if reason:
        desk.hands.type(reason)
        desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.PROPOSED, "the proposal on disk")


def test_a_team_accepts_by_name_and_clears(desk: DeskStage) -> None:
    ready(desk)
    row = desk.claim()
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_R)
    picture(desk, "01-picker")
    pick(desk, "crisis team", "no weapon, brother says; screen asked aloud")
    picture(desk, "02-card")
    desk.hands.type("M. Ode")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "who heard it")
    picture(desk, "03-heard")
    desk.hands.press(Qt.Key.Key_A)
    picture(desk, "04-accepting")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.ACCEPTED, "the acceptance")
    picture(desk, "05-accepted")
    accepted = desk.newest("reroute.accepted").fact
    assert accepted.person == "M. Ode"
    proposed = desk.newest("reroute.proposed").fact
    assert proposed.reason.startswith("no weapon")
    assert dict(proposed.offered)["police"] == "fits"
    assert row.call.number in desk.newest("reroute.requested").fact.text

    desk.hands.press(Qt.Key.Key_O)
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.ON_SCENE, "on scene")
    desk.hands.press(Qt.Key.Key_C)
    desk.hands.type("stabil")
    desk.hands.press(ENTER)
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.CLEARED, "cleared")
    assert desk.desk.work.reroute.pane.isVisible()  # what became of it stays in sight
    picture(desk, "06-cleared")
    cleared = desk.newest("reroute.cleared").fact
    assert (cleared.code, cleared.person) == ("STABILIZED_ON_SCENE", "M. Ode")


def test_a_decline_leaves_the_clock_running_and_the_second_choice_accepts(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    pick(desk, "crisis team", "asked aloud")
    desk.hands.type("T. Vance")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "who heard it")
    desk.hands.press(Qt.Key.Key_D)
    desk.hands.type("safe")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DECLINED, "the decline")
    picture(desk, "07-declined")
    pane = desk.desk.work.reroute.pane
    assert "NOBODY IS GOING" in pane.head.clock.text()
    assert pane.head.tell.text().startswith("TELL POS")
    pick(desk, "police")
    desk.hands.type("pos 01, A. Lund")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "who heard it")
    desk.hands.press(Qt.Key.Key_A)
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.ACCEPTED, "the acceptance")
    assert "ACCEPTED by pos 01, A. Lund" in pane.head.clock.text()
    declined = desk.newest("reroute.declined").fact
    assert declined.code == "SAFETY"


def test_the_call_goes_back_only_to_somebody_with_a_name(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    pick(desk, "police")
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_T)
    desk.hands.type("no target")
    desk.hands.press(ENTER)
    desk.hands.press(ENTER)  # no name yet: nothing is recorded
    assert desk.entries("reroute.returned") == ()
    desk.hands.type("B. Sorel")
    desk.hands.press(ENTER)
    head = desk.desk.work.reroute.pane.head
    desk.wait(lambda: "BACK WITH 911: B. Sorel" in head.clock.text(), "the return")
    picture(desk, "08-returned")
    told = desk.newest("reroute.returned").fact
    assert (told.person, told.code) == ("B. Sorel", "NO_ANSWER")


def test_open_reroutes_stand_on_the_board_also_after_the_next_start(
    open_desk: OpenDesk, center: CenterThread, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"), center.url)
    desk.wait_signed_on()
    desk.wait(lambda: desk.health.live, "LIVE")
    ready(desk)
    row = desk.claim()
    pick(desk, "police")
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_B)
    picture(desk, "09-board")
    desk.close()
    again = open_desk(demo_profile(tmp_path / "profile"), center.url)
    again.wait_signed_on()
    ready(again)
    (line,) = again.desk.work.reroute.reroutes.board
    assert line.reroute.number == row.call.number
    assert line.reroute.asks[-1].target_name == "Exampleton Police"
    again.desk.queue_pane.focus_rows()
    again.hands.press(Qt.Key.Key_B)
    assert row.call.number in again.desk.work.reroute.board.list.item(0).text()


def send_over_feed(desk: DeskStage) -> None:
    """Pick the crisis team and send the card over the feed."""
    ready(desk)
    desk.claim()
    pick(desk, "exampleton crisis", "asked aloud")
    pane = desk.desk.work.reroute.pane
    desk.wait(pane.over_feed.isVisible, "the way over the feed")
    pane.over_feed.click()


def test_a_system_s_yes_is_no_acceptance_until_a_name_is_given(
    desk: DeskStage, center: CenterThread
) -> None:
    send_over_feed(desk)
    desk.wait(lambda: len(desk.entries("reroute.answer_kept")) == 2, "all answers")
    kept = [entry.fact.code for entry in desk.entries("reroute.answer_kept")]
    assert kept == ["DOUBLED", "YES_NO_NAME"]
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "delivered, not accepted")
    pane = desk.desk.work.reroute.pane
    desk.wait(lambda: "Accepted by T. Vance" in pane.kept.text(), "the words of their system")
    picture(desk, "10-system-says-yes")
    desk.hands.press(Qt.Key.Key_A)
    desk.wait(lambda: isinstance(QApplication.focusWidget(), QLineEdit), "the name's field")
    desk.hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.hands.type("T. Vance")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.ACCEPTED, "the acceptance")
    assert desk.newest("reroute.accepted").fact.person == "T. Vance"
    (heard,) = center.center.requests.heard
    assert "Mobile crisis team" in heard.message


def test_a_decline_over_the_feed_is_coded_and_a_late_yes_changes_nothing(
    desk: DeskStage, center: CenterThread
) -> None:
    center.center.requests.plan = (603, 200)
    send_over_feed(desk)
    desk.wait(lambda: desk.entries("reroute.answer_kept"), "the late yes")
    assert state(desk) is AskState.DECLINED
    assert desk.newest("reroute.answer_kept").fact.code == "LATE"
    assert desk.entries("reroute.accepted") == ()


def test_a_withdrawal_reaches_the_other_side(desk: DeskStage, center: CenterThread) -> None:
    center.center.requests.plan = (180,)
    send_over_feed(desk)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "alerting")
    desk.hands.press(Qt.Key.Key_W)
    desk.hands.type("o")
    desk.hands.press(ENTER)
    desk.wait(lambda: len(center.center.requests.heard) == 2, "the withdrawal")
    assert center.center.requests.heard[1].key == "cancelRequest"
    assert state(desk) is AskState.WITHDRAWN


def test_offline_a_request_is_refused_in_words_and_the_attempt_is_written(
    desk: DeskStage, center: CenterThread
) -> None:
    ready(desk)
    desk.claim()
    pick(desk, "exampleton crisis", "asked aloud")
    center.run(center.center.stop())
    desk.wait(lambda: not desk.health.live, "the line is down")
    pane = desk.desk.work.reroute.pane
    pane._over_feed()
    desk.wait(lambda: desk.entries("reroute.not_sent"), "the attempt")
    assert desk.newest("reroute.not_sent").fact.code == "OFFLINE"
    desk.wait(lambda: "nothing is kept to be sent later" in desk.notices, "the refusal")
    assert state(desk) is AskState.PROPOSED
    center.run(center.center.start())
    desk.wait(lambda: desk.health.live, "LIVE again")
    assert center.center.requests.heard == []


def test_a_reroute_whose_log_is_signed_is_landed_from_the_board(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    desk.answer()
    pick(desk, "police")
    desk.hands.type("A. Lund")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.DELIVERED, "who heard it")
    contact_id = desk.desk.contact_pane.contact_id
    desk.hands.press(Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    desk.desk.contact_pane.sign()
    desk.wait(lambda: desk.entries("consult.signed"), "the signature")
    room = desk.desk.work.reroute
    room.reroutes.look_at(None)
    room._open_from_board(contact_id)
    desk.hands.press(Qt.Key.Key_A)
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("reroute.accepted"), "the acceptance")
