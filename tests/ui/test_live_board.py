"""The live board says what presses first, keeps its mark, and is calm when nothing does."""

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.review.live_board import (
    LiveContactNow,
    LiveKind,
    LiveLine,
    LiveState,
    live_board,
)
from console.ui.figures.live_leaf import LiveLeaf

NOW = datetime(2026, 11, 29, 3, 0, tzinfo=UTC)


def ago(minutes: int) -> datetime:
    return NOW - timedelta(minutes=minutes)


def contact(number: str, holder: str = "A. Rivera", **changes) -> LiveContactNow:
    values = {"holder_here": True, "since": ago(12), "last": ago(2)} | changes
    return LiveContactNow(number=number, holder=holder, **values)


def call(number: str, state: LiveState, minutes: int) -> LiveLine:
    return LiveLine(number=number, name="", state=state, since=ago(minutes))


RIVERA = LiveLine(number="", name="A. Rivera", state=LiveState.BUSY, since=ago(60))
BOARD = live_board(
    (
        contact("26-1"),
        contact("26-2", rescue=ago(9)),
        contact("26-3", rescue=ago(20), told=True),
        contact("26-4", last=ago(45)),
        contact("26-5", "M. Ode", holder_here=False),
        contact("26-6", ""),
    ),
    (call("26-7", LiveState.ASKED, 3), call("26-8", LiveState.ASKED, 5)),
    (call("26-9", LiveState.ON_THE_WAY, 8),),
    (RIVERA,),
    NOW,
)
CALM = live_board((), (), (), (RIVERA,), NOW)


@pytest.fixture
def leaf(qtbot) -> LiveLeaf:
    leaf = LiveLeaf()
    qtbot.addWidget(leaf)
    leaf.resize(1000, 700)
    leaf.show()
    return leaf


def shown(leaf: LiveLeaf) -> dict[str, list[list[str]]]:
    found = {}
    for row in range(leaf.tree.topLevelItemCount()):
        head = leaf.tree.topLevelItem(row)
        found[head.text(0)] = [
            [head.child(n).text(column) for column in range(4)] for n in range(head.childCount())
        ]
    return found


def test_a_rescue_stands_first_and_says_whether_anybody_was_told():
    assert [(line.number, line.state) for line in BOARD.of(LiveKind.RESCUE)] == [
        ("26-3", LiveState.TOLD),
        ("26-2", LiveState.NOBODY_TOLD),
    ]


def test_a_claim_goes_stale_when_its_holder_left_or_nothing_is_written():
    assert {line.number: line.state for line in BOARD.of(LiveKind.STALE)} == {
        "26-4": LiveState.QUIET,
        "26-5": LiveState.HOLDER_LEFT,
        "26-6": LiveState.NOBODY,
    }
    assert [line.number for line in BOARD.of(LiveKind.WORK)] == ["26-1", "26-2", "26-3"]


def test_the_board_says_this_desk_only_and_what_presses(leaf):
    leaf.show_board(BOARD, NOW)
    assert "This desk only" in leaf.scope.text()
    assert leaf.calm.text() == "8 to look at"
    found = shown(leaf)
    assert next(iter(found)) == "Rescues that nobody confirmed"
    assert found["Waiting for a clinician"][0] == ["26-8", "-", "asked for", "5 min"]
    assert found["Who is here"] == [["-", "A. Rivera", "busy", "1 h 0 min"]]


def test_an_empty_board_is_calm(leaf):
    leaf.show_board(CALM, NOW)
    assert leaf.calm.text() == "Nothing presses"
    assert list(shown(leaf))[:4] == [
        "Every rescue is confirmed",
        "Nobody waits",
        "Every reroute has landed",
        "No claim has gone stale",
    ]


def test_it_asks_anew_while_it_is_shown_and_rests_while_it_is_not(qtbot, leaf):
    with qtbot.waitSignal(leaf.asked, timeout=8_000):
        pass
    asked = []
    leaf.asked.connect(lambda: asked.append(1))
    leaf.hide()
    leaf.show()
    assert asked == [1]


def test_the_mark_stays_where_it_was(leaf):
    leaf.show_board(BOARD, NOW)
    leaf.tree.setCurrentItem(leaf.tree.topLevelItem(3).child(1))
    leaf.show_board(BOARD, NOW + timedelta(minutes=1))
    assert leaf.tree.currentItem().text(0) == leaf.tree.topLevelItem(3).child(1).text(0)
    leaf.show_board(CALM, NOW)
    assert leaf.tree.currentItem() is leaf.tree.topLevelItem(3)


def test_nothing_stays_of_it_when_the_person_leaves(leaf):
    leaf.show_board(BOARD, NOW)
    leaf.forget()
    assert (leaf.tree.topLevelItemCount(), leaf.calm.text()) == (0, "")
