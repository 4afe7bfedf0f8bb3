"""Fold what the audit says of accounts into who may sign on now."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from console.domain.access.factors import NO_GUESSES, FactorName
from console.domain.access.session import Role
from console.domain.access.sign_on import Account
from db.facts import access
from db.rows import Entry

ACCOUNT_KINDS = tuple(
    fact.kind
    for fact in (
        access.AccountMade,
        access.AccountChanged,
        access.PassphraseSet,
        access.FactorSet,
        access.SignedOn,
        access.SignOnFailed,
        access.AccountLocked,
        access.AccountReleased,
        access.RightsNarrowed,
    )
)
"""What an account's state follows from."""


def fold_accounts(entries: Iterable[Entry]) -> tuple[Account, ...]:
    """Return every account as its entries, oldest first, leave it; closed ones too.

    An entry that this build cannot read changes nothing; one about an unknown account neither.
    """
    book: dict[str, Account] = {}
    for entry in entries:
        fact = entry.fact
        if not isinstance(fact, access.AuditLine):
            continue
        if isinstance(fact, access.AccountMade):
            book[fact.subject] = Account(
                account_id=fact.subject, name=fact.name, roles=read_roles(fact.roles)
            )
        elif fact.subject in book:
            book[fact.subject] = _changed(book[fact.subject], fact, _at(entry.wall_ms))
    return tuple(book.values())


def read_roles(words: Iterable[str]) -> tuple[Role, ...]:
    """Return the roles that are known here; a role of a later build gives no right at all."""
    known = {role.value: role for role in Role}
    return tuple(known[word] for word in words if word in known)


def _changed(account: Account, fact: access.AuditLine, at: datetime) -> Account:
    match fact:
        case access.AccountChanged():
            return replace(
                account,
                name=fact.name,
                roles=read_roles(fact.roles),
                closed=fact.closed,
                narrowed=False,
            )
        case access.RightsNarrowed():
            return replace(account, roles=read_roles(fact.roles), narrowed=True)
        case access.PassphraseSet():
            return replace(account, slot_id=fact.slot_id)
        case access.FactorSet():
            return replace(account, factor=FactorName(fact.factor), system_account=fact.stands_for)
        case access.SignedOn():
            return replace(account, bad_tries=())
        case access.SignOnFailed() if fact.reason not in NO_GUESSES:
            return replace(account, bad_tries=(*account.bad_tries, at))
        case access.AccountLocked():
            return replace(account, locked_at=at)
        case access.AccountReleased():
            phoned = at if fact.how == "phone" else account.phoned_at
            return replace(account, locked_at=None, bad_tries=(), phoned_at=phoned)
        case _:
            return account


def _at(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)
