"""A time that was typed is taken as it stands, and marked where it cannot be."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.controllers.phone_releases import WaitingRelease
from console.ui.access.release_card import ReleaseCard
from console.ui.access.releases_page import ReleasesPage

AT = datetime(2026, 11, 23, 8, 15, tzinfo=UTC)


def waiting(told_at: str) -> WaitingRelease:
    return WaitingRelease(
        line_id="e1", account_id="a1", name="A. Rivera", by="T. Moua", told_at=told_at, at=AT
    )


@pytest.mark.parametrize(
    ("typed", "says"), [("03:12", ""), ("27:70", "(no such time of day)"), ("soon", "(no such")]
)
def test_the_card_marks_it_and_gives_it_on_as_typed(qtbot: QtBot, typed: str, says: str) -> None:
    home = QWidget()
    qtbot.addWidget(home)
    card = ReleaseCard(home)
    card.show_others((), by_phone=True)
    card.by.setText("T. Moua")
    card.at.setText(typed)
    assert card.odd.text().startswith(says)
    assert card.odd.isHidden() is (says == "")
    given: list[tuple[object, object]] = []
    card.phoned.connect(lambda by, at: given.append((by, at)))
    card._call()
    assert given == [("T. Moua", typed)]
    card.forget()
    assert card.odd.isHidden()


def test_whoever_countersigns_sees_the_mark(qtbot: QtBot) -> None:
    page = ReleasesPage()
    qtbot.addWidget(page)
    page.show_waiting([waiting("27:70"), waiting("03:12")])
    first, second = (page.list.item(row).text() for row in range(2))
    assert first.endswith("given at 27:70 (no such time of day)")
    assert second.endswith("given at 03:12")
