"""Decide who holds a call: grace to take it, stale without a heartbeat, never released by itself.

Until a hub joins desks, the second claimant is another person at this desk or an agency that the
feed names as assisting. For two desks the rules are those of a ledger in hub order: a claim made
offline is asserted, not granted; of two the first in hub order is granted, the other is a conflict
that people resolve; nothing is dropped, and nobody is ever kept from taking a call.

Source: design/peers.md 0.7; design/record.md 7.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import Enum

from console.domain.calls.call_id import CallId
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError

GRACE = timedelta(seconds=20)
HEARTBEAT = timedelta(seconds=15)
STALE_AFTER = 3 * HEARTBEAT
LEASE = timedelta(seconds=90)


class ClaimRefusedError(RefusedError):
    """A call cannot be taken like this; the message says who has it and what it needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Who holds a contact, as one desk knows it.

    Attributes:
        holder: The shown name.
        holder_id: The person's id.
        at: When they took it (aware UTC).
        heard_at: The last sign of life of the holder's desk.
    """

    holder: str
    holder_id: str
    at: datetime
    heard_at: datetime

    def in_grace(self, now: datetime) -> bool:
        """Say whether anybody may still take it without a reason: a race put right."""
        return now - self.at < GRACE

    def is_stale(self, now: datetime) -> bool:
        """Say whether nothing was heard of the holder for three heartbeats; it stays theirs."""
        return now - self.heard_at >= STALE_AFTER

    def beat(self, now: datetime) -> "Claim":
        """Return it with a fresh sign of life."""
        return replace(self, heard_at=max(now, self.heard_at))

    def take(
        self, name: str, person_id: str, now: datetime, *, supervisor: str = "", reason: str = ""
    ) -> "Claim":
        """Return the claim in other hands.

        Raises:
            ClaimRefusedError: After the grace it needs a supervisor's name and a reason.
        """
        if person_id == self.holder_id:
            return self.beat(now)
        if not self.in_grace(now) and not (supervisor.strip() and reason.strip()):
            raise ClaimRefusedError(
                "{owner} has it. Taking it over needs a supervisor's name and a reason.",
                owner=self.holder,
            )
        return Claim(holder=name, holder_id=person_id, at=now, heard_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCall:
    """A call that another person has, for whoever wants to take it over.

    Attributes:
        contact_id: Of the contact by which they have it.
        number: The call as people read it aloud.
    """

    call_id: CallId
    contact_id: ContactId
    number: str
    claim: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeWish:
    """Take a call over; after the grace with a supervisor's name and a reason."""

    held: HeldCall
    supervisor: str = ""
    reason: str = ""


class Standing(Enum):
    """How far a claim across desks can be believed.

    ASSERTED is amber: "I work on it, not yet confirmed". GRANTED is exclusive as the hub knows it.
    CONFLICT: another was first; both notes stay and people resolve it.
    """

    ASSERTED = "asserted"
    GRANTED = "granted"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One desk's claim of one call, as it reaches the hub."""

    claim_id: str
    call_id: str
    desk: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """What the hub holds of a call.

    Attributes:
        epoch: Rises with each new holder: the fencing token in every later event of the call.
        until_s: When the lease ends, on the hub's own clock (seconds).
        released: Whether the holder gave it back.
    """

    assertion: Assertion
    epoch: int
    until_s: float
    released: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLedger:
    """The hub's table of claims, and every claim it ever saw.

    Attributes:
        grants: The newest grant of each call.
        standings: Each claim ever told, by id; nothing leaves it.
        conflicts: Pairs of claim ids: the one granted and the one that came second.
    """

    grants: dict[str, Grant] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    conflicts: tuple[tuple[str, str], ...] = ()

    def tell(self, assertion: Assertion, hub_s: float) -> "ClaimLedger":
        """Return the ledger after one claim, in hub order; telling one twice changes nothing."""
        if assertion.claim_id in self.standings:
            return self
        held = self.grants.get(assertion.call_id)
        free = held is None or held.released or held.until_s < hub_s
        same = held is not None and held.assertion.desk == assertion.desk
        if free or same:
            grant = Grant(
                assertion=assertion,
                epoch=(held.epoch if held is not None else 0) + 1,
                until_s=hub_s + LEASE.total_seconds(),
            )
            return replace(
                self,
                grants={**self.grants, assertion.call_id: grant},
                standings={**self.standings, assertion.claim_id: Standing.GRANTED},
            )
        first = held.assertion.claim_id if held is not None else ""
        return replace(
            self,
            standings={**self.standings, assertion.claim_id: Standing.CONFLICT},
            conflicts=(*self.conflicts, (first, assertion.claim_id)),
        )

    def renew(self, call_id: str, desk: str, epoch: int, hub_s: float) -> "ClaimLedger":
        """Return the ledger with a longer lease; a desk with an old epoch renews nothing."""
        held = self.grants.get(call_id)
        if held is None or held.released or held.assertion.desk != desk or held.epoch != epoch:
            return self
        grant = replace(held, until_s=hub_s + LEASE.total_seconds())
        return replace(self, grants={**self.grants, call_id: grant})

    def release(self, call_id: str, desk: str, epoch: int) -> "ClaimLedger":
        """Return the ledger with a call given back by its holder."""
        held = self.grants.get(call_id)
        if held is None or held.assertion.desk != desk or held.epoch != epoch:
            return self
        return replace(self, grants={**self.grants, call_id: replace(held, released=True)})

    def holder(self, call_id: str, hub_s: float) -> str | None:
        """Return the desk whose lease runs; None where nobody's does."""
        held = self.grants.get(call_id)
        return (
            None if held is None or held.released or held.until_s < hub_s else held.assertion.desk
        )

    def is_old(self, call_id: str, epoch: int) -> bool:
        """Say whether an event carries an old token: it is flagged, never refused."""
        held = self.grants.get(call_id)
        return held is not None and epoch < held.epoch


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A request that nobody took in time; it stays until somebody deals with it."""

    call_id: str
    number: str
    asked_at: datetime
    missed_at: datetime


def missed_of(
    waiting: Iterable[tuple[str, str, datetime]], now: datetime, limit: timedelta
) -> tuple[Missed, ...]:
    """Return the requests older than ``limit``, oldest first.

    Args:
        waiting: Call id, shown number and time of each request that nobody has taken.
        now: Aware UTC.
        limit: How long somebody may be kept waiting.
    """
    late = [
        Missed(call_id=call_id, number=number, asked_at=asked, missed_at=asked + limit)
        for call_id, number, asked in waiting
        if now - asked >= limit
    ]
    return tuple(sorted(late, key=lambda one: one.asked_at))
