"""Hold the rules of signing on: accounts, passphrases, bad tries, releases, twelve hours."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from console.domain.access.factors import NO_FACTOR, FactorName
from console.domain.access.session import Person, Role

MOST_TRIES = 5
TRIES_WITHIN = timedelta(minutes=15)
"""Five bad tries in fifteen minutes lock an account. Source: design/domain.md 7.2, AC-7."""
SIGN_ON_AGAIN_AFTER = timedelta(hours=12)
"""Source: design/domain.md 7.2, IA-5."""
PHONE_RELEASE_EVERY = timedelta(hours=12)
"""A release by phone is taken on a word, so that each account has one in this time."""
LEAST_PASSPHRASE = 12
MOST_PASSPHRASE = 1_024
MOST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Who may sign on at this desk.

    Attributes:
        account_id: Stable id (UUID text), the person's id in the record.
        name: The shown name.
        roles: What the person may sign on as; the first is offered first.
        slot_id: The slot of the key file that opens by the present passphrase.
        factor: The second factor.
        system_account: The account of the machine's system that proves the person, where one does.
        closed: The person has left.
        locked_at: Since when too many bad tries lock it; None while it is free.
        bad_tries: When the bad tries since the last good one were.
        phoned_at: When it was last released on somebody's word by phone.
        narrowed: Its roles are fewer than its entry says, because that entry is not trusted.
    """

    account_id: str
    name: str
    roles: tuple[Role, ...]
    slot_id: str = ""
    factor: FactorName = NO_FACTOR
    system_account: str = ""
    closed: bool = False
    locked_at: datetime | None = None
    bad_tries: tuple[datetime, ...] = ()
    phoned_at: datetime | None = None
    narrowed: bool = False

    def person(self, role: Role) -> Person:
        """Return the person as they sign on.

        Raises:
            ValueError: The account does not have the role.
        """
        if role not in self.roles:
            raise ValueError("the account does not have this role")
        return Person(person_id=self.account_id, name=self.name, role=role)


class SignOnVerdict(Enum):
    """How a try to sign on ended."""

    GRANTED = "granted"
    WRONG = "wrong"
    LOCKED = "locked"
    CLOSED = "closed"
    FACTOR_WANTED = "factor wanted"
    FACTOR_REFUSED = "factor refused"
    CANCELLED = "cancelled"
    KEY_DAMAGED = "key damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOnTry:
    """What somebody typed to sign on, to switch or to unlock; never stored, never logged.

    Attributes:
        account_id: Whose account.
        role: As what; None for the account's first.
        passphrase: As typed.
        code: What the second factor wants typed, or a recovery code; empty where nothing was.
    """

    account_id: str
    passphrase: str
    code: str = ""
    role: Role | None = None

    def __repr__(self) -> str:
        """Show nothing that was typed, wherever this may be printed."""
        return "SignOnTry(...)"


class PassphraseFault(Enum):
    """Why a new passphrase is not taken."""

    TOO_SHORT = "too short"
    TOO_LONG = "too long"
    ONE_LETTER = "one letter"
    NAME = "name"
    UNKEEPABLE = "unkeepable"


def plain_passphrase(typed: str) -> str:
    """Return a passphrase in the one form that is reckoned with.

    The same words typed on another keyboard may come as other code points: NFKC makes them equal.
    """
    return unicodedata.normalize("NFKC", typed)


def passphrase_fault(typed: str, name: str) -> PassphraseFault | None:
    """Return why a new passphrase is not taken, or None.

    Length counts, not signs and figures: a long line of words is typed at three in the morning.
    """
    words = plain_passphrase(typed)
    if words and not words.isprintable():  # half characters, line ends, NUL
        return PassphraseFault.UNKEEPABLE
    if len(words) < LEAST_PASSPHRASE:
        return PassphraseFault.TOO_SHORT
    if len(words) > MOST_PASSPHRASE:
        return PassphraseFault.TOO_LONG
    if len(set(words.casefold())) < 4:
        return PassphraseFault.ONE_LETTER
    bare = "".join(name.casefold().split())
    if bare and "".join(words.casefold().split()).replace(bare, "") == "":
        return PassphraseFault.NAME
    return None


def tries_left(bad_tries: Sequence[datetime], now: datetime) -> int:
    """Return how many bad tries are left before the account locks.

    A clock that was set back counts a try of the future as one of now: nobody gains tries by it.
    """
    recent = [at for at in bad_tries if now - at < TRIES_WITHIN]
    return max(0, MOST_TRIES - len(recent))


def may_release_by_phone(account: Account, now: datetime) -> bool:
    """Say whether a word by phone can release an account once more."""
    return account.phoned_at is None or now - account.phoned_at >= PHONE_RELEASE_EVERY


def must_sign_on_again(since: datetime, now: datetime, *, on_phone: bool) -> bool:
    """Say whether twelve hours are over; a live call is never interrupted by it."""
    return not on_phone and now - since >= SIGN_ON_AGAIN_AFTER
