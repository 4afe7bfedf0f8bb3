"""Prove who signs on, and keep accounts: every try is an entry before anybody hears of it.

Everything here blocks (Argon2id takes about half a second): call it off the GUI thread.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from console.controllers.account_book import ACCOUNT_KINDS, fold_accounts
from console.controllers.account_mark import AccountMark
from console.controllers.bad_tries import BadTries
from console.controllers.factors.contract import Talk
from console.controllers.second_factor import FactorDesk
from console.controllers.sign_on_answer import SignOnAnswer
from console.domain.access.factors import NO_FACTOR, Ask, FactorWish
from console.domain.access.session import Role
from console.domain.access.sign_on import (
    MOST_PASSPHRASE,
    Account,
    SignOnTry,
    SignOnVerdict,
    plain_passphrase,
)
from db.errors import RecordError, WrongKeyError, WrongPassphraseError
from db.facts import access
from db.vault.keys import PassphraseCost, PassphraseOpener, PassphraseSlot
from db.vault.person_keys import (
    PersonKeys,
    drop_former,
    lock_anew,
    make_person_keys,
    open_person_keys,
)

if TYPE_CHECKING:
    from db.facts import Fact
    from db.reader import Reader
    from db.store import Store

COST = PassphraseCost(ops=3, memory_bytes=128 << 20)
"""Argon2id over 128 MiB three times: 0.3 s on two slow cores, so that a switch stays under 2 s."""


class AccountDesk:
    """The accounts of one open record.

    Args:
        folder: Of the record.
        store: The writing handle.
        reader: Any reader of it.
        cost: What one guess of a passphrase costs; None for the usual.
    """

    def __init__(
        self, folder: Path, store: "Store", reader: "Reader", *, cost: PassphraseCost | None = None
    ) -> None:
        self._folder = folder
        self._store = store
        self._reader = reader
        self._cost = cost or COST
        self.mark = AccountMark(folder, store, reader)
        self._tries = BadTries(store)
        self.second = FactorDesk(folder, store, self._tries)

    def accounts(self) -> tuple[Account, ...]:
        """Return every account, closed ones too, in the order in which they were made."""
        return fold_accounts(self._reader.account_lines(ACCOUNT_KINDS).result())

    def account(self, account_id: str) -> Account | None:
        """Return one account, or None."""
        return next((it for it in self.accounts() if it.account_id == account_id), None)

    def make(
        self,
        name: str,
        roles: Sequence[Role],
        passphrase: str,
        *,
        origin: str,
        actor: str = "",
        actor_role: str = "",
    ) -> tuple[Account, PersonKeys]:
        """Make an account with keys of its own.

        Args:
            name: The shown name.
            roles: What its person may sign on as.
            passphrase: Already judged by ``passphrase_fault``.
            origin: "first run", "admin" or "site".
            actor: Who makes it; empty where the person does so themselves, at the first run.
            actor_role: As what.

        Raises:
            RecordError: nothing was written that could be signed on to.
        """
        account_id = str(uuid4())
        slot = PassphraseSlot(plain_passphrase(passphrase), cost=self._cost)
        keys, given = make_person_keys(self._folder, account_id, plan=slot)
        facts: list[Fact] = [
            given,
            access.AccountMade(
                line_id=new_line(),
                subject=account_id,
                role=actor_role,
                name=name,
                roles=tuple(role.value for role in roles),
                origin=origin,
            ),
            access.PassphraseSet(
                line_id=new_line(), subject=account_id, role=actor_role, slot_id=keys.slot_id
            ),
        ]
        self._store.append(*facts, actor=actor or account_id).result()
        self.mark.keep()
        made = self.account(account_id)
        if made is None:
            raise RecordError("an account that was just made")
        return made, keys

    def try_on(
        self, typed: SignOnTry, *, code_wanted: bool = True, talk: Talk | None = None
    ) -> SignOnAnswer:
        """Judge what somebody typed to sign on or to switch, and have the second factor shown.

        Args:
            typed: As it was typed.
            code_wanted: False to unlock what the person has signed on to: one factor is enough.
            talk: Where the person can be told what the second factor waits for.
        """
        account, barred = self._free(typed.account_id, note=True)
        if account is None or barred is not None:
            return barred or SignOnAnswer(verdict=SignOnVerdict.WRONG)
        try:
            keys = self._keys(account, typed.passphrase)
        except WrongKeyError:
            return self._tries.wrong(account, SignOnVerdict.WRONG, "passphrase")
        except RecordError:
            self._tries.note(account.account_id, "key file")
            return SignOnAnswer(verdict=SignOnVerdict.KEY_DAMAGED, account=account)
        asked = self.second.factors.asked(account.factor)
        if asked is None or not code_wanted:
            return SignOnAnswer(
                verdict=SignOnVerdict.GRANTED, account=account, keys=keys, how="passphrase"
            )
        if not typed.code.strip() and asked is not Ask.TOUCH:
            return SignOnAnswer(verdict=SignOnVerdict.FACTOR_WANTED, account=account)
        return self._second(account, keys, typed.code, talk)

    def try_factor(
        self, account_id: str, keys: PersonKeys, typed: str, talk: Talk | None = None
    ) -> SignOnAnswer:
        """Have the second factor shown to unlock what ``keys`` have signed on to."""
        account, barred = self._free(account_id, note=False)
        if account is None or barred is not None:
            return barred or SignOnAnswer(verdict=SignOnVerdict.CLOSED)
        if account.factor == NO_FACTOR:
            return self._tries.wrong(account, SignOnVerdict.WRONG, "passphrase")
        answer = self._second(account, keys, typed, talk)
        return replace(answer, how=answer.how.removeprefix("passphrase and "))

    def asked(self, account_id: str) -> Ask | None:
        """Return what a person shows beside the passphrase; None for nothing."""
        account = self.account(account_id)
        return self.second.factors.asked(account.factor if account else NO_FACTOR)

    def set_factor(
        self,
        account: Account,
        keys: PersonKeys,
        wish: FactorWish,
        *,
        actor_role: str,
        talk: Talk | None = None,
        codes: Sequence[str] | None = None,
    ) -> tuple[str, ...]:
        """Give an account its second factor, once it was shown; return its recovery codes.

        Raises:
            FactorRefusedError: It was not shown; the former one holds.
        """
        others = [it for it in self.accounts() if it.account_id != account.account_id]
        values = self.second.enrol(account, others, wish, talk or Talk())
        return self.second.keep(account, keys, wish, values, actor_role=actor_role, codes=codes)

    def set_passphrase(
        self, account: Account, keys: PersonKeys, passphrase: str, *, actor_role: str
    ) -> PersonKeys:
        """Lock a person's keys by another passphrase of theirs."""
        slot = PassphraseSlot(plain_passphrase(passphrase), cost=self._cost)
        anew = lock_anew(self._folder, account.account_id, keys, plan=slot)
        fact = access.PassphraseSet(
            line_id=new_line(),
            subject=account.account_id,
            role=actor_role,
            reason="changed by the person",
            slot_id=anew.slot_id,
        )
        self._append(account, anew, fact)
        drop_former(self._folder, account.account_id, anew.slot_id)
        return anew

    def change_passphrase(
        self, account_id: str, former: str, passphrase: str, *, actor_role: str
    ) -> SignOnAnswer:
        """Let a person at the desk take another passphrase; a wrong former one is a bad try.

        Args:
            account_id: Whose.
            former: As typed: whoever sits down at an open desk does not know it.
            passphrase: Already judged by ``passphrase_fault``.
            actor_role: As what they are signed on.

        Returns:
            The answer to the former one; where it was granted, with the keys as they open now.
        """
        typed = SignOnTry(account_id=account_id, passphrase=former)
        answer = self.try_on(typed, code_wanted=False)
        if answer.verdict is not SignOnVerdict.GRANTED or not answer.account or not answer.keys:
            return answer
        anew = self.set_passphrase(answer.account, answer.keys, passphrase, actor_role=actor_role)
        return replace(answer, keys=anew)

    def reset_passphrase(
        self, account: Account, passphrase: str, *, actor: str, actor_role: str
    ) -> None:
        """Give a person who forgot their passphrase new keys; private notes are lost by it."""
        slot = PassphraseSlot(plain_passphrase(passphrase), cost=self._cost)
        keys, given = make_person_keys(self._folder, account.account_id, plan=slot, replace=True)
        self.second.take_away(account, keys)
        self._store.append(
            given,
            access.PassphraseSet(
                line_id=new_line(),
                subject=account.account_id,
                role=actor_role,
                reason="reset by an administrator",
                slot_id=keys.slot_id,
            ),
            access.FactorSet(
                line_id=new_line(),
                subject=account.account_id,
                role=actor_role,
                factor=NO_FACTOR,
                codes=0,
            ),
            actor=actor,
        ).result()

    def change(
        self,
        account: Account,
        *,
        roles: Sequence[Role],
        closed: bool,
        reason: str,
        actor: str,
        actor_role: str,
    ) -> None:
        """Give an account other roles, or close it: its person has left."""
        self._store.append(
            access.AccountChanged(
                line_id=new_line(),
                subject=account.account_id,
                role=actor_role,
                reason=reason,
                name=account.name,
                roles=tuple(role.value for role in roles),
                closed=closed,
            ),
            actor=actor,
        ).result()
        self.mark.keep()

    def release(
        self, account: Account, *, by: str, how: str, told_at: str, actor: str, actor_role: str
    ) -> None:
        """Let a locked account try again, on a second person's word.

        Args:
            account: Which.
            by: The second person's name.
            how: "here" where they proved themselves at this desk, "phone" where they were called.
            told_at: When, as typed for a call.
            actor: The second person's account, or "desk" for a call.
            actor_role: As what.
        """
        self._store.append(
            access.AccountReleased(
                line_id=new_line(),
                subject=account.account_id,
                role=actor_role,
                by=by,
                how=how,
                told_at=told_at,
            ),
            actor=actor,
        ).result()

    def _free(self, account_id: str, *, note: bool) -> tuple[Account | None, SignOnAnswer | None]:
        """Return an account, and the answer where nobody may sign on to it now."""
        account = self.account(account_id)
        if account is None:
            why, verdict = "no such account", SignOnVerdict.WRONG
        elif account.closed or not account.roles:
            why, verdict = "closed account", SignOnVerdict.CLOSED
        elif account.locked_at is not None:
            why, verdict = "locked account", SignOnVerdict.LOCKED
        else:
            return account, None
        if note:
            self._tries.note(account.account_id if account else "unknown", why)
        return account, SignOnAnswer(verdict=verdict, account=account)

    def _second(
        self, account: Account, keys: PersonKeys, typed: str, talk: Talk | None
    ) -> SignOnAnswer:
        answer = self.second.prove(account, keys, typed, talk)
        if answer.verdict is not SignOnVerdict.GRANTED:
            return answer
        # a key may have been waited for: the account may be locked or closed since
        return self._free(account.account_id, note=True)[1] or answer

    def _keys(self, account: Account, passphrase: str) -> PersonKeys:
        words = plain_passphrase(passphrase)
        if len(words) > MOST_PASSPHRASE or not words.isprintable():
            raise WrongPassphraseError("nothing that was ever taken as a passphrase")
        keys = open_person_keys(
            self._folder,
            account.account_id,
            keys=PassphraseOpener(words),
            slot_id=account.slot_id,
        )
        drop_former(self._folder, account.account_id, keys.slot_id)  # a change that was killed
        return keys

    def _append(self, account: Account, keys: PersonKeys, fact: "Fact") -> None:
        self._store.append(fact, actor=account.account_id, author_key=keys.signing).result()


def new_line() -> str:
    """Return the id of a new line of the audit."""
    return str(uuid4())
