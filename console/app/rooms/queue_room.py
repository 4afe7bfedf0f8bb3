"""Join the queue to the keys that move in it and filter it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Slot

from console.app.rooms.room import Room
from console.domain.calls.call import CallId
from console.models.queue_filter import QueueFilterKind
from console.ui.shell.acts import FILTERS, Act


class QueueRoom(Room):
    """The live queue, which is on the screen before any room is built."""

    needs = None

    def join(self) -> None:
        """Let the selected call be looked at, and a chosen one be opened."""
        queue = self.desk.queue_pane
        queue.call_selected.connect(self.desk.parts.calls.look_at)
        queue.call_opened.connect(self._call_opened)
        self.desk.parts.calls.look_at(queue.selected_call)

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return moving, filtering and putting the columns back."""
        queue = self.desk.queue_pane
        return {
            Act.NEXT_CALL: queue.select_next,
            Act.PREVIOUS_CALL: queue.select_previous,
            Act.FILTER_TEXT: queue.focus_filter,
            Act.RESET_LAYOUT: queue.reset_layout,
            **{
                act: partial(queue.set_filter, kind)
                for act, kind in zip(FILTERS, QueueFilterKind, strict=True)
            },
        }

    @Slot(object)
    def _call_opened(self, call_id: CallId) -> None:
        """Go on with a call that is this person's; of any other, show all that is known."""
        mine = self.desk.parts.contacts.contact_of(call_id)
        if mine is not None:
            self.desk.parts.contacts.show(mine)
        else:
            self.desk.window.focus_room("call")
