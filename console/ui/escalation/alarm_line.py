"""Show what presses as words, whether or not anything sounds; a click says that it was seen."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.clock import utc_now
from console.domain.contact.alarms import Alarm, AlarmLevel
from console.ui.entry.act_button import ActButton
from console.ui.reading.announcing import announce
from console.ui.reading.clock_words import elapsed
from console.ui.reading.plain import PlainLabel, button_text, one_line
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.word_flow import WordFlow
from console.ui.theme import set_role

SHOWN = 4
_ROLES = {AlarmLevel.IMMEDIATE: "alarm", AlarmLevel.SOON: "", AlarmLevel.NOTE: "chip"}


class AlarmLine(QWidget):
    """A chip for each alarm, what presses first; nothing leaves it but by its cause or a person.

    Signals:
        seen: The key of the alarm that a person acknowledged.
    """

    seen = Signal(object)

    def __init__(
        self, *, clock: Callable[[], datetime] = utc_now, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Alarms"))
        self._clock = clock
        self._alarms: tuple[Alarm, ...] = ()
        self._silent = False
        self._chips = [ActButton("") for _ in range(SHOWN)]
        self.more = PlainLabel(role="quiet")
        self.mute = PlainLabel(self.tr("No sound on this desk: watch this line"), role="waiting")
        row = WordFlow(self, gap=8)
        row.setContentsMargins(8, 2, 8, 2)
        for chip in self._chips:
            chip.clicked.connect(self._clicked)
            chip.hide()
            row.addWidget(chip)
        row.addWidget(self.more)
        row.addWidget(self.mute)
        self.mute.hide()
        self.more.hide()
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)
        self.hide()

    def show_silent(self, silent: bool) -> None:  # noqa: FBT001 - a setter's only argument
        """Say that this system has nothing to make a sound with."""
        self._silent = silent
        self.tick()

    @Slot(object)
    def show_alarms(self, alarms: tuple[Alarm, ...]) -> None:
        """Show what stands; rescues and lost callers have their red place in the caller's bar."""
        alarms = tuple(alarm for alarm in alarms if alarm.cause not in {"rescue", "lost"})
        fresh = {alarm.key for alarm in alarms} - {alarm.key for alarm in self._alarms}
        self._alarms = alarms
        for alarm in alarms:
            if alarm.key in fresh:
                urgent = alarm.level is AlarmLevel.IMMEDIATE
                announce(self, f"{alarm.words} {alarm.call_number}", urgent=urgent)
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Show the ages as they are now."""
        now = self._clock()
        for chip, alarm in zip(self._chips, self._alarms, strict=False):
            age = elapsed(now - alarm.raised_at)
            number = one_line(alarm.call_number, 20)
            times = f" ({alarm.repeats + 1})" if alarm.repeats else ""
            words = f"{alarm.words}  {number}  {age}{times}"
            if alarm.seen:
                words = self.tr("{alarm}, seen").format(alarm=words)
            chip.setText(button_text(words))
            chip.setAccessibleName(words)
            chip.setProperty("alarm", alarm.key)
            set_role(chip, "chip" if alarm.seen else _ROLES[alarm.level])
            chip.show()
        for chip in self._chips[len(self._alarms) :]:
            chip.hide()
        left = len(self._alarms) - SHOWN
        self.more.setText(self.tr("and {count} more").format(count=left))
        self.more.setVisible(left > 0)
        self.mute.setVisible(self._silent and bool(self._alarms))
        self.setVisible(bool(self._alarms))

    @Slot()
    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ActButton):
            self.seen.emit(chip.property("alarm"))
