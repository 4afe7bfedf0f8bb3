"""A whole one-breath log is written and signed by keys alone."""

from collections.abc import Iterator

import pytest
from pane_samples import a_contact_sheet, focused, press, stand, type_keys
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

from console.domain.contact.consult import ConsultDraft, ConsultField
from console.domain.contact.sheet import Caret, DraftEdit
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Level,
    Nexus,
    PresentingConcern,
    RequesterRole,
    ResponseType,
)
from console.ui.contact.contact_pane import ContactPane
from console.ui.entry.typing_focus import takes_letters

CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS_IN_30_S = 60
"""Two keys a second: a slow hand with the other on the headset."""


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[ContactPane]:
    pane = ContactPane()
    window = stand(qtbot, pane, 520, 560)
    yield pane
    window.close()


@pytest.fixture
def edits(pane: ContactPane) -> list[DraftEdit]:
    heard: list[DraftEdit] = []
    pane.draft_edited.connect(heard.append)
    return heard


def test_a_log_is_written_and_signed_with_few_keys(
    pane: ContactPane, edits: list[DraftEdit]
) -> None:
    signed: list[object] = []
    pane.sign_asked.connect(signed.append)
    pane.open_sheet(a_contact_sheet())
    keys = type_keys("psy\ny\n2\nbcr\nbcr\nBrother calm.")
    press(Qt.Key.Key_Return, CONTROL)
    assert signed == ["c1"]
    assert keys + 1 <= KEYS_IN_30_S
    assert edits[-1].draft == ConsultDraft(
        entry_channel=EntryChannel.CT_FLAG,
        requester_role=RequesterRole.CALLTAKER,
        requester="pos 17",
        presenting_concern=PresentingConcern.PSYCHOSIS,
        mh_nexus=Nexus.YES,
        overall_level=Level.MODERATE,
        recommended_response=ResponseType.BCR,
        disposition=Disposition.TO_BCR,
        narrative="Brother calm.",
    )


def test_a_log_that_nothing_was_filled_in_for_takes_few_keys_too(
    pane: ContactPane, edits: list[DraftEdit]
) -> None:
    signed: list[object] = []
    pane.sign_asked.connect(signed.append)
    pane.open_sheet(a_contact_sheet(draft=ConsultDraft()))
    keys = type_keys("ct\nca\npos 4\nsi\ny\n4\nems\nconsult\n")
    press(Qt.Key.Key_Return, CONTROL)
    assert signed == ["c1"]
    assert keys + 1 <= KEYS_IN_30_S
    assert edits[-1].draft.requester == "pos 4"
    assert edits[-1].draft.overall_level is Level.IMMEDIATE
    assert edits[-1].draft.recommended_response is ResponseType.EMS
    assert edits[-1].draft.disposition is Disposition.CONSULT_ONLY


def test_each_keystroke_is_told_at_once_with_the_whole_draft_and_the_caret(
    pane: ContactPane, edits: list[DraftEdit]
) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    assert edits == []  # opening is no keystroke
    type_keys("abc")
    assert [edit.draft.narrative for edit in edits] == ["a", "ab", "abc"]
    assert edits[-1].caret == Caret(field=ConsultField.NARRATIVE, position=3)
    assert edits[-1].contact_id == "c1"
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Backspace)
    assert edits[-1].draft.narrative == "ac"
    assert edits[-1].caret.position == 1


def test_the_position_is_told_letter_by_letter(pane: ContactPane, edits: list[DraftEdit]) -> None:
    pane.open_sheet(
        a_contact_sheet(draft=ConsultDraft(), caret=Caret(field=ConsultField.REQUESTER))
    )
    type_keys("p4")
    assert [edit.draft.requester for edit in edits] == ["p", "p4"]
    assert edits[-1].caret == Caret(field=ConsultField.REQUESTER, position=2)


def test_the_first_unanswered_field_has_the_cursor(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet())
    assert focused() is pane.form.chooser(ConsultField.PRESENTING_CONCERN)
    assert takes_letters(focused())


def test_enter_goes_to_the_next_unanswered_field_and_shift_tab_back(pane: ContactPane) -> None:
    draft = ConsultDraft(mh_nexus=Nexus.YES)
    pane.open_sheet(a_contact_sheet(draft=draft))
    assert focused() is pane.form.chooser(ConsultField.ENTRY_CHANNEL)
    type_keys("ct\n")
    assert focused() is pane.form.chooser(ConsultField.REQUESTER_ROLE)
    type_keys("disp\n")
    assert focused() is pane.form.requester
    press(Qt.Key.Key_Tab)
    assert focused() is pane.form.chooser(ConsultField.PRESENTING_CONCERN)
    type_keys("grief\n")
    assert focused() is pane.form.chooser(ConsultField.OVERALL_LEVEL)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() is pane.form.chooser(ConsultField.MH_NEXUS)


def test_the_pane_can_be_left_by_tab_both_ways(pane: ContactPane) -> None:
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    press(Qt.Key.Key_Tab)
    assert focused() is pane.release_button
    press(Qt.Key.Key_Tab)
    assert focused() is pane.sign_button
    pane.form.chooser(ConsultField.ENTRY_CHANNEL).setFocus()
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert not pane.form.isAncestorOf(focused())


def test_missing_answers_are_named_and_the_first_is_gone_to(pane: ContactPane) -> None:
    signed: list[object] = []
    pane.sign_asked.connect(signed.append)
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    press(Qt.Key.Key_Return, CONTROL)
    assert signed == []
    assert pane.trouble.isVisible()
    said = pane.trouble.text()
    assert said == (
        "Not signed. Still to answer: Concern, Mental health, Level, Recommended, Disposition."
    )
    assert focused() is pane.form.chooser(ConsultField.PRESENTING_CONCERN)
    type_keys("psy\ny\n2\nbcr\nbcr\n")
    assert not pane.trouble.isVisible()
    press(Qt.Key.Key_Return, CONTROL)
    assert signed == ["c1"]


def test_signing_takes_the_answer_that_is_being_typed(pane: ContactPane) -> None:
    signed: list[object] = []
    pane.sign_asked.connect(signed.append)
    pane.open_sheet(a_contact_sheet())
    type_keys("psy\ny\n2\nbcr\nbcr")  # no Enter after the last
    press(Qt.Key.Key_Return, CONTROL)
    assert signed == ["c1"]
    assert pane.form.draft().disposition is Disposition.TO_BCR


def test_letters_in_the_log_are_no_acts_but_chords_are(pane: ContactPane) -> None:
    heard: list[str] = []
    for keys in ("F", "G", "N", "L", "Ctrl+K", "Ctrl+Return"):
        shortcut = QShortcut(QKeySequence(keys), pane.window())
        shortcut.activated.connect(lambda keys=keys: heard.append(keys))
    pane.open_sheet(a_contact_sheet(caret=Caret(field=ConsultField.NARRATIVE)))
    type_keys("fgnl")
    assert heard == []
    assert pane.form.note.toPlainText() == "fgnl"
    press(Qt.Key.Key_K, CONTROL)
    press(Qt.Key.Key_Return, CONTROL)
    assert heard == ["Ctrl+K", "Ctrl+Return"]
    assert pane.form.note.toPlainText() == "fgnl"
