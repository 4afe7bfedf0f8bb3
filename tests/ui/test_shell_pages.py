"""Each page before the rooms can be worked by keys and says what it needs to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shell_stage import (
    PEOPLE,
    MemorySettings,
    Stage,
    dressed,  # noqa: F401 - a fixture
)

from console.domain.access.session import Role
from console.domain.notices import Notice, NoticeLevel
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.passphrase_page import PassphrasePage
from console.ui.shell.sign_on_page import SignOnPage, SignOnWish

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def stage(qtbot) -> Stage:
    stage = Stage(MemorySettings()).open_rooms()
    qtbot.addWidget(stage.window)
    return stage


# --- the lamp and the header ---------------------------------------------------------------------


@pytest.fixture
def sign_on(qtbot) -> SignOnPage:
    page = SignOnPage()
    qtbot.addWidget(page)
    page.show_people(PEOPLE)
    page.resize(900, 700)
    page.show()
    page.begin()
    page.wishes = []
    page.sign_on_asked.connect(page.wishes.append)
    return page


def test_a_known_person_signs_on_with_enter(sign_on: SignOnPage) -> None:
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Down)
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Return)
    assert sign_on.wishes == [
        SignOnWish(name="A. Rivera", role=Role.CLINICIAN, person_id="p1"),
        SignOnWish(name="M. Ode", role=Role.LEAD, person_id="p2"),
    ]


def test_somebody_new_types_a_name_and_takes_a_role_by_keyboard(sign_on: SignOnPage) -> None:
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(sign_on.focusWidget(), "  J.   Vang ")
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(sign_on.focusWidget(), Qt.Key.Key_Space)
    assert sign_on.wishes == [SignOnWish(name="J. Vang", role=Role.LEAD)]


def test_an_empty_name_is_refused_in_words(qtbot) -> None:
    page = SignOnPage()
    qtbot.addWidget(page)
    page.show()
    page.begin()
    with qtbot.assertNotEmitted(page.sign_on_asked):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page._error.text() == "Type your name first."
    assert page._error.isVisible()


# --- the passphrase ------------------------------------------------------------------------------


@pytest.fixture
def passphrase(qtbot) -> PassphrasePage:
    page = PassphrasePage()
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.given = []
    page.passphrase_given.connect(page.given.append)
    return page


def test_a_new_passphrase_is_typed_twice_and_given_as_typed(passphrase: PassphrasePage) -> None:
    passphrase.ask_new("No keyring answers.")
    passphrase.begin()
    QTest.keyClicks(passphrase.focusWidget(), " twelve is enough ")
    QTest.keyClick(passphrase.focusWidget(), Qt.Key.Key_Return)
    assert passphrase.given == []
    assert passphrase.focusWidget() is passphrase._again
    QTest.keyClicks(passphrase.focusWidget(), " twelve is enough ")
    QTest.keyClick(passphrase.focusWidget(), Qt.Key.Key_Return)
    assert passphrase.given == [" twelve is enough "]


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [
        ("", "", "Type the passphrase first."),
        ("short", "short", "This is too short: 12 characters at least."),
        ("long enough one", "long enough two", "The two are not the same. Nothing was made."),
    ],
)
def test_a_bad_new_passphrase_is_refused_in_words(passphrase, first, again, told) -> None:
    passphrase.ask_new()
    passphrase._first.setText(first)
    passphrase._again.setText(again)
    passphrase._go.click()
    assert passphrase.given == []
    assert passphrase._error.text() == told


def test_an_existing_passphrase_is_asked_once_and_a_wrong_one_may_be_typed_again(
    passphrase: PassphrasePage,
) -> None:
    passphrase.ask_existing()
    passphrase.begin()
    assert not passphrase._again.isVisible()
    QTest.keyClicks(passphrase.focusWidget(), "old")
    QTest.keyClick(passphrase.focusWidget(), Qt.Key.Key_Return)
    assert passphrase.given == ["old"]
    passphrase.show_error("This passphrase does not open the record.")
    QTest.keyClicks(passphrase.focusWidget(), "new")
    QTest.keyClick(passphrase.focusWidget(), Qt.Key.Key_Return)
    assert passphrase.given == ["old", "new"]
    passphrase.forget()
    assert passphrase._first.text() == ""


def test_what_is_typed_is_hidden_until_asked(passphrase: PassphrasePage) -> None:
    passphrase._first.setText("secret words here")
    assert passphrase._first.displayText() != "secret words here"
    passphrase._visible.click()
    assert passphrase._first.displayText() == "secret words here"
    passphrase.ask_existing()
    assert passphrase._first.text() == ""
    assert not passphrase._visible.isChecked()


def test_a_trouble_at_the_start_is_told_in_three_sentences_with_a_way_out(stage, qtbot) -> None:
    page = stage.window.pages.starting
    stage.window.show_page(DeskPage.STARTING)
    page.show_trouble(
        Notice(level=NoticeLevel.TROUBLE, happened="Not opened.", safe="Unchanged.", do="Call IT.")
    )
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert shown[1:] == ["Not opened.", "Unchanged.", "Call IT."]
    with qtbot.waitSignal(page.retry_asked):
        QTest.keyClick(stage.window.focusWidget(), Qt.Key.Key_Space)
    page.show_step("Opening the record…")
    assert not page._retry.isVisible()
