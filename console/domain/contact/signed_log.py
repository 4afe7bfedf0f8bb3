"""Say what a lead sees of signed logs: the list, what is filtered for, the timeline of one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from console.domain.contact.contact import ContactId
from console.domain.finish.finish import COUNTS_AS, Diverted
from console.domain.vocabulary import Disposition

NON_DIVERTED = tuple(
    sorted(
        code.value
        for code, counts in COUNTS_AS.items()
        if counts in {Diverted.NO, Diverted.SUPPORTED}
    )
)
"""Codes of endings that count as not diverted. Source: design/domain.md 4.12."""


class Only(Enum):
    """Marks of logs that a lead looks for."""

    ALL = "all signed logs"
    UNCONFIRMED = "rescue not confirmed"
    OVERDUE = "follow-up overdue"
    LEFT_UNSIGNED = "unsigned at end of shift"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuestion:
    """What is filtered for; empty means any.

    Attributes:
        days: How far back from now, in days; 0 for ever, or by the two dates.
        since: From this local day on; with ``days`` 0.
        until: Up to the end of this local day.
        endings: Codes of dispositions, any of which will do.
    """

    words: str = ""
    clinician: str = ""
    days: int = 0
    since: date | None = None
    until: date | None = None
    endings: tuple[str, ...] = ()
    level: str = ""
    only: Only = Only.ALL

    def to_pairs(self) -> tuple[tuple[str, str], ...]:
        """Return what is not empty as pairs, in which a filter is kept."""
        pairs = [
            ("words", self.words),
            ("clinician", self.clinician),
            ("days", str(self.days or "")),
            ("since", self.since.isoformat() if self.since else ""),
            ("until", self.until.isoformat() if self.until else ""),
            ("endings", " ".join(self.endings)),
            ("level", self.level),
            ("only", self.only.name if self.only is not Only.ALL else ""),
        ]
        return tuple((name, value) for name, value in pairs if value)

    @staticmethod
    def from_pairs(pairs: tuple[tuple[str, str], ...]) -> "LogQuestion":
        """Return a kept filter; what a later build wrote and this one cannot read is left out."""
        kept = dict(pairs)
        return LogQuestion(
            words=kept.get("words", ""),
            clinician=kept.get("clinician", ""),
            days=int(kept["days"]) if kept.get("days", "").isdecimal() else 0,
            since=_day(kept.get("since", "")),
            until=_day(kept.get("until", "")),
            endings=tuple(
                code for code in kept.get("endings", "").split() if code in Disposition.__members__
            ),
            level=kept.get("level", ""),
            only=Only.__members__.get(kept.get("only", ""), Only.ALL),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFilter:
    """A filter that a person gave a name."""

    name: str
    question: LogQuestion


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLog:
    """One line of the list; codes as they are kept, ``clinician`` as a name."""

    contact_id: ContactId
    number: str
    opened: datetime
    signed: datetime | None
    clinician: str
    clinician_id: str
    concern: str
    level: str
    ending: str
    addenda: int
    unconfirmed: bool
    overdue: bool
    left_unsigned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """Some lines of the list, and whether there may be more behind them."""

    logs: tuple[SignedLog, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineLine:
    """One entry about a contact, as it stands in the record.

    Attributes:
        at: When it was written.
        who: Who wrote it, by name.
        kind: Of the entry.
        values: What it says: name of the field and its words, in the order of the entry.
        destroyed: Its text was lawfully destroyed.
        newer: It is of a newer program, which this one cannot read.
    """

    entry_id: str
    at: datetime
    who: str
    kind: str
    values: tuple[tuple[str, str], ...] = ()
    destroyed: bool = False
    newer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRead:
    """A log that was opened, and everything on record about it, oldest first."""

    log: SignedLog
    lines: tuple[TimelineLine, ...]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
