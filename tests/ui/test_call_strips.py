"""Flag, claim and request are asked for by keys, in strips that never block."""

from collections.abc import Iterator

import pytest
from pane_samples import a_call, a_sheet, focused, press, stand, type_keys
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from console.domain.calls.call import CallId, Fact
from console.domain.calls.wishes import FlagWish, RequestWish
from console.domain.vocabulary import EntryChannel, Nexus, RequesterRole
from console.ui.call.call_pane import CallAct, CallPane
from console.ui.entry.typing_focus import takes_letters

CALL = CallId("urn:call:1")


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[CallPane]:
    pane = CallPane()
    window = stand(qtbot, pane)  # kept: Python would take it away
    pane.show_sheet(a_sheet())
    pane.view.setFocus()
    yield pane
    window.close()


@pytest.fixture
def wishes(pane: CallPane) -> list[object]:
    heard: list[object] = []
    for signal in (pane.flag_asked, pane.claim_asked, pane.request_asked):
        signal.connect(heard.append)
    return heard


def test_a_flag_is_one_letter_and_enter_with_the_suggested_reason(
    pane: CallPane, wishes: list[object]
) -> None:
    pane.start_flag()
    type_keys("y\n")
    assert wishes == [FlagWish(call_id=CALL, nexus=Nexus.YES, reason="CAD nature EDP")]
    assert not pane.flag_strip.isVisible()
    assert focused() is pane.view


@pytest.mark.parametrize(
    ("letter", "nexus"), [("y", Nexus.YES), ("N", Nexus.NO), ("u", Nexus.UNCERTAIN)]
)
def test_each_answer_has_its_letter_and_typing_replaces_the_suggestion(
    pane: CallPane, wishes: list[object], letter: str, nexus: Nexus
) -> None:
    pane.start_flag()
    type_keys(f"{letter}asked for help\n")
    assert wishes == [FlagWish(call_id=CALL, nexus=nexus, reason="asked for help")]


def test_a_key_that_gives_the_answer_leaves_only_the_reason(
    pane: CallPane, wishes: list[object]
) -> None:
    pane.start_flag(Nexus.NO)
    type_keys("only noise\n")
    assert wishes == [FlagWish(call_id=CALL, nexus=Nexus.NO, reason="only noise")]


def test_arrows_go_through_the_reasons_of_the_rules(pane: CallPane, wishes: list[object]) -> None:
    pane.start_flag()
    type_keys("y")
    press(Qt.Key.Key_Down)
    type_keys("\n")
    assert wishes == [FlagWish(call_id=CALL, nexus=Nexus.YES, reason="Word in note: voices")]


def test_a_flag_without_answer_or_reason_is_not_asked_for(
    pane: CallPane, wishes: list[object]
) -> None:
    pane.show_sheet(a_sheet(hits=()))
    pane.start_flag()
    type_keys("\n")
    assert pane.flag_strip.trouble.text() == "First the answer: Y, N, U."
    type_keys("u\n")
    assert "reason" in pane.flag_strip.trouble.text()
    assert pane.flag_strip.trouble.isVisible()
    assert wishes == []


def test_escape_leaves_the_strip_and_gives_the_focus_back(
    pane: CallPane, wishes: list[object]
) -> None:
    for start, strip in (
        (pane.start_flag, pane.flag_strip),
        (pane.start_request, pane.request_strip),
    ):
        start()
        assert strip.isVisible()
        press(Qt.Key.Key_Escape)  # an open list closes first
        if strip.isVisible():
            press(Qt.Key.Key_Escape)
        assert not strip.isVisible()
        assert focused() is pane.view
    assert wishes == []


def test_letters_in_a_strip_are_no_acts_of_the_desk(pane: CallPane) -> None:
    heard: list[str] = []
    for letter in "YNUQFC":
        shortcut = QShortcut(QKeySequence(letter), pane.window())
        shortcut.activated.connect(lambda letter=letter: heard.append(letter))
    pane.start_flag()
    assert takes_letters(focused())
    type_keys("q")
    type_keys("yfun")
    pane.start_request()
    assert takes_letters(focused())
    type_keys("f")
    assert heard == []


def test_a_strip_closes_when_another_call_is_shown(pane: CallPane, wishes: list[object]) -> None:
    pane.start_flag()
    type_keys("yhalf a reason")
    pane.show_sheet(a_sheet(a_call(caller=Fact(value="the mother"))))  # the same call, newer
    assert pane.flag_strip.reason.text() == "half a reason"
    assert pane.flag_strip.isVisible()
    pane.show_sheet(a_sheet(a_call(call_id=CallId("urn:call:2"), number="26-2")))
    assert not pane.flag_strip.isVisible()
    assert wishes == []


def test_the_strip_names_its_call(pane: CallPane) -> None:
    pane.start_flag()
    assert "26-1182201" in pane.flag_strip.title.text()
    pane.start_request()
    assert "26-1182201" in pane.request_strip.title.text()
    assert not pane.flag_strip.isVisible()


def test_a_request_by_the_call_taker_fills_in_what_is_known(
    pane: CallPane, wishes: list[object]
) -> None:
    pane.start_request()
    keys = type_keys("ca\n\n")
    assert keys == 4
    assert wishes == [
        RequestWish(
            call_id=CALL,
            channel=EntryChannel.CT_FLAG,
            requester_role=RequesterRole.CALLTAKER,
            requester="pos 17",
        )
    ]


def test_a_request_by_another_agency_asks_for_the_way(pane: CallPane, wishes: list[object]) -> None:
    pane.start_request()
    type_keys("other\ncounty line\n")
    assert focused() is pane.request_strip.channel
    type_keys("walk\n")
    assert wishes == [
        RequestWish(
            call_id=CALL,
            channel=EntryChannel.WALKUP,
            requester_role=RequesterRole.OTHER_AGENCY,
            requester="county line",
        )
    ]


def test_a_request_needs_somebody_who_asked(pane: CallPane, wishes: list[object]) -> None:
    pane.start_request()
    type_keys("\n")
    assert pane.request_strip.trouble.text() == "Say first who asked."
    assert wishes == []


def test_the_claim_is_asked_for_with_the_call_that_is_shown(
    pane: CallPane, wishes: list[object]
) -> None:
    pane.claim()
    assert wishes == [CALL]
    pane.show_sheet(None)
    pane.claim()
    pane.start_flag()
    pane.start_request()
    assert wishes == [CALL]


def test_the_buttons_show_the_keys_as_they_are_bound(pane: CallPane) -> None:
    assert pane.buttons[CallAct.FLAG].key == ""  # no pane knows a key by itself
    pane.show_keys({CallAct.FLAG: "Ctrl+1"})
    assert pane.buttons[CallAct.FLAG].key == "Ctrl+1"
    assert "Ctrl+1" in pane.buttons[CallAct.FLAG].accessibleDescription()
