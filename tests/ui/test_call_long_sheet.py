"""A call sheet of any length changes in place: scroll, selection and what is read stay."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pane_samples import AT, a_call, a_note, a_sheet, stand
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.domain.calls.call import CallId, Fact, Note, Unit
from console.domain.calls.sheet import CallSheet
from console.ui.call.call_pane import CallPane
from console.ui.reading.note_pieces import PIECE_LIMIT
from console.ui.reading.sheet_parts import FactLine, NoteLine
from console.ui.reading.sheet_view import SheetView


def show(pane: CallPane, sheet: CallSheet) -> None:
    """Show a sheet, all slices of it."""
    pane.show_sheet(sheet)
    while not pane.view.complete:
        QApplication.processEvents()


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[CallPane]:
    pane = CallPane()
    window = stand(qtbot, pane)  # kept: Python would take it away
    yield pane
    window.close()


def words(pane: CallPane) -> str:
    while not pane.view.complete:
        QApplication.processEvents()
    return str(pane.view.toPlainText())


def test_a_note_of_64_kb_arrives_whole_in_small_blocks(pane: CallPane, qtbot: QtBot) -> None:
    text = ("He says he hears voices and will not open. " * 1600)[:65_536].strip()
    pane.show_sheet(a_sheet(a_call(notes=(Note(note_id="1", text=text, at=AT),))))
    assert not pane.view.complete  # the rest comes in slices
    qtbot.waitUntil(lambda: pane.view.complete)
    document = pane.view.document()
    blocks = [document.findBlockByNumber(n).text() for n in range(document.blockCount())]
    assert max(map(len, blocks)) <= PIECE_LIMIT + 20
    assert text.replace(" ", "") in "".join(blocks).replace(" ", "")


def test_a_note_of_many_lines_keeps_them(pane: CallPane, qtbot: QtBot) -> None:
    text = "\n".join(str(number) for number in range(700))
    pane.show_sheet(a_sheet(a_call(notes=(Note(note_id="1", text=text, at=AT),))))
    qtbot.waitUntil(lambda: pane.view.complete)
    assert text in words(pane)


def test_one_more_note_among_500_leaves_the_others_untouched(pane: CallPane, qtbot: QtBot) -> None:
    notes = tuple(a_note(number) for number in range(500))
    pane.show_sheet(a_sheet(a_call(notes=notes)))
    qtbot.waitUntil(lambda: pane.view.complete)
    document = pane.view.document()
    before = document.find("Note 498:").block()
    number = before.blockNumber()
    revision, text = before.revision(), before.text()
    pane.show_sheet(a_sheet(a_call(notes=(*notes, a_note(500, "the newest of all")))))
    qtbot.waitUntil(lambda: pane.view.complete)
    after = document.findBlockByNumber(number)
    assert (after.revision(), after.text()) == (revision, text)
    assert "the newest of all\nAlso known\n" in words(pane)
    assert "Notes, 501" in words(pane)


def test_a_new_note_leaves_what_stands_below_the_notes_untouched(pane: CallPane) -> None:
    show(pane, a_sheet())
    document = pane.view.document()
    before = document.find("Also known").block().next()
    show(pane, a_sheet(a_call(notes=(a_note(1), a_note(2), a_note(3)))))
    after = document.find("Also known").block().next()
    assert "Note 3: brother says he hears voices.\nAlso known\n" in words(pane)
    assert after.position() > 0
    assert (after.revision(), after.text()) == (before.revision(), before.text())


def test_a_changed_fact_below_the_notes_is_changed_in_place(pane: CallPane) -> None:
    show(pane, a_sheet())
    pane.view.setTextCursor(pane.view.document().find("Note 2"))
    show(pane, a_sheet(a_call(priority=Fact(value="P1"), line_state="")))
    below = words(pane).partition("Also known")[2]
    assert "P1" in below
    assert "P2" not in below
    assert "Line" not in below
    assert below.count("Received") == 1
    assert pane.view.textCursor().selectedText() == "Note 2"


def test_scroll_and_selection_survive_a_newer_state_of_the_call(
    pane: CallPane, qtbot: QtBot
) -> None:
    notes = tuple(a_note(number) for number in range(60))
    pane.show_sheet(a_sheet(a_call(notes=notes)))
    qtbot.waitUntil(lambda: pane.view.complete)
    cursor = pane.view.document().find("Note 30: brother")
    pane.view.setTextCursor(cursor)
    pane.view.ensureCursorVisible()
    start = QTextCursor(pane.view.document())
    start.setPosition(cursor.selectionStart())
    at = pane.view.cursorRect(start).top()
    assert pane.view.verticalScrollBar().value() > 0
    units = tuple(Unit(unit_id=str(n), name=f"Squad {n}", status="en route") for n in range(4))
    newer = a_call(notes=(*notes, a_note(61)), units=units, caller=Fact(value="the mother, Anna"))
    pane.show_sheet(a_sheet(newer))
    qtbot.waitUntil(lambda: pane.view.complete)
    assert pane.view.textCursor().selectedText() == "Note 30: brother"
    start.setPosition(pane.view.textCursor().selectionStart())
    assert abs(pane.view.cursorRect(start).top() - at) <= 1
    assert "Squad 3" in words(pane)


def test_a_changed_note_leaves_the_selection_in_a_later_one(pane: CallPane, qtbot: QtBot) -> None:
    notes = tuple(a_note(number) for number in range(60))
    pane.show_sheet(a_sheet(a_call(notes=notes)))
    qtbot.waitUntil(lambda: pane.view.complete)
    pane.view.setTextCursor(pane.view.document().find("Note 40: brother"))
    changed = replace(notes[5], text="corrected by the call taker")
    pane.show_sheet(a_sheet(a_call(notes=(*notes[:5], changed, *notes[6:]))))
    qtbot.waitUntil(lambda: pane.view.complete)
    assert "corrected by the call taker" in words(pane)
    assert pane.view.textCursor().selectedText() == "Note 40: brother"


def test_a_sheet_is_written_anew_with_its_scroll_bar_coming_and_going(
    pane: CallPane, qtbot: QtBot
) -> None:
    short, long = (a_note(1),), tuple(a_note(number) for number in range(80))
    old = tuple(replace(note, at=AT - timedelta(days=400)) for note in long)  # a longer time
    for notes in (short, long, short, old, short, long):
        pane.show_sheet(a_sheet(a_call(notes=notes)))
        qtbot.waitUntil(lambda: pane.view.complete)
        for width in (300, 700):
            pane.window().resize(width, 520)
            QApplication.processEvents()
            qtbot.waitUntil(lambda: pane.view.complete)
            assert words(pane).count("brother says") == len(notes)
            assert pane.view.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("backwards", [False, True])
def test_a_selection_of_the_last_note_does_not_grow_over_a_new_one(
    pane: CallPane, qtbot: QtBot, backwards: bool
) -> None:
    show(pane, a_sheet())
    cursor = pane.view.document().find("Note 2")
    start, end = cursor.selectionStart(), cursor.block().position() + cursor.block().length() - 1
    cursor.setPosition(end if backwards else start)
    cursor.setPosition(start if backwards else end, QTextCursor.MoveMode.KeepAnchor)
    pane.view.setTextCursor(cursor)
    selected = cursor.selectedText()
    show(pane, a_sheet(a_call(notes=(a_note(1), a_note(2), a_note(3)))))
    assert pane.view.textCursor().selectedText() == selected
    assert (pane.view.textCursor().position() == start) is backwards


def test_a_selection_up_to_the_end_does_not_grow(qtbot: QtBot) -> None:
    view = SheetView("log")
    qtbot.addWidget(view)
    facts = [FactLine(label="Nature", value="EDP")]
    notes = [NoteLine(key=str(n), at="1", author="a", text=f"Note {n}") for n in range(3)]
    view.show_lines(facts, "Notes", notes[:2])
    cursor = view.document().find("Note 1")
    view.setTextCursor(cursor)
    view.show_lines(facts, "Notes", notes)
    assert view.textCursor().selectedText() == "Note 1"
    assert view.toPlainText().endswith("Note 2")


def test_another_call_is_shown_from_its_beginning(pane: CallPane, qtbot: QtBot) -> None:
    pane.show_sheet(a_sheet(a_call(notes=tuple(a_note(n) for n in range(80)))))
    qtbot.waitUntil(lambda: pane.view.complete)
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().maximum())
    other = a_call(call_id=CallId("urn:call:2"), notes=tuple(a_note(n) for n in range(80)))
    pane.show_sheet(a_sheet(other))
    assert pane.view.verticalScrollBar().value() == 0


PIECES = st.lists(
    st.tuples(st.integers(0, 8), st.sampled_from(["a", "two\nlines", "x" * 2500, ""])), max_size=8
)
FACTS = st.lists(
    st.tuples(st.sampled_from(["", "Nature", "Units"]), st.sampled_from(["", "one", "two\nthree"])),
    min_size=1,
    max_size=6,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(states=st.lists(st.tuples(FACTS, PIECES), min_size=2, max_size=4))
def test_any_way_to_a_state_shows_the_same_text_as_going_there_at_once(
    qtbot: QtBot, states: list[tuple[list[tuple[str, str]], list[tuple[int, str]]]]
) -> None:
    def show(view: SheetView, state: tuple[list[tuple[str, str]], list[tuple[int, str]]]) -> str:
        facts = [FactLine(label=label, value=value) for label, value in state[0]]
        notes = [NoteLine(key=f"{key}", at="1", author="a", text=text) for key, text in state[1]]
        rest = [FactLine(label=label, value=f"below {value}") for label, value in state[0][1:]]
        view.show_lines(facts, f"Notes, {len(notes)}", notes, "Also known", rest)
        qtbot.waitUntil(lambda: view.complete)
        return view.toPlainText()

    walked, direct = SheetView("walked"), SheetView("direct")
    qtbot.addWidget(walked)
    qtbot.addWidget(direct)
    for state in states[:-1]:
        show(walked, state)
    assert show(walked, states[-1]) == show(direct, states[-1])


def test_a_state_that_comes_before_the_slices_are_done_is_shown_whole(
    pane: CallPane, qtbot: QtBot
) -> None:
    notes = tuple(a_note(number) for number in range(300))
    pane.show_sheet(a_sheet(a_call(notes=notes)))
    assert not pane.view.complete
    changed = replace(notes[5], text="changed on the way")
    pane.show_sheet(a_sheet(a_call(notes=(*notes[:5], changed, *notes[6:]))))
    qtbot.waitUntil(lambda: pane.view.complete)
    assert words(pane).count("changed on the way") == 1
    assert "Note 5:" not in words(pane)
    assert words(pane).count("brother says") == 299
