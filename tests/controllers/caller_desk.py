"""A bare desk with the work of a caller, and a clock that can be put forward."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bare_desk import BareDesk
from call_samples import call

from console.controllers.advice_controller import AdviceController
from console.controllers.alarm_controller import AlarmController
from console.controllers.caller_controller import CallerController
from console.controllers.screen_controller import ScreenController
from console.controllers.work_book import WorkBook
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId, ContactState
from console.domain.contact.work import ContactWork
from console.domain.screening.rules import shipped_questions

if TYPE_CHECKING:
    from console.domain.contact.alarms import AlarmLevel


class CallerDesk:
    """A bare desk with the work of a caller, and a clock that can be put forward."""

    def __init__(self, desk: BareDesk) -> None:
        self.desk = desk
        self.ahead = timedelta()
        self.book = WorkBook(
            desk.record,
            desk.contacts,
            desk.session,
            desk.notices,
            shipped_questions(),
            desk,
            clock=lambda: utc_now() + self.ahead,
        )
        self.screen = ScreenController(self.book, desk.queue, desk)
        self.caller = CallerController(self.book, desk)
        self.advice = AdviceController(self.book, desk)
        self.sounds: list[AlarmLevel] = []
        self.alarms = AlarmController(desk.record, self.book, desk.queue, self.sounds.append, desk)
        desk.contacts.gate.checks.append(self.screen.check_may_sign)

    def claim(self, number: int = 1) -> ContactId:
        heard = call(number)
        self.desk.hear(heard)
        self.desk.contacts.claim(heard.call_id)
        self.desk.wait(lambda: self.desk.contacts.contact_of(heard.call_id) is not None)
        contact_id = self.desk.contacts.contact_of(heard.call_id)
        assert contact_id is not None
        return contact_id

    def work(self, contact_id: ContactId) -> ContactWork:
        work = self.book.work(contact_id)
        assert work is not None
        return work

    def wait_state(self, contact_id: ContactId, state: ContactState) -> None:
        self.desk.wait(lambda: self.work(contact_id).contact.state is state)

    def kinds(self, contact_id: ContactId) -> list[str]:
        return [entry.kind for entry in self.desk.reader.timeline(contact_id).result()]
