"""Find earlier contacts by incident, place, number or person, each by its own permission.

An address is not a person: a match by place says "may be someone else". A care plan that has run
out is not shown as one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from console.domain.contact import ContactId


class HistoryKey(Enum):
    """By what earlier contacts were found."""

    INCIDENT = "incident"
    PLACE = "place"
    NUMBER = "number"
    PERSON = "person"

    @property
    def may_be_someone_else(self) -> bool:
        """Say whether a match does not name a person: all but the person themselves."""
        return self in {HistoryKey.PLACE, HistoryKey.NUMBER}


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryQuestion:
    """What is looked for; empty parts are not."""

    contact_id: ContactId
    incident: str = ""
    place: str = ""
    number: str = ""
    person_id: str = ""

    def asked(self) -> tuple[HistoryKey, ...]:
        """Return the keys that have something to look for."""
        parts = {
            HistoryKey.INCIDENT: self.incident,
            HistoryKey.PLACE: self.place,
            HistoryKey.NUMBER: self.number,
            HistoryKey.PERSON: self.person_id,
        }
        return tuple(key for key, text in parts.items() if text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class PastContact:
    """One earlier contact.

    Attributes:
        found_by: The key; several where several match.
        at: When it was opened (aware UTC).
        disposition: Its code, empty while unsigned.
    """

    contact_id: ContactId
    found_by: tuple[HistoryKey, ...]
    number: str
    at: datetime
    owner: str
    concern: str = ""
    level: str = ""
    disposition: str = ""

    @property
    def may_be_someone_else(self) -> bool:
        """Say whether nothing ties it to the incident or the person themselves."""
        return all(key.may_be_someone_else for key in self.found_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePlan:
    """A plan agreed with a person; it runs out unless its owner reviews it.

    Attributes:
        expires: The last day on which it is shown as a plan.
    """

    owner: str
    expires: date
    helps: str = ""
    worsens: str = ""
    response: str = ""

    def is_in_force(self, today: date) -> bool:
        """Say whether it may still be shown as a plan."""
        return today <= self.expires


def folded_place(place: str) -> str:
    """Return an address so that the same one typed twice is found: one case, one blank, no signs.

    Nothing is guessed: ``St`` and ``Street`` stay two.
    """
    return " ".join("".join(c if c.isalnum() else " " for c in place.casefold()).split())


def folded_number(number: str) -> str:
    """Return the last ten digits of a telephone number; empty where there are fewer than seven."""
    digits = "".join(c for c in number if c.isdigit())
    return digits[-10:] if len(digits) >= 7 else ""
