"""A person is named, a care plan is kept with its owner, and the next call there says so."""

from desk_stage import DeskStage
from fault_parts import PictureTaker
from PySide6.QtCore import Qt

ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def test_a_care_plan_is_written_found_and_shown_in_queue_and_history(
    desk: DeskStage, picture: PictureTaker
) -> None:
    row = desk.claim()
    desk.hands.press(KEY.Key_H, ALT)
    pane = desk.desk.work.history.pane
    desk.wait(lambda: "No care plan" in pane.plans.title.text(), "the answer")
    pane.name.click()
    for typed in ("Wren Tallow", "1980"):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: "About Wren Tallow" in pane.about.text(), "the person")
    pane.plans.write.click()
    picture(desk, "care-plan-1")
    for typed in ("K. Owens", "one voice, her sister", "uniforms", "call her sister first"):
        desk.hands.type(typed)
        desk.hands.press(KEY.Key_Return)
    desk.wait(lambda: pane.plans.list.count() == 1, "the plan")
    words = pane.plans.list.item(0).text()
    assert "Helps: one voice, her sister" in words
    assert "Owner K. Owens, until" in words
    assert "same person" in words
    assert "SOMEONE ELSE" not in words
    desk.wait(
        lambda: any(hit.rule_id == "CARE_PLAN" for hit in desk.row(row.call_id).hits),
        "the reason in the queue",
    )
    desk.select(lambda r: r.call_id == row.call_id)
    assert "Care plan: may be someone else (same place)" in desk.words()
    picture(desk, "care-plan-2")
