"""Show one call, and remember what it looked like when it was last looked at."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.queue_controller import QueueController
from console.domain.calls.call import Call, CallId
from console.domain.calls.queue import QueueDelta, QueueRow
from console.domain.calls.sheet import CallSheet, changes_between, new_notes


class CallController(QObject):
    """Feed the call sheet.

    Signals:
        sheet_changed: A ``CallSheet``, or None when no call is looked at.
    """

    sheet_changed = Signal(object)

    def __init__(self, queue: QueueController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._looked: dict[CallId, Call] = {}
        self._before: Call | None = None
        self._shown: QueueRow | None = None

    @property
    def call_id(self) -> CallId | None:
        """Return the call looked at."""
        return self._shown.call_id if self._shown else None

    @property
    def row(self) -> QueueRow | None:
        """Return the row looked at, as last known."""
        return self._shown

    @Slot(object)
    def look_at(self, call_id: CallId | None) -> None:
        """Look at another call; what changes from now on is marked until it is left."""
        if call_id == self.call_id:
            return
        if self._shown is not None:
            self._looked[self._shown.call_id] = self._shown.call
        self._shown = self._queue.queue.row(call_id) if call_id else None
        if self._shown is not None:
            self._before = self._looked.get(self._shown.call_id, self._shown.call)
        self._tell()

    @Slot(object)
    def follow(self, delta: QueueDelta) -> None:
        """Take over what changed of the call looked at; one that left the queue stays shown."""
        if self._shown is None:
            return
        for row in (*delta.changed, *delta.added):
            if row.call_id == self._shown.call_id:
                self._shown = row
                self._tell()
        if self._shown.call_id in delta.removed:
            last = self._queue.queue.call(self._shown.call_id)
            if last is not None:
                self._shown = replace(self._shown, call=last)
                self._tell()

    def _tell(self) -> None:
        if self._shown is None or self._before is None:
            self.sheet_changed.emit(None)
            return
        call = self._shown.call
        self.sheet_changed.emit(
            CallSheet(
                row=self._shown,
                changes=changes_between(self._before, call),
                new_notes=frozenset(note.note_id for note in new_notes(self._before, call)),
            )
        )
