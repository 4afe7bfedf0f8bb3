"""The action table: keys, refusals, answers that are awaited, and changing keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from shell_stage import MemorySettings, Stage, dressed  # noqa: F401 - a fixture

from console.ui.entry.typing_focus import keep_letters
from console.ui.shell.act_table import ActRefused, ActTable, KeyTakenError, is_single
from console.ui.shell.acts import FILTERS, Act, followers
from console.ui.shell.key_change import KeyChange
from console.ui.shell.palette import Palette

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def stage(qtbot) -> Stage:
    stage = Stage(MemorySettings()).open_rooms()
    qtbot.addWidget(stage.window)
    stage.queue.button.setFocus()
    return stage


def press(stage: Stage, key: Qt.Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    target = stage.window.focusWidget() or stage.window
    QTest.keyClick(target, key, held)


def test_every_act_has_an_id_of_its_own_and_no_default_key_twice(qapp) -> None:
    table = ActTable()
    assert len({act.id for act in Act}) == len(Act)
    assert table.bind({}) == ()
    seen: dict[tuple[Act | None, str], Act] = {}
    for act in Act:
        for key in table.keys(act):
            place = (act.follows, key.toString())
            assert place not in seen, f"{act} and {seen.get(place)} share {key.toString()}"
            seen[place] = act


def test_no_default_key_is_a_function_key_that_a_phone_or_a_cad_grabs() -> None:
    # Escalating is held for most of a second, and each site chooses its key.
    held = {Act.ESCALATE, Act.CARD}
    texts = [text for act in Act if act not in held for text in act.default_keys]
    assert not [text for text in texts if text.startswith("F") and text[1:].isdigit()]


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Qt.Key.Key_G, Act.CLAIM),
        (Qt.Key.Key_Q, Act.REQUESTED),
        (Qt.Key.Key_L, Act.LOG),
        (Qt.Key.Key_N, Act.NEW_CONTACT),
        (Qt.Key.Key_Slash, Act.FILTER_TEXT),
        (Qt.Key.Key_1, Act.FILTER_1),
        (Qt.Key.Key_5, Act.FILTER_5),
        (Qt.Key.Key_J, Act.NEXT_CALL),
    ],
)
def test_one_key_asks_for_its_act(stage: Stage, key: Qt.Key, act: Act) -> None:
    press(stage, key)
    assert stage.asked == [act]


def test_letters_typed_into_text_are_text_and_chords_still_act(stage: Stage) -> None:
    stage.contact.note.setFocus()
    for key in (Qt.Key.Key_G, Qt.Key.Key_N, Qt.Key.Key_1, Qt.Key.Key_Slash):
        press(stage, key)
    assert stage.asked == []
    assert stage.contact.note.toPlainText().casefold() == "gn1/"
    press(stage, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stage.asked == [Act.SIGN]
    stage.queue.button.setFocus()
    press(stage, Qt.Key.Key_G)
    assert stage.asked == [Act.SIGN, Act.CLAIM]


def test_letters_are_acts_in_a_text_that_cannot_be_edited(stage: Stage) -> None:
    stage.contact.note.setReadOnly(True)
    stage.contact.note.setFocus()
    press(stage, Qt.Key.Key_G)
    assert stage.asked == [Act.CLAIM]


def test_letters_search_a_drop_down_list_and_a_marked_widget(stage: Stage) -> None:
    combo = QComboBox(stage.queue)
    combo.addItems(["Ambulance", "Grief"])
    combo.show()
    combo.setFocus()
    press(stage, Qt.Key.Key_G)
    assert combo.currentText() == "Grief"
    keep_letters(stage.call.button)
    stage.call.button.setFocus()
    press(stage, Qt.Key.Key_G)
    assert stage.asked == []


def test_after_flag_an_n_is_an_answer_and_never_a_new_contact(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F)
    assert stage.window.acts.awaited == followers(Act.FLAG)
    press(stage, Qt.Key.Key_N)
    assert stage.asked == [Act.FLAG, Act.FLAG_NO]
    press(stage, Qt.Key.Key_N)
    assert stage.asked[-1] is Act.NEW_CONTACT


def test_while_an_answer_is_awaited_no_other_letter_acts(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F)
    press(stage, Qt.Key.Key_G)
    press(stage, Qt.Key.Key_1)
    assert stage.asked == [Act.FLAG]
    assert not stage.window.acts._singles[Act.NEW_CONTACT].isEnabled()
    press(stage, Qt.Key.Key_U)
    press(stage, Qt.Key.Key_G)
    assert stage.asked == [Act.FLAG, Act.FLAG_UNCERTAIN, Act.CLAIM]


def test_escape_takes_the_question_back(stage: Stage) -> None:
    press(stage, Qt.Key.Key_F)
    press(stage, Qt.Key.Key_Escape)
    press(stage, Qt.Key.Key_Y)
    assert stage.asked == [Act.FLAG]
    press(stage, Qt.Key.Key_N)
    assert stage.asked == [Act.FLAG, Act.NEW_CONTACT]


def test_a_room_that_takes_the_question_over_keeps_the_letters(stage: Stage) -> None:
    keep_letters(stage.call.button)

    def take_over(act: Act) -> None:
        if act is Act.FLAG:
            stage.call.button.setFocus()

    stage.window.acts.asked.connect(take_over)
    press(stage, Qt.Key.Key_F)
    assert stage.window.acts.awaited == ()
    press(stage, Qt.Key.Key_N)
    assert stage.asked == [Act.FLAG]


def test_a_forgotten_question_ends_by_itself(stage: Stage, qtbot) -> None:
    stage.window.acts._patience.setInterval(1)
    with qtbot.waitSignal(stage.window.acts.awaiting, check_params_cb=lambda acts: not acts):
        press(stage, Qt.Key.Key_F)
    press(stage, Qt.Key.Key_N)
    assert stage.asked == [Act.FLAG, Act.NEW_CONTACT]


def test_a_refused_act_answers_its_key_with_the_reason(stage: Stage, qtbot) -> None:
    acts = stage.window.acts
    acts.refuse("Select a call first.", Act.CLAIM)
    with qtbot.waitSignal(acts.refused) as refused:
        press(stage, Qt.Key.Key_G)
    assert refused.args == [ActRefused(act=Act.CLAIM, reason="Select a call first.")]
    assert stage.asked == []
    assert stage.window.notices.shown()[0].happened == "Select a call first."
    assert not acts.action(Act.CLAIM).isEnabled()
    acts.allow(Act.CLAIM)
    press(stage, Qt.Key.Key_G)
    assert stage.asked == [Act.CLAIM]


def test_opening_all_keeps_what_was_refused_for_a_reason_of_its_own(qapp) -> None:
    acts = ActTable()
    acts.refuse("Select a call first.", Act.CLAIM)
    acts.shut_all_but("Sign on first.", Act.HELP)
    assert acts.reason(Act.CLAIM) == acts.reason(Act.LOG) == "Sign on first."
    assert acts.reason(Act.HELP) == ""
    acts.open_all()
    assert acts.reason(Act.CLAIM) == "Select a call first."
    assert acts.reason(Act.LOG) == ""


def test_a_menu_asks_for_the_same_act_and_shows_its_key(stage: Stage) -> None:
    action = stage.window.acts.action(Act.LOG)
    assert action.shortcut() == QKeySequence("L")
    action.trigger()
    assert stage.asked == [Act.LOG]
    menus = [menu.menu() for menu in stage.window.menuBar().actions()]
    listed = [entry.data() for menu in menus for entry in menu.actions()]
    assert sorted(act.id for act in listed) == sorted(act.id for act in Act)


def test_a_key_can_be_changed_and_comes_back_from_what_was_stored(stage: Stage, qtbot) -> None:
    acts = stage.window.acts
    with qtbot.waitSignal(acts.keys_changed) as changed:
        acts.rebind(Act.CLAIM, ("X",))
    assert changed.args == [{"claim": ("X",)}]
    press(stage, Qt.Key.Key_G)
    press(stage, Qt.Key.Key_X)
    assert stage.asked == [Act.CLAIM]
    other = ActTable()
    assert other.bind(changed.args[0]) == ()
    assert other.key_text(Act.CLAIM) == "X"
    acts.reset_keys()
    assert acts.key_text(Act.CLAIM) == "G"


def test_a_taken_key_is_refused_in_words_and_nothing_changes(qapp) -> None:
    acts = ActTable()
    with pytest.raises(KeyTakenError) as refusal:
        acts.rebind(Act.CLAIM, ("L",))
    assert refusal.value.act is Act.LOG
    assert str(refusal.value).startswith("L already belongs to “Go to the log”.")
    assert acts.key_text(Act.CLAIM) == "G"


def test_an_answer_may_have_the_key_of_an_act_that_is_never_meant_then(qapp) -> None:
    acts = ActTable()
    acts.rebind(Act.FLAG_UNCERTAIN, ("G",))
    assert acts.key_text(Act.FLAG_UNCERTAIN) == "F G"
    assert acts.key_text(Act.CLAIM) == "G"


def test_stored_keys_may_change_places_and_nonsense_is_told_not_taken(qapp) -> None:
    acts = ActTable()
    assert acts.bind({"claim": ("L",), "log": ("G",), "gone": ("Z",)}) == ()
    assert (acts.key_text(Act.CLAIM), acts.key_text(Act.LOG)) == ("L", "G")
    told = acts.bind({"claim": ("N",), "log": ("X",)})
    assert len(told) == 1
    assert "New contact" in told[0]
    assert acts.key_text(Act.CLAIM) == "G", "an act whose stored key is taken keeps its default"
    assert acts.key_text(Act.LOG) == "X"


@pytest.mark.parametrize(
    ("text", "single"),
    [
        *((text, True) for text in ("F", "?", "/", "1", "Shift+F", "+")),
        *((text, False) for text in ("Ctrl+K", "Alt+Down", "Return", "Ctrl++")),
    ],
)
def test_a_key_is_single_when_it_types_something(qapp, text: str, single: bool) -> None:
    assert is_single(QKeySequence.fromString(text)) is single


def test_the_palette_finds_an_act_by_part_of_its_words_and_gives_the_focus_back(stage) -> None:
    stage.contact.note.setFocus()
    press(stage, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = stage.window.findChild(Palette)
    QTest.keyClicks(stage.window.focusWidget(), "new con")
    assert palette.shown() == (Act.NEW_CONTACT,)
    press(stage, Qt.Key.Key_Return)
    assert stage.asked == [Act.PALETTE, Act.NEW_CONTACT]
    assert not palette.isVisible()
    assert stage.window.focusWidget() is stage.contact.note


def test_the_palette_says_why_an_act_cannot_be_done(stage: Stage) -> None:
    stage.window.acts.refuse("Nothing is claimed.", Act.SIGN)
    stage.window.acts.ask(Act.PALETTE)
    palette = stage.window.findChild(Palette)
    QTest.keyClicks(stage.window.focusWidget(), "sign the")
    press(stage, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert stage.asked == [Act.PALETTE]
    assert palette._said.text() == "Nothing is claimed."


def test_every_act_of_the_help_page_shows_its_present_key(stage: Stage) -> None:
    stage.window.acts.ask(Act.HELP)
    page = stage.window._own_acts.panel(Act.HELP)
    for act in Act:
        assert stage.window.acts.key_text(act) in page.line(act)
    stage.window.acts.rebind(Act.CLAIM, ("X",))
    assert page.line(Act.CLAIM).endswith("X")
    stage.window.acts.refuse("Nothing is claimed.", Act.SIGN)
    assert "Nothing is claimed." in page.line(Act.SIGN)


def test_the_page_for_changing_keys_takes_a_key_and_refuses_a_taken_one(stage: Stage) -> None:
    stage.window.acts.ask(Act.CHANGE_KEYS)
    page = stage.window.findChild(KeyChange)
    page.begin(Act.CLAIM)
    QTest.keyClick(page._key, Qt.Key.Key_L)
    assert "already belongs" in page.said()
    assert stage.window.acts.key_text(Act.CLAIM) == "G"
    QTest.keyClick(page._key, Qt.Key.Key_X)
    assert stage.window.acts.key_text(Act.CLAIM) == "X"
    assert stage.asked == [Act.CHANGE_KEYS], "a key that is being chosen is not an act"
    page.begin(Act.LOG)
    QTest.keyClick(page._key, Qt.Key.Key_Escape)
    assert stage.window.acts.key_text(Act.LOG) == "L"
    assert not page._key.isVisible()


def test_the_filters_are_five_in_order() -> None:
    assert [act.default_keys for act in FILTERS] == [("1",), ("2",), ("3",), ("4",), ("5",)]
