"""Put one row of the queue into the words of its columns."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from console.domain.calls.call import Call, Fact, Unit
from console.domain.calls.queue import QueueRow
from console.models.queue_column import QueueColumn
from console.models.queue_reasons import Reason, carried_words, reasons_of

LONGEST_TEXT = 300
"""Characters of one cell; a longer fact is read whole in the call sheet."""

URGENT_RANK = 1
"""Priority ranks up to this one are drawn heavier; the words of the sender stay as they are."""


class Holder(Enum):
    """Who looks after a call, as far as a clinician is concerned."""

    NOBODY = "nobody"
    YOU = "you"
    COLLEAGUE = "colleague"
    ASSISTING = "assisting"


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """The words of one row; empty where nothing is known, except where that is itself news.

    Attributes:
        reasons: Why it is here; the first is shown, the rest are counted.
        tag: What must be seen beside the reason: no longer in the feed, closed, merged, changed
            since its log was signed.
        carried: What was recorded of calls that this one took over, a sentence each.
        nature: The present CAD nature.
        was: The nature before the last retyping, in words; empty where there was none.
        urgent: The sender's priority is among the most urgent ranks.
        all_units: Every unit with its state; ``units`` is the same, shortened.
        clinician: The owner, the assisting agent, or that nobody has it.
    """

    reasons: tuple[Reason, ...]
    tag: str
    carried: tuple[str, ...]
    nature: str
    was: str
    priority: str
    urgent: bool
    place: str
    call_taker: str
    units: str
    all_units: str
    clinician: str
    holder: Holder
    number: str

    def shown(self, column: QueueColumn) -> str:
        """Return what stands in a cell; the waiting time depends on the clock and is not here."""
        match column:
            case QueueColumn.WHY:
                more = f" +{len(self.reasons) - 1}" if len(self.reasons) > 1 else ""
                first = self.reasons[0].text + more if self.reasons else ""
                return _joined(first, self.tag)
            case QueueColumn.NATURE:
                return _joined(self.nature, self.was)
            case QueueColumn.PRIORITY:
                return self.priority
            case QueueColumn.PLACE:
                return self.place
            case QueueColumn.CALL_TAKER:
                return self.call_taker
            case QueueColumn.UNITS:
                return self.units
            case QueueColumn.CLINICIAN:
                return self.clinician
            case QueueColumn.NUMBER:
                return self.number
            case QueueColumn.WAITING:
                return ""

    def whole(self, column: QueueColumn) -> str:
        """Return the cell with nothing shortened, for screen readers and tool tips."""
        if column is QueueColumn.WHY:
            return _joined(*(reason.text for reason in self.reasons), self.tag, *self.carried)
        return self.all_units if column is QueueColumn.UNITS else self.shown(column)

    def searched(self) -> str:
        """Return all words a free-text filter looks at, case folded."""
        words = (self.whole(column) for column in QueueColumn)
        return "\n".join(words).casefold()


def line_of(row: QueueRow) -> QueueLine:
    """Return the words of a row."""
    call = row.call
    units, all_units = _units(call.units)
    clinician, holder = _clinician(row)
    return QueueLine(
        reasons=tuple(
            Reason(kind=reason.kind, text=one_line(reason.text)) for reason in reasons_of(row)
        ),
        tag=_tag(row),
        carried=tuple(one_line(carried_words(each)) for each in row.mark.carried),
        nature=_fact(call.nature) or one_line(call.nature_code),
        was=_was(call),
        priority=_fact(call.priority),
        urgent=call.priority_rank <= URGENT_RANK,
        place=_fact(call.place),
        call_taker=_fact(call.call_taker),
        units=units,
        all_units=all_units,
        clinician=clinician,
        holder=holder,
        number=one_line(call.number),
    )


def one_line(text: str) -> str:
    """Return text that cannot break a row: no line breaks, no control or direction marks."""
    text = text[:LONGEST_TEXT]
    if text.isprintable():
        return text
    blanked = " ".join(text.split())
    return "".join(letter for letter in blanked if letter.isprintable())


def _fact(fact: Fact | None) -> str:
    return one_line(fact.value) if fact is not None else ""


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _tag(row: QueueRow) -> str:
    parts = [_state_of(row)]
    if row.mark.carried:
        numbers = ", ".join(one_line(each.number) for each in row.mark.carried)
        parts.append(
            QCoreApplication.translate("Queue", "took over {number}").format(number=numbers)
        )
    if row.changed_since_signed:
        parts.append(QCoreApplication.translate("Queue", "changed since signed"))
    return _joined(*parts)


def _state_of(row: QueueRow) -> str:
    call = row.call
    if call.merged_into is not None:
        if not row.survivor:
            return QCoreApplication.translate("Queue", "merged into another")
        into = QCoreApplication.translate("Queue", "merged into {number}")
        return into.format(number=one_line(row.survivor))
    if not call.is_open:
        return QCoreApplication.translate("Queue", "closed in CAD")
    if call.ended_unseen:
        return QCoreApplication.translate("Queue", "ended unseen")
    if not call.in_feed:
        return QCoreApplication.translate("Queue", "no longer in feed")
    return ""


def _was(call: Call) -> str:
    if not call.retypings:
        return ""
    before = one_line(call.retypings[-1].before)
    return QCoreApplication.translate("Queue", "was {nature}").format(nature=before)


def _units(units: tuple[Unit, ...]) -> tuple[str, str]:
    """Return the units that share a state together: shortened to the first state, and whole."""
    if not units:
        none = QCoreApplication.translate("Queue", "none sent")
        return none, none
    by_status: dict[str, list[str]] = {}
    for unit in units:
        by_status.setdefault(one_line(unit.status), []).append(one_line(unit.name or unit.unit_id))
    parts = [f"{', '.join(names)} {status}".strip() for status, names in by_status.items()]
    left = len(units) - len(next(iter(by_status.values())))
    return (f"{parts[0]} +{left}" if left else parts[0]), "; ".join(parts)


def _clinician(row: QueueRow) -> tuple[str, Holder]:
    if row.mark.owner:
        holder = Holder.YOU if row.mark.mine else Holder.COLLEAGUE
        return one_line(row.mark.owner), holder
    if row.call.assisting:
        agent = one_line(row.call.assisting[0])
        text = QCoreApplication.translate("Queue", "{agent} assists").format(agent=agent)
        return text, Holder.ASSISTING
    return QCoreApplication.translate("Queue", "unclaimed"), Holder.NOBODY
