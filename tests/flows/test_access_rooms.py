"""Each role comes to its own place: calls, accounts, audit; and emergency access is seen."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.domain.access.audit import AuditView, Unusual
from console.domain.access.session import Role
from console.domain.calls.wishes import NewContactWish
from console.ui.access.people_page import AccountAct
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from db.proof.verify import verify_record
from db.vault.keys import KeyringOpener

pytestmark = pytest.mark.usefixtures("kept_keys")

PEOPLE = {
    "M. Ode": Role.SUPERVISOR,
    "J. Vang": Role.PRIVACY,
    "T. Moua": Role.LEAD,
    "E. Frank": Role.EVALUATOR,
}


@pytest.fixture
def desk(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk where A. Rivera, a clinician, signed a log, and nobody is there."""
    desk = open_desk(Profile(folder=tmp_path / "working"))
    desk.leave_one_log(PEOPLE, "26-0000001", "Calm now.")
    return desk


def come(desk: DeskStage, name: str, page: DeskPage, role: Role = Role.CLINICIAN) -> object:
    desk.prove(name, role=role)
    return desk.page(page) if page is not DeskPage.ROOMS else desk.wait_signed_on()


def test_an_administrator_makes_and_closes_accounts_and_sees_no_call(desk: DeskStage) -> None:
    page = come(desk, "A. Rivera", DeskPage.PEOPLE, Role.ADMIN)
    desk.wait(lambda: page.list.count() == 5, "the accounts")
    assert not desk.desk.queue_pane.isVisible()
    page.name.setText("N. Xiong")
    for box in page.roles.values():
        box.setChecked(False)
    page.roles[Role.CLINICIAN].setChecked(True)
    page.passphrase.setText("short")
    page._new.click()
    assert "too short" in page._error.text()
    page.name.setText("N. Xiong")
    page.roles[Role.CLINICIAN].setChecked(True)
    page.passphrase.setText(WORDS)
    page._new.click()
    desk.wait(lambda: page.list.count() == 6, "the new account")
    assert page.passphrase.text() == ""
    page.list.setCurrentRow(5)
    page._close.click()
    desk.wait(lambda: "CLOSED" in page.list.item(5).text(), "the closed account")
    desk.sign_off()
    listed = desk.page(DeskPage.ACCOUNTS)
    assert "N. Xiong" not in [account.name for account in listed._accounts]
    assert AccountAct.CLOSE in AccountAct


def test_the_privacy_officer_sees_who_looked_and_marks_it(desk: DeskStage) -> None:
    page = come(desk, "J. Vang", DeskPage.PRIVACY)
    page.view.setCurrentIndex(list(AuditView).index(AuditView.SIGN_ON))
    page._ask()
    desk.wait(lambda: page.model.rowCount() > 1, "the sign-ons")
    names = {page.model.row(n).actor for n in range(page.model.rowCount())}
    assert {"A. Rivera", "J. Vang"} <= names
    page.view.setCurrentIndex(list(AuditView).index(AuditView.READS))
    page._ask()
    desk.wait(lambda: page.model.row(0) and page.model.row(0).kind == "read", "the reads")
    assert not desk.desk.queue_pane.isVisible()
    assert desk.newest("access.read").fact.query == "audit"


def test_lines_of_the_audit_leave_with_a_reason_and_a_line_of_their_own(
    desk: DeskStage, tmp_path: Path
) -> None:
    page = come(desk, "J. Vang", DeskPage.PRIVACY)
    page.view.setCurrentIndex(list(AuditView).index(AuditView.SIGN_ON))
    page._ask()
    desk.wait(lambda: page.model.rowCount() > 1, "the sign-ons")
    page._export.setChecked(True)
    card, file = page.export, tmp_path / "audit.csv"
    card.file.setText(str(file))
    card.go.click()
    assert "without a reason" in card._told.text()
    assert desk.counts().of("access.given_out") == 0
    card.why.setText("yearly review")
    card.go.click()
    desk.wait(lambda: "The audit has it" in card._told.text(), "the file")
    fact = desk.newest("access.given_out").fact
    assert (fact.how, fact.to, fact.reason) == ("export", "file audit.csv", "yearly review")
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + fact.rows
    assert any("J. Vang,privacy,signed on" in line for line in lines)
    card.go.click()
    desk.wait(lambda: "Name a new file" in card._told.text(), "that nothing is overwritten")
    desk.sign_off()
    assert card.file.text() == ""


def test_emergency_access_opens_contacts_and_is_at_once_the_privacy_officers(
    desk: DeskStage,
) -> None:
    come(desk, "M. Ode", DeskPage.ROOMS)
    contact = desk.entries("contact.opened")[0].entity
    reader = desk.desk.record._open.reader
    assert reader.timeline(contact).exception(10) is not None
    desk.hands.press(Qt.Key.Key_G, CONTROL | SHIFT)
    page = desk.page(DeskPage.GLASS)
    desk.hands.type("no")
    desk.hands.press(Qt.Key.Key_Return)
    assert desk.counts().of("access.glass_broken") == 0
    page.reason.setText("")
    desk.hands.type("Officer at the door of this address now")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ROOMS, "the rooms")
    desk.wait(lambda: "Emergency access until" in desk.notices, "the notice")
    assert len(reader.timeline(contact).result(10)) > 1
    desk.sign_off()
    room = come(desk, "J. Vang", DeskPage.PRIVACY)
    desk.wait(lambda: room.model.rowCount() >= 3, "what stands out")
    rows = [room.model.row(n) for n in range(room.model.rowCount())]
    reasons = {reason for row in rows for reason in row.unusual}
    assert {Unusual.GLASS, Unusual.UNDER_GLASS, Unusual.REFUSED} <= reasons
    glass = next(n for n, row in enumerate(rows) if Unusual.GLASS in row.unusual)
    room.lines.selectRow(glass)
    room._review.click()
    desk.wait(lambda: room.model.row(glass).reviewed_by == "J. Vang", "the review")


def test_a_lead_reads_and_adds_and_claims_nothing(desk: DeskStage) -> None:
    come(desk, "T. Moua", DeskPage.ROOMS)
    acts = desk.desk.window.acts
    assert acts.reason(Act.CLAIM) == "Your role may not do this."
    assert acts.reason(Act.NEW_CONTACT) == "Your role may not do this."
    assert acts.reason(Act.LOCK) == ""
    desk.hands.press(Qt.Key.Key_N)
    desk.wait(lambda: "may not do this" in desk.notices, "the sentence")
    desk.desk.parts.contacts.open_by_hand(NewContactWish(number="26-0000009"))
    desk.wait(lambda: "Not recorded: your role" in desk.notices, "the refusal of the record")
    assert desk.counts().of("contact.opened") == 1


def test_the_privacy_officer_holds_and_destroys_by_authority_only(
    desk: DeskStage, tmp_path: Path
) -> None:
    contact = desk.entries("contact.opened")[0].entity
    page = come(desk, "J. Vang", DeskPage.PRIVACY)
    page._retain.setChecked(True)
    card = page.retention
    desk.wait(lambda: "must adopt one" in card._due.text(), "that no schedule is set")
    page.contact.setText(contact)
    card._destroy.click()
    assert "by what right" in card._told.text()
    card.authority.setText("Order 12 of 2026")
    card.reason.setText("court order")
    card._hold.click()
    desk.wait(lambda: "Held" in card._told.text(), "the hold")
    card._destroy.click()
    assert "Press Destroy again" in card._told.text()
    card._destroy.click()
    desk.wait(lambda: "A hold keeps this contact" in card._told.text(), "the refusal")
    card._lift.click()
    desk.wait(lambda: "lifted" in card._told.text(), "the lift")
    card._destroy.click()
    card._destroy.click()
    desk.wait(lambda: "each has its certificate" in card._told.text(), "the certificates")
    assert desk.counts().of("body.destroyed") >= 3
    desk.close()
    report = verify_record(tmp_path / "working", keys=KeyringOpener(), full=True)
    assert report.findings == ()
    assert report.destroyed >= 3
