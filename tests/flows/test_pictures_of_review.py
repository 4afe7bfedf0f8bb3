"""The pictures of the lead's guide are taken of a working desk, by one story of one night."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import QSize, Qt
from test_pictures_of_the_guides import Show, night, show  # noqa: F401 - fixtures of the guides

from console.app.profile import Profile
from console.domain.access.session import Role
from console.domain.review.review import ReviewState
from console.ui.shell.desk_pages import DeskPage

SIZE = QSize(1600, 900)
PEOPLE = {"M. Ode": Role.CLINICIAN, "T. Moua": Role.LEAD}
LOGS = (
    ("A. Rivera", "26-0000417", "Brother on the line until the team came. She let them in."),
    ("A. Rivera", "26-0000421", "Breathed together. Her sister comes tonight, number checked."),
    ("M. Ode", "26-0000432", "Calm at the end. Follow-up tomorrow, safe to call before noon."),
)

pytestmark = pytest.mark.usefixtures("kept_keys")


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")


def test_a_lead_reads_and_reviews(
    night: None,  # noqa: F811 - the fixture
    open_desk: OpenDesk,
    tmp_path: Path,
    show: Show,  # noqa: F811 - the fixture
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.desk.window.resize(SIZE)
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    for name, role in PEOPLE.items():
        book.make(name, (role,), WORDS, origin="admin", actor="admin")
    here = "A. Rivera"
    for who, number, words in LOGS:
        if who != here:
            sign_off(desk)
            desk.prove(who)
            desk.wait_signed_on()
            here = who
        desk.open_by_hand(number)
        desk.answer()
        desk.hands.type(words)
        desk.sign()
    sign_off(desk)
    desk.prove("T. Moua", role=Role.LEAD)
    desk.wait_signed_on()

    desk.desk.queue_pane.focus_rows()
    desk.hands.press(Qt.Key.Key_O)
    page = desk.page(DeskPage.LEAD)
    page.turn_to("logs")
    logs = page.leaf
    desk.wait(lambda: logs.model.rowCount() == len(LOGS), "the logs")
    numbers = [logs.model.row(n).number for n in range(len(LOGS))]
    logs.table.selectRow(numbers.index("26-0000417"))
    desk.wait(lambda: "let them in" in logs.timeline.view.toPlainText(), "the chosen one")
    desk.wait(lambda: logs.timeline.view.complete, "all of it")
    show(desk, "lead-logs")

    logs.review.click()
    desk.wait(lambda: page.shown == "reviews", "the reviews")
    reviews = page.leaf
    desk.wait(lambda: reviews.panel.line is not None, "the review")
    reviews.panel.assign.click()
    desk.wait(lambda: reviews.panel.line.review.state is ReviewState.ASSIGNED, "the assignment")
    desk.wait(lambda: "let them in" in reviews.timeline.view.toPlainText(), "the contact")
    reviews.panel.form.setFocus()
    reviews.panel.form.setCurrentRow(0)
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_N):
        desk.hands.press(key)
    reviews.panel.words.setPlainText("Who was told that she is safe?")
    show(desk, "lead-review")
