"""Say at every moment who is on the phone, and hold the key that escalates them."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.contact.contact import Contact, ContactId
from console.domain.contact.on_phone import OnPhone
from console.domain.contact.work import ContactWork
from console.ui.entry.act_button import ActButton
from console.ui.escalation.hold_button import HoldButton
from console.ui.reading.clock_words import elapsed
from console.ui.reading.plain import PlainLabel, WordLabel, button_text, one_line, plain_tip
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role


class CallerAct(Enum):
    """What can be done in the bar."""

    PHONE = "phone"
    LOST = "lost"
    ESCALATE = "escalate"


class CallerBar(QFrame):
    """One line: who is on the phone and since when, parked contacts, lost, escalate.

    Signals:
        phone_asked: Mark the open contact ON PHONE, or renew the mark.
        lost_asked: The line dropped.
        escalate_asked: Escalating was held long enough.
        card_asked: The red words were clicked: show the card again.
        contact_picked: The ``ContactId`` of a parked contact.
    """

    phone_asked = Signal()
    lost_asked = Signal()
    escalate_asked = Signal()
    card_asked = Signal()
    contact_picked = Signal(object)

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAccessibleName(self.tr("On the phone"))
        self._clock = clock
        self._phone: OnPhone | None = None
        self._works: Mapping[ContactId, ContactWork] = {}
        self._open: ContactId | None = None
        self.phone = ActButton("", role="chip")
        self.age = WordLabel(role="quiet")
        self.lost = ActButton(self.tr("Line lost"), role="chip")
        self.parked = PlainLabel(role="quiet")
        self.rescue = ActButton("", role="chip")
        self.escalate = HoldButton()
        words = QWidget()
        row = WordFlow(words, gap=10)
        for widget in (self.phone, self.age, self.lost, self.rescue, self.parked):
            row.addWidget(widget)
        # Beside the words, never below them: however large the text, it is whole in its place.
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 8, 0)
        line.setSpacing(10)
        line.addWidget(words, 3)
        line.addWidget(self.escalate, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.phone.clicked.connect(self.phone_asked)
        self.lost.clicked.connect(self.lost_asked)
        self.rescue.clicked.connect(self.card_asked)
        self.escalate.held.connect(self.escalate_asked)
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)
        self.tick()

    def show_keys(self, keys: Mapping[CallerAct, str]) -> None:
        """Show the keys as they are bound now."""
        self.phone.show_key(keys.get(CallerAct.PHONE, ""))
        self.lost.show_key(keys.get(CallerAct.LOST, ""))
        self.escalate.show_key(keys.get(CallerAct.ESCALATE, ""))
        self.tick()

    @Slot(object)
    def show_phone(self, phone: OnPhone | None) -> None:
        """Show who is on the phone."""
        self._phone = phone
        self.tick()

    def show_works(self, works: Mapping[ContactId, ContactWork], open_id: ContactId | None) -> None:
        """Show how the person's contacts stand, and which one is open."""
        self._works, self._open = works, open_id
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Show the ages as they are now."""
        now = self._clock()
        phone = self._phone
        work = self._works.get(phone.contact_id) if phone is not None else None
        if phone is None or work is None:
            self.phone.setText(self.tr("Nobody ON PHONE"))
            self.age.setText("")
            self.escalate.setText(button_text(self.tr("ESCALATE: mark who is ON PHONE first")))
            self.escalate.setEnabled(False)
        else:
            name = _name(work.contact, work.place)
            self.phone.setText(button_text(self.tr("ON PHONE  {name}").format(name=name)))
            self.age.setText(self._age_words(phone, now))
            self.age.wear_role("state-waiting" if phone.asks(now) else "quiet")
            self.escalate.setText(button_text(self.tr("ESCALATE  {name}").format(name=name)))
            self.escalate.setEnabled(True)
        self.phone.setAccessibleName(self.phone.text())
        self.escalate.setAccessibleName(self.escalate.text())
        self.escalate.setToolTip(plain_tip(self.escalate.text()))
        self.lost.setVisible(work is not None)
        self.age.setVisible(bool(self.age.text()))
        self._show_parked(now)
        self._show_rescue(now)

    def _age_words(self, phone: OnPhone, now: datetime) -> str:
        age = elapsed(phone.age(now))
        if phone.asks(now):
            left = phone.lapses_after - (now - phone.renewed_at)
            return self.tr("{age}, still there? ends in {left}").format(
                age=age, left=elapsed(max(left, timedelta()))
            )
        return age

    def _show_parked(self, now: datetime) -> None:
        on = self._phone.contact_id if self._phone is not None else None
        parked = [
            work
            for contact_id, work in self._works.items()
            if contact_id not in {self._open, on} and work.contact.is_held
        ]
        oldest = min((work.contact.last_at for work in parked), default=now)
        self.parked.setText(
            self.tr("Parked: {count}, oldest {age}").format(
                count=len(parked), age=elapsed(now - oldest)
            )
        )
        self.parked.setVisible(bool(parked))

    def _show_rescue(self, now: datetime) -> None:
        """Say in red, whatever pane is shown, that a rescue is not confirmed or a caller lost."""
        waiting = [
            (rescue, work)
            for work in self._works.values()
            if (rescue := work.contact.open_rescue) is not None
        ]
        untold = [pair for pair in waiting if pair[0].told is None]
        lost = [
            (work.lost.lost_at, work)
            for work in self._works.values()
            if work.lost is not None and not work.lost.is_back
        ]
        since = [(rescue.at, work) for rescue, work in untold or waiting] or lost
        self.rescue.setVisible(bool(since))
        if not since:
            return
        at, work = min(since, key=lambda pair: pair[0])
        number = one_line(work.contact.number, 20) or self.tr("no number")
        age = elapsed(now - at)
        words = self.tr("NOBODY TOLD YET") if untold else self.tr("RESCUE NOT CONFIRMED")
        words = words if waiting else self.tr("CALLER LOST")
        self.rescue.setText(button_text(f"{words}  {number}  {age}"))
        self.rescue.setAccessibleName(self.rescue.text())
        set_role(self.rescue, "alarm")


def _name(contact: Contact, place: str) -> str:
    parts = (one_line(contact.number, 20), one_line(place, 28))
    return "  ".join(part for part in parts if part) or "—"
