"""Add a person to a site folder: an account, and keys that only their passphrase opens."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from console.app.site.folder import SiteUnreachableError, read_part
from console.controllers.account_desk import COST
from console.domain.access.session import Role
from console.domain.access.sign_on import PassphraseFault, passphrase_fault, plain_passphrase
from console.domain.access.site_accounts import (
    LONGEST_ACCOUNTS,
    SiteAccount,
    accounts_bytes,
    parse_accounts,
)
from console.domain.access.site_manifest import ACCOUNTS
from db.vault.keys import PassphraseCost, PassphraseSlot
from db.vault.person_keys import make_person_keys
from db.vault.slots import replace_file

_FAULTS = {
    PassphraseFault.TOO_SHORT: "The passphrase is too short: 12 characters at least",
    PassphraseFault.TOO_LONG: "The passphrase is too long to be typed again",
    PassphraseFault.ONE_LETTER: "The passphrase is one letter over and over",
    PassphraseFault.NAME: "The passphrase is the person's name",
    PassphraseFault.UNKEEPABLE: "The passphrase holds a sign that no keyboard types again",
}


class SitePersonError(Exception):
    """A person cannot be added so; the text says why."""


def add_person(
    folder: Path,
    name: str,
    roles: Sequence[str],
    passphrase: str,
    *,
    replace: bool = False,
    cost: PassphraseCost | None = None,
) -> SiteAccount:
    """Add a person to a folder, or give one who is there new keys.

    Args:
        folder: Of IT; it is made where it is not there.
        name: As others should read it.
        roles: By their English words, as in ``clinician``.
        passphrase: As its person typed it.
        replace: The passphrase is lost: the person is there and gets new keys. Their private notes
            at each desk are lost with the former ones.
        cost: What one guess of the passphrase costs; None for the usual.

    Raises:
        SitePersonError, SiteRefusedError: Something does not fit; nothing was written.
        RecordError, OSError: It could not be written.
    """
    known = {role.value: role for role in Role}
    unknown = [word for word in roles if word not in known]
    if unknown:
        raise SitePersonError(f"The roles are: {', '.join(known)}")
    fault = passphrase_fault(passphrase, name)
    if fault is not None:
        raise SitePersonError(_FAULTS[fault])
    accounts = _accounts(folder)
    former = next((it for it in accounts if it.name.casefold() == name.casefold()), None)
    if former is not None and not replace:
        raise SitePersonError("Somebody has this name already: add an initial, or say --again")
    if former is None and replace:
        raise SitePersonError("Nobody in the folder has this name")
    account_id = former.account_id if former is not None else str(uuid4())
    folder.mkdir(parents=True, exist_ok=True, mode=0o750)
    slot = PassphraseSlot(plain_passphrase(passphrase), cost=cost or COST)
    _, given = make_person_keys(folder, account_id, plan=slot, replace=replace)
    account = SiteAccount(
        account_id=account_id,
        name=name,
        roles=tuple(dict.fromkeys(known[word] for word in roles)),
        public_key=given.public_key,
    )
    kept = [it for it in accounts if it.account_id != account_id]
    replace_file(folder / ACCOUNTS, accounts_bytes((*kept, account)))
    return account


def _accounts(folder: Path) -> tuple[SiteAccount, ...]:
    try:
        return parse_accounts(read_part(folder / ACCOUNTS, LONGEST_ACCOUNTS))
    except SiteUnreachableError:
        return ()
