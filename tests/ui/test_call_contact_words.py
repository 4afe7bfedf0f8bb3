"""Both panes speak the person's language, and none of their words is ever cut."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from pane_samples import AT, a_call, a_contact_sheet, a_sheet, stand, type_keys
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from shell_stage import (
    PseudoLocale,
    cut_texts,
    dressed,  # noqa: F401 - a fixture
    strange_language,  # noqa: F401 - a fixture
)

from console.domain.calls.call import CallId, CallStatus, Fact, Note, Retyping
from console.domain.calls.candidates import Hit, RuleKind
from console.domain.calls.claims import Claim, HeldCall
from console.domain.calls.queue import DeskMark
from console.domain.calls.sheet import Change
from console.domain.contact.consult import ConsultDraft
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.sheet import Addendum, SaveNews, SaveState
from console.domain.vocabulary import Nexus
from console.ui.call.call_pane import CallPane
from console.ui.call.sheet_lines import changes_sentence
from console.ui.contact.contact_pane import ContactPane
from console.ui.theme import THEMES, ThemeName, set_text_size, wear
from console.ui.translation import DATA_PROPERTY

pytestmark = pytest.mark.usefixtures("dressed")

CHANGES = (
    Change(what="nature", before="a", after="b"),
    Change(what="call taker", before="a", after="b"),
    Change(what="status", before="a", after="b"),
    Change(what="notes", before="", after="2"),
)


@dataclass
class Panes:
    """Both panes, each on a window of half a small screen."""

    call: CallPane
    contact: ContactPane
    windows: tuple[QWidget, QWidget]


@pytest.fixture
def panes(qtbot, request: pytest.FixtureRequest) -> Iterator[Panes]:
    if "strange" in request.node.name:
        request.getfixturevalue("strange_language")
    call, contact = CallPane(), ContactPane()
    windows = (stand(qtbot, call, 540, 640), stand(qtbot, contact, 540, 640))
    yield Panes(call, contact, windows)
    for window in windows:
        window.close()


def states(panes: Panes, mark: str = "") -> Iterator[tuple[str, QWidget]]:
    """Bring the panes into each state; ``mark`` brackets what is data."""

    def data(text: str) -> str:
        return f"⟦{text}⟧" if mark else text

    call = a_call(
        number=data("26-1"),
        place=Fact(value=data("4th Ave S & E 26th St, apt 3")),
        priority=Fact(value=data("P2")),
        status=CallStatus.CLOSED,
        in_feed=False,
        merged_into=CallId(data("urn:9")),
        retypings=(Retyping(before="Disturbance", after="EDP", at=AT),),
        notes=(Note(note_id="1", text=data("note"), at=AT),),
    )
    hits = (Hit(rule_id=data("r1"), kind=RuleKind.WORD, reason=data("Word in note: voices")),)
    asked = DeskMark(
        requested_at=AT, requester=data("pos 17"), nexus=Nexus.YES, flag_reason=data("voices")
    )
    panes.windows[0].activateWindow()
    panes.call.show_sheet(
        a_sheet(call, mark=asked, hits=hits, changes=CHANGES, new_notes=frozenset({"1"}))
    )
    panes.call.show_as_of(AT)
    yield "call", panes.call
    panes.call.start_flag()
    type_keys("\n")
    yield "flag", panes.call
    panes.call.start_request()
    type_keys("\n")
    yield "request", panes.call
    claim = Claim(holder=data("A. Rivera"), holder_id="p1", at=AT, heard_at=AT)
    held = HeldCall(
        call_id=call.call_id, contact_id=ContactId("c9"), number=call.number, claim=claim
    )
    panes.call.start_take(held)
    type_keys("\n\n")
    yield "take over", panes.call
    panes.call.take_strip.close_strip()
    panes.windows[1].activateWindow()
    panes.contact.start_new_contact()
    yield "new contact", panes.contact
    panes.contact.new_strip.close_strip()
    place, number = data("4th Ave S & E 26th St"), data("26-1")
    mine = a_contact_sheet(place=place, number=number)
    panes.contact.open_sheet(mine)
    panes.contact.head.owner.setText(data("A. Rivera"))
    panes.contact.show_open((mine, a_contact_sheet("c2", place=place, number=number)))
    panes.contact.show_save(
        SaveNews(contact_id=ContactId("c1"), state=SaveState.SAVED, saved_at=AT)
    )
    panes.contact.sign()
    panes.contact.form.hide_choices()
    yield "missing", panes.contact
    panes.contact.show_save(SaveNews(contact_id=ContactId("c1"), state=SaveState.NOT_SAVED))
    yield "not saved", panes.contact
    panes.contact.start_release()
    type_keys("\n")
    yield "hand back", panes.contact
    addendum = Addendum(author="A. Rivera", at=AT, text="more")
    panes.contact.open_sheet(
        a_contact_sheet(
            "c3",
            place=place,
            number=number,
            state=ContactState.AMENDED,
            signed_at=AT,
            draft=ConsultDraft(),
            addenda=(addendum,),
        )
    )
    panes.contact.head.owner.setText(data("A. Rivera"))
    yield "signed", panes.contact


def texts_of(part: QWidget) -> list[str]:
    found = [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLabel | QAbstractButton):
        found.append(part.text())
    if isinstance(part, QLineEdit | QPlainTextEdit):
        found.append(part.placeholderText())
    return [text for text in found if text]


def test_every_text_is_translated_into_a_strange_language(panes: Panes) -> None:
    opening, closing = PseudoLocale.OPEN, PseudoLocale.CLOSE
    plain = [
        f"{state}: {type(part).__name__} {text!r}"
        for state, pane in states(panes, mark="data")
        for part in (pane, *pane.findChildren(QWidget))
        if not part.objectName().startswith("qt_") and not part.property(DATA_PROPERTY)
        for text in texts_of(part)
        if not (opening in text.partition(" ")[0] and text.rstrip("</span>").endswith(closing))
    ]
    assert plain == []


def test_the_words_on_the_sheet_are_in_the_strange_language(panes: Panes) -> None:
    next(states(panes, mark="data"))
    text = panes.call.view.toPlainText()
    for english in ("Nature", "Was", "until", "Caller", "Units", "Notes", "NEW", "open", "closed"):
        assert english not in text
    assert changes_sentence(CHANGES).count(PseudoLocale.OPEN) == len(CHANGES)


@pytest.mark.parametrize(
    ("language", "points"),
    [("English", 11), ("English", 14), ("English", 22), ("strange", 11), ("strange", 14)],
)
def test_no_word_is_cut_at_any_text_size(
    panes: Panes,
    points: int,
    language: str,
) -> None:
    set_text_size(QApplication.instance(), points)
    found = []
    for state, pane in states(panes):
        for _ in range(4):
            QCoreApplication.processEvents()
        found += [f"{state}: {cut}" for cut in cut_texts(pane)]
    assert found == []


def test_the_colours_of_a_sheet_follow_the_theme(panes: Panes) -> None:
    next(states(panes))

    def colour() -> str:
        new = panes.call.view.document().find("NEW")
        return str(new.charFormat().foreground().color().name())

    assert colour() == THEMES[ThemeName.DARK].waiting
    wear(QApplication.instance(), ThemeName.LIGHT)
    assert colour() == THEMES[ThemeName.LIGHT].waiting
