"""A coded answer is chosen by typing, arrows or a click, and never by accident."""

from collections.abc import Iterator

import pytest
from pane_samples import press, stand, type_keys
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from console.domain.contact.consult import REQUIRED
from console.domain.vocabulary import Coded, Disposition, Level, Nexus, PresentingConcern
from console.ui.entry.choice_list import ChoiceList
from console.ui.entry.code_chooser import CodeChooser, fitting
from console.ui.entry.line_field import Step
from console.ui.entry.typing_focus import takes_letters
from console.ui.translation import vocabulary_label


class Stage:
    """A chooser with another field beside it, and what it told."""

    def __init__(self, qtbot: QtBot, vocabulary: type[Coded]) -> None:
        pane = QWidget()
        self.chooser = CodeChooser("Concern", vocabulary)
        self.other = QLineEdit()
        layout = QVBoxLayout(pane)
        layout.addWidget(self.other)
        layout.addWidget(self.chooser)
        self.answers: list[object] = []
        self.steps: list[object] = []
        self.chooser.answered.connect(self.answers.append)
        self.chooser.left.connect(self.steps.append)
        self.window = stand(qtbot, pane)
        self.chooser.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def offered(self) -> list[str]:
        shown = self.window.findChild(ChoiceList)
        assert shown is not None
        return [shown.item(row).text() for row in range(shown.count())] if shown.isVisible() else []


@pytest.fixture
def concern(qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(qtbot, PresentingConcern)
    yield stage
    stage.window.close()


@pytest.fixture
def level(qtbot: QtBot) -> Iterator[Stage]:
    stage = Stage(qtbot, Level)
    yield stage
    stage.window.close()


def test_an_unanswered_field_says_so_and_shows_every_answer(concern: Stage) -> None:
    assert concern.chooser.placeholderText() == "Not answered"
    assert "not answered" in concern.chooser.accessibleDescription()
    assert len(concern.offered) == len(PresentingConcern)
    assert concern.chooser.marked() is None


def test_letters_of_code_or_label_and_enter_choose(concern: Stage) -> None:
    type_keys("si\n")
    assert concern.answers == [PresentingConcern.SI]
    assert concern.chooser.text() == "Thoughts of suicide"
    assert concern.steps == [Step.ENTER]
    assert not concern.chooser.choices_open


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("si", PresentingConcern.SI),
        ("SA", PresentingConcern.SA),
        ("harming", PresentingConcern.HI),
        ("intox", PresentingConcern.SUD_INTOX),
        ("withdrawal", PresentingConcern.SUD_WITHDRAWAL),
        ("grief", PresentingConcern.GRIEF),
    ],
)
def test_the_best_fit_stands_first(typed: str, best: PresentingConcern) -> None:
    assert fitting(PresentingConcern, typed)[0][1] is best


def test_every_answer_of_every_field_is_found_by_its_code_and_by_its_label() -> None:
    for field in REQUIRED:
        assert field.vocabulary is not None
        for answer in field.vocabulary:
            assert fitting(field.vocabulary, answer.code)[0][1] is answer
            assert answer in [one for _, one in fitting(field.vocabulary, vocabulary_label(answer))]


def test_a_part_of_the_code_is_enough(qtbot: QtBot) -> None:
    assert fitting(Disposition, "bcr")[0][1] is Disposition.TO_BCR


@pytest.mark.parametrize("answer", list(Level))
def test_one_digit_is_the_level(level: Stage, answer: Level) -> None:
    type_keys(answer.code[0])
    assert level.answers == [answer]
    type_keys("\n")
    assert level.answers == [answer]
    assert level.steps == [Step.ENTER]


def test_another_digit_replaces_the_level(level: Stage) -> None:
    type_keys("23")
    assert level.answers == [Level.MODERATE, Level.HIGH]
    assert level.chooser.text() == "3 High"


def test_one_letter_is_the_nexus(qtbot: QtBot) -> None:
    stage = Stage(qtbot, Nexus)
    type_keys("yun")
    assert stage.answers == [Nexus.YES, Nexus.UNCERTAIN, Nexus.NO]


def test_arrows_mark_and_tab_takes_what_is_marked(concern: Stage) -> None:
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Tab)
    assert concern.answers == [PresentingConcern.SI]
    assert concern.steps == [Step.NEXT]


def test_passing_through_answers_nothing(concern: Stage) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    type_keys("\n")
    assert concern.answers == []
    assert concern.steps == [Step.NEXT, Step.BACK, Step.ENTER]
    assert concern.chooser.value is None


def test_letters_that_fit_nothing_choose_nothing_and_stay_in_view(concern: Stage) -> None:
    type_keys("zzz\n")
    assert concern.answers == []
    assert concern.steps == []
    assert concern.chooser.text() == "zzz"


def test_letters_that_fit_several_are_forgotten_when_the_field_is_left_by_mouse(
    concern: Stage,
) -> None:
    type_keys("su")
    QTest.mouseClick(concern.other, Qt.MouseButton.LeftButton)
    assert concern.answers == []
    assert concern.chooser.text() == ""
    assert not concern.chooser.choices_open


def test_escape_brings_the_former_answer_back(concern: Stage) -> None:
    type_keys("si\n")
    type_keys("gri")
    press(Qt.Key.Key_Escape)
    assert concern.chooser.text() == "Thoughts of suicide"
    assert concern.chooser.value is PresentingConcern.SI
    assert concern.answers == [PresentingConcern.SI]


def test_an_answer_can_be_taken_back(concern: Stage) -> None:
    type_keys("si\n")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Delete)
    type_keys("\n")
    assert concern.answers == [PresentingConcern.SI, None]
    assert concern.chooser.value is None


def test_a_click_on_an_answer_chooses_it(concern: Stage) -> None:
    shown = concern.window.findChild(ChoiceList)
    assert shown is not None
    place = shown.visualItemRect(shown.item(4)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert concern.answers == [PresentingConcern.PSYCHOSIS]
    assert concern.chooser.hasFocus()


def test_a_filled_in_answer_looks_so_until_it_is_changed(concern: Stage) -> None:
    concern.chooser.set_value(PresentingConcern.GRIEF, prefilled=True)
    assert concern.chooser.prefilled
    assert "filled in" in concern.chooser.accessibleDescription()
    assert concern.answers == []
    type_keys("mania\n")
    assert not concern.chooser.prefilled
    assert concern.answers == [PresentingConcern.MANIA]


def test_no_letter_typed_into_a_chooser_is_an_act_but_the_palette_is(concern: Stage) -> None:
    heard: list[str] = []
    for keys in ("F", "G", "1", "Ctrl+K"):
        shortcut = QShortcut(QKeySequence(keys), concern.window)
        shortcut.activated.connect(lambda keys=keys: heard.append(keys))
    assert takes_letters(concern.chooser)
    type_keys("fg1")
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Ctrl+K"]


def test_the_list_stays_inside_the_window(concern: Stage) -> None:
    shown = concern.window.findChild(ChoiceList)
    assert shown is not None
    assert concern.window.rect().contains(shown.geometry())
    assert not shown.geometry().intersects(
        concern.chooser.rect().translated(
            concern.chooser.mapTo(concern.window, shown.rect().topLeft())
        )
    )


def test_of_a_long_answer_the_beginning_is_seen_once_the_field_is_left(concern: Stage) -> None:
    type_keys("si\n")
    concern.other.setFocus(Qt.FocusReason.TabFocusReason)
    assert concern.chooser.cursorPosition() == 0
    concern.chooser.set_value(PresentingConcern.PSYCHOSIS)
    assert concern.chooser.cursorPosition() == 0
