"""Read aloud what has to be said now, and keep saying in red that nobody has been told yet."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.calls.wishes import REASON_LIMIT, REQUESTER_LIMIT
from console.domain.clock import utc_now
from console.domain.contact.contact import ContactId
from console.domain.contact.state import ContactState
from console.domain.contact.words import EscalateReason
from console.domain.contact.work import ContactWork
from console.domain.contact.work_wishes import RescueWish
from console.domain.screening.rules import QuestionSet
from console.domain.screening.screening import Item
from console.ui.entry.act_button import ActButton
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.clock_words import clock_seconds, elapsed
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.room_pane import RoomPane
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.typed_words import number_words
from console.ui.reading.word_flow import WordFlow
from console.ui.translation import mark_data, vocabulary_label

ROLES = {"lead": "lead", "shift supervisor": "shift_supervisor"}


class CardPane(RoomPane):
    """The card of one escalated contact.

    Signals:
        told_asked: A ``RescueWish`` with the name of who was told.
        confirm_asked: A ``RescueWish`` with who reached the person or took over.
        excuse_asked: A ``RescueWish`` of a lead or shift supervisor.
        reason_asked: A ``RescueWish`` whose reason is an ``EscalateReason`` code.
        back_asked: Go back to the work.
    """

    told_asked = Signal(object)
    confirm_asked = Signal(object)
    excuse_asked = Signal(object)
    reason_asked = Signal(object)
    back_asked = Signal()

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(self.tr("Escalation card"))
        self._clock = clock
        self._work: ContactWork | None = None
        self._questions: QuestionSet | None = None
        self._callback = ""
        self.head = PlainLabel(role="heading")
        self.head.setWordWrap(True)
        self.age = PlainLabel(role="state-asked")
        self.read = PlainLabel(role="clock")
        self.read.setWordWrap(True)
        mark_data(self.read)  # whoever hears it works in English
        self.told = LineField(self.tr("Who was told? Name, position or unit"))
        self.told.setMaxLength(REQUESTER_LIMIT)
        self.told.setPlaceholderText(self.tr("Who did you tell? for example dispatcher 3, Enter"))
        self.facts = PlainLabel(role="quiet")
        self.facts.setWordWrap(True)
        self.confirm = ActButton(self.tr("Somebody reached them"), role="primary")
        self.reason = ActButton(self.tr("Say why"))
        self.excuse = ActButton(self.tr("Lead or supervisor answers for it"))
        self.back = ActButton(self.tr("Back to the work"), role="bare")
        self.confirm_strip = self._confirm_strip()
        self.reason_strip = self._reason_strip()
        self.excuse_strip = self._excuse_strip()
        self.setFocusProxy(self.told)
        self._lay_out()
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)
        self.told.left.connect(self._told)
        self.confirm.clicked.connect(self._start_confirm)
        self.reason.clicked.connect(self._start_reason)
        self.excuse.clicked.connect(self._start_excuse)
        self.back.clicked.connect(self.back_asked)

    @property
    def contact_id(self) -> ContactId | None:
        """Return the contact that the card is about."""
        return self._work.contact.contact_id if self._work is not None else None

    def take_strips(self, *strips: QWidget) -> None:
        """Put further strips on top, as that of a lost caller."""
        for strip in reversed(strips):
            self.body.insertWidget(0, strip)

    def show_card(self, work: ContactWork, questions: QuestionSet, callback: str) -> None:
        """Show the card of a contact; ``callback`` reaches the caller, or is empty."""
        if self.contact_id != work.contact.contact_id:
            for strip in (self.confirm_strip, self.reason_strip, self.excuse_strip):
                strip.close_strip()
            self.told.clear()
        self._work, self._questions, self._callback = work, questions, callback
        self._card.show()
        self._none.hide()
        self._show()

    @Slot()
    def forget(self) -> None:
        """Show no card: whoever sits down next reads nothing of it."""
        self._work, self._callback = None, ""
        for strip in (self.confirm_strip, self.reason_strip, self.excuse_strip):
            strip.close_strip()
        for part in (self.read, self.facts, self.age):
            part.setText("")
        self.told.clear()
        self._card.hide()
        self._none.show()

    def leave_settled(self, contact_id: ContactId) -> None:
        """Show no card of another contact whose rescue is over: one call stands here at a time."""
        work = self._work
        if work is not None and self.contact_id != contact_id and not work.contact.open_rescue:
            self.forget()

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Take news of the contact on the card."""
        if self._work is not None and self.contact_id == work.contact.contact_id:
            self._work = work
            self._show()

    @Slot()
    def tick(self) -> None:
        """Show how long it has been."""
        rescue = (
            self._work.contact.rescues[-1] if self._work and self._work.contact.rescues else None
        )
        if rescue is None:
            return
        span = elapsed(self._clock() - rescue.at)
        self.age.setText(self.tr("{span} since escalating").format(span=span))

    def _show(self) -> None:
        work = self._work
        if work is None or not work.contact.rescues:
            return
        rescue = work.contact.rescues[-1]
        if rescue.is_settled:
            self.head.setText(self.tr("Rescue confirmed"))
            self.head.wear_role("state-good")
        elif rescue.told is None:
            self.head.setText(self.tr("NOBODY HAS BEEN TOLD YET"))
            self.head.wear_role("alarm")
        else:
            self.head.setText(self.tr("RESCUE NOT CONFIRMED"))
            self.head.wear_role("alarm")
        self.told.setVisible(rescue.told is None and not rescue.is_settled)
        self.confirm.setVisible(rescue.told is not None and not rescue.is_settled)
        self.excuse.setVisible(not rescue.is_settled)
        self.read.setText(self._read_aloud(work))
        self.facts.setText(self._what_was_done(work))
        self.tick()

    def _read_aloud(self, work: ContactWork) -> str:
        """Return what is read to the dispatcher: only facts that were recorded, in English."""
        contact = work.contact
        lines = [
            f"Help is needed at: {one_line(work.place, 200) or 'PLACE NOT KNOWN, find it first'}",
            f"Incident: {one_line(contact.number, 40) or 'none yet'}",
            f"Call back: {number_words(self._callback) or 'number not known'}",
        ]
        danger = [one_line(item.ask, 90) for item in self._dangers(work)]
        if danger:
            lines.append(f"Answered yes: {'  '.join(danger)}")
        stays = contact.state is ContactState.ESCALATED
        role = "A clinician is with this call" if stays else "Clinician"
        lines.append(f"{role}: {contact.owner}")
        return "\n".join(lines)

    def _dangers(self, work: ContactWork) -> tuple[Item, ...]:
        if self._questions is None:
            return ()
        result = work.screen(self._questions)
        found = {item.code: item for item in (*result.hard, *result.medical)}
        return tuple(found.values())[:4]

    def _what_was_done(self, work: ContactWork) -> str:
        rescue = work.contact.rescues[-1]
        parts = [self.tr("Escalated {time}").format(time=clock_seconds(rescue.at))]
        if rescue.reason != EscalateReason.NOT_SAID.code:
            parts.append(vocabulary_label(EscalateReason(rescue.reason)))
        if rescue.told is not None:
            parts.append(
                self.tr("told {name} {time}").format(
                    name=one_line(rescue.told.name, 40), time=clock_seconds(rescue.told.at)
                )
            )
        if rescue.confirmed is not None:
            parts.append(
                self.tr("reached by {name} {time}").format(
                    name=one_line(rescue.confirmed.name, 40),
                    time=clock_seconds(rescue.confirmed.at),
                )
            )
        if rescue.excuse is not None:
            parts.append(
                self.tr("{name} answers for it: {reason}").format(
                    name=one_line(rescue.excuse.name, 40), reason=rescue.excuse.reason
                )
            )
        return "  ·  ".join(parts)

    def _told(self, step: object) -> None:
        name = self.told.text().strip()
        if step is Step.ENTER and name and self._work is not None:
            wish = RescueWish(contact_id=self._work.contact.contact_id, name=name)
            self.told.clear()
            self.told_asked.emit(wish)

    @Slot()
    def _start_confirm(self) -> None:
        self.confirm_strip.start(self.tr("Who reached them, or took over?"))

    @Slot()
    def _start_reason(self) -> None:
        self.reason_strip.start(self.tr("Why was it escalated?"))

    @Slot()
    def _start_excuse(self) -> None:
        self.excuse_strip.start(self.tr("Nobody confirmed it. Who answers for closing it?"))

    @Slot(object)
    def _confirmed(self, strip: FieldStrip) -> None:
        if self._work is not None:
            contact_id = self._work.contact.contact_id
            self.confirm_asked.emit(RescueWish(contact_id=contact_id, name=strip.text("name")))

    @Slot(object)
    def _said(self, strip: FieldStrip) -> None:
        reason = strip.coded("reason")
        if self._work is not None and reason is not None:
            contact_id = self._work.contact.contact_id
            self.reason_asked.emit(RescueWish(contact_id=contact_id, name="", reason=reason.code))

    @Slot(object)
    def _excused(self, strip: FieldStrip) -> None:
        if self._work is not None:
            role = ROLES.get(strip.text("role").casefold(), strip.text("role"))
            self.excuse_asked.emit(
                RescueWish(
                    contact_id=self._work.contact.contact_id,
                    name=strip.text("name"),
                    reason=strip.text("reason"),
                    role=role,
                )
            )

    def _confirm_strip(self) -> FieldStrip:
        name = LineField(self.tr("Unit or person"))
        name.setMaxLength(REQUESTER_LIMIT)
        strip = FieldStrip(
            self.tr("Rescue confirmed"),
            {"name": name},
            {"name": self.tr("Who said so? A unit or a name is needed.")},
            self.tr("Enter records it; Esc leaves it open"),
            self,
        )
        strip.filled.connect(self._confirmed)
        return strip

    def _reason_strip(self) -> FieldStrip:
        reasons = [reason for reason in EscalateReason if reason is not EscalateReason.NOT_SAID]
        strip = FieldStrip(
            self.tr("Reason of the escalation"),
            {"reason": CodeChooser(self.tr("Reason"), reasons)},
            {"reason": self.tr("Choose a reason, or press Esc.")},
            self.tr("Enter records it; it can wait"),
            self,
        )
        strip.filled.connect(self._said)
        return strip

    def _excuse_strip(self) -> FieldStrip:
        role, name = LineField(self.tr("Lead or shift supervisor")), LineField(self.tr("Name"))
        reason = LineField(self.tr("Reason"))
        role.setPlaceholderText(self.tr("lead, or shift supervisor"))
        reason.setMaxLength(REASON_LIMIT)
        strip = FieldStrip(
            self.tr("Answer for an unconfirmed rescue"),
            {"role": role, "name": name, "reason": reason},
            {
                "role": self.tr("Lead or shift supervisor?"),
                "name": self.tr("Whose decision is it?"),
                "reason": self.tr("Their reason is needed."),
            },
            self.tr("Enter goes on, then records; Esc leaves it red"),
            self,
        )
        strip.filled.connect(self._excused)
        return strip

    def _lay_out(self) -> None:
        acts = QWidget()
        flow = WordFlow(acts, gap=8)
        for button in (self.confirm, self.reason, self.excuse, self.back):
            flow.addWidget(button)
        self._card = QWidget()
        card = QVBoxLayout(self._card)
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(10)
        card.addWidget(self.head)
        card.addWidget(self.age)
        card.addWidget(self.read)
        card.addWidget(self.told)
        for strip in (self.confirm_strip, self.reason_strip, self.excuse_strip):
            card.addWidget(strip)
        card.addWidget(self.facts)
        card.addWidget(acts)
        self._none = PlainLabel(self.tr("Nothing is escalated."), role="quiet")
        self.body.addWidget(self._card)
        self.body.addWidget(self._none)
        self.body.addStretch(1)
        self._card.hide()
