"""Keep the live queue: what is shown, why, and in which order.

The queue is told of documents, of what this desk recorded, and answers with what changed. It holds
no view and no store, so that the same sequence always gives the same rows.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from console.domain.calls.call import Call, CallId, in_brief
from console.domain.calls.candidates import Hit, RuleKind, RuleSet
from console.domain.calls.desk_mark import NO_MARK, CarriedMark, DeskMark
from console.domain.calls.late_changes import AsSigned, changed_since, notes_since
from console.domain.calls.mark_book import MarkBook
from console.domain.calls.plan_book import PlanBook
from console.domain.calls.queue_news import QueueNews
from console.domain.calls.queue_rows import Group, QueueDelta, QueueRow
from console.domain.vocabulary import Nexus

__all__ = ["NO_MARK", "CallQueue", "CarriedMark", "DeskMark", "Group", "QueueDelta", "QueueRow"]

CARE_PLAN = "CARE_PLAN"
"""The id of the reason that a care plan is in force for the place or the number of a call."""

LEFT_LIMIT = 1_000
"""Calls that left the queue and nobody marked are remembered up to this number, the newest."""

LEFT_WHOLE = 200
"""Of these, as many whole; of the others only what they can be found by."""

_FAR = 4e9  # later than any call: rows without a time go last within their priority


class CallQueue:
    """The open calls, each with its row; closed ones leave unless this desk still holds them."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules = rules
        self._rows: dict[CallId, QueueRow] = {}
        self._calls: dict[CallId, Call] = {}
        self._left: OrderedDict[CallId, None] = OrderedDict()
        self._left_brief: OrderedDict[CallId, None] = OrderedDict()
        self._marks = MarkBook(self._calls)
        self._plans = PlanBook()

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
        """Return the last known state of every call remembered, also of those that left."""
        return tuple(self._calls.values())

    def find_number(self, number: str) -> Call | None:
        """Return the newest known call with this shown number, if any."""
        found = [call for call in self._calls.values() if call.number == number]
        return max(found, key=lambda call: (call.is_open, call.call_id), default=None)

    def home_of(self, call_id: CallId) -> CallId:
        """Return the call with which this one's mark is shown: itself, or what took it over."""
        return self._marks.home_of(call_id)

    def take_news(self) -> tuple[QueueNews, ...]:
        """Return what is to be told in words, once."""
        return self._marks.take_news()

    def hear(self, calls: Iterable[Call]) -> QueueDelta:
        """Take newer states of calls; older ones than known are left out."""
        touched: dict[CallId, None] = {}
        for heard in calls:
            known = self._calls.get(heard.call_id)
            call = heard if known is None else _newer(heard, known)
            if call is not known:
                self._calls[call.call_id] = call
                touched |= self._marks.hear(call, known)
        self._marks.tell_late(touched)
        return self._refresh(touched)

    def end_snapshot(self, call_ids: frozenset[CallId]) -> QueueDelta:
        """Mark open calls the feed no longer has: shown so, never closed on our own."""
        gone = []
        for call_id, row in self._rows.items():
            if row.call.in_feed and call_id not in call_ids:
                self._calls[call_id] = replace(row.call, in_feed=False)
                gone.append(call_id)
        return self._refresh(gone)

    def missing(self) -> tuple[CallId, ...]:
        """Return the calls in the queue that the feed has no longer, for a reason not known."""
        return tuple(
            call_id
            for call_id, row in self._rows.items()
            if row.call.is_open and not row.call.in_feed and not row.call.ended_unseen
        )

    def end_unseen(self, call_ids: Iterable[CallId]) -> QueueDelta:
        """Mark calls that were asked for one by one and that the center has no more."""
        gone = []
        for call_id in call_ids:
            call = self._calls.get(call_id)
            if call is not None and not call.in_feed and not call.ended_unseen:
                self._calls[call_id] = replace(call, ended_unseen=True)
                gone.append(call_id)
        return self._refresh(gone)

    def mark(self, marks: Mapping[CallId, DeskMark]) -> QueueDelta:
        """Take what the record says of calls; a missing call keeps its mark until heard of."""
        return self._refresh(self._marks.mark(marks))

    def take_plans(self, plans: PlanBook) -> QueueDelta:
        """Look for these care plans from now on, in the calls that are there too."""
        if not plans and not self._plans:
            return QueueDelta()
        self._plans = plans
        changed = []
        for call_id, row in self._rows.items():
            hits = self._hits(row.call)
            if hits != row.hits:
                self._rows[call_id] = replace(row, hits=hits)
                changed.append(call_id)
        return self._refresh_hits(changed)

    def _refresh_hits(self, call_ids: list[CallId]) -> QueueDelta:
        """Put rows whose reasons changed where they belong now."""
        rows = []
        for call_id in call_ids:
            row = self._rows[call_id]
            self._rows[call_id] = self._make_row(row.call, row.mark, row)
            rows.append(self._rows[call_id])
        return QueueDelta(changed=tuple(rows))

    def clear_marks(self) -> QueueDelta:
        """Forget every mark, as when another person signs on."""
        return self._refresh(self._marks.clear())

    def _refresh(self, call_ids: Iterable[CallId]) -> QueueDelta:
        added, changed, removed = [], [], []
        for call_id in call_ids:
            call = self._calls.get(call_id)
            if call is None:
                continue
            mark = self._marks.shown(call_id)
            old = self._rows.get(call_id)
            if call.is_open or mark.owner:
                row = self._make_row(call, mark, old)
                self._left.pop(call_id, None)
                self._left_brief.pop(call_id, None)
                if old is None:
                    added.append(row)
                elif row != old:
                    changed.append(row)
                self._rows[call_id] = row
            else:
                self._leave(call_id)
                if old is not None:
                    del self._rows[call_id]
                    removed.append(call_id)
        return QueueDelta(added=tuple(added), changed=tuple(changed), removed=tuple(removed))

    def _leave(self, call_id: CallId) -> None:
        """Remember a call that left, and those that left long ago in brief or not at all.

        One on which something here hangs is remembered whole.
        """
        self._left_brief.pop(call_id, None)
        self._left[call_id] = None
        self._left.move_to_end(call_id)
        while len(self._left) > LEFT_WHOLE:
            oldest, _ = self._left.popitem(last=False)
            if not self._marks.holds(oldest):
                self._calls[oldest] = in_brief(self._calls[oldest])
                self._left_brief[oldest] = None
        while len(self._left_brief) > LEFT_LIMIT - LEFT_WHOLE:
            oldest, _ = self._left_brief.popitem(last=False)
            if not self._marks.holds(oldest):
                del self._calls[oldest]

    def _make_row(self, call: Call, mark: DeskMark, old: QueueRow | None) -> QueueRow:
        # The rules read every note: they run again only when the call itself changed.
        hits = old.hits if old is not None and old.call is call else self._hits(call)
        signed = self._marks.signed(call.call_id)
        late = signed is not None and changed_since(call, signed)
        group = _group(mark, hits, requested=mark.asks or self._asked(call, hits, signed))
        since = mark.requested_at or call.received_at
        owned = bool(mark.owner) or bool(call.assisting)
        survivor = ""
        if call.merged_into is not None:
            survivor = self._marks.number(call.merged_into)
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
            survivor=survivor,
            changed_since_signed=late,
        )

    def _hits(self, call: Call) -> tuple[Hit, ...]:
        hits = self._rules.hits(call)
        if not self._plans:
            return hits
        key = self._plans.found_by(
            call.place.value if call.place is not None else "",
            call.callback.value if call.callback is not None else "",
        )
        if not key:
            return hits
        return (*hits, Hit(rule_id=CARE_PLAN, kind=RuleKind.PLAN, reason=key))

    def _asked(self, call: Call, hits: tuple[Hit, ...], signed: AsSigned | None) -> bool:
        """Say whether the feed itself asks for the clinician, and no log has answered that."""
        if not hits or hits[0].kind is not RuleKind.REQUEST:
            return False
        if not self._marks.own(call.call_id).signed:
            return True
        later = notes_since(call, signed) if signed is not None else ()
        found = self._rules.hits(replace(call, notes=later, nature=None)) if later else ()
        return any(hit.kind is RuleKind.REQUEST for hit in found)


def _group(mark: DeskMark, hits: tuple[Hit, ...], *, requested: bool) -> Group:
    if mark.mine:
        return Group.MINE
    if requested:
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
