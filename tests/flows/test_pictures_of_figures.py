"""The pictures of board and charts are taken of a working desk after four invented weeks."""

from pathlib import Path

import pytest
from busy_weeks import CONTACTS, MovingSeconds, fill
from desk_stage import CONTROL, SHIFT, WORDS, OpenDesk
from PySide6.QtCore import QSize, Qt
from test_pictures_of_the_guides import (
    NIGHT,
    NightSeconds,
    Show,
    night,  # noqa: F401 - a fixture of the guides
    show,  # noqa: F401 - a fixture of the guides
)

from console.app.profile import Profile
from console.domain import clock
from console.domain.access.session import Role
from console.ui.shell.desk_pages import DeskPage

SIZE = QSize(1600, 900)
SHEETS = {"charts-funnel": 0, "charts-hours": 1, "charts-waits": 2}

pytestmark = pytest.mark.usefixtures("kept_keys")


def test_a_lead_looks_at_four_weeks(
    night: None,  # noqa: F811 - the fixture
    open_desk: OpenDesk,
    tmp_path: Path,
    show: Show,  # noqa: F811 - the fixture
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.desk.window.resize(SIZE)
    desk.sign_on("A. Rivera")
    flow = desk.desk.work.people.flow
    flow.accounts.make("T. Moua", (Role.LEAD,), WORDS, origin="admin", actor="admin")
    moving = MovingSeconds(round(NIGHT.timestamp()) * 1000)
    monkeypatch.setattr(clock, "time", moving)
    person = desk.desk.work.frame.parts.session.session.person
    fill(desk.desk.record._open.store, moving, person.person_id)
    monkeypatch.setattr(clock, "time", NightSeconds)
    for number in ("26-0000417", "26-0000421"):
        desk.open_by_hand(number)
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")
    desk.prove("T. Moua", role=Role.LEAD)
    desk.wait_signed_on()

    figures = desk.desk.work.figures
    desk.hands.press(Qt.Key.Key_L, CONTROL | SHIFT)
    desk.page(DeskPage.LEAD)
    desk.wait(lambda: figures.live is not None and figures.live.calm.text(), "the board")
    assert "2 to look at" in figures.live.calm.text()
    show(desk, "lead-board")

    desk.hands.press(Qt.Key.Key_C, CONTROL | SHIFT)
    desk.wait(lambda: figures.charts is not None and figures.charts.headline.text(), "a sheet")
    desk.wait(lambda: figures.charts.chart, "the chart")
    charts = figures.charts
    charts.period.choose(0)
    desk.wait(lambda: charts.headline.text().startswith(f"{CONTACTS + 2} incidents"), "all of it")
    for name, row in SHEETS.items():
        charts.list.setCurrentRow(row)
        assert charts.stack.currentWidget() is charts.chart
        show(desk, name)
    charts.whole.click()
    desk.wait(lambda: charts.list.count() > 20, "every part")
    charts.list.setCurrentRow([s.code for s in charts._sheets].index("concerns"))
    show(desk, "charts-concerns")
    charts.list.setCurrentRow([s.code for s in charts._sheets].index("funnel"))
    desk.hands.press(Qt.Key.Key_T, CONTROL | SHIFT)
    desk.hands.press(Qt.Key.Key_X, CONTROL | SHIFT)
    desk.hands.type("For the council")
    charts.export.folder.setText("~/Documents/report-2026-11")
    show(desk, "charts-tables")
