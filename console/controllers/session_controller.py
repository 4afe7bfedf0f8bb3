"""Sign people on and off the desk."""

from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from console.controllers.record_controller import RecordController
from console.domain.clock import utc_now
from console.domain.session import Person, Role, Session
from db.facts import ShiftSignedOff, ShiftSignedOn


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

    def sign_on(self, person: Person) -> None:
        """Begin a shift; the desk opens once the record holds it."""
        shift = Session(shift_id=str(uuid4()), person=person, since=utc_now())
        self._record.sign_as(person.person_id)
        fact = ShiftSignedOn(
            shift_id=shift.shift_id,
            person_id=person.person_id,
            person_name=person.name,
            role=person.role.value,
        )
        self._record.write([fact], lambda _: self._begin(shift))

    def sign_off(self) -> None:
        """End the shift; drafts stay with the desk."""
        if self.session is None:
            return
        fact = ShiftSignedOff(shift_id=self.session.shift_id)
        self._record.write([fact], lambda _: self._begin(None))

    def _begin(self, session: Session | None) -> None:
        self.session = session
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
