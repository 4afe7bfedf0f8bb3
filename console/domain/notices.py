"""Say one thing to the clinician in one line, never in a box over the queue."""

from dataclasses import dataclass
from enum import Enum


class NoticeLevel(Enum):
    """How much a notice matters; the level decides colour, word and how long it stays."""

    NEWS = "news"
    CAUTION = "caution"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What happened, what is safe and what to do now; each a sentence or empty.

    Attributes:
        topic: Notices of one topic replace each other, for example ``feed`` or ``store``.
        cleared: True takes the topic's notice away instead of showing one.
    """

    level: NoticeLevel
    happened: str
    safe: str = ""
    do: str = ""
    topic: str = ""
    cleared: bool = False

    @property
    def line(self) -> str:
        """Return the notice as one line."""
        return " ".join(part for part in (self.happened, self.safe, self.do) if part)
