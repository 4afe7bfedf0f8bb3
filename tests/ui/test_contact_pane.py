"""The contact pane never shows the wrong call, a false "Saved", or a lost word."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from pane_samples import (
    AT,
    PREFILLED,
    a_contact_sheet,
    focused,
    press,
    stand,
    type_keys,
)
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from console.domain.calls.wishes import NewContactWish, ReleaseWish
from console.domain.contact.consult import NARRATIVE_LIMIT, ConsultDraft, ConsultField
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.sheet import Caret, SaveNews, SaveState
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Level,
    Nexus,
    PresentingConcern,
    RequesterRole,
    ResponseType,
)
from console.ui.contact.contact_pane import ContactAct, ContactPane
from console.ui.entry.typing_focus import takes_letters
from console.ui.reading.clock_words import clock_seconds

FULL = ConsultDraft(
    entry_channel=EntryChannel.CT_FLAG,
    requester_role=RequesterRole.CALLTAKER,
    requester="pos 17",
    presenting_concern=PresentingConcern.PSYCHOSIS,
    mh_nexus=Nexus.YES,
    overall_level=Level.MODERATE,
    recommended_response=ResponseType.BCR,
    disposition=Disposition.TO_BCR,
    narrative="Hears voices.\nNo weapon seen.",
)
SIGNED = {"state": ContactState.CLOSED, "signed_at": AT + timedelta(minutes=3), "draft": FULL}


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ContactPane]:
    pane = ContactPane(clock=lambda: AT + timedelta(minutes=4, seconds=12))
    window = stand(qtbot, pane, 520, 560)
    yield pane
    window.close()


@pytest.fixture
def wishes(pane: ContactPane) -> list[object]:
    heard: list[object] = []
    for signal in (
        pane.sign_asked,
        pane.addendum_asked,
        pane.release_asked,
        pane.new_contact_asked,
        pane.contact_picked,
    ):
        signal.connect(heard.append)
    return heard


def news(state: SaveState, contact_id: str = "c1") -> SaveNews:
    return SaveNews(contact_id=ContactId(contact_id), state=state, saved_at=AT)


# -- whose log it is --------------------------------------------------------------------------


def test_place_and_number_stand_on_the_head_and_beside_the_signing_key(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    assert pane.head.title.text() == "4th Ave S & E 26th St, apt 3"
    assert pane.head.number.text() == "26-1182201"
    assert pane.head.owner.text() == "A. Rivera"
    assert "26-1182201" in pane.signs.text()
    assert "4th Ave S" in pane.signs.text()
    assert "26-1182201" in pane.sign_button.accessibleName()
    pane.open_sheet(a_contact_sheet("c2", number="", place=""))
    assert pane.head.title.text() == "Place not known"
    assert pane.signs.text().startswith("no incident number")


def test_the_time_since_the_claim_is_shown(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    assert pane.head.elapsed.text() == "04:12 since claim"
    pane.open_sheet(a_contact_sheet("c2", **SIGNED))
    assert not pane.head.elapsed.isVisible()


def test_what_was_filled_in_is_shown_as_filled_in(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    assert pane.form.chooser(ConsultField.ENTRY_CHANNEL).prefilled
    assert not pane.form.chooser(ConsultField.MH_NEXUS).prefilled
    pane.open_sheet(a_contact_sheet("c2", draft=FULL))  # a log somebody wrote
    assert not pane.form.chooser(ConsultField.ENTRY_CHANNEL).prefilled


def test_text_from_the_feed_is_shown_as_text(pane: ContactPane) -> None:
    hostile = "A & B <img src=http://127.0.0.1:9/x> &lt;b> <b>bold</b>"
    pane.open_sheet(a_contact_sheet(place=hostile, number="<b>7</b>"))
    pane.show_open((a_contact_sheet(), a_contact_sheet("c2", place=hostile, number="<i>8</i>")))
    assert pane.head.title.text() == hostile
    for label in pane.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    chip = next(
        b for b in pane.open_contacts.findChildren(QAbstractButton) if "<i>8</i>" in b.text()
    )
    assert "&&" in chip.text()  # not a mnemonic
    assert "<img" not in chip.toolTip()
    pane.open_sheet(a_contact_sheet("c3", **{**SIGNED, "draft": ConsultDraft(narrative=hostile)}))
    assert hostile in pane.signed.view.toPlainText()


# -- the cursor -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "caret",
    [
        Caret(field=ConsultField.NARRATIVE, position=7),
        Caret(field=ConsultField.NARRATIVE, position=0),
        Caret(field=ConsultField.REQUESTER, position=2),
        Caret(field=ConsultField.DISPOSITION, position=5),
    ],
)
def test_the_cursor_is_put_back_exactly(pane: ContactPane, caret: Caret) -> None:
    pane.open_sheet(a_contact_sheet(draft=FULL, caret=caret))
    assert pane.form.caret() == caret
    pane.setFocus(Qt.FocusReason.ShortcutFocusReason)  # as when the window goes to the room
    assert pane.form.caret() == caret


def test_typing_over_an_answer_begins_another(pane: ContactPane) -> None:
    caret = Caret(field=ConsultField.DISPOSITION, position=5)
    pane.open_sheet(a_contact_sheet(draft=FULL, caret=caret))
    type_keys("dup\n")
    assert pane.form.draft().disposition is Disposition.DUPLICATE


def test_a_caret_beyond_the_text_goes_to_its_end(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE, position=99)))
    assert pane.form.caret() == Caret(field=ConsultField.NARRATIVE, position=0)


def test_news_of_the_same_contact_touch_neither_text_nor_cursor(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    type_keys("half a sent")
    press(Qt.Key.Key_Left)
    edits: list[object] = []
    pane.draft_edited.connect(edits.append)
    pane.refresh_sheet(a_contact_sheet(number="26-9", place="moved", draft=PREFILLED))
    pane.open_sheet(a_contact_sheet(number="26-9", place="moved", draft=PREFILLED))
    assert pane.form.note.toPlainText() == "half a sent"
    assert pane.form.caret() == Caret(field=ConsultField.NARRATIVE, position=10)
    assert pane.head.title.text() == "moved"
    assert edits == []


def test_news_of_another_contact_are_not_shown(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    pane.refresh_sheet(a_contact_sheet("c2", place="elsewhere"))
    assert pane.head.title.text() == "4th Ave S & E 26th St, apt 3"


def test_the_cursor_of_a_log_that_is_left_is_told(pane: ContactPane) -> None:
    edits: list[object] = []
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    type_keys("abcd")
    press(Qt.Key.Key_Left)
    pane.draft_edited.connect(edits.append)
    pane.open_sheet(a_contact_sheet("c2"))
    assert [(e.contact_id, e.draft.narrative, e.caret.position) for e in edits] == [
        ("c1", "abcd", 3)
    ]


# -- what is on disk --------------------------------------------------------------------------


def test_saved_is_said_only_when_told_and_not_after_another_key(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    assert pane.head.save.text() == ""
    type_keys("a")
    assert pane.head.save.text() == "Saving…"
    pane.show_save(news(SaveState.SAVED))
    assert pane.head.save.text() == f"Saved {clock_seconds(AT)}"
    type_keys("b")
    assert pane.head.save.text() == "Saving…"
    pane.show_save(news(SaveState.SAVED, "c2"))
    assert pane.head.save.text() == "Saving…"


def test_not_saved_is_said_in_words_until_it_is_saved(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    type_keys("a")
    pane.show_save(news(SaveState.NOT_SAVED))
    assert pane.head.save.text() == "NOT SAVED"
    assert pane.head.save.property("role") == "state-asked"
    assert "still here" in pane.trouble.text()
    assert pane.trouble.isVisible()
    pane.show_save(news(SaveState.SAVED))
    assert pane.head.save.text().startswith("Saved")
    assert not pane.trouble.isVisible()


def test_each_contact_keeps_its_own_state_of_saving(pane: ContactPane) -> None:
    pane.show_save(news(SaveState.SAVED, "c2"))
    pane.open_sheet(a_contact_sheet())
    assert pane.head.save.text() == ""
    pane.open_sheet(a_contact_sheet("c2"))
    assert pane.head.save.text().startswith("Saved")


def test_a_paste_that_is_too_long_is_cut_and_said_to_be(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    paste = QMimeData()
    paste.setText("x" * (NARRATIVE_LIMIT + 5))
    pane.form.note.insertFromMimeData(paste)
    assert len(pane.form.note.toPlainText()) == NARRATIVE_LIMIT
    assert "5 characters" in pane.trouble.text()


# -- signed -----------------------------------------------------------------------------------


def test_a_signed_log_can_only_be_read(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    pane.refresh_sheet(a_contact_sheet(**SIGNED))
    text = pane.signed.view.toPlainText()
    for words in ("Psychosis", "2 Moderate", "Crisis response sent, no police", "Hears voices."):
        assert words in text
    when = clock_seconds(AT + timedelta(minutes=3))
    assert pane.head.state.text() == f"Signed {when} by A. Rivera"
    editable = [
        widget
        for kind in (QLineEdit, QPlainTextEdit)
        for widget in pane.findChildren(kind)
        if widget.isVisible() and not widget.isReadOnly()
    ]
    assert editable == [pane.signed.addendum]
    assert focused() is pane.signed.view
    assert not takes_letters(focused())


def test_a_contact_that_was_handed_back_cannot_be_written(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(state=ContactState.RETURNED))
    assert pane.head.state.text() == "handed back"
    assert not pane.form.isVisible()
    assert not pane.signed.addendum.isVisible()


# -- hand back, begin, choose -----------------------------------------------------------------


def test_handing_back_needs_a_reason(pane: ContactPane, wishes: list[object]) -> None:
    pane.open_sheet(a_contact_sheet())
    before = focused()
    pane.start_release()
    assert "26-1182201" in pane.release_strip.title.text()
    type_keys("\n")
    assert pane.release_strip.trouble.isVisible()
    assert wishes == []
    type_keys("wrong call\n")
    assert wishes == [ReleaseWish(contact_id=ContactId("c1"), reason="wrong call")]
    assert focused() is before
    pane.start_release()
    press(Qt.Key.Key_Escape)
    assert not pane.release_strip.isVisible()
    assert len(wishes) == 1


@pytest.mark.parametrize(("typed", "number"), [("26-77", "26-77"), ("", "")])
def test_a_contact_is_begun_by_hand_with_a_number_or_none(
    pane: ContactPane, wishes: list[object], typed: str, number: str
) -> None:
    pane.start_new_contact()
    assert takes_letters(focused())
    type_keys(f"{typed}\n")
    assert wishes == [NewContactWish(number=number)]


def test_beginning_another_contact_leaves_the_open_log_alone(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    type_keys("half")
    pane.start_new_contact()
    type_keys("26")
    press(Qt.Key.Key_Escape)
    assert focused() is pane.form.note
    assert pane.form.note.toPlainText() == "half"


def test_other_open_contacts_are_one_click_away(pane: ContactPane, wishes: list[object]) -> None:
    pane.open_sheet(a_contact_sheet())
    pane.show_open((a_contact_sheet(),))
    assert not pane.open_contacts.isVisible()
    pane.show_open((a_contact_sheet(), a_contact_sheet("c2", number="26-2", place="Library")))
    chips = [chip for chip in pane.open_contacts.findChildren(QAbstractButton) if chip.isVisible()]
    assert [chip.text() for chip in chips] == ["26-2  Library  4 min"]
    pane.show_save(news(SaveState.NOT_SAVED, "c2"))
    assert chips[0].text().startswith("NOT SAVED")
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert wishes == ["c2"]


def test_with_no_contact_the_pane_says_how_to_begin_one(pane: ContactPane) -> None:
    assert pane.new_button.isVisible()
    pane.open_sheet(a_contact_sheet())
    assert not pane.new_button.isVisible()
    pane.close_sheet()
    assert pane.new_button.isVisible()
    assert pane.contact_id is None


def test_the_buttons_show_the_keys_as_they_are_bound(pane: ContactPane) -> None:
    pane.show_keys({ContactAct.SIGN: "F9", ContactAct.RELEASE: "Ctrl+B"})
    assert pane.sign_button.key == "F9"
    assert pane.signed.add.key == "F9"
    assert pane.release_button.key == "Ctrl+B"


@pytest.mark.parametrize("points", [11, 22])
def test_the_pane_fits_into_520_pixels_at_any_text_size(pane: ContactPane, points: int) -> None:
    font = QFont(pane.font())
    font.setPointSize(points)
    pane.setFont(font)
    pane.open_sheet(a_contact_sheet(place="Hiawatha Avenue South " * 6))
    pane.show_open((a_contact_sheet(), a_contact_sheet("c2")))
    pane.show_save(news(SaveState.NOT_SAVED))
    assert pane.minimumSizeHint().width() <= 520
    pane.start_release()
    assert pane.minimumSizeHint().width() <= 520
    pane.open_sheet(a_contact_sheet("c3", **SIGNED))
    assert pane.minimumSizeHint().width() <= 520


def test_every_control_has_a_name_and_every_field_a_label(pane: ContactPane) -> None:
    def nameless() -> list[QWidget]:
        return [
            child
            for child in pane.findChildren(QWidget)
            if child.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and child.isVisible()
            and not child.accessibleName()
            and not child.objectName().startswith("qt_")
        ]

    pane.open_sheet(a_contact_sheet())
    pane.show_open((a_contact_sheet(), a_contact_sheet("c2")))
    pane.start_release()
    pane.start_new_contact()
    assert not nameless()
    buddies = {label.buddy() for label in pane.findChildren(QLabel)}
    assert all(pane.form.widget_of(field) in buddies for field in ConsultField)
    pane.open_sheet(a_contact_sheet("c2", **SIGNED))
    assert not nameless()
