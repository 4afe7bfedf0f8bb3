"""Join what other agencies ask over the feed to the queue, and answer them over the same feed."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from console.app.rooms.room import Room
from console.controllers.inbound_controller import InboundController

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.domain.feed.requests import RequestAnswer


class InboundRoom(Room):
    """Requests of other agencies; shown whether or not anybody is signed on."""

    needs = None
    inbound: InboundController

    def join(self) -> None:
        """Hear what the feed asks."""
        parts = self.desk.parts
        self.inbound = InboundController(
            parts.record, parts.queue, parts.session, parts.marks, parts.notices, self
        )
        self.inbound.answered.connect(self._answer)

    def record_opened(self, opened: "Opened") -> None:  # noqa: ARG002 - what every room is told
        """Write what was asked before."""
        self.inbound.write_rest()

    def stop(self) -> None:
        """Answer nothing more."""
        self.inbound.stop()

    @Slot(object)
    def _answer(self, answer: "RequestAnswer") -> None:
        thread: Any = self.desk.feed.adapter
        if hasattr(thread, "answer_request"):  # a feed that is fetched has nobody to answer
            thread.answer_request(answer)
