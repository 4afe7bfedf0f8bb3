"""A contact ends with what its disposition wants; later calls and the handoff go by name."""

import os
from pathlib import Path

from desk_stage import ALT, CONTROL, SHIFT, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import Qt

from console.domain.finish.fields import FieldGroup
from console.domain.vocabulary import Disposition
from console.feed.simulator.center_thread import CenterThread

ENTER = Qt.Key.Key_Return
PICTURES = os.environ.get("CLINICIAN_CONSOLE_PICTURES")


def picture(desk: DeskStage, name: str) -> None:
    """Save what the window shows, where somebody wants to look at it."""
    if PICTURES:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        desk.desk.window.grab().save(f"{PICTURES}/{name}.png")


def ready(desk: DeskStage) -> None:
    """Wait until the rooms are there."""
    work = desk.desk.work
    desk.wait(lambda: work.finish.built and work.shift.built, "the rooms of the end")


def log(desk: DeskStage, disposition: str) -> None:
    """Claim a call and answer the log with a disposition."""
    desk.claim()
    answers = ("psychosis", "y", "2", "phone", disposition)
    asked_first = () if desk.sheet.draft.requester_role else ("clinician", "")
    for typed in (*asked_first, *answers):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    desk.wait_saved()


def press(desk: DeskStage, key: Qt.Key) -> None:
    """Press a letter of the desk where no text takes it."""
    desk.desk.queue_pane.focus_rows()
    desk.hands.press(key)


def test_a_consult_is_complete_without_another_answer(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "consult")
    press(desk, Qt.Key.Key_E)
    pane = desk.desk.work.finish.pane
    assert "COMPLETE" in pane.state.text()
    assert pane.form.fields == ()


def test_resolved_by_phone_asks_for_the_team_the_notice_and_a_report(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "resolved by phone")
    press(desk, Qt.Key.Key_E)
    pane = desk.desk.work.finish.pane
    assert desk.sheet.draft.disposition is Disposition.RESOLVED_PHONE
    assert pane.state.text().startswith("STILL WANTED: Crisis team")
    picture(desk, "01-finish-asked")
    for typed in ("not_s", "not needed", "given", "c", "dees", "", "phone"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    desk.hands.press(Qt.Key.Key_U, ALT)
    assert pane.state.text().startswith("COMPLETE")
    done = pane.form.widget_of("interventions")
    desk.wait(lambda: done.field.height() >= done.field.minimumSizeHint().height(), "no flat field")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("finish.recorded"), "the ending on disk")
    recorded = desk.newest("finish.recorded").fact
    assert recorded.missing == ()
    assert ("crisis_team", "NOT_SENT") in recorded.answers
    (task,) = desk.entries("task.opened")
    assert (task.fact.task_kind, task.fact.statute) == ("CHILD_REPORT", "Minn. Stat. 260E")
    to_do = desk.desk.work.shift.to_do
    desk.wait(lambda: to_do.list.count() == 1, "the duty in the list")
    picture(desk, "02-finish-complete")
    press(desk, Qt.Key.Key_V)
    desk.hands.press(ENTER)
    picture(desk, "03-duty")
    desk.hands.type("d")
    desk.hands.press(ENTER)
    desk.hands.type("K. Amsel, intake")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("task.done"), "the duty done")
    assert desk.newest("task.done").fact.person == "K. Amsel, intake"


def test_signing_is_refused_while_the_ending_lacks_something_and_leads_there(
    desk: DeskStage,
) -> None:
    ready(desk)
    log(desk, "resolved by phone")
    progress = desk.desk.contact_pane.progress
    desk.wait(lambda: "ending wants 14 (E)" in progress.text(), "what the ending wants")
    picture(desk, "08-wanted")
    desk.hands.press(ENTER, CONTROL)
    desk.wait(lambda: "still wants Crisis team" in desk.notices, "the refusal")
    assert desk.entries("consult.signed") == ()
    pane = desk.desk.work.finish.pane
    assert pane.form.widget_of("crisis_team").hasFocus()
    picture(desk, "09-refused")
    for typed in ("not_s", "not needed", "given", "none"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    pane.form.go_to("left_open")
    desk.hands.type("the call")
    desk.hands.press(ENTER, CONTROL)
    desk.wait(lambda: desk.entries("consult.signed"), "the signature")
    recorded = desk.newest("finish.recorded").fact
    assert ("left_open", "CALL_ENDED") in recorded.answers
    assert "interventions" in recorded.missing
    call = desk.desk.parts.queue.queue.row(desk.sheet.contact.call_id).call
    assert desk.newest("contact.keyed").fact.nature
    signed = desk.newest("consult.signed").fact
    assert (signed.nature, signed.priority) == (call.nature.value, call.priority.value)
    assert signed.units == tuple(dict.fromkeys(unit.name for unit in call.units))
    assert desk.newest("finish.recorded").seq + 1 == desk.newest("consult.signed").seq
    desk.wait(lambda: pane.state.text().startswith("SIGNED, left open: What was done"), "signed")
    pane.groups.buttons[FieldGroup.RESPONSE].click()
    pane.form.go_to("actual_response")
    desk.hands.type("ambul")
    desk.hands.press(ENTER)
    pane.record.click()
    desk.wait(lambda: desk.sheet.addenda, "the addendum")
    assert desk.newest("addendum.signed").fact.text == "Ending, later: Who really came: Ambulance"
    assert ("actual_response", "EMS") in desk.newest("finish.recorded").fact.answers
    assert desk.sheet.addenda[-1].text.endswith("Ambulance")
    picture(desk, "10-added")


def test_a_half_typed_ending_and_plan_come_back_after_the_next_start(
    open_desk: OpenDesk, center: CenterThread, tmp_path: Path
) -> None:
    desk = open_desk(demo_profile(tmp_path / "profile"), center.url)
    desk.wait_signed_on()
    desk.wait(lambda: desk.health.live, "LIVE")
    ready(desk)
    log(desk, "police sent")
    press(desk, Qt.Key.Key_E)
    desk.hands.type("weapon in hand")
    desk.hands.press(ENTER)
    desk.hands.press(Qt.Key.Key_P, CONTROL | SHIFT)
    desk.hands.type("when the letters come")
    picture(desk, "04-plan")
    desk.close()
    again = open_desk(demo_profile(tmp_path / "profile"), center.url)
    again.wait_signed_on()
    ready(again)
    again.wait(lambda: again.desk.contact_pane.contact_id is not None, "the contact")
    press(again, Qt.Key.Key_E)
    pane = again.desk.work.finish.pane
    assert pane.form.answers()["nondivert_reason"] == ("WEAPON_IN_HAND",)
    assert pane.plan.answers()["signs"] == ("when the letters come",)
    assert again.sheet.draft.disposition is Disposition.POLICE_SENT


def test_a_share_leaves_only_what_is_on_the_list_and_is_written_down(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "police sent")
    desk.hands.press(Qt.Key.Key_S, CONTROL | SHIFT)
    for typed in ("A. Lund", "p", "s", "one voice, no lights, on lithium"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    for _ in range(4):
        desk.hands.press(ENTER)
    desk.wait(lambda: "Must not leave" in desk.notices, "the refusal")
    assert desk.entries("share.made") == ()
    assert "lithium" in desk.notices  # to the person who typed it
    pane = desk.desk.work.finish.pane
    pane.share.go_to("strategies")
    desk.hands.press(Qt.Key.Key_A, CONTROL)
    desk.hands.type("one voice, no lights")
    for _ in range(5):
        desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("share.made"), "the share on disk")
    desk.wait(lambda: not pane.said.isHidden(), "the words to read")
    shared = desk.newest("share.made").fact
    assert (shared.recipient, shared.purpose) == ("A. Lund", "SAFE_RESPONSE")
    assert dict(shared.fields) == {"strategies": "one voice, no lights"}
    picture(desk, "05-shared")


def test_a_follow_up_is_planned_tried_and_reached(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "resolved by phone")
    press(desk, Qt.Key.Key_E)
    desk.desk.work.finish.pane.later.click()
    for typed in ("y", "h24", "how are"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("follow_up.planned"), "the plan on disk")
    planned = desk.newest("follow_up.planned").fact
    assert (planned.safe_to_call, planned.safe_to_text) == ("UNKNOWN", "UNKNOWN")
    to_do = desk.desk.work.shift.to_do
    desk.wait(lambda: to_do.list.count() == 1, "the line")
    picture(desk, "06-to-do")
    to_do.tried.click()
    desk.hands.type("answered")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("follow_up.attempted"), "the attempt")
    desk.wait(lambda: "1 tried" in to_do.list.item(0).text(), "the attempt in the line")
    to_do.ended.click()
    desk.hands.type("stable, connected")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("follow_up.closed"), "the end")
    assert desk.newest("follow_up.closed").fact.outcome == "STABLE_CONNECTED"


def test_a_worry_puts_the_call_back_among_those_that_ask(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "resolved by phone")
    number = desk.sheet.contact.number
    press(desk, Qt.Key.Key_E)
    desk.desk.work.finish.pane.later.click()
    for typed in ("y", "h24", "how are"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    to_do = desk.desk.work.shift.to_do
    desk.wait(lambda: to_do.list.count() == 1, "the line")
    to_do.ended.click()
    for typed in ("worry", "B. Sorel"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("follow_up.closed"), "the end")
    assert desk.newest("follow_up.closed").fact.told == "B. Sorel"
    desk.wait(lambda: desk.entries("call.requested"), "the call that asks again")
    asked = desk.newest("call.requested").fact
    assert (asked.call_number, asked.channel) == (number, "FOLLOWUP")


def test_nothing_is_texted_before_somebody_said_that_it_is_safe(desk: DeskStage) -> None:
    ready(desk)
    log(desk, "resolved by phone")
    press(desk, Qt.Key.Key_E)
    desk.desk.work.finish.pane.later.click()
    for typed in ("y", "h24", "how are"):
        desk.hands.type(typed)
        desk.hands.press(ENTER)
    to_do = desk.desk.work.shift.to_do
    desk.wait(lambda: to_do.list.count() == 1, "the line")
    to_do.tried.click()
    to_do.form.go_to("way")
    desk.hands.type("text")
    desk.hands.press(ENTER)
    desk.hands.type("answered")
    desk.hands.press(ENTER)
    desk.wait(lambda: "text is safe" in desk.notices, "the refusal")
    assert desk.entries("follow_up.attempted") == ()


def test_a_shift_is_handed_over_only_when_every_item_has_an_owner(desk: DeskStage) -> None:
    ready(desk)
    row = desk.claim()
    desk.wait(lambda: desk.entries("shift.readiness"), "ready")
    desk.hands.press(Qt.Key.Key_H, CONTROL)
    sheet = desk.desk.work.shift.sheet
    desk.wait(lambda: sheet.list.count() == 1, "the sheet")
    assert row.call.number in sheet.list.item(0).text()
    picture(desk, "07-handoff")
    sheet.end.click()
    desk.wait(lambda: "1 without an owner" in desk.notices, "the refusal")
    assert desk.entries("handoff.ended") == ()
    sheet.form.go_to("person")
    desk.hands.type("B. Sorel")
    desk.hands.press(Qt.Key.Key_Tab)
    desk.hands.type("s")
    desk.hands.press(ENTER)
    desk.wait(lambda: desk.entries("handoff.item_taken"), "the owner")
    desk.wait(lambda: "EVERY ITEM" in sheet.state.text(), "every item")
    picture(desk, "08-handed")
    taken = desk.newest("handoff.item_taken").fact
    assert (taken.person, taken.role) == ("B. Sorel", "SHIFT_SUPERVISOR")
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait(lambda: desk.entries("handoff.ended"), "the end of the handoff")
