"""Read one record of a CAD into the console's own words, as its map says."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Unit
from console.domain.feed.events import RejectionReason, SalvageReason
from console.feed.eido.decode import RejectedError
from console.feed.eido.reader import sort_notes
from console.feed.mapped.cells import Cells
from console.feed.mapped.feed_map import FeedMap, IdRepeats
from console.feed.mapped.local_times import LocalTimes
from console.feed.mapped.record import Record
from console.feed.reading import MergeHeard, NatureHeard, Reading

_HIGHEST_PRIORITY = 10
_RANK_STEP = 9
_UNKNOWN_RANK = 50
_CODE_LIMIT = 500
_CODE_LENGTH = 60


@dataclass(slots=True)
class UnknownCodes:
    """Codes that a map does not know, by the table they are missing from; for IT, never logged."""

    codes: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, table: str, code: str) -> None:
        """Count one."""
        counted = self.codes.setdefault(table, Counter())
        if code in counted or len(counted) < _CODE_LIMIT:
            counted[code[:_CODE_LENGTH]] += 1


class MappedReader:
    """Read the records of one feed."""

    def __init__(self, columns: FeedMap) -> None:
        """Take the map; ``unknown`` fills with the codes that it does not know."""
        self.map = columns
        self.unknown = UnknownCodes()
        self._times = LocalTimes(
            columns.cad_zone, columns.dates, ignore_offsets=columns.ignore_offsets
        )

    def read(self, record: Record, *, heard_at: datetime, version: int = 0) -> Reading:
        """Return what a record says.

        Args:
            record: One call as the source has it.
            heard_at: When it was read (own clock, aware UTC).
            version: Which of two states of the same time is newer, where the source knows.

        Raises:
            RejectedError: It has no identifier.
        """
        cells = Cells(record, self.map, self._times, heard_at)
        number = cells.text("id")
        if not number:
            raise RejectedError(RejectionReason.NO_IDENTIFIER)
        received = cells.past_time("received")
        if received is None:
            cells.wrong[SalvageReason.MISSING_TIME] += 1
        changed = cells.past_time("changed", received)
        agency = cells.text("agency") or self.map.agency
        call_id = self._key(agency, received, number)
        status, has_status = self._status(cells)
        call = self._call(cells, call_id, agency, received, changed, status, heard_at)
        survivor = cells.text("merged_into")
        merges: tuple[MergeHeard, ...] = ()
        if survivor and survivor != number:
            other = self._key(agency, received, survivor)
            merges = (MergeHeard(retired=call_id, survivor=other, at=changed),)
        nature = None
        if call.nature is not None:
            # Without a change stamp the order of readings is all that tells which came first.
            at = changed or heard_at
            nature = NatureHeard(value=call.nature.value, code=call.nature_code, at=at)
        return Reading(
            call=call,
            digest=_digest(call),
            has_status=has_status,
            nature=nature,
            merges=merges,
            salvaged=tuple(cells.wrong.items()),
            version=version,
        )

    def changed_at(self, value: object, *, now: datetime) -> datetime | None:
        """Return a change stamp as aware UTC."""
        return self._times.read(value, now=now)

    def _key(self, agency: str, received: datetime | None, number: str) -> CallId:
        """Return a key that a number given again next year, or by another agency, does not have."""
        year = "-"
        if self.map.id_repeats is IdRepeats.YEARLY and received is not None:
            year = str(received.astimezone(self.map.agency_zone).year)
        return CallId(f"cad:{agency}:{year}:{number}")

    def _call(
        self,
        cells: Cells,
        call_id: CallId,
        agency: str,
        received: datetime | None,
        changed: datetime | None,
        status: CallStatus,
        heard_at: datetime,
    ) -> Call:
        kind, code = cells.text("type"), cells.text("code")
        common = self.map.common_type(code, kind)
        if (kind or code) and not common:
            cells.wrong[SalvageReason.UNKNOWN_CODE] += 1
            self.unknown.add("types", code or kind)
        place = cells.text("place")
        return Call(
            call_id=call_id,
            number=cells.text("number") or cells.text("id"),
            sender=agency,
            status=status,
            received_at=received,
            updated_at=changed,
            heard_at=heard_at,
            nature=Fact(value=kind or code, source=agency, at=changed) if kind or code else None,
            nature_code=code or kind,
            nature_common=common,
            priority=cells.fact("priority", agency, changed),
            priority_rank=self._rank(cells),
            place=Fact(value=place, source=agency, at=changed) if place else None,
            place_detail=_details(cells, agency),
            caller=cells.fact("caller", agency, changed),
            callback=cells.fact("callback", agency, changed),
            call_taker=cells.fact("call_taker", agency, changed),
            line_state=cells.text("line_state"),
            notes=sort_notes(cells.notes(call_id)),
            units=tuple(
                Unit(unit_id=name, name=name, status=said, at=at)
                for name, said, at in cells.units()
            ),
            assisting=tuple(sorted(cells.texts("assisting"))),
            other_facts=_others(cells, agency, received),
        )

    def _status(self, cells: Cells) -> tuple[CallStatus, bool]:
        """Return the status and whether the record says it; unknown words are open."""
        word = cells.text("status")
        known = self.map.statuses.get(word.casefold()) if word else None
        if known is not None:
            return (CallStatus.OPEN if known else CallStatus.CLOSED), True
        if word:
            cells.wrong[SalvageReason.UNKNOWN_CODE] += 1
            self.unknown.add("statuses", word)
        closed = cells.time("closed", cells.time("received")) is not None
        return (CallStatus.CLOSED if closed else CallStatus.OPEN), bool(word) or closed

    def _rank(self, cells: Cells) -> int:
        word = cells.text("priority")
        number = self.map.priorities.get(word.casefold())
        if number is not None:
            return (_HIGHEST_PRIORITY - number) * _RANK_STEP
        if word:
            cells.wrong[SalvageReason.UNKNOWN_CODE] += 1
            self.unknown.add("priorities", word)
        return _UNKNOWN_RANK


def _details(cells: Cells, source: str) -> tuple[Fact, ...]:
    found = [
        Fact(value=f"{label}{value}", source=source)
        for label, meaning in (("", "cross_street"), ("unit ", "apartment"), ("", "city"))
        if (value := cells.text(meaning))
    ]
    point = _point(cells.text("latitude"), cells.text("longitude"))
    if point:
        found.append(Fact(value=point, source=source))
    return tuple(found)


def _point(latitude: str, longitude: str) -> str:
    """Return coordinates in words; many rows have none, or zeros for none."""
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return ""
    if not (-90 <= north <= 90 and -180 <= east <= 180) or (north == 0 and east == 0):
        return ""
    return f"{north:.5f}, {east:.5f}"


def _others(cells: Cells, source: str, received: datetime | None) -> tuple[tuple[str, Fact], ...]:
    """Return what has no column of its own, shown as it stands."""
    found = [
        (label, fact)
        for label, meaning in (("Beat", "beat"), ("Disposition", "disposition"))
        if (fact := cells.fact(meaning, source, None))
    ]
    for label, meaning in _STEPS:
        at = cells.time(meaning, received)
        if at is not None:
            found.append(
                (label, Fact(value=at.isoformat(timespec="minutes"), source=source, at=at))
            )
    return tuple(found)


_STEPS = (
    ("Answered", "answered"),
    ("Dispatched", "dispatched"),
    ("En route", "en_route"),
    ("Arrived", "arrived"),
    ("Cleared", "cleared"),
)


def _digest(call: Call) -> bytes:
    """Return what tells two states of a call apart that carry the same time."""
    parts = (
        call.status, call.nature, call.priority, call.place, call.place_detail, call.caller,
        call.callback, call.call_taker, call.line_state, call.notes, call.units, call.assisting,
        call.other_facts, call.received_at,
    )  # fmt: skip
    return blake2b(repr(parts).encode(), digest_size=8).digest()
