"""Say at every second how far the queue on the screen is the present one."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from console.domain.clock import monotonic_s
from console.domain.feed.health import FeedHealth
from console.domain.feed.state import FeedState
from console.ui.reading.announcing import announce
from console.ui.reading.local_time import clock_text
from console.ui.shell.glyph import Shape
from console.ui.shell.marked_word import MarkedWord

TICK_MS = 1_000
SPEAK_MS = 400
DOUBTFUL_S = 60.0
"""Lag, or a clock that is ahead, is said from here on."""
LONG_LINE = 500
"""Calls that arrived and are not shown yet are said from here on: two seconds of a storm."""

_LOOK = {
    FeedState.CONNECTING: (Shape.RING, "info"),
    FeedState.CATCHING_UP: (Shape.HALF, "info"),
    FeedState.LIVE: (Shape.DISC, "good"),
    FeedState.STALE: (Shape.TRIANGLE, "waiting"),
    FeedState.OFFLINE: (Shape.CROSS, "asked"),
}


class FeedLamp(MarkedWord):
    """The lamp with its word. While live it counts the seconds since the feed was heard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._health = FeedHealth()
        self._told_at_s = monotonic_s()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._say)
        self._tick.start()
        # What holds for less than a moment is not spoken, as while the feed is being joined.
        self._speak = QTimer(self, interval=SPEAK_MS, singleShot=True)
        self._speak.timeout.connect(self._speak_now)
        self._say()

    def show_health(self, health: FeedHealth) -> None:
        """Show the feed's state; a new state is also spoken."""
        news = health.state is not self._health.state
        self._health = health
        self._told_at_s = monotonic_s()
        self._say()
        if news:
            self._speak.start()

    def _speak_now(self) -> None:
        urgent = self._health.state in {FeedState.STALE, FeedState.OFFLINE}
        announce(self, self.accessibleName(), urgent=urgent)

    def _say(self) -> None:
        shape, tone = _LOOK[self._health.state]
        if self._health.live and self._doubts():
            tone = "waiting"
        self.show_state(shape, tone, self._state_word(), self._since())

    def _state_word(self) -> str:
        words = {
            FeedState.CONNECTING: self.tr("CONNECTING"),
            FeedState.CATCHING_UP: self.tr("CATCHING UP"),
            FeedState.LIVE: self.tr("LIVE"),
            FeedState.STALE: self.tr("STALE"),
            FeedState.OFFLINE: self.tr("OFFLINE"),
        }
        return words[self._health.state]

    def _since(self) -> str:
        health = self._health
        if health.state is FeedState.LIVE and health.silent_s is not None:
            silent_s = health.silent_s + monotonic_s() - self._told_at_s
            heard = self.tr("heard {seconds} s ago").format(seconds=max(0, int(silent_s)))
            return ", ".join((heard, *self._doubts()))
        if health.as_of is not None:
            return self.tr("as of {time}").format(time=clock_text(health.as_of))
        if health.state in {FeedState.STALE, FeedState.OFFLINE} and health.since is not None:
            return self.tr("since {time}").format(time=clock_text(health.since))
        return ""

    def _doubts(self) -> list[str]:
        """Return what a live feed must not hide: late changes, a wrong clock, calls in line."""
        health = self._health
        doubts = []
        if health.ahead_s is not None and health.ahead_s >= DOUBTFUL_S:
            words = self.tr("its clock is {minutes} min ahead")
            doubts.append(words.format(minutes=max(1, round(health.ahead_s / 60))))
        if health.lag_s is not None and health.lag_s >= DOUBTFUL_S:
            words = self.tr("changes {minutes} min old, or its clock is behind")
            doubts.append(words.format(minutes=max(1, round(health.lag_s / 60))))
        if health.backlog >= LONG_LINE:
            doubts.append(self.tr("{count} not shown yet").format(count=health.backlog))
        return doubts
