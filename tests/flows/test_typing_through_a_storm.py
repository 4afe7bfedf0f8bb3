"""A burst of five hundred changes moves neither the selection, nor the view, nor a letter."""

from desk_stage import DeskStage
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from console.domain.calls.call import CallId
from console.feed.simulator.center_thread import CenterThread

TEXT = "She says the voices are loud today; sister sits with her, door open."
CHANGES = 500


class Resets:
    """Count the model resets of the queue."""

    def __init__(self) -> None:
        self.count = 0

    def add(self) -> None:
        self.count += 1


def height_of(desk: DeskStage, call_id: CallId) -> int:
    """Return where a call's row stands in the view, in pixels from its top."""
    position = desk.desk.model.position_of(call_id)
    assert position is not None
    return int(desk.desk.queue_pane.view.rowViewportPosition(position))


def calls_in_view(desk: DeskStage) -> set[CallId]:
    """Return the calls whose rows are in view."""
    view, model = desk.desk.queue_pane.view, desk.desk.model
    first = view.rowAt(1)
    last = view.rowAt(view.viewport().height() - 1)
    return {model.row_at(at).call_id for at in range(first, max(last, first) + 1)}


def keys_in_view(desk: DeskStage) -> dict[CallId, object]:
    """Return the calls in view, each with what sorts it."""
    return {call_id: desk.desk.model.row_of(call_id).key for call_id in calls_in_view(desk)}


def test_letters_selection_and_scroll_survive_a_storm(
    desk: DeskStage, center: CenterThread
) -> None:
    resets = Resets()
    desk.desk.model.modelReset.connect(resets.add)
    for number in range(50):
        center.obey(f"call NOISE party {number}")
    desk.wait(lambda: len(desk.rows()) == 80, "more calls than fit the view")
    desk.claim()
    desk.answer()
    note = QApplication.focusWidget()
    view = desk.desk.queue_pane.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    QApplication.processEvents()
    assert 5 < len(calls_in_view(desk)) < 60
    selected = desk.desk.queue_pane.selected_call
    before = desk.health.documents

    happened = 0
    for letter in TEXT:
        desk.hands.type(letter)
        happened += int(center.obey(f"storm {CHANGES // len(TEXT) + 1}").removeprefix("happened "))
        in_view = keys_in_view(desk)
        QApplication.processEvents()
        model = desk.desk.model
        # A call that left the queue, or moved within it, may take its row out of view; whoever
        # kept its place must not all be gone.
        stayed = {
            call_id
            for call_id, key in in_view.items()
            if model.position_of(call_id) is not None and model.row_of(call_id).key == key
        }
        assert not stayed or calls_in_view(desk) & stayed, "the view ran away"
    assert happened >= CHANGES
    row = desk.ring(center)

    assert desk.note == TEXT
    assert QApplication.focusWidget() is note
    assert desk.desk.contact_pane.form.note.textCursor().position() == len(TEXT)
    assert desk.desk.queue_pane.selected_call == selected
    assert desk.desk.parts.calls.call_id == selected
    assert resets.count == 0
    assert view.verticalScrollBar().value() > 0
    assert desk.health.documents > before
    assert desk.row(row.call_id).call.is_open
    desk.wait_saved()
    assert desk.stored_note() == TEXT


def test_a_selected_row_stays_selected_while_it_moves_up(
    desk: DeskStage, center: CenterThread
) -> None:
    row = desk.select(lambda row: not row.mark.owner and row.mark.requested_at is None)
    desk.hands.press(Qt.Key.Key_Q)
    desk.hands.type("dispatcher")
    desk.hands.press(Qt.Key.Key_Escape)
    desk.desk.queue_pane.focus_rows()
    assert desk.desk.queue_pane.selected_call == row.call_id
    desk.claim(row.call_id)
    assert desk.desk.queue_pane.selected_call == row.call_id
    position = desk.desk.model.position_of(row.call_id)
    index = desk.desk.queue_pane.view.indexAt(QPoint(5, height_of(desk, row.call_id) + 5))
    assert index.row() == position
