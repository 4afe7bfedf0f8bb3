"""Type the parts of an incoming document that the desk reads, and no others.

Nothing is required here: whatever is missing is empty. What is not listed is skipped by the
decoder and never built, so that a person's details which the desk does not need never get in.
"""

from msgspec import Raw, Struct, field

EMPTY = Raw(b'""')
"""The text of a part that has none, still undecoded."""


class _Read(Struct, kw_only=True, gc=False, rename="camel"):
    """Read names as the schema spells them, let unknown ones pass."""


class Ref(_Read, kw_only=True):
    """A pointer to another part of the same document."""

    ref: str = field(name="$ref", default="")


class Part(_Read, kw_only=True):
    """What every part says of itself."""

    id: str = field(name="$id", default="")
    last_update_time_stamp: str = ""
    updated_by_agency_reference: Ref | None = None
    updated_by_agent_reference: Ref | None = None

    @property
    def author(self) -> str:
        """Who last changed this part, as the feed names them; empty if it does not."""
        agent = self.updated_by_agent_reference
        if agent is not None and agent.ref:
            return agent.ref
        agency = self.updated_by_agency_reference
        return agency.ref if agency is not None else ""


class DispositionPart(Part, kw_only=True):
    """How the center says it ended."""

    disposition_common_registry_code: str = ""
    disposition_primary_indicator: bool = False
    disposition_category_text: str = ""
    disposition_description_text: str = ""


class IncidentPart(Part, kw_only=True):
    """The incident itself."""

    incident_type_internal_code: str = ""
    incident_type_internal_text: str = ""
    incident_type_common_registry_text: str = ""
    incident_status_internal_text: list[str] = []
    incident_status_common_registry_text: list[str] = []
    internal_incident_id: str = ""
    incident_priority_internal_text: str = ""
    incident_common_priority_number: int | None = None
    beat_or_dispatch_group_text: str = ""
    disposition_component: list[DispositionPart] = []
    disposition: list[DispositionPart] = []
    agent_reference: list[Ref] = []
    location_reference: list[Ref] = []
    notes_reference: list[Ref] = []


class CallPart(Part, kw_only=True):
    """One telephone call."""

    call_state_registry_text: str = ""
    standard_primary_call_type: str = ""
    local_call_type: str = ""
    call_start_timestamp: str = ""
    call_start_time_stamp: str = ""
    answer_date: str = ""
    queue_identifier: str = ""
    priority_identifier: str = ""
    call_back_reference: Ref | None = None
    agent_reference: list[Ref] = []
    location_reference: list[Ref] = []
    notes_reference: list[Ref] = []


class UpdatedCallbackPart(_Read, kw_only=True):
    """A better number."""

    updated_cbn_identifier_uri: str = ""
    updated_cbn_caller_description: str = ""


class CallbackPart(Part, kw_only=True):
    """How to reach the caller."""

    call_back_information_uri: list[str] = []
    updated_cbn: UpdatedCallbackPart | None = None


class AgencyPart(Part, kw_only=True):
    """An agency and its part in the incident."""

    agency_role_description_registry_text: list[str] = []


class AgentPart(Part, kw_only=True):
    """A person or a program of an agency."""

    agency_reference: Ref | None = None
    agent_workstation_position_identification: str = ""
    agent_jcard: Raw = EMPTY


class DispatchPart(Part, kw_only=True):
    """What one agency sent."""

    agency_reference: Ref | None = None
    emergency_resource_reference: list[Ref] = []
    notes_reference: list[Ref] = []


class ResourcePart(Part, kw_only=True):
    """A unit and its state."""

    emergency_resource_name: str = ""
    emergency_resource_type_internal_text: str = ""
    unit_status_internal: list[str] = []
    secondary_unit_status_registry_text: list[str] = []
    primary_unit_status_registry_text: str = ""
    eta: str = ""


class LocationPart(Part, kw_only=True):
    """A place. The XML stays undecoded until it is the place that is shown."""

    location_type_description_registry_text: str = ""
    location_by_value: Raw = EMPTY
    location_by_reference_url: str = ""
    location_description_text: str = ""
    cross_street: Raw = EMPTY
    intersecting_street: Raw = EMPTY


class PersonPart(Part, kw_only=True):
    """Somebody's part in the incident; nothing of the person."""

    person_incident_role_registry_text: list[str] = []


class NotePart(Part, kw_only=True):
    """One comment. Its text stays undecoded: it may be 16 MB long."""

    notes_action_comments: Raw = EMPTY
    agent_reference: Ref | None = None


class MergePart(Part, kw_only=True):
    """This incident took another over, or was taken over."""

    incident_tracking_identifier: str = ""
    incident_merge_direction_code: str = ""


class LinkPart(Part, kw_only=True):
    """This incident has to do with another."""

    incident_tracking_identifier: str = ""
    link_direction_code: str = ""
    transaction_reason_text: str = ""


class CautionPart(Part, kw_only=True):
    """A warning of the place or a person (draft 1.1.1)."""

    caution_type_internal_text: str = ""
    caution_type_common_registry_text: str = ""
    caution_severity: str = ""


class DocumentParts(Part, kw_only=True):
    """One document, as far as the desk reads it."""

    eido_version: str = ""
    issuing_element_identification: str = ""
    incident_component: IncidentPart | None = None
    agency_component: list[AgencyPart] = []
    agent_component: list[AgentPart] = []
    call_component: list[CallPart] = []
    callback_component: list[CallbackPart] = []
    dispatch_component: list[DispatchPart] = []
    emergency_resource_component: list[ResourcePart] = []
    location_component: list[LocationPart] = []
    person_component: list[PersonPart] = []
    notes_component: list[NotePart] = []
    merge_component: list[MergePart] = []
    link_component: list[LinkPart] = []
    caution_component: list[CautionPart] = []
