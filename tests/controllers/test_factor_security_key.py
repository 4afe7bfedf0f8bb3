"""A security key signs on, and what is no proof of it is refused, told and written down."""

from threading import Event, Thread

import pytest
from access_parts import Accounts
from fido2.client import DefaultClientDataCollector
from key_parts import Person, enrolled, failures, tried
from soft_key import SoftKey

from console.controllers.audit_reading import AuditQuestion, read_audit
from console.controllers.factors import key_ceremony, key_devices
from console.controllers.factors.contract import Talk
from console.controllers.factors.table import Factors
from console.domain.access.audit import Unusual
from console.domain.access.factors import (
    SECURITY_KEY,
    FactorFault,
    FactorNews,
    FactorRefusedError,
    FactorRules,
    FactorStep,
)
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from db.lists.audit import AuditFilter
from db.vault.person_keys import person_file


def test_a_touch_signs_on_beside_the_passphrase_and_the_audit_says_so(
    book: Accounts, key: SoftKey
) -> None:
    account, keys, codes = enrolled(book)
    assert book.desk.account(account.account_id).factor == SECURITY_KEY
    (line,) = book.reader.audit(AuditFilter(kinds=("access.factor_set",))).result()
    assert (line.fact.factor, line.fact.codes, line.actor) == (
        "security key",
        len(codes),
        account.account_id,
    )
    for _ in range(2):
        answer = tried(book, account)
        assert (answer.verdict, answer.how) == (
            SignOnVerdict.GRANTED,
            "passphrase and security key",
        )
    unlocked = book.desk.try_factor(account.account_id, keys, "", Talk())
    assert (unlocked.verdict, unlocked.how) == (SignOnVerdict.GRANTED, "security key")
    kept = person_file(book.folder, account.account_id, ".factor").read_bytes()
    assert next(iter(key.made)) not in kept  # encrypted


def test_a_wrong_passphrase_asks_no_key(book: Accounts, key: SoftKey) -> None:
    account, _, _ = enrolled(book)
    before = key.counter
    typed = SignOnTry(account_id=account.account_id, passphrase="something else entirely")
    assert book.desk.try_on(typed, talk=Talk()).verdict is SignOnVerdict.WRONG
    assert key.counter == before


def test_a_recovery_code_stands_in_for_the_key_once(book: Accounts, port: list[SoftKey]) -> None:
    port.append(SoftKey())
    account, _, codes = enrolled(book)
    port.clear()
    answer = tried(book, account, codes[0])
    assert (answer.verdict, answer.codes_left) == (SignOnVerdict.GRANTED, len(codes) - 1)
    assert tried(book, account, codes[0]).fault is FactorFault.RECOVERY
    assert failures(book) == ["recovery code"]


def test_an_assertion_that_is_played_again_is_refused(book: Accounts, key: SoftKey) -> None:
    account, _, _ = enrolled(book)
    assert tried(book, account).verdict is SignOnVerdict.GRANTED
    key.answers = key.last
    answer = tried(book, account)
    assert (answer.fault, answer.left) == (FactorFault.KEY_WRONG, 4)
    assert failures(book) == ["security key"]


def test_a_counter_that_goes_back_tells_of_a_copied_key(book: Accounts, key: SoftKey) -> None:
    account, _, _ = enrolled(book)
    tried(book, account)
    key.counter = 0
    assert tried(book, account).fault is FactorFault.KEY_COUNTER
    key.counter = 1
    assert tried(book, account).fault is FactorFault.KEY_COUNTER
    assert failures(book) == ["security key counter"] * 2
    lines = read_audit(book.reader, AuditQuestion(), {})
    assert {row.unusual for row in lines} == {(Unusual.COPIED_KEY,)}
    key.counter = 9
    assert tried(book, account).verdict is SignOnVerdict.GRANTED


def test_another_party_another_origin_or_no_touch_prove_nothing(
    book: Accounts, key: SoftKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    account, _, _ = enrolled(book)
    key.rp_id = "example.org"
    assert tried(book, account).fault is FactorFault.KEY_WRONG
    key.rp_id, key.flags = "", 0
    assert tried(book, account).fault is FactorFault.KEY_WRONG
    key.flags = 1
    elsewhere = DefaultClientDataCollector("https://phish.example.org", lambda *_: True)
    monkeypatch.setattr(key_ceremony, "DefaultClientDataCollector", lambda _: elsewhere)
    assert tried(book, account).fault is FactorFault.KEY_WRONG
    assert failures(book) == ["security key"] * 3


def test_a_colleagues_key_and_a_foreign_one_prove_nothing(
    book: Accounts, port: list[SoftKey]
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    mine = port.pop()
    port.append(SoftKey())
    assert tried(book, account).fault is FactorFault.KEY_UNKNOWN
    port[:] = [mine]
    other, _, _ = enrolled(book, "M. Ode")
    port[:] = [SoftKey()]
    assert tried(book, other).fault is FactorFault.KEY_UNKNOWN
    assert failures(book) == ["another security key"] * 2


def test_five_foreign_keys_lock_the_account_and_five_absent_ones_do_not(
    book: Accounts, port: list[SoftKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    port.clear()
    monkeypatch.setattr(key_ceremony, "WAIT_S", 0.02)
    for _ in range(6):
        assert tried(book, account).fault is FactorFault.KEY_NONE
    monkeypatch.undo()
    monkeypatch.setattr(key_devices, "connected_keys", lambda: [SoftKey()])
    verdicts = [tried(book, account).verdict for _ in range(5)]
    assert verdicts == [SignOnVerdict.FACTOR_REFUSED] * 4 + [SignOnVerdict.LOCKED]


def test_a_key_that_nobody_touches_is_told_and_one_let_be_is_no_bad_try(
    book: Accounts, port: list[SoftKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    key = SoftKey(touched=False)
    key.made, key.counter = port[0].made, port[0].counter
    port[:] = [key]
    let_be = Person(lambda talk, _: talk.cancel())
    assert tried(book, account, talk=let_be).verdict is SignOnVerdict.CANCELLED
    assert [news.step for news in let_be.news] == [FactorStep.TOUCH]
    assert failures(book) == []
    touching = Person(lambda _, __: key.touch())
    assert tried(book, account, talk=touching).verdict is SignOnVerdict.GRANTED
    key._touch.clear()
    monkeypatch.setattr(key_ceremony, "WAIT_S", 0.05)
    assert tried(book, account).fault is FactorFault.KEY_UNTOUCHED
    assert failures(book) == ["security key not touched"]


def test_a_key_is_waited_for_and_one_of_two_is_chosen_by_a_touch(
    book: Accounts, port: list[SoftKey]
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    mine = port.pop()
    late = Person(lambda _, news: port.append(mine) if news.step is FactorStep.INSERT else None)
    assert tried(book, account, talk=late).verdict is SignOnVerdict.GRANTED
    assert late.news[0].step is FactorStep.INSERT
    port[:] = [SoftKey(touched=False), mine]
    choosing = Person(lambda _, __: None)
    assert tried(book, account, talk=choosing).verdict is SignOnVerdict.GRANTED
    assert choosing.news[0].step is FactorStep.CHOOSE


def test_the_pin_of_a_key_is_asked_for_where_the_policy_wants_it(
    book: Accounts, key: SoftKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    book.desk.second.factors = Factors(FactorRules(key_pin=True))
    with pytest.raises(FactorRefusedError) as unset:
        enrolled(book)
    assert unset.value.fault is FactorFault.KEY_PIN_UNSET
    key.pin = "4-quiet-lanterns"
    typing = Person(
        lambda talk, news: talk.answer_pin(key.pin) if news.step is FactorStep.PIN else None
    )
    account, _, _ = enrolled(book, "M. Ode", typing)
    assert typing.news[0] == FactorNews(step=FactorStep.PIN, tries=8)
    assert tried(book, account, talk=typing).verdict is SignOnVerdict.GRANTED
    wrong = Person(
        lambda talk, news: talk.answer_pin("wrong") if news.step is FactorStep.PIN else None
    )
    told = tried(book, account, talk=wrong)
    assert (told.fault, told.pin_tries, told.left) == (FactorFault.KEY_PIN, 7, 4)
    key.tries = 1
    assert tried(book, account, talk=wrong).fault is FactorFault.KEY_PIN_BLOCKED
    let_be = Person(lambda talk, _: talk.cancel())
    assert tried(book, account, talk=let_be).verdict is SignOnVerdict.CANCELLED
    assert failures(book) == ["security key PIN", "security key PIN blocked"]
    monkeypatch.setattr(key_ceremony, "WAIT_S", 0.02)  # nobody types it
    assert tried(book, account).fault is FactorFault.KEY_UNTOUCHED


def test_a_kind_that_is_no_longer_allowed_is_told_and_recovery_is_the_way_out(
    book: Accounts, key: SoftKey
) -> None:
    account, _, codes = enrolled(book)
    book.desk.second.factors = Factors(FactorRules(ways=("code",)))
    before = key.counter
    assert tried(book, account).verdict is SignOnVerdict.FACTOR_WANTED
    assert tried(book, account, "AAAAA-BBBBB").fault is FactorFault.RECOVERY
    assert tried(book, account, codes[0]).verdict is SignOnVerdict.GRANTED
    assert key.counter == before
    assert all(it.factor != SECURITY_KEY for it in book.desk.second.factors.forms())


def test_an_account_that_was_locked_while_its_key_was_waited_for_stays_locked(
    book: Accounts, port: list[SoftKey]
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    key = SoftKey(touched=False)
    key.made, key.counter = port[0].made, port[0].counter
    port[:] = [key]
    wrong = SignOnTry(account_id=account.account_id, passphrase="something else entirely")

    def guess(_: Talk, __: FactorNews) -> None:
        for _ in range(5):
            book.desk.try_on(wrong)
        key.touch()

    assert tried(book, account, talk=Person(guess)).verdict is SignOnVerdict.LOCKED


def test_cancelling_from_another_thread_ends_the_wait(book: Accounts, port: list[SoftKey]) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    port.clear()
    waits, ended = Event(), []
    talk = Person(lambda _, __: waits.set())
    waiting = Thread(target=lambda: ended.append(tried(book, account, talk=talk).verdict))
    waiting.start()
    assert waits.wait(5.0)
    talk.cancel()
    waiting.join(5.0)
    assert ended == [SignOnVerdict.CANCELLED]
