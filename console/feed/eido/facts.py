"""Find the facts of one document, each with its source and time."""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Raw

from console.domain.calls.call import Fact
from console.domain.feed.events import SalvageReason
from console.feed.eido.decode import PART_LIMIT
from console.feed.eido.location_text import LocationError, read_place
from console.feed.eido.parts import (
    EMPTY,
    AgentPart,
    CallPart,
    DocumentParts,
    IncidentPart,
    LocationPart,
    Ref,
    ResourcePart,
)
from console.feed.eido.pool import Pool, fact, line, made_fact
from console.feed.eido.time_stamps import read_stamp

_PLACE_ORDER = ("currentincident", "initialincident", "caller", "routinglocation", "towerlocation")
_OTHERS = 20
_JCARD_LIMIT = 20_000


def unit_status(pool: Pool, part: ResourcePart) -> str:
    """Return a unit's status in the sender's words, else the common one, with its ETA."""
    words = (
        part.unit_status_internal
        or part.secondary_unit_status_registry_text
        or [part.primary_unit_status_registry_text]
    )
    status = ", ".join(line(word) for word in words[:5] if word)
    eta = pool.moment(part.eta) if part.eta else None
    return f"{status} ETA {eta:%H:%M}Z" if eta else status


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
            return made_fact(first, source, at), facts
    return None, ()


def _places_in_order(
    pool: Pool, incident: IncidentPart | None, calls: Sequence[CallPart]
) -> list[LocationPart]:
    references = [(incident.id, ref) for ref in incident.location_reference] if incident else []
    for call in calls:
        references += [(call.id, ref) for ref in call.location_reference]
    pointed = {part.id for part in pool.follow_all(references, pool.locations)}

    if len(pool.locations) <= 1:
        return list(pool.locations.values())

    def order(part: LocationPart) -> tuple[int, bool, float]:
        kind = part.location_type_description_registry_text.strip().casefold()
        rank = _PLACE_ORDER.index(kind) if kind in _PLACE_ORDER else len(_PLACE_ORDER)
        at = read_stamp(part.last_update_time_stamp)
        return rank, part.id not in pointed, -(at.timestamp() if at else 0.0)

    return sorted(pool.locations.values(), key=order)


def callback(pool: Pool, first: CallPart | None) -> Fact | None:
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
    references = [(call, ref) for call in calls for ref in call.agent_reference[:PART_LIMIT]]
    holders: list[tuple[CallPart | IncidentPart, Ref]] = [*references]
    if incident is not None:
        holders += [(incident, ref) for ref in incident.agent_reference[:PART_LIMIT]]
    for holder, reference in holders:
        agent = pool.follow(reference, holder.id, pool.agents)
        if agent is not None:
            if agent.agency_reference is None or agent.agency_reference.ref not in assisting:
                return fact(agent_name(agent), agent, pool)
        elif "@" in reference.ref:
            return fact(reference.ref.partition("@")[0], holder, pool)
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


def assisting(pool: Pool) -> tuple[str, ...]:
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
    if parts.incident_component is not None:
        found.extend(_of_incident(pool, parts.incident_component))
    for call in parts.call_component[:_OTHERS]:
        if call.queue_identifier:
            found.append(("Queue", fact(call.queue_identifier, call, pool)))
        answered = pool.moment(call.answer_date) if call.answer_date else None
        if answered is not None:
            found.append(("Answered", fact(f"{answered:%Y-%m-%d %H:%M:%S}Z", call, pool)))
    for link in parts.link_component[:_OTHERS]:
        text = f"{link.link_direction_code} {link.incident_tracking_identifier}"
        if link.transaction_reason_text:
            text += f": {link.transaction_reason_text}"
        found.append(("Link", fact(text, link, pool)))
    for merge in parts.merge_component[:_OTHERS]:
        text = f"{merge.incident_merge_direction_code} {merge.incident_tracking_identifier}"
        found.append(("Merge", fact(text, merge, pool)))
    for caution in parts.caution_component[:_OTHERS]:
        text = caution.caution_type_internal_text or caution.caution_type_common_registry_text
        if text:
            found.append(("Caution", fact(f"{text} {caution.caution_severity}", caution, pool)))
    return tuple(found)


def _of_incident(pool: Pool, incident: IncidentPart) -> list[tuple[str, Fact]]:
    found: list[tuple[str, Fact]] = []
    statuses = [
        *incident.incident_status_internal_text,
        *incident.incident_status_common_registry_text,
    ]
    if statuses:
        found.append(("Status", fact(", ".join(statuses[:_OTHERS]), incident, pool)))
    if incident.beat_or_dispatch_group_text:
        found.append(("Beat", fact(incident.beat_or_dispatch_group_text, incident, pool)))
    for ended in (*incident.disposition_component, *incident.disposition)[:_OTHERS]:
        words = (
            ended.disposition_description_text,
            ended.disposition_category_text,
            ended.disposition_common_registry_code,
        )
        shown = " / ".join(word for word in words if word)
        if shown:
            found.append(("Disposition", fact(shown, ended, pool)))
    return found
