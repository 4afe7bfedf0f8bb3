"""Sign people on and off the desk."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from console.controllers.record_controller import RecordController
from console.domain.access.session import Person, Role, Session
from console.domain.access.table import rights_of
from console.domain.clock import utc_now
from db.facts import ContactLeftUnsigned, Fact, ShiftSignedOff, ShiftSignedOn
from db.facts.access import SignedOn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from db.vault.person_keys import PersonKeys

DESK = "desk"
"""Who acts where nobody is signed on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How a person proved who they are.

    Attributes:
        keys: Their own keys, which their passphrase opened.
        how: The factors that were shown.
    """

    keys: "PersonKeys"
    how: str


class SessionController(QObject):
    """Know who works at the desk.

    Signals:
        session_changed: A ``Session``, or None after signing off.
    """

    session_changed = Signal(object)

    def __init__(self, record: RecordController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self.session: Session | None = None
        self.proof: Proof | None = None
        self.on_phone = False
        self._unsigned: Callable[[], Iterable[str]] = tuple

    def sign_on(self, person: Person, proof: Proof | None = None) -> None:
        """Begin a shift; the desk opens once the record holds it.

        Whoever was signed on is signed off first: two people never share a desk.

        Args:
            person: Who, and as what.
            proof: How they proved it; None on a demo profile, which believes them.
        """
        self._leave()
        shift = Session(shift_id=str(uuid4()), person=person, since=utc_now())
        self._record.sign_as(
            person.person_id,
            proof.keys.signing if proof else None,
            rights_of(person.role, fictional=proof is None),
            person.role.value,
        )
        facts: list[Fact] = [
            ShiftSignedOn(
                shift_id=shift.shift_id,
                person_id=person.person_id,
                person_name=person.name,
                role=person.role.value,
            )
        ]
        if proof is not None:
            facts.append(
                SignedOn(
                    line_id=str(uuid4()),
                    subject=person.person_id,
                    role=person.role.value,
                    shift_id=shift.shift_id,
                    how=proof.how,
                )
            )
        self._record.write(facts, lambda _: self._begin(shift, proof))

    def sign_off(self) -> None:
        """End the shift; drafts stay with the desk."""
        if self.session is None:
            return
        self._record.write(self._end_of(self.session), lambda _: self._begin(None, None))

    def ask_unsigned(self, unsigned: "Callable[[], Iterable[str]]") -> None:
        """Know whom to ask which contacts the person has not signed."""
        self._unsigned = unsigned

    def _end_of(self, shift: Session) -> list[Fact]:
        """Return that the shift ends, and what it leaves unsigned."""
        left = [
            ContactLeftUnsigned(contact_id=contact_id, shift_id=shift.shift_id)
            for contact_id in self._unsigned()
        ]
        return [*left, ShiftSignedOff(shift_id=shift.shift_id)]

    def renew(self) -> None:
        """Begin the twelve hours again: the person has just proved who they are once more."""
        if self.session is not None:
            self.session = replace(self.session, since=utc_now())

    def _leave(self) -> None:
        """End the shift of whoever is at the desk; the next one begins behind it."""
        if self.session is None:
            return
        self._record.write(self._end_of(self.session), self._left)
        self.session = self.proof = None
        self.session_changed.emit(None)

    def _left(self, _: object) -> None:
        """The former shift is closed in the record; what is shown was cleared before."""

    def _begin(self, session: Session | None, proof: Proof | None) -> None:
        self.session, self.proof = session, proof
        self.on_phone = False
        if session is None:
            self._record.sign_as(DESK)
        self.session_changed.emit(session)


def new_person(name: str, role: Role) -> Person:
    """Return a person who was never here before.

    Raises:
        ValueError: The name is empty.
    """
    name = " ".join(name.split())
    if not name:
        raise ValueError("Type a name to sign on.")
    return Person(person_id=str(uuid4()), name=name, role=role)
