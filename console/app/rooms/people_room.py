"""Ask who sits at the desk, and read what the record holds for a person before they may act."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.app.rooms.room import DeskFrame, Room
from console.controllers.session_controller import Proof, new_person
from console.domain.access.session import Person, Session
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.sign_on_page import SignOnWish

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.app.rooms.account_flow import AccountFlow, Arrival
    from console.controllers.desk_state import DeskState


class PeopleRoom(Room):
    """The sign-on page and what follows from it.

    Args:
        unattended: Who is signed on without being asked; None asks.

    Signals:
        arrived: (Session, DeskState or None) once a person is signed on.
        left: Nobody is signed on any more.
        asking: A sign-on page stands in the window.
    """

    needs = None

    arrived = Signal(object, object)
    left = Signal()
    asking = Signal()

    def __init__(self, desk: DeskFrame, parent: QObject, *, unattended: Person | None) -> None:
        super().__init__(desk, parent)
        self._unattended = unattended
        self._people: tuple[Person, ...] = ()
        self._arriving = self._stopping = False
        self._held: DeskState | None = None
        self.flow: AccountFlow | None = None

    def join(self) -> None:
        """Follow the session, and sign on whoever asks."""
        self.desk.parts.session.session_changed.connect(self._session_changed)
        self.desk.record.failed.connect(self._record_failed)
        if self.desk.profile.demo:  # it believes whoever gives a name: its people are invented
            self.desk.window.pages.sign_on.sign_on_asked.connect(self._sign_on)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return signing off."""
        return {Act.SIGN_OFF: self.desk.parts.session.sign_off}

    def record_opened(self, opened: "Opened") -> None:
        """Sign on whoever needs not be asked, or ask."""
        if not self.desk.profile.demo:
            self._ask_accounts(opened)
        elif self._unattended is not None:
            self._welcome(self._unattended)
        else:
            self._show_people(opened.people)

    def stop(self) -> None:
        """Let nobody sign on any more."""
        self._stopping = True
        if self.flow is not None:
            self.flow.stop()

    @Slot(object)
    def _record_failed(self, _: object) -> None:
        self._arriving = False

    @Slot(object)
    def _sign_on(self, wish: SignOnWish) -> None:
        """Sign on whoever was picked; a name typed again is the same person as before."""
        name = wish.name.casefold()
        for person in self._people:
            if wish.person_id == person.person_id or (
                not wish.person_id and name == person.name.casefold()
            ):
                self._welcome(replace(person, role=wish.role))
                return
        self._welcome(new_person(wish.name, wish.role))

    def _ask_accounts(self, opened: "Opened") -> None:
        # Imported here because a demo needs none of it.
        from console.app.rooms.account_flow import AccountFlow  # noqa: PLC0415

        if self.flow is None:
            self.flow = AccountFlow(self.desk, self)
            self.flow.proven.connect(self._proven)
            self.flow.asked.connect(self.asking)
        self.flow.open(opened)
        self.flow.ask()

    @Slot(object)
    def _proven(self, arrival: "Arrival") -> None:
        self._welcome(arrival.person, arrival.proof)

    def _welcome(self, person: Person, proof: Proof | None = None) -> None:
        """Read what the record holds for a person, then sign them on.

        In this order: once signed on they may act, and what was read before an act would take it
        off the screen again.
        """
        if not self._arriving:
            self._arriving = True
            self.desk.record.read_desk(person, partial(self._desk_read, person, proof))

    def _desk_read(self, person: Person, proof: Proof | None, state: "DeskState") -> None:
        if not self._stopping:
            self._held = state
            self.desk.parts.session.sign_on(person, proof)
        self._arriving = False

    @Slot(object)
    def _session_changed(self, session: Session | None) -> None:
        if self._stopping:
            return
        self.desk.window.header.show_person(session)
        if session is None:
            self.left.emit()
            if not self._arriving:  # else the next person is on the way
                self.desk.record.ask_as_nobody()
                self._ask()
            return
        held, self._held = self._held, None
        self.desk.parts.drafts.sign_as(session.person.person_id)
        self.arrived.emit(session, held)

    def _ask(self) -> None:
        if self.flow is not None:
            self.flow.ask()
        else:
            self.desk.record.read_people(self._show_people)

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._people = people
        self.desk.window.pages.sign_on.show_people(people)
        self.desk.window.show_page(DeskPage.SIGN_ON)
        self.asking.emit()
