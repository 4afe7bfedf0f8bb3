"""Say in one line what every decision rests on: feed, record, hub, person and time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from console.domain.clock import utc_now
from console.domain.feed.health import FeedHealth
from console.domain.save_state import SaveState
from console.ui.fonts import figures_font
from console.ui.reading.announcing import announce
from console.ui.reading.local_time import clock_text
from console.ui.reading.word_flow import WordFlow
from console.ui.shell.feed_lamp import FeedLamp
from console.ui.shell.glyph import Shape
from console.ui.shell.marked_word import MarkedWord
from console.ui.theme import set_role
from console.ui.translation import mark_data, translated

if TYPE_CHECKING:
    from console.domain.access.session import Session
    from console.domain.contact.sheet import SaveNews


class HeaderBar(QFrame):
    """The line above everything. It breaks into two where the text is large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setAccessibleName(self.tr("State of the desk"))
        self._simulated = QLabel(self.tr("SIMULATED"), self)
        set_role(self._simulated, "simulated")
        self._simulated.setToolTip(self.tr("These calls are invented. Nobody is calling."))
        self._simulated.hide()
        self.lamp = FeedLamp(self)
        self._save = MarkedWord(self)
        self._hub = MarkedWord(self)
        self._hub.show_state(Shape.SQUARE, "quiet", self.tr("This desk only"))
        self._hub.setToolTip(self.tr("No hub is set up: other desks do not see what is done here."))
        self._person = _PersonWord(self)
        self._clock = _Clock(self)
        line = WordFlow(self, gap=18, line_gap=2)
        line.setContentsMargins(14, 6, 14, 6)
        for part in (self._simulated, self.lamp, self._save, self._hub, self._person, self._clock):
            line.addWidget(part)
        line.begin_right(self._person)
        self.show_save(None)

    def show_health(self, health: FeedHealth) -> None:
        """Show the feed's state."""
        self.lamp.show_health(health)

    def show_simulated(self, simulated: bool) -> None:  # noqa: FBT001 - a slot's payload
        """Show or hide the word SIMULATED."""
        self._simulated.setVisible(simulated)

    def show_person(self, session: "Session | None") -> None:
        """Show who is signed on, or that nobody is."""
        self._person.show_person(session)

    def show_open_contacts(self, count: int) -> None:
        """Show how many contacts the person has open; with none they are ready."""
        self._person.show_open_contacts(count)

    def show_save(self, news: "SaveNews | None") -> None:
        """Show whether the newest keystroke is on the disk; None before there was one."""
        state = news.state if news is not None else SaveState.NOTHING_YET
        if state is SaveState.NOT_SAVED:
            self._save.show_state(
                Shape.CROSS, "asked", self.tr("NOT SAVED"), self.tr("your text is still here")
            )
            announce(self, self._save.accessibleName(), urgent=True)
        elif state is SaveState.SAVED and news is not None and news.saved_at is not None:
            at = clock_text(news.saved_at)
            self._save.show_state(Shape.DISC, "good", self.tr("Saved {time}").format(time=at))
        elif state is SaveState.SAVING:
            self._save.show_state(Shape.HALF, "waiting", self.tr("Saving…"))
        else:
            self._save.show_state(Shape.RING, "quiet", self.tr("Nothing to save yet"))


class _PersonWord(QWidget):
    """The person's name, role and whether they are free."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = QLabel(self)
        self._role = QLabel(self)
        set_role(self._role, "quiet")
        self._free = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._name, self._role, self._free):
            row.addWidget(part)
        self._signed_on = False
        self.show_person(None)

    def show_person(self, session: "Session | None") -> None:
        self._signed_on = session is not None
        self._role.setVisible(self._signed_on)
        self._free.setVisible(self._signed_on)
        if session is None:
            self._name.setText(self.tr("Nobody is signed on"))
            set_role(self._name, "quiet")
            return
        self._name.setText(session.person.name)
        mark_data(self._name)
        set_role(self._name, "")
        self._role.setText(translated("roles", session.person.role.label))
        since = self.tr("On shift since {time}").format(time=clock_text(session.since))
        self._role.setToolTip(since)
        self.show_open_contacts(0)

    def show_open_contacts(self, count: int) -> None:
        if count == 0:
            self._free.setText(self.tr("READY"))
            set_role(self._free, "pill-good")
        else:
            one = self.tr("1 contact open")
            self._free.setText(
                one if count == 1 else self.tr("{count} contacts open").format(count=count)
            )
            set_role(self._free, "pill-waiting")


class _Clock(QWidget):
    """Local time and date."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._time = QLabel(self)
        set_role(self._time, "clock")
        self._time.setFont(figures_font())
        self._date = QLabel(self)
        set_role(self._date, "quiet")
        mark_data(self._time)
        mark_data(self._date)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._time)
        row.addWidget(self._date)
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self._say)
        self._say()

    def _say(self) -> None:
        now = utc_now().astimezone()
        self._time.setText(now.strftime("%H:%M:%S"))
        self._date.setText(QLocale().toString(QDate(now.year, now.month, now.day), "ddd d MMM"))
        self._tick.start(1_000 - now.microsecond // 1_000)  # stay on the second's edge
