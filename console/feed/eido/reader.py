"""Read one document of an incident into the console's own words.

Only the root identifier is needed. Whatever else is missing or wrong is left out and counted; no
text of a document ever goes into an error or a log. What maps to what: docs/feed.md.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from hashlib import blake2b

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note, Unit
from console.domain.feed.events import RejectionReason, SalvageReason
from console.feed.eido import facts as eido_facts
from console.feed.eido.decode import RejectedError, Tally, decode
from console.feed.eido.event_parts import EVENT_LIMIT
from console.feed.eido.parts import CallPart, DocumentParts, IncidentPart
from console.feed.eido.pool import INCIDENT_STATUSES, Pool, fact, line
from console.feed.reading import MergeHeard, NatureHeard, Reading

KNOWN_MAJOR_VERSION = 1
_AHEAD = timedelta(minutes=2)
_HIGHEST_PRIORITY = 10
_RANK_STEP = 9
_UNKNOWN_RANK = 50
_WORD_RANKS = {"highest": 5, "high": 20, "normal": 45, "low": 65, "lowest": 85}
_CLOSED = {"closed", "cancelled", "canceled"}
_OPENED_AGAIN = {"reopened", "active"}


def read_document(data: bytes | memoryview, *, heard_at: datetime, zone: tzinfo = UTC) -> Reading:
    """Return what a document says.

    Args:
        data: The document, JSON in UTF-8.
        heard_at: When this desk received it (aware UTC).
        zone: The zone of times that name no offset.

    Raises:
        RejectedError: nothing of it can be used; the reason is one of ``RejectionReason``.
    """
    if len(data) > EVENT_LIMIT:
        raise RejectedError(RejectionReason.TOO_BIG)
    tally = Tally()
    parts = decode(data, tally)
    if not _version_is_known(parts.eido_version):
        raise RejectedError(RejectionReason.NEWER_VERSION)
    pool = Pool(parts, tally, zone)
    call = _call(parts, pool, heard_at)
    return Reading(
        call=call,
        digest=blake2b(data, digest_size=8).digest(),
        has_status=bool(
            parts.incident_component
            and parts.incident_component.incident_status_common_registry_text
        ),
        nature=_nature(parts, call),
        merges=_merges(parts, pool, call.call_id),
        salvaged=tuple(tally.counts.items()),
    )


def _version_is_known(version: str) -> bool:
    major = version.strip().partition(".")[0]
    return not (major.isdigit() and len(major) < 9 and int(major) > KNOWN_MAJOR_VERSION)


def _call(parts: DocumentParts, pool: Pool, heard_at: datetime) -> Call:
    incident = parts.incident_component
    calls = parts.call_component
    first = calls[0] if calls else None
    place, details = eido_facts.place(pool, incident, calls)
    return Call(
        call_id=CallId(line(parts.id)),
        number=line(incident.internal_incident_id) if incident else "",
        sender=line(parts.issuing_element_identification),
        status=_status(incident, pool),
        received_at=_received_at(calls, pool, heard_at),
        updated_at=pool.root_time(parts),
        heard_at=heard_at,
        nature=_nature_fact(incident, calls, pool),
        nature_code=line(incident.incident_type_internal_code) if incident else "",
        nature_common=line(incident.incident_type_common_registry_text) if incident else "",
        priority=_priority(incident, first, pool),
        priority_rank=_rank(incident, first),
        place=place,
        place_detail=details,
        caller=eido_facts.caller(pool, parts),
        callback=eido_facts.callback(pool, first),
        call_taker=eido_facts.call_taker(pool, calls, incident),
        line_state=line(first.call_state_registry_text) if first else "",
        notes=_notes(parts, pool),
        units=_units(parts, pool),
        assisting=eido_facts.assisting(pool),
        other_facts=eido_facts.others(pool, parts),
    )


def _status(incident: IncidentPart | None, pool: Pool) -> CallStatus:
    """Closed or cancelled, unless it is said to be open again; unknown is open."""
    if incident is None:
        return CallStatus.OPEN
    words = {word.strip().casefold() for word in incident.incident_status_common_registry_text}
    pool.count_unknown(words, INCIDENT_STATUSES)
    if words & _CLOSED and not words & _OPENED_AGAIN:
        return CallStatus.CLOSED
    return CallStatus.OPEN


def _received_at(calls: Iterable[CallPart], pool: Pool, heard_at: datetime) -> datetime | None:
    """Return when the first call began; never ahead of our own clock, so no age is negative."""
    starts = (
        pool.moment(call.call_start_timestamp or call.call_start_time_stamp) for call in calls
    )
    first = min((start for start in starts if start), default=None)
    if first is None or first <= heard_at:
        return first
    if first - heard_at > _AHEAD:
        pool.tally.add(SalvageReason.BAD_TIME)
    return heard_at


def _nature_fact(
    incident: IncidentPart | None, calls: Iterable[CallPart], pool: Pool
) -> Fact | None:
    if incident is not None:
        text = (
            incident.incident_type_internal_text
            or incident.incident_type_internal_code
            or incident.incident_type_common_registry_text
        )
        if text:
            return fact(text, incident, pool)
    for call in calls:
        if call.local_call_type or call.standard_primary_call_type:
            return fact(call.local_call_type or call.standard_primary_call_type, call, pool)
    return None


def _nature(parts: DocumentParts, call: Call) -> NatureHeard | None:
    """Return the incident's nature; the kind of telephone line is none."""
    if parts.incident_component is None or call.nature is None:
        return None
    return NatureHeard(
        value=call.nature.value, code=call.nature_code, at=call.nature.at or call.updated_at
    )


def _priority(incident: IncidentPart | None, first: CallPart | None, pool: Pool) -> Fact | None:
    if incident is not None:
        if incident.incident_priority_internal_text:
            return fact(incident.incident_priority_internal_text, incident, pool)
        if incident.incident_common_priority_number is not None:
            return fact(str(incident.incident_common_priority_number), incident, pool)
    if first is not None and first.priority_identifier:
        return fact(first.priority_identifier, first, pool)
    return None


def _rank(incident: IncidentPart | None, first: CallPart | None) -> int:
    """Return 0 for the most urgent; the common number runs the other way, 10 down to 0."""
    number = incident.incident_common_priority_number if incident else None
    if number is not None and 0 <= number <= _HIGHEST_PRIORITY:
        return (_HIGHEST_PRIORITY - number) * _RANK_STEP
    word = first.priority_identifier.strip().casefold() if first else ""
    return _WORD_RANKS.get(word, _UNKNOWN_RANK)


def _notes(parts: DocumentParts, pool: Pool) -> tuple[Note, ...]:
    """Return the notes that incident, calls and dispatches point at; all, if none is."""
    incident = parts.incident_component
    references = [(incident.id, ref) for ref in incident.notes_reference] if incident else []
    for call in parts.call_component:
        references += [(call.id, ref) for ref in call.notes_reference]
    for dispatch in parts.dispatch_component:
        references += [(dispatch.id, ref) for ref in dispatch.notes_reference]
    found = pool.follow_all(references, pool.notes) or list(pool.notes.values())
    notes = []
    for part in found:
        text = pool.note_text(part.notes_action_comments)
        if text:
            source = part.agent_reference.ref if part.agent_reference else part.author
            notes.append(
                Note(
                    note_id=line(part.id),
                    text=text,
                    source=line(source),
                    at=pool.moment(part.last_update_time_stamp),
                )
            )
    return sort_notes(notes)


def sort_notes(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return notes oldest first; those without a time stand last, in the order of their ids."""
    return tuple(
        sorted(
            notes,
            key=lambda note: (
                note.at is None,
                note.at.timestamp() if note.at else 0.0,
                note.note_id,
                note.text,
            ),
        )
    )


def _units(parts: DocumentParts, pool: Pool) -> tuple[Unit, ...]:
    references = [
        (dispatch.id, reference)
        for dispatch in parts.dispatch_component
        for reference in dispatch.emergency_resource_reference
    ]
    found = pool.follow_all(references, pool.resources) or list(pool.resources.values())
    return tuple(
        Unit(
            unit_id=line(part.id),
            name=line(part.emergency_resource_name) or line(part.id).partition("@")[0],
            status=eido_facts.unit_status(pool, part),
            at=pool.moment(part.last_update_time_stamp),
        )
        for part in found
    )


def _merges(parts: DocumentParts, pool: Pool, call_id: CallId) -> tuple[MergeHeard, ...]:
    """Return takeovers. REPLACING names the survivor, REPLACED the incident that was retired."""
    heard = []
    for part in parts.merge_component:
        other = CallId(line(part.incident_tracking_identifier))
        direction = part.incident_merge_direction_code.strip().casefold()
        at = pool.moment(part.last_update_time_stamp)
        if not other or other == call_id:
            pool.tally.add(SalvageReason.CIRCULAR_REFERENCE)
        elif direction == "replacing":
            heard.append(MergeHeard(retired=call_id, survivor=other, at=at))
        elif direction == "replaced":
            heard.append(MergeHeard(retired=other, survivor=call_id, at=at))
        elif direction != "split":
            pool.tally.add(SalvageReason.UNKNOWN_CODE)
    return tuple(heard)
