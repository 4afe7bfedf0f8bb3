"""Every sentence of the directory's pane passes through the translator."""

import pytest
from directory_samples import (
    HERE,
    AnsweredPane,
    StarterDirectory,
    starter,  # noqa: F401 - a fixture
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shell_stage import (
    dressed,  # noqa: F401 - a fixture
    strange_language,  # noqa: F401 - a fixture
)
from test_translation_complete import untranslated

from console.controllers.directory_news import ImportNews, ImportStage, ShelfNews, ShelfState
from console.ui.directory.lines_strip import LinesStrip

pytestmark = pytest.mark.usefixtures("dressed", "strange_language")


def test_a_strange_language_shows_in_every_part_of_the_pane(
    starter: StarterDirectory,  # noqa: F811
    qtbot,
) -> None:
    desk = AnsweredPane(starter)
    qtbot.addWidget(desk.pane)
    pane = desk.pane
    pane.show_point(HERE)
    pane.start()
    QTest.keyClicks(QApplication.focusWidget(), "shelter")
    assert untranslated(pane) == []
    for facet in pane.filters.facets.values():
        facet.click()
        assert untranslated(pane) == []
    pane.toggle_mark()
    pane.results.step(1)
    pane.toggle_compare()
    pane.toggle_compare()
    pane.start_note()
    assert untranslated(pane) == []
    pane.start_import()
    pane.import_strip.take("county.csv")
    pane.show_import(ImportNews(stage=ImportStage.RUNNING, source="county", rows=(1, 1)))
    assert untranslated(pane) == []
    pane.show_shelf(ShelfNews(state=ShelfState.MISSING))
    assert untranslated(pane) == []


def test_the_lines_always_in_sight_are_translated_too(qtbot) -> None:
    strip = LinesStrip()
    qtbot.addWidget(strip)
    assert strip.text().startswith("⟦")
