"""Have people of a record use security keys in software."""

from collections.abc import Callable

from access_parts import WORDS, Accounts

from console.controllers.factors.contract import Talk
from console.domain.access.factors import SECURITY_KEY, FactorNews, FactorWish
from console.domain.access.sign_on import SignOnTry
from db.lists.audit import AuditFilter


def enrolled(book: Accounts, name: str = "A. Rivera", talk: Talk | None = None):
    account, keys = book.made(name)
    (form,) = [it for it in book.desk.second.factors.forms() if it.factor == SECURITY_KEY]
    wish = FactorWish(form=form, typed={})
    codes = book.desk.set_factor(account, keys, wish, actor_role="clinician", talk=talk)
    return account, keys, codes


def tried(book: Accounts, account, code: str = "", talk: Talk | None = None):
    typed = SignOnTry(account_id=account.account_id, passphrase=WORDS, code=code)
    return book.desk.try_on(typed, talk=talk or Talk())


def failures(book: Accounts) -> list[str]:
    wanted = AuditFilter(kinds=("access.sign_on_failed",), limit=100, oldest_first=True)
    return [entry.fact.reason for entry in book.reader.audit(wanted).result()]


class Person(Talk):
    """Somebody who reads what is waited for, and does something about it."""

    def __init__(self, act: Callable[["Person", FactorNews], None]) -> None:
        self.news: list[FactorNews] = []
        super().__init__(lambda news: (self.news.append(news), act(self, news)))
