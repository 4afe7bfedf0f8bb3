"""A new passphrase of one's own: the present one first, the new one twice, and no other."""

import pytest
from pytestqt.qtbot import QtBot

from console.ui.access.own_page import OwnPage, OwnWish

FORMER = "four quiet lanterns on the hill"
NEW = "seven slow rivers in the rain"


@pytest.fixture
def page(qtbot: QtBot) -> OwnPage:
    made = OwnPage()
    qtbot.addWidget(made)
    made.show_name("A. Rivera")
    made.begin()
    return made


def give(page: OwnPage, former: str, first: str, again: str) -> list[OwnWish]:
    wishes: list[OwnWish] = []
    page.wished.connect(wishes.append)
    for field, words in ((page.former, former), (page.first, first), (page.again, again)):
        field.setText(words)
    page._go.click()
    return wishes


def test_a_fitting_pair_is_asked_for_and_nothing_of_it_stays(page: OwnPage) -> None:
    (wish,) = give(page, FORMER, NEW, NEW)
    assert (wish.former, wish.passphrase) == (FORMER, NEW)
    assert [field.text() for field in (page.former, page.first, page.again)] == ["", "", ""]
    assert NEW not in repr(wish)


@pytest.mark.parametrize(
    ("former", "first", "again", "says"),
    [
        (FORMER, "short", "short", "too short"),
        (FORMER, FORMER, FORMER, "the one you have"),
        (FORMER, NEW, NEW + "!", "not the same"),
        (FORMER, "a. rivera A. Rivera", "a. rivera A. Rivera", "your name"),
        ("", NEW, NEW, ""),
    ],
)
def test_what_does_not_fit_is_told_and_asks_for_nothing(
    page: OwnPage, former: str, first: str, again: str, says: str
) -> None:
    assert give(page, former, first, again) == []
    assert says in page._error.text()
