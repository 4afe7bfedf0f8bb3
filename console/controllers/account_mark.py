"""Remember beside the record who may do what, so that an older copy gives nobody rights back.

The list is closed with the record's own seal: edited by hand it does not open. A record that knows
fewer changes of accounts than the list is an older copy; its accounts get only what both say.
Everything here blocks: call it off the GUI thread.
"""

import json
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from console.controllers.account_book import ACCOUNT_KINDS, fold_accounts, read_roles
from db.errors import DamagedRecordError
from db.facts import access
from db.vault.person_keys import PEOPLE_NAME
from db.vault.slots import replace_file

if TYPE_CHECKING:
    from console.domain.access.session import Role
    from console.domain.access.sign_on import Account
    from db.reader import Reader
    from db.store import Store

NAME = "accounts.sealed"
_LONGEST_BYTES = 1 << 20
_COUNTED = (
    access.AccountMade.kind,
    access.AccountChanged.kind,
    access.RightsNarrowed.kind,
)


class MarkVerdict(Enum):
    """What the remembered list says of the record's accounts."""

    SAME = "same"
    NARROWED = "narrowed"
    CHANGED = "changed by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remembered:
    changes: int
    rights: dict[str, tuple[str, ...]]


class AccountMark:
    """The remembered list of one record's accounts."""

    def __init__(self, folder: Path, store: "Store", reader: "Reader") -> None:
        self._path = folder / PEOPLE_NAME / NAME
        self._store = store
        self._reader = reader

    def keep(self) -> None:
        """Remember the accounts as the record has them now; called after each change.

        Raises:
            RecordError: it could not be written.
        """
        changes, accounts = self._now()
        rights = {it.account_id: _words(it) for it in accounts}
        text = json.dumps({"changes": changes, "rights": rights}, sort_keys=True)
        self._path.parent.mkdir(mode=0o700, exist_ok=True)
        replace_file(self._path, self._store.field_seal().result().seal(text.encode()))

    def check(self) -> MarkVerdict:
        """Compare the record with what is remembered, and narrow what an older copy gave back.

        Each account that loses something, and a list that was changed, is a line of the audit.

        Raises:
            RecordError: as it happened.
        """
        try:
            remembered = self._read()
        except (DamagedRecordError, ValueError, KeyError, TypeError, AttributeError):
            self._store.append(
                access.SiteRefused(
                    line_id=_line(), subject="accounts", reason="the sealed list was changed"
                ),
                actor="desk",
            ).result()
            self.keep()
            return MarkVerdict.CHANGED
        changes, accounts = self._now()
        if remembered is None or changes >= remembered.changes:
            self.keep()
            return MarkVerdict.SAME
        lost = [
            access.RightsNarrowed(
                line_id=_line(),
                subject=account.account_id,
                reason="the record is an older copy",
                roles=tuple(role.value for role in kept),
            )
            for account in accounts
            if (kept := _both(account, remembered)) != account.roles
        ]
        if lost:
            self._store.append(*lost, actor="desk").result()
        return MarkVerdict.NARROWED

    def _now(self) -> "tuple[int, tuple[Account, ...]]":
        entries = self._reader.account_lines(ACCOUNT_KINDS).result()
        changes = sum(entry.kind in _COUNTED for entry in entries)
        return changes, fold_accounts(entries)

    def _read(self) -> _Remembered | None:
        if not self._path.exists():
            return None
        with self._path.open("rb") as file:
            data = file.read(_LONGEST_BYTES + 1)
        if len(data) > _LONGEST_BYTES:
            raise ValueError("too big")
        values = json.loads(self._store.field_seal().result().unseal(data))
        rights = {str(name): tuple(map(str, roles)) for name, roles in values["rights"].items()}
        return _Remembered(changes=int(values["changes"]), rights=rights)


def _both(account: "Account", remembered: _Remembered) -> "tuple[Role, ...]":
    allowed = read_roles(remembered.rights.get(account.account_id, ()))
    return tuple(role for role in account.roles if role in allowed)


def _words(account: "Account") -> tuple[str, ...]:
    return () if account.closed else tuple(role.value for role in account.roles)


def _line() -> str:
    return str(uuid4())
