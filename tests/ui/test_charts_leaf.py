"""Charts are walked through by keys, each has its tables, and nothing leaves without a reason."""

from datetime import date

import pytest
from figure_samples import sample_figures
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from console.domain.finish.satisfaction import QuarterMean
from console.domain.review.figure_cells import Cells
from console.ui.figures.charts_leaf import ChartsLeaf
from console.ui.figures.figure_sheets import sheets_of
from console.ui.figures.sheets import HIDDEN
from console.ui.theme import ThemeName, wear


@pytest.fixture
def leaf(qtbot) -> ChartsLeaf:
    wear(QApplication.instance(), ThemeName.DARK, 11)
    leaf = ChartsLeaf()
    qtbot.addWidget(leaf)
    leaf.resize(1240, 760)
    leaf.show()
    show(leaf)
    qtbot.waitUntil(lambda: leaf.chart is not None)
    return leaf


def show(leaf: ChartsLeaf, *, suppress: bool = False, **changes) -> None:
    figures = sample_figures(**changes)
    leaf.show_sheets(sheets_of(figures, Cells(figures, suppress=suppress)), "")


def texts(leaf: ChartsLeaf, number: int = 0) -> list[list[str]]:
    while len(leaf.tables.tables) <= number:  # each comes in a turn of its own
        QApplication.processEvents()
    table = leaf.tables.tables[number]
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_arrows_walk_through_the_bars_and_say_each(qtbot, leaf):
    leaf.list.setCurrentRow(3)
    leaf.chart.setFocus()
    assert leaf.walked.text() == "Resolved by phone: 190"
    qtbot.keyClick(leaf.chart, Qt.Key.Key_Down)
    assert leaf.walked.text() == "Consult only, advice given: 140"
    qtbot.keyClick(leaf.chart, Qt.Key.Key_Up)
    qtbot.keyClick(leaf.chart, Qt.Key.Key_Up)
    assert leaf.walked.text() == "Never reached: 4"


def test_the_arrows_walk_through_the_hours_of_the_week(qtbot, leaf):
    leaf.list.setCurrentRow(1)
    leaf.chart.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(leaf.chart, key)
    figures = sample_figures()
    assert leaf.walked.text() == f"Thursday, 23:00 to 00:00: {figures.hours[3, 23]}"


def test_a_colour_repeats_a_count_that_stands_in_each_hour(leaf):
    leaf.list.setCurrentRow(1)
    assert leaf.chart._words.isVisible()
    with_words = leaf.chart.grab().toImage()
    leaf.chart._words.hide()
    assert leaf.chart.grab().toImage() != with_words
    leaf.list.setCurrentRow(0)
    assert not leaf.chart._words.isVisible()


def test_each_sheet_has_its_tables_behind_it_and_flipping_puts_the_focus_in(qtbot, leaf):
    for row in range(leaf.list.count()):
        leaf.list.setCurrentRow(row)
        leaf.flip()
        assert leaf.stack.currentWidget() is leaf.tables
        assert leaf.tables.tables[0].hasFocus()
        assert all(table.accessibleName() for table in leaf.tables.tables)
        leaf.flip()
        assert leaf.stack.currentWidget() is leaf.chart
        assert leaf.chart.hasFocus()
        assert leaf.chart.accessibleName().startswith(leaf.sheet.title)


def test_every_rate_shows_its_count_its_whole_and_its_interval(leaf):
    leaf.flip()
    rates = texts(leaf, 1)
    assert [row[0].split("  ")[0] for row in rates] == ["G/O", "G/Q", "G/C", "G/B"]
    assert rates[0][1:] == ["326", "386", "84.5 %", "80.5 to 87.8 %"] or rates[0][1:3] == [
        "326",
        "386",
    ]
    assert texts(leaf)[0][1].startswith("not computable: the record keeps")


def test_whoever_may_only_have_sums_sees_no_small_count(leaf):
    show(leaf, suppress=True)
    leaf.list.setCurrentRow(3)
    leaf.flip()
    assert {row[0]: row[1] for row in texts(leaf)}["Never reached"] == HIDDEN
    assert not any(row[1].isdecimal() and 0 < int(row[1]) < 11 for row in texts(leaf))


@pytest.mark.parametrize("theme", ThemeName)
def test_the_chart_follows_theme_and_text_size(qtbot, leaf, theme):
    application = QApplication.instance()
    before = leaf.chart.grab().toImage()
    wear(application, ThemeName.LIGHT if theme is ThemeName.DARK else theme, 18)
    assert leaf.chart.grab().toImage() != before
    wear(application, ThemeName.DARK, 11)


def test_an_empty_period_says_so_and_shows_no_chart(leaf):
    leaf.show_sheets((), "Nothing was recorded in this period.")
    assert leaf.empty.isVisible()
    assert not any(part.isVisible() for part in (leaf.list, leaf.stack, leaf.toggle, leaf.cards))


def test_days_are_chosen_by_chips_or_typed_and_wrong_ones_are_told(qtbot, leaf):
    asked = []
    leaf.asked.connect(asked.append)
    leaf.period.begin(date(2026, 11, 30))
    leaf.period.chips[0].click()
    leaf.period.first.setText("2026-11-30")
    leaf.period.last.setText("2026-11-02")
    qtbot.keyClick(leaf.period.last, Qt.Key.Key_Return)
    assert "after the last" in leaf.period.error.text()
    leaf.period.first.setText("yesterday")
    qtbot.keyClick(leaf.period.first, Qt.Key.Key_Return)
    assert "2026-01-31" in leaf.period.error.text()
    leaf.period.first.setText("2026-11-01")
    qtbot.keyClick(leaf.period.first, Qt.Key.Key_Return)
    assert asked == [
        (date(2026, 11, 3), date(2026, 11, 30)),
        (None, None),
        (date(2026, 11, 1), date(2026, 11, 2)),
    ]


def test_nothing_leaves_without_a_reason(qtbot, leaf):
    asked = []
    leaf.export.asked.connect(asked.append)
    leaf.start_export("report-1")
    leaf.export.go.click()
    assert asked == []
    assert "without a reason" in leaf.export.said.text()
    leaf.export.why.setText("  for the   council ")
    qtbot.keyClick(leaf.export.why, Qt.Key.Key_Return)
    assert [(wish.why, wish.folder.name) for wish in asked] == [("for the council", "report-1")]
    qtbot.keyClick(leaf.export, Qt.Key.Key_Escape)
    assert not leaf.export.isVisible()


def test_every_part_has_a_name(leaf):
    leaf.flip()
    controls = [
        part
        for part in leaf.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not part.objectName().startswith("qt_")
    ]
    assert controls
    nameless = [
        type(part).__name__
        for part in controls
        if not part.accessibleName() and not getattr(part, "text", str)()
    ]
    assert nameless == []


def test_what_callers_said_is_a_sheet_only_where_enough_of_them_answered(leaf):
    sheets = leaf.list.count()
    mean = QuarterMean(year=2026, quarter=3, question="heard", n=14, mean=4.21)
    show(leaf, satisfaction=(mean,))
    assert leaf.list.count() == sheets + 1
    leaf.list.setCurrentRow(sheets)
    assert texts(leaf) == [["2026 Q3  Did you feel heard?", "4.2", "14"]]
