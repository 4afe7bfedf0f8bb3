"""A working desk: set up by its first person, signed on to by proof, released by a second one."""

from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt

from console.app.profile import Profile
from console.controllers.account_desk import COST as COST_SHIPPED
from console.domain.access.codes import STEP_S, code_at, read_secret
from console.domain.access.session import Role
from console.domain.clock import unix_ms
from console.ui.access.account_page import PhoneRelease
from console.ui.access.factor_page import FactorPage
from console.ui.shell.desk_pages import DeskPage
from db.proof.verify import verify_record
from db.vault.keys import KeyringOpener
from db.vault.person_keys import person_file

WRONG = "five loud lanterns in the valley"

pytestmark = pytest.mark.usefixtures("kept_keys")


@pytest.fixture
def fresh(open_desk: OpenDesk, tmp_path: Path) -> DeskStage:
    """Return a working desk that nobody has set up."""
    return open_desk(Profile(folder=tmp_path / "working"))


@pytest.fixture
def desk(fresh: DeskStage) -> DeskStage:
    """Return a working desk with A. Rivera, who set it up, and M. Ode, a supervisor."""
    fresh.sign_on("A. Rivera")
    book = fresh.desk.work.people.flow.accounts
    book.make("M. Ode", (Role.SUPERVISOR,), WORDS, origin="admin", actor="admin")
    sign_off(fresh)
    return fresh


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")


def shown_error(desk: DeskStage) -> str:
    return str(desk.page(DeskPage.ACCOUNTS)._error.text())


def test_whoever_sets_the_desk_up_signs_their_logs_with_their_own_key(
    fresh: DeskStage, tmp_path: Path
) -> None:
    fresh.sign_on("A. Rivera")
    assert fresh.desk.parts.session.session.person.role is Role.CLINICIAN
    fresh.open_by_hand("26-0000001")
    fresh.answer()
    fresh.hands.type("Calm now.")
    fresh.sign()
    fresh.close()
    report = verify_record(tmp_path / "working", keys=KeyringOpener(), full=True)
    assert report.findings == ()
    assert report.author_signatures >= 3  # the shift, the contact, the log


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(desk: DeskStage) -> None:
    desk.prove("A. Rivera", WRONG)
    desk.wait(lambda: "4 more tries" in shown_error(desk), "the tries that are left")
    page = desk.page(DeskPage.ACCOUNTS)
    assert page.passphrase.text() == ""
    desk.sign_on("A. Rivera")
    assert desk.newest("access.sign_on_failed").fact.reason == "passphrase"


def test_a_locked_account_is_released_by_a_second_person_at_the_desk(desk: DeskStage) -> None:
    for left in (4, 3, 2):
        desk.prove("A. Rivera", WRONG)
        desk.wait(lambda left=left: f"{left} more tries" in shown_error(desk), "the tries")
    desk.prove("A. Rivera", WRONG)
    desk.wait(lambda: "One more try" in shown_error(desk), "the last try")
    desk.prove("A. Rivera", WRONG)
    desk.wait(lambda: "is locked" in shown_error(desk), "the lock")
    card = desk.page(DeskPage.ACCOUNTS).release
    assert card.isVisible()
    assert card.who.currentText() == "M. Ode"
    card.passphrase.setFocus()
    desk.hands.type(WORDS)
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: len(desk.entries("access.account_released")) == 1, "the release")
    desk.wait(lambda: not card.isVisible(), "the page without the card")
    desk.sign_on("A. Rivera")


def test_a_release_by_phone_needs_a_name_and_a_time_and_comes_once(desk: DeskStage) -> None:
    lock_out(desk)
    page = desk.page(DeskPage.ACCOUNTS)
    card = page.release
    card._phone.click()
    assert desk.entries("access.account_released") == ()
    card.by.setText("T. Moua")
    card._phone.click()
    card.at.setText("03:12")
    card._phone.click()
    desk.wait(lambda: len(desk.entries("access.account_released")) == 1, "the release")
    fact = desk.entries("access.account_released")[0].fact
    assert (fact.by, fact.how, fact.told_at) == ("T. Moua", "phone", "03:12")
    desk.wait(lambda: not card.isVisible(), "the free account")
    lock_out(desk)
    assert not card._phone.isVisible()
    again = PhoneRelease(account_id=page.account.account_id, by="T. Moua", told_at="03:20")
    page.phone_release_asked.emit(again)
    desk.wait(lambda: "had its release by phone" in shown_error(desk), "the refusal")
    assert len(desk.entries("access.account_released")) == 1


def test_a_second_factor_is_set_up_at_the_first_sign_on_and_asked_for_later(
    open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLINICIAN_CONSOLE_SIGN_ON_SECOND_FACTOR", "true")
    desk = open_desk(Profile(folder=tmp_path / "working"))
    page = desk.page(DeskPage.FIRST_RUN)
    page.name.setFocus()
    for typed in ("A. Rivera", WORDS, WORDS):
        desk.hands.type(typed)
        desk.hands.press(Qt.Key.Key_Return)
    factor = desk.page(DeskPage.FACTOR)
    desk.wait(lambda: factor.form is not None, "what is offered")
    desk.hands.press(Qt.Key.Key_1)
    secret = read_secret(factor.secret.text())
    desk.hands.type("000000" if code_at(secret, step()) != "000000" else "111111")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "not the code" in factor._error.text(), "the refusal")
    account = desk.desk.work.people.flow.accounts.accounts()[0]
    in_the_way = person_file(tmp_path / "working", account.account_id, ".factor")
    in_the_way.mkdir()
    type_code(desk, factor, secret)
    desk.wait(factor._go.isEnabled, "that it can be tried again")
    assert not factor._codes.isVisible()
    in_the_way.rmdir()
    type_code(desk, factor, secret)
    desk.wait(factor._codes.isVisible, "the recovery codes")
    recovery = factor._codes.text().split()
    assert len(recovery) == 10
    desk.hands.press(Qt.Key.Key_Space)
    desk.page(DeskPage.PEOPLE)  # an administrator's own
    assert factor._codes.text() == ""
    sign_off(desk)
    accounts = desk.page(DeskPage.ACCOUNTS)
    assert not accounts.code.isHidden()
    accounts.code.setText(recovery[0])
    accounts.passphrase.setFocus()
    desk.hands.type(WORDS)
    desk.hands.press(Qt.Key.Key_Return)
    desk.page(DeskPage.FACTOR)
    desk.wait(lambda: "9 recovery codes" in factor._why.text(), "the offer of another")
    desk.hands.press(Qt.Key.Key_Space)  # the one there is stays
    desk.page(DeskPage.PEOPLE)  # an administrator's own
    assert desk.newest("access.signed_on").fact.how == "passphrase and recovery code"


def test_a_banner_stands_until_it_is_acknowledged(
    desk: DeskStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLINICIAN_CONSOLE_SIGN_ON_BANNER", "Use is monitored.")
    desk.desk.work.people.flow.ask()
    page = desk.page(DeskPage.ACCOUNTS)
    desk.wait(page._banner.isVisible, "the banner")
    assert page._banner.text() == "Use is monitored."
    assert not page.passphrase.isEnabled()
    page._agreed.click()
    assert page.passphrase.isEnabled()
    desk.sign_on("A. Rivera")


def test_the_usual_cost_of_a_guess_is_never_a_cheap_one() -> None:
    assert COST_SHIPPED.memory_bytes >= 64 << 20
    assert COST_SHIPPED.ops >= 3


def step() -> int:
    return unix_ms() // 1000 // STEP_S


def lock_out(desk: DeskStage) -> None:
    for _ in range(5):
        before = len(desk.entries("access.sign_on_failed"))
        desk.prove("A. Rivera", WRONG)
        desk.wait(
            lambda before=before: len(desk.entries("access.sign_on_failed")) > before, "a failure"
        )
        desk.wait(desk.page(DeskPage.ACCOUNTS).people.isEnabled, "the next try")
    desk.wait(desk.page(DeskPage.ACCOUNTS).release.isVisible, "the card")


def type_code(desk: DeskStage, factor: FactorPage, secret: bytes) -> None:
    factor.field("code").setText("")
    factor.field("code").setFocus()
    desk.hands.type(code_at(secret, step()))
    desk.hands.press(Qt.Key.Key_Return)
    assert not factor._go.isEnabled()
