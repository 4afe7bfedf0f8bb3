"""Build the pane of earlier contacts, and bring a clinician back to where they were."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from console.app.policy.keys import CARE_PLAN_DAYS
from console.app.policy.policy import read_policy
from console.app.rooms.room import DeskFrame, Room
from console.controllers.care_controller import CareController
from console.controllers.history_controller import HistoryController, HistoryFound
from console.domain.access.session import Session
from console.domain.access.table import Right, may_look, rights_of
from console.domain.calls.call import CallId
from console.domain.calls.sheet import CallSheet
from console.domain.contact.care_plan import CarePlanWish, EndPlanWish, ReviewWish
from console.domain.contact.contact import ContactId
from console.domain.contact.history import HistoryKey, HistoryQuestion
from console.ui.contact.field_words import field_label
from console.ui.history.history_pane import HistoryPane
from console.ui.shell.acts import Act
from console.ui.translation import question_words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState


class HistoryRoom(Room):
    """Earlier contacts, and "where was I"."""

    pane: HistoryPane
    history: HistoryController
    care: CareController

    def __init__(self, desk: DeskFrame, parent: "QObject") -> None:
        super().__init__(desk, parent)
        self._names: dict[str, str] = {}
        self._sheet: CallSheet | None = None
        self._rights: frozenset[Right] = frozenset()

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the pane."""
        yield self._make_pane

    def join(self) -> None:
        """Follow which contact is open."""
        work = self.desk.parts.work
        work.work_opened.connect(self.pane.open_work)
        work.work_changed.connect(self.pane.show_work)
        work.work_left.connect(self._left)
        self.pane.asked.connect(self._ask)
        self.pane.person_asked.connect(self.care.name_person)
        self.pane.plan_asked.connect(self._write_plan)
        self.pane.review_asked.connect(self._review_plan)
        self.pane.end_asked.connect(self._end_plan)
        self.care.found.connect(self.pane.show_plans)
        self.care.changed.connect(self._look_again)
        self.desk.parts.calls.sheet_changed.connect(self._sheet_changed)
        self.history.found.connect(self._found)
        self.desk.window.acts.keys_changed.connect(self._show_keys)
        self._show_keys()

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return looking for earlier contacts, and going back to the work."""
        return {Act.HISTORY: self._look, Act.WHERE: self._where}

    def record_opened(self, opened: "Opened") -> None:
        """Take the reader of the record, and the names of the people in it."""
        self.history.open(opened.reader)
        self.care.open(opened.reader)
        self._names = {person.person_id: person.name for person in opened.people}

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Know the person's name, who may be new, and by what they may look."""
        self._names[session.person.person_id] = session.person.name
        self._rights = rights_of(session.person.role, fictional=self.desk.profile.demo)
        self.care.load()

    def person_left(self) -> None:
        """Show nobody's history."""
        self.pane.close_work()
        self._rights = frozenset()
        self.care.forget()

    def _make_pane(self) -> None:
        self.pane = HistoryPane()
        parts = self.desk.parts
        self.history = HistoryController(parts.notices, self._may, self)
        days = read_policy().value(CARE_PLAN_DAYS)
        self.care = CareController(parts.record, parts.queue, parts.work, days, self._may, self)
        self.desk.window.add_tab("history", self.tr("History"), self.pane)

    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        """Show the key as it is bound now."""
        self.pane.show_key(self.desk.window.acts.key_text(Act.HISTORY))

    def _look(self) -> None:
        self.desk.window.focus_room("history")
        self._ask()

    def _may(self, key: HistoryKey) -> bool:
        """Say whether the person who is signed on may look by a key."""
        return may_look(self._rights, key.value)

    def _callback(self, contact_id: ContactId) -> str:
        work = self.desk.parts.work.work(contact_id)
        call_id = work.contact.call_id if work is not None else None
        call = self.desk.parts.queue.queue.call(call_id) if call_id is not None else None
        return call.callback.value if call is not None and call.callback is not None else ""

    @Slot(object)
    def _write_plan(self, wish: CarePlanWish) -> None:
        self.care.write(wish, self._callback(wish.contact_id))

    @Slot(object)
    def _review_plan(self, wish: ReviewWish) -> None:
        if self.pane.contact_id is not None:
            self.care.review(wish, self.pane.contact_id)

    @Slot(object)
    def _end_plan(self, wish: EndPlanWish) -> None:
        if self.pane.contact_id is not None:
            self.care.end(wish, self.pane.contact_id)

    @Slot(object)
    def _look_again(self, contact_id: ContactId) -> None:
        """Look again: another name or plan may find something else."""
        if contact_id == self.desk.parts.work.open_id:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        work = self.desk.parts.work.work(self.desk.parts.work.open_id)
        if work is None:
            return
        contact = work.contact
        callback = self._callback(contact.contact_id)
        self.care.ask(contact.contact_id, callback)
        person = work.person
        self.history.ask(
            HistoryQuestion(
                contact_id=contact.contact_id,
                incident=contact.number,
                place=work.place,
                number=callback,
                person_id=person.person_id if person is not None else "",
                name=person.name if person is not None else "",
            )
        )

    @Slot(object)
    def _found(self, found: HistoryFound) -> None:
        self.pane.show_found(found.contact_id, found.found, found.withheld, self._names)

    @Slot(object)
    def _left(self, _: ContactId) -> None:
        if self.desk.parts.work.open_id is None:
            self.pane.close_work()

    def _where(self) -> None:
        """Go back to the contact ON PHONE, else the open one, into the field that was left."""
        parts = self.desk.parts
        phone = parts.caller.phone
        contact_id = phone.contact_id if phone is not None else parts.work.open_id
        sheet = parts.contacts.sheet(contact_id) if contact_id is not None else None
        if sheet is None:
            parts.notices.news(self.tr("No contact is open. Nothing was left."))
            return
        contact = sheet.contact
        parts.contacts.show(contact.contact_id)
        if contact.call_id is not None:
            self.desk.queue_pane.select_call(contact.call_id)
        work = parts.work.work(contact.contact_id)
        field = field_label(sheet.caret.field) if sheet.caret is not None else ""
        words = [
            self.tr("{number}, {place}").format(
                number=contact.number or self.tr("no incident number"),
                place=sheet.place or self.tr("place not known"),
            )
        ]
        if field:
            words.append(self.tr("you were in: {field}").format(field=field))
        if work is not None:
            item = work.screen(parts.work.questions).ask_next
            if item is not None and work.answers.given:
                words.append(self.tr("next question: {ask}").format(ask=question_words(item.ask)))
        words += self._changed(contact.call_id)
        parts.notices.news(". ".join(words) + ".")

    def _changed(self, call_id: CallId | None) -> list[str]:
        """Return what changed of the call since it was looked at last, in words."""
        sheet = self._sheet
        if call_id is None or sheet is None or sheet.row.call_id != call_id:
            return []
        found = [change.what for change in sheet.changes]
        if sheet.new_notes:
            found.append(self.tr("{count} notes").format(count=len(sheet.new_notes)))
        return [self.tr("changed since: {what}").format(what=", ".join(found))] if found else []

    @Slot(object)
    def _sheet_changed(self, sheet: CallSheet | None) -> None:
        self._sheet = sheet
