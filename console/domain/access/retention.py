"""Decide what may be destroyed: by the agency's schedule, never under a hold, never disclosures.

There is no schedule by default: Minnesota wants one adopted by the agency, and the program says so.
Source: design/domain.md 7.5 (138.17), 7.4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

EVERYTHING = "everything"
"""The subject of a hold on all contacts."""
KEPT = ("share.", "tennessen.", "access.", "body.", "referral.list_shared")
"""How the kinds begin that tell of disclosures and notices: they outlive what they tell of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """For how many days a signed contact's texts are kept; None while the agency set none."""

    clinical_days: int | None = None

    def before(self, now: datetime) -> datetime | None:
        """Return before when contacts are due; None where nothing ever is."""
        return now - timedelta(days=self.clinical_days) if self.clinical_days else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Nothing of a contact, or of any, may be destroyed."""

    subject: str
    authority: str

    def covers(self, contact_id: str) -> bool:
        """Say whether the hold is on this contact."""
        return self.subject in {contact_id, EVERYTHING}


def is_kept(kind: str) -> bool:
    """Say whether entries of a kind outlive their contact's texts."""
    return kind.startswith(KEPT)


def held(contact_id: str, holds: Iterable[Hold]) -> Hold | None:
    """Return the hold that keeps a contact, or None."""
    return next((hold for hold in holds if hold.covers(contact_id)), None)
