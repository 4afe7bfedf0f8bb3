"""The window: pages, bars, notices, simulated calls, panels, closing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel
from shell_stage import (
    AT,
    LIVE,
    RIVERA,
    SESSION,
    MemorySettings,
    Stage,
    dressed,  # noqa: F401 - a fixture
)

from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import SaveNews, SaveState
from console.domain.feed.events import FeedState
from console.domain.notices import Notice, NoticeLevel
from console.ui.reading.local_time import clock_text
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.desk_window import FRAME_PX
from console.ui.shell.feed_lamp import FeedLamp
from console.ui.shell.glyph import Shape
from console.ui.shell.header_bar import HeaderBar
from console.ui.shell.notice_bar import MOST_LINES, NoticeBar
from console.ui.theme import Look, ThemeName, current_look, current_theme

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def stage(qtbot) -> Stage:
    stage = Stage(MemorySettings()).open_rooms()
    qtbot.addWidget(stage.window)
    return stage


# --- the lamp and the header ---------------------------------------------------------------------


@pytest.mark.parametrize("state", FeedState)
def test_the_lamp_says_each_state_in_a_word_and_a_shape_of_its_own(qtbot, state) -> None:
    lamp = FeedLamp()
    qtbot.addWidget(lamp)
    others = set()
    for other in FeedState:
        lamp.show_health(replace(LIVE, state=other))
        if other is not state and other is not FeedState.CONNECTING:
            others.add((lamp.word, lamp.shape))
    lamp.show_health(replace(LIVE, state=state))
    assert lamp.word == state.value.upper()
    assert (lamp.word, lamp.shape) not in others
    assert lamp.word in lamp.accessibleName()


def test_a_live_lamp_counts_the_seconds_since_the_feed_was_heard(qtbot) -> None:
    lamp = FeedLamp()
    qtbot.addWidget(lamp)
    lamp.show_health(replace(LIVE, silent_s=1.2))
    assert lamp.remark == "heard 1 s ago"
    lamp._told_at_s -= 3
    lamp._say()
    assert lamp.remark == "heard 4 s ago"
    assert lamp._tick.isActive()


@pytest.mark.parametrize("state", [FeedState.STALE, FeedState.OFFLINE])
def test_a_feed_that_is_not_live_says_since_when(qtbot, state: FeedState) -> None:
    lamp = FeedLamp()
    qtbot.addWidget(lamp)
    lamp.show_health(replace(LIVE, state=state, since=AT + timedelta(seconds=30)))
    assert lamp.remark == f"as of {clock_text(AT)}", "as of when it was last heard"
    lamp.show_health(replace(LIVE, state=state, since=AT, last_heard_at=None))
    assert lamp.remark == f"since {clock_text(AT)}"


def test_a_source_that_answers_with_old_data_reads_as_of_the_data_and_not_of_the_answer(
    qtbot,
) -> None:
    lamp = FeedLamp()
    qtbot.addWidget(lamp)
    data_at = AT - timedelta(minutes=40)
    lamp.show_health(replace(LIVE, state=FeedState.STALE, data_as_of=data_at))
    assert lamp.remark == f"as of {clock_text(data_at)}"


@pytest.mark.parametrize(
    ("doubt", "words"),
    [
        ({"ahead_s": 300.0}, "its clock is 5 min ahead"),
        ({"lag_s": 120.0}, "changes 2 min old, or its clock is behind"),
        ({"backlog": 1200}, "1200 not shown yet"),
        ({"ahead_s": 5.0, "lag_s": 20.0, "backlog": 30}, ""),
    ],
)
def test_a_live_feed_says_what_makes_it_doubtful(
    qtbot, doubt: dict[str, float], words: str
) -> None:
    lamp = FeedLamp()
    qtbot.addWidget(lamp)
    lamp.show_health(replace(LIVE, silent_s=1.2, **doubt))  # type: ignore[arg-type]
    assert lamp.remark == ", ".join(filter(None, ("heard 1 s ago", words)))


def texts(bar: HeaderBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisibleTo(bar)]


def test_the_header_says_saved_only_with_the_time_and_not_saved_loudly(qtbot) -> None:
    bar = HeaderBar()
    qtbot.addWidget(bar)
    contact = ContactId("c1")
    for state, word in (
        (SaveState.NOTHING_YET, "Nothing to save yet"),
        (SaveState.SAVING, "Saving…"),
        (SaveState.SAVED, f"Saved {clock_text(AT)}"),
        (SaveState.NOT_SAVED, "NOT SAVED"),
    ):
        saved_at = AT if state is SaveState.SAVED else None
        bar.show_save(SaveNews(contact_id=contact, state=state, saved_at=saved_at))
        assert word in texts(bar)
    assert bar._save.shape is Shape.CROSS


def test_the_header_says_who_is_signed_on_and_whether_they_are_free(qtbot) -> None:
    bar = HeaderBar()
    qtbot.addWidget(bar)
    assert "Nobody is signed on" in texts(bar)
    assert "READY" not in texts(bar)
    bar.show_person(SESSION)
    assert {"A. Rivera", "clinician", "READY"} <= set(texts(bar))
    bar.show_open_contacts(1)
    assert "1 contact open" in texts(bar)
    assert "READY" not in texts(bar)
    bar.show_person(None)
    assert not {"A. Rivera", "1 contact open"} & set(texts(bar))
    assert "This desk only" in texts(bar)


# --- notices -------------------------------------------------------------------------------------


def note(words: str, level: NoticeLevel = NoticeLevel.NEWS, topic: str = "") -> Notice:
    return Notice(level=level, happened=words, topic=topic)


def lines(bar: NoticeBar) -> list[str]:
    return [notice.happened for notice in bar.shown()]


def test_notices_of_a_topic_replace_each_other_and_are_cleared(stage: Stage) -> None:
    bar = stage.window.notices
    bar.show_notice(note("Feed lost.", NoticeLevel.TROUBLE, "feed"))
    bar.show_notice(note("Another."))
    bar.show_notice(note("Feed is back.", topic="feed"))
    assert lines(bar) == ["Feed is back.", "Another."]
    bar.show_notice(replace(note("", topic="feed"), cleared=True))
    assert lines(bar) == ["Another."]


def test_the_gravest_notice_stands_first_and_three_lines_are_the_most(stage: Stage) -> None:
    bar = stage.window.notices
    for number in range(5):
        bar.show_notice(note(f"News {number}."))
    bar.show_notice(note("Careful.", NoticeLevel.CAUTION))
    bar.show_notice(note("Not saved.", NoticeLevel.TROUBLE, "store"))
    bar.show_notice(note("News 5."))
    assert lines(bar) == ["Not saved.", "Careful.", "News 5."]
    assert len(bar.shown()) == MOST_LINES
    assert bar._more.text() == "and 5 more"


def test_a_key_puts_notices_away_but_trouble_stays(stage: Stage) -> None:
    bar = stage.window.notices
    bar.show_notice(note("Not saved.", NoticeLevel.TROUBLE, "store"))
    bar.show_notice(note("News."))
    bar.show_notice(note("Careful.", NoticeLevel.CAUTION))
    target = stage.window.focusWidget()
    for left in (["Not saved.", "News."], ["Not saved."], ["Not saved."]):
        QTest.keyClick(target, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        assert lines(bar) == left


def test_news_leaves_by_itself_and_caution_does_not(stage: Stage, qtbot, monkeypatch) -> None:
    monkeypatch.setattr("console.ui.shell.notice_bar.NEWS_MS", 1)
    bar = stage.window.notices
    bar.show_notice(note("Careful.", NoticeLevel.CAUTION))
    bar.show_notice(note("News."))
    qtbot.waitUntil(lambda: lines(bar) == ["Careful."])


def test_markup_in_a_notice_is_text(stage: Stage) -> None:
    stage.window.notices.show_notice(note("<b>bold</b><img src='http://x.test/a.png'>"))
    label = next(
        label for label in stage.window.notices.findChildren(QLabel) if "<b>" in label.text()
    )
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_what_is_asked_takes_the_place_of_the_usual_hints(stage: Stage, qtbot) -> None:
    hints = stage.window.notices._hints

    def shown() -> list[str]:
        return [label.text() for label in hints.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "claim" in shown())
    stage.queue.button.setFocus()
    stage.window.acts.ask(Act.FLAG)
    assert shown() == ["Y", "yes", "N", "no", "U", "uncertain"]
    stage.window.acts.ask(Act.FLAG_YES)
    qtbot.waitUntil(lambda: "claim" in shown())


# --- simulated calls -----------------------------------------------------------------------------


def test_invented_calls_are_marked_in_title_header_frame_and_detached_panes(stage: Stage) -> None:
    window = stage.window
    edge = window.rect().bottomRight()
    plain = window.grab().toImage()
    assert "SIMULATED" not in window.windowTitle()
    assert not window.header._simulated.isVisible()
    window.show_simulated(True)
    window.acts.ask(Act.DETACH_CALL)
    frame = window.grab().toImage()
    waiting = QColor(current_theme().waiting)
    corners = [(0, 0), (edge.x(), 0), (0, edge.y()), (edge.x(), edge.y())]
    for x, y in [*corners, (edge.x() // 2, FRAME_PX - 1), (FRAME_PX - 1, edge.y() // 2)]:
        assert frame.pixelColor(x, y) == waiting
        assert plain.pixelColor(x, y) != waiting
    assert window.windowTitle().startswith("SIMULATED")
    assert "Night" in window.windowTitle()
    assert window.header._simulated.isVisible()
    assert window.rooms.call_dock.windowTitle().startswith("SIMULATED")
    window.show_simulated(False)
    assert "SIMULATED" not in window.windowTitle()
    assert "SIMULATED" not in window.rooms.call_dock.windowTitle()
    assert window.grab().toImage().pixelColor(0, 0) != waiting


# --- pages and panels ----------------------------------------------------------------------------


def test_acts_of_the_desk_are_refused_until_somebody_is_signed_on(stage: Stage) -> None:
    window = stage.window
    window.show_page(DeskPage.SIGN_ON)
    assert not stage.queue.isVisible()
    window.acts.ask(Act.CLAIM)
    assert stage.asked == []
    assert window.notices.shown()[0].happened == "Sign on first."
    window.show_page(DeskPage.ROOMS)
    window.acts.ask(Act.CLAIM)
    assert stage.asked == [Act.CLAIM]
    assert stage.queue.isVisible()


def test_a_detached_call_is_hidden_while_nobody_is_signed_on(stage: Stage) -> None:
    stage.window.acts.ask(Act.DETACH_CALL)
    assert stage.call.isVisible()
    assert stage.window.rooms.call_dock.isFloating()
    stage.window.show_page(DeskPage.SIGN_ON)
    assert not stage.call.isVisible()
    stage.window.show_page(DeskPage.ROOMS)
    assert stage.call.isVisible()
    stage.window.acts.ask(Act.DETACH_CALL)
    assert not stage.window.rooms.call_dock.isFloating()


@pytest.mark.parametrize("act", [Act.HELP, Act.PALETTE, Act.CHANGE_KEYS])
def test_a_panel_leaves_half_the_queue_and_gives_the_focus_back(stage: Stage, act: Act) -> None:
    stage.contact.note.setFocus()
    stage.window.acts.ask(act)
    panel = stage.window._own_acts.panel(act)
    assert panel.isVisible()
    assert panel.isAncestorOf(stage.window.focusWidget())
    left = stage.queue.mapTo(stage.window, stage.queue.rect().topLeft()).x()
    covered_from = panel.mapTo(stage.window, panel.rect().topLeft()).x()
    assert covered_from - left >= stage.queue.width() * 0.45
    assert not panel.isWindow()
    QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert stage.window.focusWidget() is stage.contact.note


def test_one_panel_at_a_time_and_the_focus_still_finds_home(stage: Stage) -> None:
    stage.contact.note.setFocus()
    for act in (Act.HELP, Act.CHANGE_KEYS, Act.PALETTE):
        stage.window.acts.ask(act)
    visible = [
        act
        for act in (Act.HELP, Act.CHANGE_KEYS, Act.PALETTE)
        if stage.window._own_acts.panel(act).isVisible()
    ]
    assert visible == [Act.PALETTE]
    stage.window.acts.ask(Act.PALETTE)
    assert stage.window.focusWidget() is stage.contact.note


def test_nothing_in_the_window_is_a_dialog(stage: Stage) -> None:
    for act in Act:
        if act is not Act.QUIT:
            stage.window.acts.ask(act)
    assert not stage.window.findChildren(QDialog)


def test_looks_are_worn_at_once_and_told(stage: Stage, qtbot) -> None:
    with qtbot.waitSignal(stage.window.look_changed) as changed:
        stage.window.acts.ask(Act.THEME_LIGHT)
    assert changed.args == [Look(theme=ThemeName.LIGHT, text_pt=11)]
    stage.window.acts.ask(Act.TEXT_LARGER)
    assert current_look() == Look(theme=ThemeName.LIGHT, text_pt=12)
    with qtbot.assertNotEmitted(stage.window.look_changed):
        stage.window.show_look(Look())
    assert current_look() == Look()


@pytest.mark.parametrize(
    ("act", "room"), [(Act.GO_QUEUE, "queue"), (Act.GO_CALL, "call"), (Act.GO_CONTACT, "contact")]
)
def test_each_room_is_one_key_away(stage: Stage, act: Act, room: str) -> None:
    stage.window.acts.ask(act)
    widget = stage.window.rooms.room(room)
    assert widget is not None
    assert widget.isAncestorOf(stage.window.focusWidget())


def test_a_guarded_window_only_asks_to_close(stage: Stage, qtbot) -> None:
    stage.window.guard_close(True)
    with qtbot.waitSignal(stage.window.close_asked):
        stage.window.acts.ask(Act.QUIT)
    assert stage.window.isVisible()
    stage.window.guard_close(False)
    stage.window.close()
    assert not stage.window.isVisible()


# --- sign-on -------------------------------------------------------------------------------------


def test_the_signed_on_name_is_data_not_words(stage: Stage) -> None:
    assert stage.window.header._person._name.text() == RIVERA.name
