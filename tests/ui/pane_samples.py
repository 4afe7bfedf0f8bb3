"""Make call sheets and contact sheets for the panes' tests, and stand a pane on a real window."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.calls.call import Call, CallId, Fact, Note, Unit
from console.domain.calls.candidates import Hit, RuleKind
from console.domain.calls.queue import DeskMark, Group, QueueRow
from console.domain.calls.sheet import CallSheet
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import Contact, ContactId, ContactState
from console.domain.contact.sheet import ContactSheet
from console.domain.vocabulary import EntryChannel, RequesterRole

AT = datetime(2026, 11, 22, 20, 2, 31, tzinfo=UTC)
PREFILLED = ConsultDraft(
    entry_channel=EntryChannel.CT_FLAG,
    requester_role=RequesterRole.CALLTAKER,
    requester="pos 17",
)
HITS = (
    Hit(rule_id="nature-edp", kind=RuleKind.NATURE, reason="CAD nature EDP"),
    Hit(rule_id="word-voices", kind=RuleKind.WORD, reason="Word in note: voices"),
)


def a_note(number: int, text: str = "") -> Note:
    return Note(
        note_id=f"n{number}",
        text=text or f"Note {number}: brother says he hears voices.",
        source="ct17@psap.example",
        at=AT + timedelta(seconds=number),
    )


def a_call(**changes: Any) -> Call:
    call = Call(
        call_id=CallId("urn:call:1"),
        number="26-1182201",
        sender="psap.example",
        received_at=AT,
        nature=Fact(value="EDP, emotional disturbance", source="ct17@psap.example", at=AT),
        priority=Fact(value="P2", source="ct17@psap.example", at=AT),
        place=Fact(value="4th Ave S & E 26th St, apt 3", source="ct17@psap.example", at=AT),
        caller=Fact(value="brother", source="ct17@psap.example", at=AT),
        callback=Fact(value="612-555-0142", source="ali.example", at=AT),
        call_taker=Fact(value="pos 17"),
        line_state="callAnswered",
        units=(Unit(unit_id="u1", name="EMS 34", status="staging", at=AT),),
        notes=(a_note(1), a_note(2)),
    )
    return replace(call, **changes)


def a_sheet(
    call: Call | None = None,
    *,
    mark: DeskMark | None = None,
    hits: tuple[Hit, ...] = HITS,
    **parts: Any,
) -> CallSheet:
    shown = call or a_call()
    row = QueueRow(
        call=shown,
        mark=mark or DeskMark(),
        hits=hits,
        group=Group.CANDIDATE,
        since=shown.received_at,
        key=(2, 0, 50, 0.0, shown.call_id),
    )
    return CallSheet(row=row, **parts)


def a_contact_sheet(
    contact_id: str = "c1",
    *,
    number: str = "26-1182201",
    state: ContactState = ContactState.CLAIMED,
    signed_at: datetime | None = None,
    draft: ConsultDraft = PREFILLED,
    place: str = "4th Ave S & E 26th St, apt 3",
    **parts: Any,
) -> ContactSheet:
    contact = Contact(
        contact_id=ContactId(contact_id),
        call_id=None,
        number=number,
        state=state,
        owner="A. Rivera",
        owner_id="p1",
        entry_channel=EntryChannel.CT_FLAG,
        opened_at=AT,
        signed_at=signed_at,
    )
    return ContactSheet(contact=contact, draft=draft, place=place, **parts)


def stand(qtbot: QtBot, pane: QWidget, width: int = 560, height: int = 520) -> QWidget:
    """Show a pane in a window of its own that has the keyboard."""
    window = QWidget()
    QVBoxLayout(window).addWidget(pane)
    window.resize(width, height)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def type_keys(text: str) -> int:
    """Type into whatever has the focus; a line end is Enter. Return the number of keys."""
    for letter in text:
        if letter == "\n":
            QTest.keyClick(focused(), Qt.Key.Key_Return)
        else:
            QTest.keyClicks(focused(), letter)
    return len(text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)
