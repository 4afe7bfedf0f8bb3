"""List the facts of who may see what: accounts, sign-on, locks, reads, break-glass, policy.

Each is a line of its own in the audit: ``line_id`` is made once for each, ``subject`` is what it
is about (an account, a contact, a policy key), ``role`` what the actor was at that moment.
"""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine(Fact):
    """What every line of the audit says."""

    about: ClassVar[str] = "line_id"
    line_id: str
    subject: str
    role: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountMade(AuditLine):
    """An account exists from here on; ``origin`` is "first run", "admin" or "site"."""

    kind: ClassVar[str] = "access.account_made"
    name: str
    roles: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountChanged(AuditLine):
    """An account has these roles from here on, or is closed: its person has left."""

    kind: ClassVar[str] = "access.account_changed"
    name: str
    roles: tuple[str, ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseSet(AuditLine):
    """An account opens with this slot of its key file and no other, by a new passphrase."""

    kind: ClassVar[str] = "access.passphrase_set"
    slot_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorSet(AuditLine):
    """An account has a second factor: "app", "token", "security key", "system", or "none".

    ``codes`` recovery codes; ``stands_for`` is the system's account that proves the person.
    """

    kind: ClassVar[str] = "access.factor_set"
    factor: str
    codes: int
    stands_for: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryCodeUsed(AuditLine):
    """A recovery code stood in for the second factor; ``left`` are left."""

    kind: ClassVar[str] = "access.recovery_code_used"
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedOn(AuditLine):
    """A person proved who they are; ``how`` names the factors."""

    kind: ClassVar[str] = "access.signed_on"
    shift_id: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOnFailed(AuditLine):
    """Somebody failed to sign on or to unlock; what was typed is kept nowhere."""

    kind: ClassVar[str] = "access.sign_on_failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLocked(AuditLine):
    """Too many bad tries: nobody signs on to this account before it is released."""

    kind: ClassVar[str] = "access.account_locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReleased(AuditLine):
    """A second person let the account try again; by phone, it is countersigned later."""

    kind: ClassVar[str] = "access.account_released"
    by: str
    how: str
    told_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseCountersigned(AuditLine):
    """A release by phone was confirmed; ``subject`` is the line of the release."""

    kind: ClassVar[str] = "access.release_countersigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLocked(AuditLine):
    """The desk was concealed; ``subject`` is the shift."""

    kind: ClassVar[str] = "access.desk_locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskUnlocked(AuditLine):
    """The desk was shown again to its person; ``how`` names the factor."""

    kind: ClassVar[str] = "access.desk_unlocked"
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicySet(AuditLine):
    """A rule of the agency has another value; ``subject`` is its key."""

    kind: ClassVar[str] = "access.policy_set"
    value: str
    former: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRead(AuditLine):
    """Clinical records were read; written in the transaction that read them.

    ``subject`` is the one contact that was opened, or "list"; ``contact_ids`` are those of a list.
    """

    kind: ClassVar[str] = "access.read"
    query: str
    rows: int
    contact_ids: tuple[str, ...] = ()
    glass: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRefused(AuditLine):
    """Somebody asked for what their role may not see."""

    kind: ClassVar[str] = "access.read_refused"
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut(AuditLine):
    """Something left the record: ``how`` is export, print, share or copy; ``to`` whom or where."""

    kind: ClassVar[str] = "access.given_out"
    how: str
    to: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassBroken(AuditLine):
    """A person took emergency access, with a reason; it ends at ``until_ms``."""

    kind: ClassVar[str] = "access.glass_broken"
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineReviewed(AuditLine):
    """The privacy officer has looked at a line; ``subject`` is that line."""

    kind: ClassVar[str] = "access.line_reviewed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPlaced(AuditLine):
    """Nothing of a contact may be destroyed; ``subject`` is the contact or "everything"."""

    kind: ClassVar[str] = "access.hold_placed"
    authority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLifted(AuditLine):
    """A hold is over; ``subject`` is the contact or "everything"."""

    kind: ClassVar[str] = "access.hold_lifted"
    authority: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsNarrowed(AuditLine):
    """An account has fewer roles than its entry says, because that entry is not trusted."""

    kind: ClassVar[str] = "access.rights_narrowed"
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTaken(AuditLine):
    """A signed site folder was taken over; ``serial`` only ever rises."""

    kind: ClassVar[str] = "access.site_taken"
    serial: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRefused(AuditLine):
    """A site folder was refused; nothing of it counts."""

    kind: ClassVar[str] = "access.site_refused"


KINDS: tuple[type[Fact], ...] = (
    AccountMade,
    AccountChanged,
    PassphraseSet,
    FactorSet,
    RecoveryCodeUsed,
    SignedOn,
    SignOnFailed,
    AccountLocked,
    AccountReleased,
    ReleaseCountersigned,
    DeskLocked,
    DeskUnlocked,
    PolicySet,
    RecordRead,
    ReadRefused,
    GivenOut,
    GlassBroken,
    LineReviewed,
    HoldPlaced,
    HoldLifted,
    RightsNarrowed,
    SiteTaken,
    SiteRefused,
)
