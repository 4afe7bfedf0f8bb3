"""Know whom the clinician has on the telephone, and for how long that can be believed.

Without telephony nobody tells the program that a call ended: so the mark shows its age and lapses
unless it is renewed. Escalating goes by this mark, never by the selected row.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from console.domain.contact.contact import ContactId

LAPSES_AFTER = timedelta(minutes=20)
"""A talk of usual length; the site may set another."""

ASK_BEFORE = timedelta(minutes=3)
"""How long before it lapses the desk asks whether the caller is still there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPhone:
    """The contact whose caller is on the line.

    Attributes:
        since: When the key was pressed first (aware UTC).
        renewed_at: When it was pressed last.
    """

    contact_id: ContactId
    since: datetime
    renewed_at: datetime
    lapses_after: timedelta = LAPSES_AFTER

    def age(self, now: datetime) -> timedelta:
        """Return how long the caller has been on the line."""
        return max(now - self.since, timedelta())

    def has_lapsed(self, now: datetime) -> bool:
        """Say whether it was not renewed in time: then nobody is on the phone, as far as known."""
        return now - self.renewed_at >= self.lapses_after

    def asks(self, now: datetime) -> bool:
        """Say whether it lapses soon."""
        return not self.has_lapsed(now) and now - self.renewed_at >= self.lapses_after - ASK_BEFORE

    def renew(self, now: datetime) -> "OnPhone":
        """Return it, believed anew."""
        return replace(self, renewed_at=now)
