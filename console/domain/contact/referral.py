"""Say what was handed to a person in need from the directory, how, and whether they took it.

Source: design/domain.md 4.15.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from console.domain.contact.contact import Contact, ContactRefusedError, ContactState
from console.domain.vocabulary import Coded


class ReferralMethod(Coded):
    """How the way to a service was opened."""

    INFO = ("INFO", "Number given")
    WARM = ("WARM", "Transferred, stayed on the line")
    SENT = ("SENT", "Referral sent by us")
    APPT = ("APPT", "Appointment made")


class Acceptance(Coded):
    """Whether the person took it; not knowing is an answer."""

    YES = ("YES", "accepted")
    NO = ("NO", "not accepted")
    UNKNOWN = ("UNKNOWN", "not known")


class ListForm(Coded):
    """How a list of services left the desk."""

    PRINT = ("PRINT", "printed")
    TEXT = ("TEXT", "copied as text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """One referral as the log shows it.

    Attributes:
        service: The service's name, with its organization.
        number: The number that was given; empty where there is none.
        at: When it was recorded (aware UTC).
        author: Who recorded it, by name.
    """

    service: str
    number: str
    method: ReferralMethod
    accepted: Acceptance
    at: datetime
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedShare:
    """A list that was handed out while the contact was open.

    Attributes:
        count: How many services stood on it.
        at: When it was recorded (aware UTC).
    """

    form: ListForm
    count: int
    at: datetime
    author: str = ""


Handed = Referral | ListedShare

HandedAt = Callable[[str, datetime], Handed]
"""Returns what the log shows, from who wrote it and when."""


def check_may_refer(contact: Contact, person_id: str) -> None:
    """Allow a referral from a contact, also after its log was signed: it is an entry of its own.

    Raises:
        ContactRefusedError: The contact was handed back, or is another person's.
    """
    if contact.state is ContactState.RETURNED:
        raise ContactRefusedError("This contact was handed back. Open a new one to go on.")
    if contact.owner_id != person_id:
        raise ContactRefusedError("This contact belongs to {owner}.", owner=contact.owner)
