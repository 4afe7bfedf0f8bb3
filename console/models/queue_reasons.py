"""Say in words why a call stands in the queue where it stands.

The words of rules are the agency's own and pass as written; all others can be translated.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from console.domain.calls.candidates import Hit, RuleKind
from console.domain.calls.queue import CarriedMark, DeskMark, Group, QueueRow
from console.domain.vocabulary import Nexus


class ReasonKind(Enum):
    """What a reason rests on; a view gives each its colour beside the words."""

    REQUESTED = "requested"
    YOURS = "yours"
    FLAGGED = "flagged"
    FLAGGED_NO = "flagged no"
    WORD = "word"
    NATURE = "nature"
    PLAN = "plan"
    SIGNED = "signed"


_KIND_OF_RULE = {
    RuleKind.REQUEST: ReasonKind.REQUESTED,
    RuleKind.WORD: ReasonKind.WORD,
    RuleKind.NATURE: ReasonKind.NATURE,
    RuleKind.PLAN: ReasonKind.PLAN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason, as it is shown."""

    kind: ReasonKind
    text: str


def reasons_of(row: QueueRow) -> tuple[Reason, ...]:
    """Return every reason of a row, the one that gives it its place first.

    A recorded request leads a mapped one, a person's flag leads what a rule found. A call that
    nobody asked for and nothing surfaced has no reason.
    """
    asked = [*_recorded_request(row.mark), *_hits(row.hits, request=True)]
    yours = (
        [_reason(ReasonKind.YOURS, QCoreApplication.translate("Queue", "Yours"))]
        if row.mark.mine
        else []
    )
    leading = [*yours, *asked] if row.group is Group.MINE else [*asked, *yours]
    return (*leading, *_signed(row.mark), *_flag(row.mark), *_hits(row.hits, request=False))


def _reason(kind: ReasonKind, text: str) -> Reason:
    return Reason(kind=kind, text=text)


def _recorded_request(mark: DeskMark) -> list[Reason]:
    if mark.requested_at is None:
        return []
    if not mark.requester:
        text = QCoreApplication.translate("Queue", "Requested")
    else:
        text = QCoreApplication.translate("Queue", "Requested by {who}").format(who=mark.requester)
    return [_reason(ReasonKind.REQUESTED, text)]


def _signed(mark: DeskMark) -> list[Reason]:
    if not mark.signed:
        return []
    return [_reason(ReasonKind.SIGNED, QCoreApplication.translate("Queue", "Log signed here"))]


def _flag(mark: DeskMark) -> list[Reason]:
    if mark.nexus is None:
        return []
    word = {
        Nexus.YES: QCoreApplication.translate("Queue", "Flagged: yes"),
        Nexus.NO: QCoreApplication.translate("Queue", "Flagged: no"),
        Nexus.UNCERTAIN: QCoreApplication.translate("Queue", "Flagged: uncertain"),
    }[mark.nexus]
    kind = ReasonKind.FLAGGED_NO if mark.nexus is Nexus.NO else ReasonKind.FLAGGED
    return [_reason(kind, f"{word} — {mark.flag_reason}" if mark.flag_reason else word)]


def _hits(hits: tuple[Hit, ...], *, request: bool) -> list[Reason]:
    return [
        _reason(_KIND_OF_RULE[hit.kind], hit_words(hit))
        for hit in hits
        if (hit.kind is RuleKind.REQUEST) is request
    ]


def hit_words(hit: Hit) -> str:
    """Return the reason of a hit; a rule's are the agency's own words, a plan's are ours."""
    if hit.kind is not RuleKind.PLAN:
        return hit.reason
    if hit.reason == "number":
        return QCoreApplication.translate("Queue", "Care plan: may be someone else (same number)")
    return QCoreApplication.translate("Queue", "Care plan: may be someone else (same place)")


def carried_words(carried: CarriedMark) -> str:
    """Return in one sentence what was recorded of a call that another one took over."""
    mark = carried.mark
    parts = [reason.text for reason in (*_recorded_request(mark), *_flag(mark), *_signed(mark))]
    if mark.owner:
        has = QCoreApplication.translate("Queue", "{owner} has it").format(owner=mark.owner)
        parts.append(has)
    words = QCoreApplication.translate("Queue", "Recorded of {number}, now merged in: {what}")
    return words.format(number=carried.number, what=", ".join(parts))
