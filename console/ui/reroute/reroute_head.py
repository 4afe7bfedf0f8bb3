"""Say on top of the pane whether anybody goes, for how long nobody does, and who must be told."""

from datetime import datetime

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.reroute.clocks import nobody_going
from console.domain.reroute.reroute import Reroute
from console.ui.reading.announcing import announce
from console.ui.reading.plain import PlainLabel, WordLabel, one_line, scale_title
from console.ui.reading.reroute_words import VOICE_ROLE, going_words, nobody_words, tell_words


class RerouteHead(QFrame):
    """The call, the one clock, and the sentence that has to be said aloud."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.call = PlainLabel(role="title")
        self.clock = WordLabel(role="state-quiet")
        self.tell = PlainLabel(role="state-asked")
        self.tell.setWordWrap(True)
        self.tell.hide()
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.call)
        row.addStretch(1)
        row.addWidget(self.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.tell)
        self._told = ""
        self._scale()

    def show_reroute(self, reroute: Reroute, number: str, place: str, now: datetime) -> None:
        """Show the call and how long nobody has been going."""
        words = " · ".join(part for part in (number, one_line(place, 60)) if part)
        self.call.setText(words or self.tr("Contact without a number"))
        self.show_time(reroute, now)

    def show_time(self, reroute: Reroute, now: datetime) -> None:
        """Let the clock go on."""
        wait = nobody_going(reroute, now)
        if wait is not None:
            self.clock.setText(nobody_words(wait))
            self.clock.wear_role(VOICE_ROLE[wait.voice])
        else:
            self.clock.setText(going_words(reroute))
            self.clock.wear_role("state-good" if reroute.is_going else "state-info")
        tell = tell_words(reroute, now)
        self.tell.setText(tell)
        self.tell.setVisible(bool(tell))
        if tell and tell != self._told:
            announce(self, tell)
        self._told = tell

    def changeEvent(self, event: QEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._scale()

    def _scale(self) -> None:
        scale_title(self.tell, self.font(), 1.25)
        scale_title(self.clock, self.font(), 1.1)
