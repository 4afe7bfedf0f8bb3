"""Build what a shift has to do and hands over, and join it to every room that has open work."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from console.app.rooms.finish_room import FinishRoom
from console.app.rooms.late_room import LateRoom
from console.app.rooms.reroute_room import RerouteRoom
from console.app.rooms.room import DeskFrame
from console.domain.calls.wishes import NewContactWish, RequestWish
from console.domain.contact.sheet import ContactSheet
from console.domain.vocabulary import EntryChannel, RequesterRole
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.controllers.follow_up_controller import FollowUpController
    from console.controllers.shift_controller import ShiftController
    from console.domain.finish.follow_up import FollowUp
    from console.domain.finish.handoff import Handoff, Item, Readiness
    from console.domain.reroute.sheet import BoardLine
    from console.ui.follow_up.to_do_pane import ToDoPane
    from console.ui.handoff.handoff_pane import HandoffPane


class ShiftRoom(LateRoom):
    """Duties, later calls, readiness and the handoff.

    Args:
        finish: Whose duties are to do.
        reroute: Whose reroutes have to land.
    """

    to_do: "ToDoPane"
    sheet: "HandoffPane"
    follow_ups: "FollowUpController"
    shift: "ShiftController"
    modules = (
        "console.domain.finish.to_do",
        "console.controllers.follow_up_controller",
        "console.controllers.shift_controller",
        "console.ui.entry.answer_form",
        "console.ui.follow_up.to_do_pane",
        "console.ui.handoff.handoff_pane",
    )

    def __init__(
        self, desk: DeskFrame, parent: QObject, *, finish: FinishRoom, reroute: RerouteRoom
    ) -> None:
        super().__init__(desk, parent)
        self._finish = finish
        self._reroute = reroute
        self._sheets: tuple[ContactSheet, ...] = ()

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Return what is to do, and the handoff."""
        return (("to_do", self.tr("To do")), ("handoff", self.tr("Handoff")))

    def prepare(self) -> Any:
        """Read later calls that have not ended."""
        # Imported here, as everything below: nothing of it is loaded before a person came.
        from console.controllers.shift_reading import read_follow_ups  # noqa: PLC0415
        from console.domain.clock import unix_ms  # noqa: PLC0415

        return read_follow_ups(self.reader, unix_ms()) if self.reader else ()

    def parts(self) -> tuple[Callable[[], object], ...]:
        """Return controllers, panes, and what joins them."""
        return (self._make_controllers, self._make_to_do, self._make_handoff, self._join_all)

    def _make_controllers(self) -> None:
        from console.controllers.follow_up_controller import FollowUpController  # noqa: PLC0415
        from console.controllers.shift_controller import ShiftController  # noqa: PLC0415

        parts = self.desk.parts
        self.follow_ups = FollowUpController(parts.record, parts.session, parts.notices, self)
        self.shift = ShiftController(parts.record, parts.session, parts.notices, self)
        self.shift.ask_open_items(self._open_items)

    def _make_to_do(self) -> None:
        from console.ui.follow_up.to_do_pane import ToDoPane  # noqa: PLC0415

        self.to_do = ToDoPane()
        self.fill("to_do", self.to_do)

    def _make_handoff(self) -> None:
        from console.ui.handoff.handoff_pane import HandoffPane  # noqa: PLC0415

        self.sheet = HandoffPane()
        self.fill("handoff", self.sheet)

    def _join_all(self) -> None:
        follow_ups, shift, to_do, sheet = self.follow_ups, self.shift, self.to_do, self.sheet
        follow_ups.changed.connect(self._show_to_do)
        follow_ups.ticked.connect(to_do.show_time)
        follow_ups.worry.connect(self._say_worry)
        to_do.plan_asked.connect(follow_ups.plan)
        to_do.attempt_asked.connect(follow_ups.attempt)
        to_do.safety_asked.connect(follow_ups.say_safe)
        to_do.close_asked.connect(follow_ups.close)
        to_do.dismissed.connect(self._leave)
        shift.handoff_changed.connect(sheet.show_handoff)
        shift.handed_over.connect(self._handed_over)
        shift.readiness_changed.connect(self._say_readiness)
        sheet.begin_asked.connect(shift.begin_handoff)
        sheet.take_asked.connect(shift.take)
        sheet.end_asked.connect(shift.end_handoff)
        sheet.dismissed.connect(self._leave)
        self._finish.follow_up_asked.connect(self._plan_follow_up)
        self._finish.when_built(self._join_duties)
        self._reroute.when_built(self._join_reroutes)
        self._reroute.when_built(partial(self._finish.when_built, self._tell_names))

    def _join_duties(self) -> None:
        self._finish.finish.tasks_changed.connect(self._show_to_do)
        self.to_do.task_asked.connect(self._finish.finish.end_task)
        self._show_to_do()

    def _join_reroutes(self) -> None:
        self._reroute.reroutes.board_changed.connect(self._tell_ending)

    def _tell_names(self) -> None:
        """Let nothing leave with a name that was typed into an ending."""
        self._reroute.reroutes.book.names_of = self._finish.finish.book.names_of

    @Slot(object)
    def _tell_ending(self, lines: "tuple[BoardLine, ...]") -> None:
        """Fill in for the ending who accepted: nobody types twice what the desk knows."""
        if not self._finish.built:
            return
        for line in lines:
            for ask in line.reroute.asks:
                if ask.is_going:
                    known = {
                        "receiving_agency": (ask.target_name,),
                        "receiving_person": (ask.person,),
                    }
                    if ask.target_kind in {"BCR", "MCT_COUNTY"}:
                        known["crisis_team"] = ("SENT",)
                    self._finish.finish.prefill(line.reroute.contact_id, known)

    def prepared(self, found: Any) -> None:
        """Show what the record holds open, and begin the shift."""
        self.follow_ups.load(found)
        self.shift.begin_shift()

    def join(self) -> None:
        """Follow the open contacts from the start."""
        self.desk.parts.contacts.open_changed.connect(self._note_open)

    @Slot(object)
    def _note_open(self, sheets: tuple[ContactSheet, ...]) -> None:
        self._sheets = sheets

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return what is to do, the handoff, and readiness."""
        return {
            Act.TO_DO: partial(self.when_built, self._show),
            Act.HANDOFF: partial(self.when_built, self._start_handoff),
            Act.READY: partial(self.when_built, partial(self._say, "READY")),
            Act.BUSY: partial(self.when_built, partial(self._say, "BUSY")),
            Act.BREAK: partial(self.when_built, partial(self._say, "BREAK")),
        }

    def _say(self, code: str) -> None:
        from console.domain.finish.handoff import Readiness  # noqa: PLC0415

        reason = self.tr("break") if code == "BREAK" else ""
        self.shift.say(Readiness(code), reason)

    def _open_items(self) -> Iterable["Item"]:
        from console.app.stories.shift_items import open_items  # noqa: PLC0415

        return open_items(
            contacts=self._sheets,
            reroutes=self._reroute.reroutes.board if self._reroute.built else (),
            tasks=self._finish.finish.tasks if self._finish.built else (),
            follow_ups=self.follow_ups.follow_ups,
        )

    def _show(self) -> None:
        self.desk.window.show_tab("to_do")
        self.to_do.start()

    def _start_handoff(self) -> None:
        self.desk.window.show_tab("handoff")
        self.sheet.start()

    @Slot()
    @Slot(object)
    def _show_to_do(self, _: object = None) -> None:
        from console.domain.finish.to_do import to_do_list  # noqa: PLC0415

        tasks = self._finish.finish.tasks if self._finish.built else ()
        self.to_do.show_to_do(to_do_list(tasks, self.follow_ups.follow_ups))

    @Slot(object)
    def _plan_follow_up(self, sheet: ContactSheet) -> None:
        call_id = sheet.contact.call_id
        row = self.desk.parts.queue.queue.row(call_id) if call_id is not None else None
        phone = row.call.callback.value if row is not None and row.call.callback else ""
        self.desk.window.show_tab("to_do")
        self.to_do.start_plan(sheet.contact.contact_id, sheet.contact.number, phone)

    @Slot(object)
    def _say_worry(self, one: "FollowUp") -> None:
        """Put the call back among those that ask for a clinician; one that is gone is opened."""
        parts = self.desk.parts
        call = parts.queue.queue.find_number(one.number) if one.number else None
        if call is not None and parts.queue.queue.row(call.call_id) is not None:
            parts.marks.ask(
                RequestWish(
                    call_id=call.call_id,
                    channel=EntryChannel.FOLLOWUP,
                    requester_role=RequesterRole.CLINICIAN,
                    requester=self.tr("a worry at a later call"),
                )
            )
        else:
            parts.contacts.open_by_hand(
                NewContactWish(number=one.number, channel=EntryChannel.FOLLOWUP)
            )
        self.desk.parts.notices.caution(
            self.tr("Worry about the person of {number}: {name} at 911 was told.").format(
                number=one.number or self.tr("a contact without a number"), name=one.told
            )
        )

    @Slot(object, object)
    def _say_readiness(self, readiness: "Readiness", _reason: str) -> None:
        from console.ui.translation import vocabulary_label  # noqa: PLC0415

        self.desk.parts.notices.news(
            self.tr("You are now: {state}.").format(state=vocabulary_label(readiness))
        )

    @Slot()
    def _handed_over(self) -> None:
        self.sheet.show_handoff(None)

    @property
    def handoff(self) -> "Handoff | None":
        """Return the sheet that is being handed over."""
        return self.shift.handoff

    @Slot()
    def _leave(self) -> None:
        self.desk.window.focus_room("queue")
