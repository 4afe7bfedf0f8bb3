"""Keep the present state of one simulated call and write the document that tells of it."""

import html
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from random import Random

from console.feed.eido import document as eido
from console.feed.eido.document import Reference
from console.feed.eido.time_stamps import write_stamp
from console.feed.simulator import city
from console.feed.simulator.city import CENTER, CRISIS_TEAM, ELEMENT, Spot
from console.feed.simulator.steps import Act, CallPlan, Kind, Step

_UNIT_WORDS = {
    Act.ASSIGN: "Assigned",
    Act.ENROUTE: "EnRoute",
    Act.ARRIVE: "OnScene",
    Act.CLEAR: "Cleared",
}
_TEAM_TYPE = "CrisisInterventionUnit"
_UNIT_TYPES = {
    "SQUAD": "PatrolUnit",
    "MEDIC": "GroundALSAmbulance",
    "ENGINE": "FireEngine",
    "BCR": _TEAM_TYPE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    name: str
    status: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class _Remark:
    text: str
    agent: str
    at: datetime


class LivingCall:
    """One call while it lives. Times given to it are aware UTC and never step back."""

    def __init__(self, plan: CallPlan, *, serial: int, chance: Random, born_at: datetime) -> None:
        """Begin with the first ring.

        Args:
            plan: What will happen to it.
            serial: A number that no other call of this source has.
            chance: Where its place, people and numbers come from.
            born_at: When it was received.
        """
        unique = f"{chance.getrandbits(40):010x}{serial:06x}"
        self.incident_id = f"urn:emergency:uid:incidentid:{unique}:{city.DOMAIN}"
        self.number = plan.number or f"{born_at:%y}-{serial:07d}"
        self._call_id = f"urn:emergency:uid:callid:{unique}:{city.DOMAIN}"
        self._plan = plan
        self._born_at = born_at
        self._spot: Spot = city.a_spot(chance)
        self._callback = city.a_number(chance)
        self._caller_known = chance.random() < 0.3
        self._dispatcher = f"ds{city.a_dispatcher(chance)}@{CENTER}"
        self._taker = ""
        self._answered_at: datetime | None = None
        self._line = "callQueued"
        self._line_at = born_at
        self._kind: Kind | None = None
        self._typed_at = born_at
        self._status_at = born_at
        self._closed = False
        self._reopened = False
        self._units: dict[str, _Unit] = {}
        self._notes: list[_Remark] = []
        self._at = born_at

    @property
    def is_open(self) -> bool:
        """Whether it is still worked."""
        return not self._closed

    def apply(self, step: Step, at: datetime) -> None:
        """Let something happen at this time."""
        self._at = at
        if step.act in _UNIT_WORDS:
            word = _UNIT_WORDS[step.act]
            self._units[step.text] = _Unit(name=step.text, status=word, at=at)
            self._status_at = at
        elif step.act is Act.ANSWER:
            self._taker = f"ct{step.text}@{CENTER}"
            self._answered_at = at
            self._set_line("callAnswered", at)
        elif step.act in {Act.TYPE, Act.RETYPE}:
            self._kind = self._plan.kinds[step.text]
            self._typed_at = at
        elif step.act is Act.NOTE:
            self._remark(step.text, self._taker or self._dispatcher, at)
        elif step.act is Act.HANG_UP:
            self._set_line("callEnd", at)
        elif step.act is Act.CLOSE:
            self._close(step.text, at)
        elif step.act is Act.REOPEN:
            self._closed = False
            self._reopened = True
            self._status_at = at
            self._remark(step.text, self._dispatcher, at)

    def _set_line(self, state: str, at: datetime) -> None:
        self._line, self._line_at = state, at

    def _close(self, text: str, at: datetime) -> None:
        self._closed = True
        self._status_at = at
        if self._line != "callEnd":
            self._set_line("callEnd", at)
        self._units = {
            name: unit if unit.status == "Cleared" else replace(unit, status="Cleared", at=at)
            for name, unit in self._units.items()
        }
        if text:
            self._remark(text, self._dispatcher, at)

    def _remark(self, text: str, agent: str, at: datetime) -> None:
        self._notes.append(_Remark(text=text, agent=agent, at=at))

    def document(self) -> eido.Document:
        """Return the whole present state as one document."""
        at = write_stamp(self._at)
        center = Reference(ref=CENTER)
        return eido.Document(
            id=self.incident_id,
            last_update_time_stamp=at,
            updated_by_agency_reference=center,
            updated_by_agent_reference=Reference(ref=self._taker) if self._taker else None,
            eido_version="1.0",
            issuing_element_identification=ELEMENT,
            agency_component=self._agencies(),
            agent_component=self._agents(),
            incident_component=self._incident(),
            call_component=(self._call(),) if not self._reopened else (),
            callback_component=(self._callback_part(),),
            dispatch_component=self._dispatches(),
            emergency_resource_component=tuple(
                self._resource(unit) for unit in self._units.values()
            ),
            location_component=self._locations(),
            person_component=(self._person(),),
            notes_component=tuple(
                self._note(number, note) for number, note in enumerate(self._notes)
            ),
        )

    def _part_id(self, name: str) -> str:
        unique = self.incident_id.split(":")[4]
        return f"urn:emergency:uid:eidodatacomponent:{name}{unique}:{CENTER}"

    @staticmethod
    def _center() -> Reference:
        return Reference(ref=CENTER)

    def _agencies(self) -> tuple[eido.Agency, ...]:
        agencies = [
            eido.Agency(
                id=CENTER,
                last_update_time_stamp=write_stamp(self._born_at),
                updated_by_agency_reference=self._center(),
                agency_role_description_registry_text=("CallReceiving", "Dispatching"),
                agency_type=("psap",),
                incident_owning_agency_indicator=True,
            )
        ]
        team = next((unit for unit in self._units.values() if unit.name.startswith("BCR")), None)
        if team is not None:
            agencies.append(
                eido.Agency(
                    id=CRISIS_TEAM,
                    last_update_time_stamp=write_stamp(team.at),
                    updated_by_agency_reference=self._center(),
                    agency_role_description_registry_text=("Dispatched",),
                    agency_type=("ems",),
                )
            )
        return tuple(agencies)

    def _agents(self) -> tuple[eido.Agent, ...]:
        agents = []
        if self._taker:
            agents.append(
                eido.Agent(
                    id=self._taker,
                    last_update_time_stamp=write_stamp(self._answered_at or self._born_at),
                    updated_by_agency_reference=self._center(),
                    agent_role_registry_text=("Call Taking",),
                    agency_reference=self._center(),
                    agent_workstation_position_identification=self._taker[2:4],
                )
            )
        agents.append(
            eido.Agent(
                id=self._dispatcher,
                last_update_time_stamp=write_stamp(self._born_at),
                updated_by_agency_reference=self._center(),
                agent_role_registry_text=("Dispatching",),
                agency_reference=self._center(),
            )
        )
        agents.extend(
            eido.Agent(
                id=_unit_id(unit.name),
                last_update_time_stamp=write_stamp(unit.at),
                updated_by_agency_reference=self._center(),
                agent_role_registry_text=("Responding",),
                agency_reference=self._center(),
            )
            for unit in self._units.values()
        )
        return tuple(agents)

    def _incident(self) -> eido.Incident | None:
        if self._kind is None:
            return None
        return eido.Incident(
            id=self._part_id("inc"),
            last_update_time_stamp=write_stamp(max(self._typed_at, self._status_at)),
            updated_by_agency_reference=self._center(),
            updated_by_agent_reference=Reference(ref=self._taker or self._dispatcher),
            incident_type_common_registry_text=self._kind.common,
            incident_type_internal_code=self._kind.code,
            incident_type_internal_text=self._kind.label,
            incident_status_common_registry_text=self._statuses(),
            internal_incident_id=self.number,
            incident_priority_internal_text=self._plan.priority,
            incident_common_priority_number=self._plan.priority_number,
            beat_or_dispatch_group_text=f"B{len(self._spot.street) % 9 + 1}",
            agent_reference=(Reference(ref=self._taker),) if self._taker else (),
            location_reference=(Reference(ref=self._part_id("loc")),),
            person_reference=(Reference(ref=self._part_id("per")),),
            notes_reference=tuple(
                Reference(ref=self._part_id(f"note{number}x")) for number in range(len(self._notes))
            ),
        )

    def _statuses(self) -> tuple[eido.IncidentStatus, ...]:
        if self._closed:
            return ("Closed",)
        words: list[eido.IncidentStatus] = ["Active"]
        if self._reopened:
            words.append("ReOpened")
        states = {unit.status for unit in self._units.values()}
        if "OnScene" in states:
            words.append("ResourcesOnscene")
        elif "EnRoute" in states:
            words.append("ResourcesEnroute")
        elif "Assigned" in states:
            words.append("ResourcesAssigned")
        return tuple(words)

    def _call(self) -> eido.Call:
        state: eido.CallState = "callQueued"
        if self._line == "callAnswered":
            state = "callAnswered"
        elif self._line == "callEnd":
            state = "callEnd"
        return eido.Call(
            id=self._call_id,
            last_update_time_stamp=write_stamp(self._line_at),
            updated_by_agency_reference=self._center(),
            call_state_registry_text=state,
            standard_primary_call_type="emergency",
            direction="incoming",
            call_start_timestamp=write_stamp(self._born_at),
            queue_identifier=f"sip:911@{CENTER}",
            answer_date=write_stamp(self._answered_at) if self._answered_at else None,
            call_back_reference=Reference(ref=self._part_id("cbk")),
            agent_reference=(Reference(ref=self._taker),) if self._taker else (),
            location_reference=(Reference(ref=self._part_id("loc")),),
            person_reference=(Reference(ref=self._part_id("per")),),
        )

    def _callback_part(self) -> eido.Callback:
        return eido.Callback(
            id=self._part_id("cbk"),
            last_update_time_stamp=write_stamp(self._born_at),
            updated_by_agency_reference=self._center(),
            call_back_information_uri=(f"tel:{self._callback}",),
        )

    def _person(self) -> eido.Person:
        roles: tuple[eido.PersonRole, ...] = ("Caller",)
        if self._caller_known:
            roles = ("Caller", "ReportingParty")
        return eido.Person(
            id=self._part_id("per"),
            last_update_time_stamp=write_stamp(self._born_at),
            updated_by_agency_reference=self._center(),
            person_incident_role_registry_text=roles,
            call_identifier=(self._call_id,),
            call_back_reference=Reference(ref=self._part_id("cbk")),
        )

    def _locations(self) -> tuple[eido.Location, ...]:
        words = self._plan.place
        return (
            eido.Location(
                id=self._part_id("loc"),
                last_update_time_stamp=write_stamp(self._typed_at if self._kind else self._born_at),
                updated_by_agency_reference=self._center(),
                location_type_description_registry_text=(
                    "CurrentIncident" if self._kind else "Caller"
                ),
                location_by_value=None if words else city.place_xml(self._spot),
                location_description_text=words or None,
            ),
        )

    def _dispatches(self) -> tuple[eido.Dispatch, ...]:
        if not self._units:
            return ()
        return (
            eido.Dispatch(
                id=self._part_id("dsp"),
                last_update_time_stamp=write_stamp(self._status_at),
                updated_by_agency_reference=self._center(),
                updated_by_agent_reference=Reference(ref=self._dispatcher),
                agency_reference=self._center(),
                agent_reference=Reference(ref=self._dispatcher),
                emergency_resource_reference=tuple(
                    Reference(ref=_unit_id(name)) for name in self._units
                ),
            ),
        )

    def _resource(self, unit: _Unit) -> eido.EmergencyResource:
        return eido.EmergencyResource(
            id=_unit_id(unit.name),
            last_update_time_stamp=write_stamp(unit.at),
            updated_by_agency_reference=self._center(),
            updated_by_agent_reference=Reference(ref=self._dispatcher),
            agent_reference=(Reference(ref=_unit_id(unit.name)),),
            emergency_resource_type_common_registry_text=_UNIT_TYPES.get(
                unit.name.split(" ")[0], "PatrolUnit"
            ),
            primary_unit_status_registry_text=(
                "Available" if unit.status == "Cleared" else "NotAvailable"
            ),
            secondary_unit_status_registry_text=(unit.status,),
            resource_attribute_registry_text=("CrisisInterventionSpecialist",)
            if unit.name.startswith("BCR")
            else ("None",),
            emergency_resource_name=unit.name,
        )

    def _note(self, number: int, note: _Remark) -> eido.Note:
        return eido.Note(
            id=self._part_id(f"note{number}x"),
            last_update_time_stamp=write_stamp(note.at),
            updated_by_agency_reference=self._center(),
            updated_by_agent_reference=Reference(ref=note.agent),
            notes_action_comments=html.escape(note.text, quote=False),
            agent_reference=Reference(ref=note.agent),
        )


def _unit_id(name: str) -> str:
    return f"{name.replace(' ', '').lower()}@{CENTER}"


EPOCH = datetime(2000, 1, 3, tzinfo=UTC)
"""A Monday: simulated hours of the week are counted from here."""
