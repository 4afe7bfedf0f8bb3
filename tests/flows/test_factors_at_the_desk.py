"""A security key and the system's own sign-on, by keys: set up, sign on, unlock, twelve hours."""

import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from desk_stage import CONTROL, SHIFT, WORDS, DeskStage, OpenDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from soft_key import SoftKey

from console.app.profile import Profile
from console.controllers.factors import key_devices, system
from console.controllers.factors.table import Factors
from console.domain.access.codes import STEP_S, code_at, read_secret
from console.domain.access.factors import Ask, FactorRules
from console.domain.access.lock import LockReason
from console.domain.clock import unix_ms
from console.ui.access.factor_page import FactorPage
from console.ui.shell.desk_pages import DeskPage

ANSWER = "seven white doors"
PAM_CHILD = Path(__file__).parents[1] / "db" / "pam_in_folder.py"

pytestmark = pytest.mark.usefixtures("kept_keys")


@pytest.fixture
def fresh(open_desk: OpenDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DeskStage:
    """Return a working desk that wants a second factor, with A. Rivera at its page."""
    monkeypatch.setenv("CLINICIAN_CONSOLE_SIGN_ON_SECOND_FACTOR", "true")
    monkeypatch.setattr(key_devices, "closed_keys", lambda: ())
    desk = open_desk(Profile(folder=tmp_path / "working"))
    page = desk.page(DeskPage.FIRST_RUN)
    page.clinician.setChecked(True)
    page.name.setFocus()
    for typed in ("A. Rivera", WORDS, WORDS):
        desk.hands.type(typed)
        desk.hands.press(Qt.Key.Key_Return)
    return desk


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> SoftKey:
    """Return a security key that is in the machine and waits for a touch."""
    made = SoftKey(touched=False)
    monkeypatch.setattr(key_devices, "connected_keys", lambda: [made])
    return made


def factor_page(desk: DeskStage) -> FactorPage:
    page = desk.page(DeskPage.FACTOR)
    desk.wait(lambda: page.form is not None, "what is offered")
    return page


def note_codes(desk: DeskStage, page: FactorPage) -> list[str]:
    desk.wait(page._codes.isVisible, "the recovery codes")
    codes = page._codes.text().split()
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait_signed_on()
    return codes


def sign_off(desk: DeskStage) -> None:
    desk.hands.press(Qt.Key.Key_O, CONTROL | SHIFT)
    desk.wait(lambda: desk.desk.window.page is DeskPage.ACCOUNTS, "the accounts page")


def touch(desk: DeskStage, key: SoftKey, strip) -> None:
    """Touch the key once it is asked for, for as long as it waits."""
    desk.wait(lambda: "Touch" in strip.words.text(), "the words")
    key.touch()
    desk.wait(lambda: not strip.waits, "the end of the wait")
    key._touch.clear()


def lock(desk: DeskStage, reason: LockReason = LockReason.ASKED) -> None:
    desk.desk.work.lock.lock(reason)
    desk.hands.press(Qt.Key.Key_Shift)


def wait_unlocked(desk: DeskStage, how: str) -> None:
    """Wait until the desk is shown again, and the record says by what."""
    desk.wait(lambda: not desk.desk.work.lock.cover.concealing, "the desk")
    desk.wait(lambda: unlocked_by(desk) == how, f"the entry that {how} unlocked")


def unlocked_by(desk: DeskStage) -> str:
    entries = desk.entries("access.desk_unlocked")
    return entries[-1].fact.how if entries else ""


def test_a_key_is_set_up_signs_on_unlocks_and_is_asked_for_after_twelve_hours(
    fresh: DeskStage, key: SoftKey
) -> None:
    desk, page = fresh, factor_page(fresh)
    desk.hands.press(Qt.Key.Key_3)
    desk.hands.press(Qt.Key.Key_Space)
    desk.wait(lambda: "Touch" in page.strip.words.text(), "the words")
    desk.hands.press(Qt.Key.Key_Escape)
    assert not page.strip.waits
    desk.hands.press(Qt.Key.Key_Space)
    touch(desk, key, page.strip)
    assert len(note_codes(desk, page)) == 10
    assert desk.newest("access.signed_on").fact.how == "passphrase and security key"

    sign_off(desk)
    accounts = desk.page(DeskPage.ACCOUNTS)
    assert accounts.ask is Ask.TOUCH
    desk.wait(lambda: QApplication.focusWidget() is accounts.passphrase, "the caret")
    desk.prove("A. Rivera")
    desk.wait(lambda: accounts.strip.waits, "the words")
    desk.hands.press(Qt.Key.Key_Escape)
    assert not accounts.strip.waits
    desk.hands.press(Qt.Key.Key_Return)  # the passphrase is there still
    touch(desk, key, accounts.strip)
    desk.wait_signed_on()

    cover = desk.desk.work.lock.cover
    lock(desk)
    assert QApplication.focusWidget() is cover.field
    touch(desk, key, cover.strip)
    wait_unlocked(desk, "security key")

    lock(desk)
    desk.wait(lambda: cover.strip.waits, "the blinking key")
    desk.hands.type(WORDS)  # meanwhile the passphrase does as well
    desk.hands.press(Qt.Key.Key_Return)
    wait_unlocked(desk, "passphrase")

    session = desk.desk.parts.session
    session.session = replace(session.session, since=session.session.since - timedelta(hours=13))
    desk.desk.work.lock.look()
    desk.hands.press(Qt.Key.Key_Shift)
    assert not cover.strip.waits
    desk.hands.type(WORDS)
    desk.hands.press(Qt.Key.Key_Return)
    touch(desk, key, cover.strip)
    wait_unlocked(desk, "passphrase and security key")
    assert desk.entries("access.sign_on_failed") == ()


def test_the_pin_of_a_key_is_asked_for_at_the_lock_where_the_agency_wants_it(
    fresh: DeskStage, key: SoftKey
) -> None:
    desk, page, cover = fresh, factor_page(fresh), fresh.desk.work.lock.cover
    desk.hands.press(Qt.Key.Key_3)
    desk.hands.press(Qt.Key.Key_Space)
    touch(desk, key, page.strip)
    note_codes(desk, page)
    key.pin = "4 quiet"
    desk.desk.work.people.flow.accounts.second.factors = Factors(FactorRules(key_pin=True))
    lock(desk)
    desk.wait(cover.second.isVisible, "the other way")
    assert not cover.strip.waits  # no key blinks: what is typed is the passphrase
    cover.second.click()
    desk.wait(cover.strip.pin.isVisible, "the PIN")
    assert QApplication.focusWidget() is cover.strip.pin
    desk.hands.type("wrong")
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "7 tries" in cover._error.text(), "the refusal")
    cover.second.click()
    desk.wait(cover.strip.pin.isVisible, "the PIN again")
    desk.hands.type(key.pin)
    desk.hands.press(Qt.Key.Key_Return)
    touch(desk, key, cover.strip)
    wait_unlocked(desk, "security key")


@pytest.mark.skipif(sys.platform != "linux", reason="PAM is Linux's here")
def test_the_systems_own_sign_on_is_set_up_signs_on_and_unlocks(
    open_desk: OpenDesk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    services = tmp_path / "pam.d"
    services.mkdir()
    script = tmp_path / "judge.sh"
    script.write_text(f'#!/bin/sh\n[ "$(cat | tr -d "\\000")" = "{ANSWER}" ]\n', encoding="utf-8")
    script.chmod(0o700)
    lines = f"auth required pam_exec.so quiet expose_authtok {script}\n"
    (services / "clinician-console").write_text(f"{lines}account required pam_permit.so\n")
    monkeypatch.setattr(system, "SERVICES", (services,))
    monkeypatch.setattr(system, "CHILD", (sys.executable, str(PAM_CHILD), str(services)))
    desk = request.getfixturevalue("fresh")
    page = factor_page(desk)
    desk.hands.press(Qt.Key.Key_4)
    for typed in ("rivera", "wrong"):
        desk.hands.type(typed)
        desk.hands.press(Qt.Key.Key_Return)
    desk.wait(lambda: "did not take this" in page._error.text(), "the refusal")
    page.field("answer").setText("")
    desk.hands.type(ANSWER)
    desk.hands.press(Qt.Key.Key_Return)
    note_codes(desk, page)

    sign_off(desk)
    accounts = desk.page(DeskPage.ACCOUNTS)
    desk.prove("A. Rivera")
    assert QApplication.focusWidget() is accounts.code
    assert accounts.code.echoMode() is accounts.passphrase.echoMode()
    desk.hands.type(ANSWER)
    desk.hands.press(Qt.Key.Key_Return)
    desk.wait_signed_on()
    assert desk.newest("access.signed_on").fact.how == "passphrase and system sign-on"

    cover = desk.desk.work.lock.cover
    lock(desk)
    desk.wait(cover.second.isVisible, "the other way")
    desk.hands.type(ANSWER)
    cover.second.click()
    wait_unlocked(desk, "system sign-on")


def test_whoever_did_without_a_lost_key_sets_up_another_factor_at_once(
    fresh: DeskStage, key: SoftKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = fresh, factor_page(fresh)
    desk.hands.press(Qt.Key.Key_3)
    desk.hands.press(Qt.Key.Key_Space)
    touch(desk, key, page.strip)
    codes = note_codes(desk, page)
    monkeypatch.setenv("CLINICIAN_CONSOLE_SIGN_ON_FACTORS", "code")
    sign_off(desk)
    accounts = desk.page(DeskPage.ACCOUNTS)
    assert accounts.ask is Ask.RECOVERY
    assert "cannot be shown at this desk" in desk.words()
    accounts.code.setText(codes[0])
    desk.prove("A. Rivera")
    factor_page(desk)
    assert [form.factor for form in page._forms] == ["app", "token"]
    secret = read_secret(page.secret.text())
    desk.hands.press(Qt.Key.Key_1)
    desk.hands.type(code_at(secret, unix_ms() // 1000 // STEP_S))
    desk.hands.press(Qt.Key.Key_Return)
    assert codes[1] not in note_codes(desk, page)
    assert desk.newest("access.signed_on").fact.how == "passphrase and code"
    facts = [entry.fact for entry in desk.entries("access.factor_set")]
    assert [(fact.factor, fact.reason) for fact in facts] == [
        ("security key", ""),
        ("app", "in the place of security key"),
    ]
