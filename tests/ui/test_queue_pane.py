"""The pane says how far the queue can be believed, and lets a person look at parts of it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from queue_samples import NOON, SetClock, call, desk_of_a_night, many, starter_rules

from console.domain.calls.call import CallId
from console.domain.calls.queue import CallQueue, DeskMark, QueueDelta
from console.domain.feed.events import FeedState
from console.domain.feed.health import FeedHealth
from console.models.queue_filter import QueueFilterKind
from console.models.queue_model import QueueModel
from console.ui.queue.queue_pane import QueuePane
from console.ui.queue.queue_words import clock_text
from console.ui.theme import THEMES, ThemeName, wear

SINCE = NOON - timedelta(seconds=20)
TIME = clock_text(SINCE)


@pytest.fixture
def model() -> QueueModel:
    return QueueModel(SetClock())


@pytest.fixture
def pane(qtbot: QtBot, model: QueueModel) -> QueuePane:
    made = QueuePane(model)
    qtbot.addWidget(made)
    made.resize(1500, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(pane: QWidget, name: str) -> str:
    label = pane.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def chip(pane: QueuePane, kind: QueueFilterKind) -> QPushButton:
    found = pane.findChild(QPushButton, f"queue_chip_{kind.name.lower()}")
    assert found is not None
    return found


def health(state: FeedState) -> FeedHealth:
    return FeedHealth(state=state, since=SINCE, last_heard_at=NOON - timedelta(seconds=32))


def undress(application: QApplication) -> None:
    """Leave the application to other tests as it was found: dark, in no style sheet."""
    wear(application, ThemeName.DARK)
    application.setStyleSheet("")


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (FeedState.CONNECTING, f"CONNECTING since {TIME}: nothing heard"),
        (FeedState.CATCHING_UP, f"CATCHING UP since {TIME}: calls are still arriving"),
        (FeedState.STALE, f"STALE since {TIME}: what you see may be old"),
        (FeedState.OFFLINE, f"OFFLINE since {TIME}: new calls do not arrive here"),
    ],
)
def test_a_queue_that_is_not_live_says_so_and_since_when(
    pane: QueuePane, model: QueueModel, state: FeedState, said: str
) -> None:
    model.apply(desk_of_a_night()[1])
    pane.show_health(health(FeedState.LIVE))
    assert words(pane, "queue_band") == ""
    bright = pane.view.grab().toImage()
    pane.show_health(health(state))
    assert words(pane, "queue_band").startswith(said)
    assert pane.view.grab().toImage() != bright


def test_before_anything_is_heard_the_pane_does_not_look_live(pane: QueuePane) -> None:
    assert words(pane, "queue_band").startswith("CONNECTING")
    assert words(pane, "queue_empty") == "No calls yet: connecting to the call center."


@pytest.mark.parametrize("state", [state for state in FeedState if state is not FeedState.LIVE])
@pytest.mark.parametrize("kind", list(QueueFilterKind))
def test_it_never_says_that_nothing_waits_while_it_cannot_know(
    pane: QueuePane, model: QueueModel, state: FeedState, kind: QueueFilterKind
) -> None:
    queue = CallQueue(starter_rules())
    pane.set_filter(kind)
    pane.show_health(health(state))
    assert "may be open" in words(pane, "queue_empty_hint")
    model.apply(queue.hear(many(3)))
    said = words(pane, "queue_empty")
    assert said == "" if kind is QueueFilterKind.ALL else "feed is not live" in said


def test_a_live_and_empty_queue_says_both(pane: QueuePane) -> None:
    pane.show_health(health(FeedState.LIVE))
    assert words(pane, "queue_empty") == "No open calls. The feed is live."
    assert "No open calls" in pane.view.accessibleDescription()


def test_an_empty_part_says_so_and_how_to_see_all(pane: QueuePane, model: QueueModel) -> None:
    pane.show_health(health(FeedState.LIVE))
    model.apply(CallQueue(starter_rules()).hear(many(12)))
    pane.set_filter(QueueFilterKind.NEEDS_YOU)
    assert words(pane, "queue_empty") == "Nothing needs you now. 12 open."
    assert "All" in words(pane, "queue_empty_hint")
    pane.set_filter(QueueFilterKind.ALL)
    assert words(pane, "queue_empty") == ""


def test_chips_count_their_parts_and_choose_them(
    pane: QueuePane, model: QueueModel, qtbot: QtBot
) -> None:
    queue, delta = desk_of_a_night()
    model.apply(delta)
    needs = chip(pane, QueueFilterKind.NEEDS_YOU)
    assert needs.text() == "Needs you  5"
    assert needs.accessibleName() == "Needs you, 5 calls"
    qtbot.mouseClick(needs, Qt.MouseButton.LeftButton)
    assert model.rowCount() == 5
    assert needs.isChecked()
    model.apply(queue.mark({CallId("urn:test:000214"): DeskMark(owner="J. Vang")}))
    assert needs.text() == "Needs you  4"
    pane.set_filter(QueueFilterKind.REQUESTED)
    assert not needs.isChecked()
    assert chip(pane, QueueFilterKind.REQUESTED).isChecked()


def test_typed_words_narrow_the_queue_and_escape_gives_it_back(
    pane: QueuePane, model: QueueModel, qtbot: QtBot
) -> None:
    model.apply(desk_of_a_night()[1])
    pane.activateWindow()
    pane.focus_filter()
    qtbot.waitUntil(pane.bar.edit.hasFocus)
    qtbot.keyClicks(pane.bar.edit, "bridge")
    assert [model.row_at(0).call.number, model.rowCount()] == ["26-1182214", 1]
    assert "22 open" in words(pane, "queue_footer")
    assert "1 shown" in words(pane, "queue_footer")
    qtbot.keyClicks(pane.bar.edit, " nowhere")
    assert words(pane, "queue_empty") == "No call here matches “bridge nowhere”."
    qtbot.keyClick(pane.bar.edit, Qt.Key.Key_Escape)
    assert pane.view.hasFocus()
    assert model.rowCount() == 23


def test_words_are_ready_to_be_searched_before_the_first_letter(
    pane: QueuePane, model: QueueModel, qtbot: QtBot
) -> None:
    calls = many(250)
    model.apply(CallQueue(starter_rules()).hear(calls))
    entries = [model._entries.get(each.call_id) for each in calls]
    assert not all(entry is not None and entry._searched for entry in entries)
    pane.activateWindow()
    pane.focus_filter()
    qtbot.waitUntil(lambda: all(entry is not None and entry._searched for entry in entries))
    qtbot.waitUntil(lambda: not model._preparing.isActive())


def test_another_theme_dresses_the_rows_and_the_band_at_once(
    pane: QueuePane, model: QueueModel, qapp: QApplication
) -> None:
    model.apply(desk_of_a_night()[1])
    pane.show_health(health(FeedState.STALE))
    try:
        for name in ThemeName:
            wear(qapp, name)
            image = pane.view.viewport().grab().toImage()
            assert image.pixelColor(1, image.height() // 40).name() == THEMES[name].panel
            band = pane.findChild(QLabel, "queue_band")
            assert band is not None
            assert band.grab().toImage().pixelColor(20, 3).name() == THEMES[name].waiting
    finally:
        undress(qapp)


def test_words_typed_are_never_read_as_markup(pane: QueuePane, model: QueueModel) -> None:
    model.apply(desk_of_a_night()[1])
    pane.bar.edit.setText("<img src=x>")
    label = pane.findChild(QLabel, "queue_empty")
    assert label is not None
    assert "<img src=x>" in label.text()
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_the_footer_says_when_the_selected_call_is_out_of_sight(
    pane: QueuePane, model: QueueModel
) -> None:
    model.apply(desk_of_a_night()[1])
    pane.select_call(call(201).call_id)
    pane.set_filter(QueueFilterKind.MINE)
    assert "selected call 26-1182201 is not in this list" in words(pane, "queue_footer")
    pane.set_filter(QueueFilterKind.ALL)
    assert "selected call" not in words(pane, "queue_footer")
    model.apply(QueueDelta(removed=(call(201).call_id,)))
    assert "selected call has left the queue" in words(pane, "queue_footer")


def test_choices_and_openings_are_passed_on(
    pane: QueuePane, model: QueueModel, qtbot: QtBot
) -> None:
    model.apply(desk_of_a_night()[1])
    pane.focus_rows()
    with qtbot.waitSignal(pane.call_selected) as chosen:
        qtbot.keyClick(pane.view, Qt.Key.Key_Down)
    assert chosen.args == [model.row_at(0).call_id]
    with qtbot.waitSignal(pane.call_opened) as opened:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert opened.args == chosen.args


def test_every_control_has_a_name_and_every_cell_its_words(
    pane: QueuePane, model: QueueModel
) -> None:
    model.apply(desk_of_a_night()[1])
    reached = [
        widget
        for widget in pane.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]
    assert len(reached) >= 7
    for widget in reached:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget.objectName()
    table = QAccessible.queryAccessibleInterface(pane.view)
    texts = {
        table.child(at).text(QAccessible.Text.Name)
        for at in range(min(60, table.childCount()))
        if table.child(at) is not None
    }
    assert {"Why it is here", "Stone Arch Bridge", "512 on scene; EMS 34 staging"} <= texts


@pytest.mark.parametrize("points", [11, 22])
@pytest.mark.parametrize("width", [620, 1500])
def test_no_control_is_cut_at_any_text_size(
    pane: QueuePane, model: QueueModel, qtbot: QtBot, points: int, width: int
) -> None:
    model.apply(desk_of_a_night()[1])
    font = pane.font()
    font.setPointSize(points)
    pane.setFont(font)
    pane.resize(width, 600)
    buttons = pane.findChildren(QPushButton)
    controls: tuple[QWidget, ...] = (*buttons, pane.bar.edit)
    qtbot.waitUntil(
        lambda: all(part.width() >= part.minimumSizeHint().width() for part in controls)
    )
    qtbot.waitUntil(lambda: all(pane.bar.rect().contains(part.geometry()) for part in controls))


def test_the_footer_goes_where_the_rows_need_its_place(
    pane: QueuePane, model: QueueModel, qtbot: QtBot
) -> None:
    model.apply(desk_of_a_night()[1])
    footer = pane.findChild(QLabel, "queue_footer")
    assert footer is not None
    assert footer.isVisible()
    pane.setMinimumHeight(1)
    pane.resize(1500, 120)
    assert not footer.isVisible()
    pane.resize(1500, 420)
    assert footer.isVisible()


def test_next_and_previous_choose_calls_wherever_the_focus_is(
    pane: QueuePane, model: QueueModel
) -> None:
    queue = CallQueue(starter_rules())
    model.apply(queue.hear([call(1), call(2)]))
    first, second = (row.call_id for row in queue.rows())
    pane.focus_filter()
    chosen = []
    for step in (pane.select_next, pane.select_next, pane.select_next, pane.select_previous):
        step()
        chosen.append(pane.selected_call)
    assert chosen == [first, second, second, first]
    assert pane.bar.edit.hasFocus()


def test_the_hint_over_an_empty_part_names_the_key_that_is_bound_now(
    pane: QueuePane, model: QueueModel
) -> None:
    pane.show_health(health(FeedState.LIVE))
    model.apply(CallQueue(starter_rules()).hear(many(3)))
    pane.set_filter(QueueFilterKind.MINE)
    assert "Choose All to see every open call." in words(pane, "queue_empty_hint")
    pane.show_keys("", {QueueFilterKind.ALL: "Alt+A"})
    assert "Choose All (key Alt+A) to see every open call." in words(pane, "queue_empty_hint")
