"""Guide through a dropped line in one strip, and strike a note that stood on the wrong contact."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.calls.wishes import REASON_LIMIT
from console.domain.clock import utc_now
from console.domain.contact.lost_caller import ATTEMPTS, AttemptResult
from console.domain.contact.work import ContactWork
from console.domain.vocabulary import Level
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField
from console.ui.reading.clock_words import elapsed
from console.ui.reading.plain import PlainLabel, one_line
from console.ui.reading.second_tick import SecondTick
from console.ui.reading.typed_words import number_words
from console.ui.translation import translated, vocabulary_label


class LostStrip(FieldStrip):
    """Number, attempts, what is left of five minutes, last place and level.

    Signals:
        tried: (ContactId, AttemptResult).
    """

    tried = Signal(object, object)

    def __init__(self, parent: QWidget, *, clock: Callable[[], datetime] = utc_now) -> None:
        self._clock = clock
        self._work: ContactWork | None = None
        super().__init__(
            translated("LostStrip", "Lost caller"),
            {"result": CodeChooser(translated("LostStrip", "What came of it"), AttemptResult)},
            {"result": translated("LostStrip", "Answered, no answer, voicemail?")},
            translated(
                "LostStrip", "Enter records the attempt; Esc keeps the clock running in red"
            ),
            parent,
        )
        self.known = PlainLabel()
        self.known.setWordWrap(True)
        self.rows.insertWidget(1, self.known)
        self.filled.connect(self._filled)
        self._second = SecondTick(self)
        self._second.ticked.connect(self.tick)

    def start_for(self, work: ContactWork) -> None:
        """Open the strip for a contact whose line dropped."""
        self._work = work
        self.start("")
        self.tick()

    @Slot(object)
    def show_work(self, work: ContactWork) -> None:
        """Take news of the contact; it asks again while attempts are left."""
        if self._work is None or self._work.contact.contact_id != work.contact.contact_id:
            return
        before = self._work.lost
        self._work = work
        if work.lost is None or work.lost.is_back:
            self.close_strip()
            self._work = None
        elif before is not None and len(work.lost.attempts) > len(before.attempts):
            self.start_for(work)
        else:
            self.tick()

    def forget(self) -> None:
        """Show no lost caller."""
        self._work = None
        self.close_strip()
        self.known.setText("")
        self.title.setText("")

    @Slot()
    def tick(self) -> None:
        """Show what is left of the five minutes."""
        lost = self._work.lost if self._work is not None else None
        if lost is None or self._work is None:
            return
        now = self._clock()
        number = one_line(self._work.contact.number, 20) or self.tr("no number")
        if lost.must_decide(now):
            self.title.setText(
                self.tr("{number}: LOST. Decide now on help at the last place.").format(
                    number=number
                )
            )
        else:
            self.title.setText(
                self.tr("{number}: LOST. Call back now, attempt {n} of {all}, {left} left").format(
                    number=number,
                    n=min(len(lost.attempts) + 1, ATTEMPTS),
                    all=ATTEMPTS,
                    left=elapsed(lost.time_left(now)),
                )
            )
        self.title.wear_role("state-asked")
        known = [
            self.tr("Number: {number}").format(
                number=number_words(lost.number) or self.tr("not known")
            ),
            self.tr("Last place: {place}").format(
                place=one_line(lost.place, 120) or self.tr("not known")
            ),
            self.tr("Level then: {level}").format(level=vocabulary_label(Level(lost.level))),
        ]
        known += [f"{vocabulary_label(result)} {at:%H:%M:%S}" for result, at in lost.attempts]
        self.known.setText("\n".join(known))

    @Slot(object)
    def _filled(self, _: object) -> None:
        result = self.coded("result")
        if self._work is not None and isinstance(result, AttemptResult):
            self.tried.emit(self._work.contact.contact_id, result)


class StrikeStrip(FieldStrip):
    """Ask why a note is struck."""

    def __init__(self, parent: QWidget) -> None:
        reason = LineField(translated("StrikeStrip", "Reason"))
        reason.setMaxLength(REASON_LIMIT)
        super().__init__(
            translated("StrikeStrip", "Entered in error"),
            {"reason": reason},
            {
                "reason": translated(
                    "StrikeStrip", "Striking a note needs a reason; a word is enough."
                )
            },
            translated("StrikeStrip", "Enter hides the note; it stays in the record. Esc keeps it"),
            parent,
        )

    def start_for(self, number: str, place: str) -> None:
        """Open the strip for the open log."""
        words = f"{one_line(number, 40)}  {one_line(place, 60)}".strip()
        self.start(self.tr("Strike the note of {call}: entered in error?").format(call=words))
