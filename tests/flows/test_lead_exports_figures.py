"""A lead looks at what goes on, opens charts and lets a report leave; the audit has it first."""

import csv
from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.domain.access.session import Role
from console.ui.shell.desk_pages import DeskPage

pytestmark = pytest.mark.usefixtures("kept_keys")


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk where A. Rivera signed one log, left another open, and has gone."""
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    for name, role in (("T. Moua", Role.LEAD), ("E. Frank", Role.EVALUATOR)):
        book.make(name, (role,), WORDS, origin="admin", actor="admin")
    desk.open_by_hand("26-0000417")
    desk.answer()
    desk.hands.type("Calm now.")
    desk.sign()
    desk.open_by_hand("26-0000418")
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts")
    return desk


def test_a_lead_sees_the_board_opens_the_charts_and_exports_with_a_reason(
    desk: DeskStage, tmp_path: Path
) -> None:
    desk.prove("T. Moua", role=Role.LEAD)
    desk.wait_signed_on()
    figures = desk.desk.work.figures
    desk.hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    desk.page(DeskPage.LEAD)
    desk.wait(lambda: figures.live is not None and figures.live.calm.text(), "the board")
    desk.wait(lambda: figures.live.tree.topLevelItemCount() == 6, "its sections")
    stale = figures.live.tree.topLevelItem(3)
    assert stale.child(0).text(0) == "26-0000418"
    assert stale.child(0).text(2) == "its holder has signed off"

    desk.hands.press(Qt.Key.Key_C, CONTROL | SHIFT)
    desk.wait(lambda: figures.charts is not None and figures.charts.headline.text(), "a sheet")
    desk.wait(lambda: figures.charts.chart, "the chart")
    charts = figures.charts
    assert charts.headline.text().startswith("2 incidents")
    desk.hands.press(Qt.Key.Key_T, CONTROL | SHIFT)
    assert charts.stack.currentWidget() is charts.tables

    charts.whole.click()
    desk.wait(lambda: charts.list.count() > 20, "every part")
    assert charts.sheet.code == "funnel", "the sheet that was turned to stays"
    names = [charts.list.item(row).text() for row in range(charts.list.count())]
    charts.list.setCurrentRow(names.index("What it was about"))
    assert "signed logs" in charts.headline.text()

    out = tmp_path / "out"
    desk.hands.press(Qt.Key.Key_X, CONTROL | SHIFT)
    desk.hands.type("City Council")
    charts.export.folder.setText(str(out))
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "files are in" in charts.export.said.text(), "that it was written")
    line = desk.newest("access.given_out")
    assert (line.fact.how, line.fact.to, line.fact.reason) == (
        "export", "folder out", "City Council",
    )  # fmt: skip
    assert line.fact.role == "lead"
    assert line.fact.rows == 2
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "26-0000417" not in page
    for table in set(out.glob("*.csv")) - {out / "vocabulary.csv", out / "staffing.csv"}:
        with table.open(encoding="utf-8-sig", newline="") as opened:
            cells = [cell for row in csv.reader(opened) for cell in row[1:]]
        assert not {"1", "2"} & set(cells), table.name  # counts under eleven, but for shifts

    charts.export.folder.setText(str(out))
    charts.export.why.setText("Again")
    charts.export.go.click()
    desk.wait(lambda: "not empty" in charts.export.said.text(), "the refusal")
    assert len(desk.entries("access.given_out")) == 1


def test_an_evaluator_comes_to_the_charts_alone_and_sees_no_small_count(desk: DeskStage) -> None:
    desk.prove("E. Frank", role=Role.EVALUATOR)
    page = desk.page(DeskPage.LEAD)
    figures = desk.desk.work.figures
    desk.wait(lambda: figures.charts is not None and figures.charts.headline.text(), "a sheet")
    desk.wait(lambda: figures.charts.chart, "the chart")
    assert page.shown == "charts"
    assert page.bar.count() == 1
    assert figures.charts.headline.text() == "* incidents, 0 diverted without a sworn unit"
    assert not desk.desk.queue_pane.isVisible()
    for key in (Qt.Key.Key_N, Qt.Key.Key_O):
        desk.hands.press(key)
    assert desk.desk.window.page is DeskPage.LEAD
    assert desk.counts().of("contact.opened") == 2
