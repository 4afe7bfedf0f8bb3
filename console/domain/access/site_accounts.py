"""Read and write the people of a site folder: who may sign on at every desk, and as what."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from console.domain.access.session import Role
from console.domain.access.sign_on import MOST_NAME
from console.domain.access.site_manifest import SiteRefusedError, one_line

MOST_ACCOUNTS = 2_000
LONGEST_ACCOUNTS = 1 << 20
_KEY_DIGITS = 64
_WORDS = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAccount:
    """A person of the agency, at every desk that takes the folder.

    Attributes:
        account_id: UUID text; the person's id in every record.
        name: The shown name.
        roles: What they may sign on as.
        public_key: 64 hexadecimal digits, of the key under which their entries stand.
        closed: They have left. Whoever is no longer named has left as well.
    """

    account_id: str
    name: str
    roles: tuple[Role, ...]
    public_key: str
    closed: bool = False

    def __post_init__(self) -> None:
        if self.account_id != _uuid(self.account_id):
            raise SiteRefusedError("an account has an id that is no UUID")
        if not self.name or self.name != one_line(self.name) or len(self.name) > MOST_NAME:
            raise SiteRefusedError("an account has a name that cannot be shown")
        if not self.roles or len(set(self.roles)) < len(self.roles):
            raise SiteRefusedError("an account has no role, or one twice")
        key = self.public_key
        if len(key) != _KEY_DIGITS or any(digit not in "0123456789abcdef" for digit in key):
            raise SiteRefusedError("an account has a public key that is none")


def read_accounts(data: bytes) -> tuple[SiteAccount, ...]:
    """Return the people of ``accounts.toml``.

    Raises:
        SiteRefusedError: Something in it does not fit, or nobody could administer a desk by it.
    """
    accounts = parse_accounts(data)
    if not any(Role.ADMIN in it.roles and not it.closed for it in accounts):
        raise SiteRefusedError("accounts.toml has no administrator who is still here")
    return accounts


def parse_accounts(data: bytes) -> tuple[SiteAccount, ...]:
    """Return the people of ``accounts.toml`` while it is still being written.

    Raises:
        SiteRefusedError: Something in it does not fit.
    """
    if len(data) > LONGEST_ACCOUNTS:
        raise SiteRefusedError("accounts.toml is longer than 1 MiB")
    try:
        values = tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        raise SiteRefusedError("accounts.toml is not TOML") from error
    listed = values.get("account", [])
    if not isinstance(listed, list) or len(listed) > MOST_ACCOUNTS or set(values) - {"account"}:
        raise SiteRefusedError("accounts.toml is no list of accounts")
    accounts = tuple(_account(entry) for entry in listed)
    open_names = [it.name.casefold() for it in accounts if not it.closed]
    if len({it.account_id for it in accounts}) < len(accounts):
        raise SiteRefusedError("accounts.toml has one id twice")
    if len(set(open_names)) < len(open_names):
        raise SiteRefusedError("accounts.toml has one name twice: add an initial")
    return accounts


def accounts_bytes(accounts: Iterable[SiteAccount]) -> bytes:
    """Return ``accounts.toml``; people of IT may change names, roles and ``closed`` in it."""
    lines = ["# Who may sign on at every desk. Sign the folder again after a change."]
    for it in accounts:
        roles = ", ".join(f'"{role.value}"' for role in it.roles)
        name = it.name.replace("\\", "\\\\").replace('"', '\\"')
        lines += ["", "[[account]]", f'id = "{it.account_id}"', f'name = "{name}"']
        lines += [f"roles = [{roles}]", f'public_key = "{it.public_key}"']
        lines.append(f"closed = {str(it.closed).lower()}")
    return ("\n".join(lines) + "\n").encode()


def _account(entry: object) -> SiteAccount:
    if not isinstance(entry, dict) or set(entry) - {"id", "name", "roles", "public_key", "closed"}:
        raise SiteRefusedError("accounts.toml has an account with something unknown in it")
    roles, closed = entry.get("roles"), entry.get("closed", False)
    texts = [entry.get(part) for part in ("id", "name", "public_key")]
    if not isinstance(roles, list) or not isinstance(closed, bool):
        raise SiteRefusedError("accounts.toml has an account without roles, or half closed")
    if not all(isinstance(text, str) for text in texts):
        raise SiteRefusedError("accounts.toml has an account without id, name or public key")
    known = [_WORDS[word] for word in roles if isinstance(word, str) and word in _WORDS]
    if len(known) < len(roles):
        raise SiteRefusedError("accounts.toml has a role that this program does not know")
    return SiteAccount(
        account_id=str(texts[0]),
        name=str(texts[1]),
        roles=tuple(known),
        public_key=str(texts[2]),
        closed=closed,
    )


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""
