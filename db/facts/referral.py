"""List the facts of what was handed to a person from the directory."""

from dataclasses import dataclass
from typing import ClassVar

from db.facts.fact import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralMade(Fact):
    """A service was offered to the person of a contact.

    The names and the number are kept as they stood on the card that day: a directory changes.
    ``listing`` is the id that outlives imports, ``categories`` are codes, ``verified`` is the day
    (RFC 3339) on which somebody last checked the listing, or empty.
    """

    kind: ClassVar[str] = "referral.made"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str
    listing: str
    service: str
    organization: str
    number: str
    categories: tuple[str, ...]
    verified: str
    method: str
    accepted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralListShared(Fact):
    """A list of services left the desk while a contact was open: public facts only."""

    kind: ClassVar[str] = "referral.list_shared"
    about: ClassVar[str] = "contact_id"
    contact_id: str
    call_id: str | None
    call_number: str
    listings: tuple[str, ...]
    form: str


KINDS = (ReferralMade, ReferralListShared)
