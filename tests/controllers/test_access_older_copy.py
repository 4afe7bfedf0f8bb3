"""An older copy of the record, or an edited list, gives nobody rights back: narrowed and told."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from access_parts import WORDS, Accounts

from console.controllers.account_mark import NAME, MarkVerdict
from console.domain.access.session import Role
from console.domain.access.sign_on import SignOnTry, SignOnVerdict
from db.facts import access
from db.lists.audit import AuditFilter


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Accounts]:
    accounts = Accounts(tmp_path / "profile")
    yield accounts
    accounts.shut()


def put_back(book: Accounts, copy: Path) -> None:
    """Put an older copy of the record in the place of the present one; the rest stays."""
    book.shut()
    for file in book.folder.glob("record.db*"):
        file.unlink()
    shutil.copy(copy, book.folder / "record.db")
    book.open()


def copied(book: Accounts, into: Path) -> Path:
    book.shut()
    shutil.copy(book.folder / "record.db", into)
    book.open()
    return into


def change(book: Accounts, account, *roles: Role, closed: bool = False) -> None:
    book.desk.change(
        account, roles=roles, closed=closed, reason="", actor="admin", actor_role="admin"
    )


def test_an_older_copy_gives_back_neither_a_role_nor_a_closed_account(
    book: Accounts, tmp_path: Path
) -> None:
    lead, _ = book.made("T. Moua", Role.CLINICIAN, Role.LEAD)
    leaver, _ = book.made("N. Xiong", Role.CLINICIAN)
    stays, _ = book.made("A. Rivera", Role.ADMIN)
    older = copied(book, tmp_path / "older.db")
    change(book, lead, Role.CLINICIAN)
    change(book, leaver, Role.CLINICIAN, closed=True)
    put_back(book, older)
    assert book.desk.mark.check() is MarkVerdict.NARROWED
    now = {account.name: account for account in book.desk.accounts()}
    assert now["T. Moua"].roles == (Role.CLINICIAN,)
    assert now["T. Moua"].narrowed
    assert now["N. Xiong"].roles == ()
    assert now["A. Rivera"] == stays
    tried = SignOnTry(account_id=leaver.account_id, passphrase=WORDS)
    assert book.desk.try_on(tried).verdict is SignOnVerdict.CLOSED
    lines = book.reader.audit(AuditFilter(kinds=(access.RightsNarrowed.kind,))).result()
    assert {line.fact.subject for line in lines} == {lead.account_id, leaver.account_id}


def test_the_administrator_gives_the_roles_again(book: Accounts, tmp_path: Path) -> None:
    lead, _ = book.made("T. Moua", Role.CLINICIAN, Role.LEAD)
    older = copied(book, tmp_path / "older.db")
    change(book, lead, Role.CLINICIAN)
    change(book, lead, Role.CLINICIAN)
    put_back(book, older)
    book.desk.mark.check()
    account = book.desk.account(lead.account_id)
    change(book, account, Role.CLINICIAN, Role.LEAD)
    again = book.desk.account(lead.account_id)
    assert (again.roles, again.narrowed) == ((Role.CLINICIAN, Role.LEAD), False)


def test_a_usual_start_narrows_nothing_and_writes_nothing(book: Accounts) -> None:
    book.made("T. Moua", Role.CLINICIAN, Role.LEAD)
    before = len(book.reader.audit(AuditFilter()).result())
    book.again()
    assert book.desk.mark.check() is MarkVerdict.SAME
    assert len(book.reader.audit(AuditFilter()).result()) == before


@pytest.mark.parametrize("edit", [b"", b'{"changes": 0, "rights": {}}', b"x" * (2 << 20)])
def test_a_list_that_was_edited_by_hand_is_refused_and_told(book: Accounts, edit: bytes) -> None:
    account, _ = book.made("T. Moua", Role.CLINICIAN)
    (book.folder / "people" / NAME).write_bytes(edit)
    assert book.desk.mark.check() is MarkVerdict.CHANGED
    assert book.desk.account(account.account_id).roles == (Role.CLINICIAN,)
    assert len(book.reader.audit(AuditFilter(kinds=(access.SiteRefused.kind,))).result()) == 1
    assert book.desk.mark.check() is MarkVerdict.SAME
