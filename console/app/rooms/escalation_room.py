"""Build the line of the caller and the escalation card, and join them to the held key."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.app.rooms.room import DeskFrame, Room
from console.app.sound import Sound
from console.controllers.alarm_controller import AlarmController
from console.domain.access.session import Session
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactId
from console.domain.contact.lost_caller import AttemptResult
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import StrikeWish
from console.ui.escalation.alarm_line import AlarmLine
from console.ui.escalation.caller_bar import CallerAct, CallerBar
from console.ui.escalation.card_pane import CardPane
from console.ui.escalation.lost_strip import LostStrip, StrikeStrip
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.controllers.desk_state import DeskState
    from console.ui.contact.contact_pane import ContactPane

_KEYS = {
    CallerAct.PHONE: Act.ON_PHONE,
    CallerAct.LOST: Act.LINE_LOST,
    CallerAct.ESCALATE: Act.ESCALATE,
}


class EscalationRoom(Room):
    """Who is on the phone, and what is done when it turns dangerous."""

    bar: CallerBar
    card: CardPane
    line: AlarmLine
    sound: Sound
    alarms: AlarmController
    lost: LostStrip
    strike: StrikeStrip

    def __init__(
        self, desk: DeskFrame, parent: "QObject", log: "Callable[[], ContactPane]"
    ) -> None:
        super().__init__(desk, parent)
        self._log = log

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the bar and the card."""
        yield self._make_bar
        yield self._make_alarms
        yield self._make_card

    def join(self) -> None:
        """Follow the work and the mark ON PHONE, and pass on what is asked."""
        parts = self.desk.parts
        caller, work = parts.caller, parts.work
        for changed in (work.work_changed, work.work_opened, work.work_failed, work.work_left):
            changed.connect(self._show_works)
        caller.phone_changed.connect(self.bar.show_phone)
        caller.phone_lapsed.connect(self._lapsed)
        caller.escalated.connect(self._escalated)
        caller.note_struck.connect(self._note_struck)
        work.work_changed.connect(self.card.show_work)
        work.work_changed.connect(self.lost.show_work)
        self.bar.phone_asked.connect(caller.toggle_phone)
        self.bar.lost_asked.connect(self._lose)
        self.bar.escalate_asked.connect(caller.escalate)
        self.bar.card_asked.connect(self._show_open_card)
        self.card.told_asked.connect(caller.told)
        self.card.confirm_asked.connect(caller.confirmed)
        self.card.excuse_asked.connect(caller.excused)
        self.card.reason_asked.connect(caller.say_reason)
        self.card.back_asked.connect(self._back)
        self.alarms.alarms_changed.connect(self.line.show_alarms)
        self.line.seen.connect(self.alarms.acknowledge)
        self.lost.tried.connect(self._tried)
        self.strike.filled.connect(self._strike)
        self.desk.window.acts.keys_changed.connect(self._show_keys)
        self._show_keys()

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return the keys of the caller."""
        caller = self.desk.parts.caller
        return {
            Act.ON_PHONE: caller.toggle_phone,
            Act.OFF_PHONE: caller.end_phone,
            Act.LINE_LOST: self._lose,
            Act.ESCALATE: self.bar.escalate.begin_by_key,
            Act.CARD: self._show_open_card,
            Act.STRIKE: self._start_strike,
        }

    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        """Show the keys as they are bound now."""
        key_text = self.desk.window.acts.key_text
        self.bar.show_keys({act: key_text(of) for act, of in _KEYS.items()})

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Take over who was on the phone; the mark lapses by its own age."""
        phone = held.phone if held is not None else None
        self.desk.parts.caller.load(phone)
        self.desk.parts.caller.look_at_clock()
        self._show_works()
        self.alarms.begin_shift()

    def person_left(self) -> None:
        """Show nobody, and nothing of their callers."""
        self.alarms.end_shift()
        self.card.forget()
        self.lost.forget()
        self.strike.close_strip()
        self.desk.parts.caller.load(None)
        self._show_works()

    def stop(self) -> None:
        """Write down what the shift had of alarms, and be silent."""
        self.alarms.end_shift()
        self.desk.parts.caller.stop()
        self.sound.close()

    def _make_bar(self) -> None:
        self.bar = CallerBar()
        self.line = AlarmLine()
        both = QWidget()
        rows = QVBoxLayout(both)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.line)
        rows.addWidget(self.bar)
        self.desk.window.set_caller(both)

    def _make_alarms(self) -> None:
        self.sound = Sound()
        play = self.sound.play if self.sound.is_there else None
        parts = self.desk.parts
        self.alarms = AlarmController(parts.record, parts.work, parts.queue, play, self)
        self.line.show_silent(play is None)

    def _make_card(self) -> None:
        self.card = CardPane()
        self.lost = LostStrip(self.card)
        self.strike = StrikeStrip(self.card)
        self.card.take_strips(self.lost, self.strike)
        self.desk.window.add_tab("card", self.tr("Emergency"), self.card)

    @Slot()
    @Slot(object)
    def _show_works(self, _: object = None) -> None:
        book = self.desk.parts.work
        works = {work.contact.contact_id: work for work in book.works()}
        self.bar.show_works(works, book.open_id)

    @Slot(object)
    def _lapsed(self, phone: OnPhone) -> None:
        work = self.desk.parts.work.work(phone.contact_id)
        number = work.contact.number if work is not None else ""
        self.desk.parts.notices.caution(
            self.tr("ON PHONE ended by itself for {number}: nobody renewed it.").format(
                number=number or self.tr("a contact without a number")
            )
        )

    @Slot(object)
    def _escalated(self, work: ContactWork) -> None:
        self._show_card(work)
        self.card.told.setFocus()

    @Slot()
    def _show_open_card(self) -> None:
        """Show the card of the rescue that waits longest, nobody told before told."""
        waiting = [
            (rescue.told is not None, rescue.at, work.contact.contact_id)
            for work in self.desk.parts.work.works()
            if (rescue := work.contact.open_rescue) is not None
        ]
        chosen = min(waiting)[2] if waiting else self.desk.parts.work.open_id
        work = self.desk.parts.work.work(chosen)
        if work is None or not work.contact.rescues:
            self.desk.parts.notices.news(self.tr("Nothing is escalated."))
            return
        self._show_card(work)
        self.card.setFocus()
        self.alarms.acknowledge_told(work)

    def _show_card(self, work: ContactWork) -> None:
        self.card.show_card(work, self.desk.parts.work.questions, self._callback_of(work))
        self.desk.window.show_tab("card")

    def _callback_of(self, work: ContactWork) -> str:
        call_id = work.contact.call_id
        call = self.desk.parts.queue.queue.call(call_id) if call_id is not None else None
        return call.callback.value if call is not None and call.callback is not None else ""

    @Slot()
    def _back(self) -> None:
        contact_id = self.card.contact_id
        if contact_id is not None:
            self.desk.parts.contacts.show(contact_id)

    @Slot()
    def _lose(self) -> None:
        work = self.desk.parts.caller.target()
        number = self._callback_of(work) if work is not None else ""
        self.desk.parts.caller.lose(number)
        if work is None:
            return
        after = self.desk.parts.work.ahead(work.contact.contact_id)
        if after is not None and after.lost is not None:
            self.card.leave_settled(after.contact.contact_id)
            self.desk.window.show_tab("card")
            self.lost.start_for(after)

    @Slot(object, object)
    def _tried(self, contact_id: ContactId, result: AttemptResult) -> None:
        self.desk.parts.caller.tried(contact_id, result)
        if result is AttemptResult.ANSWERED:
            self.desk.parts.contacts.show(contact_id)

    def _start_strike(self) -> None:
        contact_id = self.desk.parts.work.open_id
        sheet = self.desk.parts.contacts.sheet(contact_id) if contact_id is not None else None
        if sheet is None or not sheet.draft.narrative.strip():
            self.desk.parts.notices.news(self.tr("There is no note to strike."))
            return
        self.desk.window.show_tab("card")
        self.strike.start_for(sheet.contact.number, sheet.place)

    @Slot(object)
    def _strike(self, strip: StrikeStrip) -> None:
        contact_id = self.desk.parts.work.open_id
        sheet = self.desk.parts.contacts.sheet(contact_id) if contact_id is not None else None
        if contact_id is not None and sheet is not None:
            wish = StrikeWish(contact_id=contact_id, reason=strip.text("reason"))
            self.desk.parts.caller.strike(wish, sheet.draft.narrative)

    @Slot(object)
    def _note_struck(self, contact_id: ContactId) -> None:
        form = self._log().form_of(contact_id)
        if form is not None:
            form.take(ConsultField.NARRATIVE, "")
        self.desk.parts.notices.news(
            self.tr("Note struck: hidden here, kept in the record with your reason.")
        )
        # After the keystroke that empties the note is on its way.
        QTimer.singleShot(0, self._show_log)

    @Slot()
    def _show_log(self) -> None:
        self.desk.window.show_tab("contact")
        self._log().focus_log()
