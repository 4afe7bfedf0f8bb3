"""Take a call over from whoever has it: at once within the grace, then with a name and a reason."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from console.domain.calls.claims import HeldCall, TakeWish
from console.domain.calls.wishes import REASON_LIMIT, REQUESTER_LIMIT
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField
from console.ui.reading.plain import one_line


class TakeStrip(FieldStrip):
    """Who has it, since when, when they were last heard of, and what taking it asks for.

    Signals:
        take_asked: A ``TakeWish``.
    """

    take_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        supervisor = LineField(self.tr("Supervisor"))
        supervisor.setMaxLength(REQUESTER_LIMIT)
        supervisor.setPlaceholderText(self.tr("who allows it, by name"))
        reason = LineField(self.tr("Reason for taking it over"))
        reason.setMaxLength(REASON_LIMIT)
        super().__init__(
            self.tr("Take the call over"),
            {"supervisor": supervisor, "reason": reason},
            {},
            self.tr("Enter goes on, then takes it; Esc leaves it with them"),
            parent,
        )
        self._held: HeldCall | None = None
        self.filled.connect(self._take)

    def start_for(self, held: HeldCall, now: datetime) -> None:
        """Open the strip for a call that another person has."""
        self._held = held
        claim = held.claim
        owner, number = one_line(claim.holder, 40), one_line(held.number, 40)
        since = _age(now, claim.at)
        if claim.in_grace(now):
            self.must_have({})
            self.field("reason").setPlaceholderText(self.tr("may stay empty"))
            self.show_fields("reason")
            words = self.tr("{owner} took {number} {since} ago. Take it? No reason is needed yet.")
        else:
            self.field("reason").setPlaceholderText(self.tr("Why? A word is enough"))
            self.must_have(
                {
                    "supervisor": self.tr("Taking it over now needs a supervisor's name."),
                    "reason": self.tr("Taking it over needs a reason; a word is enough."),
                }
            )
            self.show_fields("supervisor", "reason")
            words = self.tr("{owner} has had {number} for {since}. Take it over?")
        words = words.format(owner=owner, number=number, since=since)
        if claim.is_stale(now):
            heard = _age(now, claim.heard_at)
            words += " " + self.tr("Nothing was heard of them for {heard}.").format(heard=heard)
        self.start(words)

    @Slot(object)
    def _take(self, _: object) -> None:
        if self._held is None:
            return
        self.take_asked.emit(
            TakeWish(
                held=self._held, supervisor=self.text("supervisor"), reason=self.text("reason")
            )
        )


def _age(now: datetime, at: datetime) -> str:
    seconds = max(0, int((now - at).total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    minutes = seconds // 60
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"
