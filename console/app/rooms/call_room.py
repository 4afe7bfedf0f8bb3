"""Build the pane of the selected call and join it to what is recorded of calls."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from console.app.rooms.room import Room
from console.domain.access.session import Session
from console.domain.access.table import Right
from console.domain.feed.health import FeedHealth
from console.domain.vocabulary import Nexus
from console.ui.call.call_head import CallHead
from console.ui.call.call_pane import CallPane
from console.ui.reading.sheet_view import SheetView
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.controllers.desk_state import DeskState


class CallRoom(Room):
    """Everything known of the selected call, and the marks a clinician puts on it."""

    needs = Right.SEE_CALLS

    pane: CallPane
    covering = False

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the sheet, the pane round it, and its place in the window."""
        yield self._make_sheet
        yield self._make_pane
        yield self._place_pane

    def _make_sheet(self) -> None:
        self._head, self._view = CallHead(), SheetView()

    def _make_pane(self) -> None:
        self.pane = CallPane(head=self._head, view=self._view)

    def _place_pane(self) -> None:
        self.desk.window.set_pane("call", self.pane)

    def join(self) -> None:
        """Show the sheet of the call that is looked at, and pass on what is asked of it."""
        parts = self.desk.parts
        parts.calls.sheet_changed.connect(self.pane.show_sheet)
        self.pane.flag_asked.connect(parts.marks.flag)
        self.pane.request_asked.connect(parts.marks.ask)
        self.pane.claim_asked.connect(parts.contacts.claim)
        parts.queue.health_changed.connect(self._show_health)
        self._show_health(parts.queue.health)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return flagging, claiming and noting that somebody asks."""
        return {
            Act.FLAG: self.pane.start_flag,
            Act.FLAG_YES: partial(self.pane.start_flag, Nexus.YES),
            Act.FLAG_NO: partial(self.pane.start_flag, Nexus.NO),
            Act.FLAG_UNCERTAIN: partial(self.pane.start_flag, Nexus.UNCERTAIN),
            Act.CLAIM: self.pane.claim,
            Act.REQUESTED: self.pane.start_request,
            Act.COVER_NAMES: self.turn_cover,
        }

    def turn_cover(self) -> None:
        """Cover place, caller and notes in queue and sheet, or show them again."""
        self._cover(covering=not self.covering)
        key = self.desk.window.acts.key_text(Act.COVER_NAMES)
        words = (
            self.tr("Places, callers, numbers and notes are covered in queue and call.")
            if self.covering
            else self.tr("Places, callers, numbers and notes are shown again.")
        )
        again = self.tr("{key} shows them.").format(key=key) if key and self.covering else ""
        self.desk.parts.notices.news(f"{words} {again}".strip())

    def _cover(self, *, covering: bool) -> None:
        self.covering = covering
        self.pane.cover_names(covering=covering)
        self.desk.queue_pane.cover_names(covering=covering)

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Show what the record holds of calls."""
        if held is not None:
            self.desk.parts.marks.load(held.marks)

    def person_left(self) -> None:
        """Take every mark off the queue, and show the next person what there is."""
        self._cover(covering=False)
        self.desk.parts.marks.load({})

    @Slot(object)
    def _show_health(self, health: FeedHealth) -> None:
        self.pane.show_as_of(health.as_of)
