"""Names are covered on request: queue and call say how the call goes, and not whose it is."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, DeskStage, OpenDesk, demo_profile
from PySide6.QtCore import QModelIndex, Qt

from console.domain.access.covered_call import COVER
from console.models.queue_column import QueueColumn
from console.ui.call.fact_words import phone_words

MASK = Qt.Key.Key_M


def shown(desk: DeskStage) -> str:
    """Return what queue and call show and say to a screen reader."""
    model = desk.desk.queue_pane.view.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    cells = [
        str(model.index(row, column, QModelIndex()).data(role))
        for row in range(model.rowCount())
        for column in range(len(QueueColumn))
        for role in roles
    ]
    pane = desk.desk.call_pane
    return "\n".join([*cells, pane.head.title.text(), pane.view.toPlainText()])


def test_a_key_covers_whose_calls_they_are_and_shows_them_again(desk: DeskStage) -> None:
    row = desk.select(lambda row: bool(row.call.callback and row.call.place and row.call.notes))
    secrets = [row.call.place.value, phone_words(row.call.callback.value), row.call.notes[0].text]
    secrets += [other.call.place.value for other in desk.rows() if other.call.place]
    desk.wait(lambda: all(secret in shown(desk) for secret in secrets[:3]), "whose call it is")
    desk.hands.press(MASK, CONTROL | SHIFT)
    covered = shown(desk)
    assert [secret for secret in secrets if secret in covered] == []
    assert COVER in covered
    assert row.call.number in covered
    assert row.call.nature.value in covered
    desk.claim(row.call_id)
    assert desk.row(row.call_id).mark.mine  # acts go on with the call itself
    assert row.call.place.value not in desk.desk.call_pane.head.title.text()
    desk.hands.press(MASK, CONTROL | SHIFT)
    desk.wait(lambda: all(secret in shown(desk) for secret in secrets[:3]), "whose call it is")


def test_a_rule_that_this_system_cannot_hold_is_told_at_the_desk(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLINICIAN_CONSOLE_OUTPUT_SCREEN_PICTURES", "false")
    desk = open_desk(demo_profile(tmp_path / "demo"))
    desk.wait_signed_on()
    desk.wait(lambda: "cannot forbid them: take none" in desk.notices, "the sentence")
