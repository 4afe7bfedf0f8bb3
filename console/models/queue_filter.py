"""Choose which rows of the queue are shown."""

from dataclasses import dataclass
from enum import IntEnum


class QueueFilterKind(IntEnum):
    """The parts of the queue a clinician can look at, in the order of their keys."""

    ALL = 0
    NEEDS_YOU = 1
    MENTAL_HEALTH = 2
    MINE = 3
    REQUESTED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """What is looked at.

    Attributes:
        kind: The part of the queue.
        text: Words that must all stand in the row, in any column, order and case.
    """

    kind: QueueFilterKind = QueueFilterKind.ALL
    text: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words to look for, case folded."""
        return tuple(self.text.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueCounts:
    """How many calls stand in each part of the queue, whatever text is looked for.

    Attributes:
        open_calls: Rows whose call is open; fewer than all where a closed one is still held.
        shown: Rows that the present filter shows.
    """

    all_calls: int = 0
    open_calls: int = 0
    needs_you: int = 0
    mental_health: int = 0
    mine: int = 0
    requested: int = 0
    shown: int = 0

    def of(self, kind: QueueFilterKind) -> int:
        """Return the count of one part."""
        return {
            QueueFilterKind.ALL: self.all_calls,
            QueueFilterKind.NEEDS_YOU: self.needs_you,
            QueueFilterKind.MENTAL_HEALTH: self.mental_health,
            QueueFilterKind.MINE: self.mine,
            QueueFilterKind.REQUESTED: self.requested,
        }[kind]
