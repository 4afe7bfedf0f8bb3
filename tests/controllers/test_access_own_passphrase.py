"""A person changes their own passphrase: the keys stay, and a kill in between is no loss."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from access_parts import OTHER_WORDS, QUICK, WORDS, Accounts

from console.controllers.second_factor import FactorBox
from console.domain.access.codes import new_secret
from console.domain.access.factors import APP
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from db.errors import WrongPassphraseError
from db.vault.keys import PassphraseOpener, PassphraseSlot
from db.vault.person_keys import lock_anew, open_person_keys
from db.vault.slots import read_slots


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    made = Accounts(tmp_path / "profile")
    yield made
    made.shut()


def tried(book: Accounts, account_id: str, words: str) -> SignOnVerdict:
    typed = SignOnTry(account_id=account_id, passphrase=words)
    return book.desk.try_on(typed, code_wanted=False).verdict


def test_the_same_keys_open_by_the_new_words_alone(book: Accounts) -> None:
    account, keys = book.made()
    box = FactorBox(book.folder, account.account_id, keys)
    values = {"secret": new_secret().hex(), "step": -1}
    box.set_up(APP, values, ("AAAAA-BBBBB",))
    answer = book.desk.change_passphrase(
        account.account_id, WORDS, OTHER_WORDS, actor_role="clinician"
    )
    assert answer.verdict is SignOnVerdict.GRANTED
    assert answer.keys.seed == keys.seed
    assert tried(book, account.account_id, WORDS) is SignOnVerdict.WRONG
    assert tried(book, account.account_id, OTHER_WORDS) is SignOnVerdict.GRANTED
    used = FactorBox(book.folder, account.account_id, answer.keys).use_recovery("AAAAA-BBBBB")
    assert used == 0
    lines = book.reader.account_lines(("access.passphrase_set",)).result()
    assert [line.fact.reason for line in lines] == ["", "changed by the person"]
    assert lines[-1].actor == account.account_id


def test_a_wrong_former_one_changes_nothing_and_is_a_bad_try(book: Accounts) -> None:
    account, _ = book.made()
    answer = book.desk.change_passphrase(
        account.account_id, "no such words at all", OTHER_WORDS, actor_role="clinician"
    )
    assert (answer.verdict, answer.left) == (SignOnVerdict.WRONG, 4)
    assert tried(book, account.account_id, WORDS) is SignOnVerdict.GRANTED


def test_killed_between_file_and_entry_the_former_words_go_on_to_open(book: Accounts) -> None:
    account, keys = book.made()
    slot = PassphraseSlot(OTHER_WORDS, cost=QUICK)
    lock_anew(book.folder, account.account_id, keys, plan=slot)  # and no entry follows
    book.again()
    assert tried(book, account.account_id, OTHER_WORDS) is SignOnVerdict.WRONG
    assert tried(book, account.account_id, WORDS) is SignOnVerdict.GRANTED
    (file,) = (book.folder / "people").glob("????????????????????????????????.json")
    assert len(read_slots(file.parent, name=file.name).slots) == 1
    with pytest.raises(WrongPassphraseError):
        open_person_keys(book.folder, account.account_id, keys=PassphraseOpener(OTHER_WORDS))
