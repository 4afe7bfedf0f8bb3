"""Join the claiming of calls that another person has to the call sheet, and joining by hand."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from console.app.rooms.room import DeskFrame, Room
from console.controllers.claim_controller import ClaimController
from console.domain.access.session import Session
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.ui.call.call_pane import CallPane


class ClaimRoom(Room):
    """Taking a call over, and joining a contact that began without one.

    Args:
        call: The pane of the selected call, which asks whether it is to be taken over.
    """

    claims: ClaimController

    def __init__(self, desk: DeskFrame, parent: "QObject", call: "Callable[[], CallPane]") -> None:
        super().__init__(desk, parent)
        self._call = call

    def join(self) -> None:
        """Answer claims of calls that somebody has."""
        parts = self.desk.parts
        self.claims = ClaimController(
            parts.record,
            parts.contacts,
            parts.work,
            parts.marks,
            parts.session,
            parts.notices,
            self.desk.background.run,
            self,
        )
        pane = self._call()
        self.claims.held.connect(pane.start_take)
        pane.take_asked.connect(self.claims.take)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return joining the open contact to the selected call."""
        return {Act.JOIN_CALL: self._join_call}

    def record_opened(self, opened: "Opened") -> None:
        """Take the reader of the record."""
        self.claims.open(opened.reader)

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Say which of their contacts were taken over while they were away."""
        self.claims.tell_taken(session.person)

    def person_left(self) -> None:
        """Ask nobody any more whether a call is to be taken over."""
        self._call().take_strip.close_strip()

    def _join_call(self) -> None:
        call_id = self.desk.parts.calls.call_id
        if call_id is None:
            self.desk.parts.notices.caution(self.tr("Select the call first. Nothing was joined."))
        else:
            self.claims.join_open(call_id)
