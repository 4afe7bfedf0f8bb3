"""Choose the colours of the queue from the theme: bright while the feed is live, else dim."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from console.models.queue_reasons import ReasonKind
from console.models.queue_waiting import Urgency
from console.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueInks:
    """The colours of one state of the queue; every text colour is at least 4.5:1 on every ground.

    Attributes:
        ground: Behind the rows; ``other_ground`` behind every second one.
        selected: Behind the selected row.
        line: Between two parts of the queue.
        here: The focus ring and the bar of the selected row.
    """

    ground: QColor
    other_ground: QColor
    selected: QColor
    line: QColor
    here: QColor
    text: QColor
    quiet: QColor
    asked: QColor
    waiting: QColor
    good: QColor
    candidate: QColor
    info: QColor

    def of_reason(self, kind: ReasonKind) -> QColor:
        """Return the colour of a reason's dot; the words stand beside it."""
        return {
            ReasonKind.REQUESTED: self.asked,
            ReasonKind.YOURS: self.good,
            ReasonKind.FLAGGED: self.candidate,
            ReasonKind.FLAGGED_NO: self.quiet,
            ReasonKind.WORD: self.candidate,
            ReasonKind.NATURE: self.info,
            ReasonKind.PLAN: self.info,
            ReasonKind.SIGNED: self.quiet,
        }[kind]

    def of_urgency(self, urgency: Urgency) -> QColor:
        """Return the colour of a waiting time; a mark stands beside it."""
        return {
            Urgency.CALM: self.text,
            Urgency.WAITING: self.waiting,
            Urgency.LONG: self.asked,
        }[urgency]


def inks_of(theme: Theme, *, dimmed: bool) -> QueueInks:
    """Return the colours for a theme; ``dimmed`` is for rows that may be old."""

    def signal(colour: str) -> QColor:
        return mixed(colour, theme.quiet, 0.5) if dimmed else QColor(colour)

    return QueueInks(
        ground=QColor(theme.panel),
        other_ground=mixed(theme.panel, theme.raised, 0.45),
        selected=QColor(theme.selected),
        line=QColor(theme.line),
        here=QColor(theme.accent),
        text=QColor(theme.quiet if dimmed else theme.text),
        quiet=QColor(theme.quiet),
        asked=signal(theme.asked),
        waiting=signal(theme.waiting),
        good=signal(theme.good),
        candidate=signal(theme.candidate),
        info=signal(theme.info),
    )


def mixed(one: str, other: str, part: float) -> QColor:
    """Return the colour that lies the given part of the way from one to the other."""
    start, end = QColor(one), QColor(other)
    pairs = (
        (start.red(), end.red()),
        (start.green(), end.green()),
        (start.blue(), end.blue()),
    )
    return QColor(*(round(first + (second - first) * part) for first, second in pairs))
