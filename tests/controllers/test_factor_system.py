"""The system's own sign-on proves a person; modules that hang or die take nobody with them."""

import os
import sys
from pathlib import Path

import pytest
from access_parts import WORDS, Accounts

from console.controllers.factors import system
from console.controllers.factors.contract import Talk
from console.controllers.factors.system import SystemFactor
from console.controllers.factors.table import Factors
from console.domain.access.factors import (
    SYSTEM,
    Ask,
    FactorFault,
    FactorRefusedError,
    FactorRules,
    FactorStep,
    FactorWish,
    Hindrance,
)
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from db.lists.audit import AuditFilter

ANSWER = "the door is green, naïve and 7 wide"
SERVICE = "clinician-console"
HERE = Path(__file__).parents[1] / "db"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="PAM is Linux's here")


class System:
    """A machine with a sign-on service that a test writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.services = folder / "pam.d"
        self.services.mkdir()
        self.says("auth required pam_deny.so")

    def says(self, *lines: str) -> None:
        (self.services / SERVICE).write_text("\n".join((*lines, "")), encoding="utf-8")

    def asks(self, script: str) -> None:
        """Have a script judge what was typed: it reads it, and PAM tells it the account."""
        path = self.folder / "judge.sh"
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o700)
        self.says(
            f"auth required pam_exec.so quiet expose_authtok {path}",
            "account required pam_permit.so",
        )


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    made = System(tmp_path)
    child = (sys.executable, str(HERE / "pam_in_folder.py"), str(made.services))
    monkeypatch.setattr(system, "CHILD", child)
    monkeypatch.setattr(system, "SERVICES", (made.services,))
    right = f'[ "$PAM_USER" = rivera ] && [ "$(cat | tr -d "\\000")" = "{ANSWER}" ]'
    made.asks(right)
    return made


def enrolled(book: Accounts, name: str = "A. Rivera", account: str = "rivera"):
    made, keys = book.made(name)
    (form,) = SystemFactor(FactorRules()).forms()
    wish = FactorWish(form=form, typed={"account": account, "answer": ANSWER})
    codes = book.desk.set_factor(made, keys, wish, actor_role="clinician")
    return made, keys, codes


def tried(book: Accounts, account, code: str = ANSWER, talk: Talk | None = None):
    typed = SignOnTry(account_id=account.account_id, passphrase=WORDS, code=code)
    return book.desk.try_on(typed, talk=talk)


def failures(book: Accounts) -> list[str]:
    wanted = AuditFilter(kinds=("access.sign_on_failed",), limit=100, oldest_first=True)
    return [entry.fact.reason for entry in book.reader.audit(wanted).result()]


def test_what_the_system_takes_signs_on_beside_the_passphrase(
    book: Accounts, machine: System
) -> None:
    account, keys, codes = enrolled(book)
    assert book.desk.asked(account.account_id) is Ask.PASSWORD
    assert book.desk.account(account.account_id).system_account == "rivera"
    assert tried(book, account, "").verdict is SignOnVerdict.FACTOR_WANTED
    answer = tried(book, account)
    assert (answer.verdict, answer.how) == (
        SignOnVerdict.GRANTED,
        "passphrase and system sign-on",
    )
    unlocked = book.desk.try_factor(account.account_id, keys, ANSWER)
    assert (unlocked.verdict, unlocked.how) == (SignOnVerdict.GRANTED, "system sign-on")
    recovered = tried(book, account, codes[0])
    assert recovered.how == "passphrase and recovery code"


@pytest.mark.parametrize("typed", ["wrong", "x" * 5000, "a\0b", "\ud800"])
def test_what_it_does_not_take_is_a_bad_try_in_constant_words(
    book: Accounts, machine: System, typed: str
) -> None:
    account, _, _ = enrolled(book)
    told = tried(book, account, typed)
    assert (told.verdict, told.left) == (SignOnVerdict.FACTOR_REFUSED, 4)
    assert failures(book) == [told.fault.value]
    assert told.fault in {FactorFault.SYSTEM, FactorFault.SYSTEM_UNABLE}


def test_an_account_that_the_system_bars_is_refused(book: Accounts, machine: System) -> None:
    account, _, _ = enrolled(book)
    machine.says("auth required pam_permit.so", "account required pam_deny.so")
    assert tried(book, account).fault is FactorFault.SYSTEM


def test_nobody_is_proven_by_the_account_of_somebody_else_here(
    book: Accounts, machine: System
) -> None:
    enrolled(book)
    with pytest.raises(FactorRefusedError) as taken:
        enrolled(book, "M. Ode")
    assert taken.value.fault is FactorFault.SYSTEM_TAKEN
    ode = book.desk.accounts()[1]
    assert (ode.factor, ode.system_account) == ("none", "")


def test_a_module_that_hangs_is_ended_and_costs_no_try(
    book: Accounts, machine: System, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    account, _, _ = enrolled(book)
    hangs = tmp_path / "hangs"
    hangs.touch()
    machine.asks(f"echo $PPID > {tmp_path}/child; while [ -e {hangs} ]; do sleep 0.05; done")
    monkeypatch.setattr(system, "WAIT_S", 0.7)
    told = tried(book, account)
    hangs.unlink()
    assert (told.fault, told.left) == (FactorFault.SYSTEM_SLOW, 0)
    child = int((tmp_path / "child").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
    assert failures(book) == ["system sign-on too slow"]


def test_an_answer_that_was_given_counts_even_where_the_person_lets_it_be(
    book: Accounts, machine: System, tmp_path: Path
) -> None:
    account, _, _ = enrolled(book)
    hangs = tmp_path / "hangs"
    hangs.touch()
    machine.asks(f"while [ -e {hangs} ]; do sleep 0.05; done")
    person = Talk(lambda news: person.cancel() if news.step is FactorStep.SYSTEM else None)
    told = tried(book, account, "a guess that takes long", talk=person)
    hangs.unlink()
    assert (told.fault, told.left) == (FactorFault.SYSTEM_LET_BE, 4)
    assert failures(book) == ["system sign-on let be"]


def test_a_module_that_crashes_takes_nothing_with_it(book: Accounts, machine: System) -> None:
    account, _, _ = enrolled(book)
    machine.asks("kill -SEGV $PPID; sleep 1")
    told = tried(book, account)
    assert (told.fault, told.left) == (FactorFault.SYSTEM_CRASHED, 0)
    machine.says("auth required pam_no_such_module.so")
    told = tried(book, account)  # some modules say so for a wrong answer: it counts
    assert (told.fault, told.left) == (FactorFault.SYSTEM_UNABLE, 4)
    assert failures(book) == ["system sign-on crashed", "system sign-on unable"]


def test_the_answer_is_on_no_command_line_and_in_no_environment(
    book: Accounts, machine: System, tmp_path: Path
) -> None:
    account, _, _ = enrolled(book)
    seen = tmp_path / "seen"
    machine.asks(f"cat /proc/$PPID/cmdline /proc/$PPID/environ > {seen}")
    tried(book, account)
    assert b"pam_in_folder" in seen.read_bytes()
    assert ANSWER.encode() not in seen.read_bytes()


def test_it_is_offered_where_the_agency_gave_it_a_service_of_its_own(
    machine: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = SystemFactor(FactorRules()).hindrance
    assert here() is None
    assert SystemFactor(FactorRules(service="other-name")).hindrance() is Hindrance.NO_SERVICE
    (machine.services / SERVICE).unlink()
    assert here() is Hindrance.NO_SERVICE
    factors = Factors(FactorRules())
    assert factors.asked(SYSTEM) is Ask.RECOVERY
    assert SYSTEM not in {form.factor for form in factors.forms()}
    monkeypatch.setattr(sys, "platform", "darwin")
    assert here() is Hindrance.PLATFORM
