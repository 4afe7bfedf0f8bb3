"""The diagnostics: counts by reason, facts, a chart that comes late and its twin in figures."""

import sys
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QTableWidget
from shell_stage import AT, LIVE, Stage, dressed  # noqa: F401 - a fixture

from console.domain.feed.events import RejectionReason, SalvageReason
from console.domain.feed.health import FeedHealth
from console.ui.diagnostics.diagnostics_pane import DiagnosticsPane
from console.ui.diagnostics.minute_counts import MINUTES, MinuteCounts
from console.ui.reading.local_time import clock_text
from console.ui.shell.acts import Act
from console.ui.theme import THEMES, ThemeName, wear

pytestmark = pytest.mark.usefixtures("dressed")


def rows(table: QTableWidget) -> dict[str, str]:
    return {table.item(row, 0).text(): table.item(row, 1).text() for row in range(table.rowCount())}


@pytest.fixture
def pane(qtbot) -> DiagnosticsPane:
    pane = DiagnosticsPane()
    qtbot.addWidget(pane)
    pane.resize(400, 800)
    return pane


def test_every_count_stands_beside_its_reason(pane: DiagnosticsPane) -> None:
    pane.show_health(
        replace(
            LIVE,
            rejected={RejectionReason.TOO_BIG: 2, RejectionReason.NOT_JSON: 7},
            salvaged={SalvageReason.MISSING_TIME: 5},
            reason="the server was restarted",
        )
    )
    pane.show()
    shown = rows(pane._feed)
    assert shown["Documents read"] == "1210"
    assert shown["Could not be used: too big"] == "2"
    assert shown["Could not be used: not JSON"] == "7"
    assert shown["Shown in spite of: missing time"] == "5"
    assert shown["Why"] == "the server was restarted"
    pane.show_health(FeedHealth())
    assert "Why" not in rows(pane._feed)


def test_the_health_of_the_feed_stands_there_whole(pane: DiagnosticsPane) -> None:
    pane.show_health(
        replace(
            LIVE,
            lag_s=1.25,
            ahead_s=301.0,
            backlog=12,
            data_as_of=AT,
            last_document_at=AT,
            salvaged={SalvageReason.UNKNOWN_CODE: 3, SalvageReason.TEXT_CUT: 2},
        )
    )
    pane.show()
    shown = rows(pane._feed)
    assert shown["Changes are this old when they arrive"] == "1.2 s"
    assert shown["Its clock is ahead of ours by"] == "5 min"
    assert shown["Arrived, not shown yet"] == "12"
    assert shown["Unknown codes"] == "3"
    assert shown["Faults that were forgiven"] == "5"
    assert shown["Its data is as of"] == shown["Last document"] == clock_text(AT)


def test_facts_of_the_record_are_shown_as_given(pane: DiagnosticsPane) -> None:
    pane.show_facts((("Record", "4 MB"), ("Cipher", "SQLCipher 4")))
    assert rows(pane._record) == {"Record": "4 MB", "Cipher": "SQLCipher 4"}
    pane.show_facts((("Record", "5 MB"),))
    assert rows(pane._record) == {"Record": "5 MB"}


def test_the_chart_comes_with_the_first_opening_and_its_twin_says_the_same(qtbot) -> None:
    stage = Stage().open_rooms()
    qtbot.addWidget(stage.window)
    pane = stage.diagnostics
    assert pane._chart is None
    stage.window.acts.ask(Act.DIAGNOSTICS)
    assert pane._chart is None, "the tables are painted before the chart is fetched"
    qtbot.waitUntil(lambda: pane._chart is not None, timeout=20_000)
    assert "pyqtgraph" in sys.modules
    pane.show_health(replace(LIVE, documents=LIVE.documents + 90))
    pane._refresh()
    twin = rows(pane._twin)
    assert sum(int(count) for count in twin.values()) == sum(pane.minute_counts()) == 1300
    assert list(twin)[-1] == "5 to 0 min ago"
    assert twin["5 to 0 min ago"] == "1300"
    heights = pane._chart._bars.opts["height"]
    assert list(heights) == list(pane.minute_counts())


@pytest.mark.parametrize("name", ThemeName)
def test_the_chart_wears_the_theme(qtbot, qapp, name: ThemeName) -> None:
    pane = DiagnosticsPane()
    qtbot.addWidget(pane)
    pane.show()
    qtbot.waitUntil(lambda: pane._chart is not None, timeout=20_000)
    wear(qapp, name)
    theme = THEMES[name]
    assert pane._chart._plot.backgroundBrush().color().name() == theme.panel
    assert pane._chart._bars.opts["brush"].name() == theme.info
    assert pane._chart._plot.getAxis("left").textPen().color().name() == theme.quiet


def test_a_pane_that_nobody_sees_rests_but_keeps_counting(pane: DiagnosticsPane) -> None:
    pane.show()
    assert pane._tick.isActive()
    pane.hide()
    assert not pane._tick.isActive()
    pane.show_health(replace(LIVE, documents=5))
    assert sum(pane.minute_counts()) == 5


def test_documents_are_counted_in_the_minute_they_were_heard() -> None:
    minutes = MinuteCounts()
    minutes.note(10, at_s=120)
    minutes.note(25, at_s=179)
    minutes.note(26, at_s=180)
    minutes.note(30, at_s=420)
    assert minutes.counts()[-5:] == (1, 0, 0, 0, 4)
    assert minutes.counts()[-6] == 25
    assert len(minutes.counts()) == MINUTES


def test_minutes_older_than_an_hour_are_forgotten_and_a_new_total_begins_anew() -> None:
    minutes = MinuteCounts()
    minutes.note(1000, at_s=60)
    minutes.note(7, at_s=60 + 3600 * 5)
    assert sum(minutes.counts()) == 0, "a smaller total is a fresh start, not documents"
    minutes.note(9, at_s=60 + 3600 * 5 + 1)
    assert minutes.counts()[-1] == 2
