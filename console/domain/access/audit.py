"""Say what a privacy officer looks for in the audit, and which lines stand out and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from console.domain.access.factors import FactorFault

INSTEAD = "in the place of"
"""What the line of a second factor says where there was one before."""
MANY = 20
WITHIN = timedelta(hours=1)
"""So many contacts opened by one person in that time stand out."""


class Unusual(Enum):
    """Why a line stands out; the words are shown beside it (context ``audit``)."""

    GLASS = "emergency access"
    UNDER_GLASS = "read under emergency access"
    REFUSED = "asked for what the role may not see"
    LOCKED = "five bad tries"
    BY_PHONE = "released on a word by phone"
    RECOVERY = "recovery code instead of the second factor"
    FACTOR = "another second factor"
    COPIED_KEY = "a security key that counts backwards: there may be a copy of it"
    MANY = "many contacts within an hour"
    NARROWED = "rights were not trusted"


class AuditView(Enum):
    """What the privacy officer's list holds; the value is its English name."""

    UNUSUAL = "Unusual, with the reason"
    READS = "Who looked at contacts"
    SIGN_ON = "Sign-on, lock, failures"
    GIVEN_OUT = "Exports, prints, shares, copies"
    RULES = "Accounts, roles, rules"
    EVERYTHING = "Everything"


VIEW_KINDS: Mapping[AuditView, tuple[str, ...]] = {
    AuditView.UNUSUAL: (),
    AuditView.READS: ("access.read", "access.read_refused", "access.glass_broken"),
    AuditView.SIGN_ON: (
        "access.signed_on",
        "access.sign_on_failed",
        "access.account_locked",
        "access.account_released",
        "access.release_countersigned",
        "access.recovery_code_used",
        "access.desk_locked",
        "access.desk_unlocked",
    ),
    AuditView.GIVEN_OUT: ("access.given_out",),
    AuditView.RULES: (
        "access.account_made",
        "access.account_changed",
        "access.passphrase_set",
        "access.factor_set",
        "access.policy_set",
        "access.hold_placed",
        "access.hold_lifted",
        "access.rights_narrowed",
        "access.site_taken",
        "access.site_refused",
    ),
    AuditView.EVERYTHING: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One line as the privacy officer reads it.

    Attributes:
        line_id: By which it is marked as reviewed.
        at: When (aware UTC).
        actor: Whose name, or ``desk``.
        role: As what.
        kind: What happened, without its prefix, for example ``read``.
        subject: What about: a contact, an account's name, a policy key.
        words: Whatever else the line says.
        under_glass: It was read under emergency access.
        unusual: Why it stands out.
        reviewed_by: Who looked at it; empty while nobody has.
        countersigned_by: Who stands by a release by phone; empty while nobody does; None where
            there is nothing to stand by.
    """

    line_id: str
    at: datetime
    actor: str
    role: str
    kind: str
    subject: str
    words: str = ""
    under_glass: bool = False
    unusual: tuple[Unusual, ...] = ()
    reviewed_by: str = ""
    countersigned_by: str | None = None


_BY_KIND = {
    "glass_broken": Unusual.GLASS,
    "read_refused": Unusual.REFUSED,
    "account_locked": Unusual.LOCKED,
    "recovery_code_used": Unusual.RECOVERY,
    "rights_narrowed": Unusual.NARROWED,
}


def with_reasons(rows: Iterable[AuditRow]) -> tuple[AuditRow, ...]:
    """Return the rows, each with why it stands out, in the order in which they came."""
    listed = tuple(rows)
    opened: dict[str, list[datetime]] = {}
    many: set[str] = set()
    for row in sorted(listed, key=lambda row: row.at):
        if row.kind == "read" and row.subject != "list":
            times = opened.setdefault(row.actor, [])
            times.append(row.at)
            while row.at - times[0] > WITHIN:
                times.pop(0)
            if len(times) >= MANY:
                many.add(row.line_id)
    return tuple(replace(row, unusual=_reasons(row, many)) for row in listed)


def _reasons(row: AuditRow, many: set[str]) -> tuple[Unusual, ...]:
    found = []
    if row.kind in _BY_KIND:
        found.append(_BY_KIND[row.kind])
    if row.under_glass:
        found.append(Unusual.UNDER_GLASS)
    if row.kind == "account_released" and row.words.startswith("phone"):
        found.append(Unusual.BY_PHONE)
    if row.kind == "factor_set" and INSTEAD in row.words:
        found.append(Unusual.FACTOR)
    if row.kind == "sign_on_failed" and row.words == FactorFault.KEY_COUNTER.value:
        found.append(Unusual.COPIED_KEY)
    if row.line_id in many:
        found.append(Unusual.MANY)
    return tuple(found)
