"""Lay together what several documents and senders say of an incident: one call each.

The result for an incident depends only on the set of documents heard, not on their order, as long
as they carry times; a repeated document changes nothing.
"""

from collections import OrderedDict
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import pairwise

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note, Retyping, Unit
from console.feed.eido.reader import sort_notes
from console.feed.merge_ledger import MergeLedger
from console.feed.reading import NatureHeard, Reading

INCIDENT_LIMIT = 50_000
"""Incidents that are remembered; closed ones heard of longest ago go first."""

CLOSED_LIMIT = 100
"""Of these, closed ones; a document that comes later still is heard like a first one."""

SENDER_LIMIT = 8
"""Senders of one incident that are remembered."""

NATURE_LIMIT = 64
"""Natures of one incident and sender that are remembered, the newest."""

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class _Entry:
    """One incident: the newest document of each sender, and what older ones told."""

    readings: dict[str, Reading] = field(default_factory=dict)
    natures: dict[str, set[NatureHeard]] = field(default_factory=dict)
    received_at: datetime | None = None
    shown: Call | None = None
    back: bool = False  # named again after a snapshot without it


class CallBook:
    """Every incident that a feed has told of. Pure: no clock, no thread, no socket."""

    def __init__(self, *, limit: int = INCIDENT_LIMIT) -> None:
        """Begin empty; ``limit`` is the number of incidents to remember."""
        self._entries: OrderedDict[CallId, _Entry] = OrderedDict()
        self._closed: OrderedDict[CallId, None] = OrderedDict()
        self._merges = MergeLedger()
        self._limit = limit

    def __len__(self) -> int:
        """Return how many incidents are remembered."""
        return len(self._entries)

    def hear(self, reading: Reading) -> tuple[Call, ...]:
        """Take in one document and return the calls that look different now.

        That is the document's own call, unless it is old or repeated, and calls that are now known
        to be taken over, or no longer to be.
        """
        call_id = reading.call.call_id
        entry = self._entries.get(call_id)
        if entry is None:
            entry = self._entries[call_id] = _Entry()
        self._entries.move_to_end(call_id)
        self._take(entry, reading)
        touched = {call_id}
        for merge in reading.merges:
            before = self._merges.family_of(merge.retired)
            if self._merges.hear(merge):
                touched |= before | self._merges.family_of(merge.retired)
        if entry.shown is not None and not entry.shown.in_feed:
            entry.back = True
        changed = [self._refresh(known) for known in sorted(touched)]
        self._note_closed(touched)
        if len(self._entries) > self._limit or len(self._closed) > CLOSED_LIMIT:
            self._forget_one()
        return tuple(call for call in changed if call is not None)

    def end_snapshot(self, call_ids: AbstractSet[CallId]) -> None:
        """Note which open calls a whole set came without; one that is named again is news."""
        for call_id, entry in self._entries.items():
            shown = entry.shown
            if shown is not None and shown.is_open and shown.in_feed and call_id not in call_ids:
                entry.shown = replace(shown, in_feed=False)

    def call(self, call_id: CallId) -> Call | None:
        """Return an incident as it stands."""
        entry = self._entries.get(call_id)
        return entry.shown if entry else None

    def _take(self, entry: _Entry, reading: Reading) -> None:
        call = reading.call
        known = entry.readings.get(call.sender)
        has_room = known is not None or len(entry.readings) < SENDER_LIMIT
        is_new = known is None or _order(known) <= _order(reading)
        if call.updated_at is None and not reading.version:
            is_new = True  # nothing but the order of arrival tells the newer one
        if has_room and is_new:
            entry.readings[call.sender] = reading
        if reading.nature is not None:
            natures = entry.natures.setdefault(call.sender, set())
            natures.add(reading.nature)
            if len(natures) > NATURE_LIMIT:
                natures.remove(min(natures, key=_nature_order))
        if call.received_at and (entry.received_at is None or call.received_at < entry.received_at):
            entry.received_at = call.received_at

    def _refresh(self, call_id: CallId) -> Call | None:
        """Return the call if it changed."""
        entry = self._entries.get(call_id)
        if entry is None:
            return None
        call = _lay_together(entry)
        before = entry.shown
        in_feed = before is None or before.in_feed or entry.back
        entry.back = False
        call = replace(call, merged_into=self._merges.survivor_of(call_id), in_feed=in_feed)
        if before is not None and replace(before, heard_at=call.heard_at) == call:
            return None
        entry.shown = call
        return call

    def _note_closed(self, call_ids: AbstractSet[CallId]) -> None:
        for call_id in call_ids:
            entry = self._entries.get(call_id)
            if entry is None or entry.shown is None:
                continue
            if entry.shown.is_open:
                self._closed.pop(call_id, None)
            else:
                self._closed[call_id] = None
                self._closed.move_to_end(call_id)

    def _forget_one(self) -> None:
        if self._closed:
            call_id, _ = self._closed.popitem(last=False)
            del self._entries[call_id]
        else:
            self._entries.popitem(last=False)


def _order(reading: Reading) -> tuple[datetime, int, bytes]:
    return reading.call.updated_at or _LONG_AGO, reading.version, reading.digest


def _nature_order(nature: NatureHeard) -> tuple[datetime, str, str]:
    return nature.at or _LONG_AGO, nature.value, nature.code


def _lay_together(entry: _Entry) -> Call:
    """Return one call: the leading sender's, its gaps filled by the others, newest first.

    The leading sender is the one that describes the incident itself, and of those the newest.
    """
    readings = sorted(
        entry.readings.values(), key=lambda r: (r.nature is not None, _order(r)), reverse=True
    )
    first = readings[0].call
    sender = first.sender
    retypings = _retypings(entry.natures.get(sender, set()))
    if len(readings) == 1:
        if first.received_at == entry.received_at and not retypings:
            return first
        return replace(first, received_at=entry.received_at, retypings=retypings)
    others = [reading.call for reading in readings[1:]]
    everyone = [first, *others]
    with_status = [reading for reading in readings if reading.has_status]
    status = max(with_status, key=_order).call.status if with_status else CallStatus.OPEN
    return replace(
        first,
        received_at=entry.received_at,
        retypings=retypings,
        status=status,
        updated_at=max((c.updated_at for c in everyone if c.updated_at), default=None),
        heard_at=max((c.heard_at for c in everyone if c.heard_at), default=None),
        number=next((c.number for c in everyone if c.number), ""),
        nature=next((c.nature for c in everyone if c.nature), None),
        priority=next((c.priority for c in everyone if c.priority), None),
        place=next((c.place for c in everyone if c.place), None),
        place_detail=next((c.place_detail for c in everyone if c.place), ()),
        caller=next((c.caller for c in everyone if c.caller), None),
        callback=next((c.callback for c in everyone if c.callback), None),
        call_taker=next((c.call_taker for c in everyone if c.call_taker), None),
        line_state=next((c.line_state for c in everyone if c.line_state), ""),
        notes=_notes_of(everyone),
        units=_units_of(everyone),
        assisting=tuple(sorted({agent for call in everyone for agent in call.assisting})),
        other_facts=first.other_facts + _said_otherwise(first, others),
    )


def _retypings(natures: set[NatureHeard]) -> tuple[Retyping, ...]:
    ordered = sorted(natures, key=_nature_order)
    return tuple(
        Retyping(before=before.value, after=after.value, at=after.at)
        for before, after in pairwise(ordered)
        if (before.value, before.code) != (after.value, after.code)
    )


def _notes_of(calls: list[Call]) -> tuple[Note, ...]:
    """Return everybody's notes; one that two senders carry is shown once."""
    by_id: dict[str, Note] = {}
    for call in calls:
        for note in call.notes:
            by_id.setdefault(note.note_id or f"{note.at}{note.text}", note)
    return sort_notes(by_id.values())


def _units_of(calls: list[Call]) -> tuple[Unit, ...]:
    by_id: dict[str, Unit] = {}
    for call in calls:
        for unit in call.units:
            by_id.setdefault(unit.unit_id, unit)
    return tuple(by_id.values())


def _said_otherwise(first: Call, others: list[Call]) -> tuple[tuple[str, Fact], ...]:
    """Return what other senders say differently, so that a conflict can be seen."""
    found: list[tuple[str, Fact]] = []
    for other in others:
        pairs = (
            ("Nature", first.nature, other.nature),
            ("Place", first.place, other.place),
            ("Callback", first.callback, other.callback),
        )
        found.extend(
            (f"{label}, by {other.sender or 'another sender'}", theirs)
            for label, ours, theirs in pairs
            if ours is not None and theirs is not None and ours.value != theirs.value
        )
        found.extend(pair for pair in other.other_facts if pair not in first.other_facts)
    return tuple(found)
