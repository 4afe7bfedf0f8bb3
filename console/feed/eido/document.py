"""Type the incident document of a 911 center (EIDO 1.0) as strictly as it should be written.

What the console itself sends or simulates is made of these structs, and every such document must
decode into them again. What arrives from others is read by ``eido_reader``, which asks for less.

Source: facts of NENA-STA-021.1b as listed in docs/feed.md; own typing, no text of the standard.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, field

MEDIA_TYPE = 'application/emergency.eido+json; version="1"'
"""What a subscriber says that it accepts."""

Stamp = Annotated[
    str,
    Meta(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$", max_length=40),
]
"""An RFC 3339 time with its offset."""

Text = Annotated[str, Meta(min_length=1)]
IncidentUrn = Annotated[
    str, Meta(pattern=r"^urn:emergency:uid:incidentid:(0|[0-9A-Za-z]{10,32}):[0-9A-Za-z.-]+$")
]
CallUrn = Annotated[
    str, Meta(pattern=r"^urn:emergency:uid:callid:[0-9A-Za-z]{10,32}:[0-9A-Za-z.-]+$")
]

AgencyRole = Literal[
    "Assisting", "CallReceiving", "Dispatched", "Dispatching", "Informational", "TransferredTo"
]
IncidentStatus = Literal[
    "Active",
    "Cancelled",
    "Closed",
    "FireUnderControl",
    "NewLocation",
    "ReOpened",
    "ResourcesAssigned",
    "ResourcesEnroute",
    "ResourcesOnscene",
    "StructureCleared",
]
CallState = Literal[
    "callBegin",
    "callAlerting",
    "callAnswered",
    "callQueued",
    "callHold",
    "callPark",
    "callCancel",
    "callEnd",
]
LocationType = Literal[
    "RoutingLocation",
    "Caller",
    "CurrentIncident",
    "InitialIncident",
    "Investigation",
    "Other",
    "Staging",
    "TowerLocation",
    "UnitLocation",
]
PersonRole = Literal[
    "InvolvedPerson",
    "Caller",
    "Patient",
    "PatientAcquaintance",
    "PatientRelative",
    "PersonOfInterest",
    "ReportingParty",
    "Suspect",
    "Victim",
    "VictimAcquaintance",
    "VictimRelative",
    "Witness",
]
PrimaryUnitStatus = Literal["Available", "ConditionallyAvailable", "NotAvailable"]
MergeDirection = Literal["REPLACING", "REPLACED", "SPLIT"]
LinkDirection = Literal["PARENT", "CHILD", "RELATED", "UNLINK"]


class _Wire(
    Struct,
    kw_only=True,
    frozen=True,
    omit_defaults=True,
    forbid_unknown_fields=True,
    rename="camel",
):
    """Write names as the schema spells them, leave out what is empty, accept nothing unknown."""


class Reference(_Wire, kw_only=True, frozen=True):
    """Point at another component of the same document; data, not JSON-Schema."""

    ref: Text = field(name="$ref")


class _Component(_Wire, kw_only=True, frozen=True):
    """What every part of a document says of itself."""

    id: Text = field(name="$id")
    last_update_time_stamp: Stamp
    updated_by_agency_reference: Reference
    updated_by_agent_reference: Reference | None = None


class Disposition(_Component, kw_only=True, frozen=True):
    """How the center says the incident ended."""

    disposition_common_registry_code: Text
    disposition_primary_indicator: bool | None = None
    disposition_category_text: str | None = None
    disposition_description_text: str | None = None


class Incident(_Component, kw_only=True, frozen=True):
    """The incident itself: type, status, priority."""

    incident_type_common_registry_text: Text
    incident_type_internal_code: str | None = None
    incident_type_internal_text: str | None = None
    incident_status_internal_text: tuple[str, ...] = ()
    incident_status_common_registry_text: tuple[IncidentStatus, ...] = ()
    internal_incident_id: str | None = None
    incident_priority_internal_text: str | None = None
    incident_common_priority_number: Annotated[int, Meta(ge=0, le=10)] | None = None
    beat_or_dispatch_group_text: str | None = None
    disposition_component: tuple[Disposition, ...] = ()
    agent_reference: tuple[Reference, ...] = ()
    location_reference: tuple[Reference, ...] = ()
    person_reference: tuple[Reference, ...] = ()
    vehicle_reference: tuple[Reference, ...] = ()
    notes_reference: tuple[Reference, ...] = ()


class Call(_Component, kw_only=True, frozen=True):
    """One telephone call to the center."""

    call_state_registry_text: CallState
    standard_primary_call_type: Text
    direction: Literal["incoming", "outgoing", "internal"]
    call_start_timestamp: Stamp
    queue_identifier: str | None = None
    answer_date: Stamp | None = None
    standard_secondary_call_type: str | None = None
    local_call_type: str | None = None
    call_back_reference: Reference | None = None
    agent_reference: tuple[Reference, ...] = ()
    location_reference: tuple[Reference, ...] = ()
    notes_reference: tuple[Reference, ...] = ()
    person_reference: tuple[Reference, ...] = ()


class UpdatedCallback(_Wire, kw_only=True, frozen=True):
    """A better number than the one the network gave."""

    updated_cbn_identifier_uri: Text
    updated_cbn_caller_description: str | None = None


class Callback(_Component, kw_only=True, frozen=True):
    """How to reach the caller again."""

    call_back_information_uri: tuple[Text, ...] = ()
    updated_cbn: UpdatedCallback | None = None


class Agency(_Component, kw_only=True, frozen=True):
    """An agency and its part in the incident."""

    agency_role_description_registry_text: tuple[AgencyRole, ...]
    agency_type: tuple[Text, ...]
    incident_owning_agency_indicator: bool | None = None
    notes_reference: tuple[Reference, ...] = ()


class Agent(_Component, kw_only=True, frozen=True):
    """A person or a program that works for an agency."""

    agent_role_registry_text: tuple[Text, ...]
    agency_reference: Reference
    agent_workstation_position_identification: str | None = None


class Dispatch(_Component, kw_only=True, frozen=True):
    """What one agency sent."""

    agency_reference: Reference | None = None
    agent_reference: Reference | None = None
    emergency_resource_reference: tuple[Reference, ...] = ()
    notes_reference: tuple[Reference, ...] = ()


class EmergencyResource(_Component, kw_only=True, frozen=True):
    """A unit and its state."""

    agent_reference: tuple[Reference, ...]
    emergency_resource_type_common_registry_text: Text
    primary_unit_status_registry_text: PrimaryUnitStatus
    secondary_unit_status_registry_text: tuple[Text, ...]
    resource_attribute_registry_text: tuple[Text, ...]
    emergency_resource_name: str | None = None
    unit_status_internal: tuple[str, ...] = ()
    eta: str | None = None


class Location(_Component, kw_only=True, frozen=True):
    """A place: PIDF-LO as a string of XML, or words."""

    location_type_description_registry_text: LocationType
    location_by_value: str | None = None
    location_description_text: str | None = None


class Person(_Component, kw_only=True, frozen=True):
    """Somebody's part in the incident; the desk reads no more of a person than this."""

    person_incident_role_registry_text: tuple[PersonRole, ...]
    call_identifier: tuple[CallUrn, ...] = ()
    call_back_reference: Reference | None = None


class Note(_Component, kw_only=True, frozen=True):
    """One comment, a fragment of HTML."""

    notes_action_comments: str
    agent_reference: Reference | None = None


class Merge(_Component, kw_only=True, frozen=True):
    """This incident took over another, or was taken over."""

    incident_tracking_identifier: IncidentUrn
    incident_merge_direction_code: MergeDirection


class Link(_Component, kw_only=True, frozen=True):
    """This incident has to do with another."""

    incident_tracking_identifier: IncidentUrn
    link_direction_code: LinkDirection
    transaction_reason_text: str | None = None


class Document(_Wire, kw_only=True, frozen=True):
    """The whole present state of one incident, as one sender knows it."""

    id: IncidentUrn = field(name="$id")
    last_update_time_stamp: Stamp
    updated_by_agency_reference: Reference
    updated_by_agent_reference: Reference | None = None
    eido_version: Literal["1.0"] = field()
    issuing_element_identification: Text
    agency_component: Annotated[tuple[Agency, ...], Meta(min_length=1)]
    agent_component: tuple[Agent, ...] = ()
    incident_component: Incident | None = None
    call_component: tuple[Call, ...] = ()
    callback_component: tuple[Callback, ...] = ()
    dispatch_component: tuple[Dispatch, ...] = ()
    emergency_resource_component: tuple[EmergencyResource, ...] = ()
    location_component: tuple[Location, ...] = ()
    person_component: tuple[Person, ...] = ()
    notes_component: tuple[Note, ...] = ()
    merge_component: tuple[Merge, ...] = ()
    link_component: tuple[Link, ...] = ()


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Document)


def encode(document: Document) -> bytes:
    """Return the document as compact JSON in UTF-8."""
    return _ENCODER.encode(document)


def decode_strictly(data: bytes) -> Document:
    """Return the document, if it is one that we would write ourselves.

    Raises:
        msgspec.DecodeError: it is not JSON or breaks a rule of the model; no text of it is kept.
    """
    return _DECODER.decode(data)
