"""Say to which parts of the queue a row belongs."""

from console.domain.calls.candidates import RuleKind
from console.domain.calls.queue import Group, QueueRow
from console.models.queue_filter import QueueFilterKind


def kinds_of(row: QueueRow) -> frozenset[QueueFilterKind]:
    """Return every part of the queue a row belongs to.

    A call stays REQUESTED when somebody claims it, until its log is signed: the request is a fact.
    """
    kinds = {QueueFilterKind.ALL}
    if row.needs_you:
        kinds.add(QueueFilterKind.NEEDS_YOU)
    if row.mental_health:
        kinds.add(QueueFilterKind.MENTAL_HEALTH)
    if row.mark.mine:
        kinds.add(QueueFilterKind.MINE)
    if is_requested(row):
        kinds.add(QueueFilterKind.REQUESTED)
    return frozenset(kinds)


def is_requested(row: QueueRow) -> bool:
    """Say whether somebody asked for a clinician and no log answers it yet."""
    mapped = any(hit.kind is RuleKind.REQUEST for hit in row.hits)
    asked = mapped or row.mark.requested_at is not None
    return row.group is Group.REQUESTED or (asked and not row.mark.signed)
