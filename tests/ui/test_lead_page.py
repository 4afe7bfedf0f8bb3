"""The lead's room turns its leaves by keys, builds each once, and forgets with whoever leaves."""

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.ui.lead.lead_page import LeadPage
from console.ui.reading.leaf import Leaf


class SpyLeaf(Leaf):
    """Counts what it is asked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.begun = self.forgotten = 0
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)

    def begin(self) -> None:
        self.begun += 1
        self.field.setFocus()

    def forget(self) -> None:
        self.forgotten += 1


@pytest.fixture
def page(qtbot) -> LeadPage:
    page = LeadPage()
    qtbot.addWidget(page)
    page.made = []

    def build(parent: QWidget) -> Leaf:
        page.made.append(SpyLeaf(parent))
        return page.made[-1]

    page.build = build
    page.show_leaves([("list", "Signed logs", build), ("board", "Live board", build)])
    page.resize(1200, 700)
    page.show()
    return page


def test_a_leaf_is_built_when_it_is_first_shown_and_begins_each_time(page: LeadPage) -> None:
    assert page.made == []
    page.begin()
    assert (page.shown, [leaf.begun for leaf in page.made]) == ("list", [1])
    page.show_next(1)
    assert (page.shown, [leaf.begun for leaf in page.made]) == ("board", [1, 1])
    page.show_next(1)
    assert (page.shown, [leaf.begun for leaf in page.made]) == ("list", [2, 1])
    page.turn_to("no such leaf")
    assert page.shown == "list"


def test_another_role_has_other_leaves_and_sees_nothing_of_the_former(page: LeadPage) -> None:
    page.begin()
    page.forget()
    assert [leaf.forgotten for leaf in page.made] == [1]
    page.show_leaves([("board", "Live board", page.build)])
    page.turn_to("list")
    assert page.shown == "board"
    page.begin()
    assert [leaf.begun for leaf in page.made] == [1, 1]
    assert page.leaf is page.made[1]


def test_with_no_leaf_the_page_stands_empty(page: LeadPage) -> None:
    page.show_leaves([])
    page.begin()
    page.show_next(1)
    assert (page.shown, page.leaf) == ("", None)
