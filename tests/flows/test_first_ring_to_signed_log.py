"""From the first ring to a signed log: every step by keys, every step seen in the record."""

from pathlib import Path

from desk_stage import CONTROL, SHIFT, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import Qt

from console.app.stories.simulated_center import SimulatedCenterProcess
from console.domain.calls.queue import Group
from console.domain.contact.contact import ContactState
from console.domain.vocabulary import Nexus
from console.feed.simulator.center_thread import CenterThread

NOTE = "Brother on the line, calm. Advised: one voice, no lights."
ADDENDUM = "Crisis team arrived, nobody was taken along."


def test_a_call_is_flagged_claimed_logged_signed_and_amended_by_keys_alone(
    desk: DeskStage, center: CenterThread
) -> None:
    row = desk.ring(center)
    desk.select(lambda row_: row_.call_id == row.call_id)
    desk.hands.press(Qt.Key.Key_F)
    desk.hands.press(Qt.Key.Key_Y)
    desk.hands.type("hears voices")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.row(row.call_id).mark.nexus is Nexus.YES, "the flag in the row")
    flag = desk.newest("call.flagged").fact
    assert (flag.call_id, flag.nexus, flag.reason) == (row.call_id, "YES", "hears voices")

    desk.claim(row.call_id)
    desk.wait(lambda: desk.row(row.call_id).group is Group.MINE, "the row among mine")
    assert desk.newest("contact.claimed").fact.call_id == row.call_id

    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    assert desk.stored_note() == NOTE

    desk.sign()
    fact = desk.newest("consult.signed").fact
    assert (fact.call_id, fact.narrative, fact.overall_level) == (row.call_id, NOTE, "2")
    assert desk.desk.record._open.reader.drafts().result(20) == ()

    desk.hands.press(Qt.Key.Key_A, CONTROL | SHIFT)
    desk.hands.type(ADDENDUM)
    desk.hands.press(Qt.Key.Key_Return, CONTROL)
    desk.wait(lambda: desk.sheet.contact.state is ContactState.AMENDED, "the addendum")
    added = desk.newest("addendum.signed").fact
    assert added.text == ADDENDUM
    assert added.amends == desk.newest("consult.signed").entry_id


def test_a_signed_log_takes_no_more_letters(desk: DeskStage) -> None:
    desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    desk.sign()
    desk.hands.type("too late")
    assert desk.note == NOTE
    assert desk.newest("consult.signed").fact.narrative == NOTE


def test_the_path_holds_with_a_center_in_a_process_of_its_own(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    with SimulatedCenterProcess("--seed", "7", "--open", "12", "--min-rate-floor", "1") as center:
        desk = open_desk(demo_profile(tmp_path / "profile"), center.url, heartbeat_s=2.0)
        desk.wait_signed_on()
        desk.wait(lambda: desk.health.live, "LIVE")
        assert desk.health.simulated is True
        desk.claim()
        desk.answer()
        desk.hands.type(NOTE)
        desk.sign()
        assert desk.newest("consult.signed").fact.narrative == NOTE
        desk.close()
