"""Set up and ask for the second factor of one person; only their opened keys lead to it. Blocks."""

from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from console.controllers.bad_tries import BadTries
from console.controllers.factors.contract import Owner, Talk
from console.controllers.factors.table import Factors
from console.controllers.sign_on_answer import SignOnAnswer
from console.domain.access.audit import INSTEAD
from console.domain.access.codes import find_recovery, new_recovery_codes, recovery_digest
from console.domain.access.factors import (
    NO_FACTOR,
    Ask,
    FactorFault,
    FactorRefusedError,
    FactorWish,
)
from console.domain.access.sign_on import Account, SignOnVerdict
from db.errors import DamagedSlotsError, RecordError
from db.facts import access
from db.vault.person_keys import PersonKeys, keep_factor, read_factor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.facts import Fact
    from db.store import Store

_OWN = ("kind", "codes")
"""What stands in a person's file beside the factor's own values."""


class FactorBox:
    """What is kept of the second factor of one account, in the person's own encrypted file."""

    def __init__(self, folder: Path, account_id: str, keys: PersonKeys) -> None:
        self._folder = folder
        self._account_id = account_id
        self._keys = keys

    def set_up(self, kind: str, values: dict[str, Any], codes: "Sequence[str]") -> None:
        """Keep a new factor and its recovery codes in the place of the former ones."""
        digests = [recovery_digest(code, self._account_id) for code in codes]
        self._write({**values, "kind": kind, "codes": digests})

    def take_away(self) -> None:
        """Keep none."""
        keep_factor(self._folder, self._account_id, self._keys, {})

    def values(self) -> dict[str, Any]:
        """Return what the factor itself keeps.

        Raises:
            RecordError: the file cannot be read.
        """
        return {name: value for name, value in self._read().items() if name not in _OWN}

    def keep(self, values: dict[str, Any]) -> None:
        """Keep what changed of the factor itself; raises as ``values``."""
        held = self._read()
        self._write({**values, **{name: held[name] for name in _OWN}})

    def use_recovery(self, typed: str) -> int | None:
        """Use a recovery code up; return how many are left, or None where it is none of them.

        Raises:
            RecordError: the file cannot be read, or the used code could not be kept.
        """
        held = self._read()
        digests = [str(it) for it in held["codes"]]
        used = find_recovery(typed, self._account_id, digests)
        if used is None:
            return None
        digests.remove(used)
        self._write({**held, "codes": digests})
        return len(digests)

    def _read(self) -> dict[str, Any]:
        values = read_factor(self._folder, self._account_id, self._keys)
        if not isinstance(values.get("codes"), list) or "kind" not in values:
            raise DamagedSlotsError("the second factor")
        return values

    def _write(self, values: dict[str, Any]) -> None:
        keep_factor(self._folder, self._account_id, self._keys, values)


class FactorDesk:
    """The second factors of the people of one record.

    Args:
        folder: Of the record.
        store: The writing handle.
        tries: Writes down what failed.
        factors: What is offered here.
    """

    def __init__(
        self, folder: Path, store: "Store", tries: BadTries, factors: Factors | None = None
    ) -> None:
        self._folder = folder
        self._store = store
        self._tries = tries
        self.factors = factors or Factors()

    def enrol(
        self, account: Account, others: "Sequence[Account]", wish: FactorWish, talk: Talk
    ) -> dict[str, Any]:
        """Try a new second factor and return what is to be kept of it.

        Raises:
            FactorRefusedError: It does not work, or it proves somebody else here.
        """
        factor = self.factors.of(wish.form.factor)
        if factor is None or self.factors.why_not(factor) is not None:
            raise FactorRefusedError(FactorFault.NOT_OFFERED)
        values = factor.enrol(wish, Owner(account_id=account.account_id, name=account.name), talk)
        talk.raise_if_cancelled()
        stands_for = factor.system_account(values).casefold()
        taken = {it.system_account.casefold() for it in others if not it.closed} - {""}
        if stands_for in taken:
            raise FactorRefusedError(FactorFault.SYSTEM_TAKEN)
        return values

    def keep(
        self,
        account: Account,
        keys: PersonKeys,
        wish: FactorWish,
        values: dict[str, Any],
        *,
        actor_role: str,
        codes: "Sequence[str] | None" = None,
    ) -> tuple[str, ...]:
        """Give an account the second factor that was just shown; return its recovery codes."""
        given = tuple(codes) if codes is not None else new_recovery_codes()
        FactorBox(self._folder, account.account_id, keys).set_up(wish.form.factor, values, given)
        factor = self.factors.of(wish.form.factor)
        fact = access.FactorSet(
            line_id=str(uuid4()),
            subject=account.account_id,
            role=actor_role,
            reason="" if account.factor == NO_FACTOR else f"{INSTEAD} {account.factor}",
            factor=wish.form.factor,
            codes=len(given),
            stands_for=factor.system_account(values) if factor is not None else "",
        )
        self._append(account, keys, fact)
        return given

    def take_away(self, account: Account, keys: PersonKeys) -> None:
        """Keep nothing of it."""
        FactorBox(self._folder, account.account_id, keys).take_away()

    def prove(
        self, account: Account, keys: PersonKeys, typed: str, talk: Talk | None
    ) -> SignOnAnswer:
        """Have a person show their second factor, or a recovery code in its place.

        Args:
            account: Whose; it has one.
            keys: The person's, opened.
            typed: For the factor; empty for one that asks for nothing.
            talk: Where a person sits who can be told what is waited for; None where none does.
        """
        box = FactorBox(self._folder, account.account_id, keys)
        try:
            left = box.use_recovery(typed) if typed.strip() else None
            if left is not None:
                return self._by_recovery(account, keys, left)
            self._show(account, box, typed, talk)
        except FactorRefusedError as refused:
            if refused.fault is FactorFault.CANCELLED:
                return SignOnAnswer(verdict=SignOnVerdict.CANCELLED, account=account)
            return self._tries.refused(account, refused)
        except (RecordError, KeyError, TypeError, ValueError):
            self._tries.note(account.account_id, "second factor file")
            return SignOnAnswer(verdict=SignOnVerdict.KEY_DAMAGED, account=account)
        factor = self.factors.of(account.factor)
        how = f"passphrase and {factor.how}" if factor is not None else "passphrase"
        return SignOnAnswer(verdict=SignOnVerdict.GRANTED, account=account, keys=keys, how=how)

    def _show(self, account: Account, box: FactorBox, typed: str, talk: Talk | None) -> None:
        factor = self.factors.of(account.factor)
        if factor is None or self.factors.why_not(factor) is not None:
            wrong = FactorFault.RECOVERY if typed.strip() else FactorFault.NOT_OFFERED
            raise FactorRefusedError(wrong)
        if factor.ask is Ask.TOUCH and typed.strip():  # a recovery code that is none
            raise FactorRefusedError(FactorFault.RECOVERY)
        owner = Owner(account_id=account.account_id, name=account.name)
        talk = talk or Talk()
        values = factor.prove(box.values(), typed, owner, talk)
        talk.raise_if_cancelled()
        box.keep(values)

    def _by_recovery(self, account: Account, keys: PersonKeys, left: int) -> SignOnAnswer:
        fact = access.RecoveryCodeUsed(line_id=str(uuid4()), subject=account.account_id, left=left)
        self._append(account, keys, fact)
        return SignOnAnswer(
            verdict=SignOnVerdict.GRANTED,
            account=account,
            keys=keys,
            how="passphrase and recovery code",
            codes_left=left,
        )

    def _append(self, account: Account, keys: PersonKeys, fact: "Fact") -> None:
        self._store.append(fact, actor=account.account_id, author_key=keys.signing).result()
