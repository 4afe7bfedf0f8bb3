"""Accounts: passphrase, second factor, bad tries, release; every try is in the record."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from access_parts import OTHER_WORDS, WORDS, Accounts

from console.domain.access.codes import STEP_S, code_at, new_recovery_codes, new_secret
from console.domain.access.factors import FactorFault
from console.domain.access.session import Role
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from console.domain.clock import unix_ms
from db.errors import WrongKeyError
from db.facts import access
from db.lists.audit import AuditFilter
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener
from db.vault.person_keys import person_file, read_factor

SECRET = b"twenty secret bytes!"


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    accounts = Accounts(tmp_path / "profile")
    yield accounts
    accounts.shut()


def typed(account, words: str = WORDS, code: str = "") -> SignOnTry:
    return SignOnTry(account_id=account.account_id, passphrase=words, code=code)


def kinds(book: Accounts) -> list[str]:
    wanted = AuditFilter(limit=10_000, oldest_first=True)
    return [entry.kind for entry in book.reader.audit(wanted).result()]


def with_factor(book: Accounts, account, keys, codes=(), step: int = -1):
    book.give_code(account, keys, SECRET, codes, step)


def now_step() -> int:
    return unix_ms() // 1000 // STEP_S


def test_the_right_words_open_the_persons_own_keys(book: Accounts) -> None:
    account, keys = book.made()
    answer = book.desk.try_on(typed(account))
    assert (answer.verdict, answer.how) == (SignOnVerdict.GRANTED, "passphrase")
    assert answer.keys == keys
    assert WORDS not in repr(typed(account))
    assert keys.seed.hex() not in repr(keys)


def test_words_typed_on_another_keyboard_are_the_same_words(book: Accounts) -> None:
    account, _ = book.made(words="caf\u00e9 na\u00efve \u0441\u043b\u043e\u0432\u043e")
    same = typed(account, "cafe\u0301 nai\u0308ve \u0441\u043b\u043e\u0432\u043e")
    assert book.desk.try_on(same).verdict is SignOnVerdict.GRANTED


@pytest.mark.parametrize("words", ["", "x" * 2_000_000, "\ud800" * 20, "\0" * 20, "\u202e" * 14])
def test_what_no_passphrase_can_be_is_a_bad_try_and_no_fault(book: Accounts, words: str) -> None:
    account, _ = book.made()
    answer = book.desk.try_on(typed(account, words))
    assert (answer.verdict, answer.left) == (SignOnVerdict.WRONG, 4)


def test_five_bad_tries_lock_and_a_restart_does_not_help(book: Accounts) -> None:
    account, _ = book.made()
    left = [book.desk.try_on(typed(account, OTHER_WORDS)).left for _ in range(3)]
    book.again()
    left += [book.desk.try_on(typed(account, OTHER_WORDS)).left for _ in range(2)]
    assert left == [4, 3, 2, 1, 0]
    book.again()
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.LOCKED
    assert kinds(book).count("access.account_locked") == 1
    assert kinds(book).count("access.sign_on_failed") == 6


def test_a_second_person_releases_and_the_audit_names_them(book: Accounts) -> None:
    account, _ = book.made()
    for _ in range(5):
        book.desk.try_on(typed(account, OTHER_WORDS))
    locked = book.desk.account(account.account_id)
    assert locked is not None
    book.desk.release(
        locked, by="M. Ode", how="here", told_at="", actor="person-ode", actor_role="supervisor"
    )
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.GRANTED
    (line,) = book.reader.audit(AuditFilter(kinds=(access.AccountReleased.kind,))).result()
    assert (line.actor, line.fact.by, line.fact.role) == ("person-ode", "M. Ode", "supervisor")


def test_a_good_try_forgets_the_bad_ones(book: Accounts) -> None:
    account, keys = book.made()
    for _ in range(4):
        book.desk.try_on(typed(account, OTHER_WORDS))
    fact = access.SignedOn(
        line_id="line", subject=account.account_id, shift_id="shift", how="passphrase"
    )
    book.store.append(fact, actor=account.account_id, author_key=keys.signing).result()
    assert book.desk.try_on(typed(account, OTHER_WORDS)).left == 4


def test_a_code_is_wanted_counts_once_and_tells_an_early_clock(book: Accounts) -> None:
    account, keys = book.made()
    with_factor(book, account, keys)
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.FACTOR_WANTED
    code = code_at(SECRET, now_step())
    first = book.desk.try_on(typed(account, code=code))
    assert (first.verdict, first.how) == (SignOnVerdict.GRANTED, "passphrase and code")
    assert book.desk.try_on(typed(account, code=code)).fault is FactorFault.CODE_USED
    late = code_at(SECRET, now_step() - 10)
    told = book.desk.try_on(typed(account, code=late))
    assert told.fault is FactorFault.CLOCK
    assert told.offset_s in (-10 * STEP_S, -11 * STEP_S)
    assert book.desk.try_on(typed(account, code="12 34")).fault is FactorFault.CODE


def test_a_recovery_code_counts_once(book: Accounts) -> None:
    account, keys = book.made()
    codes = new_recovery_codes(2)
    with_factor(book, account, keys, codes)
    first = book.desk.try_on(typed(account, code=codes[0].lower().replace("-", " ")))
    assert (first.verdict, first.codes_left) == (SignOnVerdict.GRANTED, 1)
    assert book.desk.try_on(typed(account, code=codes[0])).fault is FactorFault.CODE
    assert access.RecoveryCodeUsed.kind in kinds(book)


def test_one_factor_unlocks_what_is_signed_on(book: Accounts) -> None:
    account, keys = book.made()
    with_factor(book, account, keys)
    answer = book.desk.try_on(typed(account), code_wanted=False)
    assert answer.verdict is SignOnVerdict.GRANTED


def test_a_former_passphrase_opens_nothing_even_with_its_old_file(book: Accounts) -> None:
    account, keys = book.made()
    file = person_file(book.folder, account.account_id, ".json")
    former = file.read_bytes()
    book.desk.set_passphrase(account, keys, OTHER_WORDS, actor_role="clinician")
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.WRONG
    assert book.desk.try_on(typed(account, OTHER_WORDS)).verdict is SignOnVerdict.GRANTED
    file.write_bytes(former)
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.KEY_DAMAGED


def test_who_has_left_signs_on_nowhere(book: Accounts) -> None:
    account, _ = book.made()
    book.desk.change(
        account, roles=account.roles, closed=True, reason="left", actor="admin", actor_role="admin"
    )
    assert book.desk.try_on(typed(account)).verdict is SignOnVerdict.CLOSED
    unknown = replace(account, account_id="nobody")
    assert book.desk.try_on(typed(unknown)).verdict is SignOnVerdict.WRONG


def test_a_reset_gives_new_keys_and_the_former_second_factor_is_gone(book: Accounts) -> None:
    account, keys = book.made()
    with_factor(book, account, keys)
    book.desk.reset_passphrase(account, OTHER_WORDS, actor="admin", actor_role="admin")
    answer = book.desk.try_on(typed(account, OTHER_WORDS))
    assert answer.verdict is SignOnVerdict.GRANTED
    assert answer.keys is not None
    assert answer.keys.seed != keys.seed


def test_nothing_on_the_disk_tells_a_passphrase_or_a_secret(book: Accounts) -> None:
    account, keys = book.made()
    codes = new_recovery_codes(1)
    with_factor(book, account, keys, codes)
    with pytest.raises(WrongKeyError):
        read_factor(book.folder, account.account_id, replace(keys, seed=new_secret()[:16] * 2))
    book.shut()
    for file in book.folder.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            for planted in (WORDS, SECRET.decode(), SECRET.hex(), codes[0], keys.seed.hex()):
                assert planted.encode() not in data, file.name
    book.open()


def test_everything_of_it_is_in_a_chain_that_verifies(book: Accounts) -> None:
    account, keys = book.made("A. Rivera", Role.ADMIN, Role.CLINICIAN)
    with_factor(book, account, keys, new_recovery_codes(2))
    book.desk.try_on(typed(account, OTHER_WORDS))
    book.shut()
    report = verify_record(book.folder, keys=DemoOpener(), full=True)
    assert (report.findings, report.author_signatures) == ((), 1)
    book.open()
