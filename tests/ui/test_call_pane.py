"""The call sheet shows all that is known, as text, and changes in place."""

import socket
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pane_samples import AT, a_call, a_note, a_sheet, focused, press, stand, type_keys
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.domain.calls.call import CallId, CallStatus, Fact, Note, Retyping, Unit
from console.domain.calls.queue import DeskMark
from console.domain.calls.sheet import Change
from console.domain.vocabulary import Nexus
from console.ui.call.call_pane import CallPane
from console.ui.call.fact_words import phone_words, source_word
from console.ui.reading.clock_words import clock_seconds


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


def head_labels(pane: CallPane) -> list[QLabel]:
    return [label for label in pane.head.findChildren(QLabel) if label.isVisible()]


def test_every_fact_stands_with_its_source_and_time(pane: CallPane) -> None:
    pane.show_sheet(
        a_sheet(
            a_call(
                nature_code="EDP1",
                retypings=(Retyping(before="Disturbance", after="EDP", at=AT),),
                place_detail=(Fact(value="cross street E 25th St"),),
                assisting=("BCR team 2",),
                other_facts=(("Language", Fact(value="Somali", source="disp2@psap.example")),),
            )
        )
    )
    text = words(pane)
    said = [
        "EDP, emotional disturbance (EDP1)",
        "Disturbance",
        "P2",
        "4th Ave S & E 26th St, apt 3",
        "cross street E 25th St",
        "brother",
        "612-555-0142",
        "pos 17",
        "callAnswered",
        "EMS 34 staging",
        "BCR team 2",
        "Language",
        "Somali",
        "disp2",
        "26-1182201",
        "26-1182201   psap",
        "ct17 " + clock_seconds(AT),
        "Note 1: brother says he hears voices.",
    ]
    missing = [words for words in said if words not in text]
    assert not missing
    assert pane.head.title.text() == "4th Ave S & E 26th St, apt 3"


def test_what_a_clinician_needs_first_stands_above_the_notes(pane: CallPane) -> None:
    later = Unit(unit_id="u2", name="Squad 5", status="en route", at=AT + timedelta(seconds=9))
    here = {"source": "psap.simulated.example", "at": AT}
    pane.show_sheet(
        a_sheet(
            a_call(
                retypings=(Retyping(before="Disturbance", after="EDP", at=AT),),
                units=(*a_call().units, later),
                place_detail=(
                    Fact(value="unit 16", **here),
                    Fact(value="Exampleton", **here),
                    Fact(value="side door", source="ct17@psap.example", at=AT),
                ),
            )
        )
    )
    above, _, below = words(pane).partition("Notes, 2")
    labels = ["Nature", "Was", "Caller", "Callback", "Units", "Place"]
    assert [line for line in above.split("\n") if line in labels] == labels
    at = clock_seconds(AT)
    assert f"\nunit 16 · Exampleton\npsap {at}" in above
    assert f"\nside door\nct17 {at}" in above
    assert f"EMS 34 staging ({at}) · Squad 5 en route (" in above
    notes, _, rest = below.partition("Also known")
    assert "Note 2" in notes
    assert [line.split("\t")[0] for line in rest.strip().split("\n")] == [
        *("Priority", "Place", "Call taker", "Line", "Number", "State", "Received")
    ]


def test_sources_are_short_and_whole_to_the_pointer_and_to_a_screen_reader(
    pane: CallPane,
) -> None:
    place = Fact(value="1600 Inkwell Way", source="psap.simulated.example", at=AT)
    pane.show_sheet(a_sheet(a_call(place=place, place_detail=(place,))))
    assert "psap.simulated" not in words(pane)
    assert "psap: psap.simulated.example" in pane.view.accessibleDescription()
    assert "ct17: ct17@psap.example" in pane.view.accessibleDescription()
    assert words(pane)  # all slices are there
    document = pane.view.document()
    tips = [
        fragment.fragment().charFormat().toolTip()
        for number in range(document.blockCount())
        for fragment in document.findBlockByNumber(number)
        if fragment.fragment().text().strip().startswith("psap ")
    ]
    assert len(tips) == 2  # above the notes and below
    assert all("psap.simulated.example" in tip for tip in tips)


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("ct17@psap.example", "ct17"),
        ("psap.simulated.example", "psap"),
        ("192.0.2.7", "192.0.2.7"),
        ("urn:agent:7", "urn:agent:7"),
        ("St. Paul desk", "St. Paul desk"),
        ("@psap.example", "@psap.example"),
        ("pos 17", "pos 17"),
        ("", ""),
    ],
)
def test_a_source_is_shortened_only_where_it_is_an_address(source: str, word: str) -> None:
    assert source_word(source) == word


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("+16125550174", "612-555-0174"),
        ("6125550174", "612-555-0174"),
        ("16125550174", "16125550174"),
        ("+446125550174", "+446125550174"),
        ("+1612555017", "+1612555017"),
        ("612-555-0174", "612-555-0174"),
        ("+16125550174 ext 3", "+16125550174 ext 3"),
        ("٦١٢٥٥٥٠١٧٤", "٦١٢٥٥٥٠١٧٤"),
        ("6125550174\n", "6125550174\n"),
    ],
)
def test_only_a_north_american_number_is_grouped(number: str, words: str) -> None:
    assert phone_words(number) == words


def test_a_callback_is_grouped_and_its_tip_has_it_as_it_came(pane: CallPane) -> None:
    pane.show_sheet(a_sheet(a_call(callback=Fact(value="+16125550174", source="ali.example"))))
    assert "612-555-0174" in words(pane)
    assert "+1612" not in words(pane)
    block = pane.view.document().find("612-555-0174").block().next()
    assert "+16125550174" in block.begin().fragment().charFormat().toolTip()


def test_what_nobody_said_is_said_to_be_so(pane: CallPane) -> None:
    pane.show_sheet(a_sheet(a_call(nature=None, caller=None, place=None, units=(), notes=())))
    assert "not said" in words(pane)
    assert "none sent" in words(pane)
    assert "No notes yet" in words(pane)
    assert pane.head.title.text() == "Place not known"


def test_markup_is_shown_as_the_letters_it_is_and_nothing_is_loaded(pane: CallPane) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        port = listener.getsockname()[1]
        image = f"<img src=http://127.0.0.1:{port}/a.png>"
        hostile = f"{image} <script>alert(1)</script> <b>bold</b> &lt;b> <a href='x'>y</a>"
        pane.show_sheet(
            a_sheet(
                a_call(
                    number=image,
                    place=Fact(value=hostile, source=image),
                    nature=Fact(value=hostile, source=image),
                    priority=Fact(value="<b>1</b>"),
                    other_facts=((image, Fact(value=hostile)),),
                    notes=(Note(note_id="1", text=hostile, source=image, at=AT),),
                ),
                mark=DeskMark(nexus=Nexus.YES, flag_reason=image, owner=image, requester=image),
            )
        )
        QApplication.processEvents()
        pane.grab()
        with pytest.raises(BlockingIOError):
            listener.accept()
    assert words(pane).count(hostile) == 4  # nature, place, the other fact, the note
    assert image in pane.head.title.text()
    block = pane.view.document().begin()
    while block.isValid():
        for fragment in block:
            form = fragment.fragment().charFormat()
            assert not form.isImageFormat()
            assert not form.isAnchor()
            assert "<img" not in form.toolTip()
        block = block.next()
    for label in pane.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert "<img" not in label.toolTip()


def test_what_changed_since_the_last_look_is_told_and_marked(pane: CallPane) -> None:
    changes = (
        Change(what="nature", before="Disturbance", after="EDP"),
        Change(what="units", before="", after="EMS 34"),
        Change(what="notes", before="", after="1"),
    )
    pane.show_sheet(a_sheet(changes=changes, new_notes=frozenset({"n2"})))
    assert "1 note, nature retyped, units" in [label.text() for label in head_labels(pane)]
    assert words(pane).count("NEW") == 1
    assert "NEW  Note 2" in words(pane)
    pane.show_sheet(a_sheet())
    assert "NEW" not in words(pane)
    assert not pane.head.changes.isVisible()


def test_the_new_note_can_be_brought_into_view(pane: CallPane, qtbot: QtBot) -> None:
    notes = tuple(a_note(number) for number in range(100))
    pane.show_sheet(
        a_sheet(
            a_call(notes=notes),
            changes=(Change(what="notes", before="", after="1"),),
            new_notes=frozenset({"n70"}),
        )
    )
    qtbot.waitUntil(lambda: pane.view.complete)
    pane.head.show_new.click()
    cursor = QTextCursor(pane.view.document().find("Note 70"))
    assert 0 <= pane.view.cursorRect(cursor).top() < pane.view.viewport().height()
    assert focused() is pane.view


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"in_feed": False}, "NO LONGER IN FEED"),
        ({"status": CallStatus.CLOSED}, "CLOSED at 911"),
        ({"merged_into": CallId("urn:call:9")}, "MERGED into urn:call:9"),
        ({"in_feed": False, "ended_unseen": True}, "ENDED UNSEEN"),
        ({}, "unclaimed"),
        ({"number": "26-7"}, "26-7"),
    ],
)
def test_the_state_of_the_call_is_said_in_words(
    pane: CallPane, changes: dict[str, object], word: str
) -> None:
    pane.show_sheet(a_sheet(a_call(**changes)))
    assert word in pane.head.words()


@pytest.mark.parametrize(
    ("mark", "word"),
    [
        (DeskMark(mine=True, owner="A. Rivera"), "yours"),
        (DeskMark(owner="M. Ode"), "M. Ode has it"),
        (DeskMark(signed=True), "log signed"),
        (
            DeskMark(nexus=Nexus.UNCERTAIN, flag_reason="hears voices"),
            "Mental health: Uncertain, hears voices",
        ),
    ],
)
def test_what_this_desk_recorded_is_said_in_words(
    pane: CallPane, mark: DeskMark, word: str
) -> None:
    pane.show_sheet(a_sheet(mark=mark))
    assert word in pane.head.words()


def test_each_reason_names_its_rule_to_the_pointer_and_to_a_screen_reader(pane: CallPane) -> None:
    pane.show_sheet(a_sheet())
    label = next(label for label in head_labels(pane) if label.text() == "Word in note: voices")
    assert "word-voices" in label.toolTip()
    assert "word-voices" in label.accessibleDescription()


def test_a_sheet_that_is_not_live_says_as_of_when(pane: CallPane) -> None:
    pane.show_sheet(a_sheet())
    assert not pane.head.as_of.isVisible()
    pane.show_as_of(AT)
    assert pane.head.as_of.isVisible()
    assert pane.head.as_of.text() == "as of " + clock_seconds(AT)[:-3]
    pane.show_as_of(None)
    assert not pane.head.as_of.isVisible()


def test_no_call_selected_is_said(pane: CallPane) -> None:
    pane.show_sheet(a_sheet())
    pane.show_sheet(None)
    assert not pane.view.isVisible()
    assert any(w.isVisible() and w.text() == "No call selected" for w in pane.findChildren(QLabel))


def test_letters_are_acts_while_the_sheet_is_read(pane: CallPane, qtbot: QtBot) -> None:
    heard = []
    shortcut = QShortcut(QKeySequence("F"), pane.window())
    shortcut.activated.connect(lambda: heard.append("F"))
    pane.show_sheet(a_sheet())
    pane.view.setFocus()
    press(Qt.Key.Key_F)
    assert heard == ["F"]


def test_the_sheet_scrolls_by_keys_and_cannot_be_written(pane: CallPane, qtbot: QtBot) -> None:
    pane.show_sheet(a_sheet(a_call(notes=tuple(a_note(n) for n in range(80)))))
    qtbot.waitUntil(lambda: pane.view.complete)
    before = words(pane)
    pane.view.setFocus()
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_PageDown)
    assert pane.view.verticalScrollBar().value() > 0
    type_keys("x")
    press(Qt.Key.Key_Backspace)
    assert words(pane) == before


@pytest.mark.parametrize("points", [11, 22])
def test_the_pane_fits_into_520_pixels_at_any_text_size(
    pane: CallPane, qtbot: QtBot, points: int
) -> None:
    font = QFont(pane.font())
    font.setPointSize(points)
    pane.setFont(font)
    pane.show_sheet(a_sheet(a_call(place=Fact(value="Hiawatha Avenue South " * 8))))
    pane.start_flag()
    assert pane.minimumSizeHint().width() <= 520


def test_every_control_has_a_name(pane: CallPane) -> None:
    pane.show_sheet(a_sheet())
    for start in (pane.start_flag, pane.start_request):
        start()
        nameless = [
            child
            for child in pane.findChildren(QWidget)
            if child.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and child.isVisible()
            and not child.accessibleName()
            and not child.objectName().startswith("qt_")
        ]
        assert not nameless
