"""What is copied from the desk is a line of the audit, also by the keys of a field."""

from desk_stage import CONTROL, DeskStage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_words_of_a_log_that_are_copied_by_keys_are_told_and_not_kept(desk: DeskStage) -> None:
    QApplication.clipboard().clear()
    desk.claim()
    desk.answer()
    desk.hands.type("Brother is calm.")
    desk.hands.press(Qt.Key.Key_A, CONTROL)
    desk.hands.press(Qt.Key.Key_C, CONTROL)
    desk.wait(lambda: desk.counts().of("access.given_out") == 1, "the line")
    fact = desk.newest("access.given_out").fact
    assert (fact.how, fact.rows, fact.role) == ("copy", 1, "clinician")
    assert fact.to == "clipboard, from ContactPane"
    assert fact.subject == desk.sheet.contact.contact_id
    assert "calm" not in str(fact)
