"""The rows stay still under the hand, whatever arrives."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from pytestqt.qtbot import QtBot
from queue_samples import NOON, SetClock, call, many, starter_rules

from console.domain.calls.call import CallId, CallStatus, Fact
from console.domain.calls.queue import CallQueue, DeskMark, QueueDelta
from console.models.queue_column import QueueColumn
from console.models.queue_filter import QueueFilter, QueueFilterKind
from console.models.queue_model import QueueModel
from console.ui.queue.queue_inks import inks_of
from console.ui.queue.queue_painter import MOST_TEXTS, TextCache
from console.ui.queue.queue_view import QueueView
from console.ui.theme import THEMES, ThemeName


class WatchedView(QueueView):
    """The view, writing down what it draws."""

    def __init__(self, model: QueueModel) -> None:
        super().__init__(model)
        self.drawn: list[QRect] = []

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.drawn.append(event.rect())
        super().paintEvent(event)


class Desk:
    """A queue, its model and its view, and what the view told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clock = SetClock()
        self.queue = CallQueue(starter_rules())
        self.model = QueueModel(self.clock)
        self.view = WatchedView(self.model)
        self.selected: list[object] = []
        self.opened: list[object] = []
        self.view.call_selected.connect(self.selected.append)
        self.view.call_opened.connect(self.opened.append)
        qtbot.addWidget(self.view)
        self.view.resize(1500, 400)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.setFocus()

    def hear(self, *calls: object) -> None:
        self.model.apply(self.queue.hear(calls))  # type: ignore[arg-type]

    def mark(self, call_id: CallId, mark: DeskMark) -> None:
        self.model.apply(self.queue.mark({call_id: mark}))

    def scroll_to(self, position: int) -> None:
        bar = self.view.verticalScrollBar()
        self.qtbot.waitUntil(lambda: bar.maximum() > position)
        bar.setValue(position)

    def chosen_rows(self) -> list[str]:
        rows = self.view.selectionModel().selectedRows()
        return [self.model.row_at(index.row()).call_id for index in rows]

    def first_in_view(self) -> str:
        return self.model.row_at(self.view.verticalScrollBar().value()).call_id


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def asked(number: int) -> object:
    return call(number, nature=Fact(value="CLINREQ"))


def test_keys_move_and_open_without_touching_the_mouse(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(60))

    def press(key: Qt.Key) -> None:
        qtbot.keyClick(desk.view, key)

    press(Qt.Key.Key_Down)
    assert desk.chosen_rows() == [desk.model.row_at(0).call_id]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert desk.selected[-1] == desk.model.row_at(1).call_id
    press(Qt.Key.Key_PageDown)
    assert desk.view.currentIndex().row() > 5
    press(Qt.Key.Key_End)
    assert desk.chosen_rows() == [desk.model.row_at(59).call_id]
    press(Qt.Key.Key_Home)
    assert desk.chosen_rows() == [desk.model.row_at(0).call_id]
    press(Qt.Key.Key_Return)
    assert desk.opened == [desk.model.row_at(0).call_id]


def test_letters_and_digits_choose_no_row(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(10))
    for key in (Qt.Key.Key_F, Qt.Key.Key_2, Qt.Key.Key_M):
        qtbot.keyClick(desk.view, key)
    assert desk.selected == []


def test_a_click_selects_and_a_double_click_opens(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(10))
    at = desk.view.visualRect(desk.model.index(4, QueueColumn.PLACE)).center()
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.selected == [desk.model.row_at(4).call_id]
    qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.opened == [desk.model.row_at(4).call_id]


def test_arriving_with_the_tab_key_chooses_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(10))
    desk.view.clearFocus()
    desk.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert desk.selected == []
    assert desk.chosen_rows() == []


def test_the_selection_follows_its_call_through_a_burst(desk: Desk) -> None:
    desk.hear(*many(200))
    chosen = call(1050).call_id
    desk.view.select_call(chosen)
    for rank in (1, 4, 2):
        burst = [call(n, waited_s=rank * n, priority_rank=n % 5) for n in range(900, 1100)]
        closed = [replace(c, status=CallStatus.CLOSED) for c in many(40)]
        desk.hear(*burst, *closed, call(1050, priority_rank=rank))
        assert desk.chosen_rows() == [chosen]
        assert desk.view.currentIndex().row() == desk.model.position_of(chosen)
    assert desk.selected == [chosen]


def test_rows_above_come_and_go_but_the_first_row_in_view_stays(desk: Desk) -> None:
    desk.hear(*many(200))
    desk.scroll_to(80)
    first = desk.first_in_view()
    desk.hear(*[asked(n) for n in range(1, 30)])
    assert desk.first_in_view() == first
    desk.hear(*[replace(asked(n), status=CallStatus.CLOSED) for n in range(1, 25)])  # type: ignore[type-var]
    assert desk.first_in_view() == first


def test_a_first_row_that_moves_away_does_not_take_the_view_along(desk: Desk) -> None:
    desk.hear(*many(200))
    desk.scroll_to(80)
    bar = desk.view.verticalScrollBar()
    second = desk.model.row_at(81).call_id
    desk.mark(desk.model.row_at(80).call_id, DeskMark(requested_at=NOON))
    assert desk.model.row_at(bar.value() + 1).call_id == second


def test_at_the_top_who_asks_next_comes_into_sight(desk: Desk) -> None:
    desk.hear(*many(100))
    desk.hear(asked(5))
    assert desk.view.verticalScrollBar().value() == 0
    assert desk.first_in_view() == call(5).call_id


def test_no_neighbour_is_chosen_when_the_selected_row_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*[asked(n) for n in range(1, 9)])
    desk.model.set_filter(QueueFilter(kind=QueueFilterKind.NEEDS_YOU))
    chosen, after = desk.model.row_at(3).call_id, desk.model.row_at(4).call_id
    desk.view.select_call(chosen)
    desk.mark(chosen, DeskMark(owner="A. Rivera", mine=True))
    assert desk.chosen_rows() == []
    assert desk.view.selected_call == chosen
    assert desk.selected == [chosen]
    desk.model.set_filter(QueueFilter())
    assert desk.chosen_rows() == [chosen]
    assert desk.selected == [chosen]
    desk.model.set_filter(QueueFilter(kind=QueueFilterKind.NEEDS_YOU))
    desk.view.select_call(desk.model.row_at(2).call_id)
    desk.view.select_call(after)
    desk.mark(after, DeskMark(owner="J. Vang"))
    qtbot.keyClick(desk.view, Qt.Key.Key_Down)
    assert desk.chosen_rows() == [desk.model.row_at(3).call_id]


def test_a_call_chosen_before_it_is_shown_is_selected_when_it_comes(desk: Desk) -> None:
    desk.hear(*many(5))
    desk.view.select_call(call(7).call_id)
    assert desk.chosen_rows() == []
    desk.hear(asked(7))
    assert desk.chosen_rows() == [call(7).call_id]


def test_a_second_draws_the_waiting_times_and_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(30))
    qtbot.waitUntil(lambda: desk.view.verticalScrollBar().maximum() > 0)
    assert desk.view._tick.isActive()
    assert desk.view._tick.interval() == 1000
    QCoreApplication.processEvents()
    width = desk.view.columnWidth(QueueColumn.WAITING)
    before = desk.view.viewport().grab(QRect(0, 0, width, 400)).toImage()
    QCoreApplication.processEvents()
    desk.view.drawn.clear()
    desk.clock.pass_s(1)
    desk.view._tick.timeout.emit()
    qtbot.waitUntil(lambda: bool(desk.view.drawn))
    assert all(rect.right() < width for rect in desk.view.drawn)
    assert desk.view.viewport().grab(QRect(0, 0, width, 400)).toImage() != before


def test_a_hidden_view_does_not_tick(desk: Desk) -> None:
    desk.view.hide()
    assert not desk.view._tick.isActive()


def test_the_dot_of_a_request_and_the_selected_ground_are_really_drawn(desk: Desk) -> None:
    desk.hear(asked(1), *many(3))
    theme = THEMES[ThemeName.DARK]
    desk.view.select_call(call(1).call_id)
    image = desk.view.viewport().grab().toImage()
    cell = desk.view.visualRect(desk.model.index(0, QueueColumn.WHY))
    row = {
        image.pixelColor(QPoint(x, cell.center().y())).name()
        for x in range(cell.left(), cell.right())
    }
    assert {theme.asked, theme.selected} <= row


@pytest.mark.parametrize("points", [11, 14, 22])
def test_rows_grow_with_the_text(desk: Desk, points: int) -> None:
    desk.hear(*many(3))
    font = QFont(desk.view.font())
    font.setPointSize(points)
    desk.view.setFont(font)
    height = desk.view.fontMetrics().height()
    assert desk.view.rowHeight(0) >= max(24, round(1.5 * height))


def test_the_columns_share_the_whole_width_and_keep_a_drawn_share(desk: Desk, qtbot: QtBot) -> None:
    desk.hear(*many(3))
    header = desk.view.horizontalHeader()
    assert header.length() == desk.view.viewport().width()
    header.resizeSection(QueueColumn.PLACE, 400)
    kept = desk.view.layout_state()
    other = Desk(qtbot)
    other.hear(*many(3))
    before = other.view.columnWidth(QueueColumn.PLACE)
    assert other.view.restore_layout(kept)
    assert other.view.columnWidth(QueueColumn.PLACE) > before
    assert other.view.horizontalHeader().length() == other.view.viewport().width()
    assert not other.view.restore_layout(b"not a state")  # type: ignore[arg-type]


def test_a_narrow_queue_scrolls_sideways_and_never_cuts_a_time(desk: Desk) -> None:
    desk.hear(*many(3))
    desk.view.resize(420, 300)
    metrics = desk.view.fontMetrics()
    assert desk.view.horizontalScrollBar().maximum() > 0
    assert desk.view.columnWidth(QueueColumn.WAITING) > metrics.horizontalAdvance("!! 59:59")


def test_laid_out_texts_are_bounded_plain_and_cut(qapp: object) -> None:
    cache = TextCache(QFont())
    for number in range(MOST_TEXTS + 500):
        cache.laid_out(f"text {number}", 200)
    assert len(cache) == MOST_TEXTS
    static, width = cache.laid_out("<b>hello</b> " * 40, 120)
    assert static.textFormat() is Qt.TextFormat.PlainText
    assert static.text().endswith("…")
    assert width <= 120


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dimmed", [False, True])
@pytest.mark.parametrize("name", list(ThemeName))
def test_every_text_is_readable_on_every_ground_also_when_dimmed(
    name: ThemeName, dimmed: bool
) -> None:
    inks = inks_of(THEMES[name], dimmed=dimmed)
    for ground in (inks.ground, inks.other_ground, inks.selected):
        for ink in ("text", "quiet", "asked", "waiting", "good", "candidate", "info"):
            assert contrast(getattr(inks, ink), ground) >= 4.5, (ink, ground.name())


def test_nothing_is_drawn_where_there_is_no_row(desk: Desk) -> None:
    desk.model.apply(QueueDelta())
    image = desk.view.viewport().grab().toImage()
    assert image.pixelColor(5, 5).name() == THEMES[ThemeName.DARK].panel
