"""Say who may sign later for a level that they allowed by telephone.

The clinician types the name as it was said; whoever signs on has the name of an account. Both need
not be spelled alike, but nobody signs for their own decision.
"""

from dataclasses import dataclass
from datetime import datetime

from console.domain.access.session import Person
from console.domain.contact.contact import ContactId
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Level


class CountersignRefusedError(RefusedError):
    """This person may not sign for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A level below its floor that waits for a signature.

    Attributes:
        number: Of the call, as people read it aloud; may be empty.
        reason: The code of why below the floor.
        named: Who was on the telephone, as the clinician typed it.
        at: When (aware UTC).
        decided_by: The clinician's shown name.
        decided_by_id: Their id.
    """

    contact_id: ContactId
    number: str
    level: Level
    floor: Level
    reason: str
    named: str
    at: datetime
    decided_by: str
    decided_by_id: str

    def names(self, person: Person) -> bool:
        """Say whether the typed name is this person's; never whoever decided."""
        return person.person_id != self.decided_by_id and is_same_name(self.named, person.name)

    def check(self, person: Person) -> None:
        """Allow the signature.

        Raises:
            CountersignRefusedError: Another person was named, or it is one's own decision.
        """
        if person.person_id == self.decided_by_id:
            raise CountersignRefusedError("Nobody signs for their own decision.")
        if not self.names(person):
            raise CountersignRefusedError("Only the person who was asked can countersign.")


def is_same_name(typed: str, name: str) -> bool:
    """Say whether a typed name can be that of an account.

    The family name, or the whole, or a first letter with the family name: ``Berg``, ``K. Berg`` and
    ``Karin Berg`` are one. Two first letters that differ are two people.
    """
    one, other = _words(typed), _words(name)
    if not one or not other or one[-1] != other[-1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0][0] == other[0][0]


def _words(name: str) -> list[str]:
    folded = name.casefold().replace("'", "").replace("\u2019", "")
    return "".join(c if c.isalnum() or c == "-" else " " for c in folded).split()
