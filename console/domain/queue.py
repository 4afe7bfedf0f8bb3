"""Keep the live queue: what is shown, why, and in which order.

The queue is told of documents, of what this desk recorded, and answers with what changed. It holds
no view and no store, so that the same sequence always gives the same rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum

from console.domain.calls import Call, CallId
from console.domain.candidates import Hit, RuleKind, RuleSet
from console.domain.vocabulary import EntryChannel, Nexus, RequesterRole


class Group(IntEnum):
    """The four parts of the queue, top to bottom."""

    REQUESTED = 0
    MINE = 1
    CANDIDATE = 2
    REST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskMark:
    """What people at this desk recorded of a call; empty where nothing was.

    Attributes:
        nexus: The newest flag.
        flag_reason: Its reason, as written.
        requested_at: Since when the clinician is asked for (aware UTC), by a recorded request.
        requester: Who asked, for example ``pos 17``.
        requester_role: What the asker is, as recorded.
        channel: By which way the request came, as recorded.
        owner: The person who holds the open contact, as shown; empty for unclaimed.
        mine: The owner is the person signed on.
        signed: A log of this call was signed here.
    """

    nexus: Nexus | None = None
    flag_reason: str = ""
    requested_at: datetime | None = None
    requester: str = ""
    requester_role: RequesterRole | None = None
    channel: EntryChannel | None = None
    owner: str = ""
    mine: bool = False
    signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One line of the queue: the call, the desk's mark and why it stands where it stands.

    Attributes:
        since: From when the waiting time runs (aware UTC): the request, else receipt at 911.
        reasons: Shown words, the first one leads.
        key: Sorts rows; ends with the id, so that no two are equal.
    """

    call: Call
    mark: DeskMark
    hits: tuple[Hit, ...]
    group: Group
    since: datetime | None
    key: tuple[int, int, int, float, str]

    @property
    def call_id(self) -> CallId:
        """Return the key of the call."""
        return self.call.call_id

    @property
    def mental_health(self) -> bool:
        """Say whether the call is flagged or surfaced, unless a person flagged it No."""
        if self.mark.nexus is not None:
            return self.mark.nexus is not Nexus.NO
        return bool(self.hits)

    @property
    def needs_you(self) -> bool:
        """Say whether the row waits for a clinician: asked for, or surfaced, and not yet owned."""
        owned = bool(self.mark.owner) or bool(self.call.assisting)
        return (
            not owned
            and not self.mark.signed
            and (self.group is Group.REQUESTED or self.mental_health)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueDelta:
    """What one application changed; ids only stand in one of the three."""

    added: tuple[QueueRow, ...] = ()
    changed: tuple[QueueRow, ...] = ()
    removed: tuple[CallId, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.added or self.changed or self.removed)


NO_MARK = DeskMark()
_FAR = 4e9  # later than any call: rows without a time go last within their priority


class CallQueue:
    """The open calls, each with its row; closed ones leave unless this desk still holds them."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules = rules
        self._rows: dict[CallId, QueueRow] = {}
        self._calls: dict[CallId, Call] = {}
        self._marks: dict[CallId, DeskMark] = {}

    @property
    def rules(self) -> RuleSet:
        """Return the rule set in force."""
        return self._rules

    def row(self, call_id: CallId) -> QueueRow | None:
        """Return the row of a call in the queue."""
        return self._rows.get(call_id)

    def call(self, call_id: CallId) -> Call | None:
        """Return the last known state of a call, also after it left the queue."""
        return self._calls.get(call_id)

    def rows(self) -> tuple[QueueRow, ...]:
        """Return every row in shown order."""
        return tuple(sorted(self._rows.values(), key=lambda row: row.key))

    def calls(self) -> tuple[Call, ...]:
        """Return the last known state of every call heard of, also of those that left the queue."""
        return tuple(self._calls.values())

    def find_number(self, number: str) -> Call | None:
        """Return the newest known call with this shown number, if any."""
        found = [call for call in self._calls.values() if call.number == number]
        return max(found, key=lambda call: (call.is_open, call.call_id), default=None)

    def hear(self, calls: Iterable[Call]) -> QueueDelta:
        """Take newer states of calls; older ones than known are left out."""
        touched: dict[CallId, None] = {}
        for heard in calls:
            known = self._calls.get(heard.call_id)
            call = heard if known is None else _newer(heard, known)
            if call is not known:
                self._calls[call.call_id] = call
                touched[call.call_id] = None
        return self._refresh(touched)

    def end_snapshot(self, call_ids: frozenset[CallId]) -> QueueDelta:
        """Mark open calls the feed no longer has: shown so, never closed on our own."""
        gone = []
        for call_id, row in self._rows.items():
            if row.call.in_feed and call_id not in call_ids:
                self._calls[call_id] = replace(row.call, in_feed=False)
                gone.append(call_id)
        return self._refresh(gone)

    def mark(self, marks: Mapping[CallId, DeskMark]) -> QueueDelta:
        """Take what the record says of calls; a missing call keeps its mark until heard of."""
        self._marks.update(marks)
        return self._refresh(marks)

    def clear_marks(self) -> QueueDelta:
        """Forget every mark, as when another person signs on."""
        marked = tuple(self._marks)
        self._marks.clear()
        return self._refresh(marked)

    def _refresh(self, call_ids: Iterable[CallId]) -> QueueDelta:
        added, changed, removed = [], [], []
        for call_id in call_ids:
            call = self._calls.get(call_id)
            if call is None:
                continue
            mark = self._marks.get(call_id, NO_MARK)
            old = self._rows.get(call_id)
            if call.is_open or mark.owner:
                row = self._make_row(call, mark, old)
                if old is None:
                    added.append(row)
                elif row != old:
                    changed.append(row)
                self._rows[call_id] = row
            elif old is not None:
                del self._rows[call_id]
                removed.append(call_id)
        return QueueDelta(added=tuple(added), changed=tuple(changed), removed=tuple(removed))

    def _make_row(self, call: Call, mark: DeskMark, old: QueueRow | None) -> QueueRow:
        # The rules read every note: they run again only when the call itself changed.
        hits = old.hits if old is not None and old.call is call else self._rules.hits(call)
        requested = bool(hits) and hits[0].kind is RuleKind.REQUEST
        group = _group(mark, hits, requested=requested or mark.requested_at is not None)
        since = mark.requested_at or call.received_at
        owned = bool(mark.owner) or bool(call.assisting)
        return QueueRow(
            call=call,
            mark=mark,
            hits=hits,
            group=group,
            since=since,
            key=(
                int(group),
                int(owned and group is not Group.MINE),
                call.priority_rank,
                since.timestamp() if since else _FAR,
                call.call_id,
            ),
        )


def _group(mark: DeskMark, hits: tuple[Hit, ...], *, requested: bool) -> Group:
    if mark.mine:
        return Group.MINE
    if requested and not mark.signed:
        return Group.REQUESTED
    if mark.nexus is Nexus.NO:
        return Group.REST
    if hits or mark.nexus is not None:
        return Group.CANDIDATE
    return Group.REST


def _newer(call: Call, known: Call) -> Call:
    """Return the state to keep; ``known`` itself where nothing changed."""
    timed = call.updated_at is not None and known.updated_at is not None
    if timed and call.sender == known.sender and _stamp(call) < _stamp(known):
        return known
    call = _with_retypings(call, known)
    return known if replace(call, heard_at=known.heard_at) == known else call


def _stamp(call: Call) -> float:
    return call.updated_at.timestamp() if call.updated_at else _FAR


def _with_retypings(call: Call, known: Call) -> Call:
    """Keep retypings that were known before this start, when the feed tells only its own."""
    older = tuple(retyping for retyping in known.retypings if retyping not in call.retypings)
    return replace(call, retypings=older + call.retypings) if older else call
