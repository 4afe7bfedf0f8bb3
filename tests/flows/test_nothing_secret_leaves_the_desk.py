"""What is planted in the log of a contact is found in nothing that leaves the desk."""

from pathlib import Path

from desk_stage import DeskStage
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from test_reroute_by_keys import pick, ready, state

from console.domain.finish.safety_plan import printed
from console.domain.finish.sheet import FinishWish
from console.domain.reroute.reroute import AskState
from console.feed.simulator.center_thread import CenterThread

ENTER = Qt.Key.Key_Return
PLANTED = ("Kestrelson", "lithium", "schizoaffective", "612-555-0199")
NOTE = "Johanna Kestrelson, schizoaffective, stopped lithium, sister at 612-555-0199."


def test_nothing_planted_in_the_log_leaves_by_any_way(
    desk: DeskStage, center: CenterThread, tmp_path: Path
) -> None:
    ready(desk)
    desk.claim()
    desk.answer()
    desk.hands.type(NOTE)
    desk.wait_saved()
    outgoing: list[str] = []

    pane = desk.desk.work.reroute.pane
    desk.hands.press(Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    desk.hands.type("exampleton crisis")
    desk.wait(pane.picker.aware.isVisible, "the way only to let know")
    pane.picker.aware.click()
    desk.wait(lambda: center.center.requests.heard, "the notice over the feed")
    pick(desk, "exampleton crisis", "asked aloud")
    outgoing.append(pane.card.line.text() + "".join(t.text() for _, t in pane.card._lines))
    desk.wait(pane.over_feed.isVisible, "the way over the feed")
    pane.over_feed.click()
    desk.wait(lambda: len(center.center.requests.heard) == 2, "the request over the feed")
    outgoing += [one.message for one in center.center.requests.heard]

    pick_another(desk)
    pane.copy.click()
    desk.wait(lambda: state(desk) is AskState.REQUESTED, "the copy")
    outgoing.append(QGuiApplication.clipboard().text())
    outgoing += [one.fact.text for one in desk.entries("reroute.requested")]

    desk.hands.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    sheet = desk.desk.work.shift.sheet
    desk.wait(lambda: sheet.list.count() >= 1, "the sheet")
    outgoing += [sheet.list.item(row).text() for row in range(sheet.list.count())]
    outgoing += [words for _, words in desk.newest("handoff.begun").fact.items]
    outgoing.append(desk.notices)
    outgoing.append(printed({"signs": ("when the letters come",)}))
    outgoing += [
        file.read_text(encoding="utf-8", errors="replace")
        for file in (tmp_path / "profile").rglob("*.log*")
    ]

    assert all(outgoing[:4])
    for text in outgoing:
        for secret in PLANTED:
            assert secret.casefold() not in text.casefold()


def test_a_name_that_is_typed_into_the_ending_leaves_by_no_card(desk: DeskStage) -> None:
    ready(desk)
    desk.claim()
    desk.answer()
    pick(desk, "police")
    room = desk.desk.work
    desk.wait(lambda: room.finish.built and room.shift.built, "the rooms of the end")
    contact_id = desk.sheet.contact.contact_id
    answers = {"person_name": ("Johanna Kestrelson",)}
    room.finish.finish.type_answers(FinishWish(contact_id=contact_id, answers=answers))
    pane = room.reroute.pane
    pane.change.click()
    pane.card.form.go_to("how")
    desk.hands.type("ask for Kestrelson")
    desk.hands.press(ENTER)
    desk.wait(lambda: "Must not leave" in desk.notices, "the refusal")
    assert "Kestrelson" not in pane.card.line.text()


def pick_another(desk: DeskStage) -> None:
    """Ask a second target beside the first."""
    pane = desk.desk.work.reroute.pane
    desk.wait(pane.another.isVisible, "the way to another")
    pane.another.click()
    desk.hands.type("police")
    desk.hands.press(ENTER)
    desk.wait(lambda: state(desk) is AskState.PROPOSED, "the second proposal")
