"""Find the facts of one document: follow its pointers, name each fact's source and time."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any, TypeVar

import msgspec
from msgspec import Raw

from console.domain.calls import Fact
from console.domain.feed import SalvageReason
from console.feed.eido_decode import PART_LIMIT, Tally
from console.feed.eido_parts import (
    EMPTY,
    AgentPart,
    CallPart,
    DocumentParts,
    IncidentPart,
    LocationPart,
    Part,
    Ref,
    ResourcePart,
)
from console.feed.location_text import LocationError, read_place
from console.feed.plain_text import line_text, note_text
from console.feed.time_stamps import read_stamp

INCIDENT_STATUSES = frozenset(
    [
        "active",
        "cancelled",
        "closed",
        "fireundercontrol",
        "newlocation",
        "reopened",
        "resourcesassigned",
        "resourcesenroute",
        "resourcesonscene",
        "structurecleared",
    ]
)
CALL_STATES = frozenset(
    [
        "callbegin",
        "callalerting",
        "callanswered",
        "callqueued",
        "callhold",
        "callpark",
        "callcancel",
        "callend",
    ]
)
_PLACE_ORDER = ("currentincident", "initialincident", "caller", "routinglocation", "towerlocation")
_RAW_LIMIT = 400_000
_JCARD_LIMIT = 20_000
P = TypeVar("P", bound=Part)


def line(value: str) -> str:
    """Return a value as one line of plain text."""
    return line_text(value)[0]


def fact(value: str, part: Part, pool: "Pool") -> Fact:
    """Return a value with the source and time of the part that holds it."""
    return Fact(
        value=pool.line(value),
        source=line(part.author),
        at=pool.moment(part.last_update_time_stamp),
    )


class Pool:
    """The parts of one document by their identifiers, and what was wrong with them."""

    def __init__(self, parts: DocumentParts, tally: Tally, zone: tzinfo) -> None:
        """Index the parts; ``zone`` is that of times without an offset."""
        self.tally = tally
        self._zone = zone
        self.agents = self._index(parts.agent_component)
        self.agencies = self._index(parts.agency_component)
        self.callbacks = self._index(parts.callback_component)
        self.locations = self._index(parts.location_component)
        self.notes = self._index(parts.notes_component)
        self.resources = self._index(parts.emergency_resource_component)
        for call in parts.call_component:
            if call.call_state_registry_text:
                self.count_unknown({call.call_state_registry_text.casefold()}, CALL_STATES)

    def _index(self, parts: Sequence[P]) -> dict[str, P]:
        if len(parts) > PART_LIMIT:
            self.tally.add(SalvageReason.TOO_MANY_PARTS, len(parts) - PART_LIMIT)
            parts = parts[:PART_LIMIT]
        return {part.id or f"#{number}": part for number, part in enumerate(parts)}

    def line(self, value: str) -> str:
        """Return a value as one line; a cut is counted."""
        text, cut = line_text(value)
        if cut:
            self.tally.add(SalvageReason.TEXT_CUT)
        return text

    def moment(self, text: str) -> datetime | None:
        """Return a time; one that is missing or not understood is counted."""
        if not text:
            self.tally.add(SalvageReason.MISSING_TIME)
            return None
        moment = read_stamp(text, self._zone)
        if moment is None:
            self.tally.add(SalvageReason.BAD_TIME)
        return moment

    def root_time(self, parts: DocumentParts) -> datetime | None:
        """Return the document's time, or where it has none the newest of its parts."""
        if parts.last_update_time_stamp:
            moment = self.moment(parts.last_update_time_stamp)
            if moment is not None:
                return moment
        else:
            self.tally.add(SalvageReason.MISSING_TIME)
        holders: list[Part] = [*parts.call_component, *self.notes.values(), *self.agencies.values()]
        if parts.incident_component is not None:
            holders.append(parts.incident_component)
        times = (read_stamp(part.last_update_time_stamp, self._zone) for part in holders)
        return max((moment for moment in times if moment), default=None)

    def count_unknown(self, words: Iterable[str], known: frozenset[str]) -> None:
        """Count codes that no list here has; they are shown verbatim all the same."""
        unknown = sum(1 for word in words if word not in known)
        if unknown:
            self.tally.add(SalvageReason.UNKNOWN_CODE, unknown)

    def follow(self, reference: Ref | None, holder: str, among: Mapping[str, P]) -> P | None:
        """Return the part a pointer means; one that means nothing, or its holder, is counted."""
        if reference is None or not reference.ref:
            return None
        found = among.get(reference.ref)
        if reference.ref == holder:
            self.tally.add(SalvageReason.CIRCULAR_REFERENCE)
            return None
        if found is None:
            self.tally.add(SalvageReason.DANGLING_REFERENCE)
        return found

    def follow_all(self, references: Iterable[tuple[str, Ref]], among: Mapping[str, P]) -> list[P]:
        """Return each part that (holder, pointer) pairs mean, once, in their order."""
        found: dict[str, P] = {}
        for count, (holder, reference) in enumerate(references):
            if count >= PART_LIMIT:
                self.tally.add(SalvageReason.TOO_MANY_PARTS)
                break
            part = self.follow(reference, holder, among)
            if part is not None:
                found[reference.ref] = part
        return list(found.values())

    def note_text(self, raw: Raw) -> str:
        """Return a note as plain text; a cut is counted."""
        text, cut = note_text(self.text_of(raw))
        if cut:
            self.tally.add(SalvageReason.TEXT_CUT)
        return text

    def text_of(self, raw: Raw) -> str:
        """Return an undecoded string; no more of it is decoded than will be shown."""
        data = bytes(raw)
        if data in {b'""', b"null"}:
            return ""
        if data[:1] != b'"':
            self.tally.add(SalvageReason.WRONG_TYPE)
            return ""
        if len(data) > _RAW_LIMIT:
            data = _shorter_string(data)
        try:
            return msgspec.json.decode(data, type=str)
        except (msgspec.DecodeError, UnicodeDecodeError):
            self.tally.add(SalvageReason.WRONG_TYPE)
        try:
            return str(json.loads(data.decode("utf-8", "replace"), strict=False))
        except ValueError:
            return ""

    def unit_status(self, part: ResourcePart) -> str:
        """Return a unit's status in the sender's words, else the common one, with its ETA."""
        words = (
            part.unit_status_internal
            or part.secondary_unit_status_registry_text
            or [part.primary_unit_status_registry_text]
        )
        status = ", ".join(line(word) for word in words[:5] if word)
        eta = read_stamp(part.eta, self._zone) if part.eta else None
        return f"{status} ETA {eta:%H:%M}Z" if eta else status


def _shorter_string(data: bytes) -> bytes:
    """Return the beginning of a JSON string as a whole JSON string."""
    piece = data[:_RAW_LIMIT].decode("utf-8", "ignore").encode()
    slash = piece.rfind(b"\\", len(piece) - 12)
    if slash >= 0:
        piece = piece[:slash].rstrip(b"\\")
    return piece + b'"'


def place(
    pool: Pool, incident: IncidentPart | None, calls: Sequence[CallPart]
) -> tuple[Fact | None, tuple[Fact, ...]]:
    """Return where it is, and what else is known of the place.

    The current incident place comes first, then the first one, the caller's, the routing one and
    the tower's; within a kind the newest. A place that cannot be read gives way to the next.
    """
    for part in _places_in_order(pool, incident, calls):
        words = pool.text_of(part.location_by_value) if part.location_by_value is not EMPTY else ""
        described = pool.line(part.location_description_text)
        source, at = line(part.author), pool.moment(part.last_update_time_stamp)
        kind = part.location_type_description_registry_text
        details = [] if kind.casefold() == "currentincident" else [f"place of: {line(kind)}"]
        first = described
        if words:
            try:
                found = read_place(words)
            except LocationError:
                pool.tally.add(SalvageReason.BAD_LOCATION)
            else:
                first = found.line or described or found.details[0]
                details = [*(detail for detail in found.details if detail != first), *details]
                if described and described != first:
                    details.insert(0, described)
        if part.location_by_reference_url and not first:
            first = "place given by reference, not fetched"
        if first:
            facts = tuple(Fact(value=detail, source=source, at=at) for detail in details if detail)
            return Fact(value=first, source=source, at=at), facts
    return None, ()


def _places_in_order(
    pool: Pool, incident: IncidentPart | None, calls: Sequence[CallPart]
) -> list[LocationPart]:
    references = [
        (holder.id, reference)
        for holder in ([incident] if incident else []) + list(calls)
        for reference in holder.location_reference
    ]
    pointed = {part.id for part in pool.follow_all(references, pool.locations)}

    def order(part: LocationPart) -> tuple[int, bool, float]:
        kind = part.location_type_description_registry_text.strip().casefold()
        rank = _PLACE_ORDER.index(kind) if kind in _PLACE_ORDER else len(_PLACE_ORDER)
        at = read_stamp(part.last_update_time_stamp)
        return rank, part.id not in pointed, -(at.timestamp() if at else 0.0)

    return sorted(pool.locations.values(), key=order)


def callback(pool: Pool, parts: DocumentParts, first: CallPart | None) -> Fact | None:
    """Return the number that reaches the caller: the corrected one, then tel:, then sip:."""
    part = pool.follow(first.call_back_reference, first.id, pool.callbacks) if first else None
    candidates = [part] if part else list(pool.callbacks.values())
    for candidate in candidates:
        updated = candidate.updated_cbn
        if updated is not None and updated.updated_cbn_identifier_uri:
            return fact(_number(updated.updated_cbn_identifier_uri), candidate, pool)
        uris = sorted(
            candidate.call_back_information_uri,
            key=lambda uri: not uri.casefold().startswith("tel:"),
        )
        if uris:
            return fact(_number(uris[0]), candidate, pool)
    return None


def _number(uri: str) -> str:
    scheme, colon, rest = uri.partition(":")
    return rest if colon and scheme.casefold() in {"tel", "sip", "sips"} else uri


def caller(pool: Pool, parts: DocumentParts) -> Fact | None:
    """Return who is calling, as the center describes the caller; never a person's details."""
    for part in pool.callbacks.values():
        if part.updated_cbn is not None and part.updated_cbn.updated_cbn_caller_description:
            return fact(part.updated_cbn.updated_cbn_caller_description, part, pool)
    for person in parts.person_component[:PART_LIMIT]:
        roles = [role for role in person.person_incident_role_registry_text if role]
        if any(role.casefold() in {"caller", "reportingparty"} for role in roles):
            others = [role for role in roles if role.casefold() != "caller"]
            return fact(", ".join(others or roles), person, pool)
    return None


def call_taker(pool: Pool, calls: Sequence[CallPart], incident: IncidentPart | None) -> Fact | None:
    """Return who has the caller: a name, else a position, else the agent's identifier."""
    assisting = _assisting_agencies(pool)
    for holder in [*calls, *([incident] if incident else [])]:
        for reference in holder.agent_reference[:PART_LIMIT]:
            agent = pool.follow(reference, holder.id, pool.agents)
            if agent is None:
                if reference.ref and "@" in reference.ref:
                    return fact(reference.ref.partition("@")[0], holder, pool)
                continue
            if agent.agency_reference is None or agent.agency_reference.ref not in assisting:
                return fact(agent_name(agent), agent, pool)
    return None


def agent_name(agent: AgentPart) -> str:
    """Return a name from the agent's card, else the position, else the identifier's own part."""
    name = _card_name(agent.agent_jcard) if agent.agent_jcard is not EMPTY else ""
    position = agent.agent_workstation_position_identification
    return name or (f"pos {position}" if position else agent.id.partition("@")[0])


def _card_name(raw: Raw) -> str:
    """Return the formatted name of a jCard: ``["vcard", [["fn", {}, "text", NAME], ...]]``."""
    data = bytes(raw)
    if len(data) > _JCARD_LIMIT:
        return ""
    try:
        card: Any = msgspec.json.decode(data)
        rows = card[1]
        return next(str(row[3]) for row in rows if str(row[0]).casefold() == "fn")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""
    except (LookupError, TypeError, StopIteration):
        return ""


def _assisting_agencies(pool: Pool) -> set[str]:
    return {
        agency.id
        for agency in pool.agencies.values()
        if any(
            role.strip().casefold() == "assisting"
            for role in agency.agency_role_description_registry_text
        )
    }


def assisting(pool: Pool, parts: DocumentParts) -> tuple[str, ...]:
    """Return the agents of assisting agencies; the agency itself where it names no agent."""
    agencies = _assisting_agencies(pool)
    if not agencies:
        return ()
    named = [
        agent
        for agent in pool.agents.values()
        if agent.agency_reference is not None and agent.agency_reference.ref in agencies
    ]
    without = agencies - {agent.agency_reference.ref for agent in named if agent.agency_reference}
    return tuple(sorted({*(line(agent.id) for agent in named), *(line(name) for name in without)}))


def others(pool: Pool, parts: DocumentParts) -> tuple[tuple[str, Fact], ...]:
    """Return what else is worth a line on the call sheet, label and fact."""
    found: list[tuple[str, Fact]] = []
    incident = parts.incident_component
    if incident is not None:
        statuses = [
            *incident.incident_status_internal_text,
            *incident.incident_status_common_registry_text,
        ]
        if statuses:
            found.append(("Status", fact(", ".join(statuses[:20]), incident, pool)))
        if incident.beat_or_dispatch_group_text:
            found.append(("Beat", fact(incident.beat_or_dispatch_group_text, incident, pool)))
        for ended in (*incident.disposition_component, *incident.disposition)[:20]:
            words = (
                ended.disposition_description_text,
                ended.disposition_category_text,
                ended.disposition_common_registry_code,
            )
            shown = " / ".join(word for word in words if word)
            if shown:
                found.append(("Disposition", fact(shown, ended, pool)))
    for call in parts.call_component[:20]:
        if call.queue_identifier:
            found.append(("Queue", fact(call.queue_identifier, call, pool)))
        if call.answer_date:
            answered = pool.moment(call.answer_date)
            if answered is not None:
                text = f"{answered:%Y-%m-%d %H:%M:%S}Z"
                found.append(("Answered", fact(text, call, pool)))
    for link in parts.link_component[:20]:
        text = f"{link.link_direction_code} {link.incident_tracking_identifier}"
        if link.transaction_reason_text:
            text += f": {link.transaction_reason_text}"
        found.append(("Link", fact(text, link, pool)))
    for merge in parts.merge_component[:20]:
        text = f"{merge.incident_merge_direction_code} {merge.incident_tracking_identifier}"
        found.append(("Merge", fact(text, merge, pool)))
    for caution in parts.caution_component[:20]:
        text = caution.caution_type_internal_text or caution.caution_type_common_registry_text
        if text:
            found.append(("Caution", fact(f"{text} {caution.caution_severity}", caution, pool)))
    return tuple(found)
