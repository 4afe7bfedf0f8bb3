"""Build the pane in which a contact ends, and join it to the log of the contact."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from console.app.policy.keys import PRINTING
from console.app.policy.policy import read_policy
from console.app.rooms.late_room import LateRoom
from console.app.rooms.room import DeskFrame
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import ContactSheet, DraftEdit
from console.domain.contact.work import ContactWork
from console.domain.refusal import RefusedError
from console.domain.vocabulary import Disposition
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.controllers.finish_controller import FinishController
    from console.controllers.late_ending import LateEnding
    from console.controllers.satisfaction_controller import SatisfactionController
    from console.controllers.signing_gate import SignedAlong
    from console.domain.reroute.never_shared import Secrets
    from console.ui.access.tennessen_page import NoticeGiven
    from console.ui.contact.contact_pane import ContactPane
    from console.ui.finish.finish_pane import FinishPane


class FinishRoom(LateRoom):
    """Endings, safety plans and safe-response shares.

    Signals:
        follow_up_asked: A ``ContactSheet`` whose person is to be called later.
    """

    follow_up_asked = Signal(object)
    pane: "FinishPane"
    finish: "FinishController"
    late: "LateEnding"
    satisfaction: "SatisfactionController"
    modules = (
        "console.domain.calls.words",
        "console.domain.person_words",
        "console.domain.finish.words",
        "console.domain.finish.fields",
        "console.domain.finish.finish",
        "console.domain.finish.known",
        "console.domain.finish.safety_plan",
        "console.domain.finish.share",
        "console.controllers.finish_book",
        "console.controllers.finish_controller",
        "console.controllers.late_ending",
        "console.controllers.satisfaction_controller",
        "console.ui.entry.answer_form",
        "console.ui.finish.group_row",
        "console.ui.finish.satisfaction_group",
        "console.ui.finish.finish_pane",
    )
    _shown: ContactId | None = None

    def __init__(self, desk: DeskFrame, parent: QObject, log_pane: "Callable[[], ContactPane]"):
        super().__init__(desk, parent)
        self._log_pane = log_pane

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Return the ending of the contact."""
        return (("finish", self.tr("Finish")),)

    def prepare(self) -> Any:
        """Read endings, plans and duties."""
        # Imported here, as everything below: nothing of it is loaded before a person came.
        from console.controllers.finish_book import HeldForms  # noqa: PLC0415
        from console.controllers.shift_reading import read_forms  # noqa: PLC0415
        from console.domain.clock import unix_ms  # noqa: PLC0415

        return read_forms(self.reader, unix_ms()) if self.reader else HeldForms()

    def parts(self) -> tuple[Callable[[], object], ...]:
        """Return the controller, the pane, and what joins them."""
        return (self._make_controller, self._make_pane, self._join_all)

    def _make_controller(self) -> None:
        from console.controllers.finish_controller import FinishController  # noqa: PLC0415
        from console.controllers.late_ending import LateEnding  # noqa: PLC0415
        from console.controllers.satisfaction_controller import (  # noqa: PLC0415
            SatisfactionController,
        )

        parts = self.desk.parts
        self.finish = FinishController(parts.record, parts.session, parts.notices, self)
        self.finish.know_secrets(self._secrets)
        self.late = LateEnding(
            parts.record, parts.contacts, self.finish, parts.session, parts.notices, self
        )
        self.satisfaction = SatisfactionController(parts.record, self)

    def _make_pane(self) -> None:
        from console.ui.finish.finish_pane import FinishPane  # noqa: PLC0415

        self.pane = FinishPane()
        self.fill("finish", self.pane)

    def _join_all(self) -> None:
        finish, pane = self.finish, self.pane
        contacts = self.desk.parts.contacts
        contacts.sheet_opened.connect(self._look_at)
        contacts.sheet_changed.connect(self._look_again)
        contacts.sheet_closed.connect(self._closed)
        self.desk.parts.work.work_opened.connect(self._hear_work)
        self.desk.parts.work.work_changed.connect(self._hear_work)
        finish.sheet_changed.connect(pane.show_sheet)
        finish.shared.connect(pane.show_share)
        pane.edited.connect(finish.type_answers)
        pane.record_asked.connect(finish.record)
        pane.plan_edited.connect(finish.type_plan)
        pane.plan_asked.connect(finish.record_plan)
        pane.share_asked.connect(finish.share)
        pane.group_asked.connect(finish.open_group)
        pane.satisfaction.asked.connect(self.satisfaction.keep)
        self.satisfaction.kept.connect(pane.satisfaction.tell_kept)
        self.satisfaction.not_kept.connect(pane.satisfaction.tell_not_kept)
        finish.late.connect(self.late.add)
        pane.print_asked.connect(self._print)
        pane.follow_up_asked.connect(self._plan_follow_up)
        pane.dismissed.connect(self._leave)
        finish.sheet_changed.connect(self._say_wanted)
        self._log_pane().draft_edited.connect(self._hear_log)
        self.desk.window.acts.keys_changed.connect(self._show_keys)
        self._show_keys()

    @Slot()
    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        self.pane.rest.show_key(self.desk.window.acts.key_text(Act.NOT_ASKED))

    @Slot(object)
    def _hear_log(self, edit: DraftEdit) -> None:
        """Say beside the signature what the disposition wants, as soon as it is chosen."""
        sheet = self.desk.parts.contacts.sheet(edit.contact_id)
        if sheet is not None and edit.contact_id == self._shown:
            self._log_pane().show_wanted(self.finish.wanted(replace(sheet, draft=edit.draft)))

    @Slot(object)
    def _say_wanted(self, _: object) -> None:
        sheet = self.desk.parts.contacts.sheet(self._shown) if self._shown else None
        self._log_pane().show_wanted(self.finish.wanted(sheet) if sheet is not None else 0)

    def prepared(self, found: Any) -> None:
        """Show what the record holds."""
        person = self.session.person.person_id if self.session is not None else ""
        self.finish.load(found, person)
        self._look()

    def join(self) -> None:
        """Follow which contact is shown from the start, and stand at the gate of every log."""
        self.desk.parts.contacts.sheet_opened.connect(self._note_shown)
        self.desk.parts.contacts.gate.along = self._at_signing
        self.desk.parts.contacts.gate.wanted = self._want

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return ending, the safety plan and the share."""
        return {
            Act.FINISH: partial(self.when_built, self._start),
            Act.SAFETY_PLAN: partial(self.when_built, self._start_plan),
            Act.SHARE: partial(self.when_built, self._start_share),
            Act.NOT_ASKED: partial(self.when_built, self._leave_rest),
        }

    def person_left(self) -> None:
        """Show nothing of the person's work."""
        super().person_left()
        self._shown = None
        if self.built:
            self.finish.look_at(None)

    def stop(self) -> None:
        """Hand what is half typed to the store."""
        super().stop()
        if self.built:
            self.finish.drafts.send_rest()
            self.finish.plan_drafts.send_rest()

    def _at_signing(self, sheet: ContactSheet) -> "SignedAlong":
        """Return what is signed with a log; until endings are read only a consult is signed."""
        from console.controllers.signing_gate import SignedAlong  # noqa: PLC0415 - loaded late

        if self.built:
            self.pane.settle()
            return self.finish.at_signing(sheet)
        if sheet.draft.disposition is not Disposition.CONSULT_ONLY:
            raise RefusedError("Not signed yet: endings are still being read. Press again.")
        return SignedAlong()

    @Slot(object, object)
    def hear_notice(self, contact_id: ContactId, given: "NoticeGiven") -> None:
        """Take that the privacy notice was read, or why not: nobody answers it twice."""
        how = "YES" if given.value == "GIVEN" else "NO_EMERGENCY"
        self.when_built(partial(self._fill_in, contact_id, how))

    def _fill_in(self, contact_id: ContactId, how: str) -> None:
        self.finish.prefill(contact_id, {"notice": (how,)})

    def _want(self, contact_id: ContactId) -> None:
        """Go to what the ending still wants."""
        if contact_id == self._shown:
            self._start()

    @Slot(object)
    def _hear_work(self, work: ContactWork) -> None:
        """Take what the work says: a threat asks for the duty to warn, the rest is filled in."""
        from console.domain.finish.known import known_of  # noqa: PLC0415 - loaded late

        threat = "THREAT_SPECIFIC" in work.answers.positive()
        self.finish.hear_threat(work.contact.contact_id, threat=threat)
        known = known_of(work, self.desk.parts.work.questions)
        self.finish.prefill(work.contact.contact_id, known)

    @Slot(object)
    def _note_shown(self, sheet: ContactSheet) -> None:
        self._shown = sheet.contact.contact_id

    @Slot(object)
    def _look_at(self, sheet: ContactSheet) -> None:
        self.finish.look_at(sheet)

    @Slot(object)
    def _look_again(self, sheet: ContactSheet) -> None:
        if sheet.contact.contact_id == self._shown:
            self.finish.look_at(sheet)

    @Slot(object)
    def _closed(self, contact_id: ContactId) -> None:
        if contact_id == self._shown:
            self._shown = None
            self.finish.look_at(None)

    def _look(self) -> None:
        """Take the log as it is typed now: its disposition decides what is asked."""
        if self._shown is not None:
            self.finish.look_at(self.desk.parts.contacts.sheet(self._shown))

    def _start(self) -> None:
        self._look()
        self.desk.window.show_tab("finish")
        self.pane.start()

    def _start_plan(self) -> None:
        self._look()
        self.desk.window.show_tab("finish")
        self.pane.start_plan()

    def _start_share(self) -> None:
        self._look()
        self.desk.window.show_tab("finish")
        self.pane.start_share()

    def _leave_rest(self) -> None:
        self._look()
        self.desk.window.show_tab("finish")
        self.pane.leave_rest()

    def _secrets(self, sheet: ContactSheet) -> "Secrets":
        from console.domain.reroute.never_shared import Secrets  # noqa: PLC0415

        row = None
        if sheet.contact.call_id is not None:
            row = self.desk.parts.queue.queue.row(sheet.contact.call_id)
        names: tuple[str, ...] = ()
        names += (row.call.caller.value,) if row is not None and row.call.caller else ()
        names += self.finish.book.names_of(sheet.contact.contact_id)
        return Secrets(names=names, notes=(sheet.draft.narrative,))

    @Slot(object)
    def _print(self, contact_id: ContactId) -> None:
        """Print the plan in the person's own words; that it was printed is written down."""
        from console.ui.finish.plan_printer import PlanPrinter, printers  # noqa: PLC0415

        if not read_policy().value(PRINTING):
            self.desk.parts.notices.caution(
                self.tr("The agency allows no printing. Read the plan back by phone.")
            )
            return
        if not printers():
            self.desk.parts.notices.caution(
                self.tr("There is no printer. Read the plan back by phone; it is recorded.")
            )
            return
        done = partial(self.finish.note_printed, contact_id)
        PlanPrinter(self.pane.plan.answers(), done, self.desk.window).start()

    @Slot()
    def _plan_follow_up(self) -> None:
        sheet = self.desk.parts.contacts.sheet(self._shown) if self._shown else None
        if sheet is not None:
            self.follow_up_asked.emit(sheet)

    @Slot()
    def _leave(self) -> None:
        self.desk.window.focus_room("queue")
