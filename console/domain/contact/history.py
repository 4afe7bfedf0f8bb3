"""Find earlier contacts by incident, place, number or person, each by its own permission.

An address is not a person, and a name alone is none: such a match says "may be someone else". Who
is the same person as before, a person says.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from console.domain.contact.contact import ContactId


class HistoryKey(Enum):
    """By what earlier contacts were found."""

    INCIDENT = "incident"
    PLACE = "place"
    NUMBER = "number"
    PERSON = "person"
    NAME = "name"

    @property
    def may_be_someone_else(self) -> bool:
        """Say whether a match is not the person themselves: a place, a number, a name alone."""
        return self in {HistoryKey.PLACE, HistoryKey.NUMBER, HistoryKey.NAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryQuestion:
    """What is looked for; empty parts are not."""

    contact_id: ContactId
    incident: str = ""
    place: str = ""
    number: str = ""
    person_id: str = ""
    name: str = ""

    def asked(self) -> tuple[HistoryKey, ...]:
        """Return the keys that have something to look for."""
        parts = {
            HistoryKey.INCIDENT: self.incident,
            HistoryKey.PLACE: self.place,
            HistoryKey.NUMBER: self.number,
            HistoryKey.PERSON: self.person_id,
            HistoryKey.NAME: self.name,
        }
        return tuple(key for key, text in parts.items() if text.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class PastContact:
    """One earlier contact.

    Attributes:
        found_by: The key; several where several match.
        at: When it was opened (aware UTC).
        disposition: Its code, empty while unsigned.
        person_id: Whom it is about, where somebody said so.
    """

    contact_id: ContactId
    found_by: tuple[HistoryKey, ...]
    number: str
    at: datetime
    owner: str
    concern: str = ""
    level: str = ""
    disposition: str = ""
    person_id: str = ""

    @property
    def may_be_someone_else(self) -> bool:
        """Say whether nothing ties it to the incident or the person themselves."""
        return all(key.may_be_someone_else for key in self.found_by)
