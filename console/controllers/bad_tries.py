"""Write down tries that failed, and lock an account after too many of them."""

from typing import TYPE_CHECKING
from uuid import uuid4

from console.controllers.sign_on_answer import SignOnAnswer
from console.domain.access.factors import NO_GUESSES, FactorRefusedError
from console.domain.access.sign_on import Account, SignOnVerdict, tries_left
from console.domain.clock import utc_now
from db.facts import access

if TYPE_CHECKING:
    from db.store import Store


class BadTries:
    """What failed at one record; each is an entry before anybody hears of it. Blocks.

    Args:
        store: The writing handle.
    """

    def __init__(self, store: "Store") -> None:
        self._store = store

    def note(self, subject: str, why: str) -> None:
        """Write that a try failed."""
        self._store.append(_failure(subject, why), actor="desk").result()

    def wrong(self, account: Account, verdict: SignOnVerdict, why: str) -> SignOnAnswer:
        """Write a bad try, and lock the account where it was one too many."""
        now = utc_now()
        left = tries_left((*account.bad_tries, now), now)
        failure = _failure(account.account_id, why)
        if left:
            self._store.append(failure, actor="desk").result()
        else:
            locked = access.AccountLocked(line_id=str(uuid4()), subject=account.account_id)
            self._store.append(failure, locked, actor="desk").result()
            verdict = SignOnVerdict.LOCKED
        return SignOnAnswer(verdict=verdict, account=account, left=left)

    def refused(self, account: Account, error: FactorRefusedError) -> SignOnAnswer:
        """Write why a second factor proved nothing; what was no guess is no bad try."""
        verdict, why, left = SignOnVerdict.FACTOR_REFUSED, error.fault.value, 0
        if why in NO_GUESSES:
            self.note(account.account_id, why)
        else:
            answer = self.wrong(account, verdict, why)
            verdict, left = answer.verdict, answer.left
        return SignOnAnswer(
            verdict=verdict,
            account=account,
            left=left,
            fault=error.fault,
            offset_s=error.offset_s,
            pin_tries=error.tries,
        )


def _failure(subject: str, why: str) -> access.SignOnFailed:
    return access.SignOnFailed(line_id=str(uuid4()), subject=subject, reason=why)
