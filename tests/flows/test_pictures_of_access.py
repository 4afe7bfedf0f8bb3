"""The pictures of who may see what are taken of a working desk, by one story of one night."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import QSize, Qt
from test_pictures_of_the_guides import Show, night, show  # noqa: F401 - fixtures of the guides

from console.app.profile import Profile
from console.controllers.factors.table import Factors
from console.domain.access.audit import AuditView
from console.domain.access.factors import FactorNews, FactorStep
from console.domain.access.session import Role
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage

SIZE = QSize(1280, 720)
PEOPLE = {
    "M. Ode": (Role.SUPERVISOR,),
    "T. Moua": (Role.LEAD,),
    "J. Vang": (Role.PRIVACY,),
}

pytestmark = pytest.mark.usefixtures("kept_keys")


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")


def test_the_pages_of_a_working_desk(
    night: None,  # noqa: F811 - the fixture
    open_desk: OpenDesk,
    tmp_path: Path,
    show: Show,  # noqa: F811 - the fixture
) -> None:
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.desk.window.resize(SIZE)
    first = desk.page(DeskPage.FIRST_RUN)
    first.name.setText("A. Rivera")
    first.first.setText(WORDS)
    first.clinician.setChecked(True)
    first.again.setFocus()
    show(desk, "access-first-run")
    first.begin()
    first.name.setText("")
    desk.sign_on("A. Rivera")
    book = desk.desk.work.people.flow.accounts
    for name, roles in PEOPLE.items():
        book.make(name, roles, WORDS, origin="admin", actor="admin")
    desk.open_by_hand("26-0000417")
    desk.answer()
    desk.hands.type("Brother on the line. She is calm in her room.")
    desk.wait_saved()

    # lock, and room for the next person
    desk.hands.press(Qt.Key.Key_Pause)
    cover = desk.desk.work.lock.cover
    assert cover.concealing
    show(desk, "access-lock")
    desk.hands.press(Qt.Key.Key_Space)
    show(desk, "access-unlock")
    cover._switch.click()
    page = desk.page(DeskPage.ACCOUNTS)
    desk.wait(lambda: not cover.concealing, "the accounts page")
    show(desk, "access-sign-on")

    # what may be set up beside the passphrase, where a machine has all of it
    desk.desk.window.show_page(DeskPage.FACTOR)
    second = desk.page(DeskPage.FACTOR)
    second.offer(tuple(form for kind in Factors().all for form in kind.forms()))
    second.begin()
    desk.hands.press(Qt.Key.Key_3)
    desk.hands.press(Qt.Key.Key_Space)
    second.show_news(FactorNews(step=FactorStep.TOUCH))
    show(desk, "access-second-factor")
    second.forget()
    desk.desk.window.show_page(DeskPage.ACCOUNTS)

    # an account that locked, and the two ways to let it in
    locked = next(it for it in book.accounts() if it.name == "T. Moua")
    page.people.setCurrentRow(2)
    for _ in range(5):
        before = len(desk.entries("access.sign_on_failed"))
        desk.prove("T. Moua", "five loud lanterns in the valley")
        desk.wait(
            lambda before=before: len(desk.entries("access.sign_on_failed")) > before, "a failure"
        )
        desk.wait(page.people.isEnabled, "the next try")
    desk.wait(page.release.isVisible, "the card")
    show(desk, "access-locked-account")
    book.release(
        book.account(locked.account_id),
        by="M. Ode",
        how="phone",
        told_at="03:12",
        actor="desk",
        actor_role="",
    )

    # emergency access
    desk.prove("M. Ode")
    desk.wait_signed_on()
    desk.hands.press(Qt.Key.Key_G, CONTROL | SHIFT)
    glass = desk.page(DeskPage.GLASS)
    desk.hands.type("Officer at the door of this address now")
    show(desk, "access-emergency")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "Emergency access until" in desk.notices, "the access")
    assert not glass.isVisible()
    contact = desk.entries("contact.opened")[0].entity
    assert desk.desk.record._open.reader.timeline(contact).result(10)
    desk.desk.window.acts.ask(Act.COUNTERSIGN)
    releases = desk.page(DeskPage.RELEASES)
    desk.wait(lambda: releases.list.count() == 1, "the release")
    show(desk, "access-countersign")
    sign_off(desk)

    # the privacy officer
    desk.prove("J. Vang", role=Role.PRIVACY)
    room = desk.page(DeskPage.PRIVACY)
    desk.wait(lambda: room.model.rowCount() >= 4, "what stands out")
    show(desk, "access-privacy")
    assert "Emergency access until" not in desk.notices  # it was the supervisor's
    room.view.setCurrentIndex(list(AuditView).index(AuditView.EVERYTHING))
    room._ask()
    desk.wait(lambda: room.model.rowCount() >= 15, "the audit of the night")
    show(desk, "access-audit")
