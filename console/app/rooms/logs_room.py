"""Build the list of signed logs as a leaf of the lead's room, and join it to the record."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from console.app.rooms.lead_room import LeadRoom, OfferedLeaf
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.table import Right
from console.ui.reading.leaf import Leaf

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.log_list_controller import LogListController
    from console.domain.contact.signed_log import KeptFilter, LogPage, LogRead
    from console.ui.logs.log_list_leaf import LogListLeaf

LEAF = "logs"


class LogsRoom(Room):
    """Signed logs: filters, list, reading pane.

    Args:
        lead: The room whose leaf it is.

    Signals:
        review_asked: A ``SignedLog`` that is to be reviewed.
        absent_asked: A ``SignedLog`` that is not signed and whose author is absent.
    """

    needs = None
    review_asked = Signal(object)
    absent_asked = Signal(object)

    def __init__(self, desk: DeskFrame, parent: QObject, *, lead: LeadRoom) -> None:
        super().__init__(desk, parent)
        self._opened: Opened | None = None
        self._leaf: LogListLeaf | None = None
        self._logs: LogListController | None = None
        self._kept_shift = ""
        lead.offer(
            OfferedLeaf(
                name=LEAF,
                title=self.tr("Signed logs"),
                needs=Right.READ_CONTACTS,
                build=self._make_leaf,
                modules=(
                    "console.controllers.log_list_controller",
                    "console.ui.logs.log_list_leaf",
                ),
            )
        )

    @property
    def leaf(self) -> "LogListLeaf | None":
        """Return the leaf, once it was shown."""
        return self._leaf

    def record_opened(self, opened: "Opened") -> None:
        """Keep who answers by right."""
        self._opened = opened
        if self._logs is not None:
            self._logs.open(opened.reader)

    def person_left(self) -> None:
        """Drop what is still on its way; the page forgets what it shows."""
        if self._logs is not None:
            self._logs.forget()

    def _make_leaf(self, parent: QWidget) -> Leaf:
        # Imported here: only two roles ever come here.
        from console.controllers.log_list_controller import LogListController  # noqa: PLC0415
        from console.ui.logs.log_list_leaf import LogListLeaf  # noqa: PLC0415

        leaf = LogListLeaf(parent)
        logs = LogListController(self.desk.parts.record.trouble, self)
        if self._opened is not None:
            logs.open(self._opened.reader)
        leaf.asked.connect(logs.ask)
        leaf.asked.connect(self._read_kept)
        leaf.more_asked.connect(logs.ask_more)
        leaf.opened.connect(logs.open_log)
        leaf.bar.kept.connect(self._keep)
        leaf.bar.dropped.connect(self._drop)
        leaf.review_asked.connect(self.review_asked)
        leaf.absent_asked.connect(self.absent_asked)
        logs.first.connect(self._show_first)
        logs.further.connect(self._show_next)
        logs.counted.connect(leaf.show_count)
        logs.read.connect(self._show_timeline)
        logs.kept_changed.connect(leaf.show_kept)
        logs.people_changed.connect(leaf.show_people)
        self._leaf, self._logs = leaf, logs
        return leaf

    @Slot(object)
    def _show_first(self, page: "LogPage") -> None:
        if self._leaf is not None and self.desk.parts.session.session is not None:
            self._leaf.show_first(page)

    @Slot(object)
    def _show_next(self, page: "LogPage") -> None:
        if self._leaf is not None and self.desk.parts.session.session is not None:
            self._leaf.show_next(page)

    @Slot(object)
    def _show_timeline(self, read: "LogRead") -> None:
        if self._leaf is not None and self.desk.parts.session.session is not None:
            self._leaf.show_timeline(read)

    # -- kept filters -------------------------------------------------------------------------

    @Slot(object)
    def _read_kept(self, _: object = None) -> None:
        session = self.desk.parts.session.session
        if self._logs is not None and session is not None and self._kept_shift != session.shift_id:
            self._kept_shift = session.shift_id
            self._logs.read_kept(session.person.person_id)

    @Slot(object)
    def _keep(self, kept: "KeptFilter") -> None:
        from db.facts.desk_words import FilterKept  # noqa: PLC0415 - as above

        self._write(FilterKept, name=kept.name, asked=kept.question.to_pairs())

    @Slot(object)
    def _drop(self, name: str) -> None:
        from db.facts.desk_words import FilterDropped  # noqa: PLC0415 - as above

        self._write(FilterDropped, name=name)

    def _write(self, kind: Any, **values: Any) -> None:
        from console.controllers.log_list_controller import filters_of  # noqa: PLC0415 - as above

        session = self.desk.parts.session.session
        if session is not None:
            fact = kind(filters_id=filters_of(session.person.person_id), **values)
            self.desk.parts.record.write([fact], self._written)

    def _written(self, _: object) -> None:
        session = self.desk.parts.session.session
        if self._logs is not None and session is not None:
            self._logs.read_kept(session.person.person_id)
